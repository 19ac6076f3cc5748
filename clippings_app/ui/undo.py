"""One history for everything that is done to a library.

A step is pushed when it has been done already. It keeps the change that takes it back; taking it back gives the change
that does it again, and so on. Both run on the library's thread in the order they were asked for, so that pressing the
key five times quickly is five steps in order, whenever the answers come.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from clippings_app.domain.changes import Applied, Change
from clippings_app.domain.errors import ClippingsError

if TYPE_CHECKING:
    from clippings_app.library import Library
    from clippings_app.ui.jobs import LibraryThread


class _Step(QUndoCommand):
    """A change that was made.

    Args:
        words: What the person did, for the menu.
        inverse: Takes it back.
        turn: Applies a change that the step gives it, away from the window; told whether it is taken back.
    """

    def __init__(self, words: str, inverse: Change, turn: "Callable[[_Step, bool], None]") -> None:
        super().__init__(words)
        self.opposite: Change = inverse
        self._turn = turn
        self._done_already = True

    def redo(self) -> None:
        """Do it again; the first call comes from pushing the step, when it has been done."""
        if self._done_already:
            self._done_already = False
        else:
            self._turn(self, False)

    def undo(self) -> None:
        """Take it back."""
        self._turn(self, True)


class History(QObject):
    """What was done, can be taken back and done again.

    Args:
        thread: The library's.
    """

    applied = Signal(object)
    """`Applied` of a step that was taken back or done again."""
    turned = Signal(str, bool)
    """What the step was called, and whether it was taken back (else done again)."""
    failed = Signal(object)
    """Why it could not be; the step stays where it was and the history behind it is dropped."""

    def __init__(self, thread: "LibraryThread", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self._thread = thread

    def push(self, words: str, inverse: Change) -> None:
        """Remember a step that was done."""
        self.stack.push(_Step(words, inverse, self._turn))

    def undo(self) -> None:
        """Take the last step back."""
        self.stack.undo()

    def redo(self) -> None:
        """Do the next step again."""
        self.stack.redo()

    def _turn(self, step: _Step, back: bool) -> None:
        def work(library: "Library") -> Applied:
            applied = library.apply(step.opposite)
            step.opposite = applied.inverse
            return applied

        def done(applied: Applied) -> None:
            self.applied.emit(applied)
            self.turned.emit(step.text(), back)

        self._thread.ask(work, done, otherwise=self._give_up)

    def _give_up(self, error: ClippingsError) -> None:
        # What the steps before and behind would find is not what they left: none of them can be trusted any more.
        self.stack.clear()
        self.failed.emit(error)
