"""The clipboard, and what becomes at the end of what we have put there."""

import atexit
from functools import cache

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

_WITHOUT_ONE = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
"""Platforms without a clipboard of their own. There Qt keeps the data in a static variable (`QPlatformClipboard`) that
outlives Python; data made by Python must be let go before, or the process ends badly."""


def put(mime: QMimeData) -> None:
    """Put data on the clipboard."""
    QGuiApplication.clipboard().setMimeData(mime)
    if QGuiApplication.platformName() in _WITHOUT_ONE:
        _clear_at_the_end()


@cache
def _clear_at_the_end() -> None:
    atexit.register(_clear)


def _clear() -> None:
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()
