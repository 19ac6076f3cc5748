"""Which clippings are in or below which topic: the derived table `topic_member`, kept up after each change."""

import sqlite3

# Topics above a place of the tree from or to which a topic was moved. A new topic alone changes nothing above it: what
# is tied to it is touched. The first column of a topic's image after its id is its parent.
_ABOVE_MOVED = """
WITH RECURSIVE edge (old, new) AS (
  SELECT json_extract(journal.was, '$[1]'), topic.parent_id
  FROM temp.journal LEFT JOIN topic ON topic.id = journal.k1
  WHERE journal.tbl = 'topic' AND journal.was IS NOT NULL
),
up (id) AS (
  SELECT old FROM edge WHERE old IS NOT new AND old IS NOT NULL
  UNION
  SELECT new FROM edge WHERE old IS NOT new AND new IS NOT NULL
  UNION
  SELECT topic.parent_id FROM up JOIN topic ON topic.id = up.id WHERE topic.parent_id IS NOT NULL
)
INSERT INTO temp.moved SELECT id FROM up
"""

_MEMBERS_OF_MOVED = """
WITH RECURSIVE down (root, id) AS (
  SELECT id, id FROM temp.moved
  UNION ALL
  SELECT down.root, topic.id FROM down JOIN topic ON topic.parent_id = down.id
)
INSERT OR IGNORE INTO topic_member (clipping_id, topic_id)
SELECT clipping_topic.clipping_id, down.root
FROM down JOIN clipping_topic ON clipping_topic.topic_id = down.id
JOIN clipping ON clipping.id = clipping_topic.clipping_id
WHERE clipping.trashed = 0 AND down.root IN (SELECT id FROM topic)
"""

_TOUCHED = """
INSERT INTO temp.touched
SELECT DISTINCT k1 FROM temp.journal WHERE tbl IN ('clipping', 'clipping_topic')
"""


def start_membership(connection: sqlite3.Connection) -> None:
    """Make the tables that hold what is to be brought up to date, for this connection alone."""
    connection.execute("CREATE TEMP TABLE moved (id INTEGER PRIMARY KEY)")
    connection.execute("CREATE TEMP TABLE touched (id INTEGER PRIMARY KEY)")


def update_membership(connection: sqlite3.Connection) -> None:
    """Bring `topic_member` up to what the journal says has changed."""
    tables = {name for (name,) in connection.execute("SELECT DISTINCT tbl FROM temp.journal")}
    if "topic" in tables:
        connection.execute("DELETE FROM temp.moved")
        connection.execute(_ABOVE_MOVED)
        connection.execute("DELETE FROM topic_member WHERE topic_id IN (SELECT id FROM temp.moved)")
        connection.execute(_MEMBERS_OF_MOVED)
    if tables & {"clipping", "clipping_topic"}:
        connection.execute("DELETE FROM temp.touched")
        connection.execute(_TOUCHED)
        connection.execute("DELETE FROM topic_member WHERE clipping_id IN (SELECT id FROM temp.touched)")
        connection.execute(_with_members("temp.touched", "INSERT INTO topic_member SELECT clipping, topic FROM up"))


def wrong_memberships(connection: sqlite3.Connection) -> int:
    """How many rows of `topic_member` are missing or too many."""
    missing = "SELECT clipping, topic FROM up EXCEPT SELECT clipping_id, topic_id FROM topic_member"
    extra = "SELECT clipping_id, topic_id FROM topic_member EXCEPT SELECT clipping, topic FROM up"
    counts = (
        connection.execute(_with_members("clipping", f"SELECT count(*) FROM ({rows})")).fetchone()[0]
        for rows in (missing, extra)
    )
    return int(sum(counts))


def rebuild_membership(connection: sqlite3.Connection) -> None:
    """Make `topic_member` anew."""
    connection.execute("DELETE FROM topic_member")
    connection.execute(_with_members("clipping", "INSERT INTO topic_member SELECT clipping, topic FROM up"))


def _with_members(clippings: str, statement: str) -> str:
    """A statement after `up`, the pairs of clipping and topic that some clippings (the ids of a table) should have."""
    return f"""
    WITH RECURSIVE up (clipping, topic) AS (
      SELECT clipping_topic.clipping_id, clipping_topic.topic_id
      FROM {clippings} AS these
      CROSS JOIN clipping_topic ON clipping_topic.clipping_id = these.id
      CROSS JOIN clipping ON clipping.id = these.id
      WHERE clipping.trashed = 0
      UNION
      SELECT up.clipping, topic.parent_id FROM up JOIN topic ON topic.id = up.topic WHERE topic.parent_id IS NOT NULL
    )
    {statement}"""
