"""What can be done with words of an article as soon as the pointer has selected them: a small bar beside them."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QMouseEvent, QPainter, QPen, QPixmap, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from clippings_app.domain.highlight import HighlightColour
from clippings_app.ui.actions import key_words
from clippings_app.ui.highlight_colours import colour_words, ground_of, line_of
from clippings_app.ui.icons import icon
from clippings_app.ui.theme import theme_of
from clippings_app.ui.widgets.reader import Reader

_SIGN = 16
_GAP = 6
"""Pixels between the words and the bar."""


class SelectionBar(QObject):
    """Shows the bar when words of the body were selected by the pointer, and takes it away when anything else is done.

    Who selects by keyboard has the keys of the same actions, and is not disturbed.

    Args:
        reader: Whose words these are.

    Attributes:
        bar: The bar, once it was needed.
    """

    action_chosen = Signal(str)
    """What to do with the words: "colour:green", "note"."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._reader = reader
        self.bar: QFrame | None = None
        self._come_later = QTimer(self, singleShot=True, interval=0)
        self._come_later.timeout.connect(self._come)
        reader.viewport().installEventFilter(self)
        reader.installEventFilter(self)
        reader.verticalScrollBar().valueChanged.connect(self.leave)
        reader.selectionChanged.connect(self._follow)

    def leave(self, _value: int = 0) -> None:
        """Take it away."""
        self._come_later.stop()
        if self.bar is not None:
            self.bar.hide()

    def _follow(self) -> None:
        if not self._reader.textCursor().hasSelection():
            self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer and the keys; all goes on to the reader."""
        match event.type():
            case QEvent.Type.MouseButtonRelease if isinstance(event, QMouseEvent):
                if event.button() == Qt.MouseButton.LeftButton:
                    self._come_later.start()  # the reader has seen it by then
            case QEvent.Type.MouseButtonPress | QEvent.Type.KeyPress | QEvent.Type.Resize | QEvent.Type.Hide:
                self.leave()
            case QEvent.Type.PaletteChange if self.bar is not None:
                self._dress(self.bar)
        return super().eventFilter(watched, event)

    def _come(self) -> None:
        if not self._reader.can_mark or self._reader.selected_passage() is None:
            return
        if self.bar is None:
            self.bar = self._build()
        self.bar.adjustSize()
        self.bar.move(self._place(self.bar.size()))
        self.bar.show()
        self.bar.raise_()

    def _place(self, size: QSize) -> QPoint:
        """Above the first line of the words, or below the last where there is no room; never out of sight."""
        cursor, room = self._reader.textCursor(), self._reader.viewport().size()
        ends = []
        for at in (cursor.selectionStart(), cursor.selectionEnd()):
            end = QTextCursor(cursor)
            end.setPosition(at)
            ends.append(self._reader.cursorRect(end))
        first, last = ends
        one_line = first.top() == last.top()
        middle = (first.center().x() + last.center().x()) // 2 if one_line else first.center().x()
        top = first.top() - size.height() - _GAP
        if top < 0:
            top = min(last.bottom() + _GAP, room.height() - size.height())
        left = min(max(middle - size.width() // 2, 0), max(room.width() - size.width(), 0))
        return QPoint(left, max(top, 0))

    def _build(self) -> QFrame:
        bar = QFrame(self._reader.viewport())
        bar.setObjectName("selection-bar")
        bar.setProperty("kind", "toast")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar.setCursor(Qt.CursorShape.ArrowCursor)
        row = QHBoxLayout(bar)
        row.setContentsMargins(4, 3, 4, 3)
        row.setSpacing(2)
        for colour in HighlightColour:
            words = self.tr("Mark in {0} ({1})").format(
                colour_words(colour).lower(), key_words(f"highlight-{colour.value}")
            )
            row.addWidget(self._button(bar, f"colour:{colour.value}", words))
        words = self.tr("Write a note ({0})").format(key_words("passage-note"))
        row.addWidget(self._button(bar, "note", words))
        self._dress(bar)
        return bar

    def _button(self, bar: QWidget, action: str, words: str) -> QToolButton:
        button = QToolButton(bar)
        button.setObjectName(f"selection-{action.rpartition(':')[2]}")
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setIconSize(QSize(_SIGN, _SIGN))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the words would lose their selection's colour
        button.clicked.connect(lambda: self._choose(action))
        return button

    def _choose(self, action: str) -> None:
        self.leave()
        self.action_chosen.emit(action)

    def _dress(self, bar: QWidget) -> None:
        for colour in HighlightColour:
            if isinstance(button := bar.findChild(QToolButton, f"selection-{colour.value}"), QToolButton):
                button.setIcon(_drop(colour, bar))
        if isinstance(button := bar.findChild(QToolButton, "selection-note"), QToolButton):
            button.setIcon(icon("note"))


def _drop(colour: HighlightColour, bar: QWidget) -> QIcon:
    """A round spot as the marked words will look: their ground, with an edge as their line."""
    theme, ratio = theme_of(bar.palette()), bar.devicePixelRatioF()
    pixmap = QPixmap(round(_SIGN * ratio), round(_SIGN * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(ground_of(colour, theme)))
    painter.setPen(QPen(QColor(line_of(colour, theme)), 1.5))
    painter.drawEllipse(QRectF(1.5, 1.5, _SIGN - 3, _SIGN - 3))
    painter.end()
    return QIcon(pixmap)
