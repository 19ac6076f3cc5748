"""Highlights: marked passages of a clipping."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from clippings_app.domain.errors import InvalidValue
from clippings_app.domain.highlight import Highlight, HighlightColour
from clippings_app.storage.marking import refuse_unknown
from clippings_app.storage.values import instant, required_text

if TYPE_CHECKING:
    from clippings_app.domain.changes import MarkPassages

COLUMNS = "uid, quote, prefix, suffix, first, last, colour, made"
_INSERT = (
    f"INSERT INTO highlight (clipping_id, position, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)  # fmt: skip


def mark_passages(connection: sqlite3.Connection, change: "MarkPassages") -> None:
    """Add, change and remove highlights; removing one that is gone does nothing.

    Raises:
        NotFound: If the clipping is not there.
        InvalidValue: If a value does not fit.
    """
    refuse_unknown(connection, (change.id,))
    connection.executemany(
        "DELETE FROM highlight WHERE clipping_id = ? AND uid = ?", [(change.id, uid) for uid in change.remove]
    )
    held = dict(
        connection.execute("SELECT uid, position FROM highlight WHERE clipping_id = ?", (change.id,)).fetchall(),
    )
    position = max(held.values(), default=-1) + 1
    for highlight in change.put:
        values = _values(highlight)
        if highlight.uid in held:
            assignments = ", ".join(f"{column} = ?" for column in COLUMNS.split(", "))
            connection.execute(
                f"UPDATE highlight SET {assignments} WHERE clipping_id = ? AND position = ?",
                (*values, change.id, held[highlight.uid]),
            )
        else:
            connection.execute(_INSERT, (change.id, position, *values))
            held[highlight.uid] = position
            position += 1


def insert_highlights(connection: sqlite3.Connection, highlights: Iterable[tuple[int, Sequence[Highlight]]]) -> None:
    """The highlights of new clippings, by id.

    Raises:
        InvalidValue: If a value does not fit, or a clipping has two of one uid.
    """
    rows: list[tuple[Any, ...]] = []
    for clipping, marked in highlights:
        if len({highlight.uid for highlight in marked}) < len(marked):
            raise InvalidValue("highlights.uid", marked[0].uid[:80], "one that no other highlight of the clipping has")
        rows += [(clipping, position, *_values(highlight)) for position, highlight in enumerate(marked)]
    connection.executemany(_INSERT, rows)


def highlight_from_row(row: Sequence[Any]) -> Highlight:
    """The highlight of a row of `COLUMNS`."""
    return Highlight(
        uid=row[0],
        quote=row[1],
        prefix=row[2],
        suffix=row[3],
        start=row[4],
        end=row[5],
        colour=HighlightColour(row[6]),
        made=row[7],
    )


def _values(highlight: Highlight) -> tuple[Any, ...]:
    made = None if highlight.made is None else instant("highlights.made", highlight.made)[0]
    for name, text in (("exact", highlight.quote), ("uid", highlight.uid)):
        required_text(f"highlights.{name}", text)
    return (
        highlight.uid,
        highlight.quote,
        highlight.prefix,
        highlight.suffix,
        highlight.start,
        highlight.end,
        highlight.colour.value,
        made,
    )
