import json
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from storage_hardship import on_posix, permissions, small_disk, without_root_rights
from storage_samples import draft, dump, open_store, rich_draft

from clippings_app.domain.changes import AddClippings
from clippings_app.domain.clipping import Original
from clippings_app.domain.errors import (
    BrokenInput,
    Cancelled,
    ClippingsError,
    DiskFull,
    LibraryTooNew,
    NotWritable,
    Unreachable,
)
from clippings_app.domain.watch import Stage, Watch
from clippings_app.storage.restoring import restore
from clippings_app.storage.store import Store

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
PAGE = b"<p>the same words again</p>" * 500


@pytest.fixture
def hashes(store: Store) -> list[str]:
    """Two originals of a library with two clippings."""
    kept = [store.originals.put(data) for data in (PNG, PAGE)]
    original = Original(sha256=kept[1], type="text/html", name="page.html")
    store.apply(AddClippings(drafts=(rich_draft(), draft("with a page", original=original))))
    return kept


@pytest.fixture
def file(store: Store, hashes: list[str], tmp_path: Path) -> Path:
    assert len(hashes) == 2
    target = tmp_path / "saved" / "library.clippings"
    target.parent.mkdir()
    store.backup(target)
    return target


def test_a_library_goes_into_one_file_and_back(store: Store, hashes: list[str], file: Path, tmp_path: Path) -> None:
    restore(file, tmp_path / "again")
    with open_store(tmp_path / "again") as again:
        assert dump(again, queue=True) == dump(store, queue=True)
        assert [again.originals.get(sha256) for sha256 in hashes] == [PNG, PAGE]
        assert again.apply(AddClippings(drafts=(draft(uid="u-9"),))).added == (3,)
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_bringing_back_says_how_far_it_is_and_leaves_nothing_when_it_is_stopped(file: Path, tmp_path: Path) -> None:
    told: list[tuple[Stage, int, int]] = []
    watch = Watch(progress=lambda *step: told.append(step))
    restore(file, tmp_path / "again", watch)
    with zipfile.ZipFile(file) as archive:
        size = sum(info.file_size for info in archive.infolist())
    assert told.pop() == (Stage.CHECKING, 0, 0)
    assert {(stage, total) for stage, _done, total in told} == {(Stage.COPYING, size)}
    done = [each for _stage, each, _total in told]
    assert done == sorted(done)
    assert done[-1] == size
    told.clear()
    with pytest.raises(Cancelled):
        restore(file, tmp_path / "stopped", Watch(progress=watch.progress, cancelled=lambda: len(told) > 1))
    assert sorted(path.name for path in tmp_path.iterdir() if not path.name.startswith("library")) == [
        "again",
        "saved",
    ]


def test_it_is_told_that_a_damaged_backup_is_looked_through_and_that_can_be_stopped(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clippings_app.storage.restoring._STRETCH", 256)
    data = file.read_bytes()
    file.write_bytes(data[: data.rindex(b"PK\x01\x02") - 40])  # its directory is gone
    told: list[tuple[Stage, int, int]] = []
    watch = Watch(progress=lambda *step: told.append(step))
    restore(file, tmp_path / "again", watch)
    with open_store(tmp_path / "again") as again:
        assert len(again.all_ids()) == 2
    seeking = [(done, total) for stage, done, total in told if stage is Stage.SEEKING]
    assert len(seeking) > 3
    assert seeking == sorted(seeking)
    assert {total for _done, total in seeking} == {file.stat().st_size}
    assert told[-1] == (Stage.CHECKING, 0, 0)
    told.clear()
    with pytest.raises(Cancelled):
        restore(file, tmp_path / "stopped", Watch(progress=watch.progress, cancelled=lambda: len(told) > 2))
    assert not (tmp_path / "stopped").exists()


def test_looking_at_the_database_of_a_backup_can_be_stopped(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clippings_app.storage.database._LOOK_EVERY", 1)
    told: list[Stage] = []
    watch = Watch(progress=lambda stage, _done, _total: told.append(stage), cancelled=lambda: Stage.CHECKING in told)
    with pytest.raises(Cancelled):
        restore(file, tmp_path / "stopped", watch)
    assert not (tmp_path / "stopped").exists()


def test_what_is_compressed_already_is_stored(file: Path, hashes: list[str]) -> None:
    with zipfile.ZipFile(file) as archive:
        kinds = {info.filename.rsplit("/", 1)[-1]: info.compress_type for info in archive.infolist()}
    assert kinds[hashes[0]] == zipfile.ZIP_STORED
    assert kinds[hashes[1]] == kinds["library.sqlite3"] == zipfile.ZIP_DEFLATED


def test_a_backup_takes_the_place_of_an_older_one_and_is_made_while_others_write(
    store: Store,
    folder: Path,
    file: Path,
    tmp_path: Path,
) -> None:
    with open_store(folder) as other:
        other.apply(AddClippings(drafts=(draft("later", uid="u-3"),)))
        store.backup(file)
    restore(file, tmp_path / "again")
    with open_store(tmp_path / "again") as again:
        assert len(again.all_ids()) == 3


def test_a_read_only_library_can_be_backed_up(store: Store, folder: Path, file: Path, tmp_path: Path) -> None:
    with Store(folder, read_only=True) as reader:
        reader.backup(file)
    restore(file, tmp_path / "again")
    with open_store(tmp_path / "again") as again:
        assert dump(again) == dump(store)


def test_an_empty_folder_may_be_restored_into_and_a_full_one_never(file: Path, tmp_path: Path, folder: Path) -> None:
    (tmp_path / "empty").mkdir()
    restore(file, tmp_path / "empty")
    with open_store(tmp_path / "empty") as again:
        assert len(again.all_ids()) == 2
    for taken in (folder, file):
        with pytest.raises(NotWritable):
            restore(file, taken)


def test_an_original_from_before_1980_goes_along(store: Store, hashes: list[str], tmp_path: Path) -> None:
    os.utime(store.originals.path(hashes[0]), (0, 0))
    store.backup(tmp_path / "old.clippings")
    restore(tmp_path / "old.clippings", tmp_path / "again")
    with open_store(tmp_path / "again") as again:
        assert again.originals.get(hashes[0]) == PNG


def test_an_original_that_has_changed_does_not_cost_the_others(store: Store, hashes: list[str], tmp_path: Path) -> None:
    store.originals.path(hashes[1]).write_bytes(PAGE + b"rot")
    assert store.backup(tmp_path / "saved.clippings") == (hashes[1],)
    restore(tmp_path / "saved.clippings", tmp_path / "again")
    with open_store(tmp_path / "again") as again:
        assert dump(again, queue=True) == dump(store, queue=True)
        assert again.originals.get(hashes[0]) == PNG
        assert again.originals.path(hashes[1]).read_bytes() == PAGE + b"rot"
        (problem,) = again.check().problems
        assert hashes[1] in problem


def test_an_original_that_cannot_be_read_does_not_cost_the_others(
    store: Store, hashes: list[str], tmp_path: Path
) -> None:
    store.originals.path(hashes[0]).unlink()
    store.originals.path(hashes[0]).mkdir()  # opened by nobody, whatever rights he has
    assert store.backup(tmp_path / "saved.clippings") == (hashes[0],)
    restore(tmp_path / "saved.clippings", tmp_path / "again")
    with open_store(tmp_path / "again") as again:
        assert again.originals.get(hashes[1]) == PAGE
        assert not again.originals.has(hashes[0])


def test_what_had_changed_is_held_to_how_it_was_then(store: Store, hashes: list[str], tmp_path: Path) -> None:
    store.originals.path(hashes[0]).write_bytes(PNG + b"rot")
    store.backup(tmp_path / "saved.clippings")
    changed = _rewritten(tmp_path / "saved.clippings", _set(_name(hashes[0]), b"something else"))
    assert restore(changed, tmp_path / "again") == (hashes[0],)


def test_a_backup_names_originals_that_are_gone(store: Store, hashes: list[str], tmp_path: Path) -> None:
    shutil.rmtree(store.folder / "originals")
    assert store.backup(tmp_path / "saved.clippings") == (hashes[1],)  # nothing names the other
    assert restore(tmp_path / "saved.clippings", tmp_path / "again") == (hashes[1],)
    with open_store(tmp_path / "again") as again:
        assert dump(again, queue=True) == dump(store, queue=True)


def test_originals_that_never_came_are_not_missed(store: Store, tmp_path: Path) -> None:
    store.apply(AddClippings(drafts=(draft(original=Original(sha256="ab" * 32, type="text/html", name="x.html")),)))
    assert store.backup(tmp_path / "saved.clippings") == ()
    assert restore(tmp_path / "saved.clippings", tmp_path / "again") == ()


@on_posix
def test_a_backup_may_have_the_longest_name_there_is(store: Store, tmp_path: Path) -> None:
    target = tmp_path / ("b" * 251 + ".zip")
    store.backup(target)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [target.name]


def test_a_folder_is_no_place_for_a_backup(store: Store, tmp_path: Path) -> None:
    for folder in (tmp_path, Path("/"), Path()):
        with pytest.raises(NotWritable):
            store.backup(folder)


@pytest.mark.parametrize(("at", "value"), [(8, 1), (10, 99), (10, 14), (6, 99)])
def test_what_stands_before_an_entry_counts_where_the_directory_makes_no_sense(
    file: Path, tmp_path: Path, store: Store, at: int, value: int
) -> None:
    # in the directory at the end: flags, then the way of packing; before them the version needed
    data = bytearray(file.read_bytes())
    entry = data.find(b"PK\x01\x02")
    data[entry + at] = value
    file.write_bytes(data)
    assert restore(file, tmp_path / "again") == ()
    with open_store(tmp_path / "again") as again:
        assert dump(again, queue=True) == dump(store, queue=True)


def _rewritten(file: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """The backup with other entries."""
    with zipfile.ZipFile(file) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    change(entries)
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return file


def _set(name: str, data: bytes) -> Callable[[dict[str, bytes]], None]:
    return lambda entries: entries.update({name: data})


def _without(name: str) -> Callable[[dict[str, bytes]], None]:
    def change(entries: dict[str, bytes]) -> None:
        del entries[name]

    return change


def _name(sha256: str) -> str:
    return f"originals/{sha256[:2]}/{sha256}"


@pytest.mark.parametrize(
    "change",
    [
        _set("../outside.txt", b"slip"),
        _set("/etc/outside.txt", b"slip"),
        _set("originals/aa/../../../outside.txt", b"slip"),
        _set("originals/ab/" + "cd" * 32, b"wrong folder"),
        _set("readme.txt", b"not ours"),
        _set("library.sqlite3", b"not the database"),
        _set("clippings-backup.json", b'{"database": {"sha256": "00"}}'),
        _without("library.sqlite3"),
    ],
)
def test_what_is_no_whole_backup_is_refused_and_leaves_nothing(
    file: Path,
    tmp_path: Path,
    change: Callable[[dict[str, bytes]], None],
) -> None:
    before = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(BrokenInput):
        restore(_rewritten(file, change), tmp_path / "again")
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def _with_database(file: Path, database: Path) -> Path:
    import hashlib

    data = database.read_bytes()
    manifest = {"format": 1, "database": {"name": "library.sqlite3", "sha256": hashlib.sha256(data).hexdigest()}}

    def change(entries: dict[str, bytes]) -> None:
        entries["library.sqlite3"] = data
        entries["clippings-backup.json"] = json.dumps(manifest).encode()

    return _rewritten(file, change)


def test_a_backup_of_a_newer_version_is_refused(store: Store, folder: Path, file: Path, tmp_path: Path) -> None:
    store._database.connection.execute("PRAGMA user_version = 999")
    store.close()
    with pytest.raises(LibraryTooNew):
        restore(_with_database(file, folder / "library.sqlite3"), tmp_path / "again")
    assert not (tmp_path / "again").exists()


@pytest.mark.parametrize("content", [b"not a database at all" * 300, b""])
def test_a_backup_with_a_broken_database_is_refused(file: Path, tmp_path: Path, content: bytes) -> None:
    broken = tmp_path / "broken"
    broken.write_bytes(content)
    with pytest.raises(BrokenInput):
        restore(_with_database(file, broken), tmp_path / "again")
    assert not (tmp_path / "again").exists()


@pytest.mark.parametrize(
    "change",
    [
        _set("clippings-backup.json", b"{]"),
        _set("clippings-backup.json", b"[]"),
        _set("clippings-backup.json", b'{"database": {"sha256": "00"}, "changed": [1]}'),
        _without("clippings-backup.json"),
    ],
)
def test_a_backup_without_its_list_gives_all_that_shows_itself_to_be_whole(
    file: Path, tmp_path: Path, store: Store, hashes: list[str], change: Callable[[dict[str, bytes]], None]
) -> None:
    assert restore(_rewritten(file, change), tmp_path / "again") == ("clippings-backup.json",)
    with open_store(tmp_path / "again") as again:
        assert dump(again, queue=True) == dump(store, queue=True)
        assert [again.originals.get(sha256) for sha256 in hashes] == [PNG, PAGE]


def test_a_changed_original_costs_itself_alone(file: Path, tmp_path: Path, store: Store, hashes: list[str]) -> None:
    assert restore(_rewritten(file, _set(_name(hashes[1]), b"something else")), tmp_path / "again") == (hashes[1],)
    with open_store(tmp_path / "again") as again:
        assert dump(again, queue=True) == dump(store, queue=True)
        assert again.originals.get(hashes[0]) == PNG
        assert not again.originals.has(hashes[1])


def test_a_file_without_a_whole_database_is_refused(file: Path, tmp_path: Path) -> None:
    data = file.read_bytes()
    for size in (0, 100, 2000):
        file.write_bytes(data[:size])
        with pytest.raises(BrokenInput):
            restore(file, tmp_path / "again")
    file.unlink()
    with pytest.raises(Unreachable):
        restore(file, tmp_path / "again")
    assert not (tmp_path / "again").exists()
    assert not list(tmp_path.glob(".clippings-*"))


def test_a_file_that_is_cut_short_gives_what_comes_before_the_cut(
    file: Path, tmp_path: Path, store: Store, hashes: list[str]
) -> None:
    data = file.read_bytes()
    kept = {sha256: data.find(_name(sha256).encode()) for sha256 in hashes}
    first, last = sorted(kept, key=lambda sha256: kept[sha256])
    file.write_bytes(data[: kept[last] + 70])
    lost = restore(file, tmp_path / "again")
    assert lost == (last, "clippings-backup.json")
    with open_store(tmp_path / "again") as again:
        assert dump(again, queue=True) == dump(store, queue=True)
        assert again.originals.has(first)


def test_a_flipped_bit_costs_one_original(file: Path, tmp_path: Path, hashes: list[str]) -> None:
    data = bytearray(file.read_bytes())
    at = data.find(PNG[100:200])
    assert at > 0, hashes
    data[at] ^= 1
    file.write_bytes(data)
    assert restore(file, tmp_path / "again") == (hashes[0],)
    with open_store(tmp_path / "again") as again:
        assert again.originals.get(hashes[1]) == PAGE


def test_whatever_bytes_of_the_directory_are_damaged_everything_comes_back(
    file: Path, tmp_path: Path, hashes: list[str]
) -> None:
    data = file.read_bytes()
    directory = data.find(b"PK\x01\x02")
    for at in range(directory, len(data), 3):
        file.write_bytes(data[:at] + bytes(7) + data[at + 7 :])
        again = tmp_path / f"again-{at}"
        assert restore(file, again) == ()
        assert {path.name for path in again.rglob("*") if path.is_file()} == {"library.sqlite3", *hashes}
        shutil.rmtree(again)
    assert not list(tmp_path.glob(".clippings-*"))


def test_whatever_byte_of_a_backup_is_damaged_what_comes_back_is_whole_and_the_rest_is_named(
    file: Path, tmp_path: Path, store: Store, hashes: list[str]
) -> None:
    data = file.read_bytes()
    whole, outcomes = dump(store, queue=True), set()
    for at in range(0, len(data), len(data) // 150):
        file.write_bytes(data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :])
        again = tmp_path / f"again-{at}"
        try:
            lost = restore(file, again)
        except BrokenInput:
            outcomes.add("refused")
            assert not again.exists()
            continue
        outcomes.add("in part" if lost else "whole")
        with open_store(again) as brought:
            assert dump(brought, queue=True) == whole
            assert {sha256 for sha256 in hashes if not brought.originals.has(sha256)} == set(lost) & set(hashes)
            assert brought.check().problems == tuple(
                f"The original {each} is missing." for each in lost if each == hashes[1]
            )
    assert outcomes == {"refused", "in part", "whole"}


def test_a_backup_among_the_originals_is_no_part_of_the_one_around_it(
    store: Store, file: Path, tmp_path: Path, hashes: list[str]
) -> None:
    store.apply(AddClippings(drafts=(draft("of later", uid="u-7"),)))
    store.originals.path(hashes[0]).unlink()  # of what lies in the inner one only, nothing names it
    inner = store.originals.put(file.read_bytes())
    outer = tmp_path / "outer.zip"
    store.backup(outer)
    data = outer.read_bytes()
    outer.write_bytes(data[: data.rfind(b"PK\x01\x02", 0, data.rfind(b"PK\x05\x06"))])  # without its end
    assert restore(outer, tmp_path / "again") == ()
    with open_store(tmp_path / "again") as again:
        assert dump(again, queue=True) == dump(store, queue=True)
        assert again.originals.get(inner) == file.read_bytes()
        assert list(again.originals) == sorted([inner, hashes[1]])


def test_a_place_that_cannot_be_written_is_named(store: Store, tmp_path: Path) -> None:
    with pytest.raises(NotWritable) as raised:
        store.backup(tmp_path / "nowhere" / "file.clippings")
    assert raised.value.path == tmp_path / "nowhere" / "file.clippings"


@on_posix
def test_folders_without_rights_are_named(folder: Path, store: Store, file: Path, tmp_path: Path) -> None:
    store.close()
    closed = tmp_path / "closed"
    closed.mkdir()

    def back_up() -> None:
        with Store(folder, read_only=True) as reader:
            reader.backup(closed / "file.clippings")

    with permissions(closed, 0o555):
        for work in (back_up, lambda: restore(file, closed / "again")):
            with pytest.raises(NotWritable):
                without_root_rights(work)
    with permissions(file, 0o000), pytest.raises(Unreachable):
        without_root_rights(lambda: restore(file, tmp_path / "again"))


def test_a_full_disk_leaves_the_older_backup(store: Store, hashes: list[str], file: Path, tmp_path: Path) -> None:
    assert len(hashes) == 2
    with small_disk(tmp_path / "small", 700) as disk:
        older = disk / "library.clippings"
        shutil.copy(file, older)
        before = older.read_bytes()
        (disk / "filling").write_bytes(b"x" * (500_000 - len(before)))
        for work in (lambda: store.backup(older), lambda: restore(file, disk / "again")):
            with pytest.raises(ClippingsError) as raised:
                work()
            assert isinstance(raised.value, DiskFull)
            assert raised.value.path.parent == disk
            assert sorted(path.name for path in disk.iterdir()) == ["filling", "library.clippings"]
        assert older.read_bytes() == before


@on_posix
def test_a_link_to_an_empty_folder_is_filled_and_stays(file: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "empty")
    restore(file, tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    with open_store(tmp_path / "empty") as again:
        assert len(again.all_ids()) == 2


def test_a_backup_tells_how_far_it_is(store: Store, hashes: list[str], tmp_path: Path) -> None:
    told: list[tuple[Stage, int, int]] = []
    store.backup(tmp_path / "saved.clippings", Watch(progress=lambda *step: told.append(step)))
    assert list(dict.fromkeys(stage for stage, _, _ in told)) == [Stage.COPYING, Stage.CHECKING, Stage.PACKING]
    for stage in (Stage.COPYING, Stage.PACKING):
        done, totals = zip(*((done, total) for each, done, total in told if each is stage), strict=True)
        assert done == tuple(sorted(done))
        assert {done[-1]} == set(totals)
    assert told[-1][2] > len(PNG) + len(PAGE)
    assert len(hashes) == 2


@pytest.mark.parametrize("stage", [Stage.COPYING, Stage.CHECKING, Stage.PACKING])
def test_a_stopped_backup_leaves_nothing_but_the_earlier_one(
    store: Store, hashes: list[str], tmp_path: Path, stage: Stage
) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    target = folder / "library.clippings"
    target.write_bytes(b"an earlier one")
    reached: list[Stage] = []
    watch = Watch(progress=lambda *step: reached.append(step[0]), cancelled=lambda: stage in reached)
    with pytest.raises(Cancelled):
        store.backup(target, watch)
    assert reached[-1] is stage
    assert [path.name for path in folder.iterdir()] == [target.name]
    assert target.read_bytes() == b"an earlier one"
    assert len(store.backup(target)) == 0  # the connection is as good as before
    assert zipfile.is_zipfile(target)
    assert len(hashes) == 2


def test_what_is_written_meanwhile_does_not_make_a_backup_begin_anew(
    store: Store, hashes: list[str], tmp_path: Path
) -> None:
    before = dump(store)
    told: list[int] = []

    def write_more(stage: Stage, done: int, _total: int) -> None:
        if stage is Stage.COPYING:
            told.append(done)
            if len(told) == 1:
                with open_store(store.folder) as another:
                    another.apply(AddClippings(drafts=(draft("meanwhile", uid="u-meanwhile"),)))

    store.backup(tmp_path / "saved.clippings", Watch(progress=write_more))
    assert told == sorted(set(told))
    restore(tmp_path / "saved.clippings", tmp_path / "again")
    with open_store(tmp_path / "again") as again:
        assert dump(again) == before
    assert len(hashes) == 2


@on_posix
def test_a_backup_to_a_link_goes_where_it_leads(store: Store, file: Path, tmp_path: Path) -> None:
    link = tmp_path / "latest.clippings"
    link.symlink_to(file)
    before = file.stat().st_ino
    store.backup(link)
    assert link.is_symlink()
    assert file.stat().st_ino != before
    assert restore(link, tmp_path / "again") == ()


@on_posix
def test_a_link_that_leads_to_itself_is_told_of_or_replaced(store: Store, file: Path, tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(NotWritable):
        restore(file, loop)
    store.backup(loop)
    restore(loop, tmp_path / "again")
    with open_store(tmp_path / "again") as again:
        assert dump(again) == dump(store)
