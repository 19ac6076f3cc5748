"""What was done before a crash stands in its report: the whole program, with a real fault of the process and a real bug."""

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.library import Library
from clippings_app.ui.crash import HardCrashes
from clippings_app.ui.logbook import whole_log

pytestmark = [
    pytest.mark.journey,
    pytest.mark.timeout(100),
    pytest.mark.skipif(sys.platform == "win32", reason="signals as on POSIX"),
]

PROGRAM = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
from clippings_app.ui import application
from clippings_app.ui.main_window import MainWindow

def the_window():
    return next((each for each in app.topLevelWidgets() if isinstance(each, MainWindow)), None)

def when(condition, do):
    def look():
        do() if condition() else QTimer.singleShot(40, look)
    look()

def idle():
    return the_window() is not None and the_window().controller.contents is not None and the_window().controller.thread_.idle

def begin():
    window = the_window()
    window.list_pane.search.set_query("Lighthouse")
    when(lambda: idle() and window.list_pane.list.clippings.rowCount() == 1, star)

def star():
    window = the_window()
    window.list_pane.list.selectAll()
    window.actions_["star"].trigger()
    when(lambda: idle() and window.controller.contents.counts.starred == 1, fail)

def fail():
    window = the_window()
    if sys.argv[2] == "signal":
        os.kill(os.getpid(), signal.SIGSEGV)
    window.actions_["keys"].triggered.connect(lambda: 1 // 0)
    window.actions_["keys"].trigger()
    when(lambda: any(each.objectName() == "crash" for each in app.topLevelWidgets()), end)

def end():
    for each in app.topLevelWidgets():
        each.close()

when(idle, begin)
sys.exit(application.run(Path(sys.argv[1]), []))
"""
SECRETS = ("Lighthouse", "Keeper", "lamp", "Coast Herald", "Private topic")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    article = ParsedArticle(
        headline="Lighthouse goes dark", body=("The Keeper put the lamp out.",), publisher="Coast Herald"
    )
    with Library.open(folder) as library:
        library.add([Draft(article=article, topics=("Private topic",)), Draft(article=ParsedArticle(headline="Other"))])
        library.catch_up()
    return folder


def crash(library: Path, tmp_path: Path, how: str) -> tuple[int, Path]:
    home = {name: str(tmp_path / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
    environment = os.environ | home | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path / "home")}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(library), how],
        env=environment, capture_output=True, text=True, check=False, timeout=90,
    )  # fmt: skip
    (logs,) = {path.parent for path in tmp_path.rglob("activity.log")}
    return done.returncode, logs


def check(report: str) -> None:
    before = report.partition("What was done before:\n")[2]
    lines = [line.split(" ", 2)[2] for line in before.splitlines()]
    assert lines[0].startswith("started Clippings")
    assert any(line.startswith("search of 10 letters found 1 in") for line in lines)
    assert lines.index("command star") < lines.index("begins MarkClippings of 1")
    assert any(line.startswith("is done with MarkClippings of 1 after") for line in lines)
    assert "changed 1 clippings, 0 of them new" in lines
    assert not [word for word in SECRETS if word.lower() in before.lower()]


def test_a_fault_of_the_process_is_told_at_the_next_start_with_what_was_done(library: Path, tmp_path: Path) -> None:
    code, logs = crash(library, tmp_path, "signal")
    assert code < 0
    (report,) = HardCrashes(logs, lambda: dt.datetime.now().astimezone()).found()
    text = report.read_text(encoding="utf-8")
    assert "Segmentation fault" in text
    check(text)


def test_a_bug_is_reported_with_what_was_done(library: Path, tmp_path: Path) -> None:
    code, logs = crash(library, tmp_path, "bug")
    assert code == 0
    (report,) = logs.glob("crash-*.txt")
    text = report.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in text
    check(text)
    assert text.rstrip().endswith("command keys")
    assert whole_log(logs).rstrip().endswith("ended")
