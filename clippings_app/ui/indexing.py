"""How far the process beside the window is with making clippings searchable, where that takes long.

It cannot be stopped, and holds nobody up: searching goes on meanwhile and says that it does not know all yet.
"""

from PySide6.QtCore import QObject

from clippings_app.ui.errand_messages import Advance
from clippings_app.ui.errands import Errands
from clippings_app.ui.language import counted
from clippings_app.ui.long_work import LongWork, Task

_SHOWN_AFTER_MS = 2000
"""After an import of some hundred files it is over by then."""


class Indexing(QObject):
    """Tells of it as of any long work.

    Args:
        errands: What the process is asked for.
        work: Shows it.
    """

    def __init__(self, errands: Errands, work: LongWork, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._task: Task | None = None
        errands.advanced.connect(self._advance)
        errands.indexing_ended.connect(self._end)

    def _advance(self, step: Advance) -> None:
        if not step.indexing:
            return
        if self._task is None:
            title = self.tr("Making clippings searchable")
            self._task = self._work.begin(title, "indexing", can_stop=False, shown_after_ms=_SHOWN_AFTER_MS)
        self._task.tell(step.done, 0, counted(step.done, "%Ln clipping", "%Ln clippings"))

    def _end(self) -> None:
        if self._task is not None:
            self._task.end()
            self._task = None
