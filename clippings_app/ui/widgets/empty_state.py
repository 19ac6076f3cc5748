"""What a room shows while there is nothing in it, and what to do about it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSpacerItem, QVBoxLayout, QWidget

from clippings_app.ui.icons import icon
from clippings_app.ui.theme import sized

_ICON = 44
_WIDEST = 400
_GAP = 8
_SIDE = 24
_HEIGHT = 0.3
"""Where the icon stands, of the window's height."""


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
        self._is_quiet = False
        self.sign = QLabel(self)
        self.sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = self._words(sized(self.font(), 1.35, strong=True).pointSizeF())
        self.words = self._words(0)
        self.words.setProperty("tone", "muted")
        self.buttons: list[QPushButton] = []
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 24, _SIDE, 24)
        column.setSpacing(8)
        self.setMinimumWidth(200)
        self._above = QSpacerItem(0, 0)
        column.addItem(self._above)
        column.addWidget(self.sign)
        column.addSpacing(4)
        column.addWidget(self.title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(10)
        column.addLayout(self._row)
        column.addStretch(1)

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
        self._is_quiet = False
        self._draw_sign()
        self.title.setText(title)
        self.words.setText(words)
        self._fit()
        self.setAccessibleName(title)
        self._offer(buttons)

    def be_quiet(self) -> None:
        """Say nothing, because another room says it."""
        self._is_quiet = True
        self.sign.clear()
        self.title.clear()
        self.words.clear()
        self.setAccessibleName("")
        self._offer(())

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
        self._arrange()

    def _arrange(self) -> None:
        """Put the buttons beside each other, or below each other where their words have no room."""
        wide = sum(button.sizeHint().width() for button in self.buttons) + _GAP * max(len(self.buttons) - 1, 0)
        stacked = bool(self.buttons) and wide > self.width() - 2 * _SIDE
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        for place in {0, self._row.count() - 1} if self.buttons else ():
            self._row.setStretch(place, 0 if stacked else 1)

    def _fit(self) -> None:
        """Give the words the width they would like, as far as there is room.

        A label that wraps asks for a narrow column by itself, and for the height of that.
        """
        room = max(self.width() - 2 * _SIDE, 1)
        for label in (self.title, self.words):
            wide = min(_WIDEST, room, label.fontMetrics().horizontalAdvance(label.text()) + 8)
            label.setFixedWidth(wide)
            label.setMinimumHeight(0)  # else the height it has counts as the least it needs
            label.setFixedHeight(max(label.heightForWidth(wide), 0))
        # Empty rooms beside each other say what they say at one height, whatever stands above them.
        above = round(self.window().height() * _HEIGHT) - self.mapTo(self.window(), QPoint()).y()
        self._above.changeSize(0, min(max(above, 0), max(self.height() // 2 - 60, 0)))
        if layout := self.layout():
            layout.invalidate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the new size."""
        super().resizeEvent(event)
        self._fit()
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the words to where it is shown."""
        super().showEvent(event)
        self._fit()

    def _draw_sign(self) -> None:
        if self._is_quiet:
            return
        self.sign.setPixmap(icon(self._name).pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Dress anew when font, colours or direction change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "sign"):
            self._draw_sign()
