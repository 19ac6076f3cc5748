"""The strip above the list names nothing where there is nothing to look at."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clippings_app.domain.spread import Spread
from clippings_app.ui.theme import apply_theme
from clippings_app.ui.widgets.timeline_strip import TimelineStrip


@pytest.mark.parametrize(
    ("spread", "words", "can_fold", "undated"),
    [
        (Spread(first=dt.date(2022, 1, 1), certain=(1, 0, 2), possible=(0, 0, 0)), "Published", True, False),
        (Spread(undated=3), "Published", False, True),
        (Spread(), "", False, False),
    ],
)
def test_a_strip_offers_what_there_is(
    qtbot: QtBot, qapp: QApplication, spread: Spread, words: str, can_fold: bool, undated: bool
) -> None:
    apply_theme(qapp, "light")
    strip = TimelineStrip()
    qtbot.addWidget(strip)
    strip.show()
    strip.show_spread(spread)
    assert (strip.caption.text(), strip.fold.isVisible(), strip.undated.isVisible()) == (words, can_fold, undated)
    assert strip.timeline.isVisible() == can_fold
    strip.show_spread(Spread(first=dt.date(2022, 1, 1), certain=(4,), possible=(0,)))
    assert (strip.caption.text(), strip.fold.isVisible()) == ("Published", True)
