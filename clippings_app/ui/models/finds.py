"""What was found in files that were chosen: each file with its clippings, ticked for the import or not."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication

from clippings_app.survey import Find, State
from clippings_app.ui.kind_words import kind_words
from clippings_app.ui.language import counted
from clippings_app.ui.messages import notice_of
from clippings_app.ui.theme import theme_of

COLUMNS = 4
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_WANTED = frozenset({State.NEW, State.VERSION})


@dataclass(slots=True)
class _File:
    """One file; what its row shows is counted as it grows, for there may be very many clippings in it."""

    name: str
    finds: list[Find] = field(default_factory=list)
    counts: Counter[State] = field(default_factory=Counter)
    types: dict[str, None] = field(default_factory=dict)
    unticked: set[str] = field(default_factory=set)

    def add(self, finds: Sequence[Find]) -> None:
        self.finds += finds
        self.counts.update(each.state for each in finds)
        self.types.update(dict.fromkeys(each.type for each in finds))

    @property
    def wanted(self) -> int:
        """How many can be imported."""
        return self.counts[State.NEW] + self.counts[State.VERSION]

    def names(self) -> set[str]:
        """Of what can be imported."""
        return {each.name for each in self.finds if each.state in _WANTED}


class FindsModel(QAbstractItemModel):
    """A tree: files, and below a file with several clippings these. What can be imported has a box to tick.

    Columns are the input, what was found, its kind, and what becomes of it.
    """

    ticked = Signal()
    """A box was ticked or emptied."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: list[_File] = []
        self._places: dict[str, int] = {}
        self.counts: Counter[State] = Counter()

    # ------------------------------------------------------------------ what others ask
    def add(self, finds: Sequence[tuple[str, Find]]) -> None:
        """Take in more, each with its file."""
        for name, group in groupby(finds, key=lambda each: each[0]):
            self._extend(name, [find for _, find in group])

    def put_in_order(self) -> None:
        """What can be imported first, then what cannot be read, then what is here; each as it came.

        What is chosen or open stays so: somebody may be at it already.
        """
        self.layoutAboutToBeChanged.emit()
        before, held = self._files, self.persistentIndexList()
        self._files = sorted(before, key=lambda file: 0 if file.wanted else 1 if file.counts[State.FAILED] else 2)
        self._places = {file.name: place for place, file in enumerate(self._files)}
        moved = [self._places[file.name] for file in before]
        now = [
            self.createIndex(each.row(), each.column(), moved[each.internalId() - 1] + 1)
            if each.internalId()
            else self.createIndex(moved[each.row()], each.column(), 0)
            for each in held
        ]
        self.changePersistentIndexList(held, now)
        self.layoutChanged.emit()

    def left_out(self) -> frozenset[str]:
        """Names of what is not ticked; of a file without any tick its own as well."""
        whole = {file.name for file in self._files if file.wanted and len(file.unticked) == file.wanted}
        return frozenset(whole.union(*(file.unticked for file in self._files)))

    def wanted(self) -> int:
        """How many clippings are ticked."""
        return sum(file.wanted - len(file.unticked) for file in self._files)

    def tick_all(self, *, ticked: bool) -> None:
        """Tick everything that can be imported, or nothing."""
        for file in self._files:
            file.unticked = set() if ticked else file.names()
        self._tell(range(len(self._files)))

    def _extend(self, name: str, finds: list[Find]) -> None:
        self.counts.update(each.state for each in finds)
        place = self._places.get(name)
        if place is None:
            place = self._places[name] = len(self._files)
            self.beginInsertRows(_NOWHERE, place, place)
            self._files.append(_File(name))
            self._files[-1].add(finds)
            self.endInsertRows()
            return
        file, parent = self._files[place], self.index(place, 0)
        first = len(file.finds) if len(file.finds) > 1 else 0  # one alone has no row of its own
        self.beginInsertRows(parent, first, len(file.finds) + len(finds) - 1)
        file.add(finds)
        self.endInsertRows()
        self.dataChanged.emit(parent, self.index(place, COLUMNS - 1))

    # ------------------------------------------------------------------ Qt
    def columnCount(self, _parent: _Index = _NOWHERE) -> int:
        """Input, what was found, kind, what becomes of it."""
        return COLUMNS

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Files; below a file with several clippings these."""
        if not parent.isValid():
            return len(self._files)
        if parent.internalId() or parent.column():
            return 0
        count = len(self._files[parent.row()].finds)
        return count if count > 1 else 0

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        """A file has the internal id 0, a clipping the number of its file, counted from 1."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: _Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """The file of a clipping."""
        place = index.internalId()
        return self.createIndex(place - 1, 0, 0) if index.isValid() and place else QModelIndex()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Input"), self.tr("Found"), self.tr("Kind"), self.tr("What becomes of it"))[section]
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """What can be imported can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.column() and self._tickable(index):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Words of a cell, the whole of them as a tip, and the box."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(index, whole=role == Qt.ItemDataRole.ToolTipRole)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(index)
        if role == Qt.ItemDataRole.CheckStateRole and not index.column() and self._tickable(index):
            return self._box(index)
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401 - as Qt has it
        """Tick or empty a box; a file's is that of all its clippings."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        file, find = self._found(index)
        names = file.names() if find is None else {find.name} if find.state in _WANTED else set()
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            file.unticked -= names
        else:
            file.unticked |= names
        self._tell([index.internalId() - 1 if index.internalId() else index.row()])
        return True

    def _found(self, index: _Index) -> tuple[_File, Find | None]:
        """The file of a row, and the clipping where the row is one's."""
        if not index.internalId():
            file = self._files[index.row()]
            return file, file.finds[0] if len(file.finds) == 1 else None
        file = self._files[index.internalId() - 1]
        return file, file.finds[index.row()]

    def _box(self, index: _Index) -> Qt.CheckState:
        file, find = self._found(index)
        if find is not None:
            return Qt.CheckState.Unchecked if find.name in file.unticked else Qt.CheckState.Checked
        if not file.unticked:
            return Qt.CheckState.Checked
        return Qt.CheckState.Unchecked if len(file.unticked) == file.wanted else Qt.CheckState.PartiallyChecked

    def _colour(self, index: _Index) -> QColor | None:
        """What is not imported steps back; a reason why something cannot be read stands out."""
        if self._tickable(index):
            return None
        file, find = self._found(index)
        is_failed = bool(file.counts[State.FAILED]) if find is None else find.state is State.FAILED
        theme = theme_of(QGuiApplication.palette())
        return QColor(theme.danger if index.column() == COLUMNS - 1 and is_failed else theme.muted)

    def _tell(self, places: Sequence[int]) -> None:
        for place in places:
            file = self.index(place, 0)
            self.dataChanged.emit(file, file)
            if count := self.rowCount(file):
                self.dataChanged.emit(self.index(0, 0, file), self.index(count - 1, 0, file))
        self.ticked.emit()

    def _tickable(self, index: _Index) -> bool:
        file, find = self._found(index)
        return bool(file.wanted) if find is None else find.state in _WANTED

    # ------------------------------------------------------------------ words
    def _words(self, index: _Index, *, whole: bool) -> str:
        file, find = self._found(index)
        if not index.column() and not index.internalId():
            return file.name if whole else PurePath(file.name).name or file.name
        if find is not None:
            words = _words_of(find, index.column())
            details = notice_of(find.error).details if whole and find.error is not None else ""
            return f"{words}\n{details}" if details and index.column() == COLUMNS - 1 else words
        if index.column() == 1:
            return counted(len(file.finds), "%Ln clipping", "%Ln clippings")
        if index.column() == 2:
            return ", ".join(dict.fromkeys(words for each in file.types if (words := kind_words(each))))
        return state_counts(file.counts)


def _words_of(find: Find, column: int) -> str:
    match column:
        case 0:
            return find.name.replace("\\", "/").rpartition("/")[2]
        case 1:
            return find.headline or ""
        case 2:
            return kind_words(find.type)
    if find.error is not None:
        return notice_of(find.error).text.replace(find.name, _words_of(find, 0))
    return {
        State.NEW: _tr("new"),
        State.VERSION: _tr("new version of a page that is here"),
        State.HERE: _tr("here already") if find.of else _tr("twice in what was chosen"),
    }[find.state]


def state_counts(counts: Counter[State]) -> str:
    """How many of each state, those that there are: "280 new · 15 here already"."""
    parts = (
        counts[State.NEW] and counted(counts[State.NEW], "%Ln new", "%Ln new"),
        counts[State.VERSION] and counted(counts[State.VERSION], "%Ln new version", "%Ln new versions"),
        counts[State.HERE] and counted(counts[State.HERE], "%Ln here already", "%Ln here already"),
        counts[State.FAILED] and counted(counts[State.FAILED], "%Ln cannot be read", "%Ln cannot be read"),
    )
    return " · ".join(part for part in parts if part)


def _tr(words: str) -> str:
    return QCoreApplication.translate("finds", words) if words else ""
