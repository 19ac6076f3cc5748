"""For those who hear the window, and for those who have only keys: all that can be reached has a name and is shown."""

import gc
import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import pytest
from driving import Driver
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel, QPushButton, QTabBar, QWidget
from test_languages import articles

from clippings_app.library import Library

pytestmark = pytest.mark.journey

_DIALOGS = (
    "export",
    "preferences",
    "edit",
    "learnt-lines",
    "keys",
    "about",
    "add-incident",
    "add-topic",
    "import-link",
    "save-search",
)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        library.add(list(articles()))
        library.catch_up()
    return folder


def reachable(root: QWidget) -> Iterator[QWidget]:
    """Everything in a window that the Tab key leads to."""
    for widget in root.findChildren(QWidget):
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if by_tab and widget.isVisible() and widget.isEnabled() and widget.window() is root.window():
            yield widget


def name_of(widget: QWidget) -> str:
    """What a screen reader says of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def rooms(driver: Driver) -> Iterator[tuple[str, QWidget]]:
    """The window in its main states, and each dialog."""
    window = driver.window
    window.list_pane.list.select_first()
    driver.settle()
    yield "window", window
    driver.copy("A headline of a story\n\nAnd the first sentence of it, which is long enough to be read as one.\n")
    window.desk.paste()
    driver.wait(lambda: window.review.has_draft)
    driver.settle()
    yield "review", window
    window.desk.leave_review()
    ids = [window.list_pane.list.clippings.id_at(place) for place in (0, 1)]
    window.stage.compare(ids[0], ids[1])
    driver.settle()
    yield "comparison", window
    window.actions_["overview"].trigger()
    driver.settle()
    yield "overview", window
    window.stage.show_article()
    window.actions_["go-to"].trigger()
    field = window.ways.go_to
    assert field is not None
    driver.wait(field.isVisible)
    driver.settle()
    yield "go to", window
    field.close_field()
    for name in _DIALOGS:
        window.actions_[name].trigger()
        driver.wait(lambda: any(each.isVisible() for each in window.findChildren(QDialog)))
        dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
        driver.settle()
        yield name, dialog
        dialog.reject()
        driver.settle()


def test_everything_that_can_be_reached_has_a_name(driver: Driver) -> None:
    met = 0
    for room, root in rooms(driver):
        for widget in reachable(root):
            if isinstance(widget, QTabBar):  # its tabs have the names
                continue
            met += 1
            said = name_of(widget) or widget.accessibleName()
            assert said.strip(), f"{room}: {type(widget).__name__} {widget.objectName()} says nothing"
    assert met > 80


_SURFACES = {"timeline", "overview-timeline", "overview"}
"""Drawings that tell bar by bar what they show, and the page that is scrolled by keys."""


def test_everything_that_can_be_reached_says_what_kind_of_thing_it_is(driver: Driver) -> None:
    """A mere surface ("client") says neither that it can be pressed nor that something can be chosen in it."""
    untold = set()
    for room, root in rooms(driver):
        for widget in reachable(root):
            interface = QAccessible.queryAccessibleInterface(widget)
            role = interface.role() if interface else QAccessible.Role.NoRole
            if role in (QAccessible.Role.Client, QAccessible.Role.NoRole) and widget.objectName() not in _SURFACES:
                untold.add(f"{room}: {type(widget).__name__} {widget.objectName()}")
    assert not untold


def _named(root: QWidget, roles: Collection[QAccessible.Role]) -> list[tuple[str, str]]:
    """The names of all accessible things of some roles in a window, and what each is; as a screen reader walks it."""
    top = QAccessible.queryAccessibleInterface(root)
    assert top is not None
    found: list[tuple[str, str]] = []
    _walk(top, roles, found, 0)
    return found


def _walk(
    interface: QAccessibleInterface, roles: Collection[QAccessible.Role], found: list[tuple[str, str]], depth: int
) -> None:
    if interface.role() in roles and not interface.rect().isEmpty():
        inner = interface.parent()  # Qt's own clear button of a text field is no place of its own
        if inner is None or inner.role() != QAccessible.Role.EditableText:
            what = f"{interface.role()} {interface.rect()}"
            found.append((interface.text(QAccessible.Text.Name), what))
    if depth < 20:
        for place in range(min(interface.childCount(), 60)):
            child = interface.child(place)
            if child is not None and child.isValid() and not child.state().invisible:
                _walk(child, roles, found, depth + 1)


def test_the_accessible_tree_names_every_item_and_says_no_date_in_digits(driver: Driver) -> None:
    items, spoken = 0, []
    named = (
        QAccessible.Role.Cell, QAccessible.Role.ListItem, QAccessible.Role.TreeItem, QAccessible.Role.PageTab,
        QAccessible.Role.Button, QAccessible.Role.MenuItem,
    )  # fmt: skip
    for room, root in rooms(driver):
        for name, what in _named(root, named):
            assert name.strip(), f"{room}: {what}"
            items += 1
            spoken.append(name)
        gc.collect()  # what Qt has deleted must not stand for what it makes in its place
    assert items > 200
    assert not [words for words in spoken if re.search(r"\d{4}-\d\d-\d\dT", words)]


def test_the_article_is_heard_by_its_headline_and_a_tag_as_a_button(driver: Driver) -> None:
    window = driver.window
    window.list_pane.list.select_first()
    driver.settle()
    shown = window.stage.current()
    assert shown is not None
    assert name_of(window.article.reader) == f"Article: {shown.article.headline}"
    chip = next(iter(window.article.tags.chips))
    interface = QAccessible.queryAccessibleInterface(chip)
    assert interface is not None
    assert interface.role() == QAccessible.Role.Button
    asked: list[str] = []
    window.article.tags.search_asked.connect(asked.append)
    interface.actionInterface().doAction("Press")
    driver.wait(lambda: asked)  # what reads the screen can press it too


def test_pictures_alone_are_no_names(driver: Driver) -> None:
    for room, root in rooms(driver):
        for button in root.findChildren(QPushButton):
            if button.isVisible():
                assert name_of(button).strip(), f"{room}: a button without words: {button.objectName()}"
        for label in root.findChildren(QLabel):
            if label.buddy() is not None:
                said = label.buddy().accessibleName() or name_of(label.buddy())
                own = isinstance(label.buddy(), QCheckBox)  # it has words of its own
                assert said if own else label.text().replace("&", "") in said, f"{room}: {label.text()}"


def test_the_keyboards_place_is_seen(driver: Driver) -> None:
    unseen = []
    for room, root in rooms(driver):
        for widget in list(reachable(root)):
            if not widget.isVisible():
                continue
            without, within = _pictures(driver, widget)
            if without == within:
                unseen.append(f"{room}: {type(widget).__name__} {widget.objectName()} {name_of(widget)}")
    assert not unseen, "\n".join(unseen)


def _pictures(driver: Driver, widget: QWidget) -> tuple[object, object]:
    """The widget without the keyboard, and with it."""
    other = next(each for each in reachable(widget.window()) if each is not widget and not each.isAncestorOf(widget))
    grab: Callable[[], object] = lambda: widget.grab().toImage()  # noqa: E731
    other.setFocus(Qt.FocusReason.TabFocusReason)
    driver.qtbot.wait(20)
    without = grab()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    driver.qtbot.wait(20)
    assert QApplication.focusWidget() is widget
    return without, grab()
