"""Python's circular garbage, looked for on the window's thread alone.

Python looks for it wherever something is allocated. On a thread of the library that could destroy a widget that only a
circle still held; Qt's objects must die on their own thread, or the program dies with them.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from clippings_app.ui.due_garbage import collect_due

_EVERY_MS = 500


class Collector(QObject):
    """Looks now and then, as Python would; nothing that is there when it begins is gone through again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(collect_due)

    def begin(self) -> None:
        """From now on; until then nobody looks, and Python by itself does no more."""
        gc.disable()
        gc.freeze()
        self._timer.start()
