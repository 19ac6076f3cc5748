import contextlib
import datetime as dt
import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from storage_hardship import on_posix, permissions, without_root_rights
from storage_samples import draft, dump, open_store, rich_draft, ticking

from clippings_app.domain.changes import (
    AddClippings,
    AddTopic,
    EditClippings,
    EditTopic,
    HeedRecord,
    KeepOriginals,
    TagClippings,
)
from clippings_app.domain.clipping import Original
from clippings_app.domain.contract import PRINT
from clippings_app.domain.errors import LibraryDamaged, LibraryNotAccessible
from clippings_app.storage.database import Database
from clippings_app.storage.migrate import APPLICATION_ID, Migration, _run, back_up_database, known_migrations, migrate
from clippings_app.storage.store import Store

LAST = known_migrations()[-1].number
NOW = ticking(dt.datetime(2026, 5, 6, 7, 8, 9, tzinfo=dt.UTC))
STEPS = (
    *known_migrations(),
    Migration(number=LAST + 1, sql="-- a comment; with a semicolon\nALTER TABLE note ADD COLUMN mood TEXT;\n"),
    Migration(
        number=LAST + 2,
        sql="""
        CREATE TABLE mood (name TEXT) STRICT;
        CREATE TRIGGER mood_note AFTER INSERT ON mood BEGIN
          UPDATE note SET mood = NEW.name;
          UPDATE note SET text = text;
        END;
        INSERT INTO mood VALUES ('calm')
        """,
    ),
)


@pytest.fixture
def library(folder: Path) -> Path:
    """A closed library of the first version."""
    with open_store(folder) as store:
        store.apply(AddClippings(drafts=(rich_draft(),)))
    return folder


def _migrated(folder: Path, steps: tuple[Migration, ...]) -> list[tuple[object, ...]]:
    database = Database(folder, read_only=False)
    try:
        migrate(database, steps, NOW)
        return database.connection.execute("SELECT * FROM note ORDER BY position").fetchall()
    finally:
        database.close()


def _version(path: Path) -> tuple[int, int]:
    connection = sqlite3.connect(path)
    try:
        (application,), (version,) = (
            connection.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")
        )
        return application, version
    finally:
        connection.close()


def test_the_steps_are_numbered_without_a_gap() -> None:
    assert [migration.number for migration in known_migrations()] == list(range(1, len(known_migrations()) + 1))


def test_a_new_library_is_of_the_newest_version_and_needs_no_backup(library: Path) -> None:
    assert _version(library / "library.sqlite3") == (APPLICATION_ID, known_migrations()[-1].number)
    assert not (library / "backups").exists()


def test_all_steps_are_done_once_after_one_backup(library: Path) -> None:
    notes = [(1, 0, "First *note*", "calm"), (1, 1, "Second", "calm")]
    assert _migrated(library, STEPS) == notes
    assert _migrated(library, STEPS) == notes
    assert _version(library / "library.sqlite3") == (APPLICATION_ID, LAST + 2)
    (backup,) = (library / "backups").iterdir()
    assert backup.name.endswith(f"-v{LAST}.sqlite3")
    assert _version(backup)[1] == LAST


def test_a_library_that_a_later_step_fails_for_stays_at_the_version_of_its_backup(library: Path) -> None:
    with pytest.raises(LibraryDamaged):
        _migrated(library, (*STEPS[:-1], Migration(number=LAST + 2, sql="DELETE FROM outlet;")))
    (backup,) = (library / "backups").iterdir()
    assert _version(library / "library.sqlite3") == _version(backup) == (APPLICATION_ID, LAST)
    assert _migrated(library, STEPS) == [(1, 0, "First *note*", "calm"), (1, 1, "Second", "calm")]


def test_a_copy_that_a_kill_broke_off_goes_with_the_next_one_and_one_that_is_being_written_stays(library: Path) -> None:
    folder = library / "backups"
    folder.mkdir()
    names = (
        "library-20260101T000000.000000Z-v1.sqlite3.part",
        "library-20260101T000000.000000Z-v1.sqlite3.part-journal",
    )
    now = dt.datetime(2026, 5, 6, 7, 8, 9, tzinfo=dt.UTC)
    for name in names:
        (folder / name).write_bytes(b"half")
        os.utime(folder / name, (now.timestamp() - 4000,) * 2)
    young = folder / "library-20260506T070000.000000Z-v1.sqlite3.part"
    young.write_bytes(b"half")
    os.utime(young, (now.timestamp() - 60,) * 2)
    database = Database(library, read_only=False)
    with contextlib.closing(database):
        made = back_up_database(database, LAST, now)
    assert sorted(folder.iterdir()) == sorted((young, made))


def test_a_broken_off_copy_that_cannot_be_removed_keeps_no_library_shut(library: Path) -> None:
    stays = library / "backups" / "library-20260101T000000.000000Z-v1.sqlite3.part"
    stays.mkdir(parents=True)  # for whoever may do everything: what cannot be removed like a file
    os.utime(stays, (0, 0))
    database = Database(library, read_only=False)
    with contextlib.closing(database):
        assert back_up_database(database, LAST, dt.datetime(2026, 5, 6, tzinfo=dt.UTC)).exists()
    assert stays.exists()


def test_a_backup_is_a_library_that_opens(library: Path, tmp_path: Path) -> None:
    with open_store(library) as store:
        before = dump(store, queue=True)
    _migrated(library, STEPS[:-1])
    (backup,) = (library / "backups").iterdir()
    again = tmp_path / "again"
    again.mkdir()
    backup.rename(again / "library.sqlite3")
    with open_store(again) as store:
        assert dump(store, queue=True) == before


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TABLE note;\nSELECT * FROM nowhere;",
        "PRAGMA user_version = 7;\nCREATE TABLE note (id);",
    ],
)
def test_a_step_that_fails_leaves_the_library_as_it_was(library: Path, sql: str) -> None:
    with pytest.raises(sqlite3.OperationalError):
        _migrated(library, (*known_migrations(), Migration(number=LAST + 1, sql=sql)))
    with open_store(library) as store:
        assert store.get((1,))[0].notes == ("First *note*", "Second")
        assert store.check().problems[1:] == ()


def test_a_step_that_breaks_references_is_not_done(library: Path) -> None:
    with pytest.raises(LibraryDamaged):
        _migrated(library, (*known_migrations(), Migration(number=LAST + 1, sql="DELETE FROM outlet;")))
    assert _version(library / "library.sqlite3") == (APPLICATION_ID, LAST)
    with open_store(library) as store:
        assert store.counts().by_publisher == {"The Harbour Times": 1}


def test_a_step_that_somebody_else_has_done_meanwhile_is_not_done_again(library: Path) -> None:
    slow, quick = Database(library, read_only=False), Database(library, read_only=False)
    try:
        migrate(slow, known_migrations(), _fail)
        migrate(quick, STEPS[:-1], NOW)
        migrate(slow, STEPS[:-1], _fail)
        _run(slow, STEPS[:-1])
        assert slow.connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    finally:
        slow.close()
        quick.close()


def _fail() -> dt.datetime:
    raise AssertionError("no backup is due")


def test_an_older_library_that_is_open_for_reading_only_is_read_and_stays_as_it_is(library: Path) -> None:
    path = library / "library.sqlite3"
    before = path.read_bytes()
    database = Database(library, read_only=True)
    try:
        migrate(database, STEPS[:-1], _fail)
        read = database.connection.execute("SELECT * FROM note ORDER BY position").fetchall()
        with pytest.raises(LibraryNotAccessible), database.writing():
            pass
        with pytest.raises(sqlite3.OperationalError):
            database.connection.execute("DELETE FROM note")
    finally:
        database.close()
    assert path.read_bytes() == before
    assert not (library / "backups").exists()
    assert read == _migrated(library, STEPS[:-1])


def test_a_library_of_the_first_version_can_be_used_for_reading_only(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.apply(AddClippings(drafts=(rich_draft(),)))
        whole = store.get((1,))
        connection = store._database.connection
        for table in ("highlight", "learnt_line"):  # what came with the second version
            connection.execute(f"DROP TABLE {table}")
    _without_what_came_later(tmp_path, version=1)
    unknown = replace(whole[0].article, **dict.fromkeys(PRINT))
    with Store(tmp_path, read_only=True) as old:
        assert old.get((1,)) == [replace(whole[0], article=unknown, highlights=(), further_originals=())]
        assert old.learnt_lines() == []
    assert _version(tmp_path / "library.sqlite3")[1] == 1


def test_a_library_of_the_second_version_is_brought_up_and_can_take_an_edition(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.apply(AddClippings(drafts=(rich_draft(),)))
        (whole,) = store.get((1,))
    _without_what_came_later(tmp_path, version=2)
    with open_store(tmp_path) as store:
        unknown = replace(whole.article, **dict.fromkeys(PRINT))
        assert store.get((1,)) == [replace(whole, article=unknown, further_originals=())]
        back = store.apply(EditClippings(ids=(1,), fields={"edition": "Late Edition", "pages": "A1"})).inverse
        assert (store.get((1,))[0].article.edition, store.get((1,))[0].article.pages) == ("Late Edition", "A1")
        store.apply(back)
        assert store.get((1,))[0].article.edition is None
        assert store.check().problems == ()
    assert [_version(backup)[1] for backup in sorted((tmp_path / "backups").iterdir())] == [2]


def _without_what_came_later(folder: Path, *, version: int) -> None:
    """Take back what came with the third version and after it."""
    connection = sqlite3.connect(folder / "library.sqlite3")
    try:
        for column in PRINT:
            connection.execute(f"ALTER TABLE clipping DROP COLUMN {column}")
        _without_favourites(connection)
        connection.execute(f"PRAGMA user_version = {version}")
    finally:
        connection.close()


def test_a_library_of_the_third_version_can_give_its_topics_digits(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.apply(AddTopic(path="Harbour"))
    connection = sqlite3.connect(tmp_path / "library.sqlite3")
    try:
        _without_favourites(connection)
        connection.execute("PRAGMA user_version = 3")
    finally:
        connection.close()
    with open_store(tmp_path) as store:
        assert [each.topic.favourite for each in store.topics()] == [0]
        store.apply(EditTopic(path="Harbour", favourite=9))
        assert [each.topic.favourite for each in store.topics()] == [9]
        assert store.check().problems == ()


def test_a_library_of_the_fourth_version_tells_outlets_by_their_vowel_signs(tmp_path: Path) -> None:
    names = ("दिन समाचार", "दीन समाचार", "O'Brien Courier", "O´Brien Courier", "Harbour Post")
    with open_store(tmp_path) as store:
        store.apply(AddClippings(drafts=tuple(draft(headline=name, publisher=name) for name in names)))
        store.apply(AddClippings(drafts=(rich_draft(),)))
        right = [clipping.article for clipping in store.get(range(1, 7))]
        head = store.queue_head()
    connection = sqlite3.connect(tmp_path / "library.sqlite3")
    with contextlib.closing(connection):
        number, other = (row[0] for row in connection.execute("SELECT publisher_id FROM clipping WHERE id IN (1, 2)"))
        connection.execute("UPDATE outlet SET key = 'द न सम च र', keys = '[\"द न सम च र\"]' WHERE id = ?", (number,))
        connection.execute("UPDATE clipping SET publisher_id = ? WHERE id = 2", (number,))
        connection.execute("DELETE FROM outlet WHERE id = ?", (other,))
        connection.execute(
            "INSERT INTO outlet (name, key, keys) VALUES ('O´Brien Courier', 'o brien courier', '[\"o brien courier\"]')"
        )
        connection.execute("UPDATE clipping SET publisher_id = (SELECT max(id) FROM outlet) WHERE id = 4")
        _without_what_was_taken_off(connection)
        connection.execute("PRAGMA user_version = 4")
        connection.commit()
    with open_store(tmp_path) as store:
        assert [clipping.article for clipping in store.get(range(1, 7))] == right
        held = dict(store._database.connection.execute("SELECT id, publisher_id FROM clipping").fetchall())
        assert held[1] != held[2]
        assert held[3] == held[4] != held[5]
        outlets = {name for (name,) in store._database.connection.execute("SELECT name FROM outlet")}
        assert "O´Brien Courier" not in outlets
        assert set(names) - {"O´Brien Courier"} <= outlets
        batch = store.index_batch(head, 100)
        assert batch is not None
        assert {document.id for document in batch.documents} >= {2, 4}
        assert store.check().problems == ()


def test_a_library_of_the_fifth_version_can_remember_what_is_taken_off(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.apply(AddClippings(drafts=(draft(topics=("Ports",)),)))
    with contextlib.closing(sqlite3.connect(tmp_path / "library.sqlite3")) as connection:
        _without_what_was_taken_off(connection)
        connection.execute("PRAGMA user_version = 5")
        connection.commit()
    with open_store(tmp_path) as store:
        store.apply(TagClippings(ids=(1,), remove_topics=("Ports",)))
        store.apply(HeedRecord(id=1, topics=("Ports", "Quays")))
        assert store.get((1,))[0].topics == ("Quays",)
        assert store.check().problems == ()


def test_a_library_of_the_sixth_version_can_keep_what_merged_clippings_came_as_and_former_names(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.apply(AddClippings(drafts=(rich_draft(),)))
    with contextlib.closing(sqlite3.connect(tmp_path / "library.sqlite3")) as connection:
        _without_the_seventh(connection)
        connection.execute("PRAGMA user_version = 6")
        connection.commit()
    page = Original(sha256="ef" * 32, type="text/html")
    with open_store(tmp_path) as store:
        store.apply(KeepOriginals(id=1, originals=(page,)))
        assert store.get((1,))[0].further_originals == (page,)
        store.apply(EditTopic(path="Media", name="Press"))
        store.apply(HeedRecord(id=1, topics=("Media",)))
        assert store.get((1,))[0].topics == ("Press", "Security/Defections")
        assert store.check().problems == ()


def _without_what_was_taken_off(connection: sqlite3.Connection) -> None:
    _without_the_seventh(connection)
    connection.execute("DROP TABLE taken_off")


def _without_the_seventh(connection: sqlite3.Connection) -> None:
    for table in ("further_original", "former_name"):
        connection.execute(f"DROP TABLE {table}")


def _without_favourites(connection: sqlite3.Connection) -> None:
    _without_what_was_taken_off(connection)
    connection.execute("DROP INDEX topic_favourite")
    connection.execute("ALTER TABLE topic DROP COLUMN favourite")


@on_posix
def test_without_a_backup_there_is_no_step(library: Path) -> None:
    (library / "backups").mkdir()
    with permissions(library / "backups", 0o555), pytest.raises(LibraryNotAccessible):
        without_root_rights(lambda: _migrated(library, STEPS))
    assert _version(library / "library.sqlite3") == (APPLICATION_ID, LAST)


def test_a_backup_of_a_damaged_database_is_refused(library: Path) -> None:
    path = library / "library.sqlite3"
    database = Database(library, read_only=False)
    try:
        database.connection.execute("PRAGMA writable_schema = ON")
        database.connection.execute("DELETE FROM sqlite_schema WHERE name = 'clipping_newest'")
        with pytest.raises(LibraryDamaged):
            back_up_database(database, 1, NOW())
    finally:
        database.close()
    assert path.exists()
    assert list((library / "backups").iterdir()) == []
