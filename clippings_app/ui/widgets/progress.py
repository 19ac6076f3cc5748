"""How far a long job is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget


class ProgressStrip(QWidget):
    """Count, current name and Cancel; hidden while nothing runs."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self.words = QLabel(self)
        QHBoxLayout(self).addWidget(self.words)
        self.hide()

    def show_progress(self, title: str, done: int, total: int, name: str = "") -> None:
        """Show the strip; a total of 0 is unknown."""
        self.words.setText(f"{title} {done}/{total} {name}")
        self.show()

    def finish(self) -> None:
        """Hide the strip."""
        self.hide()
