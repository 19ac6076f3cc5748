"""What a room shows while there is nothing in it, and what to do about it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clippings_app.ui.icons import icon
from clippings_app.ui.theme import sized

_ICON = 44
_WIDEST = 380


class EmptyState(QWidget):
    """An icon, a title, a few words and buttons, in the middle of the room.

    Attributes:
        buttons: The buttons, in order.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = "clippings"
        self.sign = QLabel(self)
        self.sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = self._words(sized(self.font(), 1.35, strong=True).pointSizeF())
        self.words = self._words(0)
        self.words.setProperty("tone", "muted")
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(4)
        column.addWidget(self.sign)
        column.addSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(10)
        column.addLayout(self._row)
        column.addStretch(6)

    def _words(self, points: float) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if points > 0:
            label.setFont(sized(self.font(), points / max(self.font().pointSizeF(), 1), strong=True))
        return label

    def show_state(self, icon_name: str, title: str, words: str, buttons: Sequence[tuple[str, str]] = ()) -> None:
        """Say what is missing and offer actions.

        Args:
            icon_name: An icon of ours.
            title: A few words.
            words: A sentence or two.
            buttons: Key and label; the first is the main one. `chosen` tells the key.
        """
        self._name = icon_name
        self._draw_sign()
        self.title.setText(title)
        self.words.setText(words)
        # A label that wraps asks for a narrow column; give it the width its words would like.
        self.words.setFixedWidth(min(_WIDEST, self.words.fontMetrics().horizontalAdvance(words) + 8))
        self.words.setMinimumHeight(self.words.heightForWidth(self.words.width()))
        self.setAccessibleName(title)
        self._offer(buttons)

    def _offer(self, buttons: Sequence[tuple[str, str]]) -> None:
        while item := self._row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        self._row.addStretch(1)
        for place, (key, label) in enumerate(buttons):
            button = QPushButton(label, self)
            if place == 0:
                button.setProperty("kind", "primary")
            button.clicked.connect(lambda _=False, chosen=key: self.chosen.emit(chosen))
            self._row.addWidget(button)
            self.buttons.append(button)
        self._row.addStretch(1)

    def _draw_sign(self) -> None:
        self.sign.setPixmap(icon(self._name).pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Dress anew when font, colours or direction change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "sign"):
            self._draw_sign()
