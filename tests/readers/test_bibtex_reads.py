"""pandoc, bibtexparser and pybtex read our BibLaTeX and BibTeX: the same titles, people, outlets, dates and addresses."""

import json
import re
from typing import Any

import pypandoc
import pytest
from awkward import a_few, lists_of_clippings
from hypothesis import given
from letters import bare, families, family
from reading import Exported, Runner, numbered, package

from clippings_app.domain.clipping import Clipping
from clippings_app.exporters import common
from clippings_app.exporters.biblatex import verbatim_url
from clippings_app.exporters.dates import csl_date
from clippings_app.exporters.people import authors

pytestmark = pytest.mark.readers
KINDS = ("biblatex", "bibtex")
# pandoc and bibtexparser know no command for a brace without its other half; a circumflex is an accent to bibtexparser.
LOST = str.maketrans("", "", "{}^ˆ")


def by_pandoc(kind: str, path: object, run: Runner) -> dict[str, dict[str, Any]]:
    """The items that pandoc finds in a file, as CSL-JSON has them, by their keys."""
    done = run(pypandoc.get_pandoc_path(), f"--from={kind}", "--to=csljson", str(path))
    assert done.returncode == 0, done.stdout
    assert "[WARNING]" not in done.stdout
    return {item["id"]: item for item in json.loads(done.stdout)}


def dates(item: dict[str, Any]) -> Any:
    return (item.get("issued") or {}).get("date-parts")


@pytest.mark.parametrize("kind", KINDS)
def test_pandoc_reads_the_same(kind: str, exported: Exported, run: Runner) -> None:
    read = by_pandoc(kind, exported.file(kind), run)
    wanted = exported.by_key()
    assert read.keys() == wanted.keys()
    for key, clipping in wanted.items():
        item, article = read[key], clipping.article
        outlet = item.get("container-title") or item.get("publisher")
        # What is added to a title, as what kind of piece it is, pandoc takes for a part of it.
        title = re.sub(r"\.(?:broadcast|pressrelease)$", "", bare(item["title"]))
        assert title.translate(LOST) == bare(common.headline(clipping)).translate(LOST)
        assert bare(outlet) == bare(article.publisher)
        assert list(map(family, item.get("author", ()))) == families(clipping)
        assert item.get("URL", "") == verbatim_url(common.web_address(article.url) or "")
        assert {bare(word) for word in item.get("keyword", "").split(", ")} >= {
            bare(word).replace(",", "").replace(";", "") for word in common.keywords(clipping)
        }
        day = csl_date(article.published) or {}
        if kind == "biblatex" and "circa" not in day and "season" not in day and "literal" not in day:
            assert dates(item) == day.get("date-parts"), article.published


@a_few
@given(some=lists_of_clippings)
def test_pandoc_reads_whatever_a_clipping_says(some: list[Clipping], exported: Exported, run: Runner) -> None:
    some = list(numbered(some))
    read = by_pandoc("biblatex", exported.file("biblatex", some, name="any"), run)
    assert {key: bare(item["title"]).translate(LOST) for key, item in read.items()} == {
        key: bare(common.headline(each)).translate(LOST) for key, each in exported.by_key(some).items()
    }


@pytest.mark.parametrize("kind", KINDS)
def test_bibtexparser_reads_the_same(kind: str, exported: Exported) -> None:
    bibtexparser = package("bibtexparser")
    middlewares = bibtexparser.middlewares
    library = bibtexparser.parse_file(
        str(exported.file(kind)), append_middleware=[middlewares.LatexDecodingMiddleware()]
    )
    assert library.failed_blocks == []
    wanted = exported.by_key()
    titles = {entry.key: bare(entry["title"]).translate(LOST) for entry in library.entries}
    assert titles == {key: bare(common.headline(each)).translate(LOST) for key, each in wanted.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_pybtex_reads_the_same_people(kind: str, exported: Exported) -> None:
    database = package("pybtex.database")
    package("pybtex.errors").set_strict_mode(True)
    read = database.parse_file(str(exported.file(kind)), bib_format="bibtex")
    wanted = exported.by_key()
    assert set(read.entries) == set(wanted)
    for key, clipping in wanted.items():
        people = read.entries[key].persons.get("author", [])
        assert [
            tuple(
                bare("".join(part)).translate(LOST)
                for part in (each.prelast_names, each.last_names, each.lineage_names)
            )
            for each in people
        ] == [tuple(map(bare, (each.particle, each.family, each.suffix))) for each in authors(clipping.article)]
