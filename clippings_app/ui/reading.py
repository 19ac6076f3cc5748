"""Reading closely: from hit to hit, and with nothing around, the article alone on the whole screen."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from clippings_app.ui.messages import Notice

if TYPE_CHECKING:
    from clippings_app.ui.main_window import MainWindow

_ROOM_FOR_TWO = 700
"""Pixels that two texts need beside each other."""


def _keys_of(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


class ReadingRoom(QObject):
    """Goes through what was found in an article; puts away all but the article, and brings back what was there.

    Args:
        window: Whose article it is.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._hidden: list[QWidget] = []
        self._before = Qt.WindowState.WindowNoState
        self._inside = False
        self._told = ""
        self._shares: list[int] = []

    def doings(self) -> Mapping[str, Callable[[], None]]:
        """What its actions do, by name."""
        return {
            "full-screen": self.toggle,
            "find-in-article": self.find,
            "next-hit": lambda: self.step_hit(1),
            "previous-hit": lambda: self.step_hit(-1),
        }

    # ------------------------------------------------------------------ hits
    def find(self) -> None:
        """Ask what to look for in the article."""
        if self._window.article.shown is not None:
            self._window.leave_review()
            self._window.stage.show_article()
            self._window.article.find_bar.open_bar()

    def step_hit(self, by: int) -> None:
        """Go to the next hit in the article, or the next underlined sentence of a comparison; -1 for the one before."""
        stage = self._window.stage
        if self._window.in_review():
            return
        if stage.pages.currentWidget() is stage.comparison:
            stage.comparison.step(by)
        elif self._window.article.isVisible() and self._window.article.shown is not None:
            self._window.article.find_bar.step(by)

    # ------------------------------------------------------------------ two beside each other
    def follow_pages(self) -> None:
        """Put the list away while two texts are compared for which there is no room beside it."""
        self._window.stage.pages.currentChanged.connect(lambda _page: self._make_room())

    def bring_list_back(self) -> None:
        """Show the list, if it has been put away for a comparison."""
        if self._shares:
            self._window.list_pane.show()
            shares, self._shares = self._shares, []
            self._window.browse.setSizes(shares)
            # The splitter gives what is shown anew its room only when it is laid out next.
            QTimer.singleShot(0, self, lambda: self._window.browse.setSizes(shares))

    def _make_room(self) -> None:
        stage, rows = self._window.stage, self._window.list_pane
        if stage.pages.currentWidget() is not stage.comparison:
            self.bring_list_back()
        elif stage.pages.width() < _ROOM_FOR_TWO and not rows.isHidden():
            self._shares = self._window.browse.sizes()
            rows.hide()

    # ------------------------------------------------------------------ alone
    def is_open(self) -> bool:
        """Whether the article is alone."""
        return self._inside

    def toggle(self) -> None:
        """Go in or out."""
        if self._inside:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Show the article alone; nothing happens without one."""
        window = self._window
        self._window.actions_["full-screen"].setChecked(False)
        if window.article.shown is None or self._inside:
            return
        window.leave_review()
        window.stage.show_article()
        page = window.article
        around = (
            window.menuBar(),
            window.sidebar,
            window.list_pane,
            page.evidence,
            page.head,
            page.tags,
            page.versions,
        )
        self._hidden = [part for part in around if not part.isHidden()]
        self._before = window.windowState()
        self._inside = True
        for part in self._hidden:
            part.hide()
        window.setWindowState(self._before | Qt.WindowState.WindowFullScreen)
        window.actions_["full-screen"].setChecked(True)
        window.article.reader.set_alone(alone=True)
        window.article.reader.setFocus()
        window.article.reader.installEventFilter(self)
        self._told = self.tr("Escape or {0} leads back.").format(_keys_of(window.actions_["full-screen"]))
        window.notice(Notice(text=self._told))

    def leave(self) -> None:
        """Bring back what was there."""
        self.bring_list_back()
        if not self._inside:
            return
        self._inside = False
        self._window.article.reader.removeEventFilter(self)
        self._window.article.reader.set_alone(alone=False)
        self._window.setWindowState(self._before)
        for part in self._hidden:
            part.show()
        self._hidden = []
        if self._window.messages.text.text() == self._told:
            self._window.messages.dismiss()
        self._window.actions_["full-screen"].setChecked(False)
        self._window.list_pane.take_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leads out."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return super().eventFilter(watched, event)
