"""Finding clippings by what identifies them."""

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from clippings_app.domain.article import ParsedArticle

if TYPE_CHECKING:
    from clippings_app.analysis.publications import Publication

_OF_BYTES = """
SELECT id FROM clipping WHERE trashed = 0 AND id IN (
  SELECT clipping.id FROM original JOIN clipping ON original_id = original.id WHERE sha256 = ?1
  UNION ALL SELECT clipping_id FROM original JOIN further_original ON original_id = original.id WHERE sha256 = ?1
)
"""


def all_ids(connection: sqlite3.Connection, *, trashed: bool | None, newest_first: bool) -> list[int]:
    """All clippings by date of publication, undated last; those in the trash, those not, or with None both."""
    where = "" if trashed is None else f"WHERE trashed = {int(trashed)}"
    order = "published_last DESC, id DESC" if newest_first else "published_last ASC NULLS LAST, id ASC"
    return [number for (number,) in connection.execute(f"SELECT id FROM clipping {where} ORDER BY {order}")]


def count_clippings(connection: sqlite3.Connection) -> int:
    """How many there are, with those in the trash."""
    (number,) = connection.execute("SELECT count(*) FROM clipping").fetchone()
    return int(number)


def find_uid(connection: sqlite3.Connection, uid: str) -> int | None:
    """The clipping with this UUID."""
    found = connection.execute("SELECT id FROM clipping WHERE uid = ?", (uid,)).fetchone()
    return int(found[0]) if found else None


def find_duplicates(
    connection: sqlite3.Connection,
    article: ParsedArticle,
    *,
    sha256: str | None,
    uid: str | None,
) -> list[int]:
    """Clippings that are the same thing, surest first: the same UUID, bytes, words.

    The same address is the same thing only for an article without words: a page can say something else by now, which
    makes it another version, and many references may lead to one. The same words are it unless another outlet printed
    them, or this one on another day.
    """
    from clippings_app.analysis.fingerprint import fingerprint
    from clippings_app.analysis.publications import Publication, may_be_one, may_be_one_record
    from clippings_app.analysis.urls import url_key

    words = fingerprint(article)
    found: dict[int, None] = {}
    if uid is not None and (number := find_uid(connection, uid)) is not None:
        found[number] = None
    if sha256 is not None:
        rows = connection.execute(f"{_OF_BYTES} ORDER BY id", (sha256,))
        found.update(dict.fromkeys(number for (number,) in rows))
    printed = Publication.of(article)
    if words is None and (key := url_key(article.url) if article.url else None) is not None:
        held = _printed(connection, "url_key", key)
        found.update(dict.fromkeys(number for number, other in held if may_be_one_record(printed, other)))
    if words is not None:
        held = _printed(connection, "text_hash", words)
        found.update(dict.fromkeys(number for number, other in held if may_be_one(printed, other)))
    return list(found)


def duplicate_groups(connection: sqlite3.Connection) -> list[list[int]]:
    """Clippings that have the same words, or without words the same address, and may be one publication: in groups.

    Each group by id, the newest group first; what lies in the trash is left out. That two came out of one file says
    nothing here: a file may hold many.
    """
    from clippings_app.analysis.publications import Publication, in_groups, may_be_one, may_be_one_record

    groups: list[list[int]] = []
    for key, where, is_one in (("text_hash", "", may_be_one), ("url_key", "AND text_hash IS NULL", may_be_one_record)):
        # Which occur twice is asked of an index alone: all else would be looked up in the table for every clipping.
        twice = f"SELECT {key} FROM clipping WHERE {key} IS NOT NULL GROUP BY {key} HAVING count(*) > 1"
        rows = connection.execute(
            f"SELECT {key}, id, publisher, url, published, headline FROM clipping"
            f" WHERE trashed = 0 {where} AND {key} IN ({twice}) ORDER BY {key}, id"
        )
        for _, alike in groupby(rows, key=lambda row: row[0]):
            groups += in_groups(((number, Publication(*held)) for _, number, *held in alike), is_one)
    return sorted((group for group in groups if len(group) > 1), reverse=True)


def _printed(connection: sqlite3.Connection, column: str, value: str) -> Iterator[tuple[int, "Publication"]]:
    """Clippings that are not in the trash and have a value, with where and when each was printed."""
    from clippings_app.analysis.publications import Publication

    rows = connection.execute(
        f"SELECT id, publisher, url, published, headline FROM clipping WHERE {column} = ? AND trashed = 0 ORDER BY id",
        (value,),
    )
    return ((number, Publication(*held)) for number, *held in rows)


def find_original(connection: sqlite3.Connection, sha256: str) -> int | None:
    """The first clipping that keeps these bytes as an original; those in the trash left out."""
    row = connection.execute(f"{_OF_BYTES} ORDER BY id LIMIT 1", (sha256,)).fetchone()
    return None if row is None else int(row[0])


def find_versions(connection: sqlite3.Connection, url: str | None) -> list[int]:
    """Clippings of one page, the first that was added first; those in the trash left out."""
    from clippings_app.analysis.urls import url_key

    key = url_key(url) if url else None
    if key is None:
        return []
    rows = connection.execute("SELECT id FROM clipping WHERE url_key = ? AND trashed = 0 ORDER BY added_ms, id", (key,))
    return [number for (number,) in rows]
