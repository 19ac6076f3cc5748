"""The readers of what other programs and news databases write; each is imported when it is first needed."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from importlib import import_module

from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind

_ROOM = __name__.rpartition(".")[0]


def _read(module: str, function: str, payload: Payload) -> Iterator[Arrival | Failure]:
    found: Iterator[Arrival | Failure] = getattr(import_module(f"{_ROOM}.{module}"), function)(payload)
    return found


PROGRAMS: Mapping[Kind, Callable[[Payload], Iterator[Arrival | Failure]]] = {
    Kind.ENEX: partial(_read, "enex", "read_enex"),
    Kind.BOOKMARKS: partial(_read, "links", "read_bookmarks"),
    Kind.LINK_TABLE: partial(_read, "links", "read_link_table"),
    Kind.NEXIS: partial(_read, "nexis", "read_nexis"),
    Kind.PROQUEST: partial(_read, "proquest", "read_proquest"),
    Kind.FACTIVA: partial(_read, "factiva", "read_factiva"),
    Kind.WEBARCHIVE: partial(_read, "webarchive", "read_webarchive"),
    Kind.OMNIVORE: partial(_read, "omnivore", "read_omnivore"),
    Kind.WALLABAG: partial(_read, "wallabag", "read_wallabag"),
    Kind.WARC: partial(_read, "warc", "read_warc"),
    Kind.JPEG: partial(_read, "photos", "read_photo"),
    Kind.PNG: partial(_read, "photos", "read_photo"),
    Kind.WEBP: partial(_read, "photos", "read_photo"),
    Kind.TIFF: partial(_read, "photos", "read_photo"),
}
