from collections.abc import Iterator
from pathlib import Path

import pytest

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Draft, IncidentTag
from clippings_app.domain.errors import EmptyInput
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.intake import Progress, take_in
from clippings_app.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def text(name: str, words: str) -> Payload:
    return Payload(data=words.encode(), name=name, type="text/plain")


def arrival(number: int) -> Arrival:
    article = ParsedArticle(headline=f"Headline {number}", body=(f"Paragraph of clipping number {number}.",))
    data = f"bytes {number}".encode()
    return Arrival(
        name=f"{number}.txt", draft=Draft(article=article), reading=None, original=data, original_type="text/plain"
    )


def test_one_bad_input_stops_no_other(library: Library) -> None:
    good = "Bridge closed for repairs\n\nThe bridge over the river was closed on Monday, the council said."
    report = take_in(library, [text("empty.txt", "  \n"), text("good.txt", good)])
    assert [failed.name for failed in report.failed] == ["empty.txt"]
    assert isinstance(report.failed[0].error, EmptyInput)
    assert [(taken.name, taken.headline) for taken in report.imported] == [("good.txt", "Bridge closed for repairs")]
    assert library.original(report.imported[0].id) == good.encode()


def test_the_same_bytes_are_not_added_twice(library: Library) -> None:
    first = take_in(library, [arrival(1), arrival(1)])
    assert len(first.imported) == 1
    assert [(double.name, double.of) for double in first.duplicates] == [("1.txt", first.imported[0].id)]
    assert take_in(library, [arrival(1)]).duplicates[0].of == first.imported[0].id


def test_everything_gets_the_tags_of_the_import(library: Library) -> None:
    tie = IncidentTag(name="Collision")
    take_in(library, [arrival(1), arrival(2)], topics=("Transport",), incidents=(tie,), filed=True)
    for clipping in library.get((1, 2)):
        assert clipping.topics == ("Transport",)
        assert [each.name for each in clipping.incidents] == ["Collision"]
        assert clipping.filed


def test_an_import_of_several_transactions_is_taken_back_as_one(library: Library) -> None:
    before = library.counts()
    report = take_in(library, (arrival(number) for number in range(450)), topics=("Many",))
    assert library.counts().everything == 450
    assert report.inverse is not None
    undone = library.apply(report.inverse)
    assert library.counts() == before
    assert library.topics() == []
    library.apply(undone.inverse)
    assert library.counts().everything == 450


def test_a_cancelled_import_leaves_whole_clippings_only(library: Library) -> None:
    seen: list[Progress] = []
    report = take_in(
        library,
        (arrival(number) for number in range(10)),
        progress=seen.append,
        cancelled=lambda: len(seen) >= 4,
    )
    assert report.cancelled
    assert len(report.imported) == library.counts().everything == 4
    assert [each.done for each in seen] == [1, 2, 3, 4]


def test_what_could_not_be_opened_is_reported(library: Library) -> None:
    refused = Failure(name="gone.html", error=EmptyInput(name="gone.html"))
    assert take_in(library, [refused]).failed == (refused,)
