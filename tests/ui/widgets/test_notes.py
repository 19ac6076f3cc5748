from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from clippings_app.analysis.anchoring import anchored
from clippings_app.domain.highlight import Highlight
from clippings_app.ui.widgets.notes import NotesPage, NoteView


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


def test_where_there_is_no_note_yet_it_is_said_how_one_comes_about(qtbot: QtBot) -> None:
    page = NotesPage()
    qtbot.addWidget(page)
    page.show()
    page.show_notes(1, ())
    page.show_highlights(("A crane fell.",), ())
    assert page.hint.isVisible()
    assert "Ctrl+Shift+M" in page.hint.text()
    page.add_note()
    assert not page.hint.isVisible()
    page.show_notes(2, ("Ask.",))
    page.show_highlights(("A crane fell.",), ())
    assert not page.hint.isVisible()
    page.show_notes(3, ())
    page.show_highlights(
        ("A crane fell.",), anchored(("A crane fell.",), [Highlight(uid="u", quote="crane", start=2, end=7)])
    )
    assert not page.hint.isVisible(), "highlights are there to be seen"
    page.show_notes(None, ())
    page.show_highlights((), ())
    assert not page.hint.isVisible()
