"""How the list is laid out: cards beside the article, or a table above it; its columns and its order."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from clippings_app.domain.arrangement import Column
from clippings_app.settings import ListLook
from clippings_app.ui.models.columns import keep_columns, read_columns

if TYPE_CHECKING:
    from clippings_app.ui.main_window import MainWindow

_BESIDE, _ABOVE = "browse-splitter", "browse-splitter-above"
_LEAST_BELOW = 200
"""Pixels that an article has at least below a table."""
_USUAL_SIZES = {_BESIDE: (326, 824), _ABOVE: (380, 440)}


class ListLayout(QObject):
    """Wires the list's looks, columns and orders to the window and to what is remembered of it.

    Args:
        window: Whose list it is; its parts exist when `wire` is called.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def wire(self) -> None:
        """Connect everything, and lay the list out as it was."""
        window = self._window
        search, rows = window.list_pane.search, window.list_pane.list
        rows.set_columns(read_columns(window.settings.columns))
        rows.columns_changed.connect(self._keep_columns)
        rows.header.order_chosen.connect(search.choose_order)
        search.sort_chosen.connect(rows.show_order)
        window.controller.answer_ready.connect(lambda _answer, _generation: rows.show_order(window.controller.sort))
        search.look.columns.aboutToShow.connect(self._fill_columns)
        search.look.changed.connect(self._choose_look)
        search.look.set_look(window.settings.list_look)
        self._choose_look(window.settings.list_look)

    def _choose_look(self, look: ListLook) -> None:
        self._window.list_pane.set_look(look)
        self._window.controller.show_look(look)
        self._put_list(_ABOVE if look.table else _BESIDE)
        self._window.actions_["compact-list"].setChecked(look.compact and not look.table)
        self._window.actions_["table-list"].setChecked(look.table)
        self._window.remember(list_look=look)

    def _put_list(self, place: str) -> None:
        """Put the list beside or above what it shows; the room it had in each place is its own."""
        browse, kept = self._window.browse, dict(self._window.settings.splitters)
        if browse.objectName() == place:
            return
        if self._window.isVisible():
            kept[browse.objectName()] = tuple(browse.sizes())
            self._window.remember(splitters=kept)
        # What an article would like below a table is more than small screens have.
        self._window.stage.pages.setMinimumHeight(_LEAST_BELOW if place == _ABOVE else 0)
        browse.setObjectName(place)
        browse.setOrientation(Qt.Orientation.Vertical if place == _ABOVE else Qt.Orientation.Horizontal)
        browse.setSizes(kept.get(place, _USUAL_SIZES[place]))

    def _fill_columns(self) -> None:
        menu = self._window.list_pane.search.look.columns
        menu.clear()
        self._window.list_pane.list.header.fill_menu(menu)

    def _keep_columns(self, columns: dict[Column, int]) -> None:
        self._window.remember(columns=keep_columns(columns))
