"""How the hits of a query spread over time. Counts are exact: arithmetic on arrays as long as the number of hits."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.query import And, DateKind, DateRange, Query
from clippings_app.domain.spread import Share, Spread, Unit
from clippings_app.search.schema import DISTANT_FUTURE

Numbers = NDArray[np.int64]
_EPOCH = dt.date(1970, 1, 1).toordinal()
_LAST_DAY = dt.date.max.toordinal()
_MOST_DAYS, _MOST_MONTHS, _MOST_YEARS, _MOST_DECADES = 62, 72, 120, 120
"""Up to so many bins of a kind can be told apart above a list; of more, coarser ones are made."""
_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
_MOST_SHARES = 4
_LEAST_SHARE = 0.1
"""A topic stands out when it has this part of the hits."""


def bounds_of(query: Query) -> tuple[int, int]:
    """The days, as numbers, that every hit has to touch by the query's own `published:`."""
    parts = query.parts if isinstance(query, And) else (query,)
    lowest, highest = 1, _LAST_DAY
    for part in parts:
        if isinstance(part, DateRange) and part.kind is DateKind.PUBLISHED:
            if part.start and part.start.first_day:
                lowest = max(lowest, part.start.first_day.toordinal())
            if part.end and part.end.last_day:
                highest = min(highest, part.end.last_day.toordinal())
    return lowest, highest


class Pairs(NamedTuple):
    """Document and number of a key, pair by pair; `keys` names the numbers."""

    keys: Sequence[int | str]
    documents: Numbers
    numbers: Numbers


def related(pairs: Pairs, kin: Mapping[Any, Sequence[int | str]]) -> Pairs:
    """Each document with all that its keys stand for, every pair once.

    Args:
        pairs: Documents and their keys.
        kin: For a key those that it stands for; one that is not in it stands for nothing.
    """
    names: list[Any] = sorted({name for each in kin.values() for name in each})
    places = {name: place for place, name in enumerate(names)}
    lines = [[places[name] for name in kin.get(key, ())] for key in pairs.keys]
    found = [np.empty(0, np.int64)]
    for depth in range(max(map(len, lines), default=0)):
        at = np.array([line[depth] if depth < len(line) else -1 for line in lines], np.int64)[pairs.numbers]
        found.append((pairs.documents * len(names) + at)[at >= 0])
    once = np.sort(np.concatenate(found))
    once = once[np.diff(once, prepend=-1) > 0]  # `np.unique` of numpy 2.3 takes ten times as long
    return Pairs(names, once // max(len(names), 1), once % max(len(names), 1))


class Dates:
    """The dates of all documents of a snapshot, with the months that they begin and end in.

    Attributes:
        first, last: Day numbers; those of an open end or of no date are as `schema` has them.
        first_month, last_month: Counted from the year 0.
        undated: Those without any date.
        known: Those with both ends.
    """

    def __init__(self, facts: NDArray[np.void]) -> None:
        self.first, self.last = facts["first"].astype(np.int64), facts["last"].astype(np.int64)
        self.first_month = _months(np.clip(self.first, 1, _LAST_DAY))
        self.last_month = _months(np.clip(self.last, 1, _LAST_DAY))
        self.undated = self.first == DISTANT_FUTURE
        self.begins = (self.first > 0) & ~self.undated
        self.ends = (self.last > 0) & (self.last < DISTANT_FUTURE)
        self.known = self.begins & self.ends & (self.first <= self.last)

    def bins(self, unit: Unit, rows: Numbers) -> tuple[Numbers, Numbers]:
        """The bins that some documents begin and end in, counted from day or year 0."""
        if unit is Unit.DAY:
            return self.first[rows], self.last[rows]
        begin, end = self.first_month[rows], self.last_month[rows]
        return begin // _MONTHS[unit], end // _MONTHS[unit]


def spread_of(dates: Dates, mask: NDArray[np.bool_], bounds: tuple[int, int], kin: Pairs) -> Spread:
    """The spread of some documents.

    Args:
        dates: Of all documents.
        mask: Which documents.
        bounds: The days that count.
        kin: All documents and the topics that they are counted for.
    """
    rows = np.flatnonzero(mask)
    undated = int(dates.undated[rows].sum())
    told = np.concatenate((dates.first[mask & dates.begins], dates.last[mask & dates.ends]))
    if not len(told):
        return Spread(vague=len(rows) - undated, undated=undated)
    lowest = max(int(told.min()), bounds[0])
    highest = max(min(int(told.max()), bounds[1]), lowest)
    unit = _unit_for(lowest, highest)
    origin, last = (_bin(day, unit) for day in (lowest, highest))
    count = last - origin + 1
    begin, end = dates.bins(unit, rows)
    begin, end = begin - origin, end - origin
    certain = dates.known[rows] & (begin == end)
    vague = ~(dates.undated[rows] | certain)
    begin, end = np.clip(begin, 0, count - 1), np.clip(end, 0, count - 1)  # open ends reach as far as there are bins
    steps = np.bincount(begin[vague], minlength=count + 1) - np.bincount(end[vague] + 1, minlength=count + 1)
    bins = np.full(len(mask), -1, np.int64)
    bins[rows[certain]] = begin[certain]
    return Spread(
        unit=unit,
        first=_first_day(origin, unit),
        certain=_tuple(np.bincount(begin[certain], minlength=count)),
        possible=_tuple(np.cumsum(steps)[:count]),
        vague=int(vague.sum()),
        undated=undated,
        shares=_shares(bins, count, mask, len(rows), kin),
    )


def _shares(bins: Numbers, count: int, mask: NDArray[np.bool_], hits: int, kin: Pairs) -> tuple[Share, ...]:
    """The topics that stand out; `bins` has -1 for documents that are not certain to be of one."""
    inside = mask[kin.documents]
    documents, numbers = kin.documents[inside], kin.numbers[inside]
    often = np.bincount(numbers, minlength=len(kin.keys))
    order = np.argsort(-often, kind="stable")[:_MOST_SHARES]
    chosen = [place for place in order.tolist() if often[place] >= max(_LEAST_SHARE * hits, 1)]
    owner = np.full(len(bins), -1, np.int64)
    for place in reversed(chosen):  # the most frequent one has the last word
        owner[documents[numbers == place]] = place
    return tuple(
        Share(
            topic=int(kin.keys[place]),
            counts=_tuple(np.bincount(bins[(owner == place) & (bins >= 0)], minlength=count)),
        )
        for place in chosen
    )


def _unit_for(lowest: int, highest: int) -> Unit:
    first, last = dt.date.fromordinal(lowest), dt.date.fromordinal(highest)
    years = last.year - first.year
    if highest - lowest < _MOST_DAYS:
        return Unit.DAY
    if years * 12 + last.month - first.month < _MOST_MONTHS:
        return Unit.MONTH
    if years < _MOST_YEARS:
        return Unit.YEAR
    return Unit.DECADE if years // 10 < _MOST_DECADES else Unit.CENTURY


def _months(days: Numbers) -> Numbers:
    """The months of day numbers as `date.toordinal` counts them, counted from the year 0."""
    months: Numbers = (days - _EPOCH).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return months + 1970 * 12


def _bin(day: int, unit: Unit) -> int:
    if unit is Unit.DAY:
        return day
    date = dt.date.fromordinal(day)
    return (date.year * 12 + date.month - 1) // _MONTHS[unit]


def _first_day(bin_: int, unit: Unit) -> dt.date:
    if unit is Unit.DAY:
        return dt.date.fromordinal(bin_)
    months = bin_ * _MONTHS[unit]
    return dt.date(max(months // 12, 1), months % 12 + 1, 1)


def _tuple(numbers: NDArray[np.integer]) -> tuple[int, ...]:
    out: list[int] = numbers.tolist()
    return tuple(out)
