"""Tags and notes that a person took off clippings: a record that says them once more does not bring them back."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Literal

Kind = Literal["topic", "incident", "note"]


def note_key(text: str) -> str:
    """What a note is known by, which may be long."""
    from hashlib import sha256  # whoever only asks waits for none of it

    return sha256(text.encode()).hexdigest()


def take_off(connection: sqlite3.Connection, kind: Kind, taken: Iterable[tuple[int, str]]) -> None:
    """Remember what was taken off, as pairs of clipping and key."""
    connection.executemany(
        "INSERT OR IGNORE INTO taken_off (clipping_id, kind, key) VALUES (?, ?, ?)",
        [(clipping, kind, key) for clipping, key in taken],
    )


def put_on(connection: sqlite3.Connection, kind: Kind, clippings: Sequence[int], key: str) -> None:
    """Forget that it was taken off: a person asks for it."""
    connection.execute(
        "DELETE FROM taken_off WHERE clipping_id IN (SELECT value FROM json_each(?)) AND kind = ? AND key = ?",
        (json.dumps(clippings), kind, key),
    )


def is_off(connection: sqlite3.Connection, kind: Kind, clipping: int, key: str) -> bool:
    """Whether a person took it off this clipping, and nobody has asked for it since."""
    asked = "SELECT 1 FROM taken_off WHERE clipping_id = ? AND kind = ? AND key = ?"
    return connection.execute(asked, (clipping, kind, key)).fetchone() is not None
