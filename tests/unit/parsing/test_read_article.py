"""The way in: what bytes are, and what cannot be taken."""

import pytest

from clippings_app.domain.errors import EmptyInput, InvalidValue, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.parsing.article import MOST_HTML_BYTES, MOST_TEXT_BYTES, read_article

TEXT = "Storm closes harbour\n\nThe harbour was closed on Tuesday after a storm, the officials of the town said in the evening."
HTML = (
    "<!doctype html><html lang='en'><head><title>Storm closes harbour</title></head><body><article><h1>Storm closes harbour</h1>"
    "<p>The harbour was closed on Tuesday after a storm, the officials of the town said in the evening, and it stays so.</p>"
    "<p>The ferry to the island will not sail before Friday, the company said, and asked its guests to be patient.</p></article></body></html>"
)


def payload(data: bytes, *, type_: str | None = None) -> Payload:
    return Payload(data=data, name="pasted text", type=type_)


def test_text_goes_the_way_of_text() -> None:
    assert read_article(payload(TEXT.encode())).article.headline == "Storm closes harbour"


@pytest.mark.parametrize("type_", [None, "text/html; charset=utf-8", "text/plain"])
def test_a_document_goes_the_way_of_html(type_: str | None) -> None:
    article = read_article(payload(HTML.encode(), type_=type_)).article
    assert article.headline == "Storm closes harbour"
    assert not any("<p>" in paragraph for paragraph in article.body)


def test_a_person_may_say_what_it_is() -> None:
    article = read_article(payload(b"<p>Storm closes harbour</p>"), as_="text").article
    assert article.headline == "<p>Storm closes harbour</p>"


def test_less_than_signs_do_not_make_a_document() -> None:
    text = "<< Follow Harbour Post on Facebook >>\n" + TEXT
    assert read_article(payload(text.encode())).article.publisher == "Harbour Post"


def test_utf_16_with_its_mark_is_read() -> None:
    assert read_article(payload(TEXT.encode("utf-16"))).article.headline == "Storm closes harbour"
    assert read_article(payload(HTML.encode("utf-16"))).article.headline == "Storm closes harbour"


def test_what_cannot_be_taken_is_named() -> None:
    with pytest.raises(EmptyInput):
        read_article(payload(b" \n "))
    with pytest.raises(TooLarge) as text_error:
        read_article(payload(b"a" * (MOST_TEXT_BYTES + 1)))
    assert text_error.value.limit == MOST_TEXT_BYTES
    with pytest.raises(TooLarge) as html_error:
        read_article(payload(b"<html>" + b"a" * MOST_HTML_BYTES))
    assert html_error.value.limit == MOST_HTML_BYTES
    with pytest.raises(InvalidValue):
        read_article(payload(b"x"), as_="pdf")
