import pytest

from clippings_app.domain.arrangement import Arrangement, Column, arrangement_of, order_by, order_of
from clippings_app.domain.query import Sort

EVERY = [Arrangement(column=column, descending=descending) for column in Column for descending in (False, True)]


@pytest.mark.parametrize("arrangement", EVERY, ids=lambda each: each.value)
def test_an_arrangement_is_what_its_text_says(arrangement: Arrangement) -> None:
    assert Arrangement.of(arrangement.value) == arrangement


def test_a_second_column_is_put_beneath_the_first_and_turned_round() -> None:
    first = Arrangement(column=Column.PUBLISHER)
    second = first.beneath(Column.PUBLISHED, descending=True)
    assert second.value == "publisher,-published"
    assert order_of(second.value) == second
    assert second.beneath(Column.PUBLISHED, descending=True).value == "publisher,published"
    assert second.beneath(Column.PUBLISHER, descending=False).value == "-publisher,-published"
    assert second.beneath(Column.BYLINE, descending=False).value == "publisher,byline"
    assert [order_of(text) for text in ("publisher,", ",publisher", "publisher,nobody")] == [None] * 3


@pytest.mark.parametrize("sort", Sort)
def test_a_sort_keeps_its_text(sort: Sort) -> None:
    assert order_of(sort.value) is sort


def test_other_texts_are_no_order() -> None:
    assert [order_of(text) for text in ("", "-", "--headline", "Headline", "newest first")] == [None] * 5


@pytest.mark.parametrize(
    ("column", "descending", "sort"),
    [
        (Column.PUBLISHED, True, Sort.NEWEST),
        (Column.PUBLISHED, False, Sort.OLDEST),
        (Column.ADDED, True, Sort.ADDED),
    ],
)
def test_an_order_the_search_knows_is_left_to_it_and_stands_in_its_column(
    column: Column, descending: bool, sort: Sort
) -> None:
    assert order_by(column, descending=descending) is sort
    assert arrangement_of(sort) == Arrangement(column=column, descending=descending)


def test_all_other_orders_are_of_their_column_and_relevance_is_of_none() -> None:
    by = Arrangement(column=Column.HEADLINE, descending=True)
    assert order_by(Column.HEADLINE, descending=True) == by
    assert arrangement_of(by) == by
    assert arrangement_of(Sort.RELEVANCE) is None
