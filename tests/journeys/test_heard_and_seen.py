"""For those who hear the window, and for those who have only keys: all that can be reached has a name and is shown."""

import gc
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
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
    "duplicates",
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
        library.add(list(articles())[:1])  # twice, for the dialog of duplicates
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
    window.controller.show_incident(window.controller.contents.incident_names[0])
    driver.wait(lambda: window.stage.pages.currentWidget() is window.stage.incident)
    driver.settle()
    yield "incident", window
    window.stage.show_article()
    window.actions_["go-to"].trigger()
    field = window.ways.go_to
    assert field is not None
    driver.wait(field.isVisible)
    driver.settle()
    yield "go to", window
    field.close_field()
    topic, incident = window.controller.contents.topics[0].topic.path, window.controller.contents.incident_names[0]
    asked = {
        "move a topic": lambda: window.tag_edits.edit("move", "topic", topic),
        "edit an incident": lambda: window.tag_edits.edit("edit", "incident", incident),
    }
    for name in (*_DIALOGS, *asked):
        (asked.get(name) or window.actions_[name].trigger)()
        driver.wait(lambda: any(each.isVisible() for each in window.findChildren(QDialog)))
        dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
        driver.settle()
        yield name, dialog
        dialog.reject()
        driver.settle()


@dataclass
class Found:
    """What was met on a walk through all rooms; each entry begins with its room.

    Attributes:
        reached: What the Tab key leads to, and its name.
        untold: Of that what does not say what kind of thing it is.
        items: Every item of the accessible tree: what it is, and its name.
        buttons: Buttons of the dialogs, and their names.
        labels: Words of labels with a field beside them, and whether the field says them.
        unseen: What looks the same with the keyboard and without.
    """

    reached: list[tuple[str, str]] = field(default_factory=list)
    untold: set[str] = field(default_factory=set)
    items: list[tuple[str, str]] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)
    labels: list[tuple[str, bool]] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def kept() -> list[Found]:
    """What was found on the first walk: one is enough for all who ask."""
    return []


@pytest.fixture
def found(kept: list[Found], request: pytest.FixtureRequest) -> Found:
    if not kept:
        driver = request.getfixturevalue("driver")
        met = Found()
        for room, root in rooms(driver):
            _hear(met, room, root)
            _look(met, driver, room, root)
        kept.append(met)
    return kept[0]


def _hear(met: Found, room: str, root: QWidget) -> None:
    """Note what a screen reader would say in a room."""
    for widget in reachable(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        role = interface.role() if interface else QAccessible.Role.NoRole
        what = f"{room}: {type(widget).__name__} {widget.objectName()}"
        if role in (QAccessible.Role.Client, QAccessible.Role.NoRole) and widget.objectName() not in _SURFACES:
            met.untold.add(what)
        if not isinstance(widget, QTabBar):  # its tabs have the names
            met.reached.append((what, name_of(widget) or widget.accessibleName()))
    for button in root.findChildren(QPushButton):
        if button.isVisible():
            met.buttons.append((f"{room}: {button.objectName()}", name_of(button)))
    for label in root.findChildren(QLabel):
        if label.buddy() is not None:
            said = label.buddy().accessibleName() or name_of(label.buddy())
            own = isinstance(label.buddy(), QCheckBox)  # it has words of its own
            met.labels.append((f"{room}: {label.text()}", bool(said) if own else label.text().replace("&", "") in said))
    gc.collect()  # what Qt has deleted must not stand for what it makes in its place
    met.items += [(f"{room}: {what}", name) for name, what in _named(root, _ITEMS)]


def _look(met: Found, driver: Driver, room: str, root: QWidget) -> None:
    """Note what is not seen to have the keyboard."""
    for widget in list(reachable(root)):
        if widget.isVisible():
            without, within = _pictures(driver, widget)
            if without == within:
                met.unseen.append(f"{room}: {type(widget).__name__} {widget.objectName()} {name_of(widget)}")


def test_everything_that_can_be_reached_has_a_name(found: Found) -> None:
    assert [what for what, name in found.reached if not name.strip()] == []
    assert len(found.reached) > 80


def test_everything_that_can_be_reached_says_what_kind_of_thing_it_is(found: Found) -> None:
    """A mere surface ("client") says neither that it can be pressed nor that something can be chosen in it."""
    assert not found.untold


def test_the_accessible_tree_names_every_item_and_says_no_date_in_digits(found: Found) -> None:
    assert [what for what, name in found.items if not name.strip()] == []
    assert len(found.items) > 200
    assert not [name for _, name in found.items if re.search(r"\d{4}-\d\d-\d\dT", name)]


def test_pictures_alone_are_no_names(found: Found) -> None:
    assert [what for what, name in found.buttons if not name.strip()] == []
    assert [what for what, is_said in found.labels if not is_said] == []
    assert len(found.buttons) > 10
    assert len(found.labels) > 10


def test_the_keyboards_place_is_seen(found: Found) -> None:
    assert not found.unseen, "\n".join(found.unseen)


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


_SURFACES = {"timeline", "overview-timeline", "overview"}
"""Drawings that tell bar by bar what they show, and the page that is scrolled by keys."""


_ITEMS = (
    QAccessible.Role.Cell, QAccessible.Role.ListItem, QAccessible.Role.TreeItem, QAccessible.Role.PageTab,
    QAccessible.Role.Button, QAccessible.Role.MenuItem, QAccessible.Role.EditableText, QAccessible.Role.ComboBox,
    QAccessible.Role.CheckBox, QAccessible.Role.SpinBox, QAccessible.Role.List, QAccessible.Role.Tree,
    QAccessible.Role.Table, QAccessible.Role.ProgressBar,
)  # fmt: skip


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
