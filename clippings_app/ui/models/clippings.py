"""The rows of the clipping list: ids at once, everything else by pages when it is looked at."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage

from clippings_app.domain.arrangement import Column
from clippings_app.domain.clipping import ClippingRow
from clippings_app.ui.models.columns import cell_words, column_words
from clippings_app.ui.models.dragging import IDS_MIME, mime_of_ids
from clippings_app.ui.widgets.dates import spoken_date

PAGE = 64
"""Rows asked for at once."""
KEPT = 64 * PAGE
"""Rows kept in memory."""
_TOP = 256
_MOST_LOOKED_FOR = 4
"""So many clippings are looked for in the list one by one; for more, the places of all are written down."""
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2

_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
"""Of every row; put together once, for every cell asks."""

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


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
    """A list of ids with a cache of rows.

    Rows are asked for with `rows_wanted` (generation, ids), a page at a time, when a view first looks at them. Until
    they come, a row of the list before is shown where there is one, so that typing a query does not make it blink.
    """

    rows_wanted = Signal(int, list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._ids: list[int] = []
        self._places: dict[int, int] | None = None
        self._looked_for = 0
        self._generation = 0
        self._rows: dict[int, RowView] = {}
        self._before: dict[int, RowView] = {}
        self._asked: set[int] = set()
        self._pages: list[int] = []
        self._drag: Callable[[list[int]], QMimeData] | None = None
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(0)
        self._asking.timeout.connect(self._ask)

    def show(self, ids: Sequence[int], generation: int) -> None:
        """Replace the list.

        Args:
            ids: Clippings in order.
            generation: A number that answers to `rows_wanted` must carry; others are dropped.
        """
        self.beginResetModel()
        self._ids = list(ids)
        self._places, self._looked_for = None, 0
        self._generation = generation
        if self._rows:
            self._before = self._rows
        self._rows = {}
        self._asked.clear()
        self._pages.clear()
        self.endResetModel()

    def put_rows(self, generation: int, rows: Mapping[int, RowView]) -> None:
        """Take rows that were asked for; those of another generation are dropped."""
        if generation != self._generation:
            return
        places = sorted(place for id_ in rows if (place := self.place_of(id_)) is not None)
        for id_, row in rows.items():
            self._rows.pop(id_, None)
            self._rows[id_] = row
        self._forget_oldest()
        for first, last in unbroken_runs(places):
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def refresh(self, ids: Sequence[int]) -> None:
        """Ask again for those of these rows that were already handed in; they stay as they are until they come."""
        known = [id_ for id_ in ids if id_ in self._rows]
        for start in range(0, len(known), PAGE):
            self.rows_wanted.emit(self._generation, known[start : start + PAGE])

    def place_of(self, id_: int) -> int | None:
        """Row number of a clipping; None when it is not in the list."""
        if self._places is None:
            with suppress(ValueError):
                return self._ids.index(id_, 0, _TOP)
            self._looked_for += 1
            if self._looked_for <= _MOST_LOOKED_FOR:
                with suppress(ValueError):
                    return self._ids.index(id_, _TOP)
                return None
            self._places = {held: place for place, held in enumerate(self._ids)}
        return self._places.get(id_)

    def id_at(self, place: int) -> int | None:
        """Id of a row; None outside of the list."""
        return self._ids[place] if 0 <= place < len(self._ids) else None

    def ids_between(self, first: int, last: int) -> list[int]:
        """Ids of the rows from a first to a last one, both of them too."""
        return self._ids[max(first, 0) : last + 1]

    def places_of(self, ids: Collection[int]) -> list[int]:
        """Row numbers of those of these clippings that are in the list, in order; quick for very many of them."""
        if len(ids) <= _MOST_LOOKED_FOR:
            return sorted(place for id_ in ids if (place := self.place_of(id_)) is not None)
        wanted = frozenset(ids)
        return [place for place, id_ in enumerate(self._ids) if id_ in wanted]

    def known_rows(self, ids: Collection[int]) -> list[RowView]:
        """The rows of these clippings that are here, without asking for the others."""
        if len(ids) <= len(self._rows) + len(self._before):
            return [view for id_ in ids if (view := self.row_of(id_)) is not None]
        wanted = frozenset(ids)
        return [view for id_, view in {**self._before, **self._rows}.items() if id_ in wanted]

    def row_at(self, place: int) -> RowView | None:
        """A row without asking for it; None when it is not here yet."""
        id_ = self.id_at(place)
        return None if id_ is None else self.row_of(id_)

    def row_of(self, id_: int) -> RowView | None:
        """A clipping's row without asking for it; None when it is not here yet."""
        return self._rows.get(id_, self._before.get(id_))

    def set_drag_provider(self, provider: Callable[[list[int]], QMimeData]) -> None:
        """What to hand out when clippings are dragged; their ids are added to it for the sidebar."""
        self._drag = provider

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Number of rows below an index."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Number of columns: those of the table, or one that tells everything."""
        return 0 if parent.isValid() else max(1, len(self._columns))

    def columns(self) -> tuple[Column, ...]:
        """The columns of the table; none when a row tells everything."""
        return self._columns

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Lay rows out in columns; in one that tells everything when none are given."""
        if tuple(columns) != self._columns:
            self.beginResetModel()
            self._columns = tuple(columns)
            self.endResetModel()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The names of the columns."""
        spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        if orientation == Qt.Orientation.Horizontal and spoken and 0 <= section < len(self._columns):
            return column_words(self._columns[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be done with a row."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows, by role."""
        if not index.isValid():
            return None
        id_ = self._ids[index.row()]
        if role == ID_ROLE:
            return id_
        if role not in (ROW_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        view = self._rows.get(id_)
        if view is None:
            self._want(index.row() // PAGE)
            view = self._before.get(id_)
        if view is None or role == ROW_ROLE:
            return view
        if self._columns:
            return cell_words(view.row, self._columns[index.column()], spoken=role != Qt.ItemDataRole.DisplayRole)
        if role == Qt.ItemDataRole.DisplayRole:
            return view.row.headline
        published = spoken_date(view.row.published, long=True)
        return ", ".join(part for part in (view.row.headline, view.row.publisher, published) if part)

    def mimeTypes(self) -> list[str]:
        """Formats that travel."""
        return [IDS_MIME, "text/plain", "text/html", "text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """What is handed out when rows are dragged."""
        return self.mime_of([self._ids[index.row()] for index in sorted(indexes, key=lambda index: index.row())])

    def mime_of(self, ids: list[int]) -> QMimeData:
        """The same by ids: an index for each of very many rows would take long."""
        return mime_of_ids(ids, self._drag(ids) if self._drag else QMimeData())

    def supportedDragActions(self) -> Qt.DropAction:
        """Dragging copies or links; it never moves."""
        return Qt.DropAction.CopyAction | Qt.DropAction.LinkAction

    def _want(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            self._pages.append(page)
            self._asking.start()

    def _ask(self) -> None:
        pages, self._pages = self._pages, []
        for page in pages:
            ids = self._ids[page * PAGE : (page + 1) * PAGE]
            self.rows_wanted.emit(self._generation, ids)

    def _forget_oldest(self) -> None:
        while len(self._rows) > KEPT:
            oldest = next(iter(self._rows))
            del self._rows[oldest]
            place = self.place_of(oldest)
            if place is not None:
                self._asked.discard(place // PAGE)


def unbroken_runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Unbroken runs in sorted numbers, as first and last."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
