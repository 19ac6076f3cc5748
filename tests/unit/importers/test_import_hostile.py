"""Every reader gets valid files that were damaged: nothing comes of them but clippings and errors, and soon."""

import gzip
import plistlib
import re
import time
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

import pytest
import test_import_documents as documents
import test_import_mail as mail
import test_import_mailbox as mailbox
import test_import_pdf as pdf
import test_import_programs_chats as chats
import test_import_programs_enex as enex
import test_import_programs_factiva as factiva
import test_import_programs_later as later
import test_import_programs_links as links
import test_import_programs_nexis as nexis
import test_import_programs_photos as photos
import test_import_programs_proquest as proquest
import test_import_programs_subtitles as subtitles
import test_import_programs_warc as warc
import test_import_programs_webarchive as webarchive
import test_import_tarballs as tarballs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_import_references_hardship import SPACES
from timing import slowness

from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.read import read_payload
from clippings_app.importers.recognition import kind_of
from clippings_app.wording import describe

CPU_SECONDS = 5.0
PAGE = b"""<!doctype html><html lang=en><head><title>Pier falls</title><meta property="og:title" content="Pier falls">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pier falls", "author": {"name": "Mira Lund"}}
</script></head><body><nav><a href=/>Home</a></nav><article><h1>Pier falls</h1><p>By Mira Lund</p><p>The pier fell on
Sunday morning, the council said. Nobody was hurt.</p><figure><img src="a.jpg"><figcaption>The pier. Jo Brandt/Coast via
NWA</figcaption></figure><p>Sources: <a href="https://radio.example/1">Radio</a></p></article></body></html>"""
TEXT = b"""Pier falls after storm\n\nBy Mira Lund\n20 August 2024\n\nThe pier fell on Sunday morning, the council said.\n
The pier on Monday. (Photo: Jo Brandt/Coast via NWA)\n\nSources: Radio, The Morning Sheet\n"""
RECORD = b'{"headline": "Pier falls", "body": ["It fell."], "photos": [{"caption": "A"}], "topics": ["A/B"]}'


def zipped(files: Mapping[str, bytes]) -> bytes:
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def as_json(value: object) -> bytes:
    import json

    return json.dumps(value).encode()


VALID: Mapping[Kind, Callable[[], bytes]] = {
    Kind.RECORD: lambda: RECORD,
    Kind.JSON: lambda: b'{"clippings": [' + RECORD + b"," + RECORD + b"]}",
    Kind.JSON_LINES: lambda: RECORD + b"\n" + RECORD + b"\n",
    Kind.ZIP: lambda: zipped({"a.html": PAGE, "deep/b.txt": TEXT, "c.jsonl": RECORD + b"\n"}),
    Kind.GZIP: lambda: gzip.compress(PAGE, mtime=0),
    Kind.TAR: lambda: tarballs.tar({"a.html": PAGE, "deep/c.jsonl": RECORD + b"\n"}, packed=False),
    Kind.DOCX: lambda: documents.made("docx"),
    Kind.ODT: lambda: documents.made("odt"),
    Kind.EPUB: lambda: documents.made("epub"),
    Kind.RTF: lambda: documents.made("rtf"),
    Kind.PDF: lambda: pdf.made([[(50, 700, 24.0, "Pier falls"), *pdf.column(50, 650, ["It fell on Sunday."])]]),
    Kind.EMAIL: lambda: mail.letter(mail.HEADERS.format("Pier falls")),
    Kind.MBOX: lambda: mailbox.BOX,
    Kind.MHTML: lambda: mail.mhtml(PAGE),
    Kind.HTML: lambda: PAGE,
    Kind.MARKDOWN: lambda: (
        b"---\ntitle: Pier falls\ntags: [a, b/c]\ndate: 2024-08-20\n---\n# Pier falls\n\nIt **fell**.\n"
    ),
    Kind.TEXT: lambda: TEXT,
    Kind.RIS: lambda: b"TY  - NEWS\r\nTI  - Pier\r\nAU  - Lund, Mira\r\nPY  - 2024/08/20\r\nKW  - a\r\nER  - \r\n" * 2,
    Kind.BIBTEX: lambda: (
        b'@string{p = "Post"}\n@article{a, title = {The {Pier}}, author = {Lund, M. and B}, date=2024}\n'
    ),
    Kind.CSL_JSON: lambda: as_json(
        [{"type": "article-newspaper", "title": "A", "issued": {"date-parts": [[2024]]}}] * 2
    ),
    Kind.ZOTERO_RDF: lambda: (
        f'<rdf:RDF {SPACES}><bib:Article rdf:about="#1"><z:itemType>newspaperArticle</z:itemType>'
        "<dc:title>Pier</dc:title><dc:date>2024-08-20</dc:date></bib:Article></rdf:RDF>"
    ).encode(),
    Kind.MODS: lambda: (
        b"<?xml version='1.0'?><modsCollection xmlns='http://www.loc.gov/mods/v3'><mods><titleInfo><title>Pier</title>"
        b"</titleInfo><name><namePart>Lund, Mira</namePart></name></mods></modsCollection>"
    ),
    Kind.ENDNOTE_XML: lambda: (
        b"<?xml version='1.0'?><xml><records><record><ref-type name='Newspaper Article'>23</ref-type><titles><title>Pier"
        b"</title></titles><dates><year>2024</year></dates></record></records></xml>"
    ),
    Kind.REFER: lambda: (
        b"%0 Newspaper Article\r\n%A Lund, Mira\r\n%T Pier\r\n%B Post\r\n%D 2024\r\n%8 August 20\r\n%K a\r\nb\r\n\r\n"
        * 2
    ),
    Kind.MEDLINE: lambda: (
        b"PMID- 12\nOWN - NLM\nDP  - 2024 Aug 20\nTI  - Pier\n      falls\nFAU - Lund, Mira\nMH  - Piers/*history\n\n"
        * 2
    ),
    Kind.ENEX: lambda: enex.export(enex.note(), enex.note("Another")),
    Kind.BOOKMARKS: lambda: links.BOOKMARKS.encode(),
    Kind.LINK_TABLE: lambda: links.RAINDROP.encode(),
    Kind.OMNIVORE: lambda: as_json([later.OMNIVORE]),
    Kind.WALLABAG: lambda: as_json([later.WALLABAG]),
    Kind.NEXIS: lambda: nexis.OLD.encode(),
    Kind.FACTIVA: lambda: factiva.page(factiva.CODED, factiva.PLAIN),
    Kind.PROQUEST: lambda: proquest.REPORT.encode(),
    Kind.WEBARCHIVE: webarchive.archive,
    Kind.WARC: lambda: warc.ARCHIVE,
    Kind.WEBVTT: lambda: subtitles.WEBVTT.encode(),
    Kind.SUBRIP: lambda: subtitles.SUBRIP.encode(),
    Kind.TELEGRAM: lambda: as_json(chats.CHANNEL),
    Kind.WHATSAPP: lambda: chats.WHATSAPP.encode(),
    Kind.SHORTCUT: lambda: b"[InternetShortcut]\r\nURL=https://radio.example/1\r\n",
    Kind.JPEG: lambda: photos.jpeg(photos.xmp_part(), photos.iptc_part(photos.IIM)),
    Kind.PNG: lambda: photos.png((b"iTXt", b"XML:com.adobe.xmp\x00\x00\x00\x00\x00" + photos.XMP.encode())),
    Kind.WEBP: lambda: photos.webp((b"XMP ", photos.XMP.encode())),
    Kind.TIFF: lambda: photos.tiff({700: photos.XMP.encode(), 33723: photos.IIM}),
}
"""A small valid file of each kind. A kind without one fails the first test below."""
SLOW = frozenset({Kind.DOCX, Kind.ODT, Kind.EPUB, Kind.RTF})
"""A process is started for each of these."""
PIECES = (
    b"\x00", b"\x00" * 64, b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n\n", b"\x1a", b"\x0b", b"&#0;", b"&#xD800;", b"&a;",
    b"<!DOCTYPE a [<!ENTITY a 'b'>]>", b"<![CDATA[", b"<!--", b"\\u0000", b"\\ud800", b"-1", b"9" * 400, b"1e999", b"NaN",
    b"\xed\xa0\x80", "\u202e\u2028".encode(), b"null", b"[]", b"{}", b"()", b"%00", b"https://[", b"0000-00-00", b"  - ",
)  # fmt: skip


@lru_cache
def valid(kind: Kind) -> bytes:
    return VALID[kind]()


def read(data: bytes, kind: Kind) -> Iterator[Arrival | Failure]:
    type_ = kind.value if kind is Kind.RECORD else None
    return read_payload(Payload(data=data, name=name_of(kind), type=type_))


def name_of(kind: Kind) -> str:
    """What was pasted is never taken for a chat that was exported."""
    return "input.txt" if kind is Kind.WHATSAPP else "input"


def test_every_kind_has_a_valid_file_here() -> None:
    assert set(VALID) == set(Kind)


@pytest.mark.parametrize("kind", VALID)
def test_the_valid_files_are_what_they_say_and_are_read(kind: Kind) -> None:
    if kind is not Kind.RECORD:
        told = kind_of(valid(kind), name=name_of(kind))
        assert told is (Kind.ZIP if kind in (Kind.DOCX, Kind.ODT, Kind.EPUB) else kind)
    found = list(read(valid(kind), kind))
    assert found
    assert any(isinstance(each, Arrival) for each in found)


@pytest.mark.parametrize("kind", [Kind.JPEG, Kind.PNG, Kind.WEBP, Kind.TIFF, Kind.ENEX])
@pytest.mark.parametrize("reference", [b"&#xD800;", b"&#57343;", b"&#x110000;", b"&#0;"])
def test_references_to_what_is_no_character_do_no_harm(kind: Kind, reference: bytes) -> None:
    for mark in (b"http://purl.org/dc/elements/1.1/", b"Strike at the port", b"Pickets", b"Strikes"):
        only_known(valid(kind).replace(mark, mark[:3] + reference + mark[3:]), kind)


ENTITIES = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">'
    b'<!ENTITY f SYSTEM "file:///etc/passwd">]>'
)


@pytest.mark.parametrize("kind", [Kind.ZOTERO_RDF, Kind.MODS, Kind.ENDNOTE_XML, Kind.ENEX, Kind.WEBARCHIVE, Kind.HTML])
def test_no_entity_that_a_file_declares_is_filled_in(kind: Kind) -> None:
    data = valid(kind)
    if kind is Kind.WEBARCHIVE:
        data = plistlib.dumps(plistlib.loads(data), fmt=plistlib.FMT_XML)
    data = re.sub(rb"<\?xml[^>]*>|<!DOCTYPE[^>]*>", b"", data).lstrip()
    word = b"example" if kind is Kind.WEBARCHIVE else b"Strike" if kind is Kind.ENEX else b"Pier"
    root = {Kind.WEBARCHIVE: b"plist", Kind.ENEX: b"en-export"}.get(kind, b"x")
    data = b"<?xml version='1.0'?>" + ENTITIES.replace(b"x", root, 1) + data.replace(word, b"x &d; &f; x", 1)
    assert kind_of(data) is kind
    for each in read(data, kind):
        if isinstance(each, Arrival):
            assert "aaaaaaaaaaaaaaaaaaaa" not in repr(each.draft)
            assert "root:" not in repr(each.draft)


@st.composite
def damaged(draw: st.DrawFn, kind: Kind) -> bytes:
    data = bytearray(valid(kind))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        size = draw(st.integers(1, 200))
        match draw(st.sampled_from(("cut off", "take out", "repeat", "turn over", "put in", "swap"))):
            case "cut off":
                del data[at:]
            case "take out":
                del data[at : at + size]
            case "repeat":
                data[at:at] = bytes(data[at : at + size]) * draw(st.integers(1, 30))
            case "turn over":
                for place in range(at, min(at + draw(st.integers(1, 3)), len(data))):
                    data[place] ^= draw(st.integers(1, 255))
            case "put in":
                data[at:at] = draw(st.sampled_from(PIECES) | st.binary(max_size=8))
            case "swap":
                data = data[at:] + data[:at]
    return bytes(data)


def only_known(data: bytes, kind: Kind) -> None:
    began = time.process_time()
    for each in read(data, kind):
        assert isinstance(each, Arrival | Failure)
        if isinstance(each, Failure):
            assert str(describe(each.error))
    took = time.process_time() - began
    assert took < CPU_SECONDS or took < CPU_SECONDS * slowness()


@pytest.mark.parametrize("kind", [kind for kind in VALID if kind not in SLOW])
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_whatever_is_damaged_only_known_errors_come_of_it(kind: Kind, data: st.DataObject) -> None:
    with pdf.without_recognition():
        only_known(data.draw(damaged(kind)), kind)


@pytest.mark.parametrize("kind", sorted(SLOW, key=lambda kind: kind.value))
@settings(deadline=None, max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_whatever_is_damaged_of_a_document_only_known_errors_come_of_it(kind: Kind, data: st.DataObject) -> None:
    only_known(data.draw(damaged(kind)), kind)
