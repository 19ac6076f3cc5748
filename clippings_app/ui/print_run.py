"""Clippings printed one by one, in the moments that the window has to spare."""

import contextlib
import os
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtGui import QPainter, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from clippings_app.domain.clipping import Clipping
from clippings_app.domain.errors import Cancelled, ClippingsError, NotFound, NotWritable
from clippings_app.domain.system_words import system_words
from clippings_app.ui.controller import Controller
from clippings_app.ui.fetching import Shown
from clippings_app.ui.long_work import Task
from clippings_app.ui.pages import Foot, draw_page, lay_out, set_on
from clippings_app.ui.paper import document_of, foot_of, page_words

_AT_ONCE_SECONDS = 0.012
"""How long pages are drawn before whoever types or scrolls has a turn."""
_END_OF_PDF = b"%%EOF"

_Pages = Generator[int | None, Shown | None, None]
"""Asks for a clipping by its place among those to be printed, or has just drawn a page."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed as it is, such as an incident.

    Attributes:
        name: For who waits.
        document: Makes its text.
        foot: What is the same at the foot of all its pages.
    """

    name: str
    document: Callable[[], QTextDocument]
    foot: Foot


@dataclass(frozen=True, slots=True)
class _Laid:
    """A clipping, or a sheet, on pages.

    Attributes:
        clipping: As it is on them; None for a sheet.
        document: Its text.
        count: Of its pages.
        foot: What is the same at the foot of all of them.
    """

    clipping: Clipping | None
    document: QTextDocument
    count: int
    foot: Foot


class PrintRun(QObject):
    """Prints clippings, each from a new page. A file appears when it is whole, and not at all when it is stopped.

    Args:
        controller: Fetches clippings, a few ahead of the page that is drawn.
        printer: As it was chosen.
        ids: What to print, in order: clippings by their ids, and sheets.
        task: Says how far it is, and whether it is to stop.
    """

    ended = Signal(object)
    """None, or the `ClippingsError` for which it ended early."""

    def __init__(self, controller: Controller, printer: QPrinter, ids: Sequence[int | Sheet], task: Task) -> None:
        super().__init__(controller)
        self._controller, self._printer, self._ids, self._task = controller, printer, ids, task
        self.to = Path(printer.outputFileName()) if printer.outputFileName() else None
        self._part: Path | None = None
        self._painter = QPainter()
        self._is_first, self._is_over = True, False
        self._fetched, self._to_fetch = 0, len(ids)
        self._pages = self._all_pages()
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Print; `ended` follows."""
        try:
            if self.to is not None:
                self._part = self._place_beside(self.to)
            if not self._painter.begin(self._printer):
                raise NotWritable(self.to or Path(self._printer.printerName()), "it cannot be opened")
        except NotWritable as error:
            self._finish(error)
        else:
            self._next.start()

    def _place_beside(self, to: Path) -> Path:
        """Have the printer write to a file beside the one that is to be written."""
        part = to.with_name(f".{to.stem[:40]}.{os.getpid()}.part.pdf")
        try:
            if to.is_dir():
                raise NotWritable(to, "it is a folder")
            part.touch()
        except OSError as error:
            raise NotWritable(to, system_words(error)) from error
        self._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self._printer.setOutputFileName(str(part))
        return part

    def stop(self) -> None:
        """Stop, if it has not ended."""
        if not self._is_over:
            self._finish(Cancelled())

    # ------------------------------------------------------------------ one after the other
    def _go_on(self, shown: Shown | None = None) -> None:
        until = time.monotonic() + _AT_ONCE_SECONDS
        try:
            wanted = self._pages.send(shown) if shown is not None else next(self._pages)
            while wanted is None and time.monotonic() < until:
                wanted = next(self._pages)
        except StopIteration:
            self._finish(None)
            return
        except NotWritable as error:
            self._finish(error)
            return
        except Exception:
            self._finish(Cancelled())  # a bug tells of itself; what it has begun ends here
            raise
        if wanted is None:
            self._next.start()
        else:
            self._fetch(wanted)

    def _fetch(self, place: int) -> None:
        def take(found: list[Shown]) -> None:
            if not self._is_over:
                self._go_on(found[0])

        def refuse(error: ClippingsError) -> None:
            if self._is_over:
                return
            if isinstance(error, NotFound):  # deleted meanwhile
                self._next.start()
            else:
                self._finish(error)

        wanted = self._ids[place]
        if isinstance(wanted, int):
            self._controller.fetch([wanted], take, otherwise=refuse)

    def _all_pages(self) -> _Pages:
        """Every page of every copy, in the printer's order."""
        printer = self._printer
        copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
        runs, repeats = (copies, 1) if printer.collateCopies() else (1, copies)
        is_reversed = printer.pageOrder() is QPrinter.PageOrder.LastPageFirst
        self._to_fetch = len(self._ids) * runs * (2 if is_reversed else 1)
        for _ in range(runs):
            if is_reversed:
                yield from self._backwards(repeats)
            else:
                yield from self._forwards(repeats)

    def _forwards(self, repeats: int) -> _Pages:
        number = 0
        for place in range(len(self._ids)):
            laid = yield from self._laid_out(place)
            if laid is None:
                continue
            for page in range(laid.count):
                number += 1
                yield from self._sheet(laid, page, number, repeats)

    def _backwards(self, repeats: int) -> _Pages:
        """From the last page to the first; all of them must be counted before the first can be numbered."""
        ends, counted = [0], dict[int, Clipping | None]()
        for place in range(len(self._ids)):
            laid = yield from self._laid_out(place)
            ends.append(ends[-1] + (laid.count if laid is not None else 0))
            if laid is not None:
                counted[place] = laid.clipping
        for place in reversed(range(len(self._ids))):
            if place not in counted:
                continue  # deleted; were it back by now, its pages would have no numbers
            laid = yield from self._laid_out(place, counted[place])
            if laid is not None:
                for page in reversed(range(laid.count)):
                    yield from self._sheet(laid, page, ends[place] + page + 1, repeats)

    def _laid_out(
        self, place: int, as_counted: Clipping | None = None
    ) -> Generator[int | None, Shown | None, _Laid | None]:
        """Fetch a clipping and set it; None when it has been deleted.

        Args:
            place: Among those to be printed.
            as_counted: As it was when its pages were counted: what somebody corrects meanwhile would move them.
        """
        wanted = self._ids[place]
        if isinstance(wanted, Sheet):
            return (yield from self._laid_sheet(wanted))
        shown = yield place
        self._fetched += 1
        if shown is None:
            return None
        if as_counted is not None:
            shown = replace(shown, clipping=as_counted)
        self._task.tell(self._fetched, self._to_fetch, name=shown.clipping.article.headline or "")
        document = document_of(shown)
        set_on(document, self._printer)
        for _ in lay_out(document):
            yield None
        return _Laid(shown.clipping, document, document.pageCount(), foot_of(shown.clipping.article))

    def _laid_sheet(self, sheet: Sheet) -> Generator[int | None, Shown | None, _Laid]:
        self._fetched += 1
        self._task.tell(self._fetched, self._to_fetch, name=sheet.name)
        document = sheet.document()
        set_on(document, self._printer)
        for _ in lay_out(document):
            yield None
        return _Laid(None, document, document.pageCount(), sheet.foot)

    def _sheet(self, laid: _Laid, page: int, number: int, repeats: int) -> _Pages:
        if not self._is_wanted(number):
            return
        through = QLocale().toString(number) if len(self._ids) > 1 else ""
        foot = replace(laid.foot, below=through, end=page_words(page + 1, laid.count))
        for _ in range(repeats):
            if not self._is_first and not self._printer.newPage():
                raise NotWritable(self.to or Path(self._printer.printerName()), "it takes no more pages")
            self._is_first = False
            draw_page(self._painter, laid.document, page, foot)
            yield None

    def _is_wanted(self, number: int) -> bool:
        if self._printer.printRange() is not QPrinter.PrintRange.PageRange:
            return True
        return self._printer.fromPage() <= number <= (self._printer.toPage() or number)

    # ------------------------------------------------------------------ the end
    def _finish(self, error: ClippingsError | None) -> None:
        self._is_over = True
        self._pages.close()
        self._next.stop()
        if self._painter.isActive():
            if error is not None:
                self._printer.abort()
            self._painter.end()
        try:
            if error is None:
                self._put_in_place()
        except ClippingsError as refused:
            error = refused
        finally:
            if self._part is not None:
                with contextlib.suppress(OSError):
                    self._part.unlink(missing_ok=True)
        self.ended.emit(error)
        self.deleteLater()

    def _put_in_place(self) -> None:
        """Give the file its name, if all of it is there: Qt does not say when a disk is full."""
        if self._part is None or self.to is None:
            return
        try:
            with self._part.open("rb") as file:
                file.seek(max(0, self._part.stat().st_size - 64))
                if _END_OF_PDF not in file.read():
                    raise NotWritable(self.to, "not all of it could be written")
            self._part.replace(self.to)
        except OSError as error:
            raise NotWritable(self.to, system_words(error)) from error
