"""A photo's menu, beside the article and in it: looked at, copied, saved, opened, cited, corrected; by keyboard too."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driving import Driver
from PySide6.QtCore import QBuffer, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QContextMenuEvent, QDesktopServices, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from clippings_app.domain.article import ParsedArticle, Photo, PhotoCredit
from clippings_app.domain.clipping import Draft
from clippings_app.library import Library
from clippings_app.ui.dialogs.details import DetailsDialog
from clippings_app.ui.dialogs.pictures import PicturesDialog
from clippings_app.ui.messages import About

pytestmark = pytest.mark.journey
CTRL = Qt.KeyboardModifier.ControlModifier
CREDIT = PhotoCredit(printed="Photo: Ines Varga/Halvard & Roe", photographer="Ines Varga", agency="Halvard & Roe")
CAPTION = "The breach in the quay wall."


def png(colour: str) -> bytes:
    image = QImage(320, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        held = library.keep(png("red"))
        photos = (
            Photo(caption=CAPTION, credit=CREDIT, sha256=held),
            Photo(caption="The pier, not kept."),
        )
        article = ParsedArticle(
            headline="Quay wall gives way", publisher="The Telmar Post", published="2024-05-06", body=("It fell.",),
            photos=photos,
        )  # fmt: skip
        library.add([Draft(article=article, filed=True)])
        library.catch_up()
    return folder


@pytest.fixture
def shown(driver: Driver) -> Driver:
    driver.wait(lambda: driver.window.article.evidence.credits.cards.rowCount() == 2)
    driver.settle()
    return driver


def menu_at(driver: Driver, row: int) -> QMenu:
    """The menu of a card, opened by keyboard."""
    cards = driver.window.article.evidence.credits
    cards.setFocus()
    cards.setCurrentIndex(cards.cards.index(row, 0))
    at = QPoint(1, 1)
    cards.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, at))
    return opened_menu(driver)


def opened_menu(driver: Driver) -> QMenu:
    driver.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def names(menu: QMenu) -> list[str]:
    return [action.objectName() for action in menu.actions()]


def choose(driver: Driver, menu: QMenu, name: str) -> None:
    """Go to an action by the arrows, and press Enter."""
    for _step in menu.actions():
        QTest.keyClick(menu, Qt.Key.Key_Down)
        active = menu.activeAction()
        if active is not None and active.objectName() == name:
            break
    QTest.keyClick(menu, Qt.Key.Key_Return)
    driver.settle()


def in_article(driver: Driver) -> QPoint:
    """A point of the picture within the article."""
    reader = driver.window.article.reader
    room = reader.viewport().rect()
    places = (QPoint(x, y) for y in range(0, room.height(), 6) for x in range(0, room.width(), 6))
    return next(at for at in places if reader.photo_at(at) is not None)


def test_the_menu_offers_what_can_be_done_and_no_more(shown: Driver) -> None:
    menu = menu_at(shown, 0)
    assert names(menu) == [
        "photo", "view", "open", "", "copy-picture", "copy-words", "copy-caption", "copy-credit", "cite", "save", "",
        "photographer", "agency", "", "edit",
    ]  # fmt: skip
    assert menu.actions()[12].text() == "Other photos of Halvard && Roe", "a name keeps its sign"
    menu.close()
    without = menu_at(shown, 1)
    assert names(without) == ["photo", "copy-caption", "cite", "", "edit"]
    without.close()


def test_the_picture_in_the_article_has_the_same_menu(shown: Driver) -> None:
    reader = shown.window.article.reader
    at = in_article(shown)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, reader.viewport().mapToGlobal(at))
    reader.contextMenuEvent(event)
    menu = opened_menu(shown)
    assert names(menu)[:2] == ["view", "open"]
    assert names(menu)[-1] == "edit"
    choose(shown, menu, "copy-credit")
    assert QGuiApplication.clipboard().text() == CREDIT.printed


@pytest.mark.parametrize(
    ("action", "words"),
    [("copy-words", f"{CAPTION}\n{CREDIT.printed}"), ("copy-caption", CAPTION), ("copy-credit", CREDIT.printed)],
)
def test_words_are_copied(shown: Driver, action: str, words: str) -> None:
    choose(shown, menu_at(shown, 0), action)
    assert QGuiApplication.clipboard().text() == words


def test_the_picture_is_copied_by_menu_and_by_key(shown: Driver) -> None:
    for copy in (lambda: choose(shown, menu_at(shown, 0), "copy-picture"), lambda: shown.press(Qt.Key.Key_C, CTRL)):
        QGuiApplication.clipboard().clear()
        copy()
        shown.wait(lambda: not QGuiApplication.clipboard().image().isNull())
        image = QGuiApplication.clipboard().image()
        assert (image.width(), image.pixelColor(5, 5)) == (320, QColor("red"))


def test_a_picture_larger_than_the_window_is_copied_whole_before_it_was_shown_so(shown: Driver) -> None:
    choose(shown, menu_at(shown, 0), "view")
    shown.wait(lambda: shown.window.findChildren(PicturesDialog))
    (dialog,) = shown.window.findChildren(PicturesDialog)
    dialog.put_whole(0, QImage(20, 10, QImage.Format.Format_RGB32))  # stands for one that was made smaller
    QGuiApplication.clipboard().clear()
    dialog.copy()
    shown.wait(lambda: QGuiApplication.clipboard().image().width() == 320)
    dialog.reject()


def test_space_looks_at_the_picture_and_enter_shows_it_in_the_article(shown: Driver) -> None:
    menu_at(shown, 0).close()
    shown.press(Qt.Key.Key_Space)
    shown.wait(lambda: shown.window.findChildren(PicturesDialog))
    shown.window.findChildren(PicturesDialog)[0].reject()


def test_the_picture_is_saved_byte_for_byte_under_a_name_that_tells(shown: Driver, tmp_path: Path) -> None:
    choose(shown, menu_at(shown, 0), "save")
    shown.wait(lambda: shown.window.findChild(QFileDialog, "save-picture"))
    dialog = shown.window.findChild(QFileDialog, "save-picture")
    name = "2024-05-06 The Telmar Post - The breach in the quay wall.png"
    assert Path(dialog.selectedFiles()[0]).name == name
    dialog.fileSelected.emit(str(tmp_path / name))
    dialog.reject()
    assert shown.window.message_rule._about is About.DEED, "told until the next thing is done"
    assert (tmp_path / name).read_bytes() == png("red")
    assert str(tmp_path / name) in shown.window.messages.text.text()
    dialog.fileSelected.emit(str(tmp_path / "nowhere" / name))
    assert "nowhere" in shown.window.messages.text.text(), "what cannot be written is told"


class Viewer:
    """Stands for the program that a system opens pictures with."""

    def __init__(self, *, works: bool) -> None:
        self.opened: list[Path] = []
        self.works = works

    def openUrl(self, url: QUrl) -> bool:  # noqa: N802 - as Qt has it
        self.opened.append(Path(url.toLocalFile()))
        return self.works


def test_another_program_gets_a_copy_that_goes_with_the_window(
    opened: Callable[[Path], Driver], library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    viewer = Viewer(works=True)
    monkeypatch.setattr(QDesktopServices, "openUrl", viewer.openUrl)
    driver = opened(library)
    driver.wait(lambda: driver.window.article.evidence.credits.cards.rowCount() == 2)
    choose(driver, menu_at(driver, 0), "open")
    driver.wait(lambda: viewer.opened)
    (copy,) = viewer.opened
    assert copy.read_bytes() == png("red")
    assert library not in copy.parents, "what is kept is never changed by another program"
    driver.window.close()
    assert not copy.exists()


def test_what_was_drawn_on_a_copy_is_not_lost_when_the_photo_is_opened_again(
    shown: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    viewer = Viewer(works=True)
    monkeypatch.setattr(QDesktopServices, "openUrl", viewer.openUrl)
    choose(shown, menu_at(shown, 0), "open")
    shown.wait(lambda: viewer.opened)
    viewer.opened[0].write_bytes(png("blue"))
    choose(shown, menu_at(shown, 0), "open")
    shown.wait(lambda: len(viewer.opened) == 2)
    first, again = viewer.opened
    assert (first.read_bytes(), again.read_bytes()) == (png("blue"), png("red"))
    assert first.name == again.name


def test_where_nothing_opens_pictures_that_is_told(shown: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", Viewer(works=False).openUrl)
    choose(shown, menu_at(shown, 0), "open")
    shown.wait(lambda: "No program on this computer" in shown.window.messages.text.text())


def test_the_photo_is_cited_as_a_work_of_its_maker(shown: Driver) -> None:
    choose(shown, menu_at(shown, 0), "cite")
    shown.wait(lambda: "Varga" in QGuiApplication.clipboard().text())
    cited = QGuiApplication.clipboard().text()
    assert all(
        part in cited for part in ("Varga", "breach in the quay wall", "” Photograph.", "The Telmar Post", "2024")
    )
    assert "Quay wall gives way" not in cited
    choose(shown, menu_at(shown, 1), "cite")
    shown.wait(lambda: "The pier, not kept" in QGuiApplication.clipboard().text())
    assert "Varga" not in QGuiApplication.clipboard().text()


def test_caption_and_credit_are_corrected_from_the_photo(shown: Driver) -> None:
    choose(shown, menu_at(shown, 1), "edit")
    shown.wait(lambda: shown.window.findChildren(DetailsDialog))
    (dialog,) = shown.window.findChildren(DetailsDialog)
    assert dialog.tabs.currentWidget() is dialog.photos
    assert dialog.photos.caption.toPlainText() == "The pier, not kept."
    dialog.photos.caption.setPlainText("The pier at noon.")
    dialog.accept()
    shown.wait(lambda: shown.window.stage.current().article.photos[1].caption == "The pier at noon.")
    assert shown.window.stage.current().article.photos[0].caption == CAPTION
    shown.window.actions_["undo"].trigger()
    shown.wait(lambda: shown.window.stage.current().article.photos[1].caption == "The pier, not kept.")
