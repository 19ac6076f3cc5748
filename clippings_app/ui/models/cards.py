"""Cards: what the panes beside an article and the incident view show, whatever it is about."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage

CARDS_AT_ONCE = 40
"""Cards that are made and laid out at a time; more than any window shows."""
CARD_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """Words of a card.

    Attributes:
        text: The words.
        style: "title", "body" and "small" (an article's own words, on the side of their script), "strong", or "meta".
        lines: At most so many.
        icon: Stands before the words; "" for none.
        label: What the words are; read aloud and shown as a tool tip.
        tip: Shown as a tool tip alone, instead of the label.
        action: What clicking the words does; "" is what clicking the card does.
    """

    text: str
    style: Literal["title", "body", "small", "strong", "meta"] = "meta"
    lines: int = 1
    icon: str = ""
    label: str = ""
    tip: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A small chip at the end of a card.

    Attributes:
        text: A word or two.
        tone: A colour of the theme for its words.
        icon: Stands before them; "" for none.
        action: What clicking it does; "" is what clicking the card does.
    """

    text: str
    tone: str = "chip_text"
    icon: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One thing with what is known of it.

    Attributes:
        key: What the owner of the list knows it by.
        lines: From top to bottom.
        icon: Stands beside the first line; "" for none.
        tone: Colour of the icon.
        badges: At the end.
        image: A picture above the words.
        kind: "card" with a border; "plain" without; "rail" an event on a time line; "heading" of what follows.
        action: What a click or Enter does; "" nothing.
        menu: Everything that can be done, as action and words, for the context menu; "" is a line between groups.
        tip: Says what can be done, where the pointer rests on no part that says more.
    """

    key: Hashable
    lines: tuple[CardLine, ...]
    icon: str = ""
    tone: str = "accent"
    badges: tuple[Badge, ...] = ()
    image: QImage | None = None
    kind: Literal["card", "plain", "rail", "heading"] = "card"
    action: str = ""
    menu: tuple[tuple[str, str], ...] = ()
    tip: str = ""

    def text(self) -> str:
        """All its words, one line each."""
        return "\n".join([*(line.text for line in self.lines), *(badge.text for badge in self.badges)])

    def spoken(self) -> str:
        """All its words, for a screen reader."""
        words = [f"{line.label}: {line.text}" if line.label else line.text for line in self.lines]
        return ", ".join([*words, *(badge.text for badge in self.badges)])


class CardsModel(QAbstractListModel):
    """A list of cards, of which so many are made as are looked at: an incident may have thousands."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []
        self._more: Iterator[Card] = iter(())
        self._waiting: list[Card] = []

    def show(self, cards: Iterable[Card]) -> None:
        """Replace all cards."""
        self.beginResetModel()
        self._more = iter(cards)
        self._cards = list(islice(self._more, CARDS_AT_ONCE))
        self._waiting = list(islice(self._more, CARDS_AT_ONCE))
        self.endResetModel()

    def update(self, cards: Iterable[Card]) -> None:
        """Say something else of the same cards, told by their keys; other cards replace them all."""
        new = list(cards)
        if self._waiting or [card.key for card in new] != [card.key for card in self._cards]:
            self.show(new)
        elif new:
            self._cards = new
            self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, 0))

    def _heading_of(self, row: int) -> str:
        """The heading that a card stands below, for who cannot see it; "" for none."""
        above = (card for card in reversed(self._cards[:row]) if card.kind == "heading")
        heading = next(above, None) if self._cards[row].kind != "heading" else None
        return heading.spoken() if heading is not None else ""

    def canFetchMore(self, parent: Index = _ROOT) -> bool:
        """Whether there are cards that are not in the list yet; the view asks when it is scrolled to its end."""
        return not parent.isValid() and bool(self._waiting)

    def fetchMore(self, parent: Index = _ROOT) -> None:
        """Put the next cards into the list."""
        if not self.canFetchMore(parent):
            return
        count = len(self._cards)
        self.beginInsertRows(QModelIndex(), count, count + len(self._waiting) - 1)
        self._cards += self._waiting
        self._waiting = list(islice(self._more, CARDS_AT_ONCE))
        self.endInsertRows()

    def card(self, index: Index) -> Card | None:
        """The card at an index."""
        return self._cards[index.row()] if index.isValid() else None

    def find(self, key: Hashable) -> QModelIndex:
        """Where the card with a key is; invalid when there is none."""
        looked = 0
        while True:
            for place in range(looked, len(self._cards)):
                if self._cards[place].key == key:
                    return self.index(place, 0)
            looked = len(self._cards)
            if not self.canFetchMore():
                return QModelIndex()
            self.fetchMore()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Number of rows below an index."""
        return 0 if parent.isValid() else len(self._cards)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be done with a row."""
        card = self.card(index)
        if card is None or card.kind == "heading":
            return Qt.ItemFlag.NoItemFlags  # the keyboard passes it by: there is nothing to be done with it
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows, by role."""
        card = self.card(index)
        if card is None:
            return None
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.text()
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._heading_of(index.row())
        return card.spoken() if role == Qt.ItemDataRole.AccessibleTextRole else None
