"""A tagged bibliography before it is written in any format."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from clippings_app.domain.clipping import Clipping, HeldSource, Incident


class GroupBy(StrEnum):
    """What entries are gathered under."""

    NONE = "none"
    TOPIC = "topic"
    INCIDENT = "incident"
    PUBLISHER = "publisher"
    YEAR = "year"


class EntryOrder(StrEnum):
    """The order of the entries under a heading; undated and nameless ones come last."""

    NEWEST = "newest"
    OLDEST = "oldest"
    AUTHOR = "author"
    GIVEN = "given"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A sentence of a clipping that reports when something happened.

    Attributes:
        date: EDTF.
        text: The sentence.
        clipping: The id of the clipping it stands in.
        paragraph: Counted from 1; None where that is not known.
    """

    date: str
    text: str
    clipping: int
    paragraph: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A heading with its entries.

    Attributes:
        title: The topic's path, incident's name, publisher or year; "" for what has none.
        entries: Ids of clippings, in order.
        incident: The incident itself, when grouped by incident.
        chronology: What its clippings report with a date, in order of time, when grouped by incident.
    """

    title: str
    entries: tuple[int, ...]
    incident: Incident | None = None
    chronology: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Thumbnail:
    """A picture made small.

    Attributes:
        data: A JPEG.
        width: Pixels, twice what is shown.
        height: Likewise.
    """

    data: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bibliography:
    """Clippings to be written, in groups.

    Attributes:
        clippings: Every clipping once, in order.
        groups: Headings; one without title when not grouped. A clipping may be in several.
        keys: A citation key by clipping id, unique, stable for the same clippings ("kim2024north").
        sources: Linked sources with the held clippings, by clipping id.
        thumbnails: Pictures made small, by the SHA-256 of the picture; those that are to be shown and are held.
        query: What was asked, for the file's head.
        made_at: ISO 8601 UTC.
    """

    clippings: tuple[Clipping, ...]
    groups: tuple[Group, ...]
    keys: Mapping[int, str]
    sources: Mapping[int, tuple[HeldSource, ...]] = field(default_factory=dict)
    thumbnails: Mapping[str, Thumbnail] = field(default_factory=dict)
    query: str = ""
    made_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """How a bibliography is written.

    Attributes:
        group_by: The headings.
        order: The order under each heading.
        style: Name of a CSL style, for documents.
        deck: Whether documents print the deck.
        notes: Whether to print notes.
        quotations: Whether to print what notes quote (`> …`), with the paragraph it stands in; with notes, quotations
            stand in their place among them.
        credits: Whether to add the photo credits.
        thumbnails: Whether documents show each picture small beside its credit, where it is held.
        sources: Whether to print what each clipping cites, held or not; None does so in documents only.
        chronology: Whether the heading of an incident is followed by what its clippings report with a date.
        archive: Whether to add where an archived copy is, or may be looked for.
        retrieved: Whether documents print the day each clipping was taken in.
        hashes: Whether to print the SHA-256 of the originals, and to put a verifier beside the file.
        originals: Whether to put the originals themselves beside the file, too; printed hashes come with them.
        loss_note: Whether what the format cannot carry is told in a file beside.
    """

    group_by: GroupBy = GroupBy.NONE
    order: EntryOrder = EntryOrder.NEWEST
    style: str = "chicago-author-date"
    deck: bool = True
    notes: bool = False
    quotations: bool = False
    credits: bool = False
    thumbnails: bool = True
    sources: bool | None = None
    chronology: bool = True
    archive: bool = False
    retrieved: bool = False
    hashes: bool = False
    originals: bool = False
    loss_note: bool = True

    @property
    def prints_hashes(self) -> bool:
        """Whether hashes are printed: for the originals' sake too."""
        return self.hashes or self.originals

    @property
    def shows_thumbnails(self) -> bool:
        """Whether a document shows pictures: beside their credits only."""
        return self.credits and self.thumbnails

    @property
    def prints_sources(self) -> bool:
        """Whether a document prints sources: unless they were refused."""
        return self.sources is not False
