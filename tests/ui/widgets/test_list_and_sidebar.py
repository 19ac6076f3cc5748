import sys
from collections.abc import Callable
from dataclasses import replace
from time import thread_time
from types import FrameType

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QImage,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from clippings_app.domain.clipping import (
    ClippingRow,
    Incident,
    IncidentCount,
    LibraryCounts,
    SavedSearch,
    Topic,
    TopicCount,
)
from clippings_app.ui.models.clippings import RowView
from clippings_app.ui.models.dragging import IDS_MIME, ids_of_mime, mime_of_ids, topic_of_mime
from clippings_app.ui.models.sidebar import NodeKind
from clippings_app.ui.theme import DARK, LIGHT, apply_theme
from clippings_app.ui.widgets.clipping_cards import cut_opening, rounded_thumbnail
from clippings_app.ui.widgets.clipping_list import ClippingList
from clippings_app.ui.widgets.sidebar import Sidebar

RTL = Qt.LayoutDirection.RightToLeft
LEFT = Qt.MouseButton.LeftButton


RowMaker = Callable[..., ClippingRow]


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication, make_row: RowMaker) -> ClippingList:
    """A list of three clippings whose rows have come."""
    apply_theme(qapp, "light")
    view = ClippingList()
    qtbot.addWidget(view)
    view.rows_wanted.connect(
        lambda generation, ids: view.put_rows(generation, {id_: RowView(row=make_row(id_)) for id_ in ids})
    )
    view.resize(380, 500)
    view.show_ids([11, 12, 13], 1)
    view.show()
    qtbot.waitUntil(lambda: view.clippings.row_at(2) is not None)
    return view


class TestClippingList:
    def test_choosing_a_row_says_which(self, qtbot: QtBot, view: ClippingList) -> None:
        with qtbot.waitSignals([view.current_changed, view.selection_changed], timeout=1000):
            qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.clippings.index(1, 0)).center())
        assert view.current_id() == 12
        assert view.selected_ids() == [12]

    def test_the_arrow_keys_go_on(self, qtbot: QtBot, view: ClippingList) -> None:
        view.select_first()
        with qtbot.waitSignal(view.current_changed, timeout=1000) as changed:
            qtbot.keyClick(view, Qt.Key.Key_Down)
        assert changed.args == [12]

    def test_return_opens(self, qtbot: QtBot, view: ClippingList) -> None:
        view.select_id(13)
        with qtbot.waitSignal(view.opened, timeout=1000) as opened:
            qtbot.keyClick(view, Qt.Key.Key_Return)
        assert opened.args == [13]

    def test_a_double_click_opens(self, qtbot: QtBot, view: ClippingList) -> None:
        at = view.visualRect(view.clippings.index(0, 0)).center()
        qtbot.mouseClick(view.viewport(), LEFT, pos=at)
        with qtbot.waitSignal(view.opened, timeout=1000) as opened:
            qtbot.mouseDClick(view.viewport(), LEFT, pos=at)
        assert opened.args == [11]

    def test_a_new_list_keeps_what_was_chosen(self, qtbot: QtBot, view: ClippingList) -> None:
        view.select_id(12)
        with qtbot.assertNotEmitted(view.current_changed), qtbot.assertNotEmitted(view.selection_changed):
            view.show_ids([9, 12, 13], 2)
        assert view.current_id() == 12
        assert view.selected_ids() == [12]

    def test_a_new_list_without_it_says_that_nothing_is_chosen(self, view: ClippingList) -> None:
        view.select_id(12)
        told: list[object] = []
        view.current_changed.connect(told.append)
        view.selection_changed.connect(told.append)
        view.show_ids([9], 2)
        assert told == [None, []]

    def test_selected_ids_come_in_the_order_of_the_list(self, qtbot: QtBot, view: ClippingList) -> None:
        for place in (2, 0):
            at = view.visualRect(view.clippings.index(place, 0)).center()
            qtbot.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, at)
        assert view.selected_ids() == [11, 13]

    def test_what_is_not_in_the_list_cannot_be_selected(self, view: ClippingList) -> None:
        assert not view.select_id(99)
        view.show_ids([], 2)
        assert not view.select_first()
        assert view.current_id() is None

    def test_typing_goes_to_the_next_headline_that_begins_so(self, view: ClippingList, make_row: RowMaker) -> None:
        view.put_rows(1, {12: RowView(row=make_row(12, "Zebra")), 13: RowView(row=make_row(13, "zinc"))})
        view.select_first()
        view.keyboardSearch("z")
        assert view.current_id() == 12
        view.keyboardSearch("z")
        assert view.current_id() == 13
        view.keyboardSearch("ze")
        assert view.current_id() == 12
        view.keyboardSearch("q")
        assert view.current_id() == 12

    @pytest.mark.parametrize(
        ("opening", "shown"),
        [
            ("The wall fell.", "The wall fell."),
            ("word " * 55 + "harbo", "word " * 54 + "word…"),
            ("word " * 55 + "end.", "word " * 55 + "end."),
        ],
    )
    def test_an_opening_that_was_cut_says_so(self, opening: str, shown: str) -> None:
        assert cut_opening(opening) == shown

    def test_selecting_all_of_a_long_list_is_quick(self, view: ClippingList) -> None:
        view.show_ids(range(100_000), 2)
        start = thread_time()  # its own work: a busy machine is not its fault
        view.selectAll()
        assert len(view.selected_ids()) == 100_000
        assert thread_time() - start < 1.0

    def test_the_menu_has_what_can_be_done_at_the_moment(self, view: ClippingList) -> None:
        line = QAction(view)
        line.setSeparator(True)
        actions = [QAction("Star", view), line, QAction("Take back out of the trash", view)]
        actions[-1].setEnabled(False)
        view.addActions(actions)
        view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5)))
        (menu,) = (each for each in view.findChildren(QMenu) if each.isVisible())
        assert [action.text() for action in menu.actions() if not action.isSeparator()] == ["Star"]
        menu.close()

    def test_dragging_hands_out_the_selection(self, view: ClippingList, monkeypatch: pytest.MonkeyPatch) -> None:
        carried: list[QMimeData] = []

        class NamedDrag:
            def __init__(self, source: object) -> None:
                self.source = source

            def setMimeData(self, mime: QMimeData) -> None:  # noqa: N802
                carried.append(mime)

            def setPixmap(self, pixmap: object) -> None:  # noqa: N802
                assert pixmap is not None

            def setHotSpot(self, at: QPoint) -> None:  # noqa: N802
                assert not at.isNull()

            def exec(self, *_actions: object) -> None:
                assert carried

        monkeypatch.setattr("clippings_app.ui.widgets.clipping_list.QDrag", NamedDrag)
        view.startDrag(Qt.DropAction.CopyAction)
        assert carried == []

        def provide(ids: list[int]) -> QMimeData:
            mime = QMimeData()
            mime.setText(f"{len(ids)} clippings")
            return mime

        view.set_drag_provider(provide)
        view.selectAll()
        view.startDrag(Qt.DropAction.CopyAction)
        assert carried[0].text() == "3 clippings"
        assert ids_of_mime(carried[0]) == [11, 12, 13]

    @pytest.mark.parametrize("theme", ["light", "dark"])
    @pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, RTL])
    def test_every_kind_of_row_is_drawn(
        self,
        qapp: QApplication,
        view: ClippingList,
        picture: QImage,
        make_row: RowMaker,
        theme: str,
        direction: Qt.LayoutDirection,
    ) -> None:
        apply_theme(qapp, theme)
        view.setLayoutDirection(direction)
        tags = {"topics": ("A/Long name of a topic", "B", "C"), "incidents": ("Breach",)}
        rows = {
            11: RowView(row=make_row(11, "A <b> headline " * 9, **tags), snippet="a <mark>hit</mark> &amp; more " * 20),
            12: RowView(row=make_row(12, "כותרת", language="he", starred=True, filed=False), thumbnail=picture),
            13: RowView(row=make_row(13, "아들리 철교", language="ko", published=None, publisher=None)),
        }
        view.show_ids([11, 12, 13, 99], 2)
        blank = view.grab().toImage()
        view.put_rows(2, rows)
        view.select_id(12)
        drawn = view.grab().toImage()
        assert drawn != blank
        expected = (LIGHT if theme == "light" else DARK).accent_tint
        middle = view.visualRect(view.clippings.index(1, 0))
        assert drawn.pixelColor(QPoint(middle.center().x(), middle.top() + 3)).name() == expected
        apply_theme(qapp, "light")

    def test_where_room_is_short_the_publisher_gives_way_to_the_date(
        self, view: ClippingList, make_row: RowMaker
    ) -> None:
        row = make_row(11, publisher="The Very Long Name Of A Provincial Gazette And Advertiser")
        view.put_rows(1, {11: RowView(row=row)})
        view.resize(260, 500)
        view.grab()
        laid = next(laid for laid in view.itemDelegate()._laid.values() if laid.view.row is row)
        assert "…" in laid.meta.layout.text()
        assert "2024" in laid.meta.layout.text()

    def test_a_larger_font_makes_taller_rows(self, view: ClippingList) -> None:
        before = view.rowHeight(0)
        font = QFont(view.font())
        font.setPointSizeF(font.pointSizeF() * 1.5)
        view.setFont(font)
        assert view.rowHeight(0) > before


def test_the_current_row_stays_in_sight_when_the_list_gets_lower(view: ClippingList) -> None:
    view.show_ids(range(1, 60), 2)
    view.resize(380, 900)
    view.select_id(30)
    row = view.visualRect(view.currentIndex())
    assert row.bottom() < view.viewport().height()
    top = view.verticalScrollBar().value()
    view.resize(380, 860)
    assert view.visualRect(view.currentIndex()).bottom() < view.viewport().height()
    assert view.verticalScrollBar().value() > top
    view.verticalScrollBar().setValue(0)
    view.resize(380, 500)
    assert view.verticalScrollBar().value() == 0, "a row that was out of sight is not fetched"


@pytest.mark.usefixtures("qapp")
def test_a_thumbnail_is_a_square_with_round_corners_at_the_screens_resolution(picture: QImage) -> None:
    pixmap = rounded_thumbnail(picture, 40, 2.0)
    assert pixmap.width() == pixmap.height() == 80
    assert pixmap.devicePixelRatio() == 2.0
    image = pixmap.toImage()
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(40, 40).name() == "#336699"


COUNTS = LibraryCounts(
    everything=48213,
    inbox=3,
    starred=4,
    missing_credit=5,
    needs_date=6,
    trash=7,
    by_publisher={f"Paper {number}": number for number in range(1, 20)},
)
TOPICS = [
    TopicCount(topic=Topic(path="Security", colour="#336699"), count=8),
    TopicCount(topic=Topic(path="Security/Border"), count=5),
    TopicCount(topic=Topic(path="Weather"), count=1),
]
INCIDENTS = [IncidentCount(incident=Incident(name="Telmar breach"), count=2)]
SEARCHES = [SavedSearch(id=1, name="Uncredited", query="-has:credit")]


@pytest.fixture
def sidebar(qtbot: QtBot, qapp: QApplication) -> Sidebar:
    apply_theme(qapp, "light")
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.resize(240, 900)
    sidebar.show_library(COUNTS, TOPICS, INCIDENTS, SEARCHES)
    sidebar.show()
    return sidebar


def click(qtbot: QtBot, sidebar: Sidebar, kind: NodeKind, key: str) -> None:
    at = sidebar.row_rect(sidebar.tree.find(kind, key)).center()
    qtbot.mouseClick(sidebar.viewport(), LEFT, pos=at)


class TestSidebar:
    @pytest.mark.parametrize(
        ("kind", "key", "query"),
        [
            (NodeKind.PLACE, "all", ""),
            (NodeKind.PLACE, "starred", "is:starred"),
            (NodeKind.SEARCH, "Uncredited", "-has:credit"),
            (NodeKind.TOPIC, "Weather", 'topic:"Weather"'),
        ],
    )
    def test_a_click_says_what_to_search_for(
        self, qtbot: QtBot, sidebar: Sidebar, kind: NodeKind, key: str, query: str
    ) -> None:
        with qtbot.waitSignal(sidebar.query_chosen, timeout=1000) as chosen:
            click(qtbot, sidebar, kind, key)
        assert chosen.args == [query]

    def test_an_incident_says_its_name_too(self, qtbot: QtBot, sidebar: Sidebar) -> None:
        said: list[str] = []
        sidebar.query_chosen.connect(said.append)
        sidebar.incident_chosen.connect(said.append)
        click(qtbot, sidebar, NodeKind.INCIDENT, "Telmar breach")
        assert said == ['incident:"Telmar breach"', "Telmar breach"]

    def test_a_click_on_the_current_row_says_it_again(self, qtbot: QtBot, sidebar: Sidebar) -> None:
        click(qtbot, sidebar, NodeKind.PLACE, "inbox")
        with qtbot.waitSignal(sidebar.query_chosen, timeout=1000):
            click(qtbot, sidebar, NodeKind.PLACE, "inbox")

    def test_keys_choose_and_return_says_it_again(self, qtbot: QtBot, sidebar: Sidebar) -> None:
        click(qtbot, sidebar, NodeKind.PLACE, "all")
        with qtbot.waitSignal(sidebar.query_chosen, timeout=1000) as chosen:
            qtbot.keyClick(sidebar, Qt.Key.Key_Down)
        assert chosen.args == ["is:inbox"]
        with qtbot.waitSignal(sidebar.query_chosen, timeout=1000):
            qtbot.keyClick(sidebar, Qt.Key.Key_Return)

    def test_keys_fold_a_heading(self, qtbot: QtBot, sidebar: Sidebar) -> None:
        heading = sidebar.tree.index(2, 0)
        sidebar.setFocus()
        with qtbot.assertNotEmitted(sidebar.query_chosen):
            sidebar.setCurrentIndex(heading)
            sidebar.grab()
            qtbot.keyClick(sidebar, Qt.Key.Key_Space)
            assert not sidebar.isExpanded(heading)
            qtbot.keyClick(sidebar, Qt.Key.Key_Return)
        assert sidebar.isExpanded(heading)

    def test_choosing_by_the_program_is_silent(self, qtbot: QtBot, sidebar: Sidebar) -> None:
        with qtbot.assertNotEmitted(sidebar.query_chosen):
            assert sidebar.choose_query("is:inbox")
            assert sidebar.currentIndex().data() == "Inbox"
            assert not sidebar.choose_query("some words")
        assert sidebar.selectionModel().selectedIndexes() == []

    def test_a_new_tree_keeps_expansion_and_choice(self, qtbot: QtBot, sidebar: Sidebar) -> None:
        sidebar.expand(sidebar.tree.find(NodeKind.TOPIC, "Security"))
        sidebar.collapse(sidebar.tree.index(3, 0))
        sidebar.choose_query('topic:"Security/Border"')
        with qtbot.assertNotEmitted(sidebar.query_chosen):
            sidebar.show_library(COUNTS, [*TOPICS, TopicCount(topic=Topic(path="New"), count=0)], INCIDENTS, SEARCHES)
        assert sidebar.currentIndex().data() == "Border"
        assert sidebar.isExpanded(sidebar.tree.find(NodeKind.TOPIC, "Security"))
        assert not sidebar.isExpanded(sidebar.tree.index(3, 0))

    def test_a_publisher_that_changes_its_place_stays_chosen_until_it_is_gone(self, sidebar: Sidebar) -> None:
        first = replace(COUNTS, by_publisher={"The Telmar Post": 9, "Radio Telmar": 4})
        sidebar.show_library(first, TOPICS, INCIDENTS, SEARCHES)
        sidebar.setExpanded(sidebar.tree.find(NodeKind.SECTION, "publishers"), True)
        assert sidebar.choose_query('publisher:"Radio Telmar"')
        told: list[str] = []
        sidebar.query_chosen.connect(told.append)
        sidebar.show_library(
            replace(COUNTS, by_publisher={"Radio Telmar": 10, "The Telmar Post": 9}), TOPICS, INCIDENTS, SEARCHES
        )
        assert sidebar.currentIndex().data() == "Radio Telmar"
        assert sidebar.currentIndex().row() == 0
        sidebar.show_library(replace(COUNTS, by_publisher={"The Telmar Post": 9}), TOPICS, INCIDENTS, SEARCHES)
        assert not sidebar.currentIndex().isValid()
        assert told == []

    def test_folded_publishers_that_change_places_lay_nothing_out_anew(self, qtbot: QtBot, qapp: QApplication) -> None:
        laid_out: list[None] = []

        class Counted(Sidebar):
            def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
                laid_out.append(None)
                super().doItemsLayout()

        apply_theme(qapp, "light")
        sidebar = Counted()
        qtbot.addWidget(sidebar)
        names = [f"Paper {number}" for number in range(20)]
        for turned in (names, names[::-1], [*names[5:], *names[:5], "Paper 20"]):
            counts = replace(COUNTS, by_publisher=dict.fromkeys(turned, 3))
            laid_out.clear()
            sidebar.show_library(counts, TOPICS, INCIDENTS, SEARCHES)
            sidebar.show()
            qtbot.waitExposed(sidebar)
            qapp.processEvents()
        assert laid_out == [], "thousands of incidents are laid out in the same go"
        section = sidebar.tree.find(NodeKind.SECTION, "publishers")
        assert [sidebar.tree.index(row, 0, section).data() for row in (0, 20)] == ["Paper 5", "Paper 20"]

    def test_thousands_of_rows_are_laid_out_without_asking_python_about_each_time_and_again(
        self, sidebar: Sidebar
    ) -> None:
        incidents = [IncidentCount(incident=Incident(name=f"Incident {n}"), count=1) for n in range(2000)]
        sidebar.show_library(COUNTS, TOPICS, incidents, SEARCHES)
        asked = 0

        def count(_frame: FrameType, event: str, _argument: object) -> None:
            nonlocal asked
            asked += event == "call"

        sys.setprofile(count)
        try:
            sidebar.doItemsLayout()
        finally:
            sys.setprofile(None)
        assert sidebar.indexBelow(sidebar.tree.find(NodeKind.INCIDENT, "Incident 1998")).data() == "Incident 1999"
        assert asked < 2 * len(incidents), "each waits for the library's thread; it was eight times a row"

    def test_many_publishers_are_folded_away(self, sidebar: Sidebar) -> None:
        assert not sidebar.isExpanded(sidebar.tree.index(4, 0))

    def test_headings_and_topics_open_and_close_by_their_signs(self, qtbot: QtBot, sidebar: Sidebar) -> None:
        heading = sidebar.tree.index(0, 0)
        qtbot.mouseClick(sidebar.viewport(), LEFT, pos=sidebar.row_rect(heading).center())
        assert not sidebar.isExpanded(heading)
        qtbot.mouseClick(sidebar.viewport(), LEFT, pos=sidebar.row_rect(heading).center())
        topic = sidebar.tree.find(NodeKind.TOPIC, "Security")
        rect = sidebar.row_rect(topic)
        with qtbot.assertNotEmitted(sidebar.query_chosen):
            qtbot.mouseClick(sidebar.viewport(), LEFT, pos=QPoint(rect.left() + 5, rect.center().y()))
        assert sidebar.isExpanded(topic)

    @pytest.mark.parametrize(("place", "kind"), [(2, "topic"), (3, "incident")])
    def test_the_sign_in_a_heading_asks_for_a_new_one(
        self, qtbot: QtBot, sidebar: Sidebar, place: int, kind: str
    ) -> None:
        rect = sidebar.row_rect(sidebar.tree.index(place, 0))
        with qtbot.waitSignal(sidebar.edit_asked, timeout=1000) as asked:
            qtbot.mouseClick(sidebar.viewport(), LEFT, pos=QPoint(rect.right() - 16, rect.center().y() + 4))
        assert asked.args == ["add", kind, ""]

    @pytest.mark.parametrize(
        ("key", "verb"), [(Qt.Key.Key_F2, "rename"), (Qt.Key.Key_Delete, "delete")], ids=["F2", "Delete"]
    )
    def test_keys_ask_for_edits(self, qtbot: QtBot, sidebar: Sidebar, key: Qt.Key, verb: str) -> None:
        sidebar.choose_query('topic:"Weather"')
        with qtbot.waitSignal(sidebar.edit_asked, timeout=1000) as asked:
            qtbot.keyClick(sidebar, key)
        assert asked.args == [verb, "topic", "Weather"]
        sidebar.choose_query("is:inbox")
        with qtbot.assertNotEmitted(sidebar.edit_asked):
            qtbot.keyClick(sidebar, key)

    def test_a_colour_is_chosen_by_name_taken_away_or_asked_for(self, qtbot: QtBot, sidebar: Sidebar) -> None:
        menu = sidebar.menu_of(sidebar.tree.find(NodeKind.TOPIC, "Security"))
        assert menu is not None
        colours = next(action.menu() for action in menu.actions() if action.menu())
        entries = {action.text(): action for action in colours.actions()}
        assert not any(action.isChecked() for action in entries.values()), "its own is none of ours"
        for words, colour in (("Teal", "#2a9d8f"), ("None", "")):
            with qtbot.waitSignal(sidebar.colour_chosen, timeout=1000) as chosen:
                entries[words].trigger()
            assert chosen.args == ["Security", colour]
        with qtbot.waitSignal(sidebar.edit_asked, timeout=1000) as asked:
            entries["Another…"].trigger()
        assert asked.args == ["colour", "topic", "Security"]

    def test_a_topic_that_was_moved_stays_chosen_and_its_new_place_is_open(self, sidebar: Sidebar) -> None:
        def held(*paths: str) -> list[TopicCount]:
            return [TopicCount(topic=Topic(path=path), count=1) for path in paths]

        sidebar.show_library(COUNTS, held("Sea", "Sea/Ports", "Sea/Ports/Quays", "Land"), (), ())
        sidebar.expand(sidebar.tree.find(NodeKind.TOPIC, "Sea"))
        sidebar.expand(sidebar.tree.find(NodeKind.TOPIC, "Sea/Ports"))
        sidebar.choose_query('topic:"Sea/Ports"')
        sidebar.follow("topic", "Sea/Ports", "Land/Ports")
        sidebar.show_library(COUNTS, held("Sea", "Land", "Land/Ports", "Land/Ports/Quays"), (), ())
        now = sidebar.tree.find(NodeKind.TOPIC, "Land/Ports")
        assert sidebar.currentIndex() == now
        assert sidebar.isExpanded(now.parent())
        assert sidebar.isExpanded(now)

    @pytest.mark.parametrize(
        ("kind", "key", "verbs"),
        [
            (NodeKind.TOPIC, "Weather", ["add", "rename", "move", "merge", "delete"]),
            (NodeKind.INCIDENT, "Telmar breach", ["edit", "rename", "merge", "delete"]),
            (NodeKind.SEARCH, "Uncredited", ["rename", "delete"]),
        ],
    )
    def test_the_menu_of_a_row_asks_for_edits(
        self, sidebar: Sidebar, kind: NodeKind, key: str, verbs: list[str]
    ) -> None:
        asked: list[tuple[str, str, str]] = []
        sidebar.edit_asked.connect(lambda *args: asked.append(args))
        menu = sidebar.menu_of(sidebar.tree.find(kind, key))
        assert menu is not None
        for action in menu.actions():
            action.trigger()
        assert asked == [(verb, kind.value, key) for verb in verbs]

    def test_a_heading_offers_a_new_topic_and_a_place_nothing(self, sidebar: Sidebar) -> None:
        menu = sidebar.menu_of(sidebar.tree.index(2, 0))
        assert menu is not None
        assert [action.text() for action in menu.actions()] == ["New topic…"]
        assert sidebar.menu_of(sidebar.tree.find(NodeKind.PLACE, "inbox")) is None

    @pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
    def test_the_menu_comes_by_pointer_and_key(
        self, qtbot: QtBot, sidebar: Sidebar, reason: QContextMenuEvent.Reason
    ) -> None:
        index = sidebar.tree.find(NodeKind.TOPIC, "Weather")
        sidebar.choose_query('topic:"Weather"')
        at = sidebar.row_rect(index).center()
        sidebar.contextMenuEvent(QContextMenuEvent(reason, at, sidebar.viewport().mapToGlobal(at)))
        menu = sidebar.findChild(QMenu)
        assert menu is not None
        qtbot.waitUntil(menu.isVisible, timeout=1000)
        menu.close()

    def test_a_topic_is_chosen_when_it_is_let_go(self, qtbot: QtBot, sidebar: Sidebar) -> None:
        at = sidebar.row_rect(sidebar.tree.find(NodeKind.TOPIC, "Weather")).center()
        with qtbot.assertNotEmitted(sidebar.query_chosen):
            qtbot.mousePress(sidebar.viewport(), LEFT, pos=at)
        assert sidebar.currentIndex().data() == "Weather", "it is marked while it is held"
        with qtbot.waitSignal(sidebar.query_chosen, timeout=1000) as chosen:
            qtbot.mouseRelease(sidebar.viewport(), LEFT, pos=at)
        assert chosen.args == ['topic:"Weather"']

    def test_a_topic_that_is_dragged_is_not_searched_for(
        self, qtbot: QtBot, sidebar: Sidebar, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        carried: list[str] = []

        def carry(drag: QDrag, *_actions: object) -> Qt.DropAction:
            carried.append(topic_of_mime(drag.mimeData()))
            return Qt.DropAction.IgnoreAction

        monkeypatch.setattr(QDrag, "exec", carry)
        sidebar.choose_query("is:inbox")
        at = sidebar.row_rect(sidebar.tree.find(NodeKind.TOPIC, "Weather")).center()
        with qtbot.assertNotEmitted(sidebar.query_chosen):
            qtbot.mousePress(sidebar.viewport(), LEFT, pos=at)
            for step in range(1, 4):
                moved = QPointF(at + QPoint(0, 12 * step))
                left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
                at_all = QPointF(sidebar.viewport().mapToGlobal(moved.toPoint()))
                event = QMouseEvent(QEvent.Type.MouseMove, moved, at_all, Qt.MouseButton.NoButton, left, none)
                QApplication.sendEvent(sidebar.viewport(), event)
            qtbot.mouseRelease(sidebar.viewport(), LEFT, pos=at)
        assert carried == ["Weather"]
        assert sidebar.currentIndex().data() == "Inbox", "what is searched for stays marked"

    def test_the_other_button_opens_a_menu_and_chooses_nothing(self, qtbot: QtBot, sidebar: Sidebar) -> None:
        sidebar.choose_query("is:inbox")
        topic = sidebar.tree.find(NodeKind.TOPIC, "Weather")
        at = sidebar.row_rect(topic).center()
        with qtbot.assertNotEmitted(sidebar.query_chosen):
            qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.RightButton, pos=at)
            by_mouse = QContextMenuEvent.Reason.Mouse
            sidebar.contextMenuEvent(QContextMenuEvent(by_mouse, at, sidebar.viewport().mapToGlobal(at)))
        assert sidebar.currentIndex().data() == "Inbox"
        menu = sidebar.findChild(QMenu)
        assert menu is not None
        qtbot.waitUntil(menu.isVisible, timeout=1000)
        assert sidebar.is_pointed_at(topic), "it is seen whose menu it is"
        menu.close()
        qtbot.waitUntil(lambda: not sidebar.is_pointed_at(topic), timeout=1000)

    def test_a_digit_is_chosen_in_the_menu_and_told_to_who_hears_the_row(self, qtbot: QtBot, sidebar: Sidebar) -> None:
        topics = [
            TopicCount(topic=Topic(path="Weather", favourite=4), count=7),
            TopicCount(topic=Topic(path="Sea"), count=1),
        ]
        sidebar.show_library(COUNTS, topics, INCIDENTS, SEARCHES)
        index = sidebar.tree.find(NodeKind.TOPIC, "Weather")
        assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Weather, 7, key 4"
        menu = sidebar.menu_of(sidebar.tree.find(NodeKind.TOPIC, "Sea"))
        assert menu is not None
        digits = next(each.menu() for each in menu.actions() if each.text() == "Tag by key")
        words = [each.text() for each in digits.actions() if not each.isSeparator()]
        assert words == ["&1", "&2", "&3", "&4: Weather", "&5", "&6", "&7", "&8", "&9", "None"]
        assert [each.text() for each in digits.actions() if each.isChecked()] == ["None"]
        with qtbot.waitSignal(sidebar.favourite_chosen, timeout=1000) as chosen:
            digits.actions()[3].trigger()
        assert chosen.args == ["Sea", 4]
        sidebar.show_library(COUNTS, [replace(topics[0], topic=Topic(path="Weather")), topics[1]], INCIDENTS, SEARCHES)
        assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Weather, 7", "it is changed in place"

    def test_clippings_dropped_on_a_topic_are_told(self, qtbot: QtBot, sidebar: Sidebar) -> None:
        mime = mime_of_ids([4, 5], QMimeData())
        at = sidebar.row_rect(sidebar.tree.find(NodeKind.TOPIC, "Weather")).center()
        copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        entered = QDragEnterEvent(at, copy, mime, LEFT, none)
        sidebar.dragEnterEvent(entered)
        moved = QDragMoveEvent(at, copy, mime, LEFT, none)
        sidebar.dragMoveEvent(moved)
        assert entered.isAccepted()
        assert moved.isAccepted()
        assert sidebar.is_drop_target(sidebar.tree.find(NodeKind.TOPIC, "Weather"))
        sidebar.grab()
        with qtbot.waitSignal(sidebar.clippings_dropped, timeout=1000) as dropped:
            sidebar.dropEvent(QDropEvent(QPointF(at), copy, mime, LEFT, none))
        assert dropped.args == ["topic", "Weather", [4, 5]]
        assert not sidebar.is_drop_target(sidebar.tree.find(NodeKind.TOPIC, "Weather"))

    def test_files_and_other_rows_are_not_taken(self, qtbot: QtBot, sidebar: Sidebar) -> None:
        copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        at = sidebar.row_rect(sidebar.tree.find(NodeKind.PLACE, "inbox")).center()
        words = QMimeData()
        words.setText("a page")
        entered = QDragEnterEvent(at, copy, words, LEFT, none)
        entered.ignore()
        sidebar.dragEnterEvent(entered)
        mime = mime_of_ids([4], QMimeData())
        moved = QDragMoveEvent(at, copy, mime, LEFT, none)
        sidebar.dragMoveEvent(moved)
        assert not entered.isAccepted()
        assert not moved.isAccepted()
        assert words.formats() != [IDS_MIME]
        with qtbot.assertNotEmitted(sidebar.clippings_dropped):
            sidebar.dropEvent(QDropEvent(QPointF(at), copy, mime, LEFT, none))

    def test_a_topic_opens_when_clippings_are_held_over_it(self, qtbot: QtBot, sidebar: Sidebar) -> None:
        topic = sidebar.tree.find(NodeKind.TOPIC, "Security")
        mime = mime_of_ids([4], QMimeData())
        at = sidebar.row_rect(topic).center()
        copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        sidebar.dragMoveEvent(QDragMoveEvent(at, copy, mime, LEFT, none))
        qtbot.waitUntil(lambda: sidebar.isExpanded(topic), timeout=2000)
        sidebar.dragLeaveEvent(QDragLeaveEvent())
        assert not sidebar.is_drop_target(topic)

    @pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, RTL])
    def test_it_is_drawn_both_ways(self, sidebar: Sidebar, direction: Qt.LayoutDirection) -> None:
        sidebar.setLayoutDirection(direction)
        sidebar.expandAll()
        sidebar.choose_query('incident:"Telmar breach"')
        image = sidebar.grab().toImage()
        rect = sidebar.row_rect(sidebar.currentIndex())
        assert image.pixelColor(QPoint(rect.center().x(), rect.top() + 3)).name() == LIGHT.accent_tint

    def test_a_larger_font_makes_taller_rows(self, qtbot: QtBot, sidebar: Sidebar) -> None:
        index = sidebar.tree.find(NodeKind.PLACE, "all")
        before = sidebar.row_rect(index).height()
        font = QFont(sidebar.font())
        font.setPointSizeF(20)
        sidebar.setFont(font)
        QApplication.sendPostedEvents(sidebar, QEvent.Type.MetaCall.value)
        qtbot.waitUntil(lambda: sidebar.row_rect(index).height() > before, timeout=1000)
