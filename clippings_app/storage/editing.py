"""A person's corrections of an article's fields. What the machine had read moves into the field's evidence."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields as fields_of
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from clippings_app.domain.article import Evidence, IncidentMention, LinkedSource, Origin, ParsedArticle, Photo
from clippings_app.domain.changes import EditClippings
from clippings_app.domain.contract import LISTS, SCALARS, article_to_json
from clippings_app.domain.errors import InvalidValue
from clippings_app.domain.worded import Worded
from clippings_app.storage.adding import Surroundings
from clippings_app.storage.articles import (
    ARTICLE_COLUMNS,
    CHILD_TABLES,
    NameIds,
    article_row,
    child_rows,
    cleaned,
    ensure_names,
    insert_children,
)
from clippings_app.storage.marking import refuse_unknown
from clippings_app.storage.reading import load_articles
from clippings_app.storage.values import checked_text, checked_texts, days_of, required_text, written

_EDITABLE = frozenset(field.name for field in fields_of(ParsedArticle)) - {"provenance"}
_DATES = ("published", "modified")
_JSON_KEYS = {"mentions": "incidents"}
"""Where the name of a field is not its key in the contract's JSON of an article."""


def edit_clippings(connection: sqlite3.Connection, change: EditClippings, around: Surroundings) -> None:
    """Set fields of articles; a value that is there already is no correction.

    Raises:
        NotFound: If a clipping is not there.
        InvalidValue: If a field is not one, or a value does not fit it.
    """
    refuse_unknown(connection, change.ids)
    values = {name: _checked(name, value) for name, value in change.fields.items()}
    at = written(around.now())
    articles = load_articles(connection, change.ids)
    corrections = {number: cleaned(_corrected(article, values, at)) for number, article in articles.items()}
    names = ensure_names(connection, (*articles.values(), *corrections.values()))
    for number, corrected in corrections.items():
        if corrected != articles[number]:
            _write(connection, number, articles[number], corrected, names)


def _corrected(article: ParsedArticle, values: Mapping[str, Any], at: str) -> ParsedArticle:
    changed = {name: value for name, value in values.items() if getattr(article, name) != value}
    if not changed:
        return article
    read = article_to_json(article)
    provenance = dict(article.provenance)
    for name in changed:
        provenance[name] = _evidence(provenance.get(name), read.get(_JSON_KEYS.get(name, name)), at)
    return replace(article, **changed, provenance=MappingProxyType(provenance))


def _evidence(evidence: Evidence | None, value: object, at: str) -> Evidence:
    """The evidence for a person's value: through repeated corrections it keeps what the machine had read first."""
    if evidence is not None and evidence.origin is Origin.USER:
        return replace(evidence, at=at)
    return Evidence(origin=Origin.USER, at=at, machine_value=value, machine=evidence)


def _write(
    connection: sqlite3.Connection,
    clipping: int,
    was: ParsedArticle,
    now: ParsedArticle,
    names: NameIds,
) -> None:
    before, after = article_row(was, names), article_row(now, names)
    columns = {column: new for column, old, new in zip(ARTICLE_COLUMNS, before, after, strict=True) if old != new}
    assignments = ", ".join(f"{column} = ?" for column in columns)
    connection.execute(f"UPDATE clipping SET {assignments} WHERE id = ?", (*columns.values(), clipping))
    old_rows, new_rows = child_rows(clipping, was, names), child_rows(clipping, now, names)
    for table in CHILD_TABLES:
        if old_rows[table] != new_rows[table]:
            connection.execute(f"DELETE FROM {table} WHERE clipping_id = ?", (clipping,))
            insert_children(connection, table, new_rows[table])


def _checked(name: str, value: object) -> object:
    """The value as the article holds it."""
    if name not in _EDITABLE:
        raise InvalidValue(name, str(value)[:80], "a field of an article: " + ", ".join(sorted(_EDITABLE)))
    if name == "headline":
        return required_text(name, value)
    if name in SCALARS:
        text = checked_text(name, value)
        if name in _DATES:
            days_of(name, text)
        return text
    if name in LISTS:
        return checked_texts(name, value)
    return _checked_objects(name, value)


_KINDS: Mapping[str, tuple[type, Callable[[Any], Sequence[str | None]]]] = MappingProxyType(
    {
        "photos": (Photo, lambda photo: (photo.caption, photo.alt, photo.url, photo.credit and photo.credit.printed)),
        "sources": (LinkedSource, lambda source: (source.name, source.url)),
        "mentions": (IncidentMention, lambda mention: (mention.text, mention.place)),
    },
)


def _checked_objects(name: str, value: object) -> tuple[Any, ...]:
    kind, texts = _KINDS[name]
    if isinstance(value, str) or not isinstance(value, Sequence) or not all(isinstance(item, kind) for item in value):
        raise InvalidValue(name, str(value)[:80], Worded("a list of {kind} values", kind=kind.__name__))
    for item in value:
        for text in texts(item):
            checked_text(name, text)
    return tuple(value)
