"""PDF files: lines become paragraphs again, words broken at a line's end become whole."""

import itertools
import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from clippings_app.domain.clipping import Draft
from clippings_app.domain.errors import LOCKED, BrokenInput, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.domain.worded import Quoted
from clippings_app.importers.arrival import Arrival
from clippings_app.importers.kinds import Kind
from clippings_app.importers.scans import PDFIUM, RECOGNISED, recognised
from clippings_app.parsing.sentences import ends_sentence

MAX_PAGES = 1000
MAX_CHARACTERS = 5_000_000
_PAGE_NUMBER = re.compile(r"(?:page|seite|p\.)?\s*\d{1,4}(?:\s*(?:/|of|von|sur|de)\s*\d{1,4})?", re.IGNORECASE)
_BY_LETTER = 3
"""Fewer letters a piece than words have, on the mean of a page: each letter is a piece."""
_HYPHENS = ("-", "\u2010", "\u00ad", "\ufffe", "\x02")


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfLine:
    """One printed line.

    Attributes:
        text: Its words.
        left, right: Its ends, in points from the left edge.
        bottom, top: In points from the lower edge.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Points from its lowest to its highest part."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfPage:
    """Printed lines in the order the file has them, and the height of the page in points."""

    height: float
    lines: tuple[PdfLine, ...]

    def is_edge(self, line: PdfLine) -> bool:
        """Whether a line stands where running heads and page numbers do."""
        return line.bottom > 0.9 * self.height or line.top < 0.1 * self.height


def read_pdf(payload: Payload) -> Arrival:
    """A PDF as one article, read as plain text would be.

    Raises:
        NotText: If it holds pictures of pages only, and these cannot be recognised.
        BrokenInput: If it cannot be opened, or not without a password.
        TooLarge: If it has too many pages or characters.
        InputError: As reading a text does.
    """
    from clippings_app.parsing.article import read_article

    pages = _pages(payload)
    is_scanned = not any(page.lines for page in pages)
    text = recognised(payload, len(pages)) if is_scanned else _text(pages)
    inner = Payload(
        data=text.encode("utf-8"), name=payload.name, type="text/plain", charset="utf-8", url=payload.url,
        mend=payload.mend,
    )  # fmt: skip
    reading = read_article(inner, as_="text")
    if is_scanned:
        reading = replace(reading, notes=(*reading.notes, RECOGNISED))
    return Arrival(
        name=payload.name,
        draft=Draft(article=reading.article),
        reading=reading,
        original=payload.data,
        original_type=Kind.PDF.value,
    )


def pdf_text(payload: Payload) -> str:
    """The text of a PDF, one paragraph a line, paragraphs parted by blank lines; "" of one without a text layer.

    Raises:
        BrokenInput: If it cannot be opened.
        TooLarge: If it is over a limit.
    """
    return _text(_pages(payload))


def _text(pages: list[PdfPage]) -> str:
    if not any(page.lines for page in pages):
        return ""
    kept = _without_running_heads(pages)
    return "\n\n".join(paragraphs(line for page in kept for line in page)) + "\n"


def _pages(payload: Payload) -> list[PdfPage]:
    import pypdfium2

    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(payload.data)
        except pypdfium2.PdfiumError as error:
            locked = "password" in str(error).lower()
            detail = LOCKED if locked else Quoted("it is damaged, or only part of it is there", error)
            raise BrokenInput(payload.name, "PDF", detail) from error
        try:
            if len(document) > MAX_PAGES:
                raise TooLarge(payload.name, "pages", MAX_PAGES, len(document))
            return list(_read_pages(document, payload.name))
        except pypdfium2.PdfiumError as error:
            raise BrokenInput(payload.name, "PDF", Quoted("one of its pages is damaged", error)) from error
        finally:
            document.close()


def _read_pages(document: Any, name: str) -> Iterator[PdfPage]:  # noqa: ANN401 - pypdfium2 has no types
    characters = 0
    for page in document:
        text_page = page.get_textpage()
        try:
            characters += text_page.count_chars()
            if characters > MAX_CHARACTERS:
                raise TooLarge(name, "characters", MAX_CHARACTERS)
            is_by_letter = text_page.count_chars() < _BY_LETTER * text_page.count_rects()
            pieces = _pieces_by_letter(text_page) if is_by_letter else _pieces(text_page)
            yield PdfPage(height=page.get_height(), lines=tuple(joined_pieces(pieces)))
        finally:
            text_page.close()
            page.close()


def _pieces(text_page: Any) -> Iterator[PdfLine]:  # noqa: ANN401
    for number in range(text_page.count_rects()):
        left, bottom, right, top = text_page.get_rect(number)
        text = text_page.get_text_bounded(left, bottom, right, top)
        if clean := _clean(text):
            yield PdfLine(text=clean, left=left, bottom=bottom, right=right, top=top)


def _clean(text: str) -> str:
    return " ".join(text.replace("\ufffe", "-").replace("\x02", "-").replace("\x00", "").split())


def _pieces_by_letter(text_page: Any) -> Iterator[PdfLine]:  # noqa: ANN401
    """Lines of a page that has each letter at a place of its own, as PDFs written by Qt have: PDFium finds the words.

    Asked for what is in the box of one letter, it would give what reaches into it as well.
    """
    from pypdfium2.raw import FPDFText_GetUnicode

    units: list[int] = []
    boxes: list[tuple[float, float, float, float]] = []
    for number in range(text_page.count_chars()):
        unit = FPDFText_GetUnicode(text_page, number)
        box = text_page.get_charbox(number)
        is_end = unit in (0x0A, 0x0D)
        is_set = not is_end and box[2] > box[0] and box[3] > box[1]  # a blank that PDFium adds has no place
        if boxes and (is_end or (is_set and not _goes_on(boxes[-1], box))):
            yield from _piece(units, boxes)
            units, boxes = [], []
        if not is_end:
            units.append(unit)
        if is_set:
            boxes.append(box)
    yield from _piece(units, boxes)


def _goes_on(last: tuple[float, ...], box: tuple[float, ...]) -> bool:
    return abs(box[0] - last[2]) < 2 * max(last[3] - last[1], box[3] - box[1])


def _piece(units: Sequence[int], boxes: Sequence[tuple[float, float, float, float]]) -> Iterator[PdfLine]:
    if not boxes:
        return
    text = "".join(map(chr, units)).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if clean := _clean(text):
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        yield PdfLine(text=clean, left=min(lefts), bottom=min(bottoms), right=max(rights), top=max(tops))


def joined_pieces(pieces: Iterator[PdfLine]) -> list[PdfLine]:
    """Pieces of one printed line (a word in italics is one) put together."""
    lines: list[PdfLine] = []
    for piece in pieces:
        last = lines[-1] if lines else None
        if last and _is_same_line(last, piece):
            gap = piece.left - last.right
            space = " " if gap > 0.15 * max(last.height, piece.height) else ""
            lines[-1] = PdfLine(
                text=last.text + space + piece.text,
                left=min(last.left, piece.left),
                right=max(last.right, piece.right),
                bottom=min(last.bottom, piece.bottom),
                top=max(last.top, piece.top),
            )
        else:
            lines.append(piece)
    return lines


def _is_same_line(last: PdfLine, piece: PdfLine) -> bool:
    overlap = min(last.top, piece.top) - max(last.bottom, piece.bottom)
    height = min(last.height, piece.height)
    is_near = -height < piece.left - last.right < 2 * max(last.height, piece.height)
    return overlap > 0.5 * height and is_near


def _without_running_heads(pages: Sequence[PdfPage]) -> list[list[PdfLine]]:
    """Lines of the pages without page numbers and without what stands at the edge of most of them."""
    if len(pages) < 2:
        return [list(page.lines) for page in pages]
    edges = Counter(text for page in pages for text in {_folded(line) for line in page.lines if page.is_edge(line)})
    repeated = {text for text, count in edges.items() if count > 1 and count * 2 > len(pages)}
    return [
        [
            line
            for line in page.lines
            if not page.is_edge(line) or not (_folded(line) in repeated or _PAGE_NUMBER.fullmatch(line.text))
        ]
        for page in pages
    ]


def _folded(line: PdfLine) -> str:
    return re.sub(r"\d+", "#", line.text.casefold())


def paragraphs(lines: Iterator[PdfLine]) -> list[str]:
    """Lines joined to paragraphs: a new one begins after a gap, a short last line, or with another size."""
    found = list(lines)
    usual_gap = _usual_gap(found)
    out: list[list[PdfLine]] = []
    for line in found:
        if out and not _begins_paragraph(out[-1], line, usual_gap):
            out[-1].append(line)
        else:
            out.append([line])
    return [_mended([line.text for line in block]) for block in out]


def _usual_gap(lines: Sequence[PdfLine]) -> float:
    gaps = [above.bottom - below.bottom for above, below in itertools.pairwise(lines)]
    steps = [gap for gap in gaps if gap > 0]
    return statistics.median(steps) if steps else 0.0


def _begins_paragraph(block: Sequence[PdfLine], line: PdfLine, usual_gap: float) -> bool:
    last = block[-1]
    step = last.bottom - line.bottom
    is_sized_otherwise = not 0.75 < (line.height or 1) / (last.height or 1) < 1.34
    is_sentence_over = ends_sentence(last.text) or last.text.endswith(":")
    if step <= 0:
        # A new column or page goes on with a sentence that is not over.
        return is_sentence_over or is_sized_otherwise
    if step > 1.45 * usual_gap or (is_sized_otherwise and step > 1.1 * last.height):
        return True
    widest = max(each.right for each in block)
    width = max(widest - min(each.left for each in block), 1.0)
    is_short = len(block) > 1 and last.right < widest - 0.15 * width
    is_indented = 0.5 * line.height < line.left - last.left < 4 * line.height and is_sentence_over
    return (is_short and is_sentence_over) or is_indented


def _mended(lines: Sequence[str]) -> str:
    text = ""
    for line in lines:
        if not text:
            text = line
        elif text.endswith(_HYPHENS) and text[-2:-1].isalpha() and line[:1].isalpha():
            # "inter-" + "Korean" keeps its hyphen, "mari-" + "time" was one word.
            text = (text[:-1] if line[0].islower() else text) + line
        else:
            text += ("" if _is_ideographic(text[-1]) and _is_ideographic(line[0]) else " ") + line
    return text


def _is_ideographic(char: str) -> bool:
    return "\u3000" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\uff00" <= char <= "\uffef"
