"""What the actions Undo and Redo mean: the steps of a review while one is shown, else those of the library."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from clippings_app.ui.messages import shortened

if TYPE_CHECKING:
    from clippings_app.ui.main_window import MainWindow


def _tr(text: str) -> str:
    return QCoreApplication.translate("MainWindow", text)


class Undoing:
    """Takes the last step back, wherever it was made, and names it in the menu.

    Args:
        window: Whose actions these are.
    """

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._history = window.controller.history
        self._steps = window.review.steps

    def wire(self) -> None:
        """Follow both histories."""
        stack = self._history.stack
        for signal in (stack.undoTextChanged, stack.redoTextChanged, stack.indexChanged):
            signal.connect(lambda _what: self.show())
        self._steps.changed.connect(self.show)

    def undo(self) -> None:
        """Take back what was done last to the draft on the screen; when that was nothing, to the library."""
        if self._window.in_review() and self._steps.undo_words():
            self._window.review.undo()
        else:
            self._history.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._window.in_review() and self._steps.redo_words():
            self._window.review.redo()
        else:
            self._history.redo()

    def show(self) -> None:
        """Name both steps in the menu; without one the action can do nothing."""
        stack, reviewing = self._history.stack, self._window.in_review()
        undo = (reviewing and self._steps.undo_words()) or stack.undoText()
        redo = (reviewing and self._steps.redo_words()) or stack.redoText()
        for name, verb, words, usable in (
            ("undo", _tr("&Undo"), undo, bool(undo) or stack.canUndo()),
            ("redo", _tr("&Redo"), redo, bool(redo) or stack.canRedo()),
        ):
            action = self._window.actions_[name]
            action.setText(f"{verb}: {shortened(words).replace('&', '&&')}" if words else verb)
            action.setEnabled(usable)
