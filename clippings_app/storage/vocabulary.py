"""Names to ids, for queries; and beginnings of names to names, while one is typed."""

import sqlite3

from clippings_app.analysis.folding import fold
from clippings_app.storage.known_names import KnownNames, words_of
from clippings_app.storage.topics import subtree, topic_key, topic_paths


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


def incident_ids(connection: sqlite3.Connection, text: str, known: KnownNames) -> tuple[int, ...]:
    """The incidents whose folded name has all words of a text; none when it has no word."""
    words = words_of(fold(text))
    if not words:
        return ()
    having = known.incidents_by_word(connection)
    return tuple(sorted(set.intersection(*(having.get(word, set()) for word in words))))


_IN_USE = {
    "incident": ("incident", "EXISTS (SELECT 1 FROM clipping_incident WHERE incident_id = named.id)"),
    "publisher": ("outlet", "EXISTS (SELECT 1 FROM clipping WHERE publisher_id = named.id)"),
    "agency": (
        "outlet",
        "EXISTS (SELECT 1 FROM photo WHERE agency_id = named.id)"
        " OR EXISTS (SELECT 1 FROM photo WHERE distributor_id = named.id)",
    ),
    "photographer": ("person", "EXISTS (SELECT 1 FROM photo WHERE photographer_id = named.id)"),
    "byline": ("person", "EXISTS (SELECT 1 FROM byline WHERE person_id = named.id)"),
}
_AFTER_ALL = chr(0x10FFFF)


def names_beginning(connection: sqlite3.Connection, field: str, text: str, limit: int) -> list[str]:
    """Names in use that begin with a text, then those of which a later word does; a topic's name is its path.

    Args:
        connection: To the library.
        field: One of `domain.query.NAMED_FIELDS`.
        text: As typed; nothing yet gives the first names of all.
        limit: At most so many.
    """
    if field == "topic":
        return _paths_beginning(connection, text, limit)
    table, in_use = _IN_USE[field]
    return [name for _, name in _beginning(connection, table, in_use, fold(text), limit)]


def _paths_beginning(connection: sqlite3.Connection, text: str, limit: int) -> list[str]:
    """Paths of topics whose last name begins so; of a path the names before it have to be those of the topic."""
    *above, last = [topic_key(" ".join(name.split())) for name in text.strip().split("/")]
    most = -1 if above else limit
    found = dict(_beginning(connection, "topic", "1", last, most))
    paths = topic_paths(connection, list(found))
    meant = [
        paths[number]
        for number in found
        if not above or [topic_key(name) for name in paths[number].split("/")[:-1]][-len(above) :] == above
    ]
    return meant[:limit]


def _beginning(connection: sqlite3.Connection, table: str, in_use: str, key: str, limit: int) -> list[tuple[int, str]]:
    select = f"SELECT id, name FROM {table} AS named WHERE %s AND ({in_use}) ORDER BY key LIMIT ?"
    found = connection.execute(select % "key >= ? AND key < ?", (key, key + _AFTER_ALL, limit)).fetchall()
    if key and (limit < 0 or len(found) < limit):
        found += connection.execute(select % "instr(key, ?)", (f" {key}", limit)).fetchall()
    unique = list(dict.fromkeys(found))
    return unique if limit < 0 else unique[:limit]
