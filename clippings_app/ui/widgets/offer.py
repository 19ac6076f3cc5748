"""A suggestion with the key that takes it, and the row in which suggestions come."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from clippings_app.ui.icons import paint_icon
from clippings_app.ui.theme import sized, theme_of

_PAD = 9
_GAP = 7
_WIDEST = 480


class Offer(QAbstractButton):
    """A chip that can be taken and given back, with a key cap before its words.

    Args:
        number: The digit that takes it.
        words: What is offered.
        new: Whether it is something the library does not have yet.
    """

    def __init__(self, number: int, words: str, *, new: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = str(number)
        self._new = new
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words)
        self.setToolTip(self.tr("Press {0}: {1}").format(number, words))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def shown_words(self) -> str:
        """The words as they are drawn."""
        return self.tr("New: {0}").format(self.text()) if self._new else self.text()

    def sizeHint(self) -> QSize:
        """The size it would like; demi-bold is wider, and taking it must not change its size."""
        strong = QFontMetricsF(sized(self.font(), 1.0, strong=True))
        wide = 2 * _PAD + self._cap_side() + _GAP + strong.horizontalAdvance(self.shown_words()) + 2
        return QSize(min(round(wide), _WIDEST), height_of_offer(self.font()))

    def minimumSizeHint(self) -> QSize:
        """The least size it can do with."""
        return QSize(90, self.sizeHint().height())

    def _cap_side(self) -> int:
        return round(QFontMetricsF(self.font()).height()) + 3

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        theme, taken = theme_of(self.palette()), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(theme.accent if taken or self.underMouse() else theme.line), 1))
        painter.setBrush(QColor(theme.accent_tint if taken else theme.chip))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        side = self._cap_side()
        cap = self._across(_PAD, (self.height() - side) / 2, side, side)
        self._paint_cap(painter, cap)
        room = self._across(_PAD + side + _GAP, 0, self.width() - 2 * _PAD - side - _GAP, self.height())
        font = sized(self.font(), 1.0, strong=taken)
        painter.setFont(font)
        painter.setPen(QColor(theme.accent_text if taken else theme.chip_text))
        words = painter.fontMetrics().elidedText(self.shown_words(), Qt.TextElideMode.ElideRight, int(room.width()) + 1)
        flag = Qt.AlignmentFlag
        leading = flag.AlignRight if self.isRightToLeft() else flag.AlignLeft
        painter.drawText(room, leading | flag.AlignAbsolute | flag.AlignVCenter, words)
        painter.end()

    def _paint_cap(self, painter: QPainter, cap: QRectF) -> None:
        """A key seen from above: its edge is deeper below; a tick in the place of the digit when it is taken."""
        theme = theme_of(self.palette())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent if self.isChecked() else theme.edge))
        painter.drawRoundedRect(cap, 4, 4)
        if self.isChecked():
            paint_icon(painter, "check", theme.on_accent, cap.adjusted(3, 3, -3, -3))
            return
        top = cap.adjusted(1, 1, -1, -3)
        painter.setBrush(QColor(theme.base))
        painter.drawRoundedRect(top, 3, 3)
        painter.setFont(sized(self.font(), 0.85, strong=True))
        painter.setPen(QColor(theme.text))
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, self._number)

    def _across(self, start: float, y: float, width: float, height: float) -> QRectF:
        left = self.width() - start - width if self.isRightToLeft() else start
        return QRectF(left, y, width, height)


class OfferRow(QWidget):
    """Suggestions side by side. It is as high without them: nothing moves under the eyes when they come.

    Args:
        none: What stands there when nothing is suggested.
    """

    def __init__(self, none: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(none, self)
        self._words.setProperty("tone", "muted")
        self._words.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addWidget(self._words)
        self._row.addStretch(1)
        self._keep_room()

    def add(self, offer: Offer) -> None:
        """Put one after the others."""
        self._words.hide()
        self._row.insertWidget(self._row.count() - 1, offer)

    def say_none(self, *, none: bool) -> None:
        """Tell, or no longer tell, that nothing is suggested."""
        self._words.setVisible(none)

    def _keep_room(self) -> None:
        self.setFixedHeight(height_of_offer(self.font()))

    def changeEvent(self, event: QEvent) -> None:
        """Another font has another height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_room()


def height_of_offer(font: QFont) -> int:
    """How high a suggestion is, in pixels."""
    return round(QFontMetricsF(sized(font, 1.0, strong=True)).height()) + 12
