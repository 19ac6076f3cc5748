"""Small things that systems for content do their own way, told by what they mean and not by whose they are."""

import pytest
from page_texts import DECK, HEADLINE, TEXT, told

from clippings_app.domain.article import ParsedArticle
from clippings_app.parsing.dates import find_date
from clippings_app.parsing.html import read_html
from clippings_app.parsing.html.blocks import blocks_of
from clippings_app.parsing.html.tree import parse

LINES = "<br><br>".join(TEXT)


def read(body: str, *, head: str = "") -> ParsedArticle:
    return read_html(f"<html><head><title>{HEADLINE}</title>{head}</head><body>{body}").article


@pytest.mark.parametrize("tag", ["em", "span", "i"])
def test_a_caption_in_one_line_with_the_text_behind_it_is_that_of_the_picture_before_it(tag: str) -> None:
    picture = '<div class="im"><img data-src="https://img.example/valves.jpg" style="display: none"></div>'
    caption = f'<{tag} class="img_desc">The valve room at Millbrook. / Photo: Tomas Reyle</{tag}>'
    article = read(f"<h1>{HEADLINE}</h1><article><span>{picture}{caption}</span>{LINES}</article>")
    assert article.body[0] == TEXT[0]
    assert [(one.caption, one.credit and one.credit.photographer) for one in article.photos] == [
        ("The valve room at Millbrook.", "Tomas Reyle")
    ]


def test_pictures_between_lines_of_one_box_are_in_the_text() -> None:
    picture = '<span><img src="https://img.example/valves.jpg" alt="" width="700" height="460"></span>'
    lines = "<br><br>".join((*TEXT[:2], picture, *TEXT[2:]))
    article = read(f"<h1>{HEADLINE}</h1><article>{lines}</article>")
    assert [one.url for one in article.photos] == ["https://img.example/valves.jpg"]


def test_a_large_line_with_a_smaller_one_below_it_in_one_paragraph_is_the_headline_alone() -> None:
    head = f"<p><font size=5><b>{HEADLINE}</b></font><br><font size=3><i>{DECK}</i></font><p><b>By Lena Abara</b>"
    page = f"<table><tr><td>{head}{''.join(f'<p><font size=3>{text}</font>' for text in TEXT)}</table>"
    article = read(page)
    assert article.headline == HEADLINE
    assert article.deck == DECK
    assert article.body == tuple(TEXT)


def test_the_foot_of_the_headline_tells_who_wrote_it() -> None:
    foot = '<div class="footer"><p><time datetime="2024-02-16">16.02.2024</time> <span class="author">Von Lena Abara</span></p></div>'
    page = f'<div class="article"><div class="header"><h3>{HEADLINE}</h3></div>{foot}<div class="text">{told(TEXT)}</div></div>'
    assert read(page).byline == ("Lena Abara",)
    below = page.replace(foot, "").replace(told(TEXT), told(TEXT) + foot)
    assert read(below.replace("Von Lena", "Anzeigen: Lena")).byline == ()


@pytest.mark.parametrize("term", ["dc:date dc:created", "dcterms:issued", "schema:dateCreated"])
def test_the_day_on_which_a_system_made_an_article_counts_where_no_other_is_told(term: str) -> None:
    made = f'<span property="{term}" content="2023-11-08T07:12:00+00:00"></span>'
    page = f"<h1>{HEADLINE}</h1>{made}%s<div>{told(TEXT)}</div>"
    assert read(page % "").published == "2023-11-08T07:12:00+00:00"
    assert read(page % '<p class="date">9 November 2023</p>').published == "2023-11-09"


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("Wed, 11/08/2023 - 07:12", "2023-11-08T07:12"),
        ("Posted Friday 11/08/2023", "2023-08-11"),
        ("Mon 11/08/2023", "2023"),  # neither
        ("Wedding, 11/08/2023", "2023"),
        ("Tuesday, 05/05/2020", "2020-05-05"),
    ],
)
def test_a_weekday_tells_day_from_month(printed: str, date: str) -> None:
    found = find_date(printed, language="en")
    assert found is not None
    assert found.edtf == date


JAPANESE = (
    "港南町で長く親しまれてきた銭湯「潮の湯」が、今月末で営業を終える。",
    "燃料代の高騰と設備の老朽化が重なり、修理には多くの費用がかかるという。",
    "常連客の女性は「毎日来ていたので、さみしくて言葉にならない」と話した。",
    "町は建物の一部を保存し、観光案内所として使えないか検討している。",
)


def test_a_line_that_begins_with_a_wide_space_is_a_paragraph_and_so_is_the_name_behind_the_last() -> None:
    lines = "<br>".join(f"\u3000{text}" for text in JAPANESE)
    page = parse(f"<div>{lines}<br>(佐久間玲)</div><div>港南<br>(写真)と文<br>潮の湯</div>", name="page")
    assert [block.text for block in blocks_of(page)] == [*JAPANESE, "(佐久間玲)", "港南 (写真)と文 潮の湯"]


def test_an_article_that_a_script_shows_later_is_not_hidden() -> None:
    picture = '<section><img data-src="https://img.example/valves.jpg"></section>'
    caption = "<p>The valve room at Millbrook. Photo: Tomas Reyle</p>"
    text = "".join(f"<section><p><span>{one}</span></p></section>" for one in TEXT)
    hidden = '<div id="content" style="visibility: hidden;">'
    article = read(f'<h1 class="rich_title">{HEADLINE}</h1>{hidden}{picture}{caption}{text}</div>')
    assert article.body == tuple(TEXT)
    assert [one.credit and one.credit.photographer for one in article.photos] == ["Tomas Reyle"]
