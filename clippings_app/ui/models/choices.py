"""What the go-to field offers, best first.

Places of the library, commands, topics, incidents, publishers, kept searches and clippings.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from heapq import nsmallest

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from clippings_app.analysis.fuzzy import Match, Needle, Span, match, may_match, narrows, needle_of
from clippings_app.domain.query import And, Fuzzy, Prefix, Query, TextField
from clippings_app.ui.widgets.text import joined

MOST = 40
CHOICE_ROLE = Qt.ItemDataRole.UserRole + 1
_FUZZY_FROM = 4
_RECENT_BONUS = 25.0
_ELSEWHERE = 35.0
"""How much worse a name fits that has only its second line in common with what was typed."""
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Kind(StrEnum):
    """What a choice leads to."""

    PLACE = "place"
    COMMAND = "command"
    TOPIC = "topic"
    INCIDENT = "incident"
    SEARCH = "search"
    PUBLISHER = "publisher"
    CLIPPING = "clipping"
    WORDS = "words"


SIGNS = {">": (Kind.COMMAND,), "#": (Kind.TOPIC,), "@": (Kind.INCIDENT,)}
"""Signs that, typed first, leave one kind only."""
_BONUS = {
    Kind.PLACE: 13.0, Kind.COMMAND: 12.0, Kind.TOPIC: 10.0, Kind.INCIDENT: 10.0, Kind.SEARCH: 14.0,
    Kind.CLIPPING: 4.0,
}  # fmt: skip
_ICONS = {
    Kind.PLACE: "all", Kind.COMMAND: "list", Kind.TOPIC: "topic", Kind.INCIDENT: "incident",
    Kind.SEARCH: "saved-search", Kind.PUBLISHER: "publisher", Kind.CLIPPING: "document", Kind.WORDS: "search",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One line.

    Attributes:
        kind: What it leads to.
        key: A command's name, a topic's path, an incident's or publisher's name, a place's or search's query, a
            clipping's id.
        title: The words shown, and looked through.
        detail: Words that step back; looked through too, where the title does not fit.
        keys: A command's keys, as the platform writes them.
        colour: A topic's, `#rrggbb`.
        sign: The icon; "" for the kind's own.
        spans: Characters of the title that were meant.
        detail_spans: Of the detail, where the title does not fit.
        passage: Words of a clipping's text by which the index found it; "" where its title says why.
        passage_spans: Characters of the passage that were meant.
    """

    kind: Kind
    key: str
    title: str
    detail: str = ""
    keys: str = ""
    colour: str = ""
    sign: str = ""
    spans: tuple[Span, ...] = ()
    detail_spans: tuple[Span, ...] = ()
    passage: str = ""
    passage_spans: tuple[Span, ...] = ()

    @property
    def place(self) -> str:
        """What it is remembered by."""
        return f"{self.kind.value}:{self.key}"

    @property
    def icon(self) -> str:
        """Its icon."""
        return self.sign or _ICONS[self.kind]

    def heard(self) -> str:
        """All of its words, for who hears it."""
        return joined((self.title, self.detail, self.passage, self.keys))


@dataclass(slots=True)
class Ranking:
    """Puts choices in order.

    Attributes:
        fixed: All that there is, but clippings.
        recent: What was chosen last, newest first, as `Choice.place` names it.
    """

    fixed: Sequence[Choice] = ()
    recent: list[str] = field(default_factory=list)
    _narrowed: tuple[Needle, Sequence[int]] | None = None
    """What was typed last, and the places in `fixed` that may fit it: who types on is looked for among these alone."""

    def ranked(self, typed: str, clippings: Iterable[Choice], otherwise: Choice | None) -> list[Choice]:
        """What fits, best first; what was chosen lately comes before others that fit about as well.

        Args:
            typed: As typed, with its sign.
            clippings: Those that the index found for it, best first.
            otherwise: The last line, whatever else there is.
        """
        kinds, words = split_sign(typed)
        needle = needle_of(words)
        lately = {place: at for at, place in enumerate(self.recent)}
        pool = [*self.fixed, *clippings]
        details: dict[str, Match | None] = {}
        found: list[tuple[float, int, Match]] = []
        for number in (*self._candidates(needle), *range(len(self.fixed), len(pool))):
            choice = pool[number]
            if (kinds is None or choice.kind in kinds) and (hit := _fit(needle, choice, details)):
                bonus = _BONUS.get(choice.kind, 0.0)
                if lately and (at := lately.get(choice.place)) is not None:
                    bonus += _RECENT_BONUS * (1 - at / len(self.recent))
                found.append((-(hit.score + bonus), number, hit))
        best = [_with_reason(pool[number], hit, needle) for _, number, hit in nsmallest(MOST, found, key=_place)]
        return [*best, otherwise] if otherwise and kinds is None else best

    def _candidates(self, needle: Needle) -> Sequence[int]:
        """Places in `fixed` of what may fit."""
        before = self._narrowed
        among = before[1] if before and narrows(needle, before[0]) else range(len(self.fixed))
        seen: dict[str, bool] = {"": False}
        kept = []
        for number in among:
            choice = self.fixed[number]
            if may_match(needle, choice.title):
                kept.append(number)
                continue
            if choice.detail not in seen:
                seen[choice.detail] = may_match(needle, choice.detail)
            if seen[choice.detail]:
                kept.append(number)
        self._narrowed = needle, kept
        return kept

    def at_first(self, typed: str, clippings: Mapping[str, Choice]) -> list[Choice]:
        """What is offered before anything is typed: the last choices, then all of the sign's kind, or all commands."""
        kinds, _ = split_sign(typed)
        known = {choice.place: choice for choice in self.fixed} | dict(clippings)
        lately = [known[place] for place in self.recent if place in known]
        rest = [choice for choice in self.fixed if choice.kind in (kinds or (Kind.COMMAND,))]
        merged = {choice.place: choice for choice in (*lately, *rest) if kinds is None or choice.kind in kinds}
        return list(merged.values())[:MOST]


def split_sign(typed: str) -> tuple[tuple[Kind, ...] | None, str]:
    """The kinds that the first sign leaves, None for all, and the words after it."""
    text = typed.lstrip()
    return (SIGNS[text[0]], text[1:]) if text[:1] in SIGNS else (None, text)


def queries_for(words: str) -> list[Query]:
    """Searches for clippings that may be meant, each tried when the ones before found too little.

    By the beginnings of words of the headline, of words anywhere, and at last with a letter wrong.
    """
    parts = words.split()
    if not parts:
        return []
    strict: list[Query] = [
        _all_of([Prefix(text=part, field=TextField.HEADLINE) for part in parts]),
        _all_of([Prefix(text=part) for part in parts]),
    ]
    if all(len(part) >= _FUZZY_FROM for part in parts):
        strict.append(_all_of([Fuzzy(text=part, field=TextField.HEADLINE) for part in parts]))
    return strict


def looks_only_at_headlines(query: Query) -> bool:
    """Whether a search of these finds nothing by words that stand elsewhere."""
    parts = query.parts if isinstance(query, And) else (query,)
    return all(getattr(part, "field", None) is TextField.HEADLINE for part in parts)


def _all_of(parts: Sequence[Query]) -> Query:
    return parts[0] if len(parts) == 1 else And(parts=tuple(parts))


def _place(found: tuple[float, int, Match]) -> tuple[float, int]:
    return found[:2]


def _with_reason(choice: Choice, hit: Match, needle: Needle) -> Choice:
    """The choice with the marks that say why it is offered: in its title, else in its passage or its detail."""
    if hit.spans:
        return replace(choice, spans=hit.spans, passage="", passage_spans=())
    if choice.spans or choice.passage:  # the index has said
        return choice
    found = match(needle, choice.detail)
    return replace(choice, detail_spans=found.spans) if found else choice


def _fit(needle: Needle, choice: Choice, details: dict[str, Match | None]) -> Match | None:
    """How well a choice fits; `details` keeps what is known of second lines, which many topics share."""
    if hit := match(needle, choice.title):
        return hit
    if choice.kind is Kind.CLIPPING:  # the index knows why, and says it by a passage; its order is kept
        return Match(20.0)
    if not choice.detail:
        return None
    if choice.detail not in details:
        hit = match(needle, choice.detail)
        details[choice.detail] = Match(hit.score - _ELSEWHERE) if hit else None
    return details[choice.detail]


class ChoicesModel(QAbstractListModel):
    """The lines of the go-to field."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []

    def show(self, choices: Sequence[Choice]) -> None:
        """Replace the lines."""
        self.beginResetModel()
        self._choices = list(choices)
        self.endResetModel()

    def choice_at(self, row: int) -> Choice | None:
        """A line; None outside of the list."""
        return self._choices[row] if 0 <= row < len(self._choices) else None

    def place_of(self, place: str) -> int:
        """The row of a choice; -1 when it is not there."""
        return next((row for row, choice in enumerate(self._choices) if choice.place == place), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Number of lines."""
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a line shows, by role."""
        choice = self.choice_at(index.row()) if index.isValid() else None
        if choice is None:
            return None
        if role == CHOICE_ROLE:
            return choice
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return choice.heard()
        return None
