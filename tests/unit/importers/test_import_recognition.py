import json

import pytest

from clippings_app.importers.kinds import RECORD_TYPE, Kind
from clippings_app.importers.recognition import kind_of

RECORD = json.dumps({"headline": "A"}).encode()
MAIL = b"Message-ID: <1@x>\r\nFrom: A <a@x>\r\nTo: b@x\r\nSubject: S\r\n\r\nBody"
MHTML = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x/\r\nSubject: S\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=b\r\n\r\n"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"Just a text.", Kind.TEXT),
        (b"", Kind.TEXT),
        (b"[1] a footnote, and {braces}", Kind.TEXT),
        (b'[Photo: "x"] text', Kind.TEXT),
        (RECORD, Kind.JSON_LINES),
        (b"\xef\xbb\xbf" + RECORD + b"\n" + RECORD, Kind.JSON_LINES),
        (b'{"headline": "bro\n' + RECORD, Kind.JSON_LINES),
        (b'{"headline": "broken', Kind.JSON),
        (json.dumps({"headline": "A"}, indent=1).encode(), Kind.JSON),
        (b"[\n" + RECORD + b"\n]", Kind.JSON),
        (b"[]", Kind.JSON),
        (b"<!DOCTYPE html><p>x", Kind.HTML),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- saved -->\n<html>", Kind.HTML),
        ("<html><p>x</p>".encode("utf-16"), Kind.HTML),
        ("<html><p>x</p>".encode("utf-16-le"), Kind.HTML),
        (b"<style>p { color: red }</style><p>x", Kind.HTML),
        (b"<div><p>One</p><p>Two</p></div>", Kind.HTML),
        (b"<3 is a heart", Kind.TEXT),
        (MAIL, Kind.EMAIL),
        (b"From a@x Mon\n" + MAIL, Kind.EMAIL),
        (MHTML, Kind.MHTML),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x", Kind.MHTML),
        (b"From: our correspondent\nSubject: a heading\n\nText", Kind.TEXT),
        (b"SEOUL: soldiers crossed\n\nText", Kind.TEXT),
        (b"---\ntitle: A\n---\nText", Kind.MARKDOWN),
        (b"---\nno front matter\n", Kind.TEXT),
        (b"---\n\nA rule, then words: many\n\n---\nand another\n", Kind.TEXT),
        (b"\r\n---\r\ntitle: A\r\n---\r\nWords", Kind.MARKDOWN),
        (b"+++\ntitle = 'A'\n+++\nWords", Kind.MARKDOWN),
        (b"+++ Live +++\nWords\n+++\n", Kind.TEXT),
        (b"# Heading\n\nSee [this](https://x).", Kind.MARKDOWN),
        (b"#hashtag only", Kind.TEXT),
        (b"%PDF-1.7\n", Kind.PDF),
        (b"\n\n%PDF-1.4", Kind.PDF),
        (b"<p>On %PDF-1.4 files</p><p>x</p>", Kind.HTML),
        (b"{\\rtf1 x}", Kind.RTF),
        (b"PK\x03\x04rest", Kind.ZIP),
    ],
)
def test_content_tells_the_kind(data: bytes, kind: Kind) -> None:
    assert kind_of(data) is kind


def test_what_the_giver_says_counts_where_content_leaves_it_open() -> None:
    assert kind_of(b"A fragment", type="text/html; charset=utf-8") is Kind.HTML
    assert kind_of(b"<b>a</b><i>b</i> <p>x <p>y", type="text/plain") is Kind.TEXT
    assert kind_of(b"<html>", type="text/plain") is Kind.HTML
    assert kind_of(b"Text with **bold** words", name="note.MD") is Kind.MARKDOWN
    assert kind_of(b"Text with **bold** words", type="text/markdown") is Kind.MARKDOWN
    assert kind_of(b"Text with **bold** words", name="note.txt") is Kind.TEXT
    assert kind_of(b"garbage", type=RECORD_TYPE) is Kind.RECORD
