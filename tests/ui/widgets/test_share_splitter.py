"""Room that is shared by a share, and a selection summed up."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Clipping
from clippings_app.ui.widgets.evidence import EvidencePane
from clippings_app.ui.widgets.several import summary
from clippings_app.ui.widgets.share_splitter import ShareSplitter


def made(qtbot: QtBot) -> ShareSplitter:
    splitter = ShareSplitter(0.4, (460, 300))
    qtbot.addWidget(splitter)
    for _ in range(2):
        splitter.addWidget(QWidget())
    splitter.resize(1000, 600)
    splitter.show()
    return splitter


def width_of(splitter: ShareSplitter, width: int) -> int:
    splitter.resize(width, 600)
    QApplication.processEvents()
    return splitter.sizes()[1]


def test_sizes_follow_from_the_room_alone(qtbot: QtBot) -> None:
    splitter = made(qtbot)
    before = width_of(splitter, 1000)
    assert before == 400
    assert width_of(splitter, 2600) == 1040
    assert width_of(splitter, 1000) == before


def test_each_has_its_least_room(qtbot: QtBot) -> None:
    splitter = made(qtbot)
    splitter.setSizes([995, 4])
    assert width_of(splitter, 1000) == 300
    splitter.setSizes([4, 995])
    assert width_of(splitter, 1000) == 539
    assert width_of(splitter, 1400) > 900


def test_a_share_that_a_person_chose_is_kept_below_too(qtbot: QtBot) -> None:
    splitter = made(qtbot)
    splitter.moveSplitter(500, 1)
    assert abs(width_of(splitter, 2000) - 1000) <= 2
    splitter.setOrientation(Qt.Orientation.Vertical)
    assert abs(splitter.sizes()[1] - 300) <= 2
    splitter.setSizes([0, 0])
    assert abs(splitter.sizes()[1] - 300) <= 2


def test_sources_and_credits_stand_below_each_other_where_there_is_no_room(qtbot: QtBot) -> None:
    pane = EvidencePane()
    qtbot.addWidget(pane)
    pane.resize(400, 600)
    pane.show()
    assert pane.columns.orientation() == Qt.Orientation.Horizontal
    assert min(pane.columns.sizes()) >= 180
    pane.resize(320, 600)
    assert pane.columns.orientation() == Qt.Orientation.Vertical


def test_several_clippings_are_summed_up(clipping: Clipping) -> None:
    other = Clipping(id=8, uid="x", article=ParsedArticle(publisher="Gazette", published="2019-03"))
    assert (
        summary([clipping, other]).replace("\u00a0", " ")
        == "Mar 2019 – 6 May 2024 · 2 publishers · 2 photos · 3 sources"
    )
    assert summary([Clipping(id=9, uid="y", article=ParsedArticle())]) == ""
    assert summary([other, other]).replace("\u00a0", " ") == "Mar 2019 · 1 publisher"
    assert [part.split(" ") for part in summary([clipping, other]).split(" · ")][1:] == [
        ["2\u00a0publishers"], ["2\u00a0photos"], ["3\u00a0sources"],
    ], "a number stays beside its word"  # fmt: skip
