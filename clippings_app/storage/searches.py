"""Queries kept under a name."""

import sqlite3

from clippings_app.analysis.folding import fold
from clippings_app.analysis.ordering import NameKey
from clippings_app.domain.changes import DeleteSavedSearch, SaveSearch
from clippings_app.domain.clipping import SavedSearch
from clippings_app.domain.errors import NotFound
from clippings_app.storage.values import required_text


def save_search(connection: sqlite3.Connection, change: SaveSearch) -> None:
    """Keep a query; a name that exists gets the new query.

    Raises:
        InvalidValue: If the name is blank.
    """
    name = required_text("name", change.name).strip()
    connection.execute(
        "INSERT INTO saved_search (name, key, query) VALUES (?, ?, ?) "
        "ON CONFLICT (key) DO UPDATE SET name = excluded.name, query = excluded.query "
        "WHERE name <> excluded.name OR query <> excluded.query",
        (name, fold(name) or name, change.query),
    )


def delete_saved_search(connection: sqlite3.Connection, change: DeleteSavedSearch) -> None:
    """Forget a kept query.

    Raises:
        NotFound: If it is not there.
    """
    name = required_text("name", change.name).strip()
    if connection.execute("DELETE FROM saved_search WHERE key = ?", (fold(name) or name,)).rowcount == 0:
        raise NotFound(kind="saved search", key=change.name)


def saved_searches(connection: sqlite3.Connection, name_key: NameKey) -> list[SavedSearch]:
    """All kept queries, by name."""
    rows = connection.execute("SELECT id, name, query FROM saved_search").fetchall()
    rows.sort(key=lambda row: name_key(row[1]))
    return [SavedSearch(id=number, name=name, query=query) for number, name, query in rows]
