"""Ways through the library: the timeline, the overview, and the field that leads anywhere."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from clippings_app.domain.clipping import ClippingRow
from clippings_app.domain.query import Query
from clippings_app.domain.query_language import quoted
from clippings_app.domain.spread import Spread
from clippings_app.ui.actions import ACTIONS, ActionSpec, menu_words, plain_text
from clippings_app.ui.controller import Contents
from clippings_app.ui.messages import About, Notice
from clippings_app.ui.models.choices import Choice, Kind, looks_only_at_headlines, queries_for
from clippings_app.ui.tag_names import TOPIC, Names
from clippings_app.ui.trail import Trail
from clippings_app.ui.widgets.dates import spoken_date
from clippings_app.ui.widgets.go_to import GoTo
from clippings_app.ui.widgets.text import from_first_mark, joined, read_marks

if TYPE_CHECKING:
    from clippings_app.library import Answer, Library
    from clippings_app.ui.main_window import MainWindow

_RECENT_KEPT = 30
_ENOUGH = 8
_FOUND = 20
_BEFORE_MARK = 40
"""Characters of a passage that stand before what was meant: it is shown in one line."""
_UNLISTED = frozenset({"go-to", "redo"})
"""Commands that make no sense in the field itself, or only right after another."""


class Ways(QObject):
    """Wires what shows the library from afar to the list, and the go-to field to everything.

    Args:
        window: Whose ways these are; its parts exist when `wire` is called.

    Attributes:
        go_to: The field, once it was opened.
        trail: Where the person has been.
        recent: What was gone to and read last, newest first, as `Choice.place` names it.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.go_to: GoTo | None = None
        self.trail = Trail(window)
        self.recent: list[str] = []
        self._known: tuple[Contents | None, list[Choice]] = None, []

    def doings(self) -> Mapping[str, Callable[[], None]]:
        """What its actions do, by name."""
        return {
            **self.trail.doings(),
            "go-to": self.open_go_to,
            "overview": self.show_overview,
            "timeline-shown": lambda: self._fold_timeline(not self._window.list_pane.timeline.is_folded()),
        }

    def wire(self) -> None:
        """Connect everything."""
        window, controller = self._window, self._window.controller
        search, strip, overview = window.list_pane.search, window.list_pane.timeline, window.stage.overview
        controller.spread_ready.connect(self._show_spread)
        controller.facets_ready.connect(overview.show_facets)
        controller.answer_ready.connect(self._show_answer)
        controller.contents_ready.connect(self._take_contents)
        controller.related_ready.connect(lambda clipping, _related: self._remember(f"{Kind.CLIPPING.value}:{clipping}"))
        search.query_changed.connect(self._follow_query)
        strip.range_chosen.connect(lambda query: search.put_filter("published", query))
        strip.undated_chosen.connect(lambda: search.add_filter("-has:date"))
        strip.folded.connect(self._fold_timeline)
        overview.range_chosen.connect(lambda query: search.put_filter("published", query))
        overview.filter_chosen.connect(search.add_filter)
        overview.closed.connect(self._leave_overview)
        window.sidebar.overview_chosen.connect(self._choose_overview)
        window.stage.pages.currentChanged.connect(self._follow_page)
        window.reading.follow_pages()
        controller.search_counted.connect(window.sidebar.tree.show_found)
        window.tag_edits.names.renamed.connect(self._follow_names)
        window.tag_edits.topic_moved.connect(self._tell_moved)
        self._fold_timeline(not window.settings.timeline)
        self.trail.wire()

    # ------------------------------------------------------------------ topics and incidents that go elsewhere
    def _follow_names(self, renamed: Names) -> None:
        """Let the sidebar, the list and what was gone to go on with what is called otherwise now."""
        for (kind, before), after in renamed.items():
            above, above_after = before.rpartition("/")[0], after.rpartition("/")[0]
            if kind != TOPIC or renamed.get((kind, above)) != above_after:  # else it goes with the one above it
                self._window.sidebar.follow(kind, before, after)
        self.trail.follow(renamed)
        places = {f"{kind}:{before}": f"{kind}:{after}" for (kind, before), after in renamed.items()}
        self.recent = list(dict.fromkeys(places.get(each, each) for each in self.recent))

    def _tell_moved(self, _before: str, after: str) -> None:
        above, _, name = after.rpartition("/")
        text = (
            self.tr("“{0}” is in “{1}” now.").format(name, " › ".join(above.split("/")))
            if above
            else self.tr("“{0}” is at the top now.").format(name)
        )
        self._window.notice(Notice(text=text, level="success", about=About.DEED), [("undo", self.tr("Undo"))])

    # ------------------------------------------------------------------ from afar
    def show_overview(self) -> None:
        """Show the overview of what the list holds."""
        self._window.leave_review()
        if not self._window.list_pane.search.query():
            self._window.sidebar.choose_place("overview")
        self._window.stage.show_overview()

    def _choose_overview(self) -> None:
        self._window.leave_review()
        if self._window.list_pane.search.query():
            self._window.list_pane.search.set_scope("")
        self._window.stage.show_overview()

    def _follow_page(self) -> None:
        """The sidebar's row for the overview is current as long as that is what is shown."""
        if self._window.stage.pages.currentWidget() is not self._window.stage.overview:
            self._window.sidebar.leave_overview()

    def _leave_overview(self) -> None:
        self._window.stage.show_article()
        self._window.list_pane.take_focus()

    def _fold_timeline(self, folded: bool) -> None:
        self._window.list_pane.timeline.set_folded(folded)
        self._window.actions_["timeline-shown"].setChecked(not folded)
        self._window.remember(timeline=not folded)

    def _show_spread(self, spread: Spread) -> None:
        self._window.list_pane.timeline.show_spread(spread)
        self._window.stage.overview.show_spread(spread)

    def _show_answer(self, answer: "Answer", _generation: int) -> None:
        everything = not self._window.controller.query.strip()
        self._window.stage.overview.show_answer(answer.total, everything=everything)

    def _follow_query(self, query: str) -> None:
        filters = self._window.list_pane.search.filters()
        self._window.list_pane.timeline.show_range(chosen=any(each.startswith("published:") for each in filters))
        self._window.sidebar.follow_query(query)

    def _take_contents(self, contents: Contents) -> None:
        colours = {each.topic.path: each.topic.colour for each in contents.topics if each.topic.colour}
        self._window.stage.overview.show_colours(colours)
        if not self._window.sidebar.currentIndex().isValid():
            self._window.sidebar.follow_query(self._window.list_pane.search.query())
        counts = contents.counts
        self._window.list_pane.timeline.setVisible(bool(counts.everything or counts.trash))

    # ------------------------------------------------------------------ going there
    def open_go_to(self) -> None:
        """Open the field, or put it away when it is open."""
        field = self._field()
        if field.isVisible():
            field.close_field()
            return
        shown = f"{Kind.CLIPPING.value}:{self._window.article.shown_id()}"
        field.open(self._fixed(), [place for place in self.recent if place != shown])  # it is here already
        self._ask_recent()

    def _field(self) -> GoTo:
        if self.go_to is None:
            self.go_to = GoTo(self._window)
            self.go_to.chosen.connect(self._go)
            self.go_to.clippings_wanted.connect(self._find)
        return self.go_to

    def _fixed(self) -> list[Choice]:
        """Everything but clippings: places, kept searches, topics, incidents, publishers and usable commands."""
        contents = self._window.controller.contents
        if contents is None:
            return self._commands()
        if self._known[0] is not contents:
            self._known = contents, self._places(contents)
        return [*self._known[1], *self._commands()]

    def _places(self, contents: Contents) -> list[Choice]:
        places = [
            Choice(kind=Kind.PLACE, key=node.query or "", title=node.title, sign=node.icon)
            for node in self._window.sidebar.tree.places()
        ]
        searches = [
            Choice(kind=Kind.SEARCH, key=kept.query, title=kept.name, detail=kept.query) for kept in contents.searches
        ]
        colours: dict[str, str] = {}
        topics = []
        for held in contents.topics:
            path = held.topic.path
            above = path.rpartition("/")[0]
            colours[path] = held.topic.colour or colours.get(above, "")
            title, detail = held.topic.name, " › ".join(above.split("/")) if above else ""
            topics.append(Choice(kind=Kind.TOPIC, key=path, title=title, detail=detail, colour=colours[path]))
        incidents = [
            Choice(
                kind=Kind.INCIDENT,
                key=held.incident.name,
                title=held.incident.name,
                detail=joined((held.incident.place, spoken_date(held.incident.date))),
            )
            for held in contents.incidents
        ]
        publishers = [Choice(kind=Kind.PUBLISHER, key=name, title=name) for name in contents.counts.by_publisher]
        return [*places, *searches, *topics, *incidents, *publishers]

    def _commands(self) -> list[Choice]:
        actions = self._window.actions_
        usable = [spec for spec in ACTIONS if actions[spec.name].isEnabled() and spec.name not in _UNLISTED]
        return [self._command(spec) for spec in usable]

    def _command(self, spec: ActionSpec) -> Choice:
        action = self._window.actions_[spec.name]
        return Choice(
            kind=Kind.COMMAND,
            key=spec.name,
            title=plain_text(action.text()),
            detail=plain_text(menu_words(spec.menu)),
            keys=action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            sign=spec.icon or "chevron-right",
        )

    def _ask_recent(self) -> None:
        ids = [int(place.partition(":")[2]) for place in self.recent if place.startswith(f"{Kind.CLIPPING.value}:")]

        def show(rows: list[ClippingRow]) -> None:
            self._field().put_recent({choice.place: choice for choice in map(_clipping_choice, rows)})

        self._window.controller.thread_.ask(
            lambda library: library.rows(ids), show, kind="recent", urgent=True, reads=True
        )

    def _find(self, words: str) -> None:
        """Look for clippings; what is typed meanwhile overtakes it."""
        queries = queries_for(words)

        def show(choices: list[Choice]) -> None:
            self._field().put_clippings(words, choices)

        self._window.controller.thread_.ask(
            lambda library: _found(library, queries), show, kind="go-to", urgent=True, reads=True
        )

    def _go(self, choice: Choice) -> None:
        self._remember(choice.place)
        if choice.kind is Kind.COMMAND:
            self._window.actions_[choice.key].trigger()
            return
        self._window.leave_review()
        stage = self._window.stage
        match choice.kind:
            case Kind.CLIPPING:
                stage.open_clipping(int(choice.key))
                self._window.list_pane.take_focus()
            case Kind.WORDS:
                stage.search_for(choice.key)
            case Kind.SEARCH | Kind.PLACE:
                stage.choose_scope(choice.key)
            case _:
                stage.choose_scope(f"{choice.kind.value}:{quoted(choice.key)}")
        if choice.kind is Kind.INCIDENT:
            self._window.controller.show_incident(choice.key)

    def _remember(self, place: str) -> None:
        if not place.startswith(f"{Kind.WORDS.value}:"):
            self.recent = [place, *(held for held in self.recent if held != place)][:_RECENT_KEPT]


def _clipping_choice(row: ClippingRow) -> Choice:
    detail = joined((row.publisher, spoken_date(row.published)))
    return Choice(kind=Kind.CLIPPING, key=str(row.id), title=row.headline, detail=detail)


def _found(library: "Library", queries: Sequence[Query]) -> list[Choice]:
    """Clippings that may be meant, those of the first queries first, each with the words by which it was found."""
    choices: dict[int, Choice] = {}
    for query in queries:
        if len(choices) >= _ENOUGH:
            break
        spans_of, in_title = library.highlighter(query), looks_only_at_headlines(query)
        for hit in library.find(query, limit=_FOUND, meant=False).hits:
            if hit.row.id not in choices:
                choice = _clipping_choice(hit.row)
                choice = replace(choice, spans=tuple(spans_of(choice.title)))
                choices[hit.row.id] = choice if in_title else _with_passage(choice, hit.snippet)
    return list(choices.values())


def _with_passage(choice: Choice, snippet: str) -> Choice:
    """The choice with the words of its text that were meant, where the passage has any."""
    words, marks = from_first_mark(*read_marks(snippet), before=_BEFORE_MARK)
    return replace(choice, passage=words, passage_spans=marks) if marks else choice
