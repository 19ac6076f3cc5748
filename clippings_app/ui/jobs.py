"""Work away from the window: one thread that owns the library, and the process that imports.

What they answer arrives on the window's thread. A `ClippingsError` goes to whoever asked; anything else is a bug and is
raised again on the window's thread, with its traceback, for the crash report.
"""

import contextlib
import pickle
import queue
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

from clippings_app.domain.errors import ClippingsError
from clippings_app.parcels import pack, python_running

if TYPE_CHECKING:
    import subprocess

    from clippings_app.library import Library

T = TypeVar("T")
_PATIENCE_MS = 5000
_SWITCH_SECONDS = 0.0005
"""How long the library's thread may go on once the window's wants to: drawing gives Python's lock up time and again."""
_REST_SECONDS = 1.0
"""So long nothing must be asked of the library before its thread cleans up behind itself."""
_HELD_UP_SECONDS = 0.3
"""A change that takes longer holds up nobody who reads."""
_LOOK_AGAIN_SECONDS = 1.0
_END_MS = 1000
"""How long a process may take to end once it is silent or was killed."""


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    work: "Callable[[Library], Any]"
    then: Callable[[Any], None] | None
    otherwise: Callable[[ClippingsError], None] | None
    kind: str | None
    over: Callable[[], None] | None = None
    reads: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class _Outcome:
    job: _Job
    value: Any = None
    error: BaseException | None = None


class LibraryThread(QObject):
    """Owns an open library and runs what it is asked in the order of asking.

    The thread is one of Python's: signals may be emitted from any, and a running `QThread` would abort a process that
    ends without closing its window.

    Who reads and searches does not wait for a long change: after a moment a second thread answers, from the library as
    it is on the disk, and goes when the change is done.

    A job may have a kind: of one kind only the newest counts. An older one that waits is never begun, and the answer
    of one that was under way is dropped, so that typing fast costs one search and not ten.

    Args:
        open_library: Opens it; runs on the thread.
        rest: Runs on the thread when nothing is asked for a while, and after all that does more than read.
        open_reader: Opens the library for reading only, for the second thread; None has no second one.
    """

    opened = Signal()
    failed = Signal(object)
    _finished_job = Signal(object)

    def __init__(
        self,
        open_library: "Callable[[], Library]",
        parent: QObject | None = None,
        *,
        rest: Callable[[], None] | None = None,
        open_reader: "Callable[[], Library] | None" = None,
    ) -> None:
        super().__init__(parent)
        self._open_reader = open_reader
        self._reader: threading.Thread | None = None
        self._current: _Job | None = None
        self._since = 0.0
        self._open_library = open_library
        self._rest = rest
        self._jobs: deque[_Job] = deque()
        self._wake = threading.Condition()
        self._stopping = False
        self._busy = False
        self._newest: dict[str, _Job] = {}
        self._thread = threading.Thread(target=self._run, name="library", daemon=True)
        self._finished_job.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Open the library; `opened` or `failed` follows."""
        sys.setswitchinterval(_SWITCH_SECONDS)
        self._thread.start()

    def ask(
        self,
        work: "Callable[[Library], T]",
        then: Callable[[T], None] | None = None,
        *,
        otherwise: Callable[[ClippingsError], None] | None = None,
        kind: str | None = None,
        urgent: bool = False,
        over: Callable[[], None] | None = None,
        reads: bool = False,
    ) -> None:
        """Have something done with the library.

        Args:
            work: Runs on the library's thread.
            then: Gets the answer, on the window's thread.
            otherwise: Gets a `ClippingsError` instead; without it the signal `failed` tells.
            kind: Jobs of one kind replace each other.
            urgent: Before all that waits, because a person is typing. Never for a change.
            over: Told before any of these, on the window's thread, whatever came of it.
            reads: Whether it only reads, and may be answered while a change is under way that was asked for before.
        """
        job = _Job(work, then, otherwise, kind, over, reads)
        with self._wake:
            overtaken = self._overtake(job)
            if urgent:
                self._jobs.appendleft(job)
            else:
                self._jobs.append(job)
            self._wake.notify_all()
            self._have_read()
        _tell_over(overtaken)

    def answer(self, value: T, then: Callable[[T], None], kind: str) -> None:
        """Give an answer that is known already, as if the library had been asked: soon, but not before this returns.

        Args:
            value: The answer.
            then: Gets it.
            kind: What of it was asked before counts no more, and what is asked after it overtakes this.
        """
        job = _Job(_nothing, then, None, kind, reads=True)
        with self._wake:
            overtaken = self._overtake(job)
        self._finished_job.emit(_Outcome(job, value=value))
        _tell_over(overtaken)

    def _overtake(self, job: _Job) -> list[_Job]:
        """Take out what waits of a job's kind; whoever calls it holds the lock, and tells those that it is over."""
        if job.kind is None:
            return []
        overtaken = [waiting for waiting in self._jobs if waiting.kind == job.kind]
        self._jobs = deque(waiting for waiting in self._jobs if waiting.kind != job.kind)
        self._newest[job.kind] = job
        return overtaken

    def stop(self) -> None:
        """Finish what was asked for, close the library and end; waits for it."""
        with self._wake:
            self._stopping = True
            self._wake.notify_all()
        if self._thread.is_alive():
            self._thread.join()
        if (reader := self._reader) is not None:
            reader.join()

    def wait_idle(self, seconds: float) -> None:
        """Wait until nothing is asked any more, or so long, and hear at once what was answered by then."""
        with self._wake:
            self._wake.wait_for(lambda: not self._jobs and not self._busy, seconds)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    @property
    def idle(self) -> bool:
        """Whether nothing waits and nothing is being done."""
        with self._wake:
            return not self._jobs and not self._busy and self._reader is None

    def _run(self) -> None:
        try:
            library = self._open_library()
        except BaseException as error:  # noqa: BLE001 - told to the window, which raises it there when it is a bug
            self._finished_job.emit(_Outcome(_Job(_nothing, None, None, None), error=error))
            return
        self.opened.emit()
        try:
            while job := self._next():
                self._finished_job.emit(self._do(job, library))
                if self._rest is not None and not job.reads:
                    self._rest()  # long work need not rest, and who reads waits for what comes next
        finally:
            library.close()

    def _next(self) -> _Job | None:
        with self._wake:
            self._busy, self._current = False, None
            self._wake.notify_all()
            is_at_rest = self._rest is not None and not self._wake.wait_for(self._is_wanted, _REST_SECONDS)
        if is_at_rest and self._rest is not None:
            self._rest()
        with self._wake:
            self._wake.wait_for(self._is_wanted)
            self._busy = bool(self._jobs)
            self._current = self._jobs.popleft() if self._jobs else None
            self._since = time.monotonic()
            self._have_read()
            return self._current

    def _have_read(self) -> None:
        """See to it that somebody answers what a change may hold up; whoever calls it holds the lock."""
        if self._reader is None and self._open_reader is not None and self._is_held_up():
            self._reader = threading.Thread(target=self._read, args=(self._open_reader,), name="reading", daemon=True)
            self._reader.start()

    def _is_held_up(self) -> bool:
        """Whether a question waits behind a change."""
        is_changing = self._busy and self._current is not None and not self._current.reads
        return is_changing and any(job.reads for job in self._jobs)

    def _read(self, open_reader: "Callable[[], Library]") -> None:
        """Answer what is asked while the other thread is at something long; runs on a thread of its own."""
        library: Library | None = None
        try:
            while (job := self._next_question()) is not None:
                if library is None:
                    library = open_reader()
                self._finished_job.emit(self._do(job, library))
        except ClippingsError:  # the question waits for the other thread
            if job is not None:
                with self._wake:
                    self._jobs.appendleft(job)
        finally:
            if library is not None:
                library.close()
            with self._wake:
                self._reader = None
                self._wake.notify_all()

    def _next_question(self) -> _Job | None:
        """The next question that a change holds up; None when there is no such change any more."""
        with self._wake:
            while self._busy and not self._stopping:
                if self._is_held_up() and (wait := self._since + _HELD_UP_SECONDS - time.monotonic()) > 0:
                    self._wake.wait(wait)
                elif self._is_held_up():
                    job = next(job for job in self._jobs if job.reads)
                    self._jobs.remove(job)
                    return job
                else:
                    self._wake.wait(_LOOK_AGAIN_SECONDS)
        return None

    def _is_wanted(self) -> bool:
        return bool(self._jobs) or self._stopping

    def _do(self, job: _Job, library: "Library") -> _Outcome:
        try:
            return _Outcome(job, value=job.work(library))
        except BaseException as error:  # noqa: BLE001 - told to the window, which raises it there when it is a bug
            return _Outcome(job, error=error)

    def _deliver(self, outcome: _Outcome) -> None:
        job = outcome.job
        if job.over is not None:
            job.over()
        if job.kind is not None and self._newest.get(job.kind) is not job:
            if outcome.error is None or isinstance(outcome.error, ClippingsError):
                return
        elif job.kind is not None:
            del self._newest[job.kind]
        match outcome.error:
            case None:
                if job.then is not None:
                    job.then(outcome.value)
            case ClippingsError() as error if job.otherwise is not None:
                job.otherwise(error)
            case ClippingsError() as error:
                self.failed.emit(error)
            case bug:
                raise bug


def _nothing(_library: "Library") -> None: ...


def _tell_over(overtaken: Iterable[_Job]) -> None:
    """Tell that jobs which newer ones have taken the place of are not waited for any more."""
    for job in overtaken:
        if job.over is not None:
            job.over()


class WorkerEnded(RuntimeError):
    """The importing process ended before it had answered."""


class WorkerBug(RuntimeError):
    """The importing process met a bug; the text is its traceback."""


class _Ears(QObject):
    """Reads the answers of one process; they arrive as signals."""

    heard = Signal(object)
    ended = Signal(object)
    """Itself: by the time it arrives, another process may have taken the place of this one."""

    def __init__(self, stream: IO[bytes], parent: QObject) -> None:
        super().__init__(parent)
        self._stream = stream
        self._thread = threading.Thread(target=self._listen, name="answers", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def wait(self) -> None:
        """Until the last answer is read, within reason."""
        self._thread.join(_PATIENCE_MS / 1000)

    def _listen(self) -> None:
        """Until the process is silent for good."""
        while True:
            try:
                message = pickle.load(self._stream)
            except (EOFError, OSError, ValueError, pickle.UnpicklingError):
                break
            self.heard.emit(message)
        self._stream.close()
        self.ended.emit(self)


class _Mouth(threading.Thread):
    """Hands requests over in order; a pipe takes large ones only as fast as they are read."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__(name="requests", daemon=True)
        self._stream = stream
        self._requests: queue.SimpleQueue[object] = queue.SimpleQueue()

    def say(self, request: object) -> None:
        self._requests.put(request)

    def run(self) -> None:
        with contextlib.suppress(BrokenPipeError, ValueError):  # it has ended: the ears tell
            while (request := self._requests.get()) is not None:
                self._stream.write(pack(request))
                self._stream.flush()
        with contextlib.suppress(BrokenPipeError):
            self._stream.close()


class WorkerProcess(QObject):
    """The process that reads and imports, from the window's side (`clippings_app.ui.worker` is the other).

    A process of its own, because reading a thousand articles is work for the processor and two Python threads share
    one. It is started by its own command line and not forked or spawned by `multiprocessing`, which would run the main
    module of whoever opened the window a second time.

    Args:
        folder: The library.
    """

    heard = Signal(object)
    """An answer of `clippings_app.ui.errand_messages`; None when the process has ended."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._ears: _Ears | None = None
        self._mouth: _Mouth | None = None
        self._stopping = False

    @property
    def running(self) -> bool:
        """Whether the process lives."""
        return self._process is not None and self._process.poll() is None

    @property
    def pid(self) -> int | None:
        """The process's number, for those who measure it."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Start the process, unless it runs; `send` does it too. That an old one has ended is told first."""
        if self.running or self._stopping:
            return
        if self._ears is not None:
            self._lose()
            self.start()  # unless somebody who was told has done so
            return
        import subprocess  # a second and a half after the start, which need not wait for it

        flags: Mapping[str, Any] = {"creationflags": 0x08000000} if sys.platform == "win32" else {}
        process = subprocess.Popen(
            python_running("clippings_app.ui.worker", str(self._folder)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            **flags,
        )
        if process.stdin is None or process.stdout is None:
            raise WorkerEnded("the importing process has no pipes")
        self._process = process
        self._mouth = _Mouth(process.stdin)
        self._mouth.start()
        self._ears = _Ears(process.stdout, self)
        self._ears.heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._ears.ended.connect(self._notice_end, Qt.ConnectionType.QueuedConnection)
        self._ears.start()

    def send(self, request: object) -> None:
        """Hand a request over; returns at once."""
        self.start()
        if self._mouth is not None:
            self._mouth.say(request)

    def stop(self) -> None:
        """End the process; what it has written stays whole."""
        self._stopping = True
        if self._process is not None and self._mouth is not None:
            self._mouth.say(None)
            if not _has_ended(self._process, _PATIENCE_MS):
                self._kill()
            self._mouth.join(_PATIENCE_MS / 1000)
        if self._ears is not None:
            self._ears.wait()
            self._ears = None

    def _hear(self, message: object) -> None:
        self.heard.emit(message)

    def _notice_end(self, ears: _Ears) -> None:
        ears.wait()  # telling was the last thing that its thread did
        ears.deleteLater()
        if self._stopping or ears is not self._ears:
            return
        # Its pipe is closed: it has ended, or does so now.
        if self._process is not None and not _has_ended(self._process, _END_MS):
            self._kill()
        self._lose()

    def _lose(self) -> None:
        """Have done with a process that has ended, and tell."""
        self._ears = None
        if self._mouth is not None:
            self._mouth.say(None)
        self.heard.emit(None)

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            _has_ended(self._process, _END_MS)  # else the system is at it


def _has_ended(process: "subprocess.Popen[bytes]", patience_ms: int) -> bool:
    """Whether a process has ended, or does so within some milliseconds."""
    from subprocess import TimeoutExpired

    try:
        process.wait(patience_ms / 1000)
    except TimeoutExpired:
        return False
    return True
