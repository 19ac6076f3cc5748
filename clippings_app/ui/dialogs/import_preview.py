"""What is in the files that were chosen, before anything is imported: tick what is wanted, tag all of it, go on."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from clippings_app.domain.clipping import IncidentTag
from clippings_app.domain.errors import ClippingsError
from clippings_app.places import is_folder
from clippings_app.ui.dialogs.forms import FormDialog
from clippings_app.ui.errand_messages import ImportRequest, Surveyed
from clippings_app.ui.errands import Errands
from clippings_app.ui.goods import Goods
from clippings_app.ui.language import counted
from clippings_app.ui.messages import notice_of
from clippings_app.ui.models.finds import COLUMNS, FindsModel, state_counts
from clippings_app.ui.views.tag_field import TagField
from clippings_app.ui.widgets.own_direction import OwnDirection


class _Reason(OwnDirection):
    """What becomes of something; why it cannot be read has the room of the empty cells before it as well."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the words over all of their room."""
        for column in range(index.column() - 1, 0, -1):
            beside = self._tree.model().index(index.row(), column, index.parent())
            if beside.data():
                break
            option.rect = option.rect.united(self._tree.visualRect(beside))
        super().paint(painter, option, index)


class ImportPreviewDialog(FormDialog):
    """Shows what an import would do while it is being found out, and starts it; nobody has to wait for the end.

    Args:
        errands: Has the files looked at and imported.
        goods: What was chosen.
        topics: Every topic of the library, to complete.
        incidents: Every incident.
    """

    def __init__(
        self,
        errands: Errands,
        goods: Goods,
        topics: Sequence[str],
        incidents: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("import-preview", self.tr("Import"), self.tr("&Import"), parent)
        self._errands = errands
        self._goods = goods
        self._is_whole = False
        self.finds = FindsModel(self)
        self.finds.ticked.connect(self._count)
        self.tree = self._make_tree()
        self.summary = QLabel(self)
        self.summary.setProperty("tone", "muted")
        self.summary.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How much was looked at"))
        self.bar.setFixedWidth(180)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.summary, 1)
        head.addWidget(self.bar)
        self.topics = TagField(self.tr("Topics for all of them, separated by commas"), self)
        self.topics.set_vocabulary(topics)
        self.incidents = TagField(self.tr("Incidents for all of them, separated by commas"), self)
        self.incidents.set_vocabulary(incidents)
        self.by_folders = QCheckBox(self.tr("The &folders that files lie in become topics"), self)
        self.by_folders.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # as its words
        self.by_folders.setVisible(any(map(is_folder, goods.paths)))
        self.add_row(self.tr("T&opics"), self.topics)
        self.add_row(self.tr("I&ncidents"), self.incidents)
        self.form.addRow("", self.by_folders)
        self.topics.entered.connect(self.try_accept)
        self.incidents.entered.connect(self.try_accept)
        self.column.insertLayout(0, head)
        self.column.insertWidget(1, self.tree, 1)
        QWidget.setTabOrder(self.tree, self.topics)
        QWidget.setTabOrder(self.topics, self.incidents)
        QWidget.setTabOrder(self.incidents, self.by_folders)
        self.resize(920, 560)
        self._done, self._total = 0, 0
        self._count()
        errands.lost.connect(self.reject)
        self.finished.connect(self._end)
        self._survey = errands.survey(goods, self._take, self._refuse)

    def first_field(self) -> QWidget | None:
        """The list, where the space bar takes a tick away."""
        return self.tree

    def problem(self) -> str:
        """That nothing is left to be imported."""
        if self._is_whole and not self.finds.wanted():
            return self.tr("Nothing is ticked: there is nothing to import.")
        return ""

    def request(self) -> ImportRequest:
        """The import that was decided on."""
        return ImportRequest(
            job=0,
            goods=self._goods,
            topics=self.topics.names(),
            incidents=tuple(IncidentTag(name=name) for name in self.incidents.names()),
            survey=self._survey,
            leave_out=self.finds.left_out(),
            by_folders=self.by_folders.isChecked(),
        )

    def _make_tree(self) -> QTreeView:
        tree = QTreeView(self)
        tree.setObjectName("finds")
        tree.setProperty("turned", self.isRightToLeft())  # for the theme: the first column is the last it counts
        tree.setAccessibleName(self.tr("What was found"))
        tree.setModel(self.finds)
        tree.setUniformRowHeights(True)
        tree.setAlternatingRowColors(False)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setTabKeyNavigation(False)
        header = tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for column, width in enumerate((230, 300, 130)):
            header.resizeSection(column, width)
        tree.setItemDelegateForColumn(1, OwnDirection(tree))
        tree.setItemDelegateForColumn(COLUMNS - 1, _Reason(tree))
        return tree

    def _take(self, part: Surveyed) -> None:
        was_empty = not self.finds.rowCount()
        self.finds.add(part.finds)
        self._done, self._total, self._is_whole = part.done, part.total, part.is_whole
        is_at_first = self.tree.currentIndex() == self.finds.index(0, 0)
        if part.is_whole:
            self.finds.put_in_order()
        if (was_empty or (part.is_whole and is_at_first)) and self.finds.rowCount():
            self.tree.setCurrentIndex(self.finds.index(0, 0))
        if part.is_whole and self.finds.rowCount() == 1:
            self.tree.expand(self.finds.index(0, 0, QModelIndex()))
        self._count()

    def _count(self) -> None:
        self.bar.setVisible(not self._is_whole)
        self.bar.setRange(0, self._total)
        self.bar.setValue(self._done)
        counts = state_counts(self.finds.counts)
        if self._is_whole:
            self.summary.setText(f"{counts}." if counts else self.tr("Nothing that could be imported was found."))
        elif counts:
            self.summary.setText(self.tr("Looking through the files… {0}.").format(counts))
        else:
            self.summary.setText(self.tr("Looking through the files…"))
        wanted = self.finds.wanted()
        words = counted(wanted, "%Ln clipping", "%Ln clippings")
        self.ok.setText(self.tr("&Import {0}").format(words) if self._is_whole and wanted else self.tr("&Import"))
        self.ok.setEnabled(not self._is_whole or bool(wanted))

    def _refuse(self, error: ClippingsError) -> None:
        self._is_whole = True
        self._count()
        notice = notice_of(error)
        self.wrong.setText(notice.text)
        self.wrong.setToolTip(notice.details)
        self.wrong.show()

    def _end(self, result: int) -> None:
        if result == self.DialogCode.Accepted:
            self._errands.import_surveyed(self.request())
        else:
            self._errands.drop_survey(self._survey)
