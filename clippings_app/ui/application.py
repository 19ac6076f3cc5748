"""Puts the window together and runs it."""

import datetime as dt
import gc
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from clippings_app import __version__
from clippings_app.domain.errors import NotWritable
from clippings_app.places import addressed_file, expanded, log_folder
from clippings_app.settings import load_settings, settings_file
from clippings_app.ui.garbage import Collector
from clippings_app.ui.icons import icon
from clippings_app.ui.language import use_language
from clippings_app.ui.logbook import Logbook
from clippings_app.ui.main_window import MainWindow
from clippings_app.ui.messages import Notice, tr
from clippings_app.ui.noting import follow
from clippings_app.ui.theme import apply_theme, choose_theme

CANNOT_OPEN = 3
"""Exit code when the library cannot be opened."""
_SETTLED_MS = 2500
"""After that long a window stands, and what there is then stays."""


def open_window(library: Path, logbook: Logbook | None = None) -> QMainWindow:
    """Make and show the window on a library; closing it ends its workers.

    Args:
        library: The folder; made when it does not exist.
        logbook: Where it is noted what is done in it; nowhere, for None.

    Raises:
        RuntimeError: If there is no QApplication.
        NotWritable: If the folder is in a home that there is not.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("a QApplication must exist before the window is opened")
    loaded = load_settings(settings_file())
    use_language(app, loaded.settings.language)
    choose_theme(app, loaded.settings.theme)
    window = MainWindow(expanded(Path(library)), loaded.settings, settings_file())
    apply_theme(app, loaded.settings.theme)
    if logbook is not None:
        follow(window, logbook)
    window.folder_chosen.connect(lambda folder: _succeed(window, folder, logbook))
    if gc.isenabled():  # whoever runs the window otherwise than `run` does
        Collector(app).begin()
    window.show()
    if loaded.set_aside is not None:
        text = tr("The settings could not be read; the window starts with the usual ones.")
        advice = tr("The old file is kept as {0}.").format(loaded.set_aside)
        window.notice(Notice(text=text, advice=advice, level="warning"))
    return window


def _succeed(window: MainWindow, folder: Path, logbook: Logbook | None) -> None:
    """Open another library and close the one before; its settings are written first, for the new one to read."""
    if not window.leaving.may_go(lambda: _succeed(window, folder, logbook)):
        return
    window.hide()
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setQuitOnLastWindowClosed(False)
    window.close()
    window.successor = open_window(folder, logbook)
    if isinstance(app, QApplication):
        app.setQuitOnLastWindowClosed(True)


def _latest(window: MainWindow) -> MainWindow:
    while isinstance(window.successor, MainWindow):
        window = window.successor
    return window


def run(library: Path, inputs: list[str]) -> int:
    """Run the program until its window is closed.

    Args:
        library: The folder.
        inputs: Paths and addresses to be taken in at once, with review.

    Returns:
        The exit code.
    """
    from clippings_app.ui.crash import CrashReporter, HardCrashes, versions
    from clippings_app.ui.single_instance import InstanceServer
    from clippings_app.ui.turn import take_turn

    app = _application()
    paths = [_named(text) for text in inputs]
    turn = take_turn(app, library, paths)
    if turn is None or turn.taken:
        return 0
    logbook = Logbook(log_folder(), _now)
    logbook.begin(versions())
    reporter = CrashReporter(log_folder(), _now, before=logbook.lately)
    reporter.install()
    crashes = HardCrashes(log_folder(), _now)
    crashes.begin()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C on the terminal ends it; every change is on disk by then
    server = InstanceServer(library)
    window = open_window(library, logbook)
    if not isinstance(window, MainWindow):
        raise TypeError("open_window makes a MainWindow")

    def take(more: list[str]) -> None:
        now = _latest(window)
        now.leaving.stay()
        now.setWindowState(now.windowState() & ~now.windowState().WindowMinimized)
        now.raise_()
        now.activateWindow()
        now.desk.open(more)

    def leave() -> None:
        if app.quitOnLastWindowClosed():  # else another library comes into its place
            server.close()  # who starts now is not to hand over to a window that is gone

    server.inputs_received.connect(take)
    app.lastWindowClosed.connect(leave)
    QTimer.singleShot(_SETTLED_MS, Collector(app).begin)
    if reports := crashes.found():
        window.desk.drafts_loaded.connect(lambda: window.commands.tell_crash(reports[-1]))
    if paths:
        window.controller.ready.connect(lambda: window.desk.open(paths))
    try:
        code = app.exec()
    finally:
        server.close()
        if turn.lock is not None:
            turn.lock.unlock()
        reporter.uninstall()
        crashes.end()
        logbook.close()
    return CANNOT_OPEN if _latest(window).open_error is not None else code


def _named(text: str) -> str:
    """An address on the web as it is, anything else as a path; a desktop names files by their addresses."""
    if file := addressed_file(text):
        return str(file)
    return text if "://" in text else _absolute(text)


def _absolute(text: str) -> str:
    """A path from the root on; one in a home that there is not stays, and is told as a file that is not there."""
    try:
        return str(expanded(Path(text)))
    except NotWritable:
        return text


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).astimezone()


def _application() -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(sys.argv[:1])
    app.setApplicationName("clippings")
    app.setApplicationDisplayName("Clippings")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("clippings")
    app.setWindowIcon(icon("clippings", "accent"))
    return app
