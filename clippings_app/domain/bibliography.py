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


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A heading with its entries.

    Attributes:
        title: The topic's path, incident's name, publisher or year; "" for what has none.
        entries: Ids of clippings, in order.
        incident: The incident itself, when grouped by incident.
    """

    title: str
    entries: tuple[int, ...]
    incident: Incident | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bibliography:
    """Clippings to be written, in groups.

    Attributes:
        clippings: Every clipping once, in order.
        groups: Headings; one without title when not grouped. A clipping may be in several.
        keys: A citation key by clipping id, unique, stable for the same clippings ("kim2024north").
        sources: Linked sources with the held clippings, by clipping id.
        query: What was asked, for the file's head.
        made_at: ISO 8601 UTC.
    """

    clippings: tuple[Clipping, ...]
    groups: tuple[Group, ...]
    keys: Mapping[int, str]
    sources: Mapping[int, tuple[HeldSource, ...]] = field(default_factory=dict)
    query: str = ""
    made_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """How a bibliography is written.

    Attributes:
        group_by: The headings.
        style: Name of a CSL style, for documents.
        notes: Whether to print notes.
        credits: Whether to add the photo credits.
    """

    group_by: GroupBy = GroupBy.NONE
    style: str = "chicago-author-date"
    notes: bool = False
    credits: bool = False
