"""What takes too long is given up in time, whatever it is at, and what comes after it is read."""

import contextlib
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from types import SimpleNamespace

import pytest

from clippings_app.domain.errors import TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.importers import patience
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.patience import MAX_SECONDS, PAGE_SECONDS, in_time, read_in_time, seconds_for

TEXT = "Quay wall gives way after storm\n\nThe wall of the quay gave way on Sunday morning, the council said.\n"
PAGE = "<html><body><h1>Quay wall gives way</h1>" + "<p>The wall gave way on Sunday, the council said.</p>" * 5
SOON = 0.2
has_clock = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the system counts no processor's time")


def busy() -> None:
    while True:
        pass


def busy_in_a_pattern() -> None:
    re.match(r"(?:a|a)*b", "a" * 60)


def busy_and_deaf() -> None:
    while True:
        try:
            busy()
        except Exception:  # noqa: BLE001 - as libraries do
            continue


@pytest.mark.parametrize("work", [busy, busy_in_a_pattern, busy_and_deaf])
@pytest.mark.parametrize(
    "clock", [pytest.param(patience._processor_clock, marks=has_clock), patience._wall_clock], ids=["time", "wall"]
)
def test_what_never_ends_is_given_up(work: object, clock: object, monkeypatch: pytest.MonkeyPatch) -> None:
    if clock is patience._wall_clock and work is busy_in_a_pattern:
        pytest.skip("a pattern lets no other thread go on")
    monkeypatch.setattr(patience, "_processor_clock", clock)
    monkeypatch.setattr(patience, "_WALL", 1)
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGPROF)
    with pytest.raises(TooLarge) as raised, in_time("a.html", SOON):
        work()  # type: ignore[operator]
    assert (raised.value.name, raised.value.what) == ("a.html", "seconds")
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGPROF)) == before
    until = time.process_time() + 2 * SOON
    while time.process_time() < until:
        pass  # nothing is told any more


@has_clock
def test_waiting_costs_nothing() -> None:
    with in_time("a.html", SOON):
        time.sleep(2 * SOON)


def test_a_person_who_stops_it_is_heard_while_the_time_of_day_is_counted() -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # who runs tests beside each other ignores it
    try:
        with pytest.raises(KeyboardInterrupt), patience._wall_clock(60):
            signal.raise_signal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("work", [busy, busy_and_deaf])
def test_in_another_thread_too_what_never_ends_is_given_up(work: Callable[[], None]) -> None:
    heard: list[BaseException] = []

    def read() -> None:
        try:
            with in_time("a.html", SOON):
                work()
        except TooLarge as error:
            heard.append(error)
        until = time.thread_time() + 2 * SOON
        while time.thread_time() < until:
            pass  # nothing is told any more
        heard.append(EOFError())

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert [type(one) for one in heard] == [TooLarge, EOFError]


def test_a_thread_that_waits_uses_nothing_up() -> None:
    heard: list[bool] = []

    def read() -> None:
        with in_time("a.html", SOON):
            time.sleep(2 * SOON)
        heard.append(True)

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert heard


def test_a_thread_that_ends_just_when_its_time_is_used_up_troubles_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    troubles: list[object] = []
    monkeypatch.setattr(threading, "excepthook", troubles.append)
    seconds = 0.02

    def read(until: float) -> None:
        with contextlib.suppress(TooLarge), in_time("a.html", seconds):
            while time.thread_time() < until:
                pass

    for n in range(20):
        threads = [threading.Thread(target=read, args=(seconds + (n + m - 20) / 10_000,)) for m in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert not troubles


@has_clock
def test_an_input_that_takes_too_long_is_a_failure_by_name() -> None:
    many = "".join(f"<p>The wall gave way {n} times by Sunday, the council of Gullhaven said.</p>" for n in range(3000))
    (failure,) = read_in_time(Payload(data=(PAGE + many).encode(), name="slow.html", type="text/html"), 0.05)
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, TooLarge)
    assert (failure.name, failure.error.what) == ("slow.html", "seconds")
    (arrival,) = read_in_time(Payload(data=PAGE.encode(), name="quick.html"))
    assert isinstance(arrival, Arrival)


def test_a_page_gets_less_time_than_a_document() -> None:
    assert seconds_for(Payload(data=PAGE.encode(), name="a.html")) == PAGE_SECONDS
    assert seconds_for(Payload(data=TEXT.encode(), name="a.txt")) == PAGE_SECONDS
    assert seconds_for(Payload(data=b"%PDF-1.7\n", name="a.pdf")) == MAX_SECONDS


def test_a_long_text_gets_more_time_than_a_short_one_and_a_page_does_not() -> None:
    assert seconds_for(Payload(data=TEXT.encode() * 12_000, name="a.txt")) == 2 * PAGE_SECONDS
    assert seconds_for(Payload(data=TEXT.encode() * 90_000, name="a.txt")) == 4 * PAGE_SECONDS
    assert seconds_for(Payload(data=PAGE.encode() * 20_000, name="a.html")) == PAGE_SECONDS
    assert seconds_for(Payload(data=PAGE.encode() * 20_000, name="a.html"), "text") == 4 * PAGE_SECONDS


def test_a_time_that_is_used_up_just_when_the_reading_ends_is_no_ctrl_c(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = threading.Event()

    class JustLate(threading.Event):
        waited = 0

        def wait(self, timeout: float | None = None) -> bool:  # noqa: ARG002 - as of an event
            super().wait()
            ended.wait()
            self.waited += 1
            return self.waited > 1

    own = SimpleNamespace(Event=JustLate, Lock=threading.Lock, Thread=threading.Thread)
    monkeypatch.setattr(patience, "threading", own)
    with patience._wall_clock(SOON):
        pass
    ended.set()
    time.sleep(SOON)  # a Ctrl+C would be heard here


@has_clock
def test_a_library_that_hangs_is_ended_by_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "_HARD_SECONDS", 0.1)
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGPROF, signal.SIG_IGN)
        with patience._processor_clock(0.1):
            signal.signal(signal.SIGPROF, signal.SIG_IGN)  # as if nobody came to hear it
            busy()
    _, status = os.waitpid(pid, 0)
    assert os.WTERMSIG(status) == patience.HARD_STOP


ENDED_WHEN_STUCK = """
import re, sys, threading, time
from clippings_app.importers.patience import in_time
from clippings_app.importers.stuck import HANDLE, SIGN_SECONDS

HANDLE.seconds = SIGN_SECONDS + 1.0

def read(work):
    with in_time("a.html", 60.0):
        work()

first = threading.Thread(target=read, args=(lambda: time.sleep(2 * HANDLE.seconds),))  # it gives signs meanwhile
second = threading.Thread(target=read, args=(lambda: time.sleep(HANDLE.seconds / 2),))
for thread in (first, second):
    thread.start()
first.join()
time.sleep(1.5 * HANDLE.seconds)  # nobody reads: no sign is owed
print("alive", flush=True)
threading.Thread(target=read, args=(lambda: re.match(r"(?:a|a)*b", "a" * 60),)).start()
time.sleep(60)
print("still alive", flush=True)
"""


def test_a_process_whose_reading_lets_nothing_else_go_on_is_ended() -> None:
    begun = time.monotonic()
    ended = subprocess.run([sys.executable, "-c", ENDED_WHEN_STUCK], capture_output=True, text=True, timeout=100)
    assert (ended.returncode, ended.stdout) == (1, "alive\n")
    assert "in read" in ended.stderr
    assert time.monotonic() - begun < 50
