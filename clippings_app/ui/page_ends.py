"""What stays together at the end of a page: a heading with what it heads, a picture with its caption, a short entry.

Qt knows only that a page begins before a paragraph, and to tell it so has all below laid out anew, which in a long text
takes as long as the text is. So where pages have to begin is reckoned, from the lines as they stand on one endless
page, and Qt is told all at once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat

PIXELS_PER_INCH = 96
"""In which the margins of a document are told."""
_AUTO = QTextFormat.PageBreakFlag.PageBreak_Auto
_BEFORE = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
_PICTURE, _LINE_BREAK = "\ufffc", "\u2028"
"""How a picture and a line that is broken on purpose stand in the text of a document."""
_BELOW_PICTURE = 2
"""Caption and credit, of what stands below a picture, stay with it."""
_LINES_BELOW = 2
"""Of a paragraph below a heading, so many lines stay with it."""
_LINES_OF_ENTRY = 4
_MOST_HEADINGS = 4
"""Right below each other, so many stay with what is below the last; more of them are a list, which fits no page."""
_TOP = 0.1
"""Part of a page: what begins there is the first on it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Where a paragraph stands on one endless page, in dots of the device.

    Attributes:
        lines: Top and bottom of each.
        above: Free room above the first, which it keeps at the top of a page that is begun with it.
        last: The number of the paragraph up to which all from this one on stay on a page; None where it may end one.
        last_lines: So many lines of that one stay there.
        begins_page: Whether it was written so that a page begins with it.
    """

    lines: tuple[tuple[float, float], ...]
    above: float
    last: int | None
    last_lines: int
    begins_page: bool


def measured(document: QTextDocument, below_heading: int) -> list[Paragraph]:
    """The paragraphs of a text that is laid out on one endless page.

    Args:
        document: The text.
        below_heading: Paragraphs, and cells of a table, that stay with the heading above them.
    """
    paragraphs: list[Paragraph] = []
    bottom = 0.0
    block = document.begin()
    while block.isValid():
        places = [_line_place(document, block, number) for number in range(block.layout().lineCount())]
        lines = tuple((place.top(), place.bottom()) for place in places)
        last, count = _kept_on_page(block, below_heading)
        paragraphs.append(
            Paragraph(
                lines=lines,
                above=max(0.0, lines[0][0] - bottom) if lines else 0.0,
                last=last.blockNumber() if last is not None else None,
                last_lines=count,
                begins_page=bool(block.blockFormat().pageBreakPolicy() & _BEFORE),
            )
        )
        bottom = lines[-1][1] if lines else bottom
        block = block.next()
    return paragraphs


def page_beginnings(paragraphs: Sequence[Paragraph], height: float, margin: float, known: Iterable[int]) -> set[int]:
    """The numbers of the paragraphs before which a page has to begin.

    Args:
        paragraphs: As they stand on an endless page.
        height: Of a page, with its margins, in dots.
        margin: Above and below the text, in dots.
        known: Of some that is known already.
    """
    beginnings = set(known)
    room = height - 2 * margin
    page = margin  # where the page begins on the endless one
    for number, paragraph in enumerate(paragraphs):
        if not paragraph.lines:
            continue
        top = paragraph.lines[0][0]
        if number not in beginnings and paragraph.last is not None and not paragraph.begins_page:
            last = paragraphs[paragraph.last].lines
            end = last[min(paragraph.last_lines, len(last)) - 1][1] if last else top
            if end - page > room and top - page > height * _TOP:
                beginnings.add(number)
        if paragraph.begins_page or number in beginnings:
            page = top - paragraph.above
        for line_top, line_bottom in paragraph.lines:
            if line_bottom - page > room:
                page = line_top
    return beginnings


def begin_pages(document: QTextDocument, beginnings: Iterable[int], otherwise: Iterable[int] = ()) -> None:
    """Have pages begin before paragraphs, and no longer before others; laid out anew once."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for numbers, policy in ((beginnings, _BEFORE), (otherwise, _AUTO)):
        for number in numbers:
            block = document.findBlockByNumber(number)
            cursor.setPosition(block.position())
            form = block.blockFormat()
            form.setPageBreakPolicy(policy)
            cursor.setBlockFormat(form)
    cursor.endEditBlock()


def first_parted(document: QTextDocument, paragraphs: Sequence[Paragraph]) -> int | None:
    """The number of the first paragraph that a page's end parts from what stays with it; None where all is together.

    Args:
        document: Laid out on its pages.
        paragraphs: Its own.
    """
    height = document.pageSize().height()
    for number, paragraph in enumerate(paragraphs):
        if paragraph.last is None:
            continue
        top = _line_place(document, document.findBlockByNumber(number), 0).top()
        last = document.findBlockByNumber(paragraph.last)
        end = _line_place(document, last, paragraph.last_lines - 1).bottom()
        if top // height != end // height and top % height > height * _TOP:
            return number
    return None


def _kept_on_page(first: QTextBlock, below_heading: int) -> tuple[QTextBlock | None, int]:
    """The last of the paragraphs that stay on one page with the first, and how many of its lines."""
    last = first
    for _ in range(_MOST_HEADINGS):
        if not last.blockFormat().headingLevel() or not last.next().isValid():
            break
        last = last.next()
    else:
        if last.blockFormat().headingLevel():
            return None, 0
    further = below_heading - 1 if last != first else 0
    if last.text() == _PICTURE:
        further = max(further, _BELOW_PICTURE)
    elif last != first and (table := QTextCursor(last).currentTable()) is not None:
        further = max(further, table.columns() - 1)
    elif last == first and not _is_short_entry(first):
        return None, 0
    for _ in range(further):
        below = last.next()
        if not below.isValid() or below.blockFormat().headingLevel():
            break
        last = below
    count = last.layout().lineCount()
    return last, count if _is_short_entry(last) else min(count, _LINES_BELOW)


def _is_short_entry(block: QTextBlock) -> bool:
    """Whether it has a few lines, parted on purpose: what is listed and what is told of it."""
    return _LINE_BREAK in block.text() and block.layout().lineCount() <= _LINES_OF_ENTRY


def _line_place(document: QTextDocument, block: QTextBlock, number: int) -> QRectF:
    """Where a line is in the document; one that found no room is on the next page, though its block begins on this."""
    area = document.documentLayout().blockBoundingRect(block)
    line = block.layout().lineAt(max(number, 0))
    return line.rect().translated(area.topLeft()) if line.isValid() else area
