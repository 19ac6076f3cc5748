import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from clippings_app import intake
from clippings_app.domain.article import ParsedArticle, Photo
from clippings_app.domain.changes import EditIncident, EditTopic, MarkClippings, SetNotes, TagClippings
from clippings_app.domain.clipping import Draft, IncidentTag, Original, Role
from clippings_app.domain.errors import DiskFull, EmptyInput, InvalidValue, LibraryBusy, LibraryNotAccessible
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.files import open_paths
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


def test_what_another_process_stores_while_it_waits_to_be_stored_is_not_added_twice(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "_BATCH_SECONDS", 60.0)
    crane, ferry = tmp_path / "crane.txt", tmp_path / "ferry.txt"
    crane.write_text("A crane fell\n\nA crane fell over in the harbour on Monday, the port said.", encoding="utf-8")
    ferry.write_text("A ferry sank\n\nA ferry sank outside the harbour on Friday, the port said.", encoding="utf-8")

    def inputs() -> Iterator[Payload]:
        yield text("crane.txt", crane.read_text("utf-8"))
        command = [sys.executable, "-m", "clippings_app", "--library", str(library.folder), "import", str(crane)]
        subprocess.run(command, check=True, capture_output=True)
        yield text("ferry.txt", ferry.read_text("utf-8"))

    report = take_in(library, inputs())
    assert [(each.name, each.id) for each in report.imported] == [("ferry.txt", 2)]
    assert [(each.name, each.of) for each in report.duplicates] == [("crane.txt", 1)]
    assert library.counts().everything == 2
    assert report.inverse is not None
    library.apply(report.inverse)
    assert [row.id for row in library.rows((1, 2))] == [1]


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


def record(name: str, **fields: Any) -> Arrival:
    article = ParsedArticle(headline=name, body=(f"Paragraph of the record {name}.",))
    return Arrival(name=name, draft=replace(Draft(article=article), **fields))


def test_records_with_values_that_do_not_fit_fail_alone(library: Library) -> None:
    bad_date = record("date")
    article = replace(bad_date.draft.article, published="the day before")
    records = [
        record("one"),
        record("topic", topics=("Ports//Harbours",)),
        record("two", uid="6f1c5d0e-0001-4000-8000-000000000001"),
        record("no topic", topics=("",)),
        record("bytes", original=Original(sha256="abc", type="text/plain", name="x")),
        replace(bad_date, draft=replace(bad_date.draft, article=article)),
        record("three"),
    ]
    report = take_in(library, records)
    assert [taken.name for taken in report.imported] == ["one", "two", "three"]
    assert [failed.name for failed in report.failed] == ["topic", "no topic", "bytes", "date"]
    assert all(isinstance(failed.error, InvalidValue) for failed in report.failed)
    assert report.error is None
    assert library.counts().everything == 3
    assert report.inverse is not None
    library.apply(report.inverse)
    assert library.counts().everything == 0


def test_a_topic_of_the_import_that_does_not_fit_fails_every_input(library: Library) -> None:
    report = take_in(library, [arrival(1), arrival(2)], topics=("a//b",))
    assert [failed.name for failed in report.failed] == ["1.txt", "2.txt"]
    assert report.inverse is None


def test_what_was_stored_before_the_library_became_busy_is_told_and_can_be_taken_back(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        library._store._database.connection.execute("PRAGMA busy_timeout = 50")
        rows = library._store._database.connection.execute("PRAGMA database_list").fetchall()
        other = sqlite3.connect(next(file for _, name, file in rows if name == "main"), isolation_level=None)

        def arrivals() -> Iterator[Arrival]:
            yield from (arrival(number) for number in range(1, 3))
            yield arrival(1)  # met again: the first two are put in
            yield arrival(3)
            other.execute("BEGIN IMMEDIATE")
            yield arrival(4)
            yield arrival(3)  # met again: nothing can be put in any more
            yield arrival(5)

        report = take_in(library, arrivals())
        other.execute("ROLLBACK")
        other.close()
        assert [taken.name for taken in report.imported] == ["1.txt", "2.txt"]
        assert [failed.name for failed in report.failed] == ["3.txt", "4.txt", "3.txt"]
        assert isinstance(report.error, LibraryBusy)
        assert all(failed.error is report.error for failed in report.failed)
        assert not report.cancelled
        assert report.inverse is not None
        library.apply(report.inverse)
        assert library.counts().everything == 0


def test_originals_that_cannot_be_written_end_the_import_and_what_waited_is_added(library: Library) -> None:
    (library.folder / "originals").write_bytes(b"no folder")
    report = take_in(library, [record("one"), arrival(2), record("three")])
    assert [taken.name for taken in report.imported] == ["one"]
    assert [failed.name for failed in report.failed] == ["2.txt"]
    assert isinstance(report.error, LibraryNotAccessible)


@pytest.mark.parametrize("gap", [0.0, 0.2])
def test_the_same_thing_is_known_again_however_fast_it_comes(library: Library, gap: float) -> None:
    uid = "6f1c5d0e-0001-4000-8000-000000000001"
    page = ParsedArticle(headline="Pier", body=("The pier.",), url="https://www.example.org/pier?utm_source=x")
    other = ParsedArticle(headline="Pier, again", url="http://example.org/pier/")
    things = [
        Arrival(name="page", draft=Draft(article=page)),
        Arrival(name="address", draft=Draft(article=other)),
        record("words"),
        replace(record("words"), name="words again"),
        record("uid", uid=uid),
        record("uid again", uid=uid),
    ]

    def slowly() -> Iterator[Arrival]:
        for thing in things:
            time.sleep(gap)
            yield thing

    report = take_in(library, slowly())
    assert [(taken.name, taken.id) for taken in report.imported] == [("page", 1), ("words", 2), ("uid", 3)]
    assert [(double.name, double.of) for double in report.duplicates] == [
        ("address", 1),
        ("words again", 2),
        ("uid again", 3),
    ]
    assert not report.failed


@pytest.mark.parametrize("gap", [0.0, 0.2])
def test_a_page_that_says_something_else_by_now_is_another_version(library: Library, gap: float) -> None:
    address = "https://www.example.org/pier?utm_source=x"
    first = ParsedArticle(headline="Pier", body=("The pier fell.",), url=address)
    second = replace(first, body=("The pier fell. Nobody was hurt.",), url="http://example.org/pier/")
    third = replace(first, body=("The pier fell. One was hurt.",))
    pages = [("first", first), ("second", second), ("second again", second), ("third", third)]

    def slowly() -> Iterator[Arrival]:
        for name, article in pages:
            time.sleep(gap)
            yield Arrival(name=name, draft=Draft(article=article))

    report = take_in(library, slowly())
    assert [taken.name for taken in report.imported] == ["first", "second", "third"]
    assert [(double.name, double.of) for double in report.duplicates] == [("second again", 2)]
    assert [(each.name, each.id, each.of) for each in report.versions] == [("second", 2, 1), ("third", 3, 2)]
    assert library.versions(address) == (1, 2, 3)
    library.apply(MarkClippings(ids=(2,), trashed=True))
    assert library.versions(address) == (1, 3)
    assert library.versions(None) == ()


def test_what_is_in_the_review_is_compared_with_the_versions_that_are_here(library: Library) -> None:
    page = ParsedArticle(headline="Pier", body=("The pier fell.",), url="https://example.org/pier")
    take_in(library, [Arrival(name="page", draft=Draft(article=page))])
    assert library.suggestions(page).duplicates == (1,)
    assert library.suggestions(page).versions == ()
    changed = library.suggestions(replace(page, body=("The pier stands.",)))
    assert (changed.duplicates, changed.versions) == ((), (1,))


def test_a_line_with_a_date_that_is_none_fails_by_its_number(library: Library) -> None:
    lines = b'{"headline": "A"}\n{"headline": "B", "mentions": [{"text": "x", "date": "someday"}]}\n{"headline": "C"}\n'
    report = take_in(library, [Payload(data=lines, name="a.jsonl")])
    assert [taken.headline for taken in report.imported] == ["A", "C"]
    (failed,) = report.failed
    assert failed.name == "a.jsonl:2"
    assert isinstance(failed.error, InvalidValue)
    assert failed.error.field == "mentions.date"


@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_bytes(b"something else")])
def test_an_original_that_was_lost_is_back_when_it_comes_again(
    tmp_path: Path, damage: Callable[[Path], object]
) -> None:
    payload = Payload(data=b"Bridge reopens\n\nThe bridge over the Sill was opened again on Tuesday.\n", name="a.txt")
    with Library.open(tmp_path / "library") as library:
        assert take_in(library, [payload]).imported
        (original,) = (path for path in (tmp_path / "library" / "originals").rglob("*") if path.is_file())
        damage(original)
        assert [each.of for each in take_in(library, [payload]).duplicates] == [1]
        assert library.original(1) == payload.data


RECORD = """TY  - NEWS
TI  - Hall burns
T2  - The Quay Post
UR  - https://quaypost.example/hall
KW  - Harbours
N1  - Ask the owners.
ER  -
"""
PAGE = """<html><head><link rel=canonical href="https://quaypost.example/hall"><title>Hall burns</title></head><body><article>
<h1>Hall burns</h1><p>The grain hall of the port burned on Monday night, the harbour police said the day after.</p>
<p>Two dockers were taken to hospital, and the quay was closed to all ships for the rest of the day.</p></article></body>"""


def test_what_a_record_says_of_a_page_that_is_here_is_not_lost(library: Library) -> None:
    page, record = Payload(data=PAGE.encode(), name="hall.html"), Payload(data=RECORD.encode(), name="refs.ris")
    report = take_in(library, [page, record])
    assert [known.of for known in report.duplicates] == [1]
    assert report.completed == (1,)
    (clipping,) = library.get((1,))
    assert (clipping.topics, clipping.notes) == (("Harbours",), ("Ask the owners.",))
    again = take_in(library, [record, page])
    assert (again.completed, again.inverse) == ((), None)
    assert report.inverse is not None
    library.apply(report.inverse)
    assert not library.get((1,))


def test_a_folder_with_references_and_their_pages_is_a_clipping_each(library: Library, tmp_path: Path) -> None:
    (tmp_path / "files" / "5").mkdir(parents=True)
    (tmp_path / "files" / "5" / "hall.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "Export.ris").write_text(RECORD, encoding="utf-8")
    report = take_in(library, open_paths([tmp_path]))
    assert (len(report.imported), report.versions, report.completed) == (1, (), (1,))
    (clipping,) = library.get((1,))
    assert (clipping.topics, clipping.notes) == (("Harbours",), ("Ask the owners.",))
    assert clipping.article.body


def test_tags_that_are_asked_for_go_to_what_is_here_already_too(library: Library) -> None:
    take_in(library, [arrival(1)])
    tie = IncidentTag(name="Hall fire", role=Role.BACKGROUND)
    report = take_in(library, [arrival(1), arrival(2)], topics=("Ports",), incidents=(tie,))
    assert report.completed == (1,)
    assert [clipping.topics for clipping in library.get((1, 2))] == [("Ports",), ("Ports",)]
    (held,) = library.get((1,))
    assert [(each.name, each.role) for each in held.incidents] == [("Hall fire", Role.BACKGROUND)]
    assert report.inverse is not None
    library.apply(report.inverse)
    (held,) = library.get((1,))
    assert (held.topics, held.incidents) == ((), ())


def test_tags_of_an_import_are_those_that_are_there_however_they_are_spelled(library: Library) -> None:
    tie = IncidentTag(name="Hall fire", role=Role.DENIAL)
    take_in(library, [arrival(1)], topics=("Ports/Quays",), incidents=(tie,))
    report = take_in(library, [arrival(1)], topics=("ports/ quays",), incidents=(IncidentTag(name="HALL Fire"),))
    assert (report.completed, report.inverse) == ((), None)
    (held,) = library.get((1,))
    assert held.topics == ("Ports/Quays",)
    assert [(each.name, each.role) for each in held.incidents] == [("Hall fire", Role.DENIAL)]


def test_what_a_person_took_off_does_not_come_back_with_the_same_record(library: Library) -> None:
    page, record = Payload(data=PAGE.encode(), name="hall.html"), Payload(data=RECORD.encode(), name="refs.ris")
    take_in(library, [page, record])
    library.apply(TagClippings(ids=(1,), remove_topics=("Harbours",)))
    library.apply(SetNotes(id=1, notes=()))
    changed = replace(record, data=record.data.replace(b"Hall burns", b"Hall burns at night"))
    for again in (record, changed):
        report = take_in(library, [again])
        assert ([known.of for known in report.duplicates], report.completed, report.inverse) == ([1], (), None)
    (clipping,) = library.get((1,))
    assert (clipping.topics, clipping.notes) == ((), ())
    assert take_in(library, [record], topics=("Harbours",)).completed == (1,)
    assert library.get((1,))[0].topics == ("Harbours",)


def test_what_is_new_gets_the_renamed_topics_and_incidents_of_its_record_as_what_is_here_already_does(
    library: Library,
) -> None:
    def record(number: int) -> Payload:
        said = {
            "headline": f"Hall {number} burns", "body": [f"Hall {number} burned."], "topics": ["Ports/Quays"],
            "incidents": [{"name": "Hall fire", "role": "background"}],
        }  # fmt: skip
        return Payload(data=json.dumps(said).encode(), name=f"{number}.json")

    take_in(library, [record(1)])
    library.apply(EditTopic(path="Ports", name="Harbours"))
    library.apply(EditIncident(name="Hall fire", fields={"name": "Blaze"}))
    assert len(take_in(library, [record(2)]).imported) == 1
    take_in(library, [record(1), record(3)], topics=("Asked",))
    told = [IncidentTag(id=1, name="Blaze", role=Role.BACKGROUND)]
    assert [(each.topics, list(each.incidents)) for each in library.get((1, 2, 3))] == [
        (("Asked", "Harbours/Quays"), told),
        (("Harbours/Quays",), told),
        (("Asked", "Harbours/Quays"), told),
    ]


def test_what_another_process_stored_meanwhile_gets_the_tags_too(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "_BATCH_SECONDS", 60.0)
    record, page = Payload(data=RECORD.encode(), name="refs.ris"), tmp_path / "hall.html"
    page.write_text(PAGE, encoding="utf-8")

    def inputs() -> Iterator[Payload]:
        yield record
        yield text("crane.txt", "A crane fell\n\nA crane fell over in the harbour on Monday, the port said.")
        with Library.open(library.folder) as other:
            assert take_in(other, open_paths([page])).imported

    report = take_in(library, inputs(), topics=("Asked for",))
    assert [(each.name, each.id) for each in report.imported] == [("crane.txt", 2)]
    assert ([each.of for each in report.duplicates], report.completed) == ([1], (1,))
    (clipping,) = library.get((1,))
    assert (clipping.topics, clipping.notes) == (("Asked for", "Harbours"), ("Ask the owners.",))
    assert report.inverse is not None
    library.apply(report.inverse)
    (clipping,) = library.get((1,))
    assert (clipping.topics, clipping.notes) == ((), ())
