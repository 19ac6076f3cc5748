"""Where a person has been in this window: back from where a link, a search or another list has led, and forth again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QMouseEvent

from clippings_app.domain.arrangement import Order
from clippings_app.ui.fetching import Shown

if TYPE_CHECKING:
    from clippings_app.ui.main_window import MainWindow

_KEPT = 50
_TYPING_MS = 2000
"""Letters that follow each other sooner are one search that is still being typed."""


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
    """

    words: str
    filters: tuple[str, ...]
    sort: Order
    clipping: int = 0
    incident: str = ""
    overview: bool = False
    scroll: float = field(default=0.0, compare=False)


class Trail(QObject):
    """Remembers places as they are left, for "Back" and "Forward" and the two buttons of a mouse that mean these.

    Reading on in a list leaves no place; following a link, choosing another list, searching and narrowing do.

    Args:
        window: Its parts exist when `wire` is called.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
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
        for view in (window.list_pane.list, window.article.reader, window.sidebar):
            view.viewport().installEventFilter(self)
        self._tell()

    def back(self) -> None:
        """Go to the place that was left last."""
        self._go(self._behind, self._ahead)

    def forth(self) -> None:
        """Go to where "Back" was chosen."""
        self._go(self._ahead, self._behind)

    def here(self) -> Visit | None:
        """Where the person is; None as long as nothing is shown."""
        stage = self._window.stage
        words, filters, sort = self._asked
        incident, clipping = stage.shown_incident(), stage.current()
        overview = stage.pages.currentWidget() is stage.overview
        if self._window.controller.contents is None or not (incident or clipping or overview):
            return None
        bar = self._window.article.reader.verticalScrollBar()
        return Visit(
            words=words, filters=filters, sort=sort, overview=overview,
            clipping=clipping.id if clipping is not None else 0,
            incident=incident.incident.name if incident is not None else "",
            scroll=bar.value() / max(1, bar.maximum()),
        )  # fmt: skip

    def _leave(self) -> None:
        here = self.here()
        if self._going or here is None:
            return
        if not self._behind or self._behind[-1] != here:
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
        while places and places[-1] == here:
            places.pop()
        if places:
            place = places.pop()
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
        if place.clipping and not (place.incident or place.overview):
            self._scroll = place
            stage.come_back(place.clipping)
        search.set_sort(place.sort)
        search.set_query(place.words, place.filters)
        if place.overview:
            stage.show_overview()
        elif place.incident:
            window.controller.show_incident(place.incident)
        self._going = False

    def _scroll_on(self, shown: Shown | None) -> None:
        place, self._scroll = self._scroll, None
        if place is not None and shown is not None and shown.clipping.id == place.clipping:
            bar = self._window.article.reader.verticalScrollBar()
            bar.setValue(round(place.scroll * bar.maximum()))

    def _tell(self) -> None:
        self._window.actions_["back"].setEnabled(bool(self._behind))
        self._window.actions_["forward"].setEnabled(bool(self._ahead))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Know the buttons of a mouse that lead back and forth."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            ways = {Qt.MouseButton.BackButton: self.back, Qt.MouseButton.ForwardButton: self.forth}
            if (way := ways.get(event.button())) is not None:
                way()
                return True
        return super().eventFilter(watched, event)
