import base64
import hashlib
import io
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clippings_app.domain.article import Origin
from clippings_app.domain.errors import BrokenInput, ClippingsError, EmptyInput, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.containers import open_stream
from clippings_app.importers.kinds import Kind
from clippings_app.importers.programs import enex
from clippings_app.importers.read import read_payload

PICTURE = b"\xff\xd8\xff\xe0" + zlib.compress(bytes(range(256)) * 40) + bytes(400)
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">\n'
    '<en-export export-date="20240901T120000Z" application="Evernote" version="10.1">\n'
)
PARAGRAPHS = (
    "<div>Dock workers in Halden walked out on Monday&nbsp;&ndash; the third time this year, their union said.</div>"
    "<div>The port authority called the strike unlawful and asked a court to end it before the weekend.<br/></div>"
)


def note(title: str = "Strike at the port", content: str = PARAGRAPHS, more: str = "") -> str:
    return (
        f"<note><title>{title}</title><created>20240820T093015Z</created><updated>20240821T100000Z</updated>"
        f"{more}<content><![CDATA[<?xml version='1.0' encoding='UTF-8' standalone='no'?>"
        '<!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd">'
        f'<en-note style="color: black">{content}</en-note>]]></content></note>'
    )


def export(*notes: str) -> bytes:
    return (HEAD + "\n".join(notes) + "\n</en-export>").encode()


def read(data: bytes) -> list[Arrival | Failure]:
    return list(read_payload(Payload(data=data, name="press.enex")))


def one(data: bytes) -> Arrival:
    (found,) = read(data)
    assert isinstance(found, Arrival), found
    return found


def test_a_note_says_title_tags_address_and_when_it_was_made() -> None:
    more = (
        "<tag>Labour</tag><tag>Ports/Halden</tag><note-attributes><author>Mia Lund</author>"
        "<source>web.clip</source><source-url>https://sheet.example/port</source-url></note-attributes>"
    )
    arrival = one(export(note(more=more)))
    article = arrival.draft.article
    assert article.headline == "Strike at the port"
    assert article.url == "https://sheet.example/port"
    assert article.byline == ("Mia Lund",)
    assert article.published is None
    assert article.provenance["headline"].origin is Origin.FILE
    assert article.body[0].startswith("Dock workers in Halden walked out on Monday")
    assert "– the third time" in article.body[0]
    assert len(article.body) == 2
    assert arrival.draft.topics == ("Labour", "Ports/Halden")
    assert arrival.draft.added == "2024-08-20T09:30:15+00:00"


def test_the_original_is_the_note_as_it_stood() -> None:
    first, second = note("One"), note("Two")
    arrivals = read(export(first, second))
    assert [each.original.decode() for each in arrivals if isinstance(each, Arrival) and each.original] == [
        first,
        second,
    ]
    assert [each.name for each in arrivals] == ["press.enex#1", "press.enex#2"]
    assert isinstance(arrivals[0], Arrival)
    assert arrivals[0].original_type == "application/x-enex+xml"
    again = list(read_payload(Payload(data=first.encode(), name="kept", type="application/x-enex+xml")))
    assert isinstance(again[0], Arrival)
    assert again[0].draft.article.headline == "One"


def test_pictures_of_a_note_are_kept_by_their_hash() -> None:
    digest = hashlib.md5(PICTURE).hexdigest()
    data = base64.encodebytes(PICTURE).decode()
    content = f'{PARAGRAPHS}<en-media hash="{digest}" type="image/jpeg" alt="Pickets at the gate"/>{PARAGRAPHS}'
    resource = f'<resource><data encoding="base64">\n{data}</data><mime>image/jpeg</mime></resource>'
    arrival = one(export(note(content=content).replace("</note>", f"{resource}</note>")))
    (photo,) = arrival.draft.article.photos
    assert photo.sha256 == hashlib.sha256(PICTURE).hexdigest()
    assert photo.url is None
    assert arrival.images == {photo.sha256: PICTURE}


def test_attachments_larger_than_what_xml_readers_take_do_not_spoil_a_note() -> None:
    big = base64.b64encode(bytes(9_000_000)).decode()
    data = note().replace("</note>", f'<resource><data encoding="base64">{big}</data></resource></note>')
    assert one(export(data)).draft.article.headline == "Strike at the port"


def test_locked_parts_and_boxes_to_tick_are_no_text() -> None:
    content = f'<div><en-todo checked="true"/>Call the union</div><en-crypt hint="x">c2VjcmV0</en-crypt>{PARAGRAPHS}'
    body = "\n".join(one(export(note(content=content))).draft.article.body)
    assert "Call the union" in body
    assert "c2VjcmV0" not in body


def test_elements_closed_in_their_own_tag_hold_nothing() -> None:
    article = one(export(note(content=f'<div/><a name="x"/><p>Short line</p>{PARAGRAPHS}'))).draft.article
    assert "Short line" in article.body


def test_a_title_may_hold_entities_that_only_html_knows() -> None:
    assert one(export(note("Wages &amp; ports&nbsp;today"))).draft.article.headline == "Wages & ports today"


def test_an_account_is_no_author_and_an_untitled_note_has_no_title() -> None:
    more = "<note-attributes><author>mia@home.example</author></note-attributes>"
    article = one(export(note("Untitled Note", more=more))).draft.article
    assert article.byline == ()
    assert article.headline != "Untitled Note"


def test_one_bad_note_does_not_stop_the_others() -> None:
    bad = "<note><title>Bad</title><created>x</note>"
    empty = note("", "<div><br/></div>")
    found = read(export(note("One"), bad, empty, note("Two")))
    assert [type(each) for each in found] == [Arrival, Failure, Failure, Arrival]
    assert isinstance(found[1], Failure)
    assert isinstance(found[1].error, BrokenInput)
    assert isinstance(found[2], Failure)
    assert isinstance(found[2].error, EmptyInput)
    assert found[1].name == "press.enex#2"


def test_a_note_that_breaks_off_is_told_and_an_export_without_notes_too() -> None:
    found = read(export(note("One")) + b"<note><title>Half")
    assert isinstance(found[0], Arrival)
    assert isinstance(found[1], Failure)
    (nothing,) = read(export())
    assert isinstance(nothing, Failure)
    assert isinstance(nothing.error, BrokenInput)


def test_entities_of_a_document_are_never_opened() -> None:
    data = export(note("&secret;")).replace(
        b'"http://xml.evernote.com/pub/evernote-export4.dtd"', b'[<!ENTITY secret SYSTEM "file:///etc/passwd">]'
    )
    assert all("root:" not in str(each) for each in read(data))


def test_a_file_is_cut_without_being_held() -> None:
    class Endless(io.BytesIO):
        largest = 0

        def read(self, size: int | None = -1, /) -> bytes:
            Endless.largest = max(Endless.largest, size or 0)
            return super().read(size)

    data = export(*(note(f"Note {number}") for number in range(3000)))
    found = list(open_stream(Endless(data), "big.enex"))
    assert len(found) == 3000
    assert all(isinstance(each, Payload) and each.type == Kind.ENEX.value for each in found)
    assert 0 < Endless.largest <= 1024 * 1024


def test_a_note_over_the_limit_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enex, "MAX_NOTE", 4000)
    monkeypatch.setattr(enex, "_CHUNK", 512)
    found = list(enex.notes_of(io.BytesIO(export(note("One"), note("Big", "x" * 20_000), note("Two"))), "big.enex"))
    assert [type(each) for each in found] == [Payload, Failure, Payload]
    assert isinstance(found[1], Failure)
    assert isinstance(found[1].error, TooLarge)


PIECES = st.sampled_from(
    ["<note>", "</note>", "<title>", "</title>", "<content>", "<![CDATA[", "]]>", "</content>", "<en-note>", "<tag>a</tag>",
     "<created>20240101T000000Z</created>", "<data>", "</data>", "&nbsp;", "<en-media hash='", "text ", "\x00", "<div/>"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_whatever_follows_only_known_errors_come_of_it(pieces: list[str]) -> None:
    for each in read((HEAD + "".join(pieces)).encode()):
        assert isinstance(each, Arrival) or isinstance(each.error, ClippingsError)
