"""Notices that somebody else may have written to the library: a command line, another window, the importing process."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal

_EVERY_SECONDS = 0.3
"""Between two looks: what others change is to be found within a second."""
_PATIENCE_SECONDS = 1.0


class Neighbours(QObject):
    """Looks at the database's files now and then, on a thread of its own: they may lie where a look takes long.

    Args:
        folder: The library.
    """

    stirred = Signal()
    """The files are others than at the last look; this window itself may have written them."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, name="neighbours", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Look no more; a look that takes long is left to itself."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join(_PATIENCE_SECONDS)

    def _look(self) -> None:
        from clippings_app.storage.database import file_stamp

        seen: tuple[int, ...] | None = None
        while not self._ended.wait(_EVERY_SECONDS):
            stamp = file_stamp(self._folder)
            if stamp != seen and not self._ended.is_set():
                seen = stamp
                self.stirred.emit()
