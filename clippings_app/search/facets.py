"""How the hits of a query spread over topics, incidents, publishers, years, people and languages. Counts are exact."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from clippings_app.search.schema import DISTANT_FUTURE
from clippings_app.search.segments import Snapshot

_FIELDS = {
    "topic": "topics",
    "incident": "incidents",
    "publisher": "publishers",
    "photographer": "photographers",
    "agency": "agencies",
    "language": "languages",
}


def count_facets(snapshot: Snapshot, mask: NDArray[np.bool_]) -> dict[str, Mapping[int | str, int]]:
    """Counts by facet and key, without keys that no hit has."""
    out: dict[str, Mapping[int | str, int]] = {facet: _count(snapshot, mask, name) for facet, name in _FIELDS.items()}
    out["year"] = _years(snapshot, mask)
    return out


def _count(snapshot: Snapshot, mask: NDArray[np.bool_], name: str) -> dict[int | str, int]:
    totals: Counter[str] = Counter()
    for segment, first in snapshot.segments:
        keys = segment.keys(name)
        hit = np.concatenate([[0], np.cumsum(mask[keys.documents.astype(np.int64) + first])])
        counts = hit[keys.starts[1:]] - hit[keys.starts[:-1]]
        for at in np.flatnonzero(counts).tolist():
            totals[keys.keys[at]] += int(counts[at])
    return {key if name == "languages" else int(key): count for key, count in totals.items()}


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
