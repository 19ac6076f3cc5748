"""How long work tells how far it is, and is told to stop."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from clippings_app.domain.errors import Cancelled


class Stage(StrEnum):
    """What is being done for an export (the first three, in entries), a backup (in bytes), or a change.

    "Seeking" is for what is whole in a damaged backup.
    A change tells clippings, or, where it takes another one back, rows; and then how much of what takes it back is
    kept, in rows.
    """

    GATHERING = "gathering"
    FORMATTING = "formatting"
    SETTING = "setting"
    COPYING = "copying"
    CHECKING = "checking"
    SEEKING = "seeking"
    PACKING = "packing"
    CHANGING = "changing"
    KEEPING = "keeping"


def _nothing(_stage: Stage, _done: int, _total: int) -> None:
    return


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Somebody who waits.

    Attributes:
        progress: Gets the stage, the entries (or bytes) done and all of them; 0 of 0 where there is no telling.
        cancelled: Whether to stop; asked often, from the thread that works.
    """

    progress: Callable[[Stage, int, int], None] = _nothing
    cancelled: Callable[[], bool] = _never

    def tell(self, stage: Stage, done: int = 0, total: int = 0) -> None:
        """Say how far the work is.

        Raises:
            Cancelled: If it is to stop.
        """
        if self.cancelled():
            raise Cancelled
        self.progress(stage, done, total)


NOBODY = Watch()
"""Nobody waits."""
