"""What a window from right to left does with words that run the other way."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QTableWidget, QTableWidgetItem, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from clippings_app.domain.clipping import Clipping
from clippings_app.ui.dialogs.reports import HelpDialog
from clippings_app.ui.language import use_language
from clippings_app.ui.theme import LIGHT
from clippings_app.ui.views.review_lines import legend_html
from clippings_app.ui.widgets.own_direction import OwnDirection
from clippings_app.ui.widgets.reader import Reader
from clippings_app.ui.widgets.splitter import Splitter


@pytest.fixture
def hebrew(qapp: QApplication) -> Iterator[None]:
    use_language(qapp, "he", QLocale("en"))
    yield
    use_language(qapp, "en", QLocale("en"))


def option_of(table: QTableWidget, index: QModelIndex) -> QStyleOptionViewItem:
    option = QStyleOptionViewItem()
    option.initFrom(table)
    OwnDirection(table).initStyleOption(option, index)
    return option


@pytest.mark.usefixtures("hebrew")
def test_an_address_runs_its_own_way_on_the_side_of_the_window(qtbot: QtBot) -> None:
    table = QTableWidget(2, 1)
    qtbot.addWidget(table)
    for row, text in enumerate(("https://post.example/wall/", "כותרת")):
        table.setItem(row, 0, QTableWidgetItem(text))
    address, headline = (option_of(table, table.model().index(row, 0)) for row in (0, 1))
    assert address.direction == Qt.LayoutDirection.LeftToRight
    assert address.displayAlignment & Qt.AlignmentFlag.AlignRight
    assert headline.direction == Qt.LayoutDirection.RightToLeft


@pytest.mark.usefixtures("hebrew")
def test_the_keys_of_the_review_are_listed_from_the_right() -> None:
    assert legend_html(LIGHT).startswith('<div dir="rtl">')


def test_the_keys_of_the_review_are_listed_from_the_left() -> None:
    assert legend_html(LIGHT).startswith('<div dir="ltr">')


@pytest.mark.usefixtures("hebrew")
def test_what_is_typed_stands_where_reading_begins_in_the_help_and_is_not_turned_around(qtbot: QtBot) -> None:
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    view = dialog.findChild(QTextBrowser)
    assert view is not None
    query, words = view.document().find("wor*"), view.document().find("מילים שנפתחות כך")
    assert view.cursorRect(query).x() > view.cursorRect(words).x()
    assert query.blockFormat().layoutDirection() == Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_what_is_side_by_side_fills_its_room_to_the_last_pixel(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    room = Splitter(Qt.Orientation.Horizontal)
    qtbot.addWidget(room)
    room.setLayoutDirection(direction)
    room.setHandleWidth(1)
    inner = Splitter(Qt.Orientation.Horizontal)
    inner.setHandleWidth(1)
    ends = QWidget(), QWidget(), QWidget()
    room.addWidget(ends[0])
    room.addWidget(inner)
    inner.addWidget(ends[1])
    inner.addWidget(ends[2])
    room.resize(1000, 200)
    room.show()
    places = [each.mapTo(room, QPoint(0, 0)).x() for each in ends]
    assert min(places) == 0
    assert max(x + each.width() for x, each in zip(places, ends, strict=True)) == 1000
    room.setOrientation(Qt.Orientation.Vertical)
    QApplication.processEvents()
    assert (ends[0].mapTo(room, QPoint(0, 0)).x(), ends[0].width()) == (0, 1000)


@pytest.mark.usefixtures("hebrew")
def test_an_operator_of_the_search_has_its_colon_behind_it(qtbot: QtBot) -> None:
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    view = dialog.findChild(QTextBrowser)
    assert view is not None
    for operator in ("agency:", "note:", "added:"):
        assert f"\u2066{operator}\u2069" in view.toPlainText()


@pytest.mark.usefixtures("hebrew")
def test_by_is_read_before_a_name_in_another_script(qtbot: QtBot, clipping: Clipping) -> None:
    reader = Reader()
    qtbot.addWidget(reader)
    reader.show_clipping(clipping)
    (line,) = [line for line in reader.toPlainText().splitlines() if "Mira Lund" in line]
    assert line.startswith("\u2068מאת "), "isolated, it runs from right to left in a line from left to right"
    assert "\u2068Mira Lund\u2069" in line, "each name by itself, or they would be listed from left to right"
