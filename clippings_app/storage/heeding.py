"""What a record says of a clipping that is here already."""

import sqlite3
from typing import TYPE_CHECKING

from clippings_app.storage.incidents import ensure_incident, incident_key, tie_where_none
from clippings_app.storage.marking import refuse_unknown
from clippings_app.storage.taken_off import is_off, note_key
from clippings_app.storage.topics import path_key, tie_topics
from clippings_app.storage.values import checked_texts, required_text

if TYPE_CHECKING:
    from clippings_app.domain.changes import HeedRecord


def heed_record(connection: sqlite3.Connection, change: "HeedRecord") -> None:
    """Give a clipping the tags and notes of a record; what it has, and what a person took off it, stays as it is.

    Raises:
        NotFound: If the clipping is not there.
        InvalidValue: If a topic, an incident or a note is none.
    """
    number = change.id
    refuse_unknown(connection, (number,))
    paths = [path for path in change.topics if not is_off(connection, "topic", number, path_key(path))]
    tie_topics(connection, (number,), paths, ())
    for tag in change.incidents:
        if not is_off(connection, "incident", number, incident_key(required_text("incident", tag.name))):
            tie_where_none(connection, (number,), ensure_incident(connection, tag), tag.role)
    held = [text for (text,) in connection.execute("SELECT text FROM note WHERE clipping_id = ?", (number,))]
    notes = dict.fromkeys(text for text in checked_texts("notes", change.notes) if text not in held)
    new = [text for text in notes if not is_off(connection, "note", number, note_key(text))]
    connection.executemany(
        "INSERT INTO note (clipping_id, position, text) VALUES (?, ?, ?)",
        [(number, position, text) for position, text in enumerate(new, start=len(held))],
    )
