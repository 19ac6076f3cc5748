"""RIS as EndNote, Zotero, Mendeley, ProQuest and others write it.

Tags: the format's specification of 2011, and what the programs make of it. A record begins with TY and ends with ER, or
where the next one begins; a line without a tag goes on with the value before it.
"""

import html
import re
from collections.abc import Iterator

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
    page_range,
    web_address,
)
from clippings_app.importers.references.dates import instant_of, precise, ris_date_of
from clippings_app.importers.references.languages import language_of
from clippings_app.importers.references.people import inverted_name
from clippings_app.importers.references.source import Source
from clippings_app.importers.references.tagged import LINE_ENDS, Fields, every, fields_of, one

RIS = Format(kind=Kind.RIS, label="RIS")
OURS = "Clippings"
"""What our own exports name as the database (DP) that a record comes from."""
# Files that were put together may have a byte-order mark between them.
_BORDER = re.compile(rb"(?:\A|(?<=[\r\n])|(?<=\xef\xbb\xbf))[ \t]*(?:(TY) {1,2}-|ER {1,2}-[^\r\n]*)")
_WORTH_IT = re.compile(rb"(?:\A|[\r\n])[ \t]*(?:TI|T1|UR) {1,2}-")
_TAG = re.compile(r"([A-Z][A-Z0-9])  -(?: (.*)|$)")
_NARROW_TAG = re.compile(r"([A-Z][A-Z0-9]) {1,2}-(?: (.*)|$)")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
_BOOKS = frozenset({"BOOK", "EBOOK", "EDBOOK", "CHAP", "ECHAP", "SER", "CLSWK"})
_PAPERS = frozenset({"RPRT", "GOVDOC", "STAND", "THES", "UNPB", "MANSCPT", "PAMP", "CONF", "CPAPER", "PAT", "BILL"})
_BROADCASTS = frozenset({"VIDEO", "MPCT", "SOUND", "ADVS", "MUSIC", "MULTI"})
_WEB = frozenset({"ELEC", "BLOG", "ICOMM", "WEB"})
_NEWSPAPERS = frozenset({"NEWS", "MGZN"})
_JOURNALS = ("T2", "JF", "BT", "JO", "JA", "J1", "J2")


def read_ris(payload: Payload) -> Iterator[Arrival | Failure]:
    """The records of a RIS file."""
    source = Source(payload)
    return arrivals(payload, RIS, source, _spans(source.data), read_record)


def _spans(data: bytes) -> Iterator[Span]:
    start, is_open = 0, False
    for found in _BORDER.finditer(data):
        if is_open or _WORTH_IT.search(data, start, found.start()):
            is_end = found[1] is None
            yield start, found.end() if is_end else _before_blanks(data, start, found.start())
        start, is_open = (found.start(), True) if found[1] else (found.end(), False)
    if is_open or _WORTH_IT.search(data, start):
        yield start, _before_blanks(data, start, len(data))


def _before_blanks(data: bytes, start: int, end: int) -> int:
    while end > start and data[end - 1] in b" \t\r\n\x1a\x00":
        end -= 1
    return end


def read_record(text: str) -> Citation:
    """One record, from TY to ER."""
    fields = _fields(text)
    kind = one(fields, "TY").upper()
    is_ours = one(fields, "DP") == OURS
    if not is_ours:
        for values in fields.values():
            values[:] = [_ENTITY.sub(lambda found: html.unescape(found[0]), value) for value in values]
    language = language_of(one(fields, "LA"))
    title = one(fields, "TI", "T1", "CT", *(("BT",) if kind in _BOOKS else ()), "ST")
    if not title and not fields:
        raise RecordError("is empty")
    citation = Citation(
        is_ours=is_ours,
        title=title,
        authors=[inverted_name(name, is_ours=is_ours) for tag in ("AU", "A1") for name in every(fields, tag)],
        publisher=one(fields, *_publisher_tags(kind)),
        published=_published(fields, language),
        section=_section(kind, one(fields, "SE"), is_ours=is_ours),
        publisher_place=one(fields, "CY", "PP"),
        edition=one(fields, "ET"),
        pages=page_range(one(fields, "SP"), one(fields, "EP")),
        volume=one(fields, "VL"),
        issue=one(fields, "IS"),
        url=web_address(*fields.get("UR", ()), *fields.get("LK", ())) or doi_address(one(fields, "DO")),
        language=language,
        abstract=" ".join(every(fields, "AB")) or one(fields, "N2"),
        added=instant_of(_seen(one(fields, "Y2"))),
        tags=_keywords(fields.get("KW", []), is_ours=is_ours),
    )
    for note in (*fields.get("N1", ()), *fields.get("RN", ())):
        if note.strip() != title:
            citation.note(note)
    return citation


def _fields(text: str) -> Fields:
    lines = LINE_ENDS.split(text)
    indent = len(lines[0]) - len(lines[0].lstrip(" \t"))
    pattern = _NARROW_TAG if re.match(r"[ \t]*TY - ", text) else _TAG
    return fields_of((line[indent:] if line[:indent].isspace() else line for line in lines), pattern)


def _publisher_tags(kind: str) -> tuple[str, ...]:
    if kind in _BOOKS or kind in _PAPERS:
        return ("PB",)
    if kind in _BROADCASTS:
        return ("PB", "T2", "JF")
    return ("T2", "JF", "PB") if kind in _WEB else (*_JOURNALS, "PB")


def _published(fields: Fields, language: str | None) -> str | None:
    named = re.search(r"(?<!\d)\d{4}(?!\d)", one(fields, "PY", "Y1"))
    year = named[0] if named else None
    return precise([ris_date_of(one(fields, tag), year=year, language=language) for tag in ("DA", "PY", "Y1")])


def _section(kind: str, value: str, *, is_ours: bool) -> str | None:
    """The section; where other kinds than newspapers have it, it is a page or a number."""
    return value if is_ours or (kind in _NEWSPAPERS and not re.fullmatch(r"[\d\s–-]+", value)) else None


def _seen(value: str) -> str:
    """A day of access; Zotero puts the time behind a third slash."""
    return re.sub(r"^(\d{4})/(\d\d?)/(\d\d?)/?(\d\d:\d\d(?::\d\d)?)?.*$", r"\1-\2-\3 \4", value).strip()


def _keywords(values: list[str], *, is_ours: bool) -> list[str]:
    if is_ours:
        return values
    # A record with one tag for all keywords parts them by semicolons or lines.
    mark = r"[;\n]" if len(values) == 1 else r"\n"
    return [word.strip() for value in values for word in re.split(mark, value)]
