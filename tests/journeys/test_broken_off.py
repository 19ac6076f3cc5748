"""An import is broken off by a kill, or by closing the window; the next window tells how far it came and goes on.

Real processes with a real window on the off-screen platform; killed with SIGKILL, once without and once with the
process that imports.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from driving import Driver
from PySide6.QtWidgets import QPushButton

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.domain.errors import LibraryNotAccessible
from clippings_app.intake import IntakeReport
from clippings_app.library import Library
from clippings_app.ui.drafts import FILE
from clippings_app.ui.errand_messages import ImportRequest, Refused, Stored
from clippings_app.ui.goods import Goods
from clippings_app.ui.unfinished import Record, read_unfinished

pytestmark = [
    pytest.mark.journey,
    pytest.mark.timeout(100),
    pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL"),
]
FILES = 150
TEXT = "Quay wall {} gives way after storm\n\nThe wall of the quay gave way on Sunday morning, the council said.\n"
IMPORT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
from clippings_app.ui.application import open_window
window = open_window(Path(sys.argv[1]))
told = []

def advance(step):
    if step.done > 30 and step.total and not step.indexing and not told:
        told.append(step.done)
        print(window.errands.process.pid, flush=True)
        if sys.argv[3] == "close":
            window.close()

def begin():
    window.errands.advanced.connect(advance)
    window.desk.take_paths([Path(sys.argv[2])])

window.controller.ready.connect(begin)
app.exec()
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "harbour papers"
    folder.mkdir()
    for number in range(FILES):
        (folder / f"{number}.txt").write_text(TEXT.format(number))
    return folder


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def broken_off(library: Path, source: Path, how: str) -> None:
    """Run a window until it imports, and end it."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", IMPORT, str(library), str(source), how]
    window = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True)
    try:
        assert window.stdout is not None
        importing = int(window.stdout.readline())
        if how == "both":
            os.kill(importing, signal.SIGKILL)
        if how != "close":
            window.kill()
        window.wait(60)
    finally:
        window.kill()
        window.communicate(timeout=30)


def held(library: Path) -> int:
    with Library.open(library) as opened:
        return opened.counts().everything


def button(driver: Driver, words: str) -> QPushButton:
    return next(each for each in driver.window.messages.buttons if each.text() == words)


@pytest.mark.parametrize("how", ["window", "both", "close"])
def test_an_import_that_was_broken_off_is_told_and_gone_on_with(
    how: str, library: Path, source: Path, opened: Callable[[Path], Driver]
) -> None:
    broken_off(library, source, how)
    driver = opened(library)
    driver.wait(lambda: "harbour papers" in driver.window.messages.text.text())
    before = held(library)
    assert 0 < before < FILES
    (unfinished,) = read_unfinished(library)
    assert unfinished.total == FILES
    if how != "both":  # it came to a halt by itself, and has told of all that it did
        assert unfinished.done == before
    assert f"when {unfinished.done} of {FILES} entries were done" in driver.window.messages.text.text()
    button(driver, "Go on with the rest").click()
    driver.wait(lambda: driver.window.desk.last_report is not None)
    report = driver.window.desk.last_report
    assert report is not None
    assert (len(report.imported), len(report.duplicates)) == (FILES - before, before)
    driver.settle()
    assert held(library) == driver.count() == FILES
    assert read_unfinished(library) == ()
    driver.window.controller.history.undo()
    driver.wait(lambda: driver.count() == before)


def test_what_is_left_is_told_no_more(library: Path, source: Path, opened: Callable[[Path], Driver]) -> None:
    library.mkdir()
    record = Record(library, ImportRequest(job=1, goods=Goods(paths=(source,))))
    record.done, record.total = 40, FILES
    record.write()
    (mine,) = library.glob("import-under-way-*")
    mine.rename(library / "import-under-way-0-1.json")  # of a process that has ended
    driver = opened(library)
    driver.wait(lambda: "harbour papers" in driver.window.messages.text.text())
    button(driver, "Leave it").click()
    driver.settle()
    assert read_unfinished(library) == ()
    assert driver.count() == 0


def test_an_import_that_a_person_stops_is_no_news_at_the_next_start(
    driver: Driver, library: Path, source: Path
) -> None:
    driver.window.desk.take_paths([source])
    driver.wait(lambda: driver.window.progress.bar.value() > 5)
    assert len(read_unfinished(library)) == 1
    driver.window.progress.cancel_button.click()
    driver.wait(lambda: driver.window.desk.last_report is not None)
    driver.settle()
    assert read_unfinished(library) == ()


def test_a_lost_process_leaves_its_import_to_be_gone_on_with(driver: Driver, library: Path, source: Path) -> None:
    driver.window.desk.take_paths([source])
    driver.wait(lambda: driver.window.progress.bar.value() > 30)
    process = driver.window.errands.process.pid
    assert process is not None
    os.kill(process, signal.SIGKILL)
    driver.wait(lambda: "was broken off" in driver.window.messages.text.text())
    button(driver, "Go on with the rest").click()
    driver.wait(lambda: driver.window.desk.last_report is not None)
    driver.settle()
    assert driver.count() == FILES
    assert read_unfinished(library) == ()


def test_an_import_of_a_newer_version_is_told_and_stays_until_it_is_left(
    library: Path, opened: Callable[[Path], Driver]
) -> None:
    library.mkdir()
    newer = library / "import-under-way-0-1-newer.json"
    newer.write_text(json.dumps({"format": 2, "goods": {"shelves": []}}))
    driver = opened(library)
    driver.wait(lambda: "cannot go on with" in driver.window.messages.text.text())
    assert "newer version" in driver.window.messages.advice.text()
    assert [each.text() for each in driver.window.messages.buttons] == ["Leave it"]
    assert newer.exists()
    button(driver, "Leave it").click()
    driver.settle()
    assert not newer.exists()


def test_damaged_drafts_do_not_hide_that_an_import_was_broken_off(
    library: Path, source: Path, opened: Callable[[Path], Driver]
) -> None:
    library.mkdir()
    record = Record(library, ImportRequest(job=1, goods=Goods(paths=(source,))))
    record.path.rename(library / "import-under-way-0-1-earlier.json")
    (library / FILE).write_text("damaged")
    driver = opened(library)
    driver.wait(lambda: "drafts" in driver.window.messages.text.text())
    assert "harbour papers" in driver.window.messages.advice.text()
    button(driver, "Go on with the rest").click()
    driver.wait(lambda: driver.window.desk.last_report is not None)
    driver.settle()
    assert driver.count() == FILES


@pytest.mark.parametrize("is_told_by_report", [False, True])
def test_what_an_import_has_stored_before_an_error_ended_it_is_seen(
    library: Path, opened: Callable[[Path], Driver], *, is_told_by_report: bool
) -> None:
    driver = opened(library)
    driver.settle()
    errands, error = driver.window.errands, LibraryNotAccessible(library, "gone for a while")
    errands._imports[7] = ImportRequest(job=7, goods=Goods())
    with Library.open(library) as beside, driver.qtbot.waitSignal(driver.window.controller.others_wrote):
        beside.add([Draft(article=ParsedArticle(headline="Stored in time"))])
    driver.settle()
    assert driver.window.list_pane.list.clippings.rowCount() == 0
    message = Stored(job=7, report=IntakeReport(error=error)) if is_told_by_report else None
    errands.process.heard.emit(message or Refused(job=7, error=error, record=library / "import-under-way-0-7-x.json"))
    driver.wait(lambda: driver.window.list_pane.list.clippings.rowCount() == 1)
    assert "Go on with the rest" in [each.text() for each in driver.window.messages.buttons]
