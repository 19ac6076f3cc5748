"""MEDLINE's tagged format, the `.nbib` of PubMed; ERIC and KoreaMed write it too.

Tags: https://www.nlm.nih.gov/bsd/mms/medlineelements.html
"""

import re
from collections.abc import Iterator

from clippings_app.domain.edtf import is_edtf
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.references.citation import (
    Citation,
    Format,
    RecordError,
    Span,
    arrivals,
    doi_address,
    web_address,
)
from clippings_app.importers.references.dates import date_of, ris_date_of
from clippings_app.importers.references.languages import language_of
from clippings_app.importers.references.people import inverted_name
from clippings_app.importers.references.source import Source
from clippings_app.importers.references.tagged import LINE_ENDS, Fields, every, fields_of, lines_of, one

MEDLINE = Format(kind=Kind.MEDLINE, label="MEDLINE (PubMed)")
_TAG = re.compile(r"([A-Z][A-Z0-9]{1,3}) {0,2}-(.*)")
_TAGGED = re.compile(rb"(?:\xef\xbb\xbf)?([A-Z][A-Z0-9]{1,3}) {0,2}-")
_INITIALS = re.compile(r"(\S.*?) ([A-Z]{1,4})(?: (Jr|Sr|2nd|3rd|4th))?")
_DAY = re.compile(r"(\d{4})[ /]+([A-Z][a-z]{2,8}|\d{1,2})(?:[ /]+(\d{1,2}))?")
_MONTHS = re.compile(r"(\d{4}) ([A-Z][a-z]{2})-([A-Z][a-z]{2})")
_SEASON = re.compile(r"(\d{4}) (Spring|Summer|Autumn|Fall|Winter)")
_DOI = re.compile(r"(10\.\d{4,9}/\S+) \[doi\]")
_BOOKS = frozenset({"book", "books", "book chapter"})


def read_medline(payload: Payload) -> Iterator[Arrival | Failure]:
    """The records that PubMed sends to a citation manager."""
    source = Source(payload)
    return arrivals(payload, MEDLINE, source, _spans(source.data), read_record)


def _spans(data: bytes) -> Iterator[Span]:
    """A blank line ends a record, and so does the number of the next one."""
    start, end = -1, 0
    for line, is_after_blank in lines_of(data):
        tag = _TAGGED.match(line[0])
        if start >= 0 and (is_after_blank or (tag and tag[1] == b"PMID")):
            yield start, end
            start = -1
        if start < 0 and tag:
            start = line.start() + tag.start(1)
        end = line.end()
    if start >= 0:
        yield start, end


def read_record(text: str) -> Citation:
    """One record."""
    fields = fields_of(LINE_ENDS.split(text), _TAG)
    if not any(value for values in fields.values() for value in values):
        raise RecordError("is empty")
    is_book = not _BOOKS.isdisjoint(kind.lower() for kind in every(fields, "PT"))
    citation = Citation(
        title=_whole(fields, "TI") or _whole(fields, "BTI", "TT"),
        authors=_authors(fields),
        publisher=one(fields, *(("PB", "JT") if is_book else ("JT", "TA", "PB"))),
        published=_published(one(fields, "DP")) or _published(_compact(one(fields, "DEP"))),
        pages=one(fields, "PG"),
        volume=one(fields, "VI"),
        issue=one(fields, "IP"),
        url=_address(fields),
        language=language_of(one(fields, "LA")),
        abstract=_whole(fields, "AB"),
        tags=[" ".join(word.split()) for tag in ("MH", "OT", "KW") for word in fields.get(tag, ())],
    )
    for note in fields.get("GN", ()):
        citation.note(" ".join(note.split()))
    return citation


def _whole(fields: Fields, *tags: str) -> str:
    """All values of the first of these tags that has any; long ones go on in lines of their own."""
    values = (" ".join(" ".join(fields.get(tag, ())).split()) for tag in tags)
    return next(filter(None, values), "")


def _authors(fields: Fields) -> list[str]:
    """Full names, or those with initials where there are no others; then the bodies that signed."""
    full = [" ".join(name.split()) for name in fields.get("FAU", ()) if name.strip()]
    short = [" ".join(name.split()) for name in fields.get("AU", ()) if name.strip()]
    names = full or [_with_comma(name) for name in short]
    return [inverted_name(name) for name in names] + [" ".join(name.split()) for name in fields.get("CN", ())]


def _with_comma(name: str) -> str:
    """The comma that "Mouse MJ" is without."""
    found = _INITIALS.fullmatch(name) if "," not in name else None
    return ", ".join(filter(None, (found[1], " ".join(found[2]), found[3]))) if found else name


def _published(date: str) -> str | None:
    """EDTF of "2015 May", "1996 Jul 9", "2012 Jan-Feb", "2000 Spring"."""
    if months := _MONTHS.fullmatch(date):
        year, *ends = months.groups()
        first, last = (ris_date_of(f"{year}/{month}/") for month in ends)
        between = f"{first}/{last}"
        return between if is_edtf(between) else year
    if season := _SEASON.match(date):
        return ris_date_of(f"{season[1]}///{season[2]}")
    if day := _DAY.match(date):
        return ris_date_of("/".join((day[1], day[2], day[3] or "")))
    return date_of(date)


def _compact(date: str) -> str:
    return re.sub(r"^(\d{4})(\d\d)(\d\d)$", r"\1/\2/\3", date)


def _address(fields: Fields) -> str | None:
    """Where it can be read: a named page, its DOI, else its place in PubMed."""
    named = [*fields.get("LID", ()), *fields.get("AID", ())]
    doi = next((found[1] for each in named if (found := _DOI.fullmatch(each))), None)
    plain = next((each for each in named if doi_address(each)), None)
    number = one(fields, "PMID")
    return (
        web_address(*(each for each in named if each.startswith("http")))
        or doi_address(doi or plain)
        or (f"https://pubmed.ncbi.nlm.nih.gov/{number}/" if number.isdecimal() and number.strip("0") else None)
    )
