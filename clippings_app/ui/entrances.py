"""The ways by which something comes in without a hand in the window: the browser's extension and a watched folder."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from clippings_app.ui.browser.door import BrowserDoor
from clippings_app.ui.watching import FolderWatch

if TYPE_CHECKING:
    from clippings_app.ui.dialogs.preferences import PreferencesDialog
    from clippings_app.ui.main_window import MainWindow


class Entrances(QObject):
    """Opens them as the preferences say, and closes them with the window.

    Args:
        window: Where everything goes.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.browser = BrowserDoor(window)
        self.watch = FolderWatch(window)

    def follow(self, dialog: "PreferencesDialog") -> None:
        """Do as is chosen in the preferences, while it is chosen."""
        section, browser = dialog.browser, self.browser
        section.changed.connect(lambda choices: section.show_problem(browser.use(choices)))
        section.folder_asked.connect(lambda: section.show_folder(browser.show_extension()))
        browser.paired.connect(section.show_paired)
        dialog.watch.changed.connect(self.watch.use)

    def close(self) -> None:
        """Let nothing in any more."""
        self.browser.close()
        self.watch.close()
