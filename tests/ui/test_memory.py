"""Memory is given back, and none is taken for sources that nobody reads."""

import subprocess
import sys

import pytest

from clippings_app.ui.memory import Thrift, resident_bytes

MEGABYTE = 1 << 20
LOADED = """
from clippings_app.ui.memory import leave_sources_unread
leave_sources_unread()
import linecache, clippings_app.ui.main_window
print(sum(len(line) for held in linecache.cache.values() if len(held) > 2 for line in held[2]))
"""


class Scales:
    """Weighs a program that loses half of what it holds when it is trimmed."""

    def __init__(self) -> None:
        self.bytes: int | None = 100 * MEGABYTE
        self.trimmed = 0

    def weigh(self) -> int | None:
        return self.bytes

    def trim(self) -> None:
        self.trimmed += 1
        self.bytes = (self.bytes or 0) // 2


def test_memory_is_given_back_when_the_program_has_grown_and_not_again_until_it_grows() -> None:
    scales = Scales()
    thrift = Thrift(scales.weigh, scales.trim)
    thrift.rest()
    assert (scales.trimmed, scales.bytes) == (1, 50 * MEGABYTE)
    scales.bytes = 60 * MEGABYTE
    thrift.rest()
    assert scales.trimmed == 1
    scales.bytes = 90 * MEGABYTE
    thrift.rest()
    assert scales.trimmed == 2


def test_where_the_system_does_not_tell_nothing_is_done() -> None:
    scales = Scales()
    scales.bytes = None
    Thrift(scales.weigh, scales.trim).rest()
    assert scales.trimmed == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells in this way")
def test_what_a_program_holds_is_told() -> None:
    held = resident_bytes()
    assert held is not None
    assert 10 * MEGABYTE < held < 100_000 * MEGABYTE
    Thrift().rest()  # the real one


def test_the_window_s_modules_are_loaded_without_their_sources() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert int(done.stdout) < MEGABYTE // 4
