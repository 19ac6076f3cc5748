"""The way in: bytes with what is said of them become a reading, by the way of text or of HTML."""

import re
from dataclasses import replace

from clippings_app.domain.article import Mending, Origin, Reading
from clippings_app.domain.errors import EmptyInput, InvalidValue, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.parsing.mojibake import find_repair, note_of
from clippings_app.parsing.print_line import with_print

MOST_TEXT_BYTES = 10_000_000
MOST_HTML_BYTES = 20_000_000
KINDS = ("text", "html")

_MARKUP_REACH = 4096
_DOCUMENT = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--.{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_ELEMENT = re.compile(
    rb"<(?:p|div|a|span|article|section|h[1-6]|img|br|ul|table|figure|meta|title|main|header)(?:\s[^<>]{0,400})?/?>",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    rb"</(?:p|div|a|span|article|section|h[1-6]|ul|table|figure|title|main|header|body|html)\s*>", re.IGNORECASE
)


def read_article(payload: Payload, *, as_: str | None = None, mend: bool = False) -> Reading:
    """Read one article out of bytes.

    Args:
        payload: The bytes, with media type, charset and address as far as they are known.
        as_: "text" or "html" where a person says what it is; else told by type and content.
        mend: Whether to read it as it would be in the encoding it seems to have been in once, as where the payload
            says so; else a note suggests it.

    Raises:
        EmptyInput: If there is nothing in it but white space.
        NotText: If it is of a kind we cannot read.
        TooLarge: Over 10 MB of text or 20 MB of HTML.
        UnknownEncoding: If its characters cannot be told.
        InvalidValue: If `as_` is neither.
    """
    kind = as_ or _kind(payload)
    if kind not in KINDS:
        raise InvalidValue("as", kind, "text or html")
    limit = MOST_HTML_BYTES if kind == "html" else MOST_TEXT_BYTES
    if len(payload.data) > limit:
        raise TooLarge(payload.name, what="bytes", limit=limit, actual=len(payload.data))
    from clippings_app.parsing.encoding import decode  # brings a table of encodings: only where something is read

    text, _ = decode(payload.data, name=payload.name, declared=payload.charset)
    if not text.strip():
        raise EmptyInput(payload.name)
    repair = find_repair(text)
    if repair is None:
        return _read(text, payload, kind)
    mend = mend or payload.mend
    reading = _read(repair.text if mend else text, payload, kind)
    return replace(
        reading,
        notes=(*reading.notes, note_of(repair, mended=mend)),
        mending=Mending.DONE if mend else Mending.OFFERED,
    )


def load() -> None:
    """Bring all that reading a page needs, for who counts how long that takes."""
    import trafilatura  # noqa: F401

    import clippings_app.parsing.encoding
    import clippings_app.parsing.html  # noqa: F401


def _read(text: str, payload: Payload, kind: str) -> Reading:
    if kind == "html":
        from clippings_app.parsing.html import read_html  # brings lxml and trafilatura

        reading = read_html(text, url=payload.url, fragment=payload.fragment, kept=payload.kept)
        return with_print(reading, source=text, origin=Origin.HTML)
    from clippings_app.parsing.text import read_text

    return with_print(read_text(text, url=payload.url), source=text, origin=Origin.TEXT)


def _kind(payload: Payload) -> str:
    """Told by the media type, else by the first bytes: a document's head, or markup that opens and closes."""
    declared = (payload.type or "").split(";")[0].strip().lower()
    if declared in ("text/html", "application/xhtml+xml"):
        return "html"
    opening = _plain_bytes(payload.data[:_MARKUP_REACH])
    if _DOCUMENT.match(opening):
        return "html"
    if declared == "text/plain":
        return "text"
    tags = len(_ELEMENT.findall(opening)) + len(_CLOSING.findall(opening))
    begins_with_tag = opening.lstrip()[:1] == b"<"
    return "html" if (begins_with_tag and tags >= 2) or tags >= 6 else "text"


def _plain_bytes(opening: bytes) -> bytes:
    """The first bytes with those of UTF-16 narrowed, so that tags are found in either."""
    if opening.startswith((b"\xff\xfe", b"\xfe\xff")):
        return opening[2:].replace(b"\x00", b"")
    return opening.removeprefix(b"\xef\xbb\xbf")
