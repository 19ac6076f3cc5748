"""The topic tree: finding and making topics, and what is done to them and to clippings' ties to them."""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from clippings_app.analysis.folding import fold
from clippings_app.analysis.ordering import NameKey
from clippings_app.domain.errors import InvalidValue, NotFound
from clippings_app.domain.watch import NOBODY, Watch
from clippings_app.domain.worded import Worded
from clippings_app.storage.parts import Parts
from clippings_app.storage.taken_off import put_on, take_off
from clippings_app.storage.values import required_text

if TYPE_CHECKING:
    from clippings_app.domain.changes import AddTopic, DeleteTopic, EditTopic, MergeTopics

_COLOUR = re.compile(r"#[0-9a-f]{6}")
DEEPEST = 50
"""Names that a path has at most."""
_IN = "IN (SELECT value FROM json_each(?))"
_BELOW = f"SELECT id FROM topic WHERE parent_id {_IN}"
_HEIGHT = f"""
WITH RECURSIVE down (id, depth) AS (
  SELECT id, 1 FROM topic WHERE id {_IN}
  UNION ALL
  SELECT topic.id, depth + 1 FROM down JOIN topic ON topic.parent_id = down.id
)
SELECT coalesce(max(depth), 0) FROM down
"""


def split_path(path: str) -> tuple[str, ...]:
    """The names of a path from the root, trimmed.

    Raises:
        InvalidValue: If there is none, one is blank, or there are too many.
    """
    names = tuple(" ".join(name.split()) for name in required_text("topic", path).split("/"))
    if not all(names) or len(names) > DEEPEST:
        raise InvalidValue("topic", path[:80], 'names joined by "/", such as Security/Defections')
    return names


def topic_key(name: str) -> str:
    """What makes two topics beside each other the same."""
    return fold(name) or name


def path_key(path: str) -> str:
    """What makes two paths the same topic.

    Raises:
        InvalidValue: As `split_path`.
    """
    return "/".join(map(topic_key, split_path(path)))


def find_topic(connection: sqlite3.Connection, path: str) -> int:
    """The topic with this very path.

    Raises:
        NotFound: If there is none.
    """
    number = topic_at(connection, split_path(path))
    if number is None:
        raise NotFound(kind="topic", key=path)
    return number


def topic_at(connection: sqlite3.Connection, names: Sequence[str]) -> int | None:
    """The topic with these very names from the root on; None when there is none."""
    number: int | None = None
    for name in names:
        number = _child(connection, number, name)
        if number is None:
            return None
    return number


def ensure_topic(connection: sqlite3.Connection, path: str) -> int:
    """The topic with this path; made, with those above it, where it is missing."""
    number: int | None = None
    for name in split_path(path):
        found = _child(connection, number, name)
        number = found if found is not None else _insert(connection, number, name)
    assert number is not None  # a path has at least one name
    return number


def all_topic_paths(connection: sqlite3.Connection, name_key: NameKey) -> dict[int, str]:
    """The paths of all topics by id, in the order of the tree."""
    numbers = [number for (number,) in connection.execute("SELECT id FROM topic")]
    return dict(sorted(topic_paths(connection, numbers).items(), key=lambda item: (name_key(item[1]), item[0])))


def topic_paths(connection: sqlite3.Connection, ids: Iterable[int]) -> dict[int, str]:
    """Paths of topics by id; ids that are gone are left out."""
    rows = connection.execute(
        f"""
        WITH RECURSIVE up (id, parent, path) AS (
          SELECT id, parent_id, name FROM topic WHERE id {_IN}
          UNION ALL
          SELECT up.id, topic.parent_id, topic.name || '/' || up.path FROM up JOIN topic ON topic.id = up.parent
        )
        SELECT id, path FROM up WHERE parent IS NULL
        """,
        (json.dumps(sorted(set(ids))),),
    )
    return dict(rows.fetchall())


def subtree(connection: sqlite3.Connection, ids: Iterable[int]) -> tuple[int, ...]:
    """Topics with all below them; parents before children."""
    rows = connection.execute(
        f"""
        WITH RECURSIVE down (id, depth) AS (
          SELECT id, 0 FROM topic WHERE id {_IN}
          UNION
          SELECT topic.id, depth + 1 FROM down JOIN topic ON topic.parent_id = down.id
        )
        SELECT id FROM down GROUP BY id ORDER BY max(depth), id
        """,
        (json.dumps(sorted(set(ids))),),
    )
    return tuple(number for (number,) in rows)


def add_topic(connection: sqlite3.Connection, change: "AddTopic") -> None:
    """Make a topic; one that is there gets the colour, if one is named."""
    number = ensure_topic(connection, change.path)
    if change.colour is not None:
        _set_colour(connection, number, change.colour)


def edit_topic(connection: sqlite3.Connection, change: "EditTopic") -> None:
    """Rename, move, colour, or give a digit.

    Raises:
        NotFound: If the topic or its new parent is not there.
        InvalidValue: If the name is taken or no name, the parent lies below the topic or too deep for it, or the
            digit is none.
    """
    number = find_topic(connection, change.path)
    parent, name = connection.execute("SELECT parent_id, name FROM topic WHERE id = ?", (number,)).fetchone()
    was = (parent, name)
    if change.name is not None:
        names = split_path(change.name)
        if len(names) > 1:
            raise InvalidValue("name", change.name, 'a name without "/"')
        name = names[0]
    if change.parent is not None:
        parent = find_topic(connection, change.parent) if change.parent.strip() else None
        if parent in subtree(connection, (number,)):
            raise InvalidValue("parent", change.parent, "a topic that is not below the one to be moved")
    if (parent, name) != was:
        if parent != was[0]:
            _refuse_too_deep(connection, parent, (number,), change.parent or "")
        taken = _child(connection, parent, name)
        if taken not in (None, number):
            raise InvalidValue("name", name, "a name that no other topic beside it has")
        connection.execute(
            "UPDATE topic SET parent_id = ?, name = ?, key = ? WHERE id = ?",
            (parent, name, topic_key(name), number),
        )
    if change.colour is not None:
        _set_colour(connection, number, change.colour)
    if change.favourite is not None:
        _set_favourite(connection, number, change.favourite)


def merge_topics(connection: sqlite3.Connection, change: "MergeTopics", watch: Watch = NOBODY) -> None:
    """Move clippings and children of some topics to another; children of the same name are merged too.

    Args:
        connection: In the change's transaction.
        change: Which.
        watch: Who waits.

    Raises:
        Cancelled: If it was to stop.
        NotFound: If one is not there.
        InvalidValue: If the target lies below one that would go, or too deep for what lies below those.
    """
    into = find_topic(connection, change.into)
    merged = [find_topic(connection, path) for path in change.paths]
    below = [each for (each,) in connection.execute(_BELOW, (json.dumps(merged),)) if each != into]
    _refuse_too_deep(connection, into, below, change.into)
    parts = Parts(watch, len(_tied(connection, subtree(connection, merged))))
    for number in dict.fromkeys(merged):
        if number != into:
            if into in subtree(connection, (number,)):
                raise InvalidValue("into", change.into, "a topic that is not below those to be merged")
            for one, other in _pairs_to_merge(connection, number, into):
                _move_clippings(connection, one, other, parts)
                _hand_favourite_on(connection, one, other)
                connection.execute("DELETE FROM topic WHERE id = ?", (one,))


def delete_topic(connection: sqlite3.Connection, change: "DeleteTopic", watch: Watch = NOBODY) -> None:
    """Delete a topic and all below it, with the clippings' ties to them.

    Args:
        connection: In the change's transaction.
        change: Which.
        watch: Who waits.

    Raises:
        Cancelled: If it was to stop.
        NotFound: If it is not there.
    """
    numbers = subtree(connection, (find_topic(connection, change.path),))
    keys = {number: path_key(path) for number, path in topic_paths(connection, numbers).items()}
    tied = sorted(set(_tied(connection, numbers)))
    for some in Parts(watch, len(tied)).of(tied):
        asked = f"SELECT clipping_id, topic_id FROM clipping_topic WHERE topic_id {_IN} AND clipping_id {_IN}"
        ties = connection.execute(asked, (json.dumps(numbers), json.dumps(some))).fetchall()
        take_off(connection, "topic", ((clipping, keys[topic]) for clipping, topic in ties))
        asked = f"DELETE FROM clipping_topic WHERE topic_id {_IN} AND clipping_id {_IN}"
        connection.execute(asked, (json.dumps(numbers), json.dumps(some)))
    connection.executemany("DELETE FROM topic WHERE id = ?", [(number,) for number in reversed(numbers)])


def tie_topics(
    connection: sqlite3.Connection, clippings: Sequence[int], add: Sequence[str], remove: Sequence[str]
) -> None:
    """Tie clippings to topics, made where they are missing, and loosen ties to others.

    Raises:
        NotFound: If a topic to remove is not there.
    """
    ids = json.dumps(clippings)
    for number, path in {find_topic(connection, path): path for path in remove}.items():
        asked = f"DELETE FROM clipping_topic WHERE topic_id = ? AND clipping_id {_IN} RETURNING clipping_id"
        loosened = connection.execute(asked, (number, ids)).fetchall()
        take_off(connection, "topic", ((clipping, path_key(path)) for (clipping,) in loosened))
    for number, path in {ensure_topic(connection, path): path for path in add}.items():
        put_on(connection, "topic", clippings, path_key(path))
        connection.execute(
            "INSERT OR IGNORE INTO clipping_topic (clipping_id, topic_id) SELECT value, ? FROM json_each(?)",
            (number, ids),
        )


def all_tied(connection: sqlite3.Connection, clippings: Sequence[int], path: str) -> bool:
    """Whether clippings, all of them that are there, are tied to this very topic; false of none, and of no topic."""
    try:
        topic = find_topic(connection, path)
    except NotFound:
        return False
    these = f"FROM clipping WHERE id {_IN}"
    untied = "NOT EXISTS (SELECT 1 FROM clipping_topic WHERE clipping_id = clipping.id AND topic_id = ?)"
    asked = f"SELECT EXISTS (SELECT 1 {these}), EXISTS (SELECT 1 {these} AND {untied})"
    ids = json.dumps(clippings)
    any_there, any_untied = connection.execute(asked, (ids, ids, topic)).fetchone()
    return bool(any_there and not any_untied)


def _refuse_too_deep(connection: sqlite3.Connection, parent: int | None, moved: Sequence[int], shown: str) -> None:
    """What lies deeper than a path may say could be named, exported and taken back by nobody.

    Raises:
        InvalidValue: If what is moved, with all below it, would come to lie so deep under its new parent.
    """
    above = topic_paths(connection, () if parent is None else (parent,))
    depth = above[parent].count("/") + 1 if parent is not None else 0
    (height,) = connection.execute(_HEIGHT, (json.dumps(moved),)).fetchone()
    if depth + height > DEEPEST:
        raise InvalidValue("parent", shown[:80], Worded("a place that is at most {count} topics deep", count=DEEPEST))


def _pairs_to_merge(connection: sqlite3.Connection, one: int, into: int) -> Iterator[tuple[int, int]]:
    """Moves children over; gives the pairs whose clippings are to be moved and whose first is to go, children first."""
    children = connection.execute("SELECT id, name FROM topic WHERE parent_id = ? ORDER BY id", (one,)).fetchall()
    for child, name in children:
        twin = _child(connection, into, name)
        if twin is None:
            connection.execute("UPDATE topic SET parent_id = ? WHERE id = ?", (into, child))
        else:
            yield from _pairs_to_merge(connection, child, twin)
    yield one, into


def _move_clippings(connection: sqlite3.Connection, one: int, into: int, parts: Parts) -> None:
    for some in parts.of(_tied(connection, (one,))):
        connection.execute(
            "INSERT OR IGNORE INTO clipping_topic (clipping_id, topic_id) SELECT value, ? FROM json_each(?)",
            (into, json.dumps(some)),
        )
        asked = f"DELETE FROM clipping_topic WHERE topic_id = ? AND clipping_id {_IN}"
        connection.execute(asked, (one, json.dumps(some)))


def _tied(connection: sqlite3.Connection, topics: Sequence[int]) -> list[int]:
    """The clippings of some topics, once for each."""
    asked = f"SELECT clipping_id FROM clipping_topic WHERE topic_id {_IN} ORDER BY clipping_id"
    return [clipping for (clipping,) in connection.execute(asked, (json.dumps(topics),))]


def _child(connection: sqlite3.Connection, parent: int | None, name: str) -> int | None:
    found = connection.execute(
        "SELECT id FROM topic WHERE coalesce(parent_id, 0) = ? AND key = ?",
        (parent or 0, topic_key(name)),
    ).fetchone()
    return int(found[0]) if found else None


def _insert(connection: sqlite3.Connection, parent: int | None, name: str) -> int:
    made = connection.execute(
        "INSERT INTO topic (parent_id, name, key) VALUES (?, ?, ?)",
        (parent, name, topic_key(name)),
    ).lastrowid
    assert made is not None  # SQLite numbers every row it inserts
    return made


def _set_colour(connection: sqlite3.Connection, number: int, colour: str) -> None:
    wanted = colour.strip().lower() or None
    if wanted and not _COLOUR.fullmatch(wanted):
        raise InvalidValue("colour", colour[:80], "a colour such as #3366cc")
    connection.execute("UPDATE topic SET colour = ? WHERE id = ? AND colour IS NOT ?", (wanted, number, wanted))


def _set_favourite(connection: sqlite3.Connection, number: int, digit: int) -> None:
    if not 0 <= digit <= 9:
        raise InvalidValue("favourite", str(digit), "a digit from 1 to 9, or 0 for none")
    connection.execute("UPDATE topic SET favourite = NULL WHERE favourite = ? AND id <> ?", (digit, number))
    connection.execute(
        "UPDATE topic SET favourite = ? WHERE id = ? AND favourite IS NOT ?", (digit or None, number, digit or None)
    )


def _hand_favourite_on(connection: sqlite3.Connection, one: int, into: int) -> None:
    """The digit of a topic that goes is that of the one it goes into, unless that has one."""
    digits = dict(connection.execute("SELECT id, favourite FROM topic WHERE id IN (?, ?)", (one, into)).fetchall())
    if digits[one] is not None and digits[into] is None:
        connection.execute("UPDATE topic SET favourite = NULL WHERE id = ?", (one,))
        connection.execute("UPDATE topic SET favourite = ? WHERE id = ?", (digits[one], into))
