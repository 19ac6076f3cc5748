"""One credit line for several pictures, on pages and in pasted text."""

import pytest

from clippings_app.domain.article import ParsedArticle, Photo
from clippings_app.domain.payload import Payload
from clippings_app.parsing.article import read_article
from clippings_app.parsing.credits import read_credit
from clippings_app.parsing.gallery_credits import with_line
from clippings_app.parsing.html import read_html
from tests.unit.parsing.html.test_houses import WORDS

FIRST, *REST = WORDS["en"]
BODY = "".join(f"<p>{text}</p>" for text in REST)


def figure(name: str, caption: str, credit: str = "") -> str:
    said = f"<figcaption>{caption}{f' {credit}' if credit else ''}</figcaption>" if caption or credit else ""
    return f"<figure><img src='https://press.example/photos/{name}-of-the-harbour.jpg' width=800 height=600>{said}</figure>"


def page(inside: str) -> ParsedArticle:
    source = f"<html><body><article><h1>Bridge opens</h1><p>{FIRST}</p>{inside}</article></body></html>"
    return read_html(source, url="https://press.example/a").article


def photographers(article: ParsedArticle) -> list[tuple[str | None, str | None]]:
    return [(one.credit.photographer, one.credit.printed) if one.credit else (None, None) for one in article.photos]


def test_a_line_below_the_text_numbers_the_pictures_above_it() -> None:
    line = "Fotos: Lena Huth (1–2), Uwe Stark (3)"
    pictures = figure("quay", "The quay at noon.") + figure("pier", "The pier.") + figure("crane", "The old crane.")
    article = page(f"{pictures}{BODY}<p>{line}</p>")
    assert photographers(article) == [("Lena Huth", line), ("Lena Huth", line), ("Uwe Stark", line)]
    assert list(article.body) == [FIRST, *REST]


def test_a_gallery_with_its_credit_below_the_last_picture_has_it_for_all() -> None:
    line = "Photos by Nora Welch/AP"
    gallery = (
        figure("quay", "The quay at noon.") + figure("pier", "The pier.") + figure("crane", "A crane.", f"({line})")
    )
    assert photographers(page(f"{gallery}{BODY}")) == [("Nora Welch", line)] * 3


def test_a_picture_elsewhere_is_not_the_gallerys() -> None:
    gallery = figure("pier", "The pier.") + figure("crane", "A crane.", "(Photos by Nora Welch/AP)")
    article = page(f"{figure('quay', 'The quay.')}<p>{REST[0]}</p>{gallery}<p>{REST[1]}</p>")
    assert [one.credit is not None for one in article.photos] == [False, True, True]


def test_a_picture_with_a_credit_of_its_own_keeps_it() -> None:
    pictures = figure("quay", "The quay.", "(Photo: Owen Pike/Reuters)") + figure("pier", "The pier.")
    article = page(f"{pictures}{BODY}<p>Photos: Nora Welch</p>")
    assert [name for name, _ in photographers(article)] == ["Owen Pike", "Nora Welch"]


def test_a_credit_of_one_picture_is_given_to_no_other() -> None:
    pictures = figure("quay", "The quay.") + figure("pier", "The pier.", "(Photo: Owen Pike/Reuters)")
    assert [one.credit is not None for one in page(f"{pictures}{BODY}").photos] == [False, True]


def test_the_byline_that_names_who_took_the_pictures_names_them_for_each() -> None:
    pictures = figure("quay", "The quay at noon.") + figure("pier", "The pier.")
    source = f"<article><h1>Bridge opens</h1><p>Text: Jost Amrein, Fotos: Lena Huth</p><p>{FIRST}</p>{pictures}{BODY}</article>"
    article = read_html(source, url="https://press.example/a").article
    assert [name for name, _ in photographers(article)] == ["Lena Huth", "Lena Huth"]
    assert article.byline == ("Jost Amrein",)


def test_in_a_pasted_text_the_line_is_no_picture_of_its_own() -> None:
    line = "Fotos: Lena Huth (1), Uwe Stark (2)"
    captions = [Photo(caption="The quay at noon", after_paragraph=3), Photo(caption="The pier", after_paragraph=3)]
    photos = with_line([*captions, Photo(credit=read_credit(line), after_paragraph=3)], line)
    assert [(one.caption, one.credit and one.credit.photographer) for one in photos] == [
        ("The quay at noon", "Lena Huth"),
        ("The pier", "Uwe Stark"),
    ]


def test_a_line_that_is_vague_changes_nothing() -> None:
    line = "Fotos: Lena Huth (1–3), Uwe Stark (4)"
    photos = (Photo(caption="The quay at noon"), Photo(caption="The pier", credit=read_credit(line)))
    assert with_line(photos, line) == photos


def test_in_a_pasted_text_the_credit_below_the_last_caption_is_that_of_all() -> None:
    below = (
        "The quay at noon, seen from the pier\n\nThe pier in the evening, seen from the quay\n\nPhotos by Nora Welch/AP"
    )
    text = "\n\n".join(["Bridge opens", "By Owen Pike", "3 May 2024", FIRST, *REST])
    article = read_article(Payload(data=f"{text}\n\n{below}".encode(), name="paste", type="text/plain")).article
    assert {one.credit.photographer for one in article.photos if one.credit} == {"Nora Welch"}
    assert all(one.credit for one in article.photos)


def test_a_picture_without_words_keeps_its_place_when_its_credit_is_that_of_all() -> None:
    line = "Photos by Nora Welch/AP"
    article = page(figure("quay", "The quay.") + figure("pier", "The pier.") + figure("crane", line) + BODY)
    assert photographers(article) == [("Nora Welch", line)] * 3
    assert len({one.url for one in article.photos}) == 3


def test_whom_the_pictures_show_did_not_take_them() -> None:
    pictures = figure("field", "Lena Huth en el campo.") + figure("fans", "La afición.")
    assert photographers(page(f"<h2>Fotos de Lena Huth</h2>{pictures}{BODY}")) == [(None, None)] * 2
    pictures = figure("field", "Das Feld.") + figure("fans", "Die Ränge.")
    told = f"<p>Gestern kam Lena Huth zurück. {FIRST}</p>"
    assert photographers(page(f"{told}<h2>Bilder von Lena Huth</h2>{pictures}{BODY}")) == [(None, None)] * 2
    line = "Fotos: Lena Huth"
    assert photographers(page(f"{told}{pictures}{BODY}<p>{line}</p>")) == [("Lena Huth", line)] * 2


def test_whose_the_rights_are_took_the_picture_where_it_is_who_wrote_the_article() -> None:
    said = figure("quay", "The quay at low water.", "© Zubqat Lanterns")
    source = f"<html><body><article><h1>Bridge opens</h1>{{}}<p>{FIRST}</p>{said}{BODY}</article></body></html>"
    (own,) = read_html(source.format("<p>By Zubqat Lanterns</p>")).article.photos
    (other,) = read_html(source.format("<p>By Maren Quill</p>")).article.photos
    assert own.credit is not None
    assert (own.credit.photographer, own.credit.agency) == ("Zubqat Lanterns", None)
    assert other.credit is not None
    assert (other.credit.photographer, other.credit.agency) == (None, "Zubqat Lanterns")


@pytest.mark.parametrize("line", ["글 사진 김민수", "글·사진 김민수 기자", "글·사진=김민수", "글, 사진: 김민수"])
def test_text_and_pictures_by_one_person_name_her_for_each_picture(line: str) -> None:
    pictures = figure("quay", "부두의 아침") + figure("pier", "저녁의 방파제")
    source = f"<article><h1>다리가 다시 열린다</h1><p>{line}</p><p>{FIRST}</p>{pictures}{BODY}</article>"
    article = read_html(source, url="https://press.example/a").article
    assert [name for name, _ in photographers(article)] == ["김민수", "김민수"]
    assert article.byline == ("김민수",)
