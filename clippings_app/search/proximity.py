"""Places of words: where they stand one after the other, and where near one another.

A place is one number: the group (a field of a document) above `POSITION_BITS`, the position in it below. Arrays of
places rise and hold none twice.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int64]

POSITION_BITS = 32


def shared(one: Places, other: Places) -> Places:
    """The places that are in both."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    if not len(few):
        return few
    at = np.minimum(np.searchsorted(many, few), len(many) - 1)
    both: Places = few[many[at] == few]
    return both


def united(parts: Sequence[Places]) -> Places:
    """The places that are in any."""
    if len(parts) == 1:
        return parts[0]
    together = np.sort(np.concatenate([np.empty(0, np.int64), *parts]), kind="stable")
    return together[np.append(True, together[1:] != together[:-1])] if len(together) else together


def groups_within(kinds: Sequence[Places], within: int) -> NDArray[np.int64]:
    """Groups in which each kind finds a place of its own, none of them further than `within` positions from another."""
    starts = united(kinds)
    for kind in kinds:
        alike = sum(np.array_equal(kind, other) for other in kinds)
        reached = np.searchsorted(kind, starts + within, side="right") - np.searchsorted(kind, starts)
        starts = starts[reached >= alike]
    if len({kind.tobytes() for kind in kinds}) > 1 and _overlap(kinds):
        starts = np.array([start for start in starts.tolist() if _fits(kinds, start, within)], np.int64)
    return united([starts >> POSITION_BITS, np.empty(0, np.int64)])


def _overlap(kinds: Sequence[Places]) -> bool:
    """Whether different kinds share places, so that counting does not tell whether each finds its own."""
    different = list({kind.tobytes(): kind for kind in kinds}.values())
    return sum(map(len, different)) > len(united(different))


def _fits(kinds: Sequence[Places], start: int, within: int) -> bool:
    """Whether each kind finds a place of its own from `start` to `within` after it (by augmenting paths)."""
    reach = [
        kind[np.searchsorted(kind, start) : np.searchsorted(kind, start + within, side="right")].tolist()
        for kind in kinds
    ]
    holder: dict[int, int] = {}

    def settle(kind: int, tried: set[int]) -> bool:
        for place in reach[kind]:
            if place not in tried:
                tried.add(place)
                if place not in holder or settle(holder[place], tried):
                    holder[place] = kind
                    return True
        return False

    return all(settle(kind, set()) for kind in range(len(kinds)))
