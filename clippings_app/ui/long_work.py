"""What goes on for longer than a moment: told with how far it is, and stopped where a person wants it.

Who works gets a `Task` and need not know whether anybody looks: a task that is over soon is never shown.
"""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

SHOWN_AFTER_MS = 400
"""What is done sooner is not worth a bar that comes and goes."""


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
    """

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
        shown_after_ms: int = SHOWN_AFTER_MS,
        tells_end: bool = False,
    ) -> None:
        super().__init__(parent)
        self.title, self.kind, self.can_stop, self.tells_end = title, kind, can_stop, tells_end
        self.done = self.total = 0
        self.words = self.name = ""
        self.is_shown = False
        self._stop = stop
        self._stopped = threading.Event()
        self._later = QTimer(self, singleShot=True, interval=shown_after_ms)
        self._later.timeout.connect(self._show)
        self._later.start()

    def stopped(self) -> bool:
        """Whether it is to stop."""
        return self._stopped.is_set()

    def tell(self, done: int, total: int, words: str = "", name: str = "") -> None:
        """Say how far it is."""
        self.done, self.total, self.words, self.name = done, total, words, name
        if self.is_shown:
            self.advanced.emit()

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
    """The tasks of one window."""

    began = Signal(object)
    """A `Task`."""
    shown = Signal(object)
    """A `Task` that has taken so long that a person should see it."""

    def begin(
        self,
        title: str,
        kind: str,
        stop: Callable[[], None] | None = None,
        *,
        can_stop: bool = True,
        shown_after_ms: int = SHOWN_AFTER_MS,
        tells_end: bool = False,
    ) -> Task:
        """Something is begun.

        Args:
            title: What, in words.
            kind: The same for the logbook.
            stop: Told when a person wants it to stop, beside `Task.stopped`.
            can_stop: Whether a person may stop it.
            shown_after_ms: What is over sooner is not shown.
            tells_end: Whether the caller tells what came of it to whoever looks elsewhere.
        """
        task = Task(title, kind, stop, self, can_stop=can_stop, shown_after_ms=shown_after_ms, tells_end=tells_end)
        task.shown.connect(lambda: self.shown.emit(task))
        self.began.emit(task)
        return task
