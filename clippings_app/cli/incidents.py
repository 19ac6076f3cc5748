"""`clippings incident`: events, who reported them, in what order, and who cited whom."""

import argparse
from collections.abc import Iterator

from clippings_app.cli.arguments import given
from clippings_app.cli.console import Console
from clippings_app.cli.opening import library_for_reading, library_for_searching, library_for_writing
from clippings_app.cli.showing import held_source_to_json
from clippings_app.cli.typed import all_typed, typed
from clippings_app.domain.changes import AddIncident, Change, DeleteIncident, EditIncident, MergeIncidents
from clippings_app.domain.clipping import Incident, IncidentStatus
from clippings_app.domain.contract import JsonObject
from clippings_app.domain.errors import InvalidValue
from clippings_app.domain.query import Sort
from clippings_app.library import IncidentOverview, Library, Suggestions
from clippings_app.terminal.layout import cut, paragraph, table
from clippings_app.terminal.printed import day

_FIELDS = ("date", "place", "summary")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """List, show, suggest or change incidents."""
    match arguments.verb:
        case "list":
            _list(arguments, console)
        case "show":
            _show(arguments, console)
        case "suggest":
            _suggest(arguments, console)
        case _:
            change = incident_change(arguments)
            with library_for_writing(arguments) as library:
                library.apply(change)
            console.say(_done(arguments))
    return 0


def incident_change(arguments: argparse.Namespace) -> Change:
    """The change that a verb of `incident` means.

    Raises:
        InvalidValue: If a value does not fit or has control characters in it, or nothing is to be changed.
    """
    match arguments.verb:
        case "add":
            return AddIncident(incident=Incident(name=_name(arguments.name), **_described(arguments)))
        case "edit":
            fields = _described(arguments) | ({"name": _name(arguments.new_name)} if arguments.new_name else {})
            if not fields:
                raise InvalidValue("incident edit", arguments.name, "at least one of its options, see --help")
            named: JsonObject = {"name": _not_blank(arguments.name)}
            Incident(**(named | fields))  # so that a bad date is refused before the library is opened
            return EditIncident(name=arguments.name, fields=fields)
        case "merge":
            return MergeIncidents(names=tuple(arguments.names), into=arguments.into)
        case _:
            return DeleteIncident(name=arguments.name)


def _name(name: str) -> str:
    """The name that an incident is to have."""
    return typed("name", _not_blank(name))


def _not_blank(name: str) -> str:
    if not name.strip():
        raise InvalidValue("name", name, "a name that is not blank")
    return name.strip()


def _described(arguments: argparse.Namespace) -> JsonObject:
    fields: JsonObject = {name: typed(name, value) or None for name, value in given(arguments, _FIELDS).items()}
    if arguments.participant is not None:
        fields["participants"] = all_typed("participant", (who for who in arguments.participant if who.strip()))
    if arguments.status is not None:
        fields["status"] = IncidentStatus(arguments.status)
    return fields


def _done(arguments: argparse.Namespace) -> str:
    match arguments.verb:
        case "add":
            return f"Incident “{arguments.name}” is there."
        case "edit":
            return f"Incident “{arguments.new_name or arguments.name}” is changed."
        case "merge":
            return f"Merged into “{arguments.into}”: {', '.join(arguments.names)}."
        case _:
            return f"Incident “{arguments.name}” is deleted; its clippings are still there."


def incident_to_json(incident: Incident) -> JsonObject:
    """An incident with its circumstances."""
    return {
        "name": incident.name,
        "date": incident.date,
        "date_printed": incident.date_printed,
        "place": incident.place,
        "participants": list(incident.participants),
        "status": incident.status.value,
        "summary": incident.summary,
    }


def _list(arguments: argparse.Namespace, console: Console) -> None:
    with library_for_reading(arguments) as library:
        incidents = library.incidents()
    if arguments.json:
        console.json({"incidents": [incident_to_json(each.incident) | {"count": each.count} for each in incidents]})
        return
    rows = [
        (each.incident.date or "", each.incident.name, each.incident.place or "", each.incident.status, str(each.count))
        for each in incidents
    ]
    head = ("date", "incident", "place", "status", "clippings")
    console.lines(table(head, rows, console.columns, right=[4]) if rows else ["No incidents yet."])


def _show(arguments: argparse.Namespace, console: Console) -> None:
    with library_for_reading(arguments) as library:
        overview = library.incident_overview(arguments.name)
        if arguments.json:
            console.json(overview_to_json(overview, library))
        else:
            console.lines(overview_lines(overview, min(console.columns, 120)))


def overview_to_json(overview: IncidentOverview, library: Library) -> JsonObject:
    """All that is known of an incident, for programs."""
    held = {row.id: row for row in library.rows({each for source in overview.cited for each in source.held})}
    return incident_to_json(overview.incident) | {
        "clippings": [
            {
                "id": row.id,
                "headline": row.headline,
                "publisher": row.publisher,
                "published": row.published,
                "role": role.value,
            }
            for row, role in overview.clippings
        ],
        "chronology": [{"date": date, "id": each, "text": text} for date, each, text in overview.chronology],
        "cited": [held_source_to_json(source, held) for source in overview.cited],
    }


def overview_lines(overview: IncidentOverview, columns: int) -> Iterator[str]:
    """An incident as text."""
    incident = overview.incident
    yield incident.name
    facts = (incident.date, incident.place, incident.status, ", ".join(incident.participants))
    yield " · ".join(fact for fact in facts if fact)
    yield from paragraph(incident.summary or "", columns)
    if overview.clippings:
        yield ""
        rows = [
            (str(row.id), day(row.published), row.publisher or "", role, row.headline)
            for row, role in overview.clippings
        ]
        yield from table(("id", "published", "publisher", "role", "headline"), rows, columns, right=[0])
    if overview.chronology:
        yield ""
        entries = [(day(date) or "undated", str(each), text) for date, each, text in overview.chronology]
        yield from table(("when", "id", "what"), entries, columns, right=[1])
    if overview.cited:
        yield ""
        cited = [(source.source.name, ", ".join(map(str, source.held)) or "not held") for source in overview.cited]
        yield from table(("cited", "held as"), cited, columns)


def _suggest(arguments: argparse.Namespace, console: Console) -> None:
    with library_for_searching(arguments) as library:
        ids = library.find(arguments.query, limit=0, sort=Sort.NEWEST, all_ids=True).ids
        clippings = library.get(ids)
        suggested = library.suggested_tags(clipping.article for clipping in clippings)
    found = [
        (clipping.id, clipping.article.headline, what) for clipping, what in zip(clippings, suggested, strict=True)
    ]
    if arguments.json:
        console.json(
            {"suggestions": [{"id": each, "headline": headline} | _to_json(what) for each, headline, what in found]}
        )
        return
    for each, headline, what in found:
        console.lines([cut(f"{each}  {headline or ''}", console.columns)])
        console.lines(f"    {line}" for line in _suggestion_lines(what))


def _to_json(what: Suggestions) -> JsonObject:
    return {
        "incidents": list(what.incidents),
        "topics": list(what.topics),
        "new_incident": what.new_incident and incident_to_json(what.new_incident),
    }


def _suggestion_lines(what: Suggestions) -> Iterator[str]:
    for name in what.incidents:
        yield f"incident: {name}"
    if what.new_incident:
        facts = [fact for fact in (what.new_incident.date, what.new_incident.place) if fact]
        yield f"new incident: {what.new_incident.name}" + (f" ({', '.join(facts)})" if facts else "")
    for path in what.topics:
        yield f"topic: {path}"
