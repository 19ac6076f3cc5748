"""Tabs by words, in every language and at every width: closer, smaller, and only at last cut."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clippings_app.ui.theme import apply_theme
from clippings_app.ui.widgets.fitting_tabs import FittingTabs

ENGLISH = ("Evidence", "Incidents", "Notes", "Related", "Origin")
GERMAN = ("Belege", "Ereignisse", "Notizen", "Verwandt", "Herkunft")
HEBREW = ("סימוכין", "אירועים", "הערות", "קשורים", "מוצא")
BESIDE_AN_ARTICLE = 318
"""The least width in pixels that the pane has beside an article, as in a window 1280 wide."""


def name(tabs: FittingTabs, words: tuple[str, ...], counts: tuple[int, int, int] = (2, 0, 0)) -> None:
    for place, each in enumerate(words):
        tabs.name_tab(place, each, counts[place - 1] if 1 <= place <= 3 else None)


@pytest.fixture
def tabs(qtbot: QtBot, qapp: QApplication) -> FittingTabs:
    apply_theme(qapp, "light")
    tabs = FittingTabs()
    tabs.setObjectName("evidence-tabs")  # the theme pads those no further
    tabs.set_size(0.94)
    qtbot.addWidget(tabs)
    for _each in ENGLISH:
        tabs.addTab(QWidget(tabs), "")
    name(tabs, ENGLISH)
    tabs.resize(700, 300)
    tabs.show()
    return tabs


def shown(tabs: FittingTabs) -> list[str]:
    return [tabs.tabText(place) for place in range(tabs.count())]


def lefts(tabs: FittingTabs) -> list[int]:
    return [tabs.tabBar().tabRect(place).left() for place in range(tabs.count())]


def test_words_and_counts_where_there_is_room(tabs: FittingTabs) -> None:
    assert shown(tabs) == ["Evidence", "Incidents  2", "Notes", "Related", "Origin"]
    assert [tabs.tabBar().accessibleTabName(place) for place in range(5)] == shown(tabs)


@pytest.mark.parametrize("words", [ENGLISH, GERMAN, HEBREW])
def test_five_tabs_beside_an_article_say_their_words_whole(tabs: FittingTabs, words: tuple[str, ...]) -> None:
    name(tabs, words, (1, 1, 0))
    tabs.resize(BESIDE_AN_ARTICLE, 300)
    assert [each.split()[0] for each in shown(tabs)] == list(words)
    assert all(tabs.tabIcon(place).isNull() for place in range(5))


def test_where_they_have_no_room_the_longest_are_cut_and_a_tip_says_them_whole(tabs: FittingTabs) -> None:
    name(tabs, GERMAN, (12, 0, 0))
    tabs.resize(240, 300)
    cut = shown(tabs)
    assert cut[1].endswith("… 12"), "the count is never cut"
    assert cut[1][:3] == "Ere", "enough is left to know it by"
    assert tabs.tabToolTip(1) == "Ereignisse  12"
    assert tabs.tabBar().accessibleTabName(1) == "Ereignisse  12"
    tabs.resize(700, 300)
    assert shown(tabs)[1] == "Ereignisse  12"
    assert not tabs.tabToolTip(1)


@pytest.mark.parametrize("words", [ENGLISH, GERMAN, HEBREW])
@pytest.mark.parametrize("width", range(230, 560, 30))
def test_no_tab_is_cut_by_the_edge_and_no_clipping_moves_them(
    tabs: FittingTabs, width: int, words: tuple[str, ...]
) -> None:
    tabs.resize(width, 300)
    name(tabs, words)
    before = lefts(tabs)
    for count in (0, 1, 9):
        name(tabs, words, (count, 9 - count, count))
        assert lefts(tabs) == before
        for place in range(5):
            tabs.setCurrentIndex(place)
            rect = tabs.tabBar().tabRect(place)
            bold = QFont(tabs.tabBar().font())
            bold.setWeight(QFont.Weight.DemiBold)
            assert QFontMetrics(bold).horizontalAdvance(tabs.tabText(place)) <= rect.width()
            assert 0 <= rect.left() < rect.right() < width
        assert lefts(tabs) == before, "the one in front is bolder, and the others stay where they are"
