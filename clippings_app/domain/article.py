"""An article as a program reads it: words, pictures, sources, and where each was read.

Names follow schema.org NewsArticle and IPTC Photo Metadata 2024.1 (Creator, Credit Line, Source) where they have one.
"""

import copyreg
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

CREDIT_FLAGS = frozenset(
    {
        "file", "pool", "handout", "courtesy", "screenshot", "illustration", "composite", "ai-generated",
        "social-media", "video-frame", "satellite",
    },
)  # fmt: skip


def _frozen(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(mapping)


# Articles go from process to process with their provenance; Python itself does not pickle a read-only mapping.
copyreg.pickle(MappingProxyType, lambda mapping: (_frozen, (dict(mapping),)))


class Origin(StrEnum):
    """Where a value was read."""

    TEXT = "text"
    JSON_LD = "json-ld"
    META = "meta"
    HTML = "html"
    FILE = "file"
    USER = "user"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How the program came by the value of one field.

    Attributes:
        origin: Where it was read.
        start: First character in the decoded source, counted from 0; None where there is no such place.
        end: One past its last character.
        at: When a person set it (ISO 8601, UTC); None for what was read.
        machine_value: What had been read before a person corrected it, as the contract's JSON words it.
        machine: The evidence for `machine_value`.
    """

    origin: Origin
    start: int | None = None
    end: int | None = None
    at: str | None = None
    machine_value: Any = None
    machine: "Evidence | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoCredit:
    """Who made a picture and who passed it on, read from a printed credit line.

    Attributes:
        printed: The line as it stands in the article, label and all, without its enclosing brackets.
        photographer: A person's name; None when the line names none.
        agency: The outlet or agency the photographer works for, or that owns the picture.
        distributor: Who passed it on ("via AP").
        flags: Rights words from `CREDIT_FLAGS`.

    Raises:
        ValueError: If `printed` is blank or a flag is unknown.
    """

    printed: str
    photographer: str | None = None
    agency: str | None = None
    distributor: str | None = None
    flags: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Hold what the attributes promise."""
        if not self.printed.strip():
            raise ValueError("a credit needs its printed line")
        if unknown := self.flags - CREDIT_FLAGS:
            raise ValueError(f"unknown credit flags: {sorted(unknown)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture of an article.

    Attributes:
        caption: What stands under it, without the credit.
        credit: Its credit line, taken apart; None when none is printed.
        alt: Its alternative text.
        url: Where the picture lies on the web.
        sha256: The picture's bytes among the originals, when they came along.
        after_paragraph: The paragraph it follows, counted from 1; 0 stands before the first, None is unknown.
    """

    caption: str | None = None
    credit: PhotoCredit | None = None
    alt: str | None = None
    url: str | None = None
    sha256: str | None = None
    after_paragraph: int | None = None


class SourceKind(StrEnum):
    """How an article names a source."""

    LINK = "link"
    LISTED = "listed"
    ATTRIBUTED = "attributed"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedSource:
    """Something the article says it builds on.

    Attributes:
        name: The outlet or the words of the link.
        url: The link's address.
        kind: A hyperlink in the body, an entry of a closing list, or a name in a sentence.
        paragraph: Where it is cited, counted from 1; None for a closing list.
    """

    name: str
    kind: SourceKind
    url: str | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentMention:
    """A sentence that reports a dated or placed event.

    Attributes:
        text: The sentence.
        date: EDTF; None where the text leaves it open.
        place: As named.
        paragraph: Counted from 1.
    """

    text: str
    date: str | None = None
    place: str | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedArticle:
    """One article, field by field; what the text does not say is None or empty.

    Attributes:
        headline: The title as printed, without kicker and site name.
        deck: The standfirst under the headline.
        byline: Names, without "By" and places.
        dateline: The place (and agency) a report opens with, as printed.
        publisher: The outlet's name as a reader would use it.
        published: EDTF.
        modified: EDTF of an "updated" date.
        section: The outlet's department, such as "World".
        publisher_place: The city the outlet is published in, where one says it: "Hobart" of "The Mercury (Hobart)".
        edition: Of a paper that prints several: "Late Edition", "Ausgabe Nord".
        pages: Where it stood in print, as printed there: "A1", "12–14".
        volume: Of a magazine, as printed: "432".
        issue: The number of the issue, as printed: "9157".
        url: Canonical address.
        language: BCP 47, lower-case language subtag first ("en", "pt-br").
        body: The article's own paragraphs in reading order.
        photos: In reading order.
        sources: In reading order, closing list last.
        disclosures: Sentences about AI, sponsors, wire copy, corrections.
        mentions: Incidents the text reports.
        boilerplate: Lines taken out, as they stood.
        provenance: Evidence by field name (a key of the contract's JSON).
    """

    headline: str | None = None
    deck: str | None = None
    byline: tuple[str, ...] = ()
    dateline: str | None = None
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
    body: tuple[str, ...] = ()
    photos: tuple[Photo, ...] = ()
    sources: tuple[LinkedSource, ...] = ()
    disclosures: tuple[str, ...] = ()
    mentions: tuple[IncidentMention, ...] = ()
    boilerplate: tuple[str, ...] = ()
    provenance: Mapping[str, Evidence] = field(default_factory=lambda: MappingProxyType({}))


class LineLabel(StrEnum):
    """What one line of a pasted text was taken for; the order is the order of the keys in the review."""

    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    DATE = "date"
    PUBLISHER = "publisher"
    SECTION = "section"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    ALT = "alt"
    SOURCES = "sources"
    DISCLOSURE = "disclosure"
    BOILERPLATE = "boilerplate"
    BLANK = "blank"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of what came in, with its label.

    Attributes:
        text: Without the line break.
        label: What it was taken for.
        start: Its first character in the decoded source.
        end: One past its last.
    """

    text: str
    label: LineLabel
    start: int
    end: int


class Mending(StrEnum):
    """What can be done, or was, about a text that went through a wrong encoding."""

    OFFERED = "offered"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of reading one input: the article, and the lines it was made of for a person to correct.

    Attributes:
        article: The article.
        lines: Every line of the source (of a page: of its visible text) with its label, in order.
        notes: What a person should know of the reading, such as a suspected wrong encoding.
        mending: Whether it can be read as if in the right encoding, or has been; None where nothing speaks for that.
    """

    article: ParsedArticle
    lines: tuple[Line, ...] = ()
    notes: tuple[str, ...] = ()
    mending: Mending | None = None
