"""biber and LaTeX read our BibLaTeX: only what clippings lack is missed, and the PDF holds their headlines."""

import re
from pathlib import Path

import pypdfium2
import pytest
from awkward import a_few, lists_of_clippings
from hypothesis import given
from letters import bare
from reading import Exported, Runner, missing, numbered

from clippings_app.domain.clipping import Clipping
from clippings_app.exporters import common
from clippings_app.exporters.biblatex import keyword
from clippings_app.exporters.dates import biblatex_date
from clippings_app.exporters.languages import direction

pytestmark = pytest.mark.readers
WARNING = re.compile(r"WARN - Datamodel: Entry '(\w+)' \([^)]*\): (.*)")
UNKNOWN = re.compile(r"Invalid field '(edition|location|pages)' for entrytype '(?:article|online)'")
# One font has not every script; XeTeX changes it where a letter of another one stands.
FONTS = (
    ("Hebrew", "Noto Sans Hebrew", "0590", "05FF"),
    ("Arabic", "Noto Sans Arabic", "0600", "06FF"),
    ("Thai", "Noto Sans Thai", "0E00", "0E7F"),
    ("Han", "Noto Sans CJK JP", "2E80", "9FFF"),
    ("Hangul", "Noto Sans CJK KR", "AC00", "D7A3"),
    ("Wide", "Noto Sans CJK JP", "FF00", "FFEF"),
)
FONT = r"""
\newfontfamily\font%(name)s{%(family)s}
\newXeTeXintercharclass\class%(name)s
\count255="%(first)s
\loop\XeTeXcharclass\count255=\class%(name)s\ifnum\count255<"%(last)s \advance\count255 by 1 \repeat
\XeTeXinterchartoks 0 \class%(name)s={\begingroup\font%(name)s}
\XeTeXinterchartoks 4095 \class%(name)s={\begingroup\font%(name)s}
\XeTeXinterchartoks \class%(name)s 0={\endgroup}
\XeTeXinterchartoks \class%(name)s 4095={\endgroup}
"""
DOCUMENT = r"""
\documentclass{article}
\usepackage{fontspec}
\setmainfont{Noto Sans}
%(fonts)s
\XeTeXinterchartokenstate=1
\usepackage[style=authoryear,backend=biber,maxbibnames=99]{biblatex}
\addbibresource{%(file)s}
\begin{document}
\nocite{*}
%(lists)s
\end{document}
"""


def unexplained(path: Path, by_key: dict[str, Clipping], run: Runner) -> list[str]:
    """What biber says of a file beyond what the clippings lack."""
    done = run("biber", "--tool", "--validate-datamodel", f"--output-file={path.stem}.out", path)
    told = [line for line in done.stdout.splitlines() if re.search(r"WARN -|ERROR|FATAL", line)]
    if done.returncode:
        told.append(f"biber gave up with {done.returncode}: {done.stdout[-300:]}")
    return [line for line in told if not is_lack(line, by_key)]


def is_lack(line: str, by_key: dict[str, Clipping]) -> bool:
    """Whether a warning is one of those known: the clipping has no byline, no year or no outlet, or it has an edition.

    biblatex knows no edition and no city of an article; JabRef, pandoc and Zotero look for them there.
    """
    found = WARNING.search(line)
    if found is None:
        return False
    article = by_key[found[1]].article
    if unknown := UNKNOWN.fullmatch(found[2]):
        return bool(
            {"edition": article.edition, "location": article.publisher_place, "pages": article.pages}[unknown[1]]
        )
    return {
        "Missing mandatory field 'author'": not article.byline,
        "Missing mandatory field - one of 'date, year' must be defined": not biblatex_date(article.published),
        "Missing mandatory field 'journaltitle'": not common.one_line(article.publisher or ""),
    }.get(found[2], False)


def test_biber_misses_only_what_clippings_lack(exported: Exported, run: Runner) -> None:
    assert unexplained(exported.file("biblatex"), exported.by_key(), run) == []


@pytest.mark.timeout(300)
@a_few
@given(some=lists_of_clippings)
def test_biber_reads_whatever_a_clipping_says(some: list[Clipping], exported: Exported, run: Runner) -> None:
    path = exported.file("biblatex", numbered(some), name="any")
    assert unexplained(path, exported.by_key(numbered(some)), run) == []


def pages(path: Path) -> str:
    """The text of a PDF."""
    document = pypdfium2.PdfDocument(path)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def holds(text: str, headline: str) -> bool:
    """Whether a headline stands in the bare text of pages.

    Where lines from right to left begin and which way their letters run is lost in a PDF: of those the words count.
    """
    if direction(headline) == "ltr":
        return bare(headline) in text
    words = [re.sub(r"\W", "", bare(word)) for word in headline.split()]
    return all(word in text or word[::-1] in text for word in words)


@pytest.mark.timeout(300)
def test_latex_prints_every_headline_and_the_list_of_a_keyword(exported: Exported, run: Runner) -> None:
    if run("kpsewhich", "biblatex.sty").returncode:
        missing("biblatex", "biblatex, of texlive-bibtex-extra, is not installed")
    path = exported.file("biblatex")
    words = sorted({word for each in exported.clippings for word in common.keywords(each)})
    lists = [rf"\printbibliography[keyword={{{keyword(word)}}},title=BEGIN{at}X]" for at, word in enumerate(words)]
    fonts = "".join(
        FONT % {"name": name, "family": family, "first": first, "last": last} for name, family, first, last in FONTS
    )
    document = DOCUMENT % {
        "fonts": fonts,
        "file": path,
        "lists": "\n".join([*lists, r"\printbibliography[title=ALLX]"]),
    }
    (run.folder / "read.tex").write_text(document, encoding="utf-8")
    done = run("latexmk", "-xelatex", "-interaction=nonstopmode", "-halt-on-error", "read.tex", seconds=200)
    assert done.returncode == 0, done.stdout[-3000:]
    *parts, everything = re.split(r"BEGIN\d+X|ALLX", pages(run.folder / "read.pdf"))[1:]
    assert len(words) >= 8
    assert len(parts) == len(words)
    for word, part in zip(words, parts, strict=True):
        tagged = [common.headline(each) for each in exported.clippings if word in common.keywords(each)]
        assert [each for each in tagged if not holds(bare(part), each)] == [], word
        others = [common.headline(each) for each in exported.clippings if word not in common.keywords(each)]
        assert len([each for each in others if holds(bare(part), each)]) < len(others) / 10, word
    whole = bare(everything)
    # Noto Sans has no letters of mathematics and no pictures, which are the characters above these.
    headlines = [each for each in map(common.headline, exported.clippings) if max(each) < "\U00010000"]
    assert len(headlines) >= len(exported.clippings) - 1
    assert [each for each in headlines if not holds(whole, each)] == []
