"""Room before and behind what a layout holds: Qt mirrors the things in it from right to left, but not its margins."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout


def set_margins(layout: QLayout, before: int, above: int, behind: int, below: int) -> None:
    """Set a layout's margins as whoever reads meets them, in pixels: before a line, above, behind it, and below."""
    left, right = (behind, before) if QGuiApplication.isRightToLeft() else (before, behind)
    layout.setContentsMargins(left, above, right, below)
