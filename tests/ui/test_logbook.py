"""What was done lately: bounded, without a word of the library's, and quoted by reports of crashes."""

import datetime as dt
import os
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from clippings_app.ui.dialogs.activity_log import ActivityLogDialog
from clippings_app.ui.logbook import Logbook, delete_log, last_lines, quoted, whole_log

NOW = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)


@pytest.fixture
def logbook(tmp_path: Path) -> Logbook:
    return Logbook(tmp_path / "logs", lambda: NOW)


def test_a_line_is_on_disk_as_soon_as_it_is_noted(logbook: Logbook, tmp_path: Path) -> None:
    logbook.begin("Clippings 1")
    logbook.note("command tag")
    lines = whole_log(tmp_path / "logs").splitlines()
    assert lines == [
        f"2026-01-02T03:04:05.000+00:00 {os.getpid()} started Clippings 1",
        f"2026-01-02T03:04:05.000+00:00 {os.getpid()} command tag",
    ]
    assert logbook.lately() == lines
    logbook.close()
    assert whole_log(tmp_path / "logs").splitlines()[-1].endswith(" ended")


def test_the_log_stays_small_and_keeps_the_newest(logbook: Logbook, tmp_path: Path) -> None:
    for number in range(12_000):
        logbook.note(f"search of {number} letters")
    files = {path.name: path.stat().st_size for path in (tmp_path / "logs").iterdir()}
    assert sorted(files) == ["activity.log", "activity.older.log"]
    assert sum(files.values()) < 300_000
    assert whole_log(tmp_path / "logs").splitlines()[-1].endswith("search of 11999 letters")
    assert len(logbook.lately()) == 40


def test_two_processes_write_to_one_log_and_follow_when_it_is_put_aside(logbook: Logbook, tmp_path: Path) -> None:
    other = Logbook(tmp_path / "logs", lambda: NOW)
    other.note("of the other")
    for number in range(3_000):
        logbook.note(f"search of {number} letters")
    other.note("of the other again")
    text = whole_log(tmp_path / "logs")
    assert text.index("of the other\n") < text.index("of the other again\n")
    assert "of the other again" in (tmp_path / "logs" / "activity.log").read_text(encoding="utf-8")


def test_a_deleted_log_begins_anew(logbook: Logbook, tmp_path: Path) -> None:
    logbook.note("one")
    delete_log(tmp_path / "logs")
    assert whole_log(tmp_path / "logs") == ""
    logbook.note("two")
    assert [line.split()[-1] for line in whole_log(tmp_path / "logs").splitlines()] == ["two"]


def test_a_log_that_the_system_lets_nobody_remove_is_emptied(
    logbook: Logbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, **_: bool) -> None:
        raise PermissionError("it is open, as on Windows")

    logbook.note("one")
    (tmp_path / "logs" / "activity.older.log").touch()
    monkeypatch.setattr(Path, "unlink", refuse)
    delete_log(tmp_path / "logs")
    assert whole_log(tmp_path / "logs") == ""


def test_a_log_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file in the way", encoding="utf-8")
    logbook = Logbook(tmp_path / "logs", lambda: NOW)
    logbook.begin("Clippings 1")
    logbook.close()
    assert logbook.lately() == []


def test_only_the_last_run_of_a_process_is_quoted(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    folder.mkdir()
    lines = [
        "T 7 started a",
        "T 7 command old",
        "T 8 command other",
        "T 7 started b",
        "T 7 command new",
        "T 77 command x",
    ]
    (folder / "activity.log").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert last_lines(folder, 7) == ["T 7 started b", "T 7 command new"]
    assert quoted(last_lines(folder, 7)) == "\nWhat was done before:\nT 7 started b\nT 7 command new\n"
    assert quoted(last_lines(folder, 9)) == ""


def test_the_log_is_shown_copied_and_deleted(logbook: Logbook, tmp_path: Path, qtbot: QtBot) -> None:
    logbook.note("command tag")
    dialog = ActivityLogDialog(tmp_path / "logs")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text().endswith("command tag\n")
    dialog.delete.click()
    assert dialog.lines.toPlainText() == ""
    assert list((tmp_path / "logs").iterdir()) == []
    assert not dialog.delete.isEnabled()
    assert not dialog.copy.isEnabled()
