"""How the hits of a query spread over topics, incidents, publishers, years, people and languages. Counts are exact."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.query import Query
from clippings_app.domain.spread import Spread
from clippings_app.search.schema import DISTANT_FUTURE
from clippings_app.search.segments import Snapshot
from clippings_app.search.spread import Dates, Pairs, bounds_of, related, spread_of

_NONE = np.empty(0, np.int64)
_MOST_KEPT = 4
_FIELDS = {
    "topic": "topics",
    "incident": "incidents",
    "publisher": "publishers",
    "photographer": "photographers",
    "agency": "agencies",
    "language": "languages",
}


class _Table(NamedTuple):
    """Document and number of a key, pair by pair; `keys` names them."""

    keys: Sequence[int | str]
    documents: NDArray[np.int64]
    numbers: NDArray[np.int64]


class FacetTables:
    """For each facet the pairs of document and key of one snapshot; made when a facet is first asked for."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._tables: dict[str, _Table] = {}
        self._dates: Dates | None = None
        self._kept: list[tuple[Mapping[int, Sequence[int]], Pairs]] = []

    def count(self, mask: NDArray[np.bool_]) -> dict[str, Mapping[int | str, int]]:
        """Counts by facet and key over the masked documents, without keys that none of them has."""
        out: dict[str, Mapping[int | str, int]] = {facet: self._count(name, mask) for facet, name in _FIELDS.items()}
        out["year"] = _years(self._snapshot, mask)
        return out

    def below(self, mask: NDArray[np.bool_], above: Mapping[int, Sequence[int]]) -> dict[int, int]:
        """How many of the masked documents each topic has, in it or below it, each document once.

        Args:
            mask: Which documents.
            above: For the id of a topic itself and all those above it.
        """
        kin = self._kin(above)
        counts = np.bincount(kin.numbers[mask[kin.documents]], minlength=len(kin.keys))
        return {int(topic): count for topic, count in zip(kin.keys, counts.tolist(), strict=True) if count}

    def spread(self, query: Query, mask: NDArray[np.bool_], families: Mapping[int, Sequence[int]]) -> Spread:
        """How the masked documents spread over time.

        Args:
            query: What they are the answer to; its own dates bound the spread.
            mask: Which documents.
            families: For ids of topics the topic that they are counted for, as the only one of a sequence.
        """
        if self._dates is None:
            self._dates = Dates(self._snapshot.facts)
        return spread_of(self._dates, mask, bounds_of(query), self._kin(families))

    def _kin(self, kin: Mapping[int, Sequence[int]]) -> Pairs:
        """Documents with the topics that theirs stand for, each pair once; kept, for every keystroke asks for it."""
        held = next((pairs for known, pairs in self._kept if known is kin or known == kin), None)
        if held is None:
            table = self._held("topics")
            held = related(Pairs(table.keys, table.documents, table.numbers), kin)
            self._kept = [(kin, held), *self._kept][:_MOST_KEPT]
        return held

    def _count(self, name: str, mask: NDArray[np.bool_]) -> dict[int | str, int]:
        table = self._held(name)
        counts = np.bincount(table.numbers[mask[table.documents]], minlength=len(table.keys))
        held = np.flatnonzero(counts)
        return {table.keys[at]: count for at, count in zip(held.tolist(), counts[held].tolist(), strict=True)}

    def _held(self, name: str) -> "_Table":
        if name not in self._tables:
            self._tables[name] = self._table(name)
        return self._tables[name]

    def _table(self, name: str) -> "_Table":
        numbers: dict[str, int] = {}
        documents, keys = [_NONE], [_NONE]
        for segment, first in self._snapshot.segments:
            held = segment.keys(name)
            own = np.array([numbers.setdefault(key, len(numbers)) for key in held.keys], np.int64)
            documents.append(held.documents.astype(np.int64) + first)
            keys.append(np.repeat(own, np.diff(held.starts)))
        named = [key if name == "languages" else int(key) for key in numbers]
        return _Table(named, np.concatenate(documents), np.concatenate(keys))


def _years(snapshot: Snapshot, mask: NDArray[np.bool_]) -> dict[int | str, int]:
    """For each year that some hit is certain to be of, the hits that can be of it, as `published:` finds them."""
    first, last = snapshot.facts["first"][mask], snapshot.facts["last"][mask]
    known = (first > 0) & (last < DISTANT_FUTURE) & (first <= last)
    begin, end = _year_of(first[known]), _year_of(last[known])
    years, counts = np.unique(begin[begin == end], return_counts=True)
    out: dict[int | str, int] = dict(zip(years.tolist(), counts.tolist(), strict=True))
    vague = np.ones(len(first), np.bool_)
    vague[np.flatnonzero(known)[begin == end]] = False
    for year in years.tolist():
        overlapping = (first[vague] <= dt.date(year, 12, 31).toordinal()) & (
            last[vague] >= dt.date(year, 1, 1).toordinal()
        )
        out[year] += int(overlapping.sum())
    return out


def _year_of(days: NDArray[np.int32]) -> NDArray[np.int64]:
    """The years of day numbers as `date.toordinal` counts them."""
    since_1970 = days.astype(np.int64) - dt.date(1970, 1, 1).toordinal()
    years: NDArray[np.int64] = since_1970.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970
    return years
