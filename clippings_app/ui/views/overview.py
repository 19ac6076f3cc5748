"""What the library, or what a search found of it, looks like from afar. Every mark narrows the list beside it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from clippings_app.domain.spread import Spread
from clippings_app.ui.language import counted
from clippings_app.ui.theme import sized
from clippings_app.ui.widgets.dates import spoken_date
from clippings_app.ui.widgets.filters import facet_choices
from clippings_app.ui.widgets.ranked_bars import Rank, RankedBars
from clippings_app.ui.widgets.text import joined, lead
from clippings_app.ui.widgets.timeline import Timeline

MOST = 8
_MORE = 100
_PLOT = 130
_MARGIN = 36
_WIDEST = 860
_TWO_COLUMNS = 560
_SECTIONS = ("topic", "publisher", "incident", "photographer", "agency", "language")


class Overview(QScrollArea):
    """Clippings over time, and the most frequent topics, publishers, incidents, photographers, agencies, languages.

    Attributes:
        timeline: The bars over time.
        sections: The ranked bars by facet.
    """

    filter_chosen = Signal(str)
    """A filter that narrows the list."""
    range_chosen = Signal(str)
    """A filter by date."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview")
        self.setAccessibleName(self.tr("Overview"))
        self.setProperty("kind", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._colours: Mapping[str, str] = {}
        self._facets: Mapping[str, Mapping[str, int]] = {}
        self._total = 0
        self._spread = Spread()
        self.title = QLabel(self.tr("Overview"), self)
        self.title.setProperty("kind", "title")
        self.summary = QLabel(self)
        self.summary.setProperty("tone", "muted")
        self.undated = QPushButton(self)
        self.undated.setProperty("kind", "link")
        self.undated.clicked.connect(lambda: self.filter_chosen.emit("-has:date"))
        self.hint = QLabel(self)
        self.hint.setProperty("tone", "muted")
        self.hint.setFont(sized(self.font(), 0.92))
        self.timeline = Timeline(_PLOT, self, side=0)
        self.timeline.setObjectName("overview-timeline")
        self.timeline.told.connect(self._say)
        self.timeline.chosen.connect(self.range_chosen)
        self.timeline.given_up.connect(self.closed)
        self.sections = {facet: RankedBars(words, self) for facet, words in self._headings().items()}
        self._long: set[str] = set()
        for facet, section in self.sections.items():
            section.chosen.connect(self.filter_chosen)
            section.more_wanted.connect(lambda more, facet=facet: self._lengthen(facet, more=more))
        self._lay_out()
        self._say("")

    def _headings(self) -> dict[str, str]:
        return {
            "topic": self.tr("Topics"),
            "publisher": self.tr("Publishers"),
            "incident": self.tr("Incidents"),
            "photographer": self.tr("Photographers"),
            "agency": self.tr("Agencies"),
            "language": self.tr("Languages"),
        }

    def _lay_out(self) -> None:
        inside = QWidget(self)
        self._page = QWidget(inside)
        self._page.setMaximumWidth(_WIDEST)
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._page, 1)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(_MARGIN, 28, _MARGIN, 28)
        column.setSpacing(4)
        column.addWidget(self.title)
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(self.summary)
        line.addWidget(self.undated)
        line.addStretch(1)
        column.addLayout(line)
        column.addSpacing(14)
        column.addWidget(self.hint)
        column.addWidget(self.timeline)
        column.addSpacing(18)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(24)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._columns = 0
        self.setWidget(inside)
        self._arrange()

    def show_answer(self, total: int, *, everything: bool) -> None:
        """Say of what this is the overview.

        Args:
            total: Clippings found.
            everything: Whether that is the whole library.
        """
        self._total = total
        self.title.setText(self.tr("Overview") if everything else self.tr("Overview of what was found"))
        self._summarise()

    def show_spread(self, spread: Spread) -> None:
        """Show when they were published."""
        self._spread = spread
        self.timeline.show_spread(spread)
        self._summarise()

    def show_colours(self, colours: Mapping[str, str]) -> None:
        """Colours of topics by path; those of a path that is not in it come from above."""
        self._colours = colours

    def show_facets(self, facets: Mapping[str, Mapping[str, int]]) -> None:
        """Show what is most frequent among them, as soon as anybody sees it."""
        self._facets = facets
        if self.isVisible():
            self._show_sections(facets)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has come since it was seen last."""
        super().showEvent(event)
        self._show_sections(self._facets)

    def _lengthen(self, facet: str, *, more: bool) -> None:
        """Show more of a section, or only its most frequent lines again."""
        (self._long.add if more else self._long.discard)(facet)
        self._show_sections(self._facets)

    def _show_sections(self, facets: Mapping[str, Mapping[str, int]]) -> None:
        chosen = dict(facet_choices(facets, most=_MORE if self._long else MOST))
        for facet, section in self.sections.items():
            names = list(facets.get(facet, {}))
            ranks = [
                Rank(name=words, count=count, query=query, colour=self._colour(query) if facet == "topic" else "")
                for query, words, count in chosen.get(facet, [])[: _MORE if facet in self._long else MOST]
            ]
            is_long = facet in self._long and len(ranks) > MOST
            section.show_ranks(ranks, max(len(names) - len(ranks), 0), is_long=is_long)
        self._arrange()

    def _colour(self, query: str) -> str:
        path = query.removeprefix('topic:"').removesuffix('"')
        while path:
            if colour := self._colours.get(path):
                return colour
            path = path.rpartition("/")[0]
        return ""

    def _summarise(self) -> None:
        lead(self.title)
        lead(self.summary)
        lead(self.hint)
        spread, total = self._spread, self._total
        words = counted(total, "%Ln clipping", "%Ln clippings")
        parts = [words]
        if spread.certain:
            first, last = spread.edtf(0), spread.edtf(len(spread.certain) - 1)
            ends = [spoken_date(first, self.locale()), spoken_date(last, self.locale())]
            parts.append(ends[0] if first == last else f"{ends[0]} – {ends[1]}")
        self.summary.setText(joined(parts))
        self.undated.setText(counted(spread.undated, "%Ln without a date", "%Ln without a date"))
        self.undated.setVisible(bool(spread.undated))

    def _say(self, words: str) -> None:
        lead(self.hint)
        self.hint.setText(words or self.tr("Published · drag over the bars to narrow the list"))

    def _arrange(self) -> None:
        """Put the sections side by side where there is room for two of them."""
        shown = [self.sections[facet] for facet in _SECTIONS if not self.sections[facet].isHidden()]
        columns = 2 if self.viewport().width() >= _TWO_COLUMNS else 1
        for section in self.sections.values():
            self._grid.removeWidget(section)
        for place, section in enumerate(shown):
            self._grid.addWidget(section, place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the sections to the new width."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the article."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Put the words on the side where reading starts."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and hasattr(self, "sections"):
            self._summarise()
