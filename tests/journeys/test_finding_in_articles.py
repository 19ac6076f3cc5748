"""Going through what was found in an article, and pasting where the search field has the keyboard."""

from pathlib import Path

import pytest
from driving import ARTICLE, Driver
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.library import Library

pytestmark = pytest.mark.journey
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    body = ("The ferry left the quay.", *("The tide went out. " * 30,) * 8, "A ferry came back to the quay.")
    with Library.open(folder) as library:
        library.add(
            [
                Draft(article=ParsedArticle(headline="Timetables", body=body)),
                Draft(article=ParsedArticle(headline="Timetables again", body=body[:-1])),
            ]
        )
        library.catch_up()
    return folder


def test_f3_goes_through_the_hits_of_the_search_and_words_can_be_looked_for(driver: Driver) -> None:
    bar = driver.window.article.find_bar
    assert driver.search("ferry") == 2
    driver.window.stage.open_clipping(1)
    driver.settle()
    assert bar.isHidden()
    driver.press(Qt.Key.Key_F3)
    assert bar.count.text() == "1 of 2"
    driver.press(Qt.Key.Key_F3)
    assert bar.count.text() == "2 of 2"
    assert driver.window.article.reader.verticalScrollBar().value() > 0
    driver.press(Qt.Key.Key_F3, SHIFT)
    assert bar.count.text() == "1 of 2"
    driver.press(Qt.Key.Key_F, CTRL | SHIFT)
    driver.type("tide")
    driver.wait(lambda: bar.count.text() == "1 of 240")
    driver.press(Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert driver.window.article.reader.hasFocus()


def test_f3_goes_through_what_differs_where_two_are_compared(driver: Driver) -> None:
    comparison = driver.window.stage.comparison
    driver.window.stage.compare(1, 2)
    driver.wait(lambda: driver.window.stage.pages.currentWidget() is comparison)
    driver.settle()
    driver.press(Qt.Key.Key_F3)
    driver.wait(lambda: comparison.left._flashing)
    (span,) = comparison.left._flashing
    assert comparison.left.document().toPlainText()[slice(*span)] == "A ferry came back to the quay."
    assert driver.window.article.find_bar.isHidden()


def test_an_article_pasted_while_the_search_field_has_the_keyboard_is_taken_in(driver: Driver) -> None:
    field = driver.window.list_pane.search.edit
    driver.press(Qt.Key.Key_F, CTRL)
    assert field.hasFocus()
    driver.copy(ARTICLE)
    driver.paste_and_wait()
    assert field.text() == ""
    driver.wait(lambda: driver.window.review.has_draft)


def test_a_line_pasted_there_is_searched_for(driver: Driver) -> None:
    field = driver.window.list_pane.search.edit
    mime = QMimeData()
    mime.setText("back to the quay\n")
    mime.setHtml("<p>back to the <b>quay</b></p>")
    QGuiApplication.clipboard().setMimeData(mime)
    driver.press(Qt.Key.Key_F, CTRL)
    driver.press(Qt.Key.Key_V, CTRL)
    assert field.text().strip() == "back to the quay"
    assert not driver.window.in_review()


def test_escape_in_the_empty_field_leads_to_the_list(driver: Driver) -> None:
    search = driver.window.list_pane.search
    driver.press(Qt.Key.Key_F, CTRL)
    driver.type("ferry")
    driver.press(Qt.Key.Key_Escape)
    assert search.edit.text() == ""
    assert search.edit.hasFocus()
    driver.press(Qt.Key.Key_Escape)
    assert driver.window.list_pane.list.hasFocus()
    driver.copy(ARTICLE)
    driver.paste_and_wait()


def test_the_fields_menu_knows_what_is_pasted(driver: Driver) -> None:
    field = driver.window.list_pane.search.edit

    def paste_by_menu() -> None:
        from PySide6.QtGui import QContextMenuEvent

        at = QPoint(20, 10)
        QApplication.sendEvent(field, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, field.mapToGlobal(at)))
        (menu,) = (each for each in field.findChildren(QMenu) if each.isVisible())
        action = menu.findChild(QAction, "edit-paste")
        assert action is not None
        action.trigger()
        menu.close()

    driver.copy("ferry")
    paste_by_menu()
    assert field.text() == "ferry"
    driver.copy(ARTICLE)
    paste_by_menu()
    assert field.text() == "ferry"
    driver.wait(driver.window.in_review)


def test_files_and_articles_dropped_on_the_field_fall_through_to_the_window(driver: Driver, tmp_path: Path) -> None:
    field = driver.window.list_pane.search.edit
    left, copy, none = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    words, article, files = QMimeData(), QMimeData(), QMimeData()
    words.setText("ferry")
    article.setText(ARTICLE)
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "page.html"))])
    for mime, taken in ((words, True), (article, False), (files, False)):
        event = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
        field.dragEnterEvent(event)
        assert event.isAccepted() is taken


def test_the_star_says_what_it_does_and_the_export_keeps_its_words_whole(driver: Driver) -> None:
    window = driver.window
    driver.window.stage.open_clipping(1)
    driver.settle()
    star = window.actions_["star"]
    assert star.text().replace("&", "") == "Star"
    driver.press(Qt.Key.Key_D, CTRL)
    driver.settle()
    assert star.text().replace("&", "") == "Take the star away"
    export = window.article.findChild(QPushButton, "export-button")
    assert export is not None
    for width, words in ((1280, "Export bibliography"), (900, "Export"), (1280, "Export bibliography")):
        window.resize(width, 820)
        driver.wait(lambda words=words: export.text() == words and export.width() >= export.sizeHint().width())
        assert export.accessibleName() == "Export bibliography"


def test_in_a_narrow_window_the_list_makes_room_for_two_texts_and_comes_back(driver: Driver) -> None:
    window = driver.window
    window.resize(1000, 700)
    driver.settle()
    width = window.list_pane.width()
    for leave in (lambda: driver.press(Qt.Key.Key_Escape), lambda: driver.press(Qt.Key.Key_F, CTRL)):
        window.stage.compare(1, 2)
        driver.wait(lambda: window.stage.pages.currentWidget() is window.stage.comparison)
        driver.wait(window.list_pane.isHidden)
        assert window.stage.comparison.left.hasFocus()
        leave()
        driver.wait(window.list_pane.isVisible)
        driver.wait(lambda: window.list_pane.width() == width)
    assert window.list_pane.search.edit.hasFocus()
    window.resize(1280, 820)
    window.stage.compare(1, 2)
    driver.settle()
    assert window.list_pane.isVisible(), "beside it there is room for two"
