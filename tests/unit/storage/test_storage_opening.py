"""A library that cannot be opened says why, and is left as it was."""

import hashlib
import sqlite3
from pathlib import Path

import pytest
from storage_hardship import on_posix, permissions, without_root_rights
from storage_samples import draft, dump, open_store, rich_draft

from clippings_app.domain.changes import AddClippings
from clippings_app.domain.errors import (
    LibraryDamaged,
    LibraryMoved,
    LibraryNotAccessible,
    LibraryTooNew,
    MissingProgram,
)
from clippings_app.storage.migrate import known_migrations
from clippings_app.storage.store import Store


@pytest.fixture
def library(folder: Path) -> Path:
    """A closed library with one clipping."""
    with open_store(folder) as store:
        store.apply(AddClippings(drafts=(rich_draft(),)))
    return folder


def _headlines(folder: Path, *, read_only: bool = True) -> list[str]:
    with Store(folder, read_only=read_only) as store:
        return [row.headline for row in store.rows(store.all_ids())]


def _contents(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_library_that_is_not_there_is_made(tmp_path: Path) -> None:
    with Store(tmp_path / "deep" / "new library ü?#%20") as store:
        assert store.counts().everything == 0
    assert (tmp_path / "deep" / "new library ü?#%20" / "library.sqlite3").is_file()


def test_a_closed_library_is_one_file_that_can_be_copied(library: Path, tmp_path: Path) -> None:
    assert list(_contents(library)) == ["library.sqlite3"]
    copy = tmp_path / "copy"
    copy.mkdir()
    (copy / "library.sqlite3").write_bytes((library / "library.sqlite3").read_bytes())
    assert _headlines(copy, read_only=False) == ["Soldier walks south through the fog"]


def test_it_is_a_strict_database_in_wal_mode_with_full_syncs(store: Store) -> None:
    execute = store._database.connection.execute
    assert execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert execute("PRAGMA synchronous").fetchone() == (2,)
    assert execute("PRAGMA foreign_keys").fetchone() == (1,)
    loose = execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict")
    assert {name for (name,) in loose} == {"sqlite_schema", "sqlite_sequence"}


def test_reading_only_writes_nothing_and_refuses_changes(library: Path) -> None:
    before = _contents(library)
    with Store(library, read_only=True) as store:
        assert store.get((1,))[0].article.headline == "Soldier walks south through the fog"
        assert store.topics()[0].topic.path == "Media"
        assert store.held_sources(1)[0].held == ()
        with pytest.raises(LibraryNotAccessible):
            store.apply(AddClippings(drafts=(draft(),)))
    assert _contents(library)["library.sqlite3"] == before["library.sqlite3"]


def test_reading_only_does_not_make_a_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryNotAccessible):
        Store(tmp_path / "nothing", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_database_is_no_library_to_read(folder: Path) -> None:
    folder.mkdir()
    (folder / "library.sqlite3").touch()
    with pytest.raises(LibraryNotAccessible):
        Store(folder, read_only=True)
    assert _headlines(folder, read_only=False) == []


@on_posix
def test_a_medium_that_cannot_be_written_can_be_read(library: Path) -> None:
    with permissions(library / "library.sqlite3", 0o444), permissions(library, 0o555):
        assert without_root_rights(lambda: _headlines(library)) == ["Soldier walks south through the fog"]
    assert list(_contents(library)) == ["library.sqlite3"]


@on_posix
def test_a_medium_that_cannot_be_written_can_be_read_while_a_log_lies_there(library: Path) -> None:
    with open_store(library) as store:
        store.apply(AddClippings(drafts=(draft("in the log", uid="u-2"),)))
        with permissions(library / "library.sqlite3", 0o444), permissions(library, 0o555):
            headlines = without_root_rights(lambda: _headlines(library))
    assert headlines == ["Soldier walks south through the fog", "in the log"]


@on_posix
def test_a_folder_without_rights_is_named(library: Path, tmp_path: Path) -> None:
    with permissions(library, 0o555), pytest.raises(LibraryNotAccessible) as raised:
        without_root_rights(lambda: _headlines(library, read_only=False))
    assert raised.value.folder == library
    with permissions(library, 0o000), pytest.raises(LibraryNotAccessible):
        without_root_rights(lambda: _headlines(library))
    closed = tmp_path / "closed"
    closed.mkdir()
    with permissions(closed, 0o555), pytest.raises(LibraryNotAccessible):
        without_root_rights(lambda: _headlines(closed / "library", read_only=False))


@on_posix
@pytest.mark.parametrize("mode", [0o444, 0o000])
def test_a_file_without_rights_is_named(library: Path, mode: int) -> None:
    with permissions(library / "library.sqlite3", mode), pytest.raises(LibraryNotAccessible):
        without_root_rights(lambda: _headlines(library, read_only=False))
    assert list(_contents(library)) == ["library.sqlite3"]


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "library").write_text("not a folder")
    with pytest.raises(LibraryNotAccessible):
        Store(tmp_path / "library")
    with pytest.raises(LibraryNotAccessible):
        Store(tmp_path / "library" / "below")


def test_an_sqlite_that_is_too_old_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(MissingProgram) as raised:
        Store(folder)
    assert raised.value.program == "SQLite 3.37.0"


def test_a_folder_in_place_of_the_file_is_named(folder: Path) -> None:
    (folder / "library.sqlite3").mkdir(parents=True)
    with pytest.raises(LibraryNotAccessible):
        Store(folder)


@pytest.mark.parametrize(
    "data", [b"hello", b"x" * 5000, b"SQLite format 3\x00", b"SQLite format 3\x00" + b"\xff" * 4080]
)
@pytest.mark.parametrize("read_only", [True, False])
def test_what_is_no_database_is_damaged_and_left_alone(folder: Path, data: bytes, *, read_only: bool) -> None:
    folder.mkdir()
    (folder / "library.sqlite3").write_bytes(data)
    with pytest.raises(LibraryDamaged):
        Store(folder, read_only=read_only)
    assert (folder / "library.sqlite3").read_bytes() == data


@pytest.mark.parametrize("empty", [True, False])
@pytest.mark.parametrize("read_only", [True, False])
def test_a_database_that_is_gone_is_not_begun_anew_over_its_originals(
    library: Path, *, empty: bool, read_only: bool
) -> None:
    with Store(library) as store:
        store.originals.put(b"what came in")
    for path in library.glob("library.sqlite3*"):
        path.unlink()
    if empty:
        (library / "library.sqlite3").touch()
    before = _contents(library)
    with pytest.raises(LibraryDamaged) as refused:
        Store(library, read_only=read_only)
    assert "originals are there" in str(refused.value.detail)
    assert _contents(library) == before


@pytest.mark.parametrize("kept", [0.5, 0.9, 0.999])
def test_a_library_that_is_cut_short_is_damaged_and_left_alone(library: Path, kept: float) -> None:
    path = library / "library.sqlite3"
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])
    with pytest.raises(LibraryDamaged) as raised:
        Store(library)
    assert raised.value.folder == library
    assert path.stat().st_size == int(len(data) * kept)


def test_pages_that_are_overwritten_are_damage_when_they_are_read(library: Path) -> None:
    path = library / "library.sqlite3"
    data = bytearray(path.read_bytes())
    data[8192:] = b"\xaa" * (len(data) - 8192)
    path.write_bytes(data)
    with pytest.raises(LibraryDamaged), Store(library) as store:
        store.get((1,))


def test_the_database_of_another_program_is_left_alone(folder: Path) -> None:
    folder.mkdir()
    connection = sqlite3.connect(folder / "library.sqlite3")
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.commit()
    connection.close()
    with pytest.raises(LibraryDamaged) as raised:
        Store(folder)
    assert "another program" in raised.value.detail
    connection = sqlite3.connect(folder / "library.sqlite3")
    assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("recipes",)]
    connection.close()


@pytest.mark.parametrize("read_only", [True, False])
def test_a_library_of_a_newer_version_is_left_alone(library: Path, *, read_only: bool) -> None:
    with open_store(library) as store:
        before = dump(store, queue=True)
        store._database.connection.execute("PRAGMA user_version = 999")
    with pytest.raises(LibraryTooNew) as raised:
        Store(library, read_only=read_only)
    assert (raised.value.found, raised.value.known) == (999, known_migrations()[-1].number)
    connection = sqlite3.connect(library / "library.sqlite3")
    assert sorted(connection.execute("SELECT * FROM note")) == before["note"]
    connection.close()
    assert not (library / "backups").exists()


@on_posix
def test_what_was_moved_while_it_was_open_is_not_written_until_it_is_back(
    store: Store, folder: Path, tmp_path: Path
) -> None:
    store.apply(AddClippings(drafts=(draft("before"),)))
    folder.rename(tmp_path / "elsewhere")
    for work in (lambda: store.apply(AddClippings(drafts=(draft("meanwhile"),))), lambda: store.keep(b"a page")):
        with pytest.raises(LibraryMoved) as raised:
            work()
        assert raised.value.folder == folder
    assert len(store.all_ids()) == 1  # to look at it, it is there
    assert not folder.exists()
    (tmp_path / "elsewhere").rename(folder)
    store.keep(b"a page")
    store.apply(AddClippings(drafts=(draft("after", uid="u-2"),)))
    assert len(store.all_ids()) == 2


@on_posix
def test_another_library_in_its_place_is_not_taken_for_it(store: Store, folder: Path, tmp_path: Path) -> None:
    folder.rename(tmp_path / "elsewhere")
    with open_store(folder) as other:
        with pytest.raises(LibraryMoved):
            store.keep(b"a page")
        assert list(other.originals) == []
