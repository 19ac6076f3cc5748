"""One view of the library for all questions of an answer, whoever writes meanwhile."""

from pathlib import Path

import pytest
from storage_samples import draft, open_store

from clippings_app.domain.changes import AddClippings, MarkClippings
from clippings_app.domain.errors import LibraryNotAccessible
from clippings_app.storage.store import Store


def headlines(store: Store) -> list[str]:
    return sorted(row.headline for row in store.rows(store.all_ids(trashed=False)))


def add(store: Store, headline: str) -> int:
    (added,) = store.apply(AddClippings(drafts=(draft(headline, uid=headline),))).added
    return added


def test_what_another_writes_is_seen_only_after_the_view(store: Store, folder: Path) -> None:
    first = add(store, "first")
    with open_store(folder) as other:
        with store.viewing():
            before = headlines(store), store.queue_head(), store.listed([first]), store.asides([first])
            add(other, "second")
            other.apply(MarkClippings(ids=(first,), trashed=True))
            assert (headlines(store), store.queue_head(), store.listed([first]), store.asides([first])) == before
            assert headlines(other) == ["second"], "the writer did not wait for the view"
        assert headlines(store) == ["second"]
        assert store.queue_head() > before[1]


def test_a_view_begins_with_its_first_question(store: Store, folder: Path) -> None:
    with open_store(folder) as other, store.viewing():
        add(other, "second")
        assert headlines(store) == ["second"]
        add(other, "third")
        assert headlines(store) == ["second"]


def test_a_view_within_a_view_is_the_same_and_ends_with_the_outer_one(store: Store, folder: Path) -> None:
    with open_store(folder) as other:
        with store.viewing():
            assert headlines(store) == []
            with store.viewing():
                add(other, "second")
                assert headlines(store) == []
            add(other, "third")
            assert headlines(store) == []
        assert headlines(store) == ["second", "third"]


@pytest.mark.parametrize("error", [KeyError("mine"), KeyboardInterrupt()])
def test_an_error_within_a_view_is_handed_on_and_ends_it(store: Store, folder: Path, error: BaseException) -> None:
    def fail_in_a_view(other: Store) -> None:
        with store.viewing(), store.viewing():
            assert headlines(store) == []
            add(other, "second")
            raise error

    with open_store(folder) as other:
        with pytest.raises(type(error)) as raised:
            fail_in_a_view(other)
        assert raised.value is error
        assert headlines(store) == ["second"]
        assert add(store, "third"), "no transaction is left open"


def test_within_a_view_of_a_library_for_reading_only_nothing_is_locked(folder: Path) -> None:
    with open_store(folder) as writer, open_store(folder, read_only=True) as reader, reader.viewing():
        assert headlines(reader) == []
        add(writer, "first")
        assert headlines(reader) == []
        with pytest.raises(LibraryNotAccessible):
            add(reader, "mine")
