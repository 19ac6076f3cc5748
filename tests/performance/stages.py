"""Where the time of a key goes on its way to painted rows, for `probe.py`."""

import itertools
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from clippings_app.ui.jobs import LibraryThread

STAGES = ("pressed", "asked", "begun", "ended", "delivered", "filled", "painted")
"""The key is handled; the search is asked for, begun by the library's thread and ended; the window takes it, has put
it into the list, and has painted it."""


class Stages:
    """Notes when the last search came through each stage; begun before there is a window."""

    def __init__(self) -> None:
        self.at: dict[str, float] = {}
        self.worked = 0.0
        self._wrap("ask", self._ask)
        self._wrap("_do", self._do)
        self._wrap("_deliver", self._deliver)

    def note(self, stage: str) -> None:
        """It is there now."""
        self.at[stage] = time.monotonic()

    def told(self, due: float) -> dict[str, float]:
        """Milliseconds from each stage to the next, and of the search's own processor time; the first from `due`."""
        times = [due, *(self.at[stage] for stage in STAGES if stage in self.at)]
        names = [stage for stage in STAGES if stage in self.at]
        took = {name: (end - start) * 1000 for name, (start, end) in zip(names, itertools.pairwise(times), strict=True)}
        return took | {"search worked": self.worked * 1000}

    def _wrap(self, name: str, around: Any) -> None:
        method = getattr(LibraryThread, name)

        def wrapped(thread: LibraryThread, *given: Any, **named: Any) -> Any:
            with around(*given, **named):
                return method(thread, *given, **named)

        setattr(LibraryThread, name, wrapped)

    @contextmanager
    def _ask(self, *_given: Any, **named: Any) -> Iterator[None]:
        if named.get("kind") == "search":
            self.note("asked")
        yield

    @contextmanager
    def _do(self, job: Any, _library: object) -> Iterator[None]:
        if job.kind == "search":
            self.note("begun")
            worked = time.thread_time()
            yield
            self.worked = time.thread_time() - worked
            self.note("ended")
        else:
            yield

    @contextmanager
    def _deliver(self, outcome: Any) -> Iterator[None]:
        if outcome.job.kind == "search":
            self.note("delivered")
            yield
            self.note("filled")
        else:
            yield
