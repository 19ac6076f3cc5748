"""Circular garbage is looked for on the window's thread, and nowhere else."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from clippings_app.ui.garbage import Collector


class Held:
    """Something that only a circle holds; it notes the thread on which it dies."""

    def __init__(self, deaths: list[int]) -> None:
        self.circle = self
        weakref.finalize(self, lambda: deaths.append(threading.get_ident()))


@pytest.fixture
def nobody_looks() -> Iterator[None]:
    gc.disable()
    yield
    gc.unfreeze()
    gc.enable()


@pytest.mark.usefixtures("nobody_looks")
def test_what_another_thread_leaves_behind_dies_on_the_windows_thread(qtbot: QtBot) -> None:
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
