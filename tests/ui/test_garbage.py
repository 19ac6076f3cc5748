"""Circular garbage is looked for on the window's thread, and nowhere else."""

import gc
import os
import subprocess
import sys
import threading
import weakref
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from clippings_app.ui.garbage import Collector


class Held:
    """Something that only a circle holds; it notes the thread on which it dies."""

    def __init__(self, deaths: list[int]) -> None:
        self.circle = self
        weakref.finalize(self, lambda: deaths.append(threading.get_ident()))


def test_what_another_thread_leaves_behind_dies_on_the_windows_thread(qtbot: QtBot) -> None:
    gc.enable()
    keeper = QObject()
    Collector(keeper).begin()
    deaths: list[int] = []

    def leave_behind() -> None:
        for _ in range(5000):
            Held(deaths)

    worker = threading.Thread(target=leave_behind)
    worker.start()
    worker.join()
    assert deaths == []
    qtbot.waitUntil(lambda: len(deaths) == 5000, timeout=5000)
    assert set(deaths) == {threading.get_ident()}


def test_whoever_opens_a_window_gets_one_whose_threads_do_not_look(tmp_path: Path) -> None:
    program = (
        "import gc, sys; from pathlib import Path; from PySide6.QtWidgets import QApplication\n"
        "from clippings_app.ui.application import open_window\n"
        "app = QApplication(['clippings', '-platform', 'offscreen']); window = open_window(Path(sys.argv[1]))\n"
        "looks = gc.isenabled(); window.close(); print(looks)"
    )
    environment = os.environ | {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    command = [sys.executable, "-c", program, str(tmp_path / "library")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert done.stdout == "False\n"
