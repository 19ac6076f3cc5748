"""Many files: looked at before they come in, stopped, gone on with, taken back."""

from pathlib import Path

import pytest
from driving import Driver
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from clippings_app.ui.dialogs.import_preview import ImportPreviewDialog
from clippings_app.ui.dropping import Dropping
from clippings_app.ui.drops import OWN_DRAG

pytestmark = pytest.mark.journey
TEXT = "Quay wall {} gives way after storm\n\nThe wall of the quay gave way on Sunday morning, the council said.\n"
RIS = "TY  - NEWS\nTI  - Ferry {0} runs aground\nUR  - https://post.example/{0}\nER  - \n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    folder.mkdir()
    for number in range(8):
        (folder / f"{number}.txt").write_text(TEXT.format(number))
    (folder / "empty.txt").write_text(" ")
    (folder / "ferries.ris").write_text("".join(map(RIS.format, range(5))))
    return folder


def previewed(driver: Driver, *paths: Path) -> ImportPreviewDialog:
    driver.window.desk.take_chosen(paths)
    driver.wait(lambda: driver.window.findChild(ImportPreviewDialog) is not None)
    dialog = driver.window.findChild(ImportPreviewDialog)
    assert dialog is not None
    return dialog


def finished(driver: Driver, dialog: ImportPreviewDialog) -> None:
    driver.wait(lambda: dialog.bar.isHidden())


def test_what_was_imported_is_a_click_away_and_what_could_not_be_waits_to_be_read(driver: Driver, source: Path) -> None:
    window = driver.window
    driver.search("zzqqx")
    window.desk.take_paths([source])
    driver.wait(lambda: window.desk.last_report is not None)
    driver.settle()
    assert window.messages.text.text() == "13 clippings imported · 1 could not be read."
    assert not window.messages._going.isActive(), "the list of what could not be read is nowhere else"
    button = next(each for each in window.messages.buttons if each.text() == "Show them")
    button.click()
    driver.settle()
    assert (window.controller.query, window.list_pane.list.clippings.rowCount()) == ("is:inbox", 13)
    window.desk.last_report = None
    window.desk.take_paths([source])
    driver.wait(lambda: window.desk.last_report is not None)
    assert "Show them" not in [each.text() for each in window.messages.buttons], "nothing is new"


def test_of_an_empty_library_one_room_says_how_to_begin(driver: Driver) -> None:
    driver.settle()
    empty, nothing = driver.window.list_pane.empty, driver.window.stage.nothing
    assert nothing.title.text() == "Begin with an article"
    assert (empty.title.text(), empty.words.text(), empty.buttons) == ("", "", [])
    assert empty.accessibleName() == "Nothing here yet"
    assert empty.hasFocus()


def test_the_window_says_that_it_takes_what_is_held_over_it(driver: Driver, source: Path) -> None:
    window = driver.window
    hint = window.findChild(Dropping)
    assert hint is not None
    ours, files, nothing = QMimeData(), QMimeData(), QMimeData()
    ours.setData(OWN_DRAG, b"[1]")
    files.setUrls([QUrl.fromLocalFile(str(source))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for mime, taken in ((ours, False), (nothing, False), (files, True)):
        enter = QDragEnterEvent(window.rect().center(), Qt.DropAction.CopyAction, mime, left, none)
        QApplication.sendEvent(window, enter)
        assert (enter.isAccepted(), hint.isVisible()) == (taken, taken)
    assert hint.geometry() == window.rect()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not hint.isVisible()
    driver.drop(files)
    assert not hint.isVisible()
    driver.wait(lambda: window.desk.last_report is not None)
    driver.settle()
    assert driver.count() == 13


def test_why_a_file_cannot_be_read_is_written_over_the_cells_that_have_nothing(driver: Driver, source: Path) -> None:
    dialog = previewed(driver, source)
    finished(driver, dialog)
    failed = next(
        index
        for row in range(dialog.finds.rowCount())
        if (index := dialog.finds.index(row, 3)).data() and "empty" in dialog.finds.index(row, 0).data()
    )
    red = failed.data(Qt.ItemDataRole.ForegroundRole)
    room = dialog.tree.visualRect(failed.siblingAtColumn(1))
    drawn = dialog.tree.viewport().grab().toImage()
    scale = drawn.devicePixelRatio()
    middle = round(room.center().y() * scale)
    rows = range(middle - 4, middle + 4)
    columns = range(round(room.left() * scale), round(room.right() * scale))
    assert any(drawn.pixelColor(x, y) == red for y in rows for x in columns)
    dialog.reject()


def test_what_was_chosen_is_shown_and_only_what_is_ticked_comes_in(driver: Driver, source: Path) -> None:
    dialog = previewed(driver, source)
    finished(driver, dialog)
    assert dialog.summary.text() == "13 new · 1 cannot be read."
    assert dialog.ok.text() == "&Import 13 clippings"
    bold = QFont(dialog.ok.font())
    bold.setWeight(QFont.Weight.DemiBold)  # as it is drawn
    room = QFontMetrics(bold).horizontalAdvance("Import 13 clippings") + 28
    driver.wait(lambda: dialog.ok.width() >= room)
    assert driver.count() == 0
    driver.wait(lambda: driver.focus() is dialog.tree)
    driver.press(Qt.Key.Key_Space)  # 0.txt
    driver.press(Qt.Key.Key_End)  # empty.txt: what cannot be read stands below what can
    driver.press(Qt.Key.Key_Up)  # ferries.ris
    driver.press(Qt.Key.Key_Right)
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Space)
    assert dialog.ok.text() == "&Import 11 clippings"
    driver.press(Qt.Key.Key_Tab)
    driver.type("Ports, Storms")
    driver.press(Qt.Key.Key_Tab)
    driver.type("Storm of March")
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.window.desk.last_report is not None)
    driver.settle()
    report = driver.window.desk.last_report
    assert report is not None
    assert len(report.imported) == driver.count() == 11
    names = {Path(taken.name).name for taken in report.imported}
    assert names == {*(f"{number}.txt" for number in range(1, 8)), *(f"ferries.ris#{number}" for number in range(2, 6))}
    assert [Path(failed.name).name for failed in report.failed] == ["empty.txt"]
    driver.settle()
    contents = driver.window.controller.contents
    assert contents is not None
    assert {each.topic.path: each.count for each in contents.topics} == {"Ports": 11, "Storms": 11}
    assert [(each.incident.name, each.count) for each in contents.incidents] == [("Storm of March", 11)]
    driver.window.controller.history.undo()
    driver.wait(lambda: driver.count() == 0)


def test_nobody_has_to_wait_until_everything_was_looked_at(driver: Driver, source: Path) -> None:
    for number in range(8, 200):
        (source / f"{number}.txt").write_text(TEXT.format(number))
    dialog = previewed(driver, source)
    driver.wait(lambda: dialog.finds.rowCount() > 2)
    assert not dialog._is_whole
    dialog.finds.setData(dialog.finds.index(0, 0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    dialog.ok.click()
    driver.wait(lambda: driver.window.desk.last_report is not None)
    driver.settle()
    assert driver.count() == 200 + 5 - 1
    assert not (source.parent / "library" / "0.txt").exists()


def test_looking_alone_leaves_nothing_behind(driver: Driver, source: Path) -> None:
    dialog = previewed(driver, source)
    finished(driver, dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    driver.settle()
    assert driver.count() == 0
    assert driver.window.desk.last_report is None
    again = previewed(driver, source / "ferries.ris")
    finished(driver, again)
    assert again.summary.text() == "5 new."
    again.finds.tick_all(ticked=False)
    assert not again.ok.isEnabled()
    again.reject()


def test_a_single_article_goes_to_the_review_as_ever(driver: Driver, source: Path) -> None:
    driver.window.desk.take_chosen([source / "1.txt"])
    driver.wait(lambda: driver.window.review.has_draft)
    assert driver.window.in_review()
    driver.window.review.discard()


def test_an_import_that_was_stopped_goes_on_with_the_rest(driver: Driver, source: Path) -> None:
    for number in range(8, 300):
        (source / f"{number}.txt").write_text(TEXT.format(number))
    driver.window.desk.take_paths([source])
    driver.wait(lambda: driver.window.progress.bar.value() > 5)
    driver.window.progress.cancel_button.click()
    driver.wait(lambda: driver.window.desk.last_report is not None)
    stopped = driver.window.desk.last_report
    assert stopped is not None
    assert stopped.cancelled
    assert 0 < len(stopped.imported) < 305
    driver.settle()
    button = next(
        each for each in driver.window.messages.findChildren(QPushButton) if each.text() == "Go on with the rest"
    )
    button.click()
    driver.wait(lambda: driver.window.desk.last_report is not stopped)
    driver.settle()
    rest = driver.window.desk.last_report
    assert rest is not None
    assert {known.of for known in rest.duplicates} == {taken.id for taken in stopped.imported}
    assert driver.count() == len(stopped.imported) + len(rest.imported) == 305


def test_what_comes_in_meanwhile_leaves_the_keyboard_in_the_review(driver: Driver, source: Path) -> None:
    driver.copy(TEXT.format("of the ferry port"))
    driver.paste_and_wait()
    review = driver.window.review
    driver.wait(lambda: review.has_draft and not review._busy and review.isAncestorOf(driver.focus()))
    driver.window.desk.take_paths([source / "1.txt", source / "2.txt"])  # into a library that was empty
    driver.wait(lambda: driver.window.list_pane.list.clippings.rowCount() == 2)
    driver.settle()
    assert review.isAncestorOf(driver.focus())
    driver.press(Qt.Key.Key_Escape)
    assert not driver.window.in_review()
    assert "waits as a draft" in driver.window.messages.text.text()
    assert driver.focus() is driver.window.list_pane.list
