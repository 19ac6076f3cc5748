"""All the words a person can meet in a window: read, pointed at, or heard from a screen reader."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabWidget,
    QTextBrowser,
    QWidget,
)

from clippings_app.ui.models.cards import CARD_ROLE

_READ = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
Words = Iterator[tuple[str, str]]


def _tabs(widget: QTabWidget) -> list[str]:
    return [widget.tabText(place) for place in range(widget.count())]


def _choices(widget: QComboBox) -> list[str]:
    return [widget.itemText(place) for place in range(widget.count())]


def _headings(widget: QHeaderView) -> list[str]:
    model = widget.model()
    if model is None or widget.isHidden():
        return []
    count = _columns(model, QModelIndex()) if widget.orientation() is Qt.Orientation.Horizontal else 0
    return [str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in range(count)]


_OWN: dict[type[QWidget], Callable[[Any], list[str]]] = {
    QLabel: lambda widget: [widget.text()],
    QAbstractButton: lambda widget: [widget.text()],
    QMenu: lambda widget: [widget.title()],
    QComboBox: _choices,
    QTabWidget: _tabs,
    QLineEdit: lambda widget: [widget.placeholderText()],
    QAbstractSpinBox: lambda widget: [widget.text()],
    QTextBrowser: lambda widget: [widget.toPlainText()],
    QPlainTextEdit: lambda widget: [widget.placeholderText()],
    QHeaderView: _headings,
}
"""Words that only a kind of widget has."""


def words_of(root: QWidget) -> Words:
    """Where they stand, and the words."""
    for widget in (root, *root.findChildren(QWidget)):
        where = f"{type(widget).__name__}#{widget.objectName()}"
        for kind, text in _words(widget):
            if text.strip():
                yield f"{where} {kind}", text


def _words(widget: QWidget) -> Words:
    yield "tool tip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    if widget.isWindow():
        yield "title", widget.windowTitle()
    for action in widget.actions():
        yield "action", action.text()
        yield "action's tip", action.toolTip()
    yield from (
        (kind.__name__, text) for kind, read in _OWN.items() if isinstance(widget, kind) for text in read(widget)
    )
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView) and widget.model() is not None:
        yield from _rows(widget.model(), QModelIndex())


def _columns(model: QAbstractItemModel, above: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)  # which a list does not let out


def _rows(model: QAbstractItemModel, above: QModelIndex) -> Words:
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        if not index.isValid():
            continue
        card = index.data(CARD_ROLE)
        if hasattr(card, "spoken"):
            yield "card", card.spoken()
            yield from (("card's menu", words) for _action, words in card.menu)
        else:
            for column in range(_columns(model, above)):
                cell = model.index(row, column, above)
                yield from (("row", str(cell.data(role) or "")) for role in _READ)
        yield from _rows(model, index)
