"""A whole library as one file, and back."""

import contextlib
import hashlib
import json
import os
import re
import sqlite3
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from clippings_app.domain.errors import BrokenInput, DiskFull, LibraryTooNew, NotWritable, Unreachable
from clippings_app.domain.watch import NOBODY, Stage, Watch
from clippings_app.domain.worded import Worded
from clippings_app.storage.database import FILE_NAME, Database
from clippings_app.storage.failures import is_full
from clippings_app.storage.files import replacing, sync_folder
from clippings_app.storage.migrate import known_migrations, snapshot, version_of
from clippings_app.storage.originals import OriginalStore

_CHUNK = 1 << 20
_DAMAGE = (zipfile.BadZipFile, EOFError, zlib.error, struct.error, RuntimeError, ValueError, IndexError)
"""What the standard library raises for a broken archive; RuntimeError is what it says of a password and, as its child
NotImplementedError, of what it cannot unpack."""
_MANIFEST = "clippings-backup.json"
_ORIGINAL = re.compile(r"originals/([0-9a-f]{2})/(\1[0-9a-f]{62})")
_PACKED = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"PK\x03\x04", b"%PDF", b"\x1f\x8b", b"OggS", b"ID3", b"7z")
"""How files begin that are compressed already; packing them again takes time and gains nothing."""


def write_backup(database: Database, originals: OriginalStore, to: Path, watch: Watch = NOBODY) -> tuple[str, ...]:
    """Write the database as it is now, and all originals, to one ZIP file. Others may go on writing meanwhile.

    An original that has changed on disk goes in as it is, and the manifest says so: it must not cost all the others.

    Returns:
        The hashes of originals that have changed or, left out then, cannot be read.

    Raises:
        NotWritable: If the file cannot be written there.
        DiskFull: If there is no room; what was there before stays.
        LibraryDamaged: If the copy of the database does not pass SQLite's check.
        Cancelled: If it was to stop; what was there before stays, and nothing else is left behind.
    """
    with _output_failures(to):
        if to.is_dir():
            raise NotWritable(path=to, detail="it is a folder")
    part = to.with_name(f".{to.name}.{os.getpid()}.part")
    with _output_failures(to), tempfile.TemporaryDirectory(prefix=".clippings-", dir=to.parent) as scratch:
        copy = Path(scratch) / FILE_NAME
        snapshot(database, copy, watch)
        part.unlink(missing_ok=True)
        with replacing(to, part) as file, _new_archive(file) as archive:
            packing = _Packing(archive, watch, copy.stat().st_size + originals.size())
            packing.put_database(copy)
            changed, unreadable = _write_originals(packing, originals)
            manifest = {"format": 1, "database": {"name": FILE_NAME, "sha256": _hash_file(copy)}, "changed": changed}
            archive.writestr(_MANIFEST, json.dumps(manifest, indent=2))
    return tuple(sorted((*changed, *unreadable)))


class _Packing:
    """An archive that is being filled, and whoever waits for it."""

    def __init__(self, archive: zipfile.ZipFile, watch: Watch, total: int) -> None:
        self._archive, self._watch, self._total = archive, watch, total
        self._done = 0

    def put_database(self, copy: Path) -> None:
        with copy.open("rb") as source, self._archive.open(FILE_NAME, "w", force_zip64=True) as sink:
            for chunk in _chunks(source):
                self._tell(len(chunk))
                sink.write(chunk)

    def put_original(self, path: Path, sha256: str, how: int) -> None:
        self._tell(path.stat().st_size)
        self._archive.write(path, f"originals/{sha256[:2]}/{sha256}", how)

    def _tell(self, more: int) -> None:
        self._done += more
        self._watch.tell(Stage.PACKING, min(self._done, self._total), self._total)


def _write_originals(packing: _Packing, originals: OriginalStore) -> tuple[dict[str, str], list[str]]:
    """Put all originals in; gives what those have now for a hash that have changed, and those that cannot be read."""
    changed: dict[str, str] = {}
    unreadable: list[str] = []
    for sha256 in originals:
        path = originals.path(sha256)
        try:
            found, is_packed = _hash_file(path), _is_packed(path)
        except FileNotFoundError:
            continue  # a check has set it aside meanwhile, since nothing names it
        except OSError:
            unreadable.append(sha256)
            continue
        if found != sha256:
            changed[sha256] = found
        how = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
        packing.put_original(path, sha256, how)
    return changed, unreadable


def _new_archive(file: IO[bytes]) -> zipfile.ZipFile:
    """An archive to write; what was changed before 1980, which a ZIP file cannot say, goes in as of 1980."""
    return zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1, strict_timestamps=False)


def restore(file: Path, folder: Path) -> None:
    """Unpack a backup into a new or empty folder; every byte is checked before the folder gets its name.

    Originals that had changed before the backup was made come back as they were then; `check` names them.

    Raises:
        NotWritable: If the folder has something in it already, or cannot be written.
        BrokenInput: If the file is not a whole backup; nothing is left behind.
        LibraryTooNew: If a newer program wrote it.
        Unreachable: If the file cannot be read.
        DiskFull: If there is no room; nothing is left behind.
    """
    with _output_failures(folder):
        folder = folder.resolve()  # what a link leads to is filled, and the link stays
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise NotWritable(path=folder, detail="it is not an empty folder")
        folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        with zipfile.ZipFile(file) as archive:
            _restore(archive, file, folder)
    except _DAMAGE as error:
        raise BrokenInput(name=str(file), kind="backup", detail=str(error)) from error
    except OSError as error:
        raise Unreachable(name=str(file), detail=error.strerror or str(error)) from error


def _restore(archive: zipfile.ZipFile, file: Path, folder: Path) -> None:
    """Unpack beside the folder, then move into its place; only names that a backup has are written."""
    with _output_failures(folder), tempfile.TemporaryDirectory(prefix=".clippings-", dir=folder.parent) as scratch:
        room = Path(scratch) / "library"
        room.mkdir()
        hashes = _expected(archive, file)
        for name, sha256 in hashes.items():
            target = room.joinpath(*name.split("/"))
            target.parent.mkdir(parents=True, exist_ok=True)
            if _unpack(archive, name, target) != sha256:
                raise BrokenInput(name=str(file), kind="backup", detail=Worded("{name} has changed", name=name))
        _check_database(room, file)
        if folder.exists():
            folder.rmdir()
        room.replace(folder)
        sync_folder(folder.parent)


def _expected(archive: zipfile.ZipFile, file: Path) -> dict[str, str]:
    """The files of a backup with the hashes they must have."""
    if any(info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for info in archive.infolist()):
        raise BrokenInput(name=str(file), kind="backup", detail="it is compressed in a way that backups are not")
    try:
        manifest = json.loads(archive.read(_MANIFEST))
        hashes = {FILE_NAME: str(manifest["database"]["sha256"])}
        changed = {str(sha256): str(found) for sha256, found in manifest.get("changed", {}).items()}
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise BrokenInput(
            name=str(file), kind="backup", detail=Worded("its {manifest} is missing or wrong", manifest=_MANIFEST)
        ) from error
    for name in archive.namelist():
        if original := _ORIGINAL.fullmatch(name):
            hashes[name] = changed.get(original[2], original[2])
        elif name not in (FILE_NAME, _MANIFEST):
            raise BrokenInput(
                name=str(file), kind="backup", detail=Worded("{value} does not belong into a backup", value=name[:80])
            )
    if FILE_NAME not in archive.namelist():
        raise BrokenInput(
            name=str(file), kind="backup", detail=Worded("there is no {file_name} in it", file_name=FILE_NAME)
        )
    return hashes


def _unpack(archive: zipfile.ZipFile, name: str, target: Path) -> str:
    digest = hashlib.sha256()
    with archive.open(name) as source, target.open("xb") as sink:
        for chunk in _chunks(source):
            digest.update(chunk)
            sink.write(chunk)
        sink.flush()
        os.fsync(sink.fileno())
    return digest.hexdigest()


def _check_database(room: Path, file: Path) -> None:
    path = room / FILE_NAME
    try:
        with contextlib.closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            version = version_of(connection, room)
            (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        raise BrokenInput(name=str(file), kind="backup", detail=str(error)) from error
    if verdict != "ok" or version == 0:
        raise BrokenInput(
            name=str(file), kind="backup", detail=Worded("its database is damaged: {verdict}", verdict=verdict)
        )
    known = known_migrations()[-1].number
    if version > known:
        raise LibraryTooNew(folder=file, found=version, known=known)


def _is_packed(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(8).startswith(_PACKED)


def _hash_file(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for chunk in _chunks(file):
            digest.update(chunk)
    return digest.hexdigest()


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    return iter(lambda: file.read(_CHUNK), b"")


@contextlib.contextmanager
def _output_failures(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if is_full(error):
            raise DiskFull(path=path) from error
        raise NotWritable(path=path, detail=error.strerror or str(error)) from error
