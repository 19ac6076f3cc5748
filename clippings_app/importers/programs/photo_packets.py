"""Finds what a picture's file says of itself: the packets of IPTC-IIM, XMP and Exif in JPEG, PNG, WebP and TIFF.

Nothing is decoded as a picture. Every length is checked against the bytes that are there.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_XMP_IN_JPEG = b"http://ns.adobe.com/xap/1.0/\x00"
_IRB_IN_JPEG = b"Photoshop 3.0\x00"
_EXIF = b"Exif\x00\x00"
_IPTC_RESOURCE = 0x0404
_LARGEST = 4 * 1024 * 1024
"""Bytes of one packet."""
_MOST_ENTRIES = 500
_MOST_PARTS = 5000
_TEXT_TAGS = {270: "description", 315: "artist", 33432: "copyright", 36867: "taken"}
_EXIF_DIRECTORY, _XMP_TAG, _IPTC_TAG, _IRB_TAG = 34665, 700, 33723, 34377
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1}


@dataclass(slots=True)
class Packets:
    """What was found, not read yet.

    Attributes:
        xmp: An XML document.
        iptc: A row of datasets.
        exif: Texts by what they are: "description", "artist", "copyright", "taken".
    """

    xmp: bytes = b""
    iptc: bytes = b""
    exif: Mapping[str, bytes] = field(default_factory=dict)


def packets_of(data: bytes) -> Packets:
    """The packets of a picture; of one that is damaged those before the damage."""
    packets = Packets()
    try:
        if data.startswith(b"\xff\xd8"):
            _of_jpeg(data, packets)
        elif data.startswith(b"\x89PNG"):
            _of_png(data, packets)
        elif data[:4] == b"RIFF":
            _of_webp(data, packets)
        elif data[:4] in (b"II*\x00", b"MM\x00*"):
            _of_tiff(data, packets)
    except (struct.error, IndexError, zlib.error):
        pass  # the picture may be whole all the same; what it says of itself is not
    return packets


def _of_jpeg(data: bytes, packets: Packets) -> None:
    at = 2
    for _ in range(_MOST_PARTS):
        while data[at] == 0xFF and data[at + 1] == 0xFF:
            at += 1
        marker = data[at + 1]
        if data[at] != 0xFF or marker in (0xD9, 0xDA):
            return
        (size,) = struct.unpack_from(">H", data, at + 2)
        part = data[at + 4 : at + 2 + size]
        if marker == 0xE1 and part.startswith(_XMP_IN_JPEG):
            packets.xmp = packets.xmp or part[len(_XMP_IN_JPEG) :]
        elif marker == 0xE1 and part.startswith(_EXIF):
            _of_tiff(part[len(_EXIF) :], packets)
        elif marker == 0xED and part.startswith(_IRB_IN_JPEG):
            packets.iptc += _iptc_of(part[len(_IRB_IN_JPEG) :])
        at += 2 + max(size, 2)


def _iptc_of(resources: bytes) -> bytes:
    """The IPTC datasets among Photoshop's image resources."""
    at = 0
    while resources[at : at + 4] == b"8BIM":
        (number,) = struct.unpack_from(">H", resources, at + 4)
        name = resources[at + 6] + 1
        start = at + 6 + name + name % 2
        (size,) = struct.unpack_from(">I", resources, start)
        if number == _IPTC_RESOURCE:
            return resources[start + 4 : start + 4 + min(size, _LARGEST)]
        at = start + 4 + size + size % 2
    return b""


def _of_png(data: bytes, packets: Packets) -> None:
    at = 8
    for _ in range(_MOST_PARTS):
        size, kind = struct.unpack_from(">I4s", data, at)
        part = data[at + 8 : at + 8 + min(size, _LARGEST)]
        if kind == b"iTXt" and part.startswith(b"XML:com.adobe.xmp\x00"):
            packets.xmp = _text_of(part)
        elif kind == b"eXIf":
            _of_tiff(part, packets)
        elif kind == b"IEND":
            return
        at += 12 + size


def _text_of(part: bytes) -> bytes:
    """The text of an iTXt chunk: keyword, two flags, language, translated keyword, text."""
    rest = part[part.index(b"\x00") + 1 :] if b"\x00" in part else b""
    is_packed, rest = rest[:1] == b"\x01", rest[2:]
    text = rest.split(b"\x00", 2)[-1]
    return zlib.decompressobj().decompress(text, _LARGEST) if is_packed else text


def _of_webp(data: bytes, packets: Packets) -> None:
    at = 12
    for _ in range(_MOST_PARTS):
        kind, size = struct.unpack_from("<4sI", data, at)
        part = data[at + 8 : at + 8 + min(size, _LARGEST)]
        if kind == b"XMP ":
            packets.xmp = part
        elif kind == b"EXIF":
            _of_tiff(part.removeprefix(_EXIF), packets)
        at += 8 + size + size % 2


def _of_tiff(data: bytes, packets: Packets) -> None:
    """The first directory of a TIFF, and the one of Exif that it points to (TIFF 6.0; Exif is one inside a picture)."""
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None:
        return
    (first,) = struct.unpack_from(f"{order}I", data, 4)
    texts = dict(packets.exif)
    waiting = [first]
    for _ in range(2):
        if not waiting:
            break
        for tag, value in _entries(data, waiting.pop(), order):
            if tag in _TEXT_TAGS:
                texts.setdefault(_TEXT_TAGS[tag], value.split(b"\x00")[0])
            elif tag == _EXIF_DIRECTORY and len(value) == 4:
                waiting += struct.unpack(f"{order}I", value)
            elif tag == _XMP_TAG:
                packets.xmp = packets.xmp or value
            elif tag == _IPTC_TAG:
                packets.iptc = packets.iptc or value
            elif tag == _IRB_TAG:
                packets.iptc = packets.iptc or _iptc_of(value)
    packets.exif = texts


def _entries(data: bytes, at: int, order: str) -> Iterator[tuple[int, bytes]]:
    (count,) = struct.unpack_from(f"{order}H", data, at)
    for number in range(min(count, _MOST_ENTRIES)):
        tag, kind, values = struct.unpack_from(f"{order}HHI", data, at + 2 + 12 * number)
        size = _SIZES.get(kind, 0) * values
        place = at + 10 + 12 * number
        if size > 4:
            (place,) = struct.unpack_from(f"{order}I", data, place)
        if 0 < size <= _LARGEST and place + size <= len(data):
            yield tag, data[place : place + size]
