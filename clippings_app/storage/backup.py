"""A whole library as one file. `restoring` brings it back."""

import hashlib
import json
import os
import tempfile
import zipfile
from pathlib import Path
from typing import IO

from clippings_app.domain.errors import DiskFull, NotWritable
from clippings_app.domain.watch import NOBODY, Stage, Watch
from clippings_app.saving import output_failures
from clippings_app.storage.database import FILE_NAME, Database, at_rest
from clippings_app.storage.files import chunks, replacing
from clippings_app.storage.migrate import snapshot
from clippings_app.storage.originals import OriginalStore, kept_and_named

MANIFEST = "clippings-backup.json"
"""The entry that tells what is in it and by which hashes; it is the last."""
_PACKED = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"PK\x03\x04", b"%PDF", b"\x1f\x8b", b"OggS", b"ID3", b"7z")
"""How files begin that are compressed already; packing them again takes time and gains nothing."""


def write_backup(database: Database, originals: OriginalStore, to: Path, watch: Watch = NOBODY) -> tuple[str, ...]:
    """Write the database as it is now, and all originals, to one ZIP file. Others may go on writing meanwhile.

    An original that has changed on disk goes in as it is, and the manifest says so: it must not cost all the others.

    Returns:
        The hashes of originals that have changed or, left out then, are missing or cannot be read.

    Raises:
        NotWritable: If the file cannot be written there.
        DiskFull: If there is no room; what was there before stays.
        LibraryDamaged: If the copy of the database does not pass SQLite's check.
        Cancelled: If it was to stop; what was there before stays, and nothing else is left behind.
    """
    with output_failures(to):
        if to.is_dir():
            raise NotWritable(path=to, detail="it is a folder")
        to = Path(os.path.realpath(to))  # what a link leads to is replaced, and the link stays
    with output_failures(to), tempfile.TemporaryDirectory(prefix=".clippings-", dir=to.parent) as scratch:
        copy = Path(scratch) / FILE_NAME
        try:
            snapshot(database, copy, watch)
        except DiskFull as error:
            raise type(error)(path=to) from error  # it is there that the copy lies, and not in the library
        part = Path(scratch) / "backup.part"  # not named after the backup, whose name may be as long as names can be
        with replacing(to, part) as file, _new_archive(file) as archive:
            packing = _Packing(archive, watch, copy.stat().st_size + originals.size())
            packing.put_database(copy)
            changed, unreadable = _write_originals(packing, originals)
            manifest = {"format": 1, "database": {"name": FILE_NAME, "sha256": _hash_file(copy)}, "changed": changed}
            archive.writestr(MANIFEST, json.dumps(manifest, indent=2))
        missing = _named_in(copy) - set(originals)
    return tuple(sorted({*changed, *unreadable, *missing}))


def _named_in(copy: Path) -> set[str]:
    with at_rest(copy) as connection:
        return kept_and_named(connection)


class _Packing:
    """An archive that is being filled, and whoever waits for it."""

    def __init__(self, archive: zipfile.ZipFile, watch: Watch, total: int) -> None:
        self._archive, self._watch, self._total = archive, watch, total
        self._done = 0

    def put_database(self, copy: Path) -> None:
        with copy.open("rb") as source, self._archive.open(FILE_NAME, "w", force_zip64=True) as sink:
            for chunk in chunks(source):
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


def _is_packed(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(8).startswith(_PACKED)


def _hash_file(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for chunk in chunks(file):
            digest.update(chunk)
    return digest.hexdigest()
