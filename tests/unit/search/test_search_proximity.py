from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.search.proximity import POSITION_BITS, groups_within, shared, united

places = st.sets(st.tuples(st.integers(0, 3), st.integers(0, 12)), max_size=8)


def array(held: set[tuple[int, int]]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(sorted(group << POSITION_BITS | at for group, at in held), np.int64)


@given(places, places)
def test_shared_and_united_are_those_of_sets(one: set[tuple[int, int]], other: set[tuple[int, int]]) -> None:
    assert shared(array(one), array(other)).tolist() == array(one & other).tolist()
    assert united([array(one), array(other)]).tolist() == array(one | other).tolist()


@given(st.lists(places, min_size=2, max_size=4), st.integers(1, 6))
def test_near_means_that_each_kind_finds_a_place_of_its_own(kinds: list[set[tuple[int, int]]], within: int) -> None:
    expected = []
    for group in range(4):
        here = [{at for held, at in kind if held == group} for kind in kinds]
        if any(len(set(chosen)) == len(chosen) and max(chosen) - min(chosen) <= within for chosen in product(*here)):
            expected.append(group)
    assert groups_within([array(kind) for kind in kinds], within).tolist() == expected


@given(places, st.integers(1, 6))
def test_a_word_asked_for_twice_has_to_be_there_twice(held: set[tuple[int, int]], within: int) -> None:
    expected = sorted(
        {group for group, at in held if any(group == other and 0 < again - at <= within for other, again in held)}
    )
    assert groups_within([array(held), array(held)], within).tolist() == expected
