"""What a record says of a clipping that is here already."""

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

from clippings_app.storage.former_names import incident_now, path_now
from clippings_app.storage.incidents import ensure_incident, incident_key, tie_where_none
from clippings_app.storage.marking import refuse_unknown
from clippings_app.storage.taken_off import is_off, note_key
from clippings_app.storage.topics import path_key, tie_topics
from clippings_app.storage.values import checked_texts, required_text

if TYPE_CHECKING:
    from clippings_app.domain.changes import HeedRecord


def heed_record(connection: sqlite3.Connection, change: "HeedRecord") -> None:
    """Give a clipping the tags and notes of a record; what it has, and what a person took off it, stays as it is.

    A topic or incident that the record knows by an old name is the one that is called otherwise now.

    Raises:
        NotFound: If the clipping is not there.
        InvalidValue: If a topic, an incident or a note is none.
    """
    number = change.id
    refuse_unknown(connection, (number,))
    off = _taken_off(connection, number)
    paths = [path_now(connection, path) for path in change.topics]
    tie_topics(connection, (number,), [path for path in paths if ("topic", path_key(path)) not in off], ())
    for tag in change.incidents:
        name = incident_now(connection, required_text("incident", tag.name))
        if ("incident", incident_key(name)) not in off:
            tie_where_none(connection, (number,), ensure_incident(connection, replace(tag, name=name)), tag.role)
    held = [text for (text,) in connection.execute("SELECT text FROM note WHERE clipping_id = ?", (number,))]
    notes = dict.fromkeys(text for text in checked_texts("notes", change.notes) if text not in held)
    new = [text for text in notes if not is_off(connection, "note", number, note_key(text))]
    connection.executemany(
        "INSERT INTO note (clipping_id, position, text) VALUES (?, ?, ?)",
        [(number, position, text) for position, text in enumerate(new, start=len(held))],
    )


def _taken_off(connection: sqlite3.Connection, clipping: int) -> set[tuple[str, str]]:
    """The topics and incidents that a person took off, by kind and key, as they are called now."""
    asked = "SELECT kind, key FROM taken_off WHERE clipping_id = ? AND kind <> 'note'"
    held = connection.execute(asked, (clipping,)).fetchall()
    topics = {key for kind, key in held if kind == "topic"}
    now = {("topic", path_key(path_now(connection, key))) for key in topics}
    now |= {("incident", incident_key(incident_now(connection, key))) for kind, key in held if kind == "incident"}
    return now | set(held)
