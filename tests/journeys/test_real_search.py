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
    program.click("tab", "Sources")
    desktop.picture("sources")
