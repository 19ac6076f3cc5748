"""Reads an input and gives it up when it takes too long, whatever it is that a page makes the reading do.

Reading is pure and knows no clock. Here the system counts the processor's time of this process, so that a busy machine
takes nothing from anybody, and tells when it is used up: in the main thread, where alone Python hears of it. Where the
system has no such clock (Windows), another thread counts the time of day. Other threads than the main one hand their
inputs to a process that reads (`clippings_app.importers.pool`).
"""

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

from clippings_app.domain.errors import TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.read import read_payload
from clippings_app.importers.recognition import kind_of
from clippings_app.parsing.article import load

PAGE_SECONDS = 5.0
"""The processor's time for a page or a text: a hundred times what long ones take."""
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
_PAGES = frozenset({Kind.HTML, Kind.TEXT, Kind.MARKDOWN, Kind.MHTML})


class _Overdue(BaseException):
    """The time is used up; no `except Exception` of a library is meant."""


def seconds_for(payload: Payload) -> float:
    """How long the next clipping of an input may take, in seconds of the processor's time."""
    kind = kind_of(payload.data, name=payload.name, type=payload.type)
    if kind in (Kind.HTML, Kind.MHTML) and payload.data.strip():
        load()  # before any clock runs: a slow disk is no fault of a page
    return PAGE_SECONDS if kind in _PAGES else MAX_SECONDS


def read_in_time(payload: Payload, seconds: float | None = None) -> Iterator[Arrival | Failure]:
    """What is in an input, as `read_payload` tells it; at its end `TooLarge` where the next clipping took too long.

    Args:
        payload: The input.
        seconds: How long; None is `seconds_for` it.
    """
    most = seconds_for(payload) if seconds is None else seconds
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
    """Give up what the block does when it takes longer; in threads other than the main one, nothing is counted.

    Args:
        name: The input, for the error.
        seconds: Of the processor's time of this process.

    Raises:
        TooLarge: It took longer.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    try:
        with _processor_clock(seconds) if hasattr(signal, "setitimer") else _wall_clock(seconds * _WALL):
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


@contextlib.contextmanager
def _wall_clock(seconds: float) -> Iterator[None]:
    """Count the time of day in another thread, which has the main one hear a Ctrl+C that nobody pressed."""
    from _thread import interrupt_main

    done = threading.Event()
    before = signal.getsignal(signal.SIGINT)
    clock = _Clock(before)

    def count() -> None:
        wait = seconds
        while not done.wait(wait):
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
        done.set()
        signal.signal(signal.SIGINT, before)
