"""What closing the window does to what is under way: nothing is lost, nothing is half done, and nobody is asked.

An import is stopped; it is told at the next start how far it came, and it can be gone on with. A change of thousands,
a backup, an export or a print could not be: the window waits for those in sight, with their bars, and closes by itself
when they are done. Whoever closes it once more, or presses the button, stops them first. Where one of them goes wrong
the window stays: somebody has to read why.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from clippings_app.ui.long_work import Task
from clippings_app.ui.messages import Notice

if TYPE_CHECKING:
    from clippings_app.ui.main_window import MainWindow

_MOMENT_SECONDS = 0.4
"""What is done within this is simply waited for: nobody would see that."""

_TROUBLE = ("warning", "error")
"""Levels of messages that a person has to read."""


class Leaving(QObject):
    """Decides whether the window may close now, and sees to it that it does later.

    Args:
        window: Which.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._then: Callable[[], object] | None = None
        self._followed: list[Task] = []
        self._is_trouble = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go)
        window.messages.shown.connect(self._hear)

    def may_go(self, then: Callable[[], object]) -> bool:
        """Whether nothing has to be waited for; else it is told what is, and `then` is done when it is over.

        Asked for the second time it stops what it waits for. What has gone wrong in this very moment is there to be
        read: the window stays until it is asked once more.
        """
        again, self._then = self._then is not None, then
        self._is_trouble = self._is_trouble and again
        if self._held_up():
            self._window.controller.thread_.wait_idle(_MOMENT_SECONDS)
        if not self._held_up():
            self._end_waiting()
            return not self._is_trouble
        self._follow()
        if again:
            for task in self._held_up():
                task.stop()
        else:
            self._tell()
        return False

    def stop(self) -> None:
        """Stop what the window waits for, and close it."""
        if self._then is not None:
            self.may_go(self._then)

    def stay(self) -> None:
        """Somebody wants the window after all: what it waits for goes on, and it does not close."""
        if self._then is not None:
            self._end_waiting()
            if not self._is_trouble:  # that has come in the place of what told of the waiting, and is to be read
                self._window.messages.dismiss()

    def _held_up(self) -> list[Task]:
        return [task for task in self._window.controller.work.tasks if task.waited_for]

    def _follow(self) -> None:
        for task in self._held_up():
            if task not in self._followed:
                self._followed.append(task)
                task.over.connect(self._soon.start)

    def _tell(self) -> None:
        titles = [task.title for task in self._held_up()]
        text = self.tr("The window closes as soon as this is done: {0}").format(", ".join(titles))
        advice = self.tr("Close it once more to stop that; it is then as if it had not been begun.")
        notice = Notice(text=text, advice=advice, level="warning", stays=True)
        self._window.notice(notice, [("stop-and-close", self.tr("Stop and close"))])
        self._is_trouble = False

    def _hear(self, level: str) -> None:
        """Something is told; from when the window is to close on it matters."""
        self._is_trouble = self._is_trouble or level in _TROUBLE

    def _go(self) -> None:
        if self._then is None:
            return
        if self._held_up():
            self._follow()  # begun since
            return
        then = self._then
        self._end_waiting()
        if QApplication.activeModalWidget() is not None:  # an export that has come back, or a question
            self._window.messages.dismiss()
        elif not self._is_trouble:
            then()

    def _end_waiting(self) -> None:
        self._then = None
        self._followed.clear()
