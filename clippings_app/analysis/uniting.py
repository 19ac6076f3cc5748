"""Several clippings of one publication made one: one stays and gets what the others know, which go to the trash.

Nothing is lost: what the one that stays says itself is kept as it is, and the others lie in the trash whole.
"""

from collections.abc import Sequence
from typing import Any

from clippings_app.domain.changes import (
    Batch,
    Change,
    EditClippings,
    MarkClippings,
    MarkPassages,
    SetNotes,
    TagClippings,
)
from clippings_app.domain.clipping import Clipping, ClippingRow, Role

_FIELDS = (
    "headline", "deck", "byline", "dateline", "publisher", "published", "modified", "section", "publisher_place",
    "edition", "pages", "volume", "issue", "url", "language", "body", "photos", "sources", "disclosures",
)  # fmt: skip


def first_to_stay(rows: Sequence[ClippingRow]) -> ClippingRow:
    """Which of several stays unless a person says otherwise: the one on which most was worked, then the oldest."""
    return min(rows, key=lambda row: (-len(row.topics) - len(row.incidents), not row.starred, not row.filed, row.id))


def united(stays: Clipping, others: Sequence[Clipping]) -> Batch:
    """The change that makes one of several clippings; one step to undo.

    Args:
        stays: Gets the topics, ties, notes, highlights and star of the others, and fields that it lacks. Where two are
            tied to one incident, the role that is named first in `Role` counts.
        others: Go to the trash.
    """
    changes: list[Change] = []
    own = (stays.id,)
    fields = {name: value for name in _FIELDS if (value := _lacking(name, stays, others)) is not None}
    if fields:
        changes.append(EditClippings(ids=own, fields=fields))
    topics = tuple(dict.fromkeys(path for other in others for path in other.topics if path not in stays.topics))
    roles = _roles(stays, others)
    if topics or roles:
        changes.append(TagClippings(ids=own, add_topics=topics, add_incidents=roles))
    notes = tuple(dict.fromkeys((*stays.notes, *(note for other in others for note in other.notes))))
    if notes != stays.notes:
        changes.append(SetNotes(id=stays.id, notes=notes))
    marked = {(each.start, each.end, each.quote) for each in stays.highlights} | {each.uid for each in stays.highlights}
    passages = {
        each.uid: each
        for other in others
        for each in other.highlights
        if each.uid not in marked and (each.start, each.end, each.quote) not in marked
    }
    if passages:
        changes.append(MarkPassages(id=stays.id, put=tuple(passages.values())))
    starred = any(other.starred for other in others) and not stays.starred
    filed = any(other.filed for other in others) and not stays.filed
    if starred or filed:
        changes.append(MarkClippings(ids=own, starred=starred or None, filed=filed or None))
    changes.append(MarkClippings(ids=tuple(other.id for other in others), trashed=True))
    return Batch(changes=tuple(changes))


def _lacking(name: str, stays: Clipping, others: Sequence[Clipping]) -> Any:  # noqa: ANN401 - of any field
    """What the first of the others says that says something, where the one that stays says nothing; else None."""
    if getattr(stays.article, name):
        return None
    return next((value for other in others if (value := getattr(other.article, name))), None)


def _roles(stays: Clipping, others: Sequence[Clipping]) -> dict[str, Role]:
    rank = list(Role)
    held = {tie.name: tie.role for tie in stays.incidents}
    best = dict(held)
    for tie in (tie for other in others for tie in other.incidents):
        best[tie.name] = min(best.get(tie.name, tie.role), tie.role, key=rank.index)
    return {name: role for name, role in best.items() if held.get(name) != role}
