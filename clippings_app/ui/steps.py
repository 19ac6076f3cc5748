"""What the window asks the library to change, with its words: the steps of its history."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from clippings_app.domain.changes import AddClippings, Batch, Change, EditLearntLines, LearnLines
from clippings_app.domain.clipping import Draft
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
    changes: list[Change] = [AddClippings(drafts=(_draft(library, verdict),))]
    known = {line.id for line in library.learnt_lines()}  # one may have been deleted while the review was open
    if verdict.learn:
        changes.append(LearnLines(lines=verdict.learn))
    if verdict.used:
        changes.append(EditLearntLines(ids=verdict.used, used=True))
    if back := tuple(number for number in verdict.unlearn if number in known):
        changes.append(EditLearntLines(ids=back, active=False))
    return changes[0] if len(changes) == 1 else Batch(changes=tuple(changes))


def _draft(library: "Library", verdict: Verdict) -> Draft:
    from clippings_app.intake import kept

    draft = kept(library, verdict.arrival, verdict.article)
    return replace(draft, topics=verdict.topics, incidents=verdict.incidents, filed=verdict.filed)
