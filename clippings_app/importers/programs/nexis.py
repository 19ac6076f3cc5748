"""What LexisNexis writes: many articles in one text or Word document, in two layouts and several languages.

The older one ("3 of 20 DOCUMENTS") has outlet and date on top, labels in capitals (`LENGTH:`, `LÄNGE:`, `LONGUEUR:`),
the text behind them, and more labels below it. The newer one has headline, outlet and date on top, labels
(`Byline:`), the text under a line `Body`, and closes with `End of Document`.
"""

# ruff: noqa: E501 - tables of labels read better in long lines

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clippings_app.domain.article import Photo
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
    web_address,
    words,
)
from clippings_app.importers.programs.languages import language_code
from clippings_app.importers.programs.signs import NEXIS_COUNTER, NEXIS_END

_FORMAT = "Nexis export"
_LABELS = {
    "length": "length länge longueur longitud extensión lunghezza lengte comprimento",
    "byline": "byline autor auteur autore author",
    "section": "section rubrik rubrique sección seccion sezione seção rubriek ressort",
    "headline": "headline überschrift titre titular titolo",
    "highlight": "highlight highlights zusammenfassung résumé",
    "dateline": "dateline",
    "body": "body text texte texto testo",
    "graphic": "graphic grafik graphique gráfico grafico",
    "language": "language sprache langue idioma lingua taal",
    "url": "url",
    "edition": "edition",
    "other": "load-date date-chargement fecha-carga laad-datum publication-type zeitungstyp publikationstyp type-publication tipo-publicación subject organization organisation company industry geographic ticker acc-no doc-id journal-code document-type pub-type correction-date",
    "loose": "update type person people country city state series cite notes distribution days correction korrektur",
}
_MEANINGS = {label: meaning for meaning, labels in _LABELS.items() for label in labels.split()}
_LABEL = re.compile(
    rf"({'|'.join(sorted(map(re.escape, _MEANINGS), key=len, reverse=True))}):[ \t\xa0]*", re.IGNORECASE
)
_BODY_LINE = re.compile(r"(?:body|cuerpo|corps|corpo|volltext)", re.IGNORECASE)
_GRAPHIC_LINE = re.compile(r"(?:graphic|grafik|graphique|gráfico)", re.IGNORECASE)
_TAIL_LINE = re.compile(
    r"(?:classification|klassifizierung|klassifikation|clasificación|classificação|notes)", re.IGNORECASE
)
_COPYRIGHT = re.compile(
    r"(?:(?:copyright|©)\s*(?:\(c\)|©)?\s*\d{4}|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos).*",
    re.IGNORECASE,
)
_PAGE = re.compile(r"(?:page|seite|página)\s+\d+(?:\s+(?:of|von|de)\s+\d+)?", re.IGNORECASE)
_EDITION = re.compile(r"(?:[\w.-]+\s+){0,4}(?:edition|ausgabe|édition|edición|appended)(?:\W+\w+){0,3}", re.IGNORECASE)
_APPENDED = re.compile(r"appended|correct|berichtig", re.IGNORECASE)
_PRINTED_PAGE = re.compile(
    r"\b(?:pg|p|s|seite|page|pag|página)\b\.? ?([A-Z]{0,3}-?\d[\d.,–-]*[A-Z]?)(?=\W|$)", re.IGNORECASE
)
_HEAD = ("length", "byline", "section", "headline", "highlight", "dateline")
_LONGEST_DATE_LINE = 160
_LONGEST_DATE = 30
_WIDEST = 100
_DAY_AND_TIME = re.compile(r"(\d{4})\s+[^\W\d_]+\s+(?=\d{1,2}[:.]\d\d)")


@dataclass(slots=True)
class _Fields:
    """What one document says, still as printed."""

    said: dict[str, str]
    top: list[str]
    body: list[str]
    graphics: list[str]
    rest: list[str]
    has_body_line: bool = False


def read_nexis(payload: Payload) -> Iterator[Arrival | Failure]:
    """Every article of a text file, named "file#3" by its number."""
    from clippings_app.parsing.encoding import decode

    text, codec = decode(payload.data, name=payload.name, declared=payload.charset)
    for number, document in enumerate(_documents(text), start=1):
        name = f"{payload.name}#{number}"
        yield _arrival(document, Payload(data=document.encode(codec, "replace"), name=name))


def articles_of_document(text: str, payload: Payload, kind: Kind) -> Iterator[Arrival | Failure]:
    """Every article of a Word document that was turned into text; one alone keeps the document as its original."""
    documents = list(_documents(text))
    for number, document in enumerate(documents, start=1):
        if len(documents) == 1:
            yield _arrival(document, payload, kind)
        else:
            yield _arrival(document, Payload(data=document.encode(), name=f"{payload.name}#{number}"))


def _arrival(document: str, about: Payload, kind: Kind = Kind.NEXIS) -> Arrival | Failure:
    try:
        return _read(document, about, kind)
    except ClippingsError as error:
        return Failure(name=about.name, error=error)


def _documents(text: str) -> Iterator[str]:
    """The documents of an export as they stand, without what only lists them."""
    starts = [found.start() for found in NEXIS_COUNTER.finditer(text)]
    if not starts:
        starts = [0, *(found.end() for found in NEXIS_END.finditer(text))]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        document = text[start:end]
        if any(_LABEL.match(line.strip()) or _BODY_LINE.fullmatch(line.strip()) for line in document.splitlines()):
            yield document


def _blocks(document: str) -> Iterator[str]:
    """Paragraphs; every label, and every line that is a heading of the layout, begins a new one.

    Lines that were broken to a width are joined up to the next blank one. Of a Word document that was saved as text,
    every line is a paragraph: in the newer layout all above the body, and the body where a line is too long to be broken.
    """
    lines = [line.replace("\xa0", " ").strip() for line in document.splitlines()]
    is_single = any(map(_BODY_LINE.fullmatch, lines))
    is_broken = all(len(line) <= _WIDEST for line in lines)
    held: list[str] = []
    for line in lines:
        is_heading = any(each.fullmatch(line) for each in (_BODY_LINE, _GRAPHIC_LINE, _TAIL_LINE, _COPYRIGHT))
        if held and (is_single or not line or is_heading or _LABEL.match(line)):
            yield " ".join(held)
            held = []
        if is_heading:
            yield line
        elif line:
            held.append(line)
        is_single = is_single and not (is_broken and _BODY_LINE.fullmatch(line))
    if held:
        yield " ".join(held)


def _read(document: str, about: Payload, kind: Kind) -> Arrival:
    fields = _fields([block for block in _blocks(document) if not _is_frame(block)])
    headline, publisher, printed_date = _top(fields)
    section = fields.said.get("section", "")
    said = {
        "headline": words(fields.said.get("headline") or headline),
        "deck": words(fields.said.get("highlight")),
        "publisher": outlet(publisher),
        "published": date(_DAY_AND_TIME.sub(r"\1 ", printed_date)),  # a weekday parts them in print
        "section": _section(section),
        "publisher_place": outlet_place(publisher),
        "edition": words(fields.said.get("edition")) or edition(publisher) or _edition(document),
        "pages": page[1] if (page := _PRINTED_PAGE.search(section)) else None,
        "url": web_address(fields.said.get("url")),
        "language": language_code(fields.said.get("language", "")),
        "dateline": words(fields.said.get("dateline")),
        "byline": _byline(fields.said.get("byline", "")),
        "boilerplate": tuple(map(words, fields.rest)),
    }
    if not said["headline"] or not (fields.body or fields.graphics or said["published"]):
        raise BrokenInput(about.name, _FORMAT, "no headline and text were found between its labels")
    article = plain_article(said, [words(text) for text in fields.body], _photos(fields.graphics))
    return plain_arrival(article, about=about, kind=kind.value)


def _is_frame(block: str) -> bool:
    return any(frame.fullmatch(block) for frame in (NEXIS_COUNTER, NEXIS_END, _PAGE))


def _fields(blocks: Sequence[str]) -> _Fields:
    fields = _Fields(said={}, top=[], body=[], graphics=[], rest=[])
    has_body_line = any(_BODY_LINE.fullmatch(block) for block in blocks)
    fields.has_body_line = has_body_line
    target = fields.top
    for block in blocks:
        label = _LABEL.match(block)
        if _BODY_LINE.fullmatch(block) and target is not fields.body:
            target = fields.body
        elif _GRAPHIC_LINE.fullmatch(block) and target is fields.body:
            target = fields.graphics
        elif _TAIL_LINE.fullmatch(block) and target in (fields.body, fields.graphics):
            target = fields.rest
        elif label and _counts(label[1], block[label.end() :], fields, target):
            meaning = _MEANINGS[label[1].casefold()]
            target = _after_label(meaning, block[label.end() :], block, fields, target)
        elif _COPYRIGHT.fullmatch(block):
            fields.rest.append(block)
        elif target is fields.top and fields.said and not has_body_line:
            target = fields.body
            fields.body.append(block)
        else:
            target.append(block)
    return fields


def _counts(label: str, value: str, fields: _Fields, target: list[str]) -> bool:
    """Whether a word with a colon is a label of the database here, not of the headline or the text."""
    meaning = _MEANINGS[label.casefold()]
    if target is fields.top:
        return bool(fields.said) or meaning in (*_HEAD, "body")
    if target is fields.body:
        if label == "UPDATE":  # German for the day of loading; elsewhere, what a newsroom writes before a paragraph
            return len(value) <= _LONGEST_DATE and date(value) is not None
        return meaning in ("language", "graphic", "url", "other") and (label.isupper() or label == "Load-Date")
    return True


def _after_label(meaning: str, value: str, block: str, fields: _Fields, target: list[str]) -> list[str]:
    """Take a label's value; the list that what follows belongs to."""
    if meaning == "body":
        if value:
            fields.body.append(value)
        return fields.body
    if meaning == "graphic":
        if value:
            fields.graphics.append(value)
        return fields.graphics
    if meaning in _HEAD or meaning in ("language", "url", "edition"):
        fields.said.setdefault(meaning, value)
    else:
        fields.rest.append(block)
    return target if meaning in _HEAD and target is fields.top else fields.rest


def _top(fields: _Fields) -> tuple[str, str, str]:
    """Headline, outlet and date as they stand above the labels, in the order of either layout."""
    dated = [at for at, block in enumerate(fields.top) if len(block) <= _LONGEST_DATE_LINE and date(block)]
    if not dated:
        return (fields.top[-1] if fields.top else ""), "", ""
    if fields.has_body_line:
        at = dated[-1]
        above = fields.top[max(at - 2, 0) : at]
        return (above[0] if len(above) == 2 else ""), (above[-1] if above else ""), fields.top[at]
    at = next((at for at in dated if at), dated[0])
    headline = " ".join(block for block in fields.top[at + 1 :] if not _EDITION.fullmatch(block))
    return headline, (fields.top[at - 1] if at else ""), fields.top[at]


def _edition(document: str) -> str | None:
    """The line below the date, where it names one."""
    above = ""
    for line in map(words, document.splitlines()):
        if _LABEL.match(line):
            return None
        is_below_date = len(above) <= _LONGEST_DATE_LINE and date(above) is not None
        if is_below_date and _EDITION.fullmatch(line) and not _APPENDED.search(line):
            return line
        above = line or above
    return None


def _section(value: str) -> str | None:
    """The department, without the page that stands behind it."""
    name = words(
        re.split(r";|,? ?\b(?:pg|p|s|seite|page|pag|página)\b\.? ?", value, maxsplit=1, flags=re.IGNORECASE)[0]
    )
    return name.strip(" ,") or None


def _byline(value: str) -> tuple[str, ...]:
    from clippings_app.parsing.names import split_byline

    return tuple(name for part in value.split(";") for name in split_byline(words(part)))


def _photos(graphics: Sequence[str]) -> list[Photo]:
    return [captioned(words(text)) for text in graphics if words(text)]
