"""Topics and incidents of a clipping, as chips."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from clippings_app.domain.clipping import Clipping


class TagBar(QWidget):
    """Chips that can be removed and a field to add more."""

    topic_added = Signal(str)
    topic_removed = Signal(str)
    incident_added = Signal(str, str)
    incident_removed = Signal(str)
    search_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        QHBoxLayout(self).addWidget(self.edit)

    def show_clipping(self, clipping: Clipping | None) -> None:
        """Show a clipping's tags."""

    def set_vocabulary(self, topics: Sequence[str], incidents: Sequence[str]) -> None:
        """Names for the completion."""

    def focus_edit(self) -> None:
        """Put the cursor in the field."""
        self.edit.setFocus()
