import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.domain.edtf import is_edtf, parse_edtf
from clippings_app.domain.errors import InvalidValue


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2017", "2017-01-01", "2017-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-08-20", "2024-08-20", "2024-08-20"),
        ("2024-08-20T09:30:00+09:00", "2024-08-20", "2024-08-20"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2024-22", "2024-06-01", "2024-08-31"),
        ("2024-08-XX", "2024-08-01", "2024-08-31"),
        ("2019/2021-03", "2019-01-01", "2021-03-31"),
        ("1984~", "1984-01-01", "1984-12-31"),
    ],
)
def test_a_date_spans_the_days_it_can_mean(text: str, first: str, last: str) -> None:
    date = parse_edtf(text)
    assert (str(date.first_day), str(date.last_day)) == (first, last)


@pytest.mark.parametrize("text", ["2019/..", "2019/"])
def test_an_open_end_has_no_last_day(text: str) -> None:
    assert parse_edtf(text).last_day is None
    assert parse_edtf(text).first_day == dt.date(2019, 1, 1)


def test_a_day_without_its_year_has_no_days() -> None:
    date = parse_edtf("XXXX-08-08")
    assert (date.first_day, date.last_day) == (None, None)
    assert not date.overlaps(None, None)


def test_the_time_is_kept_apart() -> None:
    assert parse_edtf("2024-08-20T09:30:15Z").time == "09:30"


def test_marks_of_doubt_are_told() -> None:
    assert parse_edtf("1984?").uncertain
    assert parse_edtf("1984~/1990").uncertain
    assert not parse_edtf("1984").uncertain


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2024-13", "2024-02-30", "XXXX-02-31", "2024/2020", "../..", "2024/2025/2026", "0000", "20240820",
     "2024-08-20T25:00"],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_its_field(text: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        parse_edtf(text)
    assert refused.value.field == "date"
    assert not is_edtf(text)


@given(st.dates(), st.dates(), st.dates())
def test_an_interval_overlaps_exactly_the_days_within_it(first: dt.date, last: dt.date, day: dt.date) -> None:
    first, last = sorted((first, last))
    interval = parse_edtf(f"{first.isoformat()}/{last.isoformat()}")
    assert interval.overlaps(day, day) == (first <= day <= last)
