"""Dates as they are known, not more: a small part of EDTF (ISO 8601-2:2019).

Read: `2017`, `2024-08`, `2024-08-20`, `2024-08-20T09:30` with or without a zone, `XXXX-08-08` (a day without its year),
`201X`, `20XX`, seasons `2024-21` to `2024-24`, a trailing `?`, `~` or `%`, and intervals `A/B`, `A/..`, `../B`.
Source of the rules: https://www.loc.gov/standards/datetime/ (levels 0 and 1).
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from clippings_app.domain.errors import InvalidValue

_DAY = re.compile(r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<mark>[?~%]?)")
_INSTANT = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d)T(?P<time>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?P<zone>Z|[+-]\d\d:?\d\d)?",
)
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_EXPECTED = "an EDTF date such as 2017, 2024-08, 2024-08-20 or 2019/2021"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edtf:
    """A date with the precision it is known to.

    Attributes:
        text: The date as EDTF.
        first_day: The earliest day it can mean; None where that is open or the year is not known.
        last_day: The latest day it can mean; None likewise.
        time: Hours and minutes where they are known, as `HH:MM`.
        uncertain: Whether it carries `?`, `~` or `%`.
    """

    text: str
    first_day: dt.date | None
    last_day: dt.date | None
    time: str | None = None
    uncertain: bool = False

    def overlaps(self, first: dt.date | None, last: dt.date | None) -> bool:
        """Whether it can mean a day from `first` to `last`; None is an open end. False where its year is not known."""
        if self.first_day is None and self.last_day is None:
            return False
        begins_in_time = last is None or self.first_day is None or self.first_day <= last
        return begins_in_time and (first is None or self.last_day is None or self.last_day >= first)


def parse_edtf(text: str) -> Edtf:
    """Read an EDTF date or interval.

    Raises:
        InvalidValue: If it is not one, or names a day that does not exist.
    """
    text = text.strip()
    if "/" in text:
        left, _, right = text.partition("/")
        if "/" in right:
            raise InvalidValue("date", text[:80], _EXPECTED)
        begin = None if left in ("", "..") else parse_edtf(left)
        end = None if right in ("", "..") else parse_edtf(right)
        if begin is None and end is None:
            raise InvalidValue("date", text, _EXPECTED)
        first = begin.first_day if begin else None
        last = end.last_day if end else None
        if first and last and first > last:
            raise InvalidValue("date", text, "an interval that begins before it ends")
        uncertain = bool((begin and begin.uncertain) or (end and end.uncertain))
        return Edtf(text=text, first_day=first, last_day=last, uncertain=uncertain)
    if instant := _INSTANT.fullmatch(text):
        try:
            dt.time.fromisoformat(instant["time"])
            day = dt.date.fromisoformat(instant["date"])
        except ValueError:
            raise InvalidValue("date", text, _EXPECTED) from None
        return Edtf(text=text, first_day=day, last_day=day, time=instant["time"][:5])
    found = _DAY.fullmatch(text)
    if not found:
        raise InvalidValue("date", text, _EXPECTED)
    return _from_parts(text, found["year"], found["month"], found["day"], uncertain=bool(found["mark"]))


def is_edtf(text: str) -> bool:
    """Whether `parse_edtf` reads it."""
    try:
        parse_edtf(text)
    except InvalidValue:
        return False
    return True


def _from_parts(text: str, year: str, month: str | None, day: str | None, *, uncertain: bool) -> Edtf:
    if year == "XXXX":
        try:
            dt.date(2000, _number(month, 1), _number(day, 1))
        except ValueError:
            raise InvalidValue("date", text, _EXPECTED) from None
        return Edtf(text=text, first_day=None, last_day=None, uncertain=uncertain)
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first_year < 1:
        raise InvalidValue("date", text, "a year from 0001 to 9999")
    season = _SEASONS.get(_number(month, 0))
    first_month, last_month = season or (_number(month, 1), _number(month, 12))
    try:
        first = dt.date(first_year, first_month, _number(day, 1))
        last = dt.date(last_year, last_month, _number(day, calendar.monthrange(last_year, last_month)[1]))
    except (ValueError, calendar.IllegalMonthError):
        raise InvalidValue("date", text, _EXPECTED) from None
    return Edtf(text=text, first_day=first, last_day=last, uncertain=uncertain)


def _number(part: str | None, default: int) -> int:
    return default if part is None or "X" in part else int(part)
