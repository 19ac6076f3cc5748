"""The table of clippings: columns, their order and widths, keys, what a screen reader hears, and how fast it is."""

from collections.abc import Callable
from dataclasses import replace
from statistics import median
from time import thread_time

import pytest
from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from timing import slowness

from clippings_app.domain.arrangement import Arrangement, Column
from clippings_app.domain.clipping import ClippingRow
from clippings_app.domain.query import Sort
from clippings_app.settings import ListLook
from clippings_app.ui.models.clippings import RowView
from clippings_app.ui.models.columns import USUAL, cell_words, column_words, keep_columns, read_columns, usual_width
from clippings_app.ui.theme import LIGHT, apply_theme
from clippings_app.ui.widgets.clipping_list import ClippingList

RowMaker = Callable[..., ClippingRow]
TABLE = ListLook(table=True)
RTL = Qt.LayoutDirection.RightToLeft
SAYS = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def table(qtbot: QtBot, qapp: QApplication, make_row: RowMaker) -> ClippingList:
    """A table of three clippings whose rows have come."""
    apply_theme(qapp, "light")
    view = ClippingList()
    qtbot.addWidget(view)
    view.rows_wanted.connect(
        lambda generation, ids: view.put_rows(generation, {id_: RowView(row=make_row(id_)) for id_ in ids})
    )
    view.resize(900, 300)
    view.set_look(TABLE)
    view.show_ids([11, 12, 13], 1)
    view.show()
    qtbot.waitUntil(lambda: view.clippings.row_at(2) is not None)
    return view


def heads(model: QAbstractItemModel) -> list[str]:
    return [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]


NONE = Qt.KeyboardModifier.NoModifier


def click_on_head(table: ClippingList, column: Column, held: Qt.KeyboardModifier = NONE) -> None:
    header = table.header
    section = table.clippings.columns().index(column)
    at = QPoint(header.sectionViewportPosition(section) + header.sectionSize(section) // 2, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, held, at)


def drag_head(table: ClippingList, start: int, end: int) -> None:
    header, left = table.header.viewport(), Qt.MouseButton.LeftButton
    y = table.header.height() // 2
    QTest.mousePress(header, left, pos=QPoint(start, y))
    for part in range(1, 9):
        QTest.mouseMove(header, QPoint(start + (end - start) * part // 8, y))
    QTest.mouseRelease(header, left, pos=QPoint(end, y))


class TestColumns:
    def test_a_table_has_the_usual_columns_and_a_list_of_cards_one(self, table: ClippingList) -> None:
        assert heads(table.clippings) == [column_words(column) for column in USUAL]
        assert table.header.isVisible()
        table.set_look(ListLook())
        assert table.clippings.columnCount() == 1
        assert table.header.isHidden()
        table.resize(400, 300)
        QApplication.processEvents()
        assert table.columnWidth(0) == table.viewport().width() <= 400

    def test_what_is_chosen_stays_chosen_from_cards_to_table_and_back(self, qtbot: QtBot, table: ClippingList) -> None:
        table.select_id(12)
        with qtbot.assertNotEmitted(table.current_changed):
            table.set_look(ListLook())
            table.set_look(TABLE)
        assert (table.current_id(), table.selected_ids()) == (12, [12])
        assert len(table.selectionModel().selectedIndexes()) == len(USUAL), "the whole row"

    def test_columns_fill_the_room_and_headlines_take_what_is_left(self, table: ClippingList) -> None:
        assert sum(table.header.columns().values()) == table.viewport().width()
        before = table.header.columns()
        table.resize(1100, 300)
        after = table.header.columns()
        assert after[Column.HEADLINE] == before[Column.HEADLINE] + 200
        assert {**after, Column.HEADLINE: 0} == {**before, Column.HEADLINE: 0}

    def test_where_there_is_no_room_for_all_one_can_scroll_to_them(self, table: ClippingList) -> None:
        table.set_columns({column: usual_width(column) for column in Column})
        assert table.horizontalScrollBar().maximum() > 0
        table.set_look(ListLook())
        assert table.horizontalScrollBar().maximum() == 0

    def test_the_edge_of_a_column_follows_the_pointer_and_the_next_one_gives_way(
        self, qtbot: QtBot, table: ClippingList
    ) -> None:
        header, before = table.header, table.header.columns()
        edge = header.sectionViewportPosition(2)
        with qtbot.waitSignal(table.columns_changed, timeout=1000):
            drag_head(table, edge - 1, edge + 24)
        after = header.columns()
        assert after[Column.PUBLISHER] == before[Column.PUBLISHER] + 25
        assert after[Column.PUBLISHED] == before[Column.PUBLISHED] - 25
        assert sum(after.values()) == sum(before.values())

    def test_a_column_is_moved_by_dragging_its_head_and_stays_there(self, qtbot: QtBot, table: ClippingList) -> None:
        start = table.header.sectionViewportPosition(2) + 40
        with qtbot.waitSignal(table.columns_changed, timeout=1000):
            drag_head(table, start, 20)
        assert next(iter(table.columns())) is Column.PUBLISHED
        table.set_look(ListLook())
        table.set_look(TABLE)
        assert next(iter(table.header.columns())) is Column.PUBLISHED

    def test_the_menu_of_the_header_shows_and_hides_columns(self, qtbot: QtBot, table: ClippingList) -> None:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), table.header.mapToGlobal(QPoint(5, 5)))
        QApplication.sendEvent(table.header.viewport(), event)
        qtbot.waitUntil(lambda: bool(table.header.findChildren(QMenu)))
        menu = table.header.findChildren(QMenu)[-1]
        offers = {action.text(): action for action in menu.actions() if action.text()}
        assert not offers["Headline"].isEnabled()
        assert (offers["Byline"].isChecked(), offers["Section"].isChecked()) == (True, False)
        offers["Byline"].trigger()
        offers["Section"].trigger()
        assert "Section" in heads(table.clippings)
        assert "Byline" not in heads(table.clippings)
        offers["The usual columns"].trigger()
        assert tuple(table.columns()) == USUAL
        menu.close()

    def test_a_pane_of_cards_that_is_made_wider_by_hand_keeps_the_columns_of_its_table(
        self, qtbot: QtBot, table: ClippingList
    ) -> None:
        before = tuple(table.columns())
        table.set_look(ListLook())
        handle = QWidget()
        qtbot.addWidget(handle)
        QTest.mousePress(handle, Qt.MouseButton.LeftButton)
        with qtbot.assertNotEmitted(table.columns_changed):
            for width in (700, 500):
                table.resize(width, 300)
                QApplication.processEvents()
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
        table.set_look(TABLE)
        assert tuple(table.columns()) == before
        assert table.clippings.columns() == before

    def test_columns_are_remembered_as_texts(self) -> None:
        columns = {Column.PUBLISHED: 90, Column.HEADLINE: 300}
        assert read_columns(keep_columns(columns)) == columns
        assert list(read_columns(["added", "headline:9", "nonsense:50", "publisher:x", "byline:99999"]).items()) == [
            (Column.ADDED, usual_width(Column.ADDED)),
            (Column.HEADLINE, 44),
            (Column.PUBLISHER, usual_width(Column.PUBLISHER)),
            (Column.BYLINE, 1200),
        ]
        assert tuple(read_columns(())) == USUAL


class TestOrder:
    def test_a_click_with_shift_sorts_what_is_alike_and_its_head_shows_it(self, table: ClippingList) -> None:
        orders: list[object] = []
        table.header.order_chosen.connect(orders.append)
        click_on_head(table, Column.PUBLISHER)
        before = table.header.grab().toImage()
        for _ in range(2):
            click_on_head(table, Column.PUBLISHED, Qt.KeyboardModifier.ShiftModifier)
        first = Arrangement(column=Column.PUBLISHER)
        latest = Arrangement(column=Column.PUBLISHED, descending=True)
        assert orders == [first, replace(first, then=latest), replace(first, then=replace(latest, descending=False))]
        assert table.header.grab().toImage() != before
        click_on_head(table, Column.PUBLISHER)
        assert orders[-1] == replace(first, descending=True)

    def test_a_click_on_a_head_sorts_and_another_turns_it_round(self, table: ClippingList) -> None:
        orders: list[object] = []
        table.header.order_chosen.connect(orders.append)
        for column in (Column.PUBLISHER, Column.PUBLISHER, Column.PUBLISHED, Column.PUBLISHED):
            click_on_head(table, column)
        assert orders == [
            Arrangement(column=Column.PUBLISHER),
            Arrangement(column=Column.PUBLISHER, descending=True),
            Sort.NEWEST,
            Sort.OLDEST,
        ]

    def test_the_sign_of_the_order_stands_on_its_column_or_on_none(self, table: ClippingList) -> None:
        header = table.header
        assert header.isSortIndicatorShown()
        table.show_order(Sort.NEWEST)
        assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (2, Qt.SortOrder.DescendingOrder)
        table.show_order(Arrangement(column=Column.HEADLINE))
        assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (0, Qt.SortOrder.AscendingOrder)
        for order in (Sort.RELEVANCE, Sort.ADDED):  # the one is of no column, the other's is not shown
            table.show_order(order)
            assert header.sortIndicatorSection() not in range(header.count())


class TestKeysAndWords:
    def test_home_and_end_go_to_the_first_and_last_row(self, table: ClippingList) -> None:
        table.setFocus()
        table.select_id(12)
        QTest.keyClick(table, Qt.Key.Key_End)
        assert table.selected_ids() == [13]
        QTest.keyClick(table, Qt.Key.Key_Home)
        assert table.selected_ids() == [11]

    def test_going_through_the_cells_of_a_row_asks_for_no_other_clipping(
        self, qtbot: QtBot, table: ClippingList
    ) -> None:
        table.setFocus()
        table.select_id(12)
        with qtbot.assertNotEmitted(table.current_changed):
            QTest.keyClick(table, Qt.Key.Key_Right)
        assert (table.currentIndex().column(), table.selected_ids()) == (1, [12])

    def test_a_screen_reader_hears_what_is_drawn_as_a_sign(self, make_row: RowMaker) -> None:
        row = make_row(1, "Wall falls", topics=("Sea/Harbours",), starred=True, filed=False, byline=("A. Roe", "B. Li"))
        assert cell_words(row, Column.HEADLINE, spoken=True) == "Wall falls, in the inbox"
        assert cell_words(row, Column.STARRED, spoken=True) == "starred"
        assert cell_words(row, Column.TOPICS, spoken=True) == "Sea/Harbours"
        assert [cell_words(row, column) for column in (Column.HEADLINE, Column.STARRED, Column.TOPICS)] == [
            "Wall falls", "", "Harbours",
        ]  # fmt: skip
        assert cell_words(row, Column.BYLINE) == "A. Roe, B. Li"

    def test_every_cell_of_a_row_can_be_heard(self, table: ClippingList) -> None:
        heard = [table.clippings.index(0, place).data(SAYS) for place in range(len(USUAL))]
        assert heard == ["Headline 11", "The Telmar Post", "6 May 2024", "", "", ""]

    def test_a_language_stands_by_its_own_name(self, make_row: RowMaker) -> None:
        names = [cell_words(make_row(1, language=tag), Column.LANGUAGE) for tag in ("en", "he", "es", "xx-odd", None)]
        assert names == ["English", "עברית", "español", "xx-odd", ""]


def test_the_signs_of_a_row_go_across_all_its_cells_on_the_side_where_reading_starts(table: ClippingList) -> None:
    for direction in (Qt.LayoutDirection.LeftToRight, RTL):
        table.setLayoutDirection(direction)
        table.select_id(12)
        QApplication.processEvents()
        picture = table.viewport().grab().toImage()
        middle = table.rowViewportPosition(1) + table.rowHeight(1) // 2
        bar, end = (picture.width() - 2, 4) if direction == RTL else (1, picture.width() - 4)
        assert picture.pixelColor(bar, middle).name() == LIGHT.accent
        assert picture.pixelColor(end, middle).name() == LIGHT.accent_tint


def test_a_page_of_a_long_table_is_drawn_in_a_blink(make_row: RowMaker, table: ClippingList) -> None:
    names = ("Wall falls at Telmar", "חומת הנמל קרסה", "オリンポートの岸壁", "Die Kaimauer von Telmar stürzt ein")
    table.resize(1300, 800)
    table.set_columns({column: usual_width(column) for column in Column})
    table.show_ids(range(1, 100_001), 2)
    rows = {
        id_: RowView(row=make_row(id_, f"{names[id_ % 4]} {id_}", byline=(f"Author {id_}",), section="Harbour"))
        for id_ in range(1, 1200)
    }
    table.put_rows(2, rows)
    spent = []
    for page in range(20):
        began = thread_time()
        table.verticalScrollBar().setValue(page * table.viewport().height())
        table.viewport().repaint()
        spent.append((thread_time() - began) * 1000)
    # 12 alone on a machine, twice that where eight others are at work; a turn of the wheel draws what is laid out.
    assert median(spent) <= 40 * slowness(), (
        "milliseconds of processor for all 300 cells of a page that were never drawn before"
    )


@pytest.mark.parametrize("look", [TABLE, ListLook()], ids=["table", "cards"])
def test_a_turn_of_the_wheel_draws_only_the_rows_that_come_into_sight(
    qtbot: QtBot, make_row: RowMaker, table: ClippingList, look: ListLook
) -> None:
    table.resize(900, 600)
    table.set_look(look)
    table.show_ids(range(1, 1001), 2)
    table.put_rows(2, {id_: RowView(row=make_row(id_)) for id_ in range(1, 1001)})
    qtbot.wait(50)
    drawn: list[int] = []

    class Watcher(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - as Qt has it
            if isinstance(event, QPaintEvent):
                drawn.append(sum(part.width() * part.height() for part in event.region()))
            return False

    watcher = Watcher(table)
    table.viewport().installEventFilter(watcher)
    for theme in ("dark", "light"):  # each dresses it anew
        apply_theme(_application(), theme)
        qtbot.wait(100)
        drawn.clear()
        whole = table.viewport().width() * table.viewport().height()
        for _turn in range(12):  # rows that come meanwhile may have some of them drawn whole
            table.verticalScrollBar().setValue(table.verticalScrollBar().value() + 40)
            qtbot.wait(30)
        assert min(drawn) < whole / 4


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
