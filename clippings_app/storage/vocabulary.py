"""Names to ids, for queries; and beginnings of names to names, while one is typed."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from clippings_app.analysis.folding import fold, fold_loosely
from clippings_app.storage.known_names import KnownNames, words_of
from clippings_app.storage.topics import subtree, topic_at, topic_key, topic_paths


def topic_ids(connection: sqlite3.Connection, text: str, known: KnownNames) -> tuple[int, ...]:
    """The topics that a path or the end of one means, with all below them; a single name is the end of a path.

    A path that is there whole is meant alone, so that a topic which is chosen is this one and no namesake further down.
    Where there is none of exactly these names, those count that a reader may have typed otherwise.

    Returns:
        Ids, sorted; none when there is no such topic.
    """
    names = [" ".join(name.split()) for name in text.strip().strip("/").split("/")]
    keys = [topic_key(name) for name in names]
    exact = [number for (number,) in connection.execute("SELECT id FROM topic WHERE key = ?", (keys[-1],))]
    meant = _with_end(connection, exact, keys, topic_key)
    if (whole := topic_at(connection, names)) is not None:
        meant = [whole]
    if not meant:
        loose = [fold_loosely(name) for name in names]
        meant = _with_end(connection, known.like(connection, "topic").get(loose[-1], ()), loose, fold_loosely)
    return tuple(sorted(subtree(connection, meant)))


def _with_end(
    connection: sqlite3.Connection, topics: Sequence[int], keys: Sequence[str], folded: Callable[[str], str]
) -> list[int]:
    """Of some topics those whose path ends with some folded names."""
    paths = topic_paths(connection, topics)
    return [
        number for number, path in paths.items() if [folded(name) for name in path.split("/")][-len(keys) :] == keys
    ]


def incident_ids(connection: sqlite3.Connection, text: str, known: KnownNames) -> tuple[int, ...]:
    """The incident of a name, or those whose folded names have all words of a text; none when it has no word.

    Where there is none that has exactly these, those count that a reader may have typed otherwise.
    """
    from clippings_app.storage.incidents import incident_key

    exact = connection.execute("SELECT id FROM incident WHERE key = ?", (incident_key(text),)).fetchone()
    if exact:
        return (int(exact[0]),)
    for loosely in (False, True):
        words = words_of((fold_loosely if loosely else fold)(text))
        having = known.incidents_by_word(connection, loosely=loosely)
        if words and (meant := frozenset.intersection(*(frozenset(having.get(word, ())) for word in words))):
            return tuple(sorted(meant))
    return ()


def called(connection: sqlite3.Connection, field: str, name: str) -> int | None:
    """The publisher, photographer or agency that is called so, however it is spelt; None when there is none."""
    from clippings_app.analysis.outlets import outlet_key
    from clippings_app.storage.names import person_key

    if not name.strip():
        return None
    table, key = ("person", person_key(name)) if field == "photographer" else ("outlet", outlet_key(name))
    found = connection.execute(f"SELECT id FROM {table} WHERE key = ?", (key,)).fetchone()
    return int(found[0]) if found else None


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
    return [name for _, name in islice(_beginning(connection, table, in_use, text, known), limit)]


def _paths_beginning(connection: sqlite3.Connection, text: str, limit: int, known: KnownNames) -> list[str]:
    """Paths of topics whose last name begins so; of a path the names before it have to be those of the topic."""
    *above, last = [" ".join(name.split()) for name in text.strip().split("/")]
    keys = [fold_loosely(name) for name in above]
    for beginning in (_beginning_so, _beginning_alike):
        found = dict(islice(beginning(connection, "topic", "1", last, known), None if above else limit))
        paths = topic_paths(connection, list(found))
        meant = [
            paths[number]
            for number in found
            if not above or [fold_loosely(name) for name in paths[number].split("/")[:-1]][-len(keys) :] == keys
        ]
        if meant:
            return meant[:limit]
    return []


def _beginning(
    connection: sqlite3.Connection, table: str, in_use: str, text: str, known: KnownNames
) -> Iterator[tuple[int, str]]:
    """Ids and names that begin so; where there are none, those that a reader may have typed otherwise."""
    is_any_found = False
    for row in _beginning_so(connection, table, in_use, text, known):
        is_any_found = True
        yield row
    if not is_any_found:
        yield from _beginning_alike(connection, table, in_use, text, known)


def _beginning_so(
    connection: sqlite3.Connection, table: str, in_use: str, text: str, known: KnownNames
) -> Iterator[tuple[int, str]]:
    """Ids and names that begin so, then those of which a later word does."""
    for where, values in _ways(table, text, _key(table, text)):
        rows = connection.execute(f"SELECT id, name FROM {table} WHERE {where} ORDER BY key", values)
        yield from _used(connection, table, in_use, _in_order(connection, table, rows, known))


def _beginning_alike(
    connection: sqlite3.Connection, table: str, in_use: str, text: str, known: KnownNames
) -> Iterator[tuple[int, str]]:
    """Ids and names that a reader may mean who types the beginning otherwise; of people, who are very many, none."""
    loose = fold_loosely(_key(table, text))
    if not loose or table == "person":  # of a hyphen or a quote alone nothing is left, and all names begin with that
        return
    alike = [number for name, ids in known.like(connection, table).items() if name.startswith(loose) for number in ids]
    names = topic_paths(connection, alike) if table == "topic" else known.by_id(connection, table)
    rows = _in_order(connection, table, [(number, names[number]) for number in alike], known)
    yield from _used(connection, table, in_use, rows)


def _used(
    connection: sqlite3.Connection, table: str, in_use: str, rows: Iterable[tuple[int, str]]
) -> Iterator[tuple[int, str]]:
    """Of some rows those in use, asked one by one: mostly the first few are all that is wanted."""
    is_used = f"SELECT 1 FROM {table} AS named WHERE id = ? AND ({in_use})"
    return (row for row in rows if connection.execute(is_used, (row[0],)).fetchone())


def _key(table: str, text: str) -> str:
    """What the keys of a table begin with whose names begin so; nothing where nothing is typed yet."""
    if not text.strip():
        return ""
    if table != "outlet":
        return topic_key(text)
    from clippings_app.analysis.outlets import outlet_key  # a search does without all that is known of outlets

    return outlet_key(text)


def _ways(table: str, text: str, key: str) -> Iterator[tuple[str, tuple[object, ...]]]:
    """What a row of a table must be, one way after the other, to begin with a text; no row is meant by two of them."""
    yield "key >= ? AND key < ?", (key, key + _AFTER_ALL)
    if key:
        yield "key NOT BETWEEN ? AND ? AND instr(key, ?)", (key, key + _AFTER_ALL, f" {key}")
    if key and table == "outlet":  # its key is without "The" and some signs
        begins = "substr(lower(name), 1, ?) = lower(?)"
        among_others = "key NOT BETWEEN ? AND ? AND NOT instr(key, ?)"
        yield f"{begins} AND {among_others}", (len(text), text, key, key + _AFTER_ALL, f" {key}")


def _in_order(
    connection: sqlite3.Connection, table: str, found: Iterable[tuple[int, str]], known: KnownNames
) -> Iterable[tuple[int, str]]:
    """Names as they are listed; those of people come as they are."""
    if table == "person":
        return found
    places = known.places(connection, table)
    return sorted(found, key=lambda row: places[row[0]])
