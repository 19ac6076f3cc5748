"""What the index is told of clippings, and the queue it reads."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.indexing import IndexBatch, IndexDocument, IndexProof, IndexRow
from clippings_app.domain.query import TextField
from clippings_app.storage.reading import load_articles

_IN = "IN (SELECT value FROM json_each(?))"
_UNIX_EPOCH_DAY = 719163
_MS_A_DAY = 86_400_000
_ASIDES = f"""
SELECT id,
  CASE WHEN deck IS NOT NULL THEN json_array(deck) END,
  (SELECT json_group_array(text) FROM note WHERE clipping_id = clipping.id),
  CASE WHEN photo_count THEN
    (SELECT json_group_array(caption) FROM photo WHERE clipping_id = clipping.id AND caption IS NOT NULL) END,
  CASE WHEN photo_count THEN
    (SELECT json_group_array(alt) FROM photo WHERE clipping_id = clipping.id AND alt IS NOT NULL) END,
  CASE WHEN headline IS NOT NULL THEN json_array(headline) END,
  CASE WHEN photo_count THEN
    (SELECT json_group_array(credit) FROM photo WHERE clipping_id = clipping.id AND credit IS NOT NULL) END,
  (SELECT json_group_array(name) FROM byline WHERE clipping_id = clipping.id)
FROM clipping WHERE id {_IN}
"""


def _lines(*columns: str) -> str:
    """What some columns hold, a line each."""
    return " || ".join(f"coalesce({column} || char(10), '')" for column in columns)


def _lines_of(table: str, *columns: str) -> str:
    return f"coalesce((SELECT group_concat({_lines(*columns)}, '') FROM {table} WHERE clipping_id = clipping.id), '')"


_WHOLE_TEXTS = f"""
SELECT id, {_lines("headline", "deck", "body", "publisher", "section", "language")}
  || {_lines_of("byline", "name")} || {_lines_of("note", "text")} || {_lines_of("source", "name", "url")}
  || {_lines_of("photo", "caption", "alt", "credit", "photographer", "agency", "distributor")}
FROM clipping WHERE id >= ?
"""
_ASIDE_FIELDS = (
    TextField.DECK, TextField.NOTE, TextField.CAPTION, TextField.ALT, TextField.HEADLINE, TextField.CREDIT,
    TextField.BYLINE,
)  # fmt: skip

Texts = tuple[tuple[str, str], ...]

_COMPARED_WHOLE = 50
"""Clippings whose words tell whose index it is: what two copies of a library differ in is among what changed last."""


def queue_head(connection: sqlite3.Connection) -> int:
    """The number of the latest change; 0 for an empty library."""
    (head,) = connection.execute("SELECT max(seq) FROM index_queue").fetchone()
    return int(head or 0)


def index_batch(connection: sqlite3.Connection, after: int, limit: int, *, wordless: bool = False) -> IndexBatch | None:
    """The next clippings that have changed after a number, as they are now; None when there are none.

    Args:
        connection: The library.
        after: The number.
        limit: At most so many.
        wordless: As `load_documents` has it.
    """
    queued = connection.execute(
        "SELECT clipping_id, seq FROM index_queue WHERE seq > ? ORDER BY seq LIMIT ?",
        (after, limit),
    ).fetchall()
    if not queued:
        return None
    documents = load_documents(connection, [clipping for clipping, _ in queued], wordless=wordless)
    held = {document.id for document in documents}
    return IndexBatch(
        upto=queued[-1][1],
        after=after,
        documents=tuple(documents),
        gone=tuple(clipping for clipping, _ in queued if clipping not in held),
    )


def index_proof(connection: sqlite3.Connection, upto: int) -> IndexProof:
    """What an index must hold that has taken in all changes up to a number."""
    changed = "SELECT clipping_id FROM index_queue WHERE seq > ?"
    rows = connection.execute(
        f"SELECT id, added_ms / 1000.0, starred, NOT filed, trashed FROM clipping WHERE id NOT IN ({changed}) "
        "ORDER BY id",
        (upto,),
    )
    lately = connection.execute(
        "SELECT clipping_id FROM index_queue WHERE seq <= ? ORDER BY seq DESC LIMIT ?", (upto, _COMPARED_WHOLE)
    ).fetchall()
    return IndexProof(
        rows=tuple(IndexRow(number, added, *map(bool, flags)) for number, added, *flags in rows),
        changed=frozenset(number for (number,) in connection.execute(changed, (upto,))),
        latest=tuple(load_documents(connection, [number for (number,) in lately])),
    )


def load_documents(
    connection: sqlite3.Connection, ids: Sequence[int], *, wordless: bool = False
) -> list[IndexDocument]:
    """What the index needs of clippings, in the order asked; ids that are gone are left out.

    Args:
        connection: The library.
        ids: Which.
        wordless: Whether of their texts the language will do, which takes a tenth of the time.
    """
    from clippings_app.analysis.ai import discloses_ai

    wanted = (json.dumps(ids),)
    texts = {} if wordless else _all_texts(connection, ids, wanted)
    noted = _those(connection, f"SELECT clipping_id FROM note WHERE clipping_id {_IN}", wanted)
    marked = _those(connection, f"SELECT clipping_id FROM highlight WHERE clipping_id {_IN}", wanted)
    flags = _flags(connection, wanted)
    topics = _ids(connection, "SELECT clipping_id, topic_id FROM clipping_topic", wanted)
    incidents = _ids(connection, "SELECT clipping_id, incident_id FROM clipping_incident", wanted)
    photographers = _ids(
        connection,
        "SELECT DISTINCT clipping_id, photographer_id FROM photo",
        wanted,
        "AND photographer_id IS NOT NULL",
    )
    agencies = _agencies(connection, wanted)
    found = {}
    for (
        number,
        publisher,
        first,
        last,
        added_ms,
        starred,
        filed,
        trashed,
        uncredited,
        photos,
        language,
        said,
    ) in connection.execute(
        "SELECT id, publisher_id, published_first, published_last, added_ms, starred, filed, trashed, "
        f"uncredited_count, photo_count, language, disclosures FROM clipping WHERE id {_IN}",
        wanted,
    ):
        text = texts[number] if texts else {TextField.LANG: language} if language else {}
        found[number] = IndexDocument(
            id=number,
            text=text,
            topics=tuple(topics.get(number, ())),
            incidents=tuple(incidents.get(number, ())),
            publisher=publisher,
            photographers=tuple(photographers.get(number, ())),
            agencies=tuple(agencies.get(number, ())),
            published_first=first,
            published_last=last,
            added=_UNIX_EPOCH_DAY + added_ms // _MS_A_DAY,
            added_at=added_ms / 1000,
            starred=bool(starred),
            inbox=not filed,
            trashed=bool(trashed),
            has_photo=photos > 0,
            has_credit=photos > uncredited,
            has_note=number in noted,
            has_ai=discloses_ai(flags.get(number, ()), json.loads(said)),
            has_highlight=number in marked,
        )
    return [found[number] for number in ids if number in found]


def _all_texts(
    connection: sqlite3.Connection, ids: Sequence[int], wanted: tuple[str]
) -> dict[int, dict[TextField, str]]:
    notes = _texts_by_clipping(connection, wanted)
    return {
        number: _joined(article_texts(article, notes.get(number, ())))
        for number, article in load_articles(connection, ids).items()
    }


def _flags(connection: sqlite3.Connection, wanted: tuple[str]) -> dict[int, list[str]]:
    """The flags of all photos of each clipping."""
    flags: dict[int, list[str]] = {}
    for clipping, held in connection.execute(
        f"SELECT clipping_id, flags FROM photo WHERE flags <> '[]' AND clipping_id {_IN}", wanted
    ):
        flags.setdefault(clipping, []).extend(json.loads(held))
    return flags


def _those(connection: sqlite3.Connection, select: str, wanted: tuple[str]) -> set[int]:
    return {number for (number,) in connection.execute(select, wanted)}


def ids_with(connection: sqlite3.Connection, holds: Callable[[str], bool], from_id: int) -> set[int]:
    """The clippings from a number on whose texts, one after the other as they are stored, hold something."""
    return {number for number, text in connection.execute(_WHOLE_TEXTS, (from_id,)) if holds(text)}


def load_texts(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, Texts]:
    """All that can be found in clippings, as (field, text)."""
    notes = _texts_by_clipping(connection, (json.dumps(ids),))
    return {
        number: tuple((field.value, text) for field, text in article_texts(article, notes.get(number, [])))
        for number, article in load_articles(connection, ids).items()
    }


def load_asides(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, dict[str, bytes]]:
    """What a word without a field is looked for in, beside the body: for each field that has any its texts as JSON."""
    return {
        number: {
            field.value: texts.encode()
            for field, texts in zip(_ASIDE_FIELDS, held, strict=True)
            if texts and texts != "[]"
        }
        for number, *held in connection.execute(_ASIDES, (json.dumps(ids),))
    }


def article_texts(article: ParsedArticle, notes: Iterable[str]) -> Iterable[tuple[TextField, str]]:
    """Every text of a clipping that a query can find, with its field, in the order of reading."""
    single = (
        (TextField.HEADLINE, article.headline),
        (TextField.DECK, article.deck),
        *((TextField.BODY, text) for text in article.body),
        *((TextField.BYLINE, name) for name in article.byline),
        *(
            pair
            for photo in article.photos
            for pair in ((TextField.CAPTION, photo.caption), (TextField.ALT, photo.alt))
        ),
        *(
            pair
            for photo in article.photos
            if (credit := photo.credit)
            for pair in (
                (TextField.CREDIT, credit.printed),
                (TextField.PHOTOGRAPHER, credit.photographer),
                (TextField.AGENCY, credit.agency),
                (TextField.AGENCY, credit.distributor),
            )
        ),
        *((TextField.NOTE, note) for note in notes),
        *(
            pair
            for source in article.sources
            for pair in ((TextField.SOURCE, source.name), (TextField.SOURCE, source.url))
        ),
        (TextField.PUBLISHER, article.publisher),
        (TextField.SECTION, article.section),
        (TextField.LANG, article.language),
    )
    return ((field, text) for field, text in single if text)


def _joined(texts: Iterable[tuple[TextField, str]]) -> dict[TextField, str]:
    gathered: dict[TextField, list[str]] = {}
    for field, text in texts:
        gathered.setdefault(field, []).append(text)
    return {field: "\n\n".join(parts) for field, parts in gathered.items()}


def _texts_by_clipping(connection: sqlite3.Connection, wanted: tuple[str]) -> dict[int, list[str]]:
    notes: dict[int, list[str]] = {}
    for clipping, text in connection.execute(
        f"SELECT clipping_id, text FROM note WHERE clipping_id {_IN} ORDER BY clipping_id, position",
        wanted,
    ):
        notes.setdefault(clipping, []).append(text)
    return notes


def _agencies(connection: sqlite3.Connection, wanted: tuple[str]) -> dict[int, list[int]]:
    agencies = _ids(connection, "SELECT clipping_id, agency_id FROM photo", wanted, "AND agency_id IS NOT NULL")
    others = _ids(connection, "SELECT clipping_id, distributor_id FROM photo", wanted, "AND distributor_id IS NOT NULL")
    return {
        clipping: sorted({*agencies.get(clipping, ()), *others.get(clipping, ())}) for clipping in {*agencies, *others}
    }


def _ids(connection: sqlite3.Connection, select: str, wanted: tuple[str], also: str = "") -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for clipping, number in connection.execute(f"{select} WHERE clipping_id {_IN} {also} ORDER BY 1, 2", wanted):
        found.setdefault(clipping, []).append(number)
    return found
