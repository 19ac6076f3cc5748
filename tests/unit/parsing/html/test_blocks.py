"""Runs of text as a browser sets them."""

import pytest

from clippings_app.parsing.html import read_html
from clippings_app.parsing.html.blocks import blocks_of
from clippings_app.parsing.html.tree import parse


def texts(page: str) -> list[str]:
    return [block.text for block in blocks_of(parse(page, name="page"))]


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<p>The quay <span><button></button></span>is closed.</p>", ["The quay is closed."]),
        ("<p>The quay <ins><div class=slot></div></ins>is closed.</p>", ["The quay is closed."]),
        ("<li>The quay<section><br></section>is closed.</li>", ["The quay", "is closed."]),
        ("<p>One.<br><br>Two.</p>", ["One.", "Two."]),
        ("<h2 id=a>The afternoon <a href='#a'>#</a></h2>", ["The afternoon"]),
        ("<h2>Quay <a href='#1'>1</a></h2><p>Note <a href='#n'>#</a></p>", ["Quay 1", "Note #"]),
        ("<p><ruby><rb>港</rb><rp>（</rp><rt>みなと</rt><rp>）</rp></ruby>へ</p>", ["港（みなと）へ"]),
        ("<p><ruby>港<rt>みなと</rt></ruby>へ</p>", ["港へ"]),
    ],
)
def test_a_paragraph_is_what_is_printed_as_one(page: str, said: list[str]) -> None:
    assert texts(page) == said


def test_a_line_without_letters_is_no_paragraph() -> None:
    page = (
        "<html><body><article><h1>Quay closed</h1>"
        "<p>The eastern quay is closed to walkers until the storm has passed, the port authority said.</p><p>___</p>"
        "<p>Boats were moved to the inner basin in the night, and two cranes were lowered to the ground.</p><p>* * *</p>"
        "<p>The fish market opens an hour later than usual, since the lorries have to take the long road.</p>"
        "</article></body></html>"
    )
    article = read_html(page).article
    assert len(article.body) == 3
    assert "___" in article.boilerplate


@pytest.mark.parametrize("names", ["category-town", "tag-author", "deck", "category-photo-credits"])
def test_what_stands_on_the_box_of_a_whole_article_tells_nothing_of_its_lines(names: str) -> None:
    prose = "<p>The eastern quay is closed to walkers until the storm has passed, the port authority said.</p>" * 4
    page = (
        f'<div class="post {names}"><p>Town</p><h1>Quay closed</h1>{prose}</div><div class="{names}"><p>Fairs</p></div>'
    )
    *own, other = (block.zone for block in blocks_of(parse(page, name="page")))
    assert not any(zone.kicker or zone.byline or zone.deck or zone.credit for zone in own)
    assert other.kicker or other.byline or other.deck or other.credit
