"""CSL-JSON, as its schema 1.0.2 has it (https://github.com/citation-style-language/schema) and programs write it."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from clippings_app.domain.edtf import is_edtf
from clippings_app.domain.payload import Payload
from clippings_app.domain.worded import Quoted
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
from clippings_app.importers.references.dates import date_of, instant_of
from clippings_app.importers.references.languages import language_of
from clippings_app.importers.references.people import said_name
from clippings_app.importers.references.source import Source

CSL_JSON = Format(kind=Kind.CSL_JSON, label="CSL-JSON")
_LISTS = re.compile(rb'\s*\{\s*"(?:items|references)"\s*:\s*(?=\[)')
_PIECE = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]]', re.DOTALL)
_BOOKS = frozenset(
    {"book", "chapter", "report", "thesis", "classic", "collection", "pamphlet", "standard", "manuscript"}
)
_BROADCASTS = frozenset({"broadcast", "motion_picture", "song", "speech", "interview"})
_OURS = ("Photo: ", "Source: ", "Archived cop", "SHA-256 of the original: ")
_SURROGATES = re.compile("[\ud800-\udfff]")


def read_csl_json(payload: Payload) -> Iterator[Arrival | Failure]:
    """The items of a list, of a list under `items` or `references`, or a single one."""
    source = Source(payload)
    return arrivals(payload, CSL_JSON, source, _spans(source.data), read_record)


def _spans(data: bytes) -> Iterator[Span]:
    """The objects of the outermost list, found by their braces, so that a broken one does not stop the others."""
    listed = _LISTS.match(data)
    at = listed.end() if listed else 0
    depth, start = 0, 0
    for found in _PIECE.finditer(data, at):
        sign = data[found.start()]
        if sign == ord("{"):
            start = found.start() if not depth else start
            depth += 1
        elif sign == ord("[") and depth:
            depth += 1
        elif sign in b"}]" and depth:
            depth -= 1
            if not depth:
                yield start, found.end()
        elif sign == ord("]") and listed:
            return
    if depth:
        yield start, len(data)


def read_record(text: str) -> Citation:
    """One item.

    Raises:
        RecordError: If it is no JSON object.
    """
    item = _item(text)
    kind = _text(item, "type")
    ours = _ours(item)
    language = language_of(_text(item, "language"))
    container, publisher = _text(item, "container-title"), _text(item, "publisher")
    if kind in _BOOKS:
        container = ""
    citation = Citation(
        is_ours=ours is not None,
        title=_text(item, "title") or _text(item, "title-short"),
        authors=_names(item.get("author"), is_ours=ours is not None),
        publisher=(publisher or container) if kind in _BROADCASTS else (container or publisher),
        published=_date(item.get("issued"), language),
        section=_text(item, "section"),
        publisher_place=_text(item, "publisher-place"),
        edition=_text(item, "edition"),
        pages=_text(item, "page") or _text(item, "page-first"),
        volume=_text(item, "volume"),
        issue=_text(item, "issue"),
        url=web_address(_text(item, "URL")) or doi_address(_text(item, "DOI")),
        language=language,
        abstract=_text(item, "abstract"),
        added=instant_of(_date(item.get("accessed"), None)),
        tags=_keywords(item) if ours is None or "topics" not in ours else _texts(ours["topics"]),
    )
    for line in _text(item, "note").split("\n") if ours is not None else [_text(item, "note")]:
        _take_note(citation, line)
    for note in _texts((ours or {}).get("notes")) or [_text(item, "annote")]:
        citation.note(note)
    return citation


def _item(text: str) -> Mapping[str, Any]:
    try:
        item = json.loads(text)
    except json.JSONDecodeError as error:
        raise RecordError(
            Quoted("is no JSON at character {value}", error.msg, value=error.pos + 1), _title_in(text)
        ) from None
    except RecursionError:
        raise RecordError("is nested too deeply", _title_in(text)) from None
    except ValueError as error:
        raise RecordError(Quoted("cannot be read", error), _title_in(text)) from None
    if not isinstance(item, dict):
        raise RecordError("is not an object")
    return item


def _title_in(text: str) -> str | None:
    found = re.search(r'"title"\s*:\s*"([^"\\]{1,200})"', text)
    return found[1] if found else None


def _ours(item: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """What our own exports add for themselves, in the place that the schema leaves for such things."""
    custom = item.get("custom")
    ours = custom.get("clippings") if isinstance(custom, dict) else None
    return ours if isinstance(ours, dict) else None


def _take_note(citation: Citation, text: str) -> None:
    """Zotero keeps its citation keys and variables in the note; incidents of ours may stand between them."""
    rest = []
    for line in text.split("\n"):
        if line.startswith("Incident: ") or (citation.is_ours and line.startswith(_OURS)):
            citation.note(line)
        elif not line.lower().startswith(("citation key:", "tex.")):
            rest.append(line)
    citation.note("\n".join(rest))


def _text(item: Mapping[str, Any], name: str) -> str:
    value = item.get(name)
    if isinstance(value, list):
        value = next(iter(value), None)
    return _said(value)


def _said(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return _SURROGATES.sub("\ufffd", str(value))


def _texts(value: object) -> list[str]:
    return [said for each in value if (said := _said(each))] if isinstance(value, list) else []


def _keywords(item: Mapping[str, Any]) -> list[str]:
    words = item.get("keyword", item.get("categories"))
    if isinstance(words, list):
        return _texts(words)
    said = _said(words)
    return [word.strip() for word in said.split(";" if ";" in said else ",")]


def _names(value: object, *, is_ours: bool) -> list[str]:
    return [_name(each, is_ours=is_ours) for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _name(name: Mapping[str, Any], *, is_ours: bool) -> str:
    family, given = _text(name, "family"), _text(name, "given")
    if not family:
        return _text(name, "literal") or given
    particle = " ".join(filter(None, (_text(name, "dropping-particle"), _text(name, "non-dropping-particle"))))
    suffix = _text(name, "suffix") or None
    if name.get("static-ordering") is True and not particle:
        return " ".join(filter(None, (family, given, suffix)))
    return said_name(family, given, particle=particle, suffix=suffix, is_ours=is_ours)


def _date(value: object, language: str | None) -> str | None:
    if not isinstance(value, dict):
        return date_of(_said(value), language=language)
    ends = value.get("date-parts")
    dates = [_parts(end) for end in ends[:2] if isinstance(end, list)] if isinstance(ends, list) else []
    known = [date for date in dates if date]
    if not known:
        said = _said(value.get("literal")) or _said(value.get("raw")) or _said(value.get("edtf"))
        return date_of(said, language=language)
    doubt = "~" if value.get("circa") not in (None, False, 0, "", "0", "false") else ""
    if len(known) == 2 and known[0] != known[1]:
        return _interval(known[0], known[1], doubt)
    season = _said(value.get("season"))
    if len(known[0]) == 4 and season in ("1", "2", "3", "4"):
        return f"{known[0]}-2{season}{doubt}"
    return known[0] + doubt


def _interval(first: str, last: str, doubt: str) -> str | None:
    if doubt and len(first) == len(last) == 4:
        for digits, low, high in ((3, "0", "9"), (2, "00", "99")):
            if first[:digits] == last[:digits] and first[digits:] == low and last[digits:] == high:
                return first[:digits] + "X" * (4 - digits)
    interval = f"{first}{doubt}/{last}{doubt}"
    return interval if is_edtf(interval) else first + doubt


def _parts(parts: list[Any]) -> str | None:
    """A list of year, month (13 to 16 and 21 to 24 are seasons) and day."""
    numbers = [int(said) for each in parts[:3] if re.fullmatch(r"\d{1,4}", said := _said(each).split(".")[0])]
    if not numbers:
        return None
    year, month, day = (*numbers, 0, 0)[:3]
    month = month + 8 if month in range(13, 17) else month
    tries = (f"{year:04}-{month:02}-{day:02}", f"{year:04}-{month:02}", f"{year:04}")
    return next((each for each in tries if is_edtf(each)), None)
