"""Opens what holds several inputs: archives (ZIP, tar, gzip), our own JSON, large exports; they come out one by one.

Names inside an archive are only ever shown; they are never joined to a folder, and nothing is unpacked to disk.
"""

import contextlib
import gzip
import io
import tarfile
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, cast

from clippings_app.domain.errors import DOCUMENTS, LOCKED, BrokenInput, NotText, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.domain.worded import Quoted, Worded
from clippings_app.importers.arrival import Failure
from clippings_app.importers.kinds import HEAD, Kind
from clippings_app.importers.pictures import DAMAGE, Pictures
from clippings_app.importers.programs.packed import opener_of
from clippings_app.importers.recognition import kind_of
from clippings_app.importers.records import document_of, lines_of

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_JUNK = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r", "__macosx", "$recycle.bin"})
_RESOURCE_ENDINGS = frozenset(
    {".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".ico", ".cur", ".download"},
)
_FOLDER_ENDINGS = (
    "_files", ".files", "_file", "-dateien", "_dateien", "_fichiers", "_archivos", "_arquivos", "_ficheiros",
    "_bestanden", "-bestanden", "_filer", "-filer", "_tiedostot", "_pliki", "_soubory", "_elemei", "_fitxers",
    "_datoteke", "_dosyalar",
)  # fmt: skip

_DAMAGED_TARBALL = (tarfile.TarError, zlib.error, EOFError, OSError, ValueError, OverflowError)
_LONGEST_HEADER = 1024**2
"""Bytes that the name of a file and what else a tar archive says of it have at most."""
_OTHER_OFFICE = {"xlsx": "workbook of Excel", "pptx": "PowerPoint presentation"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much is taken out of one archive, nested ones counted in.

    Attributes:
        entries: Files.
        total: Bytes of all of them, unpacked.
        entry: Bytes of one.
        ratio: Times that an entry over 1 MB may be larger than what it was packed into.
        nesting: Archives within archives.
    """

    entries: int = 100_000
    total: int = 4 * 1024**3
    entry: int = 256 * 1024**2
    ratio: int = 200
    nesting: int = 3


@dataclass
class _Spent:
    entries: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class _Opening:
    limits: Limits
    spent: _Spent = field(default_factory=_Spent)
    depth: int = 0


@dataclass(frozen=True, slots=True)
class _PageParts:
    infos: set[zipfile.ZipInfo] = field(default_factory=set)
    by_folder: dict[str, list[tuple[zipfile.ZipInfo, PurePosixPath]]] = field(default_factory=dict)


def open_stream(
    file: BinaryIO, name: str, *, limits: Limits | None = None, pictures: Mapping[str, bytes] | None = None
) -> Iterator[Payload | Failure]:
    """The inputs that a file holds: those of an archive or of our own JSON one by one, else the file itself.

    Args:
        file: Opened for reading, seekable.
        name: What the person knows it by; names of what is inside are put after it.
        limits: How much is taken.
        pictures: What lies beside a saved page, by path as seen from it.
    """
    yield from _open(file, Payload(data=b"", name=name, beside=pictures or {}), _Opening(limits or Limits()))


def open_payload(payload: Payload, *, limits: Limits | None = None) -> Iterator[Payload | Failure]:
    """The inputs that bytes hold; bytes that hold nothing else come back as they are."""
    kind = kind_of(payload.data, name=payload.name, type=payload.type)
    if kind in (Kind.ZIP, Kind.GZIP, Kind.TAR, Kind.JSON, Kind.JSON_LINES):
        yield from _open(io.BytesIO(payload.data), payload, _Opening(limits or Limits()))
    else:
        yield payload


def _open(file: BinaryIO, about: Payload, opening: _Opening) -> Iterator[Payload | Failure]:
    head = file.read(HEAD)
    file.seek(0)
    kind = kind_of(head, name=about.name, type=about.type, is_whole=len(head) < HEAD)
    if kind is Kind.ZIP:
        yield from _open_zip(file, about, opening)
    elif kind is Kind.GZIP:
        yield from _open_gzip(file, about, opening)
    elif kind is Kind.TAR:
        yield from _open_tar(file, about, opening)
    elif kind is Kind.JSON_LINES:
        yield from lines_of(file, about.name)
    elif kind is Kind.JSON:
        yield from document_of(file, about.name)
    elif kind is Kind.ENEX:
        from clippings_app.importers.programs.enex import notes_of

        yield from notes_of(file, about.name)
    elif kind is Kind.MBOX:
        from clippings_app.importers.mailbox import letters_of

        yield from letters_of(file, about.name, limit=opening.limits.entry)
    elif kind is Kind.WARC:
        from clippings_app.importers.programs.warc import archived_pages

        yield from archived_pages(file, about.name)
    else:
        yield _whole(file, about, opening.limits.entry)


def _whole(file: BinaryIO, about: Payload, limit: int) -> Payload | Failure:
    data = file.read(limit + 1)
    if len(data) > limit:
        return Failure(name=about.name, error=TooLarge(about.name, "bytes", limit))
    return replace(about, data=data)


# ---------------------------------------------------------------------- archives
def _open_zip(file: BinaryIO, about: Payload, opening: _Opening) -> Iterator[Payload | Failure]:
    try:
        archive = zipfile.ZipFile(file)
    except DAMAGE as error:
        yield _not_opened(about.name, error)
        return
    with archive:
        names = archive.namelist()
        document = _document_type(archive, names)
        if document is not None:
            file.seek(0)
            whole = _whole(file, about, opening.limits.entry)
            yield whole if isinstance(whole, Failure) else replace(whole, type=document.value)
            return
        office = _other_office(names)
        if office:
            yield Failure(name=about.name, error=NotText(about.name, office))
            return
        if opening.depth >= opening.limits.nesting:
            nested = TooLarge(about.name, "archives within archives", opening.limits.nesting)
            yield Failure(name=about.name, error=nested)
            return
        opener = opener_of(names)
        if opener:
            yield from opener(archive, about.name, _PackedEntries(archive, about.name, opening))
        else:
            yield from _entries(archive, about.name, _Opening(opening.limits, opening.spent, opening.depth + 1))


def _not_opened(name: str, error: BaseException) -> Failure:
    """Why an archive gives nothing; a person does not know of a document that it is one."""
    ending = PurePosixPath(name).suffix.lower().removeprefix(".")
    if ending in _OTHER_OFFICE:
        return Failure(name=name, error=NotText(name, _OTHER_OFFICE[ending]))
    if ending in DOCUMENTS:
        return Failure(name=name, error=BrokenInput(name, DOCUMENTS[ending], "part of it is missing"))
    return Failure(name=name, error=BrokenInput(name, "ZIP archive", unpacking_words(error)))


@dataclass(frozen=True, slots=True)
class _PackedEntries:
    """Entries of an archive that a program packed by a plan of its own, within the limits."""

    archive: zipfile.ZipFile
    name: str
    opening: _Opening

    def read(self, info: zipfile.ZipInfo) -> bytes | Failure:
        entry = self.open(info)
        if isinstance(entry, Failure):
            return entry
        shown, limit = self._shown(info), self.opening.limits.entry
        try:
            with entry:
                data = entry.read(limit + 1)
        except _DamagedEntry as error:
            return Failure(name=shown, error=BrokenInput(shown, "ZIP archive", unpacking_words(error)))
        return data if len(data) <= limit else Failure(name=shown, error=TooLarge(shown, "bytes", limit))

    def open(self, info: zipfile.ZipInfo) -> BinaryIO | Failure:
        shown = self._shown(info)
        try:
            _spend(info.file_size, info.compress_size, shown, self.opening)
            return io.BufferedReader(_Unpacking(self.archive, info), HEAD)
        except TooLarge as error:
            return Failure(name=shown, error=error)
        except _DamagedEntry as error:
            return Failure(name=shown, error=BrokenInput(shown, "ZIP archive", unpacking_words(error)))

    def _shown(self, info: zipfile.ZipInfo) -> str:
        return f"{self.name}/{printable(info.filename).lstrip('/')}"


def _document_type(archive: zipfile.ZipFile, names: list[str]) -> Kind | None:
    if "word/document.xml" in names:
        return Kind.DOCX
    if "mimetype" not in names:
        return None
    try:
        with archive.open("mimetype") as entry:
            said = entry.read(100).strip()
    except DAMAGE:
        return None
    return {Kind.ODT.value: Kind.ODT, Kind.EPUB.value: Kind.EPUB}.get(said.decode("latin-1"))


def _other_office(names: list[str]) -> str | None:
    known = {"xl/workbook.xml": _OTHER_OFFICE["xlsx"], "ppt/presentation.xml": _OTHER_OFFICE["pptx"]}
    return next((known[name] for name in names if name in known), None)


def _entries(archive: zipfile.ZipFile, name: str, opening: _Opening) -> Iterator[Payload | Failure]:
    infos = archive.infolist()
    if not all(info.filename for info in infos):  # of which `is_dir` cannot be asked
        yield Failure(name=name, error=BrokenInput(name, "ZIP archive", "an entry has no name"))
    files = {
        info: PurePosixPath(info.filename.replace("\\", "/")) for info in infos if info.filename and not info.is_dir()
    }
    skipped = resource_folders(files.values())
    parts = _page_parts(files, skipped)
    for info, path in files.items():
        if is_junk(path) or is_page_part(path) or info in parts.infos:
            continue
        shown = f"{name}/{printable(str(path)).lstrip('/')}"
        try:
            _spend(info.file_size, info.compress_size, shown, opening)
        except TooLarge as error:
            yield Failure(name=shown, error=error)
            if error.what in ("files", "bytes unpacked"):
                return
            continue
        yield from _entry(archive, info, shown, opening, _pictures_beside(archive, path, parts))


def _page_parts(files: Mapping[zipfile.ZipInfo, PurePosixPath], folders: frozenset[str]) -> _PageParts:
    """What lies in the folders of pages, gone through once for all pages of the archive."""
    parts = _PageParts()
    for info, path in files.items():
        for folder in {str(above).casefold() for above in path.parents} & folders:
            parts.infos.add(info)
            parts.by_folder.setdefault(folder, []).append((info, path))
    return parts


def _pictures_beside(archive: zipfile.ZipFile, page: PurePosixPath, parts: _PageParts) -> dict[str, bytes]:
    """The pictures of a page that was saved with a folder beside it; those that cannot be unpacked are left out."""
    above = len(page.parent.parts)
    gathered = Pictures()
    for folder in sorted(resource_folders([page]) & parts.by_folder.keys()):
        for info, path in parts.by_folder[folder]:
            if not info.flag_bits & 1:
                with contextlib.suppress(*DAMAGE), archive.open(info) as entry:
                    gathered.add("/".join(path.parts[above:]), entry)
    return gathered.files


def _spend(size: int, packed: int, shown: str, opening: _Opening) -> None:
    """Count an entry by what its header promises; reading stops there too."""
    limits, spent = opening.limits, opening.spent
    spent.entries += 1
    if spent.entries > limits.entries:
        raise TooLarge(shown, "files", limits.entries)
    if size > 1024**2 and size > limits.ratio * max(packed, 1):
        raise TooLarge(shown, "times its packed size", limits.ratio, size // max(packed, 1))
    if size > limits.entry and not _streams(shown):
        raise TooLarge(shown, "bytes", limits.entry, size)
    spent.total += size
    if spent.total > limits.total:
        raise TooLarge(shown, "bytes unpacked", limits.total)


def _streams(name: str) -> bool:
    return name.lower().endswith((".jsonl", ".json", ".ndjson", ".enex", ".warc", ".warc.gz", ".mbox"))


def _entry(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, shown: str, opening: _Opening, pictures: Mapping[str, bytes]
) -> Iterator[Payload | Failure]:
    if info.flag_bits & 1:
        yield Failure(name=shown, error=BrokenInput(shown, "ZIP archive", LOCKED))
        return
    try:
        with _Unpacking(archive, info) as raw, io.BufferedReader(raw, HEAD) as entry:
            if info.file_size > opening.limits.entry:
                yield from _open(entry, Payload(data=b"", name=shown), opening)
                return
            data = entry.read(opening.limits.entry + 1)
    except _DamagedEntry as error:
        yield Failure(name=shown, error=BrokenInput(shown, "ZIP archive", unpacking_words(error)))
        return
    yield from _open(io.BytesIO(data), Payload(data=b"", name=shown, beside=pictures), opening)


# ---------------------------------------------------------------------- gzip and tar
def _open_gzip(file: BinaryIO, about: Payload, opening: _Opening) -> Iterator[Payload | Failure]:
    """What a file packed by gzip is: one input, or a tar archive of many."""
    name, limits = about.name, opening.limits
    stream = io.BufferedReader(_Gunzipping(file, name, limits), HEAD)
    try:
        is_tar = stream.peek(HEAD)[257:262] == b"ustar"
        data = b"" if is_tar else stream.read(limits.entry + 1)
    except TooLarge as error:
        yield Failure(name=name, error=error)
    except _DAMAGED_TARBALL as error:
        yield Failure(name=name, error=BrokenInput(name, "gzip archive", unpacking_words(error)))
    else:
        if is_tar:
            yield from _open_tar(stream, about, opening)
        elif (within := _within(opening)) is None:
            yield _too_deep(about, opening)
        else:
            shown = f"{name}/{PurePosixPath(name).stem or '1'}"
            yield from _unpacked(data, shown, within)


def _open_tar(file: BinaryIO, about: Payload, opening: _Opening) -> Iterator[Payload | Failure]:
    """The files of a tar archive; what lies beside saved pages is passed over."""
    within = _within(opening)
    if within is None:
        yield _too_deep(about, opening)
        return
    files, failure = _listed(file, about.name, within.limits.entries)
    beside = resource_folders(files.values())
    for member, path in files.items():
        if any(str(above).casefold() in beside for above in path.parents):
            continue
        shown = f"{about.name}/{printable(str(path)).lstrip('/')}"
        if member.size > within.limits.entry and _streams(shown) and not member.issparse():
            yield from _streamed(file, member, shown, within)
        elif (refused := _refused(member, shown, within.limits)) is not None:
            yield refused
        else:
            data = _tar_entry(file, member, shown, within.limits.entry)
            if isinstance(data, Failure):
                yield data  # where it is damaged the rest cannot be found
                return
            yield from _unpacked(data, shown, within)
        if within.spent.entries > within.limits.entries or within.spent.total > within.limits.total:
            return
    if failure is not None:
        yield failure


def _listed(file: BinaryIO, name: str, most: int) -> tuple[dict[tarfile.TarInfo, PurePosixPath], Failure | None]:
    """The files of a tar archive without parts of pages, and why there are no more; none before a damage is lost."""
    files: dict[tarfile.TarInfo, PurePosixPath] = {}
    pieces = 0
    try:
        for each in _headers(file):
            path = PurePosixPath(each.name)
            if not each.isreg() or is_junk(path) or is_page_part(path):
                continue
            each.sparse = _pieces(each)  # type: ignore[assignment]  # where a hole of no length is told once more, too
            pieces += len(_pieces(each) or ())
            if len(files) >= most or pieces > most:  # all are held, and a header packs into a few bytes
                return files, Failure(name=name, error=TooLarge(name, "files", most))
            files[each] = path
    except TooLarge as error:
        return {}, Failure(name=name, error=error)
    except (*_DAMAGED_TARBALL, RecursionError) as error:  # a header that announces another is read within it
        damaged = tarfile.ReadError("headers without end") if isinstance(error, RecursionError) else error
        return files, Failure(name=name, error=BrokenInput(name, "tar archive", unpacking_words(damaged)))
    return files, None


def _headers(file: BinaryIO) -> Iterator[tarfile.TarInfo]:
    """The headers of a tar archive one by one, none of them held here.

    Raises:
        tarfile.TarError: Where what should be a header is none, or leads back to one before it.
    """
    headers = _OfHeaders(file)
    archive = tarfile.open(fileobj=headers, mode="r:")  # noqa: SIM115 - there is nothing of it to close
    last = 0
    while (each := archive.next()) is not None:
        if each.size < 0 or archive.offset <= last:  # the library would go back, and read the same ones without end
            raise tarfile.ReadError("size below nothing")
        last = archive.offset
        headers.spent = 0
        archive.members.clear()  # type: ignore[attr-defined]  # a list that has long been there
        yield each
    file.seek(archive.offset)  # the library takes what is no header for the end
    if file.read(tarfile.BLOCKSIZE).strip(b"\0"):
        raise tarfile.ReadError("bad header")


class _OfHeaders(io.RawIOBase):
    """A tar archive whose headers are read; they may claim to be as large as all that is packed.

    Attributes:
        spent: Bytes that were read for one file, whose list of holes is read block by block.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.spent = 0

    def read(self, size: int = -1, /) -> bytes:
        self.spent += max(0, size)
        if not 0 <= size <= _LONGEST_HEADER or self.spent > 4 * _LONGEST_HEADER:
            raise tarfile.ReadError("header too long")
        return self._file.read(size)

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()


def _refused(member: tarfile.TarInfo, shown: str, limits: Limits) -> Failure | None:
    """Why a file with holes is not read: they take no room in an archive, whatever size they are said to have."""
    if (pieces := _pieces(member)) is None:
        return None
    kept = sum(length for _begin, length in pieces)
    if member.size > limits.entry:
        return Failure(name=shown, error=TooLarge(shown, "bytes", limits.entry, member.size))
    if member.size > 1024**2 and member.size > limits.ratio * max(kept, 1):
        error = TooLarge(shown, "times its packed size", limits.ratio, member.size // max(kept, 1))
        return Failure(name=shown, error=error)
    ends = 0
    for begin, length in pieces:
        if not ends <= begin <= begin + max(length, 0) <= member.size or length < 0:
            broken = tarfile.ReadError("holes that are none")
            return Failure(name=shown, error=BrokenInput(shown, "tar archive", unpacking_words(broken)))
        ends = begin + length
    return None


def _streamed(file: BinaryIO, member: tarfile.TarInfo, shown: str, within: _Opening) -> Iterator[Payload | Failure]:
    """What a large export holds, read piece by piece, as of one that lies by itself."""
    try:
        _spend(member.size, member.size, shown, within)
        with _TarMember(file, member) as raw, io.BufferedReader(raw, HEAD) as entry:
            yield from _open(entry, Payload(data=b"", name=shown), within)
    except TooLarge as error:
        yield Failure(name=shown, error=error)
    except _DamagedEntry as error:
        yield Failure(name=shown, error=BrokenInput(shown, "tar archive", unpacking_words(error)))


def _tar_entry(file: BinaryIO, member: tarfile.TarInfo, shown: str, limit: int) -> bytes | Failure:
    try:
        if (pieces := _pieces(member)) is not None:
            return _with_holes(file, member, pieces)
        file.seek(member.offset_data)
        data = file.read(min(member.size, limit + 1))
    except TooLarge as error:
        return Failure(name=shown, error=error)
    except _DAMAGED_TARBALL as error:
        return Failure(name=shown, error=BrokenInput(shown, "tar archive", unpacking_words(error)))
    if len(data) < min(member.size, limit + 1):
        cut = EOFError("unexpected end of data")
        return Failure(name=shown, error=BrokenInput(shown, "tar archive", unpacking_words(cut)))
    return data


def _pieces(member: tarfile.TarInfo) -> list[tuple[int, int]] | None:
    """Where what is no hole of a file begins, and how long it is; None of a file without holes."""
    pieces = cast("list[tuple[int, int]] | None", member.sparse)
    return None if pieces is None else [(begin, length) for begin, length in pieces if length]


def _with_holes(file: BinaryIO, member: tarfile.TarInfo, pieces: Iterable[tuple[int, int]]) -> bytes:
    """A file of which only what is no hole is packed, one piece after the other."""
    whole = bytearray(member.size)
    file.seek(member.offset_data)
    for begin, length in pieces:
        piece = file.read(length)
        if len(piece) < length:
            raise EOFError("unexpected end of data")
        whole[begin : begin + length] = piece
    return bytes(whole)


def _within(opening: _Opening) -> _Opening | None:
    """An archive within this one; None where that is too deep."""
    if opening.depth >= opening.limits.nesting:
        return None
    return _Opening(opening.limits, opening.spent, opening.depth + 1)


def _too_deep(about: Payload, opening: _Opening) -> Failure:
    return Failure(name=about.name, error=TooLarge(about.name, "archives within archives", opening.limits.nesting))


def _unpacked(data: bytes, shown: str, within: _Opening) -> Iterator[Payload | Failure]:
    try:
        _spend(len(data), len(data), shown, within)
        if len(data) > within.limits.entry:
            raise TooLarge(shown, "bytes", within.limits.entry)
    except TooLarge as error:
        yield Failure(name=shown, error=error)
    else:
        yield from _open(io.BytesIO(data), Payload(data=b"", name=shown), within)


class _Unpacked(io.RawIOBase):
    """What comes out of an archive, read from wherever one likes."""

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True


class _Gunzipping(_Unpacked):
    """What gzip packed, as far as it may be unpacked."""

    def __init__(self, file: BinaryIO, name: str, limits: Limits) -> None:
        packed = file.seek(0, io.SEEK_END)
        file.seek(0)
        self._name, self._ratio = name, limits.ratio
        self._most = max(1024**2, min(limits.total, limits.ratio * packed))
        self._file = gzip.GzipFile(fileobj=file)

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer)
        data = self._file.read(len(view))
        if self._file.tell() > self._most:
            raise TooLarge(self._name, "times its packed size", self._ratio)
        view[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if whence == io.SEEK_SET and offset > self._most:  # to go there is to unpack all before it
            raise TooLarge(self._name, "times its packed size", self._ratio)
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()


class _DamagedEntry(OSError):
    """An entry cannot be unpacked."""


class _Unpacking(_Unpacked):
    """An entry being unpacked; whatever the standard library raises over it is one kind of error."""

    def __init__(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
        try:
            self._entry = archive.open(info)
        except DAMAGE as error:
            raise _DamagedEntry(unpacking_words(error)) from error

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer)
        try:
            data = self._entry.read(len(view))
        except DAMAGE as error:
            raise _DamagedEntry(unpacking_words(error)) from error
        view[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._entry.seek(offset, whence)

    def close(self) -> None:
        self._entry.close()
        super().close()


class _TarMember(_Unpacked):
    """A file of a tar archive, from which others may be read meanwhile."""

    def __init__(self, file: BinaryIO, member: tarfile.TarInfo) -> None:
        self._file, self._begin, self._size = file, member.offset_data, member.size
        self._at = 0

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer)
        wanted = min(len(view), self._size - self._at)
        if wanted <= 0:
            return 0
        try:
            self._file.seek(self._begin + self._at)
            data = self._file.read(wanted)
        except _DAMAGED_TARBALL as error:
            raise _DamagedEntry(unpacking_words(error)) from error
        if not data:
            raise _DamagedEntry(unpacking_words(EOFError("unexpected end of data")))
        view[: len(data)] = data
        self._at += len(data)
        return len(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        begin = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, begin + offset)
        return self._at

    def tell(self) -> int:
        return self._at


def unpacking_words(error: BaseException) -> Worded:
    """Why an archive or an entry of it cannot be unpacked, with what the library for it said."""
    if isinstance(error, _DamagedEntry):
        (words,) = error.args
        assert isinstance(words, Worded)
        return words
    if isinstance(error, NotImplementedError):
        return Quoted("it is packed in a way that cannot be unpacked here", error)
    if isinstance(error, RuntimeError):
        return Quoted("it is locked with a password", error)
    return Quoted("it is damaged, or only part of it is there", error)


# ---------------------------------------------------------------------- what is passed over
def is_junk(path: PurePosixPath) -> bool:
    """Whether any part of a path is hidden or was left behind by an operating system or an office program."""
    return any(
        (part.startswith((".", "~$")) and part not in (".", "..")) or part.casefold() in _JUNK for part in path.parts
    )


def is_page_part(path: PurePosixPath) -> bool:
    """Whether a file found in a folder is a part of a saved page and never an article."""
    return path.suffix.lower() in _RESOURCE_ENDINGS


def resource_folders(paths: Iterable[PurePosixPath]) -> frozenset[str]:
    """Folders that browsers put beside a page saved as "Web page, complete", in the languages they name them in.

    Returns:
        Paths, case folded.
    """
    return frozenset(
        str(path.with_name(path.stem + ending)).casefold()
        for path in paths
        if path.suffix.lower() in (".html", ".htm", ".xhtml", ".xht") and path.stem
        for ending in _FOLDER_ENDINGS
    )


def is_resource_folder(name: str) -> bool:
    """Whether a folder is named as browsers name those that they put beside a page."""
    return name.casefold().endswith(_FOLDER_ENDINGS)


def printable(name: str) -> str:
    """A file's name as text: control characters and what is not UTF-8 in it are replaced."""
    return "".join("\ufffd" if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") else char for char in name)
