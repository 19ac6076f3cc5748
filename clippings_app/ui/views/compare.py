"""Two clippings side by side, scrolling together by the sentences that say the same."""

from bisect import bisect_right

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from clippings_app.analysis.differences import Differences, Place, differences, matching_sentences
from clippings_app.domain.clipping import Clipping
from clippings_app.ui.controller import Shown
from clippings_app.ui.widgets.elided_label import ElidedLabel
from clippings_app.ui.widgets.reader import Reader

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
        close = QPushButton(self.tr("&Close (Esc)"), self)
        close.clicked.connect(self.closed)
        bar = QHBoxLayout()
        bar.setContentsMargins(28, 8, 12, 6)
        bar.addWidget(self.together)
        bar.addSpacing(12)
        bar.addWidget(self.words, 1)
        bar.addSpacing(12)
        bar.addWidget(close)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
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

    def _mark(self, found: Differences, *, is_one_page: bool) -> None:
        """Of versions of one text mark what differs, of two texts what they have in common."""
        if is_one_page or found.is_one_text:
            self.left.underline(found.only_left)
            self.right.underline(found.only_right)
            only = found.left - found.shared, found.right - found.shared
            words = self.tr("Sentences that differ are underlined: {0} in the first text, {1} in the second").format(
                *only
            )
            self.words.setText(words if any(only) else self.tr("Both texts say the same"))
        else:
            self.left.underline(found.both_left)
            self.right.underline(found.both_right)
            words = self.tr("Sentences that both have are underlined: {0}").format(found.shared)
            self.words.setText(words if found.shared else self.tr("No sentence is the same in both"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

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
        row.setContentsMargins(14, 0, 12, 0)
        row.addWidget(open_alone)
        row.addStretch(1)
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
            at = moved.verticalScrollBar().value()
            heights = self._heights(moved, other)
            if not heights:
                _scroll_alike(moved, other)
                return
            place = bisect_right([top for top, _ in heights], at + _SLACK) - 1
            top, matching = heights[place] if place >= 0 else (0, 0)
            further = at - top
            if place + 1 < len(heights):
                # Between two sentences the other goes on at its own pace, to be there when this one is.
                room, theirs = heights[place + 1][0] - top, heights[place + 1][1] - matching
                further = round(further * theirs / room) if room > 0 and theirs > 0 else 0
            other.verticalScrollBar().setValue(matching + further)
        finally:
            self._following = False

    def _heights(self, moved: Reader, other: Reader) -> list[tuple[int, int]]:
        """Where matching sentences stand in both readers, from top to bottom of the one that was moved."""
        laid_out = (moved is self.left, moved.document().size().toTuple(), other.document().size().toTuple())
        if laid_out != self._laid_out:
            pairs = self._pairs if moved is self.left else tuple((right, left) for left, right in self._pairs)
            self._laid_out = laid_out
            self._known_heights = sorted((moved.height_of(*one), other.height_of(*two)) for one, two in pairs)
        return self._known_heights


def _scroll_alike(moved: Reader, other: Reader) -> None:
    most = moved.verticalScrollBar().maximum()
    share = moved.verticalScrollBar().value() / most if most else 0.0
    other.verticalScrollBar().setValue(round(share * other.verticalScrollBar().maximum()))
