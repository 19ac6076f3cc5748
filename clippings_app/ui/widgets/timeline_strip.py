"""The timeline above the list, with a line that can be folded, tells what is pointed at, and takes a choice back."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSpacerItem, QToolButton, QVBoxLayout, QWidget

from clippings_app.domain.spread import Spread
from clippings_app.ui.icons import icon
from clippings_app.ui.language import counted
from clippings_app.ui.theme import sized
from clippings_app.ui.widgets.elided_label import ElidedLabel
from clippings_app.ui.widgets.margins import set_margins
from clippings_app.ui.widgets.text import joined, lead
from clippings_app.ui.widgets.timeline import Timeline

PLOT = 38
_WORDS_IN = 7
"""Pixels before the words where no button stands before them: they begin below those of the list."""


class TimelineStrip(QWidget):
    """A timeline that can be folded.

    Attributes:
        timeline: The bars.
        fold: Opens and closes them.
        back: Takes a range of dates out of the search; shown while one is in it.
        undated: Says how many clippings have no date, and leads to them.
    """

    range_chosen = Signal(str)
    """A filter by date; "" takes it back."""
    undated_chosen = Signal()
    folded = Signal(bool)
    """By a person; True when the bars are put away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline-strip")
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._folded = self._nothing = self._is_bare = self._is_chosen = False
        self._only = ""
        """The one date that all are of, which words say better than one bar."""
        self.timeline = Timeline(PLOT, self)
        self.timeline.setObjectName("timeline")
        self.fold = self._tool("chevron-down", self.tr("Hide the timeline"))
        self.fold.clicked.connect(lambda: self._fold_by_hand())
        self.caption = ElidedLabel(self)
        self.caption.setFont(sized(self.font(), 0.88))
        self.caption.setProperty("tone", "muted")
        self.undated = QPushButton(self)
        self.undated.setProperty("kind", "link")
        self.undated.setFont(sized(self.font(), 0.88))
        self.undated.clicked.connect(self.undated_chosen)
        self.undated.hide()
        self.back = self._tool("close", self.tr("Take the dates out of the search"))
        self.back.clicked.connect(lambda: self.range_chosen.emit(""))
        self.back.hide()
        self._lay_out()
        self.timeline.told.connect(self._say)
        self.timeline.chosen.connect(self.range_chosen)
        self.timeline.given_up.connect(lambda: self.range_chosen.emit(""))
        self._say("")

    def _tool(self, name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        button.setIconSize(QSize(13, 13))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setAutoRaise(True)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        set_margins(head, 9, 0, 10, 0)
        head.setSpacing(3)
        self._above = QSpacerItem(0, 0)
        self._before = QSpacerItem(0, 0)
        head.addSpacerItem(self._before)
        head.addWidget(self.fold)
        head.addWidget(self.caption, 1)
        head.addWidget(self.undated)
        head.addWidget(self.back)
        self._line = QFrame(self)
        self._line.setProperty("kind", "line")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addSpacerItem(self._above)
        column.addLayout(head)
        column.addWidget(self.timeline)
        column.addSpacing(3)
        column.addStretch(1)
        column.addWidget(self._line)

    def set_beside(self, *, beside: bool) -> None:
        """Whether it stands beside the search field, not between it and the list."""
        self._line.setHidden(beside)
        self._above.changeSize(0, 14 if beside else 0)
        self._column.invalidate()

    def show_spread(self, spread: Spread) -> None:
        """Show another spread."""
        self.timeline.show_spread(spread)
        self._nothing = not any(spread.certain)
        self._only = self.timeline.dates() if len(spread.certain) == 1 and not spread.vague else ""
        self.undated.setText(counted(spread.undated, "%Ln undated", "%Ln undated"))
        self.undated.setToolTip(self.tr("Show the clippings without a date"))
        self.undated.setVisible(bool(spread.undated))
        self._is_bare = self._nothing and not spread.undated
        self._show_bars()
        self._say("")

    def show_range(self, *, chosen: bool) -> None:
        """Whether the search has dates in it that can be taken back here."""
        self.back.setVisible(chosen)
        if chosen != self._is_chosen:
            self._is_chosen = chosen
            self._show_bars()
            self._say("")

    def set_folded(self, folded: bool) -> None:
        """Put the bars away or show them."""
        self._folded = folded
        self._show_bars()
        words = self.tr("Show the timeline") if folded else self.tr("Hide the timeline")
        self.fold.setIcon(icon("chevron-right" if folded else "chevron-down"))
        self.fold.setToolTip(words)
        self.fold.setAccessibleName(words)

    def is_folded(self) -> bool:
        """Whether the bars are put away."""
        return self._folded

    def _show_bars(self) -> None:
        """Without a date there is nothing to look at, and of one only where it has just been chosen here."""
        has_none = self._nothing or (bool(self._only) and not self._is_chosen)
        self.timeline.setHidden(self._folded or has_none)
        self.fold.setHidden(has_none)
        self._before.changeSize(_WORDS_IN if has_none else 0, 0)
        self._column.invalidate()

    def _fold_by_hand(self) -> None:
        self.set_folded(not self.is_folded())
        self.folded.emit(self.is_folded())

    def _say(self, words: str) -> None:
        lead(self.caption)
        published = joined((self.tr("Published"), self._only)) if self._only else self.tr("Published")
        self.caption.setText(words or ("" if self._is_bare else published))
