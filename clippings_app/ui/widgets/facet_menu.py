"""A menu of values to narrow by, with a bar behind each that is as long as its count."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu

from clippings_app.ui.theme import theme_of

_BAR_ALPHA = 30
_INSET = 3


class FacetMenu(QMenu):
    """A menu whose actions may have a bar behind them."""

    def set_share(self, action: QAction, share: float) -> None:
        """Give an action a bar.

        Args:
            action: One of this menu.
            share: Its length, 0 to 1, of the menu's width.
        """
        action.setData(share)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the menu, and the bars as a veil over it, too thin to take away from the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colour = QColor(theme_of(self.palette()).accent)
        colour.setAlpha(_BAR_ALPHA)
        painter.setBrush(colour)
        for action in self.actions():
            share = action.data()
            if isinstance(share, float):
                painter.drawRoundedRect(self.bar_rect(action, share), 4, 4)
        painter.end()

    def bar_rect(self, action: QAction, share: float) -> QRectF:
        """Where an action's bar is; it begins where reading does."""
        row = QRectF(self.actionGeometry(action)).adjusted(_INSET, 1, -_INSET, -1)
        width = max(row.width() * share, 4)
        left = row.right() - width if self.isRightToLeft() else row.left()
        return QRectF(left, row.top(), width, row.height())
