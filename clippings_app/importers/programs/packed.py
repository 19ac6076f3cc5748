"""Exports that are ZIP archives with a plan of their own: WACZ, Omnivore and Pocket."""

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from clippings_app.domain.errors import BrokenInput
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Failure

Take = Callable[[zipfile.ZipInfo], bytes | Failure]
"""Unpacks one entry within the limits."""
Opener = Callable[[zipfile.ZipFile, str, Take], Iterator[Payload | Failure]]

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
def open_wacz(archive: zipfile.ZipFile, name: str, take: Take) -> Iterator[Payload | Failure]:
    """The pages of a web archive collection (WACZ 1.1.1): those that its lists of pages name, else all."""
    from clippings_app.importers.programs.warc import Gathered, gather, pages_of

    files: list[tuple[str, io.BytesIO]] = []
    pages: set[str] = set()
    for info in archive.infolist():
        if not (_WEB_ARCHIVE.fullmatch(info.filename) or _PAGE_LIST.fullmatch(info.filename)):
            continue
        data = take(info)
        if isinstance(data, Failure):
            yield data
        elif _PAGE_LIST.fullmatch(info.filename):
            pages |= _listed(data)
        else:
            files.append((info.filename, io.BytesIO(data)))
    gathered = Gathered()
    for inner, file in files:
        gather(file, f"{name}/{inner}", gathered)
    is_empty = True
    for only in (frozenset(pages), None) if pages else (None,):
        for inner, file in files:
            for each in pages_of(file, f"{name}/{inner}", gathered, only=only):
                is_empty = False
                yield each
        if not is_empty:
            return
    yield Failure(name=name, error=BrokenInput(name, "web archive (WACZ)", "there is no page in it"))


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
def open_omnivore(archive: zipfile.ZipFile, name: str, take: Take) -> Iterator[Payload | Failure]:
    """Every article that the lists name, with its text and its highlights beside it."""
    from clippings_app.importers.programs.omnivore import entries_of

    infos = {info.filename: info for info in archive.infolist()}
    for path, info in infos.items():
        plan = _OMNIVORE_LIST.fullmatch(path)
        if not plan:
            continue
        data = take(info)
        if isinstance(data, Failure):
            yield data
            continue
        for entry in entries_of(data, f"{name}/{path}"):
            yield from [entry] if isinstance(entry, Failure) else _with_files(entry, plan["folder"], infos, take)


def _with_files(
    entry: Payload, folder: str, infos: Mapping[str, zipfile.ZipInfo], take: Take
) -> Iterator[Payload | Failure]:
    from clippings_app.importers.programs.omnivore import CONTENT, HIGHLIGHTS, slug_of

    slug = slug_of(entry)
    beside: dict[str, bytes] = {}
    for part, path in ((CONTENT, f"{folder}content/{slug}.html"), (HIGHLIGHTS, f"{folder}highlights/{slug}.md")):
        file = take(infos[path]) if path in infos else b""
        if isinstance(file, Failure):
            yield file
        else:
            beside[part] = file
    yield replace(entry, beside=beside)


# ---------------------------------------------------------------------- Pocket
def open_pocket(archive: zipfile.ZipFile, name: str, take: Take) -> Iterator[Payload | Failure]:
    """The tables of links, each with what was marked in the pages beside it."""
    marks: dict[str, bytes] = {}
    tables: list[tuple[str, bytes]] = []
    for info in archive.infolist():
        is_table = _POCKET_TABLE.fullmatch(info.filename)
        if not (is_table or _POCKET_MARKS.fullmatch(info.filename)):
            continue
        data = take(info)
        if isinstance(data, Failure):
            yield data
        elif is_table:
            tables.append((info.filename, data))
        else:
            marks[info.filename] = data
    for path, data in tables:
        yield Payload(data=data, name=f"{name}/{path}", beside=marks)
