"""A page's source as a tree of elements, within limits."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

import lxml.html
from lxml import etree
from lxml.etree import _Element

from clippings_app.domain.errors import BrokenInput, EmptyInput, TooLarge
from clippings_app.domain.worded import Quoted

Element = _Element

MAX_CHARACTERS = 20 * 1024 * 1024
MAX_TAGS = 200_000
MAX_ELEMENTS = 50_000
MAX_DEPTH = 1_000
MAX_ATTRIBUTES = 12_000
MAX_ALL_ATTRIBUTES = 100_000
MAX_TEXT = 2_000_000
# libxml2's own limit of 256 would drop what lies deeper without a word, hence `huge_tree` and limits of ours.
# trafilatura and libxml2's XPath recurse; real pages nest up to about 50 deep.
SAFE_DEPTH = 180

_OF_HEADS = frozenset(("meta", "link", "title", "style", "script", "base", "noscript", "template", "object", "bgsound"))
# One class for elements and one for comments: lxml.html's own table is asked in Python for every one, and tells forms
# and inputs from the rest, which nothing here looks at.
_CLASSES = etree.ElementDefaultClassLookup(
    element=lxml.html.HtmlElement, comment=lxml.html.HtmlComment, entity=lxml.html.HtmlEntity
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_INVISIBLE = re.compile(r"[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]")
# A tag ends at the first ">" outside quotes; comments, scripts and styles hold none. Nothing here is tried twice.
_TAG = re.compile(
    r"<!--(?:[^-]++|-(?!->))*+"
    r"|(?P<tag><(?:(?P<raw>script|style)\b|[a-z])(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)"
    r"(?(raw)(?:[^<]++|<(?!/(?:script|style)))*+)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"\"[^\"]*+\"|'[^']*+'")
_ATTRIBUTE = re.compile(r"[\s/\"]+[^\s/=\"]+")
_LONG_TAG = 500
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")


def parse(page: str, *, name: str) -> Element:
    """The root element of a page; broken HTML is mended as browsers do.

    Raises:
        TooLarge: Over one of the limits above.
        EmptyInput: Nothing but white space.
        BrokenInput: Nothing that could be made into a tree.
    """
    _check_source(page, name)
    source = _CONTROL.sub(" ", _DECLARATION.sub("", page))
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True, recover=True, remove_pis=True)
    parser.set_element_class_lookup(_CLASSES)
    try:
        root = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise BrokenInput(name, kind="HTML", detail=Quoted("nothing can be made of it as a page", error)) from error
    if root is None:
        raise BrokenInput(name, kind="HTML", detail="there is no element in it")
    _check_tree(root, name)
    _fill_body(root)
    _unnest_sources(root)
    _show_without_frames(root, parser)
    return root


@contextmanager
def held(root: Element) -> Iterator[None]:
    """Hold all elements: lxml need not make the Python side of each anew at every visit, a twentieth of all time."""
    elements = list(root.iter())
    try:
        yield
    finally:
        elements.clear()


def depth(root: Element) -> int:
    """How deep the elements are nested; counted level by level, without recursion."""
    deepest, level = 0, [root]
    while any(map(is_element, level)):
        deepest += 1
        level = [child for element in level for child in element]
    return deepest


def clean(text: str | None) -> str:
    """One line of text, as a reader sees it: runs of white space are one space, invisible marks are gone; NFC."""
    if not text:
        return ""
    shown = " ".join(_INVISIBLE.sub("", text).split())
    return shown if shown.isascii() else unicodedata.normalize("NFC", shown)


def text_of(element: Element | None) -> str:
    """All the text inside an element, on one line; scripts and styles are left out."""
    if element is None:
        return ""
    return clean("".join(_texts(element)))


def words_of(element: Element) -> str:
    """Class, id and test id of an element, for telling what it is; makers of pages call the last by several names."""
    get = element.get
    made_for_tests = get("data-testid") or get("data-hook") or ""
    return f"{get('class') or ''} {get('id') or ''} {made_for_tests} {get('data-component') or ''}"


def is_element(node: Element) -> bool:
    """Whether it is an element, not a comment or an entity."""
    return isinstance(node.tag, str)


def is_bare_reading(node: Element) -> bool:
    """Whether it tells how the characters before it are read and has no brackets around it to show that.

    On one line it would stand in the middle of the word that it is printed above:
    https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-rp-element.
    """
    parent = node.getparent() if node.tag == "rt" else None
    return parent is not None and parent.find("rp") is None


def lines_of(element: Element) -> tuple[str, ...]:
    """The text of an element, parted where it breaks its lines."""
    lines = "".join(_texts(element, broken="\0")).split("\0")
    return tuple(line for line in (" ".join(line.split()) for line in lines) if line)


def _texts(element: Element, broken: str = " ") -> Iterator[str]:
    for event, node in etree.iterwalk(element, events=("start", "end", "comment")):
        if event == "start":
            if node.tag in ("script", "style", "template", "svg", "noscript") or is_bare_reading(node):
                continue
            if node.tag == "br":
                yield broken
            if node.text:
                yield node.text
        elif node is not element and node.tail:
            yield node.tail


def _check_tree(root: Element, name: str) -> None:
    elements = attributes = text = 0
    for element in root.iter():
        elements += 1
        attributes += len(element.attrib)
        if element.tag not in ("script", "style"):
            text += len(element.text or "")
        text += len(element.tail or "")
    counted = (
        ("elements", MAX_ELEMENTS, elements),
        ("attributes", MAX_ALL_ATTRIBUTES, attributes),
        ("characters of text", MAX_TEXT, text),
        ("nested elements", MAX_DEPTH, depth(root)),
    )
    for what, limit, actual in counted:
        if actual > limit:
            raise TooLarge(name, what=what, limit=limit, actual=actual)


def _fill_body(root: Element) -> None:
    """Bring what a head cannot hold into the body: libxml2 leaves `article` and its like there if no body is opened.

    See https://html.spec.whatwg.org/multipage/semantics.html#the-head-element.
    """
    head = root.find("head")
    wrong = (
        next((child for child in head if is_element(child) and child.tag not in _OF_HEADS), None)
        if head is not None
        else None
    )
    if head is None or wrong is None:
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    for place, child in enumerate((wrong, *wrong.itersiblings())):
        body.insert(place, child)


def _unnest_sources(root: Element) -> None:
    """Put what libxml2 nests into `source` elements beside them: the HTML standard gives these no content."""
    for source in list(root.iter("source")):
        parent = source.getparent()
        if parent is not None and len(source):
            place = parent.index(source) + 1
            for child in reversed(list(source)):
                parent.insert(place, child)


def _show_without_frames(root: Element, parser: lxml.html.HTMLParser) -> None:
    """Put in place of frames what a page says to browsers without them; libxml2 keeps that as plain text."""
    for element in list(root.iter("noframes")):
        text = element.text or ""
        if "<" not in text:
            continue
        inner = etree.fromstring(f"<div>{text}</div>".encode("utf-8", "replace"), parser)
        body = inner.find("body") if inner is not None else None
        if body is not None:
            element.tag, element.text = "div", body.text
            element.extend(list(body))


def _check_source(page: str, name: str) -> None:
    if len(page) > MAX_CHARACTERS:
        raise TooLarge(name, what="characters", limit=MAX_CHARACTERS, actual=len(page))
    if not page.strip():
        raise EmptyInput(name)
    tags = page.count("<")
    if tags > MAX_TAGS:
        raise TooLarge(name, what="elements", limit=MAX_TAGS, actual=tags)
    total = 0
    for found in _TAG.finditer(page):
        if found.end() - found.start() < _LONG_TAG or not found["tag"]:
            continue
        attributes = len(_ATTRIBUTE.findall(_QUOTED.sub('""', found["tag"])))
        total += attributes
        # The parser's time grows with the square of one element's attributes.
        for limit, actual in ((MAX_ATTRIBUTES, attributes), (MAX_ALL_ATTRIBUTES, total)):
            if actual > limit:
                raise TooLarge(name, what="attributes", limit=limit, actual=actual)
