"""What a clipping came in as, in its own layout and harmless."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QTextBrowser, QWidget

from clippings_app.ui.dialogs.fitting import FittingDialog
from clippings_app.ui.dialogs.forms import airy_column


class OriginalDialog(FittingDialog):
    """A page or text as it came, to be read and copied from.

    Args:
        name: What the person knows it by.
        page: HTML that is safe to show (`importers.preview`).
    """

    link_clicked = Signal(str)

    def __init__(self, name: str, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("original-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("As it came in: {0}").format(name))
        self.view = QTextBrowser(self)
        self.view.setObjectName("original-page")
        self.view.setAccessibleName(self.tr("As it came in"))
        self.view.setOpenLinks(False)
        self.view.anchorClicked.connect(self._follow)
        self.view.setHtml(page)
        words = QLabel(self.tr("Without its pictures and scripts. The file itself is kept as it was."), self)
        words.setProperty("tone", "muted")
        words.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        self.view.document().setDocumentMargin(12)
        column = airy_column(self)
        column.addWidget(words)
        column.addWidget(self.view, 1)
        column.addWidget(buttons)
        self.resize(780, 680)
        self.view.setFocus()

    def _follow(self, link: QUrl) -> None:
        self.link_clicked.emit(link.toString())
