"""Invented fragments as programs put them on the clipboard, against what a person reads in them.

`rich/fragments-*.txt` is laid out as `houses/pages-*.txt`, whose paragraphs it uses too; those of the last file were
written after the rules that read the others.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from clippings_app.domain.article import Origin, ParsedArticle, SourceKind
from clippings_app.domain.payload import Payload
from clippings_app.parsing.article import read_article
from clippings_app.parsing.html import read_html
from clippings_app.parsing.html.rich import copied_blocks
from clippings_app.parsing.html.tree import parse
from tests.timing import within
from tests.unit.parsing.html.test_houses import WORDS, bare, body_of, set_in

FOLDER = Path(__file__).with_name("rich")
PLAIN = ("headline", "deck", "publisher", "section", "url")


def fragments() -> dict[str, tuple[str | None, dict[str, Any], str]]:
    """Address, truth and source of every fragment, by name."""
    found: dict[str, tuple[str | None, dict[str, Any], str]] = {}
    for file in sorted(FOLDER.glob("fragments-*.txt")):
        for page in re.split(r"(?m)^@@@ ", file.read_text("utf-8"))[1:]:
            head, _, rest = page.partition("\n")
            truth, _, source = rest.partition("\n###\n")
            name, _, address = head.partition(" |")
            found[name] = address.strip() or None, json.loads(truth), source
    return found


FRAGMENTS = fragments()
PARAGRAPHS = tuple(WORDS["en"])


@cache
def article_of(name: str) -> ParsedArticle:
    address, _, source = FRAGMENTS[name]
    data = set_in(source).encode()
    return read_article(Payload(data=data, name=name, type="text/html", url=address, fragment=True)).article


def pasted(source: str) -> ParsedArticle:
    return read_html(source, fragment=True).article


def paragraphs(tag: str = "<p>") -> str:
    return "".join(f"{tag}{text}</p>" for text in PARAGRAPHS)


@pytest.mark.parametrize("name", FRAGMENTS)
def test_a_pasted_article_has_the_headline_and_the_deck_that_it_is_set_with(name: str) -> None:
    truth, article = FRAGMENTS[name][1], article_of(name)
    wanted = {field: truth[field] for field in PLAIN if field in truth}
    assert wanted["headline"]
    assert {field: getattr(article, field) for field in wanted} == wanted


@pytest.mark.parametrize("name", FRAGMENTS)
def test_a_pasted_article_says_who_wrote_it_and_when(name: str) -> None:
    truth, article = FRAGMENTS[name][1], article_of(name)
    assert (list(article.byline), (article.published or "")[:10] or None) == (truth["byline"], truth["published"])


@pytest.mark.parametrize("name", FRAGMENTS)
def test_the_body_of_a_paste_is_the_articles_own_paragraphs(name: str) -> None:
    assert list(article_of(name).body) == body_of(FRAGMENTS[name][1]["body"])


@pytest.mark.parametrize("name", FRAGMENTS)
def test_the_pictures_of_a_paste_have_the_words_set_below_them(name: str) -> None:
    photos = article_of(name).photos
    read = [(bare(photo.caption), bare(photo.credit.printed) if photo.credit else None) for photo in photos]
    assert read == [(bare(caption), bare(credit)) for caption, credit in FRAGMENTS[name][1]["photos"]]


@pytest.mark.parametrize("name", FRAGMENTS)
def test_the_sources_of_a_paste_are_the_links_of_its_body_and_of_its_list(name: str) -> None:
    truth, sources = FRAGMENTS[name][1], article_of(name).sources
    assert [one.url for one in sources if one.kind is SourceKind.LINK] == truth["links"]
    if "listed" in truth:
        assert [[one.name, one.url] for one in sources if one.kind is SourceKind.LISTED] == truth["listed"]


def test_a_selection_that_begins_with_an_article_element_is_read() -> None:
    article = pasted(f"<meta charset='utf-8'><article><h1>Bridge opens</h1>{paragraphs()}</article>")
    assert article.headline == "Bridge opens"
    assert article.body == PARAGRAPHS


def test_a_picture_from_a_letter_or_a_folder_keeps_its_words_and_gets_no_address() -> None:
    for source in ("cid:image001.png@01DA", "file:///C:/Temp/clip_image001.jpg", "webkit-fake-url://1/image.tiff"):
        article = pasted(f"<h1>Bridge opens</h1>{paragraphs()}<p><img src='{source}'></p><p><i>The old quay</i></p>")
        assert [(photo.caption, photo.url) for photo in article.photos] == [("The old quay", None)]
        assert "The old quay" not in article.body


def test_counters_and_logos_are_no_pictures_of_the_article() -> None:
    small = "<img src='https://t.example/o.gif' width=1 height=1><img src='https://t.example/m.png' alt='Courier logo'>"
    article = pasted(f"<div>{small}</div><h1>Bridge opens</h1>{paragraphs()}")
    assert article.photos == ()


def test_a_sentence_below_a_picture_that_is_set_like_the_text_stays_in_the_text() -> None:
    picture = "<p><img src='https://press.example/quay.jpg' width=600 height=400></p>"
    article = pasted(f"<h1>Bridge opens</h1>{picture}{paragraphs()}")
    assert article.body == PARAGRAPHS
    assert [photo.caption for photo in article.photos] == [None]


def test_a_bold_line_between_paragraphs_stays_in_the_body() -> None:
    first, *rest = PARAGRAPHS
    inside = f"<p>{first}</p><p><b>What the crews say</b></p>" + "".join(f"<p>{text}</p>" for text in rest)
    article = pasted(f"<p style='font-size:20pt'>Bridge opens</p>{inside}")
    assert article.headline == "Bridge opens"
    assert article.body == (first, "What the crews say", *rest)


def test_a_first_sub_heading_is_no_deck() -> None:
    first, second, *rest = PARAGRAPHS
    text = f"<p>{first}</p><h2>What the crews say</h2><p>{second}</p>" + "".join(f"<p>{one}</p>" for one in rest)
    article = pasted(f"<h1>Bridge opens</h1><h2>What the engineers found</h2>{text}")
    assert article.deck is None
    assert article.body == ("What the engineers found", first, "What the crews say", second, *rest)


def test_a_table_of_figures_is_no_layout() -> None:
    rows = "<tr><td><p>2019</p></td><td><p>12 ships</p></td></tr><tr><td><p>2020</p></td><td><p>9 ships</p></td></tr>"
    article = pasted(f"<h1>Bridge opens</h1>{paragraphs()}<table>{rows}</table>")
    assert article.headline == "Bridge opens"
    assert article.body[: len(PARAGRAPHS)] == PARAGRAPHS


def test_a_paste_without_a_title_has_none() -> None:
    assert pasted(paragraphs()).headline is None
    assert pasted(paragraphs()).body == PARAGRAPHS


def test_the_note_above_a_letter_that_was_passed_on_is_kept_aside() -> None:
    head = "<p><b>From:</b> Desk &lt;desk@courier.example&gt;<br><b>Sent:</b> 3 May 2024<br><b>Subject:</b> Bridge opens</p>"
    article = pasted(f"<p>Have you seen this one?</p>{head}{paragraphs()}")
    assert article.headline == "Bridge opens"
    assert article.published == "2024-05-03"
    assert article.body == PARAGRAPHS
    assert "Have you seen this one?" in article.boilerplate
    assert any("desk@courier.example" in line for line in article.boilerplate)


def test_the_headline_of_a_paste_tells_where_it_was_read() -> None:
    source = f"<p><span style='font-size:20pt'>Bridge opens after nine years</span></p>{paragraphs()}"
    evidence = pasted(source).provenance["headline"]
    assert evidence.origin is Origin.HTML
    assert source[evidence.start : evidence.end] == "Bridge opens after nine years"


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 170 + "line<br>" * 4_000 + "</div>" * 170,
        "<table><tr><td>" * 55 + "word " * 60_000 + "</td></tr></table>" * 55,
        "<p><img src='cid:1'></p><p>x</p>" * 4_000,
        "".join(f"text {number}<p>{number}</p>" for number in range(4_000)),
        "<style>" + "p.a,p.b{font-size:1px}" * 5_000 + "</style><p class='a b'>x</p>",
        "<p><span><b>" + "a<br>" * 4_900 + "</b></span></p>",
        "<p>" + "<b>" * 150 + "a<br>" * 4_900 + "</b>" * 150 + "</p>",
        ("<style>" + "a," * 50_000 + "</style>") * 10 + "<p>x</p>",
        ("<style>" + "/*" * 50_000 + "</style>") * 10 + "<p>x</p>",
    ],
    ids=["breaks", "tables", "pictures", "loose", "rules", "runs", "deep-runs", "selectors", "comments"],
)
def test_no_paste_takes_long(source: str) -> None:
    with within(5):
        assert read_html(source, fragment=True).article.body is not None


@pytest.mark.parametrize(
    "last",
    [
        "The mayor spoke of a sad day, as the company said that it would sue the group.",
        "The town has no other bridge. (Own report)",
        "桥将关闭到春天。",
        "पुल वसंत तक बंद है।",
    ],
)
def test_the_last_paragraph_of_an_article_from_a_press_database_stays(last: str) -> None:
    head = "<p><b>Breakwater shut to walkers</b></p>" + "".join(
        f"<p>{line}</p>"
        for line in (
            "Basin Courier",
            "14 November 2023 Tuesday",
            "Section: NEWS",
            "Length: 120 words",
            "Byline: Jane Doe",
        )
    )
    foot = f"<p>{last}</p><p>Basin Courier Media Ltd.</p><p>Copyright 2023 Basin Courier Ltd. All Rights Reserved</p>"
    article = pasted(head + paragraphs() + foot)
    assert article.body == (*PARAGRAPHS, last)
    assert "Basin Courier Media Ltd." in article.boilerplate


@pytest.mark.parametrize(
    "line",
    [
        "Register at https://events.example/talk",
        "Twitter: https://twitter.com/jane",
        "https://www.youtube.com/watch?v=1",
    ],
)
def test_an_address_of_something_else_below_an_article_is_not_its_own(line: str) -> None:
    article = pasted(f"<h1>Bridge opens</h1>{paragraphs()}<p>{line}</p>")
    assert (article.url, article.publisher) == (None, None)


@pytest.mark.parametrize("label", ["", "Clipped from: ", "Source: ", "Quelle: ", "Read more at ", "Recortado de: "])
def test_the_address_below_an_article_is_its_own(label: str) -> None:
    address = "https://press.example/bridge"
    assert pasted(f"<h1>Bridge opens</h1>{paragraphs()}<p>{label}{address}</p>").url == address


def site(text: str) -> str:
    """A text in the boxes of a site, as a browser copies them."""
    return (
        f"<section class='story'><div class='story__text grid grid--wide'><div class='column'>{text}</div></div>"
        "<aside class='box box--grey'><h3 class='box__title'>Read next</h3><p class='box__words'>"
        "<a href='/n/12'>Ferry runs again</a></p></aside></section>"
    )


def test_of_a_text_copied_without_its_headline_no_heading_within_is_the_headline() -> None:
    first, *rest = PARAGRAPHS
    inside = f"<p>{first}</p><h2>What the crews say</h2>" + "".join(f"<p>{text}</p>" for text in rest)
    article = pasted(site(inside))
    assert article.headline is None
    assert article.body == (first, "What the crews say", *rest)


def test_a_letter_read_in_a_browser_is_still_a_letter() -> None:
    head = (
        "<div class='hP'>From: Maud Ellery &lt;maud@basincourier.example&gt;</div>"
        "<div class='gD'>Date: 14 November 2023</div><div class='gE'>Subject: Breakwater shut after cracks found</div>"
    )
    article = pasted(head + site(paragraphs()))
    assert (article.headline, article.published) == ("Breakwater shut after cracks found", "2023-11-14")
    assert article.body[: len(PARAGRAPHS)] == PARAGRAPHS


def test_whom_a_text_links_is_not_its_outlet() -> None:
    first, *rest = PARAGRAPHS
    link = "<a href='https://www.ostrelle-council.example/'>Ostrelle Council</a>"
    article = pasted(site(f"<p>{first}</p><p>So says the {link}.</p>" + "".join(f"<p>{text}</p>" for text in rest)))
    assert article.publisher is None


def test_the_front_page_of_the_same_site_names_the_outlet_of_a_copy() -> None:
    top = "<div class='bar'><a href='/'><img alt='The Vessing Ledger' src='x.png'></a></div>"
    assert pasted(top + site(f"<h1>Bridge opens</h1>{paragraphs()}")).publisher == "The Vessing Ledger"


@pytest.mark.parametrize(
    "above",
    [
        "<h2>Main navigation</h2><ul><li><a href='/a'>Harbour</a></li></ul>",
        "<h3>Today in the harbour town</h3><p>Rain until noon</p>",
    ],
)
def test_a_heading_above_a_menu_or_of_a_lower_rank_is_no_headline_where_a_selection_begins(above: str) -> None:
    article = pasted(f"{above}{site(f'<h2>Bridge opens to walkers</h2>{paragraphs()}')}")
    assert article.headline == "Bridge opens to walkers"


@pytest.mark.parametrize(
    "names",
    [
        "MsoTitle MsoSubtitle MsoNormal MsoCaption MsoBodyText MsoListParagraphCxSpFirst MsoListParagraphCxSpMiddle"
        " MsoListParagraphCxSpLast MsoQuote MsoFootnoteText",
        "c3 c12 c7 c5 c1 c9 c20 c11 c8 c4 c2",
    ],
)
def test_the_many_styles_of_a_document_make_no_page_of_it(names: str) -> None:
    text = "".join(f"<p class={name}>{words}</p>" for name, words in zip(names.split(), PARAGRAPHS * 3, strict=False))
    assert copied_blocks(parse(f"<div class=WordSection1>{text}</div>", name="paste")) is None
    assert copied_blocks(parse(site(paragraphs()), name="paste")) is not None


def test_of_a_selection_that_is_nearly_all_paragraphs_the_short_answers_stay() -> None:
    first, *rest = PARAGRAPHS
    inside = "".join(
        f"<div class='reply reply--{number}'>{text}</div>"
        for number, text in enumerate(["“We had no warning, and nobody has called since.”", *rest])
    )
    article = pasted(
        f"<section class='talk talk--long'><h2 class='talk__title'>Nobody has called</h2><p>{first}</p>{inside}</section>"
    )
    assert article.body == (first, "“We had no warning, and nobody has called since.”", *rest)


def test_another_site_of_the_house_and_the_owner_of_a_picture_are_not_the_outlet_of_a_copy() -> None:
    bar = "<header class='bar bar--top'><a class='bar__jobs' href='https://jobs.basincourier.example/'>Search jobs</a></header>"
    owner = "<div class='picture'><img src='https://m.example/quay.jpg' width=600 height=400><span>© Ostrelle Council</span></div>"
    article = pasted(bar + site(f"<h1>Bridge opens</h1>{owner}{paragraphs()}"))
    assert article.publisher is None


def test_of_what_a_program_keeps_as_an_article_all_is_text_whatever_its_boxes_are_called() -> None:
    first, *rest = PARAGRAPHS
    told = "From the tide tables of that winter"
    box = f"<div class='related related--grey'><p class='related__words'>{told}</p></div>"
    source = site(f"<p>{first}</p>{box}" + "".join(f"<p>{text}</p>" for text in rest))
    kept = Payload(data=source.encode(), name="book.epub", type="text/html", charset="utf-8", fragment=True, kept=True)
    assert read_article(kept).article.body[:2] == (first, told)
    assert told not in pasted(source).body
