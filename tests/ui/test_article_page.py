from pytestqt.qtbot import QtBot

from clippings_app.ui.views.article_page import EVIDENCE_LEAST, READER_LEAST
from clippings_app.ui.widgets.evidence import EvidencePane

_SIDEBAR_AND_LIST = 545
"""Pixels beside the article in a new window that is 1280 wide, handles included."""


def test_a_window_1280_wide_has_room_for_article_and_evidence_side_by_side() -> None:
    assert READER_LEAST + EVIDENCE_LEAST < 1280 - _SIDEBAR_AND_LIST + 4


def test_all_tabs_of_the_evidence_are_whole_where_it_is_least(qtbot: QtBot) -> None:
    pane = EvidencePane()
    qtbot.addWidget(pane)
    pane.resize(EVIDENCE_LEAST, 600)
    pane.show()
    bar = pane.tabs.tabBar()
    assert bar.sizeHint().width() <= EVIDENCE_LEAST
