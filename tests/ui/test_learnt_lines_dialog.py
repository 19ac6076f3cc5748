"""The list of learnt lines as a model: what each cell says, and what editing asks for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.changes import EditLearntLines
from clippings_app.ui.dialogs.learnt_lines import COUNT, OUTLET, SORT_ROLE, STATE, TEXT, LearntLinesModel

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
    assert model.index(2, COUNT).data(SORT_ROLE) == 0
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
