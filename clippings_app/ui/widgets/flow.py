"""A layout that puts widgets side by side and goes on in a new line, like words; right to left where the window is."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Widgets in lines."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6, between: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._between = between
        self._heights: dict[int, int] = {}
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item."""
        self._items.append(item)

    def insert_widget(self, place: int, widget: QWidget) -> None:
        """Put a widget at a place among the others."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        """Number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place; None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take out the item at a place; None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It asks for no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height needed for a width."""
        height = self._heights.get(width)  # asked many times for each change
        if height is None:
            height = self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return height

    def invalidate(self) -> None:
        """Something in it has changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """The size it would like."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The least size: that of the widest item."""
        margins = self.contentsMargins()
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items, if asked, and tell the height they need."""
        margins = self.contentsMargins()
        room = rect.marginsRemoved(margins)
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        x = y = tallest = 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            wide = min(hint.width(), max(room.width(), 1))
            if x > 0 and x + wide > room.width():
                x, y, tallest = 0, y + tallest + self._between, 0
            # What can grow takes the rest of its line.
            growing = bool(item.expandingDirections() & Qt.Orientation.Horizontal)
            wide = max(wide, room.width() - x) if growing else wide
            if move:
                left = room.right() + 1 - x - wide if mirrored else room.left() + x
                item.setGeometry(QRect(QPoint(left, room.top() + y), QSize(wide, hint.height())))
            x += wide + self._gap
            tallest = max(tallest, hint.height())
        return y + tallest + margins.top() + margins.bottom()

    def clear(self) -> None:
        """Take all widgets out and delete them."""
        while item := self.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
