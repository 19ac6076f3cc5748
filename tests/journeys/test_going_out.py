"""What leaves the window: originals, backups, exports that cannot be written, links to the browser."""

import random
from pathlib import Path

import pytest
from driving import ARTICLE, Driver
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.importers.arrival import Arrival
from clippings_app.intake import take_in
from clippings_app.library import Library
from clippings_app.ui.dialogs.export import ExportDialog
from clippings_app.ui.dialogs.forms import QuestionDialog
from clippings_app.ui.dialogs.import_preview import ImportPreviewDialog
from clippings_app.ui.widgets.progress import ProgressStrips

pytestmark = pytest.mark.journey


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Two clippings: one with its original and an address, one typed by hand."""
    folder = tmp_path / "library"
    article = ParsedArticle(headline="Quay wall", body=("Text.",), url="https://post.example/quay", language="en")
    arrival = Arrival(
        name="quay.txt", draft=Draft(article=article), original=ARTICLE.encode(), original_type="text/plain"
    )
    with Library.open(folder) as library:
        take_in(library, [arrival])
        library.add([Draft(article=ParsedArticle(headline="Typed by hand", body=("Other text.",)))])
        library.catch_up()
    return folder


class Browser(QObject):
    """Stands where the desktop's browser would be."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser():  # noqa: ANN201
    browser = Browser()
    for scheme in ("https", "file"):
        QDesktopServices.setUrlHandler(scheme, browser, "open")
    yield browser
    for scheme in ("https", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


def choose(driver: Driver, number: int) -> None:
    driver.wait(lambda: driver.window.list_pane.list.select_id(number))
    driver.wait(lambda: driver.window.article.shown_id() == number)
    driver.settle()


def answer_files(driver: Driver, path: Path) -> None:
    dialog = driver.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(path)])
    dialog.fileSelected.emit(str(path))
    dialog.close()
    dialog.deleteLater()
    driver.settle()


def said(driver: Driver) -> str:
    driver.wait(lambda: driver.window.messages.isVisible())
    return " ".join(label.text() for label in driver.window.messages.findChildren(QLabel))


def test_the_original_is_saved_byte_for_byte(driver: Driver, tmp_path: Path) -> None:
    choose(driver, 1)
    driver.window.actions_["save-original"].trigger()
    answer_files(driver, tmp_path / "copy.txt")
    driver.wait((tmp_path / "copy.txt").exists)
    assert (tmp_path / "copy.txt").read_bytes() == ARTICLE.encode()
    driver.window.actions_["save-original"].trigger()
    answer_files(driver, tmp_path / "no" / "copy.txt")
    driver.settle()
    assert "copy.txt" in said(driver)
    choose(driver, 2)
    driver.window.actions_["save-original"].trigger()
    assert "without a file" in said(driver)


def test_the_library_is_backed_up(driver: Driver, tmp_path: Path) -> None:
    driver.window.actions_["backup"].trigger()
    answer_files(driver, tmp_path / "backup.zip")
    driver.wait((tmp_path / "backup.zip").exists)
    assert "backup.zip" in said(driver)


def test_a_backup_is_brought_back_into_a_folder_of_its_own(driver: Driver, library: Path, tmp_path: Path) -> None:
    backup, again = tmp_path / "backup.zip", tmp_path / "again"
    driver.window.actions_["backup"].trigger()
    answer_files(driver, backup)
    driver.wait(backup.exists)
    opened: list[Path] = []
    driver.window.folder_chosen.disconnect()
    driver.window.folder_chosen.connect(opened.append)
    driver.window.actions_["restore-backup"].trigger()
    answer_files(driver, backup)
    dialog = driver.window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Restore into a new folder"
    answer_files(driver, again)
    driver.wait(lambda: f"The library is back in {again}." in said(driver))
    with Library.open(again, read_only=True) as restored, Library.open(library, read_only=True) as held:
        assert restored.get((1, 2)) == held.get((1, 2))
        assert restored.original(1) == ARTICLE.encode()
    (button,) = driver.window.messages.buttons
    assert button.text() == "Open it"
    button.click()
    assert opened == [again]
    assert not driver.window.controller.work.tasks


@pytest.mark.parametrize("full", [False, True])
def test_what_cannot_be_brought_back_is_told(driver: Driver, tmp_path: Path, *, full: bool) -> None:
    backup, again = tmp_path / "backup.zip", tmp_path / "again"
    backup.write_bytes(b"no backup at all")
    if full:
        again.mkdir()
        (again / "mine.txt").touch()
    driver.window.actions_["restore-backup"].trigger()
    answer_files(driver, backup)
    answer_files(driver, again)
    driver.wait(lambda: ("not an empty folder" if full else "not a whole backup") in said(driver))
    assert driver.window.messages.buttons == []
    assert [path.name for path in again.iterdir()] == ["mine.txt"] if full else not again.exists()


def test_a_damaged_backup_ends_in_a_sentence_and_its_bar_goes(driver: Driver, tmp_path: Path) -> None:
    backup, again = tmp_path / "backup.zip", tmp_path / "again"
    driver.window.actions_["backup"].trigger()
    answer_files(driver, backup)
    driver.wait(backup.exists)
    data = bytearray(backup.read_bytes())
    at = data.index(b"library.sqlite3") + 200
    data[at : at + 400] = bytes(400)  # in the middle of the database
    backup.write_bytes(data)
    said_of: list[str] = []
    work = driver.window.controller.work
    work.began.connect(lambda task: task.advanced.connect(lambda: said_of.append(task.words)))
    work.began.connect(lambda task: task._show())
    driver.window.actions_["restore-backup"].trigger()
    answer_files(driver, backup)
    answer_files(driver, again)
    driver.wait(lambda: "not a whole backup" in said(driver))
    assert any("looking for what is whole" in words for words in said_of)
    driver.wait(lambda: not driver.window.findChild(ProgressStrips).strips())
    assert not work.tasks
    assert not again.exists()


def test_a_backup_tells_of_originals_that_have_changed(library: Path, driver: Driver, tmp_path: Path) -> None:
    (original,) = (path for path in (library / "originals").rglob("*") if path.is_file())
    original.write_bytes(b"something else")
    driver.window.actions_["backup"].trigger()
    answer_files(driver, tmp_path / "backup.zip")
    driver.wait((tmp_path / "backup.zip").exists)
    assert "1 original has changed on disk" in said(driver)


def begin_long_backup(driver: Driver, library: Path, folder: Path) -> None:
    """Begin a backup of so much that it is not over at once, into a new folder."""
    with Library.open(library) as held:
        for number in range(60):
            held.keep(random.Random(number).randbytes(3_000_000))
    folder.mkdir()
    driver.window.actions_["backup"].trigger()
    dialog = driver.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(folder / "backup.zip"))
    dialog.close()


def test_a_window_that_is_closed_while_a_backup_is_written_leaves_nothing_of_it(
    library: Path, driver: Driver, tmp_path: Path
) -> None:
    window, folder = driver.window, tmp_path / "saved"
    begin_long_backup(driver, library, folder)
    driver.wait(lambda: list(folder.iterdir()))
    window.close()
    assert window.isVisible(), "it waits for the backup, and says so"
    window.close()
    driver.wait(lambda: not window.isVisible())
    assert list(folder.iterdir()) == []


def test_a_backup_shows_how_far_it_is_while_searching_goes_on_and_can_be_stopped(
    library: Path, driver: Driver, tmp_path: Path
) -> None:
    window, folder = driver.window, tmp_path / "saved"
    strips = window.findChild(ProgressStrips, "long-work")
    assert strips is not None
    begin_long_backup(driver, library, folder)
    driver.wait(lambda: strips.strips())
    (strip,) = strips.strips()
    driver.wait(lambda: "Packing" in strip.count.text() and 0 < strip.bar.value() < strip.bar.maximum())
    assert strip.title.text() == "Backing up"
    assert "MB" in strip.count.text()
    window.list_pane.search.set_query("quay")
    driver.wait(lambda: window.list_pane.list.clippings.rowCount() == 1)
    assert strip.isVisible()
    strip.cancel_button.click()
    assert not strip.cancel_button.isEnabled()
    assert "The backup was stopped. No file was written." in said(driver)
    driver.wait(lambda: not strips.strips())
    assert list(folder.iterdir()) == []


def test_only_web_addresses_go_to_the_browser(driver: Driver, browser: Browser) -> None:
    choose(driver, 1)
    driver.window.actions_["open-page"].trigger()
    driver.window.article.evidence.link_opened.emit("https://radio.example/1")
    driver.window.article.reader.link_clicked.emit("file:///etc/passwd")
    driver.window.article.reader.link_clicked.emit("javascript:alert(1)")
    assert browser.opened == ["https://post.example/quay", "https://radio.example/1"]
    choose(driver, 2)
    driver.window.actions_["open-page"].trigger()
    assert "no web address" in said(driver)


def test_files_and_folders_are_chosen_in_dialogs(driver: Driver, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "a.txt").write_text(ARTICLE.upper(), encoding="utf-8")
    driver.window.actions_["import-folder"].trigger()
    answer_files(driver, source)
    preview = driver.window.findChild(ImportPreviewDialog)
    assert preview is not None
    driver.wait(preview.bar.isHidden)
    preview.ok.click()
    driver.wait(lambda: driver.window.desk.last_report is not None)
    driver.window.actions_["import-files"].trigger()
    answer_files(driver, source / "a.txt")
    driver.wait(lambda: driver.window.in_review())
    driver.wait(lambda: driver.window.review.has_draft)
    driver.window.review.discard()


def test_an_address_is_asked_for_with_the_one_on_the_clipboard(driver: Driver) -> None:
    QGuiApplication.clipboard().setText("https://post.invalid/1")
    driver.window.actions_["import-link"].trigger()
    dialog = driver.window.findChild(QuestionDialog)
    assert dialog is not None
    assert dialog.answer() == "https://post.invalid/1"
    dialog.field.setText("post.invalid/2")
    dialog.ok.click()
    driver.wait(lambda: driver.window.messages.isVisible())
    assert "post.invalid/2" in said(driver)


def test_an_export_that_cannot_be_written_stays_open_and_says_why(
    driver: Driver, tmp_path: Path, browser: Browser
) -> None:
    driver.window.list_pane.list.selectAll()
    driver.settle()
    driver.window.actions_["export"].trigger()
    driver.wait(lambda: driver.window.findChild(ExportDialog) is not None)
    dialog = driver.window.findChild(ExportDialog)
    assert dialog is not None
    for wrong in ("", str(tmp_path / "no" / "x.bib"), str(tmp_path)):
        dialog.to.setText(wrong)
        dialog.try_accept()
        assert dialog.wrong.isVisible()
        assert dialog.isVisible()
    dialog.to.setText("/proc/x.bib")
    dialog.try_accept()
    driver.wait(lambda: dialog._export_job is None)
    assert "x.bib" in dialog.wrong.text()
    for key in ("ris", "csl-json", "html", "biblatex"):
        dialog.format.setCurrentIndex(dialog.format.findData(key))
        driver.wait(lambda: dialog._preview_job is None and not dialog._later.isActive())
        assert "Typed" in dialog.preview.toPlainText()
    dialog.notes.setChecked(True)
    target = tmp_path / "out.bib"
    dialog.to.setText(str(target))
    dialog._name_by_hand()
    dialog.try_accept()
    driver.wait(target.exists)
    driver.settle()
    assert driver.window.settings.export.folder == str(tmp_path)
    assert driver.window.settings.export.notes
    driver.window.messages.action_chosen.emit(f"folder:{tmp_path}")
    assert browser.opened == [QUrl.fromLocalFile(str(tmp_path)).toString()]


def test_an_empty_list_cannot_be_exported(driver: Driver) -> None:
    driver.search("zeppelin")
    driver.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    driver.wait(lambda: driver.window.messages.isVisible())
    assert "nothing to export" in said(driver)
