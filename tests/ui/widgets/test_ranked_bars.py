"""The ranked bars of the overview: each a way into the list, and none out of reach."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clippings_app.ui.theme import apply_theme
from clippings_app.ui.views.overview import MOST, Overview

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def overview(qtbot: QtBot, qapp: QApplication) -> Overview:
    apply_theme(qapp, "light")
    overview = Overview()
    qtbot.addWidget(overview)
    overview.resize(800, 900)
    overview.show()
    facets = {"publisher": {f"Radio {number}": 1 for number in range(12)}, "language": {"en": 9, "de": 3}}
    overview.show_facets(facets)
    return overview


def test_what_is_not_among_the_most_frequent_is_a_press_away(qtbot: QtBot, overview: Overview) -> None:
    section = overview.sections["publisher"]
    assert [bar.rank.name for bar in section.bars] == [f"Radio {number}" for number in range(MOST)]
    assert section.more.text() == "and 4 more"
    assert overview.sections["language"].more.isHidden()
    qtbot.mouseClick(section.more, LEFT)
    assert [bar.rank.name for bar in section.bars] == [f"Radio {number}" for number in range(12)]
    with qtbot.waitSignal(overview.filter_chosen, timeout=1000) as chosen:
        qtbot.mouseClick(section.bars[11], LEFT)
    assert chosen.args == ['publisher:"Radio 11"']
    assert section.more.text() == "Only the most frequent"
    qtbot.mouseClick(section.more, LEFT)
    assert len(section.bars) == MOST


def test_the_keyboard_stays_with_a_line_when_the_numbers_change(qtbot: QtBot, overview: Overview) -> None:
    overview.activateWindow()
    section = overview.sections["publisher"]
    section.bars[3].setFocus()
    qtbot.waitUntil(section.bars[3].hasFocus)
    overview.show_facets({"publisher": {"Radio 3": 1, "Radio 7": 1}, "language": {"en": 2}})
    assert [bar.rank.name for bar in section.bars if bar.hasFocus()] == ["Radio 3"]
    qtbot.keyClick(section.bars[0], Qt.Key.Key_Down)
    assert section.bars[1].hasFocus()
