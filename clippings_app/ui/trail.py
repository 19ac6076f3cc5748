"""Where a person has been in this window: back from where a link, a search or another list has led, and forth again."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from clippings_app.domain.arrangement import Order
from clippings_app.domain.query_language import names_in, with_names
from clippings_app.ui.fetching import Shown
from clippings_app.ui.tag_names import INCIDENT, Names, in_older_query

if TYPE_CHECKING:
    from clippings_app.ui.main_window import MainWindow

_KEPT = 50
_TYPING_MS = 2000
"""Letters that follow each other sooner are one search that is still being typed."""
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
"""The second of two quick presses is told as a double click alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One place: what was searched for, and what was looked at.

    Attributes:
        words: What stood in the field.
        filters: Its chips.
        sort: The order of the list.
        clipping: The clipping shown; 0 for none.
        incident: The incident whose page was shown; "" for none.
        overview: Whether the overview was shown.
        scroll: How far the article was read, 0 to 1; it makes no other place.
        numbers: The library's numbers of the topics and incidents that are named, by kind and name: they may be called
            otherwise, or be gone, when the person comes back.
    """

    words: str
    filters: tuple[str, ...]
    sort: Order
    clipping: int = 0
    incident: str = ""
    overview: bool = False
    scroll: float = field(default=0.0, compare=False)
    numbers: Mapping[tuple[str, str], int] = field(default_factory=dict, compare=False)


class Trail(QObject):
    """Remembers places as they are left, for "Back" and "Forward" and the two buttons of a mouse that mean these.

    Reading on in a list leaves no place; following a link, choosing another list, searching and narrowing do. Out of a
    review and out of a comparison "Back" leads to what they have covered.

    Args:
        window: Its parts exist when `wire` is called.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._names = window.tag_edits.names
        self._behind: list[Visit] = []
        self._ahead: list[Visit] = []
        self._going = False
        self._scroll: Visit | None = None
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)

    def doings(self) -> Mapping[str, Callable[[], None]]:
        """What its actions do, by name."""
        return {"back": self.back, "forward": self.forth}

    def wire(self) -> None:
        """Follow what is done in the window."""
        window = self._window
        search = window.list_pane.search
        self._asked = (search.words(), search.filters(), search.sort())
        window.stage.leaping.connect(self._leave)
        search.query_changed.connect(self._follow_search)
        search.sort_chosen.connect(self._follow_order)
        window.controller.clipping_ready.connect(self._scroll_on)
        window.controller.contents_ready.connect(self._tell)  # a place may be gone, or be here again
        for shown in (window.rooms, window.stage.pages):
            shown.currentChanged.connect(self._tell)
        # What nobody wants of the buttons comes to the window; a list would take them for the choice of a row.
        window.installEventFilter(self)
        for view in window.findChildren(QAbstractScrollArea):
            view.viewport().installEventFilter(self)
        self._tell()

    def back(self) -> None:
        """Go to the place that was left last, or to what a review or a comparison has covered."""
        window = self._window
        if window.in_review():
            window.desk.leave_review()
        elif self._is_comparing():
            window.stage.leave_comparison()
        else:
            self._go(self._behind, self._ahead)

    def forth(self) -> None:
        """Go to where "Back" was chosen."""
        self._go(self._ahead, self._behind)

    def here(self) -> Visit | None:
        """Where the person is, also where a question has no answer; None as long as nothing is shown or asked."""
        stage = self._window.stage
        words, filters, sort = self._asked
        incident, clipping = stage.shown_incident(), stage.current()
        overview = stage.pages.currentWidget() is stage.overview
        if self._window.controller.contents is None or not (incident or clipping or overview or words or filters):
            return None
        bar = self._window.article.reader.verticalScrollBar()
        name = incident.incident.name if incident is not None else ""
        return Visit(
            words=words, filters=filters, sort=sort, overview=overview, incident=name,
            clipping=clipping.id if clipping is not None else 0,
            scroll=bar.value() / max(1, bar.maximum()),
            numbers=self._numbers((words, *filters), name),
        )  # fmt: skip

    def follow(self, renamed: Names) -> None:
        """Let the list go on with topics and incidents that are called otherwise now; the place stays the same."""
        search = self._window.list_pane.search
        names = {(kind, in_older_query(before)): after for (kind, before), after in renamed.items()} | dict(renamed)
        words, filters = with_names(search.words(), names), _all_named_anew(search.filters(), names)
        if (words, filters) != (search.words(), search.filters()):
            self._going = True
            search.set_query(words, filters)
            self._going = False

    def _numbers(self, texts: Iterable[str], incident: str) -> dict[tuple[str, str], int]:
        """Of the topics and incidents that make up a place, by kind and name; without what the library lacks."""
        named = {found for text in texts for found in names_in(text)}
        if incident:
            named.add((INCIDENT, incident))
        return {(kind, name): number for kind, name in named if (number := self._names.number(kind, name))}

    def _now(self, place: Visit) -> Visit | None:
        """The place with its topics and incidents as they are called now; None when one of them is gone."""
        names: dict[tuple[str, str], str] = {}
        for (kind, name), number in place.numbers.items():
            if (after := self._names.now(kind, number)) is None:
                return None
            names[kind, name] = after
        return replace(
            place,
            words=with_names(place.words, names),
            filters=_all_named_anew(place.filters, names),
            incident=names.get((INCIDENT, place.incident), place.incident),
        )

    def _leave(self) -> None:
        here = self.here()
        if self._going or here is None:
            return
        if self._behind and self._now(self._behind[-1]) == here:
            self._behind.pop()  # one deed may tell of itself twice; how far the article is read now counts
        self._behind = [*self._behind, here][-_KEPT:]
        self._ahead.clear()
        self._tell()

    def _follow_search(self, _query: str) -> None:
        search = self._window.list_pane.search
        if (search.words(), search.filters()) == self._asked[:2]:
            return  # what was typed is sent off, or asked for again
        if not (search.is_typing() and self._typing.isActive()):
            self._leave()
        if search.is_typing():
            self._typing.start()
        self._follow_order()

    def _follow_order(self) -> None:
        search = self._window.list_pane.search
        self._asked = (search.words(), search.filters(), search.sort())

    def _go(self, places: list[Visit], others: list[Visit]) -> None:
        here = self.here()
        place = None
        while places and place in (None, here):  # one that is gone, or is this one, leads nowhere
            place = self._now(places.pop())
        if place is not None and place != here:
            if here is not None:
                others.append(here)
            self._show(place)
        self._tell()

    def _show(self, place: Visit) -> None:
        window = self._window
        search, stage = window.list_pane.search, window.stage
        self._going = True
        self._typing.stop()
        window.leave_review()
        self._save_keyboard(place)
        if place.clipping and not (place.incident or place.overview):
            self._scroll = place
            stage.come_back(place.clipping)
        elif not (place.incident or place.overview):
            stage.show_article()  # the list was empty: what covers it goes, and the rest follows from the list
        search.set_sort(place.sort)
        search.set_query(place.words, place.filters)
        if place.overview:
            stage.show_overview()
        elif place.incident:
            window.controller.show_incident(place.incident)
        self._going = False

    def _save_keyboard(self, place: Visit) -> None:
        """Have the keyboard in the list where what has it is about to be covered: Qt would pass it on to anything."""
        stage, focus = self._window.stage, QApplication.focusWidget()
        if focus is None or not stage.pages.isAncestorOf(focus):
            return
        if place.incident or place.overview or not stage.article.isAncestorOf(focus):
            self._window.list_pane.take_focus()

    def _scroll_on(self, shown: Shown | None) -> None:
        place, self._scroll = self._scroll, None
        if place is not None and shown is not None and shown.clipping.id == place.clipping:
            bar = self._window.article.reader.verticalScrollBar()
            bar.setValue(round(place.scroll * bar.maximum()))

    def _is_comparing(self) -> bool:
        return self._window.stage.pages.currentWidget() is self._window.stage.comparison

    def _tell(self, *_what: object) -> None:
        covered = self._window.in_review() or self._is_comparing()
        self._window.actions_["back"].setEnabled(covered or self._leads_on(self._behind))
        self._window.actions_["forward"].setEnabled(self._leads_on(self._ahead))

    def _leads_on(self, places: Sequence[Visit]) -> bool:
        return any(self._now(place) is not None for place in reversed(places))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Know the buttons of a mouse that lead back and forth."""
        if event.type() in _PRESSES and isinstance(event, QMouseEvent):
            ways = {Qt.MouseButton.BackButton: self.back, Qt.MouseButton.ForwardButton: self.forth}
            if (way := ways.get(event.button())) is not None:
                way()
                return True
        return super().eventFilter(watched, event)


def _all_named_anew(filters: Iterable[str], names: Names) -> tuple[str, ...]:
    """The same of chips; two that have become one are one."""
    return tuple(dict.fromkeys(with_names(each, names) for each in filters))
