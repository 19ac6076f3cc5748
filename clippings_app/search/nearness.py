"""Lifts the hits in which the words of a query stand close together, in the order asked, and a little the newer ones.

Who types "dana prewitt" or "cable cut" means a name or a turn of phrase: of two clippings with the same words the one
that says them together is meant. Each pair of neighbouring words of the query adds what their nearest places in one
field are worth, by one over the square of their distance, damped as occurrences are (after Büttcher, Clarke and
Lushman, 2006).
"""

from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.query import DEFAULT_FIELDS, And, Prefix, Query, Word
from clippings_app.search.held import DOCUMENT, Holdings
from clippings_app.search.ordering import nth_highest
from clippings_app.search.patterns import Slot, pattern_of
from clippings_app.search.postings import field_mask
from clippings_app.search.proximity import POSITION_BITS, Places
from clippings_app.search.schema import DISTANT_FUTURE, field_weights
from clippings_app.search.segments import DOCUMENT_BITS, Snapshot

Scores = NDArray[np.float32]

LOOKED_AT = 100
"""Hits that are looked at: the best by words alone."""
_MOST_LOOKED_AT = 1_000
"""Those are more where many are equally good."""
_REACH = 8
_SHARE = 0.6
"""How much words right behind one another add, as a share of what they are worth by themselves."""
_REVERSED = 0.5
_DAMPING = 1.2
_MOST_WORDS = 64
"""Words that a prefix may stand for and still be looked at."""
_RECENT = 0.01
_FADES_IN = 5 * 365.25
_NOWHERE = np.empty(0, np.int64)
_MASK = field_mask(DEFAULT_FIELDS)
_WEIGHTS = field_weights(DEFAULT_FIELDS)


class _Standing(NamedTuple):
    """How rare a word is, and its places in the hits that are looked at."""

    rarity: float
    places: Places


class Lift:
    """Raises scores of one snapshot.

    Args:
        snapshot: Of the index.
        holdings: What it holds of words.
    """

    def __init__(self, snapshot: Snapshot, holdings: Holdings) -> None:
        self._snapshot = snapshot
        self._holdings = holdings

    def lift(self, query: Query, hits: NDArray[np.int64], relevance: Scores) -> NDArray[np.int64] | None:
        """Raise the relevance of the best hits by how near the words of the query stand to one another in them.

        Args:
            query: Words that must all be there; other queries have no order of words.
            hits: Document numbers, rising.
            relevance: Of each hit; changed in place.

        Returns:
            The places among the hits of all that can be one of the best `LOOKED_AT`; None where that cannot be told.
        """
        if len(hits) < 2:
            return None
        at = np.arange(len(hits))
        if len(hits) > LOOKED_AT:
            at = (relevance >= nth_highest(relevance, LOOKED_AT)).nonzero()[0]
        all_of_them, at = len(at) <= _MOST_LOOKED_AT, at[:_MOST_LOOKED_AT]
        best = hits[at]
        worth = relevance[at] * (1 + _RECENT * self._newness(best))
        neighbours = _neighbours(query)
        if len(neighbours) > 1:
            looked_at = np.zeros(self._snapshot.size, np.bool_)
            looked_at[best] = True
            for one, other in pairwise([self._stand(slot, looked_at) for slot in neighbours]):
                worth += _gain(one, other, best)
        relevance[at] = worth
        return at if all_of_them else None

    def _stand(self, slot: Slot, looked_at: NDArray[np.bool_]) -> _Standing:
        """How rare a word is, and where it stands in some documents; a prefix of too many words stands nowhere."""
        held = self._holdings.of(slot, _MASK)
        rarity = self._snapshot.rarity(min(held.count, self._snapshot.living))
        return _Standing(rarity, held.places(_MASK, looked_at) if held.words <= _MOST_WORDS else _NOWHERE)

    def _newness(self, documents: NDArray[np.int64]) -> NDArray[np.float64]:
        """From 1 for the newest clipping there is down to 0 for those long before it and those without a date."""
        facts = self._snapshot.facts
        age = np.maximum(self._newest - facts["last"][documents].astype(np.float64), 0)
        return np.where(facts["first"][documents] != DISTANT_FUTURE, np.exp(-age / _FADES_IN), 0.0)

    @cached_property
    def _newest(self) -> int:
        """The last day that a clipping is of, deleted ones left out: nobody knows how long they stay."""
        last = self._snapshot.facts["last"]
        return int(last.max(initial=0, where=(last < DISTANT_FUTURE) & self._snapshot.alive))


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


def _gain(one: _Standing, other: _Standing, best: NDArray[np.int64]) -> NDArray[np.float64]:
    """What each document gains by how often and how closely two words stand together in it, weighted by field."""
    here, closeness = _near(one.places, other.places)
    if not len(here):
        return np.zeros(len(best))
    groups = here >> POSITION_BITS
    closeness *= _WEIGHTS[groups >> DOCUMENT_BITS]
    worth = np.bincount(best.searchsorted(groups & DOCUMENT), closeness, len(best))
    gained: NDArray[np.float64] = (one.rarity + other.rarity) / 2 * worth * (_DAMPING + 1) / (worth + _DAMPING)
    return _SHARE * gained


def _near(here: Places, there: Places) -> tuple[Places, NDArray[np.float64]]:
    """The places that have one of the others near in their group, and how near: 1 right behind it, less before it."""
    if not len(there):
        return _NOWHERE, np.empty(0)
    after = there[np.minimum(there.searchsorted(here, "right"), len(there) - 1)] - here
    before = here - there[np.maximum(there.searchsorted(here) - 1, 0)]
    near = (_in_reach(after) | _in_reach(before)).nonzero()[0]
    return here[near], np.maximum(_worth(after[near]), _REVERSED * _worth(before[near]))


def _worth(distance: Places) -> NDArray[np.float64]:
    """One over the square of a distance; nothing for those that are none or too great."""
    return np.where(_in_reach(distance), 1.0 / np.minimum(np.maximum(distance, 1), _REACH) ** 2, 0.0)


def _in_reach(distance: Places) -> NDArray[np.bool_]:
    return (distance > 0) & (distance <= _REACH)  # places of other groups lie further apart than that
