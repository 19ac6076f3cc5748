import gzip
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from clippings_app.domain.errors import EmptyInput, TooLarge, Unreachable
from clippings_app.importers.fetch import _unconnected, fetch

PAGE = "<html><p>Grüße".encode("latin-1")


class Pages(BaseHTTPRequestHandler):
    """A small site on the loopback."""

    def do_GET(self) -> None:
        path = self.path
        if path.startswith("/hop/"):
            left = int(path[5:])
            self.answer(302, b"", {"Location": f"/hop/{left - 1}" if left else "/page"})
        elif path == "/elsewhere":
            self.answer(301, b"", {"Location": "file:///etc/passwd"})
        elif path == "/page":
            self.answer(200, PAGE, {"Content-Type": "Text/HTML; charset=iso-8859-1"})
        elif path == "/bare":
            self.answer(200, b"%PDF-", {})
        elif path == "/gone":
            self.answer(410, b"<p>gone", {"Content-Type": "text/html"})
        elif path == "/empty":
            self.answer(200, b" \n", {})
        elif path == "/zipped":
            self.answer(200, gzip.compress(b"x" * 100_000), {"Content-Encoding": "gzip"})
        elif path == "/broken":
            self.answer(200, b"no gzip at all", {"Content-Encoding": "gzip"})
        elif path == "/slow":
            self.drip()

    def answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(60):
                self.wfile.write(b"x" * 50)
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            return  # the reader has had enough, which is what is tested

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_comes_with_type_charset_and_final_address(site: str) -> None:
    payload = fetch(f" {site}/hop/4 ")
    assert (payload.data, payload.type, payload.charset) == (PAGE, "text/html", "iso-8859-1")
    assert payload.url == f"{site}/page"
    assert payload.name == f" {site}/hop/4 "


def test_what_the_server_does_not_say_is_none(site: str) -> None:
    payload = fetch(f"{site}/bare")
    assert (payload.type, payload.charset) == (None, None)


@pytest.mark.parametrize(
    ("path", "said"),
    [("/hop/5", "redirects"), ("/elsewhere", "http and https"), ("/gone", "no such page (410)"), ("/broken", "")],
)
def test_what_cannot_be_had_says_why(site: str, path: str, said: str) -> None:
    with pytest.raises(Unreachable) as caught:
        fetch(site + path)
    assert said in caught.value.detail
    assert caught.value.name == site + path


@pytest.mark.parametrize(
    "url",
    [
        "ftp://x.example/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "x",
        "http://",
        "http://[",
        "http://a b/",
        "http://x.example:99999/",
        "http://\x00",
    ],
)
def test_what_is_no_address_is_not_fetched(url: str) -> None:
    with pytest.raises(Unreachable):
        fetch(url)


def test_nobody_there() -> None:
    with pytest.raises(Unreachable) as caught:
        fetch("http://127.0.0.1:1/")
    assert caught.value.detail == "the server refuses the connection"


@pytest.mark.parametrize(
    ("cause", "said"),
    [
        (socket.gaierror(-2, "Name or service not known"), "no site of this name is found"),
        (ssl.SSLCertVerificationError(1, "certificate verify failed"), "certificate is not valid"),
        (OSError(101, "Network is unreachable"), "the network cannot be reached"),
        (None, "there is no connection"),
    ],
)
def test_why_there_is_no_connection_is_said_in_words(cause: OSError | None, said: str) -> None:
    between = httpx.ConnectError("handshake lost")
    between.__cause__ = cause
    error = httpx.ConnectError("handshake lost")
    error.__cause__ = between
    detail = str(_unconnected("https://a.example/", error).detail)
    assert said in detail
    assert "Errno" not in detail


def test_limits_of_size_and_time(site: str) -> None:
    with pytest.raises(TooLarge) as caught:
        fetch(f"{site}/zipped", max_bytes=50_000)
    assert (caught.value.what, caught.value.limit) == ("bytes", 50_000)
    with pytest.raises(TooLarge) as caught:
        fetch(f"{site}/slow", max_seconds=0.3)
    assert caught.value.what == "seconds"


def test_an_empty_answer_says_so(site: str) -> None:
    with pytest.raises(EmptyInput):
        fetch(f"{site}/empty")
