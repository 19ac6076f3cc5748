"""Dialogs that are never higher or wider than the screen: what has no room there is scrolled to."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

_FRAME = QSize(16, 48)
"""Pixels that a window's frame may have: its borders, and its title with the air around it."""


class FittingDialog(QDialog):
    """Takes no more room than the screen has, whatever size it was given."""

    def room(self) -> QSize:
        """How large it may be: what the screen has free, or as large as its window, without the frame."""
        # Not `self.screen()`: PySide (6.11) makes the screen a child of who asks, and takes it away together with a
        # dialog that garbage collection finds; after that the program crashes.
        window = (self.parentWidget() or self).window()
        screen = QGuiApplication.screenAt(window.geometry().center()) or QGuiApplication.primaryScreen()
        free = screen.availableGeometry().size()
        return (free if window is self else free.expandedTo(window.size())) - _FRAME

    def showEvent(self, event: QShowEvent) -> None:
        """Be no larger than there is room."""
        if not event.spontaneous():
            self.resize(self.size().boundedTo(self.room()))
        super().showEvent(event)


def let_scroll(dialog: QWidget, column: QVBoxLayout, kept: int) -> QScrollArea:
    """Move what stands in a column, but for its last parts, into an area that scrolls.

    Args:
        dialog: Whose column it is.
        column: Its layout.
        kept: How many of its last parts stay below the area: the buttons, and what is wrong.
    """
    inside = QWidget(dialog)
    moved = QVBoxLayout(inside)
    moved.setContentsMargins(0, 0, 0, 0)
    moved.setSpacing(column.spacing())
    for _ in range(column.count() - kept):
        stretch, item = column.stretch(0), column.itemAt(0)
        # Not `takeAt`, which makes Python own what it gives: a layout would be deleted twice.
        if item is None:
            break
        if (widget := item.widget()) is not None:
            column.removeWidget(widget)
            moved.addWidget(widget, stretch)
        elif (layout := item.layout()) is not None:
            column.removeItem(layout)
            moved.addLayout(layout, stretch)
        else:
            column.removeItem(item)
    area = QScrollArea(dialog)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setProperty("kind", "plain")
    area.setWidget(inside)
    area.setMinimumWidth(inside.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
    column.insertWidget(0, area, 1)
    inside.show()
    area.show()  # the children of a dialog that is being shown have been shown already
    return area
