"""Letters (`.eml`, newsletters) and pages saved as MHTML: both are MIME, told apart by what they are for.

The older policy of the standard library's parser is used: the newer one raises errors of many kinds for broken headers.
"""

import binascii
import datetime as dt
import email
import email.errors
import email.header
import email.message
import email.policy
import email.utils
import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin

from clippings_app.domain.article import Evidence, Origin, ParsedArticle, Reading
from clippings_app.domain.clipping import Draft
from clippings_app.domain.errors import BrokenInput, EmptyInput
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival
from clippings_app.importers.kinds import Kind
from clippings_app.importers.pictures import Find, Lifted, lift, settled

_FORWARDED = re.compile(r"\s*(?:(?:re|fwd?|wg|tr|aw|rv|enc|i|vs|sv)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_PASSED_ON = re.compile(r"\s*(?:fwd?|wg|tr|rv|enc|vs)\s*:", re.IGNORECASE)
_MOST_PARTS = 2000
_LONGEST_NAME = 200
_NO_ATTACHMENTS = frozenset(
    {
        "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature",
        "application/pgp-keys", "application/ms-tnef", "text/calendar", "application/ics", "text/vcard", "text/x-vcard",
        "message/delivery-status", "message/disposition-notification", "text/rfc822-headers",
    }
)  # fmt: skip
"""What mail programs add to a letter by themselves."""


def read_email(payload: Payload) -> Arrival:
    """A letter as an article: its subject is the headline, its sender the outlet, its day the day of publication.

    A letter that was passed on says nothing of when and by whom the first one was sent.

    Raises:
        BrokenInput: If there is no text in it.
        InputError: As reading an article does.
    """
    from clippings_app.parsing.article import read_article

    message = _message(payload)
    part = _first(message, "text/html") or _first(message, "text/plain")
    if part is None:
        raise BrokenInput(payload.name, "letter", "it has no part with text")
    inner = _part_payload(part, payload)
    lifted = lift(inner.data, _attached(message, "")) if inner.type == "text/html" else Lifted(page=inner.data)
    reading = read_article(replace(inner, data=lifted.page), as_="html" if inner.type == "text/html" else "text")
    reading = _with_headers(reading, message)
    return settled(_arrival(payload, reading, Kind.EMAIL), lifted)


def read_mhtml(payload: Payload) -> Arrival:
    """A saved page: the root part of `multipart/related` (RFC 2557) with the address it was saved from.

    Raises:
        BrokenInput: If there is no page in it.
        InputError: As reading an article does.
    """
    from clippings_app.parsing.article import read_article

    message = _message(payload)
    part = _root(message) or _first(message, "text/html") or _first(message, "application/xhtml+xml")
    if part is None:
        raise BrokenInput(payload.name, "MHTML", "it has no page inside")
    inner = _part_payload(part, payload)
    saved_from = _header(message, "Snapshot-Content-Location") or _header(part, "Content-Location")
    url = payload.url or (saved_from if re.match(r"https?://", saved_from, re.IGNORECASE) else None)
    lifted = lift(inner.data, _attached(message, saved_from))
    reading = read_article(replace(inner, data=lifted.page, type="text/html", url=url), as_="html")
    return settled(_arrival(payload, reading, Kind.MHTML), lifted)


def attachments(payload: Payload) -> Iterator[Payload]:
    """What is attached to a letter, each as an input of its own, named "letter.eml/report.pdf"; letters in it too.

    Signatures and invitations are none, nor are pictures that stand in the text: those come with it.
    """
    message = _message(payload)
    texts = [_first(message, "text/html"), _first(message, "text/plain")]
    number = 0
    for part in _parts(message):
        kind = part.get_content_type()
        if kind in _NO_ATTACHMENTS or any(part is text for text in texts):
            continue
        data = _letter_inside(part) if kind == Kind.EMAIL.value else _bytes(part) if _is_attachment(part) else b""
        if not data.strip() or (part.get_content_maintype() == "image" and part.get("Content-ID") is not None):
            continue
        number += 1
        name = _file_name(part) or (f"{number}.eml" if kind == Kind.EMAIL.value else str(number))
        type_ = kind if kind.startswith(("image/", "text/html")) else None
        yield Payload(data=data, name=f"{payload.name}/{name}", type=type_)


def _is_attachment(part: email.message.Message) -> bool:
    said = _header(part, "Content-Disposition").lower()
    return said.startswith("attachment") or bool(_file_name(part))


def _file_name(part: email.message.Message) -> str:
    """The name of an attached file, which is only ever shown; "" for a part without one."""
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError):
        return ""
    return _decoded(name).replace("\\", "/").rpartition("/")[2][:_LONGEST_NAME]


def _letter_inside(part: email.message.Message) -> bytes:
    """The bytes of a letter that another one carries."""
    inside = part.get_payload()
    if not isinstance(inside, list) or not inside or not isinstance(inside[0], email.message.Message):
        return b""
    try:
        return inside[0].as_bytes()
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):  # too odd to be written again
        return b""


def _attached(message: email.message.Message, base: str) -> Find:
    """Finds a letter's pictures by what a page calls them: `cid:` and the part's id, or its location (RFC 2557)."""
    parts: dict[str, email.message.Message] = {}
    for part in _parts(message):
        if part.get_content_maintype() == "image":
            for name in (f"cid:{_header(part, 'Content-ID').strip('<>')}", _header(part, "Content-Location")):
                parts.setdefault(name.partition("#")[0], part)

    def find(value: str) -> bytes | None:
        bare = value.partition("#")[0]
        part = (parts.get(bare) or parts.get(_joined(base, bare))) if bare else None
        return _bytes(part) if part is not None else None

    return find


def _joined(base: str, value: str) -> str:
    try:
        return urljoin(base, value)
    except ValueError:  # what stands in brackets is taken for an address of the network
        return ""


def _arrival(payload: Payload, reading: Reading, kind: Kind) -> Arrival:
    return Arrival(
        name=payload.name,
        draft=Draft(article=reading.article),
        reading=reading,
        original=payload.data,
        original_type=kind.value,
    )


def _message(payload: Payload) -> email.message.Message:
    data = payload.data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    try:
        return email.message_from_bytes(data, policy=email.policy.compat32)
    except RecursionError as error:
        raise BrokenInput(payload.name, "letter", "its parts are nested too deeply") from error


def _parts(message: email.message.Message) -> Iterator[email.message.Message]:
    waiting = [message]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        # Of a part without parts the payload is not asked for: an odd charset makes even the asking fail.
        # A letter within a letter is one of its own.
        is_many = part.is_multipart() and (part is message or part.get_content_type() != Kind.EMAIL.value)
        inside = part.get_payload() if is_many else None
        if isinstance(inside, list):
            waiting[:0] = [each for each in inside if isinstance(each, email.message.Message)]
        else:
            yield part


def _first(message: email.message.Message, kind: str) -> email.message.Message | None:
    for part in _parts(message):
        is_attached = _header(part, "Content-Disposition").lower().startswith("attachment")
        if part.get_content_type() == kind and not is_attached and _bytes(part).strip():
            return part
    return None


def _root(message: email.message.Message) -> email.message.Message | None:
    start = message.get_param("start")
    if not isinstance(start, str):
        return None
    wanted = start.strip("<>")
    return next((part for part in _parts(message) if _header(part, "Content-ID").strip("<>") == wanted), None)


def _bytes(part: email.message.Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, binascii.Error):
        data = None
    return data if isinstance(data, bytes) else b""


def _part_payload(part: email.message.Message, whole: Payload) -> Payload:
    data = _bytes(part)
    if not data.strip():
        raise EmptyInput(whole.name)
    charset = part.get_param("charset")
    kind = part.get_content_type()
    if kind == "text/plain" and str(part.get_param("format")).lower() == "flowed":
        data = _unflowed(data, is_joined=str(part.get_param("delsp")).lower() == "yes")
    return Payload(
        data=data,
        name=whole.name,
        type=kind,
        charset=charset if isinstance(charset, str) and charset else None,
        url=whole.url,
        mend=whole.mend,
    )


def _unflowed(data: bytes, *, is_joined: bool) -> bytes:
    """Soft line breaks of RFC 3676 taken out; the mark of a signature keeps its line."""
    out: list[bytes] = []
    is_open = False
    for line in data.split(b"\n"):
        line = line.rstrip(b"\r").removeprefix(b" ")
        if is_open:
            out[-1] = (out[-1].removesuffix(b" ") if is_joined else out[-1]) + line
        else:
            out.append(line)
        is_open = line.endswith(b" ") and line != b"-- "
    return b"\n".join(out)


def _header(message: email.message.Message, name: str) -> str:
    """A header's words, decoded (RFC 2047); what cannot be decoded stays as it stands."""
    value = message.get(name)
    return "" if value is None else _decoded(str(value))


def _decoded(text: str) -> str:
    try:
        words = "".join(
            part.decode(charset or "latin-1", "replace") if isinstance(part, bytes) else part
            for part, charset in email.header.decode_header(text)
        )
    except (email.errors.HeaderParseError, LookupError, ValueError):
        words = text
    clean = words.encode("utf-8", "replace").decode("utf-8")
    return " ".join("".join(char if char.isprintable() or char.isspace() else " " for char in clean).split())


def _with_headers(reading: Reading, message: email.message.Message) -> Reading:
    article = reading.article
    subject = _header(message, "Subject")
    headline = _FORWARDED.sub("", subject, count=1) if _FORWARDED.match(subject) else subject
    fields: dict[str, str] = {}
    if headline:
        fields["headline"] = headline
    if not _PASSED_ON.match(subject):
        sent = _sent(message)
        if sent and (not article.published or _is_after(article.published, sent)):
            fields["published"] = sent
        sender = email.utils.parseaddr(_header(message, "From"))[0].strip("\"' ")
        if sender and not article.publisher:
            fields["publisher"] = sender
    if headline and article.headline and not _same_words(article.headline, headline):
        # What stood on top of the letter is not lost to its subject.
        article = replace(article, body=(article.headline, *article.body))
    return replace(reading, article=with_file_fields(article, fields))


def _is_after(published: str, sent: str) -> bool:
    """Whether a date in a letter is one that was still to come when it was sent: that of an event."""
    day = re.match(r"\d{4}(?:-\d\d){0,2}(?![/.])", published)
    # Where it was sent it may have been the day before.
    tomorrow = dt.date.fromisoformat(sent[:10]) + dt.timedelta(days=1)
    return day is not None and day[0] > tomorrow.isoformat()[: len(day[0])]


def _same_words(one: str, other: str) -> bool:
    return re.findall(r"\w+", one.casefold()) == re.findall(r"\w+", other.casefold())


def with_file_fields(article: ParsedArticle, fields: dict[str, str]) -> ParsedArticle:
    """An article with fields that the file says of itself, and that as their evidence."""
    evidence = {name: Evidence(origin=Origin.FILE) for name in fields}
    return replace(article, **fields, provenance={**article.provenance, **evidence})  # type: ignore[arg-type]


def _sent(message: email.message.Message) -> str | None:
    try:
        when = email.utils.parsedate_to_datetime(_header(message, "Date"))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if when.year < 1970:
        return None
    # The minute is as much as a reader cares for; without a zone the clock is not known to be anyone's.
    return when.isoformat(timespec="minutes") if when.tzinfo else when.date().isoformat()
