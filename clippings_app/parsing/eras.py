"""Dates of calendars that count otherwise: the Iranian one, Japan's eras, the years of Taiwan.

Thai Buddhist years differ from the common ones only by a number and are read in `dates`.
"""

import datetime as dt

# Months as Persian (Iran and Afghanistan) and Kurdish print them.
IRANIAN_MONTHS = {
    "فروردین": 1, "فروردين": 1, "اردیبهشت": 2, "ارديبهشت": 2, "خرداد": 3, "تیر": 4, "تير": 4, "مرداد": 5, "امرداد": 5,
    "شهریور": 6, "شهريور": 6, "مهر": 7, "آبان": 8, "آذر": 9, "دی": 10, "دي": 10, "بهمن": 11, "اسفند": 12,
    "حمل": 1, "ثور": 2, "جوزا": 3, "سرطان": 4, "اسد": 5, "سنبله": 6, "میزان": 7, "عقرب": 8, "قوس": 9, "جدی": 10,
    "دلو": 11, "حوت": 12,
}  # fmt: skip
# The year before the first of each era.
JAPANESE_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_TAIWAN = 1911
_IRANIAN_YEARS = range(1250, 1480)
# Years of the cycle of 33 that have 366 days, as the calendar's arithmetic form has them: true of 1244 to 1472.
_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_KNOWN_YEAR, _KNOWN_NEW_YEAR = 1400, dt.date(2021, 3, 21)


def from_iranian(year: int, month: int, day: int) -> dt.date | None:
    """The common date of a day of the Iranian solar calendar; None where there is no such day."""
    if year not in _IRANIAN_YEARS or not 1 <= month <= 12 or not 1 <= day <= _iranian_days(year, month):
        return None
    first, last = sorted((year, _KNOWN_YEAR))
    between = sum(366 if _is_leap(one) else 365 for one in range(first, last))
    new_year = _KNOWN_NEW_YEAR + dt.timedelta(days=between if year > _KNOWN_YEAR else -between)
    return new_year + dt.timedelta(days=sum(_iranian_days(year, one) for one in range(1, month)) + day - 1)


def year_of_era(era: str, printed: str) -> int | None:
    """The common year of a Japanese one: "令和", "元" is 2019."""
    year = 1 if printed == "元" else int(printed)
    return JAPANESE_ERAS[era] + year if era in JAPANESE_ERAS and year > 0 else None


def year_of_taiwan(printed: str) -> int:
    """The common year of one counted from the founding of the Republic of China: "112" is 2023."""
    return _TAIWAN + int(printed)


def _iranian_days(year: int, month: int) -> int:
    if month <= 6:
        return 31
    return 30 if month < 12 or _is_leap(year) else 29


def _is_leap(year: int) -> bool:
    return year % 33 in _LEAP
