"""How far long work is."""

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from clippings_app.ui.theme import sized
from clippings_app.ui.widgets.elided_label import ElidedLabel
from clippings_app.ui.widgets.margins import set_margins
from clippings_app.ui.widgets.text import isolated

if TYPE_CHECKING:
    from clippings_app.ui.errand_messages import Advance
    from clippings_app.ui.errands import Errands
    from clippings_app.ui.long_work import LongWork, Task

_LEAVING_MS = 150
_FINEST = 30
"""Bits of a number that a bar can show: Qt counts in 32, and bytes may be more."""


class ProgressStrip(QWidget):
    """What runs, how far it is, the name at hand and Cancel; hidden while nothing runs.

    Attributes:
        bar: The progress bar.
        cancel_button: Asks to stop.
    """

    cancelled = Signal()
    left = Signal()
    """It is hidden again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self.setAccessibleName(self.tr("Progress"))
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel(self)
        self.title.setFont(sized(self.font(), 0.95, strong=True))
        self.count = QLabel(self)
        self.count.setProperty("tone", "muted")
        self.name = ElidedLabel(self, Qt.TextElideMode.ElideMiddle)
        self.name.setProperty("tone", "muted")
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.clicked.connect(self._cancel)
        self._lay_out()
        self._leaving = QTimer(self, singleShot=True, interval=_LEAVING_MS)
        self._leaving.timeout.connect(self._leave)
        self.hide()

    def _lay_out(self) -> None:
        words = QHBoxLayout()
        words.setSpacing(10)
        words.addWidget(self.title)
        words.addWidget(self.count)
        words.addWidget(self.name, 1)
        left = QVBoxLayout()
        left.setSpacing(5)
        left.addLayout(words)
        left.addWidget(self.bar)
        row = QHBoxLayout(self)
        set_margins(row, 16, 8, 12, 8)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self.cancel_button)

    def follow(self, errands: "Errands") -> Self:
        """Show how far imports are, and let them be stopped."""

        def advance(how_far: "Advance") -> None:
            if how_far.indexing:
                self.finish()
            elif errands.importing:
                self.show_progress(self.tr("Importing"), how_far.done, how_far.total, how_far.name)

        errands.advanced.connect(advance)
        errands.stored.connect(lambda _report: self.finish())
        errands.import_refused.connect(lambda _error: self.finish())
        errands.lost.connect(self.finish)
        self.cancelled.connect(errands.cancel_imports)
        return self

    def show_progress(self, title: str, done: int, total: int, name: str = "", words: str = "") -> None:
        """Show how far a job is.

        Args:
            title: What runs, such as "Importing".
            done: Number of things done.
            total: Number of things in all; 0 is not known yet.
            name: The one at hand.
            words: How far it is, where numbers do not tell it.
        """
        is_new = self.isHidden() or self._leaving.isActive()
        self._leaving.stop()
        number = self.locale().toString
        self.title.setText(title)
        counted = self.tr("{0} of {1}").format(number(done), number(total)) if total else number(done)
        self.count.setText(words or counted)
        self.count.setMinimumWidth(0)
        if total and not words:  # what stands beside it stays where it is when there is one more digit
            most = self.tr("{0} of {1}").format(number(total), number(total))
            self.count.setMinimumWidth(self.count.fontMetrics().horizontalAdvance(most) + 2)
        self.name.setText(isolated(name) if name else "")  # a path keeps its order in every language
        self.name.setToolTip(name)
        coarser = max(0, total.bit_length() - _FINEST)
        self.bar.setRange(0, total >> coarser)
        self.bar.setValue(done >> coarser)
        if is_new:
            self.cancel_button.setEnabled(True)
            self.cancel_button.setText(self.tr("Cancel"))
            self.show()

    def show_task(self, task: "Task") -> None:
        """Show long work until it is over, and let it be stopped."""

        def advance() -> None:
            is_counted = task.total or task.words
            self.show_progress(task.title, task.done, task.total, task.name, task.words or ("" if is_counted else " "))

        task.advanced.connect(advance)
        task.over.connect(self.finish)
        self.cancel_button.setVisible(task.can_stop)
        self.cancelled.connect(task.stop)
        advance()

    def finish(self) -> None:
        """Hide the strip, in a moment: what comes of the job is told first, and the window is laid out anew after."""
        if not self.isHidden() and not self._leaving.isActive():
            self._leaving.start()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.cancel_button.setText(self.tr("Stopping…"))
        self.cancelled.emit()


class ProgressStrips(QWidget):
    """A strip for each piece of long work that is under way, one below the other.

    Args:
        work: What is under way.
    """

    def __init__(self, work: "LongWork", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("long-work")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        work.shown.connect(self._add)

    def strips(self) -> list[ProgressStrip]:
        """Those that are shown, from above."""
        return [each for each in self.findChildren(ProgressStrip) if not each.isHidden()]

    def _add(self, task: "Task") -> None:
        strip = ProgressStrip(self)
        strip.setObjectName("work-progress")
        self._column.addWidget(strip)
        strip.show_task(task)
        strip.left.connect(strip.deleteLater)
