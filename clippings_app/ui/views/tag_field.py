"""A field for several names at once, separated by commas, each with completion."""

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from clippings_app.ui.several_names import names_in, part_at, typed_in, written, written_all


class TagField(QLineEdit):
    """Names separated by commas, those that have one themselves in quotes.

    It completes the one at the cursor, anywhere in the known name.

    Args:
        placeholder: What belongs in it.
    """

    entered = Signal()
    """Enter was pressed, and not to choose a completion."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setWidget(self)
        self._completer.setMaxVisibleItems(8)
        self._completer.activated.connect(self._take)
        self.textEdited.connect(self._complete)

    def set_vocabulary(self, names: Sequence[str]) -> None:
        """Names to complete; the same again leave open what is being chosen."""
        if self._names.stringList() != list(names):
            self._names.setStringList(list(names))

    def vocabulary(self) -> list[str]:
        """The names that it completes."""
        return self._names.stringList()

    def names(self) -> tuple[str, ...]:
        """What stands in it, each once, in order."""
        return tuple(dict.fromkeys(names_in(self.text())))

    def add(self, names: Iterable[str]) -> None:
        """Add names to those that stand in it."""
        before = self.names()
        if new := [name for name in names if name not in before]:
            self.setText(written_all((*before, *new)))

    def resume(self, names: Iterable[str], of_draft: Collection[str]) -> None:
        """Show the names that a draft was left with; of its own those that were taken out do not come back."""
        typed = (name for name in self.names() if name not in of_draft)
        self.setText(written_all((*names, *typed)))

    def toggle(self, name: str) -> None:
        """Add a name, or take it out if it is there."""
        names = self.names()
        kept = tuple(each for each in names if each != name) if name in names else (*names, name)
        self.setText(written_all(kept))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the completion that is marked, or tells; Escape closes the completions first."""
        popup = self._completer.popup()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        marked = popup is not None and popup.isVisible() and popup.currentIndex().isValid()
        if popup is not None and popup.isVisible() and (marked or not enter) and event.key() in (
            Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down,
        ):  # fmt: skip
            event.ignore()  # the completer's own event filter has it
            return
        if enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._hide_completions()  # none is marked: what was typed is meant
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def _complete(self, _text: str) -> None:
        start, end = part_at(self.text(), self.cursorPosition())
        prefix = typed_in(self.text()[start:end])
        if not prefix or prefix in self._names.stringList():
            self._hide_completions()
            return
        self._completer.setCompletionPrefix(prefix)
        if self._completer.completionCount():
            self._completer.complete()
        else:
            self._hide_completions()

    def _hide_completions(self) -> None:
        if popup := self._completer.popup():
            popup.hide()

    def _take(self, name: str) -> None:
        text = self.text()
        start, end = part_at(text, self.cursorPosition())
        before = text[:start] + (" " if start else "") + written(name)
        self.setText(before + text[end:])
        self.setCursorPosition(len(before))
