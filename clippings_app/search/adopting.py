"""Takes over an index that was copied from elsewhere, with its library or from another machine.

Its table of contents is a pickle, which whoever made the copy may have filled with anything. So it is not read: what it
says stands in the state too, and from that it is written anew. What else is opened are numbers and words; that they are
those that were written their checksums tell, and that they are of this library its own rows of numbers and the words of
what was changed in it last.
"""

import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.indexing import IndexDocument, IndexProof
from clippings_app.search.building import PostingsBuilder
from clippings_app.search.files import INDEX_NAME, FileState, State, file_state, read_state, write_state
from clippings_app.search.postings import Postings
from clippings_app.search.schema import FLAGS
from clippings_app.search.segments import DamagedIndex, Segment, Snapshot
from clippings_app.search.writing import SyncedStorage, write_contents

_COMPARED_FLAGS = ("starred", "inbox", "trashed")
_AT_ONCE = 1 << 20
"""Postings that are looked through at once: a large index has tens of millions."""


def adopted(folder: Path, tables: Mapping[int, Path], proof: Callable[[int], IndexProof]) -> bool:
    """Make a copied index this folder's own; whoever calls holds the lock.

    Args:
        folder: Where it lies.
        tables: Whoosh's tables of contents by generation.
        proof: What the index must hold that has taken in all changes up to a number.

    Returns:
        Whether there was no doubt about it.
    """
    state = read_state(folder, copied=True)
    if state is None or max(tables, default=-1) != state.generation or tables[state.generation].name not in state.files:
        return False
    if not all(each.name.startswith(f"{INDEX_NAME}_") for each in state.segments):
        return False
    found = _as_written(folder, state)
    if found is None or not _holds(folder, state, proof(state.applied)):
        return False
    generation = state.generation + 1
    write_contents(SyncedStorage(folder), state.segments, generation)
    for table in tables.values():
        table.unlink()
    write_state(folder, state.applied, generation, state.segments, found, state.whole_from, state.begun)
    return True


def _as_written(folder: Path, state: State) -> dict[str, FileState] | None:
    """All files as they are here, if they hold what was written."""
    found = {}
    try:
        for name, was in state.files.items():
            found[name] = file_state(folder / name)
            if found[name][:2] != was[:2]:
                return None
    except OSError:
        return None
    return found


def _holds(folder: Path, state: State, proof: IndexProof) -> bool:
    """Whether what it says is said by the library too, but for clippings that have changed since."""
    try:
        segments = [Segment(folder, each.name, each.size) for each in state.segments]
        snapshot = Snapshot(segments, [each.deleted for each in state.segments])
    except (DamagedIndex, IndexError):
        return False
    return _has_rows(snapshot, proof) and _has_words(snapshot, proof.latest)


def _has_rows(snapshot: Snapshot, proof: IndexProof) -> bool:
    """Whether its rows of numbers are those of the library."""
    changed = np.fromiter(proof.changed, np.int64, len(proof.changed))
    facts = snapshot.facts[snapshot.alive & ~np.isin(snapshot.facts["id"], changed)]
    facts = facts[np.argsort(facts["id"], kind="stable")]
    columns = [facts["id"], facts["added_at"], *((facts["flags"] >> FLAGS.index(name)) & 1 for name in _COMPARED_FLAGS)]
    meant = zip(*proof.rows, strict=True) if proof.rows else [()] * len(columns)
    return all(np.array_equal(column, np.array(values)) for column, values in zip(columns, meant, strict=True))


_Words = set[tuple[str, int, int]]
"""Of a clipping each word in each field, and how often: the word, the number of the field, and the times."""


def _has_words(snapshot: Snapshot, documents: Sequence[IndexDocument]) -> bool:
    """Whether it has the words of some clippings, and no others."""
    builder, written = PostingsBuilder(), io.BytesIO()
    for document in documents:
        builder.add(document)
    builder.settle(0)
    builder.write(written, len(documents))
    meant = _words_of(Postings(written.getvalue()), list(range(len(documents))))
    wanted = [document.id for document in documents]
    held: dict[int, _Words] = {}
    for segment, first in snapshot.segments:
        alive = snapshot.alive[first : first + segment.size]
        rows = np.flatnonzero(alive & np.isin(segment.facts["id"], wanted))
        words = _words_of(segment.postings, rows.tolist())
        held |= {int(segment.facts["id"][row]): words[row] for row in words}
    return held == {number: meant[row] for row, number in enumerate(wanted)}


def _words_of(postings: Postings, documents: Sequence[int]) -> dict[int, _Words]:
    """The words of some documents of a segment."""
    found: dict[int, _Words] = {number: set() for number in documents}
    for begin in range(0, len(postings.documents) if found else 0, _AT_ONCE):
        places = begin + np.flatnonzero(np.isin(postings.documents[begin : begin + _AT_ONCE], documents))
        terms: NDArray[np.integer[Any]] = np.searchsorted(postings.starts, places, "right") - 1
        for place, term in zip(places.tolist(), terms.tolist(), strict=True):
            document = int(postings.documents[place])
            found[document].add((postings.word(term), int(postings.codes[place]), int(postings.frequencies[place])))
    return found
