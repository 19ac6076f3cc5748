"""What a change did to each row, and how to take it back.

While a change runs, triggers of this connection alone (TEMP) write down every row that is added, changed or removed:
its key, how it was, and a digest of how it is now. From that the exact inverse is made, whatever the change was.
Taking it back goes through the rows in reverse order and looks at each first: if it is not as the change left it,
somebody else has changed it since, and nothing is written.
"""

import hashlib
import json
import sqlite3
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from clippings_app.domain.changes import Applied, Revert
from clippings_app.domain.errors import Conflict
from clippings_app.domain.watch import NOBODY, Stage, Watch
from clippings_app.domain.worded import Worded
from clippings_app.storage.tables import BY_NAME, TABLES, Table

_DIGEST_BYTES = 8
_TELL_EVERY = 256
"""Rows that are taken back before it is told how far it is."""

Key = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RemoveRows:
    """Rows that a change added, to be removed again; packed, for an import adds very many.

    Attributes:
        table: The table.
        keys: Their keys, in the order of removing, as 64-bit numbers.
        digests: How they were left, as 64-bit numbers.
    """

    table: str
    keys: bytes
    digests: bytes


@dataclass(frozen=True, slots=True)
class RestoreRow:
    """A row that a change changed, to be put back as it was.

    Attributes:
        table: The table.
        key: Its key.
        was: All its columns, as JSON.
        digest: How it was left.
    """

    table: str
    key: Key
    was: str
    digest: int


@dataclass(frozen=True, slots=True)
class InsertRow:
    """A row that a change removed, to be put back.

    Attributes:
        table: The table.
        was: All its columns, as JSON.
    """

    table: str
    was: str


Step = RemoveRows | RestoreRow | InsertRow


def start_journal(connection: sqlite3.Connection) -> None:
    """Make the journal of this connection and the triggers that fill it."""
    connection.create_function("row_digest", 1, _digest, deterministic=True)
    connection.execute("PRAGMA temp.auto_vacuum = FULL")  # else what a change of thousands took is kept for good
    connection.execute(
        "CREATE TEMP TABLE journal "
        "(seq INTEGER PRIMARY KEY, tbl TEXT, k1 INTEGER, k2 INTEGER, was TEXT, digest INTEGER)",
    )
    for table in TABLES:
        for statement in _triggers(table):
            connection.execute(statement)


def clear_journal(connection: sqlite3.Connection) -> None:
    """Forget what was written down; done at the end of each change. One that fails takes its journal back with it."""
    connection.execute("DELETE FROM temp.journal")


def applied(connection: sqlite3.Connection, added: tuple[int, ...], watch: Watch = NOBODY) -> Applied:
    """What the change that is now in the journal did.

    Args:
        connection: In the change's transaction.
        added: Ids of new clippings.
        watch: Who waits; told how many rows are written down.

    Raises:
        Cancelled: If it was to stop.
    """
    clippings: set[int] = set()
    tags_changed = False
    for name, keys in connection.execute("SELECT tbl, json_group_array(DISTINCT k1) FROM temp.journal GROUP BY tbl"):
        table = BY_NAME[name]
        tags_changed = tags_changed or table.tags
        if table.of_clipping:
            clippings.update(json.loads(keys))
    return Applied(
        inverse=Revert(steps=tuple(_steps(connection, watch))),
        clippings=frozenset(clippings),
        added=added,
        tags_changed=tags_changed,
    )


def revert(connection: sqlite3.Connection, change: Revert, watch: Watch = NOBODY) -> tuple[int, ...]:
    """Take a change back, in a transaction whose end is not here.

    Args:
        connection: In that transaction.
        change: Takes it back.
        watch: Who waits; told how many rows are as they were.

    Returns:
        Ids of clippings that are there again.

    Raises:
        Conflict: If a row is not as the change left it, or somebody else's row needs it.
        Cancelled: If it was to stop.
    """
    told = _Told(watch, sum(map(_rows_of, change.steps)))
    connection.execute("PRAGMA defer_foreign_keys = ON")
    back: list[int] = []
    touched = False
    made = _made_incidents(change)
    try:
        for step in change.steps:
            told.one_more(step)
            match step:
                case RemoveRows():
                    touched = _remove(connection, step, made, told) or touched
                case RestoreRow():
                    _restore(connection, step)
                    touched = True
                case InsertRow():
                    values = _insert(connection, step)
                    touched = True
                    if step.table == "clipping":
                        back.append(values[0])
                case _:
                    raise TypeError(f"not a step of ours: {step!r}")
    except sqlite3.IntegrityError as error:
        raise Conflict(what=_words(step.table, ())) from error
    if change.steps and not touched:
        raise Conflict(what=_words(change.steps[-1].table, ()))
    return tuple(back)


def _steps(connection: sqlite3.Connection, watch: Watch) -> Iterator[Step]:
    """The journal backwards; neighbours that were added to one table become one step."""
    table, keys, digests = "", array("q"), array("q")
    (total,) = connection.execute("SELECT count(*) FROM temp.journal").fetchone()
    backwards = connection.execute("SELECT tbl, k1, k2, was, digest FROM temp.journal ORDER BY seq DESC")
    for done, (name, k1, k2, was, digest) in enumerate(backwards):
        if done % _TELL_EVERY == 0:
            watch.tell(Stage.KEEPING, done, total)
        if keys and (was is not None or name != table):
            yield RemoveRows(table, keys.tobytes(), digests.tobytes())
            keys, digests = array("q"), array("q")
        table = name
        if was is None:
            keys.extend((k1,) if k2 is None else (k1, k2))
            digests.append(digest)
        elif digest is None:
            yield InsertRow(name, was)
        else:
            yield RestoreRow(name, (k1,) if k2 is None else (k1, k2), was, digest)
    if keys:
        yield RemoveRows(table, keys.tobytes(), digests.tobytes())


@dataclass(slots=True)
class _Told:
    """Rows so far, told now and then."""

    watch: Watch
    total: int
    done: int = 0

    def one_more(self, step: Step | None = None) -> None:
        """Count a row; the rows of a step that removes many are counted one by one as they go."""
        if not isinstance(step, RemoveRows):
            if self.done % _TELL_EVERY == 0:
                self.watch.tell(Stage.CHANGING, self.done, self.total)
            self.done += 1


def _rows_of(step: Step) -> int:
    return len(_numbers(step.digests)) if isinstance(step, RemoveRows) else 1


def _remove(connection: sqlite3.Connection, step: RemoveRows, made: frozenset[int], told: _Told) -> bool:
    table = BY_NAME[step.table]
    where = _where(table)
    look = f"SELECT row_digest({_compared(table, '')}) FROM {table.name} WHERE {where}"
    used = " OR ".join(f"EXISTS (SELECT 1 FROM {name} WHERE {column} = ?)" for name, column in table.used_by)
    removed = False
    for key, digest in zip(_keys(step.keys, len(table.key)), _numbers(step.digests), strict=True):
        told.one_more()
        _hold_against(connection.execute(look, key).fetchone(), digest, table, key)
        if used and connection.execute(f"SELECT {used}", key * len(table.used_by)).fetchone()[0]:
            continue
        if table.name == "incident_participant" and key[0] in made and _has_clippings(connection, key[0]):
            continue
        connection.execute(f"DELETE FROM {table.name} WHERE {where}", key)
        removed = True
    return removed


def _made_incidents(change: Revert) -> frozenset[int]:
    """Incidents that the change made: when one stays, for somebody uses it now, its participants stay too."""
    steps = (step for step in change.steps if isinstance(step, RemoveRows) and step.table == "incident")
    return frozenset(number for step in steps for number in _numbers(step.keys))


def _has_clippings(connection: sqlite3.Connection, incident: int) -> bool:
    found = connection.execute("SELECT 1 FROM clipping_incident WHERE incident_id = ? LIMIT 1", (incident,))
    return found.fetchone() is not None


def _restore(connection: sqlite3.Connection, step: RestoreRow) -> None:
    table = BY_NAME[step.table]
    columns = ", ".join(table.columns)
    asked = f"SELECT row_digest({_compared(table, '')}), {columns} FROM {table.name} WHERE {_where(table)}"
    found = connection.execute(asked, step.key).fetchone()
    _hold_against(found, step.digest, table, step.key)
    rows = zip(table.columns, found[1:], json.loads(step.was), strict=True)
    changed = {column: was for column, now, was in rows if column not in table.key and _differs(now, was)}
    if changed:  # only these: an index of another column need not be written
        assignments = ", ".join(f"{column} = ?" for column in changed)
        connection.execute(
            f"UPDATE {table.name} SET {assignments} WHERE {_where(table)}", (*changed.values(), *step.key)
        )


def _differs(now: Any, was: Any) -> bool:  # noqa: ANN401 - as SQLite has them
    """Whether a value is another, 1 and 1.0 too."""
    return type(now) is not type(was) or now != was


def _insert(connection: sqlite3.Connection, step: InsertRow) -> list[Any]:
    table = BY_NAME[step.table]
    values: list[Any] = json.loads(step.was)
    marks = ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({marks})", values)
    return values


def _hold_against(found: tuple[int] | None, digest: int, table: Table, key: Key) -> None:
    if found is None or found[0] != digest:
        raise Conflict(what=_words(table.name, key))


def _words(table: str, key: Key) -> str:
    kind = "clipping" if BY_NAME[table].of_clipping else table.replace("_", " ")
    return Worded("{kind} {key}", kind=Worded(kind), key=key[0]) if key else kind


def _triggers(table: Table) -> Iterator[str]:
    for event, key_of, was, now in (
        ("INSERT", "NEW", False, True),
        ("UPDATE", "NEW", True, True),
        ("DELETE", "OLD", True, False),
    ):
        keys = [f"{key_of}.{column}" for column in table.key]
        values = ", ".join(
            (
                f"'{table.name}'",
                keys[0],
                keys[1] if len(keys) > 1 else "NULL",
                _image(table, "OLD.") if was else "NULL",
                f"row_digest({_compared(table, 'NEW.')})" if now else "NULL",
            ),
        )
        yield (
            f"CREATE TEMP TRIGGER journal_{table.name}_{event.lower()} AFTER {event} ON main.{table.name} BEGIN "
            f"INSERT INTO journal (tbl, k1, k2, was, digest) VALUES ({values}); END"
        )


def _image(table: Table, prefix: str) -> str:
    return f"json_array({', '.join(prefix + column for column in table.columns)})"


def _compared(table: Table, prefix: str) -> str:
    """What a row is told by when a change is taken back."""
    return f"json_array({', '.join(prefix + column for column in table.columns if column not in table.tallies)})"


def _where(table: Table) -> str:
    return " AND ".join(f"{column} = ?" for column in table.key)


def _digest(image: str) -> int:
    digest = hashlib.blake2b(image.encode(), digest_size=_DIGEST_BYTES).digest()
    return int.from_bytes(digest, "big", signed=True)


def _numbers(packed: bytes) -> "array[int]":
    numbers = array("q")
    numbers.frombytes(packed)
    return numbers


def _keys(packed: bytes, width: int) -> Iterator[Key]:
    numbers = _numbers(packed)
    for start in range(0, len(numbers), width):
        yield tuple(numbers[start : start + width])
