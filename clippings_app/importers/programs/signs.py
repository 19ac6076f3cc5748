"""Tells by its beginning whether a text was written by one of other programs, services and news databases."""

import re

from clippings_app.importers.kinds import Kind
from clippings_app.importers.programs.tables import delimiter_of

_ENEX = re.compile(r"\s*(?:<\?xml[^<>]*>\s*)?(?:<!DOCTYPE\s+en-export\b|<en-export\b)", re.IGNORECASE)
BOOKMARKS = re.compile(r"\s*<!DOCTYPE\s+NETSCAPE-Bookmark-file-1", re.IGNORECASE)
"""How a bookmark file of a browser begins."""
_SAVED_LINKS = re.compile(r"<title>\s*(?:Pocket Export|Instapaper: Export)\s*</title>", re.IGNORECASE)


def program_kind(text: str, *, name: str = "") -> Kind | None:
    """The format of other programs, services and news databases that a text is in; None when it is in none of them.

    Args:
        text: Its beginning; bytes that are no UTF-16 or UTF-8 with a mark are read as Latin-1.
        name: The input's name, for what its content leaves open.
    """
    del name  # every one of them shows by its content
    if _ENEX.match(text):
        return Kind.ENEX
    if BOOKMARKS.match(text) or _SAVED_LINKS.search(text, 0, 1000):
        return Kind.BOOKMARKS
    if delimiter_of(text[:4000]):
        return Kind.LINK_TABLE
    return None
