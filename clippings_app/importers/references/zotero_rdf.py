"""Zotero's RDF: items, their notes, and the collections they are in.

Which property carries what was learned from the files that Zotero writes. Notes, collections and containers stand apart
from the items that they belong to; they are found first, by their addresses within the file.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.references.citation import (
    Citation,
    Format,
    RecordError,
    Span,
    arrivals,
    doi_address,
    folder_path,
    web_address,
)
from clippings_app.importers.references.dates import date_of, instant_of
from clippings_app.importers.references.languages import language_of
from clippings_app.importers.references.notes import note_text
from clippings_app.importers.references.people import said_name, with_suffix
from clippings_app.importers.references.source import Source
from clippings_app.importers.references.xml_records import (
    attribute,
    children,
    first,
    local,
    name_of,
    parse,
    record_spans,
    root_attributes,
    text_of,
    texts,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

ZOTERO_RDF = Format(kind=Kind.ZOTERO_RDF, label="Zotero RDF")
OURS = b"<!-- Written by Clippings -->"
"""Stands at the head of our own exports."""
_NAME = re.compile(rb"<([\w.:-]+)")
_ABOUT = re.compile(rb"\b(?:about|ID|nodeID)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_ITEM_TYPE = re.compile(rb"itemType>\s*([A-Za-z]*)\s*<")
_NOTE_OF = re.compile(rb"isReferencedBy\b[^<>]*\bresource\s*=\s*[\"']([^\"']*)[\"']")
_PRINT = re.compile(r"(?:Place|Edition|Pages|Volume|Issue): ")
"""What our exports say a second time for Zotero, which drops fields that a type of it does not have."""
_CREDITS = "Image credits"
_BROADCASTS = frozenset({"tvBroadcast", "radioBroadcast", "podcast", "videoRecording", "audioRecording", "film"})
_BOOKS = frozenset({"book", "bookSection", "report", "thesis", "manuscript", "document", "preprint", "standard"})
_NO_OUTLETS = frozenset({"Part", "Series", "Book", "CourtReporter"})
_OTHER_AUTHORS = {
    "podcast": "podcasters", "interview": "interviewers", "presentation": "presenters", "film": "directors",
    "tvBroadcast": "directors", "radioBroadcast": "directors", "videoRecording": "directors", "map": "cartographers",
    "artwork": "artists", "audioRecording": "performers",
}  # fmt: skip
_DEEPEST_FOLDER = 20
_MOST_HELD = 20
_LONGEST_HELD = 64 * 1024
"""Bytes of a container or an attachment, which many items may point to."""


def read_zotero_rdf(payload: Payload) -> Iterator[Arrival | Failure]:
    """The items of an export, each with its notes, tags and collections."""
    source = Source(payload)
    library = _Library(source)
    return arrivals(payload, ZOTERO_RDF, source, library.items, library.read_item)


class _Library:
    """A whole export: where its items are, and what belongs to them.

    Attributes:
        items: Where each item begins and ends, and each note that belongs to none.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._attributes = root_attributes(source.data).decode("utf-8", "replace")
        self._is_ours = OURS in source.data[:2048]
        self._apart: dict[str, Span] = {}
        self._collections: list[Span] = []
        self.items: list[Span] = []
        self._sort()
        self._folders = {} if self._is_ours else _folders([self._collection(span) for span in self._collections])

    def _sort(self) -> None:
        data = self._source.data
        noted = {found[1] for found in _NOTE_OF.finditer(data)}
        spans = record_spans(data, lambda around, _: around == [b"RDF"], nests=True)
        for start, end in spans:
            name = local(_NAME.match(data, start)[1])  # type: ignore[index]
            about = _about(data, start)
            kind = _ITEM_TYPE.search(data, start, end)
            if name == b"Collection":
                self._collections.append((start, end))
            elif name == b"Memo" and about not in noted:
                self.items.append((start, end))
            elif name in (b"Memo", b"Attachment") or not kind or kind[1] == b"attachment":
                self._apart[about.decode("utf-8", "replace")] = (start, end)
            else:
                self.items.append((start, end))

    def _element(self, span: Span) -> "_Element | None":
        try:
            return parse(self._source.text(*span), self._attributes)
        except RecordError:
            return None

    def _collection(self, span: Span) -> tuple[str, str, list[str]]:
        element = self._element(span)
        if element is None:
            return "", "", []
        parts = [attribute(part, "resource") for part in children(element, "hasPart")]
        return attribute(element, "about"), first(element, "title"), parts

    def _held(self, parent: "_Element", name: str) -> Iterator["_Element"]:
        """What a property holds: an element within it, or one that it points to; not more than an item may have."""
        for each in children(parent, name)[:_MOST_HELD]:
            span = self._apart.get(attribute(each, "resource"))
            if span and span[1] - span[0] <= _LONGEST_HELD:
                element = self._element(span)
                if element is not None:
                    yield element
            yield from (child for child in each if name_of(child))

    def _notes(self, item: "_Element") -> Iterator[str]:
        """The notes of an item; a note has one item, and so it is taken out when it is read."""
        for each in children(item, "isReferencedBy"):
            span = self._apart.pop(attribute(each, "resource"), None)
            memo = self._element(span) if span else next(iter(children(each, "Memo")), None)
            if memo is not None:
                yield first(memo, "value")

    def read_item(self, text: str) -> Citation:
        """One item.

        Raises:
            RecordError: If it is not well-formed, or is a note alone.
        """
        item = parse(text, self._attributes)
        title = first(item, "title")
        if name_of(item) == "Memo":
            said = note_text(first(item, "value")).split("\n")[0]
            raise RecordError("is a note that belongs to no item", said)
        kind = first(item, "itemType")
        containers = self._containers(item)
        language = language_of(first(item, "language"))
        citation = Citation(
            is_ours=self._is_ours,
            title=title or first(item, "shortTitle"),
            authors=_authors(item, kind, is_ours=self._is_ours),
            publisher=_publisher(item, kind, containers),
            published=date_of(first(item, "date"), language=language),
            section=next((title for name, title in containers if name == "Part"), None),
            publisher_place=first(item, "publisher", "Organization", "adr", "Address", "locality"),
            edition=first(item, "edition"),
            pages=first(item, "pages"),
            volume=self._of_issue(item, "volume"),
            issue=self._of_issue(item, "number"),
            url=self._url(item),
            language=language,
            abstract=first(item, "abstract"),
            added=instant_of(first(item, "dateSubmitted")),
            tags=[text_of(subject) for subject in children(item, "subject")],
            folders=self._folders.get(attribute(item, "about"), []),
        )
        _take_extra(citation, first(item, "description"))
        for note in self._notes(item):
            _take_note(citation, note)
        return citation

    def _containers(self, item: "_Element") -> list[tuple[str, str]]:
        """What the item is part of, from the inside out: name of the element and title."""
        found: list[tuple[str, str]] = []
        inner = list(self._held(item, "isPartOf"))
        while inner and len(found) < 8:
            element = inner.pop(0)
            found.append((name_of(element), first(element, "title")))
            inner += self._held(element, "isPartOf")
        return found

    def _of_issue(self, item: "_Element", name: str) -> str | None:
        """Volume and number, which Zotero has of what the item is part of."""
        inner = [item]
        for _ in range(8):
            if not inner:
                break
            element = inner.pop(0)
            if said := first(element, name):
                return said
            inner += self._held(element, "isPartOf")
        return None

    def _url(self, item: "_Element") -> str | None:
        own = web_address(*texts(item, "identifier", "URI", "value"))
        plain = [each.removeprefix("DOI ") for each in texts(item, "identifier")]
        if own or (own := next(filter(None, map(doi_address, plain)), None)):
            return own
        linked = (web_address(*texts(each, "identifier", "URI", "value")) for each in self._held(item, "link"))
        return next(filter(None, linked), None)


def _about(data: bytes, start: int) -> bytes:
    found = _ABOUT.search(data, start, data.find(b">", start))
    return (found[1] or found[2] or b"") if found else b""


def _folders(collections: list[tuple[str, str, list[str]]]) -> dict[str, list[str]]:
    """Paths of the collections that each item is in."""
    titles = {about: title for about, title, _ in collections}
    parents = {part: about for about, _, parts in collections for part in parts if part in titles}
    folders: dict[str, list[str]] = {}
    for about, _, parts in collections:
        names: list[str] = []
        above: str | None = about
        while above is not None and len(names) < _DEEPEST_FOLDER:
            names.insert(0, titles[above])
            above = parents.get(above)
        for part in parts:
            if part not in titles:
                folders.setdefault(part, []).append(folder_path(names))
    return folders


def _authors(item: "_Element", kind: str, *, is_ours: bool) -> list[str]:
    names = [_name(each, is_ours=is_ours) for each in _people(item, "authors")]
    other = _OTHER_AUTHORS.get(kind)
    others = [_name(each, is_ours=is_ours) for each in _people(item, other)] if other else []
    # Other programs that write this format have names as plain texts.
    return names or others or [text_of(each) for each in children(item, "creator") if not len(each)]


def _people(item: "_Element", role: str) -> list["_Element"]:
    return [
        person
        for sequence in children(item, role)
        for person in sequence.iter()
        if name_of(person) in ("Person", "Organization", "Agent")
    ]


def _name(person: "_Element", *, is_ours: bool) -> str:
    given, suffix = with_suffix(first(person, "givenName") or first(person, "givenname"))
    family = first(person, "surname") or first(person, "name")
    return said_name(family, given, suffix=suffix, is_ours=is_ours) if family else given


def _publisher(item: "_Element", kind: str, containers: list[tuple[str, str]]) -> str | None:
    outlet = next((title for name, title in containers if name not in _NO_OUTLETS and title), None)
    organisation = first(item, "publisher", "Organization", "name") or first(item, "publicationName") or None
    if kind in _BROADCASTS or kind in _BOOKS:
        return organisation or outlet
    return outlet or organisation


def _take_extra(citation: Citation, text: str) -> None:
    """Zotero's free field: citation keys and the like are left out, what a person wrote there is a note."""
    rest = []
    for line in text.split("\n"):
        said = line.strip()
        if said.startswith("Incident: ") or (citation.is_ours and said.startswith(("Source: ", "Archived cop"))):
            citation.note(said)
        elif citation.is_ours and said.startswith("Section: "):
            citation.section = citation.section or said.removeprefix("Section: ")
        elif citation.is_ours and _PRINT.match(said):
            continue  # the file has it elsewhere, too
        elif citation.is_ours and said.startswith("Dateline: "):
            citation.dateline = said.removeprefix("Dateline: ")
        elif not re.match(r"(?:Citation Key|SHA-256 of the original|tex\.[\w-]+)\s*:", said, re.IGNORECASE):
            rest.append(said)
    citation.note("\n".join(rest))


def _take_note(citation: Citation, text: str) -> None:
    note = note_text(text)
    if citation.is_ours and note.startswith(_CREDITS + "\n"):
        citation.credits += [line for line in note.split("\n")[1:] if line]
    elif note:
        citation.notes.append(note)
