"""A process that only reads: inputs come in on its standard input, what is in them goes out on its standard output.

Whatever a page does to it, by taking all memory or never coming to an end, it does to this process alone.
"""

import contextlib
import os
import pickle
import signal
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from clippings_app.domain.errors import TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.parcels import pack

_MEMORY = "megabytes of memory to be read"


@dataclass(frozen=True, slots=True)
class Done:
    """There is no more in an input."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Reading met a bug of ours.

    Attributes:
        traceback: Where.
    """

    traceback: str


Answer = Arrival | Failure | Fault | Done


def main() -> None:
    """The process's entry."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a stray print must not end up between two answers
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for who started it; this process ends with its input
    megabytes = int(sys.argv[1])
    _limit_memory(megabytes)
    serve(sys.stdin.buffer, answers, megabytes)


def serve(requests: BinaryIO, answers: BinaryIO, megabytes: int) -> None:
    """Read one input after the other until there are no more.

    Args:
        requests: Packed payloads.
        answers: Gets packed answers.
        megabytes: What the process may take, for the words about an input that needs more.
    """
    with contextlib.suppress(EOFError, BrokenPipeError, pickle.UnpicklingError):  # who asked is gone
        while True:
            payload = pickle.load(requests)
            for answer in _answers(payload, megabytes):
                answers.write(pack(answer))
                answers.flush()


def _answers(payload: Payload, megabytes: int) -> Iterator[Answer]:
    try:
        yield from _read(payload)
    except MemoryError:
        yield Failure(name=payload.name, error=TooLarge(payload.name, _MEMORY, megabytes))
    except Exception:  # noqa: BLE001 - told to who asked, where it is raised as the bug it is
        yield Fault(traceback.format_exc())
    yield Done()


def _read(payload: Payload) -> Iterator[Arrival | Failure]:
    from clippings_app.importers.patience import read_in_time

    for each in read_in_time(payload):
        yield replace(each, reading=None) if isinstance(each, Arrival) else each  # labels are for a review


def _limit_memory(megabytes: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    most = megabytes * 1024**2
    with contextlib.suppress(ValueError, OSError):  # a stricter limit stands already
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
