"""Searching, narrowing, opening and comparing, with a real pointer and real keys in a real window."""

from pathlib import Path

import pytest
from desktop import NEEDS_DESKTOP, Desktop, Watched

from clippings_app.domain.article import LinkedSource, ParsedArticle, Photo, PhotoCredit, SourceKind
from clippings_app.domain.clipping import Draft
from clippings_app.library import Library

pytestmark = [pytest.mark.journey, NEEDS_DESKTOP, pytest.mark.timeout(300)]
TWIN = "The quay wall gave way on Sunday morning after two days of heavy swell from the west."


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Twelve clippings of two outlets; the first cites the second, and both say one paragraph in the same words."""
    folder = tmp_path / "library"
    credit = PhotoCredit(printed="Ines Varga/Coast Pictures", photographer="Ines Varga", agency="Coast Pictures")
    articles = [
        ParsedArticle(
            headline="Quay wall gives way",
            publisher="The Telmar Post",
            published="2024-05-06",
            url="https://post.example/quay",
            language="en",
            body=(TWIN, "Nobody was hurt, the harbour office said."),
            photos=(Photo(caption="The breach", credit=credit),),
            sources=(
                LinkedSource(name="Radio Telmar", url="https://radio.example/wall", kind=SourceKind.LINK, paragraph=1),
            ),
        ),
        ParsedArticle(
            headline="Wall collapse at the quay",
            publisher="Radio Telmar",
            published="2024-05-05",
            url="https://radio.example/wall",
            language="en",
            body=("Listeners called from six o'clock on.", TWIN),
        ),
        *(
            ParsedArticle(
                headline=f"Harbour report {number}",
                publisher=("The Telmar Post", "Radio Telmar")[number % 2],
                published=f"2024-0{1 + number % 4}-11",
                language="en",
                body=(f"Report number {number} on the quay.",),
            )
            for number in range(10)
        ),
    ]
    with Library.open(folder) as library:
        for article in reversed(articles):
            topics = ("Ports",) if article.published and article.published >= "2024-05" else ()
            library.add([Draft(article=article, topics=topics, filed=True)])
        library.catch_up()
    return folder


def test_a_search_is_narrowed_by_what_it_found_opened_and_compared(desktop: Desktop, library: Path) -> None:
    program = Watched(desktop, library)
    assert program.search("quay") == 12
    program.click("button", "Filter")
    program.click("entry", "Publisher")
    program.click("entry", "The Telmar Post")
    assert program.settle()["rows"] == 6
    assert program.state()["query"] == 'publisher:"The Telmar Post" quay'
    desktop.picture("narrowed")
    program.choose("Quay wall")
    assert program.state()["page"] == "ArticlePage"
    assert TWIN in program.read()
    program.click("piece", "Wall collapse at the quay")  # the card's held clipping
    program.until(lambda seen: seen["page"] == "CompareView", "the comparison")
    assert "Sentences that both have are underlined: 1" in program.read()
    desktop.picture("compared")
    program.key("Escape")
    program.until(lambda seen: seen["page"] == "ArticlePage", "the article")


def test_two_clippings_chosen_with_ctrl_are_compared_and_the_credit_leads_to_others(
    desktop: Desktop, library: Path
) -> None:
    program = Watched(desktop, library)
    program.search("wall")
    program.choose("Quay wall")
    program.click("row", "Wall collapse", held="ctrl")
    assert program.settle()["selected"] == 2
    program.key("ctrl+b")
    program.until(lambda seen: seen["page"] == "CompareView", "the comparison")
    program.key("Escape")
    program.choose("Quay wall")
    program.click("piece", "Ines Varga")
    program.until(lambda seen: seen["query"] == 'photographer:"Ines Varga"', "her other photos")
    assert program.settle()["rows"] == 1


def test_the_bars_above_the_list_are_dragged_over(desktop: Desktop, library: Path) -> None:
    program = Watched(desktop, library)
    desktop.drag(program.middle("bar", "-2"), program.middle("bar", "-1"))
    seen = program.until(lambda seen: "published:" in seen["query"], "a filter by date")
    assert seen["query"] == "published:2024-04..2024-05"
    assert program.settle()["rows"] == 4
    desktop.picture("months")
