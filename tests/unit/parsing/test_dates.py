"""Printed dates in many languages, with the precision they have."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import within

from clippings_app.domain.edtf import is_edtf
from clippings_app.parsing.dates import find_date, find_dates

PRINTED = [
    ("August 8", "XXXX-08-08"),
    ("on the 3 mars", "XXXX-03-03"),
    ("20 August 2024, 09:30 GMT", "2024-08-20T09:30Z"),
    ("2024-08-20T09:30:00+09:00", "2024-08-20T09:30:00+09:00"),
    ("Aug. 20, 2024 at 9:30 p.m. EDT", "2024-08-20T21:30-04:00"),
    ("August 20, 2024 9:30 PM EDT", "2024-08-20T21:30-04:00"),
    ("August 20, 2024 at 12:05 A. M.", "2024-08-20T00:05"),
    ("2024.08.20. 오후 9:30", "2024-08-20T21:30"),
    ("2024年8月20日 午前9時30分", "2024-08-20T09:30"),
    ("20.08.2024 um 14:30 Uhr", "2024-08-20T14:30"),
    ("12.03.24", "2024-03-12"),
    ("20 août 2024 à 09h30", "2024-08-20T09:30"),
    ("20 de agosto de 2024", "2024-08-20"),
    ("8 августа 2024 г.", "2024-08-08"),
    ("20 Ağustos 2024", "2024-08-20"),
    ("2024. augusztus 20.", "2024-08-20"),
    ("8 באוגוסט 2024", "2024-08-08"),
    ("٢٠ أغسطس ٢٠٢٤", "2024-08-20"),
    ("20 أغسطس، 2024", "2024-08-20"),
    ("الثلاثاء 20/أغسطس/2024 - 09:30 ص", "2024-08-20T09:30"),
    ("20 أغسطس 2024، 9:30 مساءً", "2024-08-20T21:30"),
    ("2024年8月20日", "2024-08-20"),
    ("2024년 8월 20일", "2024-08-20"),
    ("8月8日", "XXXX-08-08"),
    ("20 สิงหาคม 2567", "2024-08-20"),
    ("ngày 8 tháng 8 năm 2024", "2024-08-08"),
    ("January 2023", "2023-01"),
    ("2024年08月20日16:48 来源", "2024-08-20T16:48"),
    ("২০ আগস্ট ২০২৪, ১৮: ৩০", "2024-08-20T18:30"),
    ("2020. gada 10. marts 09:12", "2020-03-10T09:12"),
    ("2018 m. gegužės 15 d. 11:20", "2018-05-15T11:20"),
    ("۲۸ اسفند ۱۴۰۲ / ۱۱:۴۲", "2024-03-18T11:42"),
    ("۳۰ اسفند ۱۳۹۹", "2021-03-20"),
    ("۲۲ بهمن ۱۳۵۷", "1979-02-11"),
    ("۱۴۰۲/۱۲/۲۸", "2024-03-18"),
    ("۱۵ قوس ۱۴۰۰", "2021-12-06"),
    ("令和元年6月18日", "2019-06-18"),
    ("平成23年3月11日", "2011-03-11"),
    ("民國112年8月22日", "2023-08-22"),
    ("13 அக்டோபர் 2020", "2020-10-13"),
    ("Январь 2023", "2023-01"),
    ("25/09/2024", "2024-09-25"),
    ("09/25/2024", "2024-09-25"),
    ("08/09/2024", "2024"),
    ("07/07/2024", "2024-07-07"),
    ("Wed 20 Aug 2024 13:05 UTC+2", "2024-08-20T13:05+02:00"),
]


@pytest.mark.parametrize(("text", "edtf"), PRINTED)
def test_a_printed_date_is_read(text: str, edtf: str) -> None:
    found = find_date(text)
    assert found is not None
    assert found.edtf == edtf
    assert is_edtf(found.edtf)
    assert text[found.start : found.end] == found.printed


@pytest.mark.parametrize("text", ["", "they may 5", "May 5 percent", "a score of 3:2", "call 555-1234", "99/99/2024 x"])
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert find_date(text) is None


def test_the_language_tells_day_from_month() -> None:
    assert [d.edtf for d in find_dates("08/09/2024", language="en-US")] == ["2024-08-09"]
    assert [d.edtf for d in find_dates("08/09/2024", language="fr")] == ["2024-09-08"]


def test_a_day_that_does_not_exist_leaves_the_month() -> None:
    found = find_date("30 Feb 2024")
    assert found is not None
    assert (found.edtf, found.has_day, found.has_year) == ("2024-02", False, True)


def test_several_dates_stand_in_order_and_the_most_precise_is_the_one() -> None:
    text = "In March 2021 and again on 8 August 2024"
    assert [date.edtf for date in find_dates(text)] == ["2021-03", "2024-08-08"]
    best = find_date(text)
    assert best is not None
    assert best.edtf == "2024-08-08"


@given(st.text(max_size=80))
def test_any_text_gives_only_real_dates_inside_it(text: str) -> None:
    for date in find_dates(text):
        assert is_edtf(date.edtf)
        assert text[date.start : date.end] == date.printed


PRINTED = (
    "20 August 2024, 09:30 GMT", "August 20, 2024", "20.8.2024 um 9.30 Uhr", "8/9/2024", "2024-08-20T09:30:00Z",
    "2024年8月20日", "Aug 5", "5 août 2019", "may 5", "1999", "20 August 2024 9.10.2012", "12.11.2010 9.10.2012 11:00",
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(PRINTED), max_size=30))
def test_dates_far_from_each_other_are_found_as_if_each_stood_alone(pieces: list[str]) -> None:
    expected, text = [], ""
    for piece in pieces:
        expected += [(each.edtf, each.start + len(text), each.end + len(text)) for each in find_dates(piece)]
        text += f"{piece} ### "
    assert [(each.edtf, each.start, each.end) for each in find_dates(text)] == expected


def test_a_long_text_full_of_dates_takes_time_by_its_length_only() -> None:
    text = "20 August 2024, 09:30; 8/9/2024. " * 6000
    with within(5):
        assert len(find_dates(text)) == 12_000


def test_a_day_of_the_middle_ages_among_latin_letters_is_not_of_the_iranian_calendar() -> None:
    assert find_dates("Die Mauern fielen, nach älterer Zählung, am 1453-05-29.") == ()
    assert [found.edtf for found in find_dates("تهران 1402/05/03")] == ["2023-07-25"]
