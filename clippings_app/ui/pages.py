"""Text set on the pages of a device: laid out only as far as it is drawn, so that a long one holds nobody up."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPainter,
    QPalette,
    QTextDocument,
)

_MARGIN_MM, _FOOT_MM, _NUMBER_POINTS = 20.0, 14.0, 8.0
_MM_PER_INCH, _PIXELS_PER_INCH = 25.4, 96
_CENTRED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


def set_on(document: QTextDocument, device: QPagedPaintDevice) -> None:
    """Give a text the pages of a device, with the same margin on all sides."""
    document.documentLayout().setPaintDevice(device)
    document.setPageSize(QSizeF(device.width(), device.height()))
    form = document.rootFrame().frameFormat()
    form.setMargin(_MARGIN_MM * _PIXELS_PER_INCH / _MM_PER_INCH)  # the layout makes dots of them
    document.rootFrame().setFrameFormat(form)


def draw_page(painter: QPainter, document: QTextDocument, page: int, words: str) -> None:
    """Draw one page; what stands above it is laid out by then, what stands below need not be.

    Args:
        painter: On the device that the text was set on.
        document: The text.
        page: Which of its pages, from 0.
        words: What stands at the foot; "" for nothing.
    """
    size = document.pageSize()
    view = QRectF(QPointF(0, page * size.height()), size)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, QColor("black"))
    context.clip = view
    painter.save()
    painter.translate(0, -view.top())
    painter.setClipRect(view)
    document.documentLayout().draw(painter, context)
    painter.restore()
    if words:
        font = QFont(document.defaultFont())
        font.setPointSizeF(_NUMBER_POINTS)
        foot = size.height() - _FOOT_MM * painter.device().logicalDpiY() / _MM_PER_INCH
        painter.setFont(font)
        painter.drawText(QRectF(0, foot, size.width(), size.height() - foot), _CENTRED, words)


def is_last_page(document: QTextDocument, page: int) -> bool:
    """Whether nothing stands below a page that was drawn."""
    last = document.lastBlock()
    if not last.layout().lineCount():
        return False  # not even laid out
    return page + 1 >= document.pageCount()
