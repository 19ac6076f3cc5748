"""How clippings spread over time: bins of equal kind, each with the clippings that are of it and those that may be."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What one bin stands for."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


_YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """The part of the bins that one topic has.

    Attributes:
        topic: Its id.
        counts: Clippings by bin; one with several of the topics is counted for the most frequent of them only.
        path: Its path.
        colour: Its colour, `#rrggbb`.
    """

    topic: int
    counts: tuple[int, ...]
    path: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Dates of publication of all clippings that a search finds.

    `certain[i] + possible[i]` is what the same search finds with `published:` and the bin's date added.

    Attributes:
        unit: What one bin stands for.
        first: The first day of the first bin.
        certain: Clippings that are of one bin for certain, by bin; empty where none has a date.
        possible: Clippings that may be of it, because their date is less exact than a bin; in all bins it touches.
        vague: How many clippings that are, each counted once.
        undated: Clippings without any date.
        shares: Topics that stand out, the most frequent first.
    """

    unit: Unit = Unit.YEAR
    first: dt.date = dt.date.min
    certain: tuple[int, ...] = ()
    possible: tuple[int, ...] = ()
    vague: int = 0
    undated: int = 0
    shares: tuple[Share, ...] = ()

    def start(self, at: int) -> dt.date:
        """The first day of a bin."""
        return later(self.first, self.unit, at)

    def edtf(self, at: int) -> str:
        """A bin as EDTF: `2024-08-20`, `2024-08`, `2024`, `202X` or `20XX`."""
        year, month, day = self.start(at).isoformat().split("-")
        return {
            Unit.DAY: f"{year}-{month}-{day}",
            Unit.MONTH: f"{year}-{month}",
            Unit.YEAR: year,
            Unit.DECADE: f"{year[:3]}X",
            Unit.CENTURY: f"{year[:2]}XX",
        }[self.unit]

    def query(self, begin: int, end: int) -> str:
        """The filter for the bins from `begin` to `end`, both among them."""
        first, last = self.edtf(begin), self.edtf(end)
        return f"published:{first}" if begin == end else f"published:{first}..{last}"


def later(day: dt.date, unit: Unit, by: int) -> dt.date:
    """The first day of the bin that lies so many bins later."""
    if unit is Unit.DAY:
        return day + dt.timedelta(days=by)
    if unit is Unit.MONTH:
        months = day.year * 12 + day.month - 1 + by
        return dt.date(months // 12, months % 12 + 1, 1)
    # The first decade and century begin in the year 1: there is no year 0 to begin in.
    return dt.date(max(day.year // _YEARS[unit] + by, 0) * _YEARS[unit] or 1, 1, 1)
