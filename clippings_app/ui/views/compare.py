"""Two clippings side by side, scrolling together by the sentences that say the same."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from clippings_app.domain.clipping import Clipping
from clippings_app.ui.actions import key_words
from clippings_app.ui.fetching import Shown
from clippings_app.ui.icons import icon
from clippings_app.ui.language import counted
from clippings_app.ui.widgets.elided_label import ElidedLabel
from clippings_app.ui.widgets.margins import set_margins
from clippings_app.ui.widgets.reader import Reader
from clippings_app.ui.widgets.splitter import Splitter

if TYPE_CHECKING:
    from clippings_app.analysis.differences import Differences, Place

_SLACK = 6
"""Pixels by which a line at the top may be out of sight and still be the one that is read."""


class CompareView(QWidget):
    """Two readers."""

    closed = Signal()
    clipping_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare-view")
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.left, self.right = Reader(self), Reader(self)
        self.left.setObjectName("compare-left")
        self.right.setObjectName("compare-right")
        self._shown: tuple[Clipping, Clipping] | None = None
        self._pairs: tuple[tuple[Place, Place], ...] = ()
        self._laid_out: object = None
        self._known_heights: list[tuple[int, int]] = []
        self._cited: int | None = None
        self._following = False
        self.together = QCheckBox(self.tr("&Scroll together"), self)
        self.together.setChecked(True)
        self.words = ElidedLabel(self)
        self.words.setProperty("tone", "muted")
        self.own = {reader: ElidedLabel(self) for reader in (self.left, self.right)}
        for label in self.own.values():
            label.setProperty("tone", "muted")
        self.previous, self.next = self._step_button(-1), self._step_button(1)
        self._marks: list[tuple[int, Reader, int, tuple[int, int]]] = []
        self._at_mark = -1
        close = QPushButton(self.tr("&Close (Esc)"), self)
        close.clicked.connect(self.closed)
        bar = QHBoxLayout()
        set_margins(bar, 28, 8, 12, 6)
        bar.addWidget(self.together)
        bar.addSpacing(12)
        bar.addWidget(self.words, 1)
        bar.addSpacing(12)
        bar.addWidget(self.previous)
        bar.addWidget(self.next)
        bar.addSpacing(8)
        bar.addWidget(close)
        splitter = Splitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for reader in (self.left, self.right):
            splitter.addWidget(self._side(reader))
            reader.setMinimumWidth(240)
            reader.verticalScrollBar().valueChanged.connect(lambda _value, reader=reader: self._follow(reader))
        splitter.setSizes([1000, 1000])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(splitter, 1)

    def show_pair(self, left: Shown, right: Shown) -> None:
        """Show two clippings."""
        from clippings_app.analysis.differences import differences, matching_sentences

        self._shown = (left.clipping, right.clipping)
        self._cited = next((each.source.paragraph for each in left.held if right.clipping.id in each.held), None)
        self.left.point_out(0)
        bodies = left.clipping.article.body, right.clipping.article.body
        self._pairs, self._laid_out = matching_sentences(*bodies), None
        for reader, shown in ((self.left, left), (self.right, right)):
            reader.show_clipping(shown.clipping, spans=shown.spans, images=shown.images.get, anchored=shown.anchored)
        self._following = True
        for reader in (self.left, self.right):
            reader.verticalScrollBar().setValue(0)
        self._following = False
        is_one_page = any(row.id == right.clipping.id for row in left.versions)
        self._mark(differences(*bodies), is_one_page=is_one_page)
        self.left.setFocus()

    def show_citation(self) -> None:
        """Begin where the first text cites the second, which stays at its own beginning; nothing if it does not."""
        if self._cited:
            self.left.point_out(self._cited)
            QTimer.singleShot(0, self, self._begin_at_citation)  # when both have the width they are shown with

    def _begin_at_citation(self) -> None:
        self._following = True
        if self._cited:
            self.left.show_paragraph(self._cited)
        self._following = False

    def _mark(self, found: "Differences", *, is_one_page: bool) -> None:
        """Of versions of one text mark what differs, of two texts what they have in common."""
        if is_one_page or found.is_one_text:
            self.left.underline(found.only_left)
            self.right.underline(found.only_right)
            only = found.left - found.shared, found.right - found.shared
            marks = found.only_left, found.only_right
            words = self.tr("Sentences that differ are underlined")
            self.words.setText(words if any(only) else self.tr("Both texts say the same"))
        else:
            self.left.underline(found.both_left)
            self.right.underline(found.both_right)
            only, marks = (0, 0), (found.both_left, {})  # the other reader follows to the same sentence
            words = self.tr("Sentences that both have are underlined: {0}").format(found.shared)
            self.words.setText(words if found.shared else self.tr("No sentence is the same in both"))
        for reader, count in zip((self.left, self.right), only, strict=True):
            told = counted(count, "%Ln sentence stands only here", "%Ln sentences stand only here") if count else ""
            self.own[reader].setText(told)
        self._remember_marks(*marks)

    def _remember_marks(self, *marks: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        """What is underlined in both, to be stepped through: in the order of how far down it is."""
        self._marks, self._at_mark = [], -1
        for reader, places in zip((self.left, self.right), marks, strict=True):
            self._marks += [(number, reader, number, span) for number, spans in places.items() for span in spans]
        for button in (self.previous, self.next):
            button.setEnabled(bool(self._marks))

    def step(self, by: int) -> None:
        """Go to the next sentence that is underlined, or with -1 to the one before; after the last comes the first."""
        if not self._marks:
            return
        if self._at_mark < 0:  # sentences of both in the order in which one comes upon them
            self._marks.sort(key=lambda mark: (self._on_left(mark[1], mark[2], mark[3][0]), mark[1] is self.right))
            self._at_mark = 0 if by > 0 else len(self._marks) - 1
        else:
            self._at_mark = (self._at_mark + by) % len(self._marks)
        _, reader, paragraph, span = self._marks[self._at_mark]
        reader.show_part(paragraph, *span)

    def _on_left(self, reader: Reader, paragraph: int, character: int) -> int:
        """How far down a sentence is, measured on the left."""
        height = reader.height_of(paragraph, character)
        return height if reader is self.left else self._beside(self.right, self.left, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _step_button(self, by: int) -> QToolButton:
        key = key_words("next-hit" if by > 0 else "previous-hit")
        words = self.tr("Next underlined sentence") if by > 0 else self.tr("Underlined sentence before")
        button = QToolButton(self)
        button.setIcon(icon("chevron-down" if by > 0 else "chevron-up"))
        button.setIconSize(QSize(16, 16))
        button.setAutoRaise(True)
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({key})")
        button.clicked.connect(lambda: self.step(by))
        return button

    def _side(self, reader: Reader) -> QWidget:
        side = QWidget(self)
        side.setProperty("surface", "base")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        open_alone = QPushButton(self.tr("Show this one alone"), side)
        open_alone.setProperty("kind", "link")
        open_alone.clicked.connect(lambda: self._open(reader))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        set_margins(row, 14, 0, 12, 0)
        row.addWidget(open_alone)
        row.addStretch(1)
        row.addWidget(self.own[reader])
        column.addLayout(row)
        column.addWidget(reader, 1)
        return side

    def _open(self, reader: Reader) -> None:
        if self._shown is not None:
            self.clipping_opened.emit(self._shown[0 if reader is self.left else 1].id)

    def _follow(self, moved: Reader) -> None:
        """Bring the sentence that says the same to the height of the one at the top of the reader that was moved."""
        if self._following or self._shown is None or not self.together.isChecked():
            return
        other = self.right if moved is self.left else self.left
        self._following = True
        try:
            other.verticalScrollBar().setValue(self._beside(moved, other, moved.verticalScrollBar().value()))
        finally:
            self._following = False

    def _beside(self, moved: Reader, other: Reader, at: int) -> int:
        """Where the other reader says what this one says so far down, in pixels."""
        heights = self._heights(moved, other)
        if not heights:
            return _alike(moved, other, at)
        place = bisect_right([top for top, _ in heights], at + _SLACK) - 1
        top, matching = heights[place] if place >= 0 else (0, 0)
        further = at - top
        if place + 1 < len(heights):
            # Between two sentences the other goes on at its own pace, to be there when this one is.
            room, theirs = heights[place + 1][0] - top, heights[place + 1][1] - matching
            further = round(further * theirs / room) if room > 0 and theirs > 0 else 0
        return matching + further

    def _heights(self, moved: Reader, other: Reader) -> list[tuple[int, int]]:
        """Where matching sentences stand in both readers, from top to bottom of the one that was moved."""
        laid_out = (moved is self.left, moved.document().size().toTuple(), other.document().size().toTuple())
        if laid_out != self._laid_out:
            pairs = self._pairs if moved is self.left else tuple((right, left) for left, right in self._pairs)
            self._laid_out = laid_out
            self._known_heights = sorted((moved.height_of(*one), other.height_of(*two)) for one, two in pairs)
        return self._known_heights


def _alike(moved: Reader, other: Reader, at: int) -> int:
    """As far down in its own length."""
    most = moved.verticalScrollBar().maximum()
    return round(at / most * other.verticalScrollBar().maximum()) if most else 0
