"""Exports that are ZIP archives with a plan of their own: WACZ, Omnivore and Pocket."""

import contextlib
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import BinaryIO, Protocol

from clippings_app.domain.errors import BrokenInput
from clippings_app.domain.payload import Payload
from clippings_app.domain.worded import Quoted
from clippings_app.importers.arrival import Failure


class Entries(Protocol):
    """Unpacks the entries of an archive within its limits."""

    def read(self, info: zipfile.ZipInfo) -> bytes | Failure:
        """A whole entry."""

    def open(self, info: zipfile.ZipInfo) -> BinaryIO | Failure:
        """An entry that may be larger than what is held in memory; what reads it finds damage as an `OSError`."""


Opener = Callable[[zipfile.ZipFile, str, Entries], Iterator[Payload | Failure]]

_WEB_ARCHIVE = re.compile(r"archive/[^/]+\.warc(?:\.gz)?", re.IGNORECASE)
_OMNIVORE_LIST = re.compile(r"(?P<folder>(?:.*/)?)metadata_\d+_to_\d+\.json")
_POCKET_TABLE = re.compile(r"(?:.*/)?part_\d+\.csv")
_POCKET_MARKS = re.compile(r"(?:.*/)?annotations/part_\d+\.json")
_PAGE_LIST = re.compile(r"pages/[^/]+\.jsonl", re.IGNORECASE)


def opener_of(names: Sequence[str]) -> Opener | None:
    """What opens an archive with these entries; None for one without a plan that is known here."""
    if "datapackage.json" in names and any(map(_WEB_ARCHIVE.fullmatch, names)):
        return open_wacz
    if any(map(_OMNIVORE_LIST.fullmatch, names)) and any("content/" in name for name in names):
        return open_omnivore
    if any(map(_POCKET_TABLE.fullmatch, names)) and any(map(_POCKET_MARKS.fullmatch, names)):
        return open_pocket
    return None


# ---------------------------------------------------------------------- WACZ
def open_wacz(archive: zipfile.ZipFile, name: str, entries: Entries) -> Iterator[Payload | Failure]:
    """The pages of a web archive collection (WACZ 1.1.1): those that its lists of pages name, else all."""
    from clippings_app.importers.programs.warc import Gathered, gather, pages_of

    files: list[tuple[str, BinaryIO]] = []
    pages: set[str] = set()
    for info in archive.infolist():
        if not (_WEB_ARCHIVE.fullmatch(info.filename) or _PAGE_LIST.fullmatch(info.filename)):
            continue
        is_list = _PAGE_LIST.fullmatch(info.filename)
        entry = entries.read(info) if is_list else entries.open(info)
        if isinstance(entry, Failure):
            yield entry
        elif isinstance(entry, bytes):
            pages |= _listed(entry)
        else:
            files.append((f"{name}/{info.filename}", entry))
    gathered = Gathered()
    for shown, file in files:
        with contextlib.suppress(OSError):  # told when the pages are read
            gather(file, shown, gathered)
    is_empty = True
    for only in (frozenset(pages), None) if pages else (None,):
        for shown, file in files:
            for each in _undamaged(pages_of(file, shown, gathered, only=only), shown):
                is_empty = False
                yield each
        if not is_empty:
            return
    yield Failure(name=name, error=BrokenInput(name, "web archive (WACZ)", "there is no page in it"))


def _undamaged(pages: Iterator[Payload | Failure], name: str) -> Iterator[Payload | Failure]:
    """The pages as far as their entry can be unpacked."""
    try:
        yield from pages
    except OSError as error:
        yield Failure(name=name, error=BrokenInput(name, "ZIP archive", Quoted("part of it cannot be unpacked", error)))


def _listed(data: bytes) -> set[str]:
    """The addresses in a list of pages, one object a line."""
    addresses: set[str] = set()
    for line in data.splitlines():
        try:
            page = json.loads(line)
        except (ValueError, RecursionError):
            continue  # a page that is not listed is not lost: without a list all are read
        if isinstance(page, dict) and isinstance(page.get("url"), str):
            addresses.add(page["url"])
    return addresses


# ---------------------------------------------------------------------- Omnivore
def open_omnivore(archive: zipfile.ZipFile, name: str, entries: Entries) -> Iterator[Payload | Failure]:
    """Every article that the lists name, with its text and its highlights beside it."""
    from clippings_app.importers.programs.omnivore import entries_of

    infos = {info.filename: info for info in archive.infolist()}
    for path, info in infos.items():
        plan = _OMNIVORE_LIST.fullmatch(path)
        if not plan:
            continue
        data = entries.read(info)
        if isinstance(data, Failure):
            yield data
            continue
        for entry in entries_of(data, f"{name}/{path}"):
            yield from [entry] if isinstance(entry, Failure) else _with_files(entry, plan["folder"], infos, entries)


def _with_files(
    entry: Payload, folder: str, infos: Mapping[str, zipfile.ZipInfo], entries: Entries
) -> Iterator[Payload | Failure]:
    from clippings_app.importers.programs.omnivore import CONTENT, HIGHLIGHTS, slug_of

    slug = slug_of(entry)
    beside: dict[str, bytes] = {}
    for part, path in ((CONTENT, f"{folder}content/{slug}.html"), (HIGHLIGHTS, f"{folder}highlights/{slug}.md")):
        file = entries.read(infos[path]) if path in infos else b""
        if isinstance(file, Failure):
            yield file
        else:
            beside[part] = file
    yield replace(entry, beside=beside)


# ---------------------------------------------------------------------- Pocket
def open_pocket(archive: zipfile.ZipFile, name: str, entries: Entries) -> Iterator[Payload | Failure]:
    """The tables of links, each with what was marked in the pages beside it."""
    marks: dict[str, bytes] = {}
    tables: list[tuple[str, bytes]] = []
    for info in archive.infolist():
        is_table = _POCKET_TABLE.fullmatch(info.filename)
        if not (is_table or _POCKET_MARKS.fullmatch(info.filename)):
            continue
        data = entries.read(info)
        if isinstance(data, Failure):
            yield data
        elif is_table:
            tables.append((info.filename, data))
        else:
            marks[info.filename] = data
    for path, data in tables:
        yield Payload(data=data, name=f"{name}/{path}", beside=marks)
