"""Reads an input and gives it up when it takes too long, whatever it is that a page makes the reading do.

Reading is pure and knows no clock. Here the system counts the processor's time of this process, so that a busy machine
takes nothing from anybody, and tells when it is used up: in the main thread, where alone Python hears of it. Where the
system has no such clock (Windows), another thread counts the time of day. For a thread that is not the main one,
another counts that thread's time of the processor. It cannot stop what does not let Python go on at all, as one pattern
may; a process beside the window is ended then (`stuck`).
"""

import contextlib
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from types import FrameType

from clippings_app.domain.errors import TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.read import read_payload
from clippings_app.importers.recognition import kind_of
from clippings_app.importers.stuck import HANDLE, SIGN_SECONDS
from clippings_app.parsing.article import load

PAGE_SECONDS = 5.0
"""The processor's time for a page or a text: many times what long ones take."""
_PER_BYTES = 1_000_000
"""A text gets as much again for each of so many: a whole book of plain sentences takes three seconds."""
_MOST_TEXT_SECONDS = 20.0
MAX_SECONDS = 120.0
"""And until the next clipping of a document, an archive, a database."""
HARD_STOP = getattr(signal, "SIGVTALRM", None)
"""Ends the process when reading cannot even be told to stop, because it hangs in a library."""
_HARD_SECONDS = 10.0
"""So much later is that."""
_AGAIN_SECONDS = 0.05
"""So often it is told again: a library may have swallowed it, or it came while something was put away."""
_WALL = 4
"""The time of day counts for so much less."""
_PAGES = frozenset({Kind.HTML, Kind.MHTML})
_TEXTS = frozenset({Kind.TEXT, Kind.MARKDOWN})
_READ_AS = {"html": Kind.HTML, "text": Kind.TEXT}


class _Overdue(BaseException):
    """The time is used up; no `except Exception` of a library is meant."""


def seconds_for(payload: Payload, as_: str | None = None) -> float:
    """How long the next clipping of an input may take, in seconds of the processor's time.

    Args:
        payload: The input.
        as_: "text" or "html", where it is read so whatever it looks like.
    """
    return _seconds(_kind(payload, as_), len(payload.data))


def prepared(payload: Payload, as_: str | None = None) -> float:
    """`seconds_for` an input, once all is brought that reading it needs: a slow disk is no fault of a page."""
    kind = _kind(payload, as_)
    if kind in _PAGES and payload.data.strip():
        load()
    return _seconds(kind, len(payload.data))


def _kind(payload: Payload, as_: str | None) -> Kind | None:
    return _READ_AS[as_] if as_ else kind_of(payload.data, name=payload.name, type=payload.type)


def _seconds(kind: Kind | None, size: int) -> float:
    if kind in _PAGES:
        return PAGE_SECONDS
    if kind in _TEXTS:
        return min(_MOST_TEXT_SECONDS, PAGE_SECONDS * (1 + size // _PER_BYTES))
    return MAX_SECONDS


def read_in_time(payload: Payload, seconds: float | None = None) -> Iterator[Arrival | Failure]:
    """What is in an input, as `read_payload` tells it; at its end `TooLarge` where the next clipping took too long.

    Args:
        payload: The input.
        seconds: How long; None is `seconds_for` it.
    """
    of_kind = prepared(payload)
    most = of_kind if seconds is None else seconds
    arrivals = read_payload(payload)
    while True:
        try:
            with in_time(payload.name, most):
                arrival = next(arrivals, None)
        except TooLarge as error:
            yield Failure(name=payload.name, error=error)
            return
        if arrival is None:
            return
        yield arrival


@contextlib.contextmanager
def in_time(name: str, seconds: float) -> Iterator[None]:
    """Give up what the block does when it takes longer.

    Args:
        name: The input, for the error.
        seconds: Of the processor's time of this process or, if it is not the main one, of this thread.

    Raises:
        TooLarge: It took longer.
    """
    if threading.current_thread() is not threading.main_thread():
        clock = _thread_clock(seconds)
    elif hasattr(signal, "setitimer"):
        clock = _processor_clock(seconds)
    else:
        clock = _wall_clock(seconds * _WALL)
    try:
        with clock:
            yield
    except _Overdue:
        raise TooLarge(name, "seconds", round(seconds)) from None


class _Clock:
    """Tells that the time is used up, until it is stopped."""

    def __init__(self, before: object) -> None:
        self._before = before
        self.is_running = True
        self.is_late = False

    def tell(self, _number: int, _frame: FrameType | None) -> None:
        if self.is_running:
            raise _Overdue

    def tell_if_late(self, number: int, frame: FrameType | None) -> None:
        """As a Ctrl+C is heard: one that a person pressed goes to whom it went before."""
        if self.is_late:
            self.tell(number, frame)
        elif callable(self._before):
            self._before(number, frame)


@contextlib.contextmanager
def _processor_clock(seconds: float) -> Iterator[None]:
    """Count the processor's time; see https://pubs.opengroup.org/onlinepubs/9699919799/functions/setitimer.html."""
    before = signal.getsignal(signal.SIGPROF)
    clock = _Clock(before)
    hook = sys.unraisablehook
    sys.unraisablehook = lambda told: None if told.exc_type is _Overdue else hook(told)  # it is told again
    signal.signal(signal.SIGPROF, clock.tell)
    try:
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, seconds + _HARD_SECONDS)
            signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN_SECONDS)
            yield
        finally:
            clock.is_running = False  # it may be told once more before that
    finally:
        clock.is_running = False
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGPROF, before)
        sys.unraisablehook = hook


@contextlib.contextmanager
def _wall_clock(seconds: float) -> Iterator[None]:
    """Count the time of day in another thread, which has the main one hear a Ctrl+C that nobody pressed."""
    from _thread import interrupt_main

    done = threading.Event()
    lock = threading.Lock()
    before = signal.getsignal(signal.SIGINT)
    clock = _Clock(before)

    def count() -> None:
        wait = seconds
        while not done.wait(wait):
            with lock:
                if not done.is_set():
                    clock.is_late = True
                    interrupt_main(signal.SIGINT)
            wait = _AGAIN_SECONDS

    signal.signal(signal.SIGINT, clock.tell_if_late)
    threading.Thread(target=count, name="patience", daemon=True).start()
    try:
        try:
            yield
        finally:
            clock.is_running = False
    finally:
        clock.is_running = False
        with lock:
            done.set()  # after it nobody is told: what came later would be a Ctrl+C that nobody pressed
        signal.signal(signal.SIGINT, before)


@contextlib.contextmanager
def _thread_clock(seconds: float) -> Iterator[None]:
    """Count this thread's time in another; see https://docs.python.org/3/c-api/init.html#c.PyThreadState_SetAsyncExc."""
    this = threading.get_ident()
    spent = _time_of(this)
    begun = spent()
    done = threading.Event()
    lock = threading.Lock()

    def count() -> None:
        wait = min(seconds, SIGN_SECONDS)
        HANDLE.hold(done)
        while not done.wait(wait):
            with lock:
                if done.is_set():  # and the thread, of whose clock is asked, may be gone
                    break
                left = seconds - (spent() - begun)
                if left <= 0:
                    _tell_thread(this, _Overdue)
            wait = min(max(left, _AGAIN_SECONDS), SIGN_SECONDS)
            HANDLE.hold(done)
        HANDLE.let_go(done)

    def end() -> None:
        while not done.is_set():
            try:
                with lock:
                    done.set()
                    _tell_thread(this, None)  # what was told and not yet heard is not to be heard later
            except _Overdue:  # on a busy machine it is told here, and once more
                continue

    threading.Thread(target=count, name="patience", daemon=True).start()
    try:
        try:
            yield
        finally:
            end()  # it may be told once more before that
    finally:
        end()


def _time_of(thread: int) -> Callable[[], float]:
    """What counts a thread's time of the processor or, where the system does not, a share of the time of day."""
    if not hasattr(time, "pthread_getcpuclockid"):
        return lambda: time.monotonic() / _WALL
    clock = time.pthread_getcpuclockid(thread)
    return lambda: time.clock_gettime(clock)


def _tell_thread(thread: int, what: type[BaseException] | None) -> None:
    """Have something raised in another thread as soon as Python goes on there; None takes it back."""
    import ctypes

    told = ctypes.py_object(what) if what is not None else None
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), told)
