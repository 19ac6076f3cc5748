"""An article as rows: its clipping's columns, byline, photos and linked sources."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from clippings_app.analysis.fingerprint import fingerprint
from clippings_app.analysis.folding import fold
from clippings_app.analysis.urls import url_key
from clippings_app.domain.article import ParsedArticle, Photo
from clippings_app.domain.contract import SCALARS, evidence_to_json, mention_to_json
from clippings_app.storage.names import outlet_ids, person_ids
from clippings_app.storage.values import checked_hash, days_of, texts_to_json, to_json

ARTICLE_COLUMNS = (
    "headline", "headline_sort", "deck", "dateline", "publisher", "publisher_id", "published", "published_first",
    "published_last", "modified", "section", "publisher_place", "edition", "pages", "volume", "issue", "url",
    "url_key", "language", "text_hash", "photo_count", "uncredited_count", "body", "disclosures", "boilerplate",
    "mentions", "provenance",
)  # fmt: skip
CHILD_TABLES = ("byline", "photo", "source")
_INSERTS = {
    "byline": "INSERT INTO byline (clipping_id, position, name, person_id) VALUES (?, ?, ?, ?)",
    "photo": (
        "INSERT INTO photo (clipping_id, position, caption, credit, photographer, photographer_id, agency, agency_id, "
        "distributor, distributor_id, flags, alt, url, sha256, after_paragraph) VALUES (" + "?, " * 14 + "?)"
    ),
    "source": "INSERT INTO source (clipping_id, position, name, kind, url, paragraph) VALUES (?, ?, ?, ?, ?, ?)",
}

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameIds:
    """The rows of the names that some articles mention."""

    outlets: dict[str, int]
    people: dict[str, int]


def cleaned(article: ParsedArticle) -> ParsedArticle:
    """The article with None where a text is blank, so that "unknown" is said in one way only.

    Raises:
        InvalidValue: If a date is not EDTF or a hash is none.
    """
    blank: dict[str, Any] = {
        name: None for name in SCALARS if (value := getattr(article, name)) is not None and not value.strip()
    }
    if not all(name.strip() for name in article.byline):
        blank["byline"] = tuple(name for name in article.byline if name.strip())
    photos = tuple(_cleaned_photo(photo) for photo in article.photos)
    if photos != article.photos:
        blank["photos"] = photos
    article = replace(article, **blank) if blank else article
    days_of("modified", article.modified)
    for mention in article.mentions:
        days_of("mentions.date", mention.date)
    return article


def _cleaned_photo(photo: Photo) -> Photo:
    checked_hash("photos.sha256", photo.sha256)
    credit = photo.credit
    if credit is None:
        return photo
    parts = (credit.photographer, credit.agency, credit.distributor)
    if all(part is None or part.strip() for part in parts):
        return photo
    photographer, agency, distributor = (part if part and part.strip() else None for part in parts)
    return replace(photo, credit=replace(credit, photographer=photographer, agency=agency, distributor=distributor))


def ensure_names(connection: sqlite3.Connection, articles: Iterable[ParsedArticle]) -> NameIds:
    """The outlets and people of articles; made where they are new."""
    outlets: dict[str, None] = {}
    people: dict[str, None] = {}
    for article in articles:
        people.update(dict.fromkeys(article.byline))
        outlets.update(dict.fromkeys(filter(None, (article.publisher,))))
        for photo in article.photos:
            if photo.credit:
                people.update(dict.fromkeys(filter(None, (photo.credit.photographer,))))
                outlets.update(dict.fromkeys(filter(None, (photo.credit.agency, photo.credit.distributor))))
    return NameIds(outlets=outlet_ids(connection, outlets), people=person_ids(connection, people))


def article_row(article: ParsedArticle, names: NameIds) -> Row:
    """The values of `ARTICLE_COLUMNS`; the article is a `cleaned` one."""
    published_first, published_last = days_of("published", article.published)
    return (
        article.headline,
        fold(article.headline or ""),
        article.deck,
        article.dateline,
        article.publisher,
        names.outlets[article.publisher] if article.publisher else None,
        article.published,
        published_first,
        published_last,
        article.modified,
        article.section,
        article.publisher_place,
        article.edition,
        article.pages,
        article.volume,
        article.issue,
        article.url,
        url_key(article.url) if article.url else None,
        article.language,
        fingerprint(article),
        len(article.photos),
        sum(photo.credit is None for photo in article.photos),
        texts_to_json(article.body),
        texts_to_json(article.disclosures),
        texts_to_json(article.boilerplate),
        to_json([mention_to_json(mention) for mention in article.mentions]),
        to_json({name: evidence_to_json(evidence) for name, evidence in article.provenance.items()}),
    )


def child_rows(clipping: int, article: ParsedArticle, names: NameIds) -> dict[str, list[Row]]:
    """The rows of byline, photos and sources, by table."""
    return {
        "byline": [(clipping, position, name, names.people.get(name)) for position, name in enumerate(article.byline)],
        "photo": [_photo_row(clipping, position, photo, names) for position, photo in enumerate(article.photos)],
        "source": [
            (clipping, position, source.name, source.kind.value, source.url, source.paragraph)
            for position, source in enumerate(article.sources)
        ],
    }


def insert_children(connection: sqlite3.Connection, table: str, rows: Sequence[Row]) -> None:
    """Add rows of one of `CHILD_TABLES`."""
    connection.executemany(_INSERTS[table], rows)


def _photo_row(clipping: int, position: int, photo: Photo, names: NameIds) -> Row:
    credit = photo.credit
    parts: Row = (None,) * 7
    if credit:
        parts = (
            credit.printed,
            credit.photographer,
            names.people.get(credit.photographer) if credit.photographer else None,
            credit.agency,
            names.outlets.get(credit.agency) if credit.agency else None,
            credit.distributor,
            names.outlets.get(credit.distributor) if credit.distributor else None,
        )
    flags = to_json(sorted(credit.flags)) if credit else "[]"
    return (
        clipping, position, photo.caption, *parts, flags, photo.alt, photo.url, photo.sha256, photo.after_paragraph,
    )  # fmt: skip
