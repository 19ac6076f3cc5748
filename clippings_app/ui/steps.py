"""What the window asks the library to change, with its words: the steps of its history."""

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.changes import (
    AddClippings,
    Batch,
    Change,
    EditClippings,
    EditLearntLines,
    LearnLines,
    MarkClippings,
    TagClippings,
)
from clippings_app.domain.clipping import Clipping, Draft
from clippings_app.ui.views.review import Verdict

if TYPE_CHECKING:
    from clippings_app.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A change with its words.

    Attributes:
        change: What to do.
        words: What a person calls it, for the menu.
        done: What is told when it is done; "" tells nothing.
    """

    change: Change
    words: str
    done: str = ""


def kind_of(change: Change) -> str:
    """What a change is, for the logbook."""
    ids = getattr(change, "ids", None)
    return type(change).__name__ if ids is None else f"{type(change).__name__} of {len(ids)}"


def filing(library: "Library", verdict: Verdict) -> Change:
    """A reviewed clipping, and what its review taught of boilerplate: one step to undo."""
    changes: list[Change]
    if verdict.was is None:
        changes = [AddClippings(drafts=(_draft(library, verdict),))]
    else:
        changes = corrections(verdict.was, verdict)
    known = {line.id for line in library.learnt_lines()}  # one may have been deleted while the review was open
    if verdict.learn:
        changes.append(LearnLines(lines=verdict.learn))
    if verdict.used and verdict.was is None:
        changes.append(EditLearntLines(ids=verdict.used, used=True))
    if back := tuple(number for number in verdict.unlearn if number in known):
        changes.append(EditLearntLines(ids=back, active=False))
    return changes[0] if len(changes) == 1 else Batch(changes=tuple(changes))


def corrections(was: Clipping, verdict: Verdict) -> list[Change]:
    """What a clipping that was reviewed once more is otherwise by now."""
    names = (field.name for field in fields(ParsedArticle) if field.name != "provenance")
    article = {name: now for name in names if (now := getattr(verdict.article, name)) != getattr(was.article, name)}
    held, ties = {tie.name: tie.role for tie in was.incidents}, {tie.name: tie.role for tie in verdict.incidents}
    tags = TagClippings(
        ids=(was.id,),
        add_topics=tuple(topic for topic in verdict.topics if topic not in was.topics),
        remove_topics=tuple(topic for topic in was.topics if topic not in verdict.topics),
        add_incidents={name: role for name, role in ties.items() if held.get(name) is not role},
        remove_incidents=tuple(name for name in held if name not in ties),
    )
    changes: list[Change] = [EditClippings(ids=(was.id,), fields=article)] if article else []
    if tags.add_topics or tags.remove_topics or tags.add_incidents or tags.remove_incidents:
        changes.append(tags)
    if verdict.filed and not was.filed:
        changes.append(MarkClippings(ids=(was.id,), filed=True))
    return changes


def _draft(library: "Library", verdict: Verdict) -> Draft:
    from clippings_app.intake import kept

    draft = kept(library, verdict.arrival, verdict.article)
    return replace(draft, topics=verdict.topics, incidents=verdict.incidents, filed=verdict.filed)
