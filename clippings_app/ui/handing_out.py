"""Clippings that leave the window: dragged out as citation, text and file, or printed."""

import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from clippings_app.analysis.file_names import file_name
from clippings_app.domain.answers import IncidentOverview
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.errors import Cancelled, ClippingsError
from clippings_app.ui.language import counted
from clippings_app.ui.messages import About, Notice, nothing_written, notice_of
from clippings_app.ui.models.dragging import Outgoing
from clippings_app.ui.photo_work import PhotoWork
from clippings_app.ui.stage import MOST_SELECTED
from clippings_app.ui.widgets.clipping_list import ClippingList

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from clippings_app.ui.main_window import MainWindow
    from clippings_app.ui.print_run import PrintRun, Sheet

_MOST_FILES = 50
"""So many clippings are dragged as files; of more, their citations are."""
_MOST_PRINTED = 2000
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
        self._photos: PhotoWork | None = None
        self._runs: list[PrintRun] = []

    def doings(self) -> Mapping[str, Callable[[], None]]:
        """What its actions do, by name."""
        return {"print": self.print_selected}

    def drag(self, ids: Sequence[int]) -> QMimeData:
        """What is handed out when clippings are dragged.

        Their citations as text and as HTML, or the articles themselves where Alt is held when the drag begins or ends
        (many window managers keep a press with Alt for moving windows), and the files they came as.
        """
        wanted = list(ids)
        if len(wanted) > MOST_SELECTED:
            return QMimeData()  # they are dragged inside the window; who drops them elsewhere is told what to do
        folder = self._new_folder() if 0 < len(wanted) <= _MOST_FILES else None
        clippings = self._window.stage.selected_clippings(wanted)
        files: list[Path] = []
        if folder is not None or len(clippings) < len(wanted):
            clippings, files = self._window.controller.hand_out(wanted, folder, _PATIENCE)
        cited, first = self._window.commands.citations(clippings), QGuiApplication.queryKeyboardModifiers()

        def words(last: Qt.KeyboardModifier) -> tuple[str, str]:
            whole = Qt.KeyboardModifier.AltModifier in first | last
            return _articles(clippings) if whole else (cited.text(), cited.html())

        mime = Outgoing(words)
        if files:
            mime.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
        if len(clippings) < len(wanted) or (folder is not None and not files):
            self._tell_late(len(wanted) - len(clippings))
        return mime

    def follow(self, rows: ClippingList) -> None:
        """Hand out what is dragged from a list, and tell when nothing took it."""
        self._photos = PhotoWork(self._window)
        rows.set_drag_provider(self.drag)
        rows.drag_refused.connect(self._tell_refused)
        self._window.stage.incident.print_asked.connect(self.print_selected)

    def _tell_refused(self) -> None:
        text = self.tr("What you dragged was not taken there.")
        advice = self.tr("The other program may take it from the clipboard.")
        buttons = [("copy-citation", self.tr("Copy the citation"))]
        self._window.notice(Notice(text=text, advice=advice, about=About.CHOICE), buttons)

    def _tell_late(self, missing: int) -> None:
        text = (
            counted(missing, "%Ln clipping was not ready to be dragged.", "%Ln clippings were not ready to be dragged.")
            if missing
            else self.tr("The files were not ready: only the text is dragged.")
        )
        self._window.notice(
            Notice(text=text, advice=self.tr("Try it again in a moment."), level="warning", about=About.CHOICE)
        )

    def _new_folder(self) -> Path:
        """A folder for the files of one drag; all of them go when the window is closed."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="clippings-"))
        return Path(tempfile.mkdtemp(dir=self._folder))

    def close(self) -> None:
        """Take the files away, and print no further."""
        for run in list(self._runs):
            run.stop()
        if self._photos is not None:
            self._photos.close()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def print_selected(self) -> None:
        """Ask for a printer and print the selected clippings, each from a new page, or the incident in sight."""
        if (overview := self._window.stage.shown_incident()) is not None:
            self._ask_printer([sheet_of(overview)], self.tr("Print the incident"), overview.incident.name)
            return
        ids = self._window.stage.selected_ids()
        if len(ids) > _MOST_PRINTED:
            words = counted(
                _MOST_PRINTED,
                "No more than %Ln clipping is printed at once.",
                "No more than %Ln clippings are printed at once.",
            )
            advice = self.tr("Select fewer, or export them as a PDF.")
            self._window.notice(Notice(text=words, advice=advice, about=About.CHOICE))
        elif ids:
            several = counted(len(ids), "Print %Ln clipping", "Print %Ln clippings")
            self._ask_printer(ids, several if len(ids) > 1 else self.tr("Print"), self._name_of(ids))

    def _ask_printer(self, ids: "Sequence[int | Sheet]", title: str, name: str) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        dialog = QPrintDialog(printer, self._window)
        dialog.setObjectName("print-dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.accepted.connect(lambda: self.print_on(printer, ids))
        dialog.setModal(True)
        dialog.show()

    def _name_of(self, ids: Sequence[int]) -> str:
        """What the printed thing is called; a printer that writes files names them so."""
        clippings = self._window.stage.selected_clippings(ids) if len(ids) == 1 else []
        return file_name(clippings[0], "") if clippings else self.tr("Clippings")

    def print_on(self, printer: "QPrinter", ids: "Sequence[int | Sheet]") -> None:
        """Print clippings, or an incident, while the window goes on; what comes of it is told."""
        from clippings_app.ui.print_run import PrintRun

        is_incident = not isinstance(ids[0], int)
        words = counted(len(ids), "Printing %Ln clipping", "Printing %Ln clippings")
        words = self.tr("Printing the incident") if is_incident else words
        work, name = self._window.controller.work, f"printing {len(ids)}"
        task = work.begin(words, name, lambda: run.stop(), waited_for=True, tells_end=True)
        run = PrintRun(self._window.controller, printer, ids, task)
        job = f"print {id(run)}"
        self._window.notifier.begin(job)
        self._runs.append(run)

        def end(error: ClippingsError | None) -> None:
            self._runs.remove(run)
            task.end()
            notice = self._printed(run.to, 0 if is_incident else len(ids), error)
            buttons = [(f"folder:{run.to.parent}", self.tr("Open the folder"))] if run.to and error is None else []
            self._window.notice(notice, buttons)
            self._window.notifier.end(job, notice.text)

        run.ended.connect(end)
        run.begin()

    def _printed(self, to: Path | None, count: int, error: ClippingsError | None) -> Notice:
        """What came of printing so many clippings; of an incident for 0."""
        if isinstance(error, Cancelled):
            text = self.tr("Printing was stopped.")
            advice = self.tr("What the printer had by then may still come out.") if to is None else nothing_written(to)
            return Notice(text=text, advice=advice)
        if error is not None:
            return notice_of(error)
        if not count:
            done = self.tr("The incident is printed.")
            text = self.tr("The incident is printed into {0}.").format(to) if to is not None else done
            return Notice(text=text, level="success")
        if to is None:
            return Notice(text=counted(count, "%Ln clipping printed.", "%Ln clippings printed."), level="success")
        text = counted(count, "%Ln clipping printed into {0}.", "%Ln clippings printed into {0}.")
        return Notice(text=text.format(to), level="success")


def sheet_of(overview: IncidentOverview) -> "Sheet":
    """An incident as it is printed."""
    from clippings_app.ui.incident_paper import incident_document, incident_foot
    from clippings_app.ui.print_run import Sheet

    return Sheet(overview.incident.name, lambda: incident_document(overview), incident_foot(overview))


def _articles(clippings: Sequence[Clipping]) -> tuple[str, str]:
    """Articles as plain text and as HTML."""
    from html import escape

    texts = [article_text(clipping) for clipping in clippings]
    paragraphs = (escape(part) for text in texts for part in text.split("\n\n"))
    return "\n\n\n".join(texts), "".join(f"<p>{part}</p>" for part in paragraphs)


def article_text(clipping: Clipping) -> str:
    """An article as plain text, as it reads: headline, deck, byline, where and when, and its paragraphs."""
    article = clipping.article
    origin = " · ".join(part for part in (article.publisher, article.published, article.url) if part)
    head = [article.headline, article.deck, ", ".join(article.byline), origin]
    return "\n\n".join(part for part in (*head, *article.body) if part)
