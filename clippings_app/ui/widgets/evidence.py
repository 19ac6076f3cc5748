"""What stands beside an article: its sources and photo credits, incidents, notes, provenance."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView, QTabWidget, QVBoxLayout, QWidget

from clippings_app.domain.clipping import Clipping, HeldSource


class EvidencePane(QWidget):
    """Evidence, incidents, notes and provenance of one clipping."""

    paragraph_chosen = Signal(int)
    held_opened = Signal(int)
    credit_chosen = Signal(int)
    search_asked = Signal(str)
    notes_edited = Signal(int, tuple)
    link_opened = Signal(str)
    role_changed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = QTabWidget(self)
        QVBoxLayout(self).addWidget(self.tabs)
        self.sources = QListView(self)
        self.sources.setObjectName("sources")
        self.credits = QListView(self)
        self.credits.setObjectName("credits")
        self.tabs.addTab(self.sources, self.tr("Evidence"))

    def show_clipping(
        self,
        clipping: Clipping | None,
        held: Sequence[HeldSource] = (),
        headlines: Mapping[int, str] | None = None,
        *,
        images: Callable[[str], QImage | None] | None = None,
    ) -> None:
        """Show what a clipping rests on; None empties the pane."""
