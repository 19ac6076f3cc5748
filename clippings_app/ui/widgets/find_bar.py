"""Looking for words in the article that is shown, and going from one hit to the next."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from clippings_app.ui.actions import key_words
from clippings_app.ui.icons import icon
from clippings_app.ui.language import counted
from clippings_app.ui.widgets.margins import set_margins
from clippings_app.ui.widgets.reader import Reader

_REST_MS = 120
"""After the last key, until the article is looked through."""
_FIELD = 260


class FindBar(QWidget):
    """A field below the article. While it is empty, the hits are those of the search.

    Args:
        reader: Shows the article.

    Attributes:
        edit: What is looked for.
        count: Which hit of how many.
    """

    closed = Signal()
    """It was put away while it had the keyboard."""

    def __init__(self, reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find-bar")
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._reader = reader
        self._at = self._hits = 0
        self.edit = QLineEdit(self)
        self.edit.setObjectName("find-in-article")
        self.edit.setPlaceholderText(self.tr("Find in the article"))
        self.edit.setAccessibleName(self.tr("Find in the article"))
        self.edit.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.edit.setMaximumWidth(_FIELD)
        self.count = QLabel(self)
        self.count.setProperty("tone", "muted")
        self.previous = self._tool("chevron-up", self.tr("Previous hit"), "previous-hit", -1)
        self.next = self._tool("chevron-down", self.tr("Next hit"), "next-hit", 1)
        close = self._tool("close", self.tr("Close"), "", 0)
        close.clicked.connect(self.close_bar)
        self._lay_out(close)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look)
        self.edit.textChanged.connect(lambda _text: self._rest.start())
        reader.hits_changed.connect(self._show_count)
        self.hide()

    def _lay_out(self, close: QToolButton) -> None:
        line = QFrame(self)
        line.setProperty("kind", "line")
        row = QHBoxLayout()
        set_margins(row, 16, 6, 12, 6)
        row.setSpacing(4)
        row.addWidget(self.edit, 4)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        row.addSpacing(4)
        row.addWidget(self.count, 1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(row)

    def _tool(self, sign: str, words: str, action: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(sign))
        button.setIconSize(QSize(16, 16))
        button.setAutoRaise(True)
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({key_words(action)})" if action else words)
        if by:
            button.clicked.connect(lambda: self.step(by))
        return button

    # ------------------------------------------------------------------ what others ask
    def open_bar(self) -> None:
        """Show the field with the keyboard in it, and what is selected in the article to be looked for."""
        selected = self._reader.textCursor().selectedText()
        self.show()
        if selected.strip() and "\u2029" not in selected:
            self.edit.setText(selected.strip())
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()
        self._look()

    def step(self, by: int) -> None:
        """Go to the next hit, or with -1 to the one before; ask what to look for where nothing is."""
        if self._rest.isActive():
            self._look()
        if not self._hits:
            self.open_bar()
            return
        self.show()
        self._reader.step_hit(by)

    def close_bar(self) -> None:
        """Put the field away; what is marked is what the search means again."""
        had_keyboard = self.edit.hasFocus() or any(button.hasFocus() for button in self.findChildren(QToolButton))
        self.hide()
        self._rest.stop()
        self._reader.look_for("")
        if had_keyboard:
            self.closed.emit()

    # ------------------------------------------------------------------ what happens
    def _look(self) -> None:
        self._rest.stop()
        words = self.edit.text()
        self._reader.look_for(words)
        if words.strip() and self._at <= 0 and self._hits:
            self._reader.step_hit(1)

    def _show_count(self, at: int, count: int) -> None:
        self._at, self._hits = at, count
        number = self.locale().toString
        if count:
            found = counted(count, "%Ln hit", "%Ln hits")
            words = self.tr("{0} of {1}").format(number(at), number(count)) if at else found
        else:
            words = self.tr("Not in this article") if self.edit.text().strip() else ""
        self.count.setText(words)
        is_wrong = not count and bool(self.edit.text().strip())
        if bool(self.edit.property("wrong")) != is_wrong:
            self.edit.setProperty("wrong", is_wrong)
            self.edit.style().polish(self.edit)
        for button in (self.previous, self.next):
            button.setEnabled(bool(count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; Escape puts the field away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
