import gzip
import hashlib
import io
import json
import random
import zlib
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clippings_app.domain.errors import BrokenInput, ClippingsError, NotText, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.containers import Limits, open_stream
from clippings_app.importers.kinds import Kind
from clippings_app.importers.programs import warc_records
from clippings_app.importers.read import read_payload
from clippings_app.importers.recognition import kind_of

Pack = Callable[[Mapping[str, bytes]], bytes]
PICTURE = b"\xff\xd8\xff\xe0" + random.Random(1).randbytes(9000)


def page(title: str = "Ferry line closes", extra: str = "") -> bytes:
    return f"""<html><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p>The last ferry across the sound tied up on Wednesday night, and will not sail again, the company said.</p>{extra}
<p>The company said that the tunnel had taken its passengers – and that it could not go on without help.</p>
<p>The town council is to speak about the berth and what may become of it in the week after next.</p>
</article></body></html>""".encode()


FIGURE = '<figure><img src="/pictures/ferry.jpg" width="800" height="500"><figcaption>At its last berth.</figcaption></figure>'


def record(
    address: str, block: bytes, kind: str = "response", type_: str = "application/http;msgtype=response"
) -> bytes:
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: {address}\r\n"
        f"WARC-Date: 2024-08-20T09:30:15Z\r\nContent-Type: {type_}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer(body: bytes, type_: str = "text/html; charset=utf-8", status: str = "200 OK", more: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {type_}\r\n{more}\r\n".encode() + body


INFO = record("", b"software: made by hand\r\n", kind="warcinfo", type_="application/warc-fields")
FERRY = record("https://quay.example/news/ferry", answer(page(extra=FIGURE)))
PHOTO = record("https://quay.example/pictures/ferry.jpg", answer(PICTURE, "image/jpeg"))
GONE = record("https://quay.example/gone", answer(b"<html><p>Not here</p></html>", status="404 Not Found"))
STYLE = record("https://quay.example/a.css", answer(b"p {}", "text/css"))
ARCHIVE = INFO + FERRY + GONE + STYLE + PHOTO


def packed(*records: bytes) -> bytes:
    return b"".join(gzip.compress(each) for each in records)


def read(data: bytes) -> list[Arrival | Failure]:
    return list(read_payload(Payload(data=data, name="press.warc")))


def one(data: bytes) -> Arrival:
    (found,) = read(data)
    assert isinstance(found, Arrival), found
    return found


@pytest.mark.parametrize(
    "data",
    [ARCHIVE, packed(INFO, FERRY, GONE, STYLE, PHOTO), gzip.compress(ARCHIVE)],
    ids=["plain", "packed", "packed as one"],
)
def test_pages_of_an_archive_are_articles_with_their_pictures(data: bytes) -> None:
    assert kind_of(data) is Kind.WARC
    arrival = one(data)
    article = arrival.draft.article
    assert arrival.name == "press.warc/https://quay.example/news/ferry"
    assert article.headline == "Ferry line closes"
    assert article.url == "https://quay.example/news/ferry"
    assert arrival.draft.added == "2024-08-20T09:30:15+00:00"
    assert article.published is None
    (photo,) = article.photos
    assert photo.sha256 == hashlib.sha256(PICTURE).hexdigest()
    assert arrival.images == {photo.sha256: PICTURE}
    assert (arrival.original, arrival.original_type) == (FERRY.removesuffix(b"\r\n\r\n"), "application/warc")


def test_what_was_kept_can_be_read_again() -> None:
    original = one(ARCHIVE).original
    assert original is not None
    (again,) = read_payload(Payload(data=original, name="kept", type="application/warc"))
    assert isinstance(again, Arrival)
    assert again.draft.article.headline == "Ferry line closes"
    assert again.name == "kept"


def test_files_are_read_record_by_record() -> None:
    found = list(open_stream(io.BytesIO(ARCHIVE), "press.warc"))
    assert [each.name for each in found] == ["press.warc/https://quay.example/news/ferry"]
    assert isinstance(found[0], Payload)
    assert list(found[0].beside) == ["https://quay.example/pictures/ferry.jpg"]


@pytest.mark.parametrize(
    ("body", "more"),
    [
        (gzip.compress(page()), "Content-Encoding: gzip\r\n"),
        (zlib.compress(page()), "Content-Encoding: deflate\r\n"),
        (zlib.compress(page())[2:-4], "Content-Encoding: deflate\r\n"),
        (page(), "Content-Encoding: br\r\n"),
        (page(), "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),
        (b"%x\r\n%s\r\n%x;x=y\r\n%s\r\n0\r\n\r\n" % (50, page()[:50], len(page()) - 50, page()[50:]), "Transfer-Encoding: chunked\r\n"),
    ],
)  # fmt: skip
def test_answers_are_unpacked_where_they_still_are_packed(body: bytes, more: str) -> None:
    article = one(record("https://quay.example/x", answer(body, more=more))).draft.article
    assert any("passengers – and" in text for text in article.body)


def test_a_page_packed_in_an_unknown_way_is_told() -> None:
    (found,) = read(record("https://quay.example/x", answer(b"\x0b\x02\x80", more="Content-Encoding: br\r\n")))
    assert isinstance(found, Failure)
    assert isinstance(found.error, NotText)


def test_the_encoding_that_the_server_named_counts() -> None:
    body = page().decode().encode("cp1252")
    article = one(record("https://quay.example/x", answer(body, "text/html; charset=windows-1252"))).draft.article
    assert any("passengers – and" in text for text in article.body)


def test_resources_are_pages_too_and_addresses_may_stand_in_brackets() -> None:
    article = one(record("<https://quay.example/x>", page(), kind="resource", type_="text/html")).draft.article
    assert article.url == "https://quay.example/x"


def test_what_a_page_loaded_into_a_frame_is_no_page() -> None:
    frame = "https://ads.example/frame"
    request = record(frame, b"GET /frame HTTP/1.1\r\nSec-Fetch-Dest: iframe\r\n\r\n", kind="request")
    assert len(read(ARCHIVE + record(frame, answer(page("Ad"))) + request)) == 1


def test_a_damaged_record_does_not_stop_the_others() -> None:
    other = record("https://quay.example/other", answer(page("Other")))
    nameless = FERRY.replace(b"Content-Length", b"Content-Nothing")
    for data in (INFO + nameless + other, packed(INFO, nameless, other), gzip.compress(INFO + nameless + other)):
        found = read(data)
        assert [type(each) for each in found] == [Failure, Arrival]
    assert isinstance(found[0], Failure)
    assert isinstance(found[0].error, BrokenInput)
    short = FERRY.replace(b"Content-Length: ", b"Content-Length: 1\r\nX: ")
    assert [type(each) for each in read(INFO + short + other)][-1] is Arrival
    torn = bytearray(gzip.compress(FERRY))
    torn[len(torn) // 2 : len(torn) // 2 + 30] = b"\xff" * 30
    found = read(packed(INFO) + bytes(torn) + packed(other))
    assert isinstance(found[0], Failure)
    assert isinstance(found[-1], Arrival)


def test_an_archive_that_breaks_off_is_told() -> None:
    found = read(ARCHIVE[:-5000])
    assert [type(each) for each in found] == [Arrival, Failure]
    found = read(packed(INFO, FERRY)[:-20])
    assert [type(each) for each in found] == [Failure]


def test_an_archive_without_pages_is_told() -> None:
    (found,) = read(INFO + PHOTO)
    assert isinstance(found, Failure)


def test_an_archive_that_unpacks_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc_records, "MAX_UNPACKED", 10_000_000)
    bomb = gzip.compress(record("https://x.example/", bytes(30_000_000)))
    found = read(packed(FERRY) + bomb)
    assert isinstance(found[-1], Failure)
    assert isinstance(found[-1].error, TooLarge)


def test_collections_name_the_pages_that_are_meant(pack: Pack) -> None:
    listed = (
        b'{"format": "json-pages-1.0"}\nno json\n' + json.dumps({"url": "https://quay.example/news/ferry"}).encode()
    )
    other = record("https://quay.example/frame", answer(page("Frame")))
    files = {
        "datapackage.json": b"{}",
        "pages/pages.jsonl": listed,
        "archive/data.warc.gz": packed(INFO, FERRY, other),
        "archive/more.warc.gz": packed(PHOTO),
        "indexes/index.cdx.gz": b"x",
    }
    (found,) = read(pack(files))
    assert isinstance(found, Arrival)
    assert found.name == "press.warc/archive/data.warc.gz/https://quay.example/news/ferry"
    assert len(found.images) == 1
    files["pages/pages.jsonl"] = json.dumps({"url": "https://quay.example/never"}).encode()
    assert len(read(pack(files))) == 2
    (nothing,) = read(pack({"datapackage.json": b"{}", "archive/data.warc": INFO}))
    assert isinstance(nothing, Failure)


def test_collections_larger_than_what_is_held_are_read_all_the_same(pack: Pack) -> None:
    files = {"datapackage.json": b"{}", "archive/data.warc": ARCHIVE, "pages/pages.jsonl": b"", "archive/x.warc": FERRY}
    found = list(open_stream(io.BytesIO(pack(files)), "x.wacz", limits=Limits(entry=2000)))
    assert [type(each) for each in found] == [Payload, Payload]


def test_damage_in_a_collection_is_told(pack: Pack) -> None:
    other = random.Random(2).randbytes(60_000)
    files = {
        "datapackage.json": b"{}",
        "archive/a.warc": FERRY + record("https://x.example/i", answer(other, "image/x")),
        "archive/b.warc": FERRY,
    }
    whole = bytearray(pack(files))
    at = whole.find(other[30_000:30_020])
    whole[at : at + 10] = bytes(10)
    found = list(open_stream(io.BytesIO(bytes(whole)), "x.wacz"))
    assert any(isinstance(each, Failure) for each in found)
    assert any(isinstance(each, Payload) and each.name.startswith("x.wacz/archive/b.warc") for each in found)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_whatever_is_damaged_only_known_errors_come_of_it(data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from([INFO + FERRY + GONE, packed(INFO, FERRY, GONE)])))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(5, len(whole) - 1))] = data.draw(st.integers(0, 255))
    for each in read_payload(Payload(data=bytes(whole), name="x")):
        assert isinstance(each, Arrival) or isinstance(each.error, ClippingsError)
