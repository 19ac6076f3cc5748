"""Several clippings of one publication made one: one stays and gets what the others know, which go to the trash.

Nothing is lost: what the one that stays says itself is kept as it is, unless a person has corrected it in another one
alone, and the others lie in the trash whole.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from clippings_app.analysis.anchoring import anchored
from clippings_app.domain.article import Origin, ParsedArticle
from clippings_app.domain.changes import (
    Batch,
    Change,
    EditClippings,
    KeepOriginals,
    MarkClippings,
    MarkPassages,
    SetNotes,
    TagClippings,
)
from clippings_app.domain.clipping import Clipping, ClippingRow, Role
from clippings_app.domain.highlight import LINK, Highlight

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
        stays: Gets the topics, ties, notes, highlights, originals and star of the others, fields that it lacks, and
            what a person corrected in them and not in it. Where two are tied to one incident, the stronger role counts.
        others: Go to the trash.
    """
    changes: list[Change] = []
    own = (stays.id,)
    articles = tuple(other.article for other in others)
    fields = {name: value for name in _FIELDS if (value := _learnt(name, stays.article, articles)) is not None}
    if fields:
        changes.append(EditClippings(ids=own, fields=fields))
    topics = tuple(dict.fromkeys(path for other in others for path in other.topics if path not in stays.topics))
    roles = _roles(stays, others)
    if topics or roles:
        changes.append(TagClippings(ids=own, add_topics=topics, add_incidents=roles))
    passages, same = _passages(stays, others)
    told = (_linked_anew(note, same) for other in others for note in other.notes)
    notes = tuple(dict.fromkeys((*stays.notes, *told)))
    if notes != stays.notes:
        changes.append(SetNotes(id=stays.id, notes=notes))
    if passages:
        changes.append(MarkPassages(id=stays.id, put=passages))
    held = {original.sha256 for original in stays.originals}
    originals = tuple(each for other in others for each in other.originals if each.sha256 not in held)
    if originals:  # the trash may be emptied, and what came in stays
        changes.append(KeepOriginals(id=stays.id, originals=originals))
    starred = any(other.starred for other in others) and not stays.starred
    filed = any(other.filed for other in others) and not stays.filed
    if starred or filed:
        changes.append(MarkClippings(ids=own, starred=starred or None, filed=filed or None))
    changes.append(MarkClippings(ids=tuple(other.id for other in others), trashed=True))
    return Batch(changes=tuple(changes))


def _learnt(name: str, stays: ParsedArticle, others: Sequence[ParsedArticle]) -> Any:  # noqa: ANN401 - of any field
    """What the one that stays gets for a field; None where it keeps what it has.

    What a person has set counts, also that there is nothing; then what it says; then the first of the others that says
    something.
    """
    if _is_set(name, stays):
        return None
    values = [getattr(other, name) for other in others if _is_set(name, other)]
    if not getattr(stays, name):
        values += [getattr(other, name) for other in others]
    value = next(filter(None, values), None)
    return None if value == getattr(stays, name) else value


def _is_set(name: str, article: ParsedArticle) -> bool:
    evidence = article.provenance.get(name)
    return evidence is not None and evidence.origin is Origin.USER


def _passages(stays: Clipping, others: Sequence[Clipping]) -> tuple[tuple[Highlight, ...], Mapping[str, str]]:
    """Passages that are marked in the others alone; and of the others, by uid, the uid of those that are there already.

    The same words may stand at other places: between paragraphs that are parted elsewhere.
    """
    body = stays.article.body
    places = {
        _place(each.start, each.end, each.highlight): each.highlight.uid for each in anchored(body, stays.highlights)
    }
    known = {each.uid for each in stays.highlights}
    new: list[Highlight] = []
    same: dict[str, str] = {}
    for each in anchored(body, [each for other in others for each in other.highlights]):
        uid = each.highlight.uid
        held = places.setdefault(_place(each.start, each.end, each.highlight), uid)
        if held != uid:
            same[uid] = held
        elif uid not in known:
            known.add(uid)
            new.append(each.highlight)
    return tuple(new), same


def _place(start: int | None, end: int | None, highlight: Highlight) -> tuple[object, ...]:
    return (highlight.quote,) if start is None else (start, end)


def _linked_anew(note: str, same: Mapping[str, str]) -> str:
    """A note whose links lead to the passages that are there."""
    for uid, held in same.items():
        note = note.replace(f"({LINK}{uid})", f"({LINK}{held})")
    return note


def _roles(stays: Clipping, others: Sequence[Clipping]) -> dict[str, Role]:
    held = {tie.name: tie.role for tie in stays.incidents}
    best = dict(held)
    for tie in (tie for other in others for tie in other.incidents):
        best[tie.name] = min(best.get(tie.name, tie.role), tie.role, key=lambda role: role.strength)
    return {name: role for name, role in best.items() if held.get(name) != role}
