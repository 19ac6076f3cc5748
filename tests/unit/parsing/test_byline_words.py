"""A line without its dates, and how long that may take."""

import pytest

from clippings_app.parsing.byline_words import without_date


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Jane Doe, Monday, 3 May 2024 10:15 am", "Jane Doe | "),
        ("3 May 2024 Jane Doe", " |  Jane Doe"),
        ("Jane Doe 5 hours ago", "Jane Doe  | "),
        ("Jane Doe", "Jane Doe"),
    ],
)
def test_what_stands_beside_the_date_is_left(line: str, rest: str) -> None:
    assert without_date(line).split() == rest.split()


@pytest.mark.timeout(10)
def test_a_line_of_dates_without_end_is_read_in_time() -> None:
    assert "2024" not in without_date("3 May 2024 " * 3_000)
