"""Reads many inputs in processes of their own, as many as there are cores, and gives what is in them back in order.

An input that takes all memory, never comes to an end or crashes its process is a failure by name; the process is
started again and the others go on.
"""

import contextlib
import os
import pickle
import queue
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import TracebackType
from typing import IO, Any, Self, TypeVar

from clippings_app.domain.errors import ClippingsError, ReadingFailed, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.domain.worded import Worded
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import RECORD_TYPE
from clippings_app.importers.patience import HARD_STOP, MAX_SECONDS, seconds_for
from clippings_app.importers.pool_process import Done, Fault
from clippings_app.parcels import pack, python_running

MAX_MEGABYTES = 1536
"""Memory that a process may take, where the system can hold it to that."""
_MOST_PROCESSES = 8
_AHEAD = 8
"""Inputs for each process that are read before their turn has come."""
_BYTES_AHEAD = 48 * 1024**2
_RECORDS_AHEAD = 64
"""Clippings of one input that wait for their turn."""
_POLL_SECONDS = 0.1
_WATCH_SECONDS = 0.5
_END_SECONDS = 2.0

_T = TypeVar("_T")


def cores() -> int:
    """Processors that this process may use; not more than reading makes use of."""
    usable = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return min(usable, _MOST_PROCESSES)


class _Task:
    """One input on its way, and what has come of it so far."""

    def __init__(self, payload: Payload) -> None:
        self.payload = payload
        self.answers: queue.Queue[Arrival | Failure | Done] = queue.Queue(_RECORDS_AHEAD)


class _Reader:
    """One process, and the thread that talks to it."""

    def __init__(self, tasks: "queue.SimpleQueue[_Task | None]", max_seconds: float, max_megabytes: int) -> None:
        self._tasks = tasks
        self._max_seconds = max_seconds
        self._max_megabytes = max_megabytes
        self._process: subprocess.Popen[bytes] | None = None
        self._deadline: float | None = None
        self._is_late = False
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="reader", daemon=True)
        self._thread.start()

    def watch(self) -> None:
        """Kill the process if the answer that is waited for is overdue."""
        deadline = self._deadline
        if deadline is not None and time.monotonic() > deadline:
            self._is_late = True
            self._kill()

    def close(self) -> None:
        """End the process, whatever it is at."""
        self._closed = True
        self._kill()

    def join(self) -> None:
        """Wait for the end."""
        self._thread.join(_END_SECONDS)

    def _run(self) -> None:
        while (task := self._tasks.get()) is not None and not self._closed:
            for answer in self._read(task.payload):
                self._put(task, answer)
            self._put(task, Done())
        self._end()

    def _put(self, task: _Task, answer: Arrival | Failure | Done) -> None:
        while not self._closed:
            with contextlib.suppress(queue.Full):
                task.answers.put(answer, timeout=_POLL_SECONDS)
                return

    def _read(self, payload: Payload) -> Iterator[Arrival | Failure]:
        self._is_late = False
        try:
            requests, answers = _pipes(self._started())
            requests.write(pack(payload))
            requests.flush()
            while not isinstance(answer := self._heard(answers), Done):
                yield _failed(payload, answer.traceback) if isinstance(answer, Fault) else answer
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            yield Failure(name=payload.name, error=self._reason(payload))

    def _heard(self, answers: IO[bytes]) -> Arrival | Failure | Fault | Done:
        self._deadline = time.monotonic() + self._max_seconds
        try:
            answer: Arrival | Failure | Fault | Done = pickle.load(answers)
        finally:
            self._deadline = None
        return answer

    def _reason(self, payload: Payload) -> ClippingsError:
        """Why the process has ended under an input; the next input gets a new one."""
        name = payload.name
        code = self._end() or 0
        if self._is_late:
            return TooLarge(name, "seconds", round(self._max_seconds))
        if HARD_STOP is not None and code == -HARD_STOP:
            return TooLarge(name, "seconds", round(seconds_for(payload)))
        if code < 0:
            return ReadingFailed(
                name, detail=Worded("the process that read it was ended by signal {number}", number=-code)
            )
        return ReadingFailed(name, detail=Worded("the process that read it ended with {code}", code=code))

    def _started(self) -> "subprocess.Popen[bytes]":
        if self._process is None:
            flags: Mapping[str, Any] = {"creationflags": 0x08000000} if sys.platform == "win32" else {}
            self._process = subprocess.Popen(
                python_running("clippings_app.importers.pool_process", str(self._max_megabytes)),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                # Each of them has a core; threads of a library for arithmetic would only be in the others' way.
                env=os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
                **flags,
            )
            if self._closed:
                self._kill()
        return self._process

    def _kill(self) -> None:
        process = self._process
        if process is not None and process.poll() is None:
            process.kill()

    def _end(self) -> int | None:
        process, self._process = self._process, None
        if process is None:
            return None
        for pipe in _pipes(process):
            with contextlib.suppress(OSError):  # it may have died with half a request in the pipe
                pipe.close()
        try:
            return process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()


def _pipes(process: "subprocess.Popen[bytes]") -> tuple[IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None:
        raise ValueError("the process was started without pipes")
    return process.stdin, process.stdout


def _failed(payload: Payload, traceback: str) -> Failure:
    last = traceback.strip().splitlines()[-1]
    return Failure(name=payload.name, error=ReadingFailed(payload.name, detail=last, traceback=traceback))


class ReadingPool:
    """Processes that read; they are started as they are needed, and end with the block.

    Args:
        processes: How many at most.
        max_seconds: Wall time that one input may take until its next clipping; the process itself counts the
            processor's time, of which a page gets less.
        max_megabytes: How much memory a process may take.
    """

    def __init__(self, processes: int, *, max_seconds: float = MAX_SECONDS, max_megabytes: int = MAX_MEGABYTES) -> None:
        self._most = processes
        self._max_megabytes = max_megabytes
        self._max_seconds = max_seconds
        self._tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._readers: list[_Reader] = []
        self._closing = threading.Event()
        self._watch = threading.Thread(target=self._look_after, name="reading watch", daemon=True)

    def __enter__(self) -> Self:
        self._watch.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._closing.set()
        for reader in self._readers:
            reader.close()
            self._tasks.put(None)
        for reader in self._readers:
            reader.join()
        self._watch.join()

    def read(self, items: Iterable[Payload | _T], *, stopped: Callable[[], bool]) -> Iterator[Arrival | Failure | _T]:
        """What is in the inputs, in their order; what is no input passes through at its place.

        Args:
            items: Asked for a few inputs ahead of what is given back.
            stopped: Asked while there is a wait; when it is true, nothing more comes.
        """
        source = iter(items)
        ahead: deque[_Task | Payload | _T] = deque()
        more = True
        while True:
            while more and self._has_room(ahead):
                try:
                    item = next(source)
                except StopIteration:
                    more = False
                else:
                    ahead.append(self._begun(item) if isinstance(item, Payload) else item)
                    if not (isinstance(ahead[0], _Task) and ahead[0].answers.empty()):
                        break  # what is ready is not kept waiting for a slow source
            if not ahead or stopped():
                return
            head = ahead.popleft()
            if isinstance(head, _Task):
                yield from self._answers(head, stopped)
            elif isinstance(head, Payload):
                yield from _read_here(head)
            else:
                yield head

    def _has_room(self, ahead: "deque[_Task | Payload | _T]") -> bool:
        size = sum(len(each.payload.data) for each in ahead if isinstance(each, _Task))
        return len(ahead) < _AHEAD * self._most and size < _BYTES_AHEAD

    def _begun(self, payload: Payload) -> "_Task | Payload":
        """A task for a process; our own records are read sooner than they could be handed over."""
        if payload.type == RECORD_TYPE:
            return payload
        task = _Task(payload)
        self._tasks.put(task)
        if len(self._readers) < self._most:
            self._readers.append(_Reader(self._tasks, self._max_seconds, self._max_megabytes))
        return task

    def _answers(self, task: _Task, stopped: Callable[[], bool]) -> Iterator[Arrival | Failure]:
        while not stopped():
            try:
                answer = task.answers.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                continue
            if isinstance(answer, Done):
                return
            yield answer

    def _look_after(self) -> None:
        while not self._closing.wait(_WATCH_SECONDS):
            for reader in list(self._readers):
                reader.watch()


def _read_here(payload: Payload) -> Iterator[Arrival | Failure]:
    from clippings_app.importers.read import read_payload

    return read_payload(payload)
