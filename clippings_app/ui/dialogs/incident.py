"""All fields of an incident."""

from typing import Any

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from clippings_app.domain.clipping import Incident, IncidentStatus
from clippings_app.ui.dialogs.date_field import DateField, with_told
from clippings_app.ui.dialogs.forms import FormDialog, mark_wrong


class IncidentDialog(FormDialog):
    """Make or change an incident.

    Args:
        incident: As it is; None makes a new one.
        new: Whether `incident` is only what a new one begins with.
    """

    def __init__(self, incident: Incident | None, parent: QWidget | None = None, *, new: bool = False) -> None:
        is_new = new or incident is None
        title = self.tr("New incident") if is_new else self.tr("Edit the incident")
        super().__init__("incident-dialog", title, self.tr("Add") if is_new else self.tr("Save"), parent)
        self._before = incident
        self.name = QLineEdit(incident.name if incident else "", self)
        self.date = DateField((incident.date or "") if incident else "", self)
        self.date.setObjectName("incident-date")
        self.date_printed = QLineEdit((incident.date_printed or "") if incident else "", self)
        self.place = QLineEdit((incident.place or "") if incident else "", self)
        self.participants = QPlainTextEdit("\n".join(incident.participants) if incident else "", self)
        self.participants.setPlaceholderText(self.tr("One person or organisation a line"))
        self.status = QComboBox(self)
        for status, words in (
            (IncidentStatus.REPORTED, self.tr("Reported")),
            (IncidentStatus.CONFIRMED, self.tr("Confirmed")),
            (IncidentStatus.DISPUTED, self.tr("Disputed")),
            (IncidentStatus.REFUTED, self.tr("Refuted")),
        ):
            self.status.addItem(words, status.value)
        self.status.setCurrentIndex(self.status.findData(incident.status.value if incident else "reported"))
        self.summary = QPlainTextEdit((incident.summary or "") if incident else "", self)
        for words, field in (
            (self.tr("&Name"), self.name),
            (self.tr("&Date"), self.date),
            (self.tr("Date as pr&inted"), self.date_printed),
            (self.tr("&Place"), self.place),
            (self.tr("P&articipants"), self.participants),
            (self.tr("&Status"), self.status),
            (self.tr("S&ummary"), self.summary),
        ):
            if isinstance(field, DateField):
                self.add_row(words, with_told(field), field)
            else:
                self.add_row(words, field)
        for box in (self.participants, self.summary):
            box.setTabChangesFocus(True)
            box.setFixedHeight(84)
        self.resize(620, self.sizeHint().height())

    def problem(self) -> str:
        """A name is needed, and a date that can be read."""
        nameless = not self.name.text().strip()
        mark_wrong(self.name, wrong=nameless)
        if nameless:
            self.name.setFocus()
            return self.tr("An incident needs a name.")
        if problem := self.date.problem():
            self.date.setFocus()
            return problem
        return ""

    def values(self) -> dict[str, Any]:
        """What stands in the fields, by field name of `Incident`."""
        lines = self.participants.toPlainText().splitlines()
        return {
            "name": self.name.text().strip(),
            "date": self.date.value(),
            "date_printed": self.date_printed.text().strip() or None,
            "place": self.place.text().strip() or None,
            "participants": tuple(line.strip() for line in lines if line.strip()),
            "status": IncidentStatus(self.status.currentData()),
            "summary": self.summary.toPlainText().strip() or None,
        }

    def incident(self) -> Incident:
        """The incident as a new one."""
        return Incident(**self.values())

    def changed(self) -> dict[str, Any]:
        """The fields that are not as they were."""
        before = self._before or Incident(name="-")
        return {name: value for name, value in self.values().items() if value != getattr(before, name)}
