"""A name for the file that a clipping is handed out as: when, who, what, and nothing that a file system refuses."""

import mimetypes
import re
from pathlib import PurePosixPath

from clippings_app.domain.clipping import Clipping

_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u200e\u200f\u2066-\u2069]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_MOST_BYTES = 180
"""File systems allow 255 bytes; a folder's synchronisation and "(2)" want some of them."""
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")
_USUAL = {"text/html": ".html", "text/plain": ".txt", "message/rfc822": ".eml", "multipart/related": ".mhtml"}


def file_name(clipping: Clipping, suffix: str) -> str:
    """For example `2024-05-06 The Telmar Post - Harbour wall had been flagged.html`.

    Args:
        clipping: Whose file it is.
        suffix: With its dot.
    """
    article = clipping.article
    date = (article.published or "").partition("T")[0]
    head = " ".join(part for part in (date, article.publisher) if part)
    words = " - ".join(part for part in (head, article.headline) if part) or f"Clipping {clipping.id}"
    plain = " ".join(_REFUSED.sub(" ", words).split()).strip(". ")
    room = _MOST_BYTES - len(suffix.encode())
    cut = plain.encode()[:room].decode(errors="ignore").strip(". ") or f"Clipping {clipping.id}"
    return f"_{cut}{suffix}" if _RESERVED.match(cut) else f"{cut}{suffix}"


def original_suffix(clipping: Clipping) -> str:
    """The suffix of what a clipping was read from, by its type, else by its name; "" where neither tells."""
    original = clipping.original
    if original is None:
        return ""
    kind = original.type.partition(";")[0].strip().lower()
    by_name = PurePosixPath((original.name or "").partition("?")[0]).suffix
    if kind in _USUAL:
        return by_name if by_name.lower() in (".htm", ".mht", ".md", ".xhtml") else _USUAL[kind]
    if _SUFFIX.fullmatch(by_name):
        return by_name
    return mimetypes.guess_extension(kind) or ""
