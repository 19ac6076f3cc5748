"""The loopback server with real sockets."""

import json
import socket
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from clippings_app.ui.browser.request import LARGEST_BODY, Gate, Outcome, Page
from clippings_app.ui.browser.server import PageServer, Patience, Reply

ORIGIN = "chrome-extension://" + "abcdefghijklmnop" * 2
TOKEN = "t" * 43
IMPATIENT = Patience(head=200, body=200, answer=200, leaving=1_000)


class Caller:
    """A client of which every byte is ours."""

    def __init__(self, server: PageServer, qtbot: QtBot) -> None:
        self.socket = socket.create_connection(("127.0.0.1", server.port), timeout=10)
        self.socket.setblocking(False)
        self._qtbot = qtbot
        self.heard = b""
        self.closed = False

    def send(self, data: bytes) -> None:
        def go_on() -> bool:
            nonlocal data
            try:
                while data:
                    data = data[self.socket.send(data) :]
            except BlockingIOError:
                return False
            except (ConnectionResetError, BrokenPipeError):
                return True
            return True

        self._qtbot.waitUntil(go_on, timeout=20_000)

    def listen(self, until: Callable[[], bool] | None = None) -> bytes:
        """What is answered until the server closes, or until something is so."""

        def over() -> bool:
            try:
                while data := self.socket.recv(65536):
                    self.heard += data
                self.closed = True
            except BlockingIOError:
                pass
            except ConnectionResetError:
                self.closed = True
            return self.closed or bool(until and until())

        self._qtbot.waitUntil(over, timeout=20_000)
        return self.heard

    def answer(self) -> tuple[int, dict[str, object]]:
        """Status and body, without waiting for the end of the connection."""
        self.listen(lambda: self._whole() is not None)
        told = self._whole()
        assert told is not None, self.heard
        return told

    def _whole(self) -> tuple[int, dict[str, object]] | None:
        head, found, body = self.heard.partition(b"\r\n\r\n")
        if not found:
            return None
        lengths = [line for line in head.split(b"\r\n") if line.startswith(b"Content-Length: ")]
        length = int(lengths[0].split()[1]) if lengths else 0
        if len(body) < length:
            return None
        return int(head.split()[1]), json.loads(body[:length]) if length else {}


class Clerk:
    """Takes what arrives, and answers at once or later."""

    def __init__(self, server: PageServer) -> None:
        self.pages: list[Page] = []
        self.replies: list[Reply] = []
        self.at_once: Outcome | None = Outcome(result="filed", words="Quay wall")
        server.arrived.connect(self.take)

    def take(self, page: Page, reply: Reply) -> None:
        self.pages.append(page)
        self.replies.append(reply)
        if self.at_once is not None:
            reply(self.at_once)


@pytest.fixture
def server(qtbot: QtBot) -> Iterator[PageServer]:  # noqa: ARG001 - an application must be there
    server = PageServer(patience=Patience(leaving=1_000))
    assert server.listen(Gate(port=0, token=TOKEN, origins=frozenset({ORIGIN})))
    yield server
    server.close()


@pytest.fixture
def clerk(server: PageServer) -> Clerk:
    return Clerk(server)


@pytest.fixture
def call(server: PageServer, qtbot: QtBot) -> Iterator[Callable[[], Caller]]:
    callers: list[Caller] = []

    def connect() -> Caller:
        callers.append(Caller(server, qtbot))
        return callers[-1]

    yield connect
    for caller in callers:
        caller.socket.close()


BODY = b'{"url": "https://press.example/a", "title": "Quay"}\n<p>The wall.</p>'


def request(server: PageServer, body: bytes = BODY, *, length: int | None = None, **fields: str) -> bytes:
    usual = {
        "Host": f"127.0.0.1:{server.port}",
        "Origin": ORIGIN,
        "X-Clippings-Token": TOKEN,
        "Content-Length": str(len(body) if length is None else length),
    }
    told = usual | {name.replace("_", "-"): value for name, value in fields.items()}
    lines = ["POST /clip HTTP/1.1", *(f"{name}: {value}" for name, value in told.items())]
    return "\r\n".join([*lines, "", ""]).encode() + body


def test_it_listens_on_this_machine_only(server: PageServer) -> None:
    assert server._server.serverAddress().toString() == "127.0.0.1"


def test_a_page_with_the_token_comes_in_and_its_fate_goes_out(
    server: PageServer, clerk: Clerk, call: Callable[[], Caller]
) -> None:
    caller = call()
    caller.send(request(server))
    assert caller.answer() == (200, {"result": "filed", "reason": "", "words": "Quay wall", "known": False})
    assert f"Access-Control-Allow-Origin: {ORIGIN}\r\n".encode() in caller.heard
    assert clerk.pages == [Page(html=b"<p>The wall.</p>", url="https://press.example/a", title="Quay")]
    caller.listen()
    assert caller.closed


def test_a_page_may_come_byte_by_byte(server: PageServer, clerk: Clerk, call: Callable[[], Caller]) -> None:
    caller = call()
    for byte in request(server):
        caller.send(bytes([byte]))
    assert caller.answer()[0] == 200
    assert len(clerk.pages) == 1


def test_a_large_page_comes_in_whole(server: PageServer, clerk: Clerk, call: Callable[[], Caller]) -> None:
    html = b"<p>" + b"0123456789abcdef" * 1_000_000
    caller = call()
    caller.send(request(server, b"{}\n" + html))
    assert caller.answer()[0] == 200
    assert clerk.pages[0].html == html


@pytest.mark.parametrize(
    ("fields", "status", "reason"),
    [
        ({"X_Clippings_Token": "u" * 43}, 403, "token"),
        ({"Origin": "https://press.example"}, 403, "origin"),
        ({"Host": "press.example"}, 403, "host"),
        ({"Origin": "chrome-extension://" + "p" * 32}, 403, "pairing"),
        ({"Content_Length": str(LARGEST_BODY + 1)}, 413, "large"),
    ],
)
def test_others_are_told_why_not_and_their_pages_are_not_looked_at(
    server: PageServer,
    clerk: Clerk,
    call: Callable[[], Caller],
    fields: dict[str, str],
    status: int,
    reason: str,
) -> None:
    caller = call()
    caller.send(request(server, b"{}\n" + b"x" * 3_000_000, **fields))
    told = caller.answer()
    assert (told[0], told[1]["reason"]) == (status, reason)
    assert clerk.pages == []
    is_extension = fields.get("Origin", ORIGIN).startswith("chrome-extension")
    assert (b"Access-Control-Allow-Origin" in caller.heard) == is_extension
    caller.listen()
    assert caller.closed


def test_another_path_and_another_method_lead_nowhere(
    server: PageServer, clerk: Clerk, call: Callable[[], Caller]
) -> None:
    for old, new, status in ((b"/clip", b"/", 404), (b"POST", b"GET", 405)):
        caller = call()
        caller.send(request(server).replace(old, new, 1))
        assert caller.answer()[0] == status
    assert clerk.pages == []


def test_an_empty_request_with_the_token_asks_to_pair(
    server: PageServer, clerk: Clerk, call: Callable[[], Caller]
) -> None:
    asking: list[str] = []
    server.asked_to_pair.connect(asking.append)
    stranger = "chrome-extension://" + "p" * 32
    caller = call()
    caller.send(request(server, b"", Origin=stranger))
    assert caller.answer()[1]["result"] == "ready"
    assert asking == [stranger]
    assert clerk.pages == []


def test_a_browsers_preflight_is_answered(server: PageServer, call: Callable[[], Caller]) -> None:
    caller = call()
    caller.send(f"OPTIONS /clip HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nOrigin: {ORIGIN}\r\n\r\n".encode())
    assert caller.listen().startswith(b"HTTP/1.1 204 ")
    page = call()
    page.send(
        f"OPTIONS /clip HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nOrigin: https://press.example\r\n\r\n".encode()
    )
    assert page.answer()[0] == 403


@pytest.mark.parametrize("cut", [0, 10, -5])
def test_half_a_request_is_given_up(server: PageServer, clerk: Clerk, call: Callable[[], Caller], cut: int) -> None:
    server.patience = IMPATIENT
    caller = call()
    caller.send(request(server)[:cut])
    assert caller.answer()[0] == 408
    caller.listen()
    assert caller.closed
    assert clerk.pages == []


def test_a_caller_who_goes_in_the_middle_is_forgotten(
    server: PageServer, clerk: Clerk, call: Callable[[], Caller], qtbot: QtBot
) -> None:
    caller = call()
    caller.send(request(server)[:-5])
    qtbot.waitUntil(lambda: len(server._callers) == 1)
    caller.socket.close()
    qtbot.waitUntil(lambda: not server._callers)
    assert clerk.pages == []


def test_what_follows_a_request_is_not_a_second_one(
    server: PageServer, clerk: Clerk, call: Callable[[], Caller]
) -> None:
    caller = call()
    caller.send(request(server) + request(server) + b"\0garbage")
    assert caller.answer()[0] == 200
    assert len(clerk.pages) == 1
    caller.listen()
    assert caller.heard.count(b"HTTP/1.1") == 1


def test_a_body_that_is_no_page_is_refused(server: PageServer, clerk: Clerk, call: Callable[[], Caller]) -> None:
    caller = call()
    caller.send(request(server, b"<p>no line about it</p>"))
    assert caller.answer()[0] == 400
    assert clerk.pages == []


def test_a_slow_program_says_that_it_is_at_it_and_answers_once(
    server: PageServer, clerk: Clerk, call: Callable[[], Caller]
) -> None:
    server.patience = IMPATIENT
    clerk.at_once = None
    caller = call()
    caller.send(request(server))
    assert caller.answer()[1]["result"] == "working"
    clerk.replies[0](Outcome(result="filed"))
    caller.listen()
    assert caller.heard.count(b"HTTP/1.1") == 1


def test_an_answer_for_somebody_who_has_gone_is_dropped(
    server: PageServer, clerk: Clerk, call: Callable[[], Caller], qtbot: QtBot
) -> None:
    clerk.at_once = None
    caller = call()
    caller.send(request(server))
    qtbot.waitUntil(lambda: bool(clerk.replies))
    caller.socket.close()
    qtbot.waitUntil(lambda: not server._callers)
    clerk.replies[0](Outcome(result="filed"))


def test_only_so_many_come_in_at_once(server: PageServer, call: Callable[[], Caller], qtbot: QtBot) -> None:
    callers = [call() for _ in range(20)]
    qtbot.waitUntil(lambda: len(server._callers) == 16)
    callers[-1].listen()
    assert callers[-1].closed
    for caller in callers:
        caller.socket.close()
    qtbot.waitUntil(lambda: not server._callers)


def test_a_closed_door_lets_nobody_in(server: PageServer, call: Callable[[], Caller]) -> None:
    port = server.port
    caller = call()
    caller.send(request(server)[:20])
    server.close()
    caller.listen()
    assert caller.closed
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=5)
    assert server.port == 0


def test_a_port_that_is_taken_is_not_shared(server: PageServer) -> None:
    other = PageServer()
    assert not other.listen(Gate(port=server.port, token=TOKEN))
    assert other.port == 0


def test_a_new_token_holds_at_once_and_the_port_stays_open(
    server: PageServer, clerk: Clerk, call: Callable[[], Caller]
) -> None:
    assert server.listen(Gate(port=server.port, token="n" * 43, origins=frozenset({ORIGIN})))
    old, new = call(), call()
    old.send(request(server))
    new.send(request(server, X_Clippings_Token="n" * 43))
    assert old.answer()[0] == 403
    assert new.answer()[0] == 200
    assert len(clerk.pages) == 1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200), st.sampled_from(["alone", "before", "within", "after"]))
def test_no_bytes_bring_it_down(
    server: PageServer, clerk: Clerk, call: Callable[[], Caller], qtbot: QtBot, junk: bytes, where: str
) -> None:
    whole = request(server)
    data = {"alone": junk, "before": junk + whole, "within": whole[:60] + junk + whole[60:], "after": whole + junk}
    caller = call()
    caller.send(data[where])
    caller.socket.close()
    good = call()
    good.send(whole)
    assert good.answer()[0] == 200
    assert clerk.pages[-1] == Page(html=b"<p>The wall.</p>", url="https://press.example/a", title="Quay")
    good.socket.close()
    qtbot.waitUntil(lambda: not server._callers, timeout=5000)
