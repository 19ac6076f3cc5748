"""A line that shows that a text has the keyboard, where no cursor does."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QWidget

_HEIGHT = 2
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class KeyboardLine(QFrame):
    """Lies on the upper edge of a widget while it has the keyboard by way of keys; a click needs no such sign."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.setObjectName("keyboard-line")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        owner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the keyboard, and keep the width."""
        if isinstance(watched, QWidget):
            if isinstance(event, QFocusEvent):
                self.setVisible(event.gotFocus() and event.reason() in _BY_KEYS and not self.property("unneeded"))
                self.raise_()
            if event.type() in (QEvent.Type.FocusIn, QEvent.Type.Resize):
                self.setGeometry(0, 0, watched.width(), _HEIGHT)
        return False
