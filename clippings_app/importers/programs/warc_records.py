"""The records of a WARC file (ISO 28500), plain or packed record by record (gzip).

A record that is damaged costs no other one: reading goes on at the next that begins as records do.
"""

import re
import zlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO, NoReturn

from clippings_app.domain.errors import BrokenInput, TooLarge
from clippings_app.domain.worded import Quoted, Worded
from clippings_app.importers.arrival import Failure

MAX_RECORD = 64 * 1024 * 1024
"""Bytes of one record that is read."""
MAX_UNPACKED = 64 * 1024**3
"""Bytes of a whole archive, unpacked."""
FORMAT = "WARC"
_CHUNK = 256 * 1024
_MOST_HEADERS = 64 * 1024
_START = b"WARC/"
_MEMBER = b"\x1f\x8b\x08"
_HEADER = re.compile(rb"^([!-9;-~]+)[ \t]*:[ \t]*(.*?)[ \t]*\r?$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record.

    Attributes:
        headers: By name, in lower case.
        head: The bytes before the block.
        block: What it holds; None where that was not wanted or is too large.
        size: Bytes of the block.
    """

    headers: Mapping[str, str]
    head: bytes
    block: bytes | None
    size: int

    @property
    def kind(self) -> str:
        """Its type, such as "response"."""
        return self.headers.get("warc-type", "").lower()

    @property
    def address(self) -> str:
        """What the record is of."""
        return self.headers.get("warc-target-uri", "").strip("<> ")


class _DamagedError(Exception):
    """A record cannot be read; the source stands before the next one."""


class _Source:
    """The bytes of an archive, unpacked where it is packed."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._raw = file.read(_CHUNK)
        self._held = bytearray()
        self._at = 0
        self._unpacked = 0
        self._packed = self._raw.startswith(b"\x1f\x8b")
        self._member = zlib.decompressobj(31)

    def line(self) -> bytes:
        """The next line with its end; what is left at the end of the archive."""
        searched = 0
        while (found := self._held.find(b"\n", self._at + searched)) < 0:
            searched = len(self._held) - self._at
            if searched > _MOST_HEADERS:
                self.lost(Worded("a line of its head is too long"))
            if not self._more():
                return self.take(searched)
        return self.take(found + 1 - self._at)

    def read(self, size: int) -> bytes:
        """As many bytes; fewer at the end of the archive."""
        while len(self._held) - self._at < size and self._more():
            pass
        return self.take(size)

    def skip(self, size: int) -> int:
        """Pass over bytes; how many there were."""
        left = size
        while left:
            step = min(left, max(len(self._held) - self._at, 0))
            self._at += step
            left -= step
            if left and not self._more():
                break
        return size - left

    def take(self, size: int) -> bytes:
        """Bytes that are held."""
        taken = bytes(self._held[self._at : self._at + size])
        self._at += len(taken)
        return taken

    def _more(self) -> bool:
        del self._held[: self._at]
        self._at = 0
        got = self._inflated() if self._packed else self._chunk()
        self._held += got
        self._unpacked += len(got)
        if self._unpacked > MAX_UNPACKED:
            raise TooLarge("archive", "bytes unpacked", MAX_UNPACKED)
        return bool(got)

    def _chunk(self) -> bytes:
        chunk, self._raw = (self._raw or self._file.read(_CHUNK)), b""
        return chunk

    def _inflated(self) -> bytes:
        while True:
            if self._member.eof:
                self._raw = self._member.unused_data.lstrip(b"\0")
                self._member = zlib.decompressobj(31)
            chunk = self._member.unconsumed_tail or self._chunk()
            if not chunk:
                return b""
            try:
                got = self._member.decompress(chunk, _CHUNK)
            except zlib.error as error:
                self._to_next_member(chunk[1:])
                raise _DamagedError(Quoted("it cannot be unpacked", error)) from error
            if got:
                return got

    def _to_next_member(self, raw: bytes) -> None:
        """Go to where packed bytes may begin anew."""
        self._held.clear()
        self._at = 0
        while (found := raw.find(_MEMBER)) < 0:
            chunk = self._file.read(_CHUNK)
            if not chunk:
                raw, found = b"", 0
                break
            raw = raw[-len(_MEMBER) :] + chunk
        self._raw = raw[found:]
        self._member = zlib.decompressobj(31)

    def lost(self, why: Worded) -> NoReturn:
        """Go to the next record and say so.

        Raises:
            _DamagedError: Always.
        """
        mark = b"\r\n" + _START
        while (found := self._held.find(mark, self._at)) < 0:
            self._at = max(self._at, len(self._held) - len(mark) + 1)
            if not self._more():
                found = len(self._held)
                break
        self._at = found
        raise _DamagedError(why)


def records(file: BinaryIO, name: str, *, wants: Collection[str]) -> Iterator[Record | Failure]:
    """Every record of an archive; of those kinds that are wanted with its block, if it is not too large."""
    file.seek(0)
    source = _Source(file)
    number = 0
    while True:
        number += 1
        try:
            record = _next_record(source, wants)
        except _DamagedError as error:
            about = f"{name}#{number}"
            yield Failure(
                name=about,
                error=BrokenInput(
                    about, FORMAT, Worded("record {number}: {error}", number=number, error=error.args[0])
                ),
            )
            continue
        except TooLarge as error:
            yield Failure(name=name, error=TooLarge(name, error.what, error.limit))
            return
        if record is None:
            return
        yield record


def _next_record(source: _Source, wants: Collection[str]) -> Record | None:
    line = source.line()
    while line and not line.strip():
        line = source.line()
    if not line:
        return None
    if not line.startswith(_START):
        source.lost(Worded("it does not begin as a record does"))
    whole = bytearray(line)
    while (line := source.line()).strip():
        whole += line
        if len(whole) > _MOST_HEADERS:
            source.lost(Worded("its head is too long"))
    whole += line
    headers = headers_of(bytes(whole))
    length = headers.get("content-length", "")
    if not re.fullmatch(r"\d{1,15}", length):
        source.lost(Worded("its length is not told"))
    size = int(length)
    if headers.get("warc-type", "").lower() in wants and size <= MAX_RECORD:
        block = source.read(size)
        passed = len(block)
    else:
        block, passed = None, source.skip(size)
    if passed < size:
        source.lost(Worded("it breaks off before its end"))
    return Record(headers=headers, head=bytes(whole), block=block, size=size)


def headers_of(head: bytes) -> dict[str, str]:
    """The headers of a record, or of what a server sent, by name in lower case."""
    return {found[1].decode("latin-1").lower(): found[2].decode("utf-8", "replace") for found in _HEADER.finditer(head)}
