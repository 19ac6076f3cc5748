"""By whose clock a page tells its time: a machine's, far away or in UTC, or that of its readers."""

import datetime as dt
import re

_LENGTH_OF_DAY = len("2024-08-20")
_LENGTH_OF_MINUTE = len("2024-08-20T09:30")
_WHOLE_HOURS = range(-12, 15)
# Zones between, in minutes ahead of UTC, also in summer: https://www.iana.org/time-zones
_BETWEEN = frozenset({-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825})
_NOON = 12
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WITHOUT_ZONE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?")
_IN_UTC = re.compile(r"(?P<time>\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:Z|\+00:00)")


def is_by_machine(date: str) -> bool:
    """Whether a time (EDTF) may be by another clock than that of the readers: it has no zone, or is in UTC."""
    return _WITHOUT_ZONE.fullmatch(date) is not None or _IN_UTC.fullmatch(date) is not None


def is_in_utc(date: str) -> bool:
    """Whether a time (EDTF) is in UTC, which may be a machine's and not the readers'."""
    return _IN_UTC.fullmatch(date) is not None


def as_told(date: str, readers: str) -> str | None:
    """A machine's time as the readers of the page are told it; None where what they are told is another time.

    Args:
        date: The time of the machine (EDTF), without a zone or in UTC.
        readers: The day or the time that is printed (EDTF).
    """
    if utc := _IN_UTC.fullmatch(date):
        if minutes := _minutes_apart(readers, utc["time"]):
            return _in_zone(utc["time"], readers, minutes)
        return readers if _is_day_somewhere(readers, utc["time"]) else None
    if hours := hours_apart(readers, date):
        return shifted(date, hours)
    return readers if _is_day_beside(readers, date) else None


def hours_apart(date: str, other: str) -> int:
    """How many hours a time is ahead of another with the same minute (EDTF without a zone): by another zone's clock."""
    minutes = _minutes_apart(date, other)
    return minutes // 60 if not minutes % 60 else 0


def shifted(date: str, hours: int) -> str:
    """A time (EDTF) some hours later, where it tells no zone."""
    if not _WITHOUT_ZONE.fullmatch(date):
        return date
    try:
        later = dt.datetime.fromisoformat(date) + dt.timedelta(hours=hours)
    except OverflowError:  # systems write the last day of the year 9999 for "never"
        return date
    return later.isoformat(timespec="seconds" if later.second else "minutes")


def _minutes_apart(date: str, other: str) -> int:
    """How far a time is ahead of another, in minutes, where a zone does that."""
    if not all(map(_WITHOUT_ZONE.fullmatch, (date, other))):
        return 0
    first, second = (dt.datetime.fromisoformat(text[:_LENGTH_OF_MINUTE]) for text in (date, other))
    minutes = int((first - second).total_seconds()) // 60
    is_of_zone = minutes in _BETWEEN or (not minutes % 60 and minutes // 60 in _WHOLE_HOURS)
    return minutes if is_of_zone else 0


def _in_zone(time: str, readers: str, minutes: int) -> str:
    """The time of the readers, some minutes ahead of one in UTC, with its seconds: `2024-05-03T21:25:56-03:00`."""
    hours, rest = divmod(abs(minutes), 60)
    seconds = time[_LENGTH_OF_MINUTE:].removeprefix(":00")
    return f"{readers[:_LENGTH_OF_MINUTE]}{seconds}{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


def _is_day_beside(date: str, other: str) -> bool:
    """Whether two dates (EDTF) are one day apart, whatever the hour."""
    return abs(_days_ahead(date, other)) == 1


def _days_ahead(date: str, other: str) -> int:
    """How many days a date (EDTF) is ahead of another; 0 where one of them tells no day."""
    if not (_DAY.match(date) and _DAY.match(other)):
        return 0
    first, second = (dt.date.fromisoformat(text[:_LENGTH_OF_DAY]) for text in (date, other))
    return (first - second).days


def _is_day_somewhere(day: str, time: str) -> bool:
    """Whether a printed day without a time is that of a time in UTC for some readers, the day before or behind it."""
    ahead, hour = _days_ahead(day, time), int(time[_LENGTH_OF_DAY + 1 : _LENGTH_OF_DAY + 3])
    return "T" not in day and ((ahead == -1 and hour < _NOON) or (ahead == 1 and hour > _NOON - 3))
