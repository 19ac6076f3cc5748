"""A calm bar that says what happened and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from clippings_app.ui.icons import icon
from clippings_app.ui.theme import sized
from clippings_app.ui.widgets.text import lead

GOES_AFTER_MS = 8000
_TONES = {"info": "accent", "success": "success", "warning": "warning", "error": "danger"}
_PASSING = ("info", "success")


class MessageBar(QWidget):
    """A message that stays until it is read or replaced; never a dialog. News that needs nothing goes by itself.

    Attributes:
        text: What happened.
        advice: What to do about it.
        buttons: The actions, in order.
        close_button: Takes the message away.
    """

    action_chosen = Signal(str)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._level = "info"
        self.sign = QLabel(self)
        self.text = self._label()
        self.text.setFont(sized(self.font(), 1.0, strong=True))
        self.advice = self._label()
        self.advice.setProperty("tone", "muted")
        self.buttons: list[QPushButton] = []
        self.close_button = QToolButton(self)
        self.close_button.setIcon(icon("close"))
        self.close_button.setIconSize(QSize(14, 14))
        self.close_button.setAccessibleName(self.tr("Dismiss"))
        self.close_button.setToolTip(self.tr("Dismiss"))
        self.close_button.clicked.connect(self.dismiss)
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.setInterval(GOES_AFTER_MS)
        self._going.timeout.connect(self.dismiss)
        self._lay_out()
        self.hide()

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.text)
        words.addWidget(self.advice)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(6)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 10, 9)
        row.setSpacing(11)
        row.addWidget(self.sign)
        row.addLayout(words, 1)
        row.addLayout(self._actions)
        row.addWidget(self.close_button)

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
        self._level = level
        self._draw_sign()
        for label in (self.text, self.advice):
            lead(label)
        self.text.setText(text)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        self.setAccessibleName(f"{text} {advice}".strip())
        self._offer(actions)
        self.show()
        if level in _PASSING:
            self._going.start()
        else:
            self._going.stop()

    def dismiss(self) -> None:
        """Take the message away."""
        self._going.stop()
        if not self.isHidden():
            self.hide()
            self.dismissed.emit()

    def _offer(self, actions: Sequence[tuple[str, str]]) -> None:
        for button in self.buttons:
            self._actions.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for key, label in actions:
            button = QPushButton(label, self)
            button.clicked.connect(lambda _=False, chosen=key: self.action_chosen.emit(chosen))
            self._actions.addWidget(button)
            self.buttons.append(button)

    def _draw_sign(self) -> None:
        pixmap = icon(self._level, _TONES[self._level]).pixmap(QSize(18, 18), self.devicePixelRatioF())
        self.sign.setPixmap(pixmap)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer keys of its own before the usual ones."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Dress anew when font, colours or direction change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "sign"):
            self._draw_sign()
