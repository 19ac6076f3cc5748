"""A calm bar that says what happened and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from clippings_app.ui.icons import icon
from clippings_app.ui.theme import sized
from clippings_app.ui.widgets.text import lead

GOES_AFTER_MS = {"info": 8000, "success": 8000, "warning": 12000}
"""How long a message stays by its level, in milliseconds; an error stays until something is done."""
_WIDEST = 760
_MARGIN = 14
_AIR, _AIR_AT_TOP = 9, 4
_END, _TOP = 16, 1
"""At the upper edge: as much room as a title has, so that nothing below it is covered."""
_TONES = {"info": "accent", "success": "success", "warning": "warning", "error": "danger"}


class MessageBar(QWidget):
    """A message over the lower edge of its parent, so that nothing under it moves; never a dialog.

    News and warnings go by themselves, but not while the pointer rests on them or another program is in front; an error
    stays until it is dismissed or something else succeeds.

    Attributes:
        text: What happened.
        advice: What to do about it.
        details: What a library or the system said, once `details_button` is pressed.
        buttons: The actions, in order.
        close_button: Takes the message away.
    """

    action_chosen = Signal(str)
    dismissed = Signal()
    shown = Signal(str)
    """A message's level."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setProperty("kind", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._level, self._stays = "info", False
        self._at_top = False
        self.sign = QLabel(self)
        self.text = self._label()
        self.text.setFont(sized(self.font(), 1.0, strong=True))
        self.advice = self._label()
        self.advice.setProperty("tone", "muted")
        self.details = self._label()
        self.details.setProperty("tone", "muted")
        self.details.setFont(sized(self.font(), 0.92))
        self.details_button = QPushButton(self.tr("Details"), self)
        self.details_button.setProperty("kind", "link")
        self.details_button.setProperty("flush", True)
        self.details_button.setCheckable(True)
        self.details_button.toggled.connect(self._show_details)
        self.buttons: list[QPushButton] = []
        self._keys: list[str] = []
        self.close_button = QToolButton(self)
        self.close_button.setIcon(icon("close"))
        self.close_button.setIconSize(QSize(14, 14))
        self.close_button.setAccessibleName(self.tr("Dismiss"))
        self.close_button.setToolTip(self.tr("Dismiss"))
        self.close_button.clicked.connect(self.dismiss)
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.timeout.connect(self.dismiss)
        if isinstance(app := QGuiApplication.instance(), QGuiApplication):
            app.applicationStateChanged.connect(self._see_who_looks)  # bound to us: it ends when we do
        self._lay_out()
        self.hide()
        if parent is not None:
            parent.installEventFilter(self)

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
        words.addWidget(self.details_button, 0, Qt.AlignmentFlag.AlignLeading)
        words.addWidget(self.details)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(6)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, _AIR, 10, _AIR)
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
        *,
        stays: bool = False,
        details: str = "",
    ) -> None:
        """Show a message.

        Args:
            text: What happened.
            advice: What to do about it.
            level: "info", "success", "warning" or "error"; all but errors go by themselves after a while.
            actions: Key and label of buttons; `action_chosen` tells the key.
            stays: Whether it stays until a person or another message takes it away.
            details: What a library or the system said, for who asks; it stays while that is read.
        """
        self._level, self._stays = level, stays
        self._draw_sign()
        for label in (self.text, self.advice, self.details):
            lead(label)
        self.text.setText(text)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        self.details.setText(details)
        self.details_button.setVisible(bool(details))
        self.details_button.setChecked(False)
        self.details.hide()
        self.setAccessibleName(f"{text} {advice}".strip())
        self._offer(actions)
        self.show()
        self._place()
        self._wait()
        self.shown.emit(level)

    def _show_details(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self._place()
        self._wait()

    def dismiss(self) -> None:
        """Take the message away."""
        self._going.stop()
        if not self.isHidden():
            self.hide()
            self.dismissed.emit()

    def settle(self) -> None:
        """Something was done: a warning or an error from before is stale."""
        if self._level in ("warning", "error") and not self._stays:
            self.dismiss()

    def withdraw(self, key: str) -> None:
        """Something is done by a key or a menu that one of the buttons offers: nobody needs the offer now.

        Args:
            key: Of the button; the name of an action.
        """
        if key in self._keys and not self._stays:
            self.dismiss()

    def take_away(self, key: str) -> None:
        """What one of the buttons offers cannot be done any more, as taking back a step that is not the last."""
        for button, own in zip(list(self.buttons), list(self._keys), strict=True):
            if own == key:
                self._remove(button)
                self.buttons.remove(button)
                self._keys.remove(key)
                self._place()

    def set_at_top(self, *, at_top: bool) -> None:
        """Stand beside the title at the upper edge, where the lower one is needed."""
        self._at_top = at_top
        air = _AIR_AT_TOP if at_top else _AIR
        self._row.setContentsMargins(16, air, 10, air)
        self._place()

    def _see_who_looks(self, _state: Qt.ApplicationState) -> None:
        if not self.isHidden() and not self.underMouse():  # who comes back by a click on it is reading it
            self._wait()

    def _wait(self) -> None:
        """Begin to wait until it goes; who looks elsewhere has not read it."""
        is_seen = QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
        is_read = self.details_button.isChecked()
        if self._level in GOES_AFTER_MS and not self._stays and is_seen and not is_read:
            self._going.start(GOES_AFTER_MS[self._level])
        else:
            self._going.stop()

    def _place(self) -> None:
        parent, layout = self.parentWidget(), self.layout()
        if parent is None or layout is None or self.isHidden():
            return
        wide = min(_WIDEST, parent.width() - 2 * _MARGIN)
        layout.activate()
        high = layout.heightForWidth(wide) if layout.hasHeightForWidth() else self.sizeHint().height()
        middle, end = (parent.width() - wide) // 2, _END if parent.isRightToLeft() else parent.width() - wide - _END
        if self._at_top:
            self.setGeometry(end, _TOP, wide, high)
        else:
            self.setGeometry(middle, parent.height() - high - _MARGIN, wide, high)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place when the parent changes its size."""
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while it is being read."""
        self._going.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Wait anew."""
        self._wait()
        super().leaveEvent(event)

    def _offer(self, actions: Sequence[tuple[str, str]]) -> None:
        for button in self.buttons:
            self._remove(button)
        self.buttons, self._keys = [], [key for key, _label in actions]
        for key, label in actions:
            button = QPushButton(label, self)
            button.clicked.connect(lambda _=False, chosen=key: self.action_chosen.emit(chosen))
            self._actions.addWidget(button)
            button.show()  # at once: what a visible bar has not shown yet takes no room when its height is asked for
            self.buttons.append(button)

    def _remove(self, button: QPushButton) -> None:
        self._actions.removeWidget(button)
        button.hide()
        button.deleteLater()

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
