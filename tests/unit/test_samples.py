"""The bundled samples stand for what people bring: each has to be read well, whatever its language and form."""

import json
import re
from pathlib import Path

import pytest

from clippings_app.domain.article import ParsedArticle
from clippings_app.importers.arrival import Arrival
from clippings_app.importers.files import open_paths
from clippings_app.importers.read import read_payload
from clippings_app.resource_files import resource

SAMPLES = resource("samples")
PLAN = json.loads((SAMPLES / "library.json").read_text(encoding="utf-8"))
FILES = [each["file"] for each in PLAN["clippings"]]

HEADS = {
    "amber-heron-owners.en.md": ("Who owns the Amber Heron", "The Harbour Ledger", "2025-03-03"),
    "cable.es.html": (
        "Un cable submarino cortado deja sin internet a las islas Teyra", "La Gaceta del Estrecho", "2025-02-28",
    ),
    "cable.fr.html": (
        "Détroit de Halden : un câble sous-marin rompu, un cargo arraisonné", "Le Veilleur du Détroit", "2025-02-28",
    ),
    "cable.he.html": ("הכבל הימי לאיי טיירה תוקן אחרי שבוע", "קול המיצר", "2025-03-07"),
    "corvane-statement.en.eml": (
        "Corvane Lines rejects claims about the Amber Heron", "Corvane Lines press office", "2025-03-01",
    ),
    "hafenbrand.de.html": ("Großbrand im Hafen von Orrinport: Lagerhalle 9 zerstört", "Küstenbote", "2025-03-11"),
    "harbour-fire.en.html": (
        "Fire guts Warehouse 9 at Orrinport’s Saltgate dock", "The Orrinport Courier", "2025-03-11",
    ),
    "harbour-fire.ko.html": ("오린포트 항만 창고 화재…연락선 하루 중단", "누리바다신문", "2025-03-12"),
    "harbour-goods.ar.txt": (
        "العثور على بطاريات غير معلنة في مستودع أورينبورت المحترق", "صحيفة المرفأ اليومية", "2025-03-18",
    ),
    "kolva-pass.en.txt": ("Border sergeant skis across Kolva Pass to seek asylum in Orrin", "Passview", None),
    "kolva.ja.html": ("国境警備の軍曹、スキーで峠を越え亡命申請", "潮見新報", "2025-03-15"),
    "one-ship-two-stories.en.html": (
        "One ship, two stories: what the Amber Heron left behind", "The Long Quay Review", "2025-03-24",
    ),
    "pereval.ru.txt": ("Горная стража опровергла сообщения о побеге сержанта", "Северный перевал", "2025-03-16"),
    "teyra-evening-post.en.html": (
        "Ferries to sail again on Wednesday after harbour fire", "Teyra Evening Post", "2025-03-11",
    ),
    "wire-ferries.en.html": ("Ferries to sail again after Orrinport warehouse fire", "North Wire Agency", "2025-03-11"),
}  # fmt: skip


def read(name: str) -> ParsedArticle:
    (payload,) = open_paths([SAMPLES / name])
    (arrival,) = read_payload(payload)  # type: ignore[arg-type]
    assert isinstance(arrival, Arrival)
    return arrival.draft.article


@pytest.mark.parametrize("name", FILES)
def test_the_head_of_every_sample_is_read(name: str) -> None:
    article = read(name)
    published = article.published and article.published.partition("T")[0]
    assert (article.headline, article.publisher, published) == HEADS[name]
    assert article.language == name.split(".")[1]


@pytest.mark.parametrize("name", FILES)
def test_the_furniture_of_the_page_is_left_out(name: str) -> None:
    body = "\n".join(read(name).body)
    assert len(body) > 200 or re.search("[가-힣一-龯]", body)
    assert not re.search(r"(?i)cookie|sign up|follow us|newsletter|abonnieren|©|All rights reserved|View gallery", body)


def test_credits_of_several_shapes_are_taken_apart() -> None:
    (pool,) = (photo.credit for photo in read("kolva-pass.en.txt").photos)
    assert pool is not None
    assert (pool.photographer, pool.distributor, pool.flags) == ("Emeric Dallow", "NWA", {"pool", "file"})
    first, second = (photo.credit for photo in read("one-ship-two-stories.en.html").photos)
    assert first is not None
    assert (first.photographer, first.agency) == ("Maris Oyelund", "The Long Quay Review")
    assert second is not None
    assert (second.agency, second.distributor, second.flags) == ("Port of Orrinport", "NWA", {"file", "handout"})


def test_samples_cite_each_other() -> None:
    links = {source.url for name in FILES for source in read(name).sources if source.url}
    held = {read(name).url for name in FILES}
    assert len(links & held) >= 4
    assert links - held


def test_every_picture_is_small_and_used() -> None:
    used = {picture for each in PLAN["clippings"] for picture in each.get("images", ())}
    pictures = {path.name: path for path in (SAMPLES / "images").iterdir()}
    assert used == set(pictures)
    assert all(path.stat().st_size < 30_000 for path in pictures.values())


def test_every_sample_is_in_the_plan_and_only_tags_that_are_planned_are_used() -> None:
    there = {path.name for path in SAMPLES.iterdir() if path.is_file()} - {"library.json", "README.md"}
    assert there == set(FILES)
    topics = {each["path"] for each in PLAN["topics"]}
    incidents = {each["name"] for each in PLAN["incidents"]}
    for each in PLAN["clippings"]:
        assert set(each["topics"]) <= topics
        assert set(each["incidents"]) <= incidents
    assert any(len(each["incidents"]) > 1 for each in PLAN["clippings"])


def test_no_sample_sends_a_reader_to_a_real_address() -> None:
    for name in FILES:
        page = Path(SAMPLES / name).read_text(encoding="utf-8")
        hosts = set(re.findall(r"https?://([^/\"'\s)>]+)", page)) - {"schema.org"}
        assert all(host.endswith(".example") for host in hosts), hosts
