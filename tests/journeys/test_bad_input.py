"""Input that cannot be taken: a calm message that says what to do, nothing lost, and the window goes on."""

import csv
import json
from pathlib import Path

import pytest
from driving import ARTICLE, Driver
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QLabel

from clippings_app.domain.errors import LibraryNotAccessible
from clippings_app.ui.dialogs.import_preview import ImportPreviewDialog
from clippings_app.ui.dialogs.reports import ReportDialog

pytestmark = pytest.mark.journey


def said(driver: Driver) -> str:
    driver.wait(lambda: driver.window.messages.isVisible())
    return " ".join(label.text() for label in driver.window.messages.findChildren(QLabel))


def drop_files(driver: Driver, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    driver.drop(mime)


def test_an_empty_clipboard(driver: Driver) -> None:
    driver.copy("   \n")
    driver.window.desk.paste()
    assert "clipboard" in said(driver)
    assert not driver.window.in_review()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20),
        ("program.html", b"\x7fELF" + bytes(range(256)) * 20),
        ("large.txt", b"A line of words that goes on and on.\n" * 1_400_000),
    ],
    ids=["empty", "picture", "program", "50 MB"],
)
def test_a_file_that_cannot_be_read(driver: Driver, tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    drop_files(driver, path)
    words = said(driver)
    assert name in words
    driver.wait(lambda: not driver.window.in_review())
    assert driver.count() == 0
    assert driver.window.list_pane.isVisible()


def test_fifty_megabytes_of_pasted_text(driver: Driver) -> None:
    driver.copy("A line of words that goes on and on.\n" * 1_400_000)
    driver.window.desk.paste()
    assert "MB" in said(driver)
    driver.wait(lambda: not driver.window.in_review())


def test_a_path_that_is_not_there(driver: Driver, tmp_path: Path) -> None:
    drop_files(driver, tmp_path / "gone.html")
    assert "gone.html" in said(driver)


def test_a_path_that_is_longer_than_a_disk_takes(driver: Driver, tmp_path: Path) -> None:
    endless = tmp_path / ("x" * 300 + ".html")
    drop_files(driver, endless)
    assert "xxx" in said(driver)
    driver.window.messages.hide()
    driver.window.desk.take_chosen([endless, tmp_path])
    driver.settle()
    dialog = driver.window.findChild(ImportPreviewDialog)
    assert dialog is not None
    assert dialog.by_folders.isVisible()
    dialog.reject()


def test_broken_html_is_read_as_far_as_it_goes(driver: Driver) -> None:
    mime = QMimeData()
    mime.setHtml("<h1>Storm closes port<p>Ships <b>waited outside <i>the bay until Tuesday <table><tr><p>Crews slept.")
    driver.drop(mime)
    review = driver.window.review
    driver.wait(lambda: review.has_draft and not review._busy)
    assert review._reading is not None
    assert "Storm closes port" in (review._reading.article.headline or "") + " ".join(review._reading.article.body)


def test_one_bad_file_among_good_ones_stops_nothing(driver: Driver, tmp_path: Path) -> None:
    for number in range(4):
        text = ARTICLE.replace("Border soldier", f"Border soldier number {number}").replace(
            "Goseong", f"Goseong{number}"
        )
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    for name in ("bad.txt", "worse.txt"):
        (tmp_path / name).write_bytes(b"\x7fELF" + bytes(range(256)))
    drop_files(driver, *sorted(tmp_path.glob("*.txt")))
    driver.wait(lambda: driver.window.desk.last_report is not None)
    driver.settle()
    words = said(driver)
    assert "4" in words
    assert "2" in words
    assert driver.count() == 4
    driver.window.messages.action_chosen.emit("report")
    report = driver.window.findChild(ReportDialog)
    assert report is not None
    assert report.table.rowCount() == 2
    report.save.click()
    where = driver.window.findChild(QFileDialog)
    assert where is not None
    where.fileSelected.emit(str(tmp_path / "list.csv"))
    where.deleteLater()
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    assert lines[0] == ["Input", "Reason", "Details"]
    assert [Path(name).name for name, *_ in lines[1:]] == ["bad.txt", "worse.txt"]
    report.close()
    driver.window.activateWindow()
    driver.wait(driver.window.isActiveWindow)
    driver.window.messages.action_chosen.emit("undo")
    driver.wait(lambda: driver.count() == 0)
    driver.window.actions_["redo"].trigger()
    driver.wait(lambda: driver.count() == 4)
    driver.settle()
    assert driver.search("minefield") == 4


def test_an_archive_of_many_is_imported_without_review(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "export.jsonl"
    records = [{"headline": f"Headline {number}", "body": [f"Body {number}."]} for number in range(5)]
    path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    drop_files(driver, path)
    driver.wait(lambda: driver.count() == 5)
    assert not driver.window.in_review()


def test_an_import_can_be_stopped_and_what_came_by_then_is_whole(driver: Driver, tmp_path: Path) -> None:
    for number in range(400):
        (tmp_path / f"{number:03}.txt").write_text(
            f"Headline number {number}\n\nA paragraph with the words of report {number}, long enough to be one.\n",
            encoding="utf-8",
        )
    driver.window.desk.take_paths([tmp_path])
    driver.wait(lambda: driver.window.progress.isVisible())
    driver.window.progress.cancelled.emit()
    driver.wait(lambda: driver.window.desk.last_report is not None)
    report = driver.window.desk.last_report
    assert report is not None
    assert report.cancelled
    driver.settle()
    assert driver.count() == len(report.imported) < 400
    driver.wait(lambda: not driver.window.progress.isVisible())


def test_an_address_is_fetched_only_when_asked_and_can_be_kept_alone(driver: Driver) -> None:
    driver.copy("https://post.invalid/quay")
    driver.window.desk.paste()
    assert "post.invalid" in said(driver)
    assert driver.count() == 0
    driver.window.messages.action_chosen.emit("fetch-links")
    driver.wait(lambda: not driver.window.in_review() and driver.window.desk._links)
    driver.window.messages.action_chosen.emit("keep-links")
    driver.wait(lambda: driver.count() == 1)
    driver.wait(lambda: driver.window.stage.current() is not None)
    clipping = driver.window.stage.current()
    assert clipping is not None
    assert clipping.article.url == "https://post.invalid/quay"


def test_reading_can_be_left_before_it_is_done(driver: Driver) -> None:
    driver.copy(ARTICLE)
    driver.window.desk.paste()
    driver.press(Qt.Key.Key_Escape)
    assert not driver.window.in_review()
    driver.settle()
    assert not driver.window.review.has_draft


def test_the_sample_articles_are_offered_in_a_fresh_library(driver: Driver) -> None:
    assert driver.window.stage.nothing.isVisible()
    driver.window.stage.nothing.chosen.emit("samples")
    driver.wait(lambda: driver.window.desk.last_report is not None)
    driver.settle()
    assert driver.count() >= 12


def test_a_library_that_cannot_be_opened_is_told_in_the_window(
    tmp_path: Path, qtbot: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from clippings_app.ui.application import open_window
    from clippings_app.ui.main_window import MainWindow

    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "config" / "clippings").mkdir(parents=True)
    (tmp_path / "config" / "clippings" / "settings.toml").write_text("broken = [", encoding="utf-8")
    (tmp_path / "file").write_text("in the way")
    window = open_window(tmp_path / "file" / "library")
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(lambda: window.open_error is not None, timeout=20_000)  # type: ignore[attr-defined]
    assert isinstance(window.open_error, LibraryNotAccessible)
    assert window.messages.isVisible()
    assert not window.actions_["paste"].isEnabled()
    assert (tmp_path / "config" / "clippings" / "settings.broken-1.toml").exists()
    window.close()
    window.deleteLater()
