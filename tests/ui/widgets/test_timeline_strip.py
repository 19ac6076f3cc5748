"""The strip above the list names nothing where there is nothing to look at."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clippings_app.domain.spread import Spread, Unit
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
    strip.show_spread(Spread(first=dt.date(2022, 1, 1), certain=(4, 1), possible=(0, 0)))
    assert (strip.caption.text(), strip.fold.isVisible()) == ("Published", True)


def test_one_date_is_said_in_words_and_gets_a_bar_only_where_it_was_chosen(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    strip = TimelineStrip()
    qtbot.addWidget(strip)
    strip.show()
    strip.show_spread(Spread(unit=Unit.DAY, first=dt.date(2024, 8, 20), certain=(4,), possible=(0,)))
    assert "2024" in strip.caption.text()
    assert not strip.timeline.isVisible()
    assert not strip.fold.isVisible()
    low = strip.sizeHint().height()
    strip.show_range(chosen=True)
    assert strip.timeline.isVisible()
    assert strip.sizeHint().height() > low + 20
    strip.show_range(chosen=False)
    assert not strip.timeline.isVisible()
    strip.show_spread(Spread(first=dt.date(2022, 1, 1), certain=(1,), possible=(3,), vague=3))
    assert strip.timeline.isVisible(), "some may be of another date"
