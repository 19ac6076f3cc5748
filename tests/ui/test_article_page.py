from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from clippings_app.domain.clipping import Clipping
from clippings_app.ui.actions import ACTIONS, make_actions
from clippings_app.ui.fetching import Shown
from clippings_app.ui.theme import apply_theme
from clippings_app.ui.views.article_page import EVIDENCE_LEAST, READER_LEAST, ArticlePage
from clippings_app.ui.widgets.evidence import EvidencePane
from clippings_app.ui.widgets.reader import MARGIN

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


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[ArticlePage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    page = ArticlePage(make_actions(owner, {spec.name: lambda: None for spec in ACTIONS}), owner)
    page.resize(900, 600)
    owner.resize(900, 600)
    owner.show()
    yield page
    owner.hide()


class Painted(QObject):
    """Notes how many sources the evidence shows whenever an article is painted."""

    def __init__(self, page: ArticlePage) -> None:
        super().__init__()
        self.sources: list[int] = []
        self._page = page
        page.reader.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.sources.append(self._page.evidence.sources.cards.rowCount())
        return False


def test_an_article_is_painted_before_its_evidence_is_laid_out(
    page: ArticlePage, clipping: Clipping, qtbot: QtBot
) -> None:
    qtbot.wait(10)
    painted = Painted(page)
    page.show_clipping(Shown(clipping=clipping))
    qtbot.waitUntil(lambda: page.evidence.sources.cards.rowCount() == len(clipping.article.sources))
    assert painted.sources[0] == 0


def test_evidence_comes_even_where_something_covers_the_article(
    page: ArticlePage, clipping: Clipping, qtbot: QtBot
) -> None:
    page.hide()
    page.show_clipping(Shown(clipping=clipping))
    qtbot.waitUntil(lambda: page.evidence.sources.cards.rowCount() == len(clipping.article.sources))


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_tools_and_tags_above_an_article_begin_where_its_text_does(
    page: ArticlePage, qapp: QApplication, direction: Qt.LayoutDirection
) -> None:
    apply_theme(qapp, "light")
    page.setLayoutDirection(direction)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    is_mirrored = direction is Qt.LayoutDirection.RightToLeft

    def before(widget: QWidget) -> int:
        at = widget.mapTo(page, QPoint(0, 0)).x()
        return page.width() - at - widget.width() if is_mirrored else at

    tools = page.head.findChildren(QToolButton)
    first = min(tools, key=before)
    assert before(first) + (first.width() - first.iconSize().width()) / 2 == pytest.approx(MARGIN, abs=2)
    assert before(page.tags.edit) == pytest.approx(MARGIN, abs=9)
