"""MODS, the Library of Congress's schema (https://www.loc.gov/standards/mods/), as Zotero and bibutils write it too."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.references.citation import (
    Citation,
    Format,
    arrivals,
    doi_address,
    page_range,
    web_address,
)
from clippings_app.importers.references.dates import date_of, instant_of, precise
from clippings_app.importers.references.languages import language_of
from clippings_app.importers.references.people import inverted_name, said_name
from clippings_app.importers.references.source import Source
from clippings_app.importers.references.xml_records import (
    attribute,
    children,
    first,
    name_of,
    parse,
    record_spans,
    root_attributes,
    text_of,
    texts,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

MODS = Format(kind=Kind.MODS, label="MODS")
_AUTHORS = frozenset({"author", "aut", "creator", "cre", "podcaster", "reporter", "rpt", "journalist"})
_DATES = ("dateIssued", "copyrightDate", "dateCreated")


def read_mods(payload: Payload) -> Iterator[Arrival | Failure]:
    """A collection of records, or a single one."""
    source = Source(payload)
    spans = record_spans(source.data, lambda around, name: name == b"mods" and b"mods" not in around)
    root = source.data.find(b"modsCollection", 0, 8192) >= 0
    attributes = root_attributes(source.data).decode("utf-8", "replace") if root else ""
    return arrivals(payload, MODS, source, spans, lambda text: read_record(text, attributes))


def read_record(text: str, attributes: str = "") -> Citation:
    """One `mods` element.

    Args:
        text: The element.
        attributes: Those of the element around it.
    """
    record = parse(text, attributes)
    hosts = [each for each in children(record, "relatedItem") if attribute(each, "type") == "host"]
    host = next(iter(hosts), None)
    language = language_of(next(iter(_languages(record)), None))
    locations = [url for each in (record, *hosts) for url in texts(each, "location", "url")]
    identifiers = {attribute(each, "type"): text_of(each) for each in children(record, "identifier")}
    citation = Citation(
        title=_title(record),
        authors=list(_authors(record)),
        publisher=_publisher(record, host),
        published=_published(record, host),
        modified=date_of(first(record, "originInfo", "dateModified")),
        section=_detail(record, host, "section"),
        publisher_place=_place(record, host),
        edition=first(record, "originInfo", "edition") or first(host, "originInfo", "edition"),
        pages=_pages(record, host),
        volume=_detail(record, host, "volume"),
        issue=_detail(record, host, "issue"),
        url=web_address(*locations, identifiers.get("uri")) or doi_address(identifiers.get("doi")),
        language=language,
        abstract=first(record, "abstract"),
        added=_seen(record),
        tags=[text_of(part) for each in children(record, "subject") for part in each if name_of(part) in _SUBJECTS],
    )
    for note in children(record, "note"):
        if attribute(note, "type") != "statement of responsibility":
            citation.note(text_of(note))
    return citation


_SUBJECTS = frozenset({"topic", "geographic", "temporal", "genre", "name", "titleInfo", "occupation"})


def _title(record: "_Element") -> str:
    for info in children(record, "titleInfo"):
        if not attribute(info, "type"):
            opening = first(info, "nonSort")
            main = f"{opening} {first(info, 'title')}" if opening else first(info, "title")
            return ": ".join(part for part in (main.strip(), first(info, "subTitle")) if part)
    return ""


def _publisher(record: "_Element", host: "_Element | None") -> str:
    """What an article is in; of a book, and of what is in one, its publisher."""
    houses = [house for each in (record, host) for house in texts(each, "originInfo", "publisher")]
    is_book = "book" in texts(host, "genre") or first(host, "originInfo", "issuance") == "monographic"
    outlet = _title(host) if host is not None and not is_book else ""
    return outlet or next(iter(houses), "")


def _languages(record: "_Element") -> Iterator[str]:
    for term in children(record, "language", "languageTerm"):
        if language_of(text_of(term)):
            yield text_of(term)
    yield from texts(record, "language")


def _authors(record: "_Element") -> Iterator[str]:
    for name in children(record, "name"):
        roles = {term.lower().rstrip(".") for term in texts(name, "role", "roleTerm")}
        if roles and roles.isdisjoint(_AUTHORS):
            continue
        parts: dict[str, list[str]] = {}
        for part in children(name, "namePart"):
            parts.setdefault(attribute(part, "type"), []).append(text_of(part))
        if "family" in parts:
            given = " ".join(parts.get("given", ()))
            yield said_name(" ".join(parts["family"]), given, suffix=_suffix(parts))
        elif whole := " ".join(parts.get("", parts.get("given", ()))):
            yield whole if attribute(name, "type") == "corporate" else inverted_name(whole)
        elif form := first(name, "displayForm"):
            yield form


def _suffix(parts: dict[str, list[str]]) -> str | None:
    terms = " ".join(parts.get("termsOfAddress", ()))
    return terms if re.match(r"(?:Jr|Sr|I{2,3}|IV)\b", terms) else None


def _published(record: "_Element", host: "_Element | None") -> str | None:
    """The key date, else that of issue, of the record before that of what it is in; an interval by its two points."""
    origins = [*children(record, "originInfo"), *children(host, "originInfo")]
    keys = {name_of(date) for origin in origins for date in origin if attribute(date, "keyDate") == "yes"}
    for name in sorted(_DATES, key=lambda name: name not in keys):
        for origin in origins:
            dates = children(origin, name)
            ends = {attribute(each, "point"): date_of(text_of(each)) for each in dates}
            if ends.get("start") and ends.get("end"):
                return f"{ends['start']}/{ends['end']}"
            if found := precise([_doubted(each) for each in dates]):
                return found
    return precise([date_of(date) for each in (record, host) for date in texts(each, "part", "date")])


def _doubted(date: "_Element") -> str | None:
    found = date_of(text_of(date))
    mark = {"approximate": "~", "inferred": "?", "questionable": "?"}.get(attribute(date, "qualifier"), "")
    return found + mark if found and "T" not in found and found[-1].isalnum() else found


def _place(record: "_Element", host: "_Element | None") -> str | None:
    """Where it is published, in words; codes of countries are none."""
    for each in (record, host):
        for term in children(each, "originInfo", "place", "placeTerm"):
            if attribute(term, "type") != "code":
                return text_of(term)
    return None


def _pages(record: "_Element", host: "_Element | None") -> str | None:
    for part in (*children(record, "part"), *children(host, "part")):
        for extent in children(part, "extent"):
            if attribute(extent, "unit").rstrip("s") == "page":
                return page_range(first(extent, "start"), first(extent, "end")) or first(extent, "list")
    return None


def _detail(record: "_Element", host: "_Element | None", kind: str) -> str | None:
    for part in (*children(record, "part"), *children(host, "part")):
        for detail in children(part, "detail"):
            if attribute(detail, "type") == kind:
                return first(detail, "title") or first(detail, "number") or first(detail, "caption")
    return None


def _seen(record: "_Element") -> str | None:
    said = [attribute(each, "dateLastAccessed") for each in children(record, "location", "url")]
    said += texts(record, "originInfo", "dateCaptured")
    return next((moment for each in said if (moment := instant_of(each))), None)
