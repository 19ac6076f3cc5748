"""Dates of publication as bars, and a range of them chosen by dragging or with the keyboard."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from clippings_app.domain.spread import Spread
from clippings_app.ui.language import counted
from clippings_app.ui.theme import Theme, mixed, sized, theme_of
from clippings_app.ui.widgets.dates import spoken_date
from clippings_app.ui.widgets.text import isolated, joined

SIDE = 16
_LEAST_BAR = 2.0
_WIDEST_BAR = 34.0
_GAP_FROM = 3.0
"""Bars as wide as this have a gap between them; narrower ones are a skyline."""
_PAGE = 10
_DOT = 7.0


class Timeline(QWidget):
    """Bars of a spread.

    A click on a bar, or a drag over several, chooses their dates. With the keyboard: arrows go from bar to bar, with
    Shift they widen the choice, Enter takes it, Escape lets it go and, where nothing is chosen, is told as
    `given_up`.

    Args:
        height: Of the tallest bar, in pixels.
        side: Room on each side of the bars, in pixels.
    """

    chosen = Signal(str)
    """A filter such as `published:2024-03..2024-05`."""
    given_up = Signal()
    """Escape with nothing chosen."""
    told = Signal(str)
    """What is under the pointer or the keyboard, in words; "" for nothing."""

    def __init__(self, height: int, parent: QWidget | None = None, *, side: int = SIDE) -> None:
        super().__init__(parent)
        self._plot = height
        self._side = side
        self._spread = Spread()
        self._next: Spread | None = None
        self._at: int | None = None
        self._anchor: int | None = None
        self._pressed = False
        self._by_key = False
        self.setFont(sized(self.font(), 0.85))
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setEnabled(False)
        self._tell()

    # ------------------------------------------------------------------ what others ask
    def show_spread(self, spread: Spread) -> None:
        """Show another spread, but not under a pointer that is dragging; a choice of the keyboard is let go."""
        if self._pressed:
            self._next = spread
            return
        self._next = None
        if spread == self._spread:
            return
        self._spread = spread
        self._at = self._anchor = None
        self.setEnabled(bool(spread.certain))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if spread.certain else Qt.FocusPolicy.NoFocus)
        self._tell()
        self.update()

    def spread(self) -> Spread:
        """What is shown."""
        return self._spread

    def dates(self) -> str:
        """From when to when it reaches, in words."""
        return self._dates(0, len(self._spread.certain) - 1) if self._spread.certain else ""

    def chosen_bins(self) -> tuple[int, int] | None:
        """The first and last bin of the choice that is being made."""
        if self._at is None:
            return None
        anchor = self._at if self._anchor is None else self._anchor
        return min(anchor, self._at), max(anchor, self._at)

    def words(self) -> str:
        """What is under the pointer or the keyboard: its dates, how many clippings, and of which topics."""
        chosen = self.chosen_bins()
        if chosen is None:
            return ""
        first, last = chosen
        spread, part = self._spread, slice(first, last + 1)
        sure = sum(spread.certain[part])
        words = [self._dates(first, last), counted(sure, "%Ln clipping", "%Ln clippings")]
        if first == last and spread.possible[first]:
            words.append(counted(spread.possible[first], "%Ln more may be", "%Ln more may be"))
        if len(spread.shares) > 1:
            counts = ((share.path.rpartition("/")[2], sum(share.counts[part])) for share in spread.shares)
            words += [f"{name} {self.locale().toString(count)}" for name, count in counts if count]
        return joined(words)

    def bar_rect(self, at: int) -> QRectF:
        """The whole column of a bin, from the top of the plot to its ground."""
        width = self._step()
        start = self._side + at * width
        left = self.width() - start - width if self.isRightToLeft() else start
        return QRectF(left, 2, width, self._plot)

    # ------------------------------------------------------------------ size
    def sizeHint(self) -> QSize:
        """The size it would like: its plot, and a line of words under it."""
        return QSize(240, round(2 + self._plot + 3 + QFontMetricsF(self.font()).height() + 2))

    def minimumSizeHint(self) -> QSize:
        """The least size it can do with."""
        return QSize(120, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Dress anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.LayoutDirectionChange):
            self.update()

    # ------------------------------------------------------------------ drawing
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._spread.certain:
            self._paint_choice(painter, theme)
            self._paint_bars(painter, theme)
        ground = self._plot + 2
        painter.fillRect(QRectF(self._side, ground, self.width() - 2 * self._side, 1), QColor(theme.line))
        self._paint_axis(painter, theme, ground + 4)
        if self.hasFocus() and self.chosen_bins() is None:
            painter.fillRect(QRectF(self._side, ground, self.width() - 2 * self._side, 2), QColor(theme.accent))
        painter.end()

    def _step(self) -> float:
        room = max(self.width() - 2 * self._side, 1)
        return room / max(len(self._spread.certain), 1)

    def _paint_choice(self, painter: QPainter, theme: Theme) -> None:
        chosen = self.chosen_bins()
        if chosen is None:
            return
        area = self.bar_rect(chosen[0]).united(self.bar_rect(chosen[1]))
        painter.fillRect(area, QColor(theme.accent_tint))
        if self._anchor is not None or self._by_key:
            for x in (area.left(), area.right() - 1):
                painter.fillRect(QRectF(x, area.top(), 1, area.height()), QColor(theme.accent))

    def _paint_bars(self, painter: QPainter, theme: Theme) -> None:
        spread = self._spread
        tallest = max(sure + may for sure, may in zip(spread.certain, spread.possible, strict=True)) or 1
        plain = mixed(theme.muted, theme.base, 0.4) if spread.shares else mixed(theme.accent, theme.base, 0.25)
        parts = [(share.counts, mixed(share.colour, theme.base, 0.08)) for share in spread.shares]
        for at, (sure, may) in enumerate(zip(spread.certain, spread.possible, strict=True)):
            if not sure + may:
                continue
            scale = max(self._plot * (sure + may) / tallest, _LEAST_BAR) / (sure + may)
            box, bottom = self._bar(at), self._plot + 2.0
            rest = sure
            for counts, colour in parts:
                bottom = _paint_part(painter, box, bottom, counts[at] * scale, colour)
                rest -= counts[at]
            bottom = _paint_part(painter, box, bottom, rest * scale, plain)
            _paint_part(painter, box, bottom, may * scale, mixed(theme.line, theme.base, 0.2))

    def _bar(self, at: int) -> QRectF:
        """Where a bar stands in its column."""
        column = self.bar_rect(at)
        width = min(column.width() - (1.0 if column.width() >= _GAP_FROM else 0.0), _WIDEST_BAR)
        return QRectF(column.center().x() - width / 2, column.top(), width, column.height())

    def _paint_axis(self, painter: QPainter, theme: Theme, top: float) -> None:
        metrics = QFontMetricsF(self.font())
        line = QRectF(self._side, top, self.width() - 2 * self._side, metrics.height())
        painter.setFont(self.font())
        painter.setPen(QColor(theme.muted))
        flag = Qt.AlignmentFlag
        if not self._spread.certain:
            painter.drawText(line, flag.AlignCenter, self.tr("No dates to show"))
            return
        last = len(self._spread.certain) - 1
        ends = [self._date(0)] if last == 0 else [self._date(0), self._date(last)]
        sides = [flag.AlignLeft, flag.AlignRight]
        for words, side in zip(ends, reversed(sides) if self.isRightToLeft() else sides, strict=False):
            painter.drawText(line, side | flag.AlignAbsolute | flag.AlignVCenter, isolated(words))
        used = max(metrics.horizontalAdvance(words) for words in ends) + 12
        self._paint_legend(painter, theme, line.adjusted(used, 0, -used, 0), metrics)

    def _paint_legend(self, painter: QPainter, theme: Theme, room: QRectF, metrics: QFontMetricsF) -> None:
        """Names of the topics in the middle of the line, as many as there is room for, each after its colour."""
        named: list[tuple[str, str, float]] = []
        width = 0.0
        for share in self._spread.shares:
            name = share.path.rpartition("/")[2]
            wide = _DOT + 4 + metrics.horizontalAdvance(name) + 12
            if width + wide - 12 > room.width():
                break
            named.append((name, share.colour, wide))
            width += wide
        start = (room.width() - max(width - 12, 0)) / 2
        for name, colour, wide in named:
            left = room.right() - start - wide + 12 if self.isRightToLeft() else room.left() + start
            inside = QRectF(left, room.top(), wide - 12, room.height())
            dot = inside.right() - _DOT if self.isRightToLeft() else inside.left()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QRectF(dot, inside.center().y() - _DOT / 2 + 0.5, _DOT, _DOT))
            painter.setPen(QColor(theme.muted))
            side = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
            painter.drawText(inside, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, name)
            start += wide

    # ------------------------------------------------------------------ words
    def _date(self, at: int) -> str:
        return spoken_date(self._spread.edtf(at), self.locale())

    def _dates(self, first: int, last: int) -> str:
        return self._date(first) if first == last else f"{self._date(first)} – {self._date(last)}"

    def _tell(self) -> None:
        words = self.words()
        name = self.tr("Dates of publication")
        self.setAccessibleName(joined((name, words)) if words else name)
        if self._by_key:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.told.emit(words)

    # ------------------------------------------------------------------ pointer
    def _bin_at(self, position: QPointF) -> int | None:
        if not self._spread.certain:
            return None
        start = self.width() - position.x() if self.isRightToLeft() else position.x()
        return min(max(int((start - self._side) // self._step()), 0), len(self._spread.certain) - 1)

    def _look(self, at: int | None) -> None:
        if at != self._at:
            self._at = at
            self._tell()
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a choice."""
        if event.button() == Qt.MouseButton.LeftButton and self._spread.certain:
            self._by_key = False
            self._pressed = True
            self._anchor = self._at = self._bin_at(event.position())
            self._tell()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Widen the choice, or look at what is under the pointer."""
        self._by_key = False
        if not self._pressed:
            self._anchor = None
        self._look(self._bin_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the choice."""
        if event.button() == Qt.MouseButton.LeftButton and self._pressed:
            self._pressed = False
            self._take()
            if self._next is not None:
                self.show_spread(self._next)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was under the pointer."""
        super().leaveEvent(event)
        if not self._pressed and not self._by_key:
            self._anchor = None
            self._look(None)

    # ------------------------------------------------------------------ keyboard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from bar to bar, take the choice or let it go."""
        key = Qt.Key(event.key())
        onward = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(key, 0) * (-1 if self.isRightToLeft() else 1)
        onward += {Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}.get(key, 0)
        last = len(self._spread.certain) - 1
        if onward or key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            if onward:
                now = self._at if self._at is not None else (-1 if onward > 0 else last + 1)
                target = min(max(now + onward, 0), last)
            else:
                target = 0 if key == Qt.Key.Key_Home else last
            self._go(target, widen=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at is not None:
            self._take()
        elif key == Qt.Key.Key_Escape and self._at is not None:
            self._let_go()
        elif key == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _go(self, target: int, *, widen: bool) -> None:
        self._by_key = True
        if not widen:
            self._anchor = None
        elif self._anchor is None:
            self._anchor = self._at if self._at is not None else target
        self._at = target
        self._tell()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let a choice go that was not taken."""
        super().focusOutEvent(event)
        if self._by_key:
            self._let_go()

    def _let_go(self) -> None:
        self._by_key = False
        self._anchor = self._at = None
        self._tell()
        self.update()

    def _take(self) -> None:
        chosen = self.chosen_bins()
        if chosen is not None:
            self._anchor = None
            self.chosen.emit(self._spread.query(*chosen))


def _paint_part(painter: QPainter, box: QRectF, bottom: float, height: float, colour: str) -> float:
    """A piece of a bar that stands on what is below it; where the next one stands."""
    if height > 0:
        painter.fillRect(QRectF(box.left(), bottom - height, box.width(), height), QColor(colour))
    return bottom - max(height, 0)
