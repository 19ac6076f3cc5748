"""The search field with the clippings it finds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clippings_app.domain.query_language import format_query
from clippings_app.domain.worded import Worded
from clippings_app.settings import ListLook
from clippings_app.ui.widgets.clipping_list import ClippingList
from clippings_app.ui.widgets.elided_label import ElidedLabel
from clippings_app.ui.widgets.empty_state import EmptyState
from clippings_app.ui.widgets.search_bar import SearchBar
from clippings_app.ui.widgets.timeline_strip import TimelineStrip

if TYPE_CHECKING:
    from clippings_app.domain.query import Query
    from clippings_app.library import Answer

_EDGE = 12
"""Pixels around what lies over the list."""

_EMPTY_LISTS = {
    "is:trash": ("trash", "The trash is empty", "What you move to the trash stays here until you delete it for good."),
    "is:inbox": ("inbox", "The inbox is empty", "Clippings wait here until they are filed."),
    "is:starred": ("star", "Nothing is starred", "Ctrl+D stars the clippings that are selected."),
    "-has:credit has:photo": ("check", "No credit is missing", "Every photo of the library names whom it is from."),
    "-has:date": ("check", "No date is missing", "Every clipping of the library says when it was published."),
}
"""Icon, title and words for the sidebar's own lists while there is nothing in them."""


class ListPane(QWidget):
    """Search bar, list, and what is said when the list is empty.

    Attributes:
        earlier: Lies over the list while this is not the answer to what stands in the field, which cannot be read.
        earlier_words: What it is the answer to.
    """

    empty_chosen = Signal(str)
    """The key of a button of the empty state: "all", or the name of an action."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(280)
        self._index_is_behind = False
        self.search = SearchBar(self)
        self.timeline = TimelineStrip(self)
        self.timeline.hide()  # until there is a clipping
        self.list = ClippingList(self)
        self.empty = EmptyState(self)
        self.empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.empty.chosen.connect(self.empty_chosen)
        self._answered: Query | None = None
        self._make_earlier()
        self.search.went_wrong.connect(self._show_earlier)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(0)
        self._head.addWidget(self.search, 3)
        self._head.addWidget(self.timeline, 2)
        layout.addLayout(self._head)
        layout.addWidget(self.stack, 1)
        QWidget.setTabOrder(self.search, self.timeline)
        QWidget.setTabOrder(self.timeline, self.list)

    def _make_earlier(self) -> None:
        self.earlier = QWidget(self)
        self.earlier.setProperty("kind", "toast")
        self.earlier.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.earlier.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self.earlier)
        layout.setContentsMargins(12, 7, 12, 7)
        self.earlier_words = ElidedLabel(self.earlier)
        layout.addWidget(self.earlier_words)
        self.earlier.hide()

    def set_look(self, look: ListLook) -> None:
        """Cards below a search field, or a table, with room for the timeline beside the field."""
        directions = QBoxLayout.Direction
        self._head.setDirection(directions.LeftToRight if look.table else directions.TopToBottom)
        self.timeline.set_beside(beside=look.table)
        self.list.set_look(look)

    def take_focus(self) -> None:
        """Put the keyboard into the list, or where it will be."""
        (self.list if self.stack.currentWidget() is self.list else self.empty).setFocus()

    def show_answer(
        self, answer: "Answer", generation: int, *, library_is_empty: bool, keep_place: bool = False
    ) -> None:
        """Show what a search found.

        Args:
            answer: With the ids of all hits.
            generation: Of the search.
            library_is_empty: Whether there is nothing to find.
            keep_place: Whether the list stays where it is scrolled to: it is the answer to the same question.
        """
        scrolled = self.list.verticalScrollBar().value()
        self._answered = answer.query
        self.search.show_answer(answer.total, answer.took_ms, answer.notes, answer.did_you_mean)
        self.list.show_ids(answer.ids, generation)
        if keep_place:
            self.list.doItemsLayout()  # its length must be known before it can be scrolled
            self.list.verticalScrollBar().setValue(scrolled)
        had_focus = self.list.hasFocus() or self.empty.hasFocus()
        self.stack.setCurrentWidget(self.list if answer.ids else self.empty)
        if had_focus:
            self.take_focus()
        self._index_is_behind = any(_will_be_found(note) for note in answer.notes)
        self.say_why_empty(library_is_empty=library_is_empty)

    def _show_earlier(self, is_earlier: bool) -> None:
        """Say of the list that it is the answer to what could be read last, or no more.

        It stays, for whoever mends a query goes on from there; but nobody shall take it for the answer to what stands
        in the field.
        """
        self.list.set_faded(faded=is_earlier)
        self.earlier.setVisible(is_earlier and self._answered is not None)
        if is_earlier and self._answered is not None:
            query = format_query(self._answered)
            words = self.tr("Still shown: {0}").format(query)
            self.earlier_words.setText(words if query else self.tr("Still shown: all clippings"))
            self._place_earlier()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what lies over the list at its lower end."""
        super().resizeEvent(event)
        self._place_earlier()

    def _place_earlier(self) -> None:
        room = self.stack.geometry().adjusted(_EDGE, 0, -_EDGE, -_EDGE)
        wanted = self.earlier.sizeHint()
        width, height = min(wanted.width(), room.width()), wanted.height()
        self.earlier.setGeometry(room.center().x() - width // 2, room.bottom() - height, width, height)
        self.earlier.raise_()

    def say_why_empty(self, *, library_is_empty: bool) -> None:
        """Say what an empty list means: nothing there, nothing found, or an index that is still being made."""
        if library_is_empty:
            self.empty.be_quiet(self.tr("Nothing here yet"))  # the room beside it says how to begin
        elif self._index_is_behind:
            self.empty.show_state(
                "clock",
                self.tr("One moment"),
                self.tr("The index is being made; the clippings appear here as soon as it is there."),
            )
        elif self.search.query() in _EMPTY_LISTS:
            sign, title, words = _EMPTY_LISTS[self.search.query()]
            self.empty.show_state(sign, self.tr(title), self.tr(words), [("all", self.tr("Show all clippings"))])
        elif not self.search.query():
            # All is in the trash, or what has just come is not in the list yet: no question was wrong.
            self.empty.show_state("clippings", self.tr("Nothing here yet"), "")
        else:
            self.empty.show_state(
                "search",
                self.tr("Nothing found"),
                self.tr("No clipping fits. Take a word or a filter away, or look at all of them."),
                [("all", self.tr("Show all clippings"))],
            )


def _will_be_found(note: str) -> bool:
    """Whether a note on an answer says that the index is on its way; other notes are about the query."""
    return isinstance(note, Worded) and note.template.startswith(("The index is being", "The index is catching"))
