"""What articles in further languages of the press print: dates, events, sources, credits and lines of the page."""

import pytest

from clippings_app.parsing.dates import find_dates

DATES = [
    ("3 KASIM 2024", "tr", "2024-11-03"),
    ("3 EKİM 2024", "tr", "2024-10-03"),
    ("Kasim 3, 2024", None, "2024-11-03"),
    ("3 ΜΑΡΤΙΟΥ 2024", "el", "2024-03-03"),
    ("3. listopada 2024.", "hr", "2024-10-03"),
    ("3. listopada 2024", "cs", "2024-11-03"),
    ("3. prosinca 2024.", "hr", "2024-12-03"),
    ("2024 წლის 3 მარტს", "ka", "2024-03-03"),
    ("2024 жылғы 3 наурызда", "kk", "2024-03-03"),
    ("2024 թվականի մարտի 3-ին", "hy", "2024-03-03"),
    ("մարտի 3-ին", "hy", "XXXX-03-03"),
    ("március 3-án", "hu", "XXXX-03-03"),
    ("kovo 3 d.", "lt", "XXXX-03-03"),
    ("2024ko martxoaren 3an", "eu", "2024-03-03"),
    ("3. ágúst 2024", "is", "2024-08-03"),
    ("3. augustā", "lv", "XXXX-08-03"),
    ("3. augustil", "et", "XXXX-08-03"),
    ("3 de xuño de 2024", "gl", "2024-06-03"),
    ("3 ga Maris, 2024", "ha", "2024-03-03"),
    ("3 avqust 2024", "az", "2024-08-03"),
    ("3'ê Adarê 2024", "ku", "2024-03-03"),
    ("3 జూన్ 2024", "te", "2024-06-03"),
    ("३ जुलै २०२४", "mr", "2024-07-03"),
    ("3 ජූනි 2024", "si", None),
]


@pytest.mark.parametrize(("text", "language", "edtf"), DATES)
def test_dates_are_read_in_the_languages_of_the_press(text: str, language: str | None, edtf: str | None) -> None:
    assert [date.edtf for date in find_dates(text, language=language)] == ([edtf] if edtf else [])
