"""Tabs that fit: where their words have no room beside each other, those behind show their icon, never half a word."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QResizeEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from clippings_app.ui.icons import icon

_AROUND = 18
"""Pixels that a tab takes beside its words: what the theme pads it with, and a little for the bolder face in front."""
_ICON = 16
_COUNT = "  8"
"""Room is kept for one digit beside each word that may have a count, so that no clipping changes the tabs' kind."""


@dataclass(slots=True)
class _Tab:
    words: str = ""
    icon: str = ""
    count: int = 0
    counts: bool = False

    def spoken(self, number: str) -> str:
        return f"{self.words}  {number}" if self.count else self.words


class FittingTabs(QTabWidget):
    """A tab widget whose tabs are named by words with a count, or by an icon with it where it is too narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setUsesScrollButtons(False)
        self.setIconSize(QSize(_ICON, _ICON))
        self.tabBar().setDrawBase(False)
        self.tabBar().setElideMode(Qt.TextElideMode.ElideRight)
        self._named: dict[int, _Tab] = {}
        self._worn: dict[int, tuple[str, str, str]] = {}
        self.currentChanged.connect(lambda _place: self._dress())

    @property
    def is_compact(self) -> bool:
        """Whether the tabs behind show their icons."""
        return self._needed() > self.width()

    def name_tab(self, place: int, words: str, icon_name: str, count: int | None = None) -> None:
        """Say what a tab is called.

        Args:
            place: Which one.
            words: A word or two.
            icon_name: Stands for them where there is no room.
            count: Stands beside them, unless it is 0; None for a tab that has none.
        """
        tab = _Tab(words, icon_name, count or 0, count is not None)
        if tab != self._named.get(place):
            self._named[place] = tab
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words where there is room for all of them."""
        super().resizeEvent(event)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._dress()

    def _needed(self) -> int:
        font = QFont(self.tabBar().font())
        font.setWeight(QFont.Weight.DemiBold)  # any of them may be the one in front
        metrics = QFontMetrics(font)
        words = (tab.words + (_COUNT if tab.counts else "") for tab in self._named.values())
        return sum(metrics.horizontalAdvance(each) + _AROUND for each in words)

    def _dress(self) -> None:
        if not getattr(self, "_named", None):
            return
        compact = self.is_compact
        for place, tab in self._named.items():
            number = self.locale().toString(tab.count) if tab.count else ""
            whole = tab.spoken(number)
            hidden = compact and place != self.currentIndex()
            worn = (number if hidden else whole, whole, tab.icon if hidden else "")
            if worn == self._worn.get(place):
                continue  # each change lays all of them out anew
            self._worn[place] = worn
            self.setTabText(place, number if hidden else whole)
            self.setTabIcon(place, icon(tab.icon) if hidden else QIcon())
            self.setTabToolTip(place, whole if hidden else "")
            self.tabBar().setAccessibleTabName(place, whole)
