"""What stands beside an article: sources and photo credits side by side; incidents, notes, related, provenance."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from clippings_app.analysis.anchoring import Anchored
from clippings_app.domain.clipping import Clipping, HeldSource
from clippings_app.domain.highlight import LINK
from clippings_app.domain.query_language import quoted
from clippings_app.ui.models.cards import CARD_ROLE
from clippings_app.ui.theme import sized
from clippings_app.ui.widgets.cards import CardList
from clippings_app.ui.widgets.evidence_cards import (
    credit_cards,
    incident_cards,
    incident_paragraphs,
    provenance_cards,
    related_cards,
    source_cards,
)
from clippings_app.ui.widgets.fitting_tabs import FittingTabs
from clippings_app.ui.widgets.notes import NotesPage
from clippings_app.ui.widgets.splitter import Splitter

if TYPE_CHECKING:
    from clippings_app.library import Related

_COLUMN = 180
"""The least width of a column of cards; where there is room for one only, they stand below each other."""


class Column(QWidget):
    """A heading with a number, and cards below it."""

    def __init__(self, title: str, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel(title, self)
        self.title.setFont(sized(self.font(), 0.92, strong=True))
        self.count = QLabel(self)
        self.count.setFont(sized(self.font(), 0.92))
        self.count.setProperty("tone", "muted")
        self.list = CardList(title, self)
        self.list.setObjectName(object_name)
        head = QHBoxLayout()
        head.setContentsMargins(12, 11, 12, 7)
        head.setSpacing(7)
        head.addWidget(self.title)
        head.addWidget(self.count)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def show_count(self, count: int) -> None:
        """The number beside the heading; none for 0."""
        self.count.setText(self.locale().toString(count) if count else "")


class EvidencePane(QWidget):
    """Evidence, incidents, notes, related clippings and provenance of one clipping.

    Attributes:
        tabs: The five pages.
        sources: Linked sources, as a list.
        credits: Photo credits, as a list beside it.
    """

    paragraph_chosen = Signal(int)
    held_opened = Signal(int)
    credit_chosen = Signal(int)
    photo_opened = Signal(int)
    """The photo with this number, counted from 0, is to be looked at large."""
    photo_action = Signal(int, str)
    """The photo with this number, counted from 0, and what is to be done with it, as `photo_menu` names it."""
    search_asked = Signal(str)
    notes_edited = Signal(int, tuple)
    link_opened = Signal(str)
    fetch_asked = Signal(str)
    """The address of a source whose page is to be fetched and reviewed."""
    role_changed = Signal(str, str)
    related_opened = Signal(int)
    incident_asked = Signal(int, object)
    """A clipping's id, and the `IncidentMention` of it that is to be an incident of its own."""
    highlight_action = Signal(str, str)
    """A highlight's uid, and what is to be done with it."""
    passage_chosen = Signal(str)
    """A note's link to the highlight with this uid was clicked."""
    original_asked = Signal(str)
    """The original with this SHA-256, which a clipping made one with this came as, is to be saved."""
    paragraph_pointed = Signal(int)
    """The pointer is over a card about this paragraph, counted from 1; 0 over none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clipping: Clipping | None = None
        self._held: tuple[HeldSource, ...] = ()
        self._same_text = 0
        self._elsewhere: Mapping[tuple[str, str], int] | None = None
        self._images: Callable[[str], QImage | None] | None = None
        self.setMinimumWidth(240)
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sources = Column(self.tr("Linked sources"), "sources", self)
        self._credits = Column(self.tr("Photo credits"), "credits", self)
        self.sources, self.credits = self._sources.list, self._credits.list
        self.columns = Splitter(Qt.Orientation.Horizontal, self)
        self.columns.setHandleWidth(1)
        self.columns.setChildrenCollapsible(False)
        self.columns.addWidget(self._sources)
        self.columns.addWidget(self._credits)
        self.columns.setSizes([1000, 1000])
        self._beside: bool | None = None
        self.incidents = CardList(self.tr("Incidents"), self, top=12)
        self.notes = NotesPage(self)
        self.related = CardList(self.tr("Related"), self, top=12)
        self.provenance = CardList(self.tr("Provenance"), self, top=10)
        self.tabs = FittingTabs(self)
        self.tabs.setObjectName("evidence-tabs")
        self.tabs.set_size(0.94)
        for page in (self.columns, self.incidents, self.notes, self.related, self.provenance):
            self.tabs.addTab(page, "")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.tabs)
        self._connect()
        self.show_clipping(None)

    def _connect(self) -> None:
        self.sources.action_chosen.connect(self._act_on_source)
        self.credits.action_chosen.connect(self.act_on_photo)
        self.incidents.action_chosen.connect(self._act_on_incident)
        self.related.action_chosen.connect(self._act_on_related)
        self.provenance.action_chosen.connect(self._act_on_original)
        self.notes.edited.connect(self.notes_edited)
        self.notes.link_clicked.connect(self._follow_link)
        self.notes.highlights.action_chosen.connect(lambda uid, action: self.highlight_action.emit(uid, action))
        self.sources.card_pointed.connect(lambda key: self._point(self._paragraph_of_source(key)))
        self.incidents.card_pointed.connect(lambda key: self._point(self._paragraph_of_incident(key)))

    def show_clipping(
        self,
        clipping: Clipping | None,
        held: Sequence[HeldSource] = (),
        headlines: Mapping[int, str] | None = None,
        *,
        images: Callable[[str], QImage | None] | None = None,
        anchored: Sequence[Anchored] = (),
    ) -> None:
        """Show what a clipping rests on; None empties the pane.

        Args:
            clipping: The clipping.
            held: Its linked sources, in order, each with the clippings of the library that it may be.
            headlines: Of those clippings.
            images: Gives a picture by its SHA-256, None where its bytes are not held.
            anchored: Its highlights with their places.
        """
        another = clipping is None or self._clipping is None or clipping.id != self._clipping.id
        self._clipping, self._images = clipping, images
        if another:
            self._same_text, self._elsewhere = 0, None
            self.related.show_cards([], "")
        sources = clipping.article.sources if clipping else ()
        self._held = tuple(held) or tuple(HeldSource(source=source) for source in sources)
        photos = clipping.article.photos if clipping else ()
        mentions = clipping.article.mentions if clipping else ()
        ties = clipping.incidents if clipping else ()
        nothing = "" if clipping else self.tr("No clipping is selected.")
        self.sources.show_cards(
            source_cards(self._held, headlines or {}), nothing or self.tr("The article names no sources.")
        )
        self.credits.show_cards(
            credit_cards(photos, images, self._elsewhere), nothing or self.tr("The article has no photos.")
        )
        self.incidents.show_cards(
            incident_cards(ties, mentions),
            nothing or self.tr("Not tied to an incident, and the text reports no dated event."),
        )
        self.provenance.show_cards(provenance_cards(clipping) if clipping else [], nothing)
        self.notes.show_notes(clipping.id if clipping else None, clipping.notes if clipping else ())
        self.notes.show_highlights(clipping.article.body if clipping else (), anchored)
        self._sources.show_count(len(self._held))
        self._credits.show_count(len(photos))
        self._name_tabs()

    def show_related(self, number: int, related: "Related") -> None:
        """Show what is related to the clipping with this id; nothing if another is shown by now."""
        if self._clipping is None or self._clipping.id != number:
            return
        self._same_text, self._elsewhere = len(related.same_text), related.credits
        self.credits.update_cards(credit_cards(self._clipping.article.photos, self._images, self._elsewhere))
        self.related.show_cards(related_cards(related), self.tr("Nothing in the library is like this one."))
        self._name_tabs()

    def show_notes_page(self) -> None:
        """Show the notes, whatever page was shown."""
        self.show()
        self.tabs.setCurrentWidget(self.notes)

    def mean_paragraph(self, number: int, *, show: bool = False) -> None:
        """Set off the cards about a paragraph of the article, counted from 1; 0 for none.

        Args:
            number: The paragraph.
            show: Whether the cards are brought into sight, because the paragraph was clicked.
        """
        sources = [place for place, held in enumerate(self._held) if number and held.source.paragraph == number]
        self.sources.mean(sources, show=show)
        rows = (self.incidents.cards.index(row, 0).data(CARD_ROLE) for row in range(self.incidents.cards.rowCount()))
        meant = [card.key for card in rows if number and self._paragraph_of_incident(card.key) == number]
        self.incidents.mean(meant, show=show)

    def _point(self, paragraph: int | None) -> None:
        self.paragraph_pointed.emit(paragraph or 0)

    def _paragraph_of_source(self, key: object) -> int | None:
        return self._held[key].source.paragraph if isinstance(key, int) and key < len(self._held) else None

    def _paragraph_of_incident(self, key: object) -> int | None:
        """The paragraph that a card of the incidents' page shows a sentence of."""
        if self._clipping is None or not isinstance(key, tuple):
            return None
        return incident_paragraphs(self._clipping.incidents, self._clipping.article.mentions).get(key)

    def _follow_link(self, link: str) -> None:
        if link.startswith(LINK):
            self.passage_chosen.emit(link.removeprefix(LINK))
        else:
            self.link_opened.emit(link)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns beside each other where there is room for both."""
        super().resizeEvent(event)
        beside = event.size().width() >= 2 * _COLUMN
        if beside != self._beside:
            self._beside = beside
            self.columns.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
            self.columns.setSizes([1000, 1000])

    def _name_tabs(self) -> None:
        clipping = self._clipping
        incidents, notes = (len(clipping.incidents), len(clipping.notes)) if clipping else (0, 0)
        name = self.tabs.name_tab
        name(0, self.tr("Evidence"))
        name(1, self.tr("Incidents"), incidents)
        name(2, self.tr("Notes"), notes)
        name(3, self.tr("Related"), self._same_text)
        name(4, self.tr("Origin"))  # of the fields: a short word, so that five fit beside an article

    def _act_on_source(self, place: int, action: str) -> None:
        held = self._held[place]
        if action == "paragraph" and held.source.paragraph:
            self.paragraph_chosen.emit(held.source.paragraph)
        elif action == "held":
            self.held_opened.emit(held.held[0])
        elif action == "link" and held.source.url:
            self.link_opened.emit(held.source.url)
        elif action == "fetch" and held.source.url:
            self.fetch_asked.emit(held.source.url)

    def act_on_photo(self, place: int, action: str) -> None:
        """Do what a menu offers for a photo, counted from 0."""
        credit = self._clipping.article.photos[place].credit if self._clipping else None
        if action == "photo":
            self.credit_chosen.emit(place)
        elif action == "view":
            self.photo_opened.emit(place)
        elif credit and action == "photographer":
            self.search_asked.emit(f"photographer:{quoted(credit.photographer or '')}")
        elif action not in ("agency", "distributor"):
            self.photo_action.emit(place, action)
        elif credit:
            name = credit.agency if action == "agency" else credit.distributor
            self.search_asked.emit(f"agency:{quoted(name or '')}")

    def _act_on_original(self, sha256: str, _action: str) -> None:
        self.original_asked.emit(sha256)

    def _act_on_related(self, number: int, action: str) -> None:
        (self.held_opened if action == "compare" else self.related_opened).emit(number)

    def _act_on_incident(self, key: tuple[str, Any], action: str) -> None:
        kind, _, value = action.partition(":")
        if kind == "paragraph":
            self.paragraph_chosen.emit(int(value))
        elif kind == "split":
            if self._clipping is not None:
                self.incident_asked.emit(self._clipping.id, self._clipping.article.mentions[int(key[1])])
        elif kind == "role":
            self.role_changed.emit(key[1], value)
        else:
            self.search_asked.emit(f"incident:{quoted(key[1])}")
