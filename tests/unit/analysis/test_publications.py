"""The same words, printed by whom and when."""

import time

import pytest

from clippings_app.analysis.publications import Publication, in_groups, may_be_one, may_be_one_record

POST = Publication("The Quay Post", "https://quaypost.example/hall", "2025-03-12T09:00+01:00")


@pytest.mark.parametrize(
    "other",
    [
        POST,
        Publication(None, None, None),
        Publication("Quay Post", None, "2025-03-12"),
        Publication("Quay Post", None, "2025-03-13"),  # another clock
        Publication("quaypost", "https://www.quaypost.example/news/hall", None),  # another name, the same house
        Publication("The Quay Post", "https://kept.example/1", "2025-03"),  # a copy of it elsewhere
        Publication("Elsewhere", "http://quaypost.example/hall/?utm_source=x", "2026-01-01"),  # the same page
        Publication(None, "https://other.example/1", None),
        Publication("thequaypost.example", None, None),  # called by its address
        Publication("www.quaypost.co.uk", None, None),
        Publication("The Quay Post", None, "2025-04-01?"),
    ],
)
def test_one_publication_may_be_told_of_in_several_ways(other: Publication) -> None:
    assert may_be_one(POST, other)
    assert may_be_one(other, POST)


@pytest.mark.parametrize(
    "other",
    [
        Publication("Harbour Courier", "https://courier.example/hall", "2025-03-12"),
        Publication("Harbour Courier", None, None),
        Publication("The Quay Post", None, "2025-03-14"),
        Publication(None, None, "1871-03-12"),
    ],
)
def test_another_outlet_or_another_day_is_another_publication(other: Publication) -> None:
    assert not may_be_one(POST, other)
    assert not may_be_one(other, POST)


def record(published: str | None, headline: str | None) -> Publication:
    return Publication("The Quay Post", "https://archive.example/quay", published, headline)


HELD = record("1871-03-12", "The fire at the grain hall")


@pytest.mark.parametrize(
    "other",
    [
        HELD,
        record("1871-03-12", "The Fire at the Grain Hall. The Quay Post"),
        record("1871-03-13", "The fire"),
        record("1871", "The fire at the grain hall"),
        record("1871-03-12", None),
        record(None, "Bookmark"),
    ],
)
def test_records_of_one_address_are_one_where_nothing_speaks_against_it(other: Publication) -> None:
    assert may_be_one_record(HELD, other)
    assert may_be_one_record(other, HELD)


@pytest.mark.parametrize(
    "other", [record("1871-03-19", "The fire at the grain hall"), record("1871-03-12", "Ships of the week")]
)
def test_many_articles_of_a_newspaper_may_lead_to_one_address(other: Publication) -> None:
    assert not may_be_one_record(HELD, other)
    assert not may_be_one_record(other, HELD)


def test_what_names_no_outlet_does_not_make_one_of_two_outlets() -> None:
    printed = [
        (4, Publication(None, None, None)),
        (5, POST),
        (6, Publication("Harbour Courier", None, None)),
        (7, POST),
    ]
    assert in_groups(printed, may_be_one) == [[4, 5, 7], [6]]
    assert in_groups(reversed(printed), may_be_one) == [[4, 5, 7], [6]]


def test_what_hundreds_of_papers_printed_is_put_into_groups_while_somebody_waits() -> None:
    papers = [Publication(f"Paper of town {number}", f"https://paper{number}.example/a", None) for number in range(500)]
    begun = time.process_time()
    assert len(in_groups(enumerate(papers), may_be_one)) == len(papers)
    assert time.process_time() - begun < 5.0
