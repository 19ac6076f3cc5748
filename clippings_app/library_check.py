"""Compares the index of a library with what the library holds."""

from collections.abc import Callable
from pathlib import Path

from clippings_app.domain.query import Everything, Is, Or, State
from clippings_app.domain.worded import one_or_many
from clippings_app.search.files import STATE_FILE
from clippings_app.search.index import SearchIndex
from clippings_app.storage.store import Store

_ALL_AND_TRASH = Or(parts=(Everything(), Is(state=State.TRASH)))


def check_index(store: Store, folder: Path, *, adopt: Callable[[], SearchIndex]) -> tuple[str, str]:
    """What is damaged about the index, and what is only worth knowing; "" for nothing.

    Args:
        store: The library's truth.
        folder: Where the index lies.
        adopt: Gives the index as the library has it, which takes over one that was copied if it fits.

    Raises:
        LibraryError: If the library itself cannot be read.
        OSError: If the index cannot be.
    """
    head = store.queue_head()
    if not (folder / STATE_FILE).exists():  # one that found no room is not there either
        return "", "There is no index yet." if head else ""
    with SearchIndex(folder, read_only=True) as index:
        if index.needs_rebuild or not index.verify():
            return "The index is damaged, or was made by another version.", ""
        own = adopt()
        if not own.read_only and own.needs_rebuild:
            return "", "The index was copied from elsewhere and is not that of this library."
        applied = index.applied
        held = index.search(_ALL_AND_TRASH, store, limit=0).total
    if applied > head:
        return "The index knows of changes that the library does not have.", ""
    if applied < head:
        return "", one_or_many(head - applied, "The index is one change behind.", "The index is {} changes behind.")
    if held != (meant := store.index_documents_count()):
        return f"The index holds {held} clippings, the library {meant}.", ""
    return "", ""
