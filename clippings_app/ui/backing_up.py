"""The library written as one file, by the process beside the window, while searching and reading go on."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from clippings_app.domain.errors import Cancelled, ClippingsError
from clippings_app.domain.watch import Stage
from clippings_app.ui.errand_messages import BackedUp, ExportStep
from clippings_app.ui.language import counted, data_size, how_far
from clippings_app.ui.long_work import Task
from clippings_app.ui.messages import Notice, nothing_written, notice_of

if TYPE_CHECKING:
    from clippings_app.ui.main_window import MainWindow


class BackingUp(QObject):
    """Asks where, shows how far it is, and tells what came of it.

    Args:
        window: Whose library it is.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._under_way: dict[Task, tuple[int, Path]] = {}
        window.errands.lost.connect(self._lose)

    def ask(self) -> None:
        """Ask where and write the library as one file."""
        dialog = QFileDialog(self._window, self.tr("Back up the library"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile("clippings-backup.zip")
        dialog.fileSelected.connect(lambda path: self.write(Path(path)))
        dialog.open()

    def write(self, to: Path) -> None:
        """Write the library as one file."""
        errands = self._window.errands
        task = self._window.controller.work.begin(
            self.tr("Backing up"), "a backup", lambda: errands.halt(number), waited_for=True, tells_end=True
        )
        self._window.notifier.begin(_named(to))
        number = errands.back_up(
            to, partial(self._finish, task, to), partial(self._refuse, task, to), partial(self._tell_step, task, to)
        )
        self._under_way[task] = (number, to)

    def _tell_step(self, task: Task, to: Path, step: ExportStep) -> None:
        words = {
            Stage.COPYING: self.tr("Copying the clippings"),
            Stage.CHECKING: self.tr("Checking the copy"),
            Stage.PACKING: self.tr("Packing"),
        }[step.stage]
        if step.total:
            words = how_far(words, data_size(step.done), data_size(step.total))
        task.tell(step.done, step.total, words, str(to))

    def _finish(self, task: Task, to: Path, answer: BackedUp) -> None:
        text = self.tr("The library is backed up in {0}.").format(to)
        notice = Notice(text=text, level="success")
        if answer.damaged:
            advice = counted(
                len(answer.damaged),
                "%Ln original has changed on disk or cannot be read; an earlier backup may have it whole.",
                "%Ln originals have changed on disk or cannot be read; an earlier backup may have them whole.",
            )
            notice = Notice(text=text, advice=advice, level="warning")
        self._end(task, to, notice, [(f"folder:{to.parent}", self.tr("Open the folder"))])

    def _refuse(self, task: Task, to: Path, error: ClippingsError) -> None:
        notice = notice_of(error)
        if isinstance(error, Cancelled):
            text = self.tr("The backup was stopped.")
            notice = Notice(text=text, advice=nothing_written(to))
        self._end(task, to, notice)

    def _lose(self) -> None:
        """The process has ended, or met a bug: in this, or in what else it does."""
        for task, (number, to) in list(self._under_way.items()):
            if self._window.errands.awaits(number):
                continue
            text = self.tr("The backup was not finished: the process that writes it has ended.")
            self._end(task, to, Notice(text=text, advice=nothing_written(to), level="error"))

    def _end(self, task: Task, to: Path, notice: Notice, buttons: list[tuple[str, str]] | None = None) -> None:
        if self._under_way.pop(task, None) is not None:
            task.end()
            self._window.notice(notice, buttons or [])
            self._window.notifier.end(_named(to), notice.text)


def _named(to: Path) -> str:
    """A backup among the jobs whose end is told."""
    return f"backup {to}"
