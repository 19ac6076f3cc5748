"""What was done lately, as a report of a crash would quote it: to be seen, copied and deleted."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPlainTextEdit, QWidget

from clippings_app.domain.system_words import system_words
from clippings_app.ui.dialogs.fitting import FittingDialog
from clippings_app.ui.dialogs.forms import airy_column
from clippings_app.ui.logbook import delete_log, whole_log
from clippings_app.ui.messages import worded
from clippings_app.ui.widgets.text import lead


class ActivityLogDialog(FittingDialog):
    """The log's lines, the newest in sight.

    Args:
        folder: Where logs and reports go.

    Attributes:
        lines: The lines.
    """

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activity-log-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What was done lately"))
        self._folder = folder
        self.words = QLabel(
            self.tr(
                "Commands, numbers and times, and no words of articles, searches or names. "
                "It stays on this computer; a report of a crash quotes its last lines.",
            ),
            self,
        )
        self.words.setWordWrap(True)
        lead(self.words)
        self.lines = QPlainTextEdit(self)
        self.lines.setReadOnly(True)
        self.lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.lines.setAccessibleName(self.windowTitle())
        self.lines.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.lines.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.lines.setPlaceholderText(self.tr("Nothing is kept."))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy = buttons.addButton(self.tr("&Copy"), role)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.lines.toPlainText()))
        self.open_folder = buttons.addButton(self.tr("Open its &folder"), role)
        self.open_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        self.delete = buttons.addButton(self.tr("&Delete"), role)
        self.delete.clicked.connect(self._delete)
        layout = airy_column(self)
        layout.addWidget(self.words)
        layout.addWidget(self.lines, 1)
        layout.addWidget(buttons)
        self.resize(720, 460)
        self._show()

    def _show(self) -> None:
        self.lines.setPlainText(whole_log(self._folder))
        self.lines.moveCursor(QTextCursor.MoveOperation.End)
        self.lines.moveCursor(QTextCursor.MoveOperation.StartOfLine)
        is_there = bool(self.lines.toPlainText())
        self.copy.setEnabled(is_there)
        self.delete.setEnabled(is_there)

    def _delete(self) -> None:
        try:
            delete_log(self._folder)
        except OSError as error:
            self.words.setText(self.tr("The log cannot be deleted: {0}").format(worded(system_words(error))))
        self._show()
