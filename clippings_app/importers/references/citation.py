"""What a record of a reference manager says, and the clipping that it becomes."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from clippings_app.domain.article import Evidence, LinkedSource, Origin, ParsedArticle, Photo, SourceKind
from clippings_app.domain.clipping import Draft, IncidentTag, Role
from clippings_app.domain.edtf import is_edtf
from clippings_app.domain.errors import BrokenInput, ClippingsError, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.domain.worded import Worded, as_worded
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.references.notes import note_text, one_line, without_tags
from clippings_app.importers.references.source import Source
from clippings_app.parsing.credits import read_credit

MAX_RECORD = 8 * 1024 * 1024
"""Bytes of one record."""
_UNTITLED = "[untitled]"
"""What our own exports put where there is no headline."""
_ROLES = {
    "primary report": Role.PRIMARY,
    "follow-up": Role.FOLLOW_UP,
    "background": Role.BACKGROUND,
    "denial": Role.DENIAL,
}
_INCIDENT = re.compile(rf"Incident: (.{{1,500}}?) \(({'|'.join(_ROLES)})(?:, ([^()]{{1,300}}))?\)")
_SOURCE = (
    rf"Source: (?P<name>.{{1,500}}?) \((?P<kind>{'|'.join(SourceKind)})(?:, ¶(?P<paragraph>\d{{1,6}}))?, "
    r"(?:held(?: as [A-Za-z0-9]+)?|not held)\)"
)
_SOURCE_LINE = re.compile(_SOURCE + r"(?: (?P<url>https?://\S+))?")
_SOURCE_IN_ROW = re.compile(_SOURCE + r"(?: (?P<url>https?://\S+?))?\.(?=\s|$)")
_ASIDE = (
    r"(?:Archived cop(?:y|ies, if any, nearest to the day it was seen): https?://\S+"
    r"|SHA-256 of the original: [0-9a-f]{64})"
)
"""What our exports say of the copy and the hash of the original: a clipping read back has its own."""
_ASIDE_LINE = re.compile(_ASIDE)
_ASIDE_IN_ROW = re.compile(_ASIDE + r"\s*")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_COMMAS = re.compile(r"[,;，；、]")
_BETWEEN_PAGES = re.compile(r"(?<=\w)\s*(?:--?|–)\s*(?=[A-Za-z]{0,2}\d)")
_SLASH = "∕"
"""Stands in a tag's name for the slash, which would part the names of a path."""

Span = tuple[int, int]


class RecordError(ValueError):
    """A record cannot become a clipping.

    Attributes:
        detail: Why, to be read after "record 3 (“Title”)".
        title: Its title, where that is known.
    """

    def __init__(self, detail: str, title: str | None = None) -> None:
        super().__init__(detail)
        self.detail = as_worded(detail)
        self.title = title


@dataclass(slots=True, kw_only=True)
class Citation:
    """The fields of one record; what it does not say is None or empty.

    Attributes:
        title: The headline.
        authors: Names as they are said.
        abstract: A summary; it is our deck.
        published: EDTF.
        added: ISO 8601 UTC: when it was seen or saved.
        tags: Words; a slash in one is part of its name, unless the record is ours.
        pages: As printed, or first and last of them.
        folders: Paths of topics, their names joined by "/".
        notes: Texts, Markdown or HTML.
        is_ours: Whether an export of ours is being read back, so that tags are paths and credits are credits.
    """

    title: str | None = None
    authors: list[str] = field(default_factory=list)
    publisher: str | None = None
    published: str | None = None
    modified: str | None = None
    section: str | None = None
    publisher_place: str | None = None
    edition: str | None = None
    pages: str | None = None
    volume: str | None = None
    issue: str | None = None
    url: str | None = None
    language: str | None = None
    abstract: str | None = None
    dateline: str | None = None
    added: str | None = None
    tags: list[str] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    incidents: list[IncidentTag] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    sources: list[LinkedSource] = field(default_factory=list)
    is_ours: bool = False

    def note(self, text: str) -> None:
        """Take a note, or what our own exports put among the notes: an incident, a source, a photo credit."""
        tie = incident_of(text)
        if tie:
            self.incidents.append(tie)
        elif self.is_ours and (found := _SOURCE_LINE.fullmatch(text)):
            self.sources.append(_source_of(found))
        elif self.is_ours and _ASIDE_LINE.fullmatch(text):
            return
        elif self.is_ours and text.startswith("Photo: "):
            self.credits.append(text.removeprefix("Photo: "))
        elif clean := note_text(text):
            self.notes.append(clean)


def incident_of(words: str) -> IncidentTag | None:
    """The incident in words of our exports: "Incident: Goseong crossing (primary report, 2024-08-20, Goseong)"."""
    found = _INCIDENT.fullmatch(words.strip())
    return tie_of(found) if found else None


def tie_of(found: re.Match[str]) -> IncidentTag:
    """The incident that the pattern found."""
    date, _, place = (found[3] or "").partition(", ")
    if date and not is_edtf(date):
        date, place = "", found[3]
    return IncidentTag(name=found[1], role=_ROLES[found[2]], date=date or None, place=place or None)


def _source_of(found: re.Match[str]) -> LinkedSource:
    paragraph = int(found["paragraph"]) if found["paragraph"] else None
    return LinkedSource(name=found["name"], kind=SourceKind(found["kind"]), url=found["url"], paragraph=paragraph)


def split_annotation(text: str, citation: Citation) -> None:
    """Take what our BibLaTeX puts into one annotation: incidents, sources, asides, then notes, then photo credits."""
    at = 0
    while found := _INCIDENT.match(text, at):
        citation.incidents.append(tie_of(found))
        at = re.compile(r"\.?\s*").match(text, found.end()).end()  # type: ignore[union-attr]
    while citation.is_ours and (found := _SOURCE_IN_ROW.match(text, at)):
        citation.sources.append(_source_of(found))
        at = re.compile(r"\s*").match(text, found.end()).end()  # type: ignore[union-attr]
    while citation.is_ours and (found := _ASIDE_IN_ROW.match(text, at)):
        at = re.compile(r"\.?\s*").match(text, found.end()).end()  # type: ignore[union-attr]
    rest = text[at:]
    if citation.is_ours:
        # The printed credit may begin with the same word.
        rest, *credits = re.split(r"(?<!Photo: )(?:^|(?<=\s))Photo: (?=\S)", rest)
        citation.credits += [credit.strip().removesuffix(".") for credit in credits if credit.strip()]
    citation.note(rest)


def web_address(*values: str | None) -> str | None:
    """The first address of the web in these values."""
    for value in values:
        found = _ADDRESS.search(value) if value else None
        if found:
            # Several in one field are parted by commas or semicolons.
            return found[0].rstrip(",;")
    return None


def doi_address(value: str | None) -> str | None:
    """The address that a DOI stands for."""
    found = _DOI.fullmatch(value.strip()) if value else None
    return f"https://doi.org/{found[1]}" if found else None


def folder_path(names: Iterable[str]) -> str:
    """A topic's path from names of folders, in which a slash is part of the name."""
    return "/".join(name for each in names if (name := one_line(each).replace("/", _SLASH)))


# ---------------------------------------------------------------------- records to arrivals
@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format of many records.

    Attributes:
        kind: Its media type.
        label: Its name for people.
    """

    kind: Kind
    label: str


def arrivals(
    payload: Payload, format: Format, source: Source, spans: Iterable[Span], read: Callable[[str], Citation]
) -> Iterator[Arrival | Failure]:
    """The clippings of a file, one a record; a record that cannot be read is named and the others go on.

    Args:
        payload: The file.
        format: What it is written in.
        source: Its bytes.
        spans: Where each record begins and ends.
        read: Reads one record; raises `RecordError` or a `ClippingsError`.
    """
    number = 0
    for number, (start, end) in enumerate(spans, start=1):
        name = f"{payload.name}#{number}"
        try:
            if end - start > MAX_RECORD:
                raise TooLarge(name, "bytes", MAX_RECORD, end - start)
            draft = draft_of(read(source.text(start, end)))
            original = source.original(start, end)
            yield Arrival(name=name, draft=draft, original=original, original_type=format.kind.value)
        except RecordError as error:
            detail = Worded("record {number} {detail}", number=number, detail=error.detail)
            if error.title:
                title = one_line(error.title)[:80]
                detail = Worded("record {number} (“{title}”) {detail}", number=number, title=title, detail=error.detail)
            yield Failure(name=name, error=BrokenInput(name, format.label, detail))
        except ClippingsError as error:
            yield Failure(name=name, error=error)
    if not number:
        yield Failure(name=payload.name, error=BrokenInput(payload.name, format.label, "there is no record in it"))


def draft_of(citation: Citation) -> Draft:
    """The clipping that a record is.

    Raises:
        RecordError: If it has neither a title nor an address.
    """
    words = one_line if citation.is_ours else without_tags
    title = words(citation.title or "")
    headline = None if title == _UNTITLED else title or None
    if not title and not citation.url:
        raise RecordError("has neither a title nor an address")
    fields: dict[str, Any] = {
        "headline": headline,
        "deck": words(citation.abstract or "") or None,
        "byline": tuple(dict.fromkeys(name for each in citation.authors if (name := one_line(each)))),
        "dateline": one_line(citation.dateline or "") or None,
        "publisher": words(citation.publisher or "") or None,
        "published": citation.published,
        "modified": citation.modified,
        "section": one_line(citation.section or "") or None,
        "publisher_place": words(citation.publisher_place or "") or None,
        "edition": words(citation.edition or "") or None,
        "pages": _pages(citation) or None,
        "volume": one_line(citation.volume or "") or None,
        "issue": one_line(citation.issue or "") or None,
        "url": citation.url,
        "language": citation.language,
        "sources": tuple(citation.sources),
        "photos": tuple(Photo(credit=credit) for each in citation.credits if (credit := read_credit(one_line(each)))),
    }
    said = {name: value for name, value in fields.items() if value}
    evidence = MappingProxyType({name: Evidence(origin=Origin.FILE) for name in said})
    return Draft(
        article=ParsedArticle(**said, provenance=evidence),
        topics=_topics(citation),
        incidents=tuple({tie.name: tie for tie in citation.incidents}.values()),
        notes=tuple(dict.fromkeys(citation.notes)),
        added=citation.added,
    )


def _pages(citation: Citation) -> str:
    """Pages as they are printed: other programs write two hyphens, or one, for the dash between first and last."""
    said = one_line(citation.pages or "")
    return said if citation.is_ours else _BETWEEN_PAGES.sub("–", said)


def page_range(first: str, last: str) -> str:
    """First and last page as one."""
    return f"{first}–{last}" if first and last and last != first and "–" not in first else first or last


def _topics(citation: Citation) -> tuple[str, ...]:
    """Folders and tags, without those that only name the incidents."""
    incidents = {_without_commas(tie.name) for tie in citation.incidents}
    tags = [one_line(tag) for tag in citation.tags]
    kept = [tag for tag in tags if tag and _without_commas(tag) not in incidents]
    paths = [*citation.folders, *(_path(tag) if citation.is_ours else tag.replace("/", _SLASH) for tag in kept)]
    return tuple(dict.fromkeys(path for path in paths if path))


def _path(tag: str) -> str:
    return "/".join(name for part in tag.split("/") if (name := part.strip()))


def _without_commas(text: str) -> str:
    return " ".join(_COMMAS.sub(" ", text).split())
