"""What the columns of tables of links are called, by Pocket, Instapaper, Raindrop, Readwise Reader and their like."""

import csv
import re
from collections.abc import Mapping, Sequence

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "url": ("url", "link", "href", "address", "uri"),
    "title": ("title", "headline", "name"),
    "added": (
        "time_added", "timestamp", "created", "created_at", "saved_at", "savedat", "saved", "saved date",
        "date added", "dateadded", "date_added", "added", "added_at", "add_date",
    ),
    "tags": ("tags", "labels", "document tags", "tag", "topics"),
    "folder": ("folder", "collection", "list", "folders"),
    "status": ("status", "state", "location", "is_archived", "archived", "is_read"),
    "starred": ("favorite", "favourite", "starred", "is_starred", "is_favorite", "important"),
    "note": ("note", "notes", "comment", "document note"),
    "selection": ("selection",),
    "highlights": ("highlights", "annotations"),
    "deck": ("excerpt", "description", "summary"),
    "byline": ("author", "authors", "byline"),
    "publisher": ("publisher", "site_name", "site name", "sitename", "publication", "outlet", "newspaper"),
    "published": (
        "published", "published_at", "publishedat", "published date", "date_published", "date published",
        "publication date",
    ),
    "language": ("language", "lang"),
}  # fmt: skip
"""What a column means, by the names that it goes by (lower case), the likelier first."""
_OF_LISTS = frozenset({"added", "tags", "folder", "status", "publisher"})


def delimiter_of(text: str) -> str | None:
    """What parts the cells of a table of links; None for a text that is none.

    A table is one by its first line: it names an address, a title, and something that only a list of saved links or of
    articles has.
    """
    line = re.split(r"\r\n|\n|\r", text.removeprefix("\ufeff").lstrip("\r\n"), maxsplit=1)[0]
    if len(line) > 2000:
        return None
    for delimiter in (",", ";", "\t"):
        found = columns_of(next(csv.reader([line], delimiter=delimiter), []))
        if {"url", "title"} <= found.keys() and not _OF_LISTS.isdisjoint(found):
            return delimiter
    return None


def columns_of(heading: Sequence[str]) -> dict[str, int]:
    """At which place each meaning stands in a table's first line."""
    names = [" ".join(name.casefold().split()) for name in heading]
    found = {
        meaning: names.index(name)
        for meaning, known in COLUMNS.items()
        if (name := next((name for name in known if name in names), None)) is not None
    }
    if "publisher" in found and "date" in names and {"added", "published"}.isdisjoint(found):
        found["published"] = names.index("date")  # where outlets are named, the day is theirs
    return found
