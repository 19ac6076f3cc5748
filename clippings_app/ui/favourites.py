"""Favourite topics: nine digits that tag what is selected, each with the topic a person has given it.

The digits act in the list and in what is shown beside it, never in a field. Where a layout writes signs on the keys of
the digits, as the French and the Czech ones do, the keys are known by their place.
"""

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from clippings_app.domain.changes import TagClippings
from clippings_app.ui.controller import Contents
from clippings_app.ui.key_positions import digit_of
from clippings_app.ui.language import counted
from clippings_app.ui.messages import About, Notice
from clippings_app.ui.steps import Step

if TYPE_CHECKING:
    from clippings_app.ui.main_window import MainWindow

DIGITS = range(1, 10)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Favourites(QObject):
    """The menu of favourite topics and their keys.

    Args:
        window: Whose list they tag; its parts exist when `wire` is called.

    Attributes:
        actions: By digit. Those of digits that no topic has are not shown.
        menu: Of those there are; it says how to make one where there is none.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._topics: dict[int, str] = {}
        self._watched: QWidget | None = None
        self._since_letter = QElapsedTimer()
        self.menu = QMenu(self.tr("Fa&vourite topics"), window)
        self.actions = {digit: self._action(digit) for digit in DIGITS}
        self._hint = self.menu.addAction(self.tr("Give a topic of the sidebar a key in its menu"))
        self._hint.setEnabled(False)
        self._wire()

    def _wire(self) -> None:
        """Put the menu in its place and follow the library, the selection and the keyboard."""
        window = self._window
        for action in self.actions.values():
            window.browse.addAction(action)
        for owner in window.actions_["star"].associatedObjects():
            if isinstance(owner, QMenu) and owner.parent() is window.menuBar():
                owner.insertMenu(window.actions_["star"], self.menu)
        window.controller.contents_ready.connect(self._take_contents)
        window.stage.selection_changed.connect(lambda _count: self._enable())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._watch)

    def _action(self, digit: int) -> QAction:
        action = QAction(self)
        action.setObjectName(f"favourite-{digit}")
        action.setShortcut(QKeySequence(str(digit)))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setVisible(False)
        action.setEnabled(False)
        action.triggered.connect(lambda: self._tag(digit))
        self.menu.addAction(action)
        return action

    # ------------------------------------------------------------------ what there is
    def _take_contents(self, contents: Contents) -> None:
        self._topics = {each.topic.favourite: each.topic.path for each in contents.topics if each.topic.favourite}
        for digit, action in self.actions.items():
            path = self._topics.get(digit, "")
            action.setText(" › ".join(path.split("/")).replace("&", "&&"))
            action.setVisible(bool(path))
        self._hint.setVisible(not self._topics)
        self._enable()

    def _enable(self) -> None:
        any_selected = self._window.stage.selected_count() > 0
        for digit, action in self.actions.items():
            action.setEnabled(any_selected and digit in self._topics)

    # ------------------------------------------------------------------ tagging
    def _tag(self, digit: int) -> None:
        """Tag what is selected; where all of it has the topic, take it away."""
        ids, path = tuple(self._window.stage.selected_ids()), self._topics.get(digit)
        if path is None or not ids:
            return
        if self._window.controller.read_only:
            self._window.commands.tell_read_only()
            return
        away, put = self._taking_away(ids, path), self._putting(ids, path)
        undo = [("undo", self.tr("Undo"))]
        self._window.controller.apply_chosen(
            lambda library: away if library.all_tagged(ids, path) else put,
            self.tr("Turn “{0}” on or off").format(_name(path)),
            f"a favourite topic of {len(ids)}",
            lambda _applied, step: self._window.notice(Notice(text=step.done, level="success", about=About.DEED), undo),
        )

    def _taking_away(self, ids: tuple[int, ...], topic: str) -> Step:
        done = counted(len(ids), "“{0}” taken away from %Ln clipping.", "“{0}” taken away from %Ln clippings.")
        return Step(
            change=TagClippings(ids=ids, remove_topics=(topic,)),
            words=self.tr("Take “{0}” away").format(_name(topic)),
            done=done.format(_name(topic)),
        )

    def _putting(self, ids: tuple[int, ...], topic: str) -> Step:
        done = counted(len(ids), "%Ln clipping tagged with “{0}”.", "%Ln clippings tagged with “{0}”.")
        return Step(
            change=TagClippings(ids=ids, add_topics=(topic,)),
            words=self.tr("Tag with “{0}”").format(_name(topic)),
            done=done.format(_name(topic)),
        )

    # ------------------------------------------------------------------ keys
    def _watch(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Look at the keys of what has the keyboard, as long as that is the list or something beside it."""
        before, self._watched = self._watched, None
        if before is not None:
            with contextlib.suppress(RuntimeError):  # what is deleted loses the keyboard when it is half gone
                before.removeEventFilter(self)
                before.destroyed.disconnect(self._forget)
        if now is not None and self._window.browse.isAncestorOf(now) and not _is_field(now):
            now.installEventFilter(self)
            now.destroyed.connect(self._forget)
            self._watched = now

    def _forget(self) -> None:
        self._watched = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Know the key of a digit by its place, and leave a list the digits of a headline that is typed in it."""
        if not isinstance(event, QKeyEvent) or event.modifiers() & _HELD:
            return super().eventFilter(watched, event)
        is_typing = self._since_letter.isValid() and self._since_letter.elapsed() < QApplication.keyboardInputInterval()
        if event.type() == QEvent.Type.ShortcutOverride and is_typing and event.text().isdigit():
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            action = self.actions.get(0 if is_typing or event.text().isdigit() else digit_of(event))
            if action is not None and action.isEnabled():
                action.trigger()
                return True
            if isinstance(watched, QAbstractItemView) and event.text().isprintable() and event.text().strip():
                self._since_letter.start()
        return super().eventFilter(watched, event)


def _name(path: str) -> str:
    """The last name of a topic's path."""
    return path.rpartition("/")[2]


def _is_field(widget: QWidget) -> bool:
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QLineEdit | QAbstractSpinBox | QComboBox)
