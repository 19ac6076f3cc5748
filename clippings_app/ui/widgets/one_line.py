"""A field for one line, past which articles go to the window."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from clippings_app.ui.drops import holds_article


class OneLineEdit(QLineEdit):
    """Takes words. An article that is pasted while it has the keyboard, or dropped on it, is the window's to take."""

    article_pasted = Signal()
    """An article was pasted by the field's menu, or a key that is not the window's own."""

    def let_go(self, offered: QWidget) -> None:
        """Close the words that are offered below the field when the keyboard goes elsewhere, as by a command's key.

        A completer keeps that from the field and leaves the words open, so that what is typed would still come here.
        """
        self._offered = offered
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._follow_keyboard)

    def _follow_keyboard(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now not in (self, self._offered) and self._offered.isVisible():
            self._offered.hide()
            QApplication.sendEvent(self, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.OtherFocusReason))

    def lets_paste_pass(self) -> bool:
        """Whether what lies on the clipboard is nothing for this field."""
        return holds_article(QGuiApplication.clipboard().mimeData())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave articles to the window."""
        if holds_article(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave articles to the window: the keys of its action never come here, others that paste do."""
        if event.matches(QKeySequence.StandardKey.Paste) and self.lets_paste_pass():
            self.article_pasted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, whose entry to paste knows what is pasted."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        paste = next((action for action in menu.actions() if action.objectName() == "edit-paste"), None)
        if paste is not None and self.lets_paste_pass():
            paste.triggered.disconnect()
            paste.triggered.connect(lambda: self.article_pasted.emit())
        menu.popup(event.globalPos())
