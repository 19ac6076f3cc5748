"""Who waited long and looks elsewhere is told; nobody else."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clippings_app.ui.notifying import LONG_SECONDS, Notifier


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def make(qtbot: QtBot, clock: Clock) -> Callable[..., tuple[Notifier, list[QWidget]]]:
    def make_(*, wanted: bool = True) -> tuple[Notifier, list[QWidget]]:
        window = QWidget()
        qtbot.addWidget(window)
        alerted: list[QWidget] = []
        return Notifier(window, lambda: wanted, clock, alerted.append), alerted

    return make_


def test_the_end_of_a_long_job_is_told_once(make: Callable[..., tuple[Notifier, list[QWidget]]], clock: Clock) -> None:
    notifier, alerted = make()
    notifier.begin("import")
    clock.now += 5
    notifier.begin("import")
    clock.now += LONG_SECONDS - 5
    assert notifier.end("import", "3 clippings imported.")
    assert len(alerted) == 1
    assert not notifier.end("import", "3 clippings imported.")
    assert len(alerted) == 1


def test_what_was_quick_or_never_began_is_not_told(
    make: Callable[..., tuple[Notifier, list[QWidget]]], clock: Clock
) -> None:
    notifier, alerted = make()
    notifier.begin("export")
    clock.now += LONG_SECONDS - 1
    assert not notifier.end("export", "Written.")
    assert not notifier.end("import", "Imported.")
    assert alerted == []


def test_who_does_not_want_it_is_not_told(make: Callable[..., tuple[Notifier, list[QWidget]]], clock: Clock) -> None:
    notifier, alerted = make(wanted=False)
    notifier.begin("import")
    clock.now += 60
    assert not notifier.end("import", "Imported.")
    assert alerted == []


def test_who_looks_at_the_window_is_not_told(
    qtbot: QtBot, make: Callable[..., tuple[Notifier, list[QWidget]]], clock: Clock
) -> None:
    notifier, alerted = make()
    window = notifier.parent()
    assert isinstance(window, QWidget)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    notifier.begin("import")
    clock.now += 60
    assert not notifier.end("import", "Imported.")
    assert alerted == []
