"""Numbers for the sidebar. Each is one walk along an index."""

import sqlite3

from clippings_app.analysis.ordering import NameKey, in_numbers
from clippings_app.domain.clipping import IncidentCount, LibraryCounts, Topic, TopicCount

# Each count has a partial index of exactly its clippings; SQLite, which keeps no statistics here, has to be told.
_MARKS = """
SELECT
  (SELECT count(*) FROM clipping INDEXED BY clipping_inbox WHERE filed = 0 AND trashed = 0),
  (SELECT count(*) FROM clipping INDEXED BY clipping_starred WHERE starred = 1 AND trashed = 0),
  (SELECT count(*) FROM clipping INDEXED BY clipping_missing_credit WHERE uncredited_count > 0 AND trashed = 0),
  (SELECT count(*) FROM clipping INDEXED BY clipping_needs_date
   WHERE published_first IS NULL AND published_last IS NULL AND trashed = 0),
  (SELECT count(*) FROM clipping INDEXED BY clipping_trash WHERE trashed = 1)
"""

_PUBLISHERS = """
SELECT outlet.name, counted.number, outlet.key
FROM (SELECT publisher_id, count(*) AS number FROM clipping WHERE trashed = 0 GROUP BY publisher_id) AS counted
LEFT JOIN outlet ON outlet.id = counted.publisher_id
"""


def library_counts(connection: sqlite3.Connection) -> LibraryCounts:
    """What the sidebar's first block shows."""
    inbox, starred, missing_credit, needs_date, trash = connection.execute(_MARKS).fetchone()
    publishers = connection.execute(_PUBLISHERS).fetchall()
    publishers.sort(key=lambda held: (-held[1], in_numbers(held[2] or "")))
    return LibraryCounts(
        everything=sum(number for _, number, _ in publishers),
        inbox=inbox,
        starred=starred,
        missing_credit=missing_credit,
        needs_date=needs_date,
        trash=trash,
        by_publisher={name: number for name, number, _ in publishers if name is not None},
    )


def topic_counts(connection: sqlite3.Connection, name_key: NameKey) -> list[TopicCount]:
    """The topic tree, parents before children and children by name, with the distinct clippings in and below each."""
    counts = dict(connection.execute("SELECT topic_id, count(*) FROM topic_member GROUP BY topic_id").fetchall())
    children: dict[int | None, list[tuple[int, str, str | None, int]]] = {}
    for number, parent, name, colour, digit in connection.execute(
        "SELECT id, parent_id, name, colour, coalesce(favourite, 0) FROM topic ORDER BY key DESC, id DESC",
    ):
        children.setdefault(parent, []).append((number, name, colour, digit))
    for beside in children.values():
        beside.sort(key=lambda each: name_key(each[1]), reverse=True)  # the last one is taken first
    tree: list[TopicCount] = []
    waiting: list[tuple[int, int | None, str, str | None, int]] = [
        (number, None, name, colour, digit) for number, name, colour, digit in children.get(None, ())
    ]
    while waiting:
        number, parent, path, colour, digit = waiting.pop()
        topic = Topic(id=number, path=path, parent=parent, colour=colour, favourite=digit)
        tree.append(TopicCount(topic=topic, count=counts.get(number, 0)))
        waiting += [(child, number, f"{path}/{name}", tint, key) for child, name, tint, key in children.get(number, ())]
    return tree


def incident_counts(connection: sqlite3.Connection, name_key: NameKey) -> list[IncidentCount]:
    """All incidents, newest date first, undated last, of a day by name; with their clippings."""
    from clippings_app.storage.incidents import load_incidents

    counts = dict(
        connection.execute("SELECT incident_id, count(*) FROM clipping_incident GROUP BY incident_id").fetchall(),
    )
    for number, trashed in connection.execute(
        "SELECT incident_id, count(*) FROM clipping INDEXED BY clipping_trash "
        "CROSS JOIN clipping_incident ON clipping_id = clipping.id WHERE clipping.trashed = 1 GROUP BY incident_id",
    ):
        counts[number] -= trashed
    incidents = load_incidents(connection)
    ordered = connection.execute("SELECT id, coalesce(last_day, first_day), first_day FROM incident").fetchall()
    ordered.sort(key=lambda row: name_key(incidents[row[0]].name))
    ordered.sort(key=lambda row: (row[1] is not None, row[1] or 0, row[2] is not None, row[2] or 0), reverse=True)
    return [IncidentCount(incident=incidents[number], count=counts.get(number, 0)) for number, _, _ in ordered]


def library_stats(connection: sqlite3.Connection) -> dict[str, object]:
    """Counts of rows and the version of the tables."""
    tables = (
        "clipping",
        "photo",
        "source",
        "note",
        "topic",
        "incident",
        "outlet",
        "person",
        "original",
        "saved_search",
    )
    rows = {table: int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in tables}
    (trashed,) = connection.execute("SELECT count(*) FROM clipping WHERE trashed = 1").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return {
        "clippings": rows["clipping"] - trashed,
        "trash": trashed,
        "photos": rows["photo"],
        "sources": rows["source"],
        "notes": rows["note"],
        "topics": rows["topic"],
        "incidents": rows["incident"],
        "outlets": rows["outlet"],
        "people": rows["person"],
        "originals": rows["original"],
        "saved_searches": rows["saved_search"],
        "schema_version": version,
        "sqlite_version": sqlite3.sqlite_version,
    }
