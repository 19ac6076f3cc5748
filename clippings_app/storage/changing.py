"""Doing a change: in one transaction, with the change that takes it back. Whoever only asks never imports it."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from clippings_app.domain.changes import (
    AddClippings,
    AddIncident,
    AddTopic,
    Applied,
    Batch,
    Change,
    DeleteIncident,
    DeleteSavedSearch,
    DeleteTopic,
    EditClippings,
    EditIncident,
    EditLearntLines,
    EditTopic,
    ForgetLines,
    HeedRecord,
    KeepOriginals,
    LearnLines,
    MarkClippings,
    MarkPassages,
    MergeIncidents,
    MergeTopics,
    PurgeClippings,
    Revert,
    SaveSearch,
    SetNotes,
    TagClippings,
)
from clippings_app.domain.clipping import Draft
from clippings_app.domain.errors import Cancelled, Conflict, InvalidValue
from clippings_app.domain.watch import NOBODY, Stage, Watch
from clippings_app.storage import (
    editing,
    finding,
    heeding,
    incidents,
    journal,
    keeping,
    learnt,
    marking,
    membership,
    passages,
    searches,
    topics,
)
from clippings_app.storage.adding import Surroundings, add_clippings, remember_kept
from clippings_app.storage.database import Database, data_version, stoppable
from clippings_app.storage.failures import sqlite_failures
from clippings_app.storage.former_names import remembering_incidents, remembering_topics
from clippings_app.storage.kept_names import Merging, following_names
from clippings_app.storage.parts import Parts

IsKept = Callable[[str], bool]
_OfMany = EditClippings | MarkClippings | TagClippings | PurgeClippings


def start(database: Database) -> None:
    """Make what this connection writes down of its changes; once, before the first."""
    with sqlite_failures(database.folder):
        journal.start_journal(database.connection)
        membership.start_membership(database.connection)


def apply_change(
    database: Database, change: Change, around: Surroundings, is_kept: IsKept, watch: Watch = NOBODY
) -> Applied:
    """Do one change in one transaction; when this returns it is on the disk.

    Args:
        database: The library's, after `start`.
        change: What to do.
        around: The time, and new UUIDs.
        is_kept: Whether the bytes of a SHA-256 are among the originals.
        watch: Who waits, and may want it to stop.

    Returns:
        What changed, with the change that takes it back.

    Raises:
        NotFound: If something it names is not there.
        InvalidValue: If a value does not fit its field.
        Conflict: If what is to be taken back has been changed since.
        LibraryBusy: If somebody else writes for longer than we wait.
        DiskFull: If there is no room.
        Cancelled: If it was to stop. Whatever is raised, nothing has been written.
    """
    stopping = contextlib.nullcontext() if watch is NOBODY else stoppable(database.connection, watch.cancelled)
    try:
        with stopping, database.writing() as connection:
            doing = _Doing(connection, around, is_kept, watch)
            added = _do(doing, change)
            membership.update_membership(connection)
            done = replace(journal.applied(connection, added, watch), held=doing.held)
            journal.clear_journal(connection)
            if watch.cancelled():
                raise Cancelled
        return done
    except UnicodeEncodeError as error:
        broken = ascii(error.object[max(0, error.start - 20) : error.end + 20])
        raise InvalidValue("text", broken, "text without halves of characters (surrogates)") from error
    except sqlite3.IntegrityError as error:
        if _takes_back(change):
            raise Conflict(what="clippings or tags that belong together") from error
        raise


@dataclass(frozen=True, slots=True)
class _Doing:
    """A transaction with what it needs; `held` is as `Applied` has it."""

    connection: sqlite3.Connection
    around: Surroundings
    is_kept: IsKept
    watch: Watch = NOBODY
    held: dict[int, int] = field(default_factory=dict)


def _do(doing: _Doing, change: Change) -> tuple[int, ...]:
    """Do a change; gives the ids of new clippings."""
    connection = doing.connection
    match change:
        case AddClippings():
            return _add(doing, change)
        case Revert():
            return journal.revert(connection, change, doing.watch)
        case Batch():
            return tuple(number for part in change.changes if _counts(doing, part) for number in _do(doing, part))
        case EditClippings() | MarkClippings() | TagClippings() | PurgeClippings():
            _do_in_parts(doing, change)
        case HeedRecord():
            heeding.heed_record(connection, change)
        case SetNotes():
            marking.set_notes(connection, change)
        case MarkPassages():
            passages.mark_passages(connection, change)
        case KeepOriginals():
            marking.refuse_unknown(connection, (change.id,))
            keeping.keep_originals(connection, change.id, change.originals)
        case _:
            _do_to_tags(doing, change)
    return ()


def _do_in_parts(doing: _Doing, change: _OfMany) -> None:
    """Change clippings, some hundred at a time, all at one moment; who waits sees how far it is, and may stop it."""
    now, total = doing.around.now(), len(change.ids)
    doing = replace(doing, around=replace(doing.around, now=lambda: now))
    for some in Parts(doing.watch, total).of(change.ids) if total else [()]:  # of none it is still looked at
        _do_to_clippings(doing, replace(change, ids=tuple(some)))
    doing.watch.tell(Stage.CHANGING, total, total)


def _do_to_clippings(doing: _Doing, change: _OfMany) -> None:
    connection = doing.connection
    match change:
        case EditClippings():
            editing.edit_clippings(connection, change, doing.around)
        case MarkClippings():
            marking.mark_clippings(connection, change)
        case TagClippings():
            marking.refuse_unknown(connection, change.ids)
            topics.tie_topics(connection, change.ids, change.add_topics, change.remove_topics)
            incidents.tie_incidents(
                connection, change.ids, change.add_incidents, change.remove_incidents, keep_roles=change.keep_roles
            )
        case PurgeClippings():
            marking.purge_clippings(connection, change)


def _counts(doing: _Doing, part: Change) -> bool:
    """Whether a part of a batch is still to be done: what belongs to a draft that is held already is not."""
    return not (isinstance(part, EditLearntLines) and part.draft in doing.held)


def _add(doing: _Doing, change: AddClippings) -> tuple[int, ...]:
    """Put in what nobody else has put in since it was found to be new."""
    connection = doing.connection
    if change.new_at not in (None, data_version(connection)):
        doing.held.update(_held(connection, change.drafts))
        drafts = tuple(draft for number, draft in enumerate(change.drafts) if number not in doing.held)
        change = replace(change, drafts=drafts)
    added = add_clippings(connection, change, doing.around)
    remember_kept(connection, change.drafts, doing.is_kept)
    return added


def _held(connection: sqlite3.Connection, drafts: Sequence[Draft]) -> Iterator[tuple[int, int]]:
    for number, draft in enumerate(drafts):
        sha256 = draft.original.sha256 if draft.original else None
        found = finding.find_duplicates(connection, draft.article, sha256=sha256, uid=draft.uid)
        if found:
            yield number, found[0]


def _do_to_tags(doing: _Doing, change: Change) -> None:
    connection, watch = doing.connection, doing.watch
    match change:
        case AddTopic():
            topics.add_topic(connection, change)
        case EditTopic():
            moved = () if change.name is None and change.parent is None else (change.path,)
            with following_names(connection), remembering_topics(connection, moved):
                topics.edit_topic(connection, change)
        case MergeTopics():
            merging = Merging("topic", change.paths, change.into)
            with following_names(connection, merging), remembering_topics(connection, change.paths, change.into):
                topics.merge_topics(connection, change, watch)
        case DeleteTopic():
            topics.delete_topic(connection, change, watch)
        case AddIncident():
            incidents.add_incident(connection, change)
        case EditIncident():
            with following_names(connection), remembering_incidents(connection, (change.name,)):
                incidents.edit_incident(connection, change)
        case MergeIncidents():
            merging = Merging("incident", change.names, change.into)
            with following_names(connection, merging), remembering_incidents(connection, change.names, change.into):
                incidents.merge_incidents(connection, change, watch)
        case DeleteIncident():
            incidents.delete_incident(connection, change, watch)
        case _:
            _do_to_searches(connection, change, doing.around)


def _do_to_searches(connection: sqlite3.Connection, change: Change, around: Surroundings) -> None:
    match change:
        case SaveSearch():
            searches.save_search(connection, change)
        case DeleteSavedSearch():
            searches.delete_saved_search(connection, change)
        case LearnLines():
            learnt.learn_lines(connection, change, around.now())
        case EditLearntLines():
            learnt.edit_learnt_lines(connection, change, around.now())
        case ForgetLines():
            learnt.forget_lines(connection, change)
        case _:
            raise TypeError(f"not a change: {change!r}")


def _takes_back(change: Change) -> bool:
    if isinstance(change, Batch):
        return any(_takes_back(part) for part in change.changes)
    return isinstance(change, Revert)
