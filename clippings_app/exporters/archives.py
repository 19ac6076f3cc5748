"""Where an archived copy of a page is, or may be looked for."""

import re
from dataclasses import dataclass

from clippings_app.domain.clipping import Clipping
from clippings_app.exporters.common import accessed, web_address

_ARCHIVES = re.compile(
    r"https?://(?:web\.archive\.org/web/\d{4,14}\w*/|(?:www\.)?archive\.(?:today|ph|is|li|fo|md|vn)/|perma\.cc/"
    r"|(?:www\.)?ghostarchive\.org/archive/|(?:www\.)?webcitation\.org/|arquivo\.pt/wayback/"
    r"|(?:www\.)?webarchive\.org\.uk/)",
    re.IGNORECASE,
)
_LOOK_UP = "https://web.archive.org/web/{day}/{url}"
"""The Wayback Machine answers with the copy nearest to the day, or that it has none (RFC 7089, Memento)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveLink:
    """An address at an archive of the web.

    Attributes:
        url: The address.
        is_copy: Whether the clipping came from that very copy; else it is where one may be looked for.
    """

    url: str
    is_copy: bool

    @property
    def words(self) -> str:
        """What it is, said without promising more than is known."""
        return "Archived copy" if self.is_copy else "Archived copies, if any, nearest to the day it was seen"


def archived(clipping: Clipping) -> ArchiveLink | None:
    """The archived copy a clipping was read from, else where to ask for one; None without an address and a day."""
    names = (clipping.article.url, clipping.original.name if clipping.original else None)
    for name in names:
        url = web_address(name)
        if url and _ARCHIVES.match(url):
            return ArchiveLink(url=url, is_copy=True)
    url, seen = web_address(clipping.article.url), accessed(clipping)
    if not url or not seen:
        return None
    return ArchiveLink(url=_LOOK_UP.format(day=seen.replace("-", ""), url=url), is_copy=False)
