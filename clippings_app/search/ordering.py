"""Puts hits in order and cuts the page."""

from functools import cached_property
from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.query import Sort
from clippings_app.search.schema import DISTANT_FUTURE, DISTANT_PAST

Numbers = NDArray[np.int64]
_Number = TypeVar("_Number", np.float32, np.int32)

_FEW = 20_000
"""So many are sorted sooner by themselves than all documents are."""
_SAMPLED = 16
"""One in so many is looked at first."""
_MOST_OF = 8
"""From this part of all documents on, all are gone through in their order, and nothing is sorted."""
_RANK_BITS = np.uint64(32)
_RANK = np.uint64((1 << 32) - 1)


class _Ranking(NamedTuple):
    """All documents in an order, and the place of each in it."""

    order: Numbers
    ranks: NDArray[np.int32]


class Ordering:
    """The orders of documents, each made when it is first asked for.

    Args:
        facts: Rows of `schema.FACTS`.
    """

    def __init__(self, facts: NDArray[Any]) -> None:
        self._facts = facts

    def sorted_hits(self, hits: Numbers, sort: Sort, upto: int | None) -> Numbers:
        """The hits in order; by relevance, when nothing is more relevant than another, the newest first.

        Args:
            hits: Document numbers.
            sort: The order.
            upto: How many are needed; None for all.
        """
        ranking = {Sort.OLDEST: self._oldest, Sort.ADDED: self._added}.get(sort, self._newest)
        if upto is None and len(hits) * _MOST_OF > len(self._facts):
            wanted = np.zeros(len(self._facts), np.bool_)
            wanted[hits] = True
            return ranking.order[wanted[ranking.order]]
        ranks = ranking.ranks[hits]
        if upto is not None and 0 < upto < len(hits):
            chosen = (ranks <= -nth_highest(-ranks, upto)).nonzero()[0]
            hits, ranks = hits[chosen], ranks[chosen]
        return hits[ranks.argsort()][:upto]

    def by_relevance(
        self, hits: Numbers, relevance: NDArray[np.float32], upto: int | None
    ) -> tuple[Numbers, NDArray[np.float32]]:
        """The hits in order, and how relevant each is; equally relevant ones come newest first.

        Args:
            hits: Document numbers.
            relevance: Of each hit, never below zero.
            upto: How many are needed; None for all.
        """
        if upto is None and ("_newest" in vars(self) or len(hits) > _FEW):
            keys = _falling(relevance) << _RANK_BITS | self._newest.ranks[hits].astype(np.uint64)
            keys.sort()  # which takes a tenth of the time of finding out in which order they would be
            return self._newest.order[(keys & _RANK).astype(np.int64)], _risen(keys >> _RANK_BITS)
        if upto is not None and 0 < upto < len(hits):
            chosen = (relevance >= nth_highest(relevance, upto)).nonzero()[0]
            hits, relevance = hits[chosen], relevance[chosen]
        order = (-relevance).argsort()
        ranked = relevance[order]
        if (ranked[1:] == ranked[:-1]).any():
            few = Ordering(self._facts[hits])  # ranks of all would take longer than all the rest of a first answer
            order = np.lexsort((*few.newest_first, -relevance))
        return hits[order][:upto], relevance[order][:upto]

    @cached_property
    def _newest(self) -> "_Ranking":
        return _ranks(*self.newest_first)

    @property
    def newest_first(self) -> tuple[NDArray[Any], ...]:
        """What puts the newest first, for `lexsort`."""
        return -self._facts["id"], -self._facts["added_at"], -self._day.astype(np.int64), self._undated

    @cached_property
    def _oldest(self) -> "_Ranking":
        return _ranks(self._facts["id"], self._facts["added_at"], self._day, self._undated)

    @cached_property
    def _added(self) -> "_Ranking":
        return _ranks(-self._facts["id"], -self._facts["added_at"])

    @cached_property
    def _day(self) -> NDArray[np.int32]:
        """The earliest day of each; the latest, where the beginning is open."""
        first: NDArray[np.int32] = self._facts["first"]
        return np.where(first == DISTANT_PAST, self._facts["last"], first)

    @cached_property
    def _undated(self) -> NDArray[np.bool_]:
        undated: NDArray[np.bool_] = self._facts["first"] == DISTANT_FUTURE
        return undated


def nth_highest(values: NDArray[_Number], count: int) -> _Number:
    """The `count`-th highest value; a sample of many tells first which are worth being compared."""
    sample = values[::_SAMPLED]
    if len(sample) > count:
        values = values[values >= np.partition(sample, len(sample) - count)[len(sample) - count]]
    highest: _Number = np.partition(values, len(values) - count)[len(values) - count]
    return highest


def _falling(scores: NDArray[np.float32]) -> NDArray[np.uint64]:
    """Numbers of 32 bits that are the smaller the higher a score is; scores are never below zero."""
    return (~scores.astype(np.float32).view(np.uint32)).astype(np.uint64)


def _risen(falling: NDArray[np.uint64]) -> NDArray[np.float32]:
    """The scores that such numbers stand for."""
    return (~falling.astype(np.uint32)).view(np.float32)


def _ranks(*keys: NDArray[np.generic]) -> _Ranking:
    """All documents sorted by the keys, the last one first."""
    order = np.lexsort(keys)
    ranks = np.empty(len(order), np.int32)
    ranks[order] = np.arange(len(order), dtype=np.int32)
    return _Ranking(order, ranks)
