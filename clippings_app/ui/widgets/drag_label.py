"""What hangs on the pointer while something is dragged."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from clippings_app.ui.theme import theme_of

_WIDEST = 320


def drag_label(widget: QWidget, words: str) -> QPixmap:
    """A chip that says what is carried, in the colours of a widget."""
    theme = theme_of(widget.palette())
    metrics = QFontMetrics(widget.font())
    words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST)
    size = QSize(metrics.horizontalAdvance(words) + 24, metrics.height() + 10)
    pixmap = QPixmap(size * widget.devicePixelRatioF())
    pixmap.setDevicePixelRatio(widget.devicePixelRatioF())
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(widget.font())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawRoundedRect(QRect(QPoint(0, 0), size), size.height() / 2, size.height() / 2)
    painter.setPen(QColor(theme.on_accent))
    painter.drawText(QRect(QPoint(0, 0), size), Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return pixmap
