"""Which keys a text field keeps for itself; all others stay the window's while it has the keyboard."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from clippings_app.ui.key_positions import command_of
from clippings_app.ui.widgets.one_line import OneLineEdit

_Keys = QKeySequence.StandardKey
_EDITING = (
    _Keys.Copy, _Keys.Cut, _Keys.Paste, _Keys.SelectAll, _Keys.MoveToNextWord, _Keys.MoveToPreviousWord,
    _Keys.SelectNextWord, _Keys.SelectPreviousWord, _Keys.DeleteStartOfWord, _Keys.DeleteEndOfWord,
    _Keys.MoveToStartOfDocument, _Keys.MoveToEndOfDocument, _Keys.SelectStartOfDocument, _Keys.SelectEndOfDocument,
)  # fmt: skip
"""What everybody does in a text with Ctrl; lists of platforms that add Emacs' keys on top give way to the window."""
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_Field = QLineEdit | QPlainTextEdit | QTextEdit


class KeyGuard(QObject):
    """Watches the field that has the keyboard and lets the window's shortcuts through it.

    Qt asks a field first whether it wants a key. A line edit wants Ctrl+E, Ctrl+D and Ctrl+K on some platforms, and
    undo even when it has nothing to take back.

    Args:
        window: Whose shortcuts these are; a dialog keeps Qt's own ways.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._watched: _Field | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a field from claiming a key that is the window's."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QLineEdit | QPlainTextEdit | QTextEdit)
            and not is_needed(watched, event)
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _watch(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._forget)
            self._watched = None
        if isinstance(now, QLineEdit | QPlainTextEdit | QTextEdit) and now.window() is self._window:
            now.installEventFilter(self)
            now.destroyed.connect(self._forget)
            self._watched = now

    def _forget(self) -> None:
        self._watched = None


def is_needed(field: _Field, event: QKeyEvent) -> bool:
    """Whether a text field has a use for a key at this moment."""
    if not event.modifiers() & _COMMANDS:
        return True
    if event.matches(_Keys.Paste) and isinstance(field, OneLineEdit):
        return not field.lets_paste_pass()
    if event.matches(_Keys.Undo) or event.matches(_Keys.Redo):
        history = field if isinstance(field, QLineEdit) else field.document()
        return history.isUndoAvailable() if event.matches(_Keys.Undo) else history.isRedoAvailable()
    return any(event.matches(key) for key in _EDITING)


def trigger_by_place(actions: Iterable[QAction], event: QKeyEvent) -> bool:
    """Trigger what a key means by its place where the layout writes a sign there; whether there is such an action."""
    command = command_of(event)
    meant = (action for action in actions if command is not None and command in action.shortcuts())
    action = next(meant, None)
    if action is not None:
        action.trigger()
    return action is not None
