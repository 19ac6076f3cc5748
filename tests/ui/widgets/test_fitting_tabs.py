"""Tabs by words where there is room for all of them, by icons where there is not."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clippings_app.ui.theme import apply_theme
from clippings_app.ui.widgets.fitting_tabs import FittingTabs

WORDS = ("Evidence", "Incidents", "Notes", "Related", "Origin")
ICONS = ("link", "incident", "note", "document", "provenance")


@pytest.fixture
def tabs(qtbot: QtBot, qapp: QApplication) -> FittingTabs:
    apply_theme(qapp, "light")
    tabs = FittingTabs()
    qtbot.addWidget(tabs)
    for place, (words, icon) in enumerate(zip(WORDS, ICONS, strict=True)):
        tabs.addTab(QWidget(tabs), "")
        tabs.name_tab(place, words, icon, 2 if words == "Incidents" else 0 if words in ("Notes", "Related") else None)
    tabs.resize(700, 300)
    tabs.show()
    return tabs


def shown(tabs: FittingTabs) -> list[str]:
    return [tabs.tabText(place) for place in range(tabs.count())]


def test_words_and_counts_where_there_is_room(tabs: FittingTabs) -> None:
    assert shown(tabs) == ["Evidence", "Incidents  2", "Notes", "Related", "Origin"]
    assert all(tabs.tabIcon(place).isNull() for place in range(5))


def test_icons_with_their_counts_where_there_is_none_and_the_page_in_front_by_its_words(tabs: FittingTabs) -> None:
    tabs.resize(280, 300)
    assert shown(tabs) == ["Evidence", "2", "", "", ""]
    assert [tabs.tabIcon(place).isNull() for place in range(5)] == [True, False, False, False, False]
    assert [tabs.tabToolTip(place) for place in range(5)] == ["", "Incidents  2", "Notes", "Related", "Origin"]
    assert [tabs.tabBar().accessibleTabName(place) for place in range(5)] == [
        "Evidence", "Incidents  2", "Notes", "Related", "Origin",
    ]  # fmt: skip
    tabs.setCurrentIndex(1)
    assert shown(tabs) == ["", "Incidents  2", "", "", ""]
    assert tabs.tabBar().sizeHint().width() <= 280, "nothing is cut"
    tabs.resize(700, 300)
    assert shown(tabs) == ["Evidence", "Incidents  2", "Notes", "Related", "Origin"]


@pytest.mark.parametrize("width", range(230, 560, 30))
def test_no_tab_is_cut_whatever_the_width_and_the_counts(tabs: FittingTabs, width: int) -> None:
    tabs.resize(width, 300)
    before = tabs.is_compact
    for count in (0, 1, 9):
        tabs.name_tab(2, "Notes", "note", count)
        assert tabs.is_compact == before, "no clipping changes the tabs' kind"
        assert tabs.tabBar().sizeHint().width() <= width or tabs.is_compact
