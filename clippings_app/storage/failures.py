"""What SQLite and the system say when something is wrong, as errors of the domain."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from clippings_app.domain.errors import (
    ClippingsError,
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryNotAccessible,
)
from clippings_app.domain.system_words import system_words
from clippings_app.domain.worded import Quoted
from clippings_app.saving import is_full, no_room

_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_DAMAGED_READS = frozenset({sqlite3.SQLITE_IOERR_SHORT_READ, sqlite3.SQLITE_IOERR_CORRUPTFS})
_NO_ROOM = frozenset({sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE})
"""SQLite calls only a full disk full: what a quota or a limit on a file's size forbids is a write that failed, and what
it needs beside the log a file that could not grow."""
_CLOSED = frozenset(
    {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH, sqlite3.SQLITE_IOERR},
)


@contextlib.contextmanager
def sqlite_failures(folder: Path) -> Iterator[None]:
    """Turn what SQLite says of its surroundings into errors a person can act on.

    Broken constraints and wrong SQL are bugs and pass through.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        known = _as_domain(error, folder)
        if known is None:
            raise
        raise known from error


def _as_domain(error: sqlite3.DatabaseError, folder: Path) -> ClippingsError | None:
    extended = getattr(error, "sqlite_errorcode", 0)
    primary = extended & 0xFF
    if primary in _BUSY:
        return LibraryBusy(folder=folder)
    if primary == sqlite3.SQLITE_FULL or extended in _NO_ROOM:
        return DiskFull(path=folder)
    if primary in _DAMAGED or extended in _DAMAGED_READS:
        return LibraryDamaged(folder=folder, detail=Quoted("its database is damaged", error))
    if primary in _CLOSED:
        return LibraryNotAccessible(folder=folder, detail=Quoted("its database cannot be opened or written", error))
    return None


@contextlib.contextmanager
def folder_failures(folder: Path, path: Path) -> Iterator[None]:
    """Turn what the system says of a file in the library folder into errors a person can act on.

    Args:
        folder: The library folder.
        path: What is written or read.
    """
    try:
        yield
    except OSError as error:
        if is_full(error):
            raise no_room(path, error) from error
        raise LibraryNotAccessible(folder=folder, detail=system_words(error)) from error
