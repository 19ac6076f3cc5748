"""Which held clippings a clipping's linked sources may be.

A source is held when the library has its very page, or has something of its outlet that can be meant: on the same
incident, on the same topic, or of about the same time. An outlet's whole output is never offered.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clippings_app.analysis.outlets import outlet_keys
from clippings_app.analysis.urls import url_key
from clippings_app.domain.article import LinkedSource
from clippings_app.domain.clipping import HeldSource
from clippings_app.storage.reading import load_articles

_IN = "IN (SELECT value FROM json_each(?))"
_MOST_OFFERED = 12
_NEIGHBOURS = 24
"""Clippings of one outlet looked at before and after the day, however many it has."""
_NEAR_DAYS = 31
_FAR = 1_000_000

_OF_OUTLET = "SELECT id, publisher_id, published_first FROM clipping WHERE publisher_id = ? AND trashed = 0"


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


def held_sources(connection: sqlite3.Connection, clipping: int) -> tuple[HeldSource, ...]:
    """The linked sources of a clipping in their order, each with the held clippings it may be; none if it is gone."""
    article = load_articles(connection, (clipping,)).get(clipping)
    if article is None or not article.sources:
        return ()
    pages = _by_url(connection, clipping, article.sources)
    outlets = _outlets(connection, article.sources)
    rows = [row for found in pages.values() for row in found]
    rows += _of_outlets(connection, clipping, {outlet for found in outlets.values() for outlet in found})
    candidates = _candidates(connection, clipping, rows)
    return tuple(_held(source, pages, outlets, candidates) for source in article.sources)


def _held(
    source: LinkedSource,
    pages: dict[str, list[tuple[int, int | None, int | None]]],
    outlets: dict[str, frozenset[int]],
    candidates: Sequence[_Candidate],
) -> HeldSource:
    key = url_key(source.url) if source.url else None
    same_page = {row[0] for row in pages.get(key, ())} if key else set()
    if same_page:
        ids = tuple(each.id for each in candidates if each.id in same_page)
        return HeldSource(source=source, held=ids[:_MOST_OFFERED], matched_by="url")
    meant = outlets[source.name]
    ids = tuple(each.id for each in candidates if each.outlet in meant and each.can_be_meant)
    return HeldSource(source=source, held=ids[:_MOST_OFFERED], matched_by="outlet" if ids else None)


def _by_url(
    connection: sqlite3.Connection,
    clipping: int,
    sources: Iterable[LinkedSource],
) -> dict[str, list[tuple[int, int | None, int | None]]]:
    keys = {key for source in sources if source.url and (key := url_key(source.url))}
    pages: dict[str, list[tuple[int, int | None, int | None]]] = {}
    for key, *row in connection.execute(
        "SELECT url_key, id, publisher_id, published_first FROM clipping "
        f"WHERE url_key {_IN} AND trashed = 0 AND id <> ?",
        (json.dumps(sorted(keys)), clipping),
    ):
        pages.setdefault(key, []).append((row[0], row[1], row[2]))
    return pages


def _outlets(connection: sqlite3.Connection, sources: Iterable[LinkedSource]) -> dict[str, frozenset[int]]:
    """The outlets that each name may mean."""
    keys = {source.name: outlet_keys(source.name) for source in sources}
    wanted = json.dumps(sorted({key for each in keys.values() for key in each}))
    known: dict[str, set[int]] = {}
    for key, outlet in connection.execute(f"SELECT key, outlet_id FROM outlet_alias WHERE key {_IN}", (wanted,)):
        known.setdefault(key, set()).add(outlet)
    return {name: frozenset().union(*(known.get(key, ()) for key in each)) for name, each in keys.items()}


def _of_outlets(
    connection: sqlite3.Connection,
    clipping: int,
    outlets: Iterable[int],
) -> list[tuple[int, int | None, int | None]]:
    """Clippings of outlets: all on the same incidents, and of each outlet those nearest in time."""
    (day,) = connection.execute("SELECT published_first FROM clipping WHERE id = ?", (clipping,)).fetchone()
    rows = connection.execute(
        "SELECT DISTINCT clipping.id, publisher_id, published_first FROM clipping_incident AS mine "
        "JOIN clipping_incident AS theirs ON theirs.incident_id = mine.incident_id "
        "JOIN clipping ON clipping.id = theirs.clipping_id "
        f"WHERE mine.clipping_id = ? AND trashed = 0 AND publisher_id {_IN}",
        (clipping, json.dumps(sorted(outlets))),
    ).fetchall()
    for outlet in outlets:
        if day is None:
            rows += connection.execute(f"{_OF_OUTLET} ORDER BY published_first DESC LIMIT ?", (outlet, _NEIGHBOURS))
            continue
        for nearest in (
            "published_first <= ? ORDER BY published_first DESC",
            "published_first > ? ORDER BY published_first",
        ):
            rows += connection.execute(f"{_OF_OUTLET} AND {nearest} LIMIT ?", (outlet, day, _NEIGHBOURS))
        rows += connection.execute(f"{_OF_OUTLET} AND published_first IS NULL LIMIT ?", (outlet, _NEIGHBOURS))
    return [row for row in rows if row[0] != clipping]


def _candidates(
    connection: sqlite3.Connection,
    clipping: int,
    rows: Iterable[tuple[int, int | None, int | None]],
) -> list[_Candidate]:
    """Rows once each, with what they share with the clipping, best first."""
    by_id = {row[0]: row for row in rows}
    (day,) = connection.execute("SELECT published_first FROM clipping WHERE id = ?", (clipping,)).fetchone()
    ids = json.dumps(list(by_id))
    incidents = _sharing(connection, "clipping_incident", "incident_id", clipping, ids)
    topics = _sharing(connection, "clipping_topic", "topic_id", clipping, ids)
    found = [
        _Candidate(
            id=number,
            outlet=outlet,
            same_incident=number in incidents,
            same_topic=number in topics,
            days=None if day is None or first is None else abs(first - day),
        )
        for number, outlet, first in by_id.values()
    ]
    return sorted(found, key=lambda each: each.rank)


def _sharing(connection: sqlite3.Connection, table: str, column: str, clipping: int, ids: str) -> frozenset[int]:
    rows = connection.execute(
        f"SELECT clipping_id FROM {table} WHERE clipping_id {_IN} "
        f"AND {column} IN (SELECT {column} FROM {table} WHERE clipping_id = ?)",
        (ids, clipping),
    )
    return frozenset(number for (number,) in rows)
