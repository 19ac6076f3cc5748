import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clippings_app.domain.article import Origin, ParsedArticle
from clippings_app.domain.errors import BrokenInput, ClippingsError
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.read import read_payload

BODY = """<html><body><h1>Talks begin in Geneva</h1>
<p>Delegates of both sides met for the first time in three years on Monday, officials of the host country said.</p>
<p>The first round is to last until the end of the week; a second one may follow in autumn, one of them added.</p>
<p>Neither side wanted to say what it had brought, and both left the building by a door at the back.</p>
</body></html>"""
PAGE = BODY.encode()


def letter(headers: str, body: str = BODY, kind: str = "text/html") -> bytes:
    return (
        f"Message-ID: <1@sheet.example>\r\nMIME-Version: 1.0\r\nTo: me@home.example\r\n{headers}\r\n"
        f"Content-Type: {kind}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body}"
    ).encode()


def read(data: bytes) -> Arrival:
    (found,) = read_payload(Payload(data=data, name="letter.eml"))
    assert isinstance(found, Arrival), found
    return found


def said(article: ParsedArticle) -> str:
    """Deck and body: which paragraph is which is for the parser's own tests."""
    return "\n".join((article.deck or "", *article.body))


HEADERS = "From: The Morning Sheet <news@sheet.example>\r\nSubject: {}\r\nDate: Tue, 20 Aug 2024 09:30:15 +0900"


def test_a_newsletter_says_headline_outlet_and_day() -> None:
    data = letter(HEADERS.format("=?utf-8?q?Gespr=C3=A4che_in_Genf?="))
    arrival = read(data)
    article = arrival.draft.article
    assert article.headline == "Gespräche in Genf"
    assert article.publisher == "The Morning Sheet"
    assert article.published == "2024-08-20T09:30+09:00"
    assert article.provenance["headline"].origin is Origin.FILE
    assert "Delegates of both sides" in said(article)
    assert (arrival.original, arrival.original_type) == (data, "message/rfc822")


def test_the_day_of_an_event_to_come_is_not_the_day_of_a_letter() -> None:
    invitation = "Public hearing on the pier<br>Thursday, September 19, 2024, 14:00<br>"
    body = BODY.replace("<h1>Talks begin in Geneva</h1>", f"<h1>Talks begin in Geneva</h1><p>{invitation}</p>")
    assert read(letter(HEADERS.format("Hearing"), body)).draft.article.published == "2024-08-20T09:30+09:00"
    earlier = body.replace("September 19", "August 15")
    assert read(letter(HEADERS.format("Hearing"), earlier)).draft.article.published == "2024-08-15T14:00"


def test_a_letter_passed_on_says_nothing_of_the_first() -> None:
    article = read(letter(HEADERS.format("Fwd: Re: Talks begin"))).draft.article
    assert article.headline == "Talks begin"
    assert article.publisher is None
    assert article.published is None
    assert read(letter(HEADERS.format("Re: Talks begin"))).draft.article.published is not None


def test_the_html_part_goes_before_the_plain_one_and_attachments_are_no_text() -> None:
    data = (
        b"""MIME-Version: 1.0
From: Sheet <a@b.example>
To: c@d.example
Subject: Talks
Content-Type: multipart/mixed; boundary=m

--m
Content-Type: text/html
Content-Disposition: attachment; filename=x.html

<p>Attached, not read.</p>
--m
Content-Type: multipart/alternative; boundary=a

--a
Content-Type: text/plain

Plain words.
--a
Content-Type: text/html; charset=utf-8

%s
--a--
--m--
"""
        % PAGE
    )
    letter_, attached = read_payload(Payload(data=data, name="letter.eml"))
    assert isinstance(letter_, Arrival)
    assert isinstance(attached, Arrival)
    assert attached.name == "letter.eml/x.html"
    article = letter_.draft.article
    assert "Delegates of both sides" in said(article)
    assert "Attached" not in said(article)
    assert "Plain words" not in said(article)


def test_soft_line_breaks_of_plain_letters_are_taken_out() -> None:
    body = (
        "Delegates of both sides met for the first \r\ntime in three years on Monday, officials of \r\n"
        "the host said.\r\n\r\n-- \r\nThe Sheet"
    )
    found = read(letter(HEADERS.format("Talks"), body, "text/plain; format=flowed"))
    assert found.reading is not None
    text = "\n".join((*found.draft.article.body, *(line.text for line in found.reading.lines)))
    assert "met for the first time in three years on Monday, officials of the host said." in text


def test_a_letter_without_text_is_broken() -> None:
    data = b"MIME-Version: 1.0\nFrom: a@b.example\nTo: c@d.example\nSubject: x\nContent-Type: image/png\n\nxx"
    (found,) = read_payload(Payload(data=data, name="x.eml"))
    assert isinstance(found, Failure)
    assert isinstance(found.error, BrokenInput)
    assert "no part with text" in found.error.detail


@pytest.mark.parametrize(
    "headers",
    [
        "Subject: =?utf-8?b?!!!?=\r\nDate: never", "Subject: =?nonsense?q?x?=\r\nDate: 99999999999",
        "Subject: \xff\xfe\r\nDate: Tue, 20 Aug 1900 09:30:15", "Subject:\r\nFrom: <>", "From: =?utf-8?q?=ff?= <a@b>",
    ],
)  # fmt: skip
def test_broken_headers_do_no_harm(headers: str) -> None:
    data = letter(headers).replace("ÿþ".encode(), b"\xff\xfe")
    article = read(data).draft.article
    assert article.body


def test_a_day_without_a_zone_has_no_hour() -> None:
    assert read(letter("Subject: x\r\nDate: Tue, 20 Aug 2024 09:30:15 -0000")).draft.article.published == "2024-08-20"


MHTML = b"""From: <Saved by Blink>
Snapshot-Content-Location: https://sheet.example/talks
Subject: Talks begin
Date: Tue, 20 Aug 2024 09:30:15 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----B"

------B
Content-Type: text/css
Content-Location: https://sheet.example/x.css

p { color: red }
------B
Content-Type: text/html
Content-ID: <root@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://sheet.example/talks

"""


def mhtml(page: bytes) -> bytes:
    import quopri

    return MHTML + quopri.encodestring(page) + b"\n------B--\n"


def test_a_saved_page_is_read_with_its_address() -> None:
    data = mhtml(PAGE)
    arrival = read(data)
    assert arrival.draft.article.headline == "Talks begin in Geneva"
    assert arrival.draft.article.url == "https://sheet.example/talks"
    assert arrival.draft.article.published is None, "the day of saving is not the day of publication"
    assert (arrival.original, arrival.original_type) == (data, "multipart/related")


def test_the_root_part_is_the_one_that_is_named() -> None:
    data = mhtml(PAGE).replace(b'type="text/html";', b'type="text/html"; start="<root@mhtml.blink>";')
    frame = b"------B\nContent-Type: text/html\nContent-ID: <frame>\n\n<p>An advertisement in a frame</p>\n"
    data = data.replace(b"------B\n", frame + b"------B\n", 1)
    assert read(data).draft.article.headline == "Talks begin in Geneva"


def test_a_saved_page_without_a_page_is_broken() -> None:
    (found,) = read_payload(Payload(data=MHTML + b"\n------B--\n", name="x.mhtml"))
    assert isinstance(found, Failure)
    assert isinstance(found.error, ClippingsError)


pieces = st.sampled_from(
    [
        b"Content-Type: multipart/mixed; boundary=b\n",
        b"Content-Type: text/html; charset=\xff\n",
        b"\n--b\n",
        b"\n--b--\n",
        b"\n",
        b"Content-Transfer-Encoding: base64\n",
        b"Content-Transfer-Encoding: uuencode\n",
        b"Subject: =?x?b?=?=\n",
        b"<p>x</p>",
        b"\x00",
        b"Content-Type: message/rfc822\n",
        b"Content-Type: text/plain; charset*=utf-8''%ff; format=flowed\n",
        b"Date: 1 2 3\n",
        b"===\n",
    ],
)


@settings(deadline=None)
@given(st.lists(pieces | st.binary(max_size=20), max_size=14))
def test_no_letter_does_more_than_fail(parts: list[bytes]) -> None:
    data = b"MIME-Version: 1.0\nFrom: a@b\nSubject: s\n" + b"".join(parts)
    for found in read_payload(Payload(data=data, name="x.eml")):
        assert isinstance(found, (Arrival, Failure))


def test_a_letter_with_an_odd_charset_keeps_all_its_words() -> None:
    head = b"Message-ID: <1@sheet.example>\nMIME-Version: 1.0\nFrom: a@sheet.example\nSubject: Ferry halted\n"
    kind = b"Content-Type: text/plain; charset*=utf-8''%ff; format=flowed"
    article = read(head + kind + b"\n\nThe ferry struck a buoy at caf\xe9 harbour on Monday morning.\n").draft.article
    assert article.headline == "Ferry halted"
    assert article.body == ("The ferry struck a buoy at café harbour on Monday morning.",)
