"""A clipping: one publication by one outlet, with all that the researcher adds to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from clippings_app.domain.article import LinkedSource, ParsedArticle
from clippings_app.domain.edtf import parse_edtf
from clippings_app.domain.highlight import Highlight


class Role(StrEnum):
    """What a clipping is to an incident."""

    PRIMARY = "primary"
    FOLLOW_UP = "follow-up"
    BACKGROUND = "background"
    DENIAL = "denial"

    @property
    def strength(self) -> int:
        """Of two roles of one clipping in one incident the one with the lower number counts."""
        return _BY_STRENGTH.index(self)


_BY_STRENGTH = (Role.PRIMARY, Role.DENIAL, Role.FOLLOW_UP, Role.BACKGROUND)


class IncidentStatus(StrEnum):
    """How firmly an incident is established."""

    REPORTED = "reported"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    REFUTED = "refuted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """A real event that clippings report; many to many.

    Attributes:
        id: The library's number; 0 before it is stored.
        name: Unique in the library (case and accents folded).
        date: EDTF date or interval.
        date_printed: The date in words, where that says more.
        place: As the researcher names it.
        participants: People and organisations.
        status: How firmly it is established.
        summary: A few sentences, Markdown.

    Raises:
        ValueError: If the name is blank.
        InvalidValue: If the date is not EDTF.
    """

    name: str
    id: int = 0
    date: str | None = None
    date_printed: str | None = None
    place: str | None = None
    participants: tuple[str, ...] = ()
    status: IncidentStatus = IncidentStatus.REPORTED
    summary: str | None = None

    def __post_init__(self) -> None:
        """Hold what the attributes promise."""
        if not self.name.strip():
            raise ValueError("an incident needs a name")
        if self.date is not None:
            parse_edtf(self.date)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A node of the topic tree.

    Attributes:
        id: The library's number; 0 before it is stored.
        path: Names from the root, joined by "/": "Security/Defections".
        parent: The parent's id, None at the root.
        colour: `#rrggbb`, or None to inherit.
        favourite: The digit whose key tags with it, 1 to 9; 0 for none.
    """

    path: str
    id: int = 0
    parent: int | None = None
    colour: str | None = None
    favourite: int = 0

    @property
    def name(self) -> str:
        """The last name of the path."""
        return self.path.rsplit("/", 1)[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentTag:
    """A clipping's tie to an incident; date and place repeat the incident's, for export and lossless import."""

    name: str
    role: Role = Role.PRIMARY
    date: str | None = None
    place: str | None = None
    id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """What came in, byte for byte, named by its hash.

    Attributes:
        sha256: 64 lower-case hex digits.
        type: Media type, such as "text/html".
        name: The file's name or the URL it came from; None for a paste.
    """

    sha256: str
    type: str
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A clipping that is not in the library yet.

    Attributes:
        article: What was read.
        uid: A UUID to keep (import of our own JSON); None makes a new one.
        topics: Paths.
        incidents: Ties.
        notes: Markdown texts.
        starred: Marked by the researcher.
        filed: Out of the inbox.
        trashed: In the trash, as it was when it was exported.
        added: ISO 8601 UTC; None means now.
        original: The bytes it was read from, already among the originals.
        highlights: Marked passages.
        further_originals: As a clipping has them.
    """

    article: ParsedArticle
    uid: str | None = None
    topics: tuple[str, ...] = ()
    incidents: tuple[IncidentTag, ...] = ()
    notes: tuple[str, ...] = ()
    starred: bool = False
    filed: bool = False
    trashed: bool = False
    added: str | None = None
    original: Original | None = None
    highlights: tuple[Highlight, ...] = ()
    further_originals: tuple[Original, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clipping:
    """A clipping of the library, whole.

    Attributes:
        id: The library's number, never used again.
        uid: A UUID that stays the same in every export.
        article: What was read and corrected.
        topics: Paths, sorted.
        incidents: Ties, by name.
        notes: Markdown texts, in the order they were written.
        starred: Marked by the researcher.
        filed: Out of the inbox.
        trashed: In the trash.
        added: ISO 8601 UTC.
        original: What it was read from; None for a clipping typed by hand.
        highlights: Marked passages, in the order in which they were marked.
        further_originals: Kept from clippings that were made one with it.
    """

    id: int
    uid: str
    article: ParsedArticle
    topics: tuple[str, ...] = ()
    incidents: tuple[IncidentTag, ...] = ()
    notes: tuple[str, ...] = ()
    starred: bool = False
    filed: bool = False
    trashed: bool = False
    added: str = ""
    original: Original | None = None
    highlights: tuple[Highlight, ...] = ()
    further_originals: tuple[Original, ...] = ()

    @property
    def originals(self) -> tuple[Original, ...]:
        """All that came in of it: what it was read from first."""
        return self.further_originals if self.original is None else (self.original, *self.further_originals)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClippingRow:
    """As much of a clipping as a row of the list shows."""

    id: int
    headline: str
    publisher: str | None
    published: str | None
    added: str
    topics: tuple[str, ...]
    incidents: tuple[str, ...]
    starred: bool
    filed: bool
    trashed: bool
    language: str | None
    opening: str
    photo_count: int
    image_sha256: str | None = None
    section: str | None = None
    byline: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicCount:
    """A topic with the number of distinct clippings in it and below it (trash left out)."""

    topic: Topic
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentCount:
    """An incident with the number of its clippings (trash left out)."""

    incident: Incident
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch:
    """A query kept under a name."""

    id: int
    name: str
    query: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryCounts:
    """What the sidebar's first block shows; everything but `trash` leaves the trash out.

    Attributes:
        by_publisher: Distinct publishers with their number of clippings, most first.
    """

    everything: int
    inbox: int
    starred: int
    missing_credit: int
    needs_date: int
    trash: int
    by_publisher: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldSource:
    """A linked source of a clipping and the clippings of the library that it may be.

    Attributes:
        source: The linked source.
        held: Ids of matching clippings, best first; empty means not held.
        matched_by: "url" (the very page) or "outlet" (another clipping of that outlet on the same incident or topic).
    """

    source: LinkedSource
    held: tuple[int, ...] = ()
    matched_by: str | None = None
