"""The marked passages of a clipping as cards, in the order of the text; those whose place is lost come last."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from clippings_app.analysis.anchoring import Anchored, paragraph_at
from clippings_app.domain.highlight import HighlightColour
from clippings_app.ui.highlight_colours import colour_words
from clippings_app.ui.models.cards import Badge, Card, CardLine
from clippings_app.ui.widgets.cards import CardList
from clippings_app.ui.widgets.dates import spoken_date
from clippings_app.ui.widgets.text import joined


def _tr(text: str) -> str:
    return QCoreApplication.translate("highlights", text)


def highlight_cards(body: Sequence[str], anchored: Sequence[Anchored]) -> list[Card]:
    """Cards of highlights; the key is the uid."""
    placed = sorted((each for each in anchored if each.start is not None), key=lambda each: each.start or 0)
    lost = [each for each in anchored if each.start is None]
    cards: list[Card] = []
    if anchored:
        cards.append(
            Card(key="highlights", kind="heading", lines=(CardLine(text=f"{_tr('Highlights')}  {len(anchored)}"),))
        )
    cards += [_card(each, paragraph_at(body, each.start or 0)) for each in placed]
    if lost:
        words = _tr("No longer in the text")
        cards.append(Card(key="lost", kind="heading", lines=(CardLine(text=words),)))
    return cards + [_card(each, None) for each in lost]


def _card(each: Anchored, paragraph: int | None) -> Card:
    mark = each.highlight
    told = joined((f"¶{paragraph}" if paragraph else None, colour_words(mark.colour), spoken_date(mark.made)))
    badges: list[Badge] = []
    if paragraph is None:
        badges.append(Badge(text=_tr("Not found"), tone="warning", icon="warning"))
    elif not each.exact:
        badges.append(Badge(text=_tr("The words have changed"), tone="warning", icon="warning"))
    menu = [("show", _tr("Show in the article"))] if paragraph else []
    menu += [("note", _tr("Note on this passage")), ("copy", _tr("Copy as a quotation"))]
    menu += [
        (f"colour:{colour.value}", _tr("Change to {0}").format(colour_words(colour).lower()))
        for colour in HighlightColour
        if colour is not mark.colour
    ]
    menu.append(("remove", _tr("Remove the highlight")))
    return Card(
        key=mark.uid,
        icon="highlight",
        tone=mark.colour.value,
        lines=(CardLine(text=mark.quote.replace("\n", " "), style="body", lines=4), CardLine(text=told)),
        badges=tuple(badges),
        action="show" if paragraph else "",
        menu=tuple(menu),
    )


class HighlightList(CardList):
    """Cards of highlights, as tall as all of them: what stands above scrolls with them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Highlights"), parent)
        self.setObjectName("highlights")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._margin = 0
        self.hide()

    def show_highlights(self, body: Sequence[str], anchored: Sequence[Anchored]) -> None:
        """Replace the cards; without any the list takes no room."""
        self.show_cards(highlight_cards(body, anchored))
        while self.cards.canFetchMore():  # all of them are in sight
            self.cards.fetchMore()
        self.setVisible(bool(anchored))
        self._fit()

    def _fit(self) -> None:
        height = sum(max(0, self.sizeHintForRow(row)) for row in range(self.cards.rowCount()))
        if height + 4 != self.height():
            self.setFixedHeight(height + 4)

    def sizeHint(self) -> QSize:
        """As tall as its cards."""
        return QSize(160, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
