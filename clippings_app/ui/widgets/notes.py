"""The notes of a clipping, one editor each."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from clippings_app.ui.icons import icon

_LEAST_LINES = 3
_SAVE_AFTER = 800


class NoteEdit(QPlainTextEdit):
    """One note; as tall as its words."""

    left = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("Write a note; Markdown is kept as it is."))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlainText(text)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def _fit(self) -> None:
        lines = max(_LEAST_LINES, int(self.document().size().height()) + 1)
        height = lines * self.fontMetrics().lineSpacing() + 18
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """The size it would like."""
        return QSize(160, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the contents to the new size."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Dress anew when font, colours or direction change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed when the field is left."""
        super().focusOutEvent(event)
        self.left.emit()


class NotesPage(QScrollArea):
    """All notes of a clipping and a way to add one. Edits are told a moment after the last key, and when left."""

    edited = Signal(int, tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._id: int | None = None
        self._told: tuple[str, ...] = ()
        self._edits: list[NoteEdit] = []
        page = QWidget(self)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(8)
        self.add_button = QPushButton(icon("add", "accent"), self.tr("Add a note"), page)
        self.add_button.setProperty("kind", "link")
        self.add_button.clicked.connect(self.add_note)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
        self.setWidget(page)
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(_SAVE_AFTER)
        self._saving.timeout.connect(self.tell)

    def show_notes(self, clipping: int | None, notes: Sequence[str]) -> None:
        """Show a clipping's notes; what was typed for the one before is told first."""
        self.tell()
        if clipping == self._id and tuple(notes) == self._told:
            return
        self._id, self._told = clipping, tuple(notes)
        for edit in self._edits:
            self._column.removeWidget(edit)
            edit.hide()
            edit.deleteLater()
        self._edits = []
        for note in notes:
            self._insert(note)
        self.add_button.setEnabled(clipping is not None)

    def notes(self) -> tuple[str, ...]:
        """The notes as they stand, without empty ones."""
        return tuple(text for edit in self._edits if (text := edit.toPlainText()).strip())

    def add_note(self) -> None:
        """Put in an empty note and start writing."""
        self._insert("").setFocus()

    def tell(self) -> None:
        """Say now what was typed, if it was not said yet."""
        self._saving.stop()
        notes = self.notes()
        if self._id is not None and notes != self._told:
            self._told = notes
            self.edited.emit(self._id, notes)

    def _insert(self, text: str) -> NoteEdit:
        edit = NoteEdit(text, self.widget())
        edit.textChanged.connect(self._saving.start)
        edit.left.connect(self.tell)
        self._column.insertWidget(len(self._edits), edit)
        self._edits.append(edit)
        edit.show()
        return edit
