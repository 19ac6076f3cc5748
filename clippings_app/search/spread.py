"""How the hits of a query spread over time. Counts are exact: arithmetic on arrays as long as the number of hits."""

import datetime as dt
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.query import And, DateKind, DateRange, Query
from clippings_app.domain.spread import Share, Spread, Unit
from clippings_app.search.schema import DISTANT_FUTURE

Days = NDArray[np.int64]
Pairs = tuple[Sequence[int], NDArray[np.int64], NDArray[np.int64]]
"""Ids, and pairs of a document's row and the number of an id."""
_EPOCH = dt.date(1970, 1, 1).toordinal()
_LAST_DAY = dt.date.max.toordinal()
_MOST_DAYS, _MOST_MONTHS, _MOST_YEARS, _MOST_DECADES = 62, 72, 120, 120
"""Up to so many bins of a kind can be told apart above a list; of more, coarser ones are made."""
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


def spread_of(facts: NDArray[np.void], bounds: tuple[int, int], topics: Pairs, families: Mapping[int, int]) -> Spread:
    """The spread of some documents.

    Args:
        facts: Their rows of `schema.FACTS`.
        bounds: The days that count.
        topics: Their topics.
        families: For the ids of topics the topic that they are counted for; others are not told apart.
    """
    first, last = facts["first"].astype(np.int64), facts["last"].astype(np.int64)
    undated = int((first == DISTANT_FUTURE).sum())
    begins, ends = (first > 0) & (first < DISTANT_FUTURE), (last > 0) & (last < DISTANT_FUTURE)
    known = begins & ends & (first <= last)
    told = np.concatenate((first[begins], last[ends]))
    if not len(told):
        return Spread(vague=len(facts) - undated, undated=undated)
    lowest = max(int(told.min()), bounds[0])
    highest = max(min(int(told.max()), bounds[1]), lowest)
    unit = _unit_for(lowest, highest)
    origin = int(_bins(np.array([lowest]), unit)[0])
    count = int(_bins(np.array([highest]), unit)[0]) - origin + 1
    # Open ends reach as far as there are bins.
    begin = _bins(np.clip(first, lowest, highest), unit) - origin
    end = _bins(np.clip(last, lowest, highest), unit) - origin
    own_begin = _bins(np.clip(first, 1, _LAST_DAY), unit) - origin
    own_end = _bins(np.clip(last, 1, _LAST_DAY), unit) - origin
    certain = known & (own_begin == own_end)
    vague = (first != DISTANT_FUTURE) & ~certain
    steps = (
        np.bincount(begin[vague], minlength=count + 1) - np.bincount(end[vague] + 1, minlength=count + 1)[: count + 1]
    )
    return Spread(
        unit=unit,
        first=_first_day(origin, unit),
        certain=_tuple(np.bincount(begin[certain], minlength=count)),
        possible=_tuple(np.cumsum(steps)[:count]),
        vague=int(vague.sum()),
        undated=undated,
        shares=_shares(begin, certain, count, topics, families),
    )


def _shares(
    bins: Days, certain: NDArray[np.bool_], count: int, topics: Pairs, families: Mapping[int, int]
) -> tuple[Share, ...]:
    keys, documents, numbers = topics
    names = sorted(set(families.values()))
    places = {name: place for place, name in enumerate(names)}
    family = np.array([places[families[key]] if key in families else -1 for key in keys], np.int64)
    if not len(keys) or not names:
        return ()
    kin = family[numbers]
    pairs = np.unique(np.stack((documents[kin >= 0], kin[kin >= 0])), axis=1)
    often = np.bincount(pairs[1], minlength=len(names))
    order = np.argsort(-often, kind="stable")[:_MOST_SHARES]
    chosen = [place for place in order.tolist() if often[place] >= max(_LEAST_SHARE * len(bins), 1)]
    owner = np.full(len(bins), -1, np.int64)
    for place in reversed(chosen):  # the most frequent one has the last word
        owner[pairs[0][pairs[1] == place]] = place
    return tuple(
        Share(topic=names[place], counts=_tuple(np.bincount(bins[certain & (owner == place)], minlength=count)))
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


def _bins(days: Days, unit: Unit) -> Days:
    """The bins of day numbers as `date.toordinal` counts them, counted from year 0."""
    if unit is Unit.DAY:
        return days
    dates = (days - _EPOCH).astype("datetime64[D]")
    if unit is Unit.MONTH:
        return dates.astype("datetime64[M]").astype(np.int64) + 1970 * 12
    years: Days = dates.astype("datetime64[Y]").astype(np.int64) + 1970
    return years // {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}[unit]


def _first_day(bin_: int, unit: Unit) -> dt.date:
    if unit is Unit.DAY:
        return dt.date.fromordinal(bin_)
    if unit is Unit.MONTH:
        return dt.date(bin_ // 12, bin_ % 12 + 1, 1)
    return dt.date(max(bin_ * {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}[unit], 1), 1, 1)


def _tuple(numbers: NDArray[np.integer]) -> tuple[int, ...]:
    out: list[int] = numbers.tolist()
    return tuple(out)
