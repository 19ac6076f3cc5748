"""A folder that is watched: a file that is new in it and no longer growing goes into the inbox, once.

What lies there when the folder is chosen stays outside: a folder of downloads is full of other things. What was taken
is written down in the library's folder, so that what comes while the program is closed is taken at the next start.
"""

import contextlib
import json
import os
import stat
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal

from clippings_app.domain.errors import ClippingsError
from clippings_app.domain.system_words import system_words
from clippings_app.saving import save
from clippings_app.ui.goods import Goods
from clippings_app.ui.messages import Notice, notice_of, worded
from clippings_app.ui.place import remember_now

if TYPE_CHECKING:
    from clippings_app.ui.main_window import MainWindow

RECORD = "watched-files.json"
STILL_SECONDS = 2.0
"""A file that has not changed for so long is whole."""
_UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".opdownload", ".tmp", ".temp", ".swp")
_MOST_AT_ONCE = 500

Stamp = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How often the folder is looked at, in milliseconds.

    Attributes:
        poll: When nothing tells of a change; network folders never do.
        soon: After something has.
        again: While a file may still be growing.
    """

    poll: int = 30_000
    soon: int = 300
    again: int = 1_000


@dataclass(slots=True, eq=False)
class Ledger:
    """What was found in a folder, and what of it was taken.

    Attributes:
        folder: The folder; "" before there was one.
        taken: Files by name, as they were when they were taken.
    """

    folder: str = ""
    taken: dict[str, Stamp] = field(default_factory=dict)
    _since: dict[str, tuple[Stamp, float]] = field(default_factory=dict)

    def settle(self, found: Mapping[str, Stamp], now: float, still: float = STILL_SECONDS) -> tuple[list[str], bool]:
        """Names that are new and have not changed for `still` seconds, and whether others may become so."""
        new = {name: stamp for name, stamp in found.items() if self.taken.get(name) != stamp}
        before = self._since
        self._since = {
            name: before[name] if name in before and before[name][0] == stamp else (stamp, now)
            for name, stamp in new.items()
        }
        ready = sorted(name for name, (_stamp, since) in self._since.items() if now - since >= still)
        return ready[:_MOST_AT_ONCE], len(ready) < len(new) or len(ready) > _MOST_AT_ONCE

    def take(self, names: Iterable[str]) -> dict[str, Stamp]:
        """Hold names for taken, as they were found last; what was so noted."""
        noted = {name: self._since[name][0] for name in names if name in self._since}
        self.taken |= noted
        return noted

    def to_json(self) -> bytes:
        """As it is written down."""
        return json.dumps({"folder": self.folder, "files": self.taken}).encode()  # names need not be Unicode


def read_ledger(path: Path) -> Ledger:
    """What was written down; an empty one when nothing was, or what is there cannot be read."""
    try:
        data = json.loads(path.read_bytes())
        files = {str(name): (int(size), int(changed)) for name, (size, changed) in data["files"].items()}
        return Ledger(folder=str(data["folder"]), taken=files)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Ledger()


def look(folder: Path) -> dict[str, Stamp]:
    """The files of a folder, without hidden ones, links, and downloads under way.

    Raises:
        OSError: If the folder cannot be read.
    """
    found: dict[str, Stamp] = {}
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith((".", "~")) or entry.name.lower().endswith(_UNFINISHED):
                continue
            try:
                status = entry.stat(follow_symlinks=False)
            except OSError:
                continue  # gone since
            if stat.S_ISREG(status.st_mode) and status.st_size:
                found[entry.name] = (status.st_size, status.st_mtime_ns)
    return found


class FolderWatch(QObject):
    """Watches the folder that was chosen for a window's library.

    Args:
        window: Whose library takes what comes.
        pace: How often it looks.
        clock: Gives seconds that only ever grow.
    """

    _looked = Signal(object, object)

    def __init__(
        self, window: "MainWindow", pace: Pace | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pace = pace or Pace()
        self._clock = clock
        self._folder: Path | None = None
        self._ledger = Ledger()
        self._under_way: dict[str, Stamp] = {}
        self._looking = False
        self._is_missing = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _path: self._look_in(self._pace.soon))
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        self._looked.connect(self._take, Qt.ConnectionType.QueuedConnection)
        window.controller.ready.connect(lambda: self._begin(window.settings.watched.get(self._key(), "")))
        window.errands.lost.connect(self._note)

    @property
    def folder(self) -> Path | None:
        """The folder that is watched."""
        return self._folder

    def use(self, folder: str) -> None:
        """Watch a folder from now on, and remember it; "" for none."""
        settings = self._window.settings
        if folder != settings.watched.get(self._key(), ""):
            others = {name: kept for name, kept in settings.watched.items() if name != self._key()}
            remember_now(self._window, watched=others | ({self._key(): folder} if folder else {}))
        self._begin(folder)

    def close(self) -> None:
        """Watch no longer."""
        self._folder = None
        self._timer.stop()
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)

    def _key(self) -> str:
        return str(self._window.controller.folder)

    def _begin(self, folder: str) -> None:
        self.close()
        self._is_missing = False
        if not folder or self._window.controller.read_only:
            return
        self._folder = Path(folder)
        self._ledger = read_ledger(self._record)
        self._look()

    @property
    def _record(self) -> Path:
        return self._window.controller.folder / RECORD

    def _look_in(self, milliseconds: int) -> None:
        if self._folder is not None and not (self._timer.isActive() and self._timer.remainingTime() < milliseconds):
            self._timer.start(milliseconds)

    def _look(self) -> None:
        """Look away from the window's thread: a folder on a network may keep one waiting."""
        if self._folder is None or self._looking:
            return
        folder, self._looking = self._folder, True

        def work() -> None:
            found: dict[str, Stamp] | OSError
            try:
                found = look(folder)
            except OSError as error:
                found = error
            with contextlib.suppress(RuntimeError):  # the window is gone
                self._looked.emit(folder, found)

        threading.Thread(target=work, name="watched folder", daemon=True).start()

    def _take(self, folder: Path, found: dict[str, Stamp] | OSError) -> None:
        self._looking = False
        if folder != self._folder:
            self._look()  # another was chosen meanwhile
            return
        if isinstance(found, OSError):
            self._tell_missing(folder, found)
            self._look_in(self._pace.poll)
            return
        self._is_missing = False
        if str(folder) not in self._watcher.directories():
            self._watcher.addPath(str(folder))
        if self._ledger.folder != str(folder):
            self._ledger = Ledger(folder=str(folder), taken=dict(found))
            self._write()
        ready, more = self._ledger.settle(found, self._clock())
        if ready and not self._under_way:
            self._under_way = self._ledger.take(ready)
            self._window.errands.take_in(
                Goods(paths=tuple(folder / name for name in ready)),
                then=lambda _report: self._note(),
                otherwise=lambda _error: self._note(),  # it is told, and gone on with, as an import of its own
            )
        self._look_in(self._pace.again if more else self._pace.poll)

    def _note(self) -> None:
        """Write down what was taken: only once it is in the library, so that nothing is passed over by a crash."""
        if self._under_way:
            self._under_way = {}
            self._write()
            self._look_in(self._pace.again)

    def _write(self) -> None:
        try:
            save(self._record, self._ledger.to_json())
        except ClippingsError as error:
            self._window.notice(notice_of(error))

    def _tell_missing(self, folder: Path, error: OSError) -> None:
        if not self._is_missing:
            self._is_missing = True
            text = self.tr("The watched folder {0} cannot be read: {1}.").format(folder, worded(system_words(error)))
            advice = self.tr("It is looked for again from time to time. The preferences name another.")
            self._window.notice(
                Notice(text=text, advice=advice, level="warning"), [("preferences", self.tr("Preferences…"))]
            )
