"""The header of the table of clippings: it sorts, and its columns can be chosen, moved and made wider."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QMenu, QWidget

from clippings_app.domain.arrangement import Column, Order, arrangement_of, order_by
from clippings_app.domain.query import Sort
from clippings_app.ui.models.clippings import ClippingsModel
from clippings_app.ui.models.columns import LEAST_WIDTH, USUAL, column_words, usual_width
from clippings_app.ui.theme import sized, theme_of

_HEADLINE_LEAST = 140
_BESIDE_NAME = 38
"""Pixels for the air around a column's name, and for the sign of the order, which is not to lie over it."""
_LATEST_FIRST = frozenset({Column.PUBLISHED, Column.ADDED, Column.PHOTOS, Column.STARRED})
"""Columns that are sorted from their end when they are chosen."""


class TableHeader(QHeaderView):
    """Columns side by side that fill the room: what one gains the next one gives, and headlines take what is left.

    Args:
        clippings: The model of the view.
    """

    order_chosen = Signal(object)
    """An `Order`."""
    columns_changed = Signal(object)
    """The columns in order, each with its width: a person has moved or widened one."""
    columns_chosen = Signal(object)
    """The same, and there are other columns than before."""

    def __init__(self, clippings: ClippingsModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._clippings = clippings
        self._order: Order = Sort.RELEVANCE
        self._fitting = False
        self.setAccessibleName(self.tr("Columns"))
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.set_stretched(stretched=True)
        self.setToolTip(self.tr("Click to sort; with Shift to sort what is alike in the first column"))
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.sectionClicked.connect(self._choose_order)
        self.sectionResized.connect(self._give_way)
        self.sectionMoved.connect(self._tell_moved)

    # ------------------------------------------------------------------ columns
    def columns(self) -> dict[Column, int]:
        """The columns from where reading starts, with their widths in pixels."""
        names = self._clippings.columns()
        places = (self.logicalIndex(place) for place in range(self.count())) if names else ()
        return {names[section]: self.sectionSize(section) for section in places}

    def put_columns(self, columns: Mapping[Column, int]) -> None:
        """Give the model's columns their places and widths."""
        self._fitting = True
        for section, (column, width) in enumerate(columns.items()):
            self.moveSection(self.visualIndex(section), section)
            name = self.fontMetrics().horizontalAdvance(column_words(column)) + _BESIDE_NAME
            self.resizeSection(section, max(width, name) if width == usual_width(column) else width)
        self._fitting = False
        self.fit()
        self.show_order(self._order)

    def set_stretched(self, *, stretched: bool) -> None:
        """Whether there is but one column, as wide as the view; else they are as wide as they were made."""
        mode = QHeaderView.ResizeMode
        self.setSectionResizeMode(mode.Stretch if stretched else mode.Interactive)

    def fit(self) -> None:
        """Let the headlines take what the other columns leave of the room."""
        names = self._clippings.columns()
        if Column.HEADLINE not in names or self._fitting:
            return
        wide = names.index(Column.HEADLINE)
        others = sum(self.sectionSize(section) for section in range(self.count()) if section != wide)
        self._fitting = True
        self.resizeSection(wide, max(_HEADLINE_LEAST, self.viewport().width() - others))
        self._fitting = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new room."""
        super().resizeEvent(event)
        self.fit()

    def _give_way(self, section: int, before: int, now: int) -> None:
        by_hand = bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        if self._fitting or not by_hand or not self._clippings.columns():  # a pane of cards is made wider, no column
            return
        self._fitting = True
        beside = self.logicalIndex(self.visualIndex(section) + 1)
        if beside >= 0:
            self.resizeSection(beside, max(LEAST_WIDTH, self.sectionSize(beside) - (now - before)))
        self._fitting = False
        self.fit()
        self.columns_changed.emit(self.columns())

    def _tell_moved(self) -> None:
        if not self._fitting:
            self.columns_changed.emit(self.columns())
            self.viewport().update()

    # ------------------------------------------------------------------ order
    def show_order(self, order: Order) -> None:
        """Put the sign of the order on its column; on none when it goes by none that is shown."""
        self._order = order
        self.viewport().update()
        arranged, names = arrangement_of(order), self._clippings.columns()
        if arranged is None or arranged.column not in names:
            self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            return
        way = Qt.SortOrder.DescendingOrder if arranged.descending else Qt.SortOrder.AscendingOrder
        self.setSortIndicator(names.index(arranged.column), way)

    def _choose_order(self, section: int) -> None:
        column, arranged = self._clippings.columns()[section], arrangement_of(self._order)
        if arranged is not None and QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._choose(arranged.beneath(column, descending=column in _LATEST_FIRST))
            return
        again = arranged is not None and arranged.column is column
        descending = not arranged.descending if arranged is not None and again else column in _LATEST_FIRST
        self._choose(order_by(column, descending=descending))

    def _choose(self, order: Order) -> None:
        self.show_order(order)
        self.order_chosen.emit(self._order)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a section; the second of an order has a small sign with its number."""
        painter.save()
        super().paintSection(painter, rect, section)
        painter.restore()
        arranged, names = arrangement_of(self._order), self._clippings.columns()
        then = arranged.then if arranged is not None else None
        if then is None or section >= len(names) or names[section] is not then.column:
            return
        painter.save()
        font = sized(self.font(), 0.85)
        painter.setFont(font)
        painter.setPen(QColor(theme_of(self.palette()).muted))
        trailing = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
        sign = "2\u202f" + ("↓" if then.descending else "↑")
        room = rect.adjusted(6, 0, -6, 0)
        painter.drawText(room, trailing | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, sign)
        painter.restore()

    # ------------------------------------------------------------------ menu
    def fill_menu(self, menu: QMenu) -> None:
        """Offer every column, and the usual ones."""
        shown = self._clippings.columns()
        for column in Column:
            action = menu.addAction(column_words(column))
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.setEnabled(column is not Column.HEADLINE)
            action.triggered.connect(lambda on, chosen=column: self._turn(chosen, shown=on))
        menu.addSeparator()
        menu.addAction(self.tr("The usual columns")).triggered.connect(self._take_usual)

    def _turn(self, column: Column, *, shown: bool) -> None:
        columns = self.columns()
        if not shown:
            columns.pop(column, None)
        else:
            columns[column] = usual_width(column)
        self.columns_chosen.emit(columns)

    def _take_usual(self) -> None:
        self.columns_chosen.emit({column: usual_width(column) for column in USUAL})

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of columns."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        menu.popup(event.globalPos())
