"""Names to ids, for queries; and beginnings of names to names, while one is typed."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import islice

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


def names_beginning(connection: sqlite3.Connection, field: str, text: str, limit: int, known: KnownNames) -> list[str]:
    """Names in use that begin with a text, then those of which a later word does; a topic's name is its path.

    Args:
        connection: To the library.
        field: One of `domain.query.NAMED_FIELDS`.
        text: As typed; nothing yet gives the first names of all.
        limit: At most so many.
        known: The order of names; people, of whom there are very many, go by folded key.
    """
    if field == "topic":
        return _paths_beginning(connection, text, limit, known)
    table, in_use = _IN_USE[field]
    return [name for _, name in islice(_beginning(connection, table, in_use, fold(text), known), limit)]


def _paths_beginning(connection: sqlite3.Connection, text: str, limit: int, known: KnownNames) -> list[str]:
    """Paths of topics whose last name begins so; of a path the names before it have to be those of the topic."""
    *above, last = [topic_key(" ".join(name.split())) for name in text.strip().split("/")]
    found = dict(islice(_beginning(connection, "topic", "1", last, known), None if above else limit))
    paths = topic_paths(connection, list(found))
    meant = [
        paths[number]
        for number in found
        if not above or [topic_key(name) for name in paths[number].split("/")[:-1]][-len(above) :] == above
    ]
    return meant[:limit]


def _beginning(
    connection: sqlite3.Connection, table: str, in_use: str, key: str, known: KnownNames
) -> Iterator[tuple[int, str]]:
    """Ids and names that begin so, then those of which a later word does; whether one is in use is asked one by one."""
    select = f"SELECT id, name FROM {table} WHERE %s ORDER BY key"
    is_used = f"SELECT 1 FROM {table} AS named WHERE id = ? AND ({in_use})"
    ways: list[tuple[str, tuple[str, ...]]] = [("key >= ? AND key < ?", (key, key + _AFTER_ALL))]
    if key:
        ways.append(("key NOT BETWEEN ? AND ? AND instr(key, ?)", (key, key + _AFTER_ALL, f" {key}")))
    for where, values in ways:
        found = connection.execute(select % where, values)
        if table == "person":
            ordered: Iterable[tuple[int, str]] = found
        else:
            places = known.places(connection, table)
            ordered = sorted(found, key=lambda row: places[row[0]])
        yield from (row for row in ordered if connection.execute(is_used, (row[0],)).fetchone())
