"""A real window on a new library, driven by pointer and keys; a failing journey leaves a picture of it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desktop import Desktop
from driving import Driver
from pytestqt.qtbot import QtBot

from clippings_app.ui import main_window
from clippings_app.ui.application import open_window
from clippings_app.ui.main_window import MainWindow

_NEVER_MS = 3_600_000


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("qt_log_ignore", "This plugin does not support")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def desktop(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desktop]:
    """A real X server; with `CLIPPINGS_SCREENSHOTS` a picture of it is left at the end."""
    desktop = Desktop(tmp_path)
    yield desktop
    desktop.picture(f"{request.node.name}-end")
    desktop.end()


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], Driver]]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    # The process beside the window is begun when it is needed: loading it ahead of need is a second of work for each
    # window, most of which need none. `test_starting.py` has one begun ahead.
    monkeypatch.setattr(main_window, "_PREWARM_MS", _NEVER_MS)
    windows: list[MainWindow] = []

    def open_(folder: Path) -> Driver:
        window = open_window(folder)
        assert isinstance(window, MainWindow)
        windows.append(window)
        window.resize(1280, 820)
        driver = Driver(window, qtbot)
        qtbot.waitExposed(window)
        window.activateWindow()
        driver.wait(lambda: window.controller.contents is not None and window.isActiveWindow())
        driver.settle()
        return driver

    yield open_
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def driver(opened: Callable[[Path], Driver], library: Path, request: pytest.FixtureRequest) -> Driver:
    driver = opened(library)
    request.node.stash[WINDOW] = driver.window
    return driver


WINDOW = pytest.StashKey[MainWindow]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:  # noqa: ARG001
    report = yield
    window = item.stash.get(WINDOW, None)
    if report.when == "call" and report.failed and window is not None:
        folder = Path(os.environ.get("CLIPPINGS_SCREENSHOTS", item.config.rootpath / "test-screenshots"))
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{item.name}.png"
        window.grab().save(str(path))
        report.sections.append(("the window as it was", str(path)))
    return report
