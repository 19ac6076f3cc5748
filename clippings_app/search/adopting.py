"""Takes over an index that was copied from elsewhere, with its library or from another machine.

Its table of contents is a pickle, which whoever made the copy may have filled with anything. So it is not read: what it
says stands in the state too, and from that it is written anew. What else is opened are numbers and words; that they are
those that were written their checksums tell, and that they are of this library its own rows of numbers.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

from clippings_app.domain.indexing import IndexProof
from clippings_app.search.files import INDEX_NAME, FileState, State, file_state, read_state, write_state
from clippings_app.search.schema import FLAGS
from clippings_app.search.segments import DamagedIndex, Segment, Snapshot
from clippings_app.search.writing import SyncedStorage, write_contents

_COMPARED_FLAGS = ("starred", "inbox", "trashed")


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
    """Whether the rows of numbers are those of the library, but for clippings that have changed since."""
    try:
        segments = [Segment(folder, each.name, each.size) for each in state.segments]
        snapshot = Snapshot(segments, [each.deleted for each in state.segments])
    except (DamagedIndex, IndexError):
        return False
    changed = np.fromiter(proof.changed, np.int64, len(proof.changed))
    facts = snapshot.facts[snapshot.alive & ~np.isin(snapshot.facts["id"], changed)]
    facts = facts[np.argsort(facts["id"], kind="stable")]
    columns = [facts["id"], facts["added_at"], *((facts["flags"] >> FLAGS.index(name)) & 1 for name in _COMPARED_FLAGS)]
    meant = zip(*proof.rows, strict=True) if proof.rows else [()] * len(columns)
    return all(np.array_equal(column, np.array(values)) for column, values in zip(columns, meant, strict=True))
