"""A library back from the file that `backup` wrote; where the file is damaged, all of it that is whole."""

import contextlib
import hashlib
import json
import mmap
import os
import re
import sqlite3
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from clippings_app.domain.errors import BrokenInput, Cancelled, LibraryTooNew, NotWritable, Unreachable
from clippings_app.domain.system_words import system_words
from clippings_app.domain.watch import NOBODY, Stage, Watch
from clippings_app.domain.worded import Quoted, Worded
from clippings_app.saving import output_failures
from clippings_app.storage.backup import MANIFEST
from clippings_app.storage.database import FILE_NAME, at_rest, stoppable
from clippings_app.storage.files import CHUNK, chunks, sync_folder
from clippings_app.storage.migrate import known_migrations, version_of
from clippings_app.storage.originals import kept_and_named

_LARGEST_MANIFEST = 64 << 20
_DAMAGE = (zipfile.BadZipFile, EOFError, zlib.error, struct.error, RuntimeError, ValueError, IndexError)
"""What the standard library raises for a broken archive; RuntimeError is what it says of a password and, as its child
NotImplementedError, of what it cannot unpack."""
_ORIGINAL = re.compile(r"originals/([0-9a-f]{2})/(\1[0-9a-f]{62})")
_HEADER = re.compile(
    rb"PK\x03\x04.{4}([\x00\x08])\x00.{8}(.{4}).{4}..(..)"
    rb"(library\.sqlite3|clippings-backup\.json|originals/[0-9a-f]{2}/[0-9a-f]{64})",
    re.DOTALL,
)
"""What stands before each entry (APPNOTE.TXT 4.3.7): way of packing, packed size, length of the extra field, name."""
_STORED = b"\x00"
_STRETCH = 16 << 20
"""Bytes that are looked through for headers at once; then it is told how far that is."""
_LONGEST_HEADER = 128
"""Bytes, at least: 30 and the longest name."""


@dataclass(slots=True)
class _Room:
    """Where a backup is unpacked, and what is in it so far.

    Attributes:
        path: The folder.
        held: The SHA-256 of what each entry holds now, by the entry's name.
        watch: Who waits.
        total: Bytes that are to be unpacked; 0 where nobody has told, or all that was told of is unpacked.
        done: Bytes so far.
        announced: Names of entries that the file says it has, whole or not.
    """

    path: Path
    watch: Watch = NOBODY
    total: int = 0
    done: int = 0
    held: dict[str, str] = field(default_factory=dict)
    announced: set[str] = field(default_factory=set)

    def take(self, name: str, chunks: Iterable[bytes]) -> None:
        """Write an entry; nothing of it stays when it breaks off."""
        target = self.path.joinpath(*name.split("/"))
        target.parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256()
        try:
            with target.open("wb") as sink:
                for chunk in chunks:
                    self.done += len(chunk)
                    if self.total:
                        self.watch.tell(Stage.COPYING, min(self.done, self.total), self.total)
                    elif self.watch.cancelled():
                        raise Cancelled
                    digest.update(chunk)
                    sink.write(chunk)
                sink.flush()
                os.fsync(sink.fileno())
        except BaseException:
            self.drop(name)
            raise
        self.held[name] = digest.hexdigest()

    def is_whole(self, name: str) -> bool:
        """Whether the original of that name is here as its name says."""
        return name in self.held and name.endswith(self.held[name])

    def drop(self, name: str) -> None:
        """Take an entry out again."""
        self.held.pop(name, None)
        self.path.joinpath(*name.split("/")).unlink(missing_ok=True)


def restore(file: Path, folder: Path, watch: Watch = NOBODY) -> tuple[str, ...]:
    """Unpack a backup into a new or empty folder; every byte is checked before the folder gets its name.

    What is damaged costs itself alone, as long as the database is whole. Originals that had changed before the backup
    was made come back as they were then; `check` names them.

    Args:
        file: The backup.
        folder: New or empty.
        watch: Who waits; told bytes that are unpacked, then those of a damaged file that are looked through for what
            is whole, and that the database is looked at, of which there is no telling how far it is. Nothing is left
            behind when it stops.

    Returns:
        What did not come back: the hashes of originals, and the name of the backup's list of its contents.

    Raises:
        Cancelled: If it was to stop.
        NotWritable: If the folder has something in it already, or cannot be written.
        BrokenInput: If the file is no backup, or its database is not whole; nothing is left behind.
        LibraryTooNew: If a newer program wrote it.
        Unreachable: If the file cannot be read.
        DiskFull: If there is no room; nothing is left behind.
    """
    with output_failures(folder):
        folder = Path(os.path.realpath(folder))  # what a link leads to is filled, and the link stays
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise NotWritable(path=folder, detail="it is not an empty folder")
        folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("rb"):
            pass
    except OSError as error:
        raise Unreachable(name=str(file), detail=system_words(error)) from error
    with output_failures(folder), tempfile.TemporaryDirectory(prefix=".clippings-", dir=folder.parent) as scratch:
        room = _Room(Path(scratch) / "library", watch)
        room.path.mkdir()
        lost = _fill(room, file)
        if folder.exists():
            folder.rmdir()
        room.path.replace(folder)
        sync_folder(folder.parent)
    return lost


def _fill(room: _Room, file: Path) -> tuple[str, ...]:
    """Unpack all that is whole; gives what is not."""
    trouble = _take_by_directory(room, file)
    manifest = _take_manifest(room)
    room.total = 0
    if trouble or manifest is None or _damaged(room, manifest):
        _take_by_headers(room, file)
        found = _take_manifest(room)
        if manifest is None and found is not None and found[FILE_NAME] == room.held.get(FILE_NAME):
            manifest = found  # of this library, and not of a backup that lies among its originals
    for name in _damaged(room, manifest or {}):
        trouble.setdefault(name, Worded("{name} has changed", name=name))
        room.drop(name)
    if FILE_NAME not in room.held:
        absent = Worded("there is no {file_name} in it", file_name=FILE_NAME)
        raise BrokenInput(name=str(file), kind="backup", detail=trouble.get(FILE_NAME) or trouble.get("") or absent)
    named = _check_database(room, file)
    lost = (named | _originals(room.announced)) - _originals(room.held)
    return (*sorted(lost), *(() if manifest is not None else (MANIFEST,)))


def _originals(names: Iterable[str]) -> set[str]:
    """The hashes that names of entries give, as far as they are originals."""
    return {found[2] for found in map(_ORIGINAL.fullmatch, names) if found}


def _take_by_directory(room: _Room, file: Path) -> dict[str, str]:
    """Unpack what the directory at the end of the file tells of.

    Returns:
        What was wrong with each entry that is not whole, by its name; under "" with the file.

    Raises:
        BrokenInput: If somebody put something else in.
    """
    trouble: dict[str, str] = {}
    try:
        with zipfile.ZipFile(file) as archive:
            if all(info.header_offset for info in archive.infolist()):
                raise zipfile.BadZipFile("its end is missing")  # this is that of a backup among the originals
            room.total = sum(info.file_size for info in archive.infolist())
            for info in archive.infolist():
                try:
                    if not _is_ours(info.filename):
                        archive.open(info).close()  # a name that does not stand before the entry as well is damage
                        raise BrokenInput(name=str(file), kind="backup", detail=_strange(info.filename))
                    room.announced.add(info.filename)
                    _refuse_packing(info)
                    with archive.open(info) as source:
                        room.take(info.filename, chunks(source))
                except _DAMAGE as error:
                    trouble[info.filename] = Quoted("it cannot be unpacked", error)
    except _DAMAGE as error:
        trouble[""] = Quoted("it cannot be unpacked", error)
    return trouble


def _is_ours(name: str) -> bool:
    return name in (FILE_NAME, MANIFEST) or _ORIGINAL.fullmatch(name) is not None


def _refuse_packing(info: zipfile.ZipInfo) -> None:
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise zipfile.BadZipFile("it is compressed in a way that backups are not")


def _strange(name: str) -> Worded:
    return Worded("{value} does not belong into a backup", value=name[:80])


def _take_manifest(room: _Room) -> Mapping[str, str] | None:
    """The hashes that entries must have where their names do not tell; None when the list is lost or makes no sense."""
    path = room.path / MANIFEST
    try:
        if path.stat().st_size > _LARGEST_MANIFEST:
            return None
        told = json.loads(path.read_bytes())
        hashes = {FILE_NAME: str(told["database"]["sha256"])}
        changed = {str(sha256): str(found) for sha256, found in told.get("changed", {}).items()}
    except (FileNotFoundError, KeyError, ValueError, TypeError, AttributeError, RecursionError):
        return None
    finally:
        room.drop(MANIFEST)
    return hashes | {f"originals/{sha256[:2]}/{sha256}": found for sha256, found in changed.items()}


def _damaged(room: _Room, manifest: Mapping[str, str]) -> list[str]:
    """Entries that do not hold what they should: what the name of an original says, or else what the manifest does."""
    return [
        name
        for name, sha256 in room.held.items()
        if not room.is_whole(name) and manifest.get(name, sha256 if name == FILE_NAME else "") != sha256
    ]


def _take_by_headers(room: _Room, file: Path) -> None:
    """Unpack what can be found without the directory: each entry has a header before it as well.

    An entry that is whole already stays. What lies in an original that is a backup itself is no part of this one:
    the database is the first of the file, and an entry that turns out whole is not looked into.
    """
    if file.stat().st_size == 0:
        return
    with file.open("rb") as source, mmap.mmap(source.fileno(), 0, access=mmap.ACCESS_READ) as data:
        at = 0
        while header := _next_header(room.watch, data, at):
            name, at = header[4].decode(), header.end()
            if room.is_whole(name) or (name == FILE_NAME and header.start()):
                continue
            room.announced.add(name)
            with contextlib.suppress(*_DAMAGE):
                room.take(name, _unpacked(data, header))
            if room.is_whole(name) and header[1] == _STORED:
                at = _begin(header) + int.from_bytes(header[2], "little")


def _next_header(watch: Watch, data: mmap.mmap, at: int) -> re.Match[bytes] | None:
    for begin in range(at, len(data), _STRETCH):
        watch.tell(Stage.SEEKING, begin, len(data))
        if header := _HEADER.search(data, begin, begin + _STRETCH + _LONGEST_HEADER):
            return header
    return None


def _begin(header: re.Match[bytes]) -> int:
    """Where the bytes of an entry begin: behind what may follow its name."""
    return header.end() + int.from_bytes(header[3], "little")


def _unpacked(data: mmap.mmap, header: re.Match[bytes]) -> Iterator[bytes]:
    at = _begin(header)
    if header[1] == _STORED:
        size = int.from_bytes(header[2], "little")
        for begin in range(at, at + size, CHUNK):
            yield data[begin : min(begin + CHUNK, at + size)]
        return
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    packed = b""
    while not inflate.eof:
        if not packed:
            packed, at = data[at : at + CHUNK], at + CHUNK
        if not packed:
            raise EOFError("it breaks off")
        yield inflate.decompress(packed, CHUNK)
        packed = inflate.unconsumed_tail


def _check_database(room: _Room, file: Path) -> set[str]:
    """Refuse a database that is not whole; gives the hashes of the originals that should be there with it."""
    path = room.path / FILE_NAME
    room.watch.tell(Stage.CHECKING)
    try:
        with at_rest(path) as connection, stoppable(connection, room.watch.cancelled):
            version = version_of(connection, room.path)
            (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            known = known_migrations()[-1].number
            if verdict == "ok" and 0 < version <= known:
                return kept_and_named(connection)
    except sqlite3.DatabaseError as error:
        raise BrokenInput(name=str(file), kind="backup", detail=Quoted("its database is damaged", error)) from error
    if verdict == "ok" and version > known:
        raise LibraryTooNew(folder=file, found=version, known=known)
    detail = Quoted("its database is damaged", verdict)
    raise BrokenInput(name=str(file), kind="backup", detail=detail)
