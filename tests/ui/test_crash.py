import datetime as dt
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from clippings_app.ui.crash import CrashReporter, HardCrashes, write_report

NOW = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)


@pytest.fixture
def reporter(tmp_path: Path, qapp: QApplication):  # noqa: ANN201
    before = sys.excepthook, threading.excepthook
    reporter = CrashReporter(tmp_path / "logs", lambda: NOW, qapp)
    reporter.install()
    yield reporter
    reporter.uninstall()
    sys.excepthook, threading.excepthook = before
    if reporter.dialog is not None:
        reporter.dialog.close()


def bug() -> ValueError:
    try:
        raise ValueError("the answer is not 42")
    except ValueError as error:
        return error


def test_a_bug_is_shown_written_and_can_be_copied(
    reporter: CrashReporter, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    error = bug()
    sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    assert "the answer is not 42" in capsys.readouterr().err
    (report,) = (tmp_path / "logs").glob("crash-20260102-*.txt")
    text = report.read_text(encoding="utf-8")
    assert "ValueError: the answer is not 42" in text
    assert "test_crash.py" in text
    dialog = reporter.dialog
    assert dialog is not None
    assert dialog.isVisible()
    copy = dialog.findChild(QPushButton, "copy-report")
    copy.click()
    assert QGuiApplication.clipboard().text() == text


def test_bugs_on_other_threads_and_more_of_them_land_in_the_same_dialog(
    reporter: CrashReporter, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    def work() -> None:
        raise ValueError("on a thread")

    for _ in range(2):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    qtbot.waitUntil(
        lambda: reporter.dialog is not None and reporter.dialog.report.toPlainText().count("on a thread") >= 2
    )
    assert "on a thread" in capsys.readouterr().err
    assert reporter.dialog is not None
    reporter.dialog.findChild(QPushButton, "copy-report").click()
    assert QGuiApplication.clipboard().text().count("ValueError: on a thread") == 2, "all that is shown is copied"


def test_a_report_that_cannot_be_written_is_no_second_fault(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file in the way")
    assert write_report("text", tmp_path / "logs", NOW) is None


def test_only_the_newest_reports_are_kept(tmp_path: Path) -> None:
    for minute in range(30):
        write_report("text", tmp_path, NOW.replace(minute=minute))
    kept = sorted(each.name for each in tmp_path.iterdir())
    assert len(kept) == 20
    assert kept[-1].startswith("crash-20260102-0329")


_CRASHING = """
import datetime as dt, os, sys
from pathlib import Path
from clippings_app.ui.crash import HardCrashes

crashes = HardCrashes(Path(sys.argv[1]), lambda: dt.datetime(2026, 1, 2, tzinfo=dt.UTC))
crashes.begin()
def in_the_quay():
    os.kill(os.getpid(), int(sys.argv[2]))
in_the_quay()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals as on POSIX")
@pytest.mark.parametrize(("number", "told"), [(signal.SIGSEGV, 1), (signal.SIGABRT, 1), (signal.SIGKILL, 0)])
def test_a_crash_by_signal_is_found_at_the_next_start(tmp_path: Path, number: int, told: int) -> None:
    command = [sys.executable, "-c", _CRASHING, str(tmp_path), str(int(number))]
    done = subprocess.run(command, capture_output=True, check=False, env=dict(os.environ))
    assert done.returncode == -number
    crashes = HardCrashes(tmp_path, lambda: NOW)
    crashes.begin()
    try:
        reports = crashes.found()
    finally:
        crashes.end()
    assert len(reports) == told
    assert all("in_the_quay" in report.read_text(encoding="utf-8") for report in reports)
    assert sorted(tmp_path.iterdir()) == reports, "no log of a process is left behind"
