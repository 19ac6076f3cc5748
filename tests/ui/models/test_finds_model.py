import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from timing import within

from clippings_app.domain.errors import EmptyInput
from clippings_app.importers.kinds import Kind
from clippings_app.survey import Find, State
from clippings_app.ui.kind_words import kind_words
from clippings_app.ui.models.finds import COLUMNS, FindsModel

pytestmark = pytest.mark.usefixtures("qapp")
CHECK = Qt.ItemDataRole.CheckStateRole


def find(name: str, state: State = State.NEW, headline: str = "Pier") -> Find:
    error = EmptyInput(name) if state is State.FAILED else None
    return Find(name=name, state=state, type=Kind.RIS.value, headline=headline, error=error, of=1)


@pytest.fixture
def model() -> FindsModel:
    model = FindsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning).setParent(model)
    model.add([("/p/a.ris", find("/p/a.ris#1")), ("/p/b.txt", find("/p/b.txt", State.FAILED))])
    model.add([("/p/a.ris", find("/p/a.ris#2", State.HERE)), ("/p/a.ris", find("/p/a.ris#3", headline="Quay"))])
    return model


def row(model: FindsModel, place: int, below: int | None = None) -> list[str]:
    parent = model.index(place, 0)
    cells = [
        model.index(place, column) if below is None else model.index(below, column, parent) for column in range(COLUMNS)
    ]
    return [model.data(cell) for cell in cells]


def test_files_stand_with_their_clippings_below(model: FindsModel) -> None:
    assert row(model, 0) == ["a.ris", "3 clippings", "RIS", "2 new · 1 here already"]
    assert row(model, 1) == ["b.txt", "Pier", "RIS", "b.txt is empty."]
    assert [row(model, 0, below) for below in range(3)] == [
        ["a.ris#1", "Pier", "RIS", "new"],
        ["a.ris#2", "Pier", "RIS", "here already"],
        ["a.ris#3", "Quay", "RIS", "new"],
    ]
    assert model.rowCount(model.index(1, 0)) == 0
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole) == "/p/a.ris"
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(COLUMNS)]
    assert heads == ["Input", "Found", "Kind", "What becomes of it"]


def test_only_what_can_be_imported_has_a_box(model: FindsModel) -> None:
    file = model.index(0, 0)
    boxes = [model.data(cell, CHECK) for cell in (file, *(model.index(below, 0, file) for below in range(3)))]
    assert boxes == [Qt.CheckState.Checked, Qt.CheckState.Checked, None, Qt.CheckState.Checked]
    assert model.data(model.index(1, 0), CHECK) is None
    assert not model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsUserCheckable
    assert model.flags(file) & Qt.ItemFlag.ItemIsUserCheckable


def test_a_tick_taken_away_leaves_out_the_clipping_or_the_file(model: FindsModel, qtbot: QtBot) -> None:
    file = model.index(0, 0)
    with qtbot.waitSignal(model.ticked, timeout=1000):
        assert model.setData(model.index(2, 0, file), Qt.CheckState.Unchecked.value, CHECK)
    assert model.data(file, CHECK) is Qt.CheckState.PartiallyChecked
    assert (model.left_out(), model.wanted()) == (frozenset({"/p/a.ris#3"}), 1)
    assert model.setData(file, Qt.CheckState.Unchecked.value, CHECK)
    assert model.left_out() == frozenset({"/p/a.ris", "/p/a.ris#1", "/p/a.ris#3"})
    assert model.wanted() == 0
    assert model.setData(file, Qt.CheckState.Checked.value, CHECK)
    assert (model.left_out(), model.wanted()) == (frozenset(), 2)
    model.tick_all(ticked=False)
    assert model.wanted() == 0
    model.tick_all(ticked=True)
    assert model.wanted() == 2
    assert not model.setData(file, "a.ris")


def test_what_is_not_imported_steps_back(model: FindsModel) -> None:
    file, colour = model.index(0, 0), Qt.ItemDataRole.ForegroundRole
    assert model.data(file, colour) is None
    here, failed = model.data(model.index(1, 0, file), colour), model.data(model.index(1, COLUMNS - 1), colour)
    assert here is not None
    assert failed not in (None, here)


@pytest.mark.parametrize(
    "kind", [kind for kind in Kind if kind not in (Kind.ZIP, Kind.TAR, Kind.GZIP, Kind.JSON, Kind.JSON_LINES)]
)
def test_every_kind_of_input_has_a_name(kind: Kind) -> None:
    assert kind_words(kind.value)


def test_the_row_of_a_file_costs_the_same_however_much_is_in_it() -> None:
    model = FindsModel()
    model.add([("/p/a.ris", find(f"/p/a.ris#{number}")) for number in range(50_000)])
    roles = (Qt.ItemDataRole.DisplayRole, CHECK, Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.ToolTipRole)
    with within(0.5):
        for _ in range(50):
            for column in range(COLUMNS):
                for role in roles:
                    model.data(model.index(0, column), role)
    assert row(model, 0)[3] == "50,000 new"


def test_what_can_be_imported_comes_first_and_what_is_here_last(model: FindsModel) -> None:
    model.add([("/p/c.ris", find("/p/c.ris", State.HERE)), ("/p/d.ris", find("/p/d.ris", State.VERSION))])
    model.add([("/p/e.pdf", find("/p/e.pdf", State.FAILED)), ("/p/f.ris", find("/p/f.ris"))])
    model.add([("/p/f.ris", find("/p/f.ris#2", State.FAILED))])
    model.setData(model.index(3, 0), Qt.CheckState.Unchecked.value, CHECK)
    model.put_in_order()
    names = [row(model, place)[0] for place in range(model.rowCount())]
    assert names == ["a.ris", "d.ris", "f.ris", "b.txt", "e.pdf", "c.ris"]
    assert model.left_out() == {"/p/d.ris"}
    model.add([("/p/c.ris", find("/p/c.ris#2"))])
    assert row(model, 5)[0] == "c.ris"
    assert model.rowCount(model.index(5, 0)) == 2, "what comes later goes to its file"


def test_what_is_chosen_or_open_stays_so_when_the_files_are_put_in_order(model: FindsModel) -> None:
    model.add([("/p/c.ris", find("/p/c.ris#1")), ("/p/c.ris", find("/p/c.ris#2", headline="Lock"))])
    model.add([("/p/d.txt", find("/p/d.txt", State.HERE)), ("/p/e.txt", find("/p/e.txt"))])
    failed, opened = QPersistentModelIndex(model.index(1, 0)), QPersistentModelIndex(model.index(2, 0))
    below = QPersistentModelIndex(model.index(1, 1, model.index(2, 0)))
    model.put_in_order()
    assert (failed.row(), opened.row()) == (3, 1)
    assert below.data() == "Lock"
    assert below.parent() == model.index(1, 0)
