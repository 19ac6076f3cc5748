import hashlib
import os
from pathlib import Path

import pytest
from storage_hardship import in_child, on_posix, permissions, small_disk, without_root_rights

from clippings_app.domain.errors import DiskFull, InvalidValue, LibraryDamaged, LibraryNotAccessible, NotFound
from clippings_app.storage.originals import OriginalStore

DATA = b"\x00\xff<p>as it came in</p>\r\n"
SHA256 = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def originals(folder: Path) -> OriginalStore:
    folder.mkdir()
    return OriginalStore(folder)


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_bytes_are_kept_as_they_came_under_their_hash(originals: OriginalStore, folder: Path) -> None:
    assert originals.put(DATA) == SHA256
    path = folder / "originals" / SHA256[:2] / SHA256
    assert path.read_bytes() == DATA
    assert originals.path(SHA256) == path
    assert originals.get(SHA256) == DATA
    assert originals.has(SHA256)
    assert list(originals) == [SHA256]


def test_the_same_bytes_are_kept_once(originals: OriginalStore, folder: Path) -> None:
    originals.put(DATA)
    inode = originals.path(SHA256).stat().st_ino
    originals.put(DATA)
    assert originals.path(SHA256).stat().st_ino == inode
    assert _files(folder) == [SHA256]
    assert originals.put(b"") == hashlib.sha256(b"").hexdigest()


def test_bytes_that_come_again_are_young_again(originals: OriginalStore) -> None:
    originals.put(DATA)
    os.utime(originals.path(SHA256), (0, 0))
    originals.put(DATA)
    assert originals.path(SHA256).stat().st_mtime > 1_000_000_000


def test_what_is_not_there_is_named(originals: OriginalStore) -> None:
    assert not originals.has(SHA256)
    assert list(originals) == []
    with pytest.raises(NotFound) as raised:
        originals.get(SHA256)
    assert (raised.value.kind, raised.value.key) == ("original", SHA256)


@pytest.mark.parametrize("name", ["", "../../etc/passwd", SHA256.upper(), SHA256 + "\n"])
def test_only_hashes_lead_to_files(originals: OriginalStore, name: str) -> None:
    assert not originals.has(name)
    with pytest.raises(InvalidValue):
        originals.path(name)


def test_a_file_that_has_changed_is_named_and_healed_by_its_bytes(originals: OriginalStore) -> None:
    originals.put(DATA)
    originals.path(SHA256).write_bytes(DATA[:-1] + b"!")
    with pytest.raises(LibraryDamaged) as raised:
        originals.get(SHA256)
    assert SHA256 in raised.value.detail
    originals.put(DATA)
    assert originals.get(SHA256) == DATA


def test_what_a_killed_process_left_is_no_original(originals: OriginalStore) -> None:
    originals.put(DATA)
    originals.path(SHA256).with_name(f"{SHA256}.1-0.part").write_bytes(b"half")
    (originals.folder / "stray.txt").write_text("not ours")
    assert list(originals) == [SHA256]


@on_posix
def test_a_file_over_the_limit_leaves_nothing_behind(originals: OriginalStore, folder: Path) -> None:
    def limit() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    with pytest.raises(DiskFull):
        in_child(lambda: originals.put(b"x" * 20_000), prepare=limit)
    assert _files(folder) == []


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", 64) as disk:
        originals = OriginalStore(disk)
        originals.put(DATA)
        with pytest.raises(DiskFull) as raised:
            originals.put(b"x" * 100_000)
        assert disk in raised.value.path.parents
        assert _files(disk) == [SHA256]


@on_posix
def test_a_folder_without_rights_is_named(originals: OriginalStore, folder: Path) -> None:
    with permissions(folder, 0o555), pytest.raises(LibraryNotAccessible):
        without_root_rights(lambda: originals.put(DATA))
    originals.put(DATA)
    with permissions(originals.path(SHA256), 0o000), pytest.raises(LibraryNotAccessible):
        without_root_rights(lambda: originals.get(SHA256))
