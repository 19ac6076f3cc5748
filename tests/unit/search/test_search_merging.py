from collections.abc import Sequence

import pytest

from clippings_app.search.merging import A_FEW, FANOUT, MOST_IN_A_MERGE, SMALL, worth_merging


class SizedSegment:
    """A segment that is known by its size alone."""

    def __init__(self, size: int, deleted: int = 0) -> None:
        self.size, self.deleted = size, deleted

    def doc_count(self) -> int:
        return self.size - self.deleted

    def doc_count_all(self) -> int:
        return self.size

    def deleted_count(self) -> int:
        return self.deleted


def sizes(segments: Sequence[SizedSegment]) -> list[int]:
    return sorted(segment.size for segment in segments)


def merged_when_idle(segments: list[SizedSegment]) -> tuple[list[SizedSegment], int]:
    """What stands in the end, and how many documents were written anew for it."""
    written = 0
    while chosen := worth_merging(segments, MOST_IN_A_MERGE, idle=True):
        whole = sum(segment.doc_count() for segment in chosen)
        assert whole <= MOST_IN_A_MERGE
        segments = [each for each in segments if each not in chosen] + [SizedSegment(whole)]
        written += whole
    return segments, written


def test_an_update_lets_two_dozen_stand_and_then_merges_a_few_of_one_size() -> None:
    assert worth_merging([SizedSegment(3)] * (FANOUT - 1), MOST_IN_A_MERGE) == []
    many = [SizedSegment(1)] + [SizedSegment(20)] * FANOUT + [SizedSegment(40)]
    assert sizes(worth_merging(many, MOST_IN_A_MERGE)) == [20] * A_FEW


def test_what_is_large_beside_an_update_is_not_counted_with_the_small() -> None:
    assert worth_merging([SizedSegment(SMALL)] * 99 + [SizedSegment(3)] * (FANOUT - 1), SMALL) == []


@pytest.mark.parametrize("updates", [1000, 10_000])
def test_without_an_idle_moment_no_update_waits_for_much_and_segments_stay_few(updates: int) -> None:
    segments: list[SizedSegment] = []
    written = 0
    for _ in range(updates):
        segments.append(SizedSegment(1))
        if chosen := worth_merging(segments, SMALL):
            whole = sum(segment.doc_count() for segment in chosen)
            assert len(chosen) <= A_FEW
            assert whole <= SMALL
            segments = [each for each in segments if each not in chosen] + [SizedSegment(whole)]
            written += whole
    assert len(segments) <= FANOUT + updates / 100
    assert written <= 5 * updates
    assert sum(segment.size for segment in segments) == updates


def test_a_full_tier_that_is_too_much_at_once_is_merged_in_parts() -> None:
    tier = [SizedSegment(1000 + number) for number in range(FANOUT)]
    most = sum(range(1000, 1012)) + 500
    assert sizes(worth_merging(tier, most, idle=True)) == [1000 + number for number in range(12)]


@pytest.mark.parametrize(("count", "size"), [(20, 5000), (18, 5500), (40, 2500), (100, 1000), (10, 10_000)])
def test_what_a_bulk_import_left_becomes_few_segments_in_idle_moments(count: int, size: int) -> None:
    segments, written = merged_when_idle([SizedSegment(size) for _ in range(count)])
    assert sum(segment.size for segment in segments) == count * size
    assert len(segments) <= 10
    assert written <= 2 * count * size


def test_an_update_leaves_to_idle_moments_what_is_large() -> None:
    assert worth_merging([SizedSegment(5500)] * 5, MOST_IN_A_MERGE) == []
    assert sizes(worth_merging([SizedSegment(5500)] * 5, MOST_IN_A_MERGE, idle=True)) == [5500] * 4


def test_one_that_is_mostly_deleted_is_written_anew_unless_it_is_too_large() -> None:
    wasteful = SizedSegment(900, deleted=400)
    assert worth_merging([SizedSegment(900), wasteful], MOST_IN_A_MERGE) == [wasteful]
    assert worth_merging([SizedSegment(90_000, deleted=40_000)], MOST_IN_A_MERGE) == []
