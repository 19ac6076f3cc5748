"""Zotero's own translators take our exports in: what stands in Zotero afterwards, and what its formats make of it.

They come from the package zotero-translators of npm (its translation server of 2019 with all translators), which runs
in Node.js without Zotero and without a network. `npm ci` in `tests/readers/zotero` installs it.
"""

import html
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from letters import bare
from reading import Exported, Runner, missing

from clippings_app.analysis.person_names import AuthorName
from clippings_app.domain.clipping import Clipping
from clippings_app.exporters import common
from clippings_app.exporters.outlets import Kind, kind
from clippings_app.exporters.people import authors, photographers

pytestmark = pytest.mark.readers
HERE = Path(__file__).parent / "zotero"
FORMATS = ("zotero-rdf", "csl-json", "ris", "biblatex", "bibtex")
OUTLETS = ("publicationTitle", "websiteTitle", "blogTitle", "programTitle", "distributor", "publisher")
NO_TYPE = {Kind.WIRE: "webpage", Kind.PRESS_RELEASE: "webpage", Kind.BROADCAST: "webpage"}
TYPES = {
    Kind.NEWSPAPER: "newspaperArticle", Kind.MAGAZINE: "magazineArticle", Kind.ONLINE: "webpage", Kind.BLOG: "blogPost",
} | NO_TYPE  # fmt: skip
TYPES_BY_FORMAT = {
    "zotero-rdf": TYPES,
    "csl-json": TYPES | {Kind.BROADCAST: "tvBroadcast"},
    "ris": TYPES | {Kind.BROADCAST: "film"},
    # This Zotero knows no subtypes of articles.
    "biblatex": TYPES | {Kind.NEWSPAPER: "journalArticle", Kind.MAGAZINE: "journalArticle", Kind.BLOG: "webpage"},
    "bibtex": dict.fromkeys(TYPES, "book") | {Kind.NEWSPAPER: "journalArticle", Kind.MAGAZINE: "journalArticle"},
}


@dataclass(frozen=True, slots=True)
class Item:
    """An item of Zotero with its child notes."""

    fields: dict[str, Any]
    notes: tuple[str, ...]

    def said(self, *names: str) -> str:
        return next((str(self.fields[name]) for name in names if self.fields.get(name)), "")

    def people(self, role: str) -> list[tuple[str, str]]:
        """Family and given name; a name in one piece has no given name."""
        return [
            (each.get("lastName") or each.get("name") or "", each.get("firstName") or "")
            for each in self.fields.get("creators", ())
            if each["creatorType"] == role
        ]

    @property
    def tags(self) -> list[str]:
        return sorted(each["tag"] for each in self.fields.get("tags", ()))


@pytest.fixture(scope="module")
def taken_in(exported: Exported, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Item]]:
    """The items by format, in the order of the files."""
    if not (HERE / "node_modules" / "zotero-translators").is_dir():
        missing("zotero", "the npm package zotero-translators is not installed (npm ci in tests/readers/zotero)")
    out = tmp_path_factory.mktemp("zotero")
    names: list[Path] = []
    for key in FORMATS:
        names += [exported.file(key), out / f"{key}.json"]
    done = Runner(out)("node", HERE / "read.js", *names)
    assert done.returncode == 0, done.stdout[-2000:]
    return {key: _items(json.loads((out / f"{key}.json").read_bytes())) for key in FORMATS}


def _items(whole: list[dict[str, Any]]) -> list[Item]:
    notes: dict[str, list[str]] = {}
    for each in whole:
        if each["itemType"] == "note":
            notes.setdefault(each["parentItem"], []).append(each["note"])
    return [
        Item(each, tuple(notes.get(each.get("key", ""), ())))
        for each in whole
        if each["itemType"] not in ("note", "attachment")
    ]


def pairs(taken_in: dict[str, list[Item]], key: str, exported: Exported) -> list[tuple[Item, Clipping]]:
    """Each item with its clipping: both stand in the order of the file."""
    written = list(common.each_once(exported.bibliography()))
    assert len(taken_in[key]) == len(written)
    return list(zip(taken_in[key], written, strict=True))


def words(text: str) -> str:
    """What a title, a name or a note says, whatever its markup and quotation marks."""
    return bare(html.unescape(re.sub(r"</?(?:p|i|b|sub|sup|span|br)\b[^>]*>|\\par(?:\\medskip)?\b", " ", text)))


def is_known_to_fail(key: str, clipping: Clipping) -> bool:
    """What this Zotero makes of a text that is right: it takes `<…>` of RIS for markup, and lacks commands of TeX."""
    headline = common.headline(clipping)
    if key == "ris":
        return "<" in headline
    is_unbalanced = headline.count("{") != headline.count("}") or "lone }" in headline
    return key in ("biblatex", "bibtex") and (is_unbalanced or "\\" in headline or "~" in headline)


@pytest.mark.parametrize("key", FORMATS)
def test_titles_types_outlets_and_addresses_come_back(
    key: str, taken_in: dict[str, list[Item]], exported: Exported
) -> None:
    for item, clipping in pairs(taken_in, key, exported):
        article = clipping.article
        assert words(item.said("title")) == words(common.headline(clipping)) or is_known_to_fail(key, clipping)
        assert item.fields["itemType"] == TYPES_BY_FORMAT[key][kind(article)]
        is_page = item.fields["itemType"] in ("webpage", "book")
        if not (is_page and key in ("biblatex", "bibtex")):  # it does not look for an organization of a page there
            assert words(article.publisher or "") == words(item.said(*OUTLETS))
        assert item.said("url") == (common.web_address(article.url) or "").translate(escapes(key))


def escapes(key: str) -> dict[int, str]:
    """Ours: a verbatim field holds no braces and backslashes. Zotero's: it takes a tilde for TeX's blank even there."""
    return str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", "~": " "}) if key in ("biblatex", "bibtex") else {}


@pytest.mark.parametrize("key", FORMATS)
def test_creators_come_back(key: str, taken_in: dict[str, list[Item]], exported: Exported) -> None:
    for item, clipping in pairs(taken_in, key, exported):
        found = item.people("author") or item.people("director")  # what a broadcast or a film has for an author
        wanted = authors(clipping.article)
        assert len(found) == len(wanted)
        for (family, given), name in zip(found, wanted, strict=True):
            assert words(family) == words(expected_family(name, key))
            assert words(given) == words(expected_given(name, key))


def expected_family(name: AuthorName, key: str) -> str:
    """This Zotero drops particles of CSL-JSON."""
    return name.family if key == "csl-json" or name.organisation else f"{name.particle or ''} {name.family}"


def expected_given(name: AuthorName, key: str) -> str:
    """Zotero keeps "Jr." behind the given name; that of CSL-JSON it drops."""
    return ", ".join(part for part in (name.given, name.suffix if key != "csl-json" else None) if part)


def test_rdf_brings_back_all_that_zotero_has_a_field_for(taken_in: dict[str, list[Item]], exported: Exported) -> None:
    fields = {
        Kind.NEWSPAPER: ("section", "edition", "pages", "publisher_place"),
        Kind.MAGAZINE: ("pages", "volume", "issue"),
    }
    seen = set()
    for item, clipping in pairs(taken_in, "zotero-rdf", exported):
        article = clipping.article
        for name in ("section", "edition", "pages", "volume", "issue", "publisher_place"):
            value = getattr(article, name)
            if name in fields.get(kind(article), ()):
                assert bare(item.said("place" if name == "publisher_place" else name)) == bare(value)
                seen |= {name} if value else set()
            else:  # Zotero drops what a type has no field for: it is in the free one
                assert bare(value) in bare(item.said("extra"))
        assert words(item.said("abstractNote")) == words(article.deck or "")
        assert item.said("language") == (article.language or "")
        assert item.said("extra").startswith(f"Citation Key: {exported.bibliography().keys[clipping.id]}")
        credited = [common.credit_words(photo.credit) for photo in article.photos if photo.credit]
        assert [credit for credit in credited if words(credit) not in words(item.said("rights"))] == []
        assert len(item.people("contributor")) == len(photographers(article))
    assert seen == {"section", "edition", "pages", "volume", "issue", "publisher_place"}


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("csl-json", ("section", "edition", "pages", "publisher_place")),
        ("ris", ("section", "edition", "pages", "publisher_place")),
    ],
)
def test_a_newspaper_has_place_section_edition_and_pages(
    key: str, names: tuple[str, ...], taken_in: dict[str, list[Item]], exported: Exported
) -> None:
    found = [pair for pair in pairs(taken_in, key, exported) if kind(pair[1].article) is Kind.NEWSPAPER]
    for item, clipping in found:
        for name in names:
            said = item.said("place" if name == "publisher_place" else name)
            assert bare(said.replace("-", "–")) == bare(getattr(clipping.article, name))
    assert any(item.said("edition") for item, _ in found)


SPLIT: dict[str, Callable[[str], list[str]]] = {
    "zotero-rdf": lambda word: [word],
    "ris": lambda word: [part for part in word.split(";") if part.strip()],
    "biblatex": lambda word: [re.sub(r"[,;，；、]", " ", word)],
    "bibtex": lambda word: [re.sub(r"[,;，；、]", " ", word)],
}


@pytest.mark.parametrize("key", sorted(SPLIT))
def test_topics_and_incidents_come_back_as_tags(key: str, taken_in: dict[str, list[Item]], exported: Exported) -> None:
    for item, clipping in pairs(taken_in, key, exported):
        wanted = {bare(part) for word in common.keywords(clipping) for part in SPLIT[key](word)}
        assert {bare(tag) for tag in item.tags} == wanted


@pytest.mark.parametrize("key", ["zotero-rdf", "ris", "bibtex"])
def test_notes_and_credits_come_back(key: str, taken_in: dict[str, list[Item]], exported: Exported) -> None:
    for item, clipping in pairs(taken_in, key, exported):
        said = words(" ".join((*item.notes, item.said("extra"))))
        credited = [common.credit_words(photo.credit) for photo in clipping.article.photos if photo.credit]
        wanted = [*clipping.notes, *credited, *(tie.name for tie in clipping.incidents)]
        assert [each for each in wanted if words(each) not in said] == []
    two = next(item for item, each in pairs(taken_in, key, exported) if each.notes == ("First.", "Second.\n\nMore."))
    assert len([note for note in two.notes if "Accessed" not in note]) == (1 if key == "bibtex" else 2)


def test_days_come_back(taken_in: dict[str, list[Item]], exported: Exported) -> None:
    for key in ("zotero-rdf", "csl-json", "ris"):
        for item, clipping in pairs(taken_in, key, exported):
            day = clipping.article.published or ""
            if re.fullmatch(r"\d{4}-\d\d-\d\d", day):
                assert day[:4] in item.said("date")
                assert str(int(day[8:])) in item.said("date")
            if item.said("url"):
                assert item.said("accessDate").startswith(common.accessed(clipping) or "")
