"""What our own exports write for reference managers comes back the same, in every field that the format has."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reference_files import drafts

from clippings_app.analysis.citation_keys import citation_keys
from clippings_app.analysis.grouping import group
from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.bibliography import Bibliography, ExportOptions, GroupBy
from clippings_app.domain.clipping import Clipping, Draft, IncidentTag, Role
from clippings_app.exporters.write import write
from clippings_app.importers.arrival import Arrival
from clippings_app.importers.files import open_paths
from clippings_app.importers.read import read_payload
from clippings_app.resource_files import resource

FORMATS = ("ris", "csl-json", "biblatex", "bibtex", "zotero-rdf")
ALL = ExportOptions(notes=True, credits=True)


@cache
def samples() -> tuple[Clipping, ...]:
    """The sample library as it is tagged."""
    folder = resource("samples")
    plan = json.loads((folder / "library.json").read_text(encoding="utf-8"))
    about = {each["name"]: each for each in plan["incidents"]}
    clippings = []
    for number, each in enumerate(plan["clippings"], start=1):
        (payload,) = open_paths([folder / each["file"]])
        (arrival,) = read_payload(payload)  # type: ignore[arg-type]
        assert isinstance(arrival, Arrival)
        ties = (
            IncidentTag(name=name, role=Role(role), date=about[name]["date"], place=about[name]["place"])
            for name, role in each["incidents"].items()
        )
        clippings.append(
            Clipping(
                id=number,
                uid=str(number),
                article=arrival.draft.article,
                topics=tuple(each["topics"]),
                incidents=tuple(ties),
                notes=tuple(each.get("notes", ())),
                added="2025-04-02T00:00:00+00:00",
            )
        )
    return tuple(clippings)


def there_and_back(clippings: tuple[Clipping, ...], key: str, group_by: GroupBy = GroupBy.NONE) -> list[Draft]:
    bibliography = Bibliography(
        clippings=clippings, groups=group(clippings, group_by, {}), keys=citation_keys(clippings)
    )
    return drafts(write(bibliography, key, replace(ALL, group_by=group_by)).data, "export")


@pytest.mark.parametrize("group_by", [GroupBy.NONE, GroupBy.TOPIC, GroupBy.INCIDENT])
@pytest.mark.parametrize("key", FORMATS)
def test_the_sample_library_comes_back(key: str, group_by: GroupBy) -> None:
    by_headline = {draft.article.headline: draft for draft in there_and_back(samples(), key, group_by)}
    assert len(by_headline) == len(samples())
    for clipping in samples():
        draft, article = by_headline[clipping.article.headline], clipping.article
        back = draft.article
        assert (back.byline, back.publisher, back.url) == (article.byline, article.publisher, article.url)
        assert (back.deck, back.language) == (article.deck, article.language)
        # No format but our own has the hour, and BibTeX has no section.
        assert back.published == (article.published and article.published.partition("T")[0])
        assert back.section == (None if key == "bibtex" else article.section)
        assert back.dateline == (article.dateline if key == "zotero-rdf" else None)
        assert sorted(draft.topics) == sorted(clipping.topics)
        assert {tie.name: tie for tie in draft.incidents} == {tie.name: tie for tie in clipping.incidents}
        assert draft.notes == clipping.notes
        assert [photo.credit for photo in back.photos] == [photo.credit for photo in article.photos if photo.credit]
        assert draft.added == (clipping.added if article.url else None)


def clipping(about: dict[str, Any] | None = None, **fields: Any) -> Clipping:
    whole = Clipping(id=1, uid="1", article=ParsedArticle(**{"headline": "Title"} | fields), added="2025-04-02")
    return replace(whole, **(about or {}))


DATES = ["2017", "2024-08", "2024-08-20", "2019/2021", "2019/..", "../2021", "201X", "20XX", "2024-23", "2017~", "2017?", "XXXX-08-08"]  # fmt: skip
LOST = {("csl-json", date) for date in ("2017?", "2019/..", "../2021")} | {("ris", "../2021"), ("bibtex", "2024-23")}


@pytest.mark.parametrize("date", DATES)
@pytest.mark.parametrize("key", FORMATS)
def test_dates_come_back_with_their_precision(key: str, date: str) -> None:
    (draft,) = there_and_back((clipping(published=date, publisher="The Sheet"),), key)
    if (key, date) not in LOST:
        assert draft.article.published == date


@pytest.mark.parametrize(
    "name",
    ["Ludwig van der Berg", "María de la Cruz", "Sammy Davis Jr.", "Kim Hong-Ji", "김홍지", "Reuters", "Ministry of Ports",
     "Anna-Lena Müller-Øst", "Agence France-Presse", "Smith and Sons", "Іван Франко"],
)  # fmt: skip
@pytest.mark.parametrize("key", FORMATS)
def test_names_come_back_as_they_were_printed(key: str, name: str) -> None:
    (draft,) = there_and_back((clipping(byline=(name, "Other Person")),), key)
    assert draft.article.byline == (name, "Other Person")


@pytest.mark.parametrize("key", FORMATS)
def test_nothing_known_comes_back_as_nothing(key: str) -> None:
    (draft,) = there_and_back((clipping(headline=None, published="2024"),), key)
    assert draft.article.headline is None
    assert (draft.article.byline, draft.topics, draft.notes, draft.incidents) == ((), (), (), ())


@pytest.mark.parametrize("key", ["csl-json", "zotero-rdf", "ris"])
def test_topics_with_commas_and_several_notes_come_back(key: str) -> None:
    about = {"topics": ("Korea, North", "Security/Defections"), "notes": ("First.", "Second."), "added": ""}
    (draft,) = there_and_back((clipping(about),), key)
    assert (draft.topics, draft.notes) == (about["topics"], about["notes"])


words = st.text(st.sampled_from("aB c%&$#_~^\\-'\".:;,!?é{}<>/ΩЖ語"), min_size=1, max_size=30).filter(str.strip)
reading: dict[str, Callable[[str], str]] = {
    # TeX joins two of them to one sign.
    "biblatex": lambda text: text.replace("''", "”"),
    "bibtex": lambda text: text.replace("''", "”"),
}


@settings(deadline=None)
@given(words, words, st.sampled_from(FORMATS))
def test_any_title_and_deck_come_back(title: str, deck: str, key: str) -> None:
    whole = clipping({"topics": ("A",)}, headline=title, deck=deck, publisher="The Sheet")
    (draft,) = there_and_back((whole,), key)
    same = reading.get(key, str)
    assert draft.article.headline == same(" ".join(title.split()))
    assert draft.article.deck == same(" ".join(deck.split()))
