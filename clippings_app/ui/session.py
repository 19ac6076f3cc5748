"""Where a person was in a library: kept while they work, so that it comes back after a crash too."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from clippings_app.domain.arrangement import order_of
from clippings_app.domain.query import Sort
from clippings_app.settings import Session
from clippings_app.ui.fetching import Shown
from clippings_app.ui.place import keep, with_place

if TYPE_CHECKING:
    from clippings_app.ui.main_window import MainWindow

_KEEP_MS = 1500
"""After the last scroll or choice; a small file is written then."""


class SessionKeeper(QObject):
    """Keeps search, order, clipping and scroll of one window, and brings them back.

    Args:
        window: Whose place it is.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._scroll = 0.0
        self._clipping = 0
        self._begun = False
        self._later = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._later.timeout.connect(self.keep)
        window.controller.clipping_ready.connect(self._follow)
        window.list_pane.search.query_changed.connect(lambda _query: self._touch())
        window.list_pane.search.sort_chosen.connect(lambda _sort: self._touch())
        window.list_pane.search.recent.forgotten.connect(self.keep)  # what is to be forgotten outlasts no crash
        window.article.reader.verticalScrollBar().valueChanged.connect(lambda _value: self._touch())

    def restore(self) -> None:
        """Go back to where the person was; the library is open."""
        window = self._window
        session = window.settings.sessions.get(str(window.controller.folder), Session())
        window.ways.recent = list(session.recent)
        window.list_pane.search.recent.hold(session.searches)
        self._clipping, self._scroll = session.clipping, session.scroll
        if session.clipping:
            window.stage.expect(session.clipping)
        window.list_pane.search.set_sort(order_of(session.sort) or Sort.RELEVANCE)
        window.list_pane.search.set_query(session.query, session.filters)
        self._begun = True

    def keep(self) -> None:
        """Write down where the person is, and where the window stands."""
        self._later.stop()
        window = self._window
        if window.settings_file is None:
            return
        window.settings = with_place(window.settings, window)
        if self._begun:
            window.settings = window.settings.with_session(str(window.controller.folder), self._session())
        keep(window.settings, window.settings_file, window.controller.folder)

    def _session(self) -> Session:
        window = self._window
        clipping, search = window.stage.current(), window.list_pane.search
        bar = window.article.reader.verticalScrollBar()
        return Session(
            query=search.words(),
            filters=search.filters(),
            sort=search.sort().value,
            clipping=clipping.id if clipping else 0,
            recent=tuple(window.ways.recent),
            searches=search.recent.queries(),
            scroll=round(bar.value() / max(1, bar.maximum()), 4),
        )

    def _touch(self) -> None:
        if self._begun:
            self._later.start()

    def _follow(self, shown: Shown | None) -> None:
        self._touch()
        if self._scroll and shown is not None:
            share, self._scroll = self._scroll, 0.0
            if shown.clipping.id == self._clipping:
                bar = self._window.article.reader.verticalScrollBar()
                bar.setValue(round(share * bar.maximum()))
