"""One incident with everything the library has of it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clippings_app.domain.clipping import ClippingRow, HeldSource, Incident, IncidentStatus, Role
from clippings_app.ui.icons import icon
from clippings_app.ui.models.cards import Card, CardLine
from clippings_app.ui.theme import sized
from clippings_app.ui.widgets.dates import spoken_date
from clippings_app.ui.widgets.evidence import Column
from clippings_app.ui.widgets.evidence_cards import (
    address_line,
    can_be_fetched,
    fetch_badge,
    held_badge,
    kind_words,
    role_words,
)
from clippings_app.ui.widgets.flow import FlowLayout
from clippings_app.ui.widgets.margins import set_margins
from clippings_app.ui.widgets.splitter import Splitter
from clippings_app.ui.widgets.text import isolated, joined, lead, listed

if TYPE_CHECKING:
    from clippings_app.library import IncidentOverview

_STATUS_TONES = {
    IncidentStatus.REPORTED: "muted",
    IncidentStatus.CONFIRMED: "success",
    IncidentStatus.DISPUTED: "warning",
    IncidentStatus.REFUTED: "danger",
}
_STATUS_ICONS = {
    IncidentStatus.REPORTED: "info",
    IncidentStatus.CONFIRMED: "success",
    IncidentStatus.DISPUTED: "warning",
    IncidentStatus.REFUTED: "error",
}
_WIDE = 700


def status_words(status: IncidentStatus) -> str:
    """How sure it is that something happened, in a word."""
    return {
        IncidentStatus.REPORTED: _tr("Reported"),
        IncidentStatus.CONFIRMED: _tr("Confirmed"),
        IncidentStatus.DISPUTED: _tr("Disputed"),
        IncidentStatus.REFUTED: _tr("Refuted"),
    }[status]


def _tr(text: str) -> str:
    return QCoreApplication.translate("IncidentView", text)


def _untitled() -> str:
    return QCoreApplication.translate("evidence", "Untitled")


class Fact(QWidget):
    """An icon and words beside it; nothing at all while there are no words."""

    def __init__(self, icon_name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._tone = icon_name, "muted"
        self.sign = QLabel(self)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(label)
        row = QHBoxLayout(self)
        set_margins(row, 0, 0, 10, 0)
        row.setSpacing(6)
        row.addWidget(self.sign)
        row.addWidget(self.words)
        self.setAccessibleName(label)
        self.sign.setAccessibleName(label)  # else a picture without a name is heard before the words

    def show_words(self, words: str, *, icon_name: str | None = None, tone: str = "muted") -> None:
        """Show words, with another icon if given; "" hides it."""
        self._icon, self._tone = icon_name or self._icon, tone
        self.words.setText(words)
        self.setVisible(bool(words))
        if words:
            self._draw_sign()

    def _draw_sign(self) -> None:
        self.sign.setPixmap(icon(self._icon, self._tone).pixmap(QSize(16, 16), self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Dress anew when font, colours or direction change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "sign"):
            self._draw_sign()


class IncidentView(QWidget):
    """Dates, place, participants; clippings by role; chronology; what is cited and what of it is held.

    Attributes:
        clippings: The clippings, as cards.
        chronology: The events, as cards on a time line.
        cited: The sources, as cards.
        edit_button: Asks to edit the incident.
        export_button: Asks for a bibliography of its clippings.
        print_button: Asks for it on paper.
    """

    clipping_opened = Signal(int)
    edit_asked = Signal(str)
    link_opened = Signal(str)
    fetch_asked = Signal(str)
    """The address of a source whose page is to be fetched and reviewed."""
    export_asked = Signal(list)
    """Ids of all clippings of the incident."""
    print_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("incident")
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._overview: IncidentOverview | None = None
        self._make_head()
        self._clippings = Column(self.tr("Clippings"), "incident-clippings", self)
        self._chronology = Column(self.tr("Chronology"), "incident-chronology", self)
        self._cited = Column(self.tr("Cited sources"), "incident-cited", self)
        self.clippings, self.chronology, self.cited = self._clippings.list, self._chronology.list, self._cited.list
        for cards in (self.clippings, self.chronology, self.cited):
            cards.action_chosen.connect(self._act)
        self.columns = Splitter(Qt.Orientation.Horizontal, self)
        self.columns.setHandleWidth(1)
        self.columns.setChildrenCollapsible(False)
        for column in (self._clippings, self._chronology, self._cited):
            self.columns.addWidget(column)
        self.columns.setSizes([1100, 1100, 1000])
        line = QWidget(self)
        line.setFixedHeight(1)
        line.setProperty("surface", "line")
        line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._head)
        whole.addWidget(line)
        whole.addWidget(self.columns, 1)
        self.show_incident(None)

    def _make_head(self) -> None:
        self.title = QLabel(self)
        self.title.setFont(sized(self.font(), 1.7, strong=True))
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.edit_button = QPushButton(self.tr("Edit…"), self)
        self.edit_button.clicked.connect(self._ask_edit)
        self.export_button = QPushButton(self.tr("Export…"), self)
        self.export_button.setToolTip(self.tr("Export a bibliography of the incident's clippings"))
        self.export_button.clicked.connect(self._ask_export)
        self.print_button = QPushButton(self.tr("Print…"), self)
        self.print_button.clicked.connect(self.print_asked)
        self.status = Fact("info", self.tr("Status"), self)
        self.date = Fact("calendar", self.tr("Date"), self)
        self.place = Fact("incident", self.tr("Place"), self)
        self.participants = Fact("people", self.tr("Participants"), self)
        self.participants.words.setWordWrap(False)
        facts = QWidget(self)
        flow = FlowLayout(facts, gap=8, between=4)
        for fact in (self.status, self.date, self.place, self.participants):
            flow.addWidget(fact)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.addWidget(self.title, 1)
        row.addWidget(self.edit_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.export_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignTop)
        self._head = QVBoxLayout()
        self._head.setContentsMargins(12, 16, 12, 14)
        self._head.setSpacing(9)
        self._head.addLayout(row)
        self._head.addWidget(facts)
        self._head.addWidget(self.summary)

    def overview(self) -> "IncidentOverview | None":
        """What is shown."""
        return self._overview

    def show_incident(self, overview: "IncidentOverview | None") -> None:
        """Show an incident; None empties the view."""
        self._overview = overview
        self._show_facts(overview.incident if overview else None)
        rows = overview.clippings if overview else ()
        events = overview.chronology if overview else ()
        cited = overview.cited if overview else ()
        headlines = {row.id: row.headline or _untitled() for row, _role in rows}
        undated = self.tr("No date")
        publishers = {row.id: row.publisher or row.headline or _untitled() for row, _role in rows}
        self.clippings.show_cards(_clipping_cards(rows), self.tr("No clipping is tied to it yet."))
        self.chronology.show_cards(
            (_event_card(place, event, publishers, undated) for place, event in enumerate(events)),
            self.tr("Its clippings report no dated event."),
        )
        self.cited.show_cards(self._cited_cards(cited, headlines), self.tr("Its clippings name no sources."))
        self._clippings.show_count(len(rows))
        self._chronology.show_count(len(events))
        self._cited.show_count(len(cited))

    def _show_facts(self, incident: Incident | None) -> None:
        self.title.setText(incident.name if incident else "")
        for label in (self.title, self.summary):
            lead(label)
        self.edit_button.setVisible(incident is not None)
        self.export_button.setVisible(incident is not None)
        self.print_button.setVisible(incident is not None)
        if incident is None:
            for fact in (self.status, self.date, self.place, self.participants):
                fact.show_words("")
            self.summary.hide()
            return
        tone = _STATUS_TONES[incident.status]
        self.status.show_words(status_words(incident.status), icon_name=_STATUS_ICONS[incident.status], tone=tone)
        self.date.show_words(incident.date_printed or spoken_date(incident.date, self.locale(), long=True))
        self.place.show_words(incident.place or "")
        self.participants.show_words(listed([isolated(name) for name in incident.participants], self.locale()))
        self.summary.setText(incident.summary or "")
        self.summary.setVisible(bool(incident.summary))

    def _cited_cards(self, cited: Sequence[HeldSource], headlines: dict[int, str]) -> Iterable[Card]:
        groups = (
            (self.tr("Not held"), [(n, held) for n, held in enumerate(cited) if not held.held]),
            (self.tr("Held"), [(n, held) for n, held in enumerate(cited) if held.held]),
        )
        for title, members in groups:
            if members:
                words = f"{title}  {self.locale().toString(len(members))}"
                yield Card(key=title, kind="heading", lines=(CardLine(text=words),))
            for place, held in members:
                yield _cited_card(place, held, headlines)

    def _act(self, key: tuple[str, int], action: str) -> None:
        if action == "open":
            self.clipping_opened.emit(key[1])
        elif self._overview is not None:
            cited = self._overview.cited[key[1]]
            if action == "held":
                self.clipping_opened.emit(cited.held[0])
            elif cited.source.url:
                (self.fetch_asked if action == "fetch" else self.link_opened).emit(cited.source.url)

    def _ask_edit(self) -> None:
        if self._overview is not None:
            self.edit_asked.emit(self._overview.incident.name)

    def _ask_export(self) -> None:
        if self._overview is not None:
            self.export_asked.emit([row.id for row, _role in self._overview.clippings])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the contents to the new size."""
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        self.columns.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)


def _clipping_cards(rows: Sequence[tuple[ClippingRow, Role]]) -> Iterable[Card]:
    for role in Role:
        members = [row for row, held in rows if held == role]
        if members:
            words = f"{role_words(role)}  {QLocale().toString(len(members))}"
            yield Card(key=role.value, kind="heading", lines=(CardLine(text=words),))
        for row in members:
            yield Card(
                key=("clipping", row.id),
                kind="plain",
                icon="star-filled" if row.starred else "clippings",
                tone="accent" if row.starred else "muted",
                lines=(
                    CardLine(text=row.headline or _untitled(), style="title", lines=2),
                    CardLine(text=joined((row.publisher, spoken_date(row.published)))),
                ),
                action="open",
            )


def _event_card(place: int, event: tuple[str | None, int, str], publishers: dict[int, str], undated: str) -> Card:
    date, clipping, text = event
    # Two sentences of one clipping are two events; the place keeps their keys apart.
    lines = [CardLine(text=spoken_date(date) or undated, style="strong"), CardLine(text=text, style="body", lines=4)]
    if publishers.get(clipping):
        lines.append(CardLine(text=publishers[clipping]))
    return Card(key=("event", clipping, place), kind="rail", lines=tuple(lines), action="open")


def _cited_card(place: int, held: HeldSource, headlines: dict[int, str]) -> Card:
    lines = [CardLine(text=held.source.name, style="title", lines=2), CardLine(text=kind_words(held.source.kind))]
    badges = [held_badge(held)] if held.held else []
    if held.held and held.held[0] in headlines:
        lines.append(CardLine(text=headlines[held.held[0]], style="strong", lines=2, action="held"))
    elif held.source.url:
        lines.append(address_line(held.source.url))
    if not held.held and can_be_fetched(held):
        badges.append(fetch_badge())
    return Card(
        key=("cited", place),
        icon="held" if held.held else "not-held",
        tone="accent" if held.held else "muted",
        lines=tuple(lines),
        badges=tuple(badges),
        action="held" if held.held else "link" if held.source.url else "",
    )
