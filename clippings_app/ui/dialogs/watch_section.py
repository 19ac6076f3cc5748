"""The part of the preferences on the watched folder."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton

from clippings_app.ui.dialogs.forms import FormDialog, note


class WatchSection(QObject):
    """The folder, with a way to choose one and a way to have none; Save makes it so.

    Args:
        folder: As it is; "" for none.
        dialog: Gets the rows.
    """

    changed = Signal(str)
    """The folder, when another one is kept."""

    def __init__(self, folder: str, dialog: FormDialog) -> None:
        super().__init__(dialog)
        self._before = folder
        self._dialog = dialog
        self.field = QLineEdit(folder, dialog)
        self.field.setReadOnly(True)
        self.field.setPlaceholderText(self.tr("No folder"))
        words = self.tr("Files that are new in it go into the inbox; what lies there already stays there.")
        self.field.setToolTip(words)
        self.choose = QPushButton(self.tr("C&hoose…"), dialog)
        self.none = QPushButton(self.tr("&Stop watching"), dialog)
        self.none.setEnabled(bool(folder))
        self.choose.clicked.connect(self._choose)
        self.none.clicked.connect(lambda: self.put(""))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self.choose)
        row.addWidget(self.none)
        dialog.add_row(self.tr("&Watched folder"), row, self.field)
        dialog.form.addRow("", note(dialog, words))
        dialog.accepted.connect(self._keep)

    def put(self, folder: str) -> None:
        """Show a folder as chosen."""
        self.field.setText(folder)
        self.none.setEnabled(bool(folder))

    def _choose(self) -> None:
        dialog = QFileDialog(self._dialog, self.tr("Watch a folder"), self.field.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.put)
        dialog.open()

    def _keep(self) -> None:
        if self.field.text() != self._before:
            self.changed.emit(self.field.text())
