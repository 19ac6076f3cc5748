"""Lifts the hits in which the words of a query stand close together, in the order asked, and a little the newer ones.

Who types "dana prewitt" or "cable cut" means a name or a turn of phrase: of two clippings with the same words the one
that says them together is meant. Each pair of neighbouring words of the query adds what their nearest places in one
field are worth, by one over the square of their distance, damped as occurrences are (after Büttcher, Clarke and
Lushman, 2006).
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.query import DEFAULT_FIELDS, And, Prefix, Query, Word
from clippings_app.search.patterns import Slot, pattern_of
from clippings_app.search.postings import CODES, KEY_CODE, field_mask
from clippings_app.search.proximity import POSITION_BITS, Places
from clippings_app.search.schema import DISTANT_FUTURE, WEIGHTS
from clippings_app.search.segments import DOCUMENT_BITS, Segment, Snapshot

Scores = NDArray[np.float32]

_LOOKED_AT = 100
"""Hits that are looked at: the best by words alone."""
_REACH = 8
_SHARE = 0.6
"""How much words right behind one another add, as a share of what they are worth by themselves."""
_REVERSED = 0.5
_DAMPING = 1.2
_MOST_WORDS = 64
"""Words that a prefix may stand for and still be looked at."""
_RECENT = 0.01
_FADES_IN = 5 * 365.25
_FIELD_BITS = 5
_MASK = field_mask(DEFAULT_FIELDS)
_WEIGHTS = np.array([0.0] * (KEY_CODE + 1))
for _field in DEFAULT_FIELDS:
    _WEIGHTS[CODES[_field.value]] = WEIGHTS.get(_field, 1.0)


class _Standing(NamedTuple):
    """How rare a word is, and its places in the hits that are looked at."""

    rarity: float
    places: Places


class Lift:
    """Raises scores of one snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def lifted(self, query: Query, scores: Scores, hits: NDArray[np.int64]) -> Scores:
        """The scores, those of the best hits raised by how near the words of the query stand to one another in them.

        Args:
            query: Words that must all be there; other queries have no order of words.
            scores: Relevance by document number.
            hits: Document numbers, rising.
        """
        if len(hits) < 2:
            return scores
        best = hits
        if len(hits) > _LOOKED_AT:
            best = np.sort(hits[np.argpartition(scores[hits], len(hits) - _LOOKED_AT)[-_LOOKED_AT:]])
        worth = scores[best] * (1 + _RECENT * self._newness(best))
        words = [_stand(self._snapshot, slot, best) for slot in _neighbours(query)]
        for one, other in pairwise(words):
            worth += _gain(one, other, len(best))
        raised = scores.copy()
        raised[best] = worth
        return raised

    def _newness(self, documents: NDArray[np.int64]) -> NDArray[np.float64]:
        """From 1 for the newest clipping there is down to 0 for those long before it and those without a date."""
        facts = self._snapshot.facts
        age = np.clip(self._newest - facts["last"][documents].astype(np.float64), 0, None)
        return np.where(facts["first"][documents] != DISTANT_FUTURE, np.exp(-age / _FADES_IN), 0.0)

    @cached_property
    def _newest(self) -> int:
        """The last day that a clipping is of."""
        last = self._snapshot.facts["last"]
        return int(last.max(initial=0, where=last < DISTANT_FUTURE))


def _neighbours(query: Query) -> list[Slot]:
    """The words of a query in order; those that are more than one token or of one field are left out."""
    parts = query.parts if isinstance(query, And) else ()
    slots = []
    for part in parts:
        if isinstance(part, Word | Prefix) and part.field is None:
            pattern = pattern_of(part)
            if pattern is not None and len(pattern.slots) == 1:
                slots.append(pattern.slots[0])
    return slots


def _stand(snapshot: Snapshot, slot: Slot, best: NDArray[np.int64]) -> _Standing:
    """How rare a word is, and where it stands in some documents; a prefix of too many words stands nowhere."""
    ranges = [segment.ranges(slot, _MASK) for segment, _ in snapshot.segments]
    held = [segment.postings for segment, _ in snapshot.segments]
    counts = sum(int(each.counts[a:b].sum()) for each, some in zip(held, ranges, strict=True) for a, b in some)
    rarity = snapshot.rarity(min(counts, snapshot.living))
    if any(last - first > _MOST_WORDS for some in ranges for first, last in some):
        return _Standing(rarity, np.empty(0, np.int64))
    found = [np.empty(0, np.int64)]
    for (segment, first), some in zip(snapshot.segments, ranges, strict=True):
        start, stop = np.searchsorted(best, (first, first + segment.size))
        if start < stop and some:
            found.append(_places(segment, some, best[start:stop] - first, int(start)))
    return _Standing(rarity, np.sort(np.concatenate(found)))


def _places(segment: Segment, ranges: Sequence[tuple[int, int]], documents: NDArray[np.int64], row: int) -> Places:
    """Places as in `proximity`; a group is a row of documents, from `row` on, above the number of the field."""
    wanted = np.zeros(segment.size, np.bool_)
    wanted[documents] = True
    places = segment.places(ranges, _MASK, wanted)
    groups = places >> POSITION_BITS
    rows = np.searchsorted(documents, groups & ((1 << DOCUMENT_BITS) - 1)) + row
    fields = groups >> DOCUMENT_BITS
    moved: Places = ((rows << _FIELD_BITS | fields) << POSITION_BITS) | (places & ((1 << POSITION_BITS) - 1))
    return moved


def _gain(one: _Standing, other: _Standing, count: int) -> NDArray[np.float64]:
    """What each document gains by how often and how closely two words stand together in it, weighted by field."""
    groups = one.places >> POSITION_BITS
    closeness = _WEIGHTS[groups & ((1 << _FIELD_BITS) - 1)] * _closeness(one.places, other.places)
    worth = np.bincount(groups >> _FIELD_BITS, closeness, count)
    gained: NDArray[np.float64] = (one.rarity + other.rarity) / 2 * worth * (_DAMPING + 1) / (worth + _DAMPING)
    return _SHARE * gained


def _closeness(here: Places, there: Places) -> NDArray[np.float64]:
    """For each place how close the nearest of the others stands in its group: 1 right behind it, less before it."""
    if not len(there):
        return np.zeros(len(here))
    behind = np.searchsorted(there, here, side="right")
    after = there[np.minimum(behind, len(there) - 1)] - here
    before = here - there[np.maximum(np.searchsorted(there, here) - 1, 0)]
    return np.maximum(_worth(after), _REVERSED * _worth(before))


def _worth(distance: Places) -> NDArray[np.float64]:
    """One over the square of a distance; nothing for those that are none or too great."""
    usable = (distance > 0) & (distance <= _REACH)  # places of other groups lie further apart than that
    return np.where(usable, 1.0 / np.clip(distance, 1, _REACH) ** 2, 0.0)
