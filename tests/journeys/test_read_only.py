"""Libraries that can only be read, or not even that."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from driving import ARTICLE, Driver
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.library import Library
from clippings_app.ui.application import open_window
from clippings_app.ui.dialogs.export import ExportDialog
from clippings_app.ui.main_window import MainWindow

pytestmark = pytest.mark.journey
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two clippings in a folder of which the system says that it cannot be written."""
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        library.add([Draft(article=ParsedArticle(headline=f"Quay {n}", body=("It gave way.",))) for n in range(2)])
        library.catch_up()
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and may(path, mode))
    return folder


def test_a_library_that_cannot_be_written_is_searched_read_and_exported(driver: Driver) -> None:
    window = driver.window
    assert window.controller.read_only
    assert window.messages.text.text() == "This library is open for reading only."
    assert driver.count() == 2
    assert driver.search("quay") == 2
    driver.wait(lambda: window.stage.current() is not None)
    driver.press(Qt.Key.Key_E, CTRL)
    driver.wait(lambda: window.findChild(ExportDialog) is not None)
    dialog = window.findChild(ExportDialog)
    driver.wait(lambda: "Quay" in dialog.preview.toPlainText())
    dialog.reject()


def test_changes_are_answered_calmly(driver: Driver) -> None:
    window = driver.window
    driver.wait(lambda: window.stage.current() is not None)
    window.list_pane.list.setFocus()
    driver.copy(ARTICLE)
    for key, modifiers in ((Qt.Key.Key_V, CTRL), (Qt.Key.Key_D, CTRL), (Qt.Key.Key_Delete, Qt.KeyboardModifier(0))):
        window.messages.dismiss()
        driver.press(key, modifiers)
        assert window.messages.text.text() == "This library is open for reading only."
        assert not window.in_review()
    window.messages.dismiss()
    window.commands.add_topic("Sea")
    driver.settle()
    assert window.messages.isVisible()
    assert driver.count() == 2
    assert window.controller.contents.topics == ()


def test_a_library_that_cannot_be_opened_says_why_and_another_can_be_chosen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    window = open_window(tmp_path / "file" / "library")
    assert isinstance(window, MainWindow)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.open_error is not None)
    assert window.stage.nothing.isVisible()
    assert window.stage.nothing.title.text() == "The library cannot be opened"
    assert window.stage.nothing.words.text()
    assert [button.text() for button in window.stage.nothing.buttons] == ["Choose another folder…"]
    assert window.actions_["choose-library"].isEnabled()
    assert not window.actions_["paste"].isEnabled()
    window.folder_chosen.emit(tmp_path / "other")
    successor = window.successor
    assert isinstance(successor, MainWindow)
    qtbot.addWidget(successor)
    qtbot.waitUntil(lambda: successor.controller.contents is not None)
    assert successor.open_error is None
    assert not window.isVisible()
    successor.close()


def test_the_folder_of_another_library_is_asked_for(opened: Callable[[Path], Driver], tmp_path: Path) -> None:
    from PySide6.QtWidgets import QFileDialog

    driver = opened(tmp_path / "first")
    driver.window.actions_["choose-library"].trigger()
    dialog = driver.window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.close()
