"""What several clippings have in common: their tags, counted, and the fields in which all of them say the same."""

import json
import sqlite3
from collections.abc import Mapping, Sequence

from clippings_app.domain.answers import InCommon
from clippings_app.storage.known_names import KnownNames

_THESE = "IN (SELECT value FROM json_each(?))"
_FIELDS = ("publisher", "published", "dateline", "section", "publisher_place", "edition", "language")
_BYLINES = f"""
SELECT count(DISTINCT names), max(names) FROM (
  SELECT coalesce((SELECT group_concat(name, '; ') FROM
    (SELECT name FROM byline WHERE clipping_id = clipping.id ORDER BY position)), '') AS names
  FROM clipping WHERE id {_THESE})
"""


def in_common(connection: sqlite3.Connection, ids: Sequence[int], known: KnownNames) -> InCommon:
    """What clippings share; ids that are gone are left out."""
    these = json.dumps(list(ids))
    return InCommon(
        topics=_counted(connection, "topic", these, known),
        incidents=_counted(connection, "incident", these, known),
        fields=_fields(connection, these),
    )


def _counted(connection: sqlite3.Connection, kind: str, these: str, known: KnownNames) -> Mapping[str, int]:
    """Clippings by the name of a tag, the most frequent first, those alike as they are listed."""
    names, places = known.by_id(connection, kind), known.places(connection, kind)
    asked = f"SELECT {kind}_id, count(*) FROM clipping_{kind} WHERE clipping_id {_THESE} GROUP BY {kind}_id"
    counts = connection.execute(asked, (these,)).fetchall()
    counts.sort(key=lambda row: (-row[1], places[row[0]]))
    return {names[number]: count for number, count in counts}


def _fields(connection: sqlite3.Connection, these: str) -> Mapping[str, str]:
    asked = ", ".join(f"count(DISTINCT coalesce({field}, '')), max({field})" for field in _FIELDS)
    row = connection.execute(f"SELECT {asked} FROM clipping WHERE id {_THESE}", (these,)).fetchone()
    found = dict(zip(_FIELDS, zip(row[::2], row[1::2], strict=True), strict=True))
    found["byline"] = connection.execute(_BYLINES, (these,)).fetchone()
    return {field: value or "" for field, (different, value) in found.items() if different == 1}
