"""Tells of long jobs that have ended, when the window is not the one in front.

The taskbar entry (on macOS the dock's) asks for attention once, which is what every platform offers. Where there is a
tray that shows messages, a message says what was done; its icon is there for so long only. Desktops without a tray are
told by `notify-send`, where they have it: Qt speaks to trays only. Nothing is said of what was quick, of what a person
has watched, or when it is switched off.
"""

import shutil
import time
from collections.abc import Callable
from typing import Self

from PySide6.QtCore import QObject, QProcess, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from clippings_app.resource_files import resource
from clippings_app.ui.errands import Errands
from clippings_app.ui.icons import icon
from clippings_app.ui.long_work import LongWork, Task
from clippings_app.ui.messages import notice_of, notice_of_import

LONG_SECONDS = 8.0
"""Who waits longer has turned to something else."""
_SHOWN_MS = 15_000


def _sign() -> str:
    """The program's icon, as a file: its name is known to a desktop only where it is installed for it."""
    return str(resource("desktop", "clippings.svg"))


class Notifier(QObject):
    """Knows when jobs began, and tells when they end.

    Args:
        window: Comes to the front when a message is clicked.
        wanted: Whether the person wants to be told.
        clock: Seconds, of any beginning.
        alert: Asks for attention.
    """

    def __init__(
        self,
        window: QWidget,
        wanted: Callable[[], bool],
        clock: Callable[[], float] = time.monotonic,
        alert: Callable[[QWidget], None] = QApplication.alert,
    ) -> None:
        super().__init__(window)
        self._window, self._wanted, self._clock, self._alert = window, wanted, clock, alert
        self._began: dict[str, float] = {}
        self._tray: QSystemTrayIcon | None = None
        self._hide_later = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._hide_later.timeout.connect(self._hide)

    def follow(self, errands: Errands) -> Self:
        """Tell of imports."""
        errands.advanced.connect(lambda advance: None if advance.indexing else self.begin("import"))
        errands.lost.connect(lambda: self._began.pop("import", None))
        errands.import_refused.connect(lambda error: self.end("import", notice_of(error).text))
        errands.stored.connect(lambda report: self.end("import", notice_of_import(report).text))
        return self

    def follow_work(self, work: LongWork) -> Self:
        """Tell of changes of very many clippings, and whatever else has a bar and tells nothing itself."""
        work.began.connect(self._watch)
        return self

    def _watch(self, task: Task) -> None:
        if not task.tells_end:
            job = f"work {id(task)}"
            self.begin(job)
            task.over.connect(lambda: self.end(job, self.tr("“{0}” has ended.").format(task.title)))

    def begin(self, job: str) -> None:
        """A job is under way; only the first time counts."""
        self._began.setdefault(job, self._clock())

    def end(self, job: str, words: str) -> bool:
        """A job has ended; says whether the person was told.

        Args:
            job: As it began; one that never did is quick.
            words: What was done, one sentence.
        """
        began = self._began.pop(job, None)
        if began is None or self._clock() - began < LONG_SECONDS:
            return False
        if self._window.isActiveWindow() or not self._wanted():
            return False
        self._alert(self._window)
        self._show(words)
        return True

    def _show(self, words: str) -> None:
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            self._send(words)
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(icon("clippings", "accent"), self)
            self._tray.setToolTip(self.tr("Clippings"))
            self._tray.messageClicked.connect(self._come)
            self._tray.activated.connect(lambda _reason: self._come())
        self._tray.show()
        self._tray.showMessage(self.tr("Clippings"), words, icon("clippings", "accent"), _SHOWN_MS)
        self._hide_later.start()

    def _send(self, words: str) -> None:
        """By the desktop's own notifications (Desktop Notifications Specification 1.2); the body is markup there."""
        if program := shutil.which("notify-send"):
            from html import escape

            options = ["--app-name=Clippings", f"--icon={_sign()}", f"--expire-time={_SHOWN_MS}"]
            QProcess.startDetached(program, [*options, "--", self.tr("Clippings"), escape(words, quote=False)])

    def _come(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~self._window.windowState().WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()
        self._hide()

    def _hide(self) -> None:
        self._hide_later.stop()
        if self._tray is not None:
            self._tray.hide()
