"""Looking for damage, and mending what can be mended without losing anything."""

import datetime as dt
import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from clippings_app.analysis.outlets import outlet_keys
from clippings_app.domain.errors import LibraryDamaged
from clippings_app.domain.worded import one_or_many
from clippings_app.storage.database import Database
from clippings_app.storage.failures import folder_failures
from clippings_app.storage.files import sync_folder
from clippings_app.storage.membership import rebuild_membership, wrong_memberships
from clippings_app.storage.migrate import BACKUPS
from clippings_app.storage.originals import NAMED, OriginalStore
from clippings_app.storage.values import to_json

ORPHANS = "orphans"
_YOUNG = dt.timedelta(hours=24)
"""Bytes are kept before the row that names them is written; what is younger may still get its row."""
_MOST_LISTED = 20

_QUEUE_MISSING = "SELECT id FROM clipping WHERE id NOT IN (SELECT clipping_id FROM index_queue) ORDER BY id"
_PHOTO_COUNTS = """
SELECT clipping.id FROM clipping LEFT JOIN (
  SELECT clipping_id, count(*) AS photos, sum(credit IS NULL) AS uncredited FROM photo GROUP BY clipping_id
) AS counted ON counted.clipping_id = clipping.id
WHERE photo_count <> coalesce(photos, 0) OR uncredited_count <> coalesce(uncredited, 0) ORDER BY clipping.id
"""
_NAMED = "SELECT 1 FROM original WHERE sha256 = ? UNION ALL SELECT 1 FROM photo WHERE sha256 = ? LIMIT 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What a check found.

    Attributes:
        problems: Damage that is there now, a sentence each.
        repaired: What was mended.
        notices: What is worth knowing but no damage.
    """

    problems: tuple[str, ...] = ()
    repaired: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether no damage is left."""
        return not self.problems


@dataclass(slots=True)
class _Findings:
    repair: bool
    problems: list[str] = field(default_factory=list)
    repaired: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def mendable(self, sentence: str) -> None:
        (self.repaired if self.repair else self.problems).append(sentence)


def check_library(
    database: Database,
    originals: OriginalStore,
    *,
    repair: bool,
    now: Callable[[], dt.datetime],
) -> CheckReport:
    """Check database and originals.

    With `repair`, originals that no row names are moved to `backups/orphans`; they come back when a row names them.

    Args:
        database: The database; written to only with `repair`.
        originals: The originals.
        repair: Whether to mend.
        now: The time.
    """
    found = _Findings(repair=repair)
    if not _check_file(database, found):
        return _report(found)
    if repair:
        with database.writing() as connection:
            _check_derived(connection, found)
    else:
        with database.reading() as connection:
            _check_derived(connection, found)
    _check_originals(database, originals, found, now())
    return _report(found)


def _report(found: _Findings) -> CheckReport:
    return CheckReport(
        problems=tuple(found.problems),
        repaired=tuple(found.repaired),
        notices=tuple(found.notices),
    )


def _check_file(database: Database, found: _Findings) -> bool:
    """Ask SQLite; what it finds can only be mended from a backup. Says whether to go on."""
    try:
        with database.reading() as connection:
            verdicts = [line for (line,) in connection.execute(f"PRAGMA integrity_check({_MOST_LISTED})")]
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    except LibraryDamaged as error:
        found.problems.append(f"The database is damaged: {error.detail}")
        return False
    if verdicts != ["ok"]:
        found.problems += [f"The database is damaged: {line}" for line in verdicts]
        return False
    found.problems += [
        f"Row {row} of {table} names a row of {parent} that is not there." for table, row, parent, _ in broken
    ]
    return True


def _check_derived(connection: sqlite3.Connection, found: _Findings) -> None:
    """What follows from other rows can be made anew."""
    if wrong := wrong_memberships(connection):
        found.mendable(
            one_or_many(
                wrong,
                "An entry of the topics' counts did not fit the topics.",
                "{} entries of the topics' counts did not fit the topics.",
            )
        )
        if found.repair:
            rebuild_membership(connection)
    missing = [number for (number,) in connection.execute(_QUEUE_MISSING)]
    if missing:
        found.mendable(
            one_or_many(
                len(missing),
                "A clipping was not in the queue of the index.",
                "{} clippings were not in the queue of the index.",
            )
        )
        if found.repair:
            _queue(connection, missing)
    miscounted = [number for (number,) in connection.execute(_PHOTO_COUNTS)]
    if miscounted:
        found.mendable(
            one_or_many(
                len(miscounted),
                "A clipping had a wrong count of photos.",
                "{} clippings had a wrong count of photos.",
            )
        )
        if found.repair:
            _recount(connection, miscounted)
    renamed = [
        (to_json(sorted(outlet_keys(name))), number)
        for number, name, keys in connection.execute("SELECT id, name, keys FROM outlet").fetchall()
        if frozenset(json.loads(keys)) != outlet_keys(name)
    ]
    if renamed:
        found.mendable(
            one_or_many(
                len(renamed),
                "An outlet went by names it does not have.",
                "{} outlets went by names they do not have.",
            )
        )
        if found.repair:
            connection.executemany("UPDATE outlet SET keys = ? WHERE id = ?", renamed)


def _queue(connection: sqlite3.Connection, clippings: Iterable[int]) -> None:
    connection.executemany(
        "INSERT INTO index_queue VALUES (?, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))",
        [(number,) for number in clippings],
    )


def _recount(connection: sqlite3.Connection, clippings: Iterable[int]) -> None:
    connection.executemany(
        "UPDATE clipping SET (photo_count, uncredited_count) = "
        "(SELECT count(*), coalesce(sum(credit IS NULL), 0) FROM photo WHERE clipping_id = clipping.id) WHERE id = ?",
        [(number,) for number in clippings],
    )


def _check_originals(database: Database, originals: OriginalStore, found: _Findings, now: dt.datetime) -> None:
    with database.reading() as connection:
        named = {sha256 for (sha256,) in connection.execute(NAMED)}
        kept = {sha256 for (sha256,) in connection.execute("SELECT sha256 FROM kept_bytes")}
    orphans = originals.library / BACKUPS / ORPHANS
    held = set(originals)
    aside = {path.name for path in orphans.iterdir()} if orphans.is_dir() else set()
    for sha256 in sorted(named & (kept | held | aside)):
        if sha256 not in held and not _bring_back(originals, orphans, sha256, found):
            found.problems.append(f"The original {sha256} is missing.")
        elif sha256 in held:
            _check_bytes(originals, sha256, found)
    if elsewhere := len(named - kept - held - aside):
        found.notices.append(
            one_or_many(
                elsewhere,
                "An original is named that never came here: its clipping came without it.",
                "{} originals are named that never came here: their clippings came without them.",
            )
        )
    unnamed = sorted(held - named)
    if not unnamed:
        return
    found.notices.append(
        one_or_many(len(unnamed), "An original belongs to no clipping.", "{} originals belong to no clipping.")
    )
    if found.repair:
        moved = [sha256 for sha256 in unnamed if _set_aside(database, originals, orphans, sha256, now)]
        if moved:
            found.repaired.append(
                one_or_many(
                    len(moved),
                    f"An original that belongs to no clipping lies in {BACKUPS}/{ORPHANS} now.",
                    f"{{}} originals that belong to no clipping lie in {BACKUPS}/{ORPHANS} now.",
                )
            )


def _check_bytes(originals: OriginalStore, sha256: str, found: _Findings) -> None:
    try:
        originals.get(sha256)
    except LibraryDamaged as error:
        found.problems.append(f"An original is damaged: {error.detail}.")


def _bring_back(originals: OriginalStore, orphans: Path, sha256: str, found: _Findings) -> bool:
    aside = orphans / sha256
    if not found.repair or not aside.is_file():
        return False
    with folder_failures(originals.library, aside):
        originals.put(aside.read_bytes())
    if not originals.has(sha256):
        return False
    found.repaired.append(f"The original {sha256} is back from {BACKUPS}/{ORPHANS}.")
    return True


def _set_aside(database: Database, originals: OriginalStore, orphans: Path, sha256: str, now: dt.datetime) -> bool:
    """Move bytes out of the way, unless they are young or a row has come to name them; nobody files meanwhile."""
    path = originals.path(sha256)
    with database.writing() as connection, folder_failures(originals.library, orphans):
        if connection.execute(_NAMED, (sha256, sha256)).fetchone():
            return False
        changed = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
        if now - changed < _YOUNG:
            return False
        orphans.mkdir(parents=True, exist_ok=True)
        path.replace(orphans / sha256)
        sync_folder(orphans)
        sync_folder(path.parent)
    return True
