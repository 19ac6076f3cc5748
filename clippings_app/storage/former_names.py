"""What topics and incidents were called before: a record that knows an old name means what is called otherwise now."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Literal

from clippings_app.domain.clipping import IncidentTag
from clippings_app.domain.errors import NotFound
from clippings_app.storage.incidents import find_incident, incident_key
from clippings_app.storage.topics import DEEPEST, find_topic, split_path, subtree, topic_at, topic_key, topic_paths
from clippings_app.storage.values import required_text

Kind = Literal["topic", "incident"]
Place = tuple[int, str]
"""The number of the topic above, 0 for none and for incidents; and the key of the name."""

_IN = "IN (SELECT value FROM json_each(?))"
_PUT = (
    "INSERT INTO former_name (kind, parent, key, named) VALUES (?, ?, ?, ?) "
    "ON CONFLICT (kind, parent, key) DO UPDATE SET named = excluded.named WHERE named <> excluded.named"
)


@contextmanager
def remembering_topics(connection: sqlite3.Connection, paths: Sequence[str], into: str | None = None) -> Iterator[None]:
    """Remember, in the change's transaction, where topics stood that are called otherwise when it is done.

    What lies below them needs no memory of its own: it is found by what it lies below.

    Args:
        connection: In the change's transaction.
        paths: The topics that it changes.
        into: What it merges them into.

    Raises:
        NotFound: If one is not there.
    """
    given = topic_paths(connection, [find_topic(connection, path) for path in paths])
    before = _places(connection, given)
    below = {} if into is None else topic_paths(connection, _known(connection, subtree(connection, given)))
    yield
    after = _places(connection, {*given, *below})
    paths_before = {**below, **given}
    gone = {} if into is None else {
        number: _taken_in(connection, path, given.values(), into)
        for number, path in paths_before.items()
        if number not in after
    }  # fmt: skip
    _point_anew(connection, "topic", gone)
    moved = {place: gone.get(number, number) for number, place in before.items() if after.get(number) != place}
    _remember(connection, "topic", moved)


@contextmanager
def remembering_incidents(
    connection: sqlite3.Connection, names: Sequence[str], into: str | None = None
) -> Iterator[None]:
    """Remember, in the change's transaction, the names of incidents that are called otherwise when it is done.

    Raises:
        NotFound: If one is not there.
    """
    before = {incident_key(name): find_incident(connection, name) for name in names}
    yield
    after = {key: number for number, key in connection.execute("SELECT id, key FROM incident")}
    held = frozenset(after.values())
    taken = None if into is None else find_incident(connection, into)
    gone = {} if taken is None else {number: taken for number in before.values() if number not in held}
    _point_anew(connection, "incident", gone)
    moved = {(0, key): gone.get(number, number) for key, number in before.items() if key not in after}
    _remember(connection, "incident", moved)


def path_now(connection: sqlite3.Connection, path: str) -> str:
    """The path of the topic that a record means: one that is there, or that was called so, or lies below such a one.

    Where it would lie too deep there by now, it is what the record says.

    Raises:
        InvalidValue: If it is no path.
    """
    names = split_path(path)
    number, depth = 0, 0
    for name in names:
        place = number, topic_key(name)
        found = connection.execute(
            "SELECT id FROM topic WHERE coalesce(parent_id, 0) = ? AND key = ?", place
        ).fetchone()
        below = int(found[0]) if found else _named(connection, "topic", place)
        if below is None or not topic_paths(connection, (below,)):
            break
        number, depth = below, depth + 1
    now = "/".join((*topic_paths(connection, (number,)).values(), *names[depth:]))
    return now if now.count("/") < DEEPEST else path


def incident_now(connection: sqlite3.Connection, name: str) -> str:
    """The name of the incident that a record means: one that is there, or that was called so."""
    try:
        find_incident(connection, name)
    except NotFound:
        number = _named(connection, "incident", (0, incident_key(name)))
        found = connection.execute("SELECT name FROM incident WHERE id = ?", (number,)).fetchone()
        return name if found is None else str(found[0])
    return name


def tags_now(
    connection: sqlite3.Connection, topics: Iterable[str], incidents: Sequence[IncidentTag]
) -> tuple[tuple[str, ...], tuple[IncidentTag, ...]]:
    """Topics and incidents that a record means, under the names that they have now.

    Raises:
        InvalidValue: If one is none.
    """
    paths = tuple(path_now(connection, path) for path in topics)
    names = (incident_now(connection, required_text("incident", tie.name)) for tie in incidents)
    return paths, tuple(replace(tie, name=name) for tie, name in zip(incidents, names, strict=True))


def _places(connection: sqlite3.Connection, topics: Iterable[int]) -> dict[int, Place]:
    asked = f"SELECT id, coalesce(parent_id, 0), key FROM topic WHERE id {_IN}"
    return {number: (parent, key) for number, parent, key in connection.execute(asked, (json.dumps(list(topics)),))}


def _known(connection: sqlite3.Connection, topics: Iterable[int]) -> list[int]:
    """Of topics those that old names lead to or through."""
    wanted = json.dumps(list(topics))
    asked = (
        f"SELECT named FROM former_name WHERE kind = 'topic' AND named {_IN} "
        f"UNION SELECT parent FROM former_name WHERE kind = 'topic' AND parent {_IN}"
    )
    return [number for (number,) in connection.execute(asked, (wanted, wanted))]


def _taken_in(connection: sqlite3.Connection, path: str, given: Iterable[str], into: str) -> int:
    """What took a topic in that was merged: what lies below it is merged with what is called so below the other."""
    tops = sorted((top for top in given if f"{path}/".startswith(f"{top}/")), key=len, reverse=True)
    tried = (topic_at(connection, split_path(f"{into}{path[len(top) :]}")) for top in tops)
    return next((number for number in tried if number is not None), None) or find_topic(connection, into)


def _point_anew(connection: sqlite3.Connection, kind: Kind, gone: Mapping[int, int]) -> None:
    """Let old names lead to, and through, what took in the one that they led to; one that is there already counts."""
    for column in ("named", "parent"):
        connection.executemany(
            f"UPDATE OR IGNORE former_name SET {column} = ? WHERE kind = ? AND {column} = ?",
            [(now, kind, number) for number, now in gone.items()],
        )


def _remember(connection: sqlite3.Connection, kind: Kind, moved: Mapping[Place, int]) -> None:
    connection.executemany(_PUT, [(kind, *place, number) for place, number in moved.items()])


def _named(connection: sqlite3.Connection, kind: Kind, place: Place) -> int | None:
    asked = "SELECT named FROM former_name WHERE kind = ? AND parent = ? AND key = ?"
    found = connection.execute(asked, (kind, *place)).fetchone()
    return None if found is None else int(found[0])
