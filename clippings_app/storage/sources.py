"""Which held clippings a clipping's linked sources may be.

A source is held when the library has its very page, or has something of its outlet that can be meant: on the same
incident, on the same topic, or of about the same time. An outlet's whole output is never offered.
"""

import bisect
import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from clippings_app.analysis.outlets import meant_keys
from clippings_app.analysis.urls import url_key
from clippings_app.domain.article import LinkedSource, SourceKind
from clippings_app.domain.clipping import HeldSource

_IN = "IN (SELECT value FROM json_each(?))"
_MOST_OFFERED = 12
_NEIGHBOURS = 24
"""Clippings of one outlet looked at before and after the day, however many it has."""
_NEAR_DAYS = 31
_FAR = 1_000_000
_NOTHING: frozenset[int] = frozenset()

_OF_OUTLET = "SELECT id, publisher_id, published_first FROM clipping WHERE publisher_id = ? AND trashed = 0"

_Row = tuple[int, int | None, int | None]
"""A clipping, its outlet, and the day it is of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    id: int
    outlet: int | None
    same_incident: bool
    same_topic: bool
    days: int | None

    @property
    def rank(self) -> tuple[bool, bool, int, int]:
        return not self.same_incident, not self.same_topic, _FAR if self.days is None else self.days, self.id

    @property
    def can_be_meant(self) -> bool:
        return self.same_incident or self.same_topic or self.days is None or self.days <= _NEAR_DAYS


class _Shelf:
    """Clippings of one outlet on one incident, and perhaps one topic, in order of time.

    Args:
        rows: The clippings.
    """

    def __init__(self, rows: Sequence[_Row]) -> None:
        dated = [(row[2], row) for row in rows if row[2] is not None]
        self._later = sorted(dated)
        self._earlier = sorted((-day, row) for day, row in dated)
        self._undated = sorted(row for row in rows if row[2] is None)
        self._by_id = sorted(rows)

    def nearest(self, day: int | None, number: int) -> Iterator[_Row]:
        """At least the `number` nearest to a day, of equally near ones those with the lowest ids."""
        if day is None:
            yield from self._by_id[:number]
            return
        later = bisect.bisect_left(self._later, day, key=lambda each: each[0])
        earlier = bisect.bisect_left(self._earlier, 1 - day, key=lambda each: each[0])
        yield from (row for _, row in self._later[later : later + number])
        yield from (row for _, row in self._earlier[earlier : earlier + number])
        yield from self._undated[:number]


class _Surroundings:
    """What the sources of some clippings can mean, each address and each outlet looked up once.

    Args:
        connection: The database.
        clippings: The clippings that cite.
        sources: What they cite.
    """

    def __init__(
        self, connection: sqlite3.Connection, clippings: Iterable[int], sources: Sequence[LinkedSource]
    ) -> None:
        self._connection = connection
        self.pages = _by_url(connection, sources)
        self.outlets = _outlets(connection, sources)
        wanted = json.dumps(sorted(clippings))
        self._days = dict(connection.execute(f"SELECT id, published_first FROM clipping WHERE id {_IN}", (wanted,)))
        self._topics = _ties(connection, "clipping_topic", "topic_id", self._days)
        self._incidents = _ties(connection, "clipping_incident", "incident_id", self._days)
        self._neighbours: dict[tuple[int, int | None], list[_Row]] = {}
        self._shelves = self._make_shelves()

    def _make_shelves(self) -> dict[tuple[int, int, int | None], _Shelf]:
        """All clippings of the outlets on the incidents, by incident, outlet and topic; None for any topic."""
        outlets = {outlet for each in self.outlets.values() for outlet in each}
        incidents = {incident for each in self._incidents.values() for incident in each}
        found = self._connection.execute(
            "SELECT incident_id, id, publisher_id, published_first FROM clipping_incident "
            f"JOIN clipping ON id = clipping_id WHERE incident_id {_IN} AND publisher_id {_IN} AND trashed = 0",
            (json.dumps(sorted(incidents)), json.dumps(sorted(outlets))),
        ).fetchall()
        self.know(number for _, number, _, _ in found)
        shelves: defaultdict[tuple[int, int, int | None], list[_Row]] = defaultdict(list)
        for incident, number, outlet, day in found:
            for topic in (None, *self._topics.get(number, ())):
                shelves[incident, outlet, topic].append((number, outlet, day))
        return {key: _Shelf(rows) for key, rows in shelves.items()}

    def know(self, clippings: Iterable[int]) -> None:
        """Learn the topics and incidents of more clippings."""
        more = set(clippings) - self._topics.keys()
        self._topics |= _ties(self._connection, "clipping_topic", "topic_id", more)
        self._incidents |= _ties(self._connection, "clipping_incident", "incident_id", more)

    def around(self, clipping: int, sources: Iterable[LinkedSource]) -> dict[int, _Row]:
        """Every clipping that can be among the best for a clipping's sources."""
        keys = {url_key(source.url) for source in sources if source.url}
        rows = [row for key in keys if key for row in self.pages.get(key, ())]
        for outlet in {outlet for source in sources for outlet in self.outlets[source.name]}:
            close = {row for row in self._on_its_incidents(clipping, outlet) if row[0] != clipping}
            rows += close
            if len(close) < _MOST_OFFERED:  # else nothing that is not on its incidents gets a place
                rows += self._near(outlet, self._days[clipping])
        return {row[0]: row for row in rows if row[0] != clipping}

    def _on_its_incidents(self, clipping: int, outlet: int) -> Iterator[_Row]:
        """Of what an outlet has on a clipping's incidents the best, and one more: the clipping itself may be there."""
        for incident in self._incidents[clipping]:
            for topic in (None, *self._topics[clipping]):
                if shelf := self._shelves.get((incident, outlet, topic)):
                    yield from shelf.nearest(self._days[clipping], _MOST_OFFERED + 1)

    def _near(self, outlet: int, day: int | None) -> list[_Row]:
        """What an outlet has of about a day, whatever it is about."""
        if (outlet, day) not in self._neighbours:
            self._neighbours[outlet, day] = list(_of_outlet(self._connection, outlet, day))
        return self._neighbours[outlet, day]

    def candidates(self, clipping: int, rows: Iterable[_Row]) -> list[_Candidate]:
        """Rows with what they share with a clipping, best first."""
        day, incidents, topics = self._days[clipping], self._incidents[clipping], self._topics[clipping]
        found = [
            _Candidate(
                id=number,
                outlet=outlet,
                same_incident=not incidents.isdisjoint(self._incidents[number]),
                same_topic=not topics.isdisjoint(self._topics[number]),
                days=None if day is None or first is None else abs(first - day),
            )
            for number, outlet, first in rows
        ]
        return sorted(found, key=lambda each: each.rank)


def held_sources(connection: sqlite3.Connection, clippings: Iterable[int]) -> dict[int, tuple[HeldSource, ...]]:
    """The linked sources of clippings in their order, each with the held clippings it may be; none of what is gone."""
    ids = tuple(clippings)
    sources = _linked(connection, ids)
    surroundings = _Surroundings(connection, sources, [source for each in sources.values() for source in each])
    around = {number: surroundings.around(number, each) for number, each in sources.items()}
    surroundings.know(row for rows in around.values() for row in rows)
    held: dict[int, tuple[HeldSource, ...]] = dict.fromkeys(ids, ())
    for number, each in sources.items():
        candidates = surroundings.candidates(number, around[number].values())
        held[number] = tuple(_held(source, surroundings, candidates) for source in each)
    return held


def _held(source: LinkedSource, surroundings: _Surroundings, candidates: Sequence[_Candidate]) -> HeldSource:
    key = url_key(source.url) if source.url else None
    same_page = {row[0] for row in surroundings.pages.get(key, ())} if key else _NOTHING
    ids = tuple(each.id for each in candidates if each.id in same_page)
    if ids:
        return HeldSource(source=source, held=ids[:_MOST_OFFERED], matched_by="url")
    meant = surroundings.outlets[source.name]
    ids = tuple(each.id for each in candidates if each.outlet in meant and each.can_be_meant)
    return HeldSource(source=source, held=ids[:_MOST_OFFERED], matched_by="outlet" if ids else None)


def _linked(connection: sqlite3.Connection, clippings: Iterable[int]) -> dict[int, list[LinkedSource]]:
    """What clippings cite; those that cite nothing are left out."""
    linked: dict[int, list[LinkedSource]] = {}
    for number, name, kind, url, paragraph in connection.execute(
        f"SELECT clipping_id, name, kind, url, paragraph FROM source WHERE clipping_id {_IN} ORDER BY 1, position",
        (json.dumps(list(clippings)),),
    ):
        source = LinkedSource(name=name, kind=SourceKind(kind), url=url, paragraph=paragraph)
        linked.setdefault(number, []).append(source)
    return linked


def _by_url(connection: sqlite3.Connection, sources: Iterable[LinkedSource]) -> dict[str, list[_Row]]:
    keys = {key for source in sources if source.url and (key := url_key(source.url))}
    pages: dict[str, list[_Row]] = {}
    for key, *row in connection.execute(
        f"SELECT url_key, id, publisher_id, published_first FROM clipping WHERE url_key {_IN} AND trashed = 0",
        (json.dumps(sorted(keys)),),
    ):
        pages.setdefault(key, []).append((row[0], row[1], row[2]))
    return pages


def _outlets(connection: sqlite3.Connection, sources: Iterable[LinkedSource]) -> dict[str, frozenset[int]]:
    """The outlets that each name may mean."""
    keys = {source.name: meant_keys(source.name) for source in sources}
    wanted = json.dumps(sorted({key for each in keys.values() for key in each}))
    known: dict[str, set[int]] = {}
    for key, outlet in connection.execute(f"SELECT key, outlet_id FROM outlet_alias WHERE key {_IN}", (wanted,)):
        known.setdefault(key, set()).add(outlet)
    return {name: frozenset().union(*(known.get(key, ()) for key in each)) for name, each in keys.items()}


def _of_outlet(connection: sqlite3.Connection, outlet: int, day: int | None) -> Iterator[_Row]:
    """The clippings of an outlet that are nearest to a day, and undated ones."""
    if day is None:
        yield from connection.execute(f"{_OF_OUTLET} ORDER BY published_first DESC LIMIT ?", (outlet, _NEIGHBOURS))
        return
    for nearest in (
        "published_first <= ? ORDER BY published_first DESC",
        "published_first > ? ORDER BY published_first",
    ):
        yield from connection.execute(f"{_OF_OUTLET} AND {nearest} LIMIT ?", (outlet, day, _NEIGHBOURS))
    yield from connection.execute(f"{_OF_OUTLET} AND published_first IS NULL LIMIT ?", (outlet, _NEIGHBOURS))


def _ties(
    connection: sqlite3.Connection, table: str, column: str, clippings: Iterable[int]
) -> dict[int, frozenset[int]]:
    """The topics or the incidents of each of the clippings."""
    ties: dict[int, set[int]] = {number: set() for number in clippings}
    for number, tie in connection.execute(
        f"SELECT clipping_id, {column} FROM {table} WHERE clipping_id {_IN}", (json.dumps(sorted(ties)),)
    ):
        ties[number].add(tie)
    return {number: frozenset(each) for number, each in ties.items()}
