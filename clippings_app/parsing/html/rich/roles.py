"""What the lines of a fragment are: headline, deck, captions, the head of a letter, the fields of a database.

A page says so by its elements; an editor only sets a headline large, a caption small and below its picture. So both are
compared with the text: by how it is set, and where it stands, never by the program that set it.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from clippings_app.parsing.credits import ends_in_sure_credit, looks_like_credit
from clippings_app.parsing.dates import find_date
from clippings_app.parsing.html.blocks import Block, blocks_of
from clippings_app.parsing.html.captions import names_caption, names_credit
from clippings_app.parsing.html.naming import named
from clippings_app.parsing.html.rich.heads import Fields, fields_of, is_field, is_row, letter_of
from clippings_app.parsing.html.rich.lines import HOLDERS, moved, with_paragraphs
from clippings_app.parsing.html.rich.looks import Look, look_of, styles_of
from clippings_app.parsing.html.tree import SAFE_DEPTH, Element, depth, is_element, text_of, words_of
from clippings_app.parsing.names import has_byline_label, is_person

NOWHERE = "https://pasted.invalid/"
"""Where pictures lie that have no address on the web (RFC 2606: no such name can exist)."""

_OTHER_PLACE = re.compile(r"(?!https?:)(?:[a-z][\w+.-]{1,30}:|:/)", re.IGNORECASE)
_TITLE = re.compile(r"(?<![a-z])(?:mso)?title(?![a-z])|head-?line(?![a-z])|heading-?1(?!\d)", re.IGNORECASE)
_SUBTITLE = re.compile(r"sub-?_*(?:title|head)", re.IGNORECASE)
_FIRST_RANK = re.compile(r"mso-outline-level\s*:\s*1", re.IGNORECASE)
_STYLE_NAMES = "data-ccp-parastyle"
_CAPTION_STYLE = re.compile(r"caption|legend|beschriftung|légende|leyenda|didascalia", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…。！？।؟:]['\"”’»」』)\]]*$")
_STOP_INSIDE = re.compile(r"[.!?。！？।؟]['\"”’»」』)]*(?:\s|$)")
_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef\u0e00-\u0e7f]")
_LEAST_PROSE = 80
_LEAST_SET = 60
_LARGER = 1.12
_LARGE = 1.4
_SMALLER = 0.95
_MOSTLY = 0.7
_LONGEST_TITLE = 250
_LONGEST_DECK = 450
_SHORTEST_DECK = 12
_LONGEST_CAPTION = 500
_LONGEST_PLAIN_CAPTION = 250
_LONGEST_CREDIT = 120
_LONGEST_KICKER = 60
_LONGEST_LINE = 140
_MOST_LINES = 30
_FIRST_LINES = 4
_MOST_LINKED = 0.9
_MOST_ELEMENTS = 20_000
_MOST_PICTURES = 200
_LEAST_REST = 2


@dataclass(frozen=True, slots=True)
class Told:
    """What a fragment tells by how it is set.

    Attributes:
        deck: The elements of the standfirst.
        dates: Those that say when it was printed.
        aside: Those that are none of the article's: a letter's head, the fields of a database.
        fields: What these say.
    """

    deck: Collection[Element] = frozenset()
    dates: Collection[Element] = frozenset()
    aside: Collection[Element] = frozenset()
    fields: Fields = field(default_factory=Fields)


@dataclass(frozen=True, slots=True)
class _Set:
    """A line with how it is set.

    Attributes:
        block: The line.
        look: How it is printed.
        ratio: Its size as a multiple of the text's.
    """

    block: Block
    look: Look
    ratio: float

    @property
    def text(self) -> str:
        return self.block.text

    @property
    def element(self) -> Element:
        return self.block.element


def marked(root: Element) -> Told:
    """Mark headline and captions of a fragment as a page would; say what else its lines are."""
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS or depth(root) > SAFE_DEPTH:
        return Told()  # no article of an editor
    with_paragraphs(root)
    _with_addresses(root)
    styles = styles_of(root)
    blocks = blocks_of(root)
    looks = {element: look_of(element, styles) for element in {block.element for block in blocks}}
    lines = _as_set([(block, looks[block.element]) for block in blocks])
    captions = _captioned(root, lines)
    lines = [line for line in lines if line.element not in captions]
    texts = [line.text for line in lines]
    letter = letter_of(texts)
    aside = {lines[number].element for number in letter.aside}
    rest = [line for number, line in enumerate(lines) if number >= letter.end]
    title = _headline(rest, letter.subject)
    shown = rest.index(title) if title in rest else -1
    prose = _first_prose(rest, shown + 1)
    _kickers(rest[: max(0, shown)], aside)
    if title is not None:
        _as_heading(root, rest, title)
    elif letter.subject and rest:
        _insert_heading(rest[0].element, letter.subject)
    deck = _deck(rest[shown + 1 : prose], rest[prose:]) if shown >= 0 else ()
    placed = {line.element for line in deck} | ({title.element} if title else set())
    head = [line for line in rest[:prose] if line.element not in placed]
    said = fields_of([line.text for line in head], [line.text for line in rest[prose:]])
    aside |= {head[number].element for number in said.aside_above}
    aside |= {rest[prose + number].element for number in said.aside_below}
    for element in aside:
        if not any(inner.tag in HOLDERS for inner in element.iterdescendants() if is_element(inner)):
            element.tag = "nav"
    for line in rest[shown + 1 : prose]:
        if line.block.heading and is_person(line.text):
            line.element.tag = "p"
    dates = frozenset(line.element for line in rest[:prose] if _says_when(line.text) and not is_row(line.text))
    return Told(
        deck=frozenset(line.element for line in deck),
        dates=dates,
        aside=frozenset(aside),
        fields=said.with_letter(letter),
    )


def _as_set(lines: Sequence[tuple[Block, Look]]) -> list[_Set]:
    """The lines with their size as a multiple of that in which most of the text is set."""
    sizes: dict[float, int] = {}
    for block, look in lines:
        if letters_of(block.text) >= _LEAST_SET:
            sizes[look.size] = sizes.get(look.size, 0) + len(block.text)
    usual = max(sizes, key=lambda size: sizes[size]) if sizes else lines[-1][1].size if lines else 1.0
    return [_Set(block, look, look.size / usual) for block, look in lines]


def letters_of(text: str) -> int:
    """The length of a text in letters of an alphabet."""
    return len(text) + 2 * len(_WIDE.findall(text))


def _with_addresses(root: Element) -> None:
    """Give pictures that lie in a letter or in a temporary folder an address that leads nowhere."""
    for number, image in enumerate(root.iter("img")):
        if _OTHER_PLACE.match((image.get("src") or "").strip()):
            image.set("src", f"{NOWHERE}pasted-{number:05}.jpg")


# ---------------------------------------------------------------------- captions
def _captioned(root: Element, lines: Sequence[_Set]) -> set[Element]:
    """Put pictures and the words below them into figures; the elements of those words."""
    order = {element: number for number, element in enumerate(root.iter())}
    places = [order.get(line.element, -1) for line in lines]
    unframed = (image for image in root.iter("img") if next(image.iterancestors("figure"), None) is None)
    images = list(islice(unframed, _MOST_PICTURES))
    found: set[Element] = set()
    limits = [*(order[image] for image in images[1:]), len(order)]
    for image, limit in zip(images, limits, strict=False):
        around = set(image.iterancestors())
        own = next((n for n, line in enumerate(lines) if line.element in around), None)
        if own is not None:
            if _is_caption(lines[own]) and len(lines[own].text) <= _LONGEST_CAPTION:
                _frame_whole(lines[own].element)
                found.add(lines[own].element)
            continue
        first = next((n for n, place in enumerate(places) if place > order[image]), None)
        if first is None or places[first] >= limit or lines[first].element in found:
            continue
        chosen = _words_below(lines[first : first + 2], [place < limit for place in places[first : first + 2]])
        if chosen:
            _frame(image, [line.element for line in chosen])
            found |= {line.element for line in chosen}
    return found


def _words_below(lines: Sequence[_Set], are_near: Sequence[bool]) -> list[_Set]:
    """The caption right below a picture, with the credit in the next line."""
    first = lines[0]
    is_bare_credit = looks_like_credit(first.text) and len(first.text) <= _LONGEST_CREDIT
    if not (_is_caption(first) or is_bare_credit):
        return []
    second = lines[1] if len(lines) > 1 and are_near[1] else None
    if second is None or len(second.text) > _LONGEST_CREDIT or not looks_like_credit(second.text):
        return [first]
    return [first, second]


def _is_caption(line: _Set) -> bool:
    """Whether a line below a picture is its caption: by name, by being smaller or slanted, or by ending in a credit."""
    if line.block.heading or len(line.text) > _LONGEST_CAPTION:
        return False
    if _is_named(line.element, _CAPTION_STYLE) or names_caption(line.element) or names_credit(line.element):
        return True
    if says_who_or_when(line.text):
        return False
    is_other = line.ratio <= _SMALLER or line.look.slanted >= _MOSTLY
    is_short = len(line.text) <= _LONGEST_PLAIN_CAPTION
    return is_short and (is_other or ends_in_sure_credit(line.text))


def _is_named(element: Element, names: re.Pattern[str]) -> bool:
    """Whether an element, or a run in it, has a style of such a name."""
    if names.search(words_of(element)):
        return True
    return any(names.search(run.get(_STYLE_NAMES) or "") for run in element.iter() if is_element(run))


def _frame(image: Element, words: Sequence[Element]) -> None:
    top = image
    while (up := top.getparent()) is not None and up.tag not in ("body", "html"):
        if len(list(islice(up.iter("img"), 2))) > 1 or text_of(up):
            break
        top = up
    if any(top is word or top in word.iterancestors() for word in words):
        return
    figure = etree.Element("figure")
    top.addprevious(figure)
    moved(top, figure)
    caption = etree.SubElement(figure, "figcaption")
    for word in words:
        if word.tag in ("li", "td", "h4", "h5", "h6"):
            word.tag = "p"
        moved(word, caption)


def _frame_whole(element: Element) -> None:
    """A paragraph of a picture with its words becomes the figure."""
    caption = etree.Element("figcaption")
    image = next(element.iter("img"))
    child = image
    while (up := child.getparent()) is not None and up is not element:
        child = up
    for sibling in list(child.itersiblings()):
        caption.append(sibling)
    caption.text, child.tail = child.tail, None
    element.tag = "figure"
    element.append(caption)


# ---------------------------------------------------------------------- headline and deck
def _headline(lines: Sequence[_Set], subject: str | None) -> _Set | None:
    """The headline: what is marked as such above the text, else the largest line there, else a bold or a short one."""
    top = lines[: min(_MOST_LINES, _first_prose(lines, 0))]
    able = [line for line in top if _may_be_title(line)]
    declared = [line for line in able if _is_declared(line)]
    if declared:
        return max(declared, key=lambda line: round(line.ratio, 2))
    largest = max(able, key=lambda line: round(line.ratio, 2), default=None)
    if largest is not None and largest.ratio >= _LARGER:
        return largest
    if subject:
        return next((line for line in able if line.text == subject), None)
    bold = next((line for line in able[:_FIRST_LINES] if line.look.bold >= _MOSTLY and line.text[-1] != ":"), None)
    if bold is not None:
        return bold
    first = lines[0] if lines else None
    is_plain = first is not None and first in able and not _SENTENCE_END.search(first.text) and not first.block.links
    has_rest = sum(letters_of(line.text) >= _LEAST_PROSE for line in lines[1:]) >= _LEAST_REST
    return first if is_plain and has_rest else None


def _may_be_title(line: _Set) -> bool:
    block = line.block
    if not 2 < len(line.text) <= _LONGEST_TITLE or block.zone.figure is not None or block.zone.item:
        return False
    if block.link_share > _MOST_LINKED and not block.heading and line.ratio < _LARGE:
        return False
    return not says_who_or_when(line.text)


def _is_declared(line: _Set) -> bool:
    element = line.element
    if element.tag == "h1" or (element.get("role") == "heading" and element.get("aria-level") == "1"):
        return True
    names = words_of(element)
    if _SUBTITLE.search(names):
        return False
    has_style = _is_named(element, _TITLE) or bool(_FIRST_RANK.search(element.get("style") or ""))
    return has_style and line.ratio >= 1


def says_who_or_when(text: str) -> bool:
    """Whether a line is one with a name behind a label, or with a date and little else."""
    if len(text) > _LONGEST_LINE:
        return False
    if is_field(text) or is_row(text):
        return True
    if has_byline_label(text) and not _SENTENCE_END.search(text):
        return True
    return _says_when(text)


def _says_when(text: str) -> bool:
    date = find_date(text) if len(text) <= _LONGEST_LINE and any(map(str.isdigit, text)) else None
    if date is None or not date.has_day:
        return False
    others = [word for word in f"{text[: date.start]} {text[date.end :]}".split() if any(map(str.isalpha, word))]
    return len(others) <= 4 or is_person(" ".join(others))


def _first_prose(lines: Sequence[_Set], start: int) -> int:
    """Where the text begins: the first line as long as a paragraph, set as the text is."""
    for number, line in enumerate(lines[start:], start):
        if letters_of(line.text) >= _LEAST_PROSE and line.ratio < _LARGER and not line.block.heading:
            return number
    return len(lines)


def _as_heading(root: Element, lines: Sequence[_Set], title: _Set) -> None:
    """Make the headline the only heading of the first rank, with its second line where it has one."""
    for other in list(root.iter("h1")):
        if other is not title.element:
            other.tag = "h2"
    at = lines.index(title)
    for line in lines[at + 1 : at + 3]:
        is_rest = (
            title.ratio >= _LARGE and abs(line.ratio - title.ratio) < 0.03 and not _SENTENCE_END.search(title.text)
        )
        if not is_rest or len(title.text) + len(line.text) > _LONGEST_TITLE or title.block.heading:
            break
        if line.look.bold != title.look.bold or line.element.getparent() is not title.element.getparent():
            break
        space = etree.SubElement(title.element, "span")
        space.text = " "
        line.element.tag = "span"
        moved(line.element, title.element)
    title.element.tag = "h1"


def _insert_heading(before: Element, text: str) -> None:
    heading = etree.Element("h1")
    heading.text = text
    before.addprevious(heading)


def _kickers(lines: Sequence[_Set], aside: set[Element]) -> None:
    """Short lines above the headline that say neither who nor when are the name of a section or of the outlet."""
    for line in lines:
        is_short = len(line.text) <= _LONGEST_KICKER and not _SENTENCE_END.search(line.text)
        if is_short and not (says_who_or_when(line.text) or is_person(line.text)):
            aside.add(line.element)


def _deck(lines: Sequence[_Set], text: Sequence[_Set]) -> tuple[_Set, ...]:
    """The first line between headline and text that is set unlike the text, as long as a standfirst.

    A heading of the rank that the text's own headings have is the first of these.
    """
    ranks = {line.block.tag for line in text if line.block.heading}
    for line in lines:
        if line.block.zone.figure is not None or says_who_or_when(line.text) or is_person(line.text):
            continue
        names = named(words_of(line.element))
        is_named = names.deck or bool(_SUBTITLE.search(words_of(line.element)))
        is_other = line.ratio >= 1.05 or line.block.heading or line.look.bold >= _MOSTLY or line.look.slanted >= _MOSTLY
        fits = _SHORTEST_DECK <= letters_of(line.text) <= _LONGEST_DECK and line.block.link_share < 0.5
        if line.block.heading and line.block.tag in ranks:
            return ()
        if fits and (is_named or is_other) and not line.text.endswith(":"):
            return (line,)
    return ()
