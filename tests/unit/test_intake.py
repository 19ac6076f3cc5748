from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from clippings_app.domain.article import ParsedArticle, Photo
from clippings_app.domain.clipping import Draft, IncidentTag, Original
from clippings_app.domain.errors import DiskFull, EmptyInput
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.intake import Progress, kept, take_in
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


def test_our_own_json_keeps_its_place_in_inbox_and_trash(library: Library) -> None:
    lines = b'{"headline": "Waiting", "filed": false}\n{"headline": "Thrown away", "trashed": true}\n'
    take_in(library, [Payload(data=lines, name="a.jsonl")], filed=True)
    waiting, thrown = library.get((1, 2))
    assert (waiting.filed, waiting.trashed) == (False, False)
    assert (thrown.filed, thrown.trashed) == (True, True)
    library.catch_up()
    assert [hit.row.id for hit in library.find("is:inbox").hits] == [1]
    assert [hit.row.id for hit in library.find("is:trash").hits] == [2]
    assert library.counts().trash == 1


def test_pictures_that_the_article_shows_are_kept(library: Library) -> None:
    data, unused = b"\xff\xd8\xff a picture", b"\xff\xd8\xff another"
    name = sha256(data).hexdigest()
    article = ParsedArticle(headline="Ferry halted", photos=(Photo(caption="The quay", sha256=name),))
    images = {name: data, sha256(unused).hexdigest(): unused}
    report = take_in(library, [Arrival(name="a.html", draft=Draft(article=article), images=images)])
    assert library.image(name) == data
    assert library.image(sha256(unused).hexdigest()) is None
    assert library.rows([report.imported[0].id])[0].image_sha256 == name
    assert library.check().sound


def test_a_corrected_article_is_kept_with_its_own_pictures_only(library: Library) -> None:
    data = b"\xff\xd8\xff a picture"
    article = ParsedArticle(headline="Ferry halted", photos=(Photo(sha256=sha256(data).hexdigest()),))
    read = Arrival(
        name="a.html", draft=Draft(article=article), original=b"page", original_type="text/html",
        images={sha256(data).hexdigest(): data},
    )  # fmt: skip
    draft = kept(library, read, replace(article, headline="Ferry stopped", photos=()))
    assert draft.article.headline == "Ferry stopped"
    assert draft.original == Original(sha256=sha256(b"page").hexdigest(), type="text/html", name="a.html")
    assert library.image(sha256(data).hexdigest()) is None


def test_what_finds_no_room_fails_by_name_and_what_was_added_before_stays(library: Library) -> None:
    take_in(library, [arrival(1)])
    execute = library._store._database.connection.execute
    (pages,) = execute("PRAGMA page_count").fetchone()
    execute(f"PRAGMA max_page_count = {pages + 2}")
    long = ParsedArticle(headline="A long one", body=tuple(f"{number} " * 4000 for number in range(20)))
    report = take_in(library, [Arrival(name="long.txt", draft=Draft(article=long)), arrival(1)])
    assert [(failed.name, type(failed.error)) for failed in report.failed] == [("long.txt", DiskFull)]
    assert [double.of for double in report.duplicates] == [1]
    assert library.counts().everything == 1
    execute("PRAGMA max_page_count = 1000000")
    assert len(take_in(library, [Arrival(name="long.txt", draft=Draft(article=long))]).imported) == 1
