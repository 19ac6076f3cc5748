"""EndNote's XML. Its reference types, and which element holds what for each, were learned from the program's tables."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.references.citation import Citation, Format, arrivals, doi_address, web_address
from clippings_app.importers.references.dates import date_of, instant_of, precise, ris_date_of
from clippings_app.importers.references.languages import language_of
from clippings_app.importers.references.people import inverted_name
from clippings_app.importers.references.source import Source
from clippings_app.importers.references.xml_records import children, first, name_of, parse, record_spans, texts

if TYPE_CHECKING:
    from lxml.etree import _Element

ENDNOTE_XML = Format(kind=Kind.ENDNOTE_XML, label="EndNote XML")
_PRESS = frozenset({"newspaper article", "magazine article"})
_BROADCASTS = frozenset({"film or broadcast", "audiovisual material", "podcast", "television episode", "web page"})
_BOOKS = frozenset(
    {"book", "book section", "edited book", "electronic book", "electronic book section", "report", "thesis",
     "government document", "manuscript", "pamphlet", "unpublished work", "standard"}
)  # fmt: skip
_BY_NUMBER = {
    "3": "audiovisual material", "5": "book section", "6": "book", "12": "web page", "19": "magazine article",
    "21": "film or broadcast", "23": "newspaper article", "27": "report", "28": "edited book", "32": "thesis",
    "56": "blog",
}  # fmt: skip
_MANY = re.compile(r"[\r\n;]+")


def read_endnote_xml(payload: Payload) -> Iterator[Arrival | Failure]:
    """The records of an EndNote library that was exported as XML."""
    source = Source(payload)
    spans = record_spans(source.data, lambda around, name: name == b"record" and b"record" not in around)
    return arrivals(payload, ENDNOTE_XML, source, spans, read_record)


def read_record(text: str) -> Citation:
    """One `record`."""
    record = parse(text, "")
    kind = _kind(record)
    language = language_of(first(record, "language"))
    titles = next(iter(children(record, "titles")), None)
    urls = [url for each in children(record, "urls") for url in _urls(each)]
    section = first(record, "section")
    citation = Citation(
        title=first(titles, "title") or first(titles, "short-title"),
        authors=[inverted_name(name) for name in texts(record, "contributors", "authors", "author")],
        publisher=_publisher(record, kind),
        published=_published(record, language),
        publisher_place=first(record, "pub-location"),
        edition=first(record, "edition"),
        pages=first(record, "pages"),
        volume=first(record, "volume"),
        issue=first(record, "number"),
        section=section if kind in _PRESS and not re.fullmatch(r"[\d\s–-]+", section) else None,
        url=web_address(*urls) or doi_address(first(record, "electronic-resource-num")),
        language=language,
        abstract=first(record, "abstract"),
        added=_seen(record, kind),
        tags=[word.strip() for each in texts(record, "keywords", "keyword") for word in _MANY.split(each)],
    )
    for note in (*texts(record, "notes"), *texts(record, "research-notes")):
        citation.note(note)
    return citation


def _kind(record: "_Element") -> str:
    element = next(iter(children(record, "ref-type")), None)
    if element is None:
        return ""
    return str(element.get("name") or "").strip().lower() or _BY_NUMBER.get(first(record, "ref-type"), "")


def _urls(urls: "_Element") -> list[str]:
    """Addresses on the web, before those of what goes with it; files are left out."""
    return [
        url
        for name in ("web-urls", "related-urls", "text-urls")
        for group in children(urls, name)
        for child in group
        if name_of(child) == "url"
        for url in [" ".join(str(part) for part in child.itertext())]
    ]


def _publisher(record: "_Element", kind: str) -> str | None:
    publisher = first(record, "publisher")
    if kind in _BOOKS:
        return publisher
    title = first(record, "titles", "secondary-title") or first(record, "periodical", "full-title")
    if kind in _BROADCASTS:
        return publisher or title
    return title or first(record, "periodical", "abbr-1") or publisher


def _published(record: "_Element", language: str | None) -> str | None:
    year = first(record, "dates", "year")
    named = re.search(r"(?<!\d)\d{4}(?!\d)", year)
    day = first(record, "dates", "pub-dates", "date")
    return precise(
        [ris_date_of(day, year=named[0] if named else None, language=language), date_of(year, language=language)]
    )


def _seen(record: "_Element", kind: str) -> str | None:
    """The day of access; of a web page EndNote keeps the year and the day apart."""
    whole = instant_of(first(record, "access-date"))
    if whole or kind != "web page":
        return whole
    return instant_of(ris_date_of(first(record, "custom2"), year=first(record, "custom1") or None))
