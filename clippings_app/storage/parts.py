"""Changes of very many clippings, some at a time: who waits sees how far they are, and may stop them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clippings_app.domain.watch import Stage, Watch

_AT_ONCE = 500
"""Clippings that are changed before it is told how far it is, and asked whether to stop."""


@dataclass(slots=True)
class Parts:
    """What is to be changed, in parts.

    Attributes:
        watch: Who waits.
        total: Clippings in all, or ties to them.
        done: How many of them so far.
    """

    watch: Watch
    total: int
    done: int = 0

    def of(self, ids: Sequence[int]) -> Iterator[Sequence[int]]:
        """Ids in parts.

        Raises:
            Cancelled: If it is to stop.
        """
        for start in range(0, len(ids), _AT_ONCE):
            self.watch.tell(Stage.CHANGING, self.done, max(self.total, self.done))
            part = ids[start : start + _AT_ONCE]
            yield part
            self.done += len(part)
