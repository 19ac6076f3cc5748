import pytest

from clippings_app.domain.article import Origin, ParsedArticle, Reading
from clippings_app.domain.payload import Payload
from clippings_app.parsing.article import read_article
from clippings_app.parsing.print_line import with_print

HEAD = "A version of this article appears in print on March 3, 2005"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (f"{HEAD}, Section A, Page 1 of the Late edition with the headline: Ferry Line Closes.", ("Late edition", "A1")),
        (f"{HEAD}, on Page B4 of the Orrinport edition with the headline: Ferry. Order Reprints", ("Orrinport edition", "B4")),
        (f"{HEAD}, Section SR, Page 12 of the National edition", ("National edition", "SR12")),
        (f"{HEAD}.", (None, None)),
        ("He read page 1 of the late edition on March 3.", (None, None)),
    ],
)  # fmt: skip
def test_the_line_below_an_article_tells_edition_and_page(line: str, found: tuple[str | None, str | None]) -> None:
    article = with_print(
        Reading(article=ParsedArticle(boilerplate=("Follow us", line)), lines=(), notes=()),
        source="",
        origin=Origin.TEXT,
    ).article
    assert (article.edition, article.pages) == found
    assert ("edition" in article.provenance) is (found[0] is not None)


def test_what_the_page_declares_goes_before_the_line() -> None:
    declared = ParsedArticle(edition="Early Edition", boilerplate=(f"{HEAD}, Page B4 of the Late edition",))
    article = with_print(Reading(article=declared, lines=(), notes=()), source="", origin=Origin.TEXT).article
    assert (article.edition, article.pages) == ("Early Edition", "B4")


def test_a_page_with_the_line_is_read_so() -> None:
    body = "".join(
        f"<p>The last ferry across the sound tied up on night {number} and will not sail.</p>" for number in range(6)
    )
    page = f"<html><head><title>Ferry line closes</title></head><body><article><h1>Ferry line closes</h1>{body}<p>{HEAD}, Section B, Page 4 of the Late edition with the headline: Ferry Line Closes.</p></article></body></html>"
    article = read_article(Payload(data=page.encode(), name="a.html", type="text/html")).article
    assert (article.headline, article.edition, article.pages) == ("Ferry line closes", "Late edition", "B4")
    evidence = article.provenance["pages"]
    assert evidence.origin is Origin.HTML
    assert page[evidence.start : evidence.end] == f"{HEAD}, Section B, Page 4 of the Late edition"
