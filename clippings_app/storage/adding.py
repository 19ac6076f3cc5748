"""Putting new clippings in, many at a time."""

import datetime as dt
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from clippings_app.domain.changes import AddClippings
from clippings_app.domain.clipping import Draft, Original
from clippings_app.domain.errors import InvalidValue
from clippings_app.storage.articles import (
    ARTICLE_COLUMNS,
    CHILD_TABLES,
    Row,
    article_row,
    child_rows,
    cleaned,
    ensure_names,
    insert_children,
)
from clippings_app.storage.incidents import ensure_incident, incident_key
from clippings_app.storage.keeping import keep_originals
from clippings_app.storage.names import next_id, original_ids
from clippings_app.storage.passages import insert_highlights
from clippings_app.storage.topics import ensure_topic
from clippings_app.storage.values import checked_hash, checked_texts, instant, required_text, written

_COLUMNS = ("id", "uid", "starred", "filed", "trashed", "added", "added_ms", "original_id", *ARTICLE_COLUMNS)
_INSERT = f"INSERT INTO clipping ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a change takes from outside the library.

    Attributes:
        now: The time.
        new_uid: A UUID that nobody has.
    """

    now: Callable[[], dt.datetime]
    new_uid: Callable[[], str]


def add_clippings(connection: sqlite3.Connection, change: AddClippings, around: Surroundings) -> tuple[int, ...]:
    """Put clippings in; topics, incidents, outlets and people that are new are made.

    Returns:
        The ids, in the order of the drafts.

    Raises:
        InvalidValue: If a date or hash is none, or a clipping with that uid is here.
    """
    articles = [cleaned(draft.article) for draft in change.drafts]
    names = ensure_names(connection, articles)
    originals = original_ids(connection, _checked_originals(change.drafts))
    first = next_id(connection, "clipping")
    ids = tuple(range(first, first + len(articles)))
    now = written(around.now())
    _refuse_known_uids(connection, change.drafts)
    connection.executemany(
        _INSERT,
        [
            (*_draft_row(number, draft, originals, now, around), *article_row(article, names))
            for number, draft, article in zip(ids, change.drafts, articles, strict=True)
        ],
    )
    _insert_children(connection, [child_rows(*pair, names) for pair in zip(ids, articles, strict=True)])
    _insert_ties(connection, ids, change.drafts)
    insert_highlights(connection, zip(ids, (draft.highlights for draft in change.drafts), strict=True))
    for number, draft in zip(ids, change.drafts, strict=True):
        if draft.further_originals:
            keep_originals(connection, number, draft.further_originals)
    return ids


def remember_kept(connection: sqlite3.Connection, drafts: Sequence[Draft], is_held: Callable[[str], bool]) -> None:
    """Note which of the bytes that new clippings name are here, so that `check` can tell a loss."""
    named = {original.sha256 for draft in drafts for original in _originals(draft)}
    named |= {photo.sha256 for draft in drafts for photo in draft.article.photos if photo.sha256}
    connection.executemany(
        "INSERT OR IGNORE INTO kept_bytes (sha256) VALUES (?)",
        [(sha256,) for sha256 in sorted(named) if is_held(sha256)],
    )


def _draft_row(
    number: int,
    draft: Draft,
    originals: dict[Original, int],
    now: str,
    around: Surroundings,
) -> Row:
    added, added_ms = instant("added", draft.added or now)
    return (
        number,
        draft.uid or around.new_uid(),
        int(draft.starred),
        int(draft.filed),
        int(draft.trashed),
        added,
        added_ms,
        originals[draft.original] if draft.original else None,
    )


def _originals(draft: Draft) -> tuple[Original, ...]:
    return (draft.original, *draft.further_originals) if draft.original else draft.further_originals


def _checked_originals(drafts: Sequence[Draft]) -> list[Original]:
    wanted = [original for draft in drafts for original in _originals(draft)]
    for original in wanted:
        checked_hash("original.sha256", original.sha256)
    return wanted


def _refuse_known_uids(connection: sqlite3.Connection, drafts: Sequence[Draft]) -> None:
    seen: set[str] = set()
    for draft in drafts:
        if draft.uid is None:
            continue
        uid = required_text("uid", draft.uid)
        known = connection.execute("SELECT 1 FROM clipping WHERE uid = ?", (uid,)).fetchone()
        if known or uid in seen:
            raise InvalidValue("uid", uid[:80], "one that no clipping of the library has")
        seen.add(uid)


def _insert_children(connection: sqlite3.Connection, children: Sequence[dict[str, list[Row]]]) -> None:
    for table in CHILD_TABLES:
        insert_children(connection, table, [row for rows in children for row in rows[table]])


def _insert_ties(connection: sqlite3.Connection, ids: Sequence[int], drafts: Sequence[Draft]) -> None:
    topics: dict[str, int] = {}
    incidents: dict[str, int] = {}
    topic_rows: dict[tuple[int, int], None] = {}
    incident_rows: dict[tuple[int, int], str] = {}
    notes: list[Row] = []
    for number, draft in zip(ids, drafts, strict=True):
        for path in draft.topics:
            if path not in topics:
                topics[path] = ensure_topic(connection, path)
            topic_rows[number, topics[path]] = None
        for tag in draft.incidents:
            key = incident_key(tag.name)
            if key not in incidents:
                incidents[key] = ensure_incident(connection, tag)
            incident_rows.setdefault((number, incidents[key]), tag.role.value)
        texts = checked_texts("notes", draft.notes)
        notes += [(number, position, text) for position, text in enumerate(texts)]
    connection.executemany("INSERT INTO clipping_topic (clipping_id, topic_id) VALUES (?, ?)", list(topic_rows))
    connection.executemany(
        "INSERT INTO clipping_incident (clipping_id, incident_id, role) VALUES (?, ?, ?)",
        [(*tie, role) for tie, role in incident_rows.items()],
    )
    connection.executemany("INSERT INTO note (clipping_id, position, text) VALUES (?, ?, ?)", notes)
