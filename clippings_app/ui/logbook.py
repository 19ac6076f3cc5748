"""What the program was asked to do lately, for reports of crashes: a file of bounded size that stays on this computer.

A line tells the time, the process and what was done, in fixed English words with counts and milliseconds. No words of
an article, a search, a name or a file are ever in it: whoever copies a report gives away nothing of the library.
"""

import contextlib
import datetime as dt
import os
from collections.abc import Callable, Sequence
from pathlib import Path

_NAME, _OLDER = "activity.log", "activity.older.log"
_MOST_BYTES = 128 << 10
"""Of a file; the one before it is kept too."""
_QUOTED = 40
"""Lines in a report."""
_FIRST = "started"


class Logbook:
    """Writes lines, each of them at once: what a process had done stays when it ends suddenly.

    Several processes may write to one file. Where it cannot be written, nothing is.

    Args:
        folder: Where logs and reports go.
        now: The clock.
    """

    def __init__(self, folder: Path, now: Callable[[], dt.datetime]) -> None:
        self._folder, self._now = folder, now
        self._path = folder / _NAME
        self._handle: int | None = None

    def begin(self, versions: str) -> None:
        """A process begins; `versions` are those of the program and of what it is made with."""
        self.note(f"{_FIRST} {versions}")

    def note(self, words: str) -> None:
        """Write a line.

        Args:
            words: What was done, from the program's own words and from numbers alone.
        """
        line = f"{self._now().isoformat(timespec='milliseconds')} {os.getpid()} {words}\n"
        with contextlib.suppress(OSError):
            os.write(self._opened(), line.encode("utf-8", "replace"))

    def close(self) -> None:
        """The process ends well."""
        self.note("ended")
        self._let_go()

    def lately(self) -> list[str]:
        """The last lines of this process."""
        return last_lines(self._folder, os.getpid())

    def _opened(self) -> int:
        """The file, begun anew when it has been deleted, put aside by another process, or become large."""
        if self._handle is not None:
            mine = os.fstat(self._handle)
            try:
                is_there = os.path.samestat(mine, self._path.stat())
            except FileNotFoundError:
                is_there = False
            if is_there and mine.st_size < _MOST_BYTES:
                return self._handle
            self._let_go()
            if is_there:
                self._path.replace(self._folder / _OLDER)
        self._folder.mkdir(parents=True, exist_ok=True)
        self._handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return self._handle

    def _let_go(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def whole_log(folder: Path) -> str:
    """All that is in the log, the oldest first; "" when there is none."""
    parts = []
    for name in (_OLDER, _NAME):
        with contextlib.suppress(OSError):
            parts.append((folder / name).read_text(encoding="utf-8", errors="replace"))
    return "".join(parts)


def delete_log(folder: Path) -> None:
    """Delete the log; what is done from now on begins a new one.

    Raises:
        OSError: If it cannot be deleted.
    """
    for path in (folder / _OLDER, folder / _NAME):
        try:
            path.unlink(missing_ok=True)
        except PermissionError:  # Windows deletes no file that is open, as this is while the program runs
            os.truncate(path, 0)


def last_lines(folder: Path, process: int) -> list[str]:
    """The last lines of a process, since it was begun: numbers of processes come again."""
    lines = [line for line in whole_log(folder).splitlines() if line.split(" ", 2)[1:2] == [str(process)]]
    begun = [at for at, line in enumerate(lines) if line.split(" ", 3)[2:3] == [_FIRST]]
    return lines[begun[-1] if begun else 0 :][-_QUOTED:]


def quoted(lines: Sequence[str]) -> str:
    """The part of a report that tells what was done before."""
    return "".join(("\nWhat was done before:\n", *(f"{line}\n" for line in lines))) if lines else ""
