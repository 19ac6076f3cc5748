"""All the words a person can meet in a window: read, pointed at, or heard from a screen reader."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableWidget,
    QTabWidget,
    QTextBrowser,
    QWidget,
)

from clippings_app.ui.models.cards import CARD_ROLE

Words = Iterator[tuple[str, str]]


def _tabs(widget: QTabWidget) -> list[str]:
    return [widget.tabText(place) for place in range(widget.count())]


def _choices(widget: QComboBox) -> list[str]:
    return [widget.itemText(place) for place in range(widget.count())]


def _headings(widget: QTableWidget) -> list[str]:
    items = (widget.horizontalHeaderItem(column) for column in range(widget.columnCount()))
    return [item.text() for item in items if item is not None]


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
    QTableWidget: _headings,
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
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QComboBox) and widget.model() is not None:
        yield from _rows(widget.model(), QModelIndex())


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
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                yield "row", str(index.data(role) or "")
        yield from _rows(model, index)
