"""Gathers clippings under headings for a bibliography."""

import datetime as dt
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from clippings_app.analysis.ordering import in_numbers
from clippings_app.analysis.person_names import author_name
from clippings_app.domain.bibliography import EntryOrder, Event, Group, GroupBy
from clippings_app.domain.clipping import Clipping, Incident
from clippings_app.domain.edtf import parse_edtf


def group(
    clippings: Iterable[Clipping],
    group_by: GroupBy,
    incidents: Mapping[str, Incident],
    order: EntryOrder = EntryOrder.NEWEST,
) -> tuple[Group, ...]:
    """Put clippings under headings, in the order asked inside each.

    Topics and publishers stand in the order of the alphabet, numbers in them by value, incidents and years newest
    first; what has no heading comes last under "".

    Args:
        clippings: Any; one with several topics or incidents comes under each of them.
        group_by: The kind of heading; `NONE` gives a single group without a title.
        incidents: The incidents themselves by name; one that is not there is made of what the clippings say of it.
        order: Inside each heading; undated clippings, and those without author and outlet, come last.
    """
    ordered = in_order(clippings, order)
    by_id = {clipping.id: clipping for clipping in ordered}
    found: dict[str, list[int]] = {}
    known = dict(incidents)
    for clipping in ordered:
        for tie in clipping.incidents:
            if tie.name not in known:
                known[tie.name] = Incident(name=tie.name, date=tie.date, place=tie.place)
        for title in _titles(clipping, group_by):
            found.setdefault(title, []).append(clipping.id)
    if group_by is GroupBy.NONE:
        return (Group(title="", entries=tuple(found.get("", ()))),)
    return tuple(
        Group(
            title=title,
            entries=tuple(found[title]),
            incident=known.get(title) if group_by is GroupBy.INCIDENT else None,
            chronology=chronology(by_id[each] for each in found[title])
            if title and group_by is GroupBy.INCIDENT
            else (),
        )
        for title in sorted(found, key=lambda title: _heading_order(title, group_by, known))
    )


def in_order(clippings: Iterable[Clipping], order: EntryOrder) -> list[Clipping]:
    """Clippings in one of the orders of a bibliography."""
    match order:
        case EntryOrder.NEWEST:
            return sorted(clippings, key=_newest_first)
        case EntryOrder.OLDEST:
            return sorted(clippings, key=_oldest_first)
        case EntryOrder.AUTHOR:
            return sorted(clippings, key=_by_author)
        case EntryOrder.GIVEN:
            return list(clippings)


def chronology(clippings: Iterable[Clipping]) -> tuple[Event, ...]:
    """What clippings report with a date, in order of time, days without a year last; the same sentence once."""
    events: dict[tuple[str, str], Event] = {}
    for clipping in in_order(clippings, EntryOrder.OLDEST):
        for mention in clipping.article.mentions:
            if mention.date:
                event = Event(date=mention.date, text=mention.text, clipping=clipping.id, paragraph=mention.paragraph)
                events.setdefault((event.date, _folded(event.text)), event)
    return tuple(sorted(events.values(), key=_event_order))


def _event_order(event: Event) -> tuple[Any, ...]:
    day = _first_day(event.date)
    if day is None:
        return (1, 0, event.date)
    return (0, day.toordinal(), parse_edtf(event.date).time or "")


def _titles(clipping: Clipping, group_by: GroupBy) -> tuple[str, ...]:
    match group_by:
        case GroupBy.TOPIC:
            titles: tuple[str, ...] = clipping.topics
        case GroupBy.INCIDENT:
            titles = tuple(dict.fromkeys(tie.name for tie in clipping.incidents))
        case GroupBy.PUBLISHER:
            titles = (clipping.article.publisher or "",)
        case GroupBy.YEAR:
            titles = (_year(clipping.article.published),)
        case GroupBy.NONE:
            titles = ("",)
    return titles or ("",)


def _year(published: str | None) -> str:
    day = _first_day(published)
    return f"{day.year:04}" if day else ""


def _first_day(edtf: str | None) -> dt.date | None:
    if not edtf:
        return None
    date = parse_edtf(edtf)
    return date.first_day or date.last_day


def _newest_first(clipping: Clipping) -> tuple[Any, ...]:
    published = clipping.article.published
    day = _first_day(published)
    if day is None or published is None:
        return (1, 0, "", clipping.id)
    time = parse_edtf(published).time or ""
    return (0, -day.toordinal(), _descending(time), clipping.id)


def _oldest_first(clipping: Clipping) -> tuple[Any, ...]:
    published = clipping.article.published
    day = _first_day(published)
    if day is None or published is None:
        return (1, 0, "", clipping.id)
    return (0, day.toordinal(), parse_edtf(published).time or "", clipping.id)


def _by_author(clipping: Clipping) -> tuple[Any, ...]:
    """By the first author's family name, else by the outlet, as a list of works stands; then oldest first."""
    article = clipping.article
    names = [author_name(name, publisher=article.publisher) for name in article.byline if name.strip()]
    said = names[0].inverted if names else (article.publisher or "")
    return (not said, _folded(said), *_oldest_first(clipping))


def _descending(time: str) -> str:
    # "23:59" before "00:00" before no time at all: digits are turned round, and the longer text sorts first.
    return "".join(chr(ord("9") - (ord(char) - ord("0"))) if char.isdigit() else char for char in time) or "~"


def _heading_order(title: str, group_by: GroupBy, incidents: Mapping[str, Incident]) -> tuple[Any, ...]:
    if group_by is GroupBy.INCIDENT:
        day = _first_day(incidents[title].date) if title else None
        return (not title, day is None, -day.toordinal() if day else 0, in_numbers(_folded(title)))
    if group_by is GroupBy.YEAR:
        return (not title, -int(title or 0))
    return (not title, [in_numbers(_folded(part)) for part in title.split("/")], title)


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
