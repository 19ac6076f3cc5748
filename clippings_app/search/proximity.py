"""Words near one another, in any order."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

POSITION_BITS = 32


def any_within(starts: Sequence[NDArray[np.int64]], within: int) -> NDArray[np.int64]:
    """Documents in which one place of each kind can be chosen, all different, none further than `within` from another.

    Args:
        starts: For each kind document and position as one number (the document above `POSITION_BITS`), rising.
        within: Positions.
    """
    if len(starts) == 2:
        return _two_within(starts[0], starts[1], within)
    documents = np.unique(starts[0] >> POSITION_BITS)
    return np.array([doc for doc in documents.tolist() if _fits(starts, doc, within)], np.int64)


def _two_within(one: NDArray[np.int64], other: NDArray[np.int64], within: int) -> NDArray[np.int64]:
    """Two kinds: for each place of one, whether another lies in reach. A reach never leaves its document."""
    if not len(one) or not len(other):
        return np.empty(0, np.int64)
    lowest = np.maximum(one - within, one >> POSITION_BITS << POSITION_BITS)
    reached = np.searchsorted(other, one + within, side="right") - np.searchsorted(other, lowest, side="left")
    itself = np.searchsorted(other, one, side="right") - np.searchsorted(other, one, side="left")
    return np.unique(one[reached > itself] >> POSITION_BITS)


def _fits(starts: Sequence[NDArray[np.int64]], document: int, within: int) -> bool:
    first, last = document << POSITION_BITS, (document + 1) << POSITION_BITS
    here = [each[np.searchsorted(each, first) : np.searchsorted(each, last)].tolist() for each in starts]
    return any(_choose(here, place, within) for place in sorted({place for each in here for place in each}))


def _choose(here: Sequence[Sequence[int]], lowest: int, within: int) -> bool:
    """Whether each kind finds a place of its own from `lowest` to `within` after it (augmenting paths)."""
    reach = [[place for place in each if lowest <= place <= lowest + within] for each in here]
    holder: dict[int, int] = {}

    def place_one(kind: int, tried: set[int]) -> bool:
        for place in reach[kind]:
            if place not in tried:
                tried.add(place)
                if place not in holder or place_one(holder[place], tried):
                    holder[place] = kind
                    return True
        return False

    return all(place_one(kind, set()) for kind in range(len(reach)))
