"""The visible text of a page as blocks: runs of text that a browser would set as one paragraph."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise

from clippings_app.parsing.html.naming import ROLES, Names, named
from clippings_app.parsing.html.sizes import LARGE, printed_size
from clippings_app.parsing.html.tree import Element, clean, is_bare_reading, is_element, text_of, words_of

SKIPPED = frozenset(
    [
        "script",
        "style",
        "template",
        "svg",
        "head",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "canvas",
        "select",
        "textarea",
        "map",
        "math",
        "meta",
        "link",
        "base",
        "datalist",
        "option",
        "input",
        "progress",
        "meter",
        "dialog",
        "noscript",
    ]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "output",
        "q",
        "rb",
        "rp",
        "rt",
        "rtc",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "picture",
        "source",
        "amp-img",
    ]
)
_HEADING = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_PARAGRAPH = frozenset(["p", "li", *_HEADING])
# What holds lines of text in pages that know no paragraphs.
_LAYOUT = frozenset(["td", "div", "body", "center", "th", "section", "article", "main", "blockquote"])
_ENDS_LINE = frozenset(["br", "hr", "p", "table", "div", "center", *_HEADING])
_SIZED = frozenset(["font", "big", "b", "strong", "span"])
_CAPTIONING = frozenset(["em", "span", "i", "small"])
# In Chinese and Japanese a line that begins with a wide space is a paragraph, and so is a name in brackets at the end.
_ENDS_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\u3000)|\n(?=\s*[(（][^\W\d_a-z]{2,12}[)）]\s*$)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…。！？।؟:]['\"”’»」』)\]]*$")
_ANCHORS = frozenset(["#", "¶", "§", "🔗", "⚓", "∞"])
_SEAM = "\x1f"
_GAP = "\x1e"
_SEAMS = re.compile(r"[\n\x1e\x1f]")
_BETWEEN_NAMES = frozenset(["and", "und", "et", "y", "e", "og", "och", "en", "i", "&", "with"])
_DATE_TAGS = frozenset(["span", "time", "em", "i", "small", "b", "strong", "font"])
_DATE_NAME = re.compile(r"date|time|datum|fecha|publish|posted", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_LONGEST_DATE = 40
_PREFIXED_AND = frozenset(["ו", "و"])  # "and", written in one word with what follows
_LEAST_LINES = 3
_LEAST_LINKS = 2
_CARD_NAME = re.compile(
    r"(?<![a-z])(?:roll-?over|hover|flyout|pop-?over|pop-?up|tool-?tip)[\w-]*?(?:block|box|card|content|body|panel|inner)(?![a-z])"
    r"|(?<![a-z])(?:pop-?over|flyout|hover-?card)(?![a-z-])",
    re.IGNORECASE,
)
_LEAST_LINE = 80
_MOST_OPEN = 0.2
_LONGEST_PARTED = 400
_SEEN = ("img", "br", "hr", "iframe", "video", "audio", "object", "embed", "figure", "table")

_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?<![\w-])(?:left|right|top|text-indent)\s*:\s*-\d{4,}px",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Zone:
    """What the elements around a block say of it.

    Attributes:
        figure: The nearest figure it stands in.
        caption: An ancestor (or itself) is a caption by tag or class.
        credit: Likewise a credit.
        furniture: How many elements up the nearest furniture of the site begins, from 1; 0 where there is none.
        outside: It stands in a nav, footer, aside, form or the like (its tag).
        article: An ancestor is an `article` or `main` element.
        body: An ancestor is named as the body of an article.
        deck: An ancestor is named as a deck.
        byline: Likewise a byline.
        kicker: Likewise a kicker.
        quote: It stands in a blockquote.
        item: It stands in a list.
        table: It stands in a table.
        consent: It stands in what a program that asks for consent put into the page.
        cookies: The nearest table it stands in tells of a page's cookies.
        hidden: A style hides it.
        header: It stands in a header.
        around: The roles of lines that boxes around the whole article are named for, by mistake.
    """

    figure: Element | None = None
    caption: bool = False
    credit: bool = False
    furniture: int = 0
    outside: str = ""
    article: bool = False
    body: bool = False
    deck: bool = False
    byline: bool = False
    kicker: bool = False
    quote: bool = False
    item: bool = False
    table: bool = False
    consent: bool = False
    cookies: bool = False
    hidden: bool = False
    header: bool = False
    around: frozenset[str] = frozenset()

    def called(self, role: str) -> bool:
        """Whether any box around is named for a role of `ROLES`, be it that of the whole article: so weights learnt."""
        return role in self.around or bool(getattr(self, role))


@dataclass(slots=True)
class Block:
    """One run of text, with where it stands.

    Attributes:
        index: Its number in reading order, from 0.
        text: On one line.
        element: The block-level element that holds it.
        zone: What is around it.
        link_chars: How many of its characters are links.
        strong_chars: How many are bold.
        links: Text and address of each link in it.
        parted: The text of a short one with a bar where lines or elements meet: "By Jane Doe | 3 May 2024".
    """

    index: int
    text: str
    element: Element
    zone: Zone
    link_chars: int = 0
    strong_chars: int = 0
    links: list[tuple[str, str]] = field(default_factory=list)
    parted: str = ""

    @property
    def tag(self) -> str:
        """The tag of its element."""
        return str(self.element.tag)

    @property
    def heading(self) -> bool:
        """Whether it is a heading by tag."""
        return self.tag in _HEADING

    @property
    def link_share(self) -> float:
        """Links' share of its characters."""
        return min(1.0, self.link_chars / max(1, len(self.text)))


def blocks_of(root: Element) -> list[Block]:
    """The blocks of a page in reading order."""
    return _with_initials(_Walk().run(root))


def _with_initials(blocks: list[Block]) -> list[Block]:
    """The blocks with a first letter that is set large in an element of its own: "T" above "he ferry sank"."""
    initials = {
        block.index
        for block, after in pairwise(blocks)
        if len(block.text) == 1
        and block.text.isupper()
        and after.text[:1].islower()
        and len(after.text) >= _LEAST_LINE
        and after.element.getparent() in (block.element, block.element.getparent())
    }
    for index in initials:
        blocks[index + 1].text = blocks[index].text + blocks[index + 1].text
    kept = [block for block in blocks if block.index not in initials] if initials else blocks
    for index, block in enumerate(kept):
        block.index = index
    return kept


class _Walk:
    """One pass over the tree with a stack of its own, for depth must not matter."""

    def __init__(self) -> None:
        self.whole: set[Element] = set()
        self.blocks: list[Block] = []
        self.pieces: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.open_links: list[int] = []
        self.link_chars = 0
        self.strong_chars = 0

    def run(self, root: Element) -> list[Block]:
        self.whole = whole_boxes(root)
        stack: list[tuple[str, Element, Element, Zone, str | None, bool]] = [("in", root, root, Zone(), None, False)]
        while stack:
            op, node, owner, zone, href, strong = stack.pop()
            if op == "text":
                self._text(node.tail, linked=href is not None, strong=strong, as_set=owner.tag == "pre")
            elif op == "flush":
                self._flush(owner, zone)
            elif op == "link":
                self._link(href or "")
            else:
                self._enter(node, owner, zone, href, strong, stack)
        self._flush(root, Zone())
        return self.blocks

    def _enter(
        self,
        node: Element,
        owner: Element,
        zone: Zone,
        href: str | None,
        strong: bool,
        stack: list[tuple[str, Element, Element, Zone, str | None, bool]],
    ) -> None:
        tag = node.tag
        if not isinstance(tag, str) or tag in SKIPPED or is_bare_reading(node) or _is_anchor(node, owner):
            return
        if tag == "br":
            self.pieces.append("\n")
            return
        inner_zone = zone_of(node, zone, self.whole)
        inline = _is_inline(node, owner)
        if _is_card_in_line(node) if inline else owner.tag in _PARAGRAPH and _is_empty(node):
            return
        inner_owner = owner if inline else node
        inner_href, inner_strong = href, strong
        if tag == "a" and node.get("href"):
            inner_href = (node.get("href") or "").strip()
            stack.append(("link", node, owner, zone, inner_href, strong))
            self.open_links.append(len(self.pieces))
        elif tag in ("b", "strong"):
            inner_strong = True
        if not inline:
            self._flush(owner, zone)
            stack.append(("flush", node, node, inner_zone, None, False))
        self.pieces += [_SEAM] if inline and _touches(node) else []
        children = list(node)
        for child in reversed(children):
            if child.tail:
                stack.append(("text", child, inner_owner, inner_zone, inner_href, inner_strong))
            if is_element(child):
                stack.append(("in", child, inner_owner, inner_zone, inner_href, inner_strong))
        self._text(node.text, linked=inner_href is not None, strong=inner_strong, as_set=inner_owner.tag == "pre")

    def _text(self, text: str | None, *, linked: bool, strong: bool, as_set: bool) -> None:
        if not text:
            return
        # In Chinese and Japanese a line that begins with a wide space is a paragraph, also where nothing parts it.
        parts = (text,) if as_set else (part.replace("\n", " ") for part in text.split("\n\u3000"))
        self.pieces.append("\n\n\u3000".join(parts))
        length = len(text.strip())
        if linked:
            self.link_chars += length
        if strong:
            self.strong_chars += length

    def _link(self, href: str) -> None:
        """An `a` element ends: what was said since its beginning is its text."""
        text = clean("".join(self.pieces[self.open_links.pop() :]))
        if text:
            self.links.append((text, href))

    def _flush(self, owner: Element, zone: Zone) -> None:
        raw = _joined(self.pieces) if self.pieces else ""
        if raw.strip():
            marked = [part for part in _paragraphs_of(raw, owner) if part.strip()]
            parts = [(text, part) for part in marked if (text := clean(part.replace(_SEAM, "").replace(_GAP, "")))]
            whole = max(1, sum(len(text) for text, _ in parts))
            for text, part in parts:
                share = len(text) / whole
                self.blocks.append(
                    Block(
                        index=len(self.blocks),
                        text=text,
                        element=owner,
                        zone=zone,
                        link_chars=round(self.link_chars * share),
                        strong_chars=round(self.strong_chars * share),
                        links=[link for link in self.links if link[0] in text],
                        parted=_parted(part) if len(text) <= _LONGEST_PARTED and _SEAMS.search(part) else text,
                    )
                )
        self.pieces, self.links = [], []
        self.open_links = [0] * len(self.open_links)
        self.link_chars = self.strong_chars = 0


def _joined(pieces: list[str]) -> str:
    """The pieces of a run with a seam where two elements meet without a space, as between a name and a date."""
    if len(pieces) == 1:
        return pieces[0]
    joined: list[str] = []
    last = ""
    for piece in pieces:
        if last.isalpha() and piece in _BETWEEN_NAMES:
            joined.append(f"{_GAP}{piece}{_GAP}")
            last = ""
            continue
        if _meet(last, piece[:1]) and joined[-1].strip() not in _PREFIXED_AND:
            joined.append(_SEAM)
        joined.append(piece)
        last = piece[-1:]
    return "".join(joined)


def _touches(node: Element) -> bool:
    """Whether it is an element with a name of its own right behind another such: a name, then a role."""
    before = node.getprevious()
    return (
        before is not None
        and node.tag == before.tag == "span"
        and not before.tail
        and bool(node.get("class") and before.get("class"))
        and node.get("class") != before.get("class")
    )


def _meet(last: str, first: str) -> bool:
    """Whether two elements that touch are two words: a small letter before a capital, two letters that have no case.

    Chinese, Japanese and Thai write without spaces: there two letters may be one word.
    """
    if last.islower() or last == ")":
        return first.isupper() or first.isdigit() or first == "@"
    return _is_spaced_caseless(last) and _is_spaced_caseless(first)


def _is_spaced_caseless(letter: str) -> bool:
    if not letter.isalpha() or letter.lower() != letter.upper():
        return False
    return "\u0590" <= letter < "\u0e00"  # Hebrew and Arabic to the scripts of India


def _parted(part: str) -> str:
    """A text with a bar where a line ends and at its seams."""
    return " | ".join(filter(None, map(clean, part.replace(_SEAM, "\n").replace(_GAP, " ").split("\n"))))


def _is_inline(node: Element, owner: Element) -> bool:
    tag = str(node.tag)
    if tag in _SIZED and owner.tag in _LAYOUT and _is_large_line(node):
        return False
    if tag in _SIZED and owner.tag == "p" and _is_large_opening(node, owner):
        return False
    if tag in _CAPTIONING and owner.tag in _LAYOUT and _is_caption_behind_picture(node):
        return False
    if tag in _DATE_TAGS and owner.tag in _LAYOUT and _is_date_before_prose(node):
        return False
    return tag in _INLINE or ("-" in tag and owner.tag in ("p", "li", *_HEADING))


def _is_card_in_line(node: Element) -> bool:
    """Whether it is a card that shows over a sentence when a reader points at a name in it: a picture, or links."""
    if not _CARD_NAME.search(node.get("class") or ""):
        return False
    links = sum(1 for _ in islice(node.iter("a"), _LEAST_LINKS))
    return links >= _LEAST_LINKS or next(node.iter("img"), None) is not None


def _paragraphs_of(raw: str, owner: Element) -> list[str]:
    """The paragraphs of one run of text: an empty line parts two; a line break does where all lines are paragraphs."""
    if "\n" not in raw:
        return [raw]
    paragraphs: list[str] = []
    for part in _ENDS_PARAGRAPH.split(raw):
        lines = [line for line in part.split("\n") if line.strip()]
        are_whole = len(lines) >= _LEAST_LINES and owner.tag in _LAYOUT and _are_paragraphs(lines)
        paragraphs += lines if are_whole else [part]
    return paragraphs


def _are_paragraphs(lines: list[str]) -> bool:
    """Whether nearly all lines are as long as paragraphs and end as sentences do: no verse, no address."""
    lengths = sorted(map(len, lines))
    open_ended = sum(not _SENTENCE_END.search(line.strip()) for line in lines)
    return lengths[len(lengths) // 2] >= _LEAST_LINE and open_ended <= _MOST_OPEN * len(lines)


def _is_date_before_prose(node: Element) -> bool:
    """Whether it is a date in an element of its own with the first paragraph right behind it, not in one."""
    tail = (node.tail or "").strip()
    return (
        len(tail) >= _LEAST_LINE
        and not len(node)
        and len(node.text or "") <= _LONGEST_DATE
        and bool(_DATE_NAME.search(words_of(node)) and _DIGIT.search(node.text or ""))
    )


def _is_anchor(node: Element, owner: Element) -> bool:
    """Whether it is the mark behind a heading that links to the heading itself: "#", "¶"."""
    is_mark = node.tag == "a" and owner.tag in _HEADING and (node.get("href") or "").startswith("#")
    return is_mark and text_of(node) in _ANCHORS


def _is_large_line(node: Element) -> bool:
    """Whether it is set larger than the text and is a line by itself: a heading in pages that know none."""
    inner = node[0] if len(node) == 1 and not (node.text or "").strip() else None
    size = printed_size(node) or (printed_size(inner) if inner is not None else None) or 0.0
    before, after = node.getprevious(), node.getnext()
    if size < LARGE or (node.tail or "").strip():
        return False
    parent = node.getparent()
    lead = before.tail if before is not None else parent.text if parent is not None else None
    if (lead or "").strip() or (before is not None and before.tag not in _ENDS_LINE):
        return False
    return after is None or after.tag in _ENDS_LINE


def _is_large_opening(node: Element, paragraph: Element) -> bool:
    """Whether it is the large line that a paragraph opens with, with a smaller one below it: headline and deck."""
    after = node.getnext()
    is_first = node.getparent() is paragraph and node.getprevious() is None
    return is_first and after is not None and after.tag == "br" and _is_large_line(node)


def _is_caption_behind_picture(node: Element) -> bool:
    """Whether it is named as a caption and stands right behind a picture, with the text of the article behind it."""
    before = node.getprevious()
    if before is None or (before.tail or "").strip() or not named(words_of(node)).caption:
        return False
    return next(before.iter("img", "picture", "amp-img"), None) is not None


def _is_empty(node: Element) -> bool:
    """Whether nothing of an element is seen, such as an empty slot for an advert: it parts no sentence in two."""
    if node.tag in _SEEN or any(text.strip() for text in node.itertext()):
        return False
    return next(node.iter(*_SEEN), None) is None


# The tags that make a zone by themselves, and what the names of most elements say of it.
_ZONES = frozenset(
    [
        *("figure", "amp-img", "bsp-figure", "figcaption", "nav", "footer", "aside", "form", "button", "article"),
        *("main", "address", "blockquote", "ul", "ol", "dl", "table", "header"),
    ]
)
_WHOLE_PAGE = frozenset(["html", "body", "main", "article"])
_OF_ARTICLES = ("h1", "article", "main")
_LEAST_ROWS_OF_COOKIES = 3
_COOKIE = re.compile(r"cookie|クッキー|쿠키|куки", re.IGNORECASE)
_LEAST_PROSE = 3
_MOST_PROSE = 500
_LEAST_SENTENCE = 25
_MOST_PIECES = 8
_MOST_OF_PROSE = 0.6
_NO_NAMES = Names()
_SAYING = 8
_SAYS_NOTHING = (False,) * _SAYING


def whole_boxes(root: Element) -> set[Element]:
    """The elements that hold most of a page's prose.

    What is said of such a box is said of an article, not of a line: WordPress writes the categories and tags of a post
    into its classes, "category-town tag-harbour" (https://developer.wordpress.org/reference/functions/post_class/).
    """
    weights: dict[Element, int] = {}
    lengths = ((one, sum(map(len, islice(one.itertext(), _MOST_PIECES)))) for one in root.iter("p"))
    paragraphs = list(islice((told for told in lengths if told[1] >= _LEAST_SENTENCE), _MOST_PROSE))
    if len(paragraphs) < _LEAST_PROSE:
        return set()
    for paragraph, length in paragraphs:
        for up in paragraph.iterancestors():
            weights[up] = weights.get(up, 0) + length
    most = _MOST_OF_PROSE * sum(length for _, length in paragraphs)
    return {box for box, weight in weights.items() if weight >= most}


def zone_of(node: Element, outer: Zone, whole: Collection[Element] = ()) -> Zone:
    """The zone inside an element.

    Args:
        node: The element.
        outer: The zone around it.
        whole: The elements that hold most of the page's prose.
    """
    tag, names = node.tag, named(words_of(node))
    around = outer.around
    if names != _NO_NAMES and node in whole:
        names, told = names.of_article(), names
        around = around | {role for role in ROLES if getattr(told, role)}
        outer = replace(outer, around=around) if around != outer.around else outer
    furniture = outer.furniture + 1 if outer.furniture else 0
    if names.furniture and not furniture and not names.body and tag not in ("html", "body"):
        furniture = 1
    if not furniture and tag not in _ZONES and names[:_SAYING] == _SAYS_NOTHING and not node.get("style"):
        return replace(outer, hidden=True) if node.get("hidden") is not None and not outer.hidden else outer
    style = node.get("style")
    found = _HIDDEN.search(style) if style else None
    is_shown_later = found is not None and found[0][:1] in "vV" and node in whole  # a script shows the article
    hidden = outer.hidden or node.get("hidden") is not None or (found is not None and not is_shown_later)
    return Zone(
        figure=node if tag in ("figure", "amp-img", "bsp-figure") else outer.figure,
        caption=outer.caption or tag == "figcaption" or names.caption,
        credit=outer.credit or names.credit,
        furniture=furniture,
        outside=tag if tag in ("nav", "footer", "aside", "form", "button") else outer.outside,
        article=outer.article or tag in ("article", "main"),
        body=outer.body or (names.body and tag not in ("html", "body")),
        deck=outer.deck or names.deck,
        byline=outer.byline or names.byline or tag == "address",
        kicker=outer.kicker or names.kicker,
        quote=outer.quote or tag == "blockquote",
        item=outer.item or tag in ("ul", "ol", "dl"),
        table=outer.table or tag == "table",
        consent=tag not in _WHOLE_PAGE and (outer.consent or (names.consent and not _holds_article(node))),
        cookies=_tells_of_cookies(node) if tag == "table" else outer.cookies,
        hidden=hidden,
        header=outer.header or tag == "header",
        around=around,
    )


def _holds_article(box: Element) -> bool:
    """Whether a box holds the article: whole pages are named by the state of the banner that they show."""
    return next(box.iter(*_OF_ARTICLES), None) is not None


def _tells_of_cookies(table: Element) -> bool:
    """Whether a table tells of a page's cookies, row by row.

    Most have no such word: of those not every row is read by itself, which for tables in tables would read the inmost
    once for each row around it, time and again.
    """
    if _COOKIE.search(text_of(table)) is None:
        return False
    rows = [text_of(row) for row in table.iter("tr")]
    told = sum(bool(_COOKIE.search(row)) for row in rows)
    return len(rows) >= _LEAST_ROWS_OF_COOKIES and 2 * told > len(rows)
