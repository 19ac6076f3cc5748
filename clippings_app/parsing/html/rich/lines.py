"""The paragraphs of a fragment, whatever its program made them of: table cells, line breaks, boxes of nothing."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from lxml import etree

from clippings_app.parsing.dates import find_date
from clippings_app.parsing.html.rich.looks import Look, Style, look_of, styles_of
from clippings_app.parsing.html.tree import Element, is_element, text_of, words_of
from clippings_app.parsing.names import has_byline_label
from clippings_app.parsing.text.mail_headers import header_lines

_CELLS = frozenset(("table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup"))
HOLDERS: Final = frozenset(
    [
        "p",
        "div",
        "td",
        "th",
        "li",
        "ul",
        "ol",
        "table",
        "blockquote",
        "section",
        "article",
        "main",
        "center",
        "pre",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "figure",
        "figcaption",
        "header",
        "footer",
        "body",
        "hr",
        "tr",
        "dl",
    ]
)
_HOLDS_LINES = ("p", "div", "body", "blockquote", "section", "article", "main", "center", "header", "td")
_IGNORED = re.compile(r"mso-list\s*:\s*ignore|mso-hide\s*:\s*all|display\s*:\s*none", re.IGNORECASE)
_BLOCK_BOX = re.compile(r"display\s*:\s*block", re.IGNORECASE)
_NOT_BOLD = re.compile(r"(?<![\w-])font-weight\s*:\s*(?:normal|400)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…。！？।؟:;]['\"”’»」』)\]]*$")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]$")
_DECORATION = re.compile(r"(?<![a-z])(?:logo|icon|avatar|emoji|spacer|pixel|badge|signature)s?(?![a-z])", re.IGNORECASE)
_LABEL_CELL = re.compile(r".{1,30}[:：]")
_LONG_CELL = 200
_MOST_PIXELS = 3
_SMALL_PICTURE = 100
_LOW_PICTURE = 50
_LONGEST_SPECIAL = 120
_LONGEST_DATE = 50
_WRAPPED_LINES = 6
_LONGEST_WRAPPED = 130
_SHORTEST_WRAPPED = 30
_NEAR_FULL = 0.75
_WHOLE_PARAGRAPH = 80
_MOST_BREAKS = 5_000
_MOST_LIFTS = 50_000


def with_paragraphs(root: Element) -> None:
    """Make a paragraph an element: cells of a layout, lines that breaks part, boxes that only keep a distance."""
    _drop_unseen(root)
    _drop_small_pictures(root)
    _unfold_tables(root)
    _lists_as_lines(root)
    _part_at_breaks(root)


def removed(element: Element) -> None:
    """Take an element out; what stands behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    _keep_tail(element)
    parent.remove(element)


def moved(element: Element, into: Element) -> None:
    """Put an element at the end of another; what stood behind it stays where it was."""
    _keep_tail(element)
    into.append(element)


def _keep_tail(element: Element) -> None:
    tail, before, parent = element.tail, element.getprevious(), element.getparent()
    element.tail = None
    if not tail or parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail


def _drop_unseen(root: Element) -> None:
    for element in list(root.iter()):
        if not is_element(element) or element.getparent() is None:
            continue
        style = element.get("style") or ""
        if style and _IGNORED.search(style):
            removed(element)
        elif element.tag in ("b", "strong") and _NOT_BOLD.search(style):
            element.tag = "span"
        elif element.tag == "span" and _BLOCK_BOX.search(style) and not text_of(element) and not len(element):
            element.tag = "br"  # a box that only keeps lines apart
            second = etree.Element("br")
            second.tail, element.tail, element.text = element.tail, None, None
            element.addnext(second)


def _drop_small_pictures(root: Element) -> None:
    """Counters of readers, logos and icons are none of an article's pictures."""
    for image in list(root.iter("img")):
        width, height = _measure(image, "width"), _measure(image, "height")
        named = f"{words_of(image)} {image.get('alt') or ''} {(image.get('src') or '').rpartition('/')[2][:80]}"
        is_dot = 0 < max(width, height) <= _MOST_PIXELS
        is_small = 0 < max(width, height) < _SMALL_PICTURE or 0 < height < _LOW_PICTURE
        if is_dot or is_small or _DECORATION.search(named):
            removed(image)


def _measure(image: Element, name: str) -> int:
    value = (image.get(name) or "").strip().removesuffix("px")
    return int(value) if value.isdecimal() and len(value) < 6 else 0


def _unfold_tables(root: Element) -> None:
    """Tables that only place text: those with pictures, long cells, one column or tables in them."""
    for table in reversed(list(root.iter("table"))):
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
        cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
        texts = [[text_of(cell) for cell in row] for row in cells]
        if _are_fields(texts) and not any(_holds_block(cell) for row in cells for cell in row):
            _as_lines(table, rows, cells)
        elif _places_text(table, cells, texts):
            for element in [one for one in table.iter(*_CELLS) if next(one.iterancestors("table"), table) is table]:
                element.tag = "div"


def _lists_as_lines(root: Element) -> None:
    """A list of names and values as a line each, as a table of them."""
    for listing in list(root.iter("dl")):
        terms = [child for child in listing if child.tag == "dt" and _LABEL_CELL.fullmatch(text_of(child))]
        values = [term.getnext() for term in terms]
        if len(terms) < 2 or len(listing) != 2 * len(terms):
            continue
        for term, value in zip(terms, values, strict=True):
            if value is None or value.tag != "dd" or _holds_block(value):
                continue
            term.tag, value.tag = "p", "span"
            term.tail = None
            etree.SubElement(term, "span").text = " "
            moved(value, term)
        listing.tag = "div"


def _are_fields(texts: Sequence[Sequence[str]]) -> bool:
    return len(texts) > 1 and all(len(row) == 2 and _LABEL_CELL.fullmatch(row[0]) for row in texts)


def _holds_block(cell: Element) -> bool:
    return any(inner.tag in HOLDERS for inner in cell.iterdescendants() if is_element(inner))


def _as_lines(table: Element, rows: Sequence[Element], cells: Sequence[Sequence[Element]]) -> None:
    """A table of names and values as a line each: "Date: 3 May 2024"."""
    for row, (name, value) in zip(rows, cells, strict=True):
        row.tag, name.tag, value.tag = "p", "span", "span"
        name.tail = " "
    table.tag = "div"
    for part in table.iter("tbody", "thead", "tfoot"):
        part.tag = "div"


def _places_text(table: Element, cells: Sequence[Sequence[Element]], texts: Sequence[Sequence[str]]) -> bool:
    if table.get("role") == "presentation" or max(map(len, cells), default=0) <= 1:
        return True
    inner = (one for one in table.iterdescendants("img", "table", "h1", "h2", "article"))
    return next(inner, None) is not None or any(len(text) > _LONG_CELL for row in texts for text in row)


def _part_at_breaks(root: Element) -> None:
    breaks = list(root.iter("br"))
    if len(breaks) > _MOST_BREAKS:
        return
    held: dict[Element, list[Element]] = {}
    lifts = 0
    for one in breaks:
        holder = _holder(one)
        if holder is not None and holder.tag in _HOLDS_LINES:
            held.setdefault(holder, []).append(one)
            lifts += next(number for number, up in enumerate(one.iterancestors()) if up is holder)
    if lifts > _MOST_LIFTS:
        return
    for holder, inside in held.items():
        for one in reversed(inside):
            _lift(one, holder)
    styles = styles_of(root)
    for holder in held:
        _as_paragraphs(holder, styles)


def _holder(br: Element) -> Element | None:
    """The element whose lines a break parts: the nearest that is no run of text within one."""
    return next((up for up in br.iterancestors() if up.tag in HOLDERS), None)


def _lift(br: Element, holder: Element) -> None:
    """Bring a break up to the children of its holder; the runs of text around it are parted in two."""
    while (parent := br.getparent()) is not None and parent is not holder:
        behind = etree.Element(str(parent.tag))
        for name, value in parent.attrib.items():
            behind.set(name, value)
        behind.text, behind.tail = br.tail, parent.tail
        br.tail = parent.tail = None
        for sibling in list(br.itersiblings()):
            behind.append(sibling)
        parent.addnext(br)
        br.addnext(behind)


class _Line:
    """One line of a holder: the runs of text in it, in order."""

    def __init__(self) -> None:
        self.parts: list[Element] = []
        self.after_blank = False
        self.text = ""
        self.pictured = False

    def closed(self) -> "_Line":
        """The line with what is said in it."""
        self.text = " ".join("".join(map(_all_text, self.parts)).split())
        self.pictured = any(part.tag == "img" or next(part.iter("img"), None) is not None for part in self.parts)
        return self

    @property
    def indented(self) -> bool:
        raw = "".join(map(_all_text, self.parts))[:2]
        return len(raw) > 1 and raw.isspace()


def _all_text(element: Element) -> str:
    return "".join(str(text) for text in element.itertext())


def _as_paragraphs(holder: Element, styles: dict[Element, Style]) -> None:
    """Each line of a holder in a paragraph of its own, but for those that go on in the next."""
    _wrap_loose(holder, styles)
    for run in _runs_of_lines(holder):
        groups, is_wrapped = _grouped(run, styles)
        if len(groups) > 1 or is_wrapped:
            for group in groups:
                _build(holder, group, wrapped=is_wrapped)


def _wrap_loose(holder: Element, styles: dict[Element, Style]) -> None:
    """Put the text directly in a holder into elements, so that a line is a row of elements."""
    style = styles.get(holder, Style())
    for child in list(holder):
        if child.tail:
            child.addnext(_span(child.tail, style, styles))
            child.tail = None
    if holder.text:
        holder.insert(0, _span(holder.text, style, styles))
        holder.text = None


def _span(text: str, style: Style, styles: dict[Element, Style]) -> Element:
    span = etree.Element("span")
    span.text = text
    styles[span] = style
    return span


def _runs_of_lines(holder: Element) -> list[list[_Line]]:
    """The lines of a holder with something in them, in runs that blocks part."""
    runs: list[list[_Line]] = [[_Line()]]
    for child in holder:
        if is_element(child) and child.tag == "br":
            runs[-1].append(_Line())
        elif is_element(child) and child.tag in HOLDERS:
            runs.append([_Line()])
        elif is_element(child):
            runs[-1][-1].parts.append(child)
    return [told for run in runs if len(told := _told(run)) > 1]


def _told(run: Sequence[_Line]) -> list[_Line]:
    told: list[_Line] = []
    blank = False
    for line in run:
        line.closed()
        if line.text or line.pictured:
            line.after_blank = blank and bool(told)
            told.append(line)
        blank = not (line.text or line.pictured)
    return told


def _grouped(told: Sequence[_Line], styles: Mapping[Element, Style]) -> tuple[list[list[_Line]], bool]:
    """The lines of each paragraph, and whether they are those of a column."""
    looks = [look_of(max(line.parts, key=lambda part: len(_all_text(part))), styles) for line in told]
    texts = [line.text for line in told]
    is_wrapped = _are_wrapped(texts)
    heads = set(header_lines(texts))
    longest = max(map(len, texts))
    groups = [[told[0]]]
    for number, (before, line) in enumerate(pairwise(told), 1):
        is_set_apart = (
            line.after_blank
            or number in heads
            or number - 1 in heads
            or _differ(looks[number - 1], looks[number])
            or _is_special(before)
            or _is_special(line)
        )
        if not is_set_apart and _goes_on(before, line, wrapped=is_wrapped, longest=longest):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups, is_wrapped


def _goes_on(before: _Line, line: _Line, *, wrapped: bool, longest: int) -> bool:
    """Whether a line is the rest of the one before: in set lines unless that ends a paragraph, else unless both are."""
    ends = bool(_SENTENCE_END.search(before.text))
    if wrapped:
        return not (ends and (line.indented or len(before.text) < _NEAR_FULL * longest))
    return not (ends and len(before.text) >= _WHOLE_PARAGRAPH)


def _are_wrapped(texts: Sequence[str]) -> bool:
    """Whether lines are those of a column: none long, most as long as the others, most without an end."""
    if len(texts) < _WRAPPED_LINES or max(map(len, texts)) > _LONGEST_WRAPPED:
        return False
    middle = sorted(map(len, texts))[len(texts) // 2]
    return middle >= _SHORTEST_WRAPPED and sum(not _SENTENCE_END.search(text) for text in texts) > len(texts) / 2


def _is_special(line: _Line) -> bool:
    """Whether a line says who wrote it, or when, or is a picture: it is no part of a sentence."""
    if line.pictured:
        return True
    text = line.text
    if len(text) <= _LONGEST_SPECIAL and has_byline_label(text) and not _SENTENCE_END.search(text):
        return True
    date = find_date(text) if len(text) <= _LONGEST_DATE and any(map(str.isdigit, text)) else None
    return date is not None and date.has_day and date.end - date.start > len(text) / 2


def _differ(one: Look, other: Look) -> bool:
    sizes = sorted((one.size, other.size))
    return sizes[1] > 1.08 * sizes[0] or abs(one.bold - other.bold) > 0.7 or abs(one.slanted - other.slanted) > 0.7


def _build(holder: Element, group: Sequence[_Line], *, wrapped: bool) -> None:
    """Move the runs of a paragraph's lines into an element of their own."""
    if holder.tag == "p":
        holder.tag = "div"
    paragraph = etree.Element("p")
    group[0].parts[0].addprevious(paragraph)
    for number, line in enumerate(group):
        if number and not (wrapped and line.text[:1].islower() and _without_hyphen(paragraph)):
            paragraph[-1].tail = "\n"
        for part in line.parts:
            paragraph.append(part)


def _without_hyphen(paragraph: Element) -> bool:
    """Take the hyphen off the end of what a paragraph holds; whether there was one."""
    last: Element = paragraph[-1]
    while len(last) and not (last[-1].tail or "").strip():
        last[-1].tail = None
        last = last[-1]
    text = ((last[-1].tail if len(last) else last.text) or "").rstrip()
    if not _HYPHEN.search(text):
        return False
    if len(last):
        last[-1].tail = text[:-1]
    else:
        last.text = text[:-1]
    return True
