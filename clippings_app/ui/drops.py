"""From what lies on the clipboard, or is dropped on the window, to what was handed over. Nothing is interpreted here.

Every browser and system words the same drag differently; what each of them does:

- Firefox writes UTF-16LE without a byte order mark, often with a trailing NUL: `text/html`, `text/x-moz-url`
  (address, line break, title), `text/x-moz-url-priv` (the page a selection was copied from). `_NETSCAPE_URL` is UTF-8.
- Windows wraps HTML in CF_HTML: a header with byte offsets and `SourceURL`.
  https://learn.microsoft.com/windows/win32/dataxchg/html-clipboard-format
- Safari adds a web archive, a property list that knows the page's address.
- File managers give `text/uri-list` (RFC 2483), GNOME's also `x-special/gnome-copied-files`.
- A selection dragged out of a page carries no address; a dragged link carries hardly anything else.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage, QImageWriter

from clippings_app.domain.payload import Payload

OWN_DRAG = "application/x-clippings-ids"
"""Ids of clippings dragged inside the program; never taken for something new."""

_CF_HTML = 'application/x-qt-windows-mime;value="HTML Format"'
_WEB_ARCHIVES = (
    "com.apple.webarchive",
    "application/x-webarchive",
    'application/x-qt-mac-mime;value="com.apple.webarchive"',
)
_PAGE_ADDRESSES = ("text/x-moz-url-priv", "chromium/x-source-url", "org.chromium.source-url")
_MOZ_LINKS = ("text/x-moz-url", "_NETSCAPE_URL", "text/x-moz-url-data")
_GNOME_FILES = "x-special/gnome-copied-files"
_LONGEST_LINE = 400
"""Characters that may be pasted to be searched for."""
_STRUCTURE = re.compile(rb"<(?:p|a|h[1-6]|img|li|article|section|figure|blockquote|br|table|td)[\s>/]", re.IGNORECASE)
_STYLE_SHEET = re.compile(rb"<style\b[^>]{0,200}>[^<]{0,200000}(?:<!--[^<]{0,200000})?</style>", re.IGNORECASE)
_MOST_SHEETS = 5
_CF_LINE = re.compile(rb"^(?P<name>[A-Za-z]+):(?P<value>[^\r\n]*)\r?\n?", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """What came with a paste or a drop.

    Attributes:
        payloads: Text, pages and pictures.
        paths: Files and folders; nobody has looked whether they are there.
        links: Web addresses alone; whether to fetch them is for the person to say.
    """

    payloads: tuple[Payload, ...] = ()
    paths: tuple[Path, ...] = ()
    links: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.payloads or self.paths or self.links)


def can_take(mime: QMimeData) -> bool:
    """Whether `hand_over` would find something; cheap enough for every move of a drag."""
    if mime.hasFormat(OWN_DRAG):
        return False
    known = (_CF_HTML, _GNOME_FILES, *_WEB_ARCHIVES, *_MOZ_LINKS)
    return mime.hasUrls() or mime.hasText() or mime.hasHtml() or mime.hasImage() or any(map(mime.hasFormat, known))


def holds_article(mime: QMimeData) -> bool:
    """Whether what was copied is something to be kept, and not words for a field of one line.

    Several lines are, files and pictures, and a line so long that nobody searches for it.
    """
    text = mime.text() if mime.hasText() else ""
    lines = [line for line in text.splitlines() if line.strip()]
    if any(url.isLocalFile() for url in mime.urls()) or len(lines) > 1:
        return True
    return len(lines[0]) > _LONGEST_LINE if lines else mime.hasHtml() or mime.hasImage()


def hand_over(mime: QMimeData, *, name: str, picture_name: str = "", plain: bool = False) -> Handover:
    """Take everything a person means out of a clipboard or a drop.

    Args:
        mime: The clipboard or the drop.
        name: What a person knows it by, such as "pasted text".
        picture_name: The same, where it is a picture.
        plain: Leave pages and pictures aside, take the words alone (paste as plain text).
    """
    if mime.hasFormat(OWN_DRAG):
        return Handover()
    paths, links = _addresses(mime)
    text = mime.text() if mime.hasText() else ""
    if plain:
        words = _text_payload(text, name)
        return Handover(payloads=(words,)) if words else Handover(paths=paths, links=links)
    if paths:
        return Handover(paths=paths)
    if links and _only_says(text, links):
        return Handover(links=links)
    if (page := _page(mime, name)) and (_STRUCTURE.search(page.data) or not text.strip()):
        return Handover(payloads=(page,))
    if not links and (lone := _lone_links(text)):
        return Handover(links=lone)
    if words := _text_payload(text, name):
        return Handover(payloads=(words,))
    picture = _picture(mime, picture_name or name)
    return Handover(payloads=(picture,)) if picture else Handover(links=links)


def decode_html(data: bytes) -> bytes:
    """HTML as UTF-8, whatever the giver wrote: UTF-16 with or without a mark, trailing NULs; other bytes stay."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace").rstrip("\0").encode()
    head = data[:400]
    if len(head) >= 4 and head[1::2].count(0) > len(head) // 8 and head[0::2].count(0) <= 1:
        return data[: len(data) // 2 * 2].decode("utf-16-le", errors="replace").rstrip("\0").encode()
    return data.removeprefix(b"\xef\xbb\xbf").rstrip(b"\0")


def read_cf_html(data: bytes) -> tuple[bytes, str | None]:
    """The fragment (UTF-8) with the style sheets it is set by, and the page's address, out of Windows' HTML format.

    Offsets that lead nowhere are not believed: then everything behind the header is taken.
    """
    header = data[: data.find(b"<")] if b"<" in data else data
    values = {found["name"].decode(): found["value"].strip() for found in _CF_LINE.finditer(header)}
    start, end = (_offset(values.get(name)) for name in ("StartFragment", "EndFragment"))
    fragment = data[len(header) :]
    if start is not None and end is not None and len(header) <= start < end <= len(data):
        fragment = b"".join(_STYLE_SHEET.findall(data, len(header), start)[:_MOST_SHEETS]) + data[start:end]
    source = values.get("SourceURL", b"").decode("utf-8", errors="replace")
    return fragment.rstrip(b"\0"), source if _is_web(source) else None


def _offset(value: bytes | None) -> int | None:
    return int(value) if value is not None and value.isdigit() else None


def _addresses(mime: QMimeData) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    urls = list(mime.urls())
    if not urls and mime.hasFormat(_GNOME_FILES):
        lines = bytes(mime.data(_GNOME_FILES).data()).decode("utf-8", errors="replace").splitlines()
        urls = [QUrl(line.strip()) for line in lines[1:] if line.strip()]
    paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    links = tuple(dict.fromkeys(_spell(url) for url in urls if _is_web(_spell(url))))
    for kind in _MOZ_LINKS:
        if not links and not paths and mime.hasFormat(kind):
            first = _decode_words(bytes(mime.data(kind).data())).split("\n", 1)[0].strip()
            links = (first,) if _is_web(first) else ()
    return paths, links


def _spell(url: QUrl) -> str:
    return bytes(url.toEncoded().data()).decode("ascii")


def _decode_words(data: bytes) -> str:
    if len(data) >= 2 and b"\0" in data[:8]:
        data = data[2:] if data.startswith(b"\xff\xfe") else data
        return data[: len(data) // 2 * 2].decode("utf-16-le", errors="replace").rstrip("\0")
    return data.decode("utf-8", errors="replace").rstrip("\0")


def _page(mime: QMimeData, name: str) -> Payload | None:
    url = _page_address(mime)
    if mime.hasFormat(_CF_HTML):
        data, told = read_cf_html(bytes(mime.data(_CF_HTML).data()))
        url = told or url
    else:
        data = decode_html(bytes(mime.data("text/html").data()))
        if data.startswith(b"Version:") and b"StartHTML:" in data[:200]:
            data, told = read_cf_html(data)
            url = told or url
    if not data.strip():
        return None
    return Payload(data=data, name=name, type="text/html", charset=_charset(data), url=url, fragment=True)


def _page_address(mime: QMimeData) -> str | None:
    for kind in _PAGE_ADDRESSES:
        if mime.hasFormat(kind):
            address = _decode_words(bytes(mime.data(kind).data())).strip()
            if _is_web(address):
                return address
    for kind in _WEB_ARCHIVES:
        if mime.hasFormat(kind) and (url := _archive_address(bytes(mime.data(kind).data()))):
            return url
    return None


def _archive_address(data: bytes) -> str | None:
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        archive = plistlib.loads(data)
    except (plistlib.InvalidFileException, ExpatError, ValueError, KeyError, IndexError, OverflowError):
        return None  # the page itself still comes; only its address is not told
    main = archive.get("WebMainResource") if isinstance(archive, dict) else None
    url = main.get("WebResourceURL") if isinstance(main, dict) else None
    return url if isinstance(url, str) and _is_web(url) else None


def _charset(data: bytes) -> str | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def _text_payload(text: str, name: str) -> Payload | None:
    words = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\0")
    if not words.strip():
        return None
    # Half of a surrogate pair can come out of a broken clipboard; UTF-8 has no spelling for it.
    return Payload(data=words.encode("utf-8", errors="replace"), name=name, type="text/plain", charset="utf-8")


def _picture(mime: QMimeData, name: str) -> Payload | None:
    for kind in ("image/png", "image/jpeg", "image/webp", "image/gif", "image/tiff"):
        if mime.hasFormat(kind):
            return Payload(data=bytes(mime.data(kind).data()), name=name, type=kind)
    image = mime.imageData() if mime.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return None
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return Payload(data=bytes(buffer.data().data()), name=name, type="image/png")


def _only_says(text: str, links: Iterable[str]) -> bool:
    """Whether the words beside dropped addresses are just these addresses again, or a link's one-line title."""
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) <= max(1, len(list(links)))


def _lone_links(text: str) -> tuple[str, ...]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return tuple(dict.fromkeys(lines)) if lines and all(_is_web(line) for line in lines) else ()


def _is_web(text: str) -> bool:
    if any(character.isspace() for character in text) or not text.lower().startswith(("http://", "https://")):
        return False
    try:
        return bool(urlsplit(text).hostname)
    except ValueError:
        return False
