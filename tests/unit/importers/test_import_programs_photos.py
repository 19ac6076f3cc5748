import hashlib
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clippings_app.domain.errors import ClippingsError, NotText
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.read import read_payload

XMP = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 photoshop:Headline="Strike at the port" photoshop:City="Halden" photoshop:Country="Norway"
 photoshop:DateCreated="2024-08-20T06:30:00+02:00" photoshop:Credit="Reuters">
<dc:description><rdf:Alt><rdf:li xml:lang="no">Streik</rdf:li><rdf:li xml:lang="x-default">Pickets stand at the east gate of the port – on Monday. It rained.</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>Jo Brandt</rdf:li></rdf:Seq></dc:creator>
<dc:subject><rdf:Bag><rdf:li>Strikes</rdf:li><rdf:li>Ports</rdf:li></rdf:Bag></dc:subject>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2024 Reuters</rdf:li></rdf:Alt></dc:rights>
<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A row of people with signs</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
MORE</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""
SCAN = b"\xff\xda\x00\x02" + bytes(300) + b"\xff\xd9"


def part(marker: int, body: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body


def jpeg(*parts: bytes) -> bytes:
    return b"\xff\xd8" + part(0xE0, b"JFIF\x00" + bytes(9)) + b"".join(parts) + SCAN


def xmp_part(more: str = "") -> bytes:
    return part(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + XMP.replace("MORE", more).encode())


def dataset(number: int, value: bytes, record: int = 2) -> bytes:
    return bytes([0x1C, record, number]) + struct.pack(">H", len(value)) + value


def resource(datasets: bytes) -> bytes:
    other = b"8BIM\x04\x25\x00\x00" + struct.pack(">I", 3) + b"abc\x00"
    return other + b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(datasets)) + datasets + b"\x00" * (len(datasets) % 2)


def iptc_part(datasets: bytes) -> bytes:
    return part(0xED, b"Photoshop 3.0\x00" + resource(datasets))


IIM = b"".join(
    [
        dataset(5, b"PORT-STRIKE"),
        dataset(25, b"Strikes"),
        dataset(25, b"Ports/Halden"),
        dataset(55, b"20240820"),
        dataset(80, "Jörg Brandt".encode("cp1252")),
        dataset(90, b"Halden"),
        dataset(101, b"Norway"),
        dataset(110, b"AFP"),
        dataset(115, b"Getty Images"),
        dataset(120, b"Pickets stand at the east gate of the port on Monday."),
        dataset(40, b"No sales."),
    ]
)


def tiff(entries: dict[int, bytes], order: str = "<") -> bytes:
    head = (b"II*\x00" if order == "<" else b"MM\x00*") + struct.pack(f"{order}I", 8)
    directory = struct.pack(f"{order}H", len(entries))
    at = 8 + 2 + 12 * len(entries) + 4
    values = b""
    for tag, value in entries.items():
        kind = 2 if tag < 700 or tag == 33432 else 7
        short = value.ljust(4, b"\0") if len(value) <= 4 else struct.pack(f"{order}I", at + len(values))
        directory += struct.pack(f"{order}HHI", tag, kind, len(value)) + short
        values += value if len(value) > 4 else b""
    return head + directory + bytes(4) + values


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    whole = b"\x89PNG\r\n\x1a\n"
    for kind, body in (*chunks, (b"IEND", b"")):
        whole += struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    return whole


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    body = b"WEBP"
    for kind, inner in chunks:
        body += kind + struct.pack("<I", len(inner)) + inner + b"\x00" * (len(inner) % 2)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def read(data: bytes) -> Arrival | Failure:
    (found,) = read_payload(Payload(data=data, name="strike"))
    return found


def one(data: bytes) -> Arrival:
    found = read(data)
    assert isinstance(found, Arrival), found
    return found


def test_a_press_photo_says_who_made_it_and_what_it_shows() -> None:
    data = jpeg(xmp_part())
    arrival = one(data)
    article = arrival.draft.article
    sha256 = hashlib.sha256(data).hexdigest()
    assert article.headline == "Strike at the port"
    assert article.byline == ("Jo Brandt",)
    assert article.body == ()
    assert article.published is None
    (photo,) = article.photos
    assert photo.caption == "Pickets stand at the east gate of the port – on Monday. It rained."
    assert photo.alt == "A row of people with signs"
    assert photo.sha256 == sha256
    assert photo.credit is not None
    assert (photo.credit.printed, photo.credit.photographer, photo.credit.agency) == (
        "Jo Brandt/Reuters", "Jo Brandt", "Reuters",
    )  # fmt: skip
    (mention,) = article.mentions
    assert mention.text == "Pickets stand at the east gate of the port – on Monday."
    assert (mention.date, mention.place) == ("2024-08-20", "Halden, Norway")
    assert arrival.draft.topics == ("Strikes", "Ports")
    assert arrival.images == {sha256: data}
    assert (arrival.original, arrival.original_type) == (data, "image/jpeg")
    assert article.boilerplate == ("© 2024 Reuters",)


def test_the_older_datasets_are_read_too() -> None:
    arrival = one(jpeg(iptc_part(IIM)))
    article = arrival.draft.article
    assert article.headline == "PORT-STRIKE"
    credit = article.photos[0].credit
    assert credit is not None
    assert (credit.photographer, credit.agency, credit.distributor) == ("Jörg Brandt", "AFP", "Getty Images")
    assert arrival.draft.topics == ("Strikes", "Ports-Halden")
    assert article.mentions[0].date == "2024-08-20"
    assert "No sales." in article.boilerplate


def test_what_stands_in_both_is_taken_from_the_newer_one() -> None:
    article = one(jpeg(iptc_part(IIM), xmp_part())).draft.article
    assert article.headline == "Strike at the port"
    assert article.byline == ("Jo Brandt",)


def test_datasets_may_say_that_they_are_in_utf8_and_dates_may_lack_their_day() -> None:
    datasets = dataset(90, b"\x1b%G", record=1) + dataset(120, "Streik – heute".encode()) + dataset(55, b"20240800")
    article = one(jpeg(iptc_part(datasets))).draft.article
    assert article.photos[0].caption == "Streik – heute"
    assert article.mentions[0].date == "2024-08"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (png((b"IHDR", bytes(13)), (b"iTXt", b"XML:com.adobe.xmp\x00\x00\x00\x00\x00" + XMP.replace("MORE", "").encode())), "image/png"),
        (png((b"iTXt", b"XML:com.adobe.xmp\x00\x01\x00\x00\x00" + zlib.compress(XMP.replace("MORE", "").encode()))), "image/png"),
        (webp((b"VP8X", bytes(9)), (b"XMP ", XMP.replace("MORE", "").encode())), "image/webp"),
        (tiff({700: XMP.replace("MORE", "").encode()}), "image/tiff"),
        (tiff({700: XMP.replace("MORE", "").encode()}, ">"), "image/tiff"),
    ],
)  # fmt: skip
def test_pictures_of_every_format_say_it_in_their_way(data: bytes, kind: str) -> None:
    arrival = one(data)
    assert arrival.draft.article.headline == "Strike at the port"
    assert arrival.original_type == kind
    assert bool(arrival.images) == (kind != "image/tiff")


def test_tiff_pictures_hold_datasets_and_texts_of_exif() -> None:
    assert one(tiff({33723: IIM})).draft.article.headline == "PORT-STRIKE"
    assert one(tiff({34377: resource(IIM)})).draft.article.headline == "PORT-STRIKE"
    article = one(
        jpeg(part(0xE1, b"Exif\x00\x00" + tiff({270: b"At the gate.\x00", 315: b"Jo Brandt\x00"})))
    ).draft.article
    assert article.photos[0].caption == "At the gate."
    assert article.byline == ("Jo Brandt",)
    assert article.headline is None


def test_places_may_be_structures() -> None:
    place = (
        '<Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:City>Moss</Iptc4xmpExt:City>'
        "<Iptc4xmpExt:CountryName>Norway</Iptc4xmpExt:CountryName></rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>"
    )
    plain = XMP.replace('photoshop:City="Halden" photoshop:Country="Norway"', "").replace("MORE", place)
    data = jpeg(part(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + plain.encode()))
    assert one(data).draft.article.mentions[0].place == "Moss, Norway"
    as_attributes = plain.replace(place, '<Iptc4xmpExt:LocationShown Iptc4xmpExt:City="Moss"/>')
    data = jpeg(part(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + as_attributes.encode()))
    assert one(data).draft.article.mentions[0].place == "Moss"


def test_whom_a_photographer_works_for_is_no_second_name() -> None:
    article = one(jpeg(iptc_part(dataset(80, b"Jo Brandt/AFP") + dataset(120, b"At the gate.")))).draft.article
    assert article.byline == ("Jo Brandt",)
    assert article.photos[0].credit is not None
    assert article.photos[0].credit.photographer == "Jo Brandt"


def test_a_picture_made_by_a_machine_says_so() -> None:
    made = "<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/{}</Iptc4xmpExt:DigitalSourceType>"
    for name, flags in (
        ("trainedAlgorithmicMedia", {"ai-generated"}),
        ("compositeWithTrainedAlgorithmicMedia", {"ai-generated", "composite"}),
    ):
        credit = one(jpeg(xmp_part(made.format(name)))).draft.article.photos[0].credit
        assert credit is not None
        assert credit.flags == flags


def test_a_picture_that_says_nothing_is_no_clipping() -> None:
    for data in (jpeg(), png(), webp(), tiff({270: b"OLYMPUS DIGITAL CAMERA\x00"})):
        found = read(data)
        assert isinstance(found, Failure)
        assert isinstance(found.error, NotText)


def test_entities_in_a_packet_are_never_opened() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + XMP.replace("Strike at the port", "x").replace(
        "It rained", "&a;"
    )
    found = read(jpeg(part(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + bomb.replace("MORE", "").encode())))
    assert "root:" not in str(found)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_whatever_is_damaged_only_known_errors_come_of_it(data: st.DataObject) -> None:
    wholes = [
        jpeg(iptc_part(IIM), xmp_part()),
        jpeg(part(0xE1, b"Exif\x00\x00" + tiff({270: b"At the gate.\x00", 34665: b"\x08\x00\x00\x00"}))),
        tiff({33723: IIM, 700: XMP.encode()}),
        webp((b"XMP ", XMP.encode())),
        png((b"iTXt", b"XML:com.adobe.xmp\x00\x01\x00\x00\x00" + zlib.compress(XMP.encode()))),
    ]
    whole = bytearray(data.draw(st.sampled_from(wholes)))
    for _ in range(data.draw(st.integers(0, 6))):
        whole[data.draw(st.integers(4, len(whole) - 1))] = data.draw(st.integers(0, 255))
    whole = whole[: data.draw(st.integers(4, len(whole)))]
    for each in read_payload(Payload(data=bytes(whole), name="x")):
        assert isinstance(each, Arrival) or isinstance(each.error, ClippingsError)
