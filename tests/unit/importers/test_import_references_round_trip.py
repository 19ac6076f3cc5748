"""What our own exports write for reference managers comes back the same, in every field that the format has."""

import json
import re
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
from clippings_app.domain.article import LinkedSource, ParsedArticle, Photo, PhotoCredit, SourceKind
from clippings_app.domain.bibliography import Bibliography, ExportOptions, GroupBy
from clippings_app.domain.clipping import Clipping, Draft, HeldSource, IncidentTag, Original, Role
from clippings_app.exporters.common import web_address
from clippings_app.exporters.write import write
from clippings_app.importers.arrival import Arrival
from clippings_app.importers.files import open_paths
from clippings_app.importers.read import read_payload
from clippings_app.resource_files import resource

FORMATS = ("ris", "csl-json", "biblatex", "bibtex", "zotero-rdf")
ALL = ExportOptions(notes=True, credits=True, sources=True, archive=True, hashes=True)


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
        clippings=clippings,
        groups=group(clippings, group_by, {}),
        keys=citation_keys(clippings),
        sources={each.id: tuple(HeldSource(source=source) for source in each.article.sources) for each in clippings},
    )
    return drafts(write(bibliography, key, replace(ALL, group_by=group_by)).data, "export")


def to_minutes(date: str | None) -> str | None:
    """BibLaTeX cannot tell 09:30 from 09:30:00."""
    return re.sub(r"(T\d\d:\d\d):00", r"\1", date) if date else None


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
        # RIS, CSL-JSON and BibTeX have no hour, and BibTeX has no section.
        day = article.published and article.published.partition("T")[0]
        assert to_minutes(back.published) == to_minutes(article.published if key in ("biblatex", "zotero-rdf") else day)
        assert back.section == (None if key == "bibtex" else article.section)
        assert back.dateline == (article.dateline if key == "zotero-rdf" else None)
        assert sorted(draft.topics) == sorted(clipping.topics)
        assert {tie.name: tie for tie in draft.incidents} == {tie.name: tie for tie in clipping.incidents}
        assert draft.notes == clipping.notes
        assert [photo.credit for photo in back.photos] == [photo.credit for photo in article.photos if photo.credit]
        assert back.sources == tuple(replace(source, url=web_address(source.url)) for source in article.sources)
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
    ["Ludwig van der Berg", "María de la Cruz", "Sammy Davis Jr.", "Kim Hong-Ji", "김홍지", "김 홍지", "山田 太郎", "山田太郎", "毛 泽东", "ジョン スミス", "Reuters", "Ministry of Ports",
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
def test_topics_with_commas_come_back(key: str) -> None:
    topics = ("Korea, North", "Security/Defections")
    (draft,) = there_and_back((clipping({"topics": topics}),), key)
    assert draft.topics == topics


@pytest.mark.parametrize("key", FORMATS)
def test_an_incident_with_marks_in_its_name_is_no_topic(key: str) -> None:
    tie = IncidentTag(name="Fire 6; 5%, {x} & more")
    (draft,) = there_and_back((clipping({"incidents": (tie,)}),), key)
    assert (draft.topics, draft.incidents) == ((), (tie,))


@pytest.mark.parametrize("key", FORMATS)
def test_several_notes_stay_several(key: str) -> None:
    notes = ("First.\n\nIts second thought, 50% of {it}.", "Second: Photo: of nobody.", "> quoted words", "Third.")
    about = {
        "notes": notes,
        "incidents": (IncidentTag(name="Harbour fire", date="2024"),),
        "original": Original(sha256="ab" * 32, type="text/html"),
    }
    photo = Photo(credit=PhotoCredit(printed="Ann Lee/AP", photographer="Ann Lee", agency="AP"))
    whole = clipping(about, photos=(photo,), url="https://sheet.example/1%20_a--b~c", sources=SOURCES)
    (draft,) = there_and_back((whole,), key)
    # A field of RIS is one line.
    assert draft.notes == (tuple(" ".join(note.split()) for note in notes) if key == "ris" else notes)
    assert [tie.name for tie in draft.incidents] == ["Harbour fire"]
    assert draft.article.sources == SOURCES
    assert [each.credit.printed for each in draft.article.photos if each.credit] == ["Ann Lee/AP"]


SOURCES = (
    LinkedSource(name="The Wire (Delhi)", kind=SourceKind.LINK, url="https://wire.example/a_b?x=1%20#c.", paragraph=2),
    LinkedSource(name="Al Arabiya", kind=SourceKind.LISTED),
    LinkedSource(name="Ministry; of Ports, 5% & more", kind=SourceKind.ATTRIBUTED, paragraph=11),
)


@pytest.mark.parametrize("key", FORMATS)
@pytest.mark.parametrize(
    ("edition", "pages"),
    [("Late Edition", "A1–A14"), ("Ausgabe Nord, 2. Auflage", "12-14"), ("מהדורה ארצית", "עמ׳ 3"), ("50% & {x}", "A1, A14"),
     (None, "1"), ("International", None), (None, None)],
)  # fmt: skip
@pytest.mark.parametrize("outlet", ["The Morning Sheet", "Der Spiegel", "Reuters"])
def test_where_it_stood_in_print_comes_back(outlet: str, edition: str | None, pages: str | None, key: str) -> None:
    fields = {"edition": edition, "pages": pages, "volume": edition and "CXII", "issue": pages and "38,412"}
    fields["publisher_place"] = edition and "Halden, N.Y."
    (draft,) = there_and_back((clipping(publisher=outlet, section="Local", published="2024-08-20", **fields),), key)
    assert {name: getattr(draft.article, name) for name in fields} == fields
    assert draft.notes == ()


@pytest.mark.parametrize("key", ["biblatex", "zotero-rdf"])
@pytest.mark.parametrize("hour", ["2024-08-20T09:30+09:00", "2024-08-20T09:30:07Z", "2024-08-20T23:59"])
def test_the_hour_comes_back(key: str, hour: str) -> None:
    (draft,) = there_and_back((clipping(published=hour),), key)
    assert draft.article.published == hour


@pytest.mark.parametrize("key", FORMATS)
@pytest.mark.parametrize(
    ("outlet", "url", "section"),
    [
        ("Reuters", "https://wire.example/1", "World"), ("The Morning Sheet", "https://sheet.example/blog/1", None),
        ("The Morning Sheet", "https://sheet.example/podcasts/1", None), ("PR Newswire", "https://pr.example/1", None),
        ("Der Spiegel", None, "Ausland"), ("Radio Harbour", "https://radio.example/transcripts/1", "Transcripts"),
    ],
)  # fmt: skip
def test_each_kind_of_piece_comes_back(key: str, outlet: str, url: str | None, section: str | None) -> None:
    (draft,) = there_and_back((clipping(publisher=outlet, url=url, section=section),), key)
    back = draft.article
    assert (back.publisher, back.url) == (outlet, url)
    assert back.section == (None if key == "bibtex" else section)


@pytest.mark.parametrize("key", FORMATS)
@pytest.mark.parametrize(
    "headline",
    ["“Never again”, say the ‘old’ guards", "ﬁsh & chips at the oﬃce: 100 % {sic}", "국경을 넘다: 北 soldier חצה",
     "حريق في الميناء: “fire” at pier 4", "x" * 500, "Why? Because “it's” so…", "C# vs. F_2 ~ ^up\\down <b>"],
)  # fmt: skip
def test_odd_headlines_come_back(key: str, headline: str) -> None:
    (draft,) = there_and_back((clipping(headline=headline, url="https://s.example/%D7%90?q=50%25&r={1}"),), key)
    assert draft.article.headline == headline
    assert (draft.article.url or "").replace("%7B1%7D", "{1}") == "https://s.example/%D7%90?q=50%25&r={1}"


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
