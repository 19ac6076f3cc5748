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
from clippings_app.domain.errors import Cancelled, ClippingsError, Conflict, NotFound
from clippings_app.ui.long_work import LongWork

if TYPE_CHECKING:
    from clippings_app.library import Library
    from clippings_app.ui.jobs import LibraryThread

_LIMIT = 200
"""Steps remembered; each may hold the texts that it would bring back."""


class _Behind(Exception):
    """A step that was not tried, because one before it could not be turned."""


class _Step(QUndoCommand):
    """A change that was made.

    Args:
        words: What the person did, for the menu.
        inverse: Takes it back.
        turn: Applies a change that the step gives it, away from the window; told whether it is taken back.
        size: How many clippings it changed.
    """

    def __init__(self, words: str, inverse: Change, turn: "Callable[[_Step, bool], None]", size: int) -> None:
        super().__init__(words)
        self.opposite: Change = inverse
        self.size = size
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

    Steps are turned on the library's thread while the stack has moved on already. When one cannot be turned, those
    asked for behind it are not tried: they belong to the same era, which is spoiled.

    Args:
        thread: The library's.
        work: Shows what takes long, and lets it be stopped.
    """

    applied = Signal(object)
    """`Applied` of a step that was taken back or done again."""
    turned = Signal(str, bool)
    """What the step was called, and whether it was taken back (else done again)."""
    failed = Signal(object)
    """Why it could not be. The history is dropped if the library is not as the step left it; else nothing has moved."""

    stopped = Signal(str)
    """What the step was called that a person stopped; it is as if it had not been turned."""

    def __init__(self, thread: "LibraryThread", parent: QObject | None = None, work: LongWork | None = None) -> None:
        super().__init__(parent)
        self._work = work or LongWork(self)
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(_LIMIT)
        self._thread = thread
        self._under_way = 0
        self._held: list[_Step] = []
        self._era = 0
        self._spoiled = -1  # the last era in which a step could not be turned; written on the library's thread
        self._stepping_back = False

    def push(self, words: str, inverse: Change, size: int = 0) -> None:
        """Remember a step that was done; at once, or when the turns under way have been answered.

        A push deletes the steps that could be done again, and one of them may just be being taken back.

        Args:
            words: What a person calls it.
            inverse: Takes it back.
            size: How many clippings it changed; tells how far taking it back is.
        """
        self._held.append(_Step(words, inverse, self._turn, size))
        self._push_held()

    def undo(self) -> None:
        """Take the last step back."""
        self.stack.undo()

    def redo(self) -> None:
        """Do the next step again."""
        self.stack.redo()

    def _push_held(self) -> None:
        while self._held and not self._under_way:
            self.stack.push(self._held.pop(0))

    def _turn(self, step: _Step, back: bool) -> None:
        if self._stepping_back:
            return
        words, before, era = step.text(), self.stack.index(), self._era
        doing = self.tr("Undoing: {0}") if back else self.tr("Doing again: {0}")
        kind = f"{'undo' if back else 'redo'} of {type(step.opposite).__name__}"
        task = self._work.begin(doing.format(words), kind, waited_for=True)
        watch = task.watch(step.size)

        def work(library: "Library") -> Applied | Exception:
            try:
                if era <= self._spoiled:
                    raise _Behind
                applied = library.apply(step.opposite, watch)
            except Exception as error:  # noqa: BLE001 - `done` hands it on, or raises it when it is a bug
                self._spoiled = max(era, self._spoiled)
                return error
            step.opposite = applied.inverse
            return applied

        def done(outcome: Applied | Exception) -> None:
            self._under_way -= 1
            try:
                if isinstance(outcome, Exception):
                    self._give_up(outcome, before, words)
                else:
                    self.applied.emit(outcome)
                    self.turned.emit(words, back)
            finally:
                self._push_held()

        self._under_way += 1
        self._thread.ask(work, done, over=task.end)

    def _give_up(self, error: Exception, before: int, words: str) -> None:
        if isinstance(error, _Behind):  # the one before it has told why
            return
        self._era += 1
        if isinstance(error, ClippingsError) and not isinstance(error, Conflict | NotFound):
            self._step_back(before)
        else:
            # What the steps before and behind would find is not what they left: none can be trusted any more.
            self.stack.clear()
        if not isinstance(error, ClippingsError):
            raise error
        if isinstance(error, Cancelled):
            self.stopped.emit(words)
        else:
            self.failed.emit(error)

    def _step_back(self, index: int) -> None:
        """Move the stack to where the library is, without applying anything."""
        self._stepping_back = True
        try:
            self.stack.setIndex(index)
        finally:
            self._stepping_back = False
