"""Originals that a clipping keeps besides what it was read from."""

import sqlite3
from collections.abc import Sequence

from clippings_app.domain.clipping import Original
from clippings_app.storage.names import original_ids
from clippings_app.storage.values import checked_hash

_HELD = """
SELECT sha256 FROM original JOIN clipping ON original.id = original_id WHERE clipping.id = ?1
UNION ALL SELECT sha256 FROM original JOIN further_original ON original.id = original_id WHERE clipping_id = ?1
"""


def keep_originals(connection: sqlite3.Connection, clipping: int, originals: Sequence[Original]) -> None:
    """Let a clipping keep them too, each of their bytes once; the first is its own where it has none.

    Raises:
        InvalidValue: If a hash is none.
    """
    for original in originals:
        checked_hash("further_originals.sha256", original.sha256)
    held = {sha256 for (sha256,) in connection.execute(_HELD, (clipping,))}
    new: dict[str, Original] = {}
    for original in originals:
        if original.sha256 not in held:
            new.setdefault(original.sha256, original)
    ids = list(original_ids(connection, new.values()).values())
    if not held and ids:
        connection.execute("UPDATE clipping SET original_id = ? WHERE id = ?", (ids.pop(0), clipping))
    asked = "SELECT coalesce(max(position), -1) + 1 FROM further_original WHERE clipping_id = ?"
    (position,) = connection.execute(asked, (clipping,)).fetchone()
    connection.executemany(
        "INSERT INTO further_original (clipping_id, position, original_id) VALUES (?, ?, ?)",
        [(clipping, place, number) for place, number in enumerate(ids, start=position)],
    )
