"""A library brought back from its backup, into a folder of its own, while the one that is open stays as it is."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from clippings_app.domain.errors import Cancelled, ClippingsError
from clippings_app.domain.watch import Stage, Watch
from clippings_app.ui.language import counted, data_size, how_far
from clippings_app.ui.messages import Notice, notice_of

if TYPE_CHECKING:
    from clippings_app.ui.main_window import MainWindow

OPEN = "open-library:"
"""How the key of the button begins that opens what came back; the folder follows."""


class BringingBack(QObject):
    """Asks which backup and where to, shows how far it is, and tells what came of it.

    Args:
        window: Shows it.
    """

    _over = Signal(object)

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._over.connect(lambda end: end(), Qt.ConnectionType.QueuedConnection)

    def ask(self) -> None:
        """Ask for the backup, then for a folder."""
        dialog = QFileDialog(self._window, self.tr("Restore a backup"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Backups (*.zip)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self._ask_folder(Path(path)))
        dialog.open()

    def _ask_folder(self, file: Path) -> None:
        dialog = QFileDialog(self._window, self.tr("Restore into a new folder"), str(file.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setLabelText(QFileDialog.DialogLabel.FileName, self.tr("Folder"))
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Restore"))
        dialog.selectFile(file.stem)
        dialog.fileSelected.connect(lambda path: self.restore(file, Path(path)))
        dialog.open()

    def restore(self, file: Path, folder: Path) -> None:
        """Bring a library back.

        Args:
            file: The backup.
            folder: New or empty; it has its name when all is there, and is as it was when it is stopped.
        """
        work = self._window.controller.work
        task = work.begin(self.tr("Restoring the backup"), "restoring", waited_for=True, tells_end=True)
        job = f"restore {folder}"
        self._window.notifier.begin(job)

        def end(notice: Notice, buttons: list[tuple[str, str]]) -> None:
            task.end()
            self._window.notice(notice, buttons)
            self._window.notifier.end(job, notice.text)

        watch = task.watch(in_words=self._how_far)
        threading.Thread(target=lambda: self._work(file, folder, watch, end), name="restoring").start()

    def _work(
        self, file: Path, folder: Path, watch: Watch, end: Callable[[Notice, list[tuple[str, str]]], None]
    ) -> None:
        """Away from the window's thread: what is met there is told on it."""
        from clippings_app.storage.restoring import restore

        try:
            lost = restore(file, folder, watch)
        except ClippingsError as refused:
            error = refused
            self._over.emit(lambda: end(self._refused(error), []))
        except BaseException:
            self._over.emit(lambda: end(Notice(text=self.tr("The backup was not restored."), level="error"), []))
            raise
        else:
            button = (f"{OPEN}{folder}", self.tr("Open it"))
            self._over.emit(lambda: end(self._restored(folder, len(lost)), [button]))

    def _how_far(self, stage: Stage, done: int, total: int) -> str:
        if stage is Stage.CHECKING:
            return self.tr("Checking the library")
        if stage is Stage.SEEKING:
            damaged = self.tr("The backup is damaged: looking for what is whole")
            return how_far(damaged, data_size(done), data_size(total))
        return self.tr("{0} of {1}").format(data_size(done), data_size(total))

    def _restored(self, folder: Path, lost: int) -> Notice:
        text = self.tr("The library is back in {0}.").format(folder)
        if not lost:
            return Notice(text=text, level="success", stays=True)
        advice = counted(
            lost,
            "%Ln part of the backup is damaged and did not come back; an earlier one may have it.",
            "%Ln parts of the backup are damaged and did not come back; an earlier one may have them.",
        )
        return Notice(text=text, advice=advice, level="warning", stays=True)

    def _refused(self, error: ClippingsError) -> Notice:
        if isinstance(error, Cancelled):
            return Notice(text=self.tr("Restoring was stopped."), advice=self.tr("Nothing of it is left behind."))
        return notice_of(error)
