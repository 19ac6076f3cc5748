"""The one rule for all messages: a message goes when what it tells of is over."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from clippings_app.domain.changes import Applied
from clippings_app.ui.actions import ACTIONS
from clippings_app.ui.messages import About, Notice

if TYPE_CHECKING:
    from clippings_app.ui.main_window import MainWindow

_LOOKING = frozenset(
    {"find", "recent-searches", "find-in-article", "next-hit", "previous-hit", "go-to"}
    | {spec.name for spec in ACTIONS if spec.menu == "&View" and spec.name != "as-it-came"}
)
"""Actions that do nothing to anything; what a message tells of is as true after them, unless they lead elsewhere."""
_STEPS = ("undo", "redo")


class MessageRule(QObject):
    """Shows messages, and takes each away when what it tells of is over.

    A message about what is chosen goes when something else is chosen or anything is done; one about what was done when
    the next thing is done; news when its buttons have nothing to offer any more, or in its own time. A button never
    takes back another step than the one its message tells of.

    Args:
        window: Whose messages these are.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._about = About.NEWS
        self._place: tuple[object, ...] = ()
        window.commands.begun.connect(self._begin)
        window.controller.library_changed.connect(self._change)
        window.stage.selection_changed.connect(self._look)
        window.list_pane.list.current_changed.connect(self._look)
        window.controller.answer_ready.connect(self._look)
        window.rooms.currentChanged.connect(self._look)
        window.stage.pages.currentChanged.connect(self._look)

    def show(self, notice: Notice, buttons: Sequence[tuple[str, str]] = ()) -> None:
        """Show a message in the place of the last one."""
        self._about, self._place = notice.about, self._chosen()
        self._window.messages.show_message(
            notice.text, notice.advice, notice.level, list(buttons), stays=notice.stays, details=notice.details
        )

    def _chosen(self) -> tuple[object, ...]:
        """What a person has before them: another of these is another choice."""
        window, stage = self._window, self._window.stage
        count = stage.selected_count()
        one = tuple(stage.selected_ids()) if count == 1 else ()  # of thousands their number is enough
        return window.rooms.currentWidget(), stage.page_meant(), window.controller.query, count, one

    def _look(self, *_what: object) -> None:
        if self._about is About.CHOICE and self._chosen() != self._place:
            self._end()

    def _begin(self, name: str) -> None:
        """An action is about to be done: by a key, from a menu, or by the message's own button."""
        self._window.messages.withdraw(name)
        if name not in _LOOKING and self._about in (About.CHOICE, About.DEED):
            self._end()

    def _change(self, _applied: Applied) -> None:
        self._window.messages.settle()
        if self._about in (About.CHOICE, About.DEED):
            self._end()
        for step in _STEPS:
            self._window.messages.take_away(step)

    def _end(self) -> None:
        self._about = About.NEWS
        self._window.messages.dismiss()
