"""How long a piece of work may take: what is quadratic must fail, what a busy machine does to it must not."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_YARDSTICK_LENGTH = 60_000
_YARDSTICK_SECONDS = 0.014
"""What `_yardstick` takes on the machine that the limits were set on, with nothing beside it."""
_STEEPEST = 8
"""How many times longer four times as much may take: what is linear takes four times as long, what is quadratic sixteen."""


def _yardstick(many: int) -> None:
    seen: dict[int, str] = {}
    for number in range(many):
        seen[number % 997] = str(number)


def slowness() -> float:
    """How many times longer work takes here and now: a slower processor, one that is shared, lines that are traced."""
    traced = 2.0 if sys.gettrace() is not None else 1.0
    took = min(_processor_seconds(_yardstick, _YARDSTICK_LENGTH) for _ in range(2))
    return max(1.0, took / _YARDSTICK_SECONDS) * traced


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fail when what is done here takes more seconds of the processor, as the machine is before or after it.

    How fast the machine is, is asked only of what took long: most of what is timed takes a small part of its limit, and
    what a machine is by itself tells nothing of the moment.
    """
    began = time.process_time()
    yield
    took = time.process_time() - began
    if took >= seconds:
        limit = seconds * max(slowness() for _ in range(5))
        assert took < limit, f"{took:.2f} s of the processor, where {limit:.2f} are allowed"


def grows_evenly(work: Callable[[int], object], many: int, *, seconds: float) -> None:
    """Fail when `work(many)` takes more seconds of the processor and also far more than four times `work(many // 4)`.

    A machine's memory may be slow where its processor, and with it the yardstick, is fast: what is done tells of itself
    whether it grows faster than what it is done to.
    """
    took = _processor_seconds(work, many)
    if took >= seconds:
        quarter = min(_processor_seconds(work, many // 4) for _ in range(2))
        assert took < _STEEPEST * quarter, f"{took:.2f} s of the processor, and a quarter of it takes {quarter:.2f}"


def _processor_seconds(work: Callable[[int], object], many: int) -> float:
    began = time.process_time()
    work(many)
    return time.process_time() - began
