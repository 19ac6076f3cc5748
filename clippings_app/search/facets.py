"""How the hits of a query spread over topics, incidents, publishers, years, people and languages. Counts are exact."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.query import Query
from clippings_app.domain.spread import Spread
from clippings_app.search.schema import DISTANT_FUTURE
from clippings_app.search.segments import Snapshot
from clippings_app.search.spread import Dates, Pairs, bounds_of, related, spread_of

_NONE = np.empty(0, np.int32)
_MOST_KEPT = 4
_FIELDS = {
    "topic": "topics",
    "incident": "incidents",
    "publisher": "publishers",
    "photographer": "photographers",
    "agency": "agencies",
    "language": "languages",
}

Kin = Mapping[Any, Sequence[int | str]]
"""For a key all those that its documents count for; one that is not in it counts for itself."""


class _Table(NamedTuple):
    """The documents of each key, one key's after the other's; `starts` says where each one's begin.

    Where no document has two keys `owner` says for each the place of its key, and for those without one the next place.
    """

    keys: NDArray[np.object_]  # numbers or texts, each made once
    starts: NDArray[np.int64]
    documents: NDArray[np.intp]  # as numpy takes by it: smaller numbers would be converted for each count
    owner: NDArray[np.int32] | None


class FacetTables:
    """For each facet the documents of each key in one snapshot; made when a facet is first asked for."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._tables: dict[str, _Table] = {}
        self._dates: Dates | None = None
        self._kept: list[tuple[Mapping[int, Sequence[int]], Pairs]] = []
        self._kept_nested: dict[str, tuple[_Table, Kin]] = {}

    def count(self, mask: NDArray[np.bool_], above: Kin) -> dict[str, Mapping[int | str, int]]:
        """Counts by facet and key over the masked documents, most first, without keys that none of them has.

        What is below a topic counts for it, and British English for English: each key has the documents that a query
        narrowed by it finds.

        Args:
            mask: Which documents.
            above: For the id of a topic itself and all those that it counts for.
        """
        hits = np.flatnonzero(mask)
        tables = {facet: self._held(name) for facet, name in _FIELDS.items()}
        tables["topic"] = self._nested("topics", above)
        tables["language"] = self._nested("languages", self._wider_languages)
        out: dict[str, Mapping[int | str, int]] = {
            facet: _counted(table, mask, hits) for facet, table in tables.items()
        }
        out["year"] = self._count_years(mask, hits)
        return out

    def _count_years(self, mask: NDArray[np.bool_], hits: NDArray[np.int64]) -> dict[int | str, int]:
        """For each year that some hit is certain to be of, the hits that can be of it, as `published:` finds them."""
        certain, vague = self._years
        counts = np.bincount(certain[hits])
        counts[:1] = 0
        found = np.flatnonzero(counts).tolist()
        years = {year: int(counts[year]) for year in found}
        facts = self._snapshot.facts[vague[mask[vague]]]
        for year in found if len(facts) else ():
            begin, end = dt.date(year, 1, 1).toordinal(), dt.date(year, 12, 31).toordinal()
            years[year] += int(((facts["first"] <= end) & (facts["last"] >= begin)).sum())
        return dict(sorted(years.items(), key=lambda item: (-item[1], item[0])))

    @cached_property
    def _years(self) -> tuple[NDArray[np.int16], NDArray[np.int64]]:
        """The year of each document, 0 where it is not certain, and the numbers of these documents."""
        first, last = self._snapshot.facts["first"], self._snapshot.facts["last"]
        known = (first > 0) & (last < DISTANT_FUTURE) & (first <= last)
        begin, end = _year_of(np.where(known, first, 1)), _year_of(np.where(known, last, 1))
        certain = np.where(known & (begin == end), begin, 0).astype(np.int16)
        return certain, np.flatnonzero(certain == 0)

    def _nested(self, name: str, above: Kin) -> _Table:
        """The documents of each key and of all that counts for it, each once; kept while it is the same that counts."""
        kept, known = self._kept_nested.get(name, (None, None))
        if kept is not None and (known is above or known == above):
            return kept
        table = self._held(name)
        kin = {key: above.get(key, (key,)) for key in table.keys.tolist()}
        if any(tuple(names) != (key,) for key, names in kin.items()):
            pairs = related(self._pairs(name), kin)
            order = np.argsort(pairs.numbers, kind="stable")
            numbers = pairs.numbers[order]
            starts = np.flatnonzero(np.diff(numbers, prepend=-1))
            keys = np.array(pairs.keys, np.object_)[numbers[starts]]
            table = _Table(keys, starts, pairs.documents[order].astype(np.intp), None)
        self._kept_nested[name] = (table, above)
        return table

    @cached_property
    def _wider_languages(self) -> dict[int | str, tuple[int | str, ...]]:
        """For each tag of a language those that begin it, such as en for en-GB, and itself."""
        tags = [str(key) for key in self._held("languages").keys.tolist()]
        return {
            tag: tuple(each for each in tags if f"{tag}-".casefold().startswith(f"{each}-".casefold())) for tag in tags
        }

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
            held = related(self._pairs("topics"), kin)
            self._kept = [(kin, held), *self._kept][:_MOST_KEPT]
        return held

    def _pairs(self, name: str) -> Pairs:
        """Documents with their keys."""
        table = self._held(name)
        often = np.diff([*table.starts, len(table.documents)])
        return Pairs(table.keys.tolist(), table.documents, np.repeat(np.arange(len(table.keys)), often))

    def _held(self, name: str) -> _Table:
        if name not in self._tables:
            self._tables[name] = self._table(name)
        return self._tables[name]

    def _table(self, name: str) -> _Table:
        held = [(segment.keys(name), first) for segment, first in self._snapshot.segments]
        names = sorted({key for keys, _ in held for key in keys.keys})
        places = {key: at for at, key in enumerate(names)}
        numbers = [_NONE] + [
            np.repeat(np.array([places[key] for key in keys.keys], np.int32), np.diff(keys.starts)) for keys, _ in held
        ]
        documents = [_NONE] + [keys.documents.astype(np.int32) + np.int32(first) for keys, first in held]
        together = np.concatenate(numbers)
        order = np.argsort(together, kind="stable")
        starts = np.searchsorted(together[order], np.arange(len(names)))
        keys = np.empty(len(names), np.object_)
        keys[:] = [key if name == "languages" else int(key) for key in names]
        by_key = np.concatenate(documents)[order].astype(np.intp)
        owner = np.full(self._snapshot.size, len(keys), np.int32)
        owner[by_key] = together[order]
        has_one_each = np.count_nonzero(owner < len(keys)) == len(by_key)
        return _Table(keys, starts, by_key, owner if has_one_each else None)


def _counted(table: _Table, mask: NDArray[np.bool_], hits: NDArray[np.int64]) -> dict[int | str, int]:
    """The masked documents of each key, most first."""
    if not len(table.documents):
        return {}
    if table.owner is not None:
        counts = np.bincount(table.owner[hits], minlength=len(table.keys) + 1)[:-1]
    else:
        counts = np.add.reduceat(mask.take(table.documents), table.starts, dtype=np.int32)
    ranked = np.argsort(-counts, kind="stable")[: np.count_nonzero(counts)]
    return dict(zip(table.keys[ranked].tolist(), counts[ranked].tolist(), strict=True))


def _year_of(days: NDArray[np.int32]) -> NDArray[np.int64]:
    """The years of day numbers as `date.toordinal` counts them."""
    since_1970 = days.astype(np.int64) - dt.date(1970, 1, 1).toordinal()
    years: NDArray[np.int64] = since_1970.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970
    return years
