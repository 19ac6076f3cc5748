"""The rows of the clipping list: ids at once, everything else by pages when it is looked at."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from clippings_app.domain.clipping import ClippingRow

PAGE = 64
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2
IDS_MIME = "application/x-clippings-ids"

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """What one row shows.

    Attributes:
        row: The clipping, in short.
        snippet: HTML with `<mark>` around hits and everything else escaped; "" shows the clipping's opening.
        thumbnail: A picture of the clipping, when its bytes are held.
    """

    row: ClippingRow
    snippet: str = ""
    thumbnail: QImage | None = None


class ClippingsModel(QAbstractTableModel):
    """A list of ids with a page cache of rows."""

    rows_wanted = Signal(int, list)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._ids: list[int] = []
        self._generation = 0
        self._rows: dict[int, RowView] = {}
        self._asked: set[int] = set()

    def show(self, ids: Sequence[int], generation: int) -> None:
        """Replace the list."""
        self.beginResetModel()
        self._ids = list(ids)
        self._generation = generation
        self._rows.clear()
        self._asked.clear()
        self.endResetModel()

    def put_rows(self, generation: int, rows: Mapping[int, RowView]) -> None:
        """Take rows that were asked for; those of another generation are dropped."""
        if generation == self._generation:
            self._rows.update(rows)
            if self._ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))

    def refresh(self, ids: Sequence[int]) -> None:
        """Ask again for rows that changed."""
        for id_ in ids:
            self._rows.pop(id_, None)
        self._asked.clear()
        self.layoutChanged.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        id_ = self._ids[index.row()]
        if role == ID_ROLE:
            return id_
        row = self._rows.get(id_)
        if row is None:
            page = index.row() // PAGE
            if page not in self._asked:
                self._asked.add(page)
                ids = self._ids[page * PAGE : (page + 1) * PAGE]
                generation = self._generation
                QTimer.singleShot(0, lambda: self.rows_wanted.emit(generation, ids))
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.row.headline
        return None
