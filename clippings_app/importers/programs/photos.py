"""Pictures that say of themselves who made them and what they show: each is a clipping of its own, without text.

When a picture was taken and where is an incident that its caption reports; it is not when anything was published.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from clippings_app.domain.article import IncidentMention, ParsedArticle, Photo, PhotoCredit
from clippings_app.domain.clipping import Draft
from clippings_app.domain.errors import NotText
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival
from clippings_app.importers.kinds import Kind
from clippings_app.importers.pictures import MAX_BYTES, suffix_of
from clippings_app.importers.programs.building import date, plain_arrival, topics, with_said, words
from clippings_app.importers.programs.photo_fields import PhotoFields, fields_of
from clippings_app.importers.programs.photo_packets import packets_of
from clippings_app.importers.programs.signs import packed_kind

_LEAST_SCAN = 8 * 1024
"""Bytes; smaller pictures are signs and logos."""
_TELLING = ("headline", "title", "caption", "creator", "credit", "source", "copyright", "keywords")
_MADE_BY_MACHINE = re.compile(r"trainedAlgorithmicMedia\b", re.IGNORECASE)
_COMPOSITE = re.compile(r"/composite", re.IGNORECASE)
_COPYRIGHT = re.compile(r"^(?:\W*(?:copyright|©|\(c\))\W*)+(?:\d{4}\W+)?", re.IGNORECASE)


def read_photo(payload: Payload) -> Iterator[Arrival]:
    """A picture as a clipping; one that says nothing of itself is read as a scan or a screenshot.

    Raises:
        InputError: If there are no words in it, or none can be recognised.
    """
    fields = fields_of(packets_of(payload.data))
    if not any(fields.all(name) for name in _TELLING):
        if len(payload.data) < _LEAST_SCAN:
            raise NotText(payload.name, "picture that says nothing of itself")
        yield _scan(payload)
        return
    yield _arrival(payload, fields)


def credit_in(picture: bytes) -> PhotoCredit | None:
    """Who made a picture and whose it is, as its own file says; None where it says neither."""
    return _credit(fields_of(packets_of(picture)))


def _scan(payload: Payload) -> Arrival:
    from clippings_app.importers.scans import RECOGNISED, recognised_picture
    from clippings_app.parsing.article import read_article

    text = recognised_picture(payload).encode("utf-8")
    reading = read_article(
        Payload(data=text, name=payload.name, type="text/plain", charset="utf-8", url=payload.url), as_="text"
    )
    return Arrival(
        name=payload.name,
        draft=Draft(article=reading.article),
        reading=replace(reading, notes=(*reading.notes, RECOGNISED)),
        original=payload.data,
        original_type=(packed_kind(payload.data) or Kind.JPEG).value,
    )


def _arrival(payload: Payload, fields: PhotoFields) -> Arrival:
    from clippings_app.parsing.language import detect_language

    sha256 = hashlib.sha256(payload.data).hexdigest()
    can_show = suffix_of(payload.data) is not None
    photo = Photo(
        caption=fields.one("caption") or None,
        credit=_credit(fields),
        alt=fields.one("alt") or None,
        sha256=sha256 if can_show else None,
        after_paragraph=0,
    )
    said: dict[str, Any] = {
        "headline": fields.one("headline") or fields.one("title"),
        "byline": _creators(fields),
        "url": payload.url,
        "language": detect_language(fields.one("caption"), None),
        "photos": (photo,),
        "boilerplate": tuple(filter(None, (fields.one("copyright"), fields.one("instructions")))),
    }
    mention = _mention(fields)
    article = with_said(ParsedArticle(), said)
    if mention:
        evidence = {**article.provenance, "incidents": article.provenance["photos"]}
        article = replace(article, mentions=(mention,), provenance=evidence)
    draft = Draft(article=article, topics=topics(_keywords(fields)))
    kind = packed_kind(payload.data) or Kind.JPEG
    arrival = plain_arrival(article, draft, about=payload, kind=kind.value)
    return replace(arrival, images={sha256: payload.data} if can_show and len(payload.data) <= MAX_BYTES else {})


def _creators(fields: PhotoFields) -> tuple[str, ...]:
    """Who made it; whom they work for stands behind a stroke in some files, and is not a second person."""
    from clippings_app.parsing.names import is_person

    names = [name for each in fields.all("creator") for name in re.split(r"\s*;\s*", each) if name]
    firsts = [name.partition("/")[0].strip() for name in names]
    return tuple(dict.fromkeys(first if is_person(first) else name for first, name in zip(firsts, names, strict=True)))


def _keywords(fields: PhotoFields) -> list[str]:
    """Keywords; some programs write all of them into one."""
    listed = fields.all("keywords")
    if len(listed) == 1:
        return re.split(r"\s*[;,]\s*", listed[0])
    return [word.replace("/", "-") for word in listed]


def _credit(fields: PhotoFields) -> PhotoCredit | None:
    """Who made the picture, whose it is, who passed it on (IPTC Creator, Credit Line, Source)."""
    from clippings_app.parsing.credits import read_credit
    from clippings_app.parsing.names import fold, is_known_outlet, is_person

    creators = _creators(fields)
    line = fields.one("credit") or fields.one("source") or _COPYRIGHT.sub("", fields.one("copyright"))
    parts = [*creators, line] if fold(" ".join(creators)) not in fold(line) or not creators else [line]
    printed = "/".join(dict.fromkeys(part for part in parts if part))
    if not printed:
        return None
    read = read_credit(printed) or PhotoCredit(printed=printed)
    persons = [name for name in creators if is_person(name)]
    owner = fields.one("credit")
    agency = read.agency or (owner if owner and owner not in creators and not is_person(owner) else None)
    source = fields.one("source")
    # Many sources are numbers of a database: only one that is known counts.
    passed_on = source if is_known_outlet(source) and fold(source) != fold(agency or "") else None
    return replace(
        read,
        printed=printed,
        photographer=", ".join(persons) or read.photographer,
        agency=agency,
        distributor=read.distributor or passed_on,
        flags=read.flags | _flags(fields.one("made")),
    )


def _flags(made: str) -> frozenset[str]:
    """What the digital source type (IPTC NewsCodes) says of how a picture came to be."""
    flags = {"ai-generated"} if _MADE_BY_MACHINE.search(made) else set()
    return frozenset(flags | ({"composite"} if _COMPOSITE.search(made) else set()))


def _mention(fields: PhotoFields) -> IncidentMention | None:
    """What the picture shows, when and where."""
    from clippings_app.parsing.sentences import sentences

    caption = fields.one("caption") or fields.one("headline")
    place = ", ".join(dict.fromkeys(filter(None, map(fields.one, ("location", "city", "state", "country")))))
    created = _day(fields.one("created"))
    if not caption or not (place or created):
        return None
    return IncidentMention(text=next(iter(sentences(caption)), caption), date=created, place=place or None)


def _day(value: str) -> str | None:
    """EDTF of the day: IIM writes it without dashes, with noughts for what is not known."""
    compact = re.fullmatch(r"(\d{4})(\d\d)(\d\d)", value)
    if compact:
        parts = [part for part in compact.groups() if part.strip("0")]
        value = "-".join(parts) if compact[1].strip("0") else ""
    day = date(words(value))
    return day.partition("T")[0] if day else None
