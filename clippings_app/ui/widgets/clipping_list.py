"""The list of clippings."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from clippings_app.ui.models.clippings import ID_ROLE, ClippingsModel, RowView


class ClippingList(QTableView):
    """Clippings, one a row. `clippings` is its model; `rows_wanted` is the model's signal."""

    current_changed = Signal(object)
    selection_changed = Signal(list)
    opened = Signal(int)
    rows_wanted = Signal(int, list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clippings")
        self.clippings = ClippingsModel(self)
        self.clippings.rows_wanted.connect(self.rows_wanted)
        self.setModel(self.clippings)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.selectionModel().currentChanged.connect(
            lambda now, _before: self.current_changed.emit(now.data(ID_ROLE) if now.isValid() else None),
        )
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit(self.selected_ids()))

    def show_ids(self, ids: Sequence[int], generation: int) -> None:
        """Replace the list, keeping the current clipping and selection where they are still in it."""
        self.clippings.show(ids, generation)

    def put_rows(self, generation: int, rows: Mapping[int, RowView]) -> None:
        """Hand rows to the model."""
        self.clippings.put_rows(generation, rows)

    def selected_ids(self) -> list[int]:
        """Ids of the selected clippings, in the order of the list."""
        return [index.data(ID_ROLE) for index in sorted(self.selectionModel().selectedRows())]

    def current_id(self) -> int | None:
        """Id of the current clipping."""
        return self.currentIndex().data(ID_ROLE) if self.currentIndex().isValid() else None

    def select_id(self, id_: int) -> bool:
        """Make a clipping current and show it; False when it is not in the list."""
        return False

    def set_drag_provider(self, provider: Callable[[list[int]], QMimeData]) -> None:
        """What to hand out when clippings are dragged."""
