"""The moment in which another start on the same library opens its window, or closes it: waited for in sight."""

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from clippings_app.settings import load_settings, settings_file
from clippings_app.ui.language import use_language
from clippings_app.ui.single_instance import STARTING_SECONDS, Turn, claim, hand_over, wait_for_turn
from clippings_app.ui.theme import apply_theme, sized

_SHOWN_AFTER_MS = 700
"""What is over sooner needs no words."""
_LOOK_MS = 50
_WIDTH = 400


class WaitingWindow(QWidget):
    """Says that the library opens in a moment.

    Attributes:
        button: Waits no longer.
    """

    left = Signal()
    """Nobody wants to wait any more."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("waiting-for-turn")
        self.setWindowTitle("Clippings")
        title = QLabel(self.tr("One moment"), self)
        title.setFont(sized(self.font(), 1.35, strong=True))
        words = QLabel(
            self.tr("Another window of this library is still being closed or opened. It goes on here by itself."), self
        )
        words.setWordWrap(True)
        words.setProperty("tone", "muted")
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Progress"))
        self.button = QPushButton(self.tr("Do not wait"), self)
        self.button.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(words)
        column.addWidget(bar)
        column.addSpacing(4)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTrailing)
        self.setFixedWidth(_WIDTH)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Wait no longer."""
        super().closeEvent(event)
        self.left.emit()


def take_turn(app: QApplication, library: Path, inputs: list[str], patience: float = STARTING_SECONDS) -> Turn | None:
    """Find out whether to open a window on a library; a wait that a person would notice is shown.

    Args:
        app: Stays, though its only window closes.
        library: The folder.
        inputs: Paths and addresses for the window that there is.
        patience: Seconds to wait for at most.

    Returns:
        What came of it; None when a person has had enough of waiting.
    """
    if lock := claim(library):  # nobody else is on the way: the start waits for nothing
        turn = Turn(taken=hand_over(library, inputs), lock=lock)
        if turn.taken:
            lock.unlock()
        return turn
    stop, loop = threading.Event(), QEventLoop()
    look = QTimer(interval=_LOOK_MS)
    with ThreadPoolExecutor(1, "turn") as pool:
        waited: Future[Turn] = pool.submit(wait_for_turn, library, inputs, patience, stop.is_set)
        look.timeout.connect(lambda: loop.quit() if waited.done() else None)
        look.start()
        QTimer.singleShot(_SHOWN_AFTER_MS, loop.quit)
        loop.exec()
        if not waited.done():
            _show_until(app, loop, stop)
        look.stop()
    turn = waited.result()
    if not stop.is_set() or turn.taken:
        return turn
    if turn.lock is not None:
        turn.lock.unlock()
    return None


def _show_until(app: QApplication, loop: QEventLoop, stop: threading.Event) -> None:
    """Show the window until the loop is left; who closes it stops the waiting."""
    settings = load_settings(settings_file(), sets_aside=False).settings  # the window that follows tells of that
    use_language(app, settings.language)
    apply_theme(app, settings.theme)
    quits = app.quitOnLastWindowClosed()
    app.setQuitOnLastWindowClosed(False)
    window = WaitingWindow()
    window.left.connect(stop.set)
    window.show()
    loop.exec()
    window.hide()
    window.deleteLater()
    app.setQuitOnLastWindowClosed(quits)
