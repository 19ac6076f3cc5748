"""Room shared by widgets, which ends where the room does in windows from right to left too."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSplitter, QWidget


class Splitter(QSplitter):
    """Qt (6.8 to 6.11) lays out from right to left one pixel too far right.

    Each splitter within another adds one: a window would lose the edge of its sidebar and have a strip at its other
    side. Margins that add up to nothing move everything back.
    """

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._move_back()

    def setOrientation(self, orientation: Qt.Orientation) -> None:
        """Put the widgets beside or under each other."""
        super().setOrientation(orientation)
        self._move_back()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the direction of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._move_back()

    def _move_back(self) -> None:
        by = 1 if self.isRightToLeft() and self.orientation() == Qt.Orientation.Horizontal else 0
        self.setContentsMargins(by, 0, -by, 0)
