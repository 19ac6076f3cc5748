"""Lines that are left out of an outlet's articles because a person left them out before."""

import datetime as dt
import json
import sqlite3
from typing import Any

from clippings_app.analysis.boilerplate import line_key
from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.changes import EditLearntLines, ForgetLines, LearnLines
from clippings_app.domain.errors import InvalidValue, NotFound
from clippings_app.storage.values import required_text, written

_IN = "IN (SELECT value FROM json_each(?))"


def learn_lines(connection: sqlite3.Connection, change: LearnLines, now: dt.datetime) -> None:
    """Remember lines; one that is known counts as marked once more, and is on again.

    Raises:
        InvalidValue: If a line is blank or has no outlet.
    """
    for line in change.lines:
        text = required_text("line", line.text)
        if not (line.site or line.publisher):
            raise InvalidValue("outlet", "", "the outlet whose line it is")
        connection.execute(
            "INSERT INTO learnt_line (text, key, site, publisher, outlet, marked, used, last_used, active, trusted) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (coalesce(site, ''), coalesce(publisher, ''), key) DO UPDATE SET "
            "marked = marked + 1, active = 1, last_used = excluded.last_used",
            (
                text, line_key(text), line.site, line.publisher, line.outlet, line.marked, line.used,
                line.last_used or written(now), int(line.active), int(line.trusted),
            ),
        )  # fmt: skip


def edit_learnt_lines(connection: sqlite3.Connection, change: EditLearntLines, now: dt.datetime) -> None:
    """Change learnt lines. Counting those that are gone by now does nothing: they were left out all the same.

    Raises:
        NotFound: If one that is to be changed is not there.
        InvalidValue: If the text is blank, or that of another line of the outlet.
    """
    ids = json.dumps(change.ids)
    if change.used:
        connection.execute(f"UPDATE learnt_line SET used = used + 1, last_used = ? WHERE id {_IN}", (written(now), ids))
    values: dict[str, Any] = {
        name: value
        for name, value in (("outlet", change.outlet), ("active", change.active), ("trusted", change.trusted))
        if value is not None
    }
    if change.text is not None:
        values["text"] = required_text("line", change.text).strip()
        values["key"] = line_key(values["text"])
    if not values:
        return
    _refuse_unknown(connection, ids)
    assignments = ", ".join(f"{name} = ?" for name in values)
    try:
        connection.execute(f"UPDATE learnt_line SET {assignments} WHERE id {_IN}", (*values.values(), ids))
    except sqlite3.IntegrityError as error:
        raise InvalidValue("line", str(change.text)[:80], "a line that is not in the list of its outlet yet") from error


def forget_lines(connection: sqlite3.Connection, change: ForgetLines) -> None:
    """Delete learnt lines.

    Raises:
        NotFound: If one is not there.
    """
    ids = json.dumps(change.ids)
    _refuse_unknown(connection, ids)
    connection.execute(f"DELETE FROM learnt_line WHERE id {_IN}", (ids,))


def learnt_lines(connection: sqlite3.Connection) -> list[LearntLine]:
    """All learnt lines, by outlet, those last used first."""
    rows = connection.execute(
        "SELECT id, text, site, publisher, outlet, marked, used, last_used, active, trusted FROM learnt_line "
        "ORDER BY coalesce(publisher, site), last_used DESC, id",
    )
    return [
        LearntLine(
            id=row[0],
            text=row[1],
            site=row[2],
            publisher=row[3],
            outlet=row[4],
            marked=row[5],
            used=row[6],
            last_used=row[7],
            active=bool(row[8]),
            trusted=bool(row[9]),
        )
        for row in rows
    ]


def _refuse_unknown(connection: sqlite3.Connection, ids: str) -> None:
    missing = connection.execute(
        "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM learnt_line) LIMIT 1", (ids,)
    ).fetchone()
    if missing:
        raise NotFound(kind="learnt line", key=str(missing[0]))
