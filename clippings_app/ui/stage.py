"""What the list and the room beside it show: which clipping, incident or comparison, and what comes after it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QStackedWidget, QWidget

from clippings_app.domain.changes import Applied
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.errors import ClippingsError, NotFound
from clippings_app.domain.query import Query
from clippings_app.ui.controller import FIRST_PAGE, Contents, Controller
from clippings_app.ui.fetching import Shown
from clippings_app.ui.language import counted
from clippings_app.ui.messages import Notice
from clippings_app.ui.views.article_page import ArticlePage
from clippings_app.ui.views.compare import CompareView
from clippings_app.ui.views.list_pane import ListPane
from clippings_app.ui.views.overview import Overview
from clippings_app.ui.widgets.empty_state import EmptyState
from clippings_app.ui.widgets.incident_view import IncidentView
from clippings_app.ui.widgets.several import summary
from clippings_app.ui.widgets.text import isolated

if TYPE_CHECKING:
    from clippings_app.library import Answer, IncidentOverview

_RELATE_MS = 250
"""Who goes on to the next clipping sooner does not wait for what is related to this one."""
_MARK_MS = 150
"""After an answer, until the article that stays is marked anew; who types on sooner does not wait for it."""

_AHEAD_MS = 80
"""After a clipping is shown, until those beside it are made ready: it and its evidence are painted first."""
_SKIM_MS = 90
"""Who goes from one clipping to the next sooner, as with a key held down, sees the list move and the last one open."""
_TYPING_MS = 200
"""After an answer, until the article opens that is the first of it; who types on sooner sees only the list move."""

_FEW = 50
_SETTLED_MS = 400
"""After a change of many that are selected, until they are fetched again: the list and the sidebar come first, and who
copies or drags them sooner has them fetched by that."""

MOST_SELECTED = 500
"""So many selected clippings are fetched for the clipboard and for dragging; more would be a wait for nothing."""


class Stage(QObject):
    """Follows searches and choices.

    Args:
        controller: Asks the library.
        pane: The list.
        article: Shows one clipping.
        parent: Owns the other pages.
    """

    selection_changed = Signal(int)
    """How many clippings are selected."""
    empty_chosen = Signal(str)
    leaping = Signal()
    """What is shown is about to be left for something that is not the next of its list."""

    def __init__(self, controller: Controller, pane: ListPane, article: ArticlePage) -> None:
        super().__init__(article.parentWidget())
        self.pages = QStackedWidget(article.parentWidget())
        self.article = article
        self.incident = IncidentView(self.pages)
        self.comparison = CompareView(self.pages)
        self.overview = Overview(self.pages)
        self.nothing = EmptyState(self.pages)
        self.several = EmptyState(self.pages)
        for page in (self.nothing, self.several, article, self.incident, self.comparison, self.overview):
            self.pages.addWidget(page)
        self._controller, self._pane = controller, pane
        self._wanted: list[int] = []
        self._select_first = True
        self._selected: dict[int, Clipping] = {}
        self._fetched: frozenset[int] = frozenset()
        self._outdated: set[int] = set()  # of these, changed since they were asked for
        self._library_is_empty = False
        self._overviewing = False
        self._incident_coming = False  # between the answer of its clippings and what is known of it
        self._incident_outdated = False
        self._asked: Query | None = None
        self._relate_later = QTimer(self, singleShot=True, interval=_RELATE_MS)
        self._ready_later = QTimer(self, singleShot=True, interval=_AHEAD_MS)
        self._fetch_later = QTimer(self, singleShot=True)
        self._mark_later = QTimer(self, singleShot=True, interval=_MARK_MS)
        self._skimming = QTimer(self, singleShot=True)
        self._skimmed: tuple[int | None] | None = None
        self._typed = False
        self._wire()
        self._show_nothing()

    def _wire(self) -> None:
        controller, pane = self._controller, self._pane
        controller.contents_ready.connect(self._take_contents)
        controller.answer_ready.connect(self._show_answer)
        controller.rows_ready.connect(pane.list.put_rows)
        controller.clipping_ready.connect(self._show_clipping)
        controller.related_ready.connect(self.article.evidence.show_related)
        self.article.evidence.related_opened.connect(self.open_clipping)
        self._relate_later.timeout.connect(self._relate)
        self._mark_later.timeout.connect(self._mark)
        self._ready_later.timeout.connect(self._make_ready)
        self._fetch_later.timeout.connect(self._fetch_selection)
        self._skimming.timeout.connect(self._end_skimming)
        controller.incident_ready.connect(self._show_incident)
        controller.incident_asked.connect(self._expect_incident)
        controller.incident_left.connect(self._leave_incident)
        controller.selection_ready.connect(self._keep_selection)
        controller.library_changed.connect(self._refresh_rows)
        controller.others_wrote.connect(self._forget_selection)
        controller.others_wrote.connect(self._doubt_incident)
        pane.list.rows_wanted.connect(controller.want_rows)
        pane.list.current_changed.connect(self._choose_clipping)
        pane.list.selection_changed.connect(self._choose_selection)
        pane.list.opened.connect(self._read)
        pane.list.clicked.connect(lambda _index: self._come_down())
        pane.search.query_changed.connect(self._search)
        pane.search.sort_chosen.connect(lambda _sort: self._search(pane.search.query()))
        pane.search.completions_wanted.connect(controller.complete)
        pane.search.list_wanted.connect(self._go_to_list)
        controller.completions_ready.connect(pane.search.set_completions)
        controller.facets_ready.connect(pane.search.show_facets)
        self.incident.clipping_opened.connect(self.open_clipping)
        self.comparison.closed.connect(self.leave_comparison)
        self.comparison.clipping_opened.connect(self.open_clipping)
        self.nothing.chosen.connect(self.empty_chosen)
        self.several.chosen.connect(self.empty_chosen)
        pane.empty_chosen.connect(self.empty_chosen)

    # ------------------------------------------------------------------ what is chosen
    def current(self) -> Clipping | None:
        """The clipping shown."""
        return self.article.shown.clipping if self.article.shown else None

    def selected_ids(self) -> list[int]:
        """Ids of the selected clippings."""
        return self._pane.list.selected_ids()

    def selected_count(self) -> int:
        """How many clippings are selected."""
        return self._pane.list.selected_count()

    def selection_is_trash(self) -> bool:
        """Whether all selected clippings are in the trash, as far as their rows are here."""
        known = self._pane.list.clippings.known_rows(self.selected_ids())
        return bool(known) and all(view.row.trashed for view in known)

    def named(self, ids: Sequence[int]) -> str:
        """Clippings of the list in words: one by its headline, several by their number."""
        place = self._pane.list.clippings.place_of(ids[0]) if len(ids) == 1 else None
        view = None if place is None else self._pane.list.clippings.row_at(place)
        if view and view.row.headline:
            return self.tr("“{0}”").format(view.row.headline)
        return counted(len(ids), "%Ln clipping", "%Ln clippings")

    def selected_clippings(self, ids: Sequence[int] | None = None) -> list[Clipping]:
        """The selected clippings, as far as they have been fetched."""
        wanted = self.selected_ids() if ids is None else ids
        return [self._selected[number] for number in wanted if number in self._selected]

    def shown_incident(self) -> "IncidentOverview | None":
        """The incident that is in sight."""
        return self.incident.overview() if self.pages.currentWidget() is self.incident else None

    def page_meant(self) -> QWidget | None:
        """The page in sight, or the one that comes of itself: the article of a clipping that is still being read."""
        current = self._pane.list.current_id()
        is_coming = current is not None and current != self.article.shown_id() and self.selected_count() == 1
        return self.article if is_coming and not self._overviewing else self.pages.currentWidget()

    # ------------------------------------------------------------------ what others ask
    def choose_scope(self, query: str) -> None:
        """Show one of the sidebar's lists."""
        self.leaping.emit()
        self._select_first, self._incident_coming = True, False
        self._pane.search.set_scope(query)

    def search_for(self, query: str) -> None:
        """Search for something."""
        self.leaping.emit()
        self._select_first = True
        self._pane.search.set_query(query)

    def show_article(self) -> None:
        """Show the current clipping, not what covered it; where there is none, what the list holds from afar."""
        self._overviewing = False
        otherwise = self.overview if self._pane.list.clippings.rowCount() else self.nothing
        self.pages.setCurrentWidget(self.article if self.article.shown else otherwise)

    def leave_comparison(self) -> None:
        """Show what it has covered: two that were selected still are, and what is done next is done to both."""
        self._pane.take_focus()  # else Qt would pass the keyboard on to anything
        if self.selected_count() > 1:
            self.pages.setCurrentWidget(self.several)
        else:
            self.show_article()

    def show_overview(self) -> None:
        """Show what the list holds from afar, until a clipping is chosen; searches leave it there."""
        if self._library_is_empty:
            self._show_nothing()
            self.pages.setCurrentWidget(self.nothing)
            return
        self.leaping.emit()
        self._overviewing = True
        self.pages.setCurrentWidget(self.overview)
        self.overview.timeline.setFocus()

    def _come_down(self) -> None:
        """The clipping that was clicked may be the one that was current before the overview."""
        if self.pages.currentWidget() is self.overview and len(self.selected_ids()) == 1:
            self.show_article()

    def open_clipping(self, number: int) -> None:
        """Show a clipping; when the list does not have it, the list shows all."""
        self.leaping.emit()
        if not self._pane.list.select_id(number):
            self._wanted = [number]
            self._pane.search.set_scope("")
        self.show_article()

    def expect(self, number: int) -> None:
        """Show a clipping as soon as the list has it: it is being filed, or was shown before and may be gone by now."""
        self._wanted = [number]
        self._skimmed = None
        self._controller.show(number, self._go_without)

    def _go_without(self) -> None:
        """In the place of a clipping that is gone comes what is current in the list, or its first."""
        self._wanted = []
        if not self.selected_ids() and not self._covered():
            self._pane.list.select_first()
        self._controller.show(self._pane.list.current_id())

    def come_back(self, number: int) -> None:
        """Show a clipping that was shown before; the list that had it follows."""
        self._overviewing = self._incident_coming = False
        if self.article.shown_id() == number:
            self.show_article()
        self.expect(number)

    def compare(self, left: int, right: int, *, citing: bool = False) -> None:
        """Show two clippings side by side; with `citing` from where the first cites the second."""

        def show(pair: list[Shown]) -> None:
            self.comparison.show_pair(*pair)
            self.pages.setCurrentWidget(self.comparison)
            if citing:
                self.comparison.show_citation()

        self._controller.fetch((left, right), show)

    def step(self, by: int) -> None:
        """Go to the next or previous clipping of the list."""
        number = self._pane.list.clippings.id_at(self._pane.list.currentIndex().row() + by)
        if number is not None:
            self._pane.list.select_id(number)

    def prepare_neighbour(self) -> None:
        """Choose what is shown when the selected clippings leave the list: the next one, or the one before."""
        model, ranges = self._pane.list.clippings, self._pane.list.selected_ranges()
        around = (ranges[-1][1] + 1, ranges[0][0] - 1) if ranges else ()
        self._wanted = [number for place in around if (number := model.id_at(place)) is not None]

    # ------------------------------------------------------------------ what happens
    def _search(self, query: str) -> None:
        for later in (self._relate_later, self._mark_later):
            if later.isActive():
                later.start()  # who types would wait for it with the next letter
        if self._skimmed is not None:
            self._skimming.start(_TYPING_MS)
        self._controller.page = max(FIRST_PAGE, self._pane.list.rows_in_sight())
        self._controller.search(query, self._pane.search.sort())

    def _take_contents(self, contents: Contents) -> None:
        counts = contents.counts
        before, self._library_is_empty = self._library_is_empty, not counts.everything and not counts.trash
        if before != self._library_is_empty:
            self._pane.say_why_empty(library_is_empty=self._library_is_empty)
        topics = [each.topic.path for each in contents.topics]
        self.article.set_vocabulary(topics, contents.incident_names)
        if self.article.shown is None:
            self._show_nothing()
        self._follow_incident(contents)

    def _show_answer(self, answer: "Answer", generation: int) -> None:
        was_empty = self._pane.list.clippings.rowCount() == 0
        again, self._asked = answer.query == self._asked, answer.query
        if again:
            self._relate_later.start()  # the library has changed, or its index has caught up
        else:
            self._mark_later.start()
        wanted, self._wanted = self._wanted, []
        self._typed = self._pane.search.is_typing() and not wanted
        if self._controller.contents is None and not answer.ids and not self._pane.search.query():
            self._library_is_empty = True  # as far as is known; the sidebar's numbers say for sure
        self._pane.show_answer(answer, generation, library_is_empty=self._library_is_empty, keep_place=again)
        first, self._select_first = self._select_first, False
        unselected = was_empty and not self._pane.list.selected_ids()
        missing = self._pane.list.current_id() is None or unselected or bool(wanted)
        if missing and not any(self._pane.list.select_id(number) for number in wanted):
            self._wanted = wanted  # the index may not have caught up with it yet
            if first or not (wanted or self._covered() or self._incident_coming):
                self._pane.list.select_first()
        self._typed = False
        if not answer.ids and self.pages.currentWidget() is self.overview and not self._overviewing:
            self.show_article()  # there is nothing to be seen from afar
        if (
            again
            and was_empty
            and answer.ids
            and self._pane.isVisible()  # Qt gives the keyboard to what another page covers, too
            and not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
        ):
            self._pane.take_focus()

    def _choose_clipping(self, number: int | None) -> None:
        if number is not None:
            self._wanted = []
            self._overviewing = False
        is_skimming = self._typed or (number is not None and self._skimming.isActive())
        if is_skimming or number is not None:
            self._skimming.start(_TYPING_MS if self._typed else _SKIM_MS)
        if is_skimming:
            self._skimmed = (number,)
            return
        self._skimmed = None
        self._controller.show(number)

    def _end_skimming(self) -> None:
        if self._skimmed is not None:
            self._controller.show(*self._skimmed)
            self._skimmed = None

    def _covered(self) -> bool:
        """Whether an incident, a comparison or the overview is shown, which a search does not take away."""
        return self._overviewing or self.pages.currentWidget() in (self.incident, self.comparison)

    def _choose_selection(self, ids: list[int]) -> None:
        self.selection_changed.emit(len(ids))
        self._pane.search.show_selected(len(ids))
        if len(ids) > 1:
            self._show_several(len(ids), ())
            self.pages.setCurrentWidget(self.several)
        elif self.pages.currentWidget() is self.several:
            self.show_article()
        self._fetch_selection()

    def _fetch_selection(self, *, anyway: bool = False) -> None:
        """Have what is selected here whole; what is here already is not read again.

        One that is selected alone comes with its article, which would wait for it; `anyway` does not rely on that.
        """
        self._fetch_later.stop()
        wanted = self.selected_ids()[:MOST_SELECTED]
        self._fetched = frozenset(wanted)
        self._outdated.clear()
        self._selected = {number: self._selected[number] for number in wanted if number in self._selected}
        is_coming = wanted == [self._pane.list.current_id()] != [self.article.shown_id()] and not self._selected
        if anyway or not is_coming:
            self._controller.want_selection(wanted, dict(self._selected))

    def _forget_selection(self) -> None:
        """Others have written to the library: what they changed is not known."""
        self._selected = {}
        self._fetch_selection(anyway=True)

    def _keep_selection(self, clippings: list[Clipping]) -> None:
        """Have them here, but for what was changed, or is no longer selected, since they were asked for."""
        as_they_are = self._fetched - self._outdated
        self._selected = {each.id: each for each in clippings if each.id in as_they_are}
        if self.pages.currentWidget() is self.several and self._selected:
            self._show_several(len(self.selected_ids()), list(self._selected.values()))

    def _show_several(self, count: int, clippings: Sequence[Clipping]) -> None:
        """Sum up what is selected; the clippings come a moment after their number, and not all of very many."""
        title = counted(count, "%Ln clipping selected", "%Ln clippings selected")
        words = summary(clippings) if len(clippings) == count else ""
        buttons = [("tag", self.tr("Tag…")), ("edit", self.tr("Edit…")), ("export", self.tr("Export…"))]
        if count == 2:
            buttons.append(("compare", self.tr("Compare")))
        self.several.show_state("clippings", title, words, buttons)

    def _show_clipping(self, shown: Shown | None) -> None:
        if shown is None and self._incident_coming:
            return  # what is in sight stays until the incident comes: nothing else is to flash up in between
        another = shown is None or self.current() is None or shown.clipping.id != self.article.shown_id()
        self.article.show_clipping(shown)
        self._ready_later.start()
        if another:
            self._relate_later.start()
        if shown is not None and self._fetched == {shown.clipping.id}:
            self._selected[shown.clipping.id] = shown.clipping
            self._fetch_selection()
        covered = self._covered()
        if len(self._pane.list.selected_ids()) > 1:
            return  # the summary of the selection stays
        if (another and shown is not None and not self._overviewing) or not covered:
            self.show_article()
        if shown is None and not covered:
            self._show_nothing()

    def _mark(self) -> None:
        """Mark in the article that stays what is searched for now."""
        shown = self.article.shown
        if shown is not None and self._skimmed is None and shown.asked != self._controller.asked:
            self._controller.show_again()

    def _make_ready(self) -> None:
        """Have those read that stand next to the clipping shown: who reads on goes to one of them."""
        rows = self._pane.list
        if rows.current_id() == self.article.shown_id():
            place = rows.currentIndex().row()
            around = (rows.clippings.id_at(place + step) for step in (1, -1))
            self._controller.make_ready([number for number in around if number is not None])

    def _relate(self) -> None:
        if number := self.article.shown_id():
            self._controller.want_related(number)

    def _expect_incident(self) -> None:
        """It takes the place of the list's first clipping."""
        self._select_first, self._incident_coming = False, True

    def _leave_incident(self) -> None:
        """In the place of an incident that is not shown comes the first of its clippings, as of any list."""
        self._incident_coming = False
        if not self._covered() and not self.selected_ids() and not self._pane.list.select_first():
            self._show_clipping(None)

    def _doubt_incident(self) -> None:
        self._incident_outdated = True

    def _follow_incident(self, contents: Contents) -> None:
        """Have the incident in sight read again after a change, under the name it has now; one that is gone goes."""
        doubted, self._incident_outdated = self._incident_outdated, False
        if not doubted or (overview := self.shown_incident()) is None:
            return
        held = (each.incident for each in contents.incidents if each.incident.id == overview.incident.id)
        if (incident := next(held, None)) is not None:
            name = incident.name
            self._controller.thread_.ask(
                lambda library: library.incident_overview(name), self._renew_incident,
                otherwise=self._go_on_with_incident, kind="incident again", reads=True,
            )  # fmt: skip
        else:
            self.incident.show_incident(None)
            self.nothing.be_quiet()  # what the list holds without it is still being asked
            self.pages.setCurrentWidget(self.nothing)

    def _renew_incident(self, overview: "IncidentOverview") -> None:
        before = self.shown_incident()
        if before is not None and before.incident.id == overview.incident.id and before != overview:
            self.incident.show_incident(overview)

    def _go_on_with_incident(self, error: ClippingsError) -> None:
        if not isinstance(error, NotFound):  # who has taken it away meanwhile has changed the library again
            self._controller.failed.emit(error)

    def _show_incident(self, overview: "IncidentOverview") -> None:
        self._overviewing = self._incident_coming = False
        self.incident.show_incident(overview)
        self.pages.setCurrentWidget(self.incident)
        if self._pane.list.current_id() is None and self.article.shown is not None:
            self.article.show_clipping(None)  # it had stayed in sight until now

    def _refresh_rows(self, applied: Applied) -> None:
        self._doubt_incident()
        self._pane.list.clippings.refresh(list(applied.clippings))
        changed = self._fetched.intersection(applied.clippings)
        if changed:  # who cites them next cites them as they are now
            self._outdated |= changed
            self._selected = {number: each for number, each in self._selected.items() if number not in changed}
            self._fetch_later.start(0 if len(changed) <= _FEW else _SETTLED_MS)

    def show_unopened(self, notice: Notice) -> None:
        """Say why there is no library, and what can be done."""
        self.nothing.show_state(
            "warning",
            self.tr("The library cannot be opened"),
            "\n".join(part for part in (f"{notice.text} {notice.advice}".strip(), _details(notice)) if part),
            [("choose-library", self.tr("Choose another folder…"))],
        )
        self.pages.setCurrentWidget(self.nothing)

    def _read(self, _number: int) -> None:
        self.show_article()
        self.article.reader.setFocus()

    def _go_to_list(self) -> None:
        self._pane.take_focus()
        if self._pane.list.current_id() is None:
            self._pane.list.select_first()

    def _show_nothing(self) -> None:
        if self._library_is_empty:
            self.nothing.show_state(
                "clippings",
                self.tr("Begin with an article"),
                self.tr(
                    "Copy one and press Ctrl+V, drop files or a page here, or open files. "
                    "You see line by line what was read before anything is filed.",
                ),
                [
                    ("import-files", self.tr("Import files…")),
                    ("paste", self.tr("Paste an article")),
                    ("samples", self.tr("Add the sample articles")),
                ],
            )
        elif self._pane.list.clippings.rowCount():
            words = self.tr("Choose one in the list to read it.")
            self.nothing.show_state("list", self.tr("No clipping chosen"), words)
        else:
            self.nothing.be_quiet()  # the list says why it is empty


def _details(notice: Notice) -> str:
    """What the system or a library said, below our own words."""
    said = QCoreApplication.translate("Stage", "Details: {0}")
    return said.format(isolated(notice.details)) if notice.details else ""
