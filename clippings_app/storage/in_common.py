"""What several clippings have in common: their tags, counted, and the fields in which all of them say the same."""

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence

from clippings_app.domain.answers import InCommon
from clippings_app.domain.watch import NOBODY, Stage, Watch
from clippings_app.storage.known_names import KnownNames

_AT_ONCE = 2000
"""Clippings that are looked at before it is told how far it is."""
_DIFFERENT = 2
"""So many values of a field say that it is not the same in all."""
_THESE = "IN (SELECT value FROM json_each(?))"
_FIELDS = ("publisher", "published", "dateline", "section", "publisher_place", "edition", "language")
_BYLINES = f"""
SELECT min(names), max(names) FROM (
  SELECT coalesce((SELECT group_concat(name, '; ') FROM
    (SELECT name FROM byline WHERE clipping_id = clipping.id ORDER BY position)), '') AS names
  FROM clipping WHERE id {_THESE})
"""


def in_common(connection: sqlite3.Connection, ids: Sequence[int], known: KnownNames, watch: Watch = NOBODY) -> InCommon:
    """What clippings share; ids that are gone are left out.

    Args:
        connection: The database.
        ids: The clippings, each once.
        known: The names of topics and incidents.
        watch: Who waits.

    Raises:
        Cancelled: If it was to stop.
    """
    counts: dict[str, Counter[int]] = {"topic": Counter(), "incident": Counter()}
    values: dict[str, set[str]] = {field: set() for field in (*_FIELDS, "byline")}
    for start in range(0, len(ids), _AT_ONCE):
        watch.tell(Stage.GATHERING, start, len(ids))
        these = json.dumps(list(ids[start : start + _AT_ONCE]))
        for kind, counted in counts.items():
            asked = f"SELECT {kind}_id, count(*) FROM clipping_{kind} WHERE clipping_id {_THESE} GROUP BY {kind}_id"
            counted.update(dict(connection.execute(asked, (these,)).fetchall()))
        _add_values(connection, these, values)
    watch.tell(Stage.GATHERING, len(ids), len(ids))
    return InCommon(
        topics=_by_name(connection, "topic", counts["topic"], known),
        incidents=_by_name(connection, "incident", counts["incident"], known),
        fields={field: next(iter(found)) for field, found in values.items() if len(found) == 1},
    )


def _by_name(
    connection: sqlite3.Connection, kind: str, counts: Mapping[int, int], known: KnownNames
) -> Mapping[str, int]:
    """Clippings by the name of a tag, the most frequent first, those alike as they are listed."""
    names, places = known.by_id(connection, kind), known.places(connection, kind)
    ranked = sorted(counts.items(), key=lambda each: (-each[1], places[each[0]]))
    return {names[number]: count for number, count in ranked}


def _add_values(connection: sqlite3.Connection, these: str, values: Mapping[str, set[str]]) -> None:
    """Add what these clippings say in each field; of a field that is known to differ nothing is asked any more."""
    fields = [field for field in _FIELDS if len(values[field]) < _DIFFERENT]
    if fields:
        asked = ", ".join(f"min(coalesce({field}, '')), max(coalesce({field}, ''))" for field in fields)
        row = connection.execute(f"SELECT {asked} FROM clipping WHERE id {_THESE}", (these,)).fetchone()
        for field, least, greatest in zip(fields, row[::2], row[1::2], strict=True):
            values[field].update(_known(least, greatest))
    if len(values["byline"]) < _DIFFERENT:
        values["byline"].update(_known(*connection.execute(_BYLINES, (these,)).fetchone()))


def _known(*values: str | None) -> set[str]:
    """Values without the None that stands for no clipping at all."""
    return {value for value in values if value is not None}
