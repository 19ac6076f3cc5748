"""Headings of lists stand over what they head."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from clippings_app.domain.errors import EmptyInput
from clippings_app.domain.spread import Spread
from clippings_app.importers.arrival import Failure
from clippings_app.intake import IntakeReport
from clippings_app.survey import Find, State
from clippings_app.ui.dialogs.import_preview import ImportPreviewDialog
from clippings_app.ui.dialogs.reports import ReportDialog
from clippings_app.ui.errand_messages import Surveyed
from clippings_app.ui.errands import Errands
from clippings_app.ui.goods import Goods
from clippings_app.ui.theme import apply_theme
from clippings_app.ui.views.list_pane import ListPane

NEAR = 2
"""Pixels: letters begin a little beside where their room does."""


def first_ink(image: QImage, area: QRect, *, turned: bool) -> int:
    """How far from the side where reading begins the first letter stands."""
    ground = image.pixelColor(area.center().x(), area.top() + 2)
    columns = range(area.width())
    for at in columns:
        x = area.right() - at if turned else area.left() + at
        for y in range(area.top() + 3, area.bottom() - 3):
            colour = image.pixelColor(x, y)
            if abs(colour.lightness() - ground.lightness()) > 60:
                return at
    raise AssertionError("nothing is written there")


def offsets(view: QAbstractItemView, header: QHeaderView, row: QModelIndex, column: int) -> tuple[int, int]:
    turned = header.isRightToLeft()
    heads, cells = header.viewport().grab().toImage(), view.viewport().grab().toImage()
    section = QRect(header.sectionViewportPosition(column), 0, header.sectionSize(column), header.height())
    cell = view.visualRect(row.siblingAtColumn(column))
    if column == 0:  # what belongs to a tree's branches is no part of the cell
        cell = QRect(section.left(), cell.top(), section.width(), cell.height())
    return first_ink(heads, section, turned=turned), first_ink(cells, cell, turned=turned)


@pytest.fixture(params=[False, True], ids=["left to right", "right to left"])
def turned(request: pytest.FixtureRequest) -> Iterator[bool]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if request.param else Qt.LayoutDirection.LeftToRight)
    yield bool(request.param)
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def errands(tmp_path: Path, qapp: QApplication) -> Iterator[Errands]:
    made = Errands(tmp_path, qapp)
    yield made
    made.stop()


@pytest.mark.usefixtures("turned")
def test_headings_of_an_import_preview_stand_over_their_cells(qtbot: QtBot, errands: Errands) -> None:
    dialog = ImportPreviewDialog(errands, Goods(), (), ())
    qtbot.addWidget(dialog)
    find = Find(name="Iron.txt", type="text/plain", state=State.NEW, headline="Ferries to sail again")
    broken = Find(name="Irons.pdf", state=State.FAILED, error=EmptyInput("Irons.pdf"))
    finds = (("Iron.txt", find), ("Irons.pdf", broken))
    dialog._take(Surveyed(job=1, finds=finds, done=2, total=2, is_whole=True))
    dialog.show()
    qtbot.waitExposed(dialog)
    tree = dialog.tree
    assert isinstance(tree, QTreeView)
    tree.clearSelection()
    tree.setCurrentIndex(QModelIndex())
    whole = tree.model().index(0, 0)
    for row, columns in ((whole, range(4)), (tree.model().index(1, 0), (0, 1))):
        for column in columns:
            head, cell = offsets(tree, tree.header(), row, column)
            assert abs(head - cell) <= NEAR, (row.row(), column, head, cell)
    dialog.reject()


@pytest.mark.usefixtures("turned")
def test_headings_of_what_was_not_imported_stand_over_their_cells(qtbot: QtBot) -> None:
    dialog = ReportDialog(IntakeReport(failed=(Failure(name="Reed.txt", error=EmptyInput("Reed.txt")),)))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    table = dialog.table
    assert isinstance(table, QTableView)
    table.clearSelection()
    for column in (0, 1):
        head, cell = offsets(table, table.horizontalHeader(), table.model().index(0, 0), column)
        assert abs(head - cell) <= NEAR - 1, (column, head, cell)


def test_folders_can_become_topics_where_one_was_chosen(qtbot: QtBot, errands: Errands, tmp_path: Path) -> None:
    without = ImportPreviewDialog(errands, Goods(), (), ())
    dialog = ImportPreviewDialog(errands, Goods(paths=(tmp_path,)), (), ())
    for each in (without, dialog):
        qtbot.addWidget(each)
        each.show()
    assert without.by_folders.isHidden()
    assert not dialog.request().by_folders
    dialog.by_folders.click()
    assert dialog.request().by_folders


def test_what_stands_above_the_list_begins_and_ends_at_the_same_distance_both_ways(
    qtbot: QtBot, *, turned: bool
) -> None:
    pane = ListPane()
    qtbot.addWidget(pane)
    pane.resize(400, 600)
    pane.timeline.show_spread(Spread(undated=3))
    pane.timeline.show()
    pane.show()
    qtbot.waitExposed(pane)

    def before(widget: QWidget) -> int:
        rect = QRect(widget.mapTo(pane, QPoint()), widget.size())
        return pane.width() - rect.right() - 1 if turned else rect.left()

    assert before(pane.search.edit) == before(pane.search.count) == before(pane.timeline.caption) == 16
