"""Imports that were broken off when a window was closed, killed, or lost its process: told, and gone on with."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from clippings_app.ui.controller import Controller
from clippings_app.ui.errands import Errands
from clippings_app.ui.language import counted
from clippings_app.ui.messages import Notice
from clippings_app.ui.unfinished import UnfinishedImport, forget, read_strange, read_unfinished, still_running

Found = tuple[tuple[UnfinishedImport, ...], tuple[Path, ...]]
"""Imports that can be gone on with, and the files of those that cannot, here."""
_AGAIN_MS = 500
_LOOKS = 20
"""So often it is looked whether the process of an earlier window has come to its end; then it is told all the same."""


class BrokenOff(QObject):
    """Knows what was broken off, and does with it what a person says.

    Args:
        controller: Its thread looks into the library's folder.
        errands: Goes on with imports.
    """

    noticed = Signal(object, list)
    """A `Notice`, and buttons (key and words); `choose` takes the key."""

    def __init__(self, controller: Controller, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._errands = controller, errands
        self._found: tuple[UnfinishedImport, ...] = ()
        self._strange: tuple[Path, ...] = ()

    def take(self, found: Found) -> None:
        """Know these; they are told by whoever looked for them."""
        self._found, self._strange = found

    def look(self, looks: int = _LOOKS) -> None:
        """Look for what was broken off, and tell; a process that is just ending is waited for."""
        read = self.looking(wait=looks > 0)

        def tell(found: Found | None) -> None:
            if found is None:
                QTimer.singleShot(_AGAIN_MS, self, lambda: self.look(looks - 1))
                return
            self.take(found)
            if self.words():
                notice = Notice(text=self.words(), advice=self.advice(), level="warning", stays=True)
                self.noticed.emit(notice, self.buttons())

        if not self._controller.read_only:
            self._controller.thread_.ask(lambda _library: read(), tell)

    def looking(self, *, wait: bool = True) -> Callable[[], Found | None]:
        """What looks, on any thread, for imports that were broken off.

        Args:
            wait: Whether it gives None while a process of an earlier window is not at its end.
        """
        folder, asker, process = self._controller.folder, self._errands.asker, self._errands.process
        ours = process.pid if process.running else None

        def look() -> Found | None:
            if wait and still_running(folder, asker, ours):
                return None
            return read_unfinished(folder, asker), read_strange(folder, asker)

        return look

    def words(self) -> str:
        """What was broken off and how far it had come; "" for nothing."""
        return " ".join(words for words in (self._words_of_found(), self._words_of_strange()) if words)

    def _words_of_strange(self) -> str:
        if not self._strange:
            return ""
        return counted(
            len(self._strange),
            "An import was broken off that this version of Clippings cannot go on with.",
            "%Ln imports were broken off that this version of Clippings cannot go on with.",
        )

    def _words_of_found(self) -> str:
        if not self._found:
            return ""
        first = self._found[0]
        if len(self._found) > 1:
            words = counted(
                len(self._found),
                "%Ln import was broken off, of “{0}”.",
                "%Ln imports were broken off, the first of them of “{0}”.",
            )
            return words.format(first.names())
        if not first.total:
            return self.tr("The import of “{0}” was broken off at its beginning.").format(first.names())
        words = counted(
            first.total,
            "The import of “{0}” was broken off when {1} of %Ln entry was done.",
            "The import of “{0}” was broken off when {1} of %Ln entries were done.",
        )
        return words.format(first.names(), QLocale().toString(first.done))

    def advice(self) -> str:
        """What to know before deciding."""
        if self._strange:
            return self.tr(
                "If a newer version began it, that one can go on with it. Or import the same files again: what is in "
                "the library already is not imported twice.",
            )
        return self.tr("What was done is in the library and is not imported again.") if self._found else ""

    def buttons(self) -> list[tuple[str, str]]:
        """What can be done about it."""
        go_on = [("go-on-importing", self.tr("Go on with the rest"))] if self._found else []
        leave = [("leave-import", self.tr("Leave it"))] if self._found or self._strange else []
        return [*go_on, *leave]

    def go_on(self) -> None:
        """Go on with all of it."""
        found, self._found = self._found, ()
        self._errands.go_on_with(found)

    def leave(self) -> None:
        """Have it told no more."""
        paths = [*(each.path for each in self._found), *self._strange]
        self.take(((), ()))
        self._controller.thread_.ask(lambda _library: forget(paths))
