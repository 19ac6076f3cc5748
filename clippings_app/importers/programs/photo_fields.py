"""Reads IPTC Photo Metadata out of a picture's packets, by the names of IPTC Photo Metadata 2024.1.

Where a property stands in several packets, XMP goes before IPTC-IIM and that before Exif (Metadata Working Group).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from clippings_app.importers.programs.building import without_false_references, words
from clippings_app.importers.programs.photo_packets import Packets

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
_CORE = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}"
_EXTENSION = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}"
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_IN_XMP = {
    f"{_PHOTOSHOP}Headline": "headline",
    f"{_DC}title": "title",
    f"{_DC}description": "caption",
    f"{_DC}creator": "creator",
    f"{_PHOTOSHOP}Credit": "credit",
    f"{_PHOTOSHOP}Source": "source",
    f"{_DC}rights": "copyright",
    f"{_DC}subject": "keywords",
    f"{_PHOTOSHOP}DateCreated": "created",
    f"{_CORE}Location": "location",
    f"{_PHOTOSHOP}City": "city",
    f"{_PHOTOSHOP}State": "state",
    f"{_PHOTOSHOP}Country": "country",
    f"{_PHOTOSHOP}Instructions": "instructions",
    f"{_CORE}AltTextAccessibility": "alt",
    f"{_EXTENSION}DigitalSourceType": "made",
}
# Of where a picture was made and what place it shows, as structures: they go behind the plain properties.
_IN_PLACES = {
    f"{_EXTENSION}Sublocation": "location",
    f"{_EXTENSION}City": "city",
    f"{_EXTENSION}ProvinceState": "state",
    f"{_EXTENSION}CountryName": "country",
}
_IN_IPTC = {
    105: "headline", 5: "title", 120: "caption", 80: "creator", 110: "credit", 115: "source", 116: "copyright",
    25: "keywords", 55: "created", 92: "location", 90: "city", 95: "state", 101: "country", 40: "instructions",
}  # fmt: skip
_IN_EXIF = {"description": "caption", "artist": "creator", "copyright": "copyright"}
_UTF8 = b"\x1b%G"
# What cameras and programs write where a person wrote nothing.
_NO_CAPTION = frozenset({"olympus digital camera", "digital camera", "default", "dcim", "screenshot", "untitled"})


@dataclass(frozen=True, slots=True)
class PhotoFields:
    """What a picture says of itself.

    Attributes:
        values: Texts by property: headline, title, caption, creator, credit, source, copyright, keywords, created,
            location, city, state, country, instructions, alt, made (the address of a digital source type).
    """

    values: Mapping[str, tuple[str, ...]]

    def one(self, name: str) -> str:
        """The first text of a property; empty where there is none."""
        return next(iter(self.values.get(name, ())), "")

    def all(self, name: str) -> tuple[str, ...]:
        """Every text of a property."""
        return self.values.get(name, ())


def fields_of(packets: Packets) -> PhotoFields:
    """The properties of a picture."""
    values: dict[str, tuple[str, ...]] = {}
    for found in (_of_xmp(packets.xmp), _of_iptc(packets.iptc), _of_exif(packets.exif)):
        for name, texts in found.items():
            cleaned = tuple(text for each in texts if (text := words(each)))
            if cleaned and not (name == "caption" and cleaned[0].casefold() in _NO_CAPTION):
                values.setdefault(name, cleaned)
    return PhotoFields(values)


def _of_xmp(packet: bytes) -> dict[str, list[str]]:
    start, end = packet.find(b"<"), packet.rfind(b">")
    if start < 0:
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(without_false_references(packet[start : end + 1]), parser)
    except (etree.XMLSyntaxError, ValueError):
        return {}
    found: dict[str, list[str]] = {}
    for described in root.iter(f"{_RDF}Description") if root is not None else ():
        for name, value in described.attrib.items():
            if str(name) in _IN_XMP:
                found.setdefault(_IN_XMP[str(name)], [str(value)])
        for element in described:
            if element.tag in _IN_XMP:
                found.setdefault(_IN_XMP[str(element.tag)], _texts(element))
    if root is not None and not {"city", "country", "location"} & found.keys():
        found |= _place(root)
    return found


def _place(root: etree._Element) -> dict[str, list[str]]:
    """The first place that a packet names."""
    found: dict[str, list[str]] = {}
    for element in root.iter():
        for name, value in element.attrib.items():
            if str(name) in _IN_PLACES:
                found.setdefault(_IN_PLACES[str(name)], [str(value)])
        if element.tag in _IN_PLACES:
            found.setdefault(_IN_PLACES[str(element.tag)], _texts(element))
    return found


def _texts(element: etree._Element) -> list[str]:
    """The texts of a property: its own, the items of a list, or of alternatives the one for every language."""
    alternatives = element.find(f"{_RDF}Alt")
    items = list(element.iter(f"{_RDF}li"))
    if alternatives is not None and items:
        default = next((item for item in items if item.get(_XML_LANGUAGE) == "x-default"), items[0])
        return [default.text or ""]
    return [item.text or "" for item in items] or [element.get(f"{_RDF}resource") or element.text or ""]


def _of_iptc(packet: bytes) -> dict[str, list[str]]:
    """The datasets of record 2 (IIM 4.2): marker, record, number, two bytes of length, value."""
    values: list[tuple[int, bytes]] = []
    is_utf8 = False
    at = 0
    while at + 5 <= len(packet) and packet[at] == 0x1C:
        record, number = packet[at + 1], packet[at + 2]
        size = int.from_bytes(packet[at + 3 : at + 5], "big")
        start = at + 5
        if size & 0x8000:  # an extended dataset: the rest of these bits count the bytes of the length
            count = size & 0x7FFF
            size = int.from_bytes(packet[start : start + min(count, 8)], "big")
            start += count
        value = packet[start : start + size]
        is_utf8 = is_utf8 or ((record, number) == (1, 90) and value == _UTF8)
        if record == 2 and number in _IN_IPTC:
            values.append((number, value))
        at = start + size
    found: dict[str, list[str]] = {}
    for number, value in values:
        found.setdefault(_IN_IPTC[number], []).append(_decoded(value, is_utf8=is_utf8))
    return found


def _of_exif(texts: Mapping[str, bytes]) -> dict[str, list[str]]:
    return {_IN_EXIF[name]: [_decoded(value)] for name, value in texts.items() if name in _IN_EXIF}


def _decoded(value: bytes, *, is_utf8: bool = False) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("utf-8" if is_utf8 else "cp1252", "replace")
