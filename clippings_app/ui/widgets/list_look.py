"""How close the list's rows stand, and what they tell: a part of the menu of the list."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from clippings_app.settings import ListLook


class LookMenu(QObject):
    """Adds its choices to a menu and tells what was chosen.

    Args:
        menu: They are appended to it.
    """

    changed = Signal(object)
    """The `ListLook` chosen."""

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._menu = menu
        self._look = ListLook()
        self.actions: dict[str, QAction] = {}
        menu.addSeparator()
        group = QActionGroup(menu)
        self._add("comfortable", self.tr("Comfortable rows"), group)
        self._add("compact", self.tr("Compact rows"), group)
        menu.addSeparator()
        self._add("snippet", self.tr("Show the passage"))
        self._add("tags", self.tr("Show topics and incidents"))
        self._add("picture", self.tr("Show the picture"))
        self._add("added", self.tr("Show when it was added"))
        self.set_look(self._look)

    def _add(self, name: str, words: str, group: QActionGroup | None = None) -> None:
        action = QAction(words, self._menu, checkable=True)
        if group is not None:
            group.addAction(action)
        action.triggered.connect(lambda on: self._choose(name, on=on))
        self._menu.addAction(action)
        self.actions[name] = action

    def look(self) -> ListLook:
        """What is chosen."""
        return self._look

    def set_look(self, look: ListLook) -> None:
        """Choose without a signal."""
        self._look = look
        for name, action in self.actions.items():
            action.setChecked(not look.compact if name == "comfortable" else getattr(look, name))
        for name in ("snippet", "tags"):
            self.actions[name].setEnabled(not look.compact)

    def toggle_compact(self) -> None:
        """Change between comfortable and compact rows."""
        self._choose("compact", on=not self._look.compact)

    def _choose(self, name: str, *, on: bool) -> None:
        values: dict[str, Any] = {"compact": False} if name == "comfortable" else {name: on}
        self.set_look(replace(self._look, **values))
        self.changed.emit(self._look)
