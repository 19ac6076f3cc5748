"""Words as delegates draw them: wrapped, cut at a number of lines, hits marked, in the direction of their script."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel

from clippings_app.ui.theme import Theme

Span = tuple[int, int]
_MARK = re.compile(r"</?mark>")
_LONGEST = 1200
SEPARATOR = " · "


def is_right_to_left(text: str, default: bool = False) -> bool:
    """Whether the first letter with a direction runs from right to left (Unicode Bidirectional Algorithm, rule P2)."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return default


def direction_of(text: str, default: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight) -> Qt.LayoutDirection:
    """The direction of a paragraph by its own script; the default for one without letters."""
    turned = is_right_to_left(text, default == Qt.LayoutDirection.RightToLeft)
    return Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight


def lead(label: QLabel) -> None:
    """Put a label's words on the side where reading starts in the window; Qt would go by the words' own script."""
    side = Qt.AlignmentFlag.AlignRight if label.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


def isolated(text: str) -> str:
    """The text so that its direction does not spill over what stands beside it (FSI … PDI)."""
    return f"\u2068{text}\u2069"


def joined(parts: Iterable[str | None]) -> str:
    """The parts that are there, with dots between them."""
    return SEPARATOR.join(isolated(part) for part in parts if part)


def listed(names: Sequence[str], locale: QLocale) -> str:
    """Names one after the other, as the language lists them.

    Hebrew writes its "and" in one with the next word, and a hyphen between where that is of another script (Unicode
    CLDR, list patterns; the rule is ICU's, Qt does not know it).
    """
    last = names[-1].lstrip("\u2066\u2067\u2068") if names else ""
    if locale.language() == QLocale.Language.Hebrew and len(names) > 1 and not "\u05d0" <= last[:1] <= "\u05ea":
        names = [*names[:-1], f"-{names[-1]}"]
    return locale.createSeparatedList(list(names))


def read_marks(snippet: str) -> tuple[str, tuple[Span, ...]]:
    """A snippet's plain words and where hits stand in them.

    Args:
        snippet: HTML without any element but `<mark>`.
    """
    from html import unescape

    plain, spans, opened, place = "", [], None, 0
    for found in _MARK.finditer(snippet):
        plain += unescape(snippet[place : found.start()])
        place = found.end()
        if found[0] == "<mark>":
            opened = len(plain)
        elif opened is not None:
            spans.append((opened, len(plain)))
            opened = None
    plain += unescape(snippet[place:])
    return plain, tuple(spans)


def from_first_mark(text: str, marks: Sequence[Span], *, before: int) -> tuple[str, tuple[Span, ...]]:
    """A passage that begins shortly before its first mark, so that one line shows it, and the marks in it.

    Args:
        text: The passage.
        marks: What is marked in it, in order.
        before: At most so many characters stand before the first mark; the cut is between words where there is room.
    """
    first = marks[0][0] if marks else 0
    if first <= before:
        return text, tuple(marks)
    space = text.find(" ", first - before, first)
    start = first - before if space < 0 else space + 1
    return f"…{text[start:]}", tuple((a - start + 1, b - start + 1) for a, b in marks)


def tip_of(text: str) -> str:
    """Words as a tool tip that breaks its lines, in the direction of their script; nothing in them is markup."""
    from html import escape

    side = "rtl" if is_right_to_left(text) else "ltr"
    return f'<p dir="{side}">{escape(text.strip()[:_LONGEST])}</p>'


@dataclass(frozen=True, slots=True)
class Words:
    """Words laid out, ready to be drawn.

    Attributes:
        layout: Qt's layout.
        height: In device-independent pixels.
        width: Of the widest line.
        lines: Number of lines.
        right_to_left: Their direction.
    """

    layout: QTextLayout
    height: float
    width: float
    lines: int
    right_to_left: bool

    def draw(self, painter: QPainter, x: float, y: float, colour: str) -> None:
        """Draw them with their upper left corner there."""
        painter.setPen(QColor(colour))
        self.layout.draw(painter, QPointF(x, y))


def lay_out(
    text: str,
    font: QFont,
    width: float,
    lines: int,
    *,
    marks: Sequence[Span] = (),
    theme: Theme | None = None,
    direction: Qt.LayoutDirection | None = None,
    default: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    align: Qt.LayoutDirection | None = None,
    leading: float = 1.0,
) -> Words:
    """Wrap words into a width and at most so many lines; the last one ends with "…" where something is left out.

    Args:
        text: The words; line breaks count as spaces.
        font: For all of them.
        width: In device-independent pixels.
        lines: At least 1.
        marks: Hits, as first character and one past the last.
        theme: For the colour of marks.
        direction: Forces a direction; None takes that of the script.
        default: The direction where the script tells none.
        align: Puts lines on the side where reading starts in that direction; None on that of the text itself.
        leading: Distance of lines in line heights of the font, whatever tall fallback fonts ask for.
    """
    text = re.sub(r"\s", " ", text[:_LONGEST])
    direction = direction_of(text, default) if direction is None else direction
    align = direction if align is None else align
    layout, cut = _laid(text, font, width, lines, marks, theme, direction, align, leading)
    if cut is not None:
        metrics = QFontMetricsF(font)
        rest = metrics.elidedText(text[cut:] + "…", Qt.TextElideMode.ElideRight, width - 2)
        text = text[:cut] + rest
        marks = [(start, min(end, len(text))) for start, end in marks if start < len(text) - 1]
        layout, _ = _laid(text, font, width, lines, marks, theme, direction, align, leading)
    count = layout.lineCount()
    spacing = QFontMetricsF(font).lineSpacing() * leading
    widest = max((layout.lineAt(number).naturalTextWidth() for number in range(count)), default=0.0)
    return Words(layout, spacing * count, widest, count, direction == Qt.LayoutDirection.RightToLeft)


def _laid(
    text: str,
    font: QFont,
    width: float,
    lines: int,
    marks: Sequence[Span],
    theme: Theme | None,
    direction: Qt.LayoutDirection,
    align: Qt.LayoutDirection,
    leading: float,
) -> tuple[QTextLayout, int | None]:
    """The layout, and where its last line begins if there is more text than room."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction)
    right = align == Qt.LayoutDirection.RightToLeft
    # AlignAbsolute: Qt would turn "right" round again for a right-to-left paragraph.
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    if marks and theme:
        layout.setFormats([_marked(start, end, theme) for start, end in marks])
    metrics = QFontMetricsF(font)
    layout.beginLayout()
    start = end = 0
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        baseline = number * metrics.lineSpacing() * leading + metrics.ascent()
        line.setPosition(QPointF(0, baseline - line.ascent()))
        start = line.textStart()
        end = start + line.textLength()
    layout.endLayout()
    return layout, (start if end < len(text) else None)


def _marked(start: int, end: int, theme: Theme) -> QTextLayout.FormatRange:
    shape = QTextCharFormat()
    shape.setBackground(QBrush(QColor(theme.hit)))
    shape.setForeground(QBrush(QColor(theme.hit_text)))
    marked = QTextLayout.FormatRange()
    marked.start, marked.length, marked.format = start, end - start, shape
    return marked
