"""A watched folder: what is new in it goes into the inbox by itself, once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driving import Driver
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from clippings_app.settings import load_settings, settings_file
from clippings_app.ui.dialogs.preferences import PreferencesDialog
from clippings_app.ui.watching import RECORD

pytestmark = pytest.mark.journey

STORY = "{0}\n\nBy Mira Lund\n\nThe wall of the quay gave way on Sunday morning after a storm, no. {0}, they said.\n"


def preferences(driver: Driver) -> PreferencesDialog:
    driver.window.actions_["preferences"].trigger()
    (dialog,) = [each for each in driver.window.findChildren(PreferencesDialog) if each.isVisible()]
    return dialog


def choose(driver: Driver, folder: Path) -> None:
    """Choose a folder in the preferences and keep it."""
    dialog = preferences(driver)
    driver.click(dialog.watch.choose)
    (chooser,) = dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(folder))
    chooser.close()
    assert dialog.watch.field.text() == str(folder)
    dialog.accept()


def write(folder: Path, name: str, headline: str) -> None:
    (folder / name).write_text(STORY.format(headline))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "downloads"
    folder.mkdir()
    write(folder, "old.txt", "Old story")
    return folder


def test_new_files_come_into_the_inbox_once_and_old_ones_stay_outside(
    driver: Driver, folder: Path, opened: Callable[[Path], Driver]
) -> None:
    window = driver.window
    record = window.controller.folder / RECORD
    choose(driver, folder)
    assert load_settings(settings_file()).settings.watched == {str(window.controller.folder): str(folder)}
    driver.wait(record.exists)
    write(folder, "new.txt", "New story")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and then nothing")
    driver.wait(lambda: driver.count() == 1)
    driver.wait(lambda: "could not be read" in window.messages.text.text())
    assert "1 clipping imported" in window.messages.text.text()
    driver.wait(lambda: b"broken.pdf" in record.read_bytes())
    window.close()

    write(folder, "later.txt", "Later story")  # while the program is closed
    again = opened(window.controller.folder)
    again.wait(lambda: again.count() == 2)
    assert "could not" not in again.window.messages.text.text()
    dialog = preferences(again)
    again.click(dialog.watch.none)
    dialog.accept()
    assert again.window.entrances.watch.folder is None
    assert load_settings(settings_file()).settings.watched == {}


def test_cancel_keeps_the_folder_as_it_was(driver: Driver, folder: Path) -> None:
    dialog = preferences(driver)
    assert not dialog.watch.none.isEnabled()
    dialog.watch.put(str(folder))
    dialog.reject()
    assert driver.window.entrances.watch.folder is None
    assert driver.window.settings.watched == {}


def test_a_folder_that_is_not_there_is_told_once_and_waited_for(driver: Driver, tmp_path: Path) -> None:
    watch, folder = driver.window.entrances.watch, tmp_path / "missing"
    watch.use(str(folder))
    driver.wait(lambda: "cannot be read" in driver.window.messages.text.text())
    driver.window.messages.dismiss()
    watch._look()
    driver.wait(lambda: not watch._looking)
    assert driver.window.messages.isHidden()
    folder.mkdir()
    watch._look()
    driver.wait((driver.window.controller.folder / RECORD).exists)
    write(folder, "new.txt", "New story")
    driver.wait(lambda: driver.count() == 1)


def test_a_record_that_cannot_be_written_is_told(driver: Driver, folder: Path) -> None:
    (driver.window.controller.folder / RECORD).mkdir()
    driver.window.entrances.watch.use(str(folder))
    driver.wait(lambda: "written" in driver.window.messages.text.text())


def test_another_folder_chosen_while_one_is_looked_at_is_looked_at_next(driver: Driver, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    watch = driver.window.entrances.watch
    watch.use(str(first))
    watch.use(str(second))
    driver.wait((driver.window.controller.folder / RECORD).exists)
    assert str(second) in (driver.window.controller.folder / RECORD).read_text()


def test_files_are_not_offered_again_when_the_import_is_lost(
    driver: Driver, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    process, record = driver.window.errands.process, driver.window.controller.folder / RECORD
    driver.window.entrances.watch.use(str(folder))
    driver.wait(record.exists)
    monkeypatch.setattr(process, "send", lambda _request: QTimer.singleShot(0, lambda: process.heard.emit(None)))
    write(folder, "deadly.txt", "Deadly story")
    driver.wait(lambda: b"deadly.txt" in record.read_bytes())
