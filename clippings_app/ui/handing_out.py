"""Clippings that leave the window: dragged out as citation, text and file, or printed."""

import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from clippings_app.domain.clipping import Clipping
from clippings_app.ui.language import counted
from clippings_app.ui.messages import Notice

if TYPE_CHECKING:
    from clippings_app.ui.controller import Shown
    from clippings_app.ui.main_window import MainWindow

_MOST_FILES = 50
"""So many clippings are dragged as files; of more, their citations are."""
_MOST_PRINTED = 200
_PATIENCE = 1.0
"""Seconds that the beginning of a drag may wait for the files."""


class HandingOut(QObject):
    """Makes what is dragged or printed.

    Args:
        window: Whose clippings these are.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._folder: Path | None = None

    def doings(self) -> Mapping[str, Callable[[], None]]:
        """What its actions do, by name."""
        return {"print": self.print_selected}

    def drag(self, ids: Sequence[int]) -> QMimeData:
        """What is handed out when clippings are dragged.

        Their citations as text and as HTML, or with Alt held the articles themselves, and the files they came as.
        """
        clippings = self._window.stage.selected_clippings(ids)
        if QGuiApplication.queryKeyboardModifiers() & Qt.KeyboardModifier.AltModifier:
            mime = QMimeData()
            mime.setText("\n\n\n".join(map(article_text, clippings)))
        else:
            mime = self._window.commands.drag(list(ids))
        if 0 < len(ids) <= _MOST_FILES:
            files = self._window.controller.hand_out(ids, self._new_folder(), _PATIENCE)
            mime.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
        return mime

    def _new_folder(self) -> Path:
        """A folder for the files of one drag; all of them go when the window is closed."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="clippings-"))
        return Path(tempfile.mkdtemp(dir=self._folder))

    def close(self) -> None:
        """Take the files away."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def print_selected(self) -> None:
        """Ask for a printer and print the selected clippings, each from a new page."""
        ids = self._window.stage.selected_ids()
        if len(ids) > _MOST_PRINTED:
            words = counted(
                _MOST_PRINTED,
                "No more than %Ln clipping is printed at once.",
                "No more than %Ln clippings are printed at once.",
            )
            advice = self.tr("Select fewer, or export them as a PDF.")
            self._window.notice(Notice(text=words, advice=advice))
        elif ids:
            self._window.controller.fetch(ids, self._ask_printer)

    def _ask_printer(self, several: "list[Shown]") -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from clippings_app.ui.paper import print_on

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        article = several[0].clipping.article
        printer.setDocName(article.headline or self.tr("Clippings"))
        dialog = QPrintDialog(printer, self._window)
        dialog.setObjectName("print-dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(
            counted(len(several), "Print %Ln clipping", "Print %Ln clippings") if len(several) > 1 else self.tr("Print")
        )
        dialog.accepted.connect(lambda: print_on(printer, several))
        dialog.setModal(True)
        dialog.show()


def article_text(clipping: Clipping) -> str:
    """An article as plain text, as it reads: headline, deck, byline, where and when, and its paragraphs."""
    article = clipping.article
    origin = " · ".join(part for part in (article.publisher, article.published, article.url) if part)
    head = [article.headline, article.deck, ", ".join(article.byline), origin]
    return "\n\n".join(part for part in (*head, *article.body) if part)
