"""A chip: a tag or a filter that can be clicked and taken away."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from clippings_app.ui.icons import paint_icon
from clippings_app.ui.theme import sized, theme_of

_PAD = 9
_SIGN = 14
_WIDEST = 320


class Chip(QAbstractButton):
    """Words in a round box, with an icon or a dot before them and a cross after them; for who hears it, a button."""

    removed = Signal()

    def __init__(
        self,
        text: str,
        *,
        icon_name: str = "",
        colour: str = "",
        removable: bool = True,
        tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._removable = removable
        self._hovered = self._over_cross = False
        self._is_pressed = False
        self.words = ""
        self.setFont(sized(self.font(), 0.9))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.say(text, icon_name=icon_name, colour=colour, tip=tip)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, text: str, *, icon_name: str = "", colour: str = "", tip: str = "") -> None:
        """Be the chip of something: its words, the icon or the colour of the dot before them, and what explains it."""
        self._is_pressed = self._is_pressed and text == self.words  # what was pressed was what it stood for then
        self.words, self._icon, self._colour = text, icon_name, colour
        self.setAccessibleName(self.tr("{0}; press Delete to remove").format(text) if self._removable else text)
        self.setToolTip(tip or text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The size it would like."""
        metrics = QFontMetricsF(self.font())
        signs = (_SIGN + 3 if self._icon or self._colour else 0) + (_SIGN + 4 if self._removable else 0)
        width = metrics.horizontalAdvance(self.words) + 2 * _PAD + signs
        return QSize(min(round(width + 1), _WIDEST), round(metrics.height() + 8))

    def minimumSizeHint(self) -> QSize:
        """The least size it can do with."""
        return QSize(50, self.sizeHint().height())

    def _across(self, start: float, width: float) -> QRectF:
        left = self.width() - start - width if self.isRightToLeft() else start
        return QRectF(left, 0, width, self.height())

    def _cross_rect(self) -> QRectF:
        return self._across(self.width() - _PAD - _SIGN + 3, _SIGN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(theme.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.hover if self._hovered else theme.chip))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        start = float(_PAD)
        if self._icon or self._colour:
            self._paint_sign(painter, self._across(start - 1, _SIGN), theme.chip_text)
            start += _SIGN + 3
        end = _PAD + (_SIGN + 1 if self._removable else 0)
        painter.setPen(QColor(theme.chip_text))
        room = self._across(start, self.width() - start - end)
        text = painter.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
        flag = Qt.AlignmentFlag
        leading = flag.AlignRight if self.isRightToLeft() else flag.AlignLeft
        painter.drawText(room, leading | flag.AlignAbsolute | flag.AlignVCenter, text)
        if self._removable:
            cross = self._cross_rect()
            colour = theme.text if self._over_cross else theme.muted
            paint_icon(painter, "close", colour, QRectF(cross.left() + 1, cross.center().y() - 6, 12, 12))
        painter.end()

    def _paint_sign(self, painter: QPainter, box: QRectF, colour: str) -> None:
        middle = box.center()
        if self._icon:
            paint_icon(painter, self._icon, colour, QRectF(middle.x() - 7, middle.y() - 7, 14, 14))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colour))
            painter.drawEllipse(QRectF(middle.x() - 4, middle.y() - 4, 8, 8))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for what the button comes up over: the words, or the cross."""
        self._is_pressed = event.button() == Qt.MouseButton.LeftButton
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what was clicked."""
        was_pressed, self._is_pressed = self._is_pressed, False
        if not was_pressed or not self.rect().contains(event.position().toPoint()):
            return
        if self._removable and self._cross_rect().adjusted(-4, 0, 8, 0).contains(event.position()):
            self.removed.emit()
        else:
            self.click()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        self._over_cross = self._cross_rect().adjusted(-4, 0, 8, 0).contains(event.position())
        self.update()

    def enterEvent(self, _event: QEnterEvent) -> None:
        """Show that the pointer is here."""
        self._hovered = True
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        """Show that the pointer has gone."""
        self._hovered = self._over_cross = False
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer keys of its own before the usual ones."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._removable:
            if not event.isAutoRepeat():  # a key that is held goes on to what the chip stands for next
                self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.click()
        else:
            super().keyPressEvent(event)
