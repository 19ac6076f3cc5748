"""Two clippings side by side, scrolling together by the paragraphs that say the same."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from clippings_app.analysis.differences import Differences, differences
from clippings_app.domain.clipping import Clipping
from clippings_app.ui.controller import Shown
from clippings_app.ui.widgets.reader import Reader

_WORD = re.compile(r"\w+")
_ALIKE = 0.3
_MOST_PARAGRAPHS = 400


def match_paragraphs(left: Sequence[str], right: Sequence[str]) -> dict[int, int]:
    """Which paragraph of the right text says the same as one of the left, both counted from 1.

    Two paragraphs say the same when they share at least 30 % of their words (Jaccard index); each takes its best.
    Numbers below three letters and words both texts are full of count like all others: it is a guide for the eye.
    """
    bags = [_bag(text) for text in right[:_MOST_PARAGRAPHS]]
    matches = {}
    for number, text in enumerate(left[:_MOST_PARAGRAPHS], 1):
        words = _bag(text)
        likeness = [(len(words & bag) / len(words | bag) if words | bag else 0.0) for bag in bags]
        best = max(range(len(likeness)), key=likeness.__getitem__, default=None)
        if best is not None and likeness[best] >= _ALIKE:
            matches[number] = best + 1
    return matches


def _bag(text: str) -> frozenset[str]:
    words = _WORD.findall(text.casefold())
    # A script without spaces gives one long "word": its pairs of characters are compared instead.
    pairs = {
        word[at : at + 2] for word in words if len(word) > 12 and not word.isascii() for at in range(len(word) - 1)
    }
    return frozenset(words) | pairs


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
        self._matches: dict[Reader, dict[int, int]] = {}
        self._following = False
        self.together = QCheckBox(self.tr("&Scroll together"), self)
        self.together.setChecked(True)
        self.words = QLabel(self)
        self.words.setProperty("tone", "muted")
        close = QPushButton(self.tr("&Close (Esc)"), self)
        close.clicked.connect(self.closed)
        bar = QHBoxLayout()
        bar.setContentsMargins(28, 8, 12, 6)
        bar.addWidget(self.together)
        bar.addSpacing(12)
        bar.addWidget(self.words, 1)
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
        bodies = left.clipping.article.body, right.clipping.article.body
        self._matches = {
            self.left: match_paragraphs(bodies[0], bodies[1]),
            self.right: match_paragraphs(bodies[1], bodies[0]),
        }
        for reader, shown in ((self.left, left), (self.right, right)):
            reader.show_clipping(shown.clipping, spans=shown.spans, images=shown.images.get, anchored=shown.anchored)
        is_one_page = any(row.id == right.clipping.id for row in left.versions)
        self._mark(differences(*bodies), is_one_page=is_one_page)
        self.left.setFocus()

    def _mark(self, found: Differences, *, is_one_page: bool) -> None:
        """Of versions of one text mark what differs, of two texts what they have in common."""
        if is_one_page or found.is_one_text:
            self.left.underline(found.only_left)
            self.right.underline(found.only_right)
            only = found.left - found.shared, found.right - found.shared
            words = self.tr("Sentences that differ are underlined: {0} on the left, {1} on the right").format(*only)
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
        if self._following or self._shown is None or not self.together.isChecked():
            return
        other = self.right if moved is self.left else self.left
        clipping = self._shown[0 if moved is self.left else 1]
        self._following = True
        try:
            paragraph = _first_visible(moved, clipping.article.body)
            match = self._matches[moved].get(paragraph) if paragraph else None
            if match is not None:
                _scroll_to(other, self._shown[1 if moved is self.left else 0].article.body[match - 1])
            else:
                _scroll_alike(moved, other)
        finally:
            self._following = False


def _first_visible(reader: Reader, body: Sequence[str]) -> int | None:
    """The first paragraph of the body that begins in the visible part, counted from 1."""
    numbers = {_head(text): number for number, text in reversed(list(enumerate(body, 1)))}
    block = reader.cursorForPosition(QPoint(reader.viewport().width() // 2, 4)).block()
    for _ in range(6):
        if not block.isValid():
            return None
        if number := numbers.get(_head(block.text())):
            return number
        block = block.next()
    return None


def _scroll_to(reader: Reader, text: str) -> None:
    block = reader.document().begin()
    while block.isValid():
        if _head(block.text()) == _head(text):
            top = reader.document().documentLayout().blockBoundingRect(block).top()
            reader.verticalScrollBar().setValue(round(top) - 4)
            return
        block = block.next()


def _scroll_alike(moved: Reader, other: Reader) -> None:
    most = moved.verticalScrollBar().maximum()
    share = moved.verticalScrollBar().value() / most if most else 0.0
    other.verticalScrollBar().setValue(round(share * other.verticalScrollBar().maximum()))


def _head(text: str) -> str:
    return " ".join(text.split())[:80]
