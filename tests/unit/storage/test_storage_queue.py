"""The queue tells the index which clippings to read again, and never too few."""

from collections.abc import Callable
from typing import Any

import pytest
from storage_samples import MARKED, PASSAGE, RICH, draft, rich_draft

from clippings_app.domain.article import LinkedSource, Photo, PhotoCredit, SourceKind
from clippings_app.domain.changes import (
    AddClippings,
    AddTopic,
    DeleteIncident,
    DeleteTopic,
    EditClippings,
    EditIncident,
    EditTopic,
    MarkClippings,
    MarkPassages,
    MergeIncidents,
    MergeTopics,
    PurgeClippings,
    SaveSearch,
    SetNotes,
    TagClippings,
)
from clippings_app.domain.clipping import Role
from clippings_app.domain.indexing import IndexDocument
from clippings_app.domain.query import TextField
from clippings_app.storage.store import Store


@pytest.fixture
def filled(store: Store) -> Store:
    store.apply(AddClippings(drafts=(rich_draft(), draft("second", topics=("Media",)))))
    return store


def _queued(store: Store, after: int) -> tuple[list[int], list[int]]:
    batch = store.index_batch(after, 100)
    return ([document.id for document in batch.documents], list(batch.gone)) if batch else ([], [])


def test_new_clippings_wait_in_order(filled: Store) -> None:
    batch = filled.index_batch(0, 100)
    assert batch is not None
    assert sorted(document.id for document in batch.documents) == [1, 2]
    assert batch.upto == filled.queue_head() > 0
    assert filled.index_batch(batch.upto, 100) is None
    assert filled.index_documents_count() == 2


def test_the_queue_may_be_read_bit_by_bit(filled: Store) -> None:
    filled.apply(AddClippings(drafts=tuple(draft(f"number {number}") for number in range(5))))
    seen, after = [], 0
    while batch := filled.index_batch(after, 2):
        assert batch.upto > after
        after = batch.upto
        seen += [document.id for document in batch.documents]
    assert sorted(seen) == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    "change",
    [
        EditClippings(ids=(1,), fields={"headline": "New"}),
        EditClippings(ids=(1,), fields={"deck": None}),
        EditClippings(ids=(1,), fields={"body": ("x",)}),
        EditClippings(ids=(1,), fields={"publisher": "Elsewhere"}),
        EditClippings(ids=(1,), fields={"published": "2011"}),
        EditClippings(ids=(1,), fields={"language": "de"}),
        EditClippings(ids=(1,), fields={"section": "Asia"}),
        EditClippings(ids=(1,), fields={"byline": ()}),
        EditClippings(ids=(1,), fields={"disclosures": ()}),
        EditClippings(ids=(1,), fields={"photos": RICH.photos[:1]}),
        EditClippings(ids=(1,), fields={"sources": ()}),
        MarkClippings(ids=(1,), starred=False),
        MarkClippings(ids=(1,), filed=False),
        MarkClippings(ids=(1,), trashed=True),
        SetNotes(id=1, notes=()),
        MarkPassages(id=1, put=(PASSAGE,)),
        MarkPassages(id=1, remove=(MARKED.uid,)),
        TagClippings(ids=(1,), add_topics=("New",)),
        TagClippings(ids=(1,), remove_topics=("Security/Defections",)),
        TagClippings(ids=(1,), add_incidents={"New": Role.PRIMARY}),
        TagClippings(ids=(1,), remove_incidents=("Fog crossing",)),
        DeleteTopic(path="Security"),
        MergeTopics(paths=("Security/Defections",), into="Security"),
        DeleteIncident(name="Fog crossing"),
    ],
)
def test_what_changes_a_document_queues_it_again_and_undoing_too(filled: Store, change: Any) -> None:
    head = filled.queue_head()
    applied = filled.apply(change)
    assert _queued(filled, head) == ([1], [])
    head = filled.queue_head()
    filled.apply(applied.inverse)
    assert _queued(filled, head) == ([1], [])


@pytest.mark.parametrize(
    "change",
    [
        EditTopic(path="Security", name="Defence"),
        EditTopic(path="Security/Defections", parent="Media"),
        EditIncident(name="Fog crossing", fields={"name": "Crossing", "place": "Elsewhere"}),
        EditClippings(ids=(1,), fields={"dateline": "SOKCHO"}),
        EditClippings(ids=(1,), fields={"modified": None}),
        TagClippings(ids=(1,), add_incidents={"Fog crossing": Role.DENIAL}),
        MergeIncidents(names=("Fog crossing",), into="Fog crossing"),
        AddTopic(path="New"),
        SaveSearch(name="x", query="y"),
    ],
)
def test_what_changes_no_document_queues_none(filled: Store, change: Any) -> None:
    head = filled.queue_head()
    filled.apply(change)
    assert filled.queue_head() == head


def test_the_gone_are_told_and_may_come_back(filled: Store) -> None:
    head = filled.queue_head()
    purged = filled.apply(PurgeClippings(ids=(1,)))
    assert _queued(filled, head) == ([], [1])
    assert _queued(filled, 0) == ([2], [1])
    assert filled.index_documents_count() == 1
    head = filled.queue_head()
    filled.apply(purged.inverse)
    assert _queued(filled, head) == ([1], [])


def _document(store: Store, clipping: int) -> IndexDocument:
    batch = store.index_batch(0, 100)
    assert batch is not None
    return next(document for document in batch.documents if document.id == clipping)


def test_a_document_holds_what_is_searched(filled: Store) -> None:
    document = _document(filled, 1)
    assert document.text == {
        TextField.HEADLINE: RICH.headline,
        TextField.DECK: RICH.deck,
        TextField.BODY: "\n\n".join(RICH.body),
        TextField.BYLINE: "Mina Park\n\nJo Lindqvist",
        TextField.CAPTION: "The fence\n\nUnsigned",
        TextField.CREDIT: "Photo: Ana Ruiz/Bay Agency via AP, File",
        TextField.PHOTOGRAPHER: "Ana Ruiz",
        TextField.AGENCY: "Bay Agency\n\nAP",
        TextField.ALT: "גדר",
        TextField.SOURCE: "The Gazette\n\na report\n\nhttps://gazette.example.com/a\n\nAl Bahr",
        TextField.PUBLISHER: "The Harbour Times",
        TextField.SECTION: "World",
        TextField.LANG: "en",
        TextField.NOTE: "First *note*\n\nSecond",
    }
    assert filled.names("topic", document.topics) == {
        document.topics[0]: "Security/Defections",
        document.topics[1]: "Media",
    }
    assert filled.names("incident", document.incidents) == {1: "Fog crossing"}
    assert filled.names("publisher", (document.publisher or 0,)) == {document.publisher: "The Harbour Times"}
    assert list(filled.names("person", document.photographers).values()) == ["Ana Ruiz"]
    assert sorted(filled.names("outlet", document.agencies).values()) == ["AP", "Bay Agency"]


def test_a_document_holds_dates_as_days_and_marks_as_flags(filled: Store) -> None:
    import datetime as dt

    day = dt.date(2024, 8, 20).toordinal()
    document = _document(filled, 1)
    assert (document.published_first, document.published_last) == (day, day)
    added = dt.datetime(2025, 2, 3, 4, 5, 6, tzinfo=dt.UTC)
    assert (document.added, document.added_at) == (added.date().toordinal(), added.timestamp())
    assert (document.starred, document.inbox, document.trashed) == (True, False, False)
    assert (document.has_photo, document.has_credit, document.has_note, document.has_ai) == (True, True, True, True)
    plain = _document(filled, 2)
    assert (plain.starred, plain.inbox, plain.trashed) == (False, True, False)
    assert (plain.has_photo, plain.has_credit, plain.has_note, plain.has_ai) == (False, False, False, False)
    assert (plain.published_first, plain.published_last, plain.publisher) == (None, None, None)


@pytest.mark.parametrize(
    ("fields", "flag"),
    [
        ({"photos": (Photo(credit=PhotoCredit(printed="AI", flags=frozenset({"ai-generated"}))),)}, "has_ai"),
        ({"photos": (Photo(),)}, "has_photo"),
    ],
)
def test_flags_follow_from_what_is_there(store: Store, fields: dict[str, Any], flag: str) -> None:
    store.apply(AddClippings(drafts=(draft(**fields), draft("without"))))
    assert [getattr(_document(store, number), flag) for number in (1, 2)] == [True, False]


@pytest.mark.parametrize("read", [lambda store: store.texts((2, 1, 9))])
def test_texts_come_with_their_fields_in_order_of_reading(filled: Store, read: Callable[[Store], Any]) -> None:
    texts = read(filled)
    assert set(texts) == {1, 2}
    assert texts[2] == (("headline", "second"),)
    assert texts[1][:4] == (
        ("headline", RICH.headline),
        ("deck", RICH.deck),
        ("body", RICH.body[0]),
        ("body", RICH.body[1]),
    )


def test_a_source_that_is_added_is_found(filled: Store) -> None:
    filled.apply(EditClippings(ids=(2,), fields={"sources": (LinkedSource(name="UPI", kind=SourceKind.LISTED),)}))
    assert _document(filled, 2).text[TextField.SOURCE] == "UPI"
