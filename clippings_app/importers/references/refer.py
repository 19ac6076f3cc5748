"""refer and BibIX, the `.enw` of EndNote: lines that begin with a percent sign and a letter, digit or sign.

Tags: refer(1) of Unix, and EndNote's own filter of that name, where they differ by the reference type in %0.
"""

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
    web_address,
)
from clippings_app.importers.references.dates import date_of, instant_of, precise, ris_date_of
from clippings_app.importers.references.languages import language_of
from clippings_app.importers.references.people import inverted_name
from clippings_app.importers.references.source import Source
from clippings_app.importers.references.tagged import LINE_ENDS, Fields, every, fields_of, lines_of, one

REFER = Format(kind=Kind.REFER, label="EndNote (refer)")
_TAG = re.compile(r"[ \t]*%([!-~])(?:[ \t](.*)|[ \t]*$)")
_TAGGED = re.compile(rb"(?:\xef\xbb\xbf)?[ \t]*(%([!-~]))(?=[ \t]|\Z)")
_PRESS = frozenset({"newspaper article", "magazine article"})
_BOOKS = frozenset(
    {"ancient text", "book", "book section", "classical work", "edited book", "electronic book", "report", "thesis",
     "electronic book section", "government document", "manuscript", "pamphlet", "standard", "unpublished work"}
)  # fmt: skip
_BROADCASTS = frozenset({"audio", "audiovisual material", "film or broadcast", "podcast", "music", "online multimedia"})
_BARE_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)")


def read_refer(payload: Payload) -> Iterator[Arrival | Failure]:
    """The records of a refer file, an `.enw` that a publisher's page hands out, or what EndNote exports."""
    source = Source(payload)
    return arrivals(payload, REFER, source, _spans(source.data), read_record)


def _spans(data: bytes) -> Iterator[Span]:
    """Records begin with their type; where the first does not, they are parted by blank lines."""
    start, end, has_types, was_type = -1, 0, False, False
    for line, is_after_blank in lines_of(data):
        tag = _TAGGED.match(line[0])
        is_type = tag is not None and tag[2] == b"0"
        if start < 0:
            has_types = is_type
        # One record may name several types, each in a line of its own.
        begins = is_type and not was_type if has_types else tag is not None and (is_after_blank or start < 0)
        if tag and begins:
            if start >= 0:
                yield start, end
            start = line.start() + tag.start(1)
        end, was_type = line.end(), is_type
    if start >= 0:
        yield start, end


def read_record(text: str) -> Citation:
    """One record."""
    fields = fields_of(LINE_ENDS.split(text), _TAG)
    if not any(value for tag, values in fields.items() if tag != "0" for value in values):
        raise RecordError("is empty")
    kind = (fields.get("0") or [""])[-1].lower()
    languages = every(fields, "G")
    language = language_of(languages[0]) if len(languages) == 1 else None
    section = one(fields, "&")
    citation = Citation(
        title=one(fields, "T", "!", *(("B",) if kind in _BOOKS else ())),
        authors=[inverted_name(name) for tag in ("A", "Q") for name in every(fields, tag)],
        publisher=one(fields, *_publisher_tags(kind)),
        published=_published(fields, language),
        publisher_place=one(fields, "C"),
        edition=one(fields, "7"),
        pages=one(fields, "P"),
        volume=one(fields, "V"),
        issue=one(fields, "N"),
        section=section if kind in _PRESS and not re.fullmatch(r"[\d\s–-]+", section) else None,
        url=web_address(*fields.get("U", ())) or next(filter(None, map(doi_address, fields.get("R", ()))), None),
        language=language,
        abstract=one(fields, "X"),
        added=instant_of(_BARE_DAY.sub(r"\1-\2-\3", one(fields, "["))),
        tags=_keywords(fields.get("K", [])),
    )
    for tag in ("Z", "<", "O"):
        # Of an article EndNote puts another title of the journal under O.
        for note in fields.get(tag, ()) if tag != "O" or kind != "journal article" else ():
            citation.note(note)
    return citation


def _publisher_tags(kind: str) -> tuple[str, ...]:
    if kind in _BOOKS:
        return ("I",)
    return ("I", "B", "J") if kind in _BROADCASTS else ("J", "B", "I")


def _published(fields: Fields, language: str | None) -> str | None:
    """Year and day apart, as EndNote has them, or all in one."""
    year = one(fields, "D")
    named = re.search(r"(?<!\d)\d{4}(?!\d)", year)
    day = ris_date_of(one(fields, "8"), year=named[0] if named else None, language=language)
    return precise([day, date_of(year, language=language)])


def _keywords(values: list[str]) -> list[str]:
    # A record with one tag for all keywords parts them by semicolons or lines.
    mark = r"[;\n]" if len(values) == 1 else r"\n"
    return [word.strip() for value in values for word in re.split(mark, value)]
