"""Marks, notes, and taking clippings out for good."""

import json
import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from clippings_app.domain.errors import NotFound
from clippings_app.storage.taken_off import note_key, put_on, take_off
from clippings_app.storage.values import checked_texts

if TYPE_CHECKING:
    from clippings_app.domain.changes import MarkClippings, PurgeClippings, SetNotes

_IN = "IN (SELECT value FROM json_each(?))"
_OF_CLIPPING = (
    "byline", "photo", "source", "note", "highlight", "clipping_topic", "clipping_incident", "further_original",
    "taken_off",
)  # fmt: skip


def refuse_unknown(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Make sure that all clippings are there.

    Raises:
        NotFound: If one is not; names the first.
    """
    missing = connection.execute(
        "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM clipping) LIMIT 1",
        (json.dumps(ids),),
    ).fetchone()
    if missing:
        raise NotFound(kind="clipping", key=str(missing[0]))


def mark_clippings(connection: sqlite3.Connection, change: "MarkClippings") -> None:
    """Star, file or trash.

    Raises:
        NotFound: If a clipping is not there.
    """
    refuse_unknown(connection, change.ids)
    marks = {"starred": change.starred, "filed": change.filed, "trashed": change.trashed}
    wanted = {column: int(value) for column, value in marks.items() if value is not None}
    if wanted:
        assignments = ", ".join(f"{column} = ?" for column in wanted)
        differs = " OR ".join(f"{column} <> ?" for column in wanted)
        connection.execute(
            f"UPDATE clipping SET {assignments} WHERE id {_IN} AND ({differs})",
            (*wanted.values(), json.dumps(change.ids), *wanted.values()),
        )


def set_notes(connection: sqlite3.Connection, change: "SetNotes") -> None:
    """Replace all notes of a clipping; blank ones are left out.

    Raises:
        NotFound: If the clipping is not there.
    """
    refuse_unknown(connection, (change.id,))
    notes = checked_texts("notes", change.notes)
    held = connection.execute("SELECT text FROM note WHERE clipping_id = ? ORDER BY position", (change.id,)).fetchall()
    if notes != tuple(text for (text,) in held):
        for text in set(notes):
            put_on(connection, "note", (change.id,), note_key(text))
        take_off(connection, "note", ((change.id, note_key(text)) for (text,) in held if text not in notes))
        connection.execute("DELETE FROM note WHERE clipping_id = ?", (change.id,))
        connection.executemany(
            "INSERT INTO note (clipping_id, position, text) VALUES (?, ?, ?)",
            [(change.id, position, text) for position, text in enumerate(notes)],
        )


def purge_clippings(connection: sqlite3.Connection, change: "PurgeClippings") -> None:
    """Take clippings out for good; the original bytes stay.

    Raises:
        NotFound: If a clipping is not there.
    """
    refuse_unknown(connection, change.ids)
    ids = json.dumps(change.ids)
    for table in _OF_CLIPPING:
        connection.execute(f"DELETE FROM {table} WHERE clipping_id {_IN}", (ids,))
    connection.execute(f"DELETE FROM clipping WHERE id {_IN}", (ids,))
