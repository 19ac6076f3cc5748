from dataclasses import replace
from pathlib import Path

import pytest
from storage_samples import draft, dump, open_store

from clippings_app.domain.arrangement import Arrangement, Column
from clippings_app.domain.changes import (
    AddClippings,
    AddIncident,
    AddTopic,
    Change,
    DeleteIncident,
    DeleteTopic,
    EditIncident,
    EditTopic,
    MarkClippings,
    MergeIncidents,
    MergeTopics,
    SaveSearch,
    TagClippings,
)
from clippings_app.domain.clipping import Incident, IncidentStatus, IncidentTag, Role
from clippings_app.domain.errors import Cancelled, InvalidValue, NotFound
from clippings_app.domain.query import TopicIs
from clippings_app.domain.query_language import parse_query
from clippings_app.domain.watch import Watch
from clippings_app.storage.store import Store


@pytest.fixture
def tree(store: Store) -> Store:
    store.apply(
        AddClippings(
            drafts=(
                draft("one", topics=("Security/Border/Fence", "Security/Defections")),
                draft("two", topics=("Security/Border",)),
                draft("three", topics=("Media/Press", "media/Radio")),
                draft("four"),
            ),
        ),
    )
    return store


def counts(store: Store) -> dict[str, int]:
    return {each.topic.path: each.count for each in store.topics()}


def test_the_tree_comes_parents_first_and_counts_each_clipping_once(tree: Store) -> None:
    assert list(counts(tree).items()) == [
        ("Media", 1),
        ("Media/Press", 1),
        ("Media/Radio", 1),
        ("Security", 2),
        ("Security/Border", 2),
        ("Security/Border/Fence", 1),
        ("Security/Defections", 1),
    ]
    by_path = {each.topic.path: each.topic for each in tree.topics()}
    assert by_path["Security/Border"].parent == by_path["Security"].id
    assert by_path["Media"].parent is None


def test_names_with_numbers_are_listed_by_their_value(store: Store) -> None:
    topics = ("File 23", "File 7", "File 100", "File 7/Part 10", "File 7/Part 9", "File 7 (old)")
    in_order = ["File 7", "File 7/Part 9", "File 7/Part 10", "File 7 (old)", "File 23", "File 100"]
    dated = (IncidentTag(name="Fire 23", date="2024"), IncidentTag(name="Fire 7", date="2024"))
    undated = (IncidentTag(name="Raid 10"), IncidentTag(name="Raid 9"))
    outlets = ("Radio 100", "Radio 23", "Radio 7", "Radio 7")
    store.apply(AddClippings(drafts=(draft("all", topics=topics, incidents=(*dated, *undated)),)))
    store.apply(AddClippings(drafts=tuple(draft(f"{each} on air", publisher=each) for each in outlets)))
    for name in ("Week 10", "Week 9"):
        store.apply(SaveSearch(name=name, query="is:inbox"))
    assert [each.topic.path for each in store.topics()] == in_order
    assert list(store.get((1,))[0].topics) == in_order == list(store.rows((1,))[0].topics)
    assert [each.incident.name for each in store.incidents()] == ["Fire 7", "Fire 23", "Raid 9", "Raid 10"]
    assert [each.name for each in store.saved_searches()] == ["Week 9", "Week 10"]
    assert list(store.counts().by_publisher.items()) == [("Radio 7", 2), ("Radio 23", 1), ("Radio 100", 1)]
    assert store.names_beginning("topic", "file", 3) == ["File 7", "File 7 (old)", "File 23"]
    assert store.names_beginning("publisher", "rad", 9) == ["Radio 7", "Radio 23", "Radio 100"]
    by = Arrangement(column=Column.PUBLISHER)
    assert store.arranged((2, 3, 4), by) == [4, 3, 2]
    assert store.arranged((2, 3, 4), Arrangement(column=Column.HEADLINE)) == [4, 3, 2]


def test_what_several_have_in_common_is_told_at_once(store: Store) -> None:
    rest = {"publisher": "Post", "language": "en", "byline": ("Ann Roe", "Bo Li")}
    storm = (IncidentTag(name="Storm"),)
    store.apply(
        AddClippings(
            drafts=(
                draft("one", topics=("Sea 10", "Sea 9"), incidents=storm, published="2024", **rest),
                draft("two", topics=("Sea 9",), published="2025", **rest),
                draft("three", topics=("Sea 10", "Law"), incidents=storm, **rest),
            ),
        ),
    )
    both = store.in_common((1, 3, 99))
    assert list(both.topics.items()) == [("Sea 10", 2), ("Law", 1), ("Sea 9", 1)]
    assert dict(both.incidents) == {"Storm": 2}
    assert both.fields["byline"] == "Ann Roe; Bo Li"
    assert (both.fields["publisher"], both.fields["language"], both.fields["section"]) == ("Post", "en", "")
    assert "published" not in both.fields, "one has a date and one has none"


def test_what_very_many_have_in_common_is_counted_on_the_way_and_can_be_stopped(store: Store) -> None:
    many = 4500
    drafts = (
        draft(
            f"number {number}",
            topics=("Sea",) if number % 2 else ("Sea", "Law"),
            publisher="Post",
            language="en" if number < many - 1 else "de",
            byline=("Ann Roe",),
        )
        for number in range(many)
    )
    store.apply(AddClippings(drafts=tuple(drafts)))
    ids = tuple(range(1, many + 1))
    told: list[tuple[int, int]] = []
    shared = store.in_common(ids, Watch(progress=lambda _stage, done, total: told.append((done, total))))
    assert told == [(0, many), (2000, many), (4000, many), (many, many)]
    assert dict(shared.topics) == {"Sea": many, "Law": many // 2}
    assert (shared.fields["publisher"], shared.fields["byline"]) == ("Post", "Ann Roe")
    assert "language" not in shared.fields, "the last of them is in another"
    with pytest.raises(Cancelled):
        store.in_common(ids, Watch(cancelled=lambda: len(told) > 3))
    assert store.in_common((many + 7,)).fields == {}, "of none nothing can be said"


def favourites(store: Store) -> dict[str, int]:
    return {each.topic.path: each.topic.favourite for each in store.topics() if each.topic.favourite}


def test_a_digit_is_one_topic_s_and_goes_with_it_and_comes_back(tree: Store) -> None:
    assert favourites(tree) == {}
    tree.apply(EditTopic(path="Security/Border", favourite=3))
    taken = tree.apply(EditTopic(path="Media", favourite=3))
    assert taken.tags_changed
    assert favourites(tree) == {"Media": 3}
    tree.apply(taken.inverse)
    assert favourites(tree) == {"Security/Border": 3}
    tree.apply(EditTopic(path="Security/Border", parent="Media", favourite=4))
    assert favourites(tree) == {"Media/Border": 4}
    gone = tree.apply(DeleteTopic(path="Media/Border"))
    assert favourites(tree) == {}
    tree.apply(gone.inverse)
    assert favourites(tree) == {"Media/Border": 4}
    tree.apply(EditTopic(path="Media/Border", favourite=0))
    assert favourites(tree) == {}
    with pytest.raises(InvalidValue, match="favourite"):
        tree.apply(EditTopic(path="Media", favourite=10))


def test_a_merged_topic_hands_its_digit_on_unless_there_is_one(tree: Store) -> None:
    tree.apply(EditTopic(path="Media", favourite=1))
    merged = tree.apply(MergeTopics(paths=("Media",), into="Security"))
    assert favourites(tree) == {"Security": 1}
    tree.apply(merged.inverse)
    assert favourites(tree) == {"Media": 1}
    tree.apply(EditTopic(path="Security", favourite=2))
    tree.apply(MergeTopics(paths=("Media",), into="Security"))
    assert favourites(tree) == {"Security": 2}


def test_a_window_says_in_which_order_names_are_listed(folder: Path) -> None:
    with Store(folder, name_key=lambda name: name[::-1]) as store:
        for path in ("ax", "bw", "ax/cz", "ax/dy"):
            store.apply(AddTopic(path=path))
        assert [each.topic.path for each in store.topics()] == ["bw", "ax", "ax/dy", "ax/cz"]


def test_the_trash_is_not_counted(tree: Store) -> None:
    trashed = tree.apply(MarkClippings(ids=(1,), trashed=True))
    assert counts(tree)["Security"] == 1
    assert counts(tree)["Security/Defections"] == 0
    tree.apply(trashed.inverse)
    assert counts(tree)["Security"] == 2


def test_clippings_are_tied_and_loosened(tree: Store) -> None:
    applied = tree.apply(
        TagClippings(
            ids=(3, 4), add_topics=("Security", "New / Topic"), remove_topics=("Media/Press", "Security/Border")
        ),
    )
    assert applied.tags_changed
    assert tree.get((3,))[0].topics == ("Media/Radio", "New/Topic", "Security")
    assert tree.get((4,))[0].topics == ("New/Topic", "Security")
    assert counts(tree)["Security"] == 4
    with pytest.raises(NotFound) as raised:
        tree.apply(TagClippings(ids=(4,), remove_topics=("Security/Nowhere",)))
    assert (raised.value.kind, raised.value.key) == ("topic", "Security/Nowhere")


def test_a_topic_is_made_with_those_above_it_and_coloured(tree: Store) -> None:
    tree.apply(AddTopic(path="Sport/Judo", colour="#AABBCC"))
    topics = {each.topic.path: each.topic for each in tree.topics()}
    assert (topics["Sport"].colour, topics["Sport/Judo"].colour) == (None, "#aabbcc")
    assert tree.apply(AddTopic(path="sport/judo")).clippings == frozenset()
    tree.apply(EditTopic(path="Sport/Judo", colour=""))
    assert {each.topic.path: each.topic.colour for each in tree.topics()}["Sport/Judo"] is None
    with pytest.raises(InvalidValue):
        tree.apply(EditTopic(path="Sport", colour="red"))
    with pytest.raises(InvalidValue):
        tree.apply(AddTopic(path=" "))


def test_renaming_and_moving_carry_everything_below(tree: Store) -> None:
    head = tree.queue_head()
    tree.apply(EditTopic(path="Security/Border", name="The Line", parent="Media"))
    assert counts(tree) == {
        "Media": 3,
        "Media/Press": 1,
        "Media/Radio": 1,
        "Media/The Line": 2,
        "Media/The Line/Fence": 1,
        "Security": 1,
        "Security/Defections": 1,
    }
    assert tree.get((1,))[0].topics == ("Media/The Line/Fence", "Security/Defections")
    tree.apply(EditTopic(path="Media/The Line", parent=""))
    assert counts(tree)["The Line"] == 2
    assert counts(tree)["Media"] == 1
    assert tree.queue_head() == head, "the index knows topics by their ids"


def test_a_topic_goes_only_where_it_fits(tree: Store) -> None:
    for wrong in (
        EditTopic(path="Security", parent="Security/Border"),
        EditTopic(path="Security", parent="Security"),
        EditTopic(path="Security", name="MEDIA"),
        EditTopic(path="Security", name="a/b"),
        EditTopic(path="Security", name=" "),
        MergeTopics(paths=("Security",), into="Security/Border"),
    ):
        with pytest.raises(InvalidValue):
            tree.apply(wrong)
    for missing in (EditTopic(path="Nowhere"), EditTopic(path="Media", parent="Nowhere"), DeleteTopic(path="x")):
        with pytest.raises(NotFound):
            tree.apply(missing)
    tree.apply(EditTopic(path="Security", name="SECURITY"))
    assert "SECURITY/Border" in counts(tree)


def test_merging_unites_children_of_the_same_name(tree: Store) -> None:
    tree.apply(AddTopic(path="Frontier/Border/Fence/Wire"))
    tree.apply(TagClippings(ids=(1, 4), add_topics=("Frontier/Border/Fence", "Frontier")))
    merged = tree.apply(MergeTopics(paths=("Frontier", "Media/Radio"), into="Security"))
    assert counts(tree) == {
        "Media": 1,
        "Media/Press": 1,
        "Security": 4,
        "Security/Border": 3,
        "Security/Border/Fence": 2,
        "Security/Border/Fence/Wire": 0,
        "Security/Defections": 1,
    }
    assert tree.get((4,))[0].topics == ("Security", "Security/Border/Fence")
    assert merged.clippings == {1, 3, 4}
    tree.apply(MergeTopics(paths=("Security",), into="security"))
    assert counts(tree)["Security"] == 4


def test_deleting_takes_all_below_and_leaves_the_clippings(tree: Store) -> None:
    deleted = tree.apply(DeleteTopic(path="security"))
    assert deleted.clippings == {1, 2}
    assert counts(tree) == {"Media": 1, "Media/Press": 1, "Media/Radio": 1}
    assert tree.get((1,))[0].topics == ()


def test_a_topic_is_meant_by_any_name_or_path_end_with_all_below(tree: Store) -> None:
    tree.apply(AddTopic(path="Sport/Fence"))
    ids = {each.topic.path: each.topic.id for each in tree.topics()}
    border = tuple(sorted((ids["Security/Border"], ids["Security/Border/Fence"])))
    assert tree.topic_ids("BORDER") == border
    assert tree.topic_ids("security / border/") == border
    assert tree.topic_ids("Border/Fence") == (ids["Security/Border/Fence"],)
    assert tree.topic_ids("fence") == tuple(sorted((ids["Security/Border/Fence"], ids["Sport/Fence"])))
    assert len(tree.topic_ids("Security")) == 4
    assert tree.topic_ids("Bord") == tree.topic_ids("") == tree.topic_ids("Media/Border") == ()
    assert tree.names("topic", (ids["Security/Border"], 999)) == {ids["Security/Border"]: "Security/Border"}


CROSSING = Incident(
    name="Goseong crossing",
    date="2024-08-20",
    date_printed="before dawn",
    place="Goseong",
    participants=("a sergeant", "guards"),
    status=IncidentStatus.CONFIRMED,
    summary="He *walked*.",
)


def test_an_incident_comes_back_as_it_went_in(tree: Store) -> None:
    tree.apply(AddIncident(incident=CROSSING))
    stored = tree.incident("goseong  CROSSING")
    assert stored.id > 0
    assert stored == Incident(**{name: getattr(CROSSING, name) for name in Incident.__slots__ if name != "id"}, id=1)
    with pytest.raises(InvalidValue):
        tree.apply(AddIncident(incident=Incident(name="Goséong crossing")))
    with pytest.raises(NotFound):
        tree.incident("nothing")


def test_incidents_come_newest_first_with_their_counts(tree: Store) -> None:
    for name, date in (
        ("Old", "2017"),
        ("New", "2024-08-20"),
        ("Undated", None),
        ("Range", "2023/2025"),
        ("Open", "2020/.."),
    ):
        tree.apply(AddIncident(incident=Incident(name=name, date=date)))
    tree.apply(TagClippings(ids=(1, 2), add_incidents={"Old": Role.PRIMARY, "Undated": Role.DENIAL}))
    tree.apply(MarkClippings(ids=(2,), trashed=True))
    assert [(each.incident.name, each.count) for each in tree.incidents()] == [
        ("Range", 0),
        ("New", 0),
        ("Open", 0),
        ("Old", 1),
        ("Undated", 1),
    ]
    assert tree.incident_clippings("old") == [(1, Role.PRIMARY)]


def test_editing_an_incident(tree: Store) -> None:
    tree.apply(AddIncident(incident=CROSSING))
    tree.apply(AddIncident(incident=Incident(name="Other")))
    head = tree.queue_head()
    tree.apply(EditIncident(name="Goseong crossing", fields={"name": "Crossing ", "participants": ["guards", " "]}))
    tree.apply(EditIncident(name="Crossing", fields={"date": "2024-08", "place": "", "status": "disputed"}))
    edited = tree.incident("crossing")
    assert (edited.name, edited.participants, edited.date, edited.place, edited.status) == (
        "Crossing",
        ("guards",),
        "2024-08",
        None,
        IncidentStatus.DISPUTED,
    )
    assert tree.queue_head() == head
    unchanged = tree.apply(EditIncident(name="Crossing", fields={"name": "Crossing"}))
    assert not unchanged.tags_changed


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "OTHER"),
        ("name", " "),
        ("date", "soon"),
        ("status", "rumour"),
        ("participants", "one text"),
        ("id", 5),
        ("colour", "red"),
        ("place", 5),
    ],
)
def test_a_value_that_does_not_fit_an_incident_is_refused(tree: Store, field: str, value: object) -> None:
    tree.apply(AddIncident(incident=CROSSING))
    tree.apply(AddIncident(incident=Incident(name="Other")))
    before = dump(tree)
    with pytest.raises(InvalidValue) as raised:
        tree.apply(EditIncident(name="Goseong crossing", fields={field: value}))
    assert raised.value.field == field
    assert dump(tree) == before


def test_ties_to_incidents_are_made_changed_and_loosened(tree: Store) -> None:
    tree.apply(TagClippings(ids=(1, 2), add_incidents={"Crossing": Role.BACKGROUND}))
    tree.apply(TagClippings(ids=(2,), add_incidents={"CROSSING": Role.DENIAL}))
    assert tree.incident_clippings("Crossing") == [(1, Role.BACKGROUND), (2, Role.DENIAL)]
    tree.apply(TagClippings(ids=(1, 2), remove_incidents=("crossing",)))
    assert tree.incident_clippings("Crossing") == []
    with pytest.raises(NotFound):
        tree.apply(TagClippings(ids=(1,), remove_incidents=("unknown",)))


def test_merging_incidents_keeps_the_stronger_role(tree: Store) -> None:
    tree.apply(AddClippings(drafts=(draft("five", incidents=(IncidentTag(name="A", role=Role.FOLLOW_UP),)),)))
    tree.apply(TagClippings(ids=(1, 2), add_incidents={"A": Role.PRIMARY, "B": Role.BACKGROUND}))
    tree.apply(TagClippings(ids=(3,), add_incidents={"A": Role.BACKGROUND, "B": Role.DENIAL}))
    tree.apply(MergeIncidents(names=("A", "b"), into="B"))
    assert tree.incident_clippings("B") == [
        (1, Role.PRIMARY),
        (2, Role.PRIMARY),
        (3, Role.DENIAL),
        (5, Role.FOLLOW_UP),
    ]
    with pytest.raises(NotFound):
        tree.incident("A")
    with pytest.raises(NotFound):
        tree.apply(MergeIncidents(names=("B",), into="gone"))


def test_what_merged_incidents_know_is_not_lost(tree: Store) -> None:
    told = Incident(name="A", date="1871~", date_printed="around 1871", place="Orrin", participants=("Mara", "Jo"),
                    status=IncidentStatus.CONFIRMED, summary="It burned.")  # fmt: skip
    tree.apply(AddIncident(incident=told))
    tree.apply(AddIncident(incident=Incident(name="B", participants=("jo", "Lind"), summary="It fell.")))
    tree.apply(AddIncident(incident=Incident(name="C", date="1872", place="Telmar", summary="It burned.")))
    undo = tree.apply(MergeIncidents(names=("A", "C"), into="b")).inverse
    merged = tree.incident("B")
    assert (merged.date, merged.date_printed, merged.place) == ("1871~", "around 1871", "Orrin")
    assert merged.participants == ("jo", "Lind", "Mara")
    assert (merged.summary, merged.status) == ("It fell.\n\nIt burned.", IncidentStatus.REPORTED)
    tree.apply(undo)
    assert replace(tree.incident("A"), id=0) == told
    assert tree.incident("B").summary == "It fell."


def test_deleting_an_incident_leaves_its_clippings(tree: Store) -> None:
    tree.apply(AddIncident(incident=CROSSING))
    tree.apply(TagClippings(ids=(1,), add_incidents={CROSSING.name: Role.PRIMARY}))
    assert tree.apply(DeleteIncident(name="goseong crossing")).clippings == {1}
    assert tree.incidents() == []
    assert tree.get((1,))[0].incidents == ()


def test_an_incident_is_meant_by_all_words_of_a_text(tree: Store) -> None:
    for name in ("Goseong crossing", "Goseong fire", "Crossing at Pánmunjom"):
        tree.apply(AddIncident(incident=Incident(name=name)))
    assert tree.incident_ids("crossing GOSEONG") == (1,)
    assert tree.incident_ids("goseong") == (1, 2)
    assert tree.incident_ids("panmunjom-crossing") == (3,)
    assert tree.incident_ids("gose") == tree.incident_ids(" ") == ()
    assert tree.names("incident", (2, 77)) == {2: "Goseong fire"}


def test_names_of_people_and_outlets_are_told_by_id(tree: Store) -> None:
    tree.apply(AddClippings(drafts=(draft("x", publisher="The Bay", byline=("Mina Park",)),)))
    assert tree.names("publisher", (1,)) == tree.names("outlet", (1,)) == {1: "The Bay"}
    assert tree.names("person", (1, 2)) == {1: "Mina Park"}
    with pytest.raises(InvalidValue):
        tree.names("clipping", (1,))


def test_names_that_another_window_changes_are_told_anew(tree: Store, folder: Path) -> None:
    assert [row.topics for row in tree.rows((2,))] == [("Security/Border",)]
    tree.apply(AddIncident(incident=Incident(name="Goseong fire")))
    assert tree.incident_ids("fire") == (1,)
    with open_store(folder) as other:
        other.apply(EditTopic(path="Security", name="Safety"))
        other.apply(EditIncident(name="Goseong fire", fields={"name": "Goseong blaze"}))
    assert [row.topics for row in tree.rows((2,))] == [("Safety/Border",)]
    assert tree.incident_ids("fire") == ()
    assert tree.all_names("incident") == tree.names("incident", (1,)) == {1: "Goseong blaze"}
    tree.apply(EditTopic(path="Safety", name="Security"))
    assert [row.topics for row in tree.rows((1, 99, 2))] == [
        ("Security/Border/Fence", "Security/Defections"),
        ("Security/Border",),
    ]


def test_no_topic_comes_to_lie_deeper_than_a_path_may_say(store: Store) -> None:
    tall, deep = "/".join(f"a{level}" for level in range(30)), "/".join(f"b{level}" for level in range(30))
    for path in (tall, deep, "c/" + tall):
        store.apply(AddTopic(path=path))
    held = [each.topic.path for each in store.topics()]
    for change in (
        EditTopic(path="a0", parent=deep),
        MergeTopics(paths=("a0",), into=deep),
        MergeTopics(paths=("a0", "c"), into=deep),
    ):
        with pytest.raises(InvalidValue):
            store.apply(change)
    assert [each.topic.path for each in store.topics()] == held
    store.apply(EditTopic(path="a0", parent="/".join(deep.split("/")[:20])))
    deepest = max((each.topic.path for each in store.topics()), key=lambda path: path.count("/"))
    assert deepest.count("/") == 49
    store.apply(EditTopic(path=deepest, name="the last"))
    store.apply(MergeTopics(paths=("c",), into="/".join(deep.split("/")[:19])))


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Учёба", "учеба"),
        ("O’Brien’s raid", "o'brien's raid"),
        ("O'Brien's raid", "obriens raid"),
        ("Hong-Ji", "hong ji"),
        ("الحدود الأولى", "الحدود الاولي"),
        ("צה״ל", "צהל"),
        ("İzmir Sınırı", "izmir siniri"),
    ],
)
def test_names_are_found_as_a_reader_types_them(store: Store, name: str, typed: str) -> None:
    tags = {"topics": (f"Desk/{name}/Below",), "incidents": (IncidentTag(name=name),), "publisher": name}
    store.apply(AddClippings(drafts=(draft("one", **tags),)))
    named, below = (store.topic_ids(f"desk/{each}") for each in (name, f"{name}/below"))
    assert set(below) < set(named)
    assert store.topic_ids(f"desk/{typed}") == store.topic_ids(typed) == named
    assert store.topic_ids(f"desks/{typed}") == ()
    assert store.incident_ids(typed) == store.incident_ids(name) == (1,)
    for beginning in (typed, typed[:4], name[:3]):
        assert store.names_beginning("topic", beginning, 3) == [f"Desk/{name}"]
        assert store.names_beginning("topic", f"desk/{beginning}", 3) == [f"Desk/{name}"]
        assert store.names_beginning("incident", beginning, 3) == [name]


def test_the_very_name_is_meant_before_one_that_is_like_it(store: Store) -> None:
    for number, name in enumerate(("Учёба", "Учеба"), 1):
        store.apply(AddClippings(drafts=(draft(name, topics=(name,), incidents=(IncidentTag(name=name),)),)))
        assert store.topic_ids(name) == store.incident_ids(name) == (number,)
    assert store.topic_ids("учеба") == (2,)
    assert store.names_beginning("topic", "учё", 3) == ["Учёба"]
    store.apply(AddTopic(path="Учеба/Школа"))
    store.apply(DeleteTopic(path="Учёба"))
    assert len(store.topic_ids("Учёба")) == 2, "what is held in memory of names is as new as the question"
    assert store.incident_ids("брат") == ()
    assert store.incident_ids("…") == store.topic_ids("…") == ()


@pytest.mark.parametrize("typed", ["-", "'", "—", '"'])
def test_signs_alone_begin_no_name(store: Store, typed: str) -> None:
    store.apply(
        AddClippings(drafts=(draft("one", topics=("Sea",), incidents=(IncidentTag(name="Raid"),), publisher="P"),))
    )
    assert [store.names_beginning(field, typed, 9) for field in ("topic", "incident", "publisher")] == [[], [], []]


def test_a_topic_below_one_is_offered_as_typed_though_another_is_spelt_so(store: Store) -> None:
    store.apply(AddTopic(path="North/Учеба"))
    store.apply(AddTopic(path="South/Учёба"))
    assert store.names_beginning("topic", "south/учеб", 3) == ["South/Учёба"]
    assert store.names_beginning("topic", "north/учеб", 3) == ["North/Учеба"]
    assert store.names_beginning("topic", "учеб", 3) == ["North/Учеба"]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("the ha", ["The Harbour Post"]),
        ("har", ["The Harbour Post"]),
        ("post", ["Post & Mail", "The Harbour Post"]),
        ("th", ["Théâtre", "The Harbour Post"]),
        ("o’b", ["O’Brien’s U.S. News"]),
        ("o'b", ["O’Brien’s U.S. News"]),
        ("o’brien’s u.s. n", ["O’Brien’s U.S. News"]),
        ("post &", ["Post & Mail"]),
        ("हिन्द", ["हिन्दी समाचार"]),
        ("100%", []),
        ("", ["O’Brien’s U.S. News", "Post & Mail", "Théâtre", "The Harbour Post", "हिन्दी समाचार"]),
    ],
)
def test_an_outlet_is_offered_by_what_its_name_begins_with(store: Store, typed: str, names: list[str]) -> None:
    outlets = ("The Harbour Post", "Post & Mail", "O’Brien’s U.S. News", "हिन्दी समाचार", "Théâtre")
    store.apply(AddClippings(drafts=tuple(draft(each, publisher=each) for each in outlets)))
    assert sorted(store.names_beginning("publisher", typed, 9)) == sorted(names)


@pytest.mark.parametrize(
    ("change", "kept", "becomes"),
    [
        (EditTopic(path="Security", name="Safety"), 'topic:"Security"', 'topic:"Safety"'),
        (EditTopic(path="Security", name="Safety"), 'fence -topic:"security/border"', 'fence -topic:"Safety/Border"'),
        (EditTopic(path="Security/Border", parent=""), 'topic:"Security/Border/Fence"', 'topic:"Border/Fence"'),
        (EditTopic(path="Security", colour="#112233"), 'topic:"security"', 'topic:"security"'),
        (EditTopic(path="Security", name="Safety"), 'topic:"Media" topic:security "Security"', None),
        (MergeTopics(paths=("Media",), into="Security"), 'topic:"Media" OR radio', 'topic:"Security" OR radio'),
        (MergeTopics(paths=("Media",), into="Security"), 'topic:"Media/Press"', 'topic:"Security/Press"'),
        (MergeTopics(paths=("Media/Press",), into="Media/Radio"), 'topic:"Media/Press"', 'topic:"Media/Radio"'),
        (EditIncident(name="Storm", fields={"name": 'The "big" storm'}), 'incident:"Storm"', r'incident:"The \"big\" storm"'),
        (MergeIncidents(names=("Storm",), into="Flood"), 'incident:"storm" is:starred', 'incident:"Flood" is:starred'),
        (EditIncident(name="Flood", fields={"place": "Coast"}), 'incident:"Storm"', None),
    ],
)  # fmt: skip
def test_kept_searches_go_on_finding_what_is_called_otherwise(
    tree: Store, change: Change, kept: str, becomes: str | None
) -> None:
    for name in ("Storm", "Flood"):
        tree.apply(AddIncident(incident=Incident(name=name)))
    tree.apply(SaveSearch(name="kept", query=kept))
    applied = tree.apply(change)
    assert [each.query for each in tree.saved_searches()] == [becomes or kept]
    tree.apply(applied.inverse)
    assert [each.query for each in tree.saved_searches()] == [kept]


def test_a_kept_search_for_what_lay_below_two_merged_topics_finds_where_both_are(store: Store) -> None:
    store.apply(AddClippings(drafts=(draft("one", topics=("A/Ports",)), draft("two", topics=("B/Ports",)))))
    store.apply(SaveSearch(name="kept", query='topic:"A/Ports"'))
    store.apply(MergeTopics(paths=("A",), into="B"))
    assert [each.query for each in store.saved_searches()] == ['topic:"B/Ports"']


def test_a_kept_search_does_not_go_to_another_topic_that_is_called_as_the_merged_one_was(store: Store) -> None:
    paths = ("A/Coast/Ports", "B/Coast/Ports", "B/Ports")
    store.apply(AddClippings(drafts=(draft("one", topics=paths),)))
    store.apply(SaveSearch(name="kept", query='topic:"A/Coast/Ports"'))
    store.apply(MergeTopics(paths=("a/coast",), into="B"))
    assert [each.query for each in store.saved_searches()] == ['topic:"B/Ports"']


def test_a_kept_search_can_still_be_read_when_a_topic_is_named_with_a_backslash_at_its_end(store: Store) -> None:
    store.apply(AddClippings(drafts=(draft("one", topics=("Ports",)),)))
    store.apply(SaveSearch(name="kept", query='topic:"Ports"'))
    store.apply(EditTopic(path="Ports", name="Ports\\"))
    (kept,) = store.saved_searches()
    assert parse_query(kept.query) == TopicIs(text="Ports\\")
