"""What a format leaves out of the clippings at hand: each field of a clipping is either carried or told of here."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from clippings_app.domain.bibliography import ExportOptions
from clippings_app.domain.clipping import Clipping
from clippings_app.exporters import annotations, archives
from clippings_app.exporters.common import accessed, web_address
from clippings_app.exporters.languages import babel_name
from clippings_app.exporters.outlets import Kind, kind
from clippings_app.exporters.written import Loss

_MINUTES = re.compile(r"T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?$")
_BODY = {"body": "The text of the article is not carried"}
_ALWAYS = {
    "modified": "The day of the last change is not carried",
    "disclosures": "Disclosures are not carried",
    "mentions": "Incidents found in the text are not carried",
    "boilerplate": "Lines taken out of the text are not carried",
    "provenance": "Where each field was read, and what was corrected, is not carried",
    "state": "Stars, and what is in the inbox or the trash, are not carried",
}
"""What no format but our own has a place for."""


def losses(
    clippings: Iterable[Clipping],
    *,
    carried: Iterable[str] = (),
    more: Mapping[str, str] | None = None,
    unasked: Mapping[str, str] | None = None,
) -> tuple[Loss, ...]:
    """What is left out, counted over these clippings.

    Args:
        clippings: What was written.
        carried: What of the common list the format carries after all.
        more: What else is left out (a key of the table below), and what is said of it; the body may be worded here.
        unasked: What the format could carry, and was not asked to; told last.
    """
    found = tuple(clippings)
    kept = frozenset(carried)
    missing = {what: words for what, words in {**_BODY, **(more or {}), **_ALWAYS}.items() if what not in kept}
    return (*_counted(missing, found, unasked=False), *_counted(unasked or {}, found, unasked=True))


def _counted(missing: Mapping[str, str], clippings: Sequence[Clipping], *, unasked: bool) -> Iterator[Loss]:
    for what, words in missing.items():
        having = tuple(clipping.id for clipping in clippings if _HAS[what](clipping))
        if having:
            yield Loss(field=what, words=words, clippings=having, of=len(clippings), unasked=unasked)


def not_asked(options: ExportOptions) -> dict[str, str]:
    """What a format of references could carry, but was not asked to."""
    left = {} if options.notes else {"notes": "Notes were not asked for"}
    if not options.notes and not options.quotations:
        left["quotations"] = "Quotations were not asked for"
    if not options.sources:
        left["sources"] = "Linked sources were not asked for"
    if not options.credits:
        left["credits"] = "Photo credits were not asked for"
    if not options.archive:
        left["archive"] = "Addresses of archived copies were not asked for"
    if not options.prints_hashes:
        left["original"] = "Hashes of the originals were not asked for"
    return left


def _photo_has_more(clipping: Clipping) -> bool:
    """A photo has more than its credit line, which a note carries, or is without one."""
    return any(photo.caption or photo.alt or photo.url or not photo.credit for photo in clipping.article.photos)


_HAS: dict[str, Callable[[Clipping], bool]] = {
    "body": lambda clipping: bool(clipping.article.body),
    "photos": lambda clipping: bool(clipping.article.photos),
    "captions": _photo_has_more,
    "credits": lambda clipping: any(photo.credit for photo in clipping.article.photos),
    "sources": lambda clipping: bool(clipping.article.sources),
    "notes": lambda clipping: bool(clipping.notes),
    "quotations": annotations.has_quotation,
    "dateline": lambda clipping: bool(clipping.article.dateline),
    "section": lambda clipping: bool(clipping.article.section),
    "publisher_place": lambda clipping: bool(clipping.article.publisher_place),
    "edition": lambda clipping: bool(clipping.article.edition),
    "pages": lambda clipping: any((clipping.article.pages, clipping.article.volume, clipping.article.issue)),
    "deck": lambda clipping: bool(clipping.article.deck),
    "time": lambda clipping: "T" in (clipping.article.published or ""),
    "odd time": lambda clipping: bool(
        "T" in (clipping.article.published or "") and not _MINUTES.search(clipping.article.published or "")
    ),
    "yearless": lambda clipping: (clipping.article.published or "").startswith("XXXX"),
    "uncertain": lambda clipping: any(mark in (clipping.article.published or "") for mark in "?~%X/"),
    "modified": lambda clipping: bool(clipping.article.modified),
    "disclosures": lambda clipping: bool(clipping.article.disclosures),
    "mentions": lambda clipping: bool(clipping.article.mentions),
    "boilerplate": lambda clipping: bool(clipping.article.boilerplate),
    "provenance": lambda clipping: bool(clipping.article.provenance),
    "state": lambda clipping: clipping.starred or clipping.trashed or not clipping.filed,
    "url": lambda clipping: bool(clipping.article.url) and web_address(clipping.article.url) is None,
    "added": lambda clipping: bool(accessed(clipping)) and web_address(clipping.article.url) is None,
    "retrieved": lambda clipping: bool(accessed(clipping)),
    "hour added": lambda clipping: "T" in clipping.added and not clipping.added[11:].startswith("00:00:00"),
    "language": lambda clipping: bool(clipping.article.language),
    "unknown language": lambda clipping: bool(clipping.article.language) and not babel_name(clipping.article.language),
    "keyword marks": lambda clipping: any(
        mark in word for word in (*clipping.topics, *(tie.name for tie in clipping.incidents)) for mark in ",;，；、"
    ),
    "note breaks": lambda clipping: any("\n" in note.strip() for note in clipping.notes),
    "several notes": lambda clipping: len(clipping.notes) > 1,
    "roles": lambda clipping: bool(clipping.incidents),
    "archive": lambda clipping: archives.archived(clipping) is not None,
    "original": lambda clipping: bool(clipping.originals),
    "kind": lambda clipping: kind(clipping.article) in (Kind.WIRE, Kind.BLOG, Kind.BROADCAST, Kind.PRESS_RELEASE),
}
