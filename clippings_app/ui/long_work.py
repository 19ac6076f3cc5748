"""What goes on for longer than a moment: told with how far it is, and stopped where a person wants it.

Who works gets a `Task` and need not know whether anybody looks: a task that is over soon is never shown.
"""

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from clippings_app.domain.watch import Stage, Watch

SHOWN_AFTER_MS = 400
"""What is done sooner is not worth a bar that comes and goes."""
_TELL_EVERY = 0.05
"""Seconds between two words of another thread on how far it is: a window can show no more."""


class Task(QObject):
    """One piece of long work. Lives on the window's thread; `stopped` may be asked on any.

    Attributes:
        title: What is being done, in words.
        kind: The same for the logbook: in the program's own words, without any of the library's.
        done: Things done so far.
        total: All of them; 0 where there is no telling.
        words: How far it is, in words of its own; "" for the numbers.
        name: The thing at hand.
        can_stop: Whether a person may stop it.
        tells_end: Whether who began it tells what came of it to whoever looks elsewhere.
        waited_for: Whether a window that is closed waits for it, because it could not be gone on with later.
    """

    _told = Signal(int, int, str)
    shown = Signal()
    """It has taken so long that a person should see it."""
    advanced = Signal()
    over = Signal()

    def __init__(
        self,
        title: str,
        kind: str,
        stop: Callable[[], None] | None,
        parent: QObject,
        *,
        can_stop: bool = True,
        waited_for: bool = False,
        shown_after_ms: int = SHOWN_AFTER_MS,
        tells_end: bool = False,
    ) -> None:
        super().__init__(parent)
        self.title, self.kind, self.can_stop = title, kind, can_stop
        self.waited_for, self.tells_end = waited_for, tells_end
        self.done = self.total = 0
        self.words = self.name = ""
        self.is_shown = False
        self._stop = stop
        self._in_words: Callable[[Stage, int, int], str] | None = None
        self._stopped = threading.Event()
        self._later = QTimer(self, singleShot=True, interval=shown_after_ms)
        self._later.timeout.connect(self._show)
        self._later.start()
        self._told.connect(self._tell)

    def stopped(self) -> bool:
        """Whether it is to stop."""
        return self._stopped.is_set()

    def tell(self, done: int, total: int, words: str = "", name: str = "") -> None:
        """Say how far it is."""
        self.done, self.total, self.words, self.name = done, total, words, name
        if self.is_shown:
            self.advanced.emit()

    def _tell(self, done: int, total: int, stage: str) -> None:
        number = QLocale().toString
        words = self._in_words(Stage(stage), done, total) if self._in_words else ""
        if stage == Stage.KEEPING and not words:
            words = self.tr("Preparing undo: {0} of {1}").format(number(done), number(total))
        self.tell(done, total, words)

    def watch(self, size: int = 0, in_words: Callable[[Stage, int, int], str] | None = None) -> Watch:
        """Somebody who waits, for work on another thread, such as a change of the library on its own.

        Args:
            size: How many clippings a person would say it is; 0 takes what is told as it is.
            in_words: Says how far it is where numbers alone do not, and where there are none; called on the window's
                thread.
        """
        self._in_words = in_words
        told, at = 0.0, None

        def progress(stage: Stage, done: int, total: int) -> None:
            nonlocal told, at
            is_new = stage is not at and in_words is not None  # what it does now is told at once
            if is_new or (total and time.monotonic() - told >= _TELL_EVERY):
                told, at = time.monotonic(), stage
                self._told.emit(*((done * size // total, size) if size and total else (done, total)), stage.value)

        return Watch(progress=progress, cancelled=self.stopped)

    def stop(self) -> None:
        """Ask it to stop; it is over when it says so."""
        if not self._stopped.is_set():
            self._stopped.set()
            if self._stop is not None:
                self._stop()

    def end(self) -> None:
        """It is over."""
        self._later.stop()
        self.over.emit()
        self.deleteLater()

    def _show(self) -> None:
        self.is_shown = True
        self.shown.emit()


class LongWork(QObject):
    """The tasks of one window.

    Attributes:
        tasks: Those that are not over.
    """

    began = Signal(object)
    """A `Task`."""
    shown = Signal(object)
    """A `Task` that has taken so long that a person should see it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks: list[Task] = []

    def begin(
        self,
        title: str,
        kind: str,
        stop: Callable[[], None] | None = None,
        *,
        can_stop: bool = True,
        waited_for: bool = False,
        shown_after_ms: int = SHOWN_AFTER_MS,
        tells_end: bool = False,
    ) -> Task:
        """Something is begun.

        Args:
            title: What, in words.
            kind: The same for the logbook.
            stop: Told when a person wants it to stop, beside `Task.stopped`.
            can_stop: Whether a person may stop it.
            waited_for: Whether a window that is closed waits for it.
            shown_after_ms: What is over sooner is not shown.
            tells_end: Whether the caller tells what came of it to whoever looks elsewhere.
        """
        task = Task(
            title, kind, stop, self, can_stop=can_stop, waited_for=waited_for, shown_after_ms=shown_after_ms,
            tells_end=tells_end,
        )  # fmt: skip
        self.tasks.append(task)
        task.over.connect(self._forget)
        task.shown.connect(self._show)
        self.began.emit(task)
        return task

    # The sender is asked for: what a task holds goes with it, and we, who hold the task, must not be held by it alone.
    def _forget(self) -> None:
        self.tasks.remove(self.sender())  # type: ignore[arg-type]

    def _show(self) -> None:
        self.shown.emit(self.sender())
