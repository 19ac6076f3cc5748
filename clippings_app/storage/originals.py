"""What came in, byte for byte, in files named by their SHA-256."""

import contextlib
import itertools
import os
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from clippings_app.domain.errors import InvalidValue, LibraryDamaged, NotFound
from clippings_app.domain.worded import Worded
from clippings_app.storage.failures import folder_failures
from clippings_app.storage.files import replacing, sync_folder

_HASH = re.compile(r"[0-9a-f]{64}")
NAMED = "SELECT sha256 FROM original UNION SELECT sha256 FROM photo WHERE sha256 IS NOT NULL"
"""The bytes that clippings name: what they were read from, and pictures that came along."""


class OriginalStore:
    """The folder `originals/` of a library: `originals/ab/abcdef…`.

    Args:
        library: The library folder.
    """

    def __init__(self, library: Path) -> None:
        self.library = library
        self.folder = library / "originals"
        self._numbers = itertools.count()

    def put(self, data: bytes) -> str:
        """Keep bytes; the same bytes are kept once. They are on the disk when this returns.

        Returns:
            Their SHA-256 in hex.

        Raises:
            DiskFull: If there is no room; nothing is left behind.
            LibraryNotAccessible: If the folder cannot be written.
        """
        sha256 = _sha256(data)
        path = self.path(sha256)
        with folder_failures(self.library, path):
            if _holds(path, data):
                return sha256
            if not path.parent.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                sync_folder(self.folder)
                sync_folder(self.library)
            part = path.with_name(f"{sha256}.{os.getpid()}-{next(self._numbers)}.part")
            part.unlink(missing_ok=True)  # a number of an earlier process that had ours and was killed
            with replacing(path, part) as file:
                file.write(data)
        return sha256

    def get(self, sha256: str) -> bytes:
        """The bytes.

        Raises:
            NotFound: If they are not here.
            LibraryDamaged: If the file does not hold them any more; names the file.
        """
        path = self.path(sha256)
        with folder_failures(self.library, path):
            try:
                data = path.read_bytes()
            except FileNotFoundError:
                raise NotFound(kind="original", key=sha256) from None
        if _sha256(data) != sha256:
            raise LibraryDamaged(
                folder=self.library, detail=Worded("{value} has changed on disk", value=path.relative_to(self.library))
            )
        return data

    def has(self, sha256: str) -> bool:
        """Whether there is a file for it; its bytes are not looked at."""
        return bool(_HASH.fullmatch(sha256)) and self.path(sha256).is_file()

    def path(self, sha256: str) -> Path:
        """Where its bytes lie, or would.

        Raises:
            InvalidValue: If it is not 64 lower-case hex digits.
        """
        if not _HASH.fullmatch(sha256):
            raise InvalidValue("sha256", sha256[:80], "64 lower-case hex digits")
        return self.folder / sha256[:2] / sha256

    def size(self) -> int:
        """Bytes of all files, as far as they can be looked at."""
        total = 0
        for sha256 in self:
            with contextlib.suppress(OSError):
                total += self.path(sha256).stat().st_size
        return total

    def __iter__(self) -> Iterator[str]:
        """The hashes of all files, sorted."""
        if self.folder.is_dir():
            for group in sorted(self.folder.iterdir()):
                if group.is_dir():
                    yield from sorted(file.name for file in group.iterdir() if _HASH.fullmatch(file.name))


def _sha256(data: bytes) -> str:
    import hashlib  # it loads all of OpenSSL

    return hashlib.sha256(data).hexdigest()


def _holds(path: Path, data: bytes) -> bool:
    """Whether a file holds these bytes; it is young again, so that no check sets it aside before a row names it."""
    try:
        os.utime(path)
        return path.read_bytes() == data
    except FileNotFoundError:
        return False


def kept_and_named(connection: sqlite3.Connection) -> set[str]:
    """The hashes of bytes that clippings name and that came here with them: all of these should still be here."""
    return {sha256 for (sha256,) in connection.execute(f"SELECT sha256 FROM kept_bytes WHERE sha256 IN ({NAMED})")}
