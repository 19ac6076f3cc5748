"""Who waited long and looks elsewhere is told; nobody else."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clippings_app.ui.long_work import LongWork
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


@pytest.mark.skipif(sys.platform == "win32", reason="writes a shell script")
def test_a_desktop_without_a_tray_is_told_by_its_own_program(
    make: Callable[..., tuple[Notifier, list[QWidget]]],
    clock: Clock,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = tmp_path / "told"
    program = tmp_path / "notify-send"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {told}.part && mv {told}.part {told}\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr("clippings_app.ui.notifying.QSystemTrayIcon.isSystemTrayAvailable", staticmethod(lambda: False))
    notifier, _alerted = make()
    notifier.begin("export")
    clock.now += LONG_SECONDS
    assert notifier.end("export", "3 clippings written to <a>.bib.")
    qtbot.waitUntil(told.exists, timeout=10_000)
    *options, dashes, title, words = told.read_text(encoding="utf-8").splitlines()
    assert (dashes, title, words) == ("--", "Clippings", "3 clippings written to &lt;a&gt;.bib.")
    (sign,) = (option.removeprefix("--icon=") for option in options if option.startswith("--icon="))
    assert Path(sign).read_bytes().startswith(b"<svg"), "seen where the program is not installed for the desktop, too"


def test_long_work_that_tells_nothing_itself_is_told(
    make: Callable[..., tuple[Notifier, list[QWidget]]], clock: Clock
) -> None:
    notifier, alerted = make()
    work = LongWork()
    notifier.follow_work(work)
    for tells_end, seconds, told in ((False, LONG_SECONDS, 1), (True, LONG_SECONDS, 1), (False, 1, 1)):
        task = work.begin("Star", "a test", tells_end=tells_end)
        clock.now += seconds
        task.end()
        assert len(alerted) == told
