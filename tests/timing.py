"""How long a piece of work may take: what is quadratic must fail, what a busy machine does to it must not."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

_YARDSTICK_SECONDS = 0.014
"""What `_yardstick` takes on the machine that the limits were set on, with nothing beside it."""


def _yardstick() -> float:
    began = time.process_time()
    seen: dict[int, str] = {}
    for number in range(60_000):
        seen[number % 997] = str(number)
    return time.process_time() - began


def slowness() -> float:
    """How many times longer work takes here and now: a slower processor, one that is shared, lines that are traced."""
    traced = 2.0 if sys.gettrace() is not None else 1.0
    return max(1.0, min(_yardstick(), _yardstick()) / _YARDSTICK_SECONDS) * traced


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
