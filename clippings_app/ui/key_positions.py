"""The Latin letter of a key, whatever the keyboard is set to write.

Who writes Hebrew, Greek, Russian or Arabic has a letter of that script on the key; keys that act are named by the Latin
letter that stands on the same place of the keyboard (as `KeyboardEvent.code` of the W3C's UI Events names it).
"""

import sys

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QKeyEvent

_ROWS = ((16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
"""Scan codes of the first keys of the three rows, as Linux (`input-event-codes.h`) and Windows (set 1) count them."""
_X11_OFFSET = 8
"""X11, and Wayland after it, count from 8."""
_BY_SCAN_CODE = {first + place: letter for first, row in _ROWS for place, letter in enumerate(row)}


def letter_of(event: QKeyEvent) -> str:
    """What a key writes, upper case; the Latin letter of its place where it writes a letter of another script.

    Args:
        event: A key that was pressed.
    """
    text = event.text().upper()
    if not text.isalpha() or text.isascii() or event.type() != QEvent.Type.KeyPress or sys.platform == "darwin":
        return text  # on macOS no scan codes are told
    code = event.nativeScanCode()
    if QGuiApplication.platformName() in ("xcb", "wayland"):
        code -= _X11_OFFSET
    return _BY_SCAN_CODE.get(code, text)
