"""The search field, the filters under it, and what the search found."""

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from clippings_app.domain.arrangement import Arrangement, Column, Order
from clippings_app.domain.query import NAMED_FIELDS, Sort
from clippings_app.domain.query_language import IN_QUOTES
from clippings_app.ui.icons import icon
from clippings_app.ui.language import counted
from clippings_app.ui.messages import worded
from clippings_app.ui.theme import sized
from clippings_app.ui.widgets.chip import Chip
from clippings_app.ui.widgets.facet_menu import FacetMenu
from clippings_app.ui.widgets.filters import facet_choices, facet_words, filter_icon, filter_words
from clippings_app.ui.widgets.flow import FlowLayout
from clippings_app.ui.widgets.list_look import LookMenu
from clippings_app.ui.widgets.margins import set_margins
from clippings_app.ui.widgets.one_line import OneLineEdit
from clippings_app.ui.widgets.recent_searches import RecentSearches
from clippings_app.ui.widgets.text import joined, lead

DEBOUNCE_MS = 5
"""A search costs less than a keystroke takes, and a newer one replaces it; this only joins keys that come together."""
PATIENCE_MS = 800
"""So long a query that cannot be read is taken for one that is still being typed."""
_ORDERED_MS = 400
"""After an order was chosen, until it is said that it takes a moment: of very many, the first time."""
_LEAST_PREFIX = 2
_FIELDS_OF_NAMES = "|".join(NAMED_FIELDS)
_NAME = re.compile(rf"[(-]*(?:{_FIELDS_OF_NAMES}):")
_QUOTED_NAME = re.compile(rf'(?:^|\s)([(-]*(?:{_FIELDS_OF_NAMES}):"{IN_QUOTES})$')
_ESCAPED = re.compile(r'\\["\\]')
_QUOTED = 24
"""Characters of the query that an error quotes on each side of the place."""
_TRAITS = ("has:photo", "has:note", "has:highlight", "has:ai", "is:starred", "-has:date")
_MARGINS = 16, 12, 10, 8


class SearchBar(QWidget):
    """Search field, filters, sort and what the search found.

    The line edit holds the words a person typed; filters chosen elsewhere (sidebar, menu) are chips beneath it. The
    query is both together.

    Attributes:
        edit: The line edit.
        filter_button: Opens the menu of filters.
        sort_button: Opens the menu of orders.
        look: How the list's rows look, in the same menu.
        recent: What was searched for last.
    """

    query_changed = Signal(str)
    sort_chosen = Signal(object)
    completions_wanted = Signal(str)
    list_wanted = Signal()
    went_wrong = Signal(bool)
    """Whether the query is one that cannot be read, and says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._filters: tuple[str, ...] = ()
        self._sort: Order = Sort.RELEVANCE
        self._told: str | None = None
        self._typing = False
        self._total: int | None = None
        self._selected = 0
        self._wanted_for = ""
        self._forgotten = ""
        self._completing = False
        self._facets: Mapping[str, Mapping[str, int]] = {}
        self._suggestion = ""
        self._make_edit()
        self.filter_button = self._tool("filter", self.tr("Filter"), QMenu(self))
        self.sort_button = self._tool("sort", self.tr("Sort"), self._sort_menu())
        self.look = LookMenu(self.sort_button.menu())
        self._make_words()
        self._lay_out()
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(DEBOUNCE_MS)
        self._waiting.timeout.connect(self._follow_keys)
        self._complaining = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._complaining.timeout.connect(self._complain)
        self._ordering = QTimer(self, singleShot=True, interval=_ORDERED_MS)
        self._ordering.timeout.connect(lambda: self._show_count(self.tr("being put in order…")))
        self.filter_button.menu().aboutToShow.connect(self._fill_filters)
        self._fill_filters()

    def _make_edit(self) -> None:
        self.edit = OneLineEdit(self)
        self.edit.setObjectName("search")
        self.edit.setPlaceholderText(self.tr("Search clippings"))
        self.edit.setAccessibleName(self.tr("Search clippings"))
        self._lens = self.edit.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._lens.setToolTip(self.tr("Recent searches"))
        self._clear = self.edit.addAction(icon("close"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setToolTip(self.tr("Clear the search"))
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self.edit.textChanged.connect(self._note_text)
        self.edit.textEdited.connect(self._want_completions)
        self.edit.returnPressed.connect(self._tell_now)
        self.edit.editingFinished.connect(self._note_search)
        self.edit.installEventFilter(self)
        self._words = QStringListModel(self)
        self._completer = QCompleter(self._words, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup = QListView()
        self._popup.setProperty("kind", "popup")
        self._popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._popup.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # names differ at their end as often
        self._completer.setPopup(self._popup)
        self._completer.setWidget(self.edit)
        self._completer.activated.connect(self._complete)
        self.edit.let_go(self._popup)
        self.recent = RecentSearches(self.edit)
        self.recent.chosen.connect(self.set_query)
        self.recent.forgotten.connect(self._note_forgotten)
        self._lens.triggered.connect(self.recent.open)

    def _tool(self, name: str, words: str, menu: QMenu) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        button.setIconSize(QSize(18, 18))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        return button

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        self._sort_group = QActionGroup(menu)
        self._sort_group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        words: dict[Order, str] = {
            Sort.RELEVANCE: self.tr("Best match first"),
            Sort.NEWEST: self.tr("Newest first"),
            Sort.OLDEST: self.tr("Oldest first"),
            Sort.ADDED: self.tr("Last added first"),
            Arrangement(column=Column.HEADLINE): self.tr("By headline"),
            Arrangement(column=Column.PUBLISHER): self.tr("By publisher"),
            Arrangement(column=Column.BYLINE): self.tr("By byline"),
        }
        self._sorts: dict[Order, QAction] = {}
        for sort, text in words.items():
            action = QAction(text, menu, checkable=True, checked=sort == self._sort)
            action.triggered.connect(lambda _=False, chosen=sort: self.choose_order(chosen))
            self._sort_group.addAction(action)
            menu.addAction(action)
            self._sorts[sort] = action
        return menu

    def _make_words(self) -> None:
        self.count = QLabel(self)
        self.count.setFont(sized(self.font(), 0.92))
        self.count.setProperty("tone", "muted")
        self.notes = QLabel(self)
        self.notes.setFont(sized(self.font(), 0.88))
        self.notes.setProperty("tone", "muted")
        self.notes.setWordWrap(True)
        self.notes.hide()
        self.error = QLabel(self)
        self.error.setTextFormat(Qt.TextFormat.PlainText)
        self.error.setWordWrap(True)  # where the query is wrong is said at its end
        self.error.setFont(sized(self.font(), 0.92))
        self.error.setProperty("tone", "danger")
        self.error.hide()
        self.suggestion = QPushButton(self)
        self.suggestion.setProperty("kind", "link")
        self.suggestion.setProperty("flush", "true")
        self.suggestion.clicked.connect(self._take_suggestion)
        self.suggestion.hide()
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips)
        self._chips.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.edit, 1)
        row.addWidget(self.filter_button)
        row.addWidget(self.sort_button)
        column = QVBoxLayout(self)
        set_margins(column, *_MARGINS)
        column.setSpacing(7)
        column.addLayout(row)
        column.addWidget(self._chips)
        column.addWidget(self.error)
        column.addWidget(self.count)
        column.addWidget(self.suggestion, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.notes)
        column.addStretch(1)

    def query(self) -> str:
        """Filters and words as one query."""
        text = self.edit.text().strip()
        if self._filters and " OR " in text:
            text = f"({text})"
        return " ".join(part for part in (*self._filters, text) if part)

    def filters(self) -> tuple[str, ...]:
        """The filters that are chips."""
        return self._filters

    def words(self) -> str:
        """What stands in the field."""
        return self.edit.text().strip()

    def is_typing(self) -> bool:
        """Whether the query is one that was typed and not sent off: more keys may come."""
        return self._typing

    def set_query(self, text: str, filters: Sequence[str] = ()) -> None:
        """Put a query in the field, with these filters only, and search at once."""
        self._filters = tuple(filters)
        self.edit.setText(text)
        if not self.edit.hasFocus():
            self.edit.setCursorPosition(0)  # of a long query one sees where it begins
        self._show_chips()
        self._tell_now()

    def set_scope(self, query: str) -> None:
        """Show all of one filter ("" is everything), its only chip, with an empty field; searches at once."""
        self._filters = (query,) if query else ()
        self.edit.clear()
        self._show_chips()
        self._tell_now()

    def add_filter(self, query: str) -> None:
        """Narrow by one more filter, and search at once."""
        if query not in self._filters:
            self._filters += (query,)
            self._show_chips()
            self._tell_now()

    def remove_filter(self, query: str) -> None:
        """Take a filter away, and search at once."""
        if query in self._filters:
            self._filters = tuple(held for held in self._filters if held != query)
            self._show_chips()
            self._tell_now()

    def put_filter(self, field: str, query: str) -> None:
        """Let a filter stand in the place of all others of its field ("" takes them away), and search at once."""
        kept = tuple(held for held in self._filters if not held.startswith(f"{field}:"))
        now = (*kept, query) if query else kept
        if now != self._filters:
            self._filters = now
            self._show_chips()
            self._tell_now()

    def clear(self) -> None:
        """Empty the field; the filters stay."""
        self.edit.clear()
        self._tell_now()

    def sort(self) -> Order:
        """The order chosen."""
        return self._sort

    def set_sort(self, sort: Order) -> None:
        """Choose an order without a signal; one by a column may be none of the menu's."""
        self._sort = sort
        for order, action in self._sorts.items():
            action.setChecked(order == sort)

    def choose_order(self, sort: Order) -> None:
        """Choose an order, and tell."""
        self.set_sort(sort)
        self._ordering.start()
        self.sort_chosen.emit(sort)

    def focus_search(self) -> None:
        """Put the cursor in the field and select what is there."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def show_answer(
        self, total: int, took_ms: float, notes: Sequence[str] = (), did_you_mean: str | None = None
    ) -> None:
        """Say what the search found.

        Args:
            total: Number of clippings.
            took_ms: Time it took, in milliseconds.
            notes: What was capped or not done.
            did_you_mean: A query that would find more.
        """
        lead(self.notes)
        self._ordering.stop()
        self._total = total
        self._complaining.stop()
        self._show_count()
        self.count.setToolTip(self.tr("Found in {0} s").format(self.locale().toString(took_ms / 1000, "f", 2)))
        self.count.show()
        self.notes.setText("\n".join(map(worded, notes)))
        self.notes.setVisible(bool(notes))
        self._suggestion = did_you_mean or ""
        self._word_suggestion()
        self.suggestion.setVisible(bool(did_you_mean))
        self._mark_wrong(wrong=False)

    def show_selected(self, selected: int) -> None:
        """Say how many of the clippings found are selected; one is not worth a word."""
        self._selected = selected
        self._show_count()

    def _show_count(self, hint: str = "") -> None:
        if self._total is None:
            words = ""
        elif self._selected > 1:
            total = self.locale().toString(self._total)
            words = self.tr("{0} of {1} selected").format(self.locale().toString(self._selected), total)
        else:
            words = counted(self._total, "%Ln clipping", "%Ln clippings")
        lead(self.count)
        self.count.setText(joined((words, hint)) if words and hint else words or hint)

    def show_error(self, text: str, position: int | None = None, details: str = "") -> None:
        """Say why the query cannot be read: at once when it was sent off, else when nothing more is typed.

        Until then the last answer stays, with a word on what is still open.

        Args:
            text: What is wrong, in a few words.
            position: Where in `query()`, in characters from 0.
            details: All there is to say, for the tool tip.
        """
        if position is not None:
            text = f"{text.rstrip('.')}: {_around(self.query(), position)}"
        lead(self.error)
        self.error.setText(text)
        self.error.setToolTip("\n".join(part for part in (text, details) if part))
        if self._typing and self.error.isHidden():
            self._show_count(self._still_open())
            self._complaining.start()
        else:
            self._complain()

    def _still_open(self) -> str:
        """What the query lacks to be complete, as far as that can be told by counting."""
        text = self.edit.text()
        if text.count('"') % 2:
            return self.tr("quote still open")
        return self.tr("parenthesis still open") if text.count("(") > text.count(")") else ""

    def _complain(self) -> None:
        self._complaining.stop()
        self._ordering.stop()
        self.count.hide()
        self.notes.hide()
        self.suggestion.hide()
        self._mark_wrong(wrong=True)
        if self._popup.isVisible():
            chosen = self._popup.currentIndex()
            self._show_popup()
            self._popup.setCurrentIndex(chosen)

    def _mark_wrong(self, *, wrong: bool) -> None:
        self.error.setVisible(wrong)
        if bool(self.edit.property("wrong")) != wrong:
            self.edit.setProperty("wrong", wrong)
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)
            self.went_wrong.emit(wrong)

    def show_facets(self, facets: Mapping[str, Mapping[str, int]]) -> None:
        """Offer what the answer can be narrowed by.

        Args:
            facets: Number of clippings by facet ("topic", "publisher", "year", …) and name.
        """
        self._facets = facets

    def _fill_filters(self) -> None:
        """Make the menu when it is opened, not each time that it would hold something else."""
        menu = self.filter_button.menu()
        menu.clear()
        for old in menu.findChildren(FacetMenu):
            old.deleteLater()
        for facet, choices in facet_choices(self._facets):
            below = FacetMenu(facet_words(facet), menu)
            below.setIcon(icon(filter_icon(choices[0][0])))
            menu.addMenu(below)
            most = max(count for _, _, count in choices)
            for query, words, count in choices:
                number = _as_wide(self.locale().toString(count), self.locale().toString(most))
                words = f"{words.replace('&', '&&')}\t{number}"
                below.set_share(self._offer_filter(below, query, words), count / most)
        if menu.actions():
            menu.addSeparator()
        for query in _TRAITS:
            self._offer_filter(menu, query, filter_words(query))

    def _offer_filter(self, menu: QMenu, query: str, words: str) -> QAction:
        action = QAction(words, menu)
        action.setCheckable(True)
        action.setChecked(query in self._filters)
        action.triggered.connect(lambda on: self.add_filter(query) if on else self.remove_filter(query))
        menu.addAction(action)
        return action

    def set_completions(self, words: list[str]) -> None:
        """Words for what is being typed; an answer to `completions_wanted`. What is complete is not offered."""
        there = {self._stem().casefold(), self._token().lstrip("(-").casefold()}
        new = [word for word in words if word.casefold() not in there]
        self._words.setStringList(new)
        if new and self.edit.hasFocus() and self._token() and self._token() == self._wanted_for:
            self._show_popup()
            # Qt makes the first word current without showing it: Enter would take it for what is typed.
            self._popup.setCurrentIndex(QModelIndex())
        else:
            self._popup.hide()

    def _show_popup(self) -> None:
        """Below the line that counts, or that says what is wrong, so that it can be read while words are offered."""
        if (layout := self.layout()) is not None:
            layout.activate()
        room = self.edit.rect()
        line = self.error if self.error.isVisible() else self.count
        room.setBottom(max(room.bottom(), line.geometry().bottom() - self.edit.y()))
        self._completer.complete(self._as_wide_as_words(room))

    def _as_wide_as_words(self, room: QRect) -> QRect:
        """Where words are offered: as wide as the longest, or as far as the window goes from where the field begins."""
        wanted = self._popup.sizeHintForColumn(0) + 2 * self._popup.frameWidth()
        if self._words.rowCount() > self._completer.maxVisibleItems():
            wanted += self._popup.verticalScrollBar().sizeHint().width()
        begin, window = self.edit.mapTo(self.window(), room.topLeft()).x(), self.window().width()
        free = begin + room.width() if self.isRightToLeft() else window - begin
        width = max(room.width(), min(wanted, free))
        return QRect(
            room.right() + 1 - width if self.isRightToLeft() else room.left(), room.top(), width, room.height()
        )

    def _token(self) -> str:
        """What is typed right before the cursor since the last space; a name in quotes after its field is one."""
        typed = self.edit.text()[: self.edit.cursorPosition()]
        quoted = _QUOTED_NAME.search(typed)
        return quoted[1] if quoted else typed.rpartition(" ")[2]

    def _stem(self) -> str:
        """The word of the token: without a field's name and what can stand before a word."""
        return self._token().rpartition(":")[2].lstrip('"(-')

    def _want_completions(self) -> None:
        self._wanted_for = self._token()
        self._completing = True

    def _follow_keys(self) -> None:
        """What is typed is searched for first, then completed."""
        self._tell()
        if not self._completing:
            return
        self._completing = False
        if len(self._stem()) >= _LEAST_PREFIX or _NAME.match(self._wanted_for):
            self.completions_wanted.emit(self._wanted_for)
        else:
            self._popup.hide()

    def _complete(self, word: str) -> None:
        """Put a word in the place of its beginning, which stays as it was typed; an open phrase is closed.

        A query for a name takes the place of the field as well.
        """
        self._wanted_for = ""
        stem, at, text = self._stem(), self.edit.cursorPosition(), self.edit.text()
        if _NAME.match(word):
            stem = self._token().lstrip("(-")
        elif word.casefold().startswith(stem.casefold()):
            word = stem + word[len(stem) :]
        before, after = text[: at - len(stem)] + word, text[at:].lstrip()
        if _ESCAPED.sub("", before).count('"') % 2:
            before, after = before + '"', after.removeprefix('"').lstrip()
        self.edit.setText(f"{before} {after}")
        self.edit.setCursorPosition(len(before) + 1)
        self._popup.hide()
        self._tell_now()

    def _note_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._waiting.start()
        self._typing = True
        if self._complaining.isActive():
            self._complaining.start()

    def _note_search(self) -> None:
        """A person is done typing: with Enter, or the keyboard goes elsewhere. Filters alone stand in the sidebar."""
        query = self.query()
        if query == self._forgotten:
            return  # it stood in the field when it was forgotten, and nobody has typed it since
        self._forgotten = ""
        if self.words() and not self.error.isVisible():
            self.recent.note(query)

    def _note_forgotten(self) -> None:
        self._forgotten = self.query()

    def _tell_now(self) -> None:
        self._completing = False
        self._wanted_for = ""  # nothing is being typed any more: words that come now would only be in the way
        self._popup.hide()
        self._told = None
        self._typing = False
        self._tell()

    def _tell(self) -> None:
        self._waiting.stop()
        query = self.query()
        if query != self._told:
            self._told = query
            self.query_changed.emit(query)

    def _suggested_words(self) -> tuple[str, tuple[str, ...]]:
        """What was suggested, without the filters that stand above as chips, and these; as it is when they differ."""
        held = " ".join(self._filters)
        rest = self._suggestion.removeprefix(held)
        if not held or rest == self._suggestion or not rest.startswith(" "):
            return self._suggestion, ()
        return rest.strip(), self._filters

    def _word_suggestion(self) -> None:
        """Say what was suggested as far as there is room; a button would cut its words on both sides."""
        words, _ = self._suggested_words()
        whole = self.tr("Did you mean {0}?").format(words)
        room = self.contentsRect().width() - _MARGINS[0] - _MARGINS[2]
        metrics = self.suggestion.fontMetrics()
        over = metrics.horizontalAdvance(whole) - room
        if over > 0:
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, metrics.horizontalAdvance(words) - over)
        self.suggestion.setText(self.tr("Did you mean {0}?").format(words))
        self.suggestion.setToolTip(whole if over > 0 else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much of a suggestion as there is room for."""
        super().resizeEvent(event)
        self._word_suggestion()

    def _take_suggestion(self) -> None:
        self.set_query(*self._suggested_words())

    def _show_chips(self) -> None:
        self._flow.clear()
        for query in self._filters:
            chip = Chip(filter_words(query), icon_name=filter_icon(query), tip=query, parent=self._chips)
            chip.removed.connect(lambda held=query: self.remove_filter(held))
            self._flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(self._filters))
        self._chips.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that lead out of the field."""
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.list_wanted.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.clear() if self.edit.text() else self.list_wanted.emit()
                return True
        return super().eventFilter(watched, event)


def _as_wide(number: str, widest: str) -> str:
    """A number with spaces before it, so that it ends below where a wider one ends: menus put both to the beginning."""
    lacks = widest[: len(widest) - len(number)]
    return "".join("\N{FIGURE SPACE}" if sign.isdigit() else "\N{PUNCTUATION SPACE}" for sign in lacks) + number


def _around(query: str, position: int) -> str:
    """A query with a sign at a place, shortened far from it."""
    before, after = query[max(0, position - _QUOTED) : position], query[position : position + _QUOTED]
    begin = "…" if position > _QUOTED else ""
    end = "…" if len(query) > position + _QUOTED else ""
    return f"{begin}{before.rstrip()} ▸ {after}{end}".strip()
