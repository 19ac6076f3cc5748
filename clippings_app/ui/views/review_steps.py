"""What was done to one draft, to be taken back and done again: labels, suggestions that were taken.

A draft is not in the library yet, so its steps are none of the library's history: they are states of the draft, and
end with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from clippings_app.domain.article import LineLabel
from clippings_app.domain.clipping import Role

_LIMIT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What a person has done to a draft so far.

    Attributes:
        forced: Labels by line.
        topics: As typed or chosen.
        incidents: As typed or chosen.
        role: In the incidents.
        published: A date that was typed; None when none was.
    """

    forced: Mapping[int, LineLabel] = field(default_factory=dict)
    topics: tuple[str, ...] = ()
    incidents: tuple[str, ...] = ()
    role: Role = Role.PRIMARY
    published: str | None = None


class ReviewSteps(QObject):
    """The states of a draft before each step, and those that were left by taking steps back."""

    changed = Signal()
    """Other steps can be taken back, or done again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: list[tuple[str, Progress]] = []
        self._after: list[tuple[str, Progress]] = []

    def undo_words(self) -> str:
        """What would be taken back; "" for nothing."""
        return self._before[-1][0] if self._before else ""

    def redo_words(self) -> str:
        """What would be done again; "" for nothing."""
        return self._after[-1][0] if self._after else ""

    def begin(self) -> None:
        """A new draft: nothing has been done to it."""
        self._before, self._after = [], []
        self.changed.emit()

    def remember(self, words: str, before: Progress) -> None:
        """A step is about to be made.

        Args:
            words: What it is.
            before: The draft as it is now.
        """
        self._before = [*self._before, (words, before)][-_LIMIT:]
        self._after = []
        self.changed.emit()

    def back(self, now: Progress) -> Progress | None:
        """The draft before the last step; None when there is none."""
        return self._turn(self._before, self._after, now)

    def forth(self, now: Progress) -> Progress | None:
        """The draft as it was when the last step was taken back; None when none was."""
        return self._turn(self._after, self._before, now)

    def _turn(
        self, away: list[tuple[str, Progress]], onto: list[tuple[str, Progress]], now: Progress
    ) -> Progress | None:
        if not away:
            return None
        words, progress = away.pop()
        onto.append((words, now))
        self.changed.emit()
        return progress
