"""Names of topics, incidents, outlets and people, held in memory for as long as nobody changes the library.

Every row of a list and every count of a facet needs some; asking the tables for thousands of them takes longer than all
the rest of an answer.
"""

import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from clippings_app.analysis.folding import fold_loosely
from clippings_app.analysis.ordering import NameKey
from clippings_app.domain.errors import InvalidValue
from clippings_app.storage.database import change_mark
from clippings_app.storage.topics import all_topic_paths


class _Names(NamedTuple):
    """All names of a kind, in the order in which they are listed, and the place of each in that order."""

    by_id: dict[int, str]
    places: dict[int, int]


class KnownNames:
    """The names of one connection's view of the library; read when a kind is first asked for, and after each change.

    Any thread may ask: what it is given is whole and nobody changes it. One at a time reads, for what one has read
    before a change must not stand as what another has read behind it.

    Args:
        name_key: The order of topics, incidents and outlets. People, of whom there are very many, go by folded key.
    """

    def __init__(self, name_key: NameKey) -> None:
        self.name_key = name_key
        self._reading = threading.Lock()
        self._mark = (-1, -1)
        self._kinds: dict[str, _Names] = {}
        self._incidents: dict[bool, dict[str, set[int]]] = {}
        self._alike: dict[str, dict[str, list[int]]] = {}
        self._above: dict[int, tuple[int, ...]] | None = None

    def by_id(self, connection: sqlite3.Connection, kind: str) -> Mapping[int, str]:
        """All names of a kind by id. A topic's name is its path.

        Raises:
            InvalidValue: If `kind` is not "topic", "incident", "publisher", "outlet" or "person".
        """
        return self._of(connection, kind).by_id

    def sorted_names(self, connection: sqlite3.Connection, kind: str) -> Callable[[str | None], tuple[str, ...]]:
        """A function from ids, joined by commas as SQLite's `group_concat` does, to their names in order."""
        names, places = self._of(connection, kind)

        def named(ids: str | None) -> tuple[str, ...]:
            if not ids:
                return ()
            if "," not in ids:
                return (names[int(ids)],)
            return tuple(names[number] for number in sorted(map(int, ids.split(",")), key=places.__getitem__))

        return named

    def places(self, connection: sqlite3.Connection, kind: str) -> Mapping[int, int]:
        """The place of each name of a kind among all of them, by id, in the order in which they are listed."""
        return self._of(connection, kind).places

    def incidents_by_word(
        self, connection: sqlite3.Connection, *, loosely: bool = False
    ) -> Mapping[str, AbstractSet[int]]:
        """For each word of a folded name of an incident, or a loosely folded one, the incidents that have it."""
        with self._reading:
            self._forget_changed(connection)
            if loosely not in self._incidents:
                held: dict[str, set[int]] = {}
                for number, key in connection.execute("SELECT id, key FROM incident"):
                    for word in words_of(fold_loosely(key) if loosely else key):
                        held.setdefault(word, set()).add(number)
                self._incidents[loosely] = held
            return self._incidents[loosely]

    def topics_above(self, connection: sqlite3.Connection) -> Mapping[int, tuple[int, ...]]:
        """For the id of each topic itself and all those above it, nearest first."""
        with self._reading:
            self._forget_changed(connection)
            if self._above is None:
                parents = dict(connection.execute("SELECT id, parent_id FROM topic").fetchall())
                self._above = {number: tuple(_lineage(number, parents)) for number in parents}
            return self._above

    def like(self, connection: sqlite3.Connection, table: str) -> Mapping[str, list[int]]:
        """For each loosely folded name in a table those that are spelt so, by id."""
        with self._reading:
            self._forget_changed(connection)
            if table not in self._alike:
                alike: dict[str, list[int]] = {}
                for number, key in connection.execute(f"SELECT id, key FROM {table} ORDER BY id"):
                    alike.setdefault(fold_loosely(key), []).append(number)
                self._alike[table] = alike
            return self._alike[table]

    def _of(self, connection: sqlite3.Connection, kind: str) -> _Names:
        with self._reading:
            self._forget_changed(connection)
            if kind not in self._kinds:
                by_id = _read(connection, kind, self.name_key)
                self._kinds[kind] = _Names(by_id, {number: place for place, number in enumerate(by_id)})
            return self._kinds[kind]

    def _forget_changed(self, connection: sqlite3.Connection) -> None:
        mark = change_mark(connection)
        if mark != self._mark:
            self._mark = mark
            self._kinds.clear()
            self._incidents.clear()
            self._alike.clear()
            self._above = None


def _lineage(topic: int | None, parents: Mapping[int, int | None]) -> Iterator[int]:
    while topic is not None:
        yield topic
        topic = parents[topic]


_TABLES = {"incident": "incident", "publisher": "outlet", "outlet": "outlet", "person": "person"}


def _read(connection: sqlite3.Connection, kind: str, name_key: NameKey) -> dict[int, str]:
    if kind == "topic":
        return all_topic_paths(connection, name_key)
    if kind not in _TABLES:
        raise InvalidValue("kind", kind, " or ".join(("topic", *_TABLES)))
    names = connection.execute(f"SELECT id, name FROM {_TABLES[kind]} ORDER BY key").fetchall()
    if kind != "person":
        names.sort(key=lambda row: name_key(row[1]))
    return dict(names)


def words_of(key: str) -> list[str]:
    """The words of a folded name."""
    return "".join(char if char.isalnum() else " " for char in key).split()
