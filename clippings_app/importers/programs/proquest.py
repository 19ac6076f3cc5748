"""What ProQuest writes as text: articles between lines of underscores, each field behind its label.

The labels follow the language of ProQuest's pages, not that of the article.
"""

# ruff: noqa: E501 - tables of labels read better in long lines

import re
from collections.abc import Iterator

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
    words,
)
from clippings_app.importers.programs.languages import language_code
from clippings_app.importers.programs.signs import PROQUEST_RULE

_FORMAT = "ProQuest export"
_LABELS = {
    "headline": "title|titel|titre|título|titolo|tytuł",
    "deck": "subtitle|untertitel|sous-titre|subtítulo|sottotitolo",
    "byline": "author|autor|auteur|autore|by",
    "publisher": "publication title|titel der publikation|publikationstitel|titre de la publication|título de publicación|título de la publicación|título da publicação|titolo della pubblicazione|titolo pubblicazione",
    "published": "publication date|erscheinungsdatum|publikationsdatum|veröffentlichungsdatum|date de publication|fecha de publicación|data de publicação|data di pubblicazione",
    "info": "publication info|publikationsinfo|informationen zur publikation|informations sur la publication|información de publicación|informações da publicação|informazioni sulla pubblicazione",
    "section": "section|abschnitt|rubrik|rubrique|sección|seção|sezione",
    "language": "language of publication|language|sprache der publikation|sprache|langue de publication|langue|idioma de la publicación|idioma da publicação|idioma|lingua di pubblicazione|lingua",
    "body": "full text|volltext|texte intégral|texto completo|testo completo|texte complet",
    "abstract": "abstract|zusammenfassung|kurzfassung|résumé|resumen|resumo",
    "caption": "caption|illustration|bildunterschrift|légende|pie de foto",
    "pages": "pages|seiten|páginas|pagine",
    "first": "first page|start page",
    "last": "last page",
    "volume": "volume",
    "issue": "issue",
    "place": "place of publication|erscheinungsort|lugar de publicación|local de publicação|luogo di pubblicazione",
    "other": "subject|location|people|person|company / organization|company/organization|company|links|identifier / keyword|identifier|classification|credit|dateline|publication subject|number of pages|publication year|year|publisher|country of publication|country of publication, region|issn|eissn|source type|document type|document feature|proquest document id|document url|accession number|copyright|last updated|database|document features|thema|schlagwort|ort|erscheinungsjahr|land der publikation|verlag|quellentyp|dokumenttyp|proquest-dokument-id|dokument-url|copyright-vermerk|letzte aktualisierung|datenbank|sujet|lieu|pays de publication|année de publication|éditeur|type de source|type de document|identificateur de document proquest|url du document|dernière mise à jour|base de données|materia|lugar|país de publicación|año de publicación|editorial|tipo de fuente|tipo de documento|id del documento de proquest|url del documento|última actualización|base de datos|assunto|tipo de fonte|soggetto|editore|tipo di fonte|tipo di documento",
}
_MEANINGS = {label: meaning for meaning, labels in _LABELS.items() for label in labels.split("|")}
_LABEL = re.compile(r"([^\W\d_][^:\n]{0,60}?)[ \xa0]?:(?:[ \t\xa0]+|$)")
_NO_TEXT = re.compile(
    r"(?:illustration|photograph|none available|not available|full text not available)\W*", re.IGNORECASE
)
_INFO_PAGE = re.compile(r"\d{4}\s*:\s*([A-Z]{0,3}[.-]?\d[\w.–-]*?)\.?$")
"""Where it stands at the end of "The Quay Times ; New York, N.Y. 05 Mar 2025: A.1."."""
_FRAME = re.compile(r"(?:document|dokument|documento)\s+\d+\s+\w+\s+\d+", re.IGNORECASE)


def read_proquest(payload: Payload) -> Iterator[Arrival | Failure]:
    """Every article of an export, named "file#3" by its number."""
    from clippings_app.parsing.encoding import decode

    text, codec = decode(payload.data, name=payload.name, declared=payload.charset)
    number = 0
    for record in PROQUEST_RULE.split(text):
        fields = _fields(record)
        if not {"publisher", "published", "info"} & fields.keys():
            continue  # the list of what is in the file, and what ProQuest says of itself
        number += 1
        about = Payload(data=record.encode(codec, "replace"), name=f"{payload.name}#{number}")
        try:
            yield _arrival(fields, about)
        except ClippingsError as error:
            yield Failure(name=about.name, error=error)
    if not number:
        yield Failure(name=payload.name, error=BrokenInput(payload.name, _FORMAT, "there is no article in it"))


def _fields(record: str) -> dict[str, list[str]]:
    """The paragraphs of every field, and under "top" those before the first label.

    Within the text a word with a colon is a label only where that label does not come once more: the fields stand below.
    """
    lines = [line.replace("\xa0", " ").strip() for line in record.splitlines()]
    labels = {at: label for at, line in enumerate(lines) if not (at and lines[at - 1]) and (label := _known(line))}
    last = {label[1].casefold(): at for at, label in labels.items()}
    fields: dict[str, list[str]] = {"top": []}
    target = "top"
    for at, line in enumerate(lines):
        label = labels.get(at)
        if label and (target != "body" or last[label[1].casefold()] == at):
            target = _MEANINGS[label[1].casefold()]
            target = "other" if target in fields else target
            fields.setdefault(target, []).append(line if target == "other" else line[label.end() :])
        elif line and at and lines[at - 1] and fields[target]:
            fields[target][-1] = f"{fields[target][-1]} {line}".strip()
        elif line:
            fields[target].append(line)
    return fields


def _known(line: str) -> re.Match[str] | None:
    label = _LABEL.match(line)
    return label if label and label[1].casefold() in _MEANINGS else None


def _arrival(fields: dict[str, list[str]], about: Payload) -> Arrival:
    one = {name: words(" ".join(paragraphs)) for name, paragraphs in fields.items()}
    title = one.get("headline") or words(next((line for line in fields["top"] if not _FRAME.fullmatch(line)), ""))
    body = [text for each in fields.get("body", ()) if (text := words(each)) and not _NO_TEXT.fullmatch(text)]
    if not title:
        raise BrokenInput(about.name, _FORMAT, "the article has no title")
    info = one.get("info", "")
    said = {
        "headline": title,
        "deck": one.get("deck"),
        "byline": _byline(one.get("byline", "")),
        "publisher": outlet(one.get("publisher") or info.partition(" ; ")[0]),
        "published": date(one.get("published")) or date(info),
        "section": one.get("section"),
        "publisher_place": one.get("place", "").partition(",")[0] or outlet_place(one.get("publisher")),
        "edition": edition(one.get("publisher") or info.partition(" ; ")[0]),
        "pages": one.get("pages") or _pages(one) or (page[1] if (page := _INFO_PAGE.search(info)) else None),
        "volume": one.get("volume"),
        "issue": one.get("issue"),
        "language": language_code(one.get("language", "")),
        "boilerplate": tuple(words(line) for line in fields.get("other", ())),
    }
    photos = [captioned(text) for each in fields.get("caption", ()) if (text := words(each))]
    article = plain_article(said, body or [words(each) for each in fields.get("abstract", ()) if each], photos)
    return plain_arrival(article, about=about, kind=Kind.PROQUEST.value)


def _pages(one: dict[str, str]) -> str | None:
    first, last = one.get("first"), one.get("last")
    return f"{first}–{last}" if first and last and first != last else first


def _byline(value: str) -> tuple[str, ...]:
    """Names as a reader would write them; ProQuest puts the family name first."""
    from clippings_app.parsing.names import split_byline

    names: list[str] = []
    for part in re.split(r"\s*;\s*", re.sub(r"(?<=\w\w)\.$", "", value)):
        turned = re.fullmatch(r"([^,]+),\s+([^,]+?)(?:,\s*(?:the\s)?[^,]*)?", part)
        found = split_byline(f"{turned[2]} {turned[1]}" if turned else part)
        names += [name for name in found if name not in names]
    return tuple(names)
