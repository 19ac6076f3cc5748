"""The one room of the window that asks the library. Everything it tells arrives by signals, on the window's thread."""

import os
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from clippings_app.domain.answers import InCommon
from clippings_app.domain.arrangement import Order
from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.changes import Applied, Change
from clippings_app.domain.clipping import (
    Clipping,
    IncidentCount,
    LibraryCounts,
    SavedSearch,
    TopicCount,
)
from clippings_app.domain.errors import (
    Cancelled,
    ClippingsError,
    DiskFull,
    LibraryNotAccessible,
    NotFound,
    QuerySyntaxError,
)
from clippings_app.domain.query import Sort
from clippings_app.domain.query_language import open_ended
from clippings_app.domain.spread import Spread
from clippings_app.settings import ListLook
from clippings_app.ui.ahead import Ahead
from clippings_app.ui.collation import name_key, reading_order
from clippings_app.ui.fetching import Shown, found, shown, views
from clippings_app.ui.jobs import LibraryThread
from clippings_app.ui.language import counted
from clippings_app.ui.long_work import LongWork
from clippings_app.ui.memory import Thrift
from clippings_app.ui.models.clippings import RowView
from clippings_app.ui.neighbours import Neighbours
from clippings_app.ui.steps import Step, filing, kind_of
from clippings_app.ui.undo import History
from clippings_app.ui.views.review import Verdict

if TYPE_CHECKING:
    from clippings_app.library import Answer, IncidentOverview, Library, Suggestions

FIRST_PAGE = 10
"""As many rows as a window shows of the usual size; making their snippets is most of a search's time."""
_ROWS_AT_ONCE = 16
_PART = 60
"""Of what is selected, so many are read without a pause."""
_INDEX_SECONDS = 0.1
"""How long the library's thread may keep others waiting for the index; the importing process does what is more."""
_INDEX_AT_ONCE = 150
"""Clippings that the index takes in before it is looked at the time; a commit costs as much as many of them."""
_FOLLOW_SECONDS = 1.0
"""While the index is catching up with many, the list is asked for again no more often than this."""
_REFRESH_MS = 40
_CONTENTS_MS = 150
"""After the library is open, until the sidebar's contents are read, if the first answer does not come before that."""
_LOOK_MS = 220
"""After an answer, until what it holds is counted; who types goes on sooner."""
_LOOKED_THROUGH_AT_ONCE = 2000
"""Clippings that are read for one question while there is no index; that takes about a second."""
_INDEX_AGAIN_MS = 250
"""Until the index is tried again that another process was writing, or that a moment's work left behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What the sidebar shows, incidents newest first; `incident_names` is for choosing one by its name."""

    counts: LibraryCounts
    topics: tuple[TopicCount, ...]
    incidents: tuple[IncidentCount, ...]
    searches: tuple[SavedSearch, ...]
    learnt: tuple[LearntLine, ...] = ()
    incident_names: tuple[str, ...] = ()


class Controller(QObject):
    """Asks and changes one library.

    Args:
        folder: The library.

    Attributes:
        query: What is to be searched for, as typed.
        asked: What the answer shown is of: the same, or with its last word as the beginning of one.
        page: Rows that come with an answer.
        look: Of the list: what rows are read with.
        is_open: Whether the library could be opened.
        work: What is under way for longer than a moment.
    """

    ready = Signal()
    contents_ready = Signal(object)
    """`Contents`."""
    answer_ready = Signal(object, int)
    """An `Answer`, and the generation of its search."""
    query_failed = Signal(object)
    """A `QuerySyntaxError`."""
    rows_ready = Signal(int, object)
    """The generation of a search, and some of its rows: each a `RowView`, by the clipping's id."""
    facets_ready = Signal(object)
    """Counts by facet and name of what the last search found; topics with all below them."""
    spread_ready = Signal(object)
    """The `Spread` of what the last search found."""
    clipping_ready = Signal(object)
    """`Shown`, or None where none was asked for."""
    search_counted = Signal(str, int)
    """A kept search's query, and how many clippings it finds now."""
    related_ready = Signal(int, object)
    """A clipping's id and its `Related`."""
    incident_ready = Signal(object)
    """An `IncidentOverview`."""
    incident_asked = Signal()
    """An incident is being read; `incident_ready` or `incident_left` follows."""
    incident_left = Signal()
    """An incident that was asked for is not shown: a person stopped it, or it cannot be read."""
    completions_ready = Signal(list)
    """What a word that is being typed may become, the best first."""
    selection_ready = Signal(object)
    """The clippings that are selected, whole."""
    library_changed = Signal(object)
    """`Applied`: what a change touched; searches and counts follow by themselves."""
    refused = Signal()
    """A change was asked for that the library, open for reading only, cannot take."""
    stopped = Signal(str)
    """What a person called the change that was stopped; nothing has changed."""
    failed = Signal(object)
    """A `ClippingsError`."""
    others_wrote = Signal()
    """Another program, or the process beside the window, has changed the library."""
    index_lags = Signal()
    """The index is behind, and it is not for the library's thread to mend that."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.thread_ = LibraryThread(self._open, self, rest=Thrift().rest, open_reader=self._open_reader)
        self.work = LongWork(self)
        self.history = History(self.thread_, self, self.work)
        self._ahead = Ahead(self.thread_)
        self.generation = 0
        self.page = FIRST_PAGE
        self.look = ListLook()
        self.query = self.asked = self._answered = ""
        self.sort: Order = Sort.RELEVANCE
        self.contents: Contents | None = None
        self.spread = Spread()
        self.facets: Mapping[str, Mapping[str, int]] = {}
        self.is_open = self.read_only = False
        self._current: int | None = None
        self._counted = self._index_follows = False
        self._taken, self._followed = 0, 0.0
        self._refresh = QTimer(self, singleShot=True, interval=_REFRESH_MS)
        self._refresh.timeout.connect(self.refresh)
        self._index_again = QTimer(self, singleShot=True, interval=_INDEX_AGAIN_MS)
        self._index_again.timeout.connect(self._index)
        self._look_later = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._look_later.timeout.connect(self._look)
        self._mark: int | None = None
        self._neighbours = Neighbours(folder, self)
        self._neighbours.stirred.connect(self._look_for_others)
        self.thread_.opened.connect(self._neighbours.start)
        self.thread_.opened.connect(self._begin)
        self._contents_later = QTimer(self, singleShot=True, interval=_CONTENTS_MS)
        self._contents_later.timeout.connect(self._ask_for_contents)
        self.thread_.opened.connect(self._contents_later.start)
        self.thread_.failed.connect(self.failed)
        self.history.applied.connect(self._after_change)
        self.history.stack.indexChanged.connect(lambda _step: self._ahead.forget())
        self.history.failed.connect(self.failed)
        self.history.stopped.connect(self.stopped)
        self.history.failed.connect(lambda _error: self.refresh())

    def open(self) -> None:
        """Open the library in the background; `ready` or `failed` follows, then `contents_ready`.

        While the window is made, what the first search needs is read in. The list comes first: what stands in the
        sidebar is read when that search has been asked for.
        """
        self.thread_.start()
        self.thread_.ask(lambda library: library.mark(), self._take_mark, otherwise=_pass, kind="mark")
        self.thread_.ask(lambda library: library.find("", limit=0, meant=False), otherwise=_pass, reads=True)

    def _begin(self) -> None:
        self.is_open = True
        self.ready.emit()

    def _ask_for_contents(self) -> None:
        self.thread_.ask(_contents, self._take_contents, kind="contents")

    def close(self) -> None:
        """Finish what was asked for and close the library."""
        for later in (self._refresh, self._index_again, self._look_later, self._contents_later):
            later.stop()
        self._neighbours.stop()
        self.thread_.stop()
        self.history.stack.blockSignals(True)  # it would tell of its own end, to a window that is going

    # ------------------------------------------------------------------ reading
    def search(self, query: str, sort: Order, *, urgent: bool = True) -> int:
        """Search; `answer_ready` follows with the generation returned here, unless another search overtakes it.

        What finds nothing because its last word is not typed to the end finds the words that begin so.

        Args:
            query: As typed.
            sort: The order; relevance means the newest in the library first when nothing is asked for.
            urgent: Whether it goes before all that waits.
        """
        self.generation += 1
        self._look_later.stop()
        self.query, self.sort = query, sort
        generation = self.generation
        order, page = Sort.ADDED if sort is Sort.RELEVANCE and not query.strip() else sort, self.page
        look = self.look

        def work(library: "Library") -> "tuple[str, Answer, dict[int, RowView]]":
            def find(text: str, *, meant: bool) -> "tuple[Answer, dict[int, RowView]]":
                return found(library, text, order, page, look, meant=meant)

            begun = open_ended(query.rstrip())
            answer, rows = find(query, meant=begun is None)
            if begun is not None and not answer.total:
                begins, rows = find(begun, meant=False)
                if begins.total:
                    return begun, begins, rows
                answer, rows = find(query, meant=True)
            return query, answer, rows

        def then(answered: "tuple[str, Answer, dict[int, RowView]]") -> None:
            asked, answer, rows = answered
            self.asked, self._answered = asked, query
            self.answer_ready.emit(answer, generation)
            self.rows_ready.emit(generation, rows)
            self._look_later.start()
            self._go_on_with_contents()

        self.thread_.ask(work, then, otherwise=self._refuse_query, kind="search", urgent=urgent, reads=True)
        return generation

    def understood(self, query: str) -> str:
        """What a query was answered as, if what is shown is its answer; else itself: nobody knows yet."""
        return self.asked if query == self._answered else query

    def _look(self) -> None:
        """Count what was found, now that nobody types; who does would wait for it with the next letter."""
        asked, topics = self.asked, self.contents.topics if self.contents else None
        self.thread_.ask(
            lambda library: library.spread(asked, topics), self._take_spread, otherwise=_pass, kind="spread",
            reads=True,
        )  # fmt: skip
        self.thread_.ask(
            lambda library: _facets(library, asked), self._take_facets, otherwise=_pass, kind="facets",
            reads=True,
        )  # fmt: skip

    def show_look(self, look: ListLook) -> None:
        """Read of rows what a look of the list shows; those that are here are read again where it shows more."""
        before, self.look = self.look, look
        more = (look.shows_passages and not before.shows_passages) or (
            look.shows_pictures and not before.shows_pictures
        )
        if more and self.generation:
            self.search(self.query, self.sort)

    def want_rows(self, generation: int, ids: Sequence[int]) -> None:
        """Rows for the list; `rows_ready` follows in parts unless the list shows something else by then."""
        query, look = self.asked, self.look

        def work(library: "Library", part: Sequence[int]) -> dict[int, RowView]:
            if generation != self.generation:
                return {}
            return views(library, part, query, look)

        for start in range(0, len(ids), _ROWS_AT_ONCE):
            part = ids[start : start + _ROWS_AT_ONCE]
            self.thread_.ask(
                partial(work, part=part), lambda rows: self.rows_ready.emit(generation, rows), otherwise=_pass,
                reads=True,
            )  # fmt: skip

    def show(self, clipping: int | None, missed: Callable[[], None] | None = None) -> None:
        """Fetch a clipping with its evidence; `clipping_ready` follows (with None for None).

        Args:
            clipping: Which.
            missed: Told, instead of the person, when there is no such clipping any more.
        """
        self._current = clipping
        query, era = self.asked, self._ahead.era
        ready = None if clipping is None else self._ahead.of(clipping, query)
        if clipping is None or ready is not None:
            self.thread_.answer(ready, self.clipping_ready.emit, kind="clipping")
            return

        def then(found: Shown) -> None:
            self._ahead.keep(found, era)
            self.clipping_ready.emit(found)

        def refuse(error: ClippingsError) -> None:
            if missed is not None and isinstance(error, NotFound):
                missed()
            else:
                self.failed.emit(error)

        self.thread_.ask(
            lambda library: shown(library, clipping, query), then, otherwise=refuse, kind="clipping", reads=True
        )

    def make_ready(self, around: Sequence[int]) -> None:
        """Read clippings that may be chosen after the one that was asked for last, so that they need not be waited for.

        Args:
            around: Those that stand next to it, the likeliest first.
        """
        if self._current is not None:
            self._ahead.make_ready(around, self._current, self.asked)

    def show_again(self) -> None:
        """Fetch the clipping that was asked for last, for the search has changed."""
        if self._current is not None:
            self.show(self._current)

    def fetch(
        self,
        ids: Sequence[int],
        then: Callable[[list[Shown]], None],
        otherwise: Callable[[ClippingsError], None] | None = None,
    ) -> None:
        """Fetch clippings with their evidence for one asker."""
        query = self.asked
        self.thread_.ask(
            lambda library: [shown(library, clipping, query) for clipping in ids], then, otherwise=otherwise,
            reads=True,
        )  # fmt: skip

    def ask_in_common(self, ids: Sequence[int], then: Callable[[InCommon], None]) -> None:
        """What some clippings, which may be all, have in common; nothing is told when a person stops it."""
        words = counted(
            len(ids), "Reading what %Ln clipping says", "Reading what %Ln clippings have in common"
        )  # fmt: skip
        task = self.work.begin(words, f"tags of {len(ids)}")
        watch = task.watch()

        def refuse(error: ClippingsError) -> None:
            if not isinstance(error, Cancelled):
                self.failed.emit(error)

        self.thread_.ask(
            lambda library: library.in_common(ids, watch),
            lambda had: None if task.stopped() else then(had),
            otherwise=refuse,
            kind="tags",
            over=task.end,
        )

    def want_related(self, clipping: int) -> None:
        """Look for clippings that print the text of one, or are like it; `related_ready` follows."""
        self.thread_.ask(
            lambda library: library.related(clipping),
            lambda related: self.related_ready.emit(clipping, related),
            otherwise=_pass,
            kind="related",
            reads=True,
        )

    def want_selection(self, ids: Sequence[int], known: Mapping[int, Clipping]) -> None:
        """Fetch the clippings selected, for the clipboard and for dragging; `selection_ready` follows with all of them.

        Args:
            ids: Which.
            known: Those that are here already, as they are in the library; they are not read again.
        """
        missing = [number for number in ids if number not in known]
        here = dict(known)

        def read_on() -> None:
            """A part at a time: who searches meanwhile is answered between two of them."""
            part = missing[:_PART]
            del missing[:_PART]
            self.thread_.ask(lambda library: library.get(part), take, kind="selection", reads=True)

        def take(clippings: Sequence[Clipping]) -> None:
            here.update((each.id, each) for each in clippings)
            if missing:
                read_on()
            else:
                self.selection_ready.emit([here[number] for number in ids if number in here])

        read_on()

    def show_incident(self, name: str) -> None:
        """Fetch an incident, which may have thousands of clippings; `incident_ready` or `incident_left` follows."""
        self.incident_asked.emit()
        task = self.work.begin(self.tr("Reading the incident"), "an incident")

        def work(library: "Library") -> "IncidentOverview":
            return library.incident_overview(name)

        def then(overview: "IncidentOverview") -> None:
            if task.stopped():
                self.incident_left.emit()
            else:
                self.incident_ready.emit(overview)

        def refuse(error: ClippingsError) -> None:
            self.incident_left.emit()
            self.failed.emit(error)

        self.thread_.ask(work, then, otherwise=refuse, kind="incident", over=task.end)

    def complete(self, prefix: str) -> None:
        """Words that begin so; `completions_ready` follows."""
        self.thread_.ask(
            lambda library: library.complete(prefix), self.completions_ready.emit, otherwise=_pass, kind="complete",
            reads=True,
        )  # fmt: skip

    def all_hits(self, then: "Callable[[tuple[int, ...]], None]", query: str | None = None) -> None:
        """Ids of everything that a search finds; of the present one when none is given."""
        query = self.asked if query is None else query
        self.thread_.ask(
            lambda library: library.find(query, limit=1, sort=Sort.NEWEST, all_ids=True).ids,
            then,
            otherwise=self._refuse_query,
        )

    def suggest(
        self, article: ParsedArticle, sha256: str | None, then: "Callable[[Suggestions, dict[int, str]], None]"
    ) -> None:
        """Tags for an article that is not filed yet, and the headlines of its duplicates and other versions."""

        def work(library: "Library") -> "tuple[Suggestions, dict[int, str]]":
            found = library.suggestions(article, sha256=sha256)
            return found, {row.id: row.headline for row in library.rows(found.duplicates + found.versions)}

        self.thread_.ask(work, lambda answer: then(*answer))

    def read_original(self, clipping: int, then: Callable[[bytes], None], sha256: str | None = None) -> None:
        """The bytes a clipping was read from; with their SHA-256, others that it keeps."""
        self.thread_.ask(lambda library: library.original(clipping, sha256), then)

    def hand_out(self, ids: Sequence[int], folder: Path | None, patience: float) -> tuple[list[Clipping], list[Path]]:
        """Fetch clippings, write them as files, and wait for it: a drag begins when it is known what is dragged.

        Args:
            ids: Which.
            folder: An empty folder; None writes no files.
            patience: Seconds to wait at most; then there is nothing.
        """
        done, clippings, files = threading.Event(), list[Clipping](), list[Path]()

        def work(library: "Library") -> None:
            try:
                clippings.extend(library.get(ids))
                if folder is not None:
                    from clippings_app.outgoing import hand_out

                    files.extend(hand_out(library, ids, folder))
            finally:
                done.set()

        self.thread_.ask(work, otherwise=_pass, urgent=True)
        return (clippings, files) if done.wait(patience) else ([], [])

    def preview_original(self, clipping: int, name: str, then: Callable[[str | None], None]) -> None:
        """What a clipping was read from, as HTML that is safe to show; None when it cannot be shown as text."""

        def work(library: "Library") -> str | None:
            from clippings_app.importers.preview import preview

            return preview(library.original(clipping), name=name)

        self.thread_.ask(work, then)

    # ------------------------------------------------------------------ changing
    def apply(self, change: Change, words: str, then: Callable[[Applied], None] | None = None) -> None:
        """Change the library; one step of the history.

        Args:
            change: What to do.
            words: What a person calls it, for the menu.
            then: Told when it is done.
        """
        step = Step(change=change, words=words)
        self.apply_chosen(
            lambda _library: step, words, kind_of(change), lambda applied, _step: then(applied) if then else None
        )  # fmt: skip

    def apply_chosen(
        self,
        choose: "Callable[[Library], Step]",
        words: str,
        kind: str,
        then: Callable[[Applied, Step], None] | None = None,
    ) -> None:
        """Change the library as it is found to need: a key that turns a thing round twice has it as it was.

        Args:
            choose: Says what to do; runs on the library's thread, when all that was asked for before is done.
            words: What it is called while it is under way.
            kind: The same for the logbook.
            then: Told when it is done, and what was.
        """
        if self.read_only:
            self.refused.emit()
            return

        self._ahead.forget()
        task = self.work.begin(words, kind, waited_for=True)
        watch = task.watch()

        def work(library: "Library") -> tuple[Applied, Step]:
            step = choose(library)
            return library.apply(step.change, watch), step

        def done(answer: tuple[Applied, Step]) -> None:
            applied, step = answer
            self.history.push(step.words, applied.inverse, len(applied.clippings))
            self._after_change(applied)
            if then is not None:
                then(applied, step)

        def refuse(error: ClippingsError) -> None:
            if isinstance(error, Cancelled):
                self.stopped.emit(words)
            else:
                self.failed.emit(error)

        self.thread_.ask(work, done, otherwise=refuse, over=task.end)

    def file(
        self,
        verdict: Verdict,
        words: str,
        then: Callable[[Applied], None],
        *,
        otherwise: Callable[[ClippingsError], None],
        stored: Callable[[], None],
    ) -> None:
        """Put a reviewed clipping into the library: its original first, then the row that names it.

        Args:
            verdict: What was decided.
            words: What a person calls it, for the menu.
            then: Told when it is done.
            otherwise: Told why it could not be; nothing has changed then.
            stored: Called on the library's thread as soon as it is in, before anything that was asked for later.
        """
        if self.read_only:
            self.refused.emit()
            return

        self._ahead.forget()

        def work(library: "Library") -> Applied:
            applied = library.apply(filing(library, verdict))
            stored()
            return applied

        def done(applied: Applied) -> None:
            self.history.push(words, applied.inverse, len(applied.clippings))
            self._after_change(applied)
            then(applied)

        self.thread_.ask(work, done, otherwise=otherwise)

    def remember_import(self, words: str, inverse: Change | None, size: int = 0) -> None:
        """Take an import of the other process, of so many, into the history; it tells when its index is done."""
        if inverse is not None:
            self.history.push(words, inverse, size)
        self._ask_for_contents()  # to index many here would hold up the window

    def refresh(self) -> None:
        """Bring sidebar, clipping shown, index and answer up to date; in this order: the index may take long.

        The index waits until the sidebar shows what there is: both at once would hold up the window for twice as long.
        """
        self._index_again.stop()
        self._ahead.forget()
        self._index_follows = True
        self.thread_.ask(_contents, self._take_contents, otherwise=self._go_without_contents, kind="contents")
        if self._current is not None:
            current, query = self._current, self.asked
            self.thread_.ask(
                lambda library: [shown(library, row.id, query) for row in library.rows([current])],
                lambda found: self.clipping_ready.emit(found[0] if found else None),
                kind="clipping",
            )

    def _go_without_contents(self, error: ClippingsError) -> None:
        self.failed.emit(error)
        self._index_if_due()

    def _index_if_due(self) -> None:
        due, self._index_follows = self._index_follows, False
        if due:
            self._index()

    def _look_for_others(self) -> None:
        """The database's files have changed: the library is asked whether it was we."""
        self.thread_.ask(lambda library: library.mark(), self._take_mark, otherwise=_pass, kind="mark")

    def _take_mark(self, mark: int) -> None:
        before, self._mark = self._mark, mark
        if before not in (None, mark):
            self._ahead.forget()
            self._counted = False  # what kept searches find may be something else, though the index has it already
            self.others_wrote.emit()

    def _index(self) -> None:
        self.thread_.ask(_catch_up, self._follow_index, otherwise=_pass, kind="index")

    def _follow_index(self, caught: "tuple[int, bool]") -> None:
        """Ask again, for whoever typed meanwhile was answered by the index as it was; and go on if it is behind."""
        taken, behind = caught
        self._taken += taken
        if taken:
            self._ahead.forget()
        goes_on, now = behind and taken > 0, time.monotonic()
        if not goes_on or now - self._followed > _FOLLOW_SECONDS:
            self._followed = now
            if self._taken or not self._counted:
                self._counted = True
                self._count_searches()
            if self.generation and (self._taken or not behind):
                self.search(self.query, self.sort, urgent=False)
            self._taken = 0
        if behind and not taken:
            self.index_lags.emit()
        if behind:
            self._index_again.start(0 if goes_on else _INDEX_AGAIN_MS)

    # ------------------------------------------------------------------ what follows
    def _open(self) -> "Library":
        library = opened(self.folder)
        self.read_only = library.read_only
        library.index_at_once = _INDEX_AT_ONCE
        library.looked_through_at_once = _LOOKED_THROUGH_AT_ONCE
        return library

    def _open_reader(self) -> "Library":
        library = opened(self.folder, read_only=True)
        library.others_index = not self.read_only
        library.looked_through_at_once = _LOOKED_THROUGH_AT_ONCE
        return library

    def _take_spread(self, spread: Spread) -> None:
        self.spread = spread
        self.spread_ready.emit(spread)

    def _take_facets(self, facets: Mapping[str, Mapping[str, int]]) -> None:
        self.facets = facets
        self.facets_ready.emit(facets)

    def _take_contents(self, contents: Contents) -> None:
        before = self.contents.searches if self.contents else ()
        self.contents = contents
        self.contents_ready.emit(contents)
        if contents.searches != before:
            self._count_searches()
        self._index_if_due()

    def _count_searches(self) -> None:
        """Count what kept searches find, one after the other, so that whoever types meanwhile goes first."""
        for kept in self.contents.searches if self.contents else ():
            query = kept.query
            self.thread_.ask(
                lambda library, query=query: library.find(query, limit=0, sort=Sort.NEWEST, meant=False).total,  # type: ignore[misc]
                lambda total, query=query: self.search_counted.emit(query, total),  # type: ignore[misc]
                otherwise=_pass,
                kind=f"count {query}",
            )

    def _after_change(self, applied: Applied) -> None:
        self._ahead.forget()
        self.library_changed.emit(applied)
        self._refresh.start()

    def _go_on_with_contents(self) -> None:
        """The first answer is there, and the clipping asked for that is shown with it."""
        if self._contents_later.isActive():
            self._contents_later.start(0)

    def _refuse_query(self, error: ClippingsError) -> None:
        self._go_on_with_contents()
        self._look_later.start()  # the last answer stays, and may not have been counted yet
        if isinstance(error, QuerySyntaxError):
            self.query_failed.emit(error)
        else:
            self.failed.emit(error)


def opened(folder: Path, *, read_only: bool = False) -> "Library":
    """A library, for reading only where that is wanted, or its folder or a full disk allows no more.

    Raises:
        LibraryError: If it cannot even be read.
    """
    from clippings_app.library import Library

    in_language = name_key(reading_order(QLocale(), QLocale.system()))
    try:
        read_only = read_only or (folder.is_dir() and not os.access(folder, os.W_OK))
        return Library.open(folder, read_only=read_only, name_key=in_language)
    except (LibraryNotAccessible, DiskFull) as error:
        try:
            return Library.open(folder, read_only=True, name_key=in_language)
        except ClippingsError:
            raise error from None


def _catch_up(library: "Library") -> tuple[int, bool]:
    """How many clippings the index took in, and whether it has to be tried again."""
    if library.index_is_long_coming:
        return 0, True  # the other process makes it; here questions are answered meanwhile
    until = time.monotonic() + _INDEX_SECONDS
    taken = library.catch_up(cancelled=lambda: time.monotonic() > until)
    return taken, library.index_waits


def _contents(library: "Library") -> Contents:
    return Contents(
        counts=library.counts(),
        topics=tuple(library.topics()),
        incidents=tuple(library.incidents()),
        searches=tuple(library.saved_searches()),
        learnt=tuple(library.learnt_lines()),
        incident_names=library.incident_names(),
    )


def _facets(library: "Library", query: str) -> Mapping[str, Mapping[str, int]]:
    return library.find(query, limit=0, sort=Sort.NEWEST, facets=True).facets


def _pass(_error: ClippingsError) -> None:
    """For what is only a help: the next time it comes by itself."""
