"""Ends a process in which a thread no longer lets any other go on, as one pattern may that never comes to its end.

Nothing that is written in Python can stop that, nor even tell of it: it is the timer of `faulthandler` that waits,
which needs no Python. Meant for a process that others wait for: its pipes tell them that it has ended.
"""

import faulthandler
import threading

SIGN_SECONDS = 2.0
"""So often who counts the time of a thread gives a sign that Python goes on."""
STUCK_SECONDS = 30.0
"""Without a sign for so long, in seconds of the day, a process is ended."""


class Handle:
    """A dead man's handle, held by those who count the time of threads.

    Attributes:
        seconds: Of the day without a sign after which this process is ended; None, at first, is never.
    """

    def __init__(self) -> None:
        self.seconds: float | None = None
        self._holders: set[object] = set()
        self._lock = threading.Lock()

    def hold(self, holder: object) -> None:
        """Give a sign, once more every `SIGN_SECONDS`."""
        with self._lock:
            if self.seconds is not None:
                self._holders.add(holder)
                faulthandler.dump_traceback_later(self.seconds, exit=True)

    def let_go(self, holder: object) -> None:
        """No more signs come from this one; the others give theirs."""
        with self._lock:
            self._holders.discard(holder)
            if self.seconds is not None and not self._holders:
                faulthandler.cancel_dump_traceback_later()


HANDLE = Handle()
"""That of this process."""
