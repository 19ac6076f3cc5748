"""The process beside the window: reads what was handed over for the review, and imports what is many.

It speaks pickled messages over its standard streams and knows nothing of Qt. Two threads do the work, so that a paste
is read at once while a thousand files are coming in. When the window is gone, its input ends, and so does the process.
"""

import contextlib
import io
import itertools
import os
import pickle
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, BinaryIO

from clippings_app.domain.article import LineLabel, Reading
from clippings_app.domain.bibliography import ExportOptions
from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.clipping import Clipping, IncidentTag
from clippings_app.domain.errors import Cancelled, ClippingsError
from clippings_app.domain.payload import Payload
from clippings_app.domain.watch import Stage, Watch

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from clippings_app.importers.arrival import Arrival, Failure
    from clippings_app.intake import IntakeReport
    from clippings_app.library import Library
    from clippings_app.outgoing import Write

_TELL_EVERY = 0.05
"""Seconds between two words on progress: a window can show no more."""
PDF = "pdf"
"""The one export format that Qt writes, and not the room of the exporters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goods:
    """What is to be read.

    Attributes:
        payloads: Already in hand.
        paths: Files and folders.
        links: Addresses a person wants fetched.
    """

    payloads: tuple[Payload, ...] = ()
    paths: tuple[Path, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRequest:
    """Read one thing for the review; when there is more than one thing in it, say so and stop.

    Attributes:
        goods: The thing.
        learnt: Lines to be left out, of all outlets.
    """

    job: int
    goods: Goods
    learnt: tuple[LearntLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRequest:
    """Read and store everything."""

    job: int
    goods: Goods
    topics: tuple[str, ...] = ()
    incidents: tuple[IncidentTag, ...] = ()
    filed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WarmRequest:
    """Load what reading needs, so that the first paste does not wait for it."""

    job: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UpkeepRequest:
    """Bring the index up to the store, and tidy it."""

    job: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RelabelRequest:
    """Read the lines of a reading again, with labels that a person forced."""

    job: int
    reading: Reading
    labels: Mapping[int, LineLabel]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest:
    """Write a bibliography.

    Attributes:
        ids: The clippings, in order.
        query: What was asked, for the file's head.
        format: A key of the export formats.
        options: How.
        to: The file; None gives the text back instead.
        limit: At most that many clippings, for a preview of very many; 0 for all.
        characters: So much of a text is given back.
    """

    job: int
    ids: tuple[int, ...]
    query: str
    format: str
    options: ExportOptions
    to: Path | None = None
    limit: int = 0
    characters: int = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class CiteRequest:
    """Write citations, to be copied.

    Attributes:
        clippings: What is cited, in order.
        style: Name or file of a citation style.
    """

    job: int
    clippings: tuple[Clipping, ...]
    style: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelRequest:
    """Stop a job; what it has stored stays."""

    job: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Advance:
    """How far a job is.

    Attributes:
        done: Inputs so far.
        total: All inputs, where that is known; 0 where not.
        name: The input at hand.
        indexing: Whether reading is over and the index is being written.
    """

    job: int
    done: int
    total: int = 0
    name: str = ""
    indexing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAnswer:
    """The one thing read, or word that there are many (then `arrival` is None)."""

    job: int
    arrival: "Arrival | None"
    goods: Goods


@dataclass(frozen=True, slots=True, kw_only=True)
class RelabelAnswer:
    """The article as it reads now."""

    job: int
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class CiteAnswer:
    """Citations, as plain text and as HTML."""

    job: int
    text: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A bibliography is written.

    Attributes:
        count: Clippings in it.
        to: The file, or None for a preview.
        text: The preview; "" when it went into a file, None when it is not text.
        losses: What the format could not carry, one sentence each.
        beside: Files that went beside it.
    """

    job: int
    count: int
    to: Path | None
    text: str | None
    losses: tuple[str, ...]
    beside: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportStep:
    """How far an export is.

    Attributes:
        stage: What is being done.
        done: Entries so far.
        total: All entries; 0 where there is no telling.
    """

    job: int
    stage: Stage
    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """An import is in the library; the index follows."""

    job: int
    report: "IntakeReport"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """The index holds everything."""

    job: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A job ended with an error a person can act on."""

    job: int
    error: ClippingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class Crashed:
    """A job met a bug."""

    job: int
    traceback: str


def _read_only(items: dict[str, Any]) -> MappingProxyType[str, Any]:
    return MappingProxyType(items)


class _Packer(pickle.Pickler):
    """Pickles messages; the read-only mappings of articles cross as what they are."""

    def reducer_override(self, value: object) -> Any:  # noqa: ANN401 - as pickle declares it
        if isinstance(value, MappingProxyType):
            return _read_only, (dict(value),)
        return NotImplemented


def pack(message: object) -> bytes:
    """A message as it goes through a pipe; `pickle.load` takes it back."""
    buffer = io.BytesIO()
    _Packer(buffer, protocol=5).dump(message)
    return buffer.getvalue()


def main() -> None:
    """The process's entry; the library's folder is its only argument."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a stray print must not end up between two messages
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window; this process ends with its input
    with contextlib.suppress(OSError, AttributeError):
        os.nice(5)
    serve(sys.stdin.buffer, answers, Path(sys.argv[1]), leave=partial(os._exit, 0))


def serve(requests: BinaryIO, answers: BinaryIO, folder: Path, *, leave: Callable[[], object] = lambda: None) -> None:
    """Do what is asked until the requests end.

    Args:
        requests: What is asked.
        answers: Where the answers go.
        folder: The library.
        leave: Ends the process when nothing but the index's upkeep is under way, which nobody has to wait for: what
            a commit has not finished is as if it had never begun.
    """
    from concurrent.futures import ThreadPoolExecutor

    desk = _Desk(answers, folder)
    with (
        ThreadPoolExecutor(1, "reading") as reading,
        ThreadPoolExecutor(1, "importing") as importing,
        ThreadPoolExecutor(1, "exporting") as exporting,
    ):
        try:
            while True:
                match _receive(requests):
                    case None:
                        break
                    case CancelRequest(job=job):
                        desk.cancel(job)
                    case ReadRequest() as request:
                        reading.submit(desk.run, request.job, partial(desk.read, request))
                    case WarmRequest() as request:
                        reading.submit(desk.run, request.job, desk.warm)
                    case RelabelRequest() as request:
                        reading.submit(desk.run, request.job, partial(desk.relabel, request))
                    case ExportRequest() | CiteRequest() as request:
                        exporting.submit(desk.run, request.job, partial(desk.write, request))
                    case ImportRequest() as request:
                        importing.submit(desk.run, request.job, partial(desk.take_in, request))
                        desk.tidy_later(importing, request.job)
                    case UpkeepRequest() as request:
                        importing.submit(desk.run, request.job, partial(desk.upkeep, request))
                        desk.tidy_later(importing, request.job)
        finally:
            desk.finish(leave)
            importing.submit(desk.close)


def _receive(requests: BinaryIO) -> object:
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
        self._busy = self._tidying = 0
        self._library: Library | None = None

    def cancel(self, job: int) -> None:
        self._cancelled.add(job)

    def cancel_all(self) -> None:
        self._all_cancelled = True

    def close(self) -> None:
        if self._library is not None:
            self._library.close()

    def finish(self, leave: Callable[[], object]) -> None:
        """Stop everything; leave at once when nothing is being done that a person has asked for."""
        self.cancel_all()
        with self._lock:
            only_tidies = self._tidying > 0 and self._tidying == self._busy
        if only_tidies:
            leave()

    def run(self, job: int, work: Callable[[], None], *, is_tidying: bool = False) -> None:
        with self._lock:
            self._busy, self._tidying = self._busy + 1, self._tidying + is_tidying
        try:
            work()
        except ClippingsError as error:
            self._tell(Refused(job=job, error=error))
        except Exception:  # noqa: BLE001 - told to the window, which raises it there as the bug it is
            self._tell(Crashed(job=job, traceback=traceback.format_exc()))
        finally:
            with self._lock:
                self._busy, self._tidying = self._busy - 1, self._tidying - is_tidying

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

    def warm(self) -> None:
        from clippings_app.importers.read import read_payload

        for kind, data in (
            ("text/plain", b"Some words\n\nof a text.\n"),
            ("text/html", b"<p>Some words of a page.</p>"),
        ):
            list(read_payload(Payload(data=data, name="", type=kind, charset="utf-8", fragment=True)))

    def relabel(self, request: RelabelRequest) -> None:
        from clippings_app.parsing.relabelling import relabelled

        reading = relabelled(request.reading, request.labels)
        self._tell(RelabelAnswer(job=request.job, reading=reading))

    def write(self, request: ExportRequest | CiteRequest) -> None:
        if isinstance(request, CiteRequest):
            self.cite(request)
        else:
            self.export(request)

    def export(self, request: ExportRequest) -> None:
        from clippings_app.library import Library
        from clippings_app.outgoing import send_out

        told = 0.0

        def progress(stage: Stage, done: int, total: int) -> None:
            nonlocal told
            if time.monotonic() - told >= _TELL_EVERY or not total:
                told = time.monotonic()
                self._tell(ExportStep(job=request.job, stage=stage, done=done, total=total))

        ids = request.ids[: request.limit] if request.limit else request.ids
        watch = Watch(progress=progress, cancelled=lambda: self._stopped(request.job))
        with Library.open(self._folder, read_only=True) as library:
            gone = send_out(
                library, ids, request.options, _writer(request.format), to=request.to, query=request.query, watch=watch
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
            )
        )

    def cite(self, request: CiteRequest) -> None:
        from clippings_app.exporters.cited import copied

        text, html = copied(request.clippings, request.style)
        self._tell(CiteAnswer(job=request.job, text=text, html=html))

    def take_in(self, request: ImportRequest) -> None:
        from clippings_app.intake import Progress, take_in

        total = _listed(request.goods, lambda: self._stopped(request.job))
        told = 0.0

        def progress(step: Progress) -> None:
            nonlocal told
            if time.monotonic() - told >= _TELL_EVERY:
                told = time.monotonic()
                self._tell(Advance(job=request.job, done=step.done, total=max(total, step.done), name=step.name))

        report = take_in(
            self._opened(),
            _payloads(request.goods),
            topics=request.topics,
            incidents=request.incidents,
            filed=request.filed,
            progress=progress,
            cancelled=lambda: self._stopped(request.job),
        )
        self._tell(Stored(job=request.job, report=report))
        self._index(request.job)

    def upkeep(self, request: UpkeepRequest) -> None:
        self._index(request.job)

    def tidy_later(self, importing: "ThreadPoolExecutor", job: int) -> None:
        """Tidy the index piece by piece; what is asked for meanwhile comes between two pieces."""

        def tidy() -> None:
            if not self._all_cancelled and self._opened().tidy() and not self._all_cancelled:
                self.tidy_later(importing, job)

        importing.submit(self.run, job, tidy, is_tidying=True)

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


def _writer(format: str) -> "Write":
    if format == PDF:
        from clippings_app.ui.printing import write_pdf

        return write_pdf
    from clippings_app.exporters.write import write

    return lambda bibliography, options, watch: write(bibliography, format, options, watch)


def _listed(goods: Goods, stopped: Callable[[], bool]) -> int:
    """How many inputs there are, folders counted by the files in them, so that progress knows its end."""
    total = len(goods.payloads) + len(goods.links)
    if goods.paths:
        from clippings_app.importers.files import list_paths

        for _ in itertools.takewhile(lambda _: not stopped(), list_paths(goods.paths)):
            total += 1
    return total


def _payloads(goods: Goods) -> "Iterator[Payload | Failure]":
    yield from goods.payloads
    if goods.paths:
        from clippings_app.importers.files import open_paths

        yield from open_paths(goods.paths)
    if goods.links:
        yield from _fetched(goods.links)


def _fetched(links: Iterable[str]) -> "Iterator[Payload | Failure]":
    from clippings_app.importers.arrival import Failure
    from clippings_app.importers.fetch import fetch

    for link in links:
        try:
            yield fetch(link)
        except ClippingsError as error:
            yield Failure(name=link, error=error)


def _read(goods: Goods, stopped: Callable[[], bool]) -> "Iterator[Arrival | Failure]":
    from clippings_app.importers.read import read_payload

    for payload in _payloads(goods):
        if stopped():
            return
        if isinstance(payload, Payload):
            yield from read_payload(payload)
        else:
            yield payload
