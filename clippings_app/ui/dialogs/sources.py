"""The linked sources of a clipping, as a table that can be edited."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clippings_app.domain.article import LinkedSource, SourceKind
from clippings_app.ui.widgets.own_direction import OwnDirection

_NAME, _KIND, _URL, _PARAGRAPH = range(4)
_ROW = 34
"""Pixels: as high as what is chosen in it."""


class SourcesEditor(QWidget):
    """One row a source.

    Args:
        sources: As they are.
    """

    def __init__(self, sources: Sequence[LinkedSource], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QTableWidget(0, 4, self)
        self.table.setAccessibleName(self.tr("Linked sources"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Name"), self.tr("Kind"), self.tr("Web address"), self.tr("Paragraph")],
        )
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.setShowGrid(False)
        self.table.setItemDelegate(OwnDirection(self.table))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_URL, QHeaderView.ResizeMode.Stretch)  # addresses are long: numbers take no more
        header.setSectionResizeMode(_PARAGRAPH, QHeaderView.ResizeMode.ResizeToContents)  # room than they need
        self.table.setColumnWidth(_KIND, 130)
        add, remove = QPushButton(self.tr("&Add a source"), self), QPushButton(self.tr("&Remove"), self)
        add.clicked.connect(self.add)
        remove.clicked.connect(self.remove)
        buttons = QHBoxLayout()
        buttons.addWidget(add)
        buttons.addWidget(remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        for source in sources:
            self._append(source.name, source.kind, source.url or "", source.paragraph)

    def value(self) -> tuple[LinkedSource, ...]:
        """The sources as they stand in the table; rows without name and address are left out."""
        found = []
        for row in range(self.table.rowCount()):
            name, url, paragraph = self._text(row, _NAME), self._text(row, _URL), self._text(row, _PARAGRAPH)
            if name or url:
                found.append(
                    LinkedSource(
                        name=name or url,
                        kind=self._kind(row),
                        url=url or None,
                        paragraph=int(paragraph) if paragraph.isdecimal() else None,
                    ),
                )
        return tuple(found)

    def problem(self) -> str:
        """A paragraph is a number."""
        for row in range(self.table.rowCount()):
            paragraph = self._text(row, _PARAGRAPH)
            if paragraph and not paragraph.isdecimal():
                return self.tr("“{0}” is not the number of a paragraph.").format(paragraph)
        return ""

    def add(self) -> None:
        """Add an empty row and begin to edit it."""
        self._append("", SourceKind.LISTED, "", None)
        row = self.table.rowCount() - 1
        self.table.setCurrentCell(row, _NAME)
        if item := self.table.item(row, _NAME):
            self.table.editItem(item)

    def remove(self) -> None:
        """Take the selected rows out."""
        for index in sorted(self.table.selectionModel().selectedRows(), reverse=True):
            self.table.removeRow(index.row())

    def _append(self, name: str, kind: SourceKind, url: str, paragraph: int | None) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        self.table.setItem(row, _NAME, QTableWidgetItem(name))
        self.table.setItem(row, _URL, QTableWidgetItem(url))
        self.table.setItem(row, _PARAGRAPH, QTableWidgetItem("" if paragraph is None else str(paragraph)))
        kinds = QComboBox(self.table)
        kinds.setProperty("kind", "quiet")
        kinds.setAccessibleName(self.tr("Kind"))
        for each, words in (
            (SourceKind.LINK, self.tr("link")),
            (SourceKind.LISTED, self.tr("listed")),
            (SourceKind.ATTRIBUTED, self.tr("attributed")),
        ):
            kinds.addItem(words, each.value)
        kinds.setCurrentIndex(kinds.findData(kind.value))
        self.table.setCellWidget(row, _KIND, kinds)

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return str(item.data(Qt.ItemDataRole.DisplayRole) or "").strip() if item else ""

    def _kind(self, row: int) -> SourceKind:
        kinds = self.table.cellWidget(row, _KIND)
        return SourceKind(kinds.currentData()) if isinstance(kinds, QComboBox) else SourceKind.LISTED
