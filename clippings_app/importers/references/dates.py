"""Dates as reference managers write them, as EDTF with the precision they have."""

import datetime as dt
import re
from functools import lru_cache

from clippings_app.domain.edtf import is_edtf
from clippings_app.parsing.dates import find_date

_LONGEST = 120
_NUMBERS = re.compile(
    r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?:(?P=mark)(?P<day>\d{1,2}))?"
    r"(?:[T ](?P<time>\d\d:\d\d(?::\d\d)?(?:\.\d+)?) ?(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?P<doubt>[?~%]?)"
)
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_SEASON = re.compile(r"(spring|summer|autumn|fall|winter),? (\d{4})", re.IGNORECASE)
_DECADE = re.compile(r"(\d\d)(\d)0s")
_NO_YEAR = re.compile(r"(.*\w) \(year not stated\)")
_DOUBTS = (("probably ca. ", "%"), ("ca. ", "~"), ("probably ", "?"), ("circa ", "~"), ("c. ", "~"))
_RANGE = re.compile(r"(\d{4})[–—-](\d{4})")


def date_of(text: str | None, *, language: str | None = None) -> str | None:
    """EDTF of a date in numbers or words; None where it is none."""
    line = " ".join((text or "")[:_LONGEST].split()).strip("[]")
    return _date(line, language) if line else None


@lru_cache(maxsize=4096)
def _date(line: str, language: str | None) -> str | None:
    # Days come again and again in a library, and words are looked for in many languages.
    line = f"..{line}" if line.startswith("/") else f"{line}.." if line.endswith("/") else line
    return _numbers(line) or (line if is_edtf(line) else None) or _words(line, language) or _year(line)


def ris_date_of(text: str, *, year: str | None = None, language: str | None = None) -> str | None:
    """EDTF of `YYYY/MM/DD/other`, and of what EndNote writes beside a year of its own: "Aug 20".

    Args:
        text: The value of DA, PY or Y1.
        year: Four digits from another tag, for a day that is without.
        language: BCP 47; tells day from month in `08/09/2024`.
    """
    parts = [part.strip() for part in text[:_LONGEST].split("/", 3)]
    if len(parts) > 1 and re.fullmatch(r"\d{4}|", parts[0]):
        other = parts[3] if len(parts) > 3 else ""
        said = _words(f"{other} {parts[0]}" if other.lower() in _SEASONS else other, language) if other else None
        if said and (said[:4] in (parts[0], "XXXX", "../") or not parts[0] or not said[:4].isdigit()):
            return said
        return _from_parts(*parts[:3]) if parts[0] else None
    if year and text.strip() and not _YEAR.search(text):
        found = date_of(f"{text}, {year}", language=language)
        return found if found and found.startswith(year) else year
    return date_of(text, language=language)


def instant_of(text: str | None) -> str | None:
    """ISO 8601 in UTC of a day or time at which something was seen or saved; None where the day is not known."""
    date = date_of(text)
    if not date or not re.match(r"\d{4}-\d\d-\d\d(?:T|$)", date):
        return None
    try:
        moment = dt.datetime.fromisoformat(date)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=dt.UTC)
        return moment.astimezone(dt.UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError):
        return None


def precise(dates: list[str | None]) -> str | None:
    """The first of these dates, or a later one that says more of the same year."""
    known = [date for date in dates if date]
    if not known:
        return None
    same = [date for date in known if date[:4] == known[0][:4]]
    return max(same, key=lambda date: (len(date.partition("T")[0]), len(date)))


def words_of(text: str, *, language: str | None = None) -> str | None:
    """EDTF of a date in words, as exports of ours and others put what they have no notation for."""
    return _words(" ".join(text[:_LONGEST].split()), language)


def _numbers(line: str) -> str | None:
    found = _NUMBERS.fullmatch(line)
    if not found:
        return None
    date = _from_parts(found["year"], found["month"], found["day"] or "")
    if date and found["time"] and len(date) == len("2024-08-20"):
        moment = f"{date}T{found['time']}{found['zone'] or ''}"
        return moment if is_edtf(moment) else date
    return date and date + found["doubt"]


def _from_parts(year: str, month: str = "", day: str = "") -> str | None:
    """The most of it that is a date; parts of zero are not known."""
    numbers = [int(part) if part.isdecimal() and len(part) < 3 else 0 for part in (month, day)]
    if not numbers[0] and month and (named := find_date(f"{day} {month} {year}".strip())):
        return named.edtf
    whole = f"{year}-{numbers[0]:02}-{numbers[1]:02}"
    tries = (whole if numbers[1] else "", whole[:7] if numbers[0] else "", year)
    return next((each for each in tries if each and is_edtf(each)), None)


def _words(line: str, language: str | None) -> str | None:
    for opening, shape in (("since ", "{}/.."), ("until ", "../{}")):
        if line.lower().startswith(opening):
            end = _single(line[len(opening) :], language)
            return shape.format(end) if end else None
    between = _RANGE.fullmatch(line)
    ends = list(between.groups()) if between else line.split(" – ")
    if len(ends) == 2:
        first, last = (_single(end, language) for end in ends)
        interval = f"{first}/{last}"
        return interval if first and last and is_edtf(interval) else None
    return _single(line, language)


def _single(words: str, language: str | None) -> str | None:
    for said, mark in _DOUBTS:
        if words.lower().startswith(said):
            date = _plain(words[len(said) :], language)
            return date + mark if date and is_edtf(date + mark) else date
    return _plain(words, language)


def _plain(words: str, language: str | None) -> str | None:
    if re.fullmatch(r"\d{4}", words):
        return words if is_edtf(words) else None
    if season := _SEASON.fullmatch(words):
        return f"{season[2]}-{_SEASONS[season[1].lower()]}"
    if decade := _DECADE.fullmatch(words):
        # "2000s" may be ten years or a hundred: the longer time holds the shorter.
        return decade[1] + ("XX" if decade[2] == "0" else decade[2] + "X")
    if yearless := _NO_YEAR.fullmatch(words):
        # 2000 is a leap year, so that February 29 is a day.
        found = find_date(f"{yearless[1]}, 2000" if yearless[1][-1].isdigit() else f"{yearless[1]} 2000")
        return "XXXX" + found.edtf[4:] if found and len(found.edtf) > len("2000") else None
    date = find_date(words, language=language)
    return date.edtf if date and date.has_year else None


def _year(line: str) -> str | None:
    years = dict.fromkeys(_YEAR.findall(line))
    return next(iter(years)) if len(years) == 1 else None
