"""The Latin letter of a key, whatever the keyboard is set to write.

Who writes Hebrew, Greek, Russian or Arabic has a letter of that script on the key; keys that act are named by the Latin
letter that stands on the same place of the keyboard (as `KeyboardEvent.code` of the W3C's UI Events names it).
"""

import sys

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

_ROWS = ((16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
"""Scan codes of the first keys of the three rows, as Linux (`input-event-codes.h`) and Windows (set 1) count them."""
_DIGITS = range(2, 11)
"""Scan codes of the keys that a digit from 1 to 9 stands on."""
_X11_OFFSET = 8
"""X11, and Wayland after it, count from 8."""
_BY_SCAN_CODE = {first + place: letter for first, row in _ROWS for place, letter in enumerate(row)}
_SIGNS = {(16, "/"): Qt.Key.Key_Q, (17, "'"): Qt.Key.Key_W}
"""Keys of the Hebrew layout (SI 1452) that write a sign where a Latin letter stands on the key, by scan code. Qt takes
such a sign as meant, while of a Hebrew letter it finds the Latin one itself. No Latin layout has these signs there."""
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def command_of(event: QKeyEvent) -> QKeySequence | None:
    """The command that a key with Ctrl, Alt or Meta stands for though it writes a sign; None for any other key.

    Args:
        event: A key that was pressed.
    """
    if not event.modifiers() & _COMMANDS or sys.platform == "darwin":
        return None
    key = Qt.Key(event.key()) if event.key() < 0x80 else Qt.Key.Key_unknown
    sign = chr(key.value) if key is not Qt.Key.Key_unknown else ""
    letter = _SIGNS.get((_scan_code(event), sign))
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(held, letter)) if letter is not None else None


def letter_of(event: QKeyEvent) -> str:
    """What a key writes, upper case; the Latin letter of its place where it writes a letter of another script.

    Args:
        event: A key that was pressed.
    """
    text = event.text().upper()
    if not text.isalpha() or text.isascii() or event.type() != QEvent.Type.KeyPress or sys.platform == "darwin":
        return text  # on macOS no scan codes are told
    return _BY_SCAN_CODE.get(_scan_code(event), text)


def digit_of(event: QKeyEvent) -> int:
    """The digit from 1 to 9 whose key was pressed though its layout writes a sign there; 0 for any other key.

    Args:
        event: A key that was pressed, without Ctrl, Alt and Meta.
    """
    other = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier  # with Shift, every layout has signs
    if sys.platform == "darwin" or event.modifiers() & other:
        return 0
    code = _scan_code(event)
    return code - _DIGITS.start + 1 if code in _DIGITS else 0


def _scan_code(event: QKeyEvent) -> int:
    code = event.nativeScanCode()
    return code - _X11_OFFSET if QGuiApplication.platformName() in ("xcb", "wayland") else code
