"""What was done to one draft, to be taken back and done again: labels, suggestions that were taken.

A draft is not in the library yet, so its steps are none of the library's history, and end with it. A step is what it
changed, not all that the draft was: what was typed since stays when it is taken back.
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
        role: In the incidents; None where each has its own.
        published: A date that was typed; None when none was.
        publisher: A name that was typed; "" when the one that was read was taken away, None when nothing was typed.
        line: Number of the line that is chosen; None when none is. Where one is, is nothing that was done: it makes no
            other progress.
    """

    forced: Mapping[int, LineLabel] = field(default_factory=dict)
    topics: tuple[str, ...] = ()
    incidents: tuple[str, ...] = ()
    role: Role | None = Role.PRIMARY
    published: str | None = None
    publisher: str | None = None
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: what it is called, and the draft on both sides of it."""

    words: str
    before: Progress
    after: Progress

    def turned(self) -> "Step":
        """The step that takes this one back."""
        return Step(words=self.words, before=self.after, after=self.before)


class ReviewSteps(QObject):
    """The steps that can be taken back, and those that were."""

    changed = Signal()
    """Other steps can be taken back, or done again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made: list[Step] = []
        self._taken_back: list[Step] = []

    def undo_words(self) -> str:
        """What would be taken back; "" for nothing."""
        return self._made[-1].words if self._made else ""

    def redo_words(self) -> str:
        """What would be done again; "" for nothing."""
        return self._taken_back[-1].words if self._taken_back else ""

    def begin(self) -> None:
        """A new draft: nothing has been done to it."""
        self._made, self._taken_back = [], []
        self.changed.emit()

    def remember(self, step: Step) -> None:
        """A step is made; what was taken back before cannot be done again."""
        self._made = [*self._made, step][-_LIMIT:]
        self._taken_back = []
        self.changed.emit()

    def back(self) -> Step | None:
        """What takes the last step back; None when there is none."""
        step = self._moved(self._made, self._taken_back)
        return step.turned() if step is not None else None

    def forth(self) -> Step | None:
        """The step that was taken back last; None when none was."""
        return self._moved(self._taken_back, self._made)

    def _moved(self, away: list[Step], onto: list[Step]) -> Step | None:
        if not away:
            return None
        onto.append(away.pop())
        self.changed.emit()
        return onto[-1]
