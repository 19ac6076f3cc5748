"""Pictures that come along with a page are told from those that lie on the web."""

import base64
import hashlib
import io
import struct
import zipfile
import zlib
from email.message import EmailMessage
from pathlib import Path

import pytest
from timing import within

from clippings_app.domain.payload import Payload
from clippings_app.importers import pictures
from clippings_app.importers.arrival import Arrival
from clippings_app.importers.files import open_paths
from clippings_app.importers.kinds import Kind
from clippings_app.importers.pictures import lift, nothing, suffix_of
from clippings_app.importers.read import read_payload
from clippings_app.pandoc import run_pandoc


def png(shade: int = 90, side: int = 64) -> bytes:
    """A real picture: grey noise that no packing makes smaller than the least that counts."""
    rows = b"".join(b"\0" + hashlib.shake_128(bytes([shade, row])).digest(side) for row in range(side))
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b""),
    ]  # fmt: skip
    out = b"\x89PNG\r\n\x1a\n"
    for name, data in chunks:
        out += struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return out


PICTURE = png()
SHA256 = hashlib.sha256(PICTURE).hexdigest()
DATA = f"data:image/png;base64,{base64.b64encode(PICTURE).decode()}"


def page(src: str, attributes: str = "", caption: str = "The quay at dawn. Photo: Ana Roth/Norddienst") -> bytes:
    words = "The ferry struck a buoy off the harbour on Thursday and nobody was hurt. " * 3
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry halted</title></head>
    <body><article><h1>Ferry halted in the strait</h1><p>{words}</p>
    <figure><img src="{src}" alt="A quay" width="640" height="400" {attributes}>
    <figcaption>{caption}</figcaption></figure>
    <p>{words}</p></article></body></html>""".encode()


def read(data: bytes, name: str = "page.html", **more: str) -> Arrival:
    (arrival,) = read_payload(Payload(data=data, name=name, **more))
    assert isinstance(arrival, Arrival), arrival
    return arrival


def assert_brought(arrival: Arrival, url: str | None = None) -> None:
    (photo,) = arrival.draft.article.photos
    assert (photo.sha256, photo.url) == (SHA256, url)
    assert arrival.images == {SHA256: PICTURE}
    assert arrival.reading is not None
    assert arrival.reading.article == arrival.draft.article


def test_a_picture_written_into_the_page_comes_along_without_its_long_address() -> None:
    data = page(DATA)
    arrival = read(data)
    assert_brought(arrival)
    assert arrival.original == data
    (photo,) = arrival.draft.article.photos
    assert photo.caption == "The quay at dawn."
    assert photo.credit
    assert photo.credit.photographer == "Ana Roth"


def test_a_picture_on_the_web_stays_there() -> None:
    arrival = read(page("https://courier.example/quay.jpg"))
    (photo,) = arrival.draft.article.photos
    assert (photo.url, photo.sha256) == ("https://courier.example/quay.jpg", None)
    assert arrival.images == {}


@pytest.mark.parametrize(
    "src",
    [
        "data:image/png;base64,bm90IGEgcGljdHVyZQ==" * 40,
        "data:image/svg+xml;base64,PHN2Zy8+",
        "data:image/png;base64,AAA",
        "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
        "data:,",
        "cid:gone@example",
        "http://[",
    ],
)
def test_what_is_no_picture_is_left_as_it_stands(src: str) -> None:
    assert lift(page(src), nothing).page == page(src)


def test_a_blurred_stand_in_gives_way_to_the_address_of_the_real_picture() -> None:
    stand_in = base64.b64encode(png(side=24)).decode()
    data = page(f"data:image/png;base64,{stand_in}", 'data-src="https://courier.example/quay.jpg"')
    assert lift(data, nothing).images == {}


def test_a_picture_that_is_too_large_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MAX_BYTES", len(PICTURE) - 1)
    assert lift(page(DATA), nothing).images == {}


def test_all_pictures_of_a_page_together_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MAX_TOGETHER", len(PICTURE) + 10)
    other = base64.b64encode(png(7)).decode()
    both = page(DATA) + page(f"data:image/png;base64,{other}") + page(DATA)
    assert lift(both, nothing).images == {SHA256: PICTURE}


def test_hostile_markup_takes_no_long_time() -> None:
    with within(5):
        lift(b'<img src="' * 200_000 + b"<img '" * 200_000, nothing)


@pytest.mark.parametrize(
    ("folder", "src"),
    [
        ("story_files", "story_files/quay%20side.png"),
        ("story_files", "./story_files/quay side.png"),
        ("story-Dateien", "story-Dateien/quay%20side.png#x"),
    ],
)
def test_pictures_beside_a_saved_page_come_along(tmp_path: Path, folder: str, src: str) -> None:
    (tmp_path / folder).mkdir()
    (tmp_path / folder / "quay side.png").write_bytes(PICTURE)
    (tmp_path / folder / "ad.js").write_text("alert(1)")
    (tmp_path / "story.html").write_bytes(page(src))
    for named in (tmp_path, tmp_path / "story.html"):
        (payload,) = open_paths([named])
        assert isinstance(payload, Payload)
        assert list(payload.beside.values()) == [PICTURE]
        (arrival,) = read_payload(payload)
        assert isinstance(arrival, Arrival)
        assert_brought(arrival)


def test_pictures_beside_a_page_in_an_archive_come_along(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "saved.zip", "w") as archive:
        archive.writestr("in/story.html", page("story_files/quay.png"))
        archive.writestr("in/story_files/quay.png", PICTURE)
        archive.writestr("other_files/quay.png", png(3))
    payloads = [each for each in open_paths([tmp_path / "saved.zip"]) if each.name.endswith(".html")]
    (arrival,) = read_payload(payloads[0])  # type: ignore[arg-type]
    assert isinstance(arrival, Arrival)
    assert_brought(arrival)


def mhtml(src: str, **headers: str) -> bytes:
    boundary = b"----=_part"
    parts = [
        b"Content-Type: text/html; charset=utf-8\r\nContent-Location: https://courier.example/a/story\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(page(src)),
        b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        + b"".join(f"{name.replace('_', '-')}: {value}\r\n".encode() for name, value in headers.items())
        + b"\r\n"
        + base64.encodebytes(PICTURE),
    ]
    head = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/a/story\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="' + boundary + b'"\r\n\r\n'
    )
    return head + b"".join(b"--" + boundary + b"\r\n" + part + b"\r\n" for part in parts) + b"--" + boundary + b"--\r\n"


@pytest.mark.parametrize(
    ("src", "headers", "url"),
    [
        ("https://courier.example/p/quay.png", {"Content_Location": "https://courier.example/p/quay.png"},
         "https://courier.example/p/quay.png"),
        ("../p/quay.png", {"Content_Location": "https://courier.example/p/quay.png"}, None),
        ("cid:quay@x", {"Content_ID": "<quay@x>"}, None),
    ],
)  # fmt: skip
def test_pictures_of_a_saved_page_come_along(src: str, headers: dict[str, str], url: str | None) -> None:
    assert_brought(read(mhtml(src, **headers), name="story.mhtml"), url)


def test_a_letter_brings_the_pictures_that_it_shows() -> None:
    letter = EmailMessage()
    letter["From"], letter["Subject"], letter["Message-ID"] = "Courier <a@courier.example>", "Ferry halted", "<1@x>"
    letter.set_content("In short")
    letter.add_alternative(page("cid:quay@x").decode(), subtype="html")
    letter.get_payload()[1].add_related(PICTURE, "image", "png", cid="<quay@x>")  # type: ignore[union-attr,index]
    assert_brought(read(letter.as_bytes(), name="letter.eml"))


@pytest.mark.parametrize(("kind", "to"), [(Kind.DOCX, "docx"), (Kind.ODT, "odt"), (Kind.EPUB, "epub")])
def test_pictures_of_documents_come_along(kind: Kind, to: str) -> None:
    source = page(DATA).decode()
    made = run_pandoc(("--from=html", f"--to={to}", "--output=-"), source.encode(), name="x", kind="HTML")
    arrival = read(made, name=f"story.{to}")
    assert arrival.original_type == kind.value
    shown = [photo for photo in arrival.draft.article.photos if photo.sha256]
    assert [arrival.images[photo.sha256 or ""] for photo in shown] == [PICTURE]
    assert all(photo.url is None for photo in shown)


def test_a_broken_archive_brings_no_pictures() -> None:
    assert pictures.packed(b"PK\x03\x04 broken")("media/image1.png") is None
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.png", PICTURE)
    broken = bytearray(held.getvalue())
    broken[60:200] = b"\0" * 140
    assert pictures.packed(bytes(broken))("media/image1.png") is None
    assert pictures.packed(held.getvalue())("media/image1.png") == PICTURE
    assert pictures.packed(held.getvalue())("media/image2.png") is None
    assert pictures.packed(held.getvalue())("") is None


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"\xff\xd8\xff\xe0....", ".jpg"), (PICTURE, ".png"), (b"GIF89a...", ".gif"), (b"RIFF....WEBPVP8 ", ".webp"),
        (b"RIFF....WAVE", None), (b"<svg/>", None), (b"", None),
    ],
)  # fmt: skip
def test_pictures_are_told_by_their_first_bytes(data: bytes, suffix: str | None) -> None:
    assert suffix_of(data) == suffix


def telling(creator: str, owner: str) -> bytes:
    """The picture with an XMP packet (PNG, XMP specification part 3) that names who made it and whose it is."""
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="{owner}">'
        f"<dc:creator><rdf:Seq><rdf:li>{creator}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()
    body = b"XML:com.adobe.xmp\x00\x00\x00\x00\x00" + packet
    chunk = struct.pack(">I", len(body)) + b"iTXt" + body + struct.pack(">I", zlib.crc32(b"iTXt" + body))
    end = PICTURE.index(b"IEND") - 4
    return PICTURE[:end] + chunk + PICTURE[end:]


@pytest.mark.parametrize(
    ("caption", "printed"),
    [
        ("The quay at dawn", "Jane Roe/Coast Press"),
        ("The quay at dawn. Photo: Ana Roth/Norddienst", "Photo: Ana Roth/Norddienst"),
    ],
)
def test_a_picture_that_came_along_tells_its_own_credit_where_none_is_printed(caption: str, printed: str) -> None:
    told = telling("Jane Roe", "Coast Press")
    source = f"data:image/png;base64,{base64.b64encode(told).decode()}"
    (photo,) = read(page(source, caption=caption)).draft.article.photos
    assert photo.sha256 == hashlib.sha256(told).hexdigest()
    assert photo.credit is not None
    assert photo.credit.printed == printed
    assert photo.credit.photographer in ("Jane Roe", "Ana Roth")
