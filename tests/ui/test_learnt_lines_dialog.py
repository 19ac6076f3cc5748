"""The list of learnt lines as a model: what each cell says, and what editing asks for."""

import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from timing import within

from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.changes import EditLearntLines, LearnLines
from clippings_app.library import Library
from clippings_app.ui.controller import Controller
from clippings_app.ui.dialogs.learnt_lines import (
    COUNT,
    OUTLET,
    STATE,
    TEXT,
    LearntLinesDialog,
    LearntLinesModel,
    ShownLines,
)

LINES = (
    LearntLine(id=1, text="Follow us", site="a.example", outlet="A", used=3, last_used="2026-03-04T05:06:07Z"),
    LearntLine(id=2, text="word " * 40, site="a.example", outlet="A", last_used="2026-03-05T05:06:07Z"),
    LearntLine(id=3, text="12 comments", site="b.example", outlet="B", active=False, last_used="2026-03-06T05:06:07Z"),
)


@pytest.fixture
def model(qapp: QApplication) -> LearntLinesModel:
    assert qapp is not None
    model = LearntLinesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(LINES)
    assert tester.model() is model
    return model


def test_each_line_says_what_happens_to_it(model: LearntLinesModel) -> None:
    states = [model.index(row, STATE).data() for row in range(3)]
    assert states == ["Left out", "Long: waits for a second article", "Kept"]
    assert model.index(0, COUNT).data() == "3"
    assert model.index(2, TEXT).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert model.index(0, TEXT).data(Qt.ItemDataRole.AccessibleTextRole) == "Follow us, Left out"


def test_a_tick_and_an_edit_ask_for_the_change_and_nothing_else_does(model: LearntLinesModel) -> None:
    asked: list[object] = []
    model.changed.connect(lambda change, _words: asked.append(change))
    model.setData(model.index(0, TEXT), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    model.setData(model.index(0, TEXT), "Follow them")
    model.setData(model.index(2, OUTLET), "Bee")
    model.setData(model.index(0, TEXT), "Follow us")
    assert not model.setData(model.index(0, TEXT), "  ")
    assert asked == [
        EditLearntLines(ids=(1,), active=False),
        EditLearntLines(ids=(1,), text="Follow them"),
        EditLearntLines(ids=(3,), outlet="Bee"),
    ]
    assert not model.flags(model.index(0, COUNT)) & Qt.ItemFlag.ItemIsEditable


def test_the_same_lines_keep_their_rows(qtbot: QtBot, model: LearntLinesModel) -> None:
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged, timeout=500):
        model.show(LINES)
    with qtbot.waitSignal(model.modelReset, timeout=500):
        model.show(LINES[:1])


def test_a_column_puts_all_lines_in_its_order_and_what_is_chosen_goes_along(model: LearntLinesModel) -> None:
    shown = ShownLines()
    shown.setSourceModel(model)
    chosen = QPersistentModelIndex(shown.index(0, TEXT))
    words = chosen.data()

    def column(which: int) -> list[str]:
        return [shown.index(row, which).data() for row in range(shown.rowCount())]

    for which in (TEXT, STATE):
        shown.sort(which, Qt.SortOrder.AscendingOrder)
        assert column(which) == sorted(column(which), key=str.casefold)
        shown.sort(which, Qt.SortOrder.DescendingOrder)
        assert column(which) == sorted(column(which), key=str.casefold, reverse=True)
    shown.sort(COUNT, Qt.SortOrder.DescendingOrder)
    counts = [int(text) for text in column(COUNT)]
    assert counts == sorted(counts, reverse=True)
    assert chosen.data() == words
    model.show(LINES)  # as the library gives them: they stay in the order that was chosen
    assert [int(text) for text in column(COUNT)] == counts


def test_thousands_of_lines_are_shown_sorted_and_narrowed_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    names = itertools.product("bcdfghklmnprstvwz", repeat=3)
    with Library.open(tmp_path) as opened:
        lines = (
            LearntLine(text=f"More from desk {''.join(name)}", site=f"post{name[0]}.example", outlet="Post")
            for name in names
        )
        opened.apply(LearnLines(lines=tuple(lines)))
    controller = Controller(tmp_path)
    with qtbot.waitSignal(controller.contents_ready, timeout=20_000):
        controller.open()
    dialog = LearntLinesDialog(controller)
    qtbot.addWidget(dialog)
    with within(0.5):
        dialog.show()
        dialog.filter.setText("desk bb")
        dialog.filter.clear()
        dialog.table.sortByColumn(TEXT, Qt.SortOrder.DescendingOrder)
    assert dialog.shown.rowCount() == 17**3
    assert dialog.shown.index(0, TEXT).data() == "More from desk zzz"
    dialog.table.selectAll()
    assert len(dialog.selected()) == 17**3
    controller.close()
