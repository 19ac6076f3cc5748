"""The bytes of a file of records: what is scanned, what a record says, and what is kept of it byte for byte.

Files are gone through as bytes, so that places in them stay true whatever their encoding, and each record is decoded by
itself: files that were put together from several have several encodings.
"""

import codecs
import re
from functools import cached_property

from clippings_app.domain.errors import ClippingsError
from clippings_app.domain.payload import Payload
from clippings_app.parsing.encoding import codec_for, declared_charset, decode

_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64 * 1024
_SAID = re.compile(rb"^%?[ \t]*Encoding:[ \t]*([\w-]{2,30})", re.MULTILINE)
_FOREIGN = re.compile(rb"[\x80-\xff]+")
_FOREIGN_LINE = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")


class Source:
    """A file of records.

    Attributes:
        data: To be scanned: ASCII characters are one byte each. Files of two or four bytes a character are turned into
            UTF-8 for it.
    """

    def __init__(self, payload: Payload) -> None:
        self._declared = payload.charset
        self._wide, mark = _wide_codec(payload.data)
        self.data = payload.data.removeprefix(mark)
        if self._wide:
            text = self.data.decode(self._wide, "surrogatepass" if _is_paired(self.data, self._wide) else "ignore")
            self.data = text.encode("utf-8", "surrogatepass")

    def text(self, start: int, end: int) -> str:
        """What the record between these places says."""
        piece = self.data[start:end]
        try:
            return piece.decode("utf-8")
        except UnicodeDecodeError:
            return piece.decode("utf-8" if self._wide else self._codec, "replace")

    def original(self, start: int, end: int) -> bytes:
        """The record's own bytes, as they stood in the file."""
        piece = self.data[start:end]
        return piece.decode("utf-8", "surrogatepass").encode(self._wide, "surrogatepass") if self._wide else piece

    @cached_property
    def _codec(self) -> str:
        """The encoding of records that are no UTF-8."""
        head = self.data[:_SAMPLE]
        said = _SAID.search(head)
        labels = (self._declared, declared_charset(head), said[1].decode("ascii") if said else None)
        for codec in filter(None, map(codec_for, labels)):
            if not codec.startswith(("utf", "iso2022", "hz")):
                return codec
        return _guess(self.data)


def _wide_codec(data: bytes) -> tuple[str | None, bytes]:
    for mark, codec in _WIDE:
        if data.startswith(mark):
            return codec, mark
    head = data[:2048]
    if head[1::2].count(0) > len(head) // 4:
        return "utf-16-le", b""
    if head[::2].count(0) > len(head) // 4:
        return "utf-16-be", b""
    return None, codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""


def _is_paired(data: bytes, codec: str) -> bool:
    """Whether it can be decoded and encoded again without loss."""
    try:
        data.decode(codec, "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _guess(data: bytes) -> str:
    """Letters with accents stand alone between ASCII letters in the west; other scripts are told by their look."""
    lines, size = [], 0
    for found in _FOREIGN_LINE.finditer(data):
        lines.append(found[0][:1000])
        size += len(lines[-1])
        if size > _SAMPLE:
            break
    sample = b"\n".join(lines)
    runs = _FOREIGN.findall(sample)
    if len(b"".join(runs)) < 2 * len(runs):
        return "cp1252"
    try:
        return decode(sample, name="")[1]
    except ClippingsError:
        return "cp1252"
