"""Suggestions with the key that takes them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clippings_app.ui.theme import apply_theme
from clippings_app.ui.widgets.offer import Offer


def test_taking_an_offer_changes_its_look_but_not_its_size(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    offer = Offer(3, "Harbours & piers", new=True)
    qtbot.addWidget(offer)
    offer.resize(offer.sizeHint())
    offer.show()
    assert offer.shown_words() == "New: Harbours & piers"
    assert offer.accessibleName() == "Harbours & piers"
    before, size = offer.grab().toImage(), offer.sizeHint()
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert offer.isChecked()
    assert offer.sizeHint() == size
    assert offer.grab().toImage() != before


def test_it_is_mirrored_where_the_window_is(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    offer = Offer(1, "Harbours")
    qtbot.addWidget(offer)
    offer.resize(220, offer.sizeHint().height())
    before = offer.grab().toImage()
    offer.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert offer.grab().toImage() != before


def test_a_long_offer_is_cut_to_the_room_there_is(qtbot: QtBot) -> None:
    offer = Offer(1, "A very long name of an incident " * 9)
    qtbot.addWidget(offer)
    assert offer.sizeHint().width() <= 480 < offer.fontMetrics().horizontalAdvance(offer.text())
    assert offer.minimumSizeHint().width() < 100
