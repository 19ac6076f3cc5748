"""Articles and clippings as the JSON that outside programs read and write.

The keys are a promise: they may be added to, never changed. Unknown values are None, lists are never None.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

from clippings_app.domain.article import (
    CREDIT_FLAGS,
    Evidence,
    IncidentMention,
    LinkedSource,
    Origin,
    ParsedArticle,
    Photo,
    PhotoCredit,
    SourceKind,
)
from clippings_app.domain.clipping import Clipping, Draft, IncidentTag, Original, Role
from clippings_app.domain.edtf import is_edtf
from clippings_app.domain.errors import InvalidValue
from clippings_app.domain.highlight import Highlight, HighlightColour

JsonObject = dict[str, Any]
_E = TypeVar("_E", bound=StrEnum)

PRINT = ("publisher_place", "edition", "pages", "volume", "issue")
"""Where it stood in print. These came later than the other keys: they are there only where they are known."""
SCALARS = (
    "headline", "deck", "dateline", "publisher", "published", "modified", "section", *PRINT, "url", "language",
)  # fmt: skip
LISTS = ("byline", "body", "disclosures", "boilerplate")
OF_CLIPPING = (
    "uid", "topics", "incidents", "notes", "highlights", "starred", "filed", "trashed", "added", "original",
    "further_originals",
)  # fmt: skip
KEYS = frozenset({*SCALARS, *LISTS, *OF_CLIPPING, "photos", "sources", "mentions", "provenance"})
"""Every key of a clipping."""


def article_to_json(article: ParsedArticle) -> JsonObject:
    """The parsed article of the contract."""
    in_print = {name: value for name in PRINT if (value := getattr(article, name)) is not None}
    return {
        "headline": article.headline,
        "deck": article.deck,
        "byline": list(article.byline),
        "dateline": article.dateline,
        "publisher": article.publisher,
        "published": article.published,
        "modified": article.modified,
        "section": article.section,
        **in_print,
        "url": article.url,
        "language": article.language,
        "body": list(article.body),
        "photos": [photo_to_json(photo) for photo in article.photos],
        "sources": [source_to_json(source) for source in article.sources],
        "disclosures": list(article.disclosures),
        "incidents": [mention_to_json(mention) for mention in article.mentions],
        "boilerplate": list(article.boilerplate),
        "provenance": {name: evidence_to_json(evidence) for name, evidence in article.provenance.items()},
    }


def clipping_to_json(clipping: Clipping) -> JsonObject:
    """All there is to know of a clipping; `draft_from_json` takes it back without loss."""
    whole = article_to_json(clipping.article)
    whole["mentions"] = whole.pop("incidents")
    further = {"further_originals": [_original_to_json(each) for each in clipping.further_originals]}
    return whole | {
        "uid": clipping.uid,
        "topics": list(clipping.topics),
        "incidents": [tie_to_json(tie) for tie in clipping.incidents],
        "notes": list(clipping.notes),
        "highlights": [highlight_to_json(highlight) for highlight in clipping.highlights],
        "starred": clipping.starred,
        "filed": clipping.filed,
        "trashed": clipping.trashed,
        "added": clipping.added or None,
        "original": clipping.original and _original_to_json(clipping.original),
        **(further if clipping.further_originals else {}),
    }


def tie_to_json(tie: IncidentTag) -> JsonObject:
    """An incident that a clipping is tied to."""
    return {"name": tie.name, "date": tie.date, "place": tie.place, "role": tie.role.value}


def article_from_json(data: Mapping[str, Any]) -> ParsedArticle:
    """A parsed article, or the article of a clipping (told by its key `mentions`).

    Raises:
        InvalidValue: If a value has the wrong type or a date is not EDTF; names the field.
    """
    scalars = {name: _text(data, name) for name in SCALARS}
    for name in ("published", "modified"):
        if scalars[name] is not None and not is_edtf(scalars[name] or ""):
            raise InvalidValue(name, scalars[name] or "", "an EDTF date such as 2024-08-20")
    mentions = data.get("mentions")
    if mentions is None and not _are_ties(data.get("incidents")):
        mentions = data.get("incidents")
    provenance = _object(data, "provenance")
    return ParsedArticle(
        headline=scalars["headline"],
        deck=scalars["deck"],
        dateline=scalars["dateline"],
        publisher=scalars["publisher"],
        published=scalars["published"],
        modified=scalars["modified"],
        section=scalars["section"],
        publisher_place=scalars["publisher_place"],
        edition=scalars["edition"],
        pages=scalars["pages"],
        volume=scalars["volume"],
        issue=scalars["issue"],
        url=scalars["url"],
        language=scalars["language"],
        byline=_texts(data, "byline"),
        body=_texts(data, "body"),
        disclosures=_texts(data, "disclosures"),
        boilerplate=_texts(data, "boilerplate"),
        photos=tuple(photo_from_json(item) for item in _objects(data, "photos")),
        sources=tuple(source_from_json(item) for item in _objects(data, "sources")),
        mentions=tuple(mention_from_json(item) for item in _objects({"mentions": mentions}, "mentions")),
        provenance={str(name): evidence_from_json(_object(provenance, name)) for name in provenance},
    )


def draft_from_json(data: Mapping[str, Any]) -> Draft:
    """A clipping as it was exported, to be added again. Every key but `headline` may be missing.

    A clipping that has no headline is taken as well, where it has an address or a text: some pages have none. An
    address that comes without the key is the headline of its link, as in lists of links.

    Raises:
        InvalidValue: As `article_from_json`; also when there is no headline, and nothing that could stand without one.
    """
    article = article_from_json(data)
    if article.headline is None and not (article.url or article.body or article.photos):
        raise InvalidValue("headline", "", "a headline, an address or a text; every other key may be missing")
    if "headline" not in data and not article.body:
        article = replace(article, headline=article.url)
    original = _object(data, "original")
    return Draft(
        article=article,
        uid=_text(data, "uid"),
        topics=_texts(data, "topics"),
        incidents=tuple(_tie(item) for item in _objects(data, "incidents")) if _are_ties(data.get("incidents")) else (),
        notes=_texts(data, "notes"),
        starred=bool(data.get("starred")),
        filed=bool(data.get("filed", True)),
        trashed=bool(data.get("trashed")),
        added=_text(data, "added"),
        original=_original(original) if original else None,
        highlights=tuple(highlight_from_json(item) for item in _objects(data, "highlights")),
        further_originals=tuple(filter(None, map(_original, _objects(data, "further_originals")))),
    )


def photo_to_json(photo: Photo) -> JsonObject:
    """A photo of the contract."""
    credit = photo.credit
    whole: JsonObject = {
        "caption": photo.caption,
        "credit": credit and credit.printed,
        "photographer": credit and credit.photographer,
        "agency": credit and credit.agency,
        "distributor": credit and credit.distributor,
        "flags": sorted(credit.flags) if credit else [],
        "alt": photo.alt,
        "url": photo.url,
    }
    if photo.sha256:
        whole["sha256"] = photo.sha256
    if photo.after_paragraph is not None:
        whole["after_paragraph"] = photo.after_paragraph
    return whole


def photo_from_json(data: Mapping[str, Any]) -> Photo:
    """The inverse of `photo_to_json`; parts of a credit without its printed line are kept by making one of them."""
    roles = {name: _text(data, name) for name in ("photographer", "agency", "distributor")}
    flags = frozenset(_texts(data, "flags"))
    if unknown := flags - CREDIT_FLAGS:
        raise InvalidValue("flags", ", ".join(sorted(unknown)), "flags from " + ", ".join(sorted(CREDIT_FLAGS)))
    printed = _text(data, "credit") or "/".join(value for value in roles.values() if value) or ", ".join(sorted(flags))
    after = data.get("after_paragraph")
    return Photo(
        caption=_text(data, "caption"),
        credit=PhotoCredit(printed=printed, **roles, flags=flags) if printed.strip() else None,
        alt=_text(data, "alt"),
        url=_text(data, "url"),
        sha256=_text(data, "sha256"),
        after_paragraph=after if isinstance(after, int) and abs(after) < 2**63 else None,
    )


def source_to_json(source: LinkedSource) -> JsonObject:
    """A linked source of the contract."""
    return {"name": source.name, "url": source.url, "kind": source.kind.value, "paragraph": source.paragraph}


def source_from_json(data: Mapping[str, Any]) -> LinkedSource:
    """The inverse of `source_to_json`."""
    kind = _member(SourceKind, "sources.kind", _text(data, "kind") or SourceKind.LISTED.value)
    name = _text(data, "name") or _text(data, "url")
    if not name:
        raise InvalidValue("sources.name", "", "a name")
    return LinkedSource(name=name, url=_text(data, "url"), kind=kind, paragraph=_count(data, "paragraph"))


def mention_to_json(mention: IncidentMention) -> JsonObject:
    """An incident of a parsed article."""
    return {"text": mention.text, "date": mention.date, "place": mention.place, "paragraph": mention.paragraph}


def mention_from_json(data: Mapping[str, Any]) -> IncidentMention:
    """The inverse of `mention_to_json`."""
    return IncidentMention(
        text=_text(data, "text") or "",
        date=_text(data, "date"),
        place=_text(data, "place"),
        paragraph=_count(data, "paragraph"),
    )


def highlight_to_json(highlight: Highlight) -> JsonObject:
    """A marked passage, with the keys of the two selectors of the W3C Web Annotation Data Model."""
    return {
        "uid": highlight.uid,
        "exact": highlight.quote,
        "prefix": highlight.prefix,
        "suffix": highlight.suffix,
        "start": highlight.start,
        "end": highlight.end,
        "colour": highlight.colour.value,
        "made": highlight.made,
    }


def highlight_from_json(data: Mapping[str, Any]) -> Highlight:
    """The inverse of `highlight_to_json`."""
    quote, uid = _text(data, "exact") or "", _text(data, "uid") or ""
    start = _count(data, "start") or 0
    end = _count(data, "end")
    end = start + len(quote) if end is None else end
    for field, value in (("highlights.exact", quote), ("highlights.uid", uid)):
        if not value.strip():
            raise InvalidValue(field, "", "some text")
    if not 0 <= start <= end:
        raise InvalidValue("highlights.start", str(start), "a place in the body's paragraphs, before `end`")
    return Highlight(
        uid=uid,
        quote=quote,
        prefix=_text(data, "prefix") or "",
        suffix=_text(data, "suffix") or "",
        start=start,
        end=end,
        colour=_member(HighlightColour, "highlights.colour", _text(data, "colour") or HighlightColour.YELLOW.value),
        made=_text(data, "made"),
    )


def evidence_to_json(evidence: Evidence) -> JsonObject:
    """Where a field was read; after a correction with what the machine had read under `machine`."""
    whole: JsonObject = {"from": evidence.origin.value, "start": evidence.start, "end": evidence.end}
    if evidence.at:
        whole["at"] = evidence.at
    if evidence.origin is Origin.USER:
        machine = evidence_to_json(evidence.machine) if evidence.machine else {"from": None, "start": None, "end": None}
        whole["machine"] = machine | {"value": evidence.machine_value}
    return whole


def evidence_from_json(data: Mapping[str, Any]) -> Evidence:
    """The inverse of `evidence_to_json`."""
    origin = _member(Origin, "provenance.from", _text(data, "from") or "")
    machine = _object(data, "machine")
    return Evidence(
        origin=origin,
        start=_count(data, "start"),
        end=_count(data, "end"),
        at=_text(data, "at"),
        machine_value=machine.get("value"),
        machine=evidence_from_json(machine) if machine.get("from") else None,
    )


def _tie(data: Mapping[str, Any]) -> IncidentTag:
    name, date = _text(data, "name"), _text(data, "date")
    role = _member(Role, "incidents.role", _text(data, "role") or Role.PRIMARY.value)
    if not name:
        raise InvalidValue("incidents.name", "", "a name")
    if date is not None and not is_edtf(date):
        raise InvalidValue("incidents.date", date, "an EDTF date such as 2024-08-20")
    return IncidentTag(name=name, role=role, date=date, place=_text(data, "place"))


def _are_ties(value: object) -> bool:
    return isinstance(value, Sequence) and any(isinstance(item, Mapping) and "name" in item for item in value)


def _original_to_json(original: Original) -> JsonObject:
    return {"sha256": original.sha256, "type": original.type, "name": original.name}


def _original(data: Mapping[str, Any]) -> Original | None:
    sha256 = _text(data, "sha256")
    if not sha256:
        return None
    return Original(sha256=sha256, type=_text(data, "type") or "application/octet-stream", name=_text(data, "name"))


def _member(kind: type[_E], name: str, value: str) -> _E:
    try:
        return kind(value)
    except ValueError:
        raise InvalidValue(name, value, " or ".join(kind)) from None


def _text(data: Mapping[str, Any], name: str) -> str | None:
    value = data.get(name)
    if value is None or isinstance(value, str):
        return value
    raise InvalidValue(name, str(value)[:80], "text")


def _count(data: Mapping[str, Any], name: str) -> int | None:
    value = data.get(name)
    # More than SQLite's whole numbers hold is no position or count of anything.
    if value is None or (isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63):
        return value
    raise InvalidValue(name, str(value)[:80], "a whole number")


def _texts(data: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = data.get(name)
    if value is None:
        return ()
    if isinstance(value, str):
        return (value,) if value else ()
    if isinstance(value, Sequence) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise InvalidValue(name, str(value)[:80], "a list of texts")


def _object(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = data.get(name)
    if value is None or isinstance(value, Mapping):
        return value or {}
    raise InvalidValue(name, str(value)[:80], "an object")


def _objects(data: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    value = data.get(name)
    if value is None:
        return ()
    if isinstance(value, Sequence) and not isinstance(value, str) and all(isinstance(item, Mapping) for item in value):
        return value
    raise InvalidValue(name, str(value)[:80], "a list of objects")
