"""Drives a window as a person does, with counted keystrokes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clippings_app.ui.main_window import MainWindow

_PATIENCE_MS = 60_000
_SOON_MS = 400
"""What is put off so long at most is waited for: the article that follows a selection, the marks, a list to be asked."""
_QUIET_LOOKS = 8
"""So many times in a row nothing must be under way. What has happened since is told between two of them, however long
a busy machine takes to come back to us; between two are ten milliseconds where it is not busy.
"""

HEBREW = "מפת הגבול המבוצר בין שתי הקוריאות"
"""The picture's alternative text in the article."""

ARTICLE = Path(__file__).with_name("crossing.txt").read_text(encoding="utf-8")
"""An invented article in the shape in which news pages are pasted, with all their furniture."""


class Driver:
    """Hands on the window: every key and click is counted, as a person would count them."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.strokes = 0
        self.typed = 0

    def wait(self, condition: Callable[[], Any]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=_PATIENCE_MS)

    def settle(self) -> None:
        """Wait until nothing is under way, and nothing is put off for a moment that a person would not notice."""
        thread = self.window.controller.thread_
        quiet = 0

        def is_quiet() -> bool:
            nonlocal quiet
            controller = self.window.controller
            soon = any(
                timer.isActive() and timer.isSingleShot() and timer.interval() <= _SOON_MS
                for timer in self.window.findChildren(QTimer)
            )
            busy = not thread.idle or soon or controller._index_again.isActive() or self.window.errands._waiting
            quiet = 0 if busy else quiet + 1
            return quiet > _QUIET_LOOKS

        self.wait(is_quiet)

    def focus(self) -> QWidget:
        if QApplication.focusWidget() is None:  # without a window manager nobody gives it back after a dialog
            self.window.activateWindow()
            self.wait(QApplication.focusWidget)
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the keyboard"
        return focused

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One keystroke, to whatever has the keyboard."""
        self.strokes += 1
        QTest.keyClick(self.focus(), key, modifiers)

    def type(self, text: str) -> None:
        self.typed += len(text)
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.focus(), letter)
            else:  # QTest knows no keys for other scripts; an input method hands the letter over like this
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                    QApplication.sendEvent(self.focus(), event)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        if at is None:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        else:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def drop(self, mime: QMimeData) -> None:
        """Drag something over the middle of the window and let it go there."""
        window, at = self.window, self.window.rect().center()
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(at, copy, mime, left, none)
        QApplication.sendEvent(window, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(window, QDropEvent(QPointF(at), copy, mime, left, none))

    def search(self, query: str) -> int:
        """Type a query into the search field; how many it finds."""
        field = self.window.list_pane.search.edit
        self.click(field)
        field.selectAll()
        answers: list[Any] = []
        self.window.controller.answer_ready.connect(lambda answer, _generation: answers.append(answer))
        self.type(query)
        self.press(Qt.Key.Key_Return)
        self.wait(
            lambda: answers and self.window.controller.query.strip() == query and self.window.controller.thread_.idle
        )
        self.settle()
        return answers[-1].total

    def paste_and_wait(self) -> None:
        self.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert self.window.in_review()

    def count(self) -> int:
        contents = self.window.controller.contents
        return contents.counts.everything if contents else -1
