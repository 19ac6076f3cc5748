"""Puts hits in order and cuts the page."""

from functools import cached_property
from typing import Any, TypeVar

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


class Ordering:
    """The orders of documents, each made when it is first asked for.

    Args:
        facts: Rows of `schema.FACTS`.
    """

    def __init__(self, facts: NDArray[Any]) -> None:
        self._facts = facts

    def sorted_hits(self, hits: Numbers, scores: NDArray[np.float32] | None, sort: Sort, upto: int | None) -> Numbers:
        """The hits in order.

        Args:
            hits: Document numbers.
            scores: Relevance by document number; None counts as equal.
            sort: The order; equally relevant ones come newest first.
            upto: How many are needed; None for all.
        """
        if sort is Sort.RELEVANCE and scores is not None:
            return hits[self.by_relevance(hits, scores[hits], upto)]
        ranks = {Sort.OLDEST: self._oldest, Sort.ADDED: self._added}.get(sort, self._newest)[hits]
        if upto is not None and 0 < upto < len(hits):
            chosen = np.flatnonzero(ranks <= -nth_highest(-ranks, upto))
            hits, ranks = hits[chosen], ranks[chosen]
        return hits[np.argsort(ranks)][:upto]

    def by_relevance(self, hits: Numbers, relevance: NDArray[np.float32], upto: int | None) -> Numbers:
        """The places among the hits of the most relevant ones, in order; equally relevant ones come newest first.

        Args:
            hits: Document numbers.
            relevance: Of each hit.
            upto: How many are needed; None for all.
        """
        places = np.arange(len(hits))
        if upto is not None and 0 < upto < len(hits):
            places = np.flatnonzero(relevance >= nth_highest(relevance, upto))
            hits, relevance = hits[places], relevance[places]
        order = np.argsort(-relevance)
        ranked = relevance[order]
        if (ranked[1:] == ranked[:-1]).any():
            order = np.lexsort((*self._newest_keys(hits, upto), -relevance))
        return places[order][:upto]

    def _newest_keys(self, hits: Numbers, upto: int | None) -> tuple[NDArray[Any], ...]:
        """What puts the newest of some hits first; ranks of all take longer than the rest of a first answer."""
        if upto is None and ("_newest" in vars(self) or len(hits) > _FEW):
            return (self._newest[hits],)
        return Ordering(self._facts[hits]).newest_first

    @cached_property
    def _newest(self) -> NDArray[np.int32]:
        return _ranks(*self.newest_first)

    @property
    def newest_first(self) -> tuple[NDArray[Any], ...]:
        """What puts the newest first, for `lexsort`."""
        return -self._facts["id"], -self._facts["added_at"], -self._day.astype(np.int64), self._undated

    @cached_property
    def _oldest(self) -> NDArray[np.int32]:
        return _ranks(self._facts["id"], self._facts["added_at"], self._day, self._undated)

    @cached_property
    def _added(self) -> NDArray[np.int32]:
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


def _ranks(*keys: NDArray[np.generic]) -> NDArray[np.int32]:
    """Each document's place when sorted by the keys, the last one first."""
    order = np.lexsort(keys)
    ranks = np.empty(len(order), np.int32)
    ranks[order] = np.arange(len(order), dtype=np.int32)
    return ranks
