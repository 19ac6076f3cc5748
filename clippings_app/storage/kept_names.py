"""Kept queries go on naming topics and incidents that a change calls otherwise, moves or merges."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from clippings_app.domain.errors import InvalidValue, NotFound
from clippings_app.storage.incidents import find_incident
from clippings_app.storage.topics import find_topic, topic_paths

_NAMED = re.compile(r'(?<!\w)(topic|incident):"([^"]*)"')
"""As the window writes a name that is clicked, whole and in quotes; other words are a person's own."""


@contextmanager
def following_names(connection: sqlite3.Connection, merged_into: tuple[str, str] | None = None) -> Iterator[None]:
    """Write kept queries anew, in the change's transaction, for what is called otherwise when the change is done.

    Args:
        connection: In the change's transaction.
        merged_into: Kind and name of the one that takes in those which will be gone.
    """
    kept = connection.execute("SELECT id, query FROM saved_search").fetchall()
    named = {found for _, query in kept for found in _NAMED.findall(query)}
    before = {(kind, name): held for kind, name in named if (held := _held(connection, kind, name)) is not None}
    yield
    if not before:
        return
    after = {(kind, name): _now(connection, kind, *held, merged_into) for (kind, name), held in before.items()}

    def anew(found: re.Match[str]) -> str:
        name = after.get((found[1], found[2]))
        return found[0] if name is None else f'{found[1]}:"{_in_quotes(name)}"'

    for number, query in kept:
        if (now := _NAMED.sub(anew, query)) != query:
            connection.execute("UPDATE saved_search SET query = ? WHERE id = ?", (now, number))


def _held(connection: sqlite3.Connection, kind: str, name: str) -> tuple[int, str] | None:
    """Number and name of the one that is called just so; None when there is none."""
    try:
        number = find_topic(connection, name) if kind == "topic" else find_incident(connection, name)
    except (NotFound, InvalidValue):
        return None
    return number, _name(connection, kind, number) or name


def _name(connection: sqlite3.Connection, kind: str, number: int) -> str | None:
    if kind == "topic":
        return topic_paths(connection, (number,)).get(number)
    found = connection.execute("SELECT name FROM incident WHERE id = ?", (number,)).fetchone()
    return None if found is None else str(found[0])


def _now(
    connection: sqlite3.Connection, kind: str, number: int, name: str, merged_into: tuple[str, str] | None
) -> str | None:
    """What it is called now, where that is otherwise; of one that was merged the name of what took it in."""
    if (now := _name(connection, kind, number)) is not None:
        return None if now == name else now
    if merged_into is None or merged_into[0] != kind:
        return None
    into = _held(connection, *merged_into)
    if into is None:
        return None
    if kind == "topic":  # what lay below it may have been merged with what lay below the other
        parts = name.split("/")
        below = ("/".join((into[1], *parts[at:])) for at in range(1, len(parts)))
        return next((held[1] for path in below if (held := _held(connection, kind, path))), into[1])
    return into[1]


def _in_quotes(name: str) -> str:
    return name.replace('"', " ")
