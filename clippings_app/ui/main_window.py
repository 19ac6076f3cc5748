"""The window: layout and wiring, nothing else."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from clippings_app.domain.errors import ClippingsError, LibraryError, QuerySyntaxError
from clippings_app.settings import Settings
from clippings_app.ui.actions import enable, fill_list_menu, fill_menu_bar, make_actions
from clippings_app.ui.commands import Commands
from clippings_app.ui.controller import Contents, Controller
from clippings_app.ui.desk import Desk
from clippings_app.ui.dropping import Dropping
from clippings_app.ui.entrances import Entrances
from clippings_app.ui.errands import Errands
from clippings_app.ui.favourites import Favourites
from clippings_app.ui.handing_out import HandingOut
from clippings_app.ui.indexing import Indexing
from clippings_app.ui.keys import KeyGuard, trigger_by_place
from clippings_app.ui.leaving import Leaving
from clippings_app.ui.list_layout import ListLayout
from clippings_app.ui.message_rule import MessageRule
from clippings_app.ui.messages import Notice, notice_of, problem_of_query, words_of_query_error
from clippings_app.ui.notifying import Notifier
from clippings_app.ui.passage_edits import PassageEdits
from clippings_app.ui.place import fill, restore_place, splitter, title_of
from clippings_app.ui.reading import ReadingRoom
from clippings_app.ui.session import SessionKeeper
from clippings_app.ui.stage import Stage
from clippings_app.ui.tag_edits import TagEdits
from clippings_app.ui.theme import TEXT_SIZE, apply_theme
from clippings_app.ui.undoing import Undoing
from clippings_app.ui.views.article_page import ArticlePage
from clippings_app.ui.views.list_pane import ListPane
from clippings_app.ui.views.review import ReviewView
from clippings_app.ui.ways import Ways
from clippings_app.ui.widgets.message_bar import MessageBar
from clippings_app.ui.widgets.progress import ProgressStrip, ProgressStrips
from clippings_app.ui.widgets.sidebar import Sidebar

_PREWARM_MS = 1500
"""After the library is open, until the process beside the window is started: the list comes first."""


class MainWindow(QMainWindow):
    """One window on one library.

    Args:
        library: The folder.
        settings: What was remembered.
        settings_file: Where to remember it; None remembers nothing.
    """

    folder_chosen = Signal(object)
    """The folder of another library to be opened in the place of this one."""

    def __init__(self, library: Path, settings: Settings, settings_file: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("main-window")
        self.setWindowTitle(title_of(library))
        self.setMinimumWidth(900)
        self.settings, self.settings_file = settings, settings_file
        self.open_error: ClippingsError | None = None
        self.successor: QMainWindow | None = None
        self.controller = Controller(library, self)
        self.controller.open()  # it reads while the window is made, and tells only when that is done
        self.errands = Errands(library, self)
        self.review = ReviewView(self)
        self.desk = Desk(self.controller, self.errands, self.review, self)
        self.entrances = Entrances(self)
        self.tag_edits = TagEdits(self.controller, self)
        self.sidebar = Sidebar(self)
        self.list_pane = ListPane(self)
        self.ways, self.handing_out, self.reading = Ways(self), HandingOut(self), ReadingRoom(self)
        self.undoing = Undoing(self)
        self.commands = Commands(self)
        self.actions_ = make_actions(self, self.commands.table())
        self.key_guard = KeyGuard(self)
        self.article = ArticlePage(self.actions_, self)
        Indexing(self.errands, self.controller.work, self)
        self.stage = Stage(self.controller, self.list_pane, self.article)
        self.passages = PassageEdits(self.controller, self.article, self)
        self._lay_out()
        self._wire()
        self._wire_article()
        self._wire_desk()
        self.ways.wire()
        ListLayout(self).wire()
        Dropping(self, self.desk.drop)
        self.favourites, self.leaving = Favourites(self), Leaving(self)
        restore_place(self, settings)
        self.session = SessionKeeper(self)
        self.notifier = Notifier(self, lambda: self.settings.notify).follow(self.errands)
        self.notifier.follow_work(self.controller.work)
        if settings.text_size:
            self.prefer(settings.theme, settings.text_size)
        enable(self.actions_, selected=0, ready=False)

    # ------------------------------------------------------------------ layout
    def _lay_out(self) -> None:
        """From the outside in: what gets another parent has its style looked up anew, with all that is within it."""
        fill_menu_bar(self.menuBar(), self.actions_)
        middle = QWidget(self)
        self.setCentralWidget(middle)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        floor = QStackedWidget(middle)
        column.addWidget(floor, 1)
        self.outer = splitter("outer-splitter", floor)
        floor.addWidget(self.outer)
        self.rooms = QStackedWidget()
        fill(self.outer, self.sidebar, self.rooms, stretch=(0, 1))
        self.browse = splitter("browse-splitter", self.rooms)
        self.rooms.addWidget(self.browse)
        fill(self.browse, self.list_pane, self.stage.pages, stretch=(0, 1))
        self.rooms.addWidget(self.review)
        self.outer.setSizes([210, 1150])
        self.browse.setSizes([326, 824])
        self.messages = MessageBar(floor)
        self.progress = ProgressStrip(middle).follow(self.errands)
        column.addWidget(self.progress)
        column.addWidget(ProgressStrips(self.controller.work, middle))
        fill_list_menu(self.list_pane.list, self.actions_)
        QWidget.setTabOrder(self.sidebar, self.list_pane.search)
        QWidget.setTabOrder(self.list_pane.list, self.article)
        self.list_pane.take_focus()

    def _wire(self) -> None:
        controller = self.controller
        controller.ready.connect(self._begin)
        controller.failed.connect(self._tell)
        controller.contents_ready.connect(self._show_contents)
        controller.query_failed.connect(self._refuse_query)
        controller.rows_ready.connect(lambda _generation, _rows: self._enable())
        for shown in (self.rooms, self.stage.pages):
            shown.currentChanged.connect(lambda _room: self._enable())
        self.undoing.wire()
        self.stage.selection_changed.connect(lambda _count: self._enable())
        self.stage.empty_chosen.connect(self.commands.choose_button)
        self.sidebar.query_chosen.connect(self.choose_scope)
        self.sidebar.incident_chosen.connect(controller.show_incident)
        self.sidebar.clippings_dropped.connect(self.tag_edits.tag)
        self.sidebar.topic_dropped.connect(self.tag_edits.move_topic)
        self.sidebar.edit_asked.connect(self.tag_edits.edit)
        self.sidebar.colour_chosen.connect(self.tag_edits.colour_topic)
        self.sidebar.favourite_chosen.connect(self.tag_edits.favour_topic)
        self.handing_out.follow(self.list_pane.list)

    def _wire_article(self) -> None:
        evidence, tags, commands = self.article.evidence, self.article.tags, self.commands
        self.article.export_asked.connect(commands.export)
        self.article.reader.link_clicked.connect(commands.open_link)
        evidence.link_opened.connect(commands.open_link)
        evidence.original_asked.connect(commands.save_kept)
        evidence.fetch_asked.connect(self.desk.fetch)
        evidence.held_opened.connect(commands.compare_with)
        evidence.search_asked.connect(self.stage.search_for)
        evidence.notes_edited.connect(commands.set_notes)
        evidence.role_changed.connect(commands.add_incident)
        evidence.incident_asked.connect(self.tag_edits.split_off)
        self.passages.noticed.connect(self.notice)
        self.article.versions.version_chosen.connect(commands.compare_versions)
        tags.topic_added.connect(commands.add_topic)
        tags.topic_removed.connect(commands.remove_topic)
        tags.incident_added.connect(commands.add_incident)
        tags.incident_removed.connect(commands.remove_incident)
        tags.search_asked.connect(self.stage.search_for)
        tags.edit.left.connect(self.list_pane.take_focus)
        self.stage.incident.link_opened.connect(commands.open_link)
        self.stage.incident.fetch_asked.connect(self.desk.fetch)
        self.stage.incident.edit_asked.connect(self.tag_edits.edit_incident)
        self.stage.incident.export_asked.connect(commands.export_these)

    def _wire_desk(self) -> None:
        self.desk.noticed.connect(self.notice)
        self.list_pane.search.edit.article_pasted.connect(self.actions_["paste"].trigger)
        self.desk.review_opened.connect(lambda: self.rooms.setCurrentWidget(self.review))
        self.desk.review_closed.connect(self.leave_review)
        self.desk.filed.connect(self.stage.expect)
        self.review.duplicate_opened.connect(self._look_at_duplicate)
        self.messages.action_chosen.connect(self.commands.choose_button)
        self.message_rule = MessageRule(self)
        self.rooms.currentChanged.connect(self._place_messages)
        self.errands.indexed.connect(self.controller.refresh)
        self.errands.import_refused.connect(lambda _error: self.controller.refresh())  # what it had stored is there
        self.errands.stored.connect(lambda report: self.controller.refresh() if report.error else None)
        self.controller.index_lags.connect(self.errands.look_after_index)
        self.controller.others_wrote.connect(lambda: None if self.errands.importing else self.controller.refresh())
        self.errands.refused.connect(self._tell)

    # ------------------------------------------------------------------ what others ask
    def notice(self, notice: Notice, buttons: Sequence[tuple[str, str]] = ()) -> None:
        """Show a message."""
        self.message_rule.show(notice, buttons)

    def go_to_search(self) -> None:
        """Go to the search field."""
        self.leave_review()
        self.reading.bring_list_back()
        self.list_pane.search.focus_search()

    def in_review(self) -> bool:
        """Whether the review is shown."""
        return self.rooms.currentWidget() is self.review

    def leave_review(self) -> None:
        """Show the list again."""
        if self.in_review():
            self.rooms.setCurrentWidget(self.browse)
            self.list_pane.take_focus()

    def prefer(self, theme: str, text_size: float) -> None:
        """Dress the window, and remember it."""
        app = QApplication.instance()
        if theme != self.settings.theme and isinstance(app, QApplication):
            apply_theme(app, theme)
        comparison = self.stage.comparison
        for reader in (self.article.reader, self.review.article, comparison.left, comparison.right):
            reader.set_text_size(text_size or TEXT_SIZE)
        self.remember(theme=theme, text_size=text_size)

    def remember(self, **values: Any) -> None:  # noqa: ANN401 - fields of Settings
        """Change settings; they are written when the window closes."""
        self.settings = replace(self.settings, **values)

    # ------------------------------------------------------------------ what happens
    def _begin(self) -> None:
        self.session.restore()
        self._enable()
        if self.controller.read_only:
            self.commands.tell_read_only()
        self.desk.load_drafts()
        QTimer.singleShot(_PREWARM_MS, self, lambda: self.errands.start(upkeep=not self.controller.read_only))

    def _enable(self) -> None:
        contents = self.controller.contents
        enable(
            self.actions_,
            selected=self.stage.selected_count(),
            ready=contents is not None,
            in_trash=self.stage.selection_is_trash(),
            trash=contents.counts.trash if contents else 0,
            reviewing=self.in_review(),
            incident=self.stage.shown_incident() is not None,
        )
        self.undoing.show()

    def _show_contents(self, contents: Contents) -> None:
        self.sidebar.show_library(contents.counts, contents.topics, contents.incidents, contents.searches)
        self._enable()

    def choose_scope(self, query: str) -> None:
        """Show what the sidebar, or a button, leads to."""
        self.leave_review()
        self.stage.choose_scope(query)

    def _refuse_query(self, error: QuerySyntaxError) -> None:
        self.list_pane.search.show_error(problem_of_query(error), error.position, words_of_query_error(error))

    def _look_at_duplicate(self, number: int) -> None:
        self.desk.leave_review()
        self.stage.open_clipping(number)

    def _place_messages(self) -> None:
        """In the review messages stand beside the title: below it is what is reviewed and decided."""
        self.messages.set_at_top(at_top=self.in_review())

    def _tell(self, error: ClippingsError) -> None:
        if isinstance(error, LibraryError) and not self.controller.is_open:
            self.open_error = error
            self.stage.show_unopened(notice_of(error))
        else:
            self.notice(notice_of(error))

    # ------------------------------------------------------------------ Qt
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Know commands by their place on the keyboard too, where the layout writes a sign there."""
        if not trigger_by_place(self.actions_.values(), event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Lose nothing, remember where we were, end the workers; wait for what could not be gone on with."""
        if not self.leaving.may_go(self.close):
            event.ignore()
            return
        self.entrances.close()
        self.reading.leave()
        self.handing_out.close()
        self.desk.keep_drafts(leaving=True)
        self.session.keep()
        self.hide()  # an import comes to its halt behind it
        self.errands.stop()
        self.controller.close()
        super().closeEvent(event)
