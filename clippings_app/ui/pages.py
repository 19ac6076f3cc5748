"""Text set on the pages of a device: laid out piece by piece, so that a long one holds nobody up."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPainter,
    QPalette,
    QTextDocument,
)

from clippings_app.ui.page_ends import PIXELS_PER_INCH, begin_pages, first_parted, measured, page_beginnings

_MARGIN_MM, _FOOT_MM, _NUMBER_POINTS = 20.0, 14.0, 8.0
_MM_PER_INCH = 25.4
_GAP_MM = 6.0
_FOOT_COLOUR = "#45494f"
_BLOCKS_AT_ONCE = 40
_MOST_ROUNDS = 40
"""So often pages are reckoned anew where Qt sets them otherwise than was reckoned; nearly all texts need one."""


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot of a page.

    Attributes:
        begin: Where reading begins; cut where it has no room.
        end: Where reading ends, on the same line.
        below: In the middle of the line below.
        side: Where reading begins.
    """

    begin: str = ""
    end: str = ""
    below: str = ""
    side: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight


def set_on(document: QTextDocument, device: QPagedPaintDevice) -> None:
    """Give a text the pages of a device, with the same margin on all sides."""
    document.documentLayout().setPaintDevice(device)
    document.setPageSize(QSizeF(device.width(), device.height()))
    form = document.rootFrame().frameFormat()
    form.setMargin(_MARGIN_MM * PIXELS_PER_INCH / _MM_PER_INCH)  # the layout makes dots of them
    document.rootFrame().setFrameFormat(form)


def lay_out(document: QTextDocument, below_heading: int = 1) -> Iterator[None]:
    """Lay a text out, a piece at a time; when it ends, `pageCount` says how many pages there are.

    Args:
        document: Set on a device.
        below_heading: Paragraphs, and cells of a table, that stay with the heading above them.
    """
    size = document.pageSize()
    margin = document.rootFrame().frameFormat().margin()
    margin *= document.documentLayout().paintDevice().logicalDpiY() / PIXELS_PER_INCH
    document.setPageSize(QSizeF(size.width(), -1))  # one endless page
    yield from _lay_out(document)
    paragraphs = measured(document, below_heading)
    begun: set[int] = set()
    known: set[int] = set()
    for _ in range(_MOST_ROUNDS):
        beginnings = page_beginnings(paragraphs, size.height(), margin, known)
        begin_pages(document, beginnings - begun, begun - beginnings)
        begun = beginnings
        document.setPageSize(size)  # all anew: what Qt knew of the places of paragraphs is not true any longer
        yield from _lay_out(document)
        parted = first_parted(document, paragraphs)
        if parted is None:
            return
        known = {number for number in beginnings if number < parted} | {parted}


def _lay_out(document: QTextDocument) -> Iterator[None]:
    layout, block, number = document.documentLayout(), document.begin(), 0
    while block.isValid():
        number += 1
        if number % _BLOCKS_AT_ONCE == 0:
            layout.blockBoundingRect(block)
            yield
        block = block.next()


def draw_page(painter: QPainter, document: QTextDocument, page: int, foot: Foot) -> None:
    """Draw one page.

    Args:
        painter: On the device that the text was set on.
        document: The text.
        page: Which of its pages, from 0.
        foot: What stands below the text.
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
    _draw_foot(painter, QFont(document.defaultFont()), size, foot)


def _draw_foot(painter: QPainter, font: QFont, size: QSizeF, foot: Foot) -> None:
    font.setPointSizeF(_NUMBER_POINTS)
    dots = painter.device().logicalDpiY() / _MM_PER_INCH
    line = QRectF(0, size.height() - _FOOT_MM * dots, size.width(), _FOOT_MM * dots)
    line.adjust(_MARGIN_MM * dots, 0, -_MARGIN_MM * dots, 0)
    metrics = QFontMetricsF(font, painter.device())
    room = line.width() - metrics.horizontalAdvance(foot.end) - _GAP_MM * dots
    begin = metrics.elidedText(foot.begin, Qt.TextElideMode.ElideRight, room)
    flag = Qt.AlignmentFlag
    sides = (flag.AlignLeft, flag.AlignRight)
    first, last = sides if foot.side == Qt.LayoutDirection.LeftToRight else sides[::-1]
    painter.setFont(font)
    painter.setPen(QColor(_FOOT_COLOUR))
    for words, side in ((begin, first), (foot.end, last)):
        painter.drawText(line, side | flag.AlignAbsolute | flag.AlignTop, words)
    below = line.translated(0, metrics.lineSpacing()) if begin or foot.end else line
    painter.drawText(below, flag.AlignHCenter | flag.AlignTop, foot.below)
