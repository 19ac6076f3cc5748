"""Photos looked at one at a time, as large as the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clippings_app.domain.article import ParsedArticle, Photo, PhotoCredit
from clippings_app.domain.clipping import Clipping
from clippings_app.ui.dialogs.pictures import PicturesDialog
from clippings_app.ui.theme import apply_theme
from clippings_app.ui.widgets.reader import Reader


def image(colour: str, wide: int = 800, high: int = 400) -> QImage:
    made = QImage(wide, high, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


PHOTOS = (
    (Photo(caption="The breach.", credit=PhotoCredit(printed="Photo: Ines Varga/Coast via NWS")), image("red")),
    (Photo(caption="הפרצה בקיר."), image("green", 300, 900)),
    (Photo(alt="A map"), image("blue", 60, 60)),
)


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication) -> Iterator[PicturesDialog]:
    apply_theme(qapp, "light")
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 800)
    window.show()
    dialog = PicturesDialog(PHOTOS, 0, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.open()
    qtbot.waitExposed(dialog)
    yield dialog
    window.close()


def test_it_shows_picture_caption_and_credit_and_goes_round(dialog: PicturesDialog, qtbot: QtBot) -> None:
    assert dialog.caption.text() == "The breach."
    assert dialog.credit.text() == "Photo: Ines Varga/Coast via NWS"
    assert dialog.windowTitle() == dialog.count.text() == "Photo 1 of 3"
    middle = dialog.picture.grab().toImage().pixelColor(dialog.picture.rect().center())
    assert middle == QColor("red")
    assert dialog.focusWidget() is dialog.picture
    qtbot.keyClick(dialog.picture, Qt.Key.Key_Right)
    assert dialog.caption.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert dialog.credit.text() == "No credit"
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    assert (dialog.caption.text(), dialog.picture.accessibleName()) == ("A map", "A map")
    qtbot.keyClick(dialog, Qt.Key.Key_Down)
    assert dialog.caption.text() == "The breach."
    qtbot.keyClick(dialog, Qt.Key.Key_Left)
    assert dialog.caption.text() == "A map"


def test_a_picture_fills_its_room_and_a_small_one_is_not_blown_up(dialog: PicturesDialog) -> None:
    room = dialog.picture.size()
    assert dialog.picture.fitted_size().width() == room.width()
    dialog.step(1)
    assert dialog.picture.fitted_size().height() == room.height()
    assert dialog.picture.fitted_size().width() < room.width() / 2
    dialog.step(1)
    assert dialog.picture.fitted_size() == QSize(120, 120)
    assert dialog.width() >= 900


def test_arrows_follow_the_direction_of_the_window_and_the_whole_picture_is_copied(
    dialog: PicturesDialog, qtbot: QtBot
) -> None:
    dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(dialog, Qt.Key.Key_Left)
    assert dialog.windowTitle() == "Photo 2 of 3"
    with qtbot.waitSignal(dialog.action_asked) as asked:
        qtbot.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [1, "copy-picture"], "as large as it is kept"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_photo_of_the_article_is_opened_by_a_click(qtbot: QtBot, clipping: Clipping, picture: QImage) -> None:
    reader = Reader()
    qtbot.addWidget(reader)
    reader.resize(700, 900)
    reader.show()
    reader.show_clipping(clipping, images=lambda _sha: picture)
    held = reader._pictures[0]
    cursor = reader.textCursor()
    cursor.setPosition(held.position)
    rect = reader.cursorRect(cursor)
    at = QPoint(rect.left() + 12, rect.center().y())
    with qtbot.assertNotEmitted(reader.photo_opened):
        qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)
    reader.can_look = True
    with qtbot.waitSignal(reader.photo_opened, timeout=1000) as opened:
        qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == [held.number]
    below = reader._captions[held.number]
    top = reader.document().documentLayout().blockBoundingRect(below).top()
    with qtbot.assertNotEmitted(reader.photo_opened):
        where = QPoint(rect.left() + 12, round(top) + 4 - reader.verticalScrollBar().value())
        qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_the_hand_over_a_photo_is_none_over_the_words_beside_it(qtbot: QtBot) -> None:
    reader = Reader()
    qtbot.addWidget(reader)
    reader.can_look = True
    reader.resize(600, 800)
    reader.show()
    photos = (Photo(sha256="a" * 64, caption="The breach."),)
    article = ParsedArticle(headline="Wall", body=("It gave way. " * 40,), photos=photos)
    reader.show_clipping(Clipping(id=1, uid="u", article=article), images={"a" * 64: image("red", 300, 200)}.get)

    def shape_at(at: QPoint) -> Qt.CursorShape:
        view, none = reader.viewport(), Qt.MouseButton.NoButton
        where = QPointF(at), QPointF(view.mapToGlobal(at))
        move = QMouseEvent(QEvent.Type.MouseMove, *where, none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, move)
        return view.cursor().shape()

    places = [QPoint(100, y) for y in range(0, 700, 5)]
    photo = next(at for at in places if reader.photo_at(at) is not None)
    words = next(at for at in places if reader.cursorForPosition(at).block().text().startswith("It gave way."))
    before = shape_at(words)
    assert before is not Qt.CursorShape.PointingHandCursor
    assert shape_at(photo) is Qt.CursorShape.PointingHandCursor
    assert shape_at(words) is before


def test_a_picture_is_shown_pixel_by_pixel_and_drawn_about(dialog: PicturesDialog, qtbot: QtBot) -> None:
    asked: list[tuple[int, str]] = []
    dialog.action_asked.connect(lambda number, action: asked.append((number, action)))
    qtbot.keyClick(dialog.picture, Qt.Key.Key_Z)
    assert dialog.whole.isChecked()
    assert asked == [(0, "whole")], "what was brought along may be smaller than what is held"
    large = image("red", 3000, 2000)
    large.setPixelColor(0, 0, QColor("white"))
    for x in range(40):
        for y in range(40):
            large.setPixelColor(x, y, QColor("white"))
    dialog.put_whole(0, large)
    assert dialog.picture.can_move()
    assert dialog.picture.grab().toImage().pixelColor(4, 4) == QColor("red"), "it begins in the middle"
    for _step in range(40):
        qtbot.keyClick(dialog.picture, Qt.Key.Key_Left)
        qtbot.keyClick(dialog.picture, Qt.Key.Key_Up)
    assert dialog.windowTitle() == "Photo 1 of 3", "the arrows move the picture"
    assert dialog.picture.grab().toImage().pixelColor(8, 8) == QColor("white")
    start = dialog.picture.rect().center()
    qtbot.mousePress(dialog.picture, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(dialog.picture, start - QPoint(200, 100))
    qtbot.mouseRelease(dialog.picture, Qt.MouseButton.LeftButton, pos=start - QPoint(200, 100))
    assert dialog.whole.isChecked(), "who has drawn it has not clicked it"
    assert dialog.picture.grab().toImage().pixelColor(8, 8) == QColor("red")
    qtbot.mouseClick(dialog.picture, Qt.MouseButton.LeftButton, pos=start)
    assert not dialog.whole.isChecked()
    qtbot.keyClick(dialog.picture, Qt.Key.Key_Z)
    assert asked == [(0, "whole")], "it is asked for once"
    qtbot.keyClick(dialog.picture, Qt.Key.Key_PageDown)
    assert (dialog.windowTitle(), dialog.whole.isChecked()) == ("Photo 2 of 3", False)


def test_a_small_picture_pixel_by_pixel_stands_in_the_middle(dialog: PicturesDialog, qtbot: QtBot) -> None:
    dialog.step(-1)
    dialog.whole.click()
    assert not dialog.picture.can_move()
    middle, seen = dialog.picture.rect().center(), dialog.picture.grab().toImage()
    assert seen.pixelColor(middle) == QColor("blue")
    assert seen.pixelColor(middle - QPoint(40, 0)) != QColor("blue")
    qtbot.keyClick(dialog.picture, Qt.Key.Key_Right)
    assert dialog.windowTitle() == "Photo 1 of 3", "there is nothing to move: the arrow turns the page"


def test_saving_is_asked_for_by_the_number_that_a_photo_is_known_by(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    window = QWidget()
    qtbot.addWidget(window)
    dialog = PicturesDialog(PHOTOS[:2], 1, window, numbers=(3, 7))
    with qtbot.waitSignal(dialog.action_asked) as asked:
        qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [7, "save"]
