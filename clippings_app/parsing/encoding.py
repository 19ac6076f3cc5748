"""Bytes to text: which encoding a file is in, and whether it is text at all.

The order of trust follows the WHATWG Encoding Standard (https://encoding.spec.whatwg.org/) where that decides (labels,
byte-order marks); where it leaves doubt, bytes that are well-formed UTF-8 win over a label that says otherwise, because
text in another encoding is almost never well-formed UTF-8 by accident.
"""

import codecs
import re

from clippings_app.domain.errors import EmptyInput, NotText, TooLarge, UnknownEncoding

MAX_BYTES = 50 * 1024 * 1024
_SCANNED = 4096
_SAMPLE = 64 * 1024

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "PDF document"),
    (b"PK\x03\x04", "ZIP archive"),
    (b"PK\x05\x06", "ZIP archive"),
    (b"\x89PNG\r\n\x1a\n", "PNG picture"),
    (b"\xff\xd8\xff", "JPEG picture"),
    (b"GIF87a", "GIF picture"),
    (b"GIF89a", "GIF picture"),
    (b"II*\x00", "TIFF picture"),
    (b"MM\x00*", "TIFF picture"),
    (b"\x1f\x8b", "gzip archive"),
    (b"BZh", "bzip2 archive"),
    (b"\xfd7zXZ\x00", "xz archive"),
    (b"\x28\xb5\x2f\xfd", "Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip archive"),
    (b"Rar!\x1a\x07", "RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Microsoft Office document of the old kind"),
    (b"SQLite format 3\x00", "SQLite database"),
    (b"bplist00", "binary property list"),
    (b"\x7fELF", "program"),
    (b"MZ\x90\x00", "program"),
    (b"OggS", "Ogg recording"),
    (b"ID3", "MP3 recording"),
    (b"fLaC", "FLAC recording"),
    (b"\x1aE\xdf\xa3", "Matroska video"),
    (b"wOFF", "font"),
    (b"wOF2", "font"),
)
_RIFF = {b"WEBP": "WebP picture", b"WAVE": "WAV recording", b"AVI ": "AVI video"}
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})["']""", re.IGNORECASE)
# The standard reads these labels as the larger code pages that pages really use.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
_LABELS = {
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "ks_c_5601-1987": "cp949",
    "x-gbk": "gb18030",
    "x-cp1251": "cp1251",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-user-defined": "cp1252",
    "unicode": "utf-8",
    "utf8mb4": "utf-8",
    "windows-874": "cp874",
    "x-euc-jp": "euc_jp",
    "iso-8859-8-i": "iso8859-8",
}
_SHIFT_TO_JAPANESE = re.compile(rb"\x1b\$[@B]")
_ESCAPING = ("iso2022", "hz")


def decode(data: bytes, *, name: str, declared: str | None = None) -> tuple[str, str]:
    """Text of a file and the encoding it was in (Python's name of the codec).

    Args:
        data: The file's bytes, at most 50 MB.
        name: What the person knows the input by; carried by the errors.
        declared: The encoding that whoever gave the bytes names, such as an HTTP header.

    Raises:
        TooLarge: Over 50 MB.
        EmptyInput: Nothing but white space.
        NotText: A picture, an archive, a program and the like.
        UnknownEncoding: No encoding fits.
    """
    if len(data) > MAX_BYTES:
        raise TooLarge(name, what="bytes", limit=MAX_BYTES, actual=len(data))
    if not data.strip(b" \t\r\n\x0b\x0c\x00"):
        raise EmptyInput(name)
    text, encoding = _decoded(data, name, declared)
    if not text.strip("\ufeff\x00 \t\r\n\x0b\x0c\xa0\u200b"):
        raise EmptyInput(name)
    return text, encoding


def looks_like(data: bytes) -> str | None:
    """What the first bytes say a file is, when they say it is no text."""
    if data[:4] == b"RIFF" and data[8:12] in _RIFF:
        return _RIFF[data[8:12]]
    if data[4:8] == b"ftyp":
        return "MP4 video or HEIF picture"
    return next((kind for mark, kind in _MAGIC if data.startswith(mark)), None)


def declared_charset(data: bytes) -> str | None:
    """The encoding a page or an XML document names in its first 4096 bytes, as written there."""
    head = data[:_SCANNED]
    found = _XML.match(head) or _CHARSET.search(head)
    return found[1].decode("ascii") if found else None


def codec_for(label: str | None) -> str | None:
    """Python's codec for an encoding label as the web uses it; None where there is no such encoding."""
    if not label:
        return None
    label = label.strip().strip("\"'").lower()
    try:
        found = codecs.lookup(_LABELS.get(label, label))
        encodes_text = isinstance("".encode(found.name), bytes)
    except (LookupError, ValueError, TypeError):
        return None
    return _WIDER.get(found.name, found.name) if encodes_text else None


def _decoded(data: bytes, name: str, declared: str | None) -> tuple[str, str]:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], codec), codec
    kind = looks_like(data)
    if kind is not None:
        raise NotText(name, looks_like=kind)
    wide = _utf16_without_mark(data)
    if wide is not None:
        return _lenient(data, wide), wide
    if _is_binary(data):
        raise NotText(name, looks_like=None)
    return _by_label_or_guess(data, name, declared)


def _by_label_or_guess(data: bytes, name: str, declared: str | None) -> tuple[str, str]:
    labels = [label for label in (declared, declared_charset(data)) if label]
    codecs_named = [codec for codec in map(codec_for, labels) if codec and not codec.startswith(("utf-16", "utf-32"))]
    escaping = [codec for codec in codecs_named if codec.startswith(_ESCAPING)]
    if not escaping and _SHIFT_TO_JAPANESE.search(data):  # seven bits only: it would pass as ASCII
        escaping = ["iso2022_jp"]
    for codec in (*escaping, "utf-8", *codecs_named):
        text = _strict(data, codec)
        if text is not None:
            return text, codec
    near = _nearly(data, ("utf-8", *codecs_named))
    if near is not None:
        return _lenient(data, near), near
    from clippings_app.parsing.encoding_guess import guess

    guessed = codec_for(guess(data))
    if guessed is None:
        raise UnknownEncoding(name, declared=labels[0] if labels else None)
    return _lenient(data, guessed), guessed


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _lenient(data: bytes, codec: str) -> str:
    return data.decode(codec, "replace")


def _nearly(data: bytes, codecs_named: tuple[str, ...]) -> str | None:
    """The first codec that fails on less than one in a hundred of the characters that are not ASCII.

    A page cut short, or one with a stray byte from elsewhere, is still in its encoding.
    """
    foreign = sum(1 for _ in re.finditer(rb"[\x80-\xff]{1,3}", data))
    for codec in codecs_named:
        broken = data.decode(codec, "replace").count("\ufffd")
        if broken <= 1 + foreign // 100 and broken < foreign:
            return codec
    return None


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 shows as a zero in every other byte of its ASCII characters (spaces and line breaks in any script)."""
    sample = data[:_SAMPLE]
    if len(sample) < 4 or b"\x00" not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    least = max(2, len(sample) // 20)
    for zeros, others, codec in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros >= least and others * 20 <= zeros:
            text = sample[: len(sample) // 2 * 2].decode(codec, "replace")
            if text.count("\ufffd") * 50 <= len(text):
                return codec
    return None


def _is_binary(data: bytes) -> bool:
    """Whether there are more control characters than any text has; single stray zeros are forgiven."""
    sample = data[:_SAMPLE]
    control = sum(sample.count(byte) for byte in (*range(9), *range(14, 27), *range(28, 32)))
    return control > 1 + len(sample) // 100
