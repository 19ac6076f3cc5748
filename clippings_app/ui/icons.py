"""Our own line icons, drawn in the colours of the theme the application wears at that moment."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from clippings_app.resource_files import resource
from clippings_app.ui.theme import theme_of

_FAINT = 0.45
_LARGE = 30
"""Pixels from which on an icon is a picture, with lines as thin as those of the small ones beside it."""
_CLONES: list[QIconEngine] = []
"""Engines of icons that were changed: Qt does not keep their Python half alive."""
_MIRRORED = frozenset({"undo", "redo", "chevron-left", "chevron-right", "external", "list", "sort"})


def icon(name: str, role: str = "muted") -> QIcon:
    """An icon of `resources/icons`.

    Args:
        name: The file's name without suffix.
        role: A colour of `Theme`, such as "muted", "accent", "text", or `#rrggbb`.

    Raises:
        FileNotFoundError: If there is no such icon.
    """
    return _kept(name, role)[0]


def paint_icon(painter: QPainter, name: str, colour: str, rect: QRectF, *, mirrored: bool = False) -> None:
    """Draw an icon in a colour (`#rrggbb`); what points along the line is turned round for right-to-left."""
    painter.save()
    if mirrored and name in _MIRRORED:
        painter.translate(2 * rect.center().x(), 0)
        painter.scale(-1, 1)
    _renderer(name, colour, rect.width() >= _LARGE).render(painter, rect)
    painter.restore()


@lru_cache(maxsize=512)
def _kept(name: str, role: str) -> tuple[QIcon, "_ThemedEngine"]:
    # A QIcon does not keep the Python half of its engine alive; this pair does, for as long as the program runs.
    engine = _ThemedEngine(name, role)
    return QIcon(engine), engine


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str, large: bool) -> QSvgRenderer:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    if large:  # lines that grew with the rest would look like another family's
        drawing = drawing.replace('stroke-width="1.75"', 'stroke-width="1.2"')
    return QSvgRenderer(QByteArray(drawing.encode()))


class _ThemedEngine(QIconEngine):
    """Draws an SVG in the colour that a role has now, at the size and resolution that is asked for."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role
        resource("icons", f"{name}.svg")

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        theme = theme_of(QGuiApplication.palette())
        colour = self._role if self._role.startswith("#") else getattr(theme, self._role)
        painter.save()
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(painter.opacity() * _FAINT)
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paint_icon(painter, self._name, colour, square, mirrored=mirrored)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Another engine: the icon that asks for it, a copy that is about to change, ends it with itself."""
        another = _ThemedEngine(self._name, self._role)
        _CLONES.append(another)
        return another
