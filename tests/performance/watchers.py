"""What watches a window while it is measured: its pictures, its pauses and who made them, its memory, its trespasses."""

import os
import re
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

LOOKING_S = 0.004
"""How often it is looked at what holds the window's loop, while something does."""
LATE_S = 0.015
"""So late a tick is a pause that it is worth knowing the cause of."""
WEIGHING_S = 0.05
_OURS = f"{os.sep}clippings_app{os.sep}"


class Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


@dataclass(frozen=True, slots=True)
class Moment:
    """What a thread has had of its processor by now, in seconds; zeros where the system does not tell."""

    at: float
    worked: float
    waited: float

    @classmethod
    def of(cls, thread: int) -> "Moment":
        path = Path(f"/proc/self/task/{thread}/schedstat")
        worked, queued = path.read_text().split()[:2] if path.exists() else ("0", "0")
        return cls(time.perf_counter(), int(worked) / 1e9, int(queued) / 1e9)


class Stalls(QObject):
    """The gaps between the ticks of a timer on the window's thread, and what was being done in the longest.

    A gap counts without the time in which the thread waited for a free processor: that is the machine's doing.
    """

    EVERY_MS = 5

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._held: list[dict[str, object]] = []
        self._seen: Counter[tuple[str, str]] = Counter()
        self._borrowed: list[object] = []
        self._lock = threading.Lock()
        self._thread, self._number = threading.get_ident(), threading.get_native_id()
        self._timer = QTimer(self, interval=self.EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last = Moment.of(self._number)
        self._over = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="watcher", daemon=True)
        self._timer.start()
        self._watcher.start()

    def _tick(self) -> None:
        now, before = Moment.of(self._number), self._last
        gap = now.at - before.at - (now.waited - before.waited) - self.EVERY_MS / 1000
        self.gaps.append(gap * 1000)
        with self._lock:
            seen, self._seen, self._last = self._seen, Counter(), now
            self._borrowed.clear()
        if gap > LATE_S:
            doing, library = seen.most_common(1)[0][0] if seen else ("unseen", "unseen")
            worked = (now.worked - before.worked) * 1000
            self._held.append({"ms": gap * 1000, "worked": worked, "doing": doing, "library": library})

    def _watch(self) -> None:
        while not self._over.wait(LOOKING_S):
            with self._lock:
                if time.perf_counter() - self._last.at > LATE_S:
                    self._look()

    def _look(self) -> None:
        """See what is under way; nothing of it is held any more when this returns and the window may go on.

        What only a frame still holds, such as a timer, must not end on this thread: frames are given back to the
        window's, which lets go of them.
        """
        frames = sys._current_frames()
        self._borrowed += [frames, *(each for frame in frames.values() for each in _stack(frame))]
        library = next((each.ident for each in threading.enumerate() if each.name == "library"), None)
        self._seen[_doing(frames.get(self._thread)), _doing(frames.get(library or 0))] += 1

    def stop(self) -> list[float]:
        """End; the gaps in milliseconds."""
        self._timer.stop()
        self._over.set()
        self._watcher.join()
        self._borrowed.clear()
        return self.gaps

    def longest(self, count: int = 3) -> list[dict[str, object]]:
        """The longest gaps: milliseconds, how many of them the thread worked, and who called whom meanwhile.

        A thread that did not work waited: for Python's lock, which the library's thread may have had, or the display.
        """
        return sorted(self._held, key=lambda each: -float(str(each["ms"])))[:count]


def _doing(frame: FrameType | None) -> str:
    """Our own functions that are under way, the innermost first."""
    names = [_name(each) for each in _stack(frame) if _OURS in each.f_code.co_filename]
    return " < ".join(names[:5]) or "nothing of ours"


def _stack(frame: FrameType | None) -> Iterator[FrameType]:
    while frame is not None:
        yield frame
        frame = frame.f_back


def _name(frame: FrameType) -> str:
    place = frame.f_code.co_filename.partition(_OURS)[2]
    return f"{place}:{frame.f_code.co_qualname}"


class Trespasses:
    """Calls on the thread that begins it, the window's, into rooms that have work of another thread.

    Every call of that thread is looked at, so nothing is missed, and nothing that is timed meanwhile is worth anything.
    """

    ROOMS = ("storage", "search", "library.py", "library_check.py", "library_fallback.py", "library_index.py")

    def __init__(self) -> None:
        self.found: Counter[str] = Counter()
        self.calls = 0
        self._rooms = tuple(str(Path("clippings_app", room)) for room in self.ROOMS)

    def begin(self) -> None:
        sys.setprofile(self._note)

    def end(self) -> None:
        sys.setprofile(None)

    def _note(self, frame: FrameType, event: str, called: Any) -> None:
        self.calls += 1
        if event == "call" and any(room in frame.f_code.co_filename for room in self._rooms):
            if frame.f_code.co_name != "<module>" and not _is_import(frame):
                self.found[f"{_name(frame)} < {_doing(frame.f_back)}"] += 1
        elif event == "c_call" and type(getattr(called, "__self__", None)).__module__ == "sqlite3":
            self.found[f"sqlite3 {called.__name__} < {_doing(frame)}"] += 1


def _is_import(frame: FrameType) -> bool:
    """Whether a module is being read in, which is no work on a library."""
    return any(each.f_code.co_name == "<module>" for each in _stack(frame) if _OURS in each.f_code.co_filename)


class Weighing:
    """The most that the window and the processes beside it held, each and all at the same time."""

    def __init__(self, process: Callable[[], int | None]) -> None:
        self.most = {"window": 0.0, "beside": 0.0, "together": 0.0, "with helpers": 0.0}
        self._process = process
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._weigh, name="weighing", daemon=True)
        self._thread.start()

    def _weigh(self) -> None:
        while not self._over.wait(WEIGHING_S):
            window = memory_mb("self").get("resident", 0.0)
            beside = memory_mb(self._process() or 0).get("resident", 0.0)
            helpers = sum(memory_mb(each).get("resident", 0.0) for each in children(self._process() or 0))
            now = (window, beside, window + beside, window + beside + helpers)
            self.most = {name: max(most, value) for (name, most), value in zip(self.most.items(), now, strict=True)}

    def stop(self) -> dict[str, float]:
        """End; megabytes."""
        self._over.set()
        self._thread.join()
        return self.most


def children(pid: int) -> list[int]:
    """The processes that a process has begun and that still run."""
    try:
        lists = [path.read_text() for path in Path(f"/proc/{pid}/task").glob("*/children")]
    except OSError:
        return []
    return [int(each) for each in " ".join(lists).split()]


def memory_mb(pid: int | str) -> dict[str, float]:
    """What a process holds: all in memory, its own share without mapped files, and the most it ever held."""
    try:
        text = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return {}
    held = dict(re.findall(r"(VmRSS|RssAnon|VmHWM):\s+(\d+)", text))
    if len(held) < 3:  # it has just ended
        return {}
    return {
        "resident": int(held["VmRSS"]) / 1024,
        "own": int(held["RssAnon"]) / 1024,
        "most": int(held["VmHWM"]) / 1024,
    }
