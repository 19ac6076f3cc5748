"""Work on the library itself: topics moved, an inbox emptied, clippings dragged out and printed, rows and reading."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from driving import Driver
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog

from clippings_app.domain.arrangement import Arrangement, Column
from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.changes import AddTopic, SaveSearch
from clippings_app.domain.clipping import Draft, Incident, Original
from clippings_app.library import Library
from clippings_app.ui.controller import FIRST_PAGE
from clippings_app.ui.dialogs.date_field import DateTold
from clippings_app.ui.dialogs.incident import IncidentDialog
from clippings_app.ui.fetching import Shown
from clippings_app.ui.models.dragging import IDS_MIME, TOPIC_MIME
from clippings_app.ui.models.sidebar import NodeKind
from clippings_app.ui.paper import document_of

pytestmark = pytest.mark.journey
CTRL = Qt.KeyboardModifier.ControlModifier
PAGE = b"<html><h1>Wall</h1><p>As it came.</p></html>"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        for path in ("Sea", "Sea/Ports", "Law"):
            library.apply(AddTopic(path=path))
        library.apply(SaveSearch(name="Walls", query="wall"))
        original = Original(sha256=library.keep(PAGE), type="text/html", name="https://post.example/wall")
        article = ParsedArticle(
            headline="Wall: weak?", publisher="The Telmar Post", published="2024-05-06", body=("It was weak.", "הקיר."),
        )  # fmt: skip
        library.add([Draft(article=article, topics=("Sea/Ports",), original=original)])
        for number in range(4):
            article = ParsedArticle(headline=f"Report {number}", body=(f"Of number {number}.",))
            library.add([Draft(article=article, topics=("Sea",))])
        library.catch_up()
    return folder


def drop(driver: Driver, mime: QMimeData, kind: NodeKind, key: str) -> bool:
    """Let something go over a row of the sidebar; whether the row took it."""
    sidebar = driver.window.sidebar
    at = sidebar.row_rect(sidebar.tree.find(kind, key)).center()
    any_action = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    target = sidebar.viewport()
    QApplication.sendEvent(target, QDragEnterEvent(at, any_action, mime, left, none))
    move = QDragMoveEvent(at, any_action, mime, left, none)
    QApplication.sendEvent(target, move)
    if move.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(at), any_action, mime, left, none))
    driver.settle()
    return move.isAccepted()


def paths(driver: Driver) -> dict[str, int]:
    contents = driver.window.controller.contents
    assert contents is not None
    return {each.topic.path: each.count for each in contents.topics}


def test_a_topic_is_moved_by_dragging_and_back_by_undo(driver: Driver) -> None:
    sidebar = driver.window.sidebar
    sidebar.expandAll()
    assert paths(driver) == {"Law": 0, "Sea": 5, "Sea/Ports": 1}
    mime = sidebar.tree.mimeData([sidebar.tree.find(NodeKind.TOPIC, "Sea/Ports")])
    assert mime.formats() == [TOPIC_MIME]
    assert not drop(driver, mime, NodeKind.TOPIC, "Sea"), "it is there already"
    assert not drop(driver, mime, NodeKind.INCIDENT, "Law")
    assert drop(driver, mime, NodeKind.TOPIC, "Law")
    assert paths(driver) == {"Law": 1, "Law/Ports": 1, "Sea": 4}
    mime = sidebar.tree.mimeData([sidebar.tree.find(NodeKind.TOPIC, "Law/Ports")])
    assert drop(driver, mime, NodeKind.SECTION, "topics")
    assert paths(driver) == {"Law": 0, "Ports": 1, "Sea": 4}
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.settle()
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.settle()
    assert paths(driver) == {"Law": 0, "Sea": 5, "Sea/Ports": 1}


def test_the_inbox_is_emptied_with_one_key_a_clipping(driver: Driver) -> None:
    window = driver.window
    window.stage.choose_scope("is:inbox")
    driver.settle()
    rows = window.list_pane.list
    rows.setFocus()
    rows.select_first()
    driver.settle()
    seen = []
    for left in (4, 3, 2, 1, 0):
        seen.append(rows.current_id())
        driver.press(Qt.Key.Key_Return, CTRL)
        driver.wait(lambda left=left: window.controller.contents.counts.inbox == left)
        driver.settle()
    assert len(set(seen)) == 5, "each key files the next one"
    assert window.list_pane.empty.title.text() == "The inbox is empty"
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.wait(lambda: window.controller.contents.counts.inbox == 1)


def test_a_clipping_is_tagged_and_filed_and_the_keys_are_the_lists_again(driver: Driver) -> None:
    window = driver.window
    window.stage.choose_scope("is:inbox")
    driver.settle()
    rows = window.list_pane.list
    rows.setFocus()
    rows.select_first()
    driver.settle()
    first = rows.current_id()
    assert first is not None
    driver.press(Qt.Key.Key_T, CTRL)
    assert driver.focus() is window.article.tags.edit
    driver.type("Law")
    driver.press(Qt.Key.Key_Return)
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    window.activateWindow()  # without a window manager nobody does so after the completions
    driver.wait(window.isActiveWindow)
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.settle()
    assert driver.focus() is rows
    assert rows.current_id() not in (None, first)
    driver.press(Qt.Key.Key_T, CTRL)
    driver.press(Qt.Key.Key_Escape)
    assert driver.focus() is rows
    with Library.open(window.controller.folder, read_only=True) as library:
        (filed,) = library.get((first,))
    assert filed.filed
    assert "Law" in filed.topics


def dragged(driver: Driver, headline: str) -> QMimeData:
    rows = driver.window.list_pane.list
    model = rows.clippings
    place = next(at for at in range(model.rowCount()) if (view := model.row_at(at)) and view.row.headline == headline)
    rows.select_id(model.id_at(place))
    driver.settle()
    return model.mimeData([model.index(place, 0)])


def test_a_clipping_is_dragged_out_as_citation_and_as_the_file_it_came_as(driver: Driver) -> None:
    mime = dragged(driver, "Wall: weak?")
    assert "wall: weak?" in mime.text().lower()
    assert "<" in mime.html()
    (url,) = mime.urls()
    file = Path(url.toLocalFile())
    assert file.name == "2024-05-06 The Telmar Post - Wall weak.html"
    assert file.read_bytes() == PAGE
    assert mime.hasFormat(IDS_MIME)
    text = dragged(driver, "Report 2").urls()[0].toLocalFile()
    assert (Path(text).name, Path(text).read_text(encoding="utf-8")) == ("Report 2.txt", "Report 2\n\nOf number 2.")
    driver.window.close()
    assert not file.exists(), "what was dragged is not left behind"


def test_with_alt_held_the_article_itself_is_dragged(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "clippings_app.ui.handing_out.QGuiApplication.queryKeyboardModifiers",
        staticmethod(lambda: Qt.KeyboardModifier.AltModifier),
    )  # nobody can hold a key for a test
    text = dragged(driver, "Wall: weak?").text()
    assert text == "Wall: weak?\n\nThe Telmar Post · 2024-05-06\n\nIt was weak.\n\nהקיר."


def test_what_is_dragged_out_and_dropped_on_the_window_again_is_not_imported(driver: Driver) -> None:
    mime = dragged(driver, "Report 2")
    at = driver.window.rect().center()
    enter = QDragEnterEvent(
        at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(driver.window, enter)
    assert not enter.isAccepted() or driver.count() == 5


def test_a_kept_search_counts_what_it_finds_and_keeps_up(driver: Driver) -> None:
    tree = driver.window.sidebar.tree

    def count() -> int | None:
        node = tree.node(tree.find(NodeKind.SEARCH, "Walls"))
        return node.count if node else None

    driver.wait(lambda: count() == 1)
    driver.window.stage.open_clipping(1)
    driver.settle()
    driver.window.actions_["trash"].trigger()
    driver.wait(lambda: count() == 0)
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.wait(lambda: count() == 1)


def test_rows_stand_closer_and_stay_so(opened: Callable[[Path], Driver], library: Path) -> None:
    driver = opened(library)
    rows = driver.window.list_pane.list
    tall = rows.rowHeight(0)
    driver.press(Qt.Key.Key_F6)
    close = rows.rowHeight(0)
    assert close < tall / 2
    assert driver.window.actions_["compact-list"].isChecked()
    look = driver.window.list_pane.search.look
    look.actions["added"].trigger()
    assert close < rows.rowHeight(0) < tall
    driver.window.close()
    driver = opened(library)
    look = driver.window.list_pane.search.look
    assert (look.look().compact, look.look().added) == (True, True)
    look.actions["comfortable"].trigger()
    look.actions["tags"].trigger()
    look.actions["added"].trigger()
    assert driver.window.list_pane.list.rowHeight(0) < tall
    look.actions["tags"].trigger()
    assert driver.window.list_pane.list.rowHeight(0) == tall


def test_the_article_has_the_screen_for_itself_until_escape(driver: Driver) -> None:
    window = driver.window
    driver.press(Qt.Key.Key_F9)
    assert window.sidebar.isHidden()
    driver.press(Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert all(part.isHidden() for part in (window.list_pane, window.menuBar(), window.article.evidence))
    assert driver.focus() is window.article.reader
    assert window.messages.text.text() == "Escape or F11 leads back."
    first = window.stage.current()
    driver.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    driver.settle()
    assert window.stage.current() != first, "the keys work as before"
    assert window.list_pane.isHidden()
    driver.press(Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.messages.isHidden(), "it has been found"
    assert window.list_pane.isVisible()
    assert window.sidebar.isHidden(), "what was away before stays away"
    driver.press(Qt.Key.Key_F11)
    window.close()
    assert not window.reading.is_open()


def test_the_text_goes_back_to_its_own_size(driver: Driver) -> None:
    reader = driver.window.article.reader
    usual = reader.text_size()
    for _ in range(3):
        driver.press(Qt.Key.Key_Plus, CTRL)
    assert reader.text_size() == usual + 3
    driver.press(Qt.Key.Key_0, CTRL)
    assert reader.text_size() == usual
    assert driver.window.settings.text_size == 0


def test_a_clipping_is_set_with_all_that_is_known_of_it(driver: Driver) -> None:
    window = driver.window
    window.list_pane.list.selectAll()
    driver.settle()
    driver.press(Qt.Key.Key_P, CTRL)
    driver.wait(lambda: window.findChild(QDialog, "print-dialog") is not None)
    window.findChild(QDialog, "print-dialog").reject()
    fetched: list[list[Shown]] = []
    window.controller.fetch(window.stage.selected_ids(), fetched.append)
    driver.wait(lambda: fetched)
    assert len(fetched[0]) == 5
    texts = [document_of(shown).toPlainText() for shown in fetched[0]]
    assert any("Wall: weak?" in text for text in texts)
    assert any("Of number 3." in text for text in texts)


def test_an_incidents_date_is_told_in_words_while_it_is_typed(driver: Driver) -> None:
    dialog = IncidentDialog(Incident(name="Breach", date="2024-08-19/2024-08-21"), driver.window)
    told = dialog.findChild(DateTold)
    assert told is not None
    assert told.text() == "19 August 2024 – 21 August 2024"
    dialog.date.setText("2024-08~")
    assert told.text() == "c. August 2024"
    dialog.date.setText("20 August 2024")
    assert told.text() == "20 August 2024"
    assert dialog.date.accessibleDescription() == "20 August 2024"
    dialog.date.setText("some day")
    assert "1985/.." in told.text(), "how dates are written"
    dialog.reject()


def test_the_menu_of_filters_has_bars_behind_exact_counts(driver: Driver) -> None:
    menu = driver.window.list_pane.search.filter_button.menu()
    menu.aboutToShow.emit()
    topics = next(action.menu() for action in menu.actions() if action.text() == "Topic")
    told = {action.text(): action.data() for action in topics.actions()}
    assert told == {"Sea\t5": 1.0, "Sea › Ports\t1": 0.2}, "a topic counts what is below it, as its filter finds it"
    topics.popup(QPoint(10, 10))
    whole = topics.actionGeometry(topics.actions()[0])
    assert topics.bar_rect(topics.actions()[1], 0.2).width() < whole.width() / 4
    topics.grab()
    topics.close()


def test_a_table_stands_above_the_article_and_stays_as_it_was_left(
    opened: Callable[[Path], Driver], library: Path
) -> None:
    driver = opened(library)
    window = driver.window
    rows, browse = window.list_pane.list, window.browse
    rows.setFocus()
    rows.select_first()
    chosen = rows.current_id()
    driver.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert (browse.orientation(), rows.current_id()) == (Qt.Orientation.Vertical, chosen)
    assert window.actions_["table-list"].isChecked()
    rows.header.order_chosen.emit(Arrangement(column=Column.HEADLINE, descending=True))
    driver.settle()
    assert headlines(driver) == ["Wall: weak?", "Report 3", "Report 2", "Report 1", "Report 0"]
    assert rows.header.sortIndicatorSection() == 0
    columns = window.list_pane.search.look.columns
    columns.aboutToShow.emit()
    next(action for action in columns.actions() if action.text() == "Added").trigger()
    browse.setSizes([300, 500])
    high = browse.sizes()[0]
    window.close()
    driver = opened(library)
    window, rows = driver.window, driver.window.list_pane.list
    driver.settle()
    assert window.browse.orientation() == Qt.Orientation.Vertical
    assert abs(window.browse.sizes()[0] - high) < 30
    assert list(rows.columns())[-1] is Column.ADDED
    assert headlines(driver)[0] == "Wall: weak?"
    driver.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert (window.browse.orientation(), rows.clippings.columnCount()) == (Qt.Orientation.Horizontal, 1)
    assert window.browse.sizes()[0] < 400, "the room it had beside the article"


def headlines(driver: Driver) -> list[str]:
    model = driver.window.list_pane.list.clippings
    views = (model.row_at(place) for place in range(model.rowCount()))
    return [view.row.headline for view in views if view is not None]


def test_a_tag_that_changes_the_order_moves_the_row_at_once(driver: Driver) -> None:
    window = driver.window
    search = window.list_pane.search
    search.choose_order(Arrangement(column=Column.TOPICS))
    driver.settle()
    assert headlines(driver)[-1] == "Wall: weak?", "the only one in Sea/Ports"
    window.list_pane.list.select_id(1)
    driver.settle()
    window.commands.add_topic("Law")
    driver.settle()
    assert headlines(driver)[0] == "Wall: weak?"
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.settle()
    assert headlines(driver)[-1] == "Wall: weak?"


def test_an_empty_list_says_what_is_wrong_with_the_question_not_with_the_index(driver: Driver) -> None:
    driver.window.stage.search_for("topic:Nowhere")
    driver.settle()
    assert driver.window.list_pane.empty.title.text() == "Nothing found"
    assert "Nowhere" in driver.window.list_pane.search.notes.text()


def test_a_list_of_all_that_is_empty_blames_no_question(driver: Driver) -> None:
    window = driver.window
    window.list_pane.list.selectAll()
    driver.settle()
    window.actions_["trash"].trigger()
    driver.settle()
    assert window.list_pane.search.query() == ""
    assert window.list_pane.list.clippings.rowCount() == 0
    assert window.list_pane.empty.title.text() == "Nothing here yet"
    assert not window.list_pane.empty.buttons
    window.stage.search_for("wall")
    driver.settle()
    assert window.list_pane.empty.title.text() == "Nothing found"


def test_a_table_with_an_article_fits_a_small_screen(driver: Driver) -> None:
    window = driver.window
    window.actions_["table-list"].trigger()
    driver.settle()
    window.resize(1024, 640)
    QApplication.processEvents()
    assert window.height() == 640
    assert window.minimumSizeHint().height() <= 640


def test_nobody_is_told_to_choose_from_an_empty_list(driver: Driver) -> None:
    stage = driver.window.stage
    stage.search_for("zzqqx")
    driver.settle()
    assert stage.pages.currentWidget() is stage.nothing
    assert driver.window.list_pane.empty.title.text() == "Nothing found"
    assert (stage.nothing.title.text(), stage.nothing.words.text()) == ("", ""), "one of two empty rooms speaks"
    assert not stage.nothing.buttons
    stage.search_for("")
    driver.settle()
    assert stage.pages.currentWidget() is stage.article


def test_while_a_word_is_typed_the_list_moves_and_the_article_follows_when_typing_ends(driver: Driver) -> None:
    window = driver.window
    rows, article = window.list_pane.list, window.article
    rows.select_first()
    driver.wait(lambda: article.shown_id() == rows.current_id())
    before = article.shown_id()
    opened: list[int] = []
    window.controller.clipping_ready.connect(lambda shown: opened.append(shown and shown.clipping.id))
    driver.click(window.list_pane.search.edit)
    for letter in "numb":
        asked = window.controller.generation
        driver.type(letter)
        driver.wait(lambda asked=asked: window.controller.generation > asked)
        driver.wait(lambda: rows.clippings._generation == window.controller.generation)
        assert article.shown_id() == before, "nothing else is opened, nor is it put away"
    assert rows.current_id() != before
    driver.wait(lambda: article.shown_id() == rows.current_id())
    others = [each for each in opened if each != before]  # in which hits may have been marked anew
    assert others == [rows.current_id()], "one article is opened, whatever the letters before the last one found"


def test_a_table_gets_all_rows_in_sight_with_the_answer(driver: Driver) -> None:
    window = driver.window
    window.actions_["table-list"].trigger()
    driver.settle()
    rows = window.list_pane.list
    window.browse.setSizes([600, 200])
    window.resize(1280, 1000)
    driver.settle()
    assert rows.rows_in_sight() > FIRST_PAGE, "a table has more rows in sight than cards"
    assert driver.search("topic:Sea") == 5
    assert window.controller.page == rows.rows_in_sight()


def test_what_is_selected_and_changed_is_cited_as_it_is_now_however_many_there_are(
    opened: Callable[[Path], Driver], library: Path
) -> None:
    with Library.open(library) as held:
        held.add([Draft(article=ParsedArticle(headline=f"Note {number}")) for number in range(60)])
        held.catch_up()
    driver = opened(library)
    driver.settle()
    stage = driver.window.stage
    driver.window.list_pane.list.selectAll()
    driver.wait(lambda: len(stage.selected_clippings()) == 65)
    before = {each.id: each for each in stage.selected_clippings()}
    driver.window.tag_edits.tag("topic", "Sea", list(before))
    driver.settle()
    driver.wait(lambda: [each.topics.count("Sea") for each in stage.selected_clippings()] == [1] * 65)
    kept = [each for each in stage.selected_clippings() if each is before[each.id]]
    assert [each.article.headline for each in kept] == [f"Report {number}" for number in (3, 2, 1, 0)], "had it before"


def test_what_is_selected_while_a_change_of_many_is_under_way_is_cited_as_it_is_behind_it(
    opened: Callable[[Path], Driver], library: Path
) -> None:
    with Library.open(library) as held:
        held.add([Draft(article=ParsedArticle(headline=f"Note {number}")) for number in range(60)])
        held.catch_up()
    driver = opened(library)
    driver.settle()
    rows, stage, thread = driver.window.list_pane.list, driver.window.stage, driver.window.controller.thread_
    rows.selectAll()
    driver.wait(lambda: len(stage.selected_clippings()) == 65)
    gate = threading.Event()
    thread.ask(lambda _library: gate.wait(10), reads=True)
    driver.window.tag_edits.tag("topic", "Law", stage.selected_ids())
    one_less = QItemSelectionModel.SelectionFlag.Deselect | QItemSelectionModel.SelectionFlag.Rows
    rows.selectionModel().select(rows.clippings.index(4, 0), one_less)
    gate.set()
    driver.wait(lambda: thread.idle and len(stage.selected_clippings()) == 64 and not stage._fetch_later.isActive())
    driver.settle()
    assert [each.topics.count("Law") for each in stage.selected_clippings()] == [1] * 64


def test_reading_on_and_back_shows_each_clipping_as_it_is(driver: Driver) -> None:
    rows, stage = driver.window.list_pane.list, driver.window.stage
    driver.settle()
    rows.setFocus()
    rows.select_first()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down):
        driver.press(key)
        driver.wait(lambda: driver.window.article.shown_id() == rows.current_id())
        driver.qtbot.wait(150)  # those beside it are made ready
        driver.press(Qt.Key.Key_D, CTRL)
        driver.wait(lambda: driver.window.article.shown is not None and driver.window.article.shown.clipping.starred)
        driver.press(Qt.Key.Key_Z, CTRL)
        driver.wait(lambda: (shown := driver.window.article.shown) is not None and not shown.clipping.starred)
    current = stage.current()
    assert current is not None
    assert [each.id for each in stage.selected_clippings()] == [current.id]


def test_a_table_that_is_turned_into_rows_shows_the_passages_it_did_not_need(driver: Driver) -> None:
    rows = driver.window.list_pane.list
    driver.settle()
    driver.window.actions_["table-list"].trigger()
    driver.window.list_pane.search.set_query("weak")
    driver.wait(lambda: rows.clippings.rowCount() == 1 and rows.clippings.row_at(0) is not None)
    driver.settle()
    driver.window.actions_["table-list"].trigger()
    driver.wait(lambda: (view := rows.clippings.row_at(0)) is not None and "<mark>weak</mark>" in view.snippet)


def test_the_overview_shows_what_came_before_it_was_opened(driver: Driver) -> None:
    window = driver.window
    overview = window.stage.overview
    assert driver.search("topic:Sea") == 5
    driver.wait(lambda: window.controller.facets.get("topic", {}).get("Sea") == 5)
    assert not overview.isVisible()
    window.ways.show_overview()
    driver.wait(overview.isVisible)
    assert [bar.rank.count for bar in overview.sections["topic"].bars] == [5, 1]
