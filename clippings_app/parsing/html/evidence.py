"""The evidence for every field of an article read from a page: what kind of place told it, and where that stands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from clippings_app.domain.article import Evidence, Origin, ParsedArticle, Photo
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.places import Places, Span, Zone

_ZONES = {
    Origin.HTML: (Zone.SHOWN, Zone.TITLE, Zone.TAG, Zone.SCRIPT),
    Origin.META: (Zone.DESCRIBING, Zone.TITLE, Zone.SHOWN, Zone.TAG),  # microdata describe what is shown
    Origin.JSON_LD: (Zone.JSON_LD,),
    Origin.FILE: (Zone.COMMENT,),
}
_DATE_ZONES = {
    Origin.HTML: (Zone.TAG, Zone.SHOWN),
    Origin.META: (Zone.DESCRIBING, Zone.TAG, Zone.SHOWN),
    Origin.JSON_LD: (Zone.JSON_LD,),
}
# Words of the article itself: a page without its text in sight carries it as data.
_PROSE = (Zone.SHOWN, Zone.JSON_LD, Zone.SCRIPT, Zone.DESCRIBING)
_MOST_PHOTOS = 20
_FARTHEST_NAME = 1_000  # characters of the source between two names of a byline


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The blocks that fields of an article were made of.

    Attributes:
        headline: Where the headline is shown; None where it is only declared.
        deck: The standfirst.
        body: The paragraphs.
        disclosures: What tells how the article came about.
    """

    headline: Block | None
    deck: Sequence[Block]
    body: Sequence[Block]
    disclosures: Sequence[Block]


def evidence_of(
    article: ParsedArticle, origins: Mapping[str, Origin | None], standing: Standing, places: Places
) -> Mapping[str, Evidence]:
    """Evidence for every field that has a value.

    Args:
        article: What was read; its own provenance does not count.
        origins: What kind of place told a field; HTML for those not named.
        standing: The blocks of the fields that are shown.
        places: Of the page.

    Returns:
        By key of the contract's JSON. Start and end are None where no place has the value in a form we know.
    """
    found: dict[str, Evidence] = {}

    def note(name: str, place: Span | None, origin: Origin | None = None) -> None:
        start, end = place or (None, None)
        found[name] = Evidence(origin=origin or origins.get(name) or Origin.HTML, start=start, end=end)

    for name, finder in _FINDERS.items():
        if getattr(article, _ATTRIBUTES.get(name, name)):
            note(name, finder(_Asked(article, origins.get(name) or Origin.HTML, standing, places)))
    if article.photos:
        note("photos", *_of_photos(article, places))
    return MappingProxyType(found)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What one field is looked for with."""

    article: ParsedArticle
    origin: Origin
    standing: Standing
    places: Places


_Finder = Callable[[_Asked], Span | None]


def _of_headline(asked: _Asked) -> Span | None:
    text, block, places = asked.article.headline or "", asked.standing.headline, asked.places
    shown = places.of_block(block) if block else None
    if shown is not None:  # a kicker may stand in one element with it
        inside = places.of_text(text, (Zone.SHOWN,), since=shown[0])
        return inside if inside and shown[0] <= inside[0] < shown[1] else shown
    return places.of_text(text, (*_ZONES[asked.origin], *_PROSE))


def _of_deck(asked: _Asked) -> Span | None:
    return asked.places.of_blocks(asked.standing.deck) or asked.places.of_text(asked.article.deck or "", _PROSE)


def _of_byline(asked: _Asked) -> Span | None:
    """Of a printed one that below the headline, before the names elsewhere."""
    block = asked.standing.headline if asked.origin is Origin.HTML else None
    shown = asked.places.of_block(block) if block else None
    zones = (*_ZONES[asked.origin], Zone.COMMENT)
    place: Span | None = None
    for name in asked.article.byline:
        found = asked.places.of_text(name, zones, since=place[1] if place else shown[1] if shown else 0)
        if place is None:
            place = found
        elif found and place[1] <= found[0] <= place[1] + _FARTHEST_NAME:  # an agency's name stands all over a page
            place = place[0], found[1]
    return place


def _of_dateline(asked: _Asked) -> Span | None:
    first = _of_body(asked)
    return asked.places.of_text(asked.article.dateline or "", _PROSE, since=first[0]) if first else None


def _of_body(asked: _Asked) -> Span | None:
    return asked.places.of_blocks(asked.standing.body) or asked.places.of_texts(asked.article.body, _PROSE)


def _of_name(name: str) -> _Finder:
    def finder(asked: _Asked) -> Span | None:
        text, places = getattr(asked.article, name), asked.places
        elsewhere = (Zone.DESCRIBING, Zone.TAG)  # in an address
        return places.of_name(text, _ZONES[asked.origin]) or places.of_text(text, (*_ZONES[asked.origin], *elsewhere))

    return finder


def _of_date(name: str) -> _Finder:
    def finder(asked: _Asked) -> Span | None:
        date, places = getattr(asked.article, name), asked.places
        written = places.of_date(date, _DATE_ZONES[asked.origin], language=asked.article.language)
        return written or places.of_address(date.replace("-", "/"), (Zone.DESCRIBING, Zone.TAG))

    return finder


def _of_address(asked: _Asked) -> Span | None:
    zones = (Zone.COMMENT,) if asked.origin is Origin.FILE else (*_ZONES[asked.origin], Zone.TAG)
    return asked.places.of_address(asked.article.url or "", zones)


def _of_language(asked: _Asked) -> Span | None:
    """The declaration; else the words it was told from."""
    return asked.places.of_language(asked.article.language or "") or _of_body(asked)


def _of_sources(asked: _Asked) -> Span | None:
    return _inside_body(asked, [source.name for source in asked.article.sources])


def _of_disclosures(asked: _Asked) -> Span | None:
    shown = asked.places.of_blocks(asked.standing.disclosures)
    return shown or asked.places.of_texts(asked.article.disclosures, _PROSE)


def _of_incidents(asked: _Asked) -> Span | None:
    return _inside_body(asked, [mention.text for mention in asked.article.mentions])


def _inside_body(asked: _Asked, texts: Sequence[str]) -> Span | None:
    """From the first of the texts to the last, from the first paragraph on; the body where none is as printed."""
    body = _of_body(asked)
    return asked.places.of_texts(texts, _PROSE, since=body[0] if body else 0) or body


def _of_photos(article: ParsedArticle, places: Places) -> tuple[Span | None, Origin | None]:
    """From the first picture to the last where they are shown; else what describes them."""
    for zones, origin in (((Zone.TAG, Zone.SHOWN), Origin.HTML), ((Zone.JSON_LD,), Origin.JSON_LD),
                          ((Zone.DESCRIBING,), Origin.META), ((Zone.SCRIPT,), Origin.HTML)):  # fmt: skip
        found = [
            next((place for photo in photos if (place := _of_photo(photo, places, zones))), None)
            for photos in (article.photos[:_MOST_PHOTOS], article.photos[: -_MOST_PHOTOS - 1 : -1])
        ]
        first, last = found
        if first and last:
            return (min(first[0], last[0]), max(first[1], last[1])), origin
    return None, None


def _of_photo(photo: Photo, places: Places, zones: Sequence[Zone]) -> Span | None:
    return places.of_address(photo.url or "", zones) or places.of_text(photo.caption or "", zones)


_ATTRIBUTES = {"incidents": "mentions"}
_FINDERS: dict[str, _Finder] = {
    "headline": _of_headline,
    "deck": _of_deck,
    "byline": _of_byline,
    "dateline": _of_dateline,
    "publisher": _of_name("publisher"),
    "published": _of_date("published"),
    "modified": _of_date("modified"),
    "section": _of_name("section"),
    **{name: _of_name(name) for name in ("publisher_place", "edition", "pages", "volume", "issue")},
    "url": _of_address,
    "language": _of_language,
    "body": _of_body,
    "sources": _of_sources,
    "disclosures": _of_disclosures,
    "incidents": _of_incidents,
}
