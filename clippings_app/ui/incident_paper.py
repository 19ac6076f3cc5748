"""An incident on paper: what is known of it, its clippings by role, its chronology, and what of its sources is held."""

import html
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QTextDocument

from clippings_app.domain.answers import IncidentOverview
from clippings_app.domain.clipping import ClippingRow, HeldSource, Incident, Role
from clippings_app.ui.language import is_turned
from clippings_app.ui.pages import Foot
from clippings_app.ui.paper import dressed, entry, link, paragraph, write
from clippings_app.ui.widgets.dates import spoken_date
from clippings_app.ui.widgets.evidence_cards import kind_words, role_words
from clippings_app.ui.widgets.incident_view import status_words
from clippings_app.ui.widgets.text import isolated, joined, listed

if TYPE_CHECKING:
    from collections.abc import Mapping


_DAY = 20
"""Of a hundred parts of a line, those that the day of an event has."""
_TURNED = '<td align="right" dir="rtl"'


def _tr(text: str) -> str:
    return QCoreApplication.translate("IncidentView", text)


def _untitled() -> str:
    return QCoreApplication.translate("paper", "Untitled")


def incident_document(overview: IncidentOverview) -> QTextDocument:
    """An incident as a text to be set on pages: a report in the language of the window."""
    document = dressed(None)
    write(document, _page(overview))
    return document


def incident_foot(overview: IncidentOverview) -> Foot:
    """What tells a loose sheet's incident."""
    incident = overview.incident
    return Foot(begin=joined((incident.name, spoken_date(incident.date, long=True))), side=_side())


def _side() -> Qt.LayoutDirection:
    """Where the report's lines begin: its headings are in the language of the window."""
    return Qt.LayoutDirection.RightToLeft if is_turned() else Qt.LayoutDirection.LeftToRight


def _page(overview: IncidentOverview) -> Iterator[str]:
    incident, side = overview.incident, _side()
    yield paragraph(_facts(incident), "meta", side=side)
    yield paragraph(incident.name, element="h1", side=side)
    people = listed([isolated(name) for name in incident.participants], QLocale())
    yield paragraph(people, "meta", side=side)
    for line in (incident.summary or "").splitlines():
        yield paragraph(line, side=side)
    yield from _section(_tr("Clippings"), len(overview.clippings), _clippings(overview.clippings))
    yield from _section(_tr("Chronology"), len(overview.chronology), _chronology(overview))
    yield from _section(_tr("Cited sources"), len(overview.cited), _cited(overview))


def _facts(incident: Incident) -> str:
    day = incident.date_printed or spoken_date(incident.date, long=True)
    return joined((status_words(incident.status), day, incident.place))


def _section(title: str, count: int, lines: Iterable[str]) -> Iterator[str]:
    """A heading with what stands below it; nothing of it where there is nothing."""
    if count:
        yield paragraph(joined((title, QLocale().toString(count))), "heading", element="h2", side=_side())
        yield from lines


def _clippings(rows: Iterable[tuple[ClippingRow, Role]]) -> Iterator[str]:
    rows = list(rows)
    for role in Role:
        members = [row for row, held in rows if held == role]
        if members:
            yield paragraph(role_words(role), "group", element="h3", side=_side())
        for row in members:
            origin = joined((row.publisher, spoken_date(row.published)))
            yield entry(f"{_escaped(row.headline or _untitled())}<br>{_muted(origin)}", _side())


def _chronology(overview: IncidentOverview) -> Iterator[str]:
    publishers = {row.id: row.publisher or row.headline or _untitled() for row, _role in overview.clippings}
    yield '<table width="100%" cellspacing="0">'
    for date, clipping, text in overview.chronology:
        day = spoken_date(date) or _tr("No date")
        cells = [
            f'<td width="{_DAY}%"><b>{_escaped(day)}</b></td>',
            f'<td width="{100 - _DAY}%">{_escaped(text)}<br>{_muted(publishers.get(clipping, ""))}</td>',
        ]
        turned = is_turned()  # Qt does not mirror the columns of a table, nor the side on which its words stand
        placed = "".join(reversed(cells) if turned else cells)
        yield f"<tr>{placed.replace('<td', _TURNED) if turned else placed}</tr>"
    yield "</table>"


def _cited(overview: IncidentOverview) -> Iterator[str]:
    headlines = {row.id: row.headline or _untitled() for row, _role in overview.clippings}
    for title, sources in (
        (_tr("Not held"), [each for each in overview.cited if not each.held]),
        (_tr("Held"), [each for each in overview.cited if each.held]),
    ):
        if sources:
            yield paragraph(title, "group", element="h3", side=_side())
        for each in sources:
            yield entry(_source(each, headlines), _side())


def _source(cited: HeldSource, headlines: "Mapping[int, str]") -> str:
    held = next((headlines[number] for number in cited.held if number in headlines), "")
    named = f"{_escaped(cited.source.name)}<br>{_muted(joined((kind_words(cited.source.kind), held)))}"
    return f"{named}<br>{link(cited.source.url)}" if cited.source.url and not cited.held else named


def _escaped(text: str) -> str:
    return html.escape(isolated(text))


def _muted(text: str) -> str:
    return f'<span class="muted">{_escaped(text)}</span>' if text else ""
