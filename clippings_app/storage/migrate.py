"""Bringing a database to this version's tables, one numbered file of SQL at a time."""

import contextlib
import datetime as dt
import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from clippings_app.domain.errors import LibraryDamaged, LibraryNotAccessible, LibraryTooNew
from clippings_app.domain.watch import NOBODY, Stage, Watch
from clippings_app.domain.worded import Quoted, Worded
from clippings_app.storage.database import FILE_NAME, Database, stoppable
from clippings_app.storage.failures import folder_failures, sqlite_failures
from clippings_app.storage.files import sync_folder

APPLICATION_ID = 0x436C6970
"""The letters "Clip": SQLite keeps them in the file's header, so that `file` and we know whose it is."""

BACKUPS = "backups"
_PAGES_AT_ONCE = 1024
"""Pages of the database that are copied between two looks at whether to stop."""
_UNFINISHED_SECONDS = 3600
"""Since a copy that is not whole was last written, after which nobody is at it any more."""
_STEPS = Path(__file__).with_name("migrations")
_FILE = re.compile(r"(?P<number>\d{4})_\w+\.sql")


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One step from the tables of version `number` - 1 to those of `number`."""

    number: int
    sql: str


def known_migrations() -> tuple[Migration, ...]:
    """The steps that come with the program, in order."""
    found = [
        Migration(number=int(name["number"]), sql=file.read_text("utf-8"))
        for file in _STEPS.iterdir()
        if (name := _FILE.fullmatch(file.name))
    ]
    return tuple(sorted(found, key=lambda migration: migration.number))


def version_of(connection: sqlite3.Connection, folder: Path) -> int:
    """The version of the tables; 0 for a database without any.

    Raises:
        LibraryDamaged: If it belongs to another program.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application == APPLICATION_ID and version > 0:
        return int(version)
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application or version or tables:
        raise LibraryDamaged(
            folder=folder, detail=Worded("{file_name} belongs to another program", file_name=FILE_NAME)
        )
    return 0


def migrate(database: Database, migrations: Sequence[Migration], now: Callable[[], dt.datetime]) -> None:
    """Bring the database up to the last of `migrations`, having backed it up once where it has tables.

    All steps are one transaction: a library that one of them fails for stays at the version that its backup is of. One
    that is open for reading only stays as it is: from then on a copy is asked.

    Raises:
        LibraryTooNew: If a newer program wrote it.
        LibraryDamaged: If it is not ours, or a step would leave it without sense; it stays as it was.
        LibraryNotAccessible: If there is none, and it is open for reading only.
    """
    with sqlite_failures(database.folder):
        version = version_of(database.connection, database.folder)
        newest = migrations[-1].number
        if version > newest:
            raise LibraryTooNew(folder=database.folder, found=version, known=newest)
        if version < newest and database.read_only:
            if version == 0:
                raise LibraryNotAccessible(folder=database.folder, detail="there is no library")
            with database.on_a_copy():
                _run(database, migrations)
        elif version < newest:
            if version:
                back_up_database(database, version, now())
            _run(database, migrations)


def back_up_database(database: Database, version: int, at: dt.datetime) -> Path:
    """Copy the database into `backups/` while others may be using it, and look whether the copy is whole.

    Returns:
        The copy, named after the time and the version of its tables.

    Raises:
        LibraryDamaged: If the copy does not pass SQLite's check.
    """
    folder = database.folder / BACKUPS
    path = folder / f"library-{at.astimezone(dt.UTC):%Y%m%dT%H%M%S.%fZ}-v{version}.sqlite3"
    with folder_failures(database.folder, folder):
        folder.mkdir(exist_ok=True)
        _clear_unfinished(folder, at)
    snapshot(database, path)
    return path


def _clear_unfinished(folder: Path, at: dt.datetime) -> None:
    """Remove copies that a kill broke off, of which nobody has written for long; each is as large as the library."""
    for part in folder.glob("library-*.sqlite3.part*"):
        with contextlib.suppress(OSError):  # another process clears as well, or holds it: the library opens anyway
            if at.timestamp() - part.stat().st_mtime > _UNFINISHED_SECONDS:
                part.unlink()


def snapshot(database: Database, path: Path, watch: Watch = NOBODY) -> None:
    """Write a whole, checked copy of the database to `path`, which appears only when it is complete.

    Raises:
        Cancelled: If it was to stop; nothing is left behind.
        LibraryDamaged: If the copy does not pass SQLite's check.
        DiskFull: If there is no room; nothing is left behind.
    """
    part = path.with_name(path.name + ".part")
    try:
        with sqlite_failures(database.folder), contextlib.closing(sqlite3.connect(part)) as copy:
            _copy_pages(database, copy, watch)
            copy.execute("PRAGMA journal_mode = DELETE")
            watch.tell(Stage.CHECKING)
            with stoppable(copy, watch.cancelled):
                (verdict,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
        if verdict != "ok":
            raise LibraryDamaged(folder=database.folder, detail=Quoted("its database is damaged", verdict))
        with folder_failures(database.folder, path):
            part.replace(path)
            sync_folder(path.parent)
    finally:
        part.unlink(missing_ok=True)


def _copy_pages(database: Database, copy: sqlite3.Connection, watch: Watch) -> None:
    """Copy page by page, in one view of the library: else SQLite would begin anew whenever others have written."""
    (size,) = database.connection.execute("PRAGMA page_size").fetchone()

    def told(_status: int, remaining: int, total: int) -> None:
        watch.tell(Stage.COPYING, (total - remaining) * size, total * size)

    with database.reading() as connection:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # the view begins with the first question
        connection.backup(copy, pages=_PAGES_AT_ONCE, progress=told)


def _run(database: Database, migrations: Sequence[Migration]) -> None:
    """The steps still to be done. Foreign keys rest, so that tables may be made anew, and are checked after each."""
    database.connection.execute("PRAGMA foreign_keys = OFF")
    _lend_functions(database.connection)
    try:
        with database.writing() as connection:
            version = version_of(connection, database.folder)  # another process may have been faster
            for migration in (each for each in migrations if each.number > version):
                _step(connection, migration, database.folder)
    finally:
        database.connection.execute("PRAGMA foreign_keys = ON")


def _step(connection: sqlite3.Connection, migration: Migration, folder: Path) -> None:
    for statement in _statements(migration.sql):
        connection.execute(statement)
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        detail = Worded("bringing it to version {number} would break its references", number=migration.number)
        raise LibraryDamaged(folder=folder, detail=detail)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {migration.number}")


def _lend_functions(connection: sqlite3.Connection) -> None:
    """Give the steps what tables hold that was worked out of names."""
    from clippings_app.analysis.outlets import outlet_key, outlet_keys  # most libraries need no step
    from clippings_app.storage.values import to_json

    connection.create_function("outlet_key", 1, outlet_key, deterministic=True)
    connection.create_function("outlet_keys", 1, lambda name: to_json(sorted(outlet_keys(name))), deterministic=True)


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, each ending a line; `executescript` would commit before the first."""
    gathered = ""
    for line in script.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered
            gathered = ""
    if gathered.strip():
        yield gathered
