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


def _read_many(kind: Kind, module: str, function: str, payload: Payload) -> Iterator[Arrival | Failure]:
    """Of files whose records need the file around them to be understood."""
    from clippings_app.importers.programs.building import whole_if_single

    return whole_if_single(_read(module, function, payload), payload, kind)


PROGRAMS: Mapping[Kind, Callable[[Payload], Iterator[Arrival | Failure]]] = {
    Kind.ENEX: partial(_read, "enex", "read_enex"),
    Kind.BOOKMARKS: partial(_read_many, Kind.BOOKMARKS, "links", "read_bookmarks"),
    Kind.LINK_TABLE: partial(_read_many, Kind.LINK_TABLE, "links", "read_link_table"),
    Kind.NEXIS: partial(_read_many, Kind.NEXIS, "nexis", "read_nexis"),
    Kind.PROQUEST: partial(_read_many, Kind.PROQUEST, "proquest", "read_proquest"),
    Kind.FACTIVA: partial(_read_many, Kind.FACTIVA, "factiva", "read_factiva"),
    Kind.WEBARCHIVE: partial(_read, "webarchive", "read_webarchive"),
    Kind.OMNIVORE: partial(_read, "omnivore", "read_omnivore"),
    Kind.WALLABAG: partial(_read_many, Kind.WALLABAG, "wallabag", "read_wallabag"),
    Kind.WARC: partial(_read, "warc", "read_warc"),
    Kind.WEBVTT: partial(_read, "subtitles", "read_subtitles"),
    Kind.SUBRIP: partial(_read, "subtitles", "read_subtitles"),
    Kind.TELEGRAM: partial(_read, "chats", "read_telegram"),
    Kind.WHATSAPP: partial(_read, "chats", "read_whatsapp"),
    Kind.SHORTCUT: partial(_read, "shortcuts", "read_shortcut"),
    Kind.JPEG: partial(_read, "photos", "read_photo"),
    Kind.PNG: partial(_read, "photos", "read_photo"),
    Kind.WEBP: partial(_read, "photos", "read_photo"),
    Kind.TIFF: partial(_read, "photos", "read_photo"),
}
