import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from clippings_app.ui.key_positions import command_of, digit_of

CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
Q_PLACE, Z_PLACE = 16, 44


def pressed(key: Qt.Key, scan_code: int, held: Qt.KeyboardModifier) -> QKeyEvent:
    code = scan_code + 8 if QGuiApplication.platformName() in ("xcb", "wayland") else scan_code
    return QKeyEvent(QEvent.Type.KeyPress, key.value, held, code, 0, 0, chr(key.value))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("key", "place", "held", "command"),
    [
        (Qt.Key.Key_Slash, Q_PLACE, CTRL, "Ctrl+Q"),
        (Qt.Key.Key_Slash, Q_PLACE, CTRL | SHIFT, "Ctrl+Shift+Q"),
        (Qt.Key.Key_Apostrophe, 17, CTRL, "Ctrl+W"),
        (Qt.Key.Key_Slash, Q_PLACE, NONE, None),
        (Qt.Key.Key_Slash, 53, CTRL, None),
        (Qt.Key.Key_Apostrophe, Q_PLACE, CTRL, None),
        (Qt.Key.Key_Semicolon, Z_PLACE, CTRL, None),
        (Qt.Key.Key_A, Q_PLACE, CTRL, None),
    ],
    ids=["Hebrew Q", "with Shift", "Hebrew W", "no command", "the slash key", "Dvorak Q", "Dvorak Z", "French Q"],
)
def test_a_sign_on_a_letter_s_key_is_that_letter_s_command_in_hebrew_alone(
    key: Qt.Key, place: int, held: Qt.KeyboardModifier, command: str | None
) -> None:
    assert command_of(pressed(key, place, held)) == (QKeySequence(command) if command else None)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("key", "place", "held", "digit"),
    [
        (Qt.Key.Key_Ampersand, 2, NONE, 1),
        (Qt.Key.Key_ParenLeft, 6, NONE, 5),
        (Qt.Key.Key_9, 10, NONE, 9),
        (Qt.Key.Key_0, 11, NONE, 0),
        (Qt.Key.Key_A, 30, NONE, 0),
        (Qt.Key.Key_5, 6, Qt.KeyboardModifier.KeypadModifier, 0),
        (Qt.Key.Key_Exclam, 2, Qt.KeyboardModifier.ShiftModifier, 0),
    ],
    ids=["French 1", "French 5", "9", "0", "A", "keypad", "a sign with Shift"],
)
def test_the_keys_of_digits_are_known_by_their_place(
    key: Qt.Key, place: int, held: Qt.KeyboardModifier, digit: int
) -> None:
    assert digit_of(pressed(key, place, held)) == digit
