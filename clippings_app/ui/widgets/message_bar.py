"""A calm bar that says what happened and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget


class MessageBar(QWidget):
    """A message that stays until it is read or replaced; never a dialog."""

    action_chosen = Signal(str)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        QHBoxLayout(self).addWidget(self.words)
        self.hide()

    def show_message(
        self,
        text: str,
        advice: str = "",
        level: str = "info",
        actions: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Show a message.

        Args:
            text: What happened.
            advice: What to do about it.
            level: "info", "success", "warning" or "error"; info and success go by themselves after a while.
            actions: Key and label of buttons; `action_chosen` tells the key.
        """
        self.words.setText(f"{text} {advice}")
        self.show()
