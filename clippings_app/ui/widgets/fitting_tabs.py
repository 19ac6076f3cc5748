"""Tabs that fit: where their words have no room beside each other they move closer, and at last lose their ends."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QTabBar, QTabWidget, QWidget

from clippings_app.ui.theme import sized

_MOST_AIR = 18
_LEAST_AIR = 7
"""Pixels of a tab that are not its words: half on either side."""
_BESIDE = 6
"""What the theme keeps free before the first tab."""
_SMALLER = 0.915
_COUNT = "8"
"""Room is kept for one digit beside each word that may have a count, so that no clipping moves the tabs."""
_LOOKS = ((1.0, "  "), (1.0, " "), (_SMALLER, " "))
"""Sizes of the words, and what stands between a word and its count; the first is taken that fits."""


@dataclass(slots=True)
class _Tab:
    words: str = ""
    count: int = 0
    counts: bool = False


class _Bar(QTabBar):
    """Each tab as wide as it is told."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.widths: dict[int, int] = {}
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)  # half a word more or less is decided by `FittingTabs`

    def tabSizeHint(self, index: int) -> QSize:
        """The size it would like."""
        hint = super().tabSizeHint(index)
        return QSize(self.widths.get(index, hint.width()), hint.height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        """It is not to be made narrower: its words have been cut to fit."""
        return self.tabSizeHint(index)


class FittingTabs(QTabWidget):
    """A tab widget whose tabs are named by words, each with a count beside it, however narrow it is.

    Where there is little room the words stand closer, then a little smaller; at last the longest are cut, and a tip
    says them whole. The count is never cut.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar(self)
        self.setTabBar(self._bar)
        self.setDocumentMode(True)
        self._named: dict[int, _Tab] = {}
        self._worn: dict[int, tuple[str, str, int]] = {}
        self._size = 1.0

    def set_size(self, factor: float) -> None:
        """How large the words are where there is room, as a share of the font's size."""
        self._size = factor
        self._dress()

    def name_tab(self, place: int, words: str, count: int | None = None) -> None:
        """Say what a tab is called.

        Args:
            place: Which one.
            words: A word or two.
            count: Stands beside them, unless it is 0; None for a tab that has none.
        """
        tab = _Tab(words, count or 0, count is not None)
        if tab != self._named.get(place):
            self._named[place] = tab
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whole words where there is room for all of them."""
        super().resizeEvent(event)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._dress()

    def _dress(self) -> None:
        if not getattr(self, "_named", None):
            return
        room = self.width() - _BESIDE - _LEAST_AIR * len(self._named)
        for size, between in _LOOKS:
            metrics = self._metrics(size)
            counts = {place: self._count_width(tab, between, metrics) for place, tab in self._named.items()}
            words = {place: metrics.horizontalAdvance(tab.words) for place, tab in self._named.items()}
            if sum(words.values()) + sum(counts.values()) <= room:
                break
        most = _longest(words.values(), room - sum(counts.values()))
        left = room - sum(counts.values()) - sum(min(each, most) for each in words.values())
        air = _LEAST_AIR + min(max(left, 0) // len(self._named), _MOST_AIR - _LEAST_AIR)
        self._wear(sized(self.font(), self._size * size))
        for place, tab in self._named.items():
            number = self.locale().toString(tab.count) if tab.count else ""
            shown, whole = (f"{tab.words}{between}{number}", f"{tab.words}  {number}") if number else (tab.words,) * 2
            if words[place] > most:
                cut = metrics.elidedText(tab.words, Qt.TextElideMode.ElideRight, most)
                shown = f"{cut}{between}{number}" if number else cut
            self._name(place, shown, whole, min(words[place], most) + counts[place] + air)

    def _metrics(self, size: float) -> QFontMetrics:
        """Of the bolder face: any of the tabs may be the one in front, and the others do not move then."""
        font = sized(self.font(), self._size * size)
        font.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(font)

    def _count_width(self, tab: _Tab, between: str, metrics: QFontMetrics) -> int:
        if not tab.counts:
            return 0
        number = self.locale().toString(tab.count)
        return metrics.horizontalAdvance(between + (number if tab.count else _COUNT))

    def _wear(self, font: QFont) -> None:
        if font != self._bar.font():
            self._bar.setFont(font)

    def _name(self, place: int, shown: str, whole: str, width: int) -> None:
        worn = (shown, whole, width)
        if worn == self._worn.get(place):
            return  # each change lays all of them out anew
        self._worn[place], self._bar.widths[place] = worn, width
        self.setTabText(place, shown)
        self.setTabToolTip(place, whole if "…" in shown else "")
        self._bar.setAccessibleTabName(place, whole)


def _longest(widths: Iterable[int], room: int) -> int:
    """How long a word may be, in pixels, so that all have room together: the longest are cut first, all to one length.

    Args:
        widths: Of the words.
        room: For all of them.
    """
    left, wide = room, sorted(widths)
    for number, width in enumerate(wide):
        share = left // (len(wide) - number)
        if width > share:
            return max(share, 0)
        left -= width
    return wide[-1] if wide else 0
