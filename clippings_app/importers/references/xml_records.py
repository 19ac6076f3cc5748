"""Records of an XML file, each found by its tags and then read by itself: a broken one does not stop the others.

Nothing outside of the file is ever looked at: document types are passed over, and so no entity is known but those of
XML and HTML.
"""

import html
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from clippings_app.domain.worded import Quoted
from clippings_app.importers.references.citation import RecordError, Span

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEPEST = 200
_MARKUP = re.compile(
    rb"<(?:(/)?([A-Za-z_][\w.:-]*+)([^<>\"']*+(?:\"[^\"<]*+\"[^<>\"']*+|'[^'<]*+'[^<>\"']*+)*+)>|(!--|!\[CDATA\[|\?|!DOCTYPE))"
)
_CLOSERS = {b"!--": b"-->", b"![CDATA[": b"]]>", b"?": b"?>", b"!DOCTYPE": b">"}
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]{1,30};")
IsRecord = Callable[[list[bytes], bytes], bool]


def local(name: bytes) -> bytes:
    """A name without its prefix."""
    return name.rpartition(b":")[2]


def root_attributes(data: bytes) -> bytes:
    """The attributes of the outermost element, its namespaces among them."""
    return next((found[3].rstrip(b"/") for found in _tags(data)), b"")


def record_spans(data: bytes, is_record: IsRecord, *, nests: bool = False) -> Iterator[Span]:
    """Where each record begins and ends; what is not closed ends where its container does, or where the next begins.

    Args:
        data: The file.
        is_record: Whether an element is a record, by the local names of those around it and by its own.
        nests: Whether an element of a record's name may stand within a record.
    """
    nesting = _Nesting(is_record, nests=nests)
    for found in _tags(data):
        yield from nesting.close(found) if found[1] else nesting.open(found)
        if len(nesting.around) > _DEEPEST:
            break
    if nesting.start is not None:
        yield nesting.start, len(data)


class _Nesting:
    """The elements that are open at a place in a file, and where the record among them began."""

    def __init__(self, is_record: IsRecord, *, nests: bool) -> None:
        self._is_record = is_record
        self._nests = nests
        self._depth = 0
        self.around: list[bytes] = []
        self.start: int | None = None

    def open(self, tag: re.Match[bytes]) -> Iterator[Span]:
        """Go into an element; gives a record that ends here because it was never closed, or one that is empty."""
        name, is_empty = local(tag[2]), tag[3].endswith(b"/")
        if self.start is not None and not self._nests and name == self.around[self._depth]:
            yield self.start, tag.start()
            self.start = None
            del self.around[self._depth :]
        if self.start is None and self._is_record(self.around, name):
            if is_empty:
                yield tag.span()
            else:
                self.start, self._depth = tag.start(), len(self.around)
        if not is_empty:
            self.around.append(name)

    def close(self, tag: re.Match[bytes]) -> Iterator[Span]:
        """Leave an element and what was left open in it; gives the record that ends here."""
        name = local(tag[2])
        if name not in self.around:
            return
        while self.around.pop() != name:
            pass
        if self.start is not None and len(self.around) <= self._depth:
            yield self.start, tag.end() if len(self.around) == self._depth else tag.start()
            self.start = None


def _tags(data: bytes) -> Iterator[re.Match[bytes]]:
    """Opening and closing tags in their order, without what stands in comments and the like."""
    at = 0
    while found := _MARKUP.search(data, at):
        at = found.end()
        if not found[4]:
            yield found
            continue
        closer = _CLOSERS[found[4]]
        if closer == b">" and (bracket := data.find(b"[", at, at + 2000)) >= 0 and data.find(b">", at, bracket) < 0:
            closer = b"]"
        closed = data.find(closer, at)
        if closed < 0:
            return
        at = closed + len(closer)


def parse(text: str, attributes: str) -> "_Element":
    """One record as an element; its namespaces are those of the file's outermost element.

    Raises:
        RecordError: If it is not well-formed.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    clean = _ENTITY.sub(lambda found: html.unescape(found[0]), _CONTROL.sub(" ", text))
    try:
        wrapper = etree.fromstring(f"<records{attributes}>{clean}</records>".encode(), parser)
    except etree.XMLSyntaxError as error:
        raise RecordError(Quoted("is not well-formed XML", error.msg)) from None
    record = next((each for each in wrapper if isinstance(each.tag, str)), None)
    if record is None:
        raise RecordError("is empty")
    return record


def name_of(element: "_Element") -> str:
    """The local name of an element; "" of what is none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: "_Element | None", *path: str) -> list["_Element"]:
    """The elements at the end of a path of local names."""
    found = [] if element is None else [element]
    for name in path:
        found = [child for each in found for child in each.iterchildren(f"{{*}}{name}")]
    return found


def text_of(element: "_Element | None") -> str:
    """All of its text."""
    return "" if element is None else "".join(str(part) for part in element.itertext()).strip()


def texts(element: "_Element | None", *path: str) -> list[str]:
    """The texts at the end of a path that are not blank."""
    return [text for each in children(element, *path) if (text := text_of(each))]


def first(element: "_Element | None", *path: str) -> str:
    """The first text at the end of a path, or ""."""
    return next(iter(texts(element, *path)), "")


def attribute(element: "_Element", name: str) -> str:
    """An attribute by its local name, or ""."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")
