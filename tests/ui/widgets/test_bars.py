"""Search bar, tag bar, chips, flow, messages, progress, empty states."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetricsF, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clippings_app.domain.arrangement import Arrangement, Column
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.query import Sort
from clippings_app.ui.icons import icon
from clippings_app.ui.long_work import LongWork
from clippings_app.ui.theme import apply_theme
from clippings_app.ui.widgets.chip import Chip
from clippings_app.ui.widgets.elided_label import ElidedLabel
from clippings_app.ui.widgets.empty_state import EmptyState
from clippings_app.ui.widgets.flow import FlowLayout
from clippings_app.ui.widgets.message_bar import MessageBar
from clippings_app.ui.widgets.progress import ProgressStrip, ProgressStrips
from clippings_app.ui.widgets.recent_searches import KEPT
from clippings_app.ui.widgets.search_bar import DEBOUNCE_MS, PATIENCE_MS, SearchBar
from clippings_app.ui.widgets.tag_bar import TagBar

LEFT = Qt.MouseButton.LeftButton
RTL = Qt.LayoutDirection.RightToLeft


@pytest.fixture(autouse=True)
def themed(qapp: QApplication) -> None:
    apply_theme(qapp, "light")


@pytest.fixture
def bar(qtbot: QtBot) -> SearchBar:
    bar = SearchBar()
    qtbot.addWidget(bar)
    bar.resize(360, 200)
    bar.show()
    return bar


def chips_of(widget: QWidget) -> list[Chip]:
    return [chip for chip in widget.findChildren(Chip) if not chip.isHidden()]


class TestSearchBar:
    def test_typing_is_told_once_it_pauses(self, qtbot: QtBot, bar: SearchBar) -> None:
        told: list[str] = []
        bar.query_changed.connect(told.append)
        qtbot.keyClicks(bar.edit, "wall")
        assert told == []
        qtbot.waitUntil(lambda: bool(told), timeout=DEBOUNCE_MS * 20)
        assert told == ["wall"]

    def test_return_tells_at_once_and_again(self, qtbot: QtBot, bar: SearchBar) -> None:
        told: list[str] = []
        bar.query_changed.connect(told.append)
        bar.edit.setText("wall")
        qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
        qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
        assert told == ["wall", "wall"]

    def test_a_scope_is_a_chip_and_part_of_the_query(self, qtbot: QtBot, bar: SearchBar) -> None:
        bar.edit.setText("old words")
        with qtbot.waitSignal(bar.query_changed, timeout=1000) as changed:
            bar.set_scope('topic:"Security/Border"')
        assert changed.args == ['topic:"Security/Border"']
        assert [chip.words for chip in chips_of(bar)] == ["Security › Border"]
        bar.edit.setText("wall OR pier")
        assert bar.query() == 'topic:"Security/Border" (wall OR pier)'
        bar.set_scope("")
        assert bar.query() == ""
        assert chips_of(bar) == []

    def test_a_whole_query_replaces_everything(self, qtbot: QtBot, bar: SearchBar) -> None:
        bar.set_scope("is:inbox")
        with qtbot.waitSignal(bar.query_changed, timeout=1000) as changed:
            bar.set_query("publisher:Post wall OR pier")
        assert changed.args == ["publisher:Post wall OR pier"]
        assert bar.filters() == ()

    def test_removing_a_chip_widens_the_query(self, qtbot: QtBot, bar: SearchBar) -> None:
        bar.set_scope("is:inbox")
        bar.add_filter("has:photo")
        bar.add_filter("has:photo")
        assert bar.filters() == ("is:inbox", "has:photo")
        with qtbot.waitSignal(bar.query_changed, timeout=1000) as changed:
            chips_of(bar)[0].removed.emit()
        assert changed.args == ["has:photo"]

    def test_the_menu_narrows_and_widens(self, qtbot: QtBot, bar: SearchBar) -> None:
        bar.show_facets({"publisher": {"The R&D Post": 1200, "Gazette": 3}})
        menu = bar.filter_button.menu()
        menu.aboutToShow.emit()
        below = menu.actions()[0].menu()
        assert isinstance(below, QMenu)
        assert below.title() == "Publisher"
        first = below.actions()[0]
        assert first.text().startswith("The R&&D Post\t1")
        with qtbot.waitSignal(bar.query_changed, timeout=1000) as changed:
            first.trigger()
        assert changed.args == ['publisher:"The R&D Post"']
        first.trigger()
        assert bar.filters() == ()

    def test_counts_in_the_menu_end_below_each_other(self, bar: SearchBar) -> None:
        bar.show_facets({"publisher": {"The Post": 1200, "Gazette": 300, "Herald": 4}})
        menu = bar.filter_button.menu()
        menu.aboutToShow.emit()
        below = menu.actions()[0].menu()
        assert isinstance(below, QMenu)
        counts = [action.text().partition("\t")[2] for action in below.actions()]
        assert [count.strip() for count in counts] == ["1,200", "300", "4"]
        widths = [QFontMetricsF(below.font()).horizontalAdvance(count) for count in counts]
        assert max(widths) - min(widths) < 2

    def test_an_order_is_told(self, qtbot: QtBot, bar: SearchBar) -> None:
        with qtbot.waitSignal(bar.sort_chosen, timeout=1000) as chosen:
            bar.sort_button.menu().actions()[1].trigger()
        assert chosen.args == [Sort.NEWEST]
        assert bar.sort() == Sort.NEWEST
        with qtbot.assertNotEmitted(bar.sort_chosen):
            bar.set_sort(Sort.ADDED)
        assert bar.sort_button.menu().actions()[3].isChecked()

    def test_what_was_found_is_said(self, bar: SearchBar) -> None:
        bar.show_answer(34, 41.4, ["Only 500 words were searched."], None)
        assert bar.count.text() == "34 clippings"
        assert "0.04" in bar.count.toolTip()
        assert bar.notes.isVisible()
        bar.show_answer(1, 3)
        assert bar.count.text() == "1 clipping"
        assert not bar.notes.isVisible()

    def test_a_better_spelling_can_be_taken(self, qtbot: QtBot, bar: SearchBar) -> None:
        bar.show_answer(0, 3, (), "bridge")
        with qtbot.waitSignal(bar.query_changed, timeout=1000) as changed:
            qtbot.mouseClick(bar.suggestion, LEFT)
        assert changed.args == ["bridge"]

    def test_a_better_spelling_keeps_the_filters_and_is_said_as_far_as_there_is_room(
        self, qtbot: QtBot, bar: SearchBar
    ) -> None:
        held = 'incident:"Fire at the old dock of the harbour"'
        bar.set_query("fires", (held,))
        bar.show_answer(0, 3, (), f"{held} fire")
        assert bar.suggestion.text() == "Did you mean fire?"
        qtbot.mouseClick(bar.suggestion, LEFT)
        assert (bar.words(), bar.filters()) == ("fire", (held,))
        bar.show_answer(0, 3, (), f"{held} {'harbour ' * 20}")
        assert bar.suggestion.text().endswith("…?")
        assert bar.suggestion.sizeHint().width() <= bar.width()
        assert bar.suggestion.toolTip().count("harbour") == 20

    def test_an_error_says_what_and_where_and_goes_with_the_next_answer(self, bar: SearchBar) -> None:
        bar.set_query("some more words before (border")
        bar.show_error("This parenthesis is not closed.", 23, "All there is to say.")
        assert bar.error.isVisible()
        assert bar.error.text() == "This parenthesis is not closed: some more words before ▸ (border"
        assert "All there is to say." in bar.error.toolTip()
        assert bar.edit.property("wrong") is True
        assert not bar.count.isVisible()
        bar.layout().activate()
        assert bar.error.height() >= bar.error.heightForWidth(bar.error.width()) > 1.5 * bar.count.sizeHint().height()
        bar.show_error("Something else.")
        assert bar.error.text() == "Something else."
        bar.show_answer(2, 1)
        assert not bar.error.isVisible()
        assert bar.edit.property("wrong") is False

    def test_the_end_of_what_an_error_quotes_is_whole(self, bar: SearchBar) -> None:
        bar.set_query('"Al arabiya')
        bar.show_error("This quote is not closed", 0)
        assert bar.error.text().endswith('▸ "Al arabiya')
        bar.set_query('"Al arabiya and many more words than there is room for')
        bar.show_error("This quote is not closed", 0)
        assert bar.error.text().endswith('▸ "Al arabiya and many mor…')

    @pytest.mark.parametrize(("typed", "hint"), [('"Al ara', "quote"), ("(wall OR", "parenthesis"), ("wall OR", "")])
    def test_what_is_still_being_typed_is_no_error(self, qtbot: QtBot, bar: SearchBar, typed: str, hint: str) -> None:
        bar.show_answer(34, 3)
        qtbot.keyClicks(bar.edit, typed)
        bar.show_error("It cannot be read", 0)
        assert not bar.error.isVisible()
        assert bar.count.isVisible()
        assert "34 clippings" in bar.count.text()
        assert hint in bar.count.text()
        height = bar.sizeHint().height()
        qtbot.waitUntil(bar.error.isVisible, timeout=PATIENCE_MS * 3)
        assert bar.edit.property("wrong") is True
        assert bar.sizeHint().height() == height

    def test_enter_asks_for_the_error_at_once(self, qtbot: QtBot, bar: SearchBar) -> None:
        qtbot.keyClicks(bar.edit, '"Al ara')
        qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
        bar.show_error("It cannot be read", 0)
        assert bar.error.isVisible()

    def test_an_answer_takes_back_the_complaint_that_waits(self, qtbot: QtBot, bar: SearchBar) -> None:
        qtbot.keyClicks(bar.edit, '"Al')
        bar.show_error("It cannot be read", 0)
        qtbot.keyClicks(bar.edit, '"')
        bar.show_answer(2, 1)
        qtbot.wait(PATIENCE_MS + 100)
        assert not bar.error.isVisible()
        assert bar.count.text() == "2 clippings"

    def test_the_selected_are_counted_when_they_are_several(self, bar: SearchBar) -> None:
        bar.show_answer(31, 1)
        bar.show_selected(3)
        assert bar.count.text() == "3 of 31 selected"
        bar.show_selected(1)
        assert bar.count.text() == "31 clippings"

    def test_down_leads_to_the_list_and_escape_clears(self, qtbot: QtBot, bar: SearchBar) -> None:
        with qtbot.waitSignal(bar.list_wanted, timeout=1000):
            qtbot.keyClick(bar.edit, Qt.Key.Key_Down)
        bar.edit.setText("wall")
        with qtbot.waitSignal(bar.query_changed, timeout=1000) as changed:
            qtbot.keyClick(bar.edit, Qt.Key.Key_Escape)
        assert changed.args == [""]

    def test_words_are_asked_for_and_completed(self, qtbot: QtBot, bar: SearchBar) -> None:
        bar.focus_search()
        qtbot.waitUntil(bar.edit.hasFocus, timeout=1000)
        with qtbot.waitSignal(bar.completions_wanted, timeout=1000) as wanted:
            qtbot.keyClicks(bar.edit, "pier wal")
        assert wanted.args[0] in ("pi", "pie", "pier", "wa", "wal")
        bar.set_completions(["wall", "walrus"])
        qtbot.waitUntil(bar._popup.isVisible, timeout=1000)
        with qtbot.waitSignal(bar.query_changed, timeout=1000) as changed:
            bar._completer.activated.emit("wall")
        assert changed.args == ["pier wall"]
        assert bar.edit.text() == "pier wall "
        bar.set_completions([])
        assert not bar._popup.isVisible()

    @pytest.mark.parametrize(("downs", "query"), [(0, "wal"), (1, "wall"), (2, "walrus")])
    def test_enter_looks_for_what_is_typed_unless_an_offered_word_is_chosen(
        self, qtbot: QtBot, bar: SearchBar, downs: int, query: str
    ) -> None:
        bar.focus_search()
        qtbot.waitUntil(bar.edit.hasFocus, timeout=1000)
        with qtbot.waitSignal(bar.completions_wanted, timeout=1000):
            qtbot.keyClicks(bar.edit, "wal")
        bar.set_completions(["wall", "walrus"])
        qtbot.waitUntil(bar._popup.isVisible, timeout=1000)
        for key in (*[Qt.Key.Key_Down] * downs, Qt.Key.Key_Return):
            qtbot.keyClick(bar._popup, key)  # it is a window of its own, and has the keys first
        assert bar.query() == query
        assert not bar._popup.isVisible()

    def test_words_are_offered_no_more_when_the_keyboard_goes_elsewhere(self, qtbot: QtBot, bar: SearchBar) -> None:
        other = QLineEdit(bar)
        other.show()
        bar.focus_search()
        qtbot.waitUntil(bar.edit.hasFocus, timeout=1000)
        with qtbot.waitSignal(bar.completions_wanted, timeout=1000):
            qtbot.keyClicks(bar.edit, "wal")
        bar.set_completions(["wall", "walrus"])
        qtbot.waitUntil(bar._popup.isVisible, timeout=1000)
        other.setFocus()
        assert not bar._popup.isVisible()
        assert bar.edit.text() == "wal"

    @pytest.mark.parametrize(
        ("typed", "word", "becomes"),
        [
            ('"Al Ara', "arabiya", '"Al Arabiya" '),
            ('cites:"Ara', "arabiya", 'cites:"Arabiya" '),
            ("-WAL", "wall", "-WALl "),
            ("(pier OR wal", "wall", "(pier OR wall "),
            ("pier topic:har", 'topic:"Harbour works"', 'pier topic:"Harbour works" '),
            ('-incident:"pier f', 'incident:"Pier fire"', '-incident:"Pier fire" '),
            ("pier wal", "photographer:Walden", "pier photographer:Walden "),
            ("x incident:6", r'incident:"6\" pipe"', r'x incident:"6\" pipe" '),
            (r'x incident:"6\" p', r'incident:"6\" pipe"', r'x incident:"6\" pipe" '),
        ],
    )
    def test_a_completion_keeps_what_was_typed(
        self, qtbot: QtBot, bar: SearchBar, typed: str, word: str, becomes: str
    ) -> None:
        bar.focus_search()
        qtbot.keyClicks(bar.edit, typed)
        bar._completer.activated.emit(word)
        assert bar.edit.text() == becomes
        bar.set_completions([word, "other"])  # an answer that comes too late
        assert not bar._popup.isVisible()

    def test_names_are_asked_for_with_their_field_from_the_first_letter_on(self, qtbot: QtBot, bar: SearchBar) -> None:
        bar.focus_search()
        with qtbot.waitSignal(
            bar.completions_wanted, timeout=1000, check_params_cb=lambda typed: ":" in typed
        ) as wanted:
            qtbot.keyClicks(bar.edit, "pier topic:")
        assert wanted.args == ["topic:"]
        with qtbot.waitSignal(bar.completions_wanted, timeout=1000, check_params_cb=lambda typed: typed.endswith("w")):
            qtbot.keyClicks(bar.edit, '"Old w')
        bar.set_completions(['topic:"Old wall"', 'topic:"Old wharf"'])
        assert bar._words.stringList() == ['topic:"Old wall"', 'topic:"Old wharf"']

    def test_a_completion_inside_a_closed_phrase_leaves_it_closed(self, bar: SearchBar) -> None:
        bar.edit.setText('"Al ara" wall')
        bar.edit.setCursorPosition(7)
        bar._completer.activated.emit("arabiya")
        assert bar.edit.text() == '"Al arabiya" wall'

    def test_words_that_come_after_the_search_was_sent_are_not_offered(self, qtbot: QtBot, bar: SearchBar) -> None:
        bar.focus_search()
        qtbot.waitUntil(bar.edit.hasFocus, timeout=1000)
        qtbot.keyClicks(bar.edit, "wal")
        qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
        bar.set_completions(["wall"])
        assert not bar._popup.isVisible()

    def test_an_order_by_a_column_is_chosen_and_told(self, qtbot: QtBot, bar: SearchBar) -> None:
        by = Arrangement(column=Column.HEADLINE)
        with qtbot.waitSignal(bar.sort_chosen, timeout=1000) as chosen:
            bar._sorts[by].trigger()
        assert (chosen.args, bar.sort()) == ([by], by)
        bar.set_sort(Arrangement(column=Column.SECTION))  # by its column's head: none of the menu's
        assert not any(action.isChecked() for action in bar._sorts.values())
        bar.set_sort(Sort.NEWEST)
        assert [order for order, action in bar._sorts.items() if action.isChecked()] == [Sort.NEWEST]

    def test_an_order_that_takes_a_moment_says_so_until_it_is_there(self, qtbot: QtBot, bar: SearchBar) -> None:
        bar.show_answer(31, 1)
        bar.choose_order(Arrangement(column=Column.HEADLINE))
        assert "order" not in bar.count.text()
        qtbot.waitUntil(lambda: "being put in order…" in bar.count.text(), timeout=3000)
        bar.show_answer(31, 1)
        assert bar.count.text() == "31 clippings"
        bar.choose_order(Sort.NEWEST)
        bar.show_answer(31, 1)
        qtbot.wait(500)
        assert bar.count.text() == "31 clippings"

    def test_what_is_complete_is_not_offered_and_the_count_stays_readable(self, qtbot: QtBot, bar: SearchBar) -> None:
        bar.show_answer(31, 1)
        bar.focus_search()
        qtbot.waitUntil(bar.edit.hasFocus, timeout=1000)
        qtbot.keyClicks(bar.edit, "Wall")
        bar.set_completions(["wall"])
        assert not bar._popup.isVisible()
        bar.set_completions(["wall", "wallet"])
        qtbot.waitUntil(bar._popup.isVisible, timeout=1000)
        assert bar._words.stringList() == ["wallet"]
        lowest = bar.count.mapToGlobal(bar.count.rect().bottomLeft()).y()
        assert bar._popup.mapToGlobal(QPoint(0, 0)).y() >= lowest

    @pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
    def test_names_that_are_longer_than_the_field_are_offered_in_full_as_far_as_the_window_goes(
        self, qtbot: QtBot, direction: Qt.LayoutDirection
    ) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        window.setLayoutDirection(direction)
        bar = SearchBar(window)
        window.resize(900, 200)
        bar.setGeometry(300, 0, 300, 100)
        window.show()
        bar.edit.setFocus()
        qtbot.waitUntil(bar.edit.hasFocus)
        beyond = {}
        for name in ('topic:"Infrastructure/Undersea cables and their landings"', f'incident:"{"wall " * 100}"'):
            with qtbot.waitSignal(bar.completions_wanted, timeout=1000):
                qtbot.keyClicks(bar.edit, " wall")
            bar.set_completions([name])
            qtbot.waitUntil(bar._popup.isVisible, timeout=1000)
            beyond[name[:5]] = bar._popup.width() - bar._popup.sizeHintForColumn(0)
            place = QRect(window.mapFromGlobal(bar._popup.mapToGlobal(QPoint())), bar._popup.size())
            assert window.rect().contains(place)
            assert not bar._popup.horizontalScrollBar().isVisible()
        assert beyond["topic"] >= 0 > beyond["incid"]

    def test_words_that_are_offered_give_way_to_what_is_wrong(self, qtbot: QtBot, bar: SearchBar) -> None:
        bar.show_answer(31, 1)
        bar.focus_search()
        qtbot.waitUntil(bar.edit.hasFocus, timeout=1000)
        with qtbot.waitSignal(bar.completions_wanted, timeout=1000):
            qtbot.keyClicks(bar.edit, 'some more words and "wall')
        bar.set_completions(["wallet", "walrus"])
        qtbot.waitUntil(bar._popup.isVisible, timeout=1000)
        bar._popup.setCurrentIndex(bar._words.index(1))
        bar.show_error("This quote is not closed.", 20)
        qtbot.waitUntil(bar.error.isVisible, timeout=PATIENCE_MS * 3)
        lowest = bar.error.mapToGlobal(bar.error.rect().bottomLeft()).y()
        assert bar._popup.isVisible()
        assert bar._popup.mapToGlobal(QPoint(0, 0)).y() >= lowest
        assert bar._popup.currentIndex().row() == 1

    def test_focus_selects_what_is_there(self, qtbot: QtBot, bar: SearchBar) -> None:
        bar.edit.setText("wall")
        bar.focus_search()
        qtbot.waitUntil(bar.edit.hasFocus, timeout=1000)
        assert bar.edit.selectedText() == "wall"


@pytest.fixture
def tags(qtbot: QtBot, clipping: Clipping) -> TagBar:
    tags = TagBar()
    qtbot.addWidget(tags)
    tags.resize(600, 80)
    tags.set_vocabulary(["Security", "Weather"], ["Old fire"], {"Infrastructure": "#336699"})
    tags.show_clipping(clipping)
    tags.show()
    return tags


class TestTagBar:
    def test_incidents_and_topics_are_chips(self, tags: TagBar) -> None:
        assert [chip.words for chip in tags.chips] == ["Telmar breach", "Infrastructure › Ports", "Weather"]

    def test_removing_a_chip_says_what_goes(self, qtbot: QtBot, tags: TagBar) -> None:
        with qtbot.waitSignal(tags.topic_removed, timeout=1000) as removed:
            tags.chips[1].removed.emit()
        assert removed.args == ["Infrastructure/Ports"]
        with qtbot.waitSignal(tags.incident_removed, timeout=1000) as removed:
            qtbot.keyClick(tags.chips[0], Qt.Key.Key_Delete)
        assert removed.args == ["Telmar breach"]

    def test_clicking_a_chip_searches_for_it(self, qtbot: QtBot, tags: TagBar) -> None:
        asked: list[str] = []
        tags.search_asked.connect(asked.append)
        for chip in tags.chips[:2]:
            qtbot.mouseClick(chip, LEFT, pos=QPoint(20, 8))
        assert asked == ['incident:"Telmar breach"', 'topic:"Infrastructure/Ports"']

    def test_chips_of_the_next_clipping_stand_for_its_own_tags(
        self, qtbot: QtBot, tags: TagBar, clipping: Clipping
    ) -> None:
        tags.show_clipping(replace(clipping, incidents=(), topics=("Weather",)))
        qtbot.waitUntil(lambda: tags.edit.x() > tags.chips[0].width())
        assert [chip.words for chip in chips_of(tags) if chip.isVisible()] == ["Weather"]
        asked: list[str] = []
        tags.search_asked.connect(asked.append)
        qtbot.mouseClick(tags.chips[0], LEFT, pos=QPoint(20, 8))
        assert asked == ['topic:"Weather"']
        with qtbot.waitSignal(tags.topic_removed, timeout=1000) as removed:
            qtbot.keyClick(tags.chips[0], Qt.Key.Key_Delete)
        assert removed.args == ["Weather"]
        tags.show_clipping(clipping)
        qtbot.waitUntil(lambda: tags.chips[2].x() > tags.chips[1].x() > tags.chips[0].x())
        assert [chip.words for chip in tags.chips] == ["Telmar breach", "Infrastructure › Ports", "Weather"]
        assert all(chip.isVisible() for chip in tags.chips)
        assert "Primary" in tags.chips[0].toolTip()

    def test_what_was_pressed_and_stands_for_another_tag_by_now_is_not_meant(
        self, qtbot: QtBot, tags: TagBar, clipping: Clipping
    ) -> None:
        chip, done = tags.chips[0], list[str]()
        for told in (tags.incident_removed, tags.topic_removed, tags.search_asked):
            told.connect(done.append)
        for at in (QPoint(20, 8), QPoint(chip.width() - 14, 8)):
            tags.show_clipping(clipping)
            qtbot.mousePress(chip, LEFT, pos=at)
            tags.show_clipping(replace(clipping, incidents=(), topics=("Weather in all the ports",)))
            qtbot.mouseRelease(chip, LEFT, pos=at)
        assert done == []
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(chip, held)
        assert done == [], "the key was pressed on the tag before it"
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
        assert done == ["Weather in all the ports"]

    def test_several_tags_are_added_at_once(self, qtbot: QtBot, tags: TagBar) -> None:
        topics: list[str] = []
        incidents: list[tuple[str, str]] = []
        tags.topic_added.connect(topics.append)
        tags.incident_added.connect(lambda name, role: incidents.append((name, role)))
        tags.focus_edit()
        qtbot.keyClicks(tags.edit, "Ports / Harbour , !New flood, old FIRE, weather, , !")
        qtbot.keyClick(tags.edit, Qt.Key.Key_Return)
        assert topics == ["Ports/Harbour"]
        assert incidents == [("New flood", "primary"), ("Old fire", "primary")]
        assert tags.edit.text() == ""

    def test_what_was_added_is_taken_back_by_the_window_and_not_by_the_field(self, qtbot: QtBot, tags: TagBar) -> None:
        tags.focus_edit()
        qtbot.keyClicks(tags.edit, "Ports")
        assert tags.edit.isUndoAvailable()
        qtbot.keyClick(tags.edit, Qt.Key.Key_Return)
        assert not tags.edit.isUndoAvailable()

    def test_what_was_typed_is_kept_when_a_key_leads_elsewhere_while_completions_are_offered(
        self, qtbot: QtBot, tags: TagBar
    ) -> None:
        other = QLineEdit(tags)
        other.show()
        tags.focus_edit()
        qtbot.waitUntil(tags.edit.hasFocus, timeout=1000)
        qtbot.keyClicks(tags.edit, "secu")
        qtbot.waitUntil(tags.edit.popup.isVisible, timeout=1000)
        with qtbot.waitSignal(tags.topic_added, timeout=1000) as added:
            other.setFocus()
        assert added.args == ["secu"]
        assert not tags.edit.popup.isVisible()

    def test_a_completion_is_offered_and_taken(self, qtbot: QtBot, tags: TagBar) -> None:
        qtbot.keyClicks(tags.edit, "Ports, secu")
        qtbot.waitUntil(tags.edit.popup.isVisible, timeout=1000)
        topics: list[str] = []
        tags.topic_added.connect(topics.append)
        tags.edit.completer_.activated.emit("Security")
        assert topics == ["Ports", "Security"]
        qtbot.keyClicks(tags.edit, "zzz")
        assert not tags.edit.popup.isVisible()
        qtbot.keyClick(tags.edit, Qt.Key.Key_Escape)
        assert tags.edit.text() == ""
        tags.edit.completer_.activated.emit("Security")
        assert topics[-1] == "Security"

    def test_names_offered_show_which_are_incidents(self, qtbot: QtBot, tags: TagBar) -> None:
        tags.set_vocabulary(["Harbours/Fires"], ["Fire at the dock", "Great fire"])
        qtbot.keyClicks(tags.edit, "fire")
        qtbot.waitUntil(tags.edit.popup.isVisible, timeout=1000)
        popup, drawn = tags.edit.popup, {}
        for row in range(popup.model().rowCount()):
            index, option = popup.model().index(row, 0), QStyleOptionViewItem()
            delegate = popup.itemDelegate()
            assert isinstance(delegate, QStyledItemDelegate)
            delegate.initStyleOption(option, index)
            drawn[index.data()] = option.icon.cacheKey()
        assert drawn == {
            "Fire at the dock": icon("incident").cacheKey(),
            "Great fire": icon("incident").cacheKey(),
            "Harbours/Fires": icon("topic").cacheKey(),
        }

    def test_what_was_typed_is_added_when_the_field_is_left(self, qtbot: QtBot, tags: TagBar) -> None:
        qtbot.keyClicks(tags.edit, "Fog")
        with qtbot.waitSignal(tags.topic_added, timeout=1000) as added:
            QApplication.sendEvent(tags.edit, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
        assert added.args == ["Fog"]
        qtbot.keyClicks(tags.edit, "Mist")
        with qtbot.assertNotEmitted(tags.topic_added):
            QApplication.sendEvent(tags.edit, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason))

    def test_backspace_in_an_empty_field_goes_to_the_last_chip(self, qtbot: QtBot, tags: TagBar) -> None:
        tags.focus_edit()
        qtbot.keyClick(tags.edit, Qt.Key.Key_Backspace)
        qtbot.waitUntil(tags.chips[-1].hasFocus, timeout=1000)
        qtbot.keyClicks(tags.edit, "ab")
        qtbot.keyClick(tags.edit, Qt.Key.Key_Backspace)
        assert tags.edit.text() == "a"

    def test_without_a_clipping_nothing_can_be_added(self, tags: TagBar) -> None:
        tags.show_clipping(None)
        tags.edit.emptied.emit()
        assert tags.chips == []
        assert not tags.edit.isEnabled()

    def test_it_mirrors(self, tags: TagBar) -> None:
        before = tags.chips[0].x()
        tags.setLayoutDirection(RTL)
        QApplication.sendPostedEvents()
        tags.grab()
        assert tags.chips[0].x() > before


class TestChip:
    @pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, RTL])
    def test_its_cross_removes_and_the_rest_clicks(self, qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
        chip = Chip("Weather", colour="#336699")
        qtbot.addWidget(chip)
        chip.setLayoutDirection(direction)
        chip.resize(chip.sizeHint())
        chip.show()
        cross = chip._cross_rect().center().toPoint()
        other = QPoint(chip.width() - cross.x(), cross.y())
        with qtbot.waitSignal(chip.removed, timeout=1000):
            qtbot.mouseClick(chip, LEFT, pos=cross)
        with qtbot.waitSignal(chip.clicked, timeout=1000):
            qtbot.mouseClick(chip, LEFT, pos=other)
        with qtbot.assertNotEmitted(chip.clicked):
            qtbot.mouseClick(chip, Qt.MouseButton.RightButton, pos=other)
        assert not chip.grab().isNull()

    def test_keys_do_the_same(self, qtbot: QtBot) -> None:
        chip = Chip("Weather", icon_name="topic")
        qtbot.addWidget(chip)
        with qtbot.waitSignal(chip.clicked, timeout=1000):
            qtbot.keyClick(chip, Qt.Key.Key_Space)
        with qtbot.waitSignal(chip.removed, timeout=1000):
            qtbot.keyClick(chip, Qt.Key.Key_Backspace)

    def test_a_chip_that_stays_cannot_be_removed(self, qtbot: QtBot) -> None:
        chip = Chip("Weather", removable=False)
        qtbot.addWidget(chip)
        with qtbot.assertNotEmitted(chip.removed):
            qtbot.keyClick(chip, Qt.Key.Key_Delete)
        assert chip.accessibleName() == "Weather"

    def test_it_shows_where_the_pointer_is(self, qtbot: QtBot) -> None:
        chip = Chip("Weather")
        qtbot.addWidget(chip)
        chip.resize(chip.sizeHint())
        chip.show()
        at_rest = chip.grab().toImage()
        QApplication.sendEvent(chip, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
        hovered = chip.grab().toImage()
        QApplication.sendEvent(chip, QEvent(QEvent.Type.Leave))
        assert hovered != at_rest
        assert chip.grab().toImage() == at_rest
        assert chip.minimumSizeHint().width() <= chip.sizeHint().width()


class TestFlow:
    def make(self, qtbot: QtBot) -> tuple[QWidget, FlowLayout]:
        place = QWidget()
        qtbot.addWidget(place)
        flow = FlowLayout(place, gap=10, between=5)
        for _ in range(3):
            label = QLabel()
            label.setFixedSize(100, 20)
            flow.addWidget(label)
        return place, flow

    def test_widgets_go_on_in_a_new_line(self, qtbot: QtBot) -> None:
        _place, flow = self.make(qtbot)
        assert flow.heightForWidth(400) == 20
        assert flow.heightForWidth(250) == 45
        assert flow.hasHeightForWidth()
        assert flow.minimumSize() == flow.sizeHint()
        assert flow.expandingDirections() == Qt.Orientation(0)

    def test_they_begin_on_the_right_where_the_window_does(self, qtbot: QtBot) -> None:
        place, flow = self.make(qtbot)
        place.setLayoutDirection(RTL)
        flow.setGeometry(QRect(0, 0, 400, 100))
        assert [flow.itemAt(place_).geometry().left() for place_ in range(3)] == [300, 190, 80]

    def test_what_can_grow_takes_the_rest_of_its_line(self, qtbot: QtBot) -> None:
        place, flow = self.make(qtbot)
        edit = QLineEdit(place)
        edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        edit.setMinimumWidth(20)
        flow.insert_widget(1, edit)
        flow.setGeometry(QRect(0, 0, 900, 100))
        assert edit.geometry().left() == 110
        assert edit.geometry().right() == 899

    def test_hidden_widgets_take_no_room_and_past_the_end_is_nothing(self, qtbot: QtBot) -> None:
        place, flow = self.make(qtbot)
        place.show()
        flow.itemAt(0).widget().hide()
        assert flow.heightForWidth(215) == 20
        assert flow.itemAt(9) is None
        assert flow.takeAt(9) is None
        flow.clear()
        assert flow.count() == 0


class TestMessageBar:
    @pytest.fixture
    def message(self, qtbot: QtBot) -> MessageBar:
        message = MessageBar()
        qtbot.addWidget(message)
        return message

    def test_an_action_is_told(self, qtbot: QtBot, message: MessageBar) -> None:
        message.show_message("Moved to the trash", "It can be undone.", "error", [("undo", "Undo")])
        assert message.isVisible()
        assert message.accessibleName() == "Moved to the trash It can be undone."
        with qtbot.waitSignal(message.action_chosen, timeout=1000) as chosen:
            qtbot.mouseClick(message.buttons[0], LEFT)
        assert chosen.args == ["undo"]

    def test_words_are_whole_also_when_one_message_follows_another(self, qtbot: QtBot) -> None:
        room = QWidget()
        qtbot.addWidget(room)
        room.resize(1280, 700)
        room.show()
        message = MessageBar(room)
        message.show_message("“Harbour board hid cracks” still waits as a draft; it comes after this one.")
        advice = "“Harbour board hid cracks in the lock for two years” is not filed yet; it waits as a draft."
        buttons = [("undo", "Undo"), ("go-on", "Go on reviewing")]
        message.show_message("Filed under ferries, labour/strikes.", advice, "success", buttons)
        QApplication.processEvents()
        for label in (message.text, message.advice):
            assert label.height() >= label.heightForWidth(label.width())

    def test_it_can_be_dismissed(self, qtbot: QtBot, message: MessageBar) -> None:
        message.show_message("Careful", level="warning")
        with qtbot.waitSignal(message.dismissed, timeout=1000):
            qtbot.mouseClick(message.close_button, LEFT)
        assert message.isHidden()
        with qtbot.assertNotEmitted(message.dismissed):
            message.dismiss()
        message.show_message("Careful again", level="warning")
        with qtbot.waitSignal(message.dismissed, timeout=1000):
            qtbot.keyClick(message, Qt.Key.Key_Escape)

    def test_news_goes_by_itself_and_trouble_stays(self, qtbot: QtBot, message: MessageBar) -> None:
        message.move(500, 500)  # away from the pointer, under which it would stay
        message.activateWindow()
        message.show_message("Exported", level="success", actions=[("open", "Open")])
        QApplication.sendEvent(message, QEvent(QEvent.Type.Leave))
        assert message._going.interval() > 5000
        message._going.start(20)
        with qtbot.waitSignal(message.dismissed, timeout=2000):
            pass
        message.show_message("The disk is full", level="error")
        assert not message._going.isActive()
        assert message.buttons == []

    def test_it_lies_over_the_lower_edge_and_moves_nothing(self, qtbot: QtBot) -> None:
        room = QWidget()
        qtbot.addWidget(room)
        room.resize(1200, 500)
        room.show()
        message = MessageBar(room)
        message.show_message("The disk is full", "Make room on it and try again.", "error")
        assert 500 - 40 < message.geometry().bottom() < 500
        assert abs(message.geometry().center().x() - 600) <= 1
        room.resize(300, 400)
        qtbot.waitUntil(lambda: message.geometry().right() < 300, timeout=1000)
        assert message.height() >= message.layout().heightForWidth(message.width())

    def test_at_the_upper_edge_it_stands_beside_a_title_and_no_lower(self, qtbot: QtBot) -> None:
        room = QWidget()
        qtbot.addWidget(room)
        room.resize(1200, 500)
        room.show()
        message = MessageBar(room)
        message.set_at_top(at_top=True)
        message.show_message("“Wall” still waits as a draft; it comes after this one.", actions=[("go-on", "Go on")])
        assert message.geometry().bottom() < 48
        assert message.geometry().left() > 400
        room.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        room.resize(1201, 500)
        qtbot.waitUntil(lambda: message.geometry().left() < 40, timeout=1000)

    def test_a_stale_warning_goes_with_the_next_success(self, message: MessageBar) -> None:
        message.show_message("Moved to the trash", level="success")
        message.settle()
        assert message.isVisible()
        message.show_message("The disk is full", level="error")
        message.settle()
        assert message.isHidden()

    def test_a_message_waits_for_who_looks_elsewhere(
        self, qapp: QApplication, message: MessageBar, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        states = Qt.ApplicationState
        now = [states.ApplicationInactive]
        monkeypatch.setattr(QGuiApplication, "applicationState", staticmethod(lambda: now[0]))
        message.show_message("Imported", level="success")
        assert not message._going.isActive()
        for state, goes in ((states.ApplicationActive, True), (states.ApplicationInactive, False)):
            now[0] = state
            qapp.applicationStateChanged.emit(state)
            assert message._going.isActive() is goes

    def test_a_message_that_is_read_stays(self, qapp: QApplication, qtbot: QtBot, message: MessageBar) -> None:
        message.show_message("Careful", level="warning")
        message.activateWindow()
        qtbot.waitUntil(message._going.isActive)
        QApplication.sendEvent(message, QEnterEvent(QPointF(), QPointF(), QPointF()))
        assert not message._going.isActive()
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
        assert not message._going.isActive(), "who clicks on it to come back has not read it yet"
        QApplication.sendEvent(message, QEvent(QEvent.Type.Leave))
        assert message._going.isActive()

    def test_its_sign_follows_the_theme(self, qapp: QApplication, message: MessageBar) -> None:
        message.show_message("News")
        before = message.sign.pixmap().toImage()
        apply_theme(qapp, "dark")
        assert message.sign.pixmap().toImage() != before
        apply_theme(qapp, "light")


class TestProgress:
    @pytest.fixture
    def strip(self, qtbot: QtBot) -> ProgressStrip:
        strip = ProgressStrip()
        qtbot.addWidget(strip)
        strip.resize(500, 60)
        return strip

    def test_it_shows_count_and_name(self, qtbot: QtBot, strip: ProgressStrip) -> None:
        strip.show_progress("Importing", 12, 40, "a/very/long/path.html")
        assert strip.isVisible()
        assert strip.count.text() == "12 of 40"
        assert strip.bar.value() == 12
        assert strip.name.toolTip() == "a/very/long/path.html"
        strip.finish()
        qtbot.waitUntil(strip.isHidden, timeout=2000)

    def test_the_name_stays_where_it_is_when_there_is_one_more_digit(self, strip: ProgressStrip) -> None:
        places = []
        for done in (1, 9, 10, 400, 1000):
            strip.show_progress("Importing", done, 1000, "a.html")
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            places.append(strip.name.x())
        assert len(set(places)) == 1

    def test_a_job_that_begins_as_another_ends_keeps_the_strip(self, qtbot: QtBot, strip: ProgressStrip) -> None:
        strip.show_progress("Importing", 12, 12)
        strip.finish()
        strip.show_progress("Importing", 1, 3)
        qtbot.wait(300)
        assert strip.isVisible()

    def test_an_unknown_total_shows_only_what_is_done(self, strip: ProgressStrip) -> None:
        strip.show_progress("Importing", 12, 0)
        assert strip.count.text() == "12"
        assert strip.bar.maximum() == 0

    def test_cancel_is_told_once_and_offered_again_for_the_next_job(self, qtbot: QtBot, strip: ProgressStrip) -> None:
        strip.show_progress("Importing", 1, 2)
        with qtbot.waitSignal(strip.cancelled, timeout=1000):
            qtbot.mouseClick(strip.cancel_button, LEFT)
        assert not strip.cancel_button.isEnabled()
        strip.show_progress("Importing", 2, 2)
        assert not strip.cancel_button.isEnabled()
        strip.finish()
        strip.show_progress("Exporting", 0, 2)
        assert strip.cancel_button.isEnabled()

    def test_a_long_name_gives_way(self, qtbot: QtBot) -> None:
        label = ElidedLabel()
        qtbot.addWidget(label)
        label.setText("a long name " * 20)
        label.resize(120, 20)
        assert label.minimumSizeHint().width() == 40
        assert label.sizeHint().width() > 500
        assert not label.grab().isNull()


class TestEmptyState:
    @pytest.mark.parametrize("width", [900, 420, 260])
    def test_no_button_is_cut_however_narrow_the_room(self, qtbot: QtBot, width: int) -> None:
        empty = EmptyState()
        qtbot.addWidget(empty)
        empty.resize(width, 600)
        empty.show()
        labels = ("Dateien importieren…", "Artikel einfügen", "Beispielartikel hinzufügen")
        empty.show_state("inbox", "Begin", "Words.", [(label, label) for label in labels])
        QApplication.processEvents()
        for button in empty.buttons:
            assert button.width() >= button.sizeHint().width()
            assert empty.rect().contains(button.geometry())
        tops = {button.y() for button in empty.buttons}
        assert len(tops) == (1 if width == 900 else 3)

    def test_its_buttons_say_what_was_chosen(self, qtbot: QtBot, qapp: QApplication) -> None:
        empty = EmptyState()
        qtbot.addWidget(empty)
        empty.resize(600, 400)
        empty.show()
        empty.show_state("inbox", "Nothing here", "Words. " * 40, [("paste", "Paste"), ("open", "Open…")])
        assert empty.buttons[0].property("kind") == "primary"
        with qtbot.waitSignal(empty.chosen, timeout=1000) as chosen:
            qtbot.mouseClick(empty.buttons[1], LEFT)
        assert chosen.args == ["open"]
        before = empty.sign.pixmap().toImage()
        apply_theme(qapp, "dark")
        assert empty.sign.pixmap().toImage() != before
        apply_theme(qapp, "light")
        empty.show_state("search", "No result", "Try other words.")
        assert empty.buttons == []
        assert empty.words.height() >= empty.words.heightForWidth(empty.words.width())


def test_a_path_keeps_its_order_where_reading_runs_from_right_to_left(qtbot: QtBot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.show_progress("Backing up", 1, 3, "/home/nora/backup.zip")
    assert strip.name.text() == "\u2068/home/nora/backup.zip\u2069"
    assert strip.name.toolTip() == "/home/nora/backup.zip"


def test_a_number_of_bytes_beyond_32_bits_can_be_shown(qtbot: QtBot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.show_progress("Backing up", 30_000_000_000, 40_000_000_000, words="30 GB of 40 GB")
    assert strip.count.text() == "30 GB of 40 GB"
    assert 0.74 < strip.bar.value() / strip.bar.maximum() < 0.76


def test_only_work_that_takes_a_moment_is_shown_each_piece_with_its_own_way_to_stop_it(qtbot: QtBot) -> None:
    work = LongWork()
    strips = ProgressStrips(work)
    qtbot.addWidget(strips)
    strips.show()
    quick, first, second = (work.begin(name, name) for name in ("quick", "first", "second"))
    quick.end()
    first.tell(2, 5, name="the second")
    qtbot.waitUntil(lambda: len(strips.strips()) == 2)
    above, below = strips.strips()
    assert [above.title.text(), below.title.text()] == ["first", "second"]
    assert above.count.text() == "2 of 5"
    assert (below.bar.maximum(), below.count.text().strip()) == (0, ""), "there is no telling how far it is"
    below.cancel_button.click()
    assert (first.stopped(), second.stopped()) == (False, True)
    assert not below.cancel_button.isEnabled()
    second.end()
    qtbot.waitUntil(lambda: strips.strips() == [above])
    first.end()
    qtbot.waitUntil(lambda: not strips.strips())


def test_an_offer_goes_when_it_is_taken_up_by_a_key(qtbot: QtBot) -> None:
    message = MessageBar()
    qtbot.addWidget(message)
    message.show_message("It waits as a draft.", actions=[("review-draft", "Go on reviewing")])
    message.withdraw("export")
    assert message.isVisible()
    message.withdraw("review-draft")
    assert not message.isVisible()
    message.show_message("It waits as a draft.", actions=[("review-draft", "Go on reviewing")], stays=True)
    message.withdraw("review-draft")
    assert message.isVisible(), "what else it tells has not been read"
    message.show_message("Filed.")
    message.withdraw("review-draft")
    assert message.isVisible(), "it offers nothing"


def test_what_a_library_said_is_shown_to_who_asks(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(900, 400)
    message = MessageBar(room)
    room.show()
    message.show_message("It is damaged.", "Get it again.", "warning", details="Bad CRC-32 for file 'a.txt'")
    assert message.details_button.isVisible()
    assert not message.details.isVisible()
    high = message.height()
    message.details_button.click()
    assert message.details.isVisible()
    assert message.details.text() == "Bad CRC-32 for file 'a.txt'"
    assert message.height() > high
    assert not message._going.isActive(), "it stays while it is read"
    message.show_message("Filed.", level="success")
    assert not message.details_button.isVisible()
    assert not message.details.isVisible()


def test_a_button_that_offers_what_cannot_be_done_any_more_goes(qtbot: QtBot) -> None:
    message = MessageBar()
    qtbot.addWidget(message)
    message.show_message("Imported.", actions=[("undo", "Undo"), ("report", "Show the list")])
    message.take_away("undo")
    assert [button.text() for button in message.buttons] == ["Show the list"]
    message.withdraw("undo")
    assert message.isVisible()


class TestRecentSearches:
    def test_what_was_typed_to_its_end_can_be_searched_for_again(self, qtbot: QtBot, bar: SearchBar) -> None:
        bar.set_query("", ["is:inbox"])
        for words in ("wall", "ferry & quay"):
            bar.focus_search()
            qtbot.keyClicks(bar.edit, words)
            qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
        qtbot.keyClicks(bar.edit, " half")
        assert bar.recent.queries() == ("is:inbox ferry & quay", "is:inbox wall")
        bar.edit.clearFocus()
        assert bar.recent.queries()[0] == "is:inbox ferry & quay half"
        bar.recent.open()
        qtbot.keyClick(bar.recent, Qt.Key.Key_Down)
        assert bar.recent.activeAction().text() == "is:inbox ferry && quay"
        with qtbot.waitSignal(bar.query_changed, timeout=1000) as asked:
            qtbot.keyClick(bar.recent, Qt.Key.Key_Return)
        assert asked.args == ["is:inbox ferry & quay"]
        assert bar.filters() == ()
        assert bar.recent.queries()[0] == "is:inbox ferry & quay", "what was chosen is the newest"

    def test_filters_alone_and_what_cannot_be_read_are_no_searches(self, qtbot: QtBot, bar: SearchBar) -> None:
        bar.set_query("", ["is:inbox"])
        bar.focus_search()
        qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
        qtbot.keyClicks(bar.edit, "(wall")
        bar.query_changed.connect(lambda _query: bar.show_error("parenthesis still open"))
        qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
        assert bar.recent.queries() == ()

    def test_they_are_kept_once_the_newest_only_and_forgotten_when_asked(self, bar: SearchBar) -> None:
        for number in range(KEPT + 3):
            bar.recent.note(f"wall {number}")
        bar.recent.note("wall 9")
        assert bar.recent.queries()[:2] == ("wall 9", f"wall {KEPT + 2}")
        assert len(bar.recent.queries()) == KEPT
        bar.recent.open()
        bar.recent.actions()[-1].trigger()
        bar.recent.close()
        assert bar.recent.queries() == ()
        bar.recent.open()
        (only,) = bar.recent.actions()
        assert not only.isEnabled()
        bar.recent.close()

    def test_what_stands_in_the_field_when_they_are_forgotten_does_not_come_back(
        self, qtbot: QtBot, bar: SearchBar
    ) -> None:
        bar.focus_search()
        qtbot.keyClicks(bar.edit, "wall")
        bar.recent.note("an older one")
        bar.recent.open()
        bar.recent.actions()[-1].trigger()
        bar.recent.close()
        bar.edit.clearFocus()
        assert bar.recent.queries() == ()
        for words in (" breach", ""):
            bar.focus_search()
            bar.edit.setText(f"wall{words}")
            qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
        assert bar.recent.queries() == ("wall", "wall breach"), "typed anew, it is a search as any"
