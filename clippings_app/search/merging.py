# mypy: allow-untyped-calls
"""Which segments are made one, and when.

Segments fall into tiers by size, each ten times the one below; two dozen of a tier become one. An update merges
only what is small beside the update itself. The rest waits for an idle moment, and then four of a tier are enough, or
fewer where four would be more than may be merged at once: every question pays for each segment, and each has words of
its own. What is deleted takes up room until its segment is written anew, in an idle moment from a tenth on.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from clippings_app.search.codec import ArrayWriter

FANOUT = 24
MOST_IN_A_MERGE = 25_000
SMALL = 200
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


_S = TypeVar("_S", bound=Sized)


def merge_policy(most: int, *, refuse_unsound: Callable[[str], None], idle: bool = False) -> Policy:
    """A policy for Whoosh's `commit`: drops empty segments and merges what `worth_merging` says.

    Args:
        most: Documents that may be merged at once.
        refuse_unsound: Called with the name of each segment before it is merged; raises if it is damaged.
        idle: As `worth_merging` has it.
    """

    def merge(writer: "ArrayWriter", segments: Sequence[Any]) -> list[Any]:
        living = [segment for segment in segments if segment.doc_count()]
        chosen = worth_merging(living, most, idle=idle)
        for segment in chosen:
            refuse_unsound(segment.segment_id())
            writer.add_segment(segment)
        return [segment for segment in living if segment not in chosen]

    return merge


def worth_merging(segments: Sequence[_S], most: int, *, idle: bool = False) -> list[_S]:
    """The smaller segments of the lowest full tier, or one of which much is deleted; empty when all is well.

    Args:
        segments: All of them.
        most: Documents that may be merged at once.
        idle: Whether fewer fill a tier, or any that come to more than half of `most`, and less is much.
    """
    fanout = IDLE_FANOUT if idle else FANOUT
    least = _WORTH_REWRITING_IDLE if idle else _WORTH_REWRITING
    tiers: dict[int, list[_S]] = {}
    for segment in sorted(segments, key=lambda each: each.doc_count()):
        tiers.setdefault(len(str(segment.doc_count())), []).append(segment)
    for _, tier in sorted(tiers.items()):
        sizes = list(accumulate(segment.doc_count() for segment in tier))
        fitting = bisect_right(sizes, most)
        filled = idle and fitting > 1 and sizes[fitting - 1] > most / 2
        if fitting >= fanout or filled:
            return tier[:fitting]
    for segment in segments:
        wasteful = segment.deleted_count() > least * segment.doc_count_all()
        if wasteful and segment.doc_count() <= most:
            return [segment]
    return []
