"""Dates as people write them, with all that is said of how sure they are, read as EDTF."""

import datetime as dt
import re
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication

from clippings_app.domain.edtf import is_edtf, parse_edtf
from clippings_app.ui.widgets.dates import season_names

Reader = Callable[[str], str | None]
"""Gives the EDTF of a single date, None where it is none."""

_YEAR = re.compile(r"\d{4}")
_FIRST_NUMBER = re.compile(r"^\d{1,2}(?:\.|st|nd|rd|th)?\s*(?=\D)")
_LAST_NUMBER = re.compile(r"\s*\d{1,2}(?:st|nd|rd|th)?$")
_ISOLATES = {0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None}
_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")


def _tr(text: str) -> str:
    """Words as they are typed: without the marks that keep directions apart, which nobody types."""
    words = QCoreApplication.translate("dates", text)
    return words.translate(_ISOLATES)


def written_date(text: str, read: Reader) -> str | None:
    """The EDTF of a date in words, those of `spoken_date` and others, in the person's language.

    Args:
        text: "since 1985", "Spring 2024", "1990s", "c. 2017", "before 2001", "19 to 21 August 2024".
        read: Reads a single date.
    """
    text = " ".join(text.translate(_ISOLATES).split())
    if (plain := read(text)) is not None:
        return plain
    if interval := _interval(text, read):
        return interval
    for found in (_limited(text, read), _vague(text, lambda inner: written_date(inner, read))):
        if found:
            return found
    return _named_span(text)


def _end(text: str, read: Reader) -> str | None:
    """One end of an interval. It is none itself: tried as one, a sentence with some dashes would take minutes."""
    text = " ".join(text.split())
    return read(text) or _vague(text, lambda inner: _end(inner, read)) or _named_span(text)


def _named_span(text: str) -> str | None:
    """A decade, or a season of a year."""
    decade = _inside(text, _tr("{0}s")) or ""
    if len(decade) == 4 and decade.isdecimal() and decade.endswith("0"):
        return f"{decade[:3]}X"
    season, _, year = text.rpartition(" ")
    number = next((key for key, word in season_names().items() if word.casefold() == season.casefold()), None)
    return _checked(f"{year}-{number}") if number else None


def _interval(text: str, read: Reader) -> str | None:
    """From one date to another; what both have in common may be said once."""
    for first, last in _halves(text):
        for one, other in ((first, last), *_completed(first, last)):
            begin, end = _end(one, read), _end(other, read)
            if begin and end and _in_order(begin, end):
                return f"{begin}/{end}"
    return None


def _halves(text: str) -> Iterator[tuple[str, str]]:
    templates = (_tr("from {0} to {1}"), _tr("between {0} and {1}"), _tr("{0} to {1}"), "{0}–{1}", "{0}—{1}")
    for template in templates:
        before, between, after = re.split(r"\{[01]\}", template.casefold())
        folded = text.casefold()
        at = folded.find(between, len(before) + 1)
        if at > 0 and len(folded) == len(text) and folded.startswith(before) and folded.endswith(after):
            yield text[len(before) : at].strip(), text[at + len(between) : len(text) - len(after)].strip()
    if text.count("-") == 1:
        first, _, last = text.partition("-")
        yield first.strip(), last.strip()


def _completed(first: str, last: str) -> Iterator[tuple[str, str]]:
    """What the second half says of both, and the first: "19" and "21 August 2024", "August 19" and "21, 2024"."""
    years = _YEAR.findall(last)
    if len(years) != 1 or _YEAR.search(first):
        return
    if rest := _FIRST_NUMBER.sub("", last):
        yield f"{first} {rest}", last
    yield f"{first} {years[0]}", last
    if month := _LAST_NUMBER.sub("", first):
        yield f"{first}, {years[0]}", f"{month} {last}"


def _in_order(begin: str, end: str) -> bool:
    """Whether an interval from one to the other is one; it is none of intervals, nor of days without a year."""
    if not is_edtf(f"{begin}/{end}") or "/" in begin + end:
        return False
    first, last = parse_edtf(begin).first_day, parse_edtf(end).last_day
    return first is not None and last is not None and first <= last


def _limited(text: str, read: Reader) -> str | None:
    """Open at one end. Before a year and after it do not mean that year itself."""
    for template, form in ((_tr("until {0}"), "../{0}"), (_tr("since {0}"), "{0}/..")):
        if (inner := _inside(text, template)) and (date := written_date(inner, read)):
            return _checked(form.format(date))
    for template, form, step in ((_tr("before {0}"), "../{0}", -1), (_tr("after {0}"), "{0}/..", 1)):
        inner = _inside(text, template)
        if inner and (date := written_date(inner, read)) and (beside := _beside(date, step)):
            return _checked(form.format(beside))
    return None


def _vague(text: str, read: Reader) -> str | None:
    for template, mark in (
        (_tr("c. {0} (uncertain)"), "%"), (_tr("{0} (uncertain)"), "?"), (_tr("c. {0}"), "~"),
        (_tr("about {0}"), "~"), (_tr("around {0}"), "~"),
    ):  # fmt: skip
        inner = _inside(text, template)
        if inner and (date := read(inner)):
            return _checked(f"{date}{mark}")
    return None


def _beside(date: str, step: int) -> str | None:
    """The year, month or day right before or after one; None for what is not simply one of these."""
    if not _PLAIN.fullmatch(date):
        return None
    known = parse_edtf(date)
    edge = known.first_day if step < 0 else known.last_day
    try:
        return (edge + dt.timedelta(days=step)).isoformat()[: len(date)] if edge else None
    except OverflowError:  # before the first year there is, or after the last
        return None


def _inside(text: str, template: str) -> str | None:
    """What stands in the place of a template's field; None where its other words do not fit."""
    before, _, after = template.casefold().partition("{0}")
    folded = text.casefold()
    fits = len(folded) == len(text) > len(before) + len(after)
    if not fits or not folded.startswith(before) or not folded.endswith(after):
        return None
    return text[len(before) : len(text) - len(after)].strip()


def _checked(edtf: str) -> str | None:
    return edtf if is_edtf(edtf) else None
