"""What was shown is held only for as long as nobody changes the library."""

import threading
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

import pytest
from storage_samples import draft, open_store, rich_draft

from clippings_app.domain.changes import (
    AddClippings,
    Change,
    EditClippings,
    EditTopic,
    MarkClippings,
    PurgeClippings,
    SetNotes,
    TagClippings,
)
from clippings_app.domain.clipping import ClippingRow
from clippings_app.storage import shown
from clippings_app.storage.reading import Listed
from clippings_app.storage.shown import ShownClippings
from clippings_app.storage.store import Store

CHANGES = (
    MarkClippings(ids=(1,), starred=False),
    EditClippings(ids=(1,), fields={"headline": "Fog lifts"}),
    TagClippings(ids=(1,), add_topics=("Weather",)),
    EditTopic(path="Security", name="Safety"),
)


def row_of(store: Store) -> ClippingRow:
    (row,) = store.rows((1,))
    return row


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: type(change).__name__)
@pytest.mark.parametrize("elsewhere", [False, True], ids=["here", "elsewhere"])
def test_a_row_that_was_shown_is_read_again_after_a_change(
    store: Store, folder: Path, change: Change, *, elsewhere: bool
) -> None:
    store.apply(AddClippings(drafts=(rich_draft(),)))
    before = row_of(store)
    assert row_of(store) is before
    with open_store(folder) as other:
        (other if elsewhere else store).apply(change)
        assert row_of(store) == row_of(other) != before


def test_texts_beside_the_body_are_read_again_after_a_change(store: Store) -> None:
    store.apply(AddClippings(drafts=(rich_draft(),)))
    before = store.asides((1,))[1]
    assert store.asides((1,))[1] is before
    store.apply(SetNotes(id=1, notes=("Ask the harbour master",)))
    assert store.asides((1,))[1] == {**before, "note": b'["Ask the harbour master"]'}


def test_a_clipping_that_is_gone_is_shown_no_more(store: Store) -> None:
    store.apply(AddClippings(drafts=(draft("One"), draft("Two"))))
    assert [row.id for row in store.rows((2, 1))] == [2, 1]
    store.apply(MarkClippings(ids=(2,), trashed=True))
    store.apply(PurgeClippings(ids=(2,)))
    assert [row.id for row in store.rows((2, 1))] == [1]
    assert list(store.asides((2, 1))) == [1]


def test_what_one_thread_reads_before_a_change_is_not_what_another_finds_after_it(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.apply(AddClippings(drafts=(rich_draft(),)))
    connection, clippings = store._database.connection, ShownClippings(store._known)
    is_read, may_go_on, load = threading.Event(), threading.Event(), shown.load_listed

    def load_slowly(*asked: Any) -> list[Listed]:
        loaded = load(*asked)
        if not is_read.is_set():
            is_read.set()
            assert may_go_on.wait(10)
        return loaded

    monkeypatch.setattr(shown, "load_listed", load_slowly)
    with ThreadPoolExecutor(2) as threads, open_store(folder) as other:
        before = threads.submit(clippings.listed, connection, (1,))
        assert is_read.wait(10)
        other.apply(EditClippings(ids=(1,), fields={"headline": "Fog lifts"}))
        after = threads.submit(clippings.listed, connection, (1,))
        wait([after], 0.2)  # long enough for whoever would not wait for the other
        may_go_on.set()
        assert before.result()[0].row.headline == "Soldier walks south through the fog"
        assert [each[0].row.headline for each in (after.result(), clippings.listed(connection, (1,)))] == [
            "Fog lifts"
        ] * 2


def test_no_more_is_held_than_a_bound(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shown, "_MOST_BYTES", 400)
    store.apply(AddClippings(drafts=tuple(draft(f"No {number}", body=("x" * 99,)) for number in range(5))))
    first = store.rows((1,))[0]
    assert store.rows((2, 3)) == store.rows((2, 3))
    assert store.rows((1,))[0] is first
    assert [row.headline for row in store.rows((4, 5))] == ["No 3", "No 4"]
    assert store.rows((1,))[0] is not first
    assert store.rows((1,))[0] == first
