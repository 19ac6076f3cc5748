"""The whole way of one article: pasted, reviewed, filed, found, exported, undone and redone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driving import ARTICLE, HEBREW, Driver
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QLineEdit, QTextBrowser

from clippings_app.domain.changes import AddIncident, AddTopic, Batch
from clippings_app.domain.clipping import Incident
from clippings_app.library import Library
from clippings_app.ui.dialogs.export import ExportDialog

pytestmark = pytest.mark.journey
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library that knows the topic and the incident already."""
    folder = tmp_path / "library"
    incident = Incident(name="Goseong border crossing", date="2024-08-20", place="Goseong")
    with Library.open(folder) as library:
        library.apply(Batch(changes=(AddTopic(path="Security/Border crossing"), AddIncident(incident=incident))))
        library.catch_up()
    return folder


def file_the_article(driver: Driver) -> None:
    driver.copy(ARTICLE)
    driver.press(Qt.Key.Key_V, CTRL)
    driver.press(Qt.Key.Key_1)
    driver.press(Qt.Key.Key_2)
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.window.stage.current() is not None and not driver.window.in_review())
    driver.settle()


def test_an_article_is_filed_in_four_keystrokes_found_exported_undone_and_redone(
    driver: Driver, tmp_path: Path
) -> None:
    file_the_article(driver)
    assert driver.strokes <= 6
    assert driver.typed == 0
    clipping = driver.window.stage.current()
    assert clipping is not None
    article = clipping.article
    assert article.headline == "Border soldier walks south through minefield to claim asylum"
    assert article.deck is not None
    assert article.deck.startswith("Crossing on foot")
    assert len(article.body) == 7
    (photo,) = article.photos
    assert photo.caption == "The strip between the two Koreas"
    assert photo.alt == HEBREW
    assert photo.credit is not None
    assert (photo.credit.photographer, photo.credit.distributor) == ("Kim Hong-Ji", "AP")
    assert photo.credit.flags == {"pool", "file"}
    assert len(article.sources) == 16
    assert len(article.disclosures) == 1
    assert clipping.topics == ("Security/Border crossing",)
    assert [tie.name for tie in clipping.incidents] == ["Goseong border crossing"]
    assert clipping.filed
    assert clipping.original is not None
    assert clipping.original.name is None, "a paste has no file"
    assert "pasted text" in driver.window.article.reader.toPlainText()
    for query in ('credit:"Hong-Ji"', 'cites:"Al Arabiya"', "המבוצר", 'incident:"Goseong"', "topic:security"):
        assert driver.search(query) == 1, query
    assert driver.search("zeppelin") == 0
    assert driver.search("minefield") == 1
    export(driver, tmp_path / "out.md")
    written = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert "Goseong border crossing" in written
    assert "Border soldier walks south" in written
    assert "Kim Hong-Ji" in written
    driver.window.list_pane.list.setFocus()
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.wait(lambda: driver.count() == 0)
    driver.press(Qt.Key.Key_Z, CTRL | SHIFT)
    driver.wait(lambda: driver.count() == 1)
    driver.settle()
    assert driver.search('credit:"Hong-Ji"') == 1


def export(driver: Driver, to: Path) -> None:
    driver.window.list_pane.list.setFocus()
    driver.press(Qt.Key.Key_E, CTRL)
    driver.wait(lambda: driver.window.findChild(ExportDialog) is not None)
    dialog = driver.window.findChild(ExportDialog)
    dialog.format.setCurrentIndex(dialog.format.findData("markdown"))
    dialog.group_by.setCurrentIndex(dialog.group_by.findData("incident"))
    preview = dialog.findChild(QTextBrowser, "export-preview")
    driver.wait(lambda: "Goseong border crossing" in preview.toPlainText())
    field = dialog.findChild(QLineEdit, "export-to")
    field.selectAll()
    driver.qtbot.keyClicks(field, str(to))
    driver.click(dialog.ok)
    driver.wait(to.exists)
    driver.settle()


def test_a_dropped_file_goes_the_same_way(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "crossing.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    driver.drop(mime)
    driver.wait(lambda: driver.window.review.has_draft)
    driver.press(Qt.Key.Key_1)
    driver.press(Qt.Key.Key_2)
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.count() == 1)
    driver.settle()
    clipping = driver.window.stage.current()
    assert clipping is not None
    assert len(clipping.article.body) == 7
    assert clipping.original is not None
    assert (driver.window.controller.folder / "originals").is_dir()
    driver.drop(mime)
    driver.wait(lambda: driver.window.review.duplicate.isVisibleTo(driver.window.review))
    assert "Border soldier" in driver.window.review.duplicate_words.text()


def test_what_was_filed_is_there_after_a_restart(opened: Callable[[Path], Driver], library: Path) -> None:
    first = opened(library)
    file_the_article(first)
    first.search("minefield")
    first.window.prefer("dark", 13.0)
    first.window.close()
    second = opened(library)
    second.wait(lambda: second.window.stage.current() is not None)
    assert second.window.list_pane.search.query() == "minefield"
    assert second.window.settings.theme == "dark"
    assert second.window.article.reader.text_size() == 13.0


def test_in_a_fresh_library_the_tags_are_typed(opened: Callable[[Path], Driver], tmp_path: Path) -> None:
    driver = opened(tmp_path / "fresh")
    driver.copy(ARTICLE)
    driver.press(Qt.Key.Key_V, CTRL)
    driver.press(Qt.Key.Key_Tab)
    driver.type("Security/Defections, Korea")
    driver.press(Qt.Key.Key_Tab)
    driver.type("Goseong crossing")
    driver.press(Qt.Key.Key_Return)
    assert driver.strokes <= 6
    driver.wait(lambda: driver.count() == 1)
    driver.wait(lambda: driver.window.stage.current() is not None)
    clipping = driver.window.stage.current()
    assert clipping is not None
    assert clipping.topics == ("Korea", "Security/Defections")
    assert [tie.name for tie in clipping.incidents] == ["Goseong crossing"]
