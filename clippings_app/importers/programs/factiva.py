"""What Factiva writes: many articles on one page or in one document, with a code before every field or without.

Codes: HD headline, BY byline, PD date, SN source, SE section, ED edition, PG page, VOL volume, LA language, LP and TD
text, ART captions, CY copyright, AN number of the article (Dow Jones, "Factiva field codes").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from clippings_app.domain.errors import BrokenInput, ClippingsError
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.programs.building import (
    captioned,
    date,
    edition,
    outlet,
    outlet_place,
    plain_arrival,
    plain_article,
    whole_if_single,
    words,
)
from clippings_app.importers.programs.languages import language_code
from clippings_app.importers.programs.signs import FACTIVA_ARTICLE, FACTIVA_CODE
from clippings_app.parsing.html.tree import Element, parse, text_of

_FORMAT = "Factiva export"
_CODE = re.compile(r"[A-Z]{2,3}")
_WORD_COUNT = re.compile(r"[\d., \xa0]+\s?(?:[^\W\d_]+|字|語)\.?")
_VOLUME = re.compile(
    r"(?:vol(?:ume|\.)?\s*)?(\w+)?(?:[;,]?\s*(?:issue|iss\.?|no\.?|number)\s*(\w+))?\.?", re.IGNORECASE
)
_TIME = re.compile(r"\d{1,2}:\d\d(?:\s?(?:[AP]M|GMT|UTC))?", re.IGNORECASE)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)", re.IGNORECASE)
_NUMBER = re.compile(r"\w+\s+[A-Z0-9]{4,10}\d{8}\w{5,}")
_SOURCE_CODE = re.compile(r"[A-Z0-9]{2,8}")


@dataclass(slots=True)
class _Fields:
    one: dict[str, str] = field(default_factory=dict)
    body: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)


def read_factiva(payload: Payload) -> Iterator[Arrival | Failure]:
    """Every article of a page or a text, named "file#3" by its number."""
    from clippings_app.parsing.encoding import decode

    text, codec = decode(payload.data, name=payload.name, declared=payload.charset)
    starts = [found.start() for found in FACTIVA_ARTICLE.finditer(text)]
    if not starts:
        yield from _articles_of(text, payload, codec)
        return
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(text)], strict=True), start=1):
        name = f"{payload.name}#{number}"
        about = Payload(data=text[start:end].encode(codec, "replace"), name=name)
        try:
            article = parse(text[start:end], name=name)
            yield _arrival(_coded(article) or _uncoded(article), about)
        except ClippingsError as error:
            yield Failure(name=name, error=error)


def articles_of_document(text: str, payload: Payload, kind: Kind) -> Iterator[Arrival | Failure]:
    """Every article of a Word document that was turned into text; one alone keeps the document as its original."""
    yield from whole_if_single(_articles_of(text, payload, "utf-8"), payload, kind)


def _articles_of(text: str, payload: Payload, codec: str) -> Iterator[Arrival | Failure]:
    """The articles of a text that has a code in front of every field, or in the line above it."""
    starts: list[int] = []
    begun = -1
    for found in FACTIVA_CODE.finditer(text):
        if found[1] in ("SE", "CLM"):
            begun = found.start() if begun < 0 else begun
        elif found[1] == "HD":
            starts.append(found.start() if begun < 0 else begun)
            begun = -1
        else:
            begun = -1
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(text)], strict=True), start=1):
        about = Payload(data=text[start:end].encode(codec, "replace"), name=f"{payload.name}#{number}")
        try:
            yield _arrival(_fields_of(text[start:end]), about)
        except ClippingsError as error:
            yield Failure(name=about.name, error=error)


def _fields_of(article: str) -> _Fields:
    fields = _Fields()
    codes = list(FACTIVA_CODE.finditer(article))
    for found, after in zip(codes, [*codes[1:], None], strict=True):
        value = article[found.end(1) : after.start() if after else len(article)]
        _take(found[1], [text for each in re.split(r"\n\s*\n", value) if (text := words(each))], fields)
    return fields


def _take(code: str, paragraphs: list[str], fields: _Fields) -> None:
    """Take the value behind a code."""
    if code in ("LP", "TD"):
        fields.body += paragraphs
    elif code == "ART":
        fields.captions += paragraphs
    elif code in ("CY", "CT", "AN", "CR"):
        fields.rest += paragraphs[:1]
    elif paragraphs:
        fields.one.setdefault(code, " ".join(paragraphs))


def _arrival(fields: _Fields, about: Payload) -> Arrival:
    one = fields.one
    if not one.get("HD"):
        raise BrokenInput(about.name, _FORMAT, "the article has no headline")
    said = {
        "headline": one["HD"],
        "byline": _byline(one.get("BY", "")),
        "publisher": outlet(one.get("SN")),
        "published": date(one.get("PD")),
        "section": one.get("SE"),
        "publisher_place": outlet_place(one.get("SN")),
        "edition": one.get("ED") or edition(one.get("SN")),
        "pages": one.get("PG"),
        **_volume(one.get("VOL", "")),
        "language": language_code(one.get("LA", "")),
        "boilerplate": tuple(fields.rest),
    }
    made = plain_article(said, fields.body, [captioned(text) for text in fields.captions])
    return plain_arrival(made, about=about, kind=Kind.FACTIVA.value)


def _volume(value: str) -> dict[str, str]:
    """Volume and number of "Volume 12; Issue 3"; a number alone is the volume."""
    found = _VOLUME.fullmatch(value)
    return {"volume": found[1] or "", "issue": found[2] or ""} if found else {}


def _byline(value: str) -> tuple[str, ...]:
    from clippings_app.parsing.names import split_byline

    return split_byline(value) if value else ()


# ---------------------------------------------------------------------- with codes
def _coded(article: Element) -> _Fields | None:
    """The fields of a table that has a code in the first cell of each row; None where there is no such table."""
    fields = _Fields()
    for row in article.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        code = text_of(cells[0]) if len(cells) > 1 else ""
        if not _CODE.fullmatch(code):
            continue
        _take(code, _paragraphs(cells[1]), fields)
    return fields if fields.one else None


def _paragraphs(cell: Element) -> list[str]:
    texts = [text_of(paragraph) for paragraph in cell.iter("p", "pre")] or [text_of(cell)]
    return [text for text in texts if text]


# ---------------------------------------------------------------------- without codes
def _uncoded(article: Element) -> _Fields:
    """The fields of lines that stand one below the other; what they are is told by their form and order."""
    fields = _Fields()
    for element in article.iter("div", "p", "pre"):
        names = (element.get("class") or "").lower()
        text = text_of(element)
        if not text or _holds_others(element):
            continue
        if (element.tag in ("p", "pre") and "articleparagraph" in names) or element.tag == "pre":
            (fields.rest if _NUMBER.fullmatch(text) else fields.body).append(text)
        elif not fields.body:
            _take_line(element, text, names, fields)
        else:
            fields.rest.append(text)
    return fields


def _holds_others(element: Element) -> bool:
    return element.tag == "div" and any(True for _ in element.iter("div", "p", "pre") if _ is not element)


def _take_line(element: Element, text: str, names: str, fields: _Fields) -> None:
    from clippings_app.parsing.names import has_byline_label

    one = fields.one
    if any("headline" in (each.get("class") or "").lower() for each in element.iter("span", "b", "div")):
        one.setdefault("HD", text)
    elif "HD" not in one:
        one.setdefault("SE", text)
    elif _COPYRIGHT.match(text):
        fields.rest.append(text)
    elif "PD" not in one:
        if "author" in names or (has_byline_label(text) and not date(text)):
            one.setdefault("BY", text)
        elif not _WORD_COUNT.fullmatch(text) and (printed := date(text)) and len(printed) >= len("2024-08"):
            one["PD"] = text
    elif _TIME.fullmatch(text):
        one.setdefault("ET", text)
    elif "SN" not in one:
        one["SN"] = text
    elif language_code(text) and not _SOURCE_CODE.fullmatch(text):
        one.setdefault("LA", words(text))
