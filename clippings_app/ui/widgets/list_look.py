"""How close the list's rows stand, and what they tell or which columns they have: a part of the menu of the list."""

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

    Attributes:
        columns: The menu of the table's columns, for others to fill.
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
        self._add("table", self.tr("Table"), group)
        self.columns = menu.addMenu(self.tr("Columns"))
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
            action.setChecked(_is_so(look, name))
        for name in ("snippet", "tags"):
            self.actions[name].setEnabled(not look.compact and not look.table)
        for name in ("picture", "added"):
            self.actions[name].setEnabled(not look.table)
        self.columns.setEnabled(look.table)

    def toggle_compact(self) -> None:
        """Change between comfortable and compact rows."""
        self._choose("compact", on=self._look.table or not self._look.compact)

    def toggle_table(self) -> None:
        """Change between the table and the rows there were before it."""
        self._choose("table", on=not self._look.table)

    def _choose(self, name: str, *, on: bool) -> None:
        values: dict[str, Any] = {name: on}
        if name in ("comfortable", "compact"):
            values = {"compact": on and name == "compact", "table": False}
        self.set_look(replace(self._look, **values))
        self.changed.emit(self._look)


def _is_so(look: ListLook, name: str) -> bool:
    if name in ("comfortable", "compact"):
        return not look.table and look.compact == (name == "compact")
    return bool(getattr(look, name))
