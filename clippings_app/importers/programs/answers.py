"""What a server answered, out of a record of an archive: a page or a picture, unpacked."""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from clippings_app.domain.errors import BrokenInput, NotText, TooLarge
from clippings_app.domain.worded import Worded
from clippings_app.importers.pictures import suffix_of
from clippings_app.importers.programs.warc_records import FORMAT, MAX_RECORD, Record, headers_of

PAGES = ("text/html", "application/xhtml+xml")
"""Media types of pages."""
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})\b[^\n]*\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered.

    Attributes:
        status: As HTTP counts.
        headers: By name, in lower case.
        body: Unpacked where it is a page or a picture.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def type(self) -> str:
        """Its media type."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The encoding that the server named."""
        found = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", self.headers.get("content-type", ""), re.IGNORECASE)
        return found[1] if found else None


def answer_in(record: Record, name: str) -> Answer | None:
    """The answer in a record; None for one that holds something else.

    Raises:
        NotText: If it is packed in a way that cannot be undone.
        BrokenInput: If it is damaged.
    """
    block = record.block or b""
    if record.kind == "resource":
        return Answer(status=200, headers={"content-type": record.headers.get("content-type", "")}, body=block)
    status = _STATUS.match(block)
    end = re.search(rb"\r?\n\r?\n", block)
    if record.kind != "response" or not status or not end:
        return None
    headers = headers_of(block[status.end() : end.start()])
    answer = Answer(status=int(status[1]), headers=headers, body=block[end.end() :])
    is_needed = answer.status == 200 and (answer.type in (*PAGES, "") or answer.type.startswith("image/"))
    return replace(answer, body=_unpacked(answer, name)) if is_needed else answer


def _unpacked(answer: Answer, name: str) -> bytes:
    body = answer.body
    if "chunked" in answer.headers.get("transfer-encoding", "").lower():
        body = _joined_chunks(body)
    encoding = answer.headers.get("content-encoding", "").strip().lower()
    if encoding in ("", "identity") or not body:
        return body
    if encoding not in ("gzip", "x-gzip", "deflate"):
        # Archivists unpack what they keep and may leave the header as it was: then it is text or a picture already.
        if body.lstrip()[:1] == b"<" or suffix_of(body):
            return body
        raise NotText(name, Worded("page packed with {encoding}", encoding=encoding))
    if encoding != "deflate" and not body.startswith(b"\x1f\x8b"):
        return body
    for window in (31,) if encoding != "deflate" else (15, -15):
        member = zlib.decompressobj(window)
        try:
            got = member.decompress(body, MAX_RECORD)
        except zlib.error:
            continue
        if member.unconsumed_tail:
            raise TooLarge(name, "bytes", MAX_RECORD)
        return got
    raise BrokenInput(name, FORMAT, Worded("its page cannot be unpacked ({encoding})", encoding=encoding))


def _joined_chunks(body: bytes) -> bytes:
    """The body of an answer that was sent in chunks (RFC 9112); as it is, when it was put together already."""
    pieces: list[bytes] = []
    at = 0
    while True:
        end = body.find(b"\n", at, at + 1000)
        size = body[at:end].split(b";")[0].strip() if end >= 0 else b""
        if not re.fullmatch(rb"[0-9a-fA-F]{1,8}", size):
            return b"".join(pieces) if pieces else body
        length = int(size, 16)
        pieces.append(body[end + 1 : end + 1 + length])
        at = end + 1 + length + (2 if body[end + 1 + length : end + 3 + length] == b"\r\n" else 1)
        if not length or at > len(body):
            return b"".join(pieces)
