"""Colours, fonts and the one stylesheet."""

from PySide6.QtWidgets import QApplication


def apply_theme(app: QApplication, choice: str) -> None:
    """Dress the whole application: "auto", "light" or "dark"."""
    app.setStyle("Fusion")
