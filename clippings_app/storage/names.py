"""Rows that many clippings share: outlets, people, originals. Looked up by key, and made where they are missing."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping

from clippings_app.analysis.folding import fold
from clippings_app.analysis.outlets import outlet_key, outlet_keys
from clippings_app.domain.clipping import Original
from clippings_app.storage.values import to_json


def next_id(connection: sqlite3.Connection, table: str) -> int:
    """The next number of a table, never given before; only inside a writing transaction."""
    found = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return (int(found[0]) if found else 0) + 1


def outlet_ids(connection: sqlite3.Connection, names: Iterable[str]) -> dict[str, int]:
    """The outlet of each name; made with the first spelling where it is new."""
    return _ids(
        connection,
        "outlet",
        {name: outlet_key(name) for name in names},
        "INSERT INTO outlet (id, name, key, keys) VALUES (?, ?, ?, ?)",
        lambda name, key: (name, key, to_json(sorted(outlet_keys(name)))),
    )


def person_key(name: str) -> str:
    """What makes two people the same."""
    return fold(name) or name.strip().replace("\0", "0")


def person_ids(connection: sqlite3.Connection, names: Iterable[str]) -> dict[str, int]:
    """The person of each name; made with the first spelling where it is new."""
    return _ids(
        connection,
        "person",
        {name: person_key(name) for name in names},
        "INSERT INTO person (id, name, key) VALUES (?, ?, ?)",
        lambda name, key: (name, key),
    )


def original_ids(connection: sqlite3.Connection, originals: Iterable[Original]) -> dict[Original, int]:
    """The row of each original; made where it is new."""
    ids = {}
    find = "SELECT id FROM original WHERE sha256 = ? AND type = ? AND coalesce(name, '') = ?"
    make = "INSERT INTO original (sha256, type, name) VALUES (?, ?, ?)"
    for original in dict.fromkeys(originals):
        found = connection.execute(find, (original.sha256, original.type, original.name or "")).fetchone()
        if found is None:
            made = connection.execute(make, (original.sha256, original.type, original.name or None)).lastrowid
            found = (made,)
        ids[original] = int(found[0])
    return ids


def _ids(
    connection: sqlite3.Connection,
    table: str,
    keys: Mapping[str, str],
    insert: str,
    values: Callable[[str, str], tuple[str, ...]],
) -> dict[str, int]:
    wanted = json.dumps(sorted(set(keys.values())))
    found = connection.execute(
        f"SELECT key, id FROM {table} WHERE key IN (SELECT value FROM json_each(?))",
        (wanted,),
    )
    ids: dict[str, int] = dict(found.fetchall())
    number = next_id(connection, table)
    new = []
    for name, key in keys.items():
        if key not in ids:
            ids[key] = number
            new.append((number, *values(name, key)))
            number += 1
    connection.executemany(insert, new)
    return {name: ids[key] for name, key in keys.items()}
