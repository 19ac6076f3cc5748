"""Letters that carry files, and many letters in one file."""

import base64
import io
import tracemalloc

import pytest
import test_import_mail as mail
import test_import_pdf as pdf

from clippings_app.domain.errors import BrokenInput, NotText, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.containers import open_stream
from clippings_app.importers.kinds import Kind
from clippings_app.importers.mailbox import letters_of
from clippings_app.importers.read import read_payload
from clippings_app.wording import describe

FIRST = mail.letter(mail.HEADERS.format("Talks begin")).replace(b"\r\n", b"\n")
SECOND = mail.letter(
    mail.HEADERS.format("Pier closed"),
    "The pier was closed on Monday, the town said.\n\nFrom the quay nothing was seen at 9:00 in 2024\nof it.\n",
    "text/plain",
).replace(b"\r\n", b"\n")
BOX = (
    b"From news Tue Aug 20 09:30:15 2024\n" + FIRST + b"\n\nFrom news Tue Aug 20 10:00:00 +0000 2024\n" + SECOND + b"\n"
)
LOGO = b"\x89PNG\r\n\x1a\n" + bytes(60)


def part(data: bytes, name: str, kind: str, more: str = "") -> bytes:
    return (
        f'--m\nContent-Type: {kind}; name="{name}"\nContent-Disposition: attachment; filename="{name}"\n{more}'
        f"Content-Transfer-Encoding: base64\n\n{base64.encodebytes(data).decode()}\n"
    ).encode()


def carrying(*parts: bytes, text: str = "The article is attached.") -> bytes:
    opening = f"--m\nContent-Type: text/plain; charset=utf-8\n\n{text}\n" if text else ""
    head = "Message-ID: <1@sheet.example>\nMIME-Version: 1.0\nTo: me@home.example\nFrom: Sheet <a@sheet.example>\n"
    return (
        f"{head}Subject: Press review\nContent-Type: multipart/mixed; boundary=m\n\n{opening}".encode()
        + b"".join(parts)
        + b"--m--\n"
    )


def read(data: bytes, name: str = "letter.eml") -> list[Arrival | Failure]:
    return list(read_payload(Payload(data=data, name=name)))


def headlines(found: list[Arrival | Failure]) -> dict[str, str | None]:
    return {each.name: each.draft.article.headline for each in found if isinstance(each, Arrival)}


def test_what_is_attached_to_a_letter_comes_in_with_it() -> None:
    paper = pdf.made([[(50, 700, 24.0, "Pier falls"), *pdf.column(50, 650, ["It fell on Sunday, the town said."])]])
    data = carrying(part(mail.PAGE, "talks.html", "text/html"), part(paper, "pier.pdf", "application/octet-stream"))
    found = read(data)
    assert headlines(found) == {
        "letter.eml": "Press review",
        "letter.eml/talks.html": "Talks begin in Geneva",
        "letter.eml/pier.pdf": "Pier falls",
    }
    letter, page, _ = found
    assert isinstance(letter, Arrival)
    assert isinstance(page, Arrival)
    assert letter.original == data
    assert page.original == mail.PAGE


def test_a_letter_that_only_carries_something_is_not_told_as_broken() -> None:
    found = read(carrying(part(mail.PAGE, "talks.html", "text/html"), text=""))
    assert headlines(found) == {"letter.eml/talks.html": "Talks begin in Geneva"}
    assert len(found) == 1


def test_what_is_attached_and_cannot_be_read_is_named() -> None:
    (letter, lost) = read(carrying(part(b"BEGIN:VCARD\nFN:X\nEND:VCARD\n", "x.vcf", "application/octet-stream")))
    assert isinstance(letter, Arrival)
    assert isinstance(lost, Failure)
    assert lost.name == "letter.eml/x.vcf"
    assert isinstance(lost.error, NotText)


def test_logos_signatures_and_invitations_are_no_attachments() -> None:
    parts = (
        part(LOGO, "logo.png", "image/png"),
        part(LOGO, "shown.png", "image/png", "Content-ID: <1>\n"),
        part(b"signed", "smime.p7s", "application/pkcs7-signature"),
        part(b"BEGIN:VCALENDAR", "x.ics", "text/calendar"),
    )
    assert headlines(read(carrying(*parts))) == {"letter.eml": "Press review"}
    assert len(read(carrying(*parts))) == 1


def test_a_letter_in_a_letter_is_a_clipping_of_its_own() -> None:
    inner = b"--m\nContent-Type: message/rfc822\n\n" + mail.letter(mail.HEADERS.format("Talks begin"))
    found = read(carrying(inner))
    assert headlines(found) == {"letter.eml": "Press review", "letter.eml/1.eml": "Talks begin"}
    letter, within = found
    assert isinstance(letter, Arrival)
    assert isinstance(within, Arrival)
    assert letter.draft.article.body == ("The article is attached.",)
    assert within.draft.article.publisher == "The Morning Sheet"


def test_letters_in_letters_come_to_an_end() -> None:
    data = carrying()
    for number in range(40):
        inner = data.replace(b"boundary=m", b"boundary=n%d" % number).replace(b"--m", b"--n%d" % number)
        data = carrying(b"--m\nContent-Type: message/rfc822\n\n" + inner)
    *opened, left = read(data)
    assert all(isinstance(each, Arrival) for each in opened)
    assert len(opened) == 6
    assert isinstance(left, Failure)
    assert left.name == "letter.eml/1.eml/1.eml/1.eml/1.eml/1.eml/1.eml"
    assert describe(left.error).text.endswith(
        "lies below more than 5 letters, one within the other, and was not opened."
    )


def test_what_is_attached_too_deep_is_named_even_where_nothing_is_said() -> None:
    data = carrying(part(mail.PAGE, "talks.html", "text/html"), text="")
    for number in range(5):
        inner = data.replace(b"boundary=m", b"boundary=n%d" % number).replace(b"--m", b"--n%d" % number)
        data = carrying(b"--m\nContent-Type: message/rfc822\n\n" + inner, text="")
    left = [each for each in read(data) if isinstance(each, Failure) and isinstance(each.error, TooLarge)]
    assert [each.name for each in left] == ["letter.eml/1.eml/1.eml/1.eml/1.eml/1.eml/talks.html"]


def test_each_letter_of_a_mailbox_is_a_clipping_and_keeps_its_bytes() -> None:
    opened = list(open_stream(io.BytesIO(BOX), "Inbox"))
    assert [each.name for each in opened] == ["Inbox#1", "Inbox#2"]
    assert b"".join(each.data for each in opened if isinstance(each, Payload)) == BOX
    found = [each for payload in opened if isinstance(payload, Payload) for each in read_payload(payload)]
    assert headlines(found) == {"Inbox#1": "Talks begin", "Inbox#2": "Pier closed"}
    (_, second) = found
    assert isinstance(second, Arrival)
    assert second.original_type == Kind.EMAIL.value
    assert "From the quay nothing was seen" in mail.said(second.draft.article)
    # The same when its bytes come alone, out of another archive or from standard input.
    assert headlines(read(BOX, "Inbox")) == headlines(found)


def test_letters_with_few_headers_are_letters_where_the_file_says_so() -> None:
    letter = (
        b"From: A <a@sheet.example>\nSubject: Pier shut\nDate: Tue, 12 Mar 2024 09:00:00 +0100\n\nThe pier was shut.\n"
    )
    assert headlines(read(letter, "pier.eml")) == {"pier.eml": "Pier shut"}
    (pasted,) = read(letter, "pasted text")
    assert isinstance(pasted, Arrival)
    assert pasted.original_type == Kind.TEXT.value
    box = b"From - Tue Mar 12 09:00:00 2024\n" + letter + b"\nFrom - Wed Mar 13 09:00:00 2024\n" + letter
    opened = list(open_stream(io.BytesIO(box), "Inbox"))
    assert [each.name for each in opened] == ["Inbox#1", "Inbox#2"]


def test_letters_of_thunderbird_are_told_apart_too() -> None:
    box = BOX.replace(b"From news Tue Aug 20 09:30:15 2024", b"From - Tue Aug 20 09:30:15 2024").replace(b"\n", b"\r\n")
    assert [each.name for each in letters_of(io.BytesIO(box), "Inbox")] == ["Inbox#1", "Inbox#2"]


@pytest.mark.parametrize("line", [b"\r\n", b"ab\n", b"x" * 76 + b"\n"])
def test_a_letter_takes_about_the_memory_of_its_bytes(line: bytes) -> None:
    size = 1_000_000
    box = BOX + b"From news Tue Aug 20 09:30:15 2024\nSubject: Long\n\n" + line * (size // len(line))
    tracemalloc.start()
    try:
        assert [each.name for each in letters_of(io.BytesIO(box), "Inbox")] == ["Inbox#1", "Inbox#2", "Inbox#3"]
        assert tracemalloc.get_traced_memory()[1] < 2 * size
    finally:
        tracemalloc.stop()


def test_a_letter_that_is_too_large_does_not_stop_the_others() -> None:
    large = BOX.replace(b"Delegates", b"Delegates " * 400)
    first, second = letters_of(io.BytesIO(large), "Inbox", limit=2_000)
    assert isinstance(first, Failure)
    assert isinstance(first.error, TooLarge)
    assert isinstance(second, Payload)


@pytest.mark.parametrize("data", [b"", b"From news Tue Aug 20 09:30:15 2024\n"])
def test_a_mailbox_without_a_letter_is_told(data: bytes) -> None:
    found = [
        each
        for payload in letters_of(io.BytesIO(data), "Inbox")
        for each in ([payload] if isinstance(payload, Failure) else read_payload(payload))
    ]
    (only,) = found
    assert isinstance(only, Failure)
    assert isinstance(only.error, BrokenInput)
