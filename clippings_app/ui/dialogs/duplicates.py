"""Clippings that are in the library twice, and making one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from clippings_app.analysis.uniting import first_to_stay, united
from clippings_app.domain.changes import Batch
from clippings_app.domain.clipping import ClippingRow
from clippings_app.ui.controller import Controller
from clippings_app.ui.dialogs.fitting import FittingDialog
from clippings_app.ui.dialogs.forms import airy_column
from clippings_app.ui.language import counted
from clippings_app.ui.steps import Step
from clippings_app.ui.theme import sized
from clippings_app.ui.widgets.dates import spoken_date

if TYPE_CHECKING:
    from clippings_app.library import Library

_MOST = 300
"""So many groups are shown at once; the others follow when these are settled."""
_HEADLINE, _OUTLET, _PUBLISHED, _TAGS, _FATE = range(5)
_NUMBER, _HEARD = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.AccessibleTextRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """Duplicates as they are shown.

    Attributes:
        rows: Of each group its clippings.
        total: How many groups there are.
    """

    rows: tuple[tuple[ClippingRow, ...], ...]
    total: int


def groups_of(library: "Library") -> Groups:
    """The duplicates of a library, as many groups as are shown."""
    groups = library.duplicate_groups()
    here = groups[:_MOST]
    rows = {row.id: row for row in library.rows([number for group in here for number in group])}
    return Groups(
        rows=tuple(tuple(rows[number] for number in group if number in rows) for group in here), total=len(groups)
    )


class DuplicatesDialog(FittingDialog):
    """Groups of clippings that are the same publication; of each one stays, and a person chooses which.

    Args:
        controller: Finds and changes them; every change is a step of the window's history.
        parent: Has it for as long as it lives itself: what is asked may be answered when the dialog is closed.
    """

    clipping_opened = Signal(int)
    """A clipping that is to be looked at in the window."""

    def __init__(self, controller: Controller, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("duplicates-dialog")
        self.setWindowTitle(self.tr("Duplicates"))
        self._controller = controller
        self._stays: dict[frozenset[int], int] = {}
        self._first = 0
        """The fewest steps that the window's history has had since the dialog was opened."""
        self._build()
        controller.library_changed.connect(self._ask)
        controller.others_wrote.connect(self._ask)
        controller.history.stack.indexChanged.connect(self._follow)
        self.resize(900, 480)

    def showEvent(self, event: QShowEvent) -> None:
        """Look for them anew."""
        super().showEvent(event)
        if not event.spontaneous():
            stack = self._controller.history.stack
            self._first = min(stack.index(), stack.undoLimit() - 1)  # a full history grows no longer
            self._ask()

    def show_groups(self, groups: Groups) -> None:
        """Show what there is; what a person has chosen to stay is kept."""
        chosen, place = self._number(self.tree.currentItem()), self._place()
        self.tree.clear()
        for rows in groups.rows:
            self._add(rows)
        self.tree.expandAll()
        shown = self._group_items()
        again = next((item for group in shown for item in _below(group) if self._number(item) == chosen), None)
        if again is None and shown:  # where a group was settled the next one has come
            again = shown[min(place, len(shown) - 1)].child(0)
        if again is not None:
            self.tree.setCurrentItem(again)
        self.tree.setVisible(bool(groups.rows))
        self.nothing.setVisible(not groups.rows)
        self.count.setText(
            counted(groups.total, "%Ln article is here more than once.", "%Ln articles are here more than once.")
            if groups.rows
            else ""
        )
        self._enable()

    def merge(self) -> None:
        """Make one of the group that is chosen."""
        if (group := self._current_group()) is not None:
            self._merge([group])

    def merge_all(self) -> None:
        """Make one of each group that is shown."""
        self._merge(self._group_items())

    def keep_current(self) -> None:
        """Let the clipping that is chosen stay, of its group."""
        item = self.tree.currentItem()
        group = item.parent() if item is not None else None
        if group is not None:
            self._stays[_ids(group)] = self._number(item)
            self._tell_fates(group)

    def open_current(self) -> None:
        """Show the clipping that is chosen in the window."""
        if number := self._number(self.tree.currentItem()):
            self.accept()
            self.clipping_opened.emit(number)

    def take_back(self) -> None:
        """Take back what was merged last here; what was done in the window before, or came in since, stays."""
        if self._may_take_back():
            self._controller.history.undo()

    def _may_take_back(self) -> bool:
        stack = self._controller.history.stack
        return stack.index() > self._first and stack.undoText() == self.tr("Merge duplicates")

    def _follow(self, index: int) -> None:
        """The window may go back behind where it was, and its history may be dropped."""
        self._first = min(self._first, index)
        self._enable()

    def _merge(self, groups: Sequence[QTreeWidgetItem]) -> None:
        wanted = [(self._stays[ids], sorted(ids - {self._stays[ids]})) for ids in map(_ids, groups)]
        if not wanted:
            return
        words = self.tr("Merge duplicates")

        def choose(library: "Library") -> Step:
            changes = []
            for stays, others in wanted:
                held = {each.id: each for each in library.get([stays, *others]) if not each.trashed}
                if (kept := held.pop(stays, None)) is not None and held:  # others may have written meanwhile
                    changes.append(united(kept, list(held.values())))
            return Step(change=Batch(changes=tuple(changes)), words=words)

        self._controller.apply_chosen(choose, words, f"duplicates of {len(wanted)}")

    def _ask(self, *_what: object) -> None:
        if self.isVisible():
            self._controller.thread_.ask(groups_of, self.show_groups, kind="duplicates", reads=True)

    def _add(self, rows: Sequence[ClippingRow]) -> None:
        ids = frozenset(row.id for row in rows)
        self._stays.setdefault(ids, first_to_stay(rows).id)
        title = rows[0].headline or self.tr("Untitled")
        group = QTreeWidgetItem(self.tree, [title])
        group.setFont(_HEADLINE, sized(self.font(), 1.0, strong=True))
        group.setFirstColumnSpanned(True)
        for column in (_OUTLET, _PUBLISHED, _TAGS, _FATE):
            group.setData(column, _HEARD, title)  # a screen reader meets its other cells all the same
        for row in rows:
            tags = ", ".join((*row.topics, *row.incidents))
            texts = [row.headline or self.tr("Untitled"), row.publisher or "", spoken_date(row.published), tags, ""]
            item = QTreeWidgetItem(group, texts)
            item.setData(_HEADLINE, _NUMBER, row.id)
            for column in (_OUTLET, _PUBLISHED, _TAGS):
                item.setData(column, _HEARD, texts[column] or "–")
            for column in (_HEADLINE, _TAGS):
                item.setToolTip(column, texts[column])
        self._tell_fates(group)

    def _tell_fates(self, group: QTreeWidgetItem) -> None:
        stays = self._stays[_ids(group)]
        for item in _below(group):
            item.setText(_FATE, self.tr("stays") if self._number(item) == stays else self.tr("to the trash"))

    def _group_items(self) -> list[QTreeWidgetItem]:
        found = (self.tree.topLevelItem(place) for place in range(self.tree.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _current_group(self) -> QTreeWidgetItem | None:
        item = self.tree.currentItem()
        return None if item is None else item.parent() or item

    def _place(self) -> int:
        """Which group the one that is chosen is, from above; 0 where none is."""
        group = self._current_group()
        return 0 if group is None else max(0, self.tree.indexOfTopLevelItem(group))

    def _number(self, item: QTreeWidgetItem | None) -> int:
        return int(item.data(_HEADLINE, _NUMBER) or 0) if item is not None else 0

    def _enable(self, *_what: object) -> None:
        item, may = self.tree.currentItem(), not self._controller.read_only
        one = self._number(item) > 0
        self.keep.setEnabled(one)
        self.show_button.setEnabled(one)
        self.merge_button.setEnabled(item is not None and may)
        self.merge_all_button.setEnabled(self.tree.topLevelItemCount() > 1 and may)
        self.undo.setEnabled(self._may_take_back())

    def _build(self) -> None:
        words = QLabel(
            self.tr(
                "These clippings have the same words, or without words the same address. The one that stays gets the "
                "topics, incidents, notes and highlights of the others, what was corrected in them, and what it does "
                "not say itself. The others go to the trash.",
            ),
            self,
        )
        words.setWordWrap(True)
        words.setProperty("tone", "muted")
        self.count = QLabel(self)
        self.tree = self._make_tree()
        self.nothing = QLabel(self.tr("Nothing is here twice."), self)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setProperty("tone", "muted")
        self.nothing.hide()
        self.keep = QPushButton(self.tr("&Let this one stay"), self)
        self.show_button = QPushButton(self.tr("&Show"), self)
        self.merge_button = QPushButton(self.tr("&Merge"), self)
        self.merge_all_button = QPushButton(self.tr("Merge &all"), self)
        self.undo = QPushButton(self.tr("&Undo"), self)
        row = QHBoxLayout()
        for button, do in (
            (self.merge_button, self.merge), (self.merge_all_button, self.merge_all), (self.keep, self.keep_current),
            (self.show_button, self.open_current), (self.undo, self.take_back),
        ):  # fmt: skip
            button.setAutoDefault(False)
            button.clicked.connect(do)
            row.addWidget(button)
        for key, do in (
            (QKeySequence(QKeySequence.StandardKey.Undo), self.take_back),
            (QKeySequence(Qt.Key.Key_Return), self.merge), (QKeySequence(Qt.Key.Key_Enter), self.merge),
            (QKeySequence(Qt.Key.Key_Space), self.keep_current),
        ):  # fmt: skip
            QShortcut(key, self.tree, do, context=Qt.ShortcutContext.WidgetShortcut)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        row.addStretch(1)
        row.addWidget(buttons)
        column = airy_column(self)
        column.addWidget(words)
        column.addWidget(self.count)
        column.addWidget(self.tree, 1)
        column.addWidget(self.nothing, 1)
        column.addLayout(row)

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setObjectName("duplicates")
        tree.setAccessibleName(self.tr("Duplicates"))
        tree.setHeaderLabels(
            [self.tr("Headline"), self.tr("Publisher"), self.tr("Published"), self.tr("Tags"), self.tr("What happens")]
        )
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setTabKeyNavigation(False)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(0)
        header.setSectionResizeMode(_HEADLINE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_TAGS, QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        tree.setColumnWidth(_TAGS, 190)
        tree.currentItemChanged.connect(self._enable)
        tree.itemDoubleClicked.connect(lambda *_: self.open_current())
        return tree


def _below(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (group.child(place) for place in range(group.childCount()))
    return [item for item in found if item is not None]


def _ids(group: QTreeWidgetItem) -> frozenset[int]:
    return frozenset(int(item.data(_HEADLINE, _NUMBER)) for item in _below(group))
