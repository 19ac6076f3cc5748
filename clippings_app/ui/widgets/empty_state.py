"""What a room shows while there is nothing in it, and what to do about it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


class EmptyState(QWidget):
    """An icon, a title, a few words and buttons."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        QVBoxLayout(self).addWidget(self.title)

    def show_state(self, icon_name: str, title: str, words: str, buttons: Sequence[tuple[str, str]] = ()) -> None:
        """Say what is missing and offer actions.

        Args:
            icon_name: An icon of ours.
            title: A few words.
            words: A sentence or two.
            buttons: Key and label; the first is the main one. `chosen` tells the key.
        """
        self.title.setText(title)
