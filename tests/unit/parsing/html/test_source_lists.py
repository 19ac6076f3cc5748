"""Closing lists of sources as pages set them."""

import pytest

from clippings_app.domain.article import ParsedArticle
from clippings_app.parsing.html import read_html

NAMES = ["Harbour Gazette", "Port Office", "Ministry of the Sea", "Jane Roe"]
STUDIES = ["J. Roe, On Tar, Letters of the Harbour, 2019", "M. Doe, The Bells of Larn, 2020"]
SENTENCES = [
    f"The ferry of Larn has sailed for a hundred years, and pier {number} would be nothing without her bell, said the keeper."
    for number in range(1, 6)
]


def read(closing: str) -> ParsedArticle:
    body = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    page = f"<html lang=en><body><article><h1>The ferry stays in Larn</h1><p>By Jane Doe</p>{body}{closing}</article></body></html>"
    return read_html(page).article


def set_as(tag: str, names: list[str]) -> str:
    return "".join(f"<{tag}>{name}</{tag}>" for name in names)


@pytest.mark.parametrize("names", [NAMES[:2], NAMES, STUDIES])
@pytest.mark.parametrize(
    "label", ["<h3>Sources</h3>", "<p>Sources:</p>", "<h4>Quellen</h4>", "<p>Izvori:</p>", "<p>Vyanzo:</p>"]
)
@pytest.mark.parametrize("listed_in", ["p", "li"])
def test_a_short_list_below_its_label_is_sources_and_no_body(label: str, names: list[str], listed_in: str) -> None:
    entries = set_as(listed_in, names)
    article = read(label + (f"<ul>{entries}</ul>" if listed_in == "li" else entries))
    assert [source.name for source in article.sources] == names
    assert list(article.body) == SENTENCES


def test_a_list_whose_lines_are_broken_inside_one_paragraph_is_parted_by_them() -> None:
    article = read(f"<p>Sources:<br>{'<br>'.join(NAMES)}</p>")
    assert [source.name for source in article.sources] == NAMES
    assert list(article.body) == SENTENCES


def test_a_heading_that_is_called_so_above_sentences_is_a_part_of_the_text() -> None:
    told = "<h3>Sources</h3><p>The river rises behind the quarry.</p><p>Two more springs feed it in the wood.</p>"
    assert read(told).sources == ()


def test_short_lines_that_the_text_goes_on_behind_are_no_list() -> None:
    told = f"<h3>Sources</h3>{set_as('p', NAMES[:2])}<p>{SENTENCES[0].replace('hundred', 'thousand')}</p>"
    assert read(told).sources == ()
