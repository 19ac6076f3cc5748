"""The menu of colours that a topic can have."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from clippings_app.ui.theme import TOPIC_COLOURS

_SIDE, _DOT, _RATIO = 16, 10, 2
_NAMES = ("Blue", "Teal", "Ochre", "Violet", "Red", "Green", "Pink", "Slate")
"""Of the colours, in their order."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("topic_colours", text)


def colour_names() -> Mapping[str, str]:
    """What the colours are called that topics are given, by their `#rrggbb`: no colour is told by itself alone."""
    return {colour: _tr(name) for colour, name in zip(TOPIC_COLOURS, _NAMES, strict=True)}


def colour_menu(
    parent: QMenu, own: str, *, nested: bool, choose: Callable[[str], None], other: Callable[[], None]
) -> QMenu:
    """A menu with the colours, none, and any other.

    Args:
        parent: The menu it opens from.
        own: The topic's own colour as `#rrggbb`; "" for none.
        nested: Whether the topic stands below another, whose colour it has when it has none of its own.
        choose: Told the colour; "" for none.
        other: Told that another colour is wanted.
    """
    menu = QMenu(_tr("Colour"), parent)
    for colour, words in colour_names().items():
        _add(menu, words, colour, choose, chosen=colour == own)
    menu.addSeparator()
    _add(menu, _tr("As the topic above") if nested else _tr("None"), "", choose, chosen=not own)
    menu.addAction(_tr("Another…")).triggered.connect(lambda: other())
    return menu


def _add(menu: QMenu, words: str, colour: str, choose: Callable[[str], None], *, chosen: bool) -> None:
    action = QAction(words, menu)
    if colour:
        action.setIcon(_dot(colour))
    action.setData(colour)
    action.setCheckable(True)
    action.setChecked(chosen)
    action.triggered.connect(lambda: choose(colour))
    menu.addAction(action)


def _dot(colour: str) -> QIcon:
    pixmap = QPixmap(_SIDE * _RATIO, _SIDE * _RATIO)
    pixmap.setDevicePixelRatio(_RATIO)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    edge = (_SIDE - _DOT) / 2
    painter.drawEllipse(QRectF(edge, edge, _DOT, _DOT))
    painter.end()
    return QIcon(pixmap)
