"""The process beside the window: reads what was handed over for the review, and imports what is many.

It speaks pickled messages over its standard streams and knows nothing of Qt. Each kind of work has a thread of its own,
so that a paste is read at once while a thousand files are coming in. When the window is gone, its input ends, and so
does the process.
"""

import contextlib
import itertools
import os
import pickle
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from clippings_app.domain.clipping import Clipping
from clippings_app.domain.errors import Cancelled, ClippingsError, LibraryError
from clippings_app.domain.payload import Payload
from clippings_app.domain.watch import Stage, Watch
from clippings_app.importers.stuck import HANDLE, STUCK_SECONDS
from clippings_app.parcels import pack
from clippings_app.ui.errand_messages import (
    Advance,
    BackedUp,
    BackupRequest,
    CancelRequest,
    CiteAnswer,
    CiteRequest,
    Crashed,
    DropSurveyRequest,
    Exported,
    ExportRequest,
    ExportStep,
    ImportRequest,
    Indexed,
    ReadAnswer,
    ReadRequest,
    Refused,
    RelabelAnswer,
    RelabelRequest,
    Stored,
    Surveyed,
    SurveyRequest,
    UpkeepRequest,
    WarmRequest,
)
from clippings_app.ui.goods import Counted, Goods, Spool, inputs_of

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from clippings_app.importers.arrival import Arrival, Failure
    from clippings_app.intake import IntakeReport
    from clippings_app.library import Library
    from clippings_app.outgoing import Shrink, Write
    from clippings_app.survey import Find
    from clippings_app.ui.unfinished import Record

_TELL_EVERY = 0.05
"""Seconds between two words on progress: a window can show no more."""
_FETCHED_AT_ONCE = 250
"""Clippings that are fetched for citations before it is told how far it is."""
_WRITE_EVERY = 2.0
"""Seconds between two times that it is written down how far an import is."""
_WRITE_SHARE = 50
"""At most so small a part of the time goes into writing that down."""
PDF = "pdf"
"""The one export format that Qt writes, and not the room of the exporters."""


def main() -> None:
    """The process's entry; the library's folder is its only argument."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a stray print must not end up between two messages
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window; this process ends with its input
    with contextlib.suppress(OSError, AttributeError):
        os.nice(5)
    HANDLE.seconds = STUCK_SECONDS
    serve(sys.stdin.buffer, answers, Path(sys.argv[1]), leave=partial(os._exit, 0))


def serve(requests: BinaryIO, answers: BinaryIO, folder: Path, *, leave: Callable[[], object] = lambda: None) -> None:
    """Do what is asked until the requests end.

    Args:
        requests: What is asked.
        answers: Where the answers go.
        folder: The library.
        leave: Ends the process when nothing is under way but what nobody has asked for: loading ahead of need, and the
            index's upkeep, of which what a commit has not finished is as if it had never begun.
    """
    from concurrent.futures import ThreadPoolExecutor

    desk = _Desk(answers, folder)
    with (
        ThreadPoolExecutor(1, "reading") as reading,
        ThreadPoolExecutor(1, "importing") as importing,
        ThreadPoolExecutor(1, "exporting") as exporting,
        ThreadPoolExecutor(1, "surveying") as surveying,
        ThreadPoolExecutor(1, "backing-up") as backing_up,
    ):
        doings: Mapping[type, tuple[ThreadPoolExecutor, Callable[[Any], None]]] = {
            ReadRequest: (reading, desk.read),
            WarmRequest: (reading, desk.warm),
            RelabelRequest: (reading, desk.relabel),
            ExportRequest: (exporting, desk.export),
            CiteRequest: (exporting, desk.cite),
            ImportRequest: (importing, desk.take_in),
            UpkeepRequest: (importing, desk.upkeep),
            SurveyRequest: (surveying, desk.survey),
            DropSurveyRequest: (surveying, desk.drop_survey),
            BackupRequest: (backing_up, desk.back_up),
        }
        try:
            while (request := _receive(requests)) is not None:
                if isinstance(request, CancelRequest | DropSurveyRequest):
                    desk.cancel(request.job)
                if isinstance(request, ImportRequest):
                    desk.write_down(request)  # before it is its turn: a kill must not lose what waits either
                if type(request) in doings:
                    lane, do = doings[type(request)]
                    is_aside = isinstance(request, WarmRequest | UpkeepRequest)
                    lane.submit(desk.run, request.job, partial(do, request), is_aside=is_aside)
                if isinstance(request, ImportRequest | UpkeepRequest):
                    desk.tidy_later(importing, request.job)
        finally:
            desk.cancel_all()
            surveying.submit(desk.drop_surveys).result()  # their files go, whatever way this process ends
            desk.finish(leave)
            importing.submit(desk.close)


def _receive(requests: BinaryIO) -> Any:  # noqa: ANN401 - one of the requests above
    try:
        return pickle.load(requests)
    except (EOFError, pickle.UnpicklingError):
        return None


class _Desk:
    def __init__(self, answers: BinaryIO, folder: Path) -> None:
        self._answers = answers
        self._folder = folder
        self._lock = threading.Lock()
        self._cancelled: set[int] = set()
        self._all_cancelled = False
        self._busy = self._aside = 0
        self._library: Library | None = None
        self._spools: dict[int, Spool] = {}
        self._records: dict[int, Record] = {}

    def cancel(self, job: int) -> None:
        self._cancelled.add(job)

    def cancel_all(self) -> None:
        self._all_cancelled = True

    def close(self) -> None:
        if self._library is not None:
            self._library.close()

    def finish(self, leave: Callable[[], object]) -> None:
        """Once all is cancelled, leave at once when nothing is being done that a person has asked for."""
        with self._lock:
            is_all_aside = 0 < self._aside == self._busy
        if is_all_aside:
            leave()

    def run(self, job: int, work: Callable[[], None], *, is_aside: bool = False) -> None:
        with self._lock:
            self._busy, self._aside = self._busy + 1, self._aside + is_aside
        try:
            work()
        except ClippingsError as error:
            self._tell(Refused(job=job, error=error))
        except Exception:  # noqa: BLE001 - told to the window, which raises it there as the bug it is
            self._tell(Crashed(job=job, traceback=traceback.format_exc()))
        finally:
            with self._lock:
                self._busy, self._aside = self._busy - 1, self._aside - is_aside

    def read(self, request: ReadRequest) -> None:
        from clippings_app.importers.arrival import Failure

        found = list(itertools.islice(_read(request.goods, lambda: self._stopped(request.job)), 2))
        if self._stopped(request.job):
            raise Cancelled
        if len(found) == 1 and isinstance(found[0], Failure):
            raise found[0].error
        arrival = found[0] if len(found) == 1 and not isinstance(found[0], Failure) else None
        if arrival is not None:
            from clippings_app.importers.leaving_out import leave_out

            arrival = leave_out(arrival, request.learnt)
        self._tell(ReadAnswer(job=request.job, arrival=arrival, goods=request.goods))

    def warm(self, _request: WarmRequest) -> None:
        from clippings_app.importers.read import read_payload

        for kind, data in (
            ("text/plain", b"Some words\n\nof a text.\n"),
            ("text/html", b"<p>Some words of a page.</p>"),
        ):
            if not self._all_cancelled:
                list(read_payload(Payload(data=data, name="", type=kind, charset="utf-8", fragment=True)))

    def relabel(self, request: RelabelRequest) -> None:
        from clippings_app.parsing.relabelling import relabelled

        reading = relabelled(request.reading, request.labels)
        self._tell(RelabelAnswer(job=request.job, reading=reading))

    def back_up(self, request: BackupRequest) -> None:
        from clippings_app.library import Library

        with Library.open(self._folder, read_only=True) as library:
            damaged = library.backup(request.to, self._watch(request.job))
        self._tell(BackedUp(job=request.job, damaged=damaged))

    def _watch(self, job: int) -> Watch:
        """Tells the window how far an export or a backup is, and whether the window wants it to stop."""
        told = 0.0

        def progress(stage: Stage, done: int, total: int) -> None:
            nonlocal told
            if time.monotonic() - told >= _TELL_EVERY or not total:
                told = time.monotonic()
                self._tell(ExportStep(job=job, stage=stage, done=done, total=total))

        return Watch(progress=progress, cancelled=lambda: self._stopped(job))

    def export(self, request: ExportRequest) -> None:
        from clippings_app.library import Library
        from clippings_app.outgoing import send_out

        ids = request.ids[: request.limit] if request.limit else request.ids
        with Library.open(self._folder, read_only=True) as library:
            gone = send_out(
                library,
                ids,
                request.options,
                _writer(request.format),
                to=request.to,
                query=request.query,
                shrink=_shrink(request),
                watch=self._watch(request.job),
            )
        written = gone.written
        text: str | None = written.text[: request.characters] if isinstance(written.text, str) else None
        self._tell(
            Exported(
                job=request.job,
                count=len(gone.bibliography.clippings),
                to=request.to,
                text=text if request.to is None else "",
                losses=written.hard_losses,
                beside=gone.beside,
                lacking=len(gone.lacking),
            )
        )

    def cite(self, request: CiteRequest) -> None:
        from clippings_app.exporters.cited import copied

        watch = self._watch(request.job)
        clippings = (*request.clippings, *self._cited(request.ids, watch))
        text, html = copied(clippings, request.style, watch)
        self._tell(CiteAnswer(job=request.job, text=text, html=html, count=len(clippings)))

    def _cited(self, ids: tuple[int, ...], watch: Watch) -> list[Clipping]:
        """Clippings as far as a citation needs them: without their texts, which of very many would take much room."""
        from clippings_app.library import Library

        clippings: list[Clipping] = []
        if ids:
            with Library.open(self._folder, read_only=True) as library:
                for start in range(0, len(ids), _FETCHED_AT_ONCE):
                    watch.tell(Stage.GATHERING, start, len(ids))
                    some = library.get(ids[start : start + _FETCHED_AT_ONCE])
                    clippings += [replace(each, article=replace(each.article, body=())) for each in some]
        return clippings

    def survey(self, request: SurveyRequest) -> None:
        from clippings_app.importers.pool import cores
        from clippings_app.library import Library
        from clippings_app.survey import survey

        def stopped() -> bool:
            return self._stopped(request.job)

        spool = Spool(self._folder)
        inputs = Counted(request.goods, stopped)
        part: list[tuple[str, Find]] = []
        told = time.monotonic()
        with Library.open(self._folder, read_only=True) as library:
            for find, outcome in survey(library, inputs, processes=cores(), cancelled=stopped):
                spool.put(outcome)
                part.append((inputs.file_of(find.name), find))
                if time.monotonic() - told >= _TELL_EVERY:
                    told = time.monotonic()
                    self._tell(Surveyed(job=request.job, finds=tuple(part), done=inputs.done, total=inputs.total))
                    part.clear()
        if stopped():
            spool.close()
            return
        self._spools[request.job] = spool
        self._tell(
            Surveyed(job=request.job, finds=tuple(part), done=inputs.total, total=inputs.total, is_whole=True),
        )

    def drop_survey(self, request: DropSurveyRequest) -> None:
        if spool := self._spools.pop(request.job, None):
            spool.close()

    def drop_surveys(self) -> None:
        for job in list(self._spools):
            self.drop_survey(DropSurveyRequest(job=job))

    def write_down(self, request: ImportRequest) -> None:
        """Have it told at the next start if this import does not come to its end."""
        from clippings_app.ui.unfinished import Record

        self._records[request.job] = Record(self._folder, request)

    def take_in(self, request: ImportRequest) -> None:
        """Import; what comes to its end, or is stopped by a person, leaves nothing to be told."""
        record = self._records.pop(request.job)
        try:
            report = self._take_in(request, record)
        except ClippingsError as error:  # a full disk, a library that cannot be reached for a while
            record.write()
            self._tell(Refused(job=request.job, error=error, record=record.path))
            return
        is_stopped = request.job in self._cancelled
        can_go_on = not is_stopped and (report.error is not None or (report.cancelled and self._all_cancelled))
        if can_go_on:
            record.write()
        else:
            record.end()
        self._tell(Stored(job=request.job, report=report, record=record.path if can_go_on else None))
        try:
            self._index(request.job)
        except LibraryError:
            if report.error is None:
                raise  # else it is told already that the library fails, with a way to go on that is not to be covered

    def _take_in(self, request: ImportRequest, record: "Record") -> "IntakeReport":
        from clippings_app.importers.files import folder_topics
        from clippings_app.importers.pool import cores
        from clippings_app.intake import Progress, take_in

        def stopped() -> bool:
            return self._stopped(request.job)

        spool = self._spools.pop(request.survey, None)
        inputs = Counted(request.goods, stopped, request.leave_out)
        is_read = spool is not None and spool.is_whole
        total = spool.count if spool is not None and is_read else inputs.total
        told = 0.0
        write_at = 0.0

        def progress(step: Progress) -> None:
            nonlocal told, write_at
            now = time.monotonic()
            if now - told >= _TELL_EVERY:
                told = now
                self._tell(Advance(job=request.job, done=step.done, total=max(total, step.done), name=step.name))
            record.done, record.total = step.done, max(total, step.done)
            if now >= write_at:
                record.write()
                took = time.monotonic() - now
                write_at = now + max(_WRITE_EVERY, _WRITE_SHARE * took)

        try:
            return take_in(
                self._opened(),
                spool.outcomes() if spool is not None and is_read else inputs,
                topics=request.topics,
                topics_of=folder_topics(request.goods.paths) if request.by_folders else None,
                incidents=request.incidents,
                filed=request.filed,
                processes=1 if is_read else cores(),
                leave_out=lambda name: name in request.leave_out or inputs.file_of(name) in request.leave_out,
                progress=progress,
                cancelled=stopped,
            )
        finally:
            if spool is not None:
                spool.close()

    def upkeep(self, request: UpkeepRequest) -> None:
        self._index(request.job)

    def tidy_later(self, importing: "ThreadPoolExecutor", job: int) -> None:
        """Tidy the index piece by piece; what is asked for meanwhile comes between two pieces."""

        def tidy() -> None:
            if not self._all_cancelled and self._opened().tidy() and not self._all_cancelled:
                self.tidy_later(importing, job)

        importing.submit(self.run, job, tidy, is_aside=True)

    def _index(self, job: int) -> None:
        self._opened().catch_up(
            cancelled=lambda: self._all_cancelled,
            progress=lambda count: self._tell(Advance(job=job, done=count, indexing=True)),
        )
        self._tell(Indexed(job=job))

    def _opened(self) -> "Library":
        if self._library is None:
            from clippings_app.library import Library

            self._library = Library.open(self._folder)
        return self._library

    def _stopped(self, job: int) -> bool:
        return self._all_cancelled or job in self._cancelled

    def _tell(self, message: object) -> None:
        data = pack(message)
        with self._lock, contextlib.suppress(BrokenPipeError, ValueError):  # nobody listens any more
            self._answers.write(data)
            self._answers.flush()


def _shrink(request: ExportRequest) -> "Shrink | None":
    """What makes pictures small, where a file is to show them; a preview shows none."""
    from clippings_app.exporters.write import DOCUMENT_OPTIONS, FORMATS

    takes = DOCUMENT_OPTIONS if request.format == PDF else FORMATS[request.format].takes
    if request.to is None or "thumbnails" not in takes:
        return None
    from clippings_app.ui.thumbnails import thumbnail

    return thumbnail


def _writer(format: str) -> "Write":
    if format == PDF:
        from clippings_app.ui.printing import write_pdf

        return write_pdf
    from clippings_app.exporters.write import write

    return lambda bibliography, options, watch: write(bibliography, format, options, watch)


def _read(goods: Goods, stopped: Callable[[], bool]) -> "Iterator[Arrival | Failure]":
    from clippings_app.importers.patience import read_in_time

    for payload in inputs_of(goods):
        if stopped():
            return
        if isinstance(payload, Payload):
            yield from read_in_time(payload)
        else:
            yield payload
