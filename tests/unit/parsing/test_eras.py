"""Calendars that count otherwise."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.parsing.eras import from_iranian, year_of_era, year_of_taiwan


@pytest.mark.parametrize(
    ("iranian", "common"),
    [
        ((1400, 1, 1), dt.date(2021, 3, 21)),
        ((1403, 1, 1), dt.date(2024, 3, 20)),
        ((1399, 12, 30), dt.date(2021, 3, 20)),
        ((1357, 11, 22), dt.date(1979, 2, 11)),
        ((1320, 6, 3), dt.date(1941, 8, 25)),
    ],
)
def test_a_day_of_the_iranian_calendar_is_one_of_the_common_calendar(
    iranian: tuple[int, int, int], common: dt.date
) -> None:
    assert from_iranian(*iranian) == common


@pytest.mark.parametrize(
    "day", [(1400, 12, 30), (1400, 7, 31), (1400, 13, 1), (1400, 0, 5), (1402, 1, 32), (900, 1, 1)]
)
def test_days_that_the_iranian_calendar_does_not_have_are_none(day: tuple[int, int, int]) -> None:
    assert from_iranian(*day) is None


@given(st.integers(1300, 1450))
def test_iranian_years_follow_one_another_without_a_gap(year: int) -> None:
    last = from_iranian(year, 12, 30) or from_iranian(year, 12, 29)
    first = from_iranian(year + 1, 1, 1)
    assert last is not None
    assert first is not None
    assert first - last == dt.timedelta(days=1)
    assert (first.month, first.day) in ((3, 20), (3, 21), (3, 22))


def test_the_first_year_of_an_era_may_be_written_as_a_word() -> None:
    assert year_of_era("令和", "元") == 2019
    assert year_of_era("平成", "31") == 2019
    assert year_of_era("令和", "0") is None
    assert year_of_era("江戸", "3") is None


def test_taiwan_counts_from_the_republic() -> None:
    assert year_of_taiwan("112") == 2023
