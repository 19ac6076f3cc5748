"""Kept queries go on naming topics and incidents that a change calls otherwise, moves or merges."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from clippings_app.domain.errors import InvalidValue, NotFound
from clippings_app.domain.query_language import names_in, with_names
from clippings_app.storage.incidents import find_incident
from clippings_app.storage.topics import find_topic, topic_paths


class Merging(NamedTuple):
    """What a change is about to merge: the kind, the names of those that will be gone, and of what takes them in."""

    kind: str
    names: Sequence[str]
    into: str


@contextmanager
def following_names(connection: sqlite3.Connection, merging: Merging | None = None) -> Iterator[None]:
    """Write kept queries anew, in the change's transaction, for what is called otherwise when the change is done.

    Args:
        connection: In the change's transaction.
        merging: What the change merges.
    """
    kept = connection.execute("SELECT id, query FROM saved_search").fetchall()
    named = {found for _, query in kept for found in names_in(query)}
    before = {(kind, name): held for kind, name in named if (held := _held(connection, kind, name)) is not None}
    if not before:
        yield
        return
    merged = merging and merging._replace(names=_full_names(connection, merging))
    yield
    after = {(kind, name): _now(connection, kind, *held, merged) for (kind, name), held in before.items()}
    names = {each: now for each, now in after.items() if now is not None}
    for number, query in kept:
        if (now := with_names(query, names)) != query:
            connection.execute("UPDATE saved_search SET query = ? WHERE id = ?", (now, number))


def _held(connection: sqlite3.Connection, kind: str, name: str) -> tuple[int, str] | None:
    """Number and name of the one that is called just so; None when there is none."""
    try:
        number = find_topic(connection, name) if kind == "topic" else find_incident(connection, name)
    except (NotFound, InvalidValue):
        return None
    return number, _name(connection, kind, number) or name


def _full_names(connection: sqlite3.Connection, merging: Merging) -> tuple[str, ...]:
    """The names as the library spells them, the longest first: one may lie below another."""
    held = (_held(connection, merging.kind, name) for name in merging.names)
    return tuple(sorted((each[1] for each in held if each is not None), key=len, reverse=True))


def _name(connection: sqlite3.Connection, kind: str, number: int) -> str | None:
    if kind == "topic":
        return topic_paths(connection, (number,)).get(number)
    found = connection.execute("SELECT name FROM incident WHERE id = ?", (number,)).fetchone()
    return None if found is None else str(found[0])


def _now(connection: sqlite3.Connection, kind: str, number: int, name: str, merged: Merging | None) -> str | None:
    """What it is called now, where that is otherwise; of one that was merged the name of what took it in."""
    if (now := _name(connection, kind, number)) is not None:
        return None if now == name else now
    if merged is None or merged.kind != kind:
        return None
    # What lay below a topic that was merged is merged with what has the same name below the other.
    below = (name[len(gone) :] for gone in merged.names if name.startswith(f"{gone}/"))
    tried = (_held(connection, kind, f"{merged.into}{path}") for path in (*below, ""))
    return next((held[1] for held in tried if held is not None), None)
