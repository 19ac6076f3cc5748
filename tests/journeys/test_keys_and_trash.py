"""Keys that reach the window, messages that say what was done, and a list that stays where it is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driving import ARTICLE, Driver
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.library import Library
from clippings_app.ui.dialogs.export import ExportDialog
from clippings_app.ui.dialogs.original import OriginalDialog
from clippings_app.ui.widgets.notes import NoteEdit

pytestmark = pytest.mark.journey
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Thirty-one clippings: more than a window shows."""
    folder = tmp_path / "library"
    drafts = [Draft(article=ParsedArticle(headline=f"Number {n}", body=("Of a series.",))) for n in range(31)]
    with Library.open(folder) as library:
        library.add(drafts)
        library.catch_up()
    return folder


def test_no_two_keys_of_the_window_are_the_same(driver: Driver) -> None:
    taken: dict[str, str] = {}
    for name, action in driver.window.actions_.items():
        for sequence in action.shortcuts():
            assert sequence.toString() not in taken, (name, taken)
            taken[sequence.toString()] = name
    assert taken["Ctrl+D"] == "star"
    assert taken["Del"] == "trash"
    for shortcut in driver.window.findChildren(QShortcut):
        assert shortcut.key().toString() not in taken


def test_keys_work_from_the_search_field_and_what_a_field_needs_stays_its_own(driver: Driver) -> None:
    field = driver.window.list_pane.search.edit
    driver.click(field)
    driver.type("series")
    driver.settle()
    driver.press(Qt.Key.Key_D, CTRL)
    driver.wait(lambda: driver.window.controller.contents.counts.starred == 1)
    driver.press(Qt.Key.Key_Z, CTRL)
    assert field.text() != "series"
    field.setText("series")
    driver.settle()
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.wait(lambda: driver.window.controller.contents.counts.starred == 0)
    assert field.text() == "series"
    assert driver.window.messages.text.text() == "Undone: Star"
    driver.press(Qt.Key.Key_Delete)
    driver.settle()
    assert driver.window.controller.contents.counts.trash == 0
    driver.press(Qt.Key.Key_E, CTRL)
    driver.wait(lambda: driver.window.findChild(ExportDialog) is not None)
    dialog = driver.window.findChild(ExportDialog)
    assert dialog.focusWidget() is dialog.format
    dialog.format.setCurrentIndex(dialog.format.findData("markdown"))
    driver.wait(lambda: "31 clippings" in dialog.preview.toPlainText())
    driver.wait(lambda: "of 31 clippings" in dialog.losses.text() or "Nothing is lost" in dialog.losses.text())
    dialog.reject()


def test_the_next_row_is_selected_after_trashing_and_the_list_stays_where_it_is(driver: Driver) -> None:
    rows = driver.window.list_pane.list
    rows.setFocus()
    place = 20
    rows.select_id(rows.clippings.id_at(place))
    driver.settle()
    following, scrolled = rows.clippings.id_at(place + 1), rows.verticalScrollBar().value()
    assert scrolled > 0
    driver.press(Qt.Key.Key_Delete)
    driver.wait(lambda: driver.count() == 30)
    driver.settle()
    assert rows.selected_ids() == [following]
    assert abs(rows.verticalScrollBar().value() - scrolled) <= rows.verticalHeader().defaultSectionSize()
    messages = driver.window.messages
    assert messages.text.text().endswith("is in the trash.")
    assert messages.text.text().startswith("“Number ")
    assert [button.text() for button in messages.buttons] == ["Undo"]
    messages.buttons[0].click()
    driver.wait(lambda: driver.count() == 31)
    driver.settle()
    assert messages.text.text() == "Undone: Move to the trash"
    assert [button.text() for button in messages.buttons] == ["Redo"]


def test_undoing_an_import_of_many_names_their_number(driver: Driver, tmp_path: Path) -> None:
    for number in range(3):
        text = (
            f"Bridge {number} closed\n\nBridge number {number} was closed at {number + 1} o'clock by the port police.\n"
        )
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    driver.window.desk.take_paths([tmp_path / f"{number}.txt" for number in range(3)])
    driver.wait(lambda: driver.count() == 34)
    driver.settle()
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.wait(lambda: driver.count() == 31)
    driver.settle()
    assert driver.window.messages.text.text() == "Undone: Import 3 clippings"
    driver.window.messages.buttons[0].click()
    driver.wait(lambda: driver.count() == 34)
    assert driver.window.messages.text.text() == "Done again: Import 3 clippings"


def test_an_empty_folder_is_told_as_such(driver: Driver, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    driver.window.desk.take_paths([tmp_path / "nothing"])
    driver.wait(lambda: driver.window.messages.isVisible())
    assert driver.window.messages.text.text().startswith("No files that can be read in ")


def test_ctrl_enter_in_a_note_keeps_the_note_and_files_nothing(driver: Driver) -> None:
    rows = driver.window.list_pane.list
    rows.select_first()
    driver.settle()
    number = rows.current_id()
    notes = driver.window.article.evidence.notes
    driver.window.article.evidence.tabs.setCurrentWidget(notes)
    notes.add_note()
    edit = notes.findChild(NoteEdit)
    edit.setFocus()
    driver.wait(edit.hasFocus)
    driver.qtbot.keyClicks(edit, "Ask again.")
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.settle()
    found: list[object] = []
    driver.window.controller.thread_.ask(lambda library: library.one(number), found.append)
    driver.wait(lambda: bool(found))
    assert found[0].notes == ("Ask again.",)
    assert not found[0].filed


def test_the_first_article_of_a_library_is_selected_and_can_be_worked_with(
    opened: Callable[[Path], Driver], tmp_path: Path
) -> None:
    driver = opened(tmp_path / "fresh")
    rows = driver.window.list_pane.list

    def is_live() -> bool:
        return len(rows.selected_ids()) == 1 and driver.focus() is rows and driver.window.actions_["star"].isEnabled()

    driver.copy(ARTICLE)
    driver.press(Qt.Key.Key_V, CTRL)
    driver.wait(lambda: driver.window.review.has_draft and not driver.window.review._busy)
    # As long as the keys are held, a view would take the row out of the selection again.
    QTest.keyPress(driver.focus(), Qt.Key.Key_Return, CTRL)
    driver.wait(lambda: driver.count() == 1)
    driver.settle()
    QTest.keyRelease(driver.focus(), Qt.Key.Key_Return)
    assert is_live()
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.wait(lambda: driver.count() == 0)
    driver.settle()
    driver.press(Qt.Key.Key_Z, CTRL | SHIFT)
    driver.wait(lambda: driver.count() == 1)
    driver.settle()
    assert is_live()


def test_a_clippings_original_is_shown_without_what_acts(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "pier.html"
    path.write_text(
        "<title>x</title><h1>Pier closed</h1><script>alert(1)</script>"
        "<p>The pier was closed on Monday for want of a keeper.</p>",
        encoding="utf-8",
    )
    driver.window.desk.take_paths([path])
    driver.wait(lambda: driver.window.review.has_draft and not driver.window.review._busy)
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.count() == 32)
    driver.wait(lambda: driver.window.stage.current() and driver.window.stage.current().original)
    driver.settle()
    driver.window.actions_["as-it-came"].trigger()
    driver.wait(lambda: driver.window.findChild(OriginalDialog) is not None)
    dialog = driver.window.findChild(OriginalDialog)
    text = dialog.findChild(QTextBrowser).toPlainText()
    assert "The pier was closed" in text
    assert "alert" not in text
    dialog.reject()
    driver.window.list_pane.list.select_id(1)
    driver.settle()
    driver.window.actions_["as-it-came"].trigger()
    assert driver.window.messages.text.text() == "This clipping came without a file."


def test_a_review_begins_at_the_headline(driver: Driver) -> None:
    driver.copy("Share\nMenu\nSubscribe\nSign in\n" * 12 + ARTICLE)
    driver.window.desk.paste(plain=True)
    review = driver.window.review
    driver.wait(lambda: review.has_draft and not review._busy)
    lines = review.lines
    assert lines.currentIndex().data().startswith("Border soldier walks south")
    assert lines.viewport().rect().contains(lines.visualRect(lines.currentIndex()))
