"""The notes of a clipping: read as Markdown renders them, and written as text."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from clippings_app.analysis.anchoring import Anchored
from clippings_app.domain.highlight import LINK
from clippings_app.ui.actions import key_words
from clippings_app.ui.icons import icon
from clippings_app.ui.theme import theme_of
from clippings_app.ui.widgets.highlight_list import HighlightList

_ADDRESS = re.compile(rf"(?<=\])\({LINK}[^\s()]*\)")
_LEAST_LINES = 3
_INDENT, _LIST_INDENT = 14, 18
_SAVE_AFTER = 800
_SAVE_AT_LATEST = 2500
"""Who writes without a pause has the note kept every so many milliseconds too."""
_UNDERLINE = 0x4000
"""md4c's `MD_FLAG_UNDERLINE`, which Qt counts to GitHub's dialect: `_words_` are emphasised there, as everywhere."""
_GITHUB = QTextDocument.MarkdownFeature.MarkdownNoHTML | QTextDocument.MarkdownFeature.MarkdownDialectGitHub
_FEATURES = QTextDocument.MarkdownFeature(_GITHUB.value & ~_UNDERLINE)


class NoteEdit(QPlainTextEdit):
    """One note as text; as tall as its words."""

    left = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("Write a note in Markdown."))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._quiet = _QuietLinks(self)
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
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()


class _QuietLinks(QSyntaxHighlighter):
    """Lets what a link to a passage leads to step back: it is for the program, and long."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit.document())
        self._edit = edit

    def highlightBlock(self, text: str) -> None:
        """Make the address as small as can be; it is still there to be copied, and to be deleted with its words."""
        shape = QTextCharFormat()
        shape.setFontPointSize(1)
        shape.setForeground(QBrush(QColor(theme_of(self._edit.palette()).muted)))
        for found in _ADDRESS.finditer(text):
            self.setFormat(found.start(), len(found[0]), shape)


class NoteView(QTextBrowser):
    """One note as it reads; a click beside its links, or Enter, writes on it. It loads nothing from anywhere."""

    write_asked = Signal()
    link_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note-view")
        self.setAccessibleName(self.tr("Note"))
        self.setToolTip(self.tr("Click to write on it"))
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(lambda url: self.link_clicked.emit(url.toString()))
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._text = ""

    def show_note(self, text: str) -> None:
        """Show a note's Markdown; HTML in it stays text."""
        self._text = text
        self.document().setIndentWidth(_LIST_INDENT)
        self.document().setMarkdown(text, _FEATURES)
        self._shape_quotations()
        self._fit()

    def _shape_quotations(self) -> None:
        """Quoted words step back a little; Qt would indent them by a fifth of the pane."""
        cursor, block = QTextCursor(self.document()), self.document().begin()
        words = QTextCharFormat()
        words.setForeground(QBrush(QColor(theme_of(self.palette()).muted)))
        while block.isValid():
            if _is_quoted(block):
                cursor.setPosition(block.position())
                cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
                right = block.textDirection() == Qt.LayoutDirection.RightToLeft
                shape = QTextBlockFormat(block.blockFormat())
                shape.setLeftMargin(0 if right else _INDENT)
                shape.setRightMargin(_INDENT if right else 0)
                cursor.setBlockFormat(shape)
                for start, end in _unlinked(block):
                    cursor.setPosition(start)
                    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                    cursor.mergeCharFormat(words)
            block = block.next()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the note, and a bar beside what is quoted."""
        super().paintEvent(event)
        painter, block = QPainter(self.viewport()), self.document().begin()
        theme = theme_of(self.palette())
        while block.isValid():
            if _is_quoted(block):
                rect = self.document().documentLayout().blockBoundingRect(block)
                right = block.textDirection() == Qt.LayoutDirection.RightToLeft
                x = self.viewport().width() - 7 if right else 4
                painter.fillRect(QRectF(x, rect.top(), 3, rect.height()), QColor(theme.edge))
            block = block.next()
        painter.end()

    def loadResource(self, type_: int, name: QUrl | str) -> object:  # noqa: ARG002 - as Qt declares it
        """A speck for every picture, whatever its address."""
        speck = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        speck.fill(Qt.GlobalColor.transparent)
        return speck

    def _fit(self) -> None:
        height = round(self.document().size().height()) + 2 * self.frameWidth() + 2
        if height != self.height():
            self.setFixedHeight(max(height, self.fontMetrics().lineSpacing() + 12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the contents to the new size."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Dress anew when font or colours change: links keep the colour they were made with."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange) and self.document().characterCount() > 1:
            self.show_note(self._text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Write on it where nothing was selected and no link was meant."""
        super().mouseReleaseEvent(event)
        event.accept()  # what is clicked may make way for the text that is written on
        plain = event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        if plain and not self.anchorAt(event.position().toPoint()):
            self.write_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 write on it, unless Tab has led to a link."""
        on_link = bool(self.textCursor().charFormat().anchorHref()) and self.textCursor().hasSelection()
        if event.key() == Qt.Key.Key_F2 or (event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not on_link):
            self.write_asked.emit()
            return
        super().keyPressEvent(event)


def _is_quoted(block: QTextBlock) -> bool:
    return block.blockFormat().intProperty(QTextFormat.Property.BlockQuoteLevel.value) > 0


def _unlinked(block: QTextBlock) -> list[tuple[int, int]]:
    """The parts of a block that are no links."""
    found, at = [], block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        if not fragment.charFormat().isAnchor():
            found.append((fragment.position(), fragment.position() + fragment.length()))
        at += 1
    return found


class NoteCard(QStackedWidget):
    """One note: read, until somebody writes on it.

    Attributes:
        edit: The note as text.
        view: The note as it reads.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = NoteView(self)
        self.edit = NoteEdit(text, self)
        self.addWidget(self.view)
        self.addWidget(self.edit)
        self.view.write_asked.connect(self.write)
        self.edit.left.connect(self.read)
        self.setFocusProxy(self.edit)
        self.read() if text.strip() else self.write()

    def write(self) -> None:
        """Show the text, and begin to write at its end."""
        self.setFocusProxy(self.edit)
        self.setCurrentWidget(self.edit)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.edit.setFocus()

    def read(self) -> None:
        """Show the note as it reads; an empty one stays open to be written."""
        if self.edit.toPlainText().strip():
            self.view.show_note(self.edit.toPlainText())
            self.setFocusProxy(self.view)
            self.setCurrentWidget(self.view)

    def sizeHint(self) -> QSize:
        """As tall as what is shown."""
        shown = self.currentWidget()
        return QSize(160, shown.height() if shown is not None else 0)

    def minimumSizeHint(self) -> QSize:
        """As tall as what is shown."""
        return QSize(80, self.sizeHint().height())


class NotesPage(QScrollArea):
    """All notes of a clipping, a way to add one, and its highlights below.

    Edits are told a moment after the last key, every few seconds while somebody types on, and when a note is left.

    Attributes:
        highlights: The marked passages, as cards.
    """

    edited = Signal(int, tuple)
    link_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._id: int | None = None
        self._told: tuple[str, ...] = ()
        self._echoes: list[tuple[str, ...]] = []
        self._edits: list[NoteEdit] = []
        self._cards: list[NoteCard] = []
        self._write_last = False
        page = QWidget(self)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(8)
        self.add_button = QPushButton(icon("add", "accent"), self.tr("Add a note"), page)
        self.add_button.setProperty("kind", "link")
        self.add_button.clicked.connect(self.add_note)
        self.highlights = HighlightList(page)
        self.hint = QLabel(page)
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty("tone", "muted")
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self.hint)
        self._column.addSpacing(8)
        self._column.addWidget(self.highlights)
        self._column.addStretch(1)
        self.setWidget(page)
        self._saving = QTimer(self, singleShot=True, interval=_SAVE_AFTER)
        self._at_latest = QTimer(self, singleShot=True, interval=_SAVE_AT_LATEST)
        for timer in (self._saving, self._at_latest):
            timer.timeout.connect(self.tell)

    def show_notes(self, clipping: int | None, notes: Sequence[str]) -> None:
        """Show a clipping's notes; what was typed for the one before is told first."""
        if clipping == self._id:
            if self._is_echo(tuple(notes)):
                return
        else:
            self.tell()
        self._id, self._told = clipping, tuple(notes)
        self._echoes = []
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._edits, self._cards = [], []
        for note in notes:
            self._insert(note)
        self.add_button.setEnabled(clipping is not None)
        self._show_hint()
        if self._write_last and self._cards:
            self._write_last = False
            self._cards[-1].write()
            self._bring_into_sight(self._cards[-1])

    def show_highlights(self, body: Sequence[str], anchored: Sequence[Anchored]) -> None:
        """Show the marked passages below the notes."""
        self.highlights.show_highlights(body, anchored)
        self._show_hint()

    def _show_hint(self) -> None:
        """Where there is nothing yet, say how it comes about."""
        mark, note = key_words("highlight"), key_words("passage-note")
        self.hint.setText(
            self.tr("Select words in the article: {0} highlights them, {1} writes a note on them.").format(mark, note)
        )
        self.hint.setVisible(self._id is not None and not self._cards and self.highlights.isHidden())

    def _is_echo(self, notes: tuple[str, ...]) -> bool:
        """Whether these are notes as they were told, or somebody has typed on since: then the writer is left alone."""
        if notes in self._echoes:
            del self._echoes[: self._echoes.index(notes) + 1]
            return True
        return notes == self._told or self._at_latest.isActive()

    def notes(self) -> tuple[str, ...]:
        """The notes as they stand, without empty ones."""
        return tuple(text for edit in self._edits if (text := edit.toPlainText()).strip())

    def add_note(self) -> None:
        """Put in an empty note and start writing."""
        card = self._insert("")
        card.write()
        self._bring_into_sight(card)

    def write_on_last(self) -> None:
        """Write on the last note as soon as it is shown: it is being put in."""
        self._write_last = True

    def tell(self) -> None:
        """Say now what was typed, if it was not said yet."""
        self._saving.stop()
        self._at_latest.stop()
        notes = self.notes()
        if self._id is not None and notes != self._told:
            self._told = notes
            self._echoes.append(notes)
            self.edited.emit(self._id, notes)

    def _follow_typing(self) -> None:
        self._saving.start()
        if not self._at_latest.isActive():
            self._at_latest.start()

    def _bring_into_sight(self, card: NoteCard) -> None:
        QTimer.singleShot(0, card, lambda: self.ensureWidgetVisible(card))

    def _insert(self, text: str) -> NoteCard:
        card = NoteCard(text, self.widget())
        card.edit.textChanged.connect(self._follow_typing)
        card.edit.left.connect(self.tell)
        card.view.link_clicked.connect(self.link_clicked)
        self._column.insertWidget(len(self._cards), card)
        self._cards.append(card)
        self._edits.append(card.edit)
        card.show()
        self.hint.hide()
        return card
