from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from clippings_app.ui.widgets.notes import NoteView


def test_words_between_underscores_are_emphasised_as_those_between_stars(qtbot: QtBot) -> None:
    view = NoteView()
    qtbot.addWidget(view)
    view.show_note("Look: see who _owns_ it, *really*, ~~now~~.\n\n|a|b|\n|-|-|\n|1|2|\n")

    def looks(words: str) -> tuple[bool, bool, bool]:
        cursor: QTextCursor = view.document().find(words)
        form = cursor.charFormat()
        return form.fontItalic(), form.fontUnderline(), form.fontStrikeOut()

    assert [looks(words) for words in ("owns", "really", "now")] == [
        (True, False, False), (True, False, False), (False, False, True),
    ]  # fmt: skip
    assert "|" not in view.toPlainText(), "tables are still read"
