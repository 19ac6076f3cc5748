"""What topics and incidents were called before: a record that knows an old name means what is called otherwise now."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Literal

from clippings_app.domain.errors import NotFound
from clippings_app.storage.incidents import find_incident, incident_key
from clippings_app.storage.topics import find_topic, path_key, split_path, subtree, topic_at, topic_paths

Kind = Literal["topic", "incident"]

_PUT = (
    "INSERT INTO former_name (kind, key, named) VALUES (?, ?, ?) "
    "ON CONFLICT (kind, key) DO UPDATE SET named = excluded.named WHERE named <> excluded.named"
)


@contextmanager
def remembering_topics(connection: sqlite3.Connection, paths: Sequence[str], into: str | None = None) -> Iterator[None]:
    """Remember, in the change's transaction, the paths of topics that are called otherwise when it is done.

    Args:
        connection: In the change's transaction.
        paths: The topics that it changes, with all below them.
        into: What it merges them into.

    Raises:
        NotFound: If one is not there.
    """
    given = topic_paths(connection, [find_topic(connection, path) for path in paths])
    before = topic_paths(connection, subtree(connection, given))
    yield
    after = topic_paths(connection, before)
    now: dict[int, int] = {}
    for number, path in before.items():
        if number in after:
            now[number] = number
        elif into is not None:
            now[number] = _taken_in(connection, path, given.values(), into)
    changed = {path_key(path): (number, now[number]) for number, path in before.items()}
    for path in after.values():
        changed.pop(path_key(path), None)
    _remember(connection, "topic", changed)


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
    taken = None if into is None else find_incident(connection, into)
    keys = {key for (key,) in connection.execute("SELECT key FROM incident")}
    _remember(
        connection,
        "incident",
        {key: (number, taken or number) for key, number in before.items() if key not in keys},
    )


def path_now(connection: sqlite3.Connection, path: str) -> str:
    """The path of the topic that a record means: one that is there, or that was called so, or lies below such a one.

    Raises:
        InvalidValue: If it is no path.
    """
    names = split_path(path)
    for length in range(len(names), 0, -1):
        if topic_at(connection, names[:length]) is not None:
            break
        found = _named(connection, "topic", path_key("/".join(names[:length])))
        if found is not None and (held := topic_paths(connection, (found,)).get(found)) is not None:
            return "/".join((held, *names[length:]))
    return path


def incident_now(connection: sqlite3.Connection, name: str) -> str:
    """The name of the incident that a record means: one that is there, or that was called so."""
    try:
        find_incident(connection, name)
    except NotFound:
        number = _named(connection, "incident", incident_key(name))
        found = connection.execute("SELECT name FROM incident WHERE id = ?", (number,)).fetchone()
        return name if found is None else str(found[0])
    return name


def keys_of(connection: sqlite3.Connection, kind: Kind, name: str) -> list[str]:
    """What a topic or incident is known by, as its name is now and as it was."""
    if kind == "topic":
        key, number = path_key(name), topic_at(connection, split_path(name))
    else:
        key = incident_key(name)
        found = connection.execute("SELECT id FROM incident WHERE key = ?", (key,)).fetchone()
        number = None if found is None else int(found[0])
    asked = "SELECT key FROM former_name WHERE kind = ? AND named = ?"
    return [key, *(former for (former,) in connection.execute(asked, (kind, number)))]


def _taken_in(connection: sqlite3.Connection, path: str, given: Iterable[str], into: str) -> int:
    """What took a topic in that was merged: what lies below it is merged with what is called so below the other."""
    tops = sorted((top for top in given if f"{path}/".startswith(f"{top}/")), key=len, reverse=True)
    tried = (topic_at(connection, split_path(f"{into}{path[len(top) :]}")) for top in tops)
    return next((number for number in tried if number is not None), None) or find_topic(connection, into)


def _remember(connection: sqlite3.Connection, kind: Kind, changed: Mapping[str, tuple[int, int]]) -> None:
    """Remember which one each key means, given with the number that it had."""
    gone = {number: now for number, now in changed.values() if number != now}
    held = connection.execute(
        "SELECT id, named FROM former_name WHERE kind = ? AND named IN (SELECT value FROM json_each(?))",
        (kind, json.dumps(list(gone))),
    ).fetchall()
    connection.executemany("UPDATE former_name SET named = ? WHERE id = ?", [(gone[was], row) for row, was in held])
    connection.executemany(_PUT, [(kind, key, now) for key, (_number, now) in changed.items()])


def _named(connection: sqlite3.Connection, kind: Kind, key: str) -> int | None:
    found = connection.execute("SELECT named FROM former_name WHERE kind = ? AND key = ?", (kind, key)).fetchone()
    return None if found is None else int(found[0])
