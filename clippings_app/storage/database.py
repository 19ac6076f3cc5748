"""Opening the database file, and transactions on it."""

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from clippings_app.domain.errors import (
    Cancelled,
    LibraryDamaged,
    LibraryMoved,
    LibraryNotAccessible,
    MissingProgram,
)
from clippings_app.domain.system_words import system_words
from clippings_app.domain.worded import Worded
from clippings_app.storage.failures import folder_failures, sqlite_failures

FILE_NAME = "library.sqlite3"
BUSY_SECONDS = 5.0
_OLDEST_SQLITE = (3, 37, 0)
"""The first with STRICT tables."""
_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_IMMUTABLE = "mode=ro&immutable=1"
_LOG_PAGES = 4_000
"""Pages of the write-ahead log, 16 MB, from which on it is copied into the file: what many changes in a row write again
and again is copied once."""
_LOOK_EVERY = 20_000
"""Instructions of SQLite's between two looks at whether to stop; some milliseconds."""


def data_version(connection: sqlite3.Connection) -> int:
    """A number that differs from before when another connection has written meanwhile."""
    (version,) = connection.execute("PRAGMA data_version").fetchone()
    return int(version)


def change_mark(connection: sqlite3.Connection) -> tuple[int, int]:
    """What is another one as soon as anybody, over this connection or elsewhere, has changed the library."""
    return data_version(connection), connection.total_changes


@contextlib.contextmanager
def at_rest(path: Path) -> Iterator[sqlite3.Connection]:
    """A database that nobody writes to, such as a copy: it is read as it is, without a look for its log."""
    with contextlib.closing(sqlite3.connect(f"{path.as_uri()}?{_IMMUTABLE}", uri=True)) as connection:
        yield connection


@contextlib.contextmanager
def stoppable(connection: sqlite3.Connection, cancelled: Callable[[], bool]) -> Iterator[None]:
    """Whatever the connection is asked inside ends early when it is to stop.

    Args:
        connection: One that has no other progress handler.
        cancelled: Whether to stop; asked often, from the thread that works.

    Raises:
        Cancelled: If it was to stop; a transaction that is open then stays so.
    """
    connection.set_progress_handler(cancelled, _LOOK_EVERY)
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_INTERRUPT:
            raise
        raise Cancelled from error
    finally:
        connection.set_progress_handler(None, 0)


def file_stamp(folder: Path) -> tuple[int, ...]:
    """Times and sizes of the files of a library's database; those that are not there count as nothing."""
    stamp: list[int] = []
    for name in (FILE_NAME, f"{FILE_NAME}-wal"):
        with contextlib.suppress(OSError):
            found = (folder / name).stat()
            stamp += [found.st_mtime_ns, found.st_size]
    return tuple(stamp)


class Database:
    """One connection to the database of a library folder.

    Args:
        folder: The library folder; made when it is missing, unless `read_only`.
        read_only: Never write. Works on a medium that cannot be written.
        busy_seconds: How long to wait for somebody else's transaction.

    Raises:
        LibraryNotAccessible: If folder or file cannot be read, or not written.
        LibraryDamaged: If the file is no SQLite database, or is cut short.
        LibraryBusy: If somebody else holds it for longer than `busy_seconds`.
        DiskFull: If there is no room to begin it.
        MissingProgram: If Python was built with an SQLite that is too old.
    """

    def __init__(self, folder: Path, *, read_only: bool, busy_seconds: float = BUSY_SECONDS) -> None:
        _refuse_old_sqlite()
        self.folder = folder
        self.path = folder / FILE_NAME
        self.read_only = read_only
        self._busy_seconds = busy_seconds
        if not read_only:
            _make_folder(folder)
            if self.path.exists() and not os.access(self.path, os.W_OK):
                raise LibraryNotAccessible(
                    folder=folder, detail=Worded("{file_name} cannot be written", file_name=FILE_NAME)
                )
        _look_at_header(self.path, folder)
        with sqlite_failures(folder):
            try:
                self._open(self._open_mode())
            except sqlite3.OperationalError:
                # On a full disk SQLite cannot make the file beside the log that it wants for reading; when somebody
                # else has the library open, that file is there already, and with an empty log nothing is in doubt.
                if not read_only or not self._is_log_empty():
                    raise
                self._open(_IMMUTABLE)

    def _open(self, mode: str) -> None:
        self.connection = self._connect(mode)
        try:
            self._prepare()
            self._file = _identity(self.path)
        except BaseException:
            self.connection.close()
            raise

    def close(self) -> None:
        """Let go of the file; the write-ahead log is folded in when this was the last connection."""
        with sqlite_failures(self.folder):
            self.connection.close()

    def is_in_place(self) -> bool:
        """Whether the file that is open still lies in the folder: who moves a folder moves it from under us.

        What we wrote then would go with the file, and what belongs to it (originals, the index) to where it was.
        """
        return self._file == _identity(self.path)

    def size(self) -> int:
        """Bytes on the disk, with the write-ahead log."""
        files = (self.path, self.path.with_name(self.path.name + "-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One view of the library for several questions: what others write meanwhile is not seen."""
        with sqlite_failures(self.folder):
            if self.connection.in_transaction:
                yield self.connection
                return
            self.connection.execute("BEGIN")
            try:
                yield self.connection
            finally:
                self._end("COMMIT")

    @contextlib.contextmanager
    def looking(self) -> Iterator[sqlite3.Connection]:
        """For one question alone, which needs no view of its own."""
        with sqlite_failures(self.folder):
            yield self.connection

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is on the disk afterwards, or nothing.

        Raises:
            LibraryBusy: If another connection writes for longer than we wait.
            DiskFull: If there is no room.
            LibraryNotAccessible: If the library is open for reading only.
            LibraryMoved: If its folder is no longer where it was opened.
        """
        if self.read_only:
            raise LibraryNotAccessible(folder=self.folder, detail="it is open for reading only")
        self.refuse_moved()
        with sqlite_failures(self.folder):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                self._end("ROLLBACK")
                raise

    def refuse_moved(self) -> None:
        """Let nothing be written once the folder has been moved or removed.

        Raises:
            LibraryMoved: If it has been.
        """
        if not self.is_in_place():
            raise LibraryMoved(folder=self.folder)

    @contextlib.contextmanager
    def on_a_copy(self) -> Iterator[None]:
        """From now on ask a private copy, which may be written inside: nothing of that reaches the library's file.

        SQLite keeps the copy in a file of its own that has no name, and that ends with the connection.
        """
        with sqlite_failures(self.folder):
            copy = sqlite3.connect("", isolation_level=None, check_same_thread=False, cached_statements=256)
            try:
                self.connection.backup(copy)
                copy.execute("PRAGMA foreign_keys = ON")
                copy.execute("PRAGMA cache_size = -65536")
            except BaseException:
                copy.close()
                raise
            self.connection.close()
        self.connection, self.read_only = copy, False
        try:
            yield
        finally:
            self.read_only = True
            copy.execute("PRAGMA query_only = ON")

    def _end(self, how: str) -> None:
        """End the transaction, unless SQLite has ended it itself (on a full disk, for one)."""
        if self.connection.in_transaction:
            self.connection.execute(how)

    def _connect(self, mode: str) -> sqlite3.Connection:
        return sqlite3.connect(
            f"{self.path.absolute().as_uri()}?{mode}",
            uri=True,
            timeout=self._busy_seconds,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )

    def _open_mode(self) -> str:
        """How to open: SQLite cannot read a database with a write-ahead log where it cannot make files beside it.

        Without such a log on a medium that cannot be written nothing can change, so it may be opened as immutable.
        """
        if not self.read_only:
            return "mode=rwc"
        nobody_writes = not os.access(self.folder, os.W_OK) and self._is_log_empty()
        return _IMMUTABLE if nobody_writes else "mode=ro"

    def _is_log_empty(self) -> bool:
        log = self.path.with_name(self.path.name + "-wal")
        return not log.exists() or log.stat().st_size == 0

    def _prepare(self) -> None:
        execute = self.connection.execute
        execute("PRAGMA foreign_keys = ON")
        execute("PRAGMA temp_store = MEMORY")
        execute("PRAGMA cache_size = -16384")
        if self.read_only:
            execute("PRAGMA query_only = ON")
            execute("SELECT count(*) FROM sqlite_schema").fetchone()
            return
        self._use_log()
        execute("PRAGMA synchronous = FULL")
        execute("PRAGMA journal_size_limit = 67108864")
        execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")

    def _use_log(self) -> None:
        """Turn the write-ahead log on; SQLite itself does not wait when two processes begin a library at once."""
        until = time.monotonic() + self._busy_seconds
        while True:
            try:
                self.connection.execute("PRAGMA journal_mode = WAL").fetchone()
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
                time.sleep(0.02)
            else:
                return


def _refuse_old_sqlite() -> None:
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        oldest = ".".join(map(str, _OLDEST_SQLITE))
        raise MissingProgram(program=f"SQLite {oldest}", purpose="to keep the library", packages=("libsqlite3-0",))


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file it is, whatever it is called; None when there is none to be seen."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _make_folder(folder: Path) -> None:
    with folder_failures(folder, folder):
        folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise LibraryNotAccessible(folder=folder, detail="the folder cannot be written")


def _has_originals(folder: Path) -> bool:
    try:
        return any(any(group.iterdir()) for group in (folder / "originals").iterdir() if group.is_dir())
    except OSError:
        return False


def _look_at_header(path: Path, folder: Path) -> None:
    """Tell a file that is no database, or half of one, before SQLite touches it.

    A file of no bytes is a library that was never begun, unless originals lie beside it: they come only after it, so
    that it was lost. While a write-ahead log lies beside it, its length says nothing.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
            size = file.seek(0, os.SEEK_END)
    except FileNotFoundError:
        header, size = b"", 0
    except OSError as error:
        raise LibraryNotAccessible(folder=folder, detail=system_words(error)) from error
    if not header:
        if _has_originals(folder):
            detail = Worded("{file_name} is missing or empty, but originals are there", file_name=FILE_NAME)
            raise LibraryDamaged(folder=folder, detail=detail)
        return
    if not header.startswith(_MAGIC) or len(header) < _HEADER_BYTES:
        raise LibraryDamaged(folder=folder, detail=Worded("{file_name} is not a database", file_name=FILE_NAME))
    page = int.from_bytes(header[16:18], "big")
    promised = (65536 if page == 1 else page) * int.from_bytes(header[28:32], "big")
    if size < promised and not path.with_name(path.name + "-wal").exists():
        raise LibraryDamaged(
            folder=folder,
            detail=Worded(
                "{file_name} is cut short: {size} of {promised} bytes",
                file_name=FILE_NAME,
                size=size,
                promised=promised,
            ),
        )
