"""Whom an opinion names as its author in the headline alone."""

import pytest

from clippings_app.parsing.html import read_html
from clippings_app.parsing.opinions import writer_in_headline

HEADLINE = "Jane Roe: Why the ferry must stay"


@pytest.mark.parametrize(
    ("headline", "section", "address", "writer"),
    [
        (HEADLINE, "Opinion", None, "Jane Roe"),
        (HEADLINE, None, "https://ledger.example/opinion/why-the-ferry-must-stay", "Jane Roe"),
        ("Maria Roe: Warum die Fähre bleiben muss", "Meinung", None, "Maria Roe"),
        ("Анна Роу: Почему паром должен остаться", "Мнения", None, "Анна Роу"),
        # in news somebody is quoted or told of
        (HEADLINE, "Politics", "https://ledger.example/politics/opinion", None),
        ('Jane Roe: "The ferry must stay"', "Opinion", None, None),
        # no person
        ("Harbour Board: Why the ferry must stay", "Opinion", None, None),
        ("Why the ferry must stay", "Opinion", None, None),
        (None, "Opinion", None, None),
    ],
)
def test_the_writer_of_an_opinion_stands_before_the_colon(
    headline: str | None, section: str | None, address: str | None, writer: str | None
) -> None:
    assert writer_in_headline(headline, section, address) == writer


def test_whom_the_text_tells_of_did_not_write_it() -> None:
    about = ("For ten years Roe has led the port.", "The pier is old.", "Nobody has an answer.", "It is a pity.")
    assert writer_in_headline(HEADLINE, "Opinion", None, about) is None
    own = ("The pier is old.", "Nobody has an answer.", "It is a pity.", "Jane Roe has led the port for ten years.")
    assert writer_in_headline(HEADLINE, "Opinion", None, own) == "Jane Roe"


def _page(byline: str) -> str:
    paragraphs = "".join(
        f"<p>The ferry of Larn has sailed for a hundred years, and pier {number} would be nothing without her bell.</p>"
        for number in range(1, 6)
    )
    return f"<html lang=en><body><article><h1>{HEADLINE}</h1>{byline}{paragraphs}</article></body></html>"


def test_a_page_of_opinions_without_a_byline_is_by_whom_its_headline_names() -> None:
    address = "https://ledger.example/opinion/ferry"
    assert read_html(_page(""), url=address).article.byline == ("Jane Roe",)
    assert read_html(_page("<p>By John Doe</p>"), url=address).article.byline == ("John Doe",)
    assert read_html(_page(""), url="https://ledger.example/news/ferry").article.byline == ()
