"""Reads what comes in on the loopback port, and says who may come in. Bytes in, values out; no socket, no Qt.

Just enough of HTTP/1.1 (RFC 9112) for one kind of request. Where the RFC lets a server be lenient, this one is not:
whatever is doubled, folded or half-known is refused, because the one sender that is meant never sends it.
"""

import hmac
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

PATH = "/clip"
LONGEST_HEAD = 16 * 1024
LONGEST_ABOUT = 64 * 1024
LARGEST_BODY = 64 * 1024 * 1024
EXTENSION = re.compile(r"chrome-extension://[a-p]{32}|moz-extension://[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""Origins of extensions: Chromium's ids are hashes in the letters a to p, Firefox's are UUIDs."""

_REQUEST_LINE = re.compile(rb"([A-Z]{1,16}) ([!-~]{1,1024}) HTTP/1\.1")
_FIELD = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t\x20-\x7e\x80-\xff]*?)[ \t]*")
_LENGTH = re.compile(r"[0-9]{1,12}")
_CHALLENGE = re.compile(r"[0-9a-f]{64}")


class Malformed(ValueError):
    """What came is no request that this server knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of a request.

    Attributes:
        method: "POST".
        target: The path as sent.
        fields: Values by lower-case name; each name stands once.
    """

    method: str
    target: str
    fields: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def origin(self) -> str:
        """The extension that asks; "" when it is none."""
        origin = self.fields.get("origin", "")
        return origin if EXTENSION.fullmatch(origin) else ""

    @property
    def length(self) -> int:
        """Bytes of the body; -1 when that is not told in plain digits, or the body comes in some other coding."""
        told = self.fields.get("content-length", "")
        plain = _LENGTH.fullmatch(told) and "transfer-encoding" not in self.fields
        return int(told) if plain else -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Who may come in.

    Attributes:
        port: Where we listen.
        token: What the extension must know; without one nobody comes in.
        origins: Extensions that are paired.
    """

    port: int
    token: str
    origins: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a request, as the extension is told.

    Attributes:
        result: "ready", "filed", "waiting", "here", "working", "proof" or "refused".
        reason: A short key for a refusal that the extension has its own words for.
        words: Ours.
        known: Whether the library has a clipping of it already.
        status: Of the HTTP response.
        proof: What only one who knows the token can say, to an extension that asks who we are.
    """

    result: str
    reason: str = ""
    words: str = ""
    known: bool = False
    status: int = 200
    proof: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as the browser shows it.

    Attributes:
        html: UTF-8.
        url: Its address; None when it has none on the web.
        title: The browser's title of it.
        fragment: Whether it is a selection out of the page.
        inbox: Whether the person wants no review.
    """

    html: bytes
    url: str | None = None
    title: str = ""
    fragment: bool = False
    inbox: bool = False


def read_head(data: bytes) -> tuple[Head, int] | None:
    """The head at the beginning of what came, and where its body begins; None while it is not complete.

    Raises:
        Malformed: If it will never be one.
    """
    end = data.find(b"\r\n\r\n", 0, LONGEST_HEAD)
    if end < 0:
        if len(data) >= LONGEST_HEAD:
            raise Malformed("the head is too long")
        return None
    first, *lines = data[:end].split(b"\r\n")
    asked = _REQUEST_LINE.fullmatch(first)
    if asked is None:
        raise Malformed("not a request line")
    fields: dict[str, str] = {}
    for line in lines:
        found = _FIELD.fullmatch(line)
        if found is None:
            raise Malformed("not a header field")
        name = found[1].decode("ascii").lower()
        if name in fields:
            raise Malformed("a header field stands twice")
        fields[name] = found[2].decode("latin-1")
    head = Head(method=asked[1].decode("ascii"), target=asked[2].decode("ascii"), fields=MappingProxyType(fields))
    return head, end + 4


def judge(head: Head, gate: Gate) -> Outcome | None:
    """Why a request is turned away before anything of its body is read; None for one that may go on.

    The Host is looked at so that no web page comes in by a name of its own that leads to this machine (DNS rebinding);
    the Origin, which no page can forge, so that only an extension does; the token, so that it is the person's own. An
    empty request with the right token pairs an extension: only the person at this machine has both in hand. An
    extension asks first that we show that we know the token, so that no other program on this port gets it.
    """
    if head.fields.get("host", "").lower() not in {f"127.0.0.1:{gate.port}", f"localhost:{gate.port}"}:
        return _refused(403, "host", "Only this machine may ask, by its own name.")
    if head.target != PATH:
        return _refused(404, "path", "There is nothing here.")
    if not head.origin:
        return _refused(403, "origin", "Only the browser's extension may ask.")
    if head.method == "OPTIONS":
        return None
    if head.method != "POST":
        return _refused(405, "method", "Pages are handed over with POST.")
    return _judge_page(head, gate)


def _judge_page(head: Head, gate: Gate) -> Outcome | None:
    challenge = _challenge(head)
    if challenge and gate.token:
        return Outcome(result="proof", proof=proof(gate.token, challenge))
    if not _is_token(head.fields.get("x-clippings-token", ""), gate.token):
        return _refused(403, "token", "The token is not the one in the preferences of Clippings.")
    if head.length < 0:
        return _refused(411, "length", "The length of the page must be told.")
    if head.length > LARGEST_BODY:
        return _refused(413, "large", "The page is larger than 64 MB.")
    if head.length and head.origin not in gate.origins:
        return _refused(403, "pairing", "This browser is not paired: press Test in the options of the extension.")
    return None


def _challenge(head: Head) -> str:
    """What an extension asks us to answer before it says anything of itself; "" where it asks nothing."""
    given = head.fields.get("x-clippings-challenge", "")
    says_more = "x-clippings-token" in head.fields or head.length != 0
    return given if _CHALLENGE.fullmatch(given) and not says_more else ""


def proof(token: str, challenge: str) -> str:
    """What only one who knows the token can say to a challenge: HMAC-SHA256 of it, in hexadecimal digits."""
    return hmac.new(token.encode("utf-8"), challenge.encode("ascii"), "sha256").hexdigest()


def read_page(body: bytes | bytearray) -> Page:
    """The page in a request's body: a line of JSON about it, then its HTML.

    Raises:
        Malformed: If the line is not what it should be, or nothing follows.
    """
    end = body.find(b"\n", 0, LONGEST_ABOUT)
    if end < 0:
        raise Malformed("no line about the page")
    try:
        about = json.loads(bytes(body[:end]))
    except (ValueError, RecursionError) as error:
        raise Malformed("the line about the page is not JSON") from error
    if not isinstance(about, dict):
        raise Malformed("the line about the page is not an object")
    url = _text(about, "url")
    return Page(
        html=bytes(memoryview(body)[end + 1 :]),
        url=url if url.lower().startswith(("http://", "https://")) else None,
        title=" ".join(_text(about, "title").split()),
        fragment=about.get("fragment") is True,
        inbox=about.get("inbox") is True,
    )


def response(outcome: Outcome, origin: str = "") -> bytes:
    """The response that tells an outcome; an extension's origin lets it read the answer."""
    told = {"result": outcome.result, "reason": outcome.reason, "words": outcome.words, "known": outcome.known}
    if outcome.proof:
        told["proof"] = outcome.proof
    body = json.dumps(told).encode()
    lines = [
        f"HTTP/1.1 {outcome.status} {_PHRASES[outcome.status]}",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
        *_CLOSING,
        *([f"Access-Control-Allow-Origin: {origin}"] if origin else []),
    ]
    return "\r\n".join([*lines, "", ""]).encode("ascii") + body


def preflight(origin: str) -> bytes:
    """The response to a browser that asks whether an extension may ask (CORS, and Private Network Access)."""
    lines = [
        "HTTP/1.1 204 No Content",
        *_CLOSING,
        f"Access-Control-Allow-Origin: {origin}",
        "Access-Control-Allow-Methods: POST",
        "Access-Control-Allow-Headers: content-type, x-clippings-token, x-clippings-challenge",
        "Access-Control-Allow-Private-Network: true",
    ]
    return "\r\n".join([*lines, "", ""]).encode("ascii")


_CLOSING = ("Connection: close", "Cache-Control: no-store", "X-Content-Type-Options: nosniff", "Vary: Origin")
_PHRASES = MappingProxyType(
    {
        200: "OK",
        400: "Bad Request",
        403: "Forbidden",
        404: "Not Found",
        405: "Method Not Allowed",
        408: "Request Timeout",
        411: "Length Required",
        413: "Content Too Large",
        503: "Service Unavailable",
    }
)


def _refused(status: int, reason: str, words: str) -> Outcome:
    return Outcome(result="refused", reason=reason, words=words, status=status)


def _is_token(given: str, token: str) -> bool:
    """Whether it is the token; takes as long for one that is almost right as for any other."""
    return bool(token) and hmac.compare_digest(given.encode("utf-8"), token.encode("utf-8"))


def _text(about: Mapping[str, Any], name: str) -> str:
    value = about.get(name)
    # JSON can spell half a surrogate pair, which no file or database can keep.
    return value.encode("utf-8", errors="replace").decode("utf-8") if isinstance(value, str) else ""
