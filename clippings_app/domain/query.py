"""A search as a tree of frozen values; `clippings_app.domain.query_language` reads it from what a person types."""

from dataclasses import dataclass
from enum import StrEnum

from clippings_app.domain.edtf import Edtf


class TextField(StrEnum):
    """Fields of words that a query can name."""

    HEADLINE = "headline"
    DECK = "deck"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    PUBLISHER = "publisher"
    PHOTOGRAPHER = "photographer"
    AGENCY = "agency"
    SOURCE = "source"
    NOTE = "note"
    LANG = "lang"
    SECTION = "section"
    ALT = "alt"


DEFAULT_FIELDS = (
    TextField.HEADLINE, TextField.DECK, TextField.BODY, TextField.CAPTION, TextField.CREDIT, TextField.BYLINE,
    TextField.NOTE, TextField.ALT,
)  # fmt: skip
"""Where a word without a field is looked for."""

NAMED_FIELDS = ("topic", "incident", "publisher", "agency", "photographer", "byline")
"""Fields whose values are names that the library knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word as typed; None searches the default fields. A word that the tokenizer splits is a phrase."""

    text: str
    field: TextField | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words in order; with `within` they may lie up to that many words apart, in any order."""

    text: str
    field: TextField | None = None
    within: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prefix:
    """Words that begin so."""

    text: str
    field: TextField | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fuzzy:
    """Words at most one edit (insertion, deletion, substitution, transposition) away."""

    text: str
    field: TextField | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicIs:
    """In a topic or below it; `text` is a path or any single name of one."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentIs:
    """Tied to an incident whose name has these words."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cites:
    """Names an outlet or address among its linked sources."""

    text: str


class DateKind(StrEnum):
    """Which date a range is about."""

    PUBLISHED = "published"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """Dates that can lie from the first day of `start` to the last of `end`; None is an open end."""

    kind: DateKind
    start: Edtf | None = None
    end: Edtf | None = None


class State(StrEnum):
    """What `is:` can ask."""

    STARRED = "starred"
    INBOX = "inbox"
    TRASH = "trash"


class Trait(StrEnum):
    """What `has:` can ask."""

    PHOTO = "photo"
    CREDIT = "credit"
    NOTE = "note"
    AI = "ai"
    DATE = "date"
    TOPIC = "topic"
    INCIDENT = "incident"
    HIGHLIGHT = "highlight"


@dataclass(frozen=True, slots=True, kw_only=True)
class Is:
    """In a state. A query that does not name the trash leaves it out."""

    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class Has:
    """Has something."""

    trait: Trait


@dataclass(frozen=True, slots=True, kw_only=True)
class And:
    """All of them."""

    parts: "tuple[Query, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Or:
    """Any of them."""

    parts: "tuple[Query, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Not:
    """None of it."""

    part: "Query"


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    """The empty query: every clipping that is not in the trash."""


Query = (
    Word | Phrase | Prefix | Fuzzy | TopicIs | IncidentIs | Cites | DateRange | Is | Has | And | Or | Not | Everything
)


class Sort(StrEnum):
    """Orders of an answer; undated clippings come last by date."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    ADDED = "added"
