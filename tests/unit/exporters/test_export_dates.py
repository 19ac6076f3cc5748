import pytest

from clippings_app.exporters import dates, languages


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        (None, ""), ("2017", "2017"), ("2024-08", "August 2024"), ("2024-08-20T09:30Z", "August 20, 2024"),
        ("2017?", "probably 2017"), ("2017~", "ca. 2017"), ("2017%", "probably ca. 2017"), ("201X", "2010s"),
        ("19XX", "1900s"), ("2024-21", "spring 2024"), ("2024-24", "winter 2024"),
        ("XXXX-08-08", "August 8 (year not stated)"), ("XXXX-08", "August (year not stated)"),
        ("2019/2021", "2019–2021"), ("2019/..", "since 2019"), ("../2021", "until 2021"),
        ("2024-08-01/2024-08-05", "August 1, 2024 – August 5, 2024"), ("2017-XX", "2017"), ("XXXX", ""),
    ],
)  # fmt: skip
def test_dates_in_words(edtf: str | None, words: str) -> None:
    assert dates.in_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "date"),
    [
        (None, None),
        ("2017", {"date-parts": [[2017]]}),
        ("2024-08-20", {"date-parts": [[2024, 8, 20]]}),
        ("2017~", {"date-parts": [[2017]], "circa": True}),
        ("201X", {"date-parts": [[2010], [2019]], "circa": True}),
        ("2024-23", {"date-parts": [[2024]], "season": 3}),
        ("2019/2021-05", {"date-parts": [[2019], [2021, 5]]}),
        ("2019/..", {"date-parts": [[2019]], "circa": True}),
        ("../2021", {"date-parts": [[2021]], "circa": True}),
        ("XXXX-08-08", {"literal": "August 8 (year not stated)"}),
    ],
)
def test_dates_as_csl_has_them(edtf: str | None, date: object) -> None:
    assert dates.csl_date(edtf) == date


@pytest.mark.parametrize(
    ("edtf", "year_and_date"),
    [
        (None, (None, None)), ("2017", ("2017", "2017///")), ("2024-08", ("2024", "2024/08//")),
        ("2024-21", ("2024", "2024///spring")), ("2019/2021", ("2019", "2019///2019–2021")),
        ("XXXX-08-08", (None, "///August 8 (year not stated)")), ("XXXX", (None, None)),
    ],
)  # fmt: skip
def test_dates_as_ris_has_them(edtf: str | None, year_and_date: tuple[str | None, str | None]) -> None:
    assert dates.ris_date(edtf) == year_and_date


@pytest.mark.parametrize(
    ("edtf", "year"),
    [
        ("2024-08-20", "2024"),
        ("2019/2021", "2019–2021"),
        ("2024-01/2024-02", "2024"),
        ("../2021", "2021"),
        (None, "n.d."),
        ("XXXX-01-01", "n.d."),
    ],
)
def test_years_for_author_date_citations(edtf: str | None, year: str) -> None:
    assert dates.year_words(edtf) == year


def test_languages_have_their_names_and_directions() -> None:
    assert [languages.babel_name(tag) for tag in ("en-GB", "de_DE", "pt-br", "xx", None)] == [
        "british", "ngerman", "brazilian", None, None,
    ]  # fmt: skip
    assert languages.direction("123 שלום abc") == "rtl"
    assert languages.direction("abc שלום", "he") == "ltr"
    assert languages.direction("123", "ar-EG") == "rtl"
    assert languages.direction("", None) == "ltr"
