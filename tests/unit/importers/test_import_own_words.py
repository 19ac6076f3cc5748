"""What a library says of a damaged file is kept for who asks; what a person reads are our own words, in theirs."""

import errno
import gzip
import io
import json
import pickle
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from clippings_app.domain.errors import BrokenInput, ClippingsError, Unreachable
from clippings_app.domain.system_words import OTHERWISE, WORDS, system_words
from clippings_app.domain.worded import Quoted
from clippings_app.importers.arrival import Failure
from clippings_app.importers.fetch import _answered
from clippings_app.importers.files import open_paths
from clippings_app.importers.read import read_payload
from clippings_app.resource_files import resource
from clippings_app.wording import describe

TEXT = "Quay wall gives way\n\n" + "The wall gave way on Monday. " * 50


def packed() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", TEXT)
    return out.getvalue()


def changed(at: dict[int, int], central: dict[int, int] | None = None) -> bytes:
    """The archive with other bytes at some places, of its entry and of its directory."""
    data = bytearray(packed())
    directory = data.find(b"PK\x01\x02")
    for place, value in at.items():
        data[place] = value
    for place, value in (central or {}).items():
        data[directory + place] = value
    return bytes(data)


BROKEN: dict[str, tuple[bytes, str, str]] = {
    "a.pdf": (b"%PDF-1.4\nnothing", "it is damaged, or only part of it is there", "PDFium"),
    "cut.zip": (packed()[:100], "it is damaged, or only part of it is there", "not a zip file"),
    "crc.zip": (changed({60: 1, 70: 2}), "it is damaged, or only part of it is there", ""),
    "locked.zip": (changed({6: 1}, {8: 1}), "is locked with a password", ""),
    "odd.zip": (changed({8: 99}, {10: 99}), "it is packed in a way that cannot be unpacked here", "compression"),
    "a.rtf": (b"{\\rtf1 \x00\xff{{{{", "pandoc cannot read it", "line"),
    "a.jsonl": (b'{"headline": "A"}\n{"headline": ', "what stands at character 14 is no JSON", "Expecting value"),
    "b.csl.json": (
        b'[{"type":"article-newspaper","title":"A"},{"type": }]', "record 2 is no JSON at character 10", "Expecting",
    ),
    "c.xml": (
        b'<?xml version="1.0"?><modsCollection xmlns="http://www.loc.gov/mods/v3"><mods><titleInfo><title>x'
        b"</titleInfo></mods></modsCollection>",
        "is not well-formed XML", "mismatch",
    ),
    "d.warc": (b"WARC/1.0\r\nContent-Length: 1000\r\n\r\nx", "it breaks off before its end", ""),
    "e.mhtml": (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\n"
        b"zz\r\n--x--",
        "it has no page inside", "",
    ),
    "f.webarchive": (b"bplist00" + b"x" * 50, "its property list cannot be read", ""),
}  # fmt: skip
"""Damaged files: what is said of each, and a piece of what its library said; "" where that says nothing."""


def failures(path: Path) -> Iterator[ClippingsError]:
    for opened in open_paths([path]):
        if isinstance(opened, Failure):
            yield opened.error
        else:
            yield from (each.error for each in read_payload(opened) if isinstance(each, Failure))


@pytest.fixture(scope="module", params=["de", "he"])
def translations(request: pytest.FixtureRequest) -> dict[str, str]:
    tree = ElementTree.parse(resource("translations", f"clippings_{request.param}.ts"))
    return {
        (message.findtext("source") or ""): message.findtext("translation") or ""
        for context in tree.iter("context")
        if context.findtext("name") == "errors"
        for message in context.iter("message")
    }


@pytest.mark.parametrize("name", BROKEN)
def test_a_damaged_file_is_told_in_our_own_words(name: str, tmp_path: Path) -> None:
    data, ours, theirs = BROKEN[name]
    path = tmp_path / name
    path.write_bytes(data)
    (error,) = failures(path)
    message = describe(error)
    assert ours in message.text
    assert theirs in message.details
    assert not theirs or theirs not in message.text
    assert len(message.advice) > 20


@pytest.mark.parametrize("name", BROKEN)
def test_nothing_of_it_stays_english(name: str, tmp_path: Path, translations: dict[str, str]) -> None:
    path = tmp_path / name
    path.write_bytes(BROKEN[name][0])
    (error,) = failures(path)
    asked: list[str] = []

    def translate(template: str) -> str:
        asked.append(template)
        return translations.get(template, "")

    message = describe(error, translate)
    kind = str(getattr(error, "kind", ""))
    assert [each for each in asked if not translations.get(each) and each != kind] == []
    assert BROKEN[name][1] not in message.text
    assert message.details == describe(error).details, "a library's words stay as they are"


def test_a_broken_packed_web_archive_keeps_what_the_unpacking_said(tmp_path: Path) -> None:
    record = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\n"
    second = bytearray(gzip.compress(record, mtime=0))
    second[10] = 0xFF  # no such kind of block
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(record, mtime=0) + bytes(second))
    told = [describe(error) for error in failures(path)]
    assert any("it cannot be unpacked" in each.text and "while decompressing" in each.details for each in told)


def test_what_the_system_says_is_kept_for_the_details(tmp_path: Path) -> None:
    (error,) = failures(tmp_path / "absent.txt")
    assert isinstance(error, Unreachable)
    message = describe(error)
    assert "there is no such file or folder" in message.text
    assert message.details == "No such file or directory"
    assert system_words(OSError(99_999, "odd")) == OTHERWISE
    assert system_words(OSError(errno.ENOSPC, "x")) == system_words(OSError(errno.EDQUOT, "x"))
    assert system_words(OSError(errno.ENOSPC, "x")) == "there is no room left on its disk"
    assert system_words(OSError(errno.EFBIG, "x")) == "it is larger than its disk allows"
    assert all(words[0].islower() for words in WORDS.values())


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (403, "the server does not let us in (403)"), (404, "the server has no such page (404)"),
        (429, "the server has been asked too often for now (429)"), (503, "has a fault of its own at the moment (503)"),
        (418, "the server refused it (418)"),
    ],
)  # fmt: skip
def test_a_server_that_refuses_is_told_in_our_own_words(code: int, words: str) -> None:
    message = describe(Unreachable("https://quay.example/", _answered(code, "Some Phrase")))
    assert words in message.text
    assert message.details == f"{code} Some Phrase"


def test_quoted_words_cross_to_another_process_whole() -> None:
    words = pickle.loads(pickle.dumps(Quoted("record {n} cannot be read", "Bad CRC", n=3)))
    assert (str(words), words.source, words.template) == (
        "record 3 cannot be read",
        "Bad CRC",
        "record {n} cannot be read",
    )
    message = describe(BrokenInput("a.json", "JSON", words))
    assert str(message).endswith("(Bad CRC)"), "the command line says all of it"
    assert json.dumps(message.text)
