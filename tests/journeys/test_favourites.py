"""Favourite topics: a digit tags what is selected, in every layout, and never what is written in a field."""

from pathlib import Path

import pytest
from driving import Driver
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.changes import AddTopic
from clippings_app.domain.clipping import Draft
from clippings_app.library import Library
from clippings_app.ui.models.sidebar import NodeKind

pytestmark = pytest.mark.journey
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        for path in ("Sea", "Sea/Ports & piers", "Law"):
            library.apply(AddTopic(path=path))
        for number in range(3):
            article = ParsedArticle(headline=f"{number} reports", body=(f"Of number {number}.",))
            library.add([Draft(article=article, topics=("Sea/Ports & piers",) if number == 0 else ())])
        library.catch_up()
    return folder


def give(driver: Driver, path: str, digit: int) -> None:
    """Give a topic a digit in its menu of the sidebar."""
    sidebar = driver.window.sidebar
    menu = sidebar.menu_of(sidebar.tree.find(NodeKind.TOPIC, path))
    assert menu is not None
    digits = next(each.menu() for each in menu.actions() if each.text() == "Tag by key")
    assert isinstance(digits, QMenu)
    chosen = [each for each in digits.actions() if not each.isSeparator()][digit - 1 if digit else -1]
    chosen.trigger()
    driver.settle()


def tagged(driver: Driver, path: str) -> int:
    contents = driver.window.controller.contents
    assert contents is not None
    return next(each.count for each in contents.topics if each.topic.path == path)


def select_all(driver: Driver) -> None:
    driver.window.list_pane.list.setFocus()
    driver.press(Qt.Key.Key_A, CTRL)
    driver.settle()


def shown(driver: Driver) -> list[str]:
    return [each.text() for each in driver.window.favourites.menu.actions() if each.isVisible()]


def test_a_digit_tags_what_is_selected_and_takes_the_tag_away_where_all_have_it(driver: Driver) -> None:
    assert shown(driver) == ["Give a topic of the sidebar a key in its menu"]
    give(driver, "Sea/Ports & piers", 3)
    assert shown(driver) == ["Sea › Ports && piers"]
    node = driver.window.sidebar.tree.node(driver.window.sidebar.tree.find(NodeKind.TOPIC, "Sea/Ports & piers"))
    assert node is not None
    assert node.favourite == 3
    select_all(driver)
    driver.press(Qt.Key.Key_3)
    driver.settle()
    assert tagged(driver, "Sea/Ports & piers") == 3
    assert driver.window.messages.text.text() == "3 clippings tagged with “Ports & piers”."
    driver.press(Qt.Key.Key_3)
    driver.settle()
    assert tagged(driver, "Sea/Ports & piers") == 0
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.settle()
    assert tagged(driver, "Sea/Ports & piers") == 3
    driver.press(Qt.Key.Key_7)
    driver.settle()
    assert tagged(driver, "Law") == 0, "no topic has that digit"


def test_a_topic_with_braces_in_its_name_has_a_key(driver: Driver) -> None:
    driver.window.controller.apply(AddTopic(path="Law/{draft} {0}"), "Add a topic")
    driver.settle()
    give(driver, "Law/{draft} {0}", 5)
    assert driver.window.actions_["undo"].text() == "&Undo: Give “Law/{draft} {0}” the key 5"
    select_all(driver)
    driver.press(Qt.Key.Key_5)
    driver.settle()
    assert tagged(driver, "Law/{draft} {0}") == 3


def test_what_has_the_keyboard_may_be_deleted(driver: Driver) -> None:
    class Part(QWidget):
        """Qt tells that it loses the keyboard when Python can no longer ask anything of it."""

    part = Part(driver.window.browse)
    part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    part.show()
    part.setFocus()
    assert driver.focus() is part
    with driver.qtbot.captureExceptions() as raised, driver.qtbot.waitSignal(part.destroyed):
        part.deleteLater()
        QCoreApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete)
    assert raised == []


def test_a_digit_is_handed_from_one_topic_to_another_and_back(driver: Driver) -> None:
    give(driver, "Law", 1)
    give(driver, "Sea", 1)
    assert shown(driver) == ["Sea"]
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.settle()
    assert shown(driver) == ["Law"]
    give(driver, "Law", 0)
    assert shown(driver) == ["Give a topic of the sidebar a key in its menu"]


def test_a_digit_in_a_field_is_written_there(driver: Driver) -> None:
    give(driver, "Law", 1)
    select_all(driver)
    driver.press(Qt.Key.Key_F, CTRL)
    driver.type("1")
    driver.settle()
    assert driver.window.list_pane.search.query() == "1"
    assert tagged(driver, "Law") == 0


def test_a_digit_within_a_headline_that_is_typed_goes_to_that_headline(driver: Driver) -> None:
    give(driver, "Law", 2)
    rows = driver.window.list_pane.list
    rows.setFocus()
    rows.select_first()
    driver.settle()
    driver.type("x2")
    driver.settle()
    assert tagged(driver, "Law") == 0


@pytest.mark.parametrize(("written", "place", "tags"), [("&", 2, True), ("é", 3, False), ("q", 16, False)])
def test_the_key_of_a_digit_is_known_by_its_place(driver: Driver, written: str, place: int, tags: bool) -> None:
    give(driver, "Law", 1)
    select_all(driver)
    code = place + 8 if QGuiApplication.platformName() in ("xcb", "wayland") else place
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, NONE, code, 0, 0, written)
    QApplication.sendEvent(driver.window.list_pane.list, event)
    driver.settle()
    assert tagged(driver, "Law") == (3 if tags else 0)
