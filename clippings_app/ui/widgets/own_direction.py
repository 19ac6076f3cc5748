"""Cells whose words run as their script does, whichever way the window runs."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from clippings_app.ui.widgets.text import direction_of


class OwnDirection(QStyledItemDelegate):
    """Else an address in a window from right to left begins with its last slash, and is cut where it begins."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Take the direction of the words; they still stand on the window's side."""
        super().initStyleOption(option, index)
        window, own = option.direction, direction_of(option.text, option.direction)
        if own != window:
            option.direction = own
            right = window == Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            option.displayAlignment = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
