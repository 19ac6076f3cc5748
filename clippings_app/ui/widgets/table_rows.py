"""Draws the cells of the table of clippings: a line a row, many rows at once, so that nothing is laid out twice."""

from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from clippings_app.domain.arrangement import Column
from clippings_app.ui.icons import paint_icon
from clippings_app.ui.models.clippings import ROW_ROLE, ClippingsModel, RowView
from clippings_app.ui.models.columns import NUMBERS, cell_words
from clippings_app.ui.theme import Theme, sized, theme_of
from clippings_app.ui.widgets.text import is_right_to_left

SIDE = 16
_PAD = 8
_AIR = 11
_KEPT = 1200
_STAR = 14

_LINE = Qt.AlignmentFlag.AlignAbsolute.value | Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value
_AT_LEFT, _AT_RIGHT = _LINE | Qt.AlignmentFlag.AlignLeft.value, _LINE | Qt.AlignmentFlag.AlignRight.value
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = Qt.TextFlag.TextForceLeftToRight.value, Qt.TextFlag.TextForceRightToLeft.value

_Cell = tuple[int, str, int]
"""The width it was cut for, the words, and the flags they are drawn with."""


class RowsOf(Protocol):
    """What the delegate asks of its view beside what every table has."""

    clippings: ClippingsModel

    def pointed_row(self) -> int:
        """The row under the pointer; -1 over none."""


class TableDelegate(QStyledItemDelegate):
    """One line of words a cell; the sign of a selected, pointed or current row goes across all of them.

    Args:
        view: The table.
        rows: The same, for what a table of Qt does not tell.
    """

    def __init__(self, view: QTableView, rows: RowsOf) -> None:
        super().__init__(view)
        self._view, self._rows = view, rows
        self._cells: dict[int, tuple[RowView, dict[Column, _Cell]]] = {}
        self._restyle(view.font())

    def restyle(self, font: QFont) -> int:
        """Measure anew after a change of font or colours; the height of a row."""
        self._restyle(font)
        return round(self._metrics.lineSpacing()) + _AIR

    def _restyle(self, font: QFont) -> None:
        self._font = sized(font, 0.96)
        self._metrics = QFontMetricsF(self._font)
        self._cells.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The size it would like: as wide as its words."""
        model = self._rows.clippings
        view = model.row_at(index.row())
        words = cell_words(view.row, model.columns()[index.column()]) if view is not None else ""
        return QSize(round(self._metrics.horizontalAdvance(words)) + 2 * SIDE, round(self._metrics.height()) + _AIR)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw it."""
        model, row = self._rows.clippings, index.row()
        theme = theme_of(option.palette)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        place = self._view.horizontalHeader().visualIndex(index.column())
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = QRect(option.rect)
        self._paint_ground(painter, rect, theme, row, place, selected=selected, mirrored=mirrored)
        view = index.data(ROW_ROLE)
        column = model.columns()[index.column()]
        room = rect.adjusted(_PAD, 0, -_PAD, 0)
        if place == 0:
            room.adjust(0 if mirrored else SIDE - _PAD, 0, _PAD - SIDE if mirrored else 0, 0)
        if view is None:
            self._paint_waiting(painter, room, theme, column, mirrored=mirrored)
            return
        if place == 0 and not view.row.filed:
            _paint_dot(painter, rect, theme, mirrored=mirrored)
        if column is Column.STARRED:
            if view.row.starred:
                star = QRectF(0, 0, _STAR, _STAR)
                star.moveCenter(QRectF(room).center())
                paint_icon(painter, "star-filled", theme.accent, star)
            return
        _width, words, flags = self._cell(view, column, room.width(), mirrored=mirrored)
        quiet = theme.accent_text if selected else theme.muted
        painter.setFont(self._font)
        painter.setPen(QColor(theme.text if column is Column.HEADLINE else quiet))
        painter.drawText(room, flags, words)

    def _cell(self, view: RowView, column: Column, width: int, *, mirrored: bool) -> _Cell:
        held = self._cells.get(id(view))
        if held is None or held[0] is not view:
            if len(self._cells) >= _KEPT:
                del self._cells[next(iter(self._cells))]
            held = self._cells[id(view)] = (view, {})
        cell = held[1].get(column)
        if cell is None or cell[0] != width:
            words = cell_words(view.row, column).replace("\n", " ")
            cut = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
            cell = held[1][column] = (width, cut, _flags(words, column, mirrored=mirrored))
        return cell

    def _paint_ground(
        self, painter: QPainter, rect: QRect, theme: Theme, row: int, place: int, *, selected: bool, mirrored: bool
    ) -> None:
        if selected:
            painter.fillRect(rect, QColor(theme.accent_tint))
        elif row == self._rows.pointed_row():
            painter.fillRect(rect, QColor(theme.window))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line))
        bar = QRect(rect.right() - 2 if mirrored else rect.left(), rect.top(), 3, rect.height())
        if selected and place == 0:
            painter.fillRect(bar, QColor(theme.accent))
        if row == self._view.currentIndex().row() and self._view.hasFocus():
            if not selected and place == 0:
                painter.fillRect(bar, QColor(theme.edge))
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), QColor(theme.accent))
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.accent))

    def _paint_waiting(self, painter: QPainter, room: QRect, theme: Theme, column: Column, *, mirrored: bool) -> None:
        """A quiet bar where a headline will be."""
        if column is not Column.HEADLINE:
            return
        bar = QRectF(0, 0, room.width() * 0.6, 8)
        bar.moveCenter(QRectF(room).center())
        bar.moveLeft(room.right() - bar.width() if mirrored else room.left())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.chip))
        painter.drawRoundedRect(bar, 4, 4)
        painter.restore()


def _flags(words: str, column: Column, *, mirrored: bool) -> int:
    """Columns stand straight on the side where reading starts; the words in them run as their script does."""
    side = _AT_RIGHT if mirrored != (column in NUMBERS) else _AT_LEFT
    return side | (_RIGHT_TO_LEFT if is_right_to_left(words, mirrored) else _LEFT_TO_RIGHT)


def _paint_dot(painter: QPainter, rect: QRect, theme: Theme, *, mirrored: bool) -> None:
    """The sign of a clipping that is not filed yet, in the margin."""
    x = rect.right() - SIDE / 2 + 1 if mirrored else rect.left() + SIDE / 2 + 1
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawEllipse(QRectF(x - 3, rect.center().y() - 2.5, 6, 6))
    painter.restore()
