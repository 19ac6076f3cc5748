"""Copies citations to the clipboard. What a person copies while they are being written is not taken from them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from clippings_app.domain.clipping import Clipping
from clippings_app.ui.citing import MOST_AT_ONCE, Citations
from clippings_app.ui.clipboard import put
from clippings_app.ui.language import counted
from clippings_app.ui.messages import About, Notice

if TYPE_CHECKING:
    from clippings_app.ui.main_window import MainWindow

PUT = "put-citations"
"""The key of the button that puts citations on the clipboard after all."""


def _tells_anew() -> bool:
    """Whether the platform tells of the clipboard whenever a window comes to the front, changed or not."""
    return QGuiApplication.platformName().startswith("wayland")


class Copying(QObject):
    """Copies the citations of what is selected.

    Args:
        window: Whose clippings these are.
        citations: Writes them.
    """

    def __init__(self, window: "MainWindow", citations: Citations) -> None:
        super().__init__(window)
        self._window, self._citations = window, citations
        self._asked = 0
        self._is_newer = False
        self._before: str | None = None
        self._late: tuple[QMimeData, int] | None = None
        QGuiApplication.clipboard().dataChanged.connect(self._see_newer)

    def copy(self) -> None:
        """Put the citations of all selected clippings on the clipboard, in the style of the last export."""
        stage = self._window.stage
        ids, clippings = stage.selected_ids(), stage.selected_clippings()
        if not ids:
            return
        asked = self._begin()
        if len(ids) > MOST_AT_ONCE or len(clippings) < len(ids):
            self._citations.copy_many(ids, self._window.controller.work, lambda *made: self._take(asked, *made))
        else:
            self._citations.copy(clippings, lambda mime: self._take(asked, mime, len(ids)))

    def copy_one(self, clipping: Clipping) -> None:
        """Put one citation on the clipboard, in the style of the last export."""
        asked = self._begin()
        self._citations.copy((clipping,), lambda mime: self._take(asked, mime, 1))

    def _begin(self) -> int:
        self._asked += 1
        self._is_newer, self._late = False, None
        self._before = QGuiApplication.clipboard().text() if _tells_anew() else None
        return self._asked

    def put_late(self) -> None:
        """Put on the clipboard what came too late to be put there unasked."""
        if self._late is not None:
            (mime, count), self._late = self._late, None
            self._put(mime, count)

    def _see_newer(self) -> None:
        if not self._is_newer:  # once it is, what others copy is none of our business
            is_same = self._before is not None and QGuiApplication.clipboard().text() == self._before
            self._is_newer = not is_same

    def _take(self, asked: int, mime: QMimeData, count: int) -> None:
        if asked != self._asked:
            return  # citations were copied since: theirs is the clipboard
        if not self._is_newer:
            self._put(mime, count)
            return
        self._late = mime, count
        text = counted(count, "The citation is written.", "%Ln citations are written.")
        advice = self.tr("You have copied something else meanwhile, and that is still on the clipboard.")
        buttons = [(PUT, counted(count, "Copy the citation", "Copy %Ln citations"))]
        self._window.notice(Notice(text=text, advice=advice), buttons)

    def _put(self, mime: QMimeData, count: int) -> None:
        put(mime)
        text = counted(count, "The citation is on the clipboard.", "%Ln citations are on the clipboard.")
        self._window.notice(Notice(text=text, level="success", about=About.DEED))
