"""Lifts the hits in which the words of a query stand close together, in the order asked, and a little the newer ones.

Who types "dana prewitt" or "cable cut" means a name or a turn of phrase: of two clippings with the same words the one
that says them together is meant. Each pair of neighbouring words of the query adds what their nearest places in one
field are worth, by one over the square of their distance, damped as occurrences are (after Büttcher, Clarke and
Lushman, 2006).
"""

import math
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.query import DEFAULT_FIELDS, And, Prefix, Query, Word
from clippings_app.search.patterns import Slot, pattern_of
from clippings_app.search.postings import CODES, KEY_CODE, field_mask
from clippings_app.search.proximity import POSITION_BITS, Places
from clippings_app.search.schema import DISTANT_FUTURE, WEIGHTS
from clippings_app.search.segments import DOCUMENT_BITS, Segment, Snapshot

Scores = NDArray[np.float32]

_LOOKED_AT = 200
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
_MASK = field_mask(DEFAULT_FIELDS)
_WEIGHTS = np.array([0.0] * (KEY_CODE + 1))
for _field in DEFAULT_FIELDS:
    _WEIGHTS[CODES[_field.value]] = WEIGHTS.get(_field, 1.0)


def lifted(snapshot: Snapshot, query: Query, scores: Scores, hits: NDArray[np.int64]) -> Scores:
    """The scores, those of the best hits raised by how near the words of the query stand to one another in them.

    Args:
        snapshot: What was searched.
        query: Words that must all be there; other queries have no order of words.
        scores: Relevance by document number.
        hits: Document numbers.
    """
    if len(hits) < 2:
        return scores
    best = hits[np.argpartition(-scores[hits], _LOOKED_AT)[:_LOOKED_AT]] if len(hits) > _LOOKED_AT else hits
    raised = scores.copy()
    raised[best] *= 1 + _RECENT * _newness(snapshot, best)
    slots = _neighbours(query)
    if len(slots) > 1:
        wanted = np.zeros(snapshot.size, np.bool_)
        wanted[best] = True
        for one, other in pairwise(slots):
            raised += _pair(snapshot, one, other, wanted)
    return raised


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


def _newness(snapshot: Snapshot, documents: NDArray[np.int64]) -> NDArray[np.float64]:
    """From 1 for the newest clipping there is down to 0 for those long before it and those without a date."""
    last = snapshot.facts["last"]
    dated = snapshot.facts["first"] != DISTANT_FUTURE
    known = last[dated & (last < DISTANT_FUTURE)]
    if not len(known):
        return np.zeros(len(documents))
    age = np.clip(int(known.max()) - last[documents].astype(np.float64), 0, None)
    return np.where(dated[documents], np.exp(-age / _FADES_IN), 0.0)


def _pair(snapshot: Snapshot, one: Slot, other: Slot, wanted: NDArray[np.bool_]) -> NDArray[np.float32]:
    near = [_near(segment, one, other, wanted[first : first + segment.size]) for segment, first in snapshot.segments]
    worth = np.concatenate([np.empty(0), *near])
    rarity = (_rarity(snapshot, one) + _rarity(snapshot, other)) / 2
    return (_SHARE * rarity * worth * (_DAMPING + 1) / (worth + _DAMPING)).astype(np.float32)


def _near(segment: Segment, one: Slot, other: Slot, wanted: NDArray[np.bool_]) -> NDArray[np.float64]:
    """For each document of a segment, how often and how closely two words stand together, weighted by field."""
    ranges = [segment.ranges(slot, _MASK) for slot in (one, other)]
    words = [sum(last - first for first, last in each) for each in ranges]
    if not wanted.any() or not all(0 < count <= _MOST_WORDS for count in words):
        return np.zeros(segment.size)
    here, there = (segment.places(each, _MASK, wanted) for each in ranges)
    closeness = _closeness(here, there)
    groups = here >> POSITION_BITS
    documents = groups & ((1 << DOCUMENT_BITS) - 1)
    return np.bincount(documents, _WEIGHTS[groups >> DOCUMENT_BITS] * closeness, segment.size).astype(np.float64)


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


def _rarity(snapshot: Snapshot, slot: Slot) -> float:
    count = 0
    for segment, _ in snapshot.segments:
        count += sum(int(segment.postings.counts[first:last].sum()) for first, last in segment.ranges(slot, _MASK))
    return math.log(1 + (snapshot.living - min(count, snapshot.living) + 0.5) / (count + 0.5))
