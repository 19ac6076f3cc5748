import threading
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clippings_app.library import Library
from clippings_app.ui.neighbours import Neighbours


@pytest.fixture
def library(tmp_path: Path) -> Path:
    Library.open(tmp_path / "library").close()
    return tmp_path / "library"


def test_whoever_writes_is_noticed_and_quiet_is_not(library: Path, qtbot: QtBot) -> None:
    stirred: list[float] = []
    neighbours = Neighbours(library)
    neighbours.stirred.connect(lambda: stirred.append(time.monotonic()))
    with qtbot.waitSignal(neighbours.stirred):
        neighbours.start()
    qtbot.wait(700)
    assert len(stirred) == 1
    with qtbot.waitSignal(neighbours.stirred):
        (library / "library.sqlite3").touch()
    neighbours.stop()
    assert "neighbours" not in {each.name for each in threading.enumerate()}


def test_a_library_that_is_gone_is_looked_for_without_complaint(tmp_path: Path, qtbot: QtBot) -> None:
    neighbours = Neighbours(tmp_path / "gone")
    with qtbot.waitSignal(neighbours.stirred):
        neighbours.start()
    neighbours.stop()
    neighbours.stop()
