"""One incident with everything the library has of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from clippings_app.library import IncidentOverview


class IncidentView(QWidget):
    """Dates, place, participants; clippings by role; chronology; what is cited and what of it is held."""

    clipping_opened = Signal(int)
    edit_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        QVBoxLayout(self).addWidget(self.title)

    def show_incident(self, overview: "IncidentOverview | None") -> None:
        """Show an incident; None empties the view."""
        self.title.setText(overview.incident.name if overview else "")
