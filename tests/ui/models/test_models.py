"""The Qt models, each under Qt's own tester."""

from collections.abc import Iterator
from dataclasses import replace
from time import perf_counter

import pytest
from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from timing import slowness

from clippings_app.domain.clipping import (
    ClippingRow,
    Incident,
    IncidentCount,
    LibraryCounts,
    SavedSearch,
    Topic,
    TopicCount,
)
from clippings_app.ui.models.cards import CARD_ROLE, CARDS_AT_ONCE, Badge, Card, CardLine, CardsModel
from clippings_app.ui.models.clippings import ID_ROLE, KEPT, PAGE, ROW_ROLE, ClippingsModel, RowView
from clippings_app.ui.models.dragging import IDS_MIME, TOPIC_MIME, Outgoing, ids_of_mime, mime_of_ids, mime_of_topic
from clippings_app.ui.models.sidebar import (
    COLOUR_ROLE,
    COUNT_ROLE,
    ICON_ROLE,
    KEY_ROLE,
    KIND_ROLE,
    QUERY_ROLE,
    NodeKind,
    SidebarModel,
    quoted,
)

pytestmark = pytest.mark.usefixtures("qapp")


def row_view(id_: int, headline: str = "") -> RowView:
    row = ClippingRow(
        id=id_,
        headline=headline or f"Headline {id_}",
        publisher="The Telmar Post",
        published="2024-05-06",
        added="2024-05-08T09:00:00Z",
        topics=(),
        incidents=(),
        starred=False,
        filed=True,
        trashed=False,
        language="en",
        opening="Opening.",
        photo_count=0,
    )
    return RowView(row=row)


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)


@pytest.fixture
def clippings() -> Iterator[ClippingsModel]:
    model = ClippingsModel()
    tester = watched(model)
    yield model
    del tester


class TestClippings:
    def test_ids_are_there_at_once_and_rows_are_asked_for_a_page_at_a_time(
        self, qtbot: QtBot, clippings: ClippingsModel
    ) -> None:
        clippings.show(range(1, 201), 3)
        with qtbot.waitSignal(clippings.rows_wanted, timeout=1000) as wanted:
            assert clippings.index(70, 0).data() is None
        assert clippings.index(70, 0).data(ID_ROLE) == 71
        generation, ids = wanted.args
        assert generation == 3
        assert len(ids) == PAGE

    def test_a_page_is_asked_for_once(self, qtbot: QtBot, clippings: ClippingsModel) -> None:
        asked: list[list[int]] = []
        clippings.rows_wanted.connect(lambda _generation, ids: asked.append(ids))
        clippings.show(range(1, 11), 1)
        for place in range(10):
            clippings.index(place, 0).data()
        qtbot.waitUntil(lambda: bool(asked), timeout=1000)
        clippings.index(3, 0).data()
        assert asked == [list(range(1, 11))]

    def test_rows_are_shown_when_they_come(self, qtbot: QtBot, clippings: ClippingsModel) -> None:
        clippings.show([5, 6, 7], 1)
        with qtbot.waitSignal(clippings.dataChanged, timeout=1000) as changed:
            clippings.put_rows(1, {6: row_view(6, "Six"), 7: row_view(7)})
        assert (changed.args[0].row(), changed.args[1].row()) == (1, 2)
        assert clippings.index(1, 0).data() == "Six"
        assert clippings.index(1, 0).data(ROW_ROLE).row.id == 6
        spoken = clippings.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert spoken == "Six, The Telmar Post, 6 May 2024"

    def test_rows_of_an_older_list_are_dropped(self, clippings: ClippingsModel) -> None:
        clippings.show([5], 2)
        clippings.put_rows(1, {5: row_view(5)})
        assert clippings.index(0, 0).data() is None

    def test_a_row_of_the_list_before_stands_in_until_its_answer_comes(self, clippings: ClippingsModel) -> None:
        clippings.show([5, 6], 1)
        clippings.put_rows(1, {5: row_view(5, "Old")})
        clippings.show([4, 5], 2)
        assert clippings.index(1, 0).data() == "Old"
        assert clippings.row_at(1) is not None
        clippings.put_rows(2, {5: row_view(5, "New")})
        assert clippings.index(1, 0).data() == "New"

    def test_refresh_asks_again_for_known_rows_and_keeps_them_meanwhile(
        self, qtbot: QtBot, clippings: ClippingsModel
    ) -> None:
        clippings.show([5, 6], 1)
        clippings.put_rows(1, {5: row_view(5, "Old")})
        with qtbot.waitSignal(clippings.rows_wanted, timeout=1000) as wanted:
            clippings.refresh([5, 6, 99])
        assert wanted.args == [1, [5]]
        assert clippings.index(0, 0).data() == "Old"

    def test_a_clipping_is_found_wherever_it_is_in_a_long_list(self, clippings: ClippingsModel) -> None:
        clippings.show(range(10_000, 0, -1), 1)
        wanted = [10_000, 9_000, 1, 77, 0, 5_000, 4_999, 20_000, 3]
        assert [clippings.place_of(id_) for id_ in wanted] == [0, 1000, 9999, 9923, None, 5000, 5001, None, 9997]
        clippings.show([3, 1], 2)
        assert [clippings.place_of(id_) for id_ in (1, 3, 77)] == [1, 0, None]

    def test_rows_that_are_not_next_to_each_other_change_apart(self, clippings: ClippingsModel) -> None:
        changed: list[tuple[int, int]] = []
        clippings.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
        clippings.show(range(10), 1)
        clippings.put_rows(1, {id_: row_view(id_) for id_ in (1, 2, 7)})
        assert changed == [(1, 2), (7, 7)]

    def test_the_oldest_rows_are_forgotten_and_asked_for_again(self, qtbot: QtBot, clippings: ClippingsModel) -> None:
        count = KEPT + PAGE
        clippings.show(range(count), 1)
        clippings.index(0, 0).data()
        with qtbot.waitSignal(clippings.rows_wanted, timeout=1000):
            pass
        clippings.put_rows(1, {id_: row_view(id_) for id_ in range(count)})
        with qtbot.waitSignal(clippings.rows_wanted, timeout=1000) as wanted:
            assert clippings.index(0, 0).data() is None
        assert wanted.args[1][0] == 0

    def test_places_and_ids_outside_of_the_list_are_none(self, clippings: ClippingsModel) -> None:
        clippings.show([3], 1)
        assert clippings.place_of(3) == 0
        assert clippings.place_of(4) is None
        assert clippings.id_at(1) is None
        assert clippings.id_at(-1) is None
        assert clippings.row_at(5) is None
        assert clippings.data(QModelIndex()) is None
        assert clippings.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
        assert clippings.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None

    def test_dragged_rows_carry_what_the_provider_says_and_their_ids(self, clippings: ClippingsModel) -> None:
        def provide(ids: list[int]) -> QMimeData:
            mime = QMimeData()
            mime.setText(f"{len(ids)} citations")
            return mime

        clippings.show([5, 6, 7], 1)
        plain = clippings.mimeData([clippings.index(0, 0)])
        assert ids_of_mime(plain) == [5]
        clippings.set_drag_provider(provide)
        mime = clippings.mimeData([clippings.index(2, 0), clippings.index(0, 0)])
        assert mime.text() == "2 citations"
        assert ids_of_mime(mime) == [5, 7]
        assert "text/uri-list" in clippings.mimeTypes()
        assert clippings.supportedDragActions() & Qt.DropAction.CopyAction

    def test_a_list_of_100_000_is_replaced_in_a_blink(self) -> None:
        model = ClippingsModel()
        ids = list(range(100_000))
        model.show(ids, 1)
        times = []
        for generation in range(5):
            start = perf_counter()
            model.show(ids, generation)
            times.append(perf_counter() - start)
        assert min(times) < 0.015 * slowness()


class TestDragging:
    def test_what_our_own_rooms_ask_of_it_on_the_way_is_no_reading(self) -> None:
        mime = mime_of_ids([4], Outgoing(lambda _held: ("words", "<p>words</p>")))
        assert ids_of_mime(mime) == [4]
        assert not mime.was_read
        assert mime.text() == "words"
        assert mime.was_read

    def test_ids_come_back_from_what_is_dragged(self) -> None:
        assert ids_of_mime(mime_of_ids([4, 2], QMimeData())) == [4, 2]

    @pytest.mark.parametrize("data", [b"", b"[", b"{}", b'"7"'])
    def test_what_is_not_ours_is_no_ids(self, data: bytes) -> None:
        mime = QMimeData()
        mime.setData(IDS_MIME, data)
        assert ids_of_mime(mime) == []
        assert ids_of_mime(QMimeData()) == []


COUNTS = LibraryCounts(
    everything=1200, inbox=3, starred=4, missing_credit=5, needs_date=6, trash=7, by_publisher={"The Telmar Post": 9}
)
TOPICS = [
    TopicCount(topic=Topic(path="Security", colour="#336699"), count=8),
    TopicCount(topic=Topic(path="Security/Border"), count=5),
    TopicCount(topic=Topic(path="Lost/Orphan"), count=1),
]
INCIDENTS = [IncidentCount(incident=Incident(name='The "Telmar" breach'), count=2)]
SEARCHES = [SavedSearch(id=1, name="Uncredited", query="-has:credit")]


@pytest.fixture
def sidebar() -> Iterator[SidebarModel]:
    model = SidebarModel()
    tester = watched(model)
    model.show_library(COUNTS, TOPICS, INCIDENTS, SEARCHES)
    yield model
    del tester


class TestSidebar:
    def test_the_sections_stand_in_order(self, sidebar: SidebarModel) -> None:
        titles = [sidebar.index(place, 0).data() for place in range(sidebar.rowCount())]
        assert titles == ["Library", "Saved searches", "Topics", "Incidents", "Publishers"]
        assert sidebar.flags(sidebar.index(0, 0)) == Qt.ItemFlag.ItemIsEnabled

    @pytest.mark.parametrize(
        ("kind", "key", "query"),
        [
            (NodeKind.PLACE, "all", ""),
            (NodeKind.PLACE, "inbox", "is:inbox"),
            (NodeKind.PLACE, "missing-credit", "-has:credit has:photo"),
            (NodeKind.PLACE, "needs-date", "-has:date"),
            (NodeKind.PLACE, "trash", "is:trash"),
            (NodeKind.SEARCH, "Uncredited", "-has:credit"),
            (NodeKind.TOPIC, "Security/Border", 'topic:"Security/Border"'),
            (NodeKind.INCIDENT, 'The "Telmar" breach', r'incident:"The \"Telmar\" breach"'),
            (NodeKind.PUBLISHER, "The Telmar Post", 'publisher:"The Telmar Post"'),
        ],
    )
    def test_every_row_knows_what_to_search_for(
        self, sidebar: SidebarModel, kind: NodeKind, key: str, query: str
    ) -> None:
        index = sidebar.find(kind, key)
        assert index.data(QUERY_ROLE) == query
        assert index.data(KIND_ROLE) == kind
        assert index.data(KEY_ROLE) == key
        assert sidebar.find_query(query) == index

    def test_topics_are_a_tree_that_hands_its_colours_down(self, sidebar: SidebarModel) -> None:
        below = sidebar.find(NodeKind.TOPIC, "Security/Border")
        assert below.data() == "Border"
        assert below.parent().data() == "Security"
        assert below.data(COLOUR_ROLE) == "#336699"
        assert below.data(COUNT_ROLE) == 5
        assert sidebar.find(NodeKind.PLACE, "inbox").data(ICON_ROLE) == "inbox"

    def test_a_topic_whose_parent_is_not_there_shows_its_whole_path(self, sidebar: SidebarModel) -> None:
        assert sidebar.find(NodeKind.TOPIC, "Lost/Orphan").data() == "Lost/Orphan"

    def test_new_numbers_change_in_place(self, qtbot: QtBot, sidebar: SidebarModel) -> None:
        more = [TopicCount(topic=held.topic, count=held.count + (held.topic.path == "Security")) for held in TOPICS]
        with qtbot.waitSignal(sidebar.dataChanged, timeout=1000) as changed:
            was_reset = sidebar.show_library(COUNTS, more, INCIDENTS, SEARCHES)
        assert not was_reset
        assert changed.args[0].data() == "Security"
        assert changed.args[0].data(COUNT_ROLE) == 9

    def test_sections_come_and_go(self, sidebar: SidebarModel) -> None:
        assert sidebar.show_library(COUNTS, TOPICS, [], [])
        titles = [sidebar.index(place, 0).data() for place in range(sidebar.rowCount())]
        assert titles == ["Library", "Topics", "Incidents", "Publishers"]

    def test_publishers_that_change_places_leave_all_other_rows_where_they_are(self, sidebar: SidebarModel) -> None:
        kept = [
            QPersistentModelIndex(sidebar.find(kind, key))
            for kind, key in (
                (NodeKind.TOPIC, "Security/Border"),
                (NodeKind.INCIDENT, 'The "Telmar" breach'),
                (NodeKind.SEARCH, "Uncredited"),
            )
        ]
        removed: list[str] = []
        sidebar.rowsAboutToBeRemoved.connect(lambda above, *_rows: removed.append(above.data()))
        for number in range(3):
            publishers = {f"Radio {number}": 9, "The Telmar Post": 4}
            counts = replace(COUNTS, by_publisher=publishers, inbox=7 + number)
            assert sidebar.show_library(counts, TOPICS, INCIDENTS, SEARCHES)
            section = sidebar.find(NodeKind.SECTION, "publishers")
            assert [sidebar.index(row, 0, section).data() for row in range(sidebar.rowCount(section))] == [*publishers]
        assert set(removed) <= {"Publishers"}
        assert [index.data() for index in kept] == ["Border", 'The "Telmar" breach', "Uncredited"]
        assert sidebar.index(0, 0, sidebar.index(0, 0)).parent() == sidebar.index(0, 0)
        assert sidebar.find(NodeKind.PLACE, "inbox").data(COUNT_ROLE) == 9
        assert not sidebar.find(NodeKind.PUBLISHER, "Radio 1").isValid()
        assert sidebar.find_query('publisher:"Radio 2"').data() == "Radio 2"

    def test_topics_that_are_others_come_with_all_below_them(self, sidebar: SidebarModel) -> None:
        topics = [*TOPICS, TopicCount(topic=Topic(path="Security/Border/Fence", favourite=3), count=1)]
        assert sidebar.show_library(COUNTS, topics, INCIDENTS, SEARCHES)
        fence = sidebar.find(NodeKind.TOPIC, "Security/Border/Fence")
        assert (fence.parent().data(), fence.parent().parent().data()) == ("Border", "Security")
        assert sidebar.favourites() == {3: "Fence"}
        assert sidebar.show_library(COUNTS, (), INCIDENTS, SEARCHES)
        assert sidebar.rowCount(sidebar.find(NodeKind.SECTION, "topics")) == 0
        assert sidebar.show_library(COUNTS, TOPICS, INCIDENTS, SEARCHES)
        assert sidebar.find(NodeKind.TOPIC, "Security/Border").data(COLOUR_ROLE) == "#336699"

    def test_a_screen_reader_hears_name_and_number(self, sidebar: SidebarModel) -> None:
        inbox = sidebar.find(NodeKind.PLACE, "inbox")
        assert inbox.data(Qt.ItemDataRole.AccessibleTextRole) == "Inbox, 3"
        assert sidebar.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Library"

    @pytest.mark.parametrize(
        ("kind", "key"), [(NodeKind.TOPIC, "Security/Border"), (NodeKind.INCIDENT, 'The "Telmar" breach')]
    )
    def test_clippings_dropped_on_a_tag_are_told(
        self, qtbot: QtBot, sidebar: SidebarModel, kind: NodeKind, key: str
    ) -> None:
        index = sidebar.find(kind, key)
        assert sidebar.flags(index) & Qt.ItemFlag.ItemIsDropEnabled
        mime = mime_of_ids([3, 4], QMimeData())
        with qtbot.waitSignal(sidebar.clippings_dropped, timeout=1000) as dropped:
            assert sidebar.dropMimeData(mime, Qt.DropAction.CopyAction, -1, -1, index)
        assert dropped.args == [kind.value, key, [3, 4]]

    def test_nothing_else_takes_a_drop(self, sidebar: SidebarModel) -> None:
        mime = mime_of_ids([3], QMimeData())
        inbox = sidebar.find(NodeKind.PLACE, "inbox")
        topic = sidebar.find(NodeKind.TOPIC, "Security")
        copy = Qt.DropAction.CopyAction
        assert not sidebar.dropMimeData(mime, copy, -1, -1, inbox)
        assert not sidebar.dropMimeData(mime, copy, -1, -1, QModelIndex())
        assert not sidebar.dropMimeData(QMimeData(), copy, -1, -1, topic)
        assert sidebar.mimeTypes() == [IDS_MIME, TOPIC_MIME]
        assert sidebar.supportedDropActions() & copy

    def test_a_topic_can_be_dropped_where_it_is_not_yet(self, sidebar: SidebarModel) -> None:
        heading = sidebar.find(NodeKind.SECTION, "topics")
        topics = [sidebar.find(NodeKind.TOPIC, path) for path in ("Security", "Security/Border")]
        security, border = mime_of_topic("Security"), mime_of_topic("Security/Border")
        assert [sidebar.takes(border, index) for index in (heading, *topics)] == [True, False, False]
        assert [sidebar.takes(security, index) for index in (heading, *topics)] == [False, False, False]
        assert sidebar.takes(mime_of_topic("Weather"), topics[1])
        moved: list[tuple[str, str]] = []
        sidebar.topic_dropped.connect(lambda *args: moved.append(args))
        assert sidebar.dropMimeData(border, Qt.DropAction.MoveAction, -1, -1, heading)
        assert sidebar.dropMimeData(mime_of_topic("Weather"), Qt.DropAction.MoveAction, -1, -1, topics[1])
        assert moved == [("Security/Border", ""), ("Weather", "Security/Border")]

    def test_what_a_kept_search_finds_stands_beside_it_and_stays(self, sidebar: SidebarModel) -> None:
        index = sidebar.find(NodeKind.SEARCH, "Uncredited")
        assert index.data(COUNT_ROLE) is None
        told: list[object] = []
        sidebar.dataChanged.connect(lambda *args: told.append(args))
        sidebar.show_found(index.data(QUERY_ROLE), 12)
        assert (index.data(COUNT_ROLE), len(told)) == (12, 1)
        sidebar.show_found(index.data(QUERY_ROLE), 12)
        assert len(told) == 1

    def test_what_is_not_there_is_not_found(self, sidebar: SidebarModel) -> None:
        assert not sidebar.find(NodeKind.TOPIC, "No").isValid()
        assert not sidebar.find_query("no:such").isValid()
        assert sidebar.data(QModelIndex()) is None
        assert sidebar.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
        assert sidebar.index(0, 0).data(Qt.ItemDataRole.FontRole) is None

    def test_a_name_with_quotation_marks_stays_one_value(self) -> None:
        assert quoted('a "b" c') == r'"a \"b\" c"'


class TestCards:
    def test_cards_are_found_by_key_and_spoken_whole(self, qtbot: QtBot) -> None:
        model = CardsModel()
        tester = watched(model)
        card = Card(
            key=("tie", "a"),
            lines=(CardLine(text="Telmar breach"), CardLine(text="Ines Varga", label="Photographer")),
            badges=(Badge(text="pool"),),
        )
        with qtbot.waitSignal(model.modelReset, timeout=1000):
            model.show([Card(key="h", kind="heading", lines=(CardLine(text="Held"),)), card])
        index = model.find(("tie", "a"))
        assert index.row() == 1
        assert index.data() == "Telmar breach\nInes Varga\npool"
        assert index.data(CARD_ROLE) is card
        assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Telmar breach, Photographer: Ines Varga, pool"
        assert index.data(Qt.ItemDataRole.FontRole) is None
        assert not model.find("none").isValid()
        assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags, "the keyboard passes a heading by"
        assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Held", "and its words are said with the card"
        assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole) == ""
        assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
        assert model.data(QModelIndex()) is None
        assert model.card(QModelIndex()) is None
        del tester

    def test_the_same_cards_say_something_else_without_a_reset(self, qtbot: QtBot) -> None:
        model = CardsModel()
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        model.show(Card(key=key, lines=(CardLine(text=key),)) for key in "ab")
        with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged, timeout=1000):
            model.update([Card(key=key, lines=(CardLine(text=f"{key} more"),)) for key in "ab"])
        assert [model.index(row, 0).data() for row in range(2)] == ["a more", "b more"]
        with qtbot.waitSignal(model.modelReset, timeout=1000):
            model.update([Card(key="c", lines=(CardLine(text="c"),))])
        assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["c"]
        with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.dataChanged):
            CardsModel().update([])
        del tester

    def test_a_card_without_words_shows_none(self) -> None:
        model = CardsModel()
        model.show([Card(key=1, lines=())])
        assert model.index(0, 0).data() == ""


def test_cards_are_made_as_far_as_they_are_looked_at() -> None:
    made: list[int] = []

    def cards() -> Iterator[Card]:
        for number in range(5_000):
            made.append(number)
            yield Card(key=number, lines=(CardLine(text=str(number)),))

    model = CardsModel()
    watched(model).setUseFetchMore(False)
    model.show(cards())
    assert model.rowCount() == CARDS_AT_ONCE
    assert len(made) <= 2 * CARDS_AT_ONCE
    assert model.canFetchMore()
    model.fetchMore()
    assert model.rowCount() == 2 * CARDS_AT_ONCE
    assert model.find(4_321).row() == 4_321, "what is looked for is fetched"
    assert not model.find(9_999).isValid()
    assert (model.rowCount(), model.canFetchMore()) == (5_000, False)
