"""What rules for odd pages must leave alone on ordinary ones: each beside the page that looks like it."""

import json

import pytest
from page_texts import HEADLINE, TEXT, told
from timing import within

from clippings_app.domain.article import ParsedArticle
from clippings_app.parsing.credits import looks_like_credit
from clippings_app.parsing.dateline import find_dateline
from clippings_app.parsing.html import read_html
from clippings_app.parsing.html.blocks import blocks_of
from clippings_app.parsing.html.caption_parts import part_caption
from clippings_app.parsing.html.captions import printed_with
from clippings_app.parsing.html.margins import until_end
from clippings_app.parsing.html.tree import parse
from clippings_app.parsing.names import has_byline_label, split_byline


def article(body: str, head: str = "") -> ParsedArticle:
    """What is read of a page with this head and body."""
    return read_html(f"<html><head><title>{HEADLINE}</title>{head}</head><body>{body}</body></html>").article


def ld(**fields: object) -> str:
    """JSON-LD of an article."""
    said = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": HEADLINE} | fields
    return f'<script type="application/ld+json">{json.dumps(said)}</script>'


# ------------------------------------------------------------------------- pictures


def test_pictures_with_thousands_of_sizes_are_read_at_once() -> None:
    sizes = ", ".join(f"/i/valve-room-{width}.jpg {width}w" for width in range(100, 2000))
    figure = f'<figure><img src="/p.jpg" srcset="{sizes}"><figcaption>The valve room</figcaption></figure>'
    with within(5):
        found = article(f"<article><h1>{HEADLINE}</h1>{told(TEXT[:3])}{figure}{told(TEXT[3:])}{figure}</article>")
    assert [photo.caption for photo in found.photos] == ["The valve room"]


def test_a_gallery_of_thumbnails_alone_is_kept() -> None:
    pictures = [
        f'<figure><img class="wp-image-{n} size-large" width="800" src="https://carrow.example/i/valve-{n}-thumb.jpg"></figure>'
        for n in range(5)
    ]
    body = "".join(map("".join, zip(pictures, map(told, zip(TEXT)), strict=False)))
    assert len(article(f"<article><h1>{HEADLINE}</h1>{body}</article>").photos) == len(pictures)


# ------------------------------------------------------------------ when, and which part


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ('<header><time datetime="2024-05-04">Saturday, 4 May 2024</time></header>', ""),
        ("<header><div>Saturday, 4 May 2024</div></header>", ""),
        ("", '<section><h3><a href="/x">A pier closes</a></h3><time datetime="2024-05-04">4 May 2024</time></section>'),
    ],
)
def test_a_day_in_the_head_of_the_page_or_below_the_text_does_not_date_the_article(above: str, below: str) -> None:
    body = f"{above}<article><h1>{HEADLINE}</h1><p class='byline'>By Lena Abara</p>{told(TEXT)}</article>{below}"
    assert article(body, ld(datePublished="2024-05-03T10:00:00")).published == "2024-05-03T10:00:00"


def test_the_day_between_headline_and_text_counts_before_a_clock_without_a_zone() -> None:
    line = '<div class="meta"><time datetime="2024-05-03">3 May 2024</time></div>'
    body = f"<article><h1>{HEADLINE}</h1>{line}{told(TEXT)}</article>"
    assert article(body, ld(datePublished="2024-05-04T02:15:00")).published == "2024-05-03"


def test_an_empty_place_in_a_row_of_departments_is_none() -> None:
    found = article(f"<article><h1>{HEADLINE}</h1>{told(TEXT)}</article>", ld(articleSection="News,,Region"))
    assert found.section == "News"


# ------------------------------------------------------------------------ who wrote it


@pytest.mark.parametrize(
    "line", ["Photos by Jane Roe", "Video by Jane Roe", "Edited by Jane Roe", "Posted by Jane Roe"]
)
def test_who_took_the_pictures_or_put_it_in_is_not_believed_before_the_declared_author(line: str) -> None:
    body = f"<article><h1>{HEADLINE}</h1><p>{line}</p>{told(TEXT)}</article>"
    assert article(body, ld(author={"@type": "Person", "name": "Lena Abara"})).byline == ("Lena Abara",)


def test_an_author_who_is_a_keyword_below_the_text_too_wrote_it() -> None:
    line, tags = (
        "<div class='meta'>3 May 2024 | Lena Abara</div>",
        "<div><a href='/tag/lena-abara/'>Lena Abara</a></div>",
    )
    body = f"<article><h1>{HEADLINE}</h1>{line}{told(TEXT)}</article>{tags}"
    assert article(body).byline == ("Lena Abara",)


def test_an_authors_page_among_the_departments_is_an_authors() -> None:
    line = "<div class='meta'>3 May 2024 | <a href='/category/authors/lena-abara/'>Lena Abara</a></div>"
    assert article(f"<article><h1>{HEADLINE}</h1>{line}{told(TEXT)}</article>").byline == ("Lena Abara",)


@pytest.mark.parametrize(
    "line",
    ["김민수 영화평론가", "김민수 문학평론가", "영화 평론가 김민수", "시사 칼럼니스트 김민수", "김민수 칼럼니스트"],
)
def test_what_a_korean_critic_writes_of_is_not_the_name(line: str) -> None:
    assert split_byline(line) == ("김민수",)


def test_a_korean_sentence_on_what_a_critic_said_is_no_byline() -> None:
    assert not has_byline_label("다리가 너무 낮다고 김민수 평론가는 말했다.")


# -------------------------------------------------------------------------------- the text


@pytest.mark.parametrize(
    "paragraph",
    [
        "Do you like this town? I love it, she says, and laughs.",
        "Rückfragen der Redaktion ließ der Automobilkonzern am Dienstag unbeantwortet, wie schon im vergangenen Jahr.",
        "Media enquiries about the television film were not returned by the harbour office on Tuesday.",
        "Press inquiries on the budget of 2019-2020 will be heard in public, the board said on Wednesday.",
        "Originally published in 1947, the novel of the ferry was forgotten until a reader in Carrow found it again.",
        "Originally published in Norlandic in 1997, the book is read in schools as far as the coast.",
        "Opinions are their currency in the valley, and they spend freely.",
        "Fotos und Videos: Was gestern im Hafen geschah, sahen zweihundert Menschen.",
    ],
)
def test_paragraphs_that_begin_like_a_plea_a_contact_or_a_note_are_the_text(paragraph: str) -> None:
    body = article(f"<article><h1>{HEADLINE}</h1>{told([*TEXT[:4], paragraph, *TEXT[4:]])}</article>").body
    assert body == (*TEXT[:4], paragraph, *TEXT[4:])


@pytest.mark.parametrize(
    "line",
    [
        "Did you like this article? Pass it on!",
        "Liked what you read? Tell us.",
        "Pressekontakt: Lena Abara, Tel.: 0700 123456",
        "Rückfragen an: presse@carrow.example",
        "Originally published in The Basin Courier.",
        "Opinions are those of the author.",
    ],
)
def test_pleas_contacts_and_notes_behind_the_text_are_still_none_of_it(line: str) -> None:
    assert article(f"<article><h1>{HEADLINE}</h1>{told([*TEXT, line])}</article>").body == TEXT


def test_entries_below_the_names_of_those_who_wrote_them_are_all_read() -> None:
    entries = "".join(
        f'<div class="entry"><p><a rel="author" href="/by/lena-abara">Lena Abara</a></p>{told([text])}</div>'
        for text in TEXT
    )
    assert article(f"<article><h1>{HEADLINE}</h1>{entries}</article>").body == TEXT


def test_what_a_menu_hides_is_not_the_hidden_text() -> None:
    def hidden(*lines: str) -> str:
        return f"<div style='display:none'>{told(lines)}</div>"

    offer = "".join(
        f"<div class='offer'><p>{n}9.00 a year for new readers, cancel at any time, all articles in full</p></div>"
        for n in range(4)
    )
    own = f"<main><h1>{HEADLINE}</h1>{offer}{hidden(*TEXT)}</main>"
    page = f"{hidden('Water', 'The lower valley')}{own}{hidden('Two hundred people.', 'After a wet spring.')}"
    assert article(page, ld(articleBody=" ".join(TEXT))).body == TEXT


@pytest.mark.parametrize(
    "line", ["Bilder und Berichte: Was gestern geschah", "Photos and stories: how a town remembers"]
)
def test_pictures_and_something_else_label_no_credit(line: str) -> None:
    assert not looks_like_credit(line)


def test_where_a_text_of_ten_thousand_paragraphs_ends_is_told_in_one_pass() -> None:
    page = "".join(f"<p>The harbour office said on Tuesday that ferry number {n} had left.</p>" for n in range(9000))
    blocks = blocks_of(parse(page, name="page"))
    with within(0.5):
        assert len(until_end(blocks)) == len(blocks)


def test_a_caption_of_one_endless_word_costs_no_more_than_it_is_long() -> None:
    image = f'<figure><img src="/a/valve-room.jpg"><figcaption>{"a" * 50_000} b</figcaption></figure>'
    figure = parse(image, name="page").find(".//figure")
    assert figure is not None
    with within(1):
        printed_with(figure, figure[0])


def test_boxes_in_boxes_around_pictures_are_looked_into_once() -> None:
    boxes = '<figure><div data-src="/a/b/valve-room.jpg"></div>' * 200 + "<i></i>" * 40_000
    with within(5):
        article(f"<article><h1>{HEADLINE}</h1>{told(TEXT)}{boxes}</article>")


@pytest.mark.parametrize("house", ["NASA", "UNICEF", "Bloomberg"])
def test_whom_a_portrait_shows_and_where_they_work_is_no_credit(house: str) -> None:
    assert part_caption(f"Jane Roe, {house}") == (f"Jane Roe, {house}", None)


@pytest.mark.parametrize(
    "text",
    ["Milan – Juventus 2:1, so endete das Spiel der Runde.", "Washington – Lincoln – Jefferson: three names all know."],
)
def test_a_score_and_a_row_of_names_open_with_no_dateline(text: str) -> None:
    assert find_dateline(text) is None
