"""A line for an outlet's name, completed from those that the library knows."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from clippings_app.ui.widgets.one_line import OneLineEdit

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class PublisherField(OneLineEdit):
    """Takes one name."""

    entered = Signal()
    """Enter was pressed, and took no completion."""
    chosen = Signal()
    """A completion was taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        completer.activated.connect(lambda _name: self.chosen.emit())
        self.setCompleter(completer)

    def set_vocabulary(self, names: Sequence[str]) -> None:
        """Names to complete; the same again leave open what is being chosen."""
        if self._names.stringList() != list(names):
            self._names.setStringList(list(names))

    def name(self) -> str:
        """What stands in it; "" for nothing."""
        return " ".join(self.text().split())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the completion that is marked, or tells."""
        popup = self.completer().popup()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & ~_KEYPAD:
            super().keyPressEvent(event)
        elif popup is not None and popup.isVisible() and popup.currentIndex().isValid():
            event.ignore()  # the completer's own event filter has it
        else:
            if popup is not None:
                popup.hide()  # none is marked: what was typed is meant
            self.entered.emit()
