"""The lines that are left out of an outlet's articles because a person left them out before: to be changed, deleted."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from clippings_app.analysis.boilerplate import works
from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.changes import Change, EditLearntLines, ForgetLines
from clippings_app.ui.controller import Contents, Controller
from clippings_app.ui.dialogs.fitting import FittingDialog
from clippings_app.ui.dialogs.forms import airy_column
from clippings_app.ui.models.clippings import unbroken_runs
from clippings_app.ui.theme import theme_of
from clippings_app.ui.widgets.dates import spoken_date

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
TEXT, OUTLET, COUNT, LAST, STATE = range(5)
LINE_ROLE = Qt.ItemDataRole.UserRole + 1


def _tr(text: str) -> str:
    return QCoreApplication.translate("learnt-lines", text)


def state_words(line: LearntLine) -> str:
    """Whether a line is left out, in words."""
    if not line.active:
        return _tr("Kept")
    return _tr("Left out") if works(line) else _tr("Long: waits for a second article")


_CELLS: Mapping[int, Callable[[LearntLine], str]] = {
    TEXT: lambda line: line.text,
    OUTLET: lambda line: line.outlet,
    COUNT: lambda line: str(line.used),
    LAST: lambda line: spoken_date(line.last_used),
    STATE: state_words,
}
"""What a column says of a line; made when it is asked for: there may be thousands, and few are in sight."""


class ShownLines(QSortFilterProxyModel):
    """The lines that the filter leaves, in the order that their own model puts them in."""

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Have the lines themselves put in order."""
        if (source := self.sourceModel()) is not None and column >= 0:
            source.sort(column, order)


class LearntLinesModel(QAbstractTableModel):
    """One row a line; the tick says whether it is left out, words and outlet can be edited."""

    changed = Signal(object, str)
    """A `Change`, and what a person calls it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[LearntLine, ...] = ()
        self._sorted = (OUTLET, Qt.SortOrder.AscendingOrder)

    def show(self, lines: Sequence[LearntLine]) -> None:
        """Replace the lines; where they are the same ones only their cells change."""
        lines = self._in_order(lines)
        same = [line.id for line in lines] == [line.id for line in self._lines]
        if same:
            self._lines = tuple(lines)
            if lines:
                self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, STATE))
            return
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the lines in the order of a column, all at once: a view that compared thousands would take seconds."""
        self._sorted = (column, order)
        self.layoutAboutToBeChanged.emit()
        held = [(index, self._lines[index.row()].id) for index in self.persistentIndexList()]
        self._lines = tuple(self._in_order(self._lines))
        places = {line.id: place for place, line in enumerate(self._lines)}
        self.changePersistentIndexList(
            [index for index, _ in held], [self.index(places[number], index.column()) for index, number in held]
        )
        self.layoutChanged.emit()

    def _in_order(self, lines: Sequence[LearntLine]) -> list[LearntLine]:
        column, order = self._sorted
        keys: Mapping[int, Callable[[LearntLine], Any]] = {
            TEXT: lambda line: line.text.casefold(),
            OUTLET: lambda line: (line.outlet.casefold(), line.text.casefold()),
            COUNT: lambda line: line.used,
            LAST: lambda line: line.last_used,
            STATE: state_words,
        }
        return sorted(lines, key=keys[column], reverse=order == Qt.SortOrder.DescendingOrder)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Line, outlet, count, last used, state."""
        return 0 if parent.isValid() else STATE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt declares it
        """The columns' names."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_tr("Line"), _tr("Outlet"), _tr("Times"), _tr("Last used"), _tr("What happens"))[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first two columns can be edited; the tick stands in the first."""
        flags = super().flags(index)
        if index.column() == TEXT:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in (TEXT, OUTLET) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt declares it
        """A cell."""
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return _CELLS[column](line)
            case Qt.ItemDataRole.CheckStateRole if column == TEXT:
                return Qt.CheckState.Checked if line.active else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole:
                return line.text if column == TEXT else line.site or _CELLS[column](line)
            case Qt.ItemDataRole.AccessibleTextRole:
                words = _CELLS[column](line)
                return f"{words}, {state_words(line)}" if column == TEXT else words
            case Qt.ItemDataRole.TextAlignmentRole if column == COUNT:
                return Qt.AlignmentFlag.AlignCenter
            case Qt.ItemDataRole.ForegroundRole if not works(line):
                parent = self.parent()
                return QColor(theme_of(parent.palette()).muted) if isinstance(parent, QWidget) else None
            case _ if role == LINE_ROLE:
                return line
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401 - as Qt declares it
        """Ask for the change; the row follows when the library has it."""
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            active = Qt.CheckState(value) == Qt.CheckState.Checked
            words = _tr("Leave a line out") if active else _tr("Keep a line")
            self.changed.emit(EditLearntLines(ids=(line.id,), active=active), words)
            return True
        if role != Qt.ItemDataRole.EditRole or not str(value).strip():
            return False
        if index.column() == TEXT and value != line.text:
            self.changed.emit(EditLearntLines(ids=(line.id,), text=str(value)), _tr("Change a learnt line"))
        elif index.column() == OUTLET and value != line.outlet:
            self.changed.emit(EditLearntLines(ids=(line.id,), outlet=str(value)), _tr("Change a learnt line"))
        return True


class LearntLinesDialog(FittingDialog):
    """The list, a field that narrows it, and buttons to delete, to trust a long line, and to undo.

    Args:
        controller: Has the lines, and changes them; every change is a step of the window's history.
    """

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("learnt-lines-dialog")
        self.setWindowTitle(self.tr("Lines left out"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._controller = controller
        self.model = LearntLinesModel(self)
        self.shown = ShownLines(self)
        self.shown.setSourceModel(self.model)
        self.shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.shown.setFilterKeyColumn(-1)
        self._build()
        self.model.changed.connect(self._apply)
        controller.contents_ready.connect(self._take)
        controller.history.stack.canUndoChanged.connect(self.undo.setEnabled)
        if controller.contents is not None:
            self._take(controller.contents)
        self.resize(860, 460)

    def selected(self) -> tuple[LearntLine, ...]:
        """The lines that are selected."""
        return tuple(index.data(LINE_ROLE) for index in self.table.selectionModel().selectedRows())

    def delete_selected(self) -> None:
        """Forget the selected lines."""
        if lines := self.selected():
            self._apply(ForgetLines(ids=tuple(line.id for line in lines)), self.tr("Delete learnt lines"))

    def trust_selected(self) -> None:
        """Leave the selected lines out although they are long."""
        if lines := self.selected():
            ids = tuple(line.id for line in lines)
            self._apply(EditLearntLines(ids=ids, active=True, trusted=True), self.tr("Leave a line out"))

    def _apply(self, change: Change, words: str) -> None:
        self._controller.apply(change, words)

    def _take(self, contents: Contents) -> None:
        held = {line.id for line in self.selected()}
        self.model.show(contents.learnt)
        if held and not self.selected():
            rows = [row for row in range(self.shown.rowCount()) if self._line_of(row).id in held]
            again = QItemSelection()
            for first, last in unbroken_runs(rows):
                again.select(self.shown.index(first, TEXT), self.shown.index(last, STATE))
            self.table.selectionModel().select(again, QItemSelectionModel.SelectionFlag.Select)
        self.nothing.setVisible(not contents.learnt)
        self.table.setVisible(bool(contents.learnt))
        self._enable()

    def _line_of(self, row: int) -> LearntLine:
        line: LearntLine = self.shown.index(row, TEXT).data(LINE_ROLE)
        return line

    def _enable(self) -> None:
        lines = self.selected()
        self.delete.setEnabled(bool(lines))
        self.trust.setEnabled(any(not works(line) for line in lines))
        self.undo.setEnabled(self._controller.history.stack.canUndo())

    def _build(self) -> None:
        words = QLabel(
            self.tr(
                "A line you mark as left out in a review is left out of that outlet’s next articles. "
                "Numbers in it do not matter. It stays among what was left out of each clipping.",
            ),
            self,
        )
        words.setWordWrap(True)
        words.setProperty("tone", "muted")
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Narrow the list"))
        self.filter.setAccessibleName(self.tr("Narrow the list"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self.shown.setFilterFixedString)
        self.table = QTableView(self)
        self.table.setObjectName("learnt-lines")
        self.table.setAccessibleName(self.tr("Lines left out"))
        self.table.setModel(self.shown)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(OUTLET, Qt.SortOrder.AscendingOrder)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(0)  # those in sight: measuring thousands would hold the window up
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.nothing = QLabel(self.tr("No line is left out yet. In a review, X leaves a line out."), self)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setProperty("tone", "muted")
        self.delete = QPushButton(self.tr("&Delete"), self)
        self.delete.clicked.connect(self.delete_selected)
        self.trust = QPushButton(self.tr("&Leave out from now on"), self)
        self.trust.clicked.connect(self.trust_selected)
        self.undo = QPushButton(self.tr("&Undo"), self)
        self.undo.clicked.connect(self._controller.history.undo)
        for key, do in ((QKeySequence.StandardKey.Undo, self._controller.history.undo), ("Del", self.delete_selected)):
            QShortcut(QKeySequence(key), self.table, do, context=Qt.ShortcutContext.WidgetShortcut)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        for button in (self.delete, self.trust, self.undo):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(buttons)
        column = airy_column(self)
        column.addWidget(words)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addWidget(self.nothing, 1)
        column.addLayout(row)
