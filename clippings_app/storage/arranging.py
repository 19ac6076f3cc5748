"""All clippings in the order of one column of the list.

What is written in the long rows of `clipping` is read once and then followed by the queue that tells the index what has
changed: reading it anew after each change would keep a list of 100,000 waiting for a second. The rest is in short
tables and indexes, and read again after each change.
"""

import json
import sqlite3
import time
from array import array
from collections.abc import Iterable, Mapping, Sequence
from heapq import merge

from clippings_app.analysis.ordering import in_numbers
from clippings_app.domain.arrangement import Arrangement, Column
from clippings_app.storage.database import change_mark
from clippings_app.storage.documents import queue_head
from clippings_app.storage.known_names import KnownNames

_WRITTEN = (Column.HEADLINE, Column.SECTION, Column.LANGUAGE)
_READ = "SELECT id, headline_sort, lower(section), lower(language) FROM clipping"
_NEWEST = "SELECT id FROM clipping ORDER BY published_last DESC, id DESC"
"""Covered by an index. A date that is open at its end comes last, as one that is missing does."""
_BYLINES = (
    "SELECT clipping_id, coalesce(person.key, byline.name) FROM byline "
    "LEFT JOIN person ON person.id = person_id WHERE position = 0"
)
_SHORT = {
    Column.PUBLISHED: "SELECT id, published_last FROM clipping WHERE published_last IS NOT NULL",
    Column.ADDED: "SELECT id, added_ms FROM clipping",
    Column.BYLINE: _BYLINES,
    Column.PHOTOS: "SELECT clipping_id, count(*) FROM photo GROUP BY clipping_id",
    Column.STARRED: "SELECT id, starred FROM clipping WHERE starred = 1 AND trashed = 0",
}
_NAMED = {
    Column.PUBLISHER: ("outlet", "SELECT id, publisher_id FROM clipping WHERE publisher_id IS NOT NULL"),
    Column.TOPICS: ("topic", "SELECT clipping_id, topic_id FROM clipping_topic"),
    Column.INCIDENTS: ("incident", "SELECT clipping_id, incident_id FROM clipping_incident"),
}
"""A kind of names, and which of them each clipping has."""
_HELD = 4
_RUN = 8_000
"""So many are sorted in a few milliseconds."""

_MOST_OF = 8
"""From this part of all clippings on, all are gone through in their order: sorting would keep all others waiting."""

_State = tuple[int, ...]
_Placed = tuple["array[int]", "array[int]"]
"""Ids in an order, and for each id its place in it."""

Keys = Mapping[int, str | int | list[int]]
"""What is compared, by clipping; those that have nothing to compare are not in it."""


class Arranging:
    """Puts ids in order.

    Args:
        known: Names of topics and incidents.
    """

    def __init__(self, known: KnownNames) -> None:
        self._known = known
        self._orders: dict[Arrangement, tuple[_State, _Placed]] = {}
        self._written: dict[Column, dict[int, str]] = {}
        self._sequence = 0

    def arranged(self, connection: sqlite3.Connection, ids: Iterable[int], by: Arrangement) -> list[int]:
        """The ids in order; those of clippings that are gone come last."""
        wanted, (order, places) = list(ids), self._placed(connection, by)
        if len(wanted) * _MOST_OF > len(order):
            chosen = set(wanted)
            found = [number for number in order if number in chosen]
            chosen.difference_update(found)
            return [*found, *(number for number in wanted if number in chosen)] if chosen else found
        if max(wanted, default=0) < len(places):
            return sorted(wanted, key=places.__getitem__)
        return sorted(wanted, key=lambda number: places[number] if number < len(places) else len(places))

    def _placed(self, connection: sqlite3.Connection, by: Arrangement) -> "_Placed":
        state, held = _state(connection, by.column), self._orders.pop(by, None)
        alike: Sequence[int] | None = None
        if by.then is not None:
            alike, _ = self._placed(connection, by.then)
            state += _state(connection, by.then.column)
        if held is None or held[0] != state:
            if alike is None:
                alike = [number for (number,) in connection.execute(_NEWEST)]
            keys = self._keys(connection, by.column)
            held = state, _placed(_ordered(alike, keys, descending=by.descending))
        self._orders[by] = held  # the last one asked for stands last
        if len(self._orders) > _HELD:
            del self._orders[next(iter(self._orders))]
        return held[1]

    def _keys(self, connection: sqlite3.Connection, column: Column) -> Keys:
        if column in _WRITTEN:
            self._follow(connection)
            return self._written[column]
        if column in _NAMED:
            return self._named(connection, *_NAMED[column])
        return dict(connection.execute(_SHORT[column]).fetchall())

    def _named(self, connection: sqlite3.Connection, kind: str, asked: str) -> Keys:
        """The places of the names that a row of the list shows, in its order."""
        places = self._known.places(connection, kind)
        keys: dict[int, list[int]] = {}
        for number, name in connection.execute(asked):
            keys.setdefault(number, []).append(places[name])
        for held in keys.values():
            held.sort()
        return keys

    def _follow(self, connection: sqlite3.Connection) -> None:
        """Read what is written in the clippings that have changed; all of it the first time."""
        last = queue_head(connection)
        if not self._written or last < self._sequence:
            self._written = {column: {} for column in _WRITTEN}
            rows = connection.execute(_READ)
        elif last == self._sequence:
            return
        else:
            queued = connection.execute("SELECT clipping_id FROM index_queue WHERE seq > ?", (self._sequence,))
            changed = [number for (number,) in queued]
            for held in self._written.values():
                for number in changed:
                    held.pop(number, None)
            rows = connection.execute(f"{_READ} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(changed),))
        self._sequence = last
        same: dict[str, str] = {}  # sections and languages are few, and each is held once
        for number, *texts in rows:
            for column, text in zip(_WRITTEN, texts, strict=True):
                if text and column is Column.HEADLINE:
                    self._written[column][number] = in_numbers(text)
                elif text:
                    self._written[column][number] = same.setdefault(text, text)


def _state(connection: sqlite3.Connection, column: Column) -> _State:
    """What is another one as soon as an order by this column may be."""
    if column in _WRITTEN:  # each change of these, and of the dates that decide between what is alike, is queued
        return (queue_head(connection),)
    return change_mark(connection)


def _ordered(alike: Sequence[int], keys: Keys, *, descending: bool) -> list[int]:
    """By key, what is alike as it comes, and what has no key at the end.

    A long list is sorted in runs, which are merged: nobody else can run while Python sorts, such as who draws a window.
    """
    keyed = [number for number in alike if number in keys]
    runs: list[list[int]] = []
    for start in range(0, len(keyed), _RUN):
        runs.append(sorted(keyed[start : start + _RUN], key=keys.__getitem__, reverse=descending))
        time.sleep(0)
    ordered = merge(*runs, key=keys.__getitem__, reverse=descending)
    return [*ordered, *(number for number in alike if number not in keys)]


def _placed(order: Sequence[int]) -> _Placed:
    """The order, and the place of each id; that after all others for ids that are none."""
    places = array("q", [len(order)]) * (max(order, default=0) + 1)
    for place, number in enumerate(order):
        places[number] = place
    return array("q", order), places
