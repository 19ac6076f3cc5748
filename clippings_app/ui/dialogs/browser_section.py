"""The part of the preferences on pages from the browser."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QSpinBox

from clippings_app.settings import BrowserChoices
from clippings_app.ui.dialogs.forms import FormDialog, note, set_in
from clippings_app.ui.language import counted


def new_token() -> str:
    """256 random bits, as they can be copied."""
    return secrets.token_urlsafe(32)


class BrowserSection(QObject):
    """Switch, port and token; each takes effect at once, and Cancel takes it back.

    Args:
        choices: As they are.
        dialog: Gets the rows.
        make_token: Makes a token nobody can guess.
    """

    changed = Signal(object)
    """`BrowserChoices`."""
    folder_asked = Signal()
    """The person wants to see the extension's folder."""

    def __init__(self, choices: BrowserChoices, dialog: FormDialog, make_token: Callable[[], str] = new_token) -> None:
        super().__init__(dialog)
        self._before = self._now = choices
        self._make_token = make_token
        self.enabled = QCheckBox(self.tr("Take pages from the &browser"), dialog)
        self.enabled.setChecked(choices.enabled)
        self.port = QSpinBox(dialog)
        self.port.setRange(1024, 65535)
        self.port.setKeyboardTracking(False)
        set_in(self.port)
        self.port.setValue(choices.port)
        self.token = QLineEdit(dialog)
        self.token.setReadOnly(True)
        self.token.setMinimumHeight(self.port.sizeHint().height())  # its letters are smaller, and it is to be no lower
        self.token.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.token.setPlaceholderText(self.tr("Made when it is switched on"))
        self.copy = QPushButton(self.tr("&Copy"), dialog)
        self.renew = QPushButton(self.tr("&New token"), dialog)
        self.folder = QPushButton(self.tr("Show the extension’s &folder"), dialog)
        self.note = note(dialog)
        self.problem = note(dialog, tone="danger")
        self.problem.hide()
        self._lay_out(dialog)
        self._show()
        self.enabled.toggled.connect(self._switch)
        self.port.valueChanged.connect(lambda port: self._change(replace(self._now, port=port)))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._now.token))
        self.renew.clicked.connect(self._renew)
        self.folder.clicked.connect(self.folder_asked)
        dialog.rejected.connect(lambda: self.changed.emit(self._before))

    def show_problem(self, problem: str) -> None:
        """Say what stands in the way; "" when nothing does."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def show_folder(self, folder: Path | None) -> None:
        """Say where the extension is, for a browser's own file chooser."""
        if folder is not None:
            self.note.setText(
                self.tr("The extension is in {0}; its README says how a browser loads it.").format(folder)
            )

    def show_paired(self, choices: BrowserChoices) -> None:
        """An extension has been paired, which Cancel does not take back."""
        self._now = replace(self._now, origins=choices.origins)
        if self._before.token == choices.token:
            self._before = replace(self._before, origins=choices.origins)
        self._show()

    def _lay_out(self, dialog: FormDialog) -> None:
        line = QFrame(dialog)
        line.setProperty("kind", "line")
        line.setFixedHeight(1)
        token = QHBoxLayout()
        token.setSpacing(6)
        token.addWidget(self.token, 1)
        token.addWidget(self.copy)
        token.addWidget(self.renew)
        extension = QHBoxLayout()
        extension.addWidget(self.folder)
        extension.addStretch(1)
        dialog.form.addRow(line)
        dialog.add_row(self.tr("Browser"), self.enabled)
        self.enabled.setAccessibleName("")  # it has words of its own
        dialog.add_row(self.tr("&Port"), self.port)
        dialog.add_row(self.tr("T&oken"), token, self.token)
        dialog.add_row(self.tr("Extension"), extension)
        dialog.form.addRow("", self.note)
        dialog.form.addRow("", self.problem)

    def _switch(self, enabled: bool) -> None:
        token = self._now.token or (self._make_token() if enabled else "")
        self._change(replace(self._now, enabled=enabled, token=token))

    def _renew(self) -> None:
        self._change(replace(self._now, token=self._make_token(), origins=()))

    def _change(self, choices: BrowserChoices) -> None:
        self._now = choices
        self._show()
        self.changed.emit(choices)

    def _show(self) -> None:
        now = self._now
        self.token.setText(now.token)
        self.token.setCursorPosition(0)
        for field in (self.port, self.token, self.copy, self.renew):
            field.setEnabled(now.enabled)
        if not now.enabled:
            words = self.tr(
                "A button in the browser then hands over the page as you see it. Only this computer is heard."
            )
        elif not now.origins:
            words = self.tr(
                "Load the extension into the browser, paste the token into its options and press Test there."
            )
        elif len(now.origins) == 1:
            words = self.tr("One browser is paired. A new token ends that.")
        else:
            words = counted(
                len(now.origins),
                "%Ln browser is paired. A new token ends that.",
                "%Ln browsers are paired. A new token ends that.",
            )
        self.note.setText(words)
