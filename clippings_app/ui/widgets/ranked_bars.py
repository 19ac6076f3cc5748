"""Names with their counts, the most frequent first, each a bar that can be pressed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from clippings_app.ui.language import counted
from clippings_app.ui.theme import mixed, sized, theme_of
from clippings_app.ui.widgets.text import isolated, lead

_PAD = 9
_DOT = 8.0
_LEAST_BAR = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """One line.

    Attributes:
        name: The words shown.
        count: Clippings.
        query: The filter that finds them.
        colour: Of a topic, `#rrggbb`; "" for none.
    """

    name: str
    count: int
    query: str
    colour: str = ""


class BarButton(QAbstractButton):
    """A name before a bar, with its count at the end."""

    def __init__(self, rank: Rank, share: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.rank = rank
        self._share = share
        number = self.locale().toString(rank.count)
        words = counted(rank.count, "%Ln clipping", "%Ln clippings")
        self._number = number
        self.setText(rank.name)
        self.setAccessibleName(f"{isolated(rank.name)}, {words}")
        self.setToolTip(f"{isolated(rank.name)} · {words}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """The size it would like."""
        return QSize(200, round(QFontMetricsF(self.font()).height() + 11))

    def minimumSizeHint(self) -> QSize:
        """The least size it can do with."""
        return QSize(110, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        theme, rank = theme_of(self.palette()), self.rank
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.isRightToLeft()
        box = QRectF(self.rect()).adjusted(0.5, 1.5, -0.5, -1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse() or self.isDown():
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(box, 5, 5)
        width = max(box.width() * self._share, _LEAST_BAR)
        bar = QRectF(box.right() - width if mirrored else box.left(), box.top(), width, box.height())
        ground = mixed(theme.base, rank.colour, 0.24) if rank.colour else theme.accent_tint
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(bar, min(5, width / 2), 5)
        inside = box.adjusted(_PAD, 0, -_PAD, 0)
        if rank.colour:
            at = inside.right() - _DOT / 2 if mirrored else inside.left() + _DOT / 2
            painter.setBrush(QColor(rank.colour))
            painter.drawEllipse(QPointF(at, inside.center().y() + 0.5), _DOT / 2, _DOT / 2)
            inside.adjust(0 if mirrored else _DOT + 6, 0, -_DOT - 6 if mirrored else 0, 0)
        self._paint_words(painter, inside, theme.text, mirrored=mirrored)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.drawRoundedRect(box, 5, 5)
        painter.end()

    def _paint_words(self, painter: QPainter, inside: QRectF, colour: str, *, mirrored: bool) -> None:
        flag = Qt.AlignmentFlag
        near, far = (flag.AlignRight, flag.AlignLeft) if mirrored else (flag.AlignLeft, flag.AlignRight)
        painter.setPen(QColor(colour))
        painter.setFont(sized(self.font(), 0.92))
        painter.drawText(inside, far | flag.AlignAbsolute | flag.AlignVCenter, self._number)
        taken = QFontMetricsF(painter.font()).horizontalAdvance(self._number) + 10
        painter.setFont(self.font())
        room = inside.adjusted(taken if mirrored else 0, 0, 0 if mirrored else -taken, 0)
        words = painter.fontMetrics().elidedText(self.rank.name, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, near | flag.AlignAbsolute | flag.AlignVCenter, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it like the space bar; up and down go through the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)


class RankedBars(QWidget):
    """A heading over bars.

    Attributes:
        heading: The heading.
        bars: The bars, in order.
        more: Says how many there are besides, and shows them.
    """

    chosen = Signal(str)
    """The filter of a bar that was pressed."""
    more_wanted = Signal(bool)
    """Whether more of them are to be shown, or only the most frequent again."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel(heading, self)
        self.heading.setProperty("tone", "muted")
        self.heading.setFont(sized(self.font(), 0.9, strong=True))
        self.more = QPushButton(self)
        self.more.setProperty("kind", "link")
        self.more.setProperty("flush", "true")
        self.more.setFont(sized(self.font(), 0.88))
        self._is_long = False
        self.more.clicked.connect(lambda: self.more_wanted.emit(not self._is_long))
        self.bars: list[BarButton] = []
        self._ranks: tuple[Rank, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.heading)
        self._column.addSpacing(3)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_ranks(self, ranks: Sequence[Rank], others: int = 0, *, is_long: bool = False) -> None:
        """Show other lines; the keyboard stays with the line of the same filter.

        Args:
            ranks: The most frequent first.
            others: How many more there are that are not shown.
            is_long: Whether more than the most frequent are shown.
        """
        lead(self.heading)
        self.setVisible(bool(ranks))
        self._is_long = is_long
        self.more.setVisible(is_long or others > 0)
        fewer = self.tr("Only the most frequent")
        self.more.setText(fewer if is_long else counted(others, "and %Ln more", "and %Ln more"))
        if tuple(ranks) == self._ranks:
            return
        self._ranks = tuple(ranks)
        focused = next((bar.rank.query for bar in self.bars if bar.hasFocus()), None)
        gone, most = self.bars, max((rank.count for rank in ranks), default=1)
        self.bars = [BarButton(rank, rank.count / most, self) for rank in ranks]
        before: QWidget | None = None
        for place, bar in enumerate(self.bars):
            bar.clicked.connect(lambda _=False, query=bar.rank.query: self.chosen.emit(query))
            self._column.insertWidget(2 + place, bar)
            bar.setVisible(True)
            if before is not None:
                QWidget.setTabOrder(before, bar)
            before = bar
            if bar.rank.query == focused:
                bar.setFocus()
        if before is not None:
            QWidget.setTabOrder(before, self.more)
        for bar in gone:  # only now: what is hidden hands the keyboard on to whatever comes next
            self._column.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
