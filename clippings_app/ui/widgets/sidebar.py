"""The sidebar."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTreeView, QWidget

from clippings_app.domain.clipping import IncidentCount, LibraryCounts, SavedSearch, TopicCount


class Sidebar(QTreeView):
    """Library, saved searches, topics, incidents and publishers."""

    query_chosen = Signal(str)
    incident_chosen = Signal(str)
    clippings_dropped = Signal(str, str, list)
    edit_asked = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Library"))

    def show_library(
        self,
        counts: LibraryCounts,
        topics: Sequence[TopicCount],
        incidents: Sequence[IncidentCount],
        searches: Sequence[SavedSearch],
    ) -> None:
        """Show the library's contents; what was expanded and chosen stays so."""

    def choose_query(self, query: str) -> bool:
        """Make the row current that stands for a query, without emitting; False when there is none."""
        return not query
