"""Everything that can be done to a library, as values. Applying one gives the change that takes it back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.clipping import Draft, Incident, IncidentTag, Original, Role
from clippings_app.domain.highlight import Highlight


@dataclass(frozen=True, slots=True, kw_only=True)
class AddClippings:
    """Put new clippings in; topics and incidents that do not exist yet are made.

    Attributes:
        drafts: What is put in.
        new_at: The library's mark (`Library.mark`) at the time when none of them was there: what somebody else has put
            in since is not put in again. None puts all of them in.
    """

    drafts: tuple[Draft, ...]
    new_at: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditClippings:
    """Correct fields of the article as a person.

    Attributes:
        ids: The clippings.
        fields: New values by field name of `ParsedArticle` (typed as there; `photos` and `sources` whole). What the
            machine had read moves into the field's evidence.
    """

    ids: tuple[int, ...]
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkClippings:
    """Star, file or trash; None leaves a mark as it is."""

    ids: tuple[int, ...]
    starred: bool | None = None
    filed: bool | None = None
    trashed: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TagClippings:
    """Add and remove topics (paths) and incidents (names); what does not exist yet is made.

    Attributes:
        ids: The clippings.
        add_topics: Paths.
        remove_topics: Paths; only the very topic, not what is below it.
        add_incidents: Role by name; a tie that exists gets the new role.
        remove_incidents: Names.
        keep_roles: Whether a tie that exists keeps its role all the same.
    """

    ids: tuple[int, ...]
    add_topics: tuple[str, ...] = ()
    remove_topics: tuple[str, ...] = ()
    add_incidents: Mapping[str, Role] = field(default_factory=dict)
    remove_incidents: tuple[str, ...] = ()
    keep_roles: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HeedRecord:
    """Give a clipping that is here what a record says of it besides.

    A tie that exists keeps its role; tags and notes that a person took off stay off.

    Attributes:
        id: The clipping.
        topics: Paths.
        incidents: Ties; an incident that is new gets their date and place.
        notes: To stand behind those that are there.
    """

    id: int
    topics: tuple[str, ...] = ()
    incidents: tuple[IncidentTag, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetNotes:
    """Replace all notes of a clipping."""

    id: int
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepOriginals:
    """Let a clipping keep originals of others that are made one with it; those it has already are left out.

    Attributes:
        id: The clipping.
        originals: One that came without an original gets the first as its own.
    """

    id: int
    originals: tuple[Original, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkPassages:
    """Add, change and remove highlights of a clipping; the others stay as they are.

    Attributes:
        id: The clipping.
        put: New ones, and changed ones under the uid they have.
        remove: Uids.
    """

    id: int
    put: tuple[Highlight, ...] = ()
    remove: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnLines:
    """Remember lines as boilerplate of their outlets; one that is known counts as marked once more, and is on again."""

    lines: tuple[LearntLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditLearntLines:
    """Change learnt lines; None leaves a field as it is.

    Attributes:
        ids: The lines.
        text: Its words, where there is one line only.
        outlet: What a person calls its outlet.
        active: Whether they are left out.
        trusted: Whether long ones may be left out though they were marked only once.
        used: Counts each as left out once more, now.
        draft: Of which draft of its batch they were left out, counted from 0: of one that the library turned out to
            hold already nothing is done. None for none.
    """

    ids: tuple[int, ...]
    text: str | None = None
    outlet: str | None = None
    active: bool | None = None
    trusted: bool | None = None
    used: bool = False
    draft: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetLines:
    """Delete learnt lines."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeClippings:
    """Take clippings out of the library for good; their original bytes stay until the library is tidied."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddTopic:
    """Make a topic and those above it."""

    path: str
    colour: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditTopic:
    """Rename, move or colour a topic by its path, or give it a digit.

    Attributes:
        path: The topic as it is now.
        name: A new last name; None keeps it.
        parent: A new parent's path, "" for the root; None keeps it.
        colour: `#rrggbb`, "" for none; None keeps it.
        favourite: 1 to 9, which the topic that had it loses; 0 for none; None keeps it.
    """

    path: str
    name: str | None = None
    parent: str | None = None
    colour: str | None = None
    favourite: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeTopics:
    """Move everything of some topics (clippings and children) into another and delete them."""

    paths: tuple[str, ...]
    into: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteTopic:
    """Delete a topic and all below it; the clippings stay."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddIncident:
    """Make an incident."""

    incident: Incident


@dataclass(frozen=True, slots=True, kw_only=True)
class EditIncident:
    """Change fields of an incident.

    Attributes:
        name: The incident as it is named now.
        fields: New values by field name of `Incident`.
    """

    name: str
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeIncidents:
    """Move the clippings of some incidents to another and delete them; a clipping in both keeps the stronger role."""

    names: tuple[str, ...]
    into: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteIncident:
    """Delete an incident; its clippings stay."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveSearch:
    """Keep a query under a name; a name that exists gets the new query."""

    name: str
    query: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteSavedSearch:
    """Forget a kept query."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Revert:
    """Takes one applied change back, row by row. Made by the storage, opaque to everyone else, picklable.

    Attributes:
        steps: One entry a row, in the order to be written.
    """

    steps: tuple[Any, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Several changes as one: all of them or none, and one step to undo."""

    changes: "tuple[Change, ...]"


Change = (
    AddClippings | EditClippings | MarkClippings | TagClippings | HeedRecord | SetNotes | PurgeClippings
    | AddTopic | EditTopic | MergeTopics | DeleteTopic
    | AddIncident | EditIncident | MergeIncidents | DeleteIncident
    | SaveSearch | DeleteSavedSearch | Revert | Batch
    | MarkPassages | KeepOriginals | LearnLines | EditLearntLines | ForgetLines
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What applying a change did.

    Attributes:
        inverse: Applying it restores every row as it was.
        clippings: Ids whose rows changed, were added, or are gone.
        added: Ids of new clippings, in the order of the drafts.
        held: Drafts that were not put in, by their number, each with the clipping that it is.
        tags_changed: Whether topics, incidents or saved searches changed.
    """

    inverse: Revert
    clippings: frozenset[int] = frozenset()
    added: tuple[int, ...] = ()
    held: Mapping[int, int] = field(default_factory=dict)
    tags_changed: bool = False
