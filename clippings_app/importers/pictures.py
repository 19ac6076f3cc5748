"""Pictures that come along with a page: written into it, lying beside it, or packed with it.

A page's reader knows pictures by their address on the web. So before it reads, every picture that came along gets such
an address, made of its SHA-256, and afterwards the photos of the article are told whose address it was.
"""

import base64
import binascii
import hashlib
import html
import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import IO, BinaryIO
from urllib.parse import unquote, unquote_to_bytes

from clippings_app.domain.article import ParsedArticle, Photo
from clippings_app.importers.arrival import Arrival

MAX_BYTES = 20 * 1024 * 1024
"""Bytes of one picture."""
MAX_TOGETHER = 200 * 1024 * 1024
"""Bytes of all pictures of one page."""

Find = Callable[[str], bytes | None]
"""Gives the bytes that a page means by the value of a `src`; None when they did not come along."""

_HOST = b"https://pictures.invalid/"
"""RFC 2606: no such name can exist."""
_TAG = re.compile(rb"<img\b(?:[^>\"']++|\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))*+", re.IGNORECASE)
_SRC = re.compile(rb"(?<=[\s\"'/])src\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_OTHER_SOURCES = re.compile(rb"(?<=[\s\"'/])(?:data-[\w-]*(?:src|original|lazy|url)[\w-]*|srcset)\s*=", re.IGNORECASE)
_SET = re.compile(rb"(?<=[\s\"'/])srcset(?=\s*=)", re.IGNORECASE)
_DATA = re.compile(r"data:image/[\w.+-]+((?:;[^,;]*)*),", re.IGNORECASE)
_HEAD = 16
_LEAST = 200
"""Bytes of a picture: smaller are spacers and counters of readers."""
_LEAST_OF_SEVERAL = 4000
"""Bytes of a picture that has another address too: smaller are what stands there until the real one is loaded."""


def suffix_of(data: bytes) -> str | None:
    """The ending of a picture's file by its first bytes; None for all but JPEG, PNG, GIF and WebP."""
    if data.startswith(b"\xff\xd8\xff"):
        return ".jpg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return ".png"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return ".gif"
    return ".webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else None


DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, NotImplementedError, RuntimeError,
    ValueError, OverflowError, KeyError, IndexError,
)  # fmt: skip
"""What the standard library raises for a broken archive; it promises none of it, so all are named here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifted:
    """A page whose pictures have addresses of their own.

    Attributes:
        page: The page with those addresses.
        images: The pictures by SHA-256.
        addresses: By SHA-256 where a picture lies on the web, if the page told.
    """

    page: bytes
    images: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    addresses: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def settle(self, article: ParsedArticle) -> ParsedArticle:
        """An article of the page, its photos with the pictures that are theirs."""
        host = _HOST.decode()
        photos = []
        for photo in article.photos:
            if photo.url and photo.url.startswith(host):
                sha256 = PurePosixPath(photo.url.removeprefix(host)).stem
                known = sha256 in self.images
                photo = replace(photo, url=self.addresses.get(sha256), sha256=sha256 if known else None)
            photos.append(photo)
        return replace(article, photos=tuple(photos))

    def shown_by(self, article: ParsedArticle) -> dict[str, bytes]:
        """Those of the pictures that an article shows."""
        shown = {photo.sha256 for photo in article.photos}
        return {sha256: data for sha256, data in self.images.items() if sha256 in shown}


def settled(arrival: Arrival, lifted: Lifted) -> Arrival:
    """What came of reading a page so changed, with the pictures that its article shows.

    A photo under which no credit is printed gets the one that its own file tells (IPTC, XMP).
    """
    article = _with_own_credits(lifted.settle(arrival.draft.article), lifted.images)
    return replace(
        arrival,
        draft=replace(arrival.draft, article=article),
        reading=arrival.reading and replace(arrival.reading, article=article),
        images=lifted.shown_by(article),
    )


def _with_own_credits(article: ParsedArticle, images: Mapping[str, bytes]) -> ParsedArticle:
    from clippings_app.importers.programs.photos import credit_in  # which knows of this room

    def with_own(photo: Photo) -> Photo:
        data = images.get(photo.sha256 or "") if photo.credit is None else None
        return replace(photo, credit=credit_in(data)) if data else photo

    return replace(article, photos=tuple(map(with_own, article.photos)))


def lift(page: bytes, find: Find) -> Lifted:
    """Give every picture that came along with a page an address.

    Args:
        page: HTML in an encoding that leaves ASCII as it is; in others nothing is found.
        find: Looks for pictures that are not written into the page itself.
    """
    images: dict[str, bytes] = {}
    addresses: dict[str, str] = {}

    def with_address(tag: re.Match[bytes]) -> bytes:
        source = _SRC.search(tag[0])
        if not source:
            return tag[0]
        value = _value(source)
        data = _data(value) if value[:5].lower() == "data:" else find(value)
        least = _LEAST_OF_SEVERAL if _OTHER_SOURCES.search(tag[0]) else _LEAST
        suffix = suffix_of(data) if data else None
        if not data or not suffix or not (least if value[:5].lower() == "data:" else 1) <= len(data) <= MAX_BYTES:
            return tag[0]
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 not in images and sum(map(len, images.values())) + len(data) > MAX_TOGETHER:
            return tag[0]
        images[sha256] = data
        if re.match(r"https?://", value, re.IGNORECASE):
            addresses[sha256] = value
        address = b'src="' + _HOST + sha256.encode() + suffix.encode() + b'"'
        return _SET.sub(b"data-was-set", tag[0][: source.start()] + address + tag[0][source.end() :])

    return Lifted(page=_TAG.sub(with_address, page), images=images, addresses=addresses)


def sources_of(page: bytes) -> Iterator[str]:
    """What a page names as its pictures, as `lift` would ask for them."""
    for tag in _TAG.finditer(page):
        source = _SRC.search(tag[0])
        if source:
            yield _value(source)


def _value(source: re.Match[bytes]) -> str:
    return html.unescape((source[1] or source[2] or source[3] or b"").decode("utf-8", "replace")).strip()


def _data(value: str) -> bytes | None:
    """The bytes of a `data:` address (RFC 2397)."""
    head = _DATA.match(value)
    if not head or len(value) > 2 * MAX_BYTES:
        return None
    if ";base64" not in head[1].lower():
        return unquote_to_bytes(value[head.end() :])
    try:
        return base64.b64decode(re.sub(r"\s+", "", unquote(value[head.end() :])), validate=False)
    except binascii.Error:
        return None


class Pictures:
    """Gathers the pictures among the files that lie beside a page.

    Attributes:
        files: By name.
    """

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self._bytes = 0

    def add(self, name: str, file: BinaryIO | IO[bytes]) -> None:
        """Take a file in, if it is a picture and there is room for it."""
        head = file.read(_HEAD)
        if suffix_of(head) is None or self._bytes > MAX_TOGETHER:
            return
        data = head + file.read(MAX_BYTES + 1 - len(head))
        if len(data) <= MAX_BYTES:
            self.files[name] = data
            self._bytes += len(data)


def nothing(_value: str) -> None:
    """For a page that brings no pictures but those written into it."""


def beside(files: Mapping[str, bytes]) -> Find:
    """Finds pictures by their path as a page writes it, escaped or not."""

    def find(value: str) -> bytes | None:
        return files.get(_path(value))

    return find


def packed(archive: bytes) -> Find:
    """Finds pictures in an archive by the end of their path, as Word, OpenDocument and EPUB files name them."""
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            entries = [info for info in opened.infolist() if 0 < info.file_size <= MAX_BYTES]
    except DAMAGE:
        return nothing

    def find(value: str) -> bytes | None:
        path = _path(value)
        found = [info for info in entries if f"/{info.filename}".endswith(f"/{path}")] if path else []
        if len(found) != 1:
            return None
        try:
            with zipfile.ZipFile(io.BytesIO(archive)) as opened, opened.open(found[0]) as entry:
                return entry.read(MAX_BYTES + 1)
        except DAMAGE:
            return None  # a picture that cannot be unpacked is one that did not come along

    return find


def _path(value: str) -> str:
    path = unquote(value.partition("#")[0]).replace("\\", "/")
    while path.startswith(("./", "../")):
        path = path.partition("/")[2]
    return path
