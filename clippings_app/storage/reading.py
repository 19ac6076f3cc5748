"""Clippings out of the tables, whole or as much as a list shows, many at a time."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from clippings_app.analysis.ordering import NameKey
from clippings_app.domain.article import IncidentMention, LinkedSource, ParsedArticle, Photo, PhotoCredit, SourceKind
from clippings_app.domain.clipping import Clipping, ClippingRow, IncidentTag, Original, Role
from clippings_app.storage.known_names import KnownNames
from clippings_app.storage.topics import topic_paths
from clippings_app.storage.values import OPENING, opening

_IN = "IN (SELECT value FROM json_each(?))"
_LISTED = """
SELECT clipping.id, headline, publisher, published, added, starred, filed, trashed, language, photo_count, deck,
  CAST(body AS BLOB),
  (SELECT group_concat(topic_id) FROM clipping_topic WHERE clipping_id = clipping.id),
  (SELECT group_concat(incident_id) FROM clipping_incident WHERE clipping_id = clipping.id),
  CASE WHEN photo_count > 0 THEN
    (SELECT sha256 FROM photo WHERE clipping_id = clipping.id AND sha256 IS NOT NULL ORDER BY position LIMIT 1) END,
  section,
  (SELECT group_concat(name, char(31)) FROM
    (SELECT name FROM byline WHERE clipping_id = clipping.id ORDER BY position))
FROM json_each(?) AS wanted CROSS JOIN clipping ON clipping.id = wanted.value
"""

_ARTICLE = (
    "headline, deck, dateline, publisher, published, modified, section, url, language, body, disclosures, mentions, "
    "boilerplate, provenance, edition, pages, volume, issue, publisher_place"
)
_CREDIT = "credit, photographer, agency, distributor, flags"


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditRow:
    """A photo's credit with its clipping.

    Attributes:
        clipping: The clipping's id.
        headline: Its headline.
        photo: The photo's place in the article, counted from 0.
        caption: What stands under it.
        credit: The credit, taken apart.
    """

    clipping: int
    headline: str | None
    photo: int
    caption: str | None
    credit: PhotoCredit


class Listed(NamedTuple):
    """What a list shows of a clipping, and its body as it is stored: a JSON list of paragraphs in UTF-8."""

    row: ClippingRow
    body: bytes


def load_clippings(connection: sqlite3.Connection, ids: Sequence[int], name_key: NameKey) -> list[Clipping]:
    """Clippings whole, in the order asked; ids that are gone are left out."""
    from clippings_app.storage.passages import COLUMNS as HIGHLIGHT_COLUMNS
    from clippings_app.storage.passages import highlight_from_row

    articles = load_articles(connection, ids)
    wanted = (json.dumps(list(articles)),)
    topics = _topics(connection, wanted, name_key)
    incidents = _incidents(connection, wanted, name_key)
    notes = _grouped(
        connection.execute(f"SELECT clipping_id, text FROM note WHERE clipping_id {_IN} ORDER BY 1, position", wanted),
    )
    highlights = _grouped(
        connection.execute(
            f"SELECT clipping_id, {HIGHLIGHT_COLUMNS} FROM highlight WHERE clipping_id {_IN} ORDER BY 1, position",
            wanted,
        ),
    )
    further = _grouped(
        connection.execute(
            "SELECT clipping_id, sha256, type, name FROM further_original JOIN original ON original.id = original_id "
            f"WHERE clipping_id {_IN} ORDER BY 1, position",
            wanted,
        ),
    )
    found = {
        row[0]: Clipping(
            id=row[0],
            uid=row[1],
            article=articles[row[0]],
            topics=topics.get(row[0], ()),
            incidents=tuple(incidents.get(row[0], ())),
            notes=tuple(text for (text,) in notes.get(row[0], ())),
            starred=bool(row[2]),
            filed=bool(row[3]),
            trashed=bool(row[4]),
            added=row[5],
            original=Original(sha256=row[6], type=row[7], name=row[8]) if row[6] else None,
            highlights=tuple(highlight_from_row(each) for each in highlights.get(row[0], ())),
            further_originals=tuple(
                Original(sha256=sha256, type=kind, name=name) for sha256, kind, name in further.get(row[0], ())
            ),
        )
        for row in connection.execute(
            "SELECT clipping.id, uid, starred, filed, trashed, added, sha256, type, name FROM clipping "
            f"LEFT JOIN original ON original.id = original_id WHERE clipping.id {_IN}",
            wanted,
        )
    }
    return [found[number] for number in ids if number in found]


def load_articles(connection: sqlite3.Connection, ids: Iterable[int]) -> dict[int, ParsedArticle]:
    """Articles by clipping; ids that are gone are left out."""
    wanted = (json.dumps(list(ids)),)
    bylines = _grouped(
        connection.execute(
            f"SELECT clipping_id, name FROM byline WHERE clipping_id {_IN} ORDER BY 1, position", wanted
        ),
    )
    photos = _grouped(
        connection.execute(
            f"SELECT clipping_id, {_CREDIT}, caption, alt, url, sha256, after_paragraph FROM photo "
            f"WHERE clipping_id {_IN} ORDER BY 1, position",
            wanted,
        ),
    )
    sources = _grouped(
        connection.execute(
            f"SELECT clipping_id, name, kind, url, paragraph FROM source WHERE clipping_id {_IN} ORDER BY 1, position",
            wanted,
        ),
    )
    return {
        row[0]: _article(row[1:], bylines.get(row[0], ()), photos.get(row[0], ()), sources.get(row[0], ()))
        for row in connection.execute(f"SELECT id, {_ARTICLE} FROM clipping WHERE id {_IN}", wanted)
    }


def load_mentions(connection: sqlite3.Connection, ids: Iterable[int]) -> dict[int, tuple[IncidentMention, ...]]:
    """The events that articles report, by clipping; those that report none are left out."""
    from clippings_app.domain.contract import mention_from_json

    return {
        number: tuple(mention_from_json(item) for item in json.loads(mentions))
        for number, mentions in connection.execute(
            f"SELECT id, mentions FROM clipping WHERE id {_IN} AND mentions <> '[]'", (json.dumps(list(ids)),)
        )
    }


def load_listed(connection: sqlite3.Connection, ids: Sequence[int], known: KnownNames) -> list[Listed]:
    """What a list shows of clippings, in the order asked; ids that are gone are left out."""
    topics = known.sorted_names(connection, "topic")
    incidents = known.sorted_names(connection, "incident")
    return [
        Listed(
            ClippingRow(
                id=number,
                headline=headline or "",
                publisher=publisher,
                published=published,
                added=added,
                topics=topics(topic_ids),
                incidents=incidents(incident_ids),
                starred=starred == 1,
                filed=filed == 1,
                trashed=trashed == 1,
                language=language,
                opening=opening(body) or (deck or "")[:OPENING],
                photo_count=photos,
                image_sha256=image,
                section=section,
                byline=tuple(names.split("\x1f")) if names else (),
            ),
            body,
        )
        for (
            number, headline, publisher, published, added, starred, filed, trashed, language, photos, deck, body,
            topic_ids, incident_ids, image, section, names,
        ) in connection.execute(_LISTED, (json.dumps(ids),))
    ]  # fmt: skip


def load_credits(connection: sqlite3.Connection, ids: Sequence[int]) -> list[CreditRow]:
    """The credits of the photos of clippings, in the order asked, then in reading order."""
    credited = _grouped(
        connection.execute(
            f"SELECT clipping_id, headline, position, caption, {_CREDIT} FROM photo "
            f"JOIN clipping ON clipping.id = clipping_id WHERE clipping_id {_IN} AND credit IS NOT NULL "
            "ORDER BY 1, position",
            (json.dumps(ids),),
        ),
    )
    return [
        CreditRow(clipping=number, headline=row[0], photo=row[1], caption=row[2], credit=_credit(row[3:]))
        for number in ids
        for row in credited.get(number, ())
    ]


def _article(
    row: tuple[Any, ...],
    bylines: Sequence[tuple[Any, ...]],
    photos: Sequence[tuple[Any, ...]],
    sources: Sequence[tuple[Any, ...]],
) -> ParsedArticle:
    from clippings_app.domain.contract import evidence_from_json, mention_from_json

    provenance = json.loads(row[13])
    return ParsedArticle(
        headline=row[0],
        deck=row[1],
        dateline=row[2],
        publisher=row[3],
        published=row[4],
        modified=row[5],
        section=row[6],
        publisher_place=row[18],
        edition=row[14],
        pages=row[15],
        volume=row[16],
        issue=row[17],
        url=row[7],
        language=row[8],
        byline=tuple(name for (name,) in bylines),
        body=tuple(json.loads(row[9])),
        photos=tuple(_photo(photo) for photo in photos),
        sources=tuple(
            LinkedSource(name=name, kind=SourceKind(kind), url=url, paragraph=paragraph)
            for name, kind, url, paragraph in sources
        ),
        disclosures=tuple(json.loads(row[10])),
        mentions=tuple(mention_from_json(item) for item in json.loads(row[11])),
        boilerplate=tuple(json.loads(row[12])),
        provenance=MappingProxyType({name: evidence_from_json(item) for name, item in provenance.items()}),
    )


def _photo(row: tuple[Any, ...]) -> Photo:
    return Photo(
        caption=row[5],
        credit=_credit(row[:5]) if row[0] is not None else None,
        alt=row[6],
        url=row[7],
        sha256=row[8],
        after_paragraph=row[9],
    )


def _credit(row: tuple[Any, ...]) -> PhotoCredit:
    return PhotoCredit(
        printed=row[0],
        photographer=row[1],
        agency=row[2],
        distributor=row[3],
        flags=frozenset(json.loads(row[4])),
    )


def _topics(connection: sqlite3.Connection, wanted: tuple[str], name_key: NameKey) -> dict[int, tuple[str, ...]]:
    ties = _grouped(
        connection.execute(f"SELECT clipping_id, topic_id FROM clipping_topic WHERE clipping_id {_IN}", wanted),
    )
    paths = topic_paths(connection, {topic for topics in ties.values() for (topic,) in topics})
    return {
        clipping: tuple(sorted((paths[topic] for (topic,) in topics), key=name_key))
        for clipping, topics in ties.items()
    }


def _incidents(connection: sqlite3.Connection, wanted: tuple[str], name_key: NameKey) -> dict[int, list[IncidentTag]]:
    ties = _grouped(
        connection.execute(
            "SELECT clipping_id, incident.id, incident.name, role, incident.date, incident.place "
            "FROM clipping_incident JOIN incident ON incident.id = incident_id "
            f"WHERE clipping_id {_IN} ORDER BY 1",
            wanted,
        ),
    )
    return {
        clipping: [
            IncidentTag(id=number, name=name, role=Role(role), date=date, place=place)
            for number, name, role, date, place in sorted(rows, key=lambda row: name_key(row[1]))
        ]
        for clipping, rows in ties.items()
    }


def _grouped(rows: Iterable[tuple[Any, ...]]) -> dict[int, list[tuple[Any, ...]]]:
    """Rows by their first column, in order, without it."""
    grouped: dict[int, list[tuple[Any, ...]]] = {}
    for row in rows:
        grouped.setdefault(row[0], []).append(row[1:])
    return grouped
