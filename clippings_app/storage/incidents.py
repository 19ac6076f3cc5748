"""Incidents: finding and making them, and what is done to them and to clippings' ties to them."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from clippings_app.analysis.folding import fold
from clippings_app.domain.clipping import Incident, IncidentStatus, IncidentTag, Role
from clippings_app.domain.errors import InvalidValue, NotFound
from clippings_app.domain.watch import NOBODY, Watch
from clippings_app.storage.parts import Parts
from clippings_app.storage.taken_off import put_on, take_off
from clippings_app.storage.values import checked_text, checked_texts, days_of, required_text

if TYPE_CHECKING:
    from clippings_app.domain.changes import AddIncident, DeleteIncident, EditIncident, MergeIncidents

_IN = "IN (SELECT value FROM json_each(?))"
_EDITABLE = frozenset(field.name for field in fields(Incident)) - {"id"}
_COLUMNS = "id, name, date, date_printed, place, status, summary"


def incident_key(name: str) -> str:
    """What makes two incidents the same."""
    return fold(name) or name.strip()


def find_incident(connection: sqlite3.Connection, name: str) -> int:
    """The incident of this name.

    Raises:
        NotFound: If there is none.
    """
    number = _find(connection, name)
    if number is None:
        raise NotFound(kind="incident", key=name)
    return number


def ensure_incident(connection: sqlite3.Connection, tag: IncidentTag) -> int:
    """The incident of this name; made, with the tag's date and place, where it is missing."""
    number = _find(connection, tag.name)
    if number is not None:
        return number
    days_of("incidents.date", tag.date)
    name = required_text("incident", tag.name).strip()
    return _insert(connection, Incident(name=name, date=tag.date, place=checked_text("place", tag.place)))


def load_incidents(connection: sqlite3.Connection, ids: Iterable[int] | None = None) -> dict[int, Incident]:
    """Incidents by id; None gives all."""
    where, values = ("", ()) if ids is None else (f"WHERE id {_IN}", (json.dumps(sorted(set(ids))),))
    participants: dict[int, list[str]] = {}
    for incident, name in connection.execute(
        f"SELECT incident_id, name FROM incident_participant {where.replace('id', 'incident_id', 1)} "
        "ORDER BY incident_id, position",
        values,
    ):
        participants.setdefault(incident, []).append(name)
    return {
        row[0]: Incident(
            id=row[0],
            name=row[1],
            date=row[2],
            date_printed=row[3],
            place=row[4],
            participants=tuple(participants.get(row[0], ())),
            status=IncidentStatus(row[5]),
            summary=row[6],
        )
        for row in connection.execute(f"SELECT {_COLUMNS} FROM incident {where}", values)
    }


def add_incident(connection: sqlite3.Connection, change: "AddIncident") -> None:
    """Make an incident.

    Raises:
        InvalidValue: If one has the name already.
    """
    incident = _checked(change.incident)
    if _find(connection, incident.name) is not None:
        raise InvalidValue("name", incident.name, "a name that no other incident has")
    _insert(connection, incident)


def edit_incident(connection: sqlite3.Connection, change: "EditIncident") -> None:
    """Change fields of an incident.

    Raises:
        NotFound: If it is not there.
        InvalidValue: If a field is not one, or a value does not fit; or another incident has the new name.
    """
    number = find_incident(connection, change.name)
    was = load_incidents(connection, (number,))[number]
    incident = _checked(_with(was, change.fields))
    if _find(connection, incident.name) not in (None, number):
        raise InvalidValue("name", incident.name, "a name that no other incident has")
    if incident == was:
        return
    connection.execute(
        "UPDATE incident SET name = ?, key = ?, date = ?, first_day = ?, last_day = ?, date_printed = ?, place = ?, "
        "status = ?, summary = ? WHERE id = ?",
        (*_values(incident), number),
    )
    if incident.participants != was.participants:
        connection.execute("DELETE FROM incident_participant WHERE incident_id = ?", (number,))
        _insert_participants(connection, number, incident.participants)


def merge_incidents(connection: sqlite3.Connection, change: "MergeIncidents", watch: Watch = NOBODY) -> None:
    """Move the clippings of some incidents to another; a clipping in both keeps the stronger role.

    What the other does not say is taken from those that were moved, the first one first; people of all are people of
    it, and the summaries stand one below the other.

    Args:
        connection: In the change's transaction.
        change: Which.
        watch: Who waits.

    Raises:
        Cancelled: If it was to stop.
        NotFound: If one is not there.
    """
    into = find_incident(connection, change.into)
    numbers = dict.fromkeys(find_incident(connection, name) for name in change.names)
    moved = {number: incident_roles(connection, number) for number in numbers if number != into}
    parts = Parts(watch, sum(map(len, moved.values())))
    for roles in moved.values():
        role_of = dict(roles)
        for some in parts.of(list(role_of)):
            for clipping in some:
                held, role = _role(connection, clipping, into), role_of[clipping]
                stronger = min(role, held or role, key=lambda each: each.strength)
                _tie(connection, (clipping,), into, stronger)
    _complete(connection, change.into, list(moved))
    for number in moved:
        _delete(connection, number)


def _complete(connection: sqlite3.Connection, name: str, moved: Sequence[int]) -> None:
    """Let an incident know what those know that are going to be it."""
    from clippings_app.domain.changes import EditIncident

    number = find_incident(connection, name)
    known = load_incidents(connection, (number, *moved))
    incidents = [known[each] for each in (number, *moved)]
    dated = next((each for each in incidents if each.date or each.date_printed), incidents[0])
    people: dict[str, str] = {}
    for who in (who for each in incidents for who in each.participants):
        people.setdefault(fold(who), who)
    told = {
        "date": dated.date,
        "date_printed": dated.date_printed,
        "place": next((each.place for each in incidents if each.place), None),
        "participants": tuple(people.values()),
        "summary": "\n\n".join(dict.fromkeys(each.summary for each in incidents if each.summary)) or None,
    }
    edit_incident(connection, EditIncident(name=name, fields=told))


def delete_incident(connection: sqlite3.Connection, change: "DeleteIncident", watch: Watch = NOBODY) -> None:
    """Delete an incident with the clippings' ties to it.

    Args:
        connection: In the change's transaction.
        change: Which.
        watch: Who waits.

    Raises:
        Cancelled: If it was to stop.
        NotFound: If it is not there.
    """
    number = find_incident(connection, change.name)
    tied = [clipping for clipping, _role in incident_roles(connection, number)]
    for some in Parts(watch, len(tied)).of(tied):
        asked = f"DELETE FROM clipping_incident WHERE incident_id = ? AND clipping_id {_IN}"
        connection.execute(asked, (number, json.dumps(some)))
        take_off(connection, "incident", ((clipping, incident_key(change.name)) for clipping in some))
    _delete(connection, number)


def tie_incidents(
    connection: sqlite3.Connection,
    clippings: Sequence[int],
    add: Mapping[str, Role],
    remove: Sequence[str],
    *,
    keep_roles: bool = False,
) -> None:
    """Tie clippings to incidents, made where they are missing, and loosen ties to others.

    Args:
        connection: In the change's transaction.
        clippings: Which.
        add: Role by name.
        remove: Names.
        keep_roles: Whether a tie that exists keeps its role.

    Raises:
        NotFound: If an incident to remove is not there.
    """
    ids = json.dumps(clippings)
    for number, name in {find_incident(connection, name): name for name in remove}.items():
        asked = f"DELETE FROM clipping_incident WHERE incident_id = ? AND clipping_id {_IN} RETURNING clipping_id"
        loosened = connection.execute(asked, (number, ids)).fetchall()
        take_off(connection, "incident", ((clipping, incident_key(name)) for (clipping,) in loosened))
    tie = tie_where_none if keep_roles else _tie
    for name, role in add.items():
        number = ensure_incident(connection, IncidentTag(name=name))
        put_on(connection, "incident", clippings, incident_key(name))
        tie(connection, clippings, number, Role(role))


def incident_roles(
    connection: sqlite3.Connection,
    incident: int,
    *,
    trashed: bool | None = None,
) -> list[tuple[int, Role]]:
    """The clippings tied to an incident with their role, by id: those in the trash, those not, or with None both."""
    rows = connection.execute(
        "SELECT clipping_id, role FROM clipping_incident JOIN clipping ON clipping.id = clipping_id "
        "WHERE incident_id = ? AND coalesce(? = trashed, TRUE) ORDER BY clipping_id",
        (incident, None if trashed is None else int(trashed)),
    )
    return [(clipping, Role(role)) for clipping, role in rows]


def tie_where_none(connection: sqlite3.Connection, clippings: Sequence[int], incident: int, role: Role) -> None:
    """Tie clippings to an incident; a tie that exists keeps its role."""
    connection.execute(
        "INSERT OR IGNORE INTO clipping_incident (clipping_id, incident_id, role) SELECT value, ?, ? FROM json_each(?)",
        (incident, role.value, json.dumps(clippings)),
    )


def _tie(connection: sqlite3.Connection, clippings: Sequence[int], incident: int, role: Role) -> None:
    connection.execute(
        "INSERT INTO clipping_incident (clipping_id, incident_id, role) "
        "SELECT value, ?, ? FROM json_each(?) WHERE TRUE "
        "ON CONFLICT (clipping_id, incident_id) DO UPDATE SET role = excluded.role WHERE role <> excluded.role",
        (incident, role.value, json.dumps(clippings)),
    )


def _role(connection: sqlite3.Connection, clipping: int, incident: int) -> Role | None:
    found = connection.execute(
        "SELECT role FROM clipping_incident WHERE clipping_id = ? AND incident_id = ?",
        (clipping, incident),
    ).fetchone()
    return Role(found[0]) if found else None


def _find(connection: sqlite3.Connection, name: str) -> int | None:
    key = incident_key(required_text("incident", name))
    found = connection.execute("SELECT id FROM incident WHERE key = ?", (key,)).fetchone()
    return int(found[0]) if found else None


def _insert(connection: sqlite3.Connection, incident: Incident) -> int:
    number = connection.execute(
        "INSERT INTO incident (name, key, date, first_day, last_day, date_printed, place, status, summary) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        _values(incident),
    ).lastrowid
    assert number is not None  # SQLite numbers every row it inserts
    _insert_participants(connection, number, incident.participants)
    return number


def _insert_participants(connection: sqlite3.Connection, number: int, participants: Sequence[str]) -> None:
    connection.executemany(
        "INSERT INTO incident_participant (incident_id, position, name) VALUES (?, ?, ?)",
        [(number, position, name) for position, name in enumerate(participants)],
    )


def _delete(connection: sqlite3.Connection, number: int) -> None:
    connection.execute("DELETE FROM clipping_incident WHERE incident_id = ?", (number,))
    connection.execute("DELETE FROM incident_participant WHERE incident_id = ?", (number,))
    connection.execute("DELETE FROM incident WHERE id = ?", (number,))


def _with(incident: Incident, changed: Mapping[str, Any]) -> Incident:
    for name, value in changed.items():
        if name not in _EDITABLE:
            raise InvalidValue(name, str(value)[:80], "a field of an incident: " + ", ".join(sorted(_EDITABLE)))
    values = dict(changed)
    if "name" in values:
        values["name"] = required_text("name", values["name"])
    if "participants" in values:
        values["participants"] = checked_texts("participants", values["participants"])
    if "status" in values:
        try:
            values["status"] = IncidentStatus(values["status"])
        except ValueError:
            raise InvalidValue("status", str(values["status"])[:80], " or ".join(IncidentStatus)) from None
    for name in ("date", "date_printed", "place", "summary"):
        if name in values:
            values[name] = checked_text(name, values[name])
    return replace(incident, **values)


def _checked(incident: Incident) -> Incident:
    """The incident with its name trimmed and None where a text is blank."""
    return replace(
        incident,
        name=required_text("name", incident.name).strip(),
        place=checked_text("place", incident.place),
        date_printed=checked_text("date_printed", incident.date_printed),
        summary=checked_text("summary", incident.summary),
        participants=checked_texts("participants", incident.participants),
    )


def _values(incident: Incident) -> tuple[Any, ...]:
    first, last = days_of("date", incident.date)
    return (
        incident.name, incident_key(incident.name), incident.date, first, last, incident.date_printed, incident.place,
        incident.status.value, incident.summary,
    )  # fmt: skip
