"""Names to ids and back, for queries and facets."""

import json
import sqlite3
from collections.abc import Iterable

from clippings_app.analysis.folding import fold
from clippings_app.domain.errors import InvalidValue
from clippings_app.storage.topics import subtree, topic_key, topic_paths

_NAME_TABLES = {"incident": "incident", "publisher": "outlet", "outlet": "outlet", "person": "person"}


def topic_ids(connection: sqlite3.Connection, text: str) -> tuple[int, ...]:
    """The topics that a path or the end of one means, with all below them; a single name is the end of a path.

    Returns:
        Ids, sorted; none when there is no such topic.
    """
    keys = [topic_key(" ".join(name.split())) for name in text.strip().strip("/").split("/")]
    matching = [number for (number,) in connection.execute("SELECT id FROM topic WHERE key = ?", (keys[-1],))]
    paths = topic_paths(connection, matching)
    meant = [
        number for number, path in paths.items() if [topic_key(name) for name in path.split("/")][-len(keys) :] == keys
    ]
    return tuple(sorted(subtree(connection, meant)))


def incident_ids(connection: sqlite3.Connection, text: str) -> tuple[int, ...]:
    """The incidents whose folded name has all words of a text; none when it has no word."""
    words = _words(fold(text))
    if not words:
        return ()
    having = " AND ".join("instr(key, ?) > 0" for _ in words)
    rows = connection.execute(f"SELECT id, key FROM incident WHERE {having} ORDER BY id", words)
    return tuple(number for number, key in rows if set(words) <= set(_words(key)))


def names(connection: sqlite3.Connection, kind: str, ids: Iterable[int]) -> dict[int, str]:
    """Names by id; ids that are gone are left out. A topic's name is its path.

    Raises:
        InvalidValue: If `kind` is not "topic", "incident", "publisher", "outlet" or "person".
    """
    if kind == "topic":
        return topic_paths(connection, ids)
    if kind not in _NAME_TABLES:
        raise InvalidValue("kind", kind, " or ".join(("topic", *_NAME_TABLES)))
    rows = connection.execute(
        f"SELECT id, name FROM {_NAME_TABLES[kind]} WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return dict(rows.fetchall())


def _words(key: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in key).split()
