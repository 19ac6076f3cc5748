"""What was searched for last, in a menu below the search field."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

KEPT = 15
"""So many a menu can show without scrolling, and a person look through."""
_WIDEST = 60
"""Letters of a query as wide as the font's mean; a longer one is cut and stands whole in its tool tip."""


class RecentSearches(QMenu):
    """The queries that a person was done typing, newest first; `chosen` tells which of them to search for again.

    `forgotten` tells that a person wants none of them kept.
    """

    chosen = Signal(str)
    forgotten = Signal()

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self._queries: tuple[str, ...] = ()
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._choose)
        self.setToolTipsVisible(True)

    def queries(self) -> tuple[str, ...]:
        """All of them, newest first."""
        return self._queries

    def hold(self, queries: Sequence[str]) -> None:
        """Let these be all of them."""
        self._queries = tuple(dict.fromkeys(queries))[:KEPT]

    def note(self, query: str) -> None:
        """A person is done typing a query: it is the newest now."""
        self.hold((query, *self._queries))

    def open(self) -> None:
        """Show them below the field, the newest chosen, so that Enter searches for it again."""
        self._fill()
        self.setMinimumWidth(self._field.width())
        field = self._field.rect()
        at = field.bottomLeft()
        if self.isRightToLeft():
            at = QPoint(field.right() + 1 - self.sizeHint().width(), field.bottom())
        self.popup(self._field.mapToGlobal(at + QPoint(0, 3)))
        if self._queries:
            self.setActiveAction(self.actions()[0])

    def _fill(self) -> None:
        self.clear()
        room = _WIDEST * self.fontMetrics().averageCharWidth()
        for query in self._queries:
            words = self.fontMetrics().elidedText(query, Qt.TextElideMode.ElideRight, room)
            action = self.addAction(words.replace("&", "&&"))
            action.setData(query)
            action.setToolTip(query)
            self._group.addAction(action)
        if self._queries:
            self.addSeparator()
            self.addAction(self.tr("Forget these searches"), self._forget)
        else:
            self.addAction(self.tr("Nothing has been searched for yet")).setEnabled(False)

    def _choose(self, action: QAction) -> None:
        self.note(action.data())
        self.chosen.emit(action.data())

    def _forget(self) -> None:
        self.hold(())
        self.forgotten.emit()
