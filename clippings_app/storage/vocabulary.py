"""Names to ids, for queries."""

import sqlite3

from clippings_app.analysis.folding import fold
from clippings_app.storage.known_names import KnownNames, words_of
from clippings_app.storage.topics import subtree, topic_key, topic_paths


def topic_ids(connection: sqlite3.Connection, text: str) -> tuple[int, ...]:
    """The topics that a path or the end of one means, with all below them; a single name is the end of a path.

    Returns:
        Ids, sorted; none when there is no such topic.
    """
    keys = [topic_key(" ".join(name.split())) for name in text.strip().strip("/").split("/")]
    matching = [number for (number,) in connection.execute("SELECT id FROM topic WHERE key = ?", (keys[-1],))]
    paths = topic_paths(connection, matching)
    meant = [
        number for number, path in paths.items() if [topic_key(name) for name in path.split("/")][-len(keys) :] == keys
    ]
    return tuple(sorted(subtree(connection, meant)))


def incident_ids(connection: sqlite3.Connection, text: str, known: KnownNames) -> tuple[int, ...]:
    """The incidents whose folded name has all words of a text; none when it has no word."""
    words = words_of(fold(text))
    if not words:
        return ()
    having = known.incidents_by_word(connection)
    return tuple(sorted(set.intersection(*(having.get(word, set()) for word in words))))
