"""Our own line icons."""

from PySide6.QtGui import QIcon


def icon(name: str, role: str = "muted") -> QIcon:
    """An icon of `resources/icons`, drawn in a colour of the theme."""
    return QIcon()
