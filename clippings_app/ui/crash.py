"""What happens when there is a bug: nothing is swallowed. A report is written, shown, and can be copied.

A crash that ends the process at once is written down by `faulthandler` as it happens, and told at the next start.
"""

import contextlib
import datetime as dt
import faulthandler
import os
import platform
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QObject, Qt, QUrl, Signal, qVersion
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from clippings_app import __version__
from clippings_app.ui.logbook import last_lines, quoted

_KEPT_REPORTS = 20
_FATAL = "Fatal Python error"
"""How what `faulthandler` writes begins."""


def versions() -> str:
    """What a report should say of the program and of what it is made with."""
    return f"Clippings {__version__} · Python {platform.python_version()} · Qt {qVersion()}"


def report_text(error: BaseException, now: dt.datetime, before: Sequence[str] = ()) -> str:
    """What a developer needs to see: versions, system, traceback, and what was done before, as the logbook has it."""
    lines = [
        versions(),
        f"{platform.platform()} · {QGuiApplication.platformName() if QGuiApplication.instance() else 'no window'}",
        now.isoformat(timespec="seconds"),
        "",
        *traceback.format_exception(error),
    ]
    return "\n".join(line.rstrip("\n") for line in lines) + "\n" + quoted(before)


def write_report(text: str, folder: Path, now: dt.datetime) -> Path | None:
    """Write a report to the folder of logs and drop the oldest; None when it cannot be written."""
    path = folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        for old in sorted(folder.glob("crash-*.txt"))[:-_KEPT_REPORTS]:
            old.unlink(missing_ok=True)
    except OSError:
        return None  # the report is still shown and printed
    return path


class CrashDialog(QDialog):
    """Says that there is a bug, shows the report and lets it be copied."""

    def __init__(self, report: str, path: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash")
        self.setWindowTitle(self.tr("Something went wrong in Clippings"))
        words = QLabel(
            self.tr(
                "This is a mistake of the program, not of yours. What you have filed is safe. "
                "You can go on; if the window behaves oddly, close it and start again. "
                "Please report it with the text below.",
            ),
            self,
        )
        words.setWordWrap(True)
        self.report = QPlainTextEdit(report, self)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton(self.tr("&Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("copy-report")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        if path is not None:
            folder = buttons.addButton(self.tr("Open its &folder"), QDialogButtonBox.ButtonRole.ActionRole)
            folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))))
        go_on = buttons.addButton(self.tr("&Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        go_on.setDefault(True)
        buttons.accepted.connect(self.accept)
        go_on.setProperty("kind", "primary")
        go_on.style().unpolish(go_on)  # the box has dressed it already, as any button
        go_on.style().polish(go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addWidget(self.report, 1)
        layout.addWidget(buttons)
        self.resize(680, 420)


class HardCrashes:
    """Has crashes of the whole process written down, and finds those of earlier ones.

    While a process runs, `running-PID.log` lies in the folder of logs; one that ended well has taken it away.

    Args:
        folder: Where logs and reports go.
        now: The clock.
    """

    def __init__(self, folder: Path, now: Callable[[], dt.datetime]) -> None:
        self._folder = folder
        self._now = now
        self._path = folder / f"running-{os.getpid()}.log"
        self._file: IO[str] | None = None

    def begin(self) -> None:
        """From now on a crash is written down; without a folder that can be written, none is."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("w", encoding="utf-8")
            self._file.write(f"{versions()}\n{platform.platform()}\n{self._now().isoformat(timespec='seconds')}\n\n")
            self._file.flush()
            faulthandler.enable(self._file, all_threads=True)

    def end(self) -> None:
        """The process ends well."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
            self._path.unlink(missing_ok=True)

    def found(self) -> list[Path]:
        """Reports of processes that have crashed since this was asked last; a kill or a power cut leaves none."""
        reports = []
        for path in sorted(self._folder.glob("running-*.log")):
            if path == self._path or _runs(path):
                continue
            with contextlib.suppress(OSError):  # on Windows: it is open, so that its process runs
                text = path.read_text(encoding="utf-8", errors="replace")
                path.unlink()
                report = None
                if _FATAL in text:
                    text += quoted(last_lines(self._folder, _number_of(path)))
                    report = write_report(text, self._folder, self._now())
                reports += [report] if report is not None else []
        return reports


def _number_of(path: Path) -> int:
    """The process whose log it is; 0 for none."""
    number = path.stem.rpartition("-")[2]
    return int(number) if number.isdecimal() else 0


def _runs(path: Path) -> bool:
    """Whether the process of a log still runs, where that can be asked."""
    number = _number_of(path)
    if sys.platform == "win32" or not number:
        return False
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


class CrashReporter(QObject):
    """Takes every exception that nobody caught, on any thread.

    Args:
        folder: Where reports go.
        now: The clock.
        before: What was done lately.
    """

    _raised = Signal(object)

    def __init__(
        self,
        folder: Path,
        now: Callable[[], dt.datetime],
        parent: QObject | None = None,
        *,
        before: Callable[[], Sequence[str]] = tuple,
    ) -> None:
        super().__init__(parent)
        self._before = before
        self._folder = folder
        self._now = now
        self.dialog: CrashDialog | None = None
        self._raised.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the place of Python's own hooks."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def uninstall(self) -> None:
        """Give Python its own hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _hook(self, kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, at)
        if isinstance(error, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        self._raised.emit((error, tuple(self._before())))

    def _thread_hook(self, raised: threading.ExceptHookArgs) -> None:
        if raised.exc_value is not None:
            self._hook(raised.exc_type, raised.exc_value, raised.exc_traceback)

    def _show(self, raised: tuple[BaseException, tuple[str, ...]]) -> None:
        error, before = raised
        now = self._now()
        text = report_text(error, now, before)
        path = write_report(text, self._folder, now)
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.report.appendPlainText(text)
            return
        self.dialog = CrashDialog(text, path)
        self.dialog.open()
