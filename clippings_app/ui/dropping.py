"""What is dragged onto the window from elsewhere: the window says that it takes it, and takes it in."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from clippings_app.ui.drops import can_take
from clippings_app.ui.theme import sized, theme_of

_FRAME = 3
_ROUND = 8
_PAD = 18
_FROM_FOOT = 112
"""Above where messages stand."""


class Dropping(QWidget):
    """A frame round the window and a line of words while something that it takes is held over it.

    Args:
        window: Takes drops.
        take: Gets what was dropped.
    """

    def __init__(self, window: QWidget, take: Callable[[QMimeData], None]) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("drop-hint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # and for what is dragged
        self._take = take
        self.words = self.tr("Drop it to take it in")
        self.setFont(sized(self.font(), 1.1, strong=True))
        self.setAccessibleName(self.words)
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is dragged over the window; what a room of its own takes never comes here."""
        match event.type():
            case QEvent.Type.DragEnter if isinstance(event, QDragEnterEvent):
                if can_take(event.mimeData()):
                    event.acceptProposedAction()
                    self._come()
                return True
            case QEvent.Type.DragLeave:
                self.hide()
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                self.hide()
                event.acceptProposedAction()
                self._take(event.mimeData())
                return True
            case QEvent.Type.Resize:
                self.resize(self._window.size())
        return super().eventFilter(watched, event)

    def _come(self) -> None:
        self.resize(self._window.size())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame and words."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent), _FRAME))
        inset = _FRAME / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _ROUND, _ROUND)
        metrics = self.fontMetrics()
        size = metrics.boundingRect(self.words).size()
        box = QRectF(0, 0, size.width() + 2 * _PAD, size.height() + _PAD)
        box.moveCenter(QRectF(self.rect()).center())
        box.moveBottom(self.height() - _FROM_FOOT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(theme.on_accent))
        painter.setFont(self.font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.words)
