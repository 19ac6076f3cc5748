"""What the search room is told of a clipping, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from clippings_app.domain.query import TextField


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexDocument:
    """What ranking, filtering and faceting need of one clipping.

    Attributes:
        id: The clipping's id.
        text: Words by field; several values joined with a blank line.
        topics: Ids of its topics (the very ones; a subtree is resolved when asking).
        incidents: Ids.
        publisher: Publisher's id, or None.
        photographers: People ids.
        agencies: Outlet ids of agencies and distributors.
        published_first: Day number (`date.toordinal`) of the earliest day its date can mean; None when not known.
        published_last: Likewise the latest.
        added: Day number of `added`.
        added_at: Seconds since 1970 of `added`, for sorting.
        starred, inbox, trashed, has_photo, has_credit, has_note, has_ai, has_highlight: Flags.
    """

    id: int
    text: Mapping[TextField, str]
    topics: tuple[int, ...] = ()
    incidents: tuple[int, ...] = ()
    publisher: int | None = None
    photographers: tuple[int, ...] = ()
    agencies: tuple[int, ...] = ()
    published_first: int | None = None
    published_last: int | None = None
    added: int = 0
    added_at: float = 0.0
    starred: bool = False
    inbox: bool = False
    trashed: bool = False
    has_photo: bool = False
    has_credit: bool = False
    has_note: bool = False
    has_ai: bool = False
    has_highlight: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexBatch:
    """Changes for the index, in the order of the queue.

    Attributes:
        upto: Sequence number that the index holds once the batch is committed.
        after: Sequence number that it must hold before: the batch has what changed since.
        documents: Clippings as they are now.
        gone: Ids that are no longer in the library.
    """

    upto: int
    after: int = 0
    documents: tuple[IndexDocument, ...] = ()
    gone: tuple[int, ...] = ()


class IndexRow(NamedTuple):
    """As much of a clipping as tells whether an index is that of its library, as in `IndexDocument`."""

    id: int
    added_at: float
    starred: bool
    inbox: bool
    trashed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexProof:
    """What an index must hold that has taken in all changes up to a number.

    Attributes:
        rows: Of all clippings that have not changed since, in the order of their ids.
        changed: Ids of those that have, whether they are still there or not.
        latest: Whole what changed last of these: there two libraries differ that were one and went their own ways.
    """

    rows: tuple[IndexRow, ...]
    changed: frozenset[int] = frozenset()
    latest: tuple[IndexDocument, ...] = ()


class Vocabulary(Protocol):
    """Names to ids; the library's storage is one."""

    def topic_ids(self, text: str) -> tuple[int, ...]:
        """Ids of the topics that `topic:text` means, with all below them; empty when there is none.

        A whole path means this topic; where there is none, a text means all those whose paths end so.
        """

    def incident_ids(self, text: str) -> tuple[int, ...]:
        """The id of the incident that is called so; where there is none, of all whose names have all words of it."""

    def called(self, field: str, name: str) -> int | None:
        """The id of the publisher, photographer or agency, by field, that is called so, however it is spelt."""

    def topics_above(self) -> Mapping[int, tuple[int, ...]]:
        """For the id of each topic itself and all those above it; the same object while nothing changes."""

    def all_names(self, kind: str) -> Mapping[int, str]:
        """All names of a kind ("topic" or "incident") by id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the index answers.

    Attributes:
        total: Number of all hits.
        hits: Id and score of the page asked for, in order.
        ids: Ids of all hits, in order of the sort; only when asked for.
        facets: Counts by facet ("topic", "incident", "publisher", "year", "photographer", "agency", "language") and key
            (ids for the first two and publisher, photographer, agency; the year; the language), each what a query that
            is narrowed by it finds: a topic has all below it; only when asked for.
        did_you_mean: A query that would find more.
        notes: What was capped or not done, in words.
    """

    total: int
    hits: tuple[tuple[int, float], ...] = ()
    ids: tuple[int, ...] = ()
    facets: Mapping[str, Mapping[int | str, int]] = field(default_factory=dict)
    did_you_mean: str | None = None
    notes: tuple[str, ...] = ()
