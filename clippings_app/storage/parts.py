"""Changes of very many clippings, some at a time: who waits sees how far they are, and may stop them."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clippings_app.domain.watch import Stage, Watch

AT_ONCE = 500
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

    def of(self, ids: Sequence[int]) -> Iterator[str]:
        """Ids in parts, each as a JSON list.

        Raises:
            Cancelled: If it is to stop.
        """
        for start in range(0, len(ids), AT_ONCE):
            self.watch.tell(Stage.CHANGING, self.done, max(self.total, self.done))
            part = ids[start : start + AT_ONCE]
            yield json.dumps(part)
            self.done += len(part)
