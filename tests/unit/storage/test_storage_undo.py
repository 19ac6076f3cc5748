"""Every change gives the change that takes it back, whatever the change was."""

import contextlib
import pickle
import tempfile
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from storage_samples import MARKED, RICH, draft, dump, open_store, rich_draft

from clippings_app.domain.article import IncidentMention, LinkedSource, Photo, PhotoCredit, SourceKind
from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.changes import (
    AddClippings,
    AddIncident,
    AddTopic,
    Batch,
    DeleteIncident,
    DeleteSavedSearch,
    DeleteTopic,
    EditClippings,
    EditIncident,
    EditLearntLines,
    EditTopic,
    ForgetLines,
    KeepOriginals,
    LearnLines,
    MarkClippings,
    MarkPassages,
    MergeIncidents,
    MergeTopics,
    PurgeClippings,
    Revert,
    SaveSearch,
    SetNotes,
    TagClippings,
)
from clippings_app.domain.clipping import Incident, IncidentStatus, IncidentTag, Original, Role
from clippings_app.domain.errors import Cancelled, ClippingsError, Conflict
from clippings_app.domain.highlight import Highlight, HighlightColour
from clippings_app.domain.watch import Watch
from clippings_app.storage.store import Store

NAMES = ("Alpha", "beta", "Gämma", "delta")
PATHS = tuple(f"{one}/{two}" for one in NAMES for two in ("x", "Y")) + NAMES + ("Alpha/x/deep", "beta/x/deep")
TEXTS = st.sampled_from(("one", "two words", "drei\x00Null", "نص עברית", "quote \" ' \\ \n end", "\U0001f30a"))


def _tuples(items: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, max_size=most).map(tuple)


IDS = st.lists(st.integers(1, 6), min_size=1, max_size=3, unique=True).map(tuple)
TOPIC = st.sampled_from(PATHS)
INCIDENT = st.sampled_from(NAMES)
ROLE = st.sampled_from(Role)
OUTLET = st.sampled_from(("AP", "ap", "The Gazette (Bay)", None))
PHOTO = st.builds(
    Photo,
    caption=st.none() | TEXTS,
    credit=st.none() | st.builds(PhotoCredit, printed=TEXTS, photographer=st.none() | TEXTS, agency=OUTLET),
)
SOURCE = st.builds(LinkedSource, name=TEXTS, kind=st.sampled_from(SourceKind))
DRAFT = st.builds(
    draft,
    TEXTS,
    publisher=OUTLET,
    published=st.sampled_from((None, "2017", "XXXX-08-08", "2024-08/..")),
    byline=_tuples(TEXTS),
    body=_tuples(TEXTS),
    photos=_tuples(PHOTO),
    sources=_tuples(SOURCE),
    topics=_tuples(TOPIC),
    incidents=_tuples(st.builds(IncidentTag, name=INCIDENT, role=ROLE)),
    notes=_tuples(TEXTS),
)
FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "headline": TEXTS,
        "publisher": OUTLET,
        "published": st.sampled_from((None, "2018-02", "not a date")),
        "body": _tuples(TEXTS),
        "byline": _tuples(TEXTS),
        "photos": _tuples(PHOTO),
        "sources": _tuples(SOURCE),
        "mentions": _tuples(st.builds(IncidentMention, text=TEXTS)),
    },
)
UIDS = ("u1", "u2", MARKED.uid)
PASSAGES = st.builds(
    Highlight,
    uid=st.sampled_from(UIDS),
    quote=st.sampled_from(("south", "a\nb", "גבול")),
    start=st.integers(0, 3),
    end=st.integers(4, 9),
    colour=st.sampled_from(HighlightColour),
)
ORIGINALS = st.builds(
    Original,
    sha256=st.sampled_from(("ab" * 32, "cd" * 32, "ef" * 32, "no hash")),
    type=st.just("text/html"),
    name=st.sampled_from((None, "fog.html")),
)
LINES = st.builds(
    LearntLine,
    text=st.sampled_from(("Follow us", "follow  us", "3 comments", "12 comments", " ")),
    site=st.sampled_from((None, "harbour.example")),
    publisher=st.sampled_from((None, "harbour times")),
)
INCIDENT_FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "name": INCIDENT,
        "date": st.sampled_from((None, "2017", "2018/2019")),
        "participants": _tuples(TEXTS),
        "status": st.sampled_from(IncidentStatus),
    },
)
SIMPLE = st.one_of(
    st.builds(AddClippings, drafts=_tuples(DRAFT, 2)),
    st.builds(EditClippings, ids=IDS, fields=FIELDS),
    st.builds(
        MarkClippings,
        ids=IDS,
        starred=st.none() | st.booleans(),
        filed=st.none() | st.booleans(),
        trashed=st.none() | st.booleans(),
    ),
    st.builds(
        TagClippings,
        ids=IDS,
        add_topics=_tuples(TOPIC),
        remove_topics=_tuples(TOPIC, 1),
        add_incidents=st.dictionaries(INCIDENT, ROLE, max_size=2),
        remove_incidents=_tuples(INCIDENT, 1),
    ),
    st.builds(SetNotes, id=st.integers(1, 6), notes=_tuples(TEXTS)),
    st.builds(MarkPassages, id=st.integers(1, 4), put=_tuples(PASSAGES), remove=_tuples(st.sampled_from(UIDS), 1)),
    st.builds(KeepOriginals, id=st.integers(1, 4), originals=_tuples(ORIGINALS)),
    st.builds(LearnLines, lines=_tuples(LINES)),
    st.builds(
        EditLearntLines,
        ids=IDS,
        text=st.none() | TEXTS,
        active=st.none() | st.booleans(),
        trusted=st.none() | st.booleans(),
        used=st.booleans(),
    ),
    st.builds(ForgetLines, ids=IDS),
    st.builds(PurgeClippings, ids=IDS),
    st.builds(AddTopic, path=TOPIC, colour=st.sampled_from((None, "#AABBCC", ""))),
    st.builds(
        EditTopic,
        path=TOPIC,
        name=st.none() | st.sampled_from((*NAMES, "x")),
        parent=st.none() | TOPIC | st.just(""),
    ),
    st.builds(MergeTopics, paths=_tuples(TOPIC), into=TOPIC),
    st.builds(DeleteTopic, path=TOPIC),
    st.builds(AddIncident, incident=st.builds(Incident, name=INCIDENT, participants=_tuples(TEXTS))),
    st.builds(EditIncident, name=INCIDENT, fields=INCIDENT_FIELDS),
    st.builds(MergeIncidents, names=_tuples(INCIDENT), into=INCIDENT),
    st.builds(DeleteIncident, name=INCIDENT),
    st.builds(SaveSearch, name=st.sampled_from(NAMES), query=TEXTS),
    st.builds(DeleteSavedSearch, name=st.sampled_from(NAMES)),
)
CHANGE = SIMPLE | st.builds(Batch, changes=_tuples(SIMPLE))


def _carried(inverse: Revert) -> Revert:
    """The inverse after a journey between processes."""
    return pickle.loads(pickle.dumps(inverse))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(CHANGE, min_size=1, max_size=12))
def test_any_changes_are_taken_back_and_done_again_byte_for_byte(changes: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder)) as store:
        store.apply(AddClippings(drafts=(rich_draft(), draft("second", topics=("Alpha/x", "Alpha/Y")), draft("third"))))
        states, inverses = [dump(store)], []
        for change in changes:
            try:
                applied = store.apply(change)
            except ClippingsError:
                assert dump(store) == states[-1], "a refused change has left traces"
                continue
            inverses.append(_carried(applied.inverse))
            states.append(dump(store))
        assert store.check().problems == ()
        _undo_and_redo_all(store, states, inverses)


def _undo_and_redo_all(store: Store, states: list[Any], inverses: list[Revert]) -> None:
    redo = []
    for state, inverse in zip(reversed(states[:-1]), reversed(inverses), strict=True):
        redo.append(_carried(store.apply(inverse).inverse))
        assert dump(store) == state
    for state, again in zip(states[1:], reversed(redo), strict=True):
        undo = store.apply(again).inverse
        assert dump(store) == state
        store.apply(store.apply(undo).inverse)
        assert dump(store) == state


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(CHANGE, min_size=2, max_size=8), st.randoms(use_true_random=False))
def test_undone_out_of_order_it_is_whole_or_refused(changes: list[Any], random: Random) -> None:
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder)) as store:
        first = (rich_draft(), draft("second", topics=("Alpha/x", "Alpha/Y")), draft("third"))
        inverses = [store.apply(AddClippings(drafts=first)).inverse]
        for change in changes:
            with contextlib.suppress(ClippingsError):
                inverses.append(store.apply(change).inverse)
        random.shuffle(inverses)
        for inverse in inverses:
            before = dump(store, queue=True)
            try:
                store.apply(inverse)
            except Conflict:
                assert dump(store, queue=True) == before
            assert store.check().sound


def test_undoing_says_what_changed(store: Store) -> None:
    applied = store.apply(AddClippings(drafts=(rich_draft(), draft("other"))))
    assert applied.added == (1, 2)
    assert applied.clippings == {1, 2}
    assert applied.tags_changed
    undone = store.apply(applied.inverse)
    assert undone.clippings == {1, 2}
    assert undone.added == ()
    redone = store.apply(undone.inverse)
    assert sorted(redone.added) == [1, 2]
    marked = store.apply(MarkClippings(ids=(2,), starred=True))
    assert (marked.clippings, marked.tags_changed) == ({2}, False)


def test_undo_refuses_what_somebody_else_has_changed_since_and_writes_nothing(store: Store, folder: Path) -> None:
    store.apply(AddClippings(drafts=(rich_draft(), draft("other"))))
    ours = store.apply(EditClippings(ids=(1, 2), fields={"section": "Asia"}))
    with open_store(folder) as other:
        other.apply(EditClippings(ids=(2,), fields={"section": "Europe"}))
    before = dump(store, queue=True)
    with pytest.raises(Conflict) as raised:
        store.apply(ours.inverse)
    assert raised.value.what == "clipping 2"
    assert dump(store, queue=True) == before


def test_undo_refuses_to_remove_what_somebody_else_has_removed(store: Store) -> None:
    added = store.apply(AddClippings(drafts=(draft(),)))
    store.apply(PurgeClippings(ids=added.added))
    with pytest.raises(Conflict):
        store.apply(added.inverse)


def test_undo_of_an_import_leaves_what_another_import_has_taken_up(store: Store) -> None:
    first = store.apply(AddClippings(drafts=(rich_draft(),)))
    second = store.apply(AddClippings(drafts=(draft("other", publisher="Harbour Times", topics=("security",)),)))
    undone = store.apply(first.inverse)
    (clipping,) = store.get((1, 2))
    assert clipping.article.publisher == "Harbour Times"
    assert clipping.topics == ("Security",)
    assert [count.topic.path for count in store.topics()] == ["Security"]
    store.apply(undone.inverse)
    assert len(store.get((1, 2))) == 2
    assert store.get((1,))[0].article == RICH
    assert store.check().problems == ()
    store.apply(second.inverse)
    assert len(store.get((1, 2))) == 1


def test_an_incident_that_is_used_by_now_is_not_taken_away_by_undo(store: Store) -> None:
    store.apply(AddClippings(drafts=(draft(),)))
    made = store.apply(AddIncident(incident=Incident(name="Crossing", participants=("a guard",))))
    store.apply(TagClippings(ids=(1,), add_incidents={"crossing": Role.DENIAL}))
    with pytest.raises(Conflict):
        store.apply(made.inverse)
    assert store.incident("Crossing").participants == ("a guard",)


def test_redo_refuses_when_a_name_has_been_taken_meanwhile(store: Store) -> None:
    made = store.apply(AddTopic(path="Media"))
    undone = store.apply(made.inverse)
    store.apply(AddTopic(path="media"))
    with pytest.raises(Conflict):
        store.apply(undone.inverse)


def test_undoing_a_purge_refuses_when_its_topic_is_gone(store: Store) -> None:
    store.apply(AddClippings(drafts=(draft(topics=("Media",)),)))
    purged = store.apply(PurgeClippings(ids=(1,)))
    store.apply(DeleteTopic(path="Media"))
    before = dump(store)
    with pytest.raises(Conflict):
        store.apply(purged.inverse)
    assert dump(store) == before


def test_a_batch_is_done_whole_or_not_at_all(store: Store) -> None:
    store.apply(AddClippings(drafts=(draft(),)))
    before = dump(store, queue=True)
    with pytest.raises(ClippingsError):
        store.apply(Batch(changes=(AddTopic(path="Media"), MarkClippings(ids=(99,), starred=True))))
    assert dump(store, queue=True) == before


def test_several_inverses_may_be_joined_into_one(store: Store) -> None:
    before = dump(store)
    inverses = [store.apply(AddClippings(drafts=(draft(f"headline {number}"),))).inverse for number in range(3)]
    steps = tuple(step for inverse in reversed(inverses) for step in inverse.steps)
    joined = store.apply(Revert(steps=steps))
    assert dump(store) == before
    store.apply(joined.inverse)
    assert len(store.all_ids()) == 3


def test_ids_are_never_given_twice(store: Store) -> None:
    first = store.apply(AddClippings(drafts=(draft(),)))
    store.apply(first.inverse)
    store.apply(AddClippings(drafts=(draft(),)))
    store.apply(PurgeClippings(ids=(2,)))
    assert store.apply(AddClippings(drafts=(draft(),))).added == (3,)


def test_a_step_that_is_not_ours_is_a_bug(store: Store) -> None:
    with pytest.raises(TypeError):
        store.apply(Revert(steps=("DROP TABLE clipping",)))


def test_a_change_that_changes_nothing_is_undone_by_nothing(store: Store) -> None:
    store.apply(AddClippings(drafts=(draft(),)))
    applied = store.apply(MarkClippings(ids=(1,), starred=False))
    assert applied.inverse.steps == ()
    assert store.apply(applied.inverse).clippings == frozenset()


@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_stopped_change_of_many_has_changed_nothing_and_can_be_asked_for_again(store: Store, after: int) -> None:
    store.apply(AddClippings(drafts=tuple(draft(f"number {number}", uid=f"u-{number}") for number in range(600))))
    before = dump(store, queue=True)
    asked: list[bool] = []

    def is_enough() -> bool:
        asked.append(True)
        return len(asked) > after

    ids = tuple(range(1, 601))
    change = Batch(changes=(TagClippings(ids=ids, add_topics=("Bulk/Below",)), MarkClippings(ids=ids, starred=True)))
    with pytest.raises(Cancelled):
        store.apply(change, Watch(cancelled=is_enough))
    assert len(asked) == after + 1, "it was asked while SQLite worked"
    assert dump(store, queue=True) == before
    done = store.apply(change, Watch(cancelled=lambda: False))
    assert len(done.clippings) == 600
    with pytest.raises(Cancelled):
        store.apply(done.inverse, Watch(cancelled=lambda: True))
    store.apply(done.inverse)
    assert store.counts().starred == 0
    assert [each.topic.path for each in store.topics() if each.topic.path.startswith("Bulk")] == []
