"""Filters of a query as a person reads them, and the menu of those that an answer can be narrowed by."""

import re
from collections.abc import Iterator, Mapping
from heapq import nsmallest

from PySide6.QtCore import QCoreApplication, QLocale

from clippings_app.analysis.ordering import in_numbers
from clippings_app.domain.query_language import IN_QUOTES, quoted, unquoted
from clippings_app.ui.widgets.dates import spoken_date

_FILTER = re.compile(rf'(?P<not>-?)(?P<field>[a-z]+):(?:"(?P<quoted>{IN_QUOTES})"|(?P<plain>\S+))')
_MOST_VALUES = 15

FACET_FIELDS = {
    "topic": "topic",
    "incident": "incident",
    "publisher": "publisher",
    "year": "published",
    "photographer": "photographer",
    "agency": "agency",
    "language": "lang",
}
"""The field of the query language that narrows by a facet."""
_ICONS = {
    "topic": "topic", "incident": "incident", "publisher": "publisher", "published": "calendar",
    "photographer": "person", "agency": "agency", "lang": "document", "is": "filter", "has": "filter",
}  # fmt: skip


_PLAIN_LANGUAGES = {"en": "English", "es": "español", "pt": "português"}
"""Names without a country, which Qt gives to these where the tag has none."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("filters", text)


def filter_icon(query: str) -> str:
    """The icon that stands for a filter."""
    found = _FILTER.fullmatch(query)
    return _ICONS.get(found["field"], "filter") if found else "filter"


def filter_words(query: str) -> str:
    """A filter in words: `topic:"A/B"` is "A › B", `is:inbox` is "Inbox"; what is not known stays as it is."""
    known = {
        "is:inbox": _tr("Inbox"),
        "is:starred": _tr("Starred"),
        "is:trash": _tr("Trash"),
        "-has:credit has:photo": _tr("Missing credit"),
        "-has:date": _tr("Needs a date"),
        "has:photo": _tr("With photo"),
        "has:note": _tr("With notes"),
        "has:highlight": _tr("With highlights"),
        "has:ai": _tr("Discloses AI"),
    }
    if query in known:
        return known[query]
    found = _FILTER.fullmatch(query)
    if not found:
        return query
    value = unquoted(found["quoted"]) if found["quoted"] is not None else found["plain"]
    return (
        _tr("not {0}").format(_value_words(found["field"], value))
        if found["not"]
        else _value_words(found["field"], value)
    )


def _value_words(field: str, value: str) -> str:
    if field == "topic":
        return " › ".join(value.split("/"))
    if field == "published":
        return spoken_date(value.replace("..", "/") if value.strip(".") and ".." in value else value)
    if field == "lang":
        return language_words(value)
    return value if field in _ICONS and field not in ("is", "has") else f"{field}: {value}"


def language_words(tag: str) -> str:
    """A language by its own name, for it stands among others; its tag where Qt has no name for it."""
    return _PLAIN_LANGUAGES.get(tag) or QLocale(tag).nativeLanguageName() or tag


def facet_words(facet: str) -> str:
    """A facet's heading in words."""
    return {
        "topic": _tr("Topic"),
        "incident": _tr("Incident"),
        "publisher": _tr("Publisher"),
        "year": _tr("Year"),
        "photographer": _tr("Photographer"),
        "agency": _tr("Agency"),
        "language": _tr("Language"),
    }.get(facet, facet.capitalize())


def facet_choices(
    facets: Mapping[str, Mapping[str, int]], *, most: int = _MOST_VALUES
) -> Iterator[tuple[str, list[tuple[str, str, int]]]]:
    """Facets that have values: the facet, and for its most frequent values filter, words and number of clippings."""
    for facet, field in FACET_FIELDS.items():
        values = nsmallest(most, facets.get(facet, {}).items(), key=lambda held: (-held[1], in_numbers(held[0])))
        choices = []
        for value, count in values:
            query = f"{field}:{value}" if facet in ("year", "language") else f"{field}:{quoted(value)}"
            choices.append((query, filter_words(query), count))
        if choices:
            yield facet, choices
