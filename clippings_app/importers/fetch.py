"""Fetches a page that a person asked for. Nothing else in the program speaks to the network."""

import socket
import ssl
import time
from urllib.parse import urljoin, urlsplit

import httpx

from clippings_app.domain.errors import EmptyInput, TooLarge, Unreachable
from clippings_app.domain.payload import Payload
from clippings_app.domain.system_words import system_words
from clippings_app.domain.worded import Quoted, Worded

MAX_BYTES = 50 * 1024 * 1024
MAX_REDIRECTS = 5
MAX_SECONDS = 60
_STEP_SECONDS = 15.0
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; Clippings; +personal archive)",
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
    "Accept-Language": "*",
}


def fetch(url: str, *, max_bytes: int = MAX_BYTES, max_seconds: float = MAX_SECONDS) -> Payload:
    """One GET request, following at most five redirects.

    Args:
        url: An http or https address.
        max_bytes: The most that is taken, unpacked.
        max_seconds: The most that all of it may take.

    Returns:
        The bytes with media type and charset as the server says, and the address they came from in the end.

    Raises:
        Unreachable: If the address is not one, the server does not answer, or answers with an error.
        TooLarge: If a limit is passed.
        EmptyInput: If the answer is empty.
    """
    end = time.monotonic() + max_seconds
    at = url.strip()
    try:
        with httpx.Client(headers=_HEADERS, timeout=min(_STEP_SECONDS, max_seconds), follow_redirects=False) as client:
            for _ in range(MAX_REDIRECTS + 1):
                _check_address(url, at)
                with client.stream("GET", at) as response:
                    if response.is_redirect:
                        at = urljoin(at, response.headers["location"])
                        continue
                    return _payload(url, at, response, max_bytes=max_bytes, end=end, max_seconds=max_seconds)
    except httpx.TimeoutException as error:
        raise Unreachable(url, "the server did not answer in time") from error
    except httpx.ConnectError as error:
        raise _unconnected(url, error) from error
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
        raise Unreachable(url, Quoted("its answer cannot be read", error)) from error
    raise Unreachable(url, Worded("more than {max_redirects} redirects", max_redirects=MAX_REDIRECTS))


def _unconnected(url: str, error: httpx.ConnectError) -> Unreachable:
    """Why there is no connection, in words where the system has a number."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, OSError):
        cause = cause.__cause__ or cause.__context__
    match cause:
        case socket.gaierror():
            return Unreachable(url, "no site of this name is found; perhaps this computer is offline")
        case ssl.SSLCertVerificationError():
            return Unreachable(url, "the site cannot prove that it is what it says: its certificate is not valid")
        case ConnectionRefusedError():
            return Unreachable(url, "the server refuses the connection")
        case OSError():
            return Unreachable(url, system_words(cause))
    return Unreachable(url, Quoted("there is no connection", error))


def _check_address(url: str, at: str) -> None:
    try:
        parts = urlsplit(at)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        is_web = False
    if not is_web:
        raise Unreachable(url, "only http and https addresses are fetched")


def _answered(code: int, phrase: str) -> Quoted:
    """Why a server gives no page (RFC 9110, section 15)."""
    said = f"{code} {phrase}".rstrip()
    match code:
        case 401 | 402 | 403 | 407 | 451:
            return Quoted("the server does not let us in ({code})", said, code=str(code))
        case 404 | 410:
            return Quoted("the server has no such page ({code})", said, code=str(code))
        case 429:
            return Quoted("the server has been asked too often for now ({code})", said, code=str(code))
        case _ if code >= 500:
            return Quoted("the server has a fault of its own at the moment ({code})", said, code=str(code))
    return Quoted("the server refused it ({code})", said, code=str(code))


def _payload(url: str, at: str, response: httpx.Response, *, max_bytes: int, end: float, max_seconds: float) -> Payload:
    if response.is_error:
        raise Unreachable(url, _answered(response.status_code, response.reason_phrase))
    parts: list[bytes] = []
    size = 0
    for chunk in response.iter_bytes():
        parts.append(chunk)
        size += len(chunk)
        if size > max_bytes:
            raise TooLarge(url, "bytes", max_bytes)
        if time.monotonic() > end:
            raise TooLarge(url, "seconds", int(max_seconds))
    data = b"".join(parts)
    if not data.strip():
        raise EmptyInput(url)
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    return Payload(data=data, name=url, type=kind or None, charset=response.charset_encoding, url=at)
