"""What a library answers to questions that concern many clippings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from clippings_app.domain.clipping import ClippingRow, HeldSource, Incident, Role
from clippings_app.domain.query import Query


class Hit(NamedTuple):
    """One clipping of an answer.

    Attributes:
        row: What the list shows of it.
        score: Relevance; 0 where the order is by date.
        snippet: HTML with `<mark>` around hits, all else escaped.
    """

    row: ClippingRow
    score: float
    snippet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a search gives.

    Attributes:
        query: As asked.
        total: Number of all hits.
        took_ms: From question to answer.
        hits: The page asked for.
        ids: All hits in order, where they were asked for.
        facets: Counts by facet and name, most first, where they were asked for: what narrowing the search by that name
            finds. A topic has all that is below it, each clipping once.
        did_you_mean: A query that would find more.
        notes: What was capped, and whether the index is still catching up.
    """

    query: Query
    total: int
    took_ms: float
    hits: tuple[Hit, ...] = ()
    ids: tuple[int, ...] = ()
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    did_you_mean: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    """What a draft could be tagged with, best first.

    Attributes:
        topics: Paths of topics there are.
        incidents: Names of incidents there are.
        new_incident: An incident that the article reports and the library does not have yet.
        role: What the article is to its incidents.
        duplicates: Ids of clippings that are the same bytes or the same text.
        versions: Ids of clippings of the same page that say something else, in the order in which they came.
    """

    topics: tuple[str, ...] = ()
    incidents: tuple[str, ...] = ()
    new_incident: Incident | None = None
    role: Role = Role.PRIMARY
    duplicates: tuple[int, ...] = ()
    versions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Clippings beside one, without the versions of its own page.

    Attributes:
        same_text: Those that print the same text, each with the share of the shorter one that both have; most first.
        alike: Those that use its words, best first.
        credits: How many other clippings have a photo by who is named in its credits: by field of the query
            ("photographer" or "agency") and name.
    """

    same_text: tuple[tuple[ClippingRow, float], ...] = ()
    alike: tuple[ClippingRow, ...] = ()
    credits: Mapping[tuple[str, str], int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class InCommon:
    """What several clippings have in common.

    Attributes:
        topics: How many of them have each topic, by its path, the most frequent first.
        incidents: The same of incidents, by name.
        fields: What all of them say, by field name of `ParsedArticle`, "" for nothing; several names of a byline with
            a semicolon between them. Fields in which they differ are missing.
    """

    topics: Mapping[str, int] = field(default_factory=dict)
    incidents: Mapping[str, int] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentOverview:
    """An incident with all that the library knows of it.

    Attributes:
        incident: The incident.
        clippings: Its clippings, oldest first, with their role.
        chronology: Date (EDTF or None), clipping and sentence, in order of time; undated last.
        cited: Every source its clippings cite, once an outlet, with the held clippings.
    """

    incident: Incident
    clippings: tuple[tuple[ClippingRow, Role], ...]
    chronology: tuple[tuple[str | None, int, str], ...]
    cited: tuple[HeldSource, ...]
