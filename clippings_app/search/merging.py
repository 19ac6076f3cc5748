# mypy: allow-untyped-calls
"""Which segments are made one, and when.

Merging is for idle moments. Segments fall into tiers by size, each ten times the one below, and four of a tier become
one, or fewer where four would be more than may be merged at once: every question pays for each segment, and each has
words of its own. What is deleted takes up room until its segment is written anew, in an idle moment from a tenth on.

Where there is no idle moment, an update that finds two dozen segments that are small beside it makes one of a few that
are about as large as each other: nobody waits for more than that, and they stay two dozen.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Any, Protocol, TypeVar

FANOUT = 24
A_FEW = 6
"""Segments that an update merges at most: each costs it about a millisecond, most of it for files that go."""
MOST_IN_A_MERGE = 25_000
SMALL = 600
"""Documents that are merged without being noticed."""

IDLE_FANOUT = 4
_WORTH_REWRITING, _WORTH_REWRITING_IDLE = 0.3, 0.1

Policy = Callable[[Any, Sequence[Any]], list[Any]]


class Sized(Protocol):
    """What is asked of a segment, of Whoosh's or of `files.SegmentState`."""

    def doc_count(self) -> int:
        """Documents that are not deleted."""
        ...

    def doc_count_all(self) -> int:
        """Documents, deleted ones too."""
        ...

    def deleted_count(self) -> int:
        """Documents that are deleted."""
        ...


class Merging(Protocol):
    """What is asked of a writer, such as `codec.ArrayWriter`."""

    def add_segment(self, segment: Any) -> None:  # noqa: ANN401
        """Merge a segment in, without the documents that were deleted."""
        ...


_S = TypeVar("_S", bound=Sized)


def merge_policy(most: int, *, refuse_unsound: Callable[[str], None], idle: bool = False) -> Policy:
    """A policy for Whoosh's `commit`: drops empty segments and merges what `worth_merging` says.

    Args:
        most: Documents that may be merged at once.
        refuse_unsound: Called with the name of each segment before it is merged; raises if it is damaged.
        idle: As `worth_merging` has it.
    """

    def merge(writer: Merging, segments: Sequence[Any]) -> list[Any]:
        living = [segment for segment in segments if segment.doc_count()]
        chosen = worth_merging(living, most, idle=idle)
        for segment in chosen:
            refuse_unsound(segment.segment_id())
            writer.add_segment(segment)
        return [segment for segment in living if segment not in chosen]

    return merge


def worth_merging(segments: Sequence[_S], most: int, *, idle: bool = False) -> list[_S]:
    """What should become one: some of the smaller segments, or one of which much is deleted; empty when all is well.

    Args:
        segments: All of them.
        most: Documents that may be merged at once.
        idle: Whether nobody waits for it: then fewer are many, and less is much.
    """
    ascending = sorted(segments, key=lambda each: each.doc_count())
    if chosen := _of_a_full_tier(ascending, most) if idle else _few_of_many(ascending, most):
        return chosen
    least = _WORTH_REWRITING_IDLE if idle else _WORTH_REWRITING
    for segment in segments:
        wasteful = segment.deleted_count() > least * segment.doc_count_all()
        if wasteful and segment.doc_count() <= most:
            return [segment]
    return []


def _few_of_many(ascending: Sequence[_S], most: int) -> list[_S]:
    """A few of about one size, where as many are small as an update lets stand."""
    small = [segment for segment in ascending if segment.doc_count() <= most // A_FEW]
    if len(small) < FANOUT:
        return []
    neighbours = [small[first : first + A_FEW] for first in range(len(small) - A_FEW + 1)]
    return next(filter(_alike, neighbours), neighbours[0])


def _alike(ascending: Sequence[Sized]) -> bool:
    return ascending[-1].doc_count() < A_FEW * max(ascending[0].doc_count(), 1)


def _of_a_full_tier(ascending: Sequence[_S], most: int) -> list[_S]:
    """The smaller ones of the lowest tier that is full."""
    tiers: dict[int, list[_S]] = {}
    for segment in ascending:
        tiers.setdefault(len(str(segment.doc_count())), []).append(segment)
    for _, tier in sorted(tiers.items()):
        fitting = _fitting(tier, most)
        filled = fitting > 1 and sum(segment.doc_count() for segment in tier[:fitting]) > most / 2
        if fitting >= IDLE_FANOUT or filled:
            return tier[:fitting]
    return []


def _fitting(ascending: Sequence[Sized], most: int) -> int:
    """How many of the smallest together have so many documents at most."""
    return bisect_right(list(accumulate(segment.doc_count() for segment in ascending)), most)
