"""bibutils, JabRef, pandoc and rispy read our RIS."""

import json
import re
from typing import Any

import pypandoc
import pytest
from awkward import a_few, lists_of_clippings
from hypothesis import given
from letters import bare, families, family
from lxml import etree
from reading import Exported, Runner, numbered, package

from clippings_app.domain.clipping import Clipping
from clippings_app.exporters import common
from clippings_app.exporters.dates import ends
from clippings_app.exporters.people import authors

pytestmark = pytest.mark.readers
MODS = "{http://www.loc.gov/mods/v3}"


def said(element: etree._Element, path: str) -> list[str]:
    return [bare(each.text) for each in element.iterfind(path.replace("mods:", MODS))]


def known_day(clipping: Clipping) -> str | None:
    """The day, month or year that a single certain date has: "2024-08-20"."""
    first, last = ends(clipping.article.published)
    if first is None or first is not last or first.mark or first.season or first.known_year is None:
        return None
    parts = (f"{first.year}", *(f"{part:02}" for part in (first.month, first.day) if part))
    return "-".join(parts)


def test_bibutils_reads_the_same(exported: Exported, run: Runner) -> None:
    done = run("ris2xml", exported.file("ris"))
    assert done.returncode == 0, done.stdout
    xml = done.stdout[done.stdout.index("<?xml") : done.stdout.index("</modsCollection>") + len("</modsCollection>")]
    read = {each.get("ID", ""): each for each in etree.fromstring(xml.encode()).iterfind(f"{MODS}mods")}
    wanted = exported.by_key()
    assert read.keys() == wanted.keys()
    for key, clipping in wanted.items():
        item, article = read[key], clipping.article
        # It takes what stands behind a colon or a question mark for a subtitle.
        title = "".join(said(item, "mods:titleInfo/mods:title") + said(item, "mods:titleInfo/mods:subTitle"))
        assert re.sub(r"[:?]", "", title) == re.sub(r"[:?]", "", bare(common.headline(clipping)))
        outlets = [
            *said(item, "mods:relatedItem/mods:titleInfo/mods:title"),
            *said(item, "mods:originInfo/mods:publisher"),
        ]
        assert bare(article.publisher) in [*outlets, ""]
        # It makes two persons of a firm with an "and" in its name.
        firms = sum(" and " in name for name in article.byline)
        assert len(item.findall(f"{MODS}name")) == len(article.byline) + firms
        assert said(item, "mods:subject/mods:topic") == [bare(word) for word in common.keywords(clipping)]
        assert said(item, "mods:location/mods:url") == [bare(url) for url in [common.web_address(article.url)] if url]
        assert said(item, "mods:abstract") == [bare(deck) for deck in [article.deck] if deck]
        day = known_day(clipping)
        if day:
            assert said(item, "mods:originInfo/mods:dateIssued")[0] == bare(day)


@pytest.mark.timeout(200)
def test_jabref_reads_the_same(exported: Exported, run: Runner) -> None:
    # It reads lone braces too, but cannot save them as BibTeX, by which we see what it read.
    some = [each for each in exported.clippings if not re.search(r"[{}]", " ".join(exported.words(each)))]
    assert len(some) >= len(exported.clippings) - 6
    run("jabref", "--nogui", "--import", f"{exported.file('ris', some, name='plain')},ris", "--output", "read.bib")
    text = (run.folder / "read.bib").read_text(encoding="utf-8")
    assert len(re.findall(r"^@(?!Comment)", text, re.MULTILINE)) == len(some)
    told = bare(text.replace("\\", ""))
    for clipping in some:
        for value in (common.headline(clipping), clipping.article.publisher, clipping.article.deck):
            assert bare(value).replace("\\", "") in told
        assert (common.web_address(clipping.article.url) or "") in text


def test_rispy_reads_the_same(exported: Exported) -> None:
    rispy = package("rispy")
    with exported.file("ris").open(encoding="utf-8") as file:
        records = rispy.load(file)
    wanted = exported.by_key()
    assert [record["id"] for record in records if "unknown_tag" in record] == []
    assert {record["id"] for record in records} == set(wanted)
    for record in records:
        clipping = wanted[record["id"]]
        assert bare(record["title"]) == bare(common.headline(clipping))
        assert record.get("keywords", []) == [*common.keywords(clipping)]
        assert len(record.get("authors", [])) == len(clipping.article.byline)
        notes = [common.one_line(note) for note in clipping.notes]
        assert [note for note in notes if note not in record.get("notes", [])] == []


def read_by_pandoc(path: object, run: Runner) -> dict[str, dict[str, Any]]:
    done = run(pypandoc.get_pandoc_path(), "--from=ris", "--to=csljson", str(path))
    assert done.returncode == 0, done.stdout
    return {item["id"]: item for item in json.loads(done.stdout)}


def test_pandoc_reads_the_same_and_the_year_of_a_date(exported: Exported, run: Runner) -> None:
    read = read_by_pandoc(exported.file("ris"), run)
    wanted = exported.by_key()
    assert read.keys() == wanted.keys()
    for key, clipping in wanted.items():
        item = read[key]
        assert bare(item["title"]) == bare(common.headline(clipping))
        assert bare(item.get("container-title")) == bare(clipping.article.publisher)
        names = zip(authors(clipping.article), map(family, item.get("author", ())), families(clipping), strict=True)
        # Of a third part of a name it makes the given name, and of the second a suffix.
        assert [told for name, told, wanted_name in names if told != wanted_name and not name.suffix] == []
        day = known_day(clipping)
        if day:
            assert item["issued"]["date-parts"][0][0] == int(day[:4])


@a_few
@given(some=lists_of_clippings)
def test_a_record_is_a_record_whatever_a_clipping_says(some: list[Clipping], exported: Exported, run: Runner) -> None:
    some = list(numbered(some))
    read = read_by_pandoc(exported.file("ris", some, name="any"), run)
    assert {key: bare(item["title"]) for key, item in read.items()} == {
        key: bare(common.headline(each)) for key, each in exported.by_key(some).items()
    }
