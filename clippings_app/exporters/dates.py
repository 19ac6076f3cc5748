"""EDTF dates in the words and notations of other formats."""

import re
from dataclasses import dataclass
from typing import Any

_PART = re.compile(r"(?P<year>[\dX]{4})(?:-(?P<month>\d\d|XX))?(?:-(?P<day>\d\d|XX))?(?P<mark>[?~%]?)")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePart:
    """One end of a date, as far as it is known.

    Attributes:
        year: Four characters, `X` for an unknown digit.
        month: 1 to 12, or None.
        day: 1 to 31, or None.
        season: 21 (spring) to 24 (winter), or None.
        mark: `?`, `~`, `%` or "".
    """

    year: str
    month: int | None = None
    day: int | None = None
    season: int | None = None
    mark: str = ""

    @property
    def known_year(self) -> int | None:
        """The year when all of its digits are known."""
        return int(self.year) if self.year.isdigit() else None

    @property
    def years(self) -> tuple[int, int] | None:
        """First and last year that it can mean; None when the year is not said."""
        if self.year == "XXXX":
            return None
        return int(self.year.replace("X", "0")), int(self.year.replace("X", "9"))


Ends = tuple[DatePart | None, DatePart | None]


def ends(edtf: str | None) -> Ends:
    """Begin and end of a date; the same part twice for a single date, None for an open end or no date."""
    text = (edtf or "").strip()
    if "/" in text:
        left, _, right = text.partition("/")
        return _part(left), _part(right)
    part = _part(text)
    return part, part


def _part(text: str) -> DatePart | None:
    found = _PART.match(text.partition("T")[0])
    if not found:
        return None
    month = int(found["month"]) if (found["month"] or "XX") != "XX" else None
    day = int(found["day"]) if (found["day"] or "XX") != "XX" else None
    season = month if month in _SEASONS else None
    return DatePart(
        year=found["year"],
        month=None if season else month,
        day=day if month and not season else None,
        season=season,
        mark=found["mark"],
    )


def is_single(dates: Ends) -> bool:
    """Whether it is one date and not an interval."""
    return dates[0] is dates[1]


def in_words(edtf: str | None) -> str:
    """As an American reader writes it: "August 20, 2024", "ca. 2017", "2019–2021", ""; the hour is left out."""
    first, last = ends(edtf)
    if first is last:
        return _words(first) if first else ""
    if first and last:
        return (
            f"{_words(first)}–{_words(last)}"
            if _is_short(first) and _is_short(last)
            else f"{_words(first)} – {_words(last)}"
        )
    if first:
        return f"since {_words(first)}"
    return f"until {_words(last)}" if last else ""


def _is_short(part: DatePart) -> bool:
    return part.month is None and part.season is None and not part.mark


def _words(part: DatePart) -> str:
    year = _year_words(part.year)
    doubt = {"?": "probably ", "~": "ca. ", "%": "probably ca. "}.get(part.mark, "")
    if part.year == "XXXX":
        return f"{doubt}{_day_words(part)} (year not stated)".strip() if part.month else ""
    if part.season:
        return f"{doubt}{_SEASONS[part.season]} {year}"
    if part.month is None:
        return f"{doubt}{year}"
    return f"{doubt}{_day_words(part)}{',' if part.day else ''} {year}"


def _year_words(year: str) -> str:
    if year.endswith("XX"):
        return f"{year[:2]}00s"
    return f"{year[:3]}0s" if year.endswith("X") else year


def _day_words(part: DatePart) -> str:
    month = _MONTHS[(part.month or 1) - 1]
    return f"{month} {part.day}" if part.day else month


def year_words(edtf: str | None) -> str:
    """The year for an author–date citation: "2024", "2019–2021", "2010s", "n.d."."""
    first, last = ends(edtf)
    years = [_words(DatePart(year=part.year, mark=part.mark)) for part in (first, last) if part and part.year != "XXXX"]
    if not years:
        return "n.d."
    return years[0] if first is last or len(years) == 1 or years[0] == years[1] else f"{years[0]}–{years[1]}"


def biblatex_date(edtf: str | None) -> str | None:
    """Value of biblatex's `date` (manual 2.3.8); None where it has no notation for it, as for a day without year."""
    first, last = ends(edtf)
    if any(part and part.year == "XXXX" for part in (first, last)):
        return None
    if first is last:
        return _iso(first) if first else None
    return f"{_iso(first) if first else ''}/{_iso(last) if last else ''}"


_INSTANT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(?:\.\d+)?(?:(Z)|([+-]\d\d):?(\d\d))?")


def biblatex_time(edtf: str | None) -> str | None:
    """A day with its hour as biblatex has it (manual 2.3.8), which asks for seconds; None without an hour."""
    found = _INSTANT.fullmatch((edtf or "").strip())
    if not found:
        return None
    zone = found[3] or (f"{found[4]}:{found[5]}" if found[4] else "")
    return f"{found[1]}{found[2] or ':00'}{zone}"


def _iso(part: DatePart) -> str:
    month = part.season or part.month
    text = part.year + (f"-{month:02}" if month else "") + (f"-{part.day:02}" if part.day else "")
    return text + part.mark


def csl_date(edtf: str | None) -> dict[str, Any] | None:
    """A CSL-JSON date variable; a day without its year is put in words under `literal`."""
    first, last = ends(edtf)
    known = [part for part in (first, last) if part]
    if not known:
        return None
    if any(part.years is None for part in known):
        return {"literal": in_words(edtf)}
    date: dict[str, Any] = {"date-parts": _date_parts(first, last)}
    if any(part.mark or "X" in part.year for part in known) or len(known) == 1:
        date["circa"] = True
    if known[0].season and first is last:
        date["season"] = known[0].season - 20
    return date


def _date_parts(first: DatePart | None, last: DatePart | None) -> list[list[int]]:
    begin, end = first or last, last or first
    if begin is None or end is None or begin.years is None or end.years is None:
        return []
    parts = [_numbers(begin, begin.years[0])]
    if end is not begin or "X" in end.year:
        parts.append(_numbers(end, end.years[1]))
    return parts


def _numbers(part: DatePart, year: int) -> list[int]:
    return [year, *([part.month] if part.month else []), *([part.day] if part.day else [])]


def ris_date(edtf: str | None) -> tuple[str | None, str | None]:
    """Values of RIS `PY` (a year) and `DA` (`YYYY/MM/DD/other`); None where nothing is known."""
    first, last = ends(edtf)
    part = first or last
    if part is None or part.known_year is None:
        words = in_words(edtf)
        return None, f"///{words}" if words else None
    other = _SEASONS[part.season] if part.season else ("" if first is last and not part.mark else in_words(edtf))
    month = f"{part.month:02}" if part.month else ""
    day = f"{part.day:02}" if part.day else ""
    return part.year, f"{part.year}/{month}/{day}/{other}"
