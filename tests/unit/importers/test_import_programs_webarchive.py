import hashlib
import plistlib
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clippings_app.domain.errors import BrokenInput, ClippingsError, NotText
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.read import read_payload

PICTURE = b"\xff\xd8\xff\xe0" + random.Random(1).randbytes(9000)
PAGE = """<html><head><title>Ferry line closes</title></head><body><article><h1>Ferry line closes</h1>
<p>The last ferry across the sound tied up on Wednesday night, and will not sail again, the company said.</p>
<figure><img src="../pictures/ferry.jpg?w=800" width="800" height="500"><figcaption>The ferry – at its last berth.</figcaption></figure>
<p>The company said that the tunnel had taken its passengers, and that it could not go on without help.</p>
<p>The town council is to speak about the berth and what may become of it in the week after next.</p>
</article></body></html>"""


def archive(page: str = PAGE, charset: str = "utf-8", form: Any = plistlib.FMT_BINARY, **main: object) -> bytes:
    return plistlib.dumps(
        {
            "WebMainResource": {
                "WebResourceData": page.encode(charset),
                "WebResourceMIMEType": "text/html",
                "WebResourceTextEncodingName": charset,
                "WebResourceURL": "https://quay.example/news/ferry",
                "WebResourceFrameName": "",
                **main,
            },
            "WebSubresources": [
                {
                    "WebResourceData": PICTURE,
                    "WebResourceMIMEType": "image/jpeg",
                    "WebResourceURL": "https://quay.example/pictures/ferry.jpg?w=800",
                },
                {
                    "WebResourceData": b"p {}",
                    "WebResourceMIMEType": "text/css",
                    "WebResourceURL": "https://quay.example/a.css",
                },
                "no resource",
            ],
        },
        fmt=form,
    )


def read(data: bytes) -> Arrival | Failure:
    (found,) = read_payload(Payload(data=data, name="ferry.webarchive"))
    return found


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_page_saved_by_safari_is_an_article_with_its_pictures(form: Any, charset: str) -> None:
    data = archive(form=form, charset=charset)
    found = read(data)
    assert isinstance(found, Arrival), found
    article = found.draft.article
    assert article.headline == "Ferry line closes"
    assert article.url == "https://quay.example/news/ferry"
    assert any("tunnel had taken" in text for text in article.body)
    (photo,) = article.photos
    assert photo.caption == "The ferry – at its last berth."
    assert photo.sha256 == hashlib.sha256(PICTURE).hexdigest()
    assert found.images == {photo.sha256: PICTURE}
    assert (found.original, found.original_type) == (data, "application/x-webarchive")
    assert found.draft.added is None


def test_other_property_lists_are_not_read() -> None:
    found = read(plistlib.dumps({"a": 1}, fmt=plistlib.FMT_BINARY))
    assert isinstance(found, Failure)
    assert isinstance(found.error, NotText)
    found = read(archive(WebResourceMIMEType="application/pdf"))
    assert isinstance(found, Failure)
    assert isinstance(found.error, NotText)


def test_a_broken_list_is_told() -> None:
    found = read(archive()[:-40])
    assert isinstance(found, Failure)
    assert isinstance(found.error, BrokenInput)


def test_lists_nested_without_end_are_told() -> None:
    depth = 3000
    objects = b"".join(b"\xa1" + (at + 1).to_bytes(2, "big") for at in range(depth)) + b"\x08"
    offsets = b"".join((8 + 3 * at).to_bytes(2, "big") for at in range(depth + 1))
    tail = bytes(6) + bytes([2, 2]) + (depth + 1).to_bytes(8, "big") + bytes(8) + (8 + len(objects)).to_bytes(8, "big")
    found = read(b"bplist00" + objects + offsets + tail)
    assert isinstance(found, Failure)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_whatever_is_damaged_only_known_errors_come_of_it(data: st.DataObject) -> None:
    whole = bytearray(archive(form=data.draw(st.sampled_from([plistlib.FMT_BINARY, plistlib.FMT_XML]))))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(8, len(whole) - 1))] = data.draw(st.integers(0, 255))
    for each in read_payload(Payload(data=bytes(whole), name="x")):
        assert isinstance(each, Arrival) or isinstance(each.error, ClippingsError)
