"""What the loopback server lets in, as bytes: no socket here."""

import hmac
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clippings_app.ui.browser.request import (
    LARGEST_BODY,
    LONGEST_HEAD,
    Gate,
    Head,
    Malformed,
    Outcome,
    Page,
    judge,
    preflight,
    read_head,
    read_page,
    response,
)

CHROMIUM = "chrome-extension://" + "abcdefghijklmnop" * 2
FIREFOX = "moz-extension://6f1c9b2e-0000-4000-8000-00000000a7f7"
TOKEN = "t" * 43
GATE = Gate(port=47821, token=TOKEN, origins=frozenset({CHROMIUM, FIREFOX}))


def head(method: str = "POST", target: str = "/clip", **fields: str | None) -> Head:
    """The head that the extension sends, with some of it changed; None leaves a field out."""
    usual = {
        "host": "127.0.0.1:47821",
        "origin": CHROMIUM,
        "x-clippings-token": TOKEN,
        "content-length": "20",
    }
    changed = usual | {name.replace("_", "-"): value for name, value in fields.items()}
    return Head(method=method, target=target, fields={name: value for name, value in changed.items() if value})


def test_a_head_is_read_once_it_is_whole() -> None:
    data = b"POST /clip HTTP/1.1\r\nHost: 127.0.0.1:47821\r\nX-Clippings-Token:  abc \r\n\r\nbody"
    for end in range(len(data) - 4):
        assert read_head(data[:end]) is None
    read = read_head(data)
    assert read is not None
    assert read[0] == Head(
        method="POST", target="/clip", fields={"host": "127.0.0.1:47821", "x-clippings-token": "abc"}
    )
    assert data[read[1] :] == b"body"


@pytest.mark.parametrize(
    "data",
    [
        b"\r\n\r\n",
        b"hello\r\n\r\n",
        b"POST /clip HTTP/1.0\r\n\r\n",
        b"POST /clip HTTP/2\r\n\r\n",
        b"POST  /clip HTTP/1.1\r\n\r\n",
        b"post /clip HTTP/1.1\r\n\r\n",
        b"POST /clip HTTP/1.1\r\nHost : x\r\n\r\n",
        b"POST /clip HTTP/1.1\r\nHost\r\n\r\n",
        b"POST /clip HTTP/1.1\r\nHost: a\r\n b\r\n\r\n",
        b"POST /clip HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n",
        b"POST /clip HTTP/1.1\r\nHost: a\nOrigin: b\r\n\r\n",
        b"POST /clip HTTP/1.1\r\nHost: a\0\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\r\n\r\n",
        b"A" * LONGEST_HEAD,
        b"POST /clip HTTP/1.1\r\n" + b"X: y\r\n" * LONGEST_HEAD,
    ],
)
def test_what_is_no_plain_request_never_is_one(data: bytes) -> None:
    with pytest.raises(Malformed):
        read_head(data)


@given(
    st.binary(max_size=400), st.sampled_from([b"", b"POST /clip HTTP/1.1\r\n", b"POST /clip HTTP/1.1\r\nHost: x\r\n"])
)
@example(b"\r\n", b"POST /clip HTTP/1.1\r\n")
def test_any_bytes_are_a_head_or_wait_or_are_refused(data: bytes, before: bytes) -> None:
    try:
        read = read_head(before + data)
    except Malformed:
        return
    if read is not None:
        told, end = read
        assert (before + data)[:end].endswith(b"\r\n\r\n")
        assert judge(told, GATE) is not None  # nobody guesses a token


def test_the_paired_extension_comes_in() -> None:
    assert judge(head(), GATE) is None
    assert judge(head(origin=FIREFOX, host="LOCALHOST:47821"), GATE) is None
    assert judge(head(content_length=str(LARGEST_BODY)), GATE) is None


@pytest.mark.parametrize(
    ("changed", "status", "reason"),
    [
        ({"host": None}, 403, "host"),
        ({"host": "127.0.0.1"}, 403, "host"),
        ({"host": "127.0.0.1:80"}, 403, "host"),
        ({"host": "press.example:47821"}, 403, "host"),
        ({"host": "127.0.0.1.press.example:47821"}, 403, "host"),
        ({"target": "/"}, 404, "path"),
        ({"target": "/clip?x=1"}, 404, "path"),
        ({"target": "/clip/../clip"}, 404, "path"),
        ({"target": "http://127.0.0.1:47821/clip"}, 404, "path"),
        ({"origin": None}, 403, "origin"),
        ({"origin": "null"}, 403, "origin"),
        ({"origin": "https://press.example"}, 403, "origin"),
        ({"origin": "http://127.0.0.1:47821"}, 403, "origin"),
        ({"origin": "chrome-extension://short"}, 403, "origin"),
        ({"origin": CHROMIUM + ".press.example"}, 403, "origin"),
        ({"origin": f"{CHROMIUM}, {CHROMIUM}"}, 403, "origin"),
        ({"method": "GET"}, 405, "method"),
        ({"method": "PUT"}, 405, "method"),
        ({"x_clippings_token": None}, 403, "token"),
        ({"x_clippings_token": "t" * 42}, 403, "token"),
        ({"x_clippings_token": "t" * 44}, 403, "token"),
        ({"x_clippings_token": "ü" * 43}, 403, "token"),
        ({"content_length": None}, 411, "length"),
        ({"content_length": "-1"}, 411, "length"),
        ({"content_length": "+5"}, 411, "length"),
        ({"content_length": "5, 5"}, 411, "length"),
        ({"content_length": "٥"}, 411, "length"),
        ({"content_length": "9" * 13}, 411, "length"),
        ({"transfer_encoding": "chunked"}, 411, "length"),
        ({"content_length": str(LARGEST_BODY + 1)}, 413, "large"),
        ({"origin": "chrome-extension://" + "p" * 32}, 403, "pairing"),
    ],
)
def test_everybody_else_is_turned_away(changed: dict[str, str | None], status: int, reason: str) -> None:
    told = judge(head(**changed), GATE)  # type: ignore[arg-type]
    assert told is not None
    assert (told.status, told.result, told.reason) == (status, "refused", reason)
    assert told.words.endswith(".")


def test_without_a_token_of_ours_no_token_is_right() -> None:
    for given_ in (None, "", TOKEN):
        told = judge(head(x_clippings_token=given_), Gate(port=47821, token=""))
        assert told is not None
        assert told.reason == "token"


def test_an_empty_request_with_the_token_may_pair_and_a_wrong_one_may_not() -> None:
    stranger = "moz-extension://" + FIREFOX[-36:].replace("a", "b")
    assert judge(head(origin=stranger, content_length="0"), GATE) is None
    told = judge(head(origin=stranger, content_length="0", x_clippings_token="u" * 43), GATE)
    assert told is not None
    assert told.reason == "token"


CHALLENGE = "0123456789abcdef" * 4


def test_who_asks_who_we_are_is_shown_that_we_know_the_token_without_being_told_it() -> None:
    asked = {"x_clippings_token": None, "content_length": "0", "x_clippings_challenge": CHALLENGE}
    told = judge(head(**asked), GATE)  # type: ignore[arg-type]
    assert told is not None
    assert (told.result, told.status) == ("proof", 200)
    assert told.proof == hmac.new(TOKEN.encode(), CHALLENGE.encode(), "sha256").hexdigest()
    assert json.loads(response(told).split(b"\r\n\r\n")[1])["proof"] == told.proof
    assert TOKEN.encode() not in response(told)
    assert "proof" not in json.loads(response(Outcome(result="ready")).split(b"\r\n\r\n")[1])


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"origin": "https://press.example"}, "origin"),
        ({"host": "press.example:47821"}, "host"),
        ({"content_length": "3"}, "token"),
        ({"x_clippings_challenge": CHALLENGE[:-1]}, "token"),
        ({"x_clippings_challenge": "g" * 64}, "token"),
        ({"x_clippings_token": "u" * 43}, "token"),
    ],
)
def test_a_challenge_opens_no_door(changed: dict[str, str], reason: str) -> None:
    asked = {"x_clippings_token": None, "content_length": "0", "x_clippings_challenge": CHALLENGE} | changed
    told = judge(head(**asked), GATE)  # type: ignore[arg-type]
    assert told is not None
    assert (told.result, told.reason, told.proof) == ("refused", reason, "")


def test_without_a_token_of_ours_there_is_nothing_to_show() -> None:
    asked = {"x_clippings_token": None, "content_length": "0", "x_clippings_challenge": CHALLENGE}
    told = judge(head(**asked), Gate(port=47821, token=""))  # type: ignore[arg-type]
    assert told is not None
    assert told.reason == "token"


def test_preflights_are_answered_for_extensions_alone() -> None:
    asked = {"content_length": None, "x_clippings_token": None}
    assert judge(head("OPTIONS", **asked), GATE) is None
    for wrong in ({"origin": "https://press.example"}, {"host": "press.example"}, {"target": "/else"}):
        assert judge(head("OPTIONS", **(asked | wrong)), GATE) is not None  # type: ignore[arg-type]
    told = preflight(CHROMIUM).decode("ascii")
    assert told.startswith("HTTP/1.1 204 ")
    assert f"\r\nAccess-Control-Allow-Origin: {CHROMIUM}\r\n" in told
    assert "x-clippings-token" in told
    assert told.endswith("\r\n\r\n")


def test_a_page_is_read_with_what_is_said_of_it() -> None:
    about = {"url": "https://press.example/a", "title": " A\n title ", "fragment": True, "inbox": True}
    page = read_page(json.dumps(about).encode() + b"\n<p>\xc3\xa4\n</p>")
    assert page == Page(
        html="<p>ä\n</p>".encode(), url="https://press.example/a", title="A title", fragment=True, inbox=True
    )
    assert read_page(bytearray(b"{}\n")) == Page(html=b"")


@pytest.mark.parametrize(
    "about", [{"url": "file:///etc/passwd"}, {"url": 7, "title": None, "fragment": "yes", "inbox": 1}, {"more": []}]
)
def test_what_is_said_wrongly_is_not_believed(about: dict[str, object]) -> None:
    assert read_page(json.dumps(about).encode() + b"\nx") == Page(html=b"x")


def test_half_a_surrogate_pair_does_not_stay() -> None:
    assert read_page(b'{"title": "a\\ud800"}\nx').title == "a?"


@pytest.mark.parametrize("body", [b"", b"{}", b"[]\nx", b"{\nx", b"\xff\xfe\nx", b"[" * 60_000 + b"\nx", b"a" * 70_000])
def test_a_body_without_its_line_is_refused(body: bytes) -> None:
    with pytest.raises(Malformed):
        read_page(body)


@given(st.binary(max_size=300))
def test_any_body_is_a_page_or_is_refused(body: bytes) -> None:
    try:
        page = read_page(body)
    except Malformed:
        return
    assert body.endswith(page.html)
    page.title.encode()


@given(st.text(), st.sampled_from([200, 400, 403, 404, 405, 408, 411, 413]))
def test_no_words_of_ours_break_out_of_the_response(words: str, status: int) -> None:
    data = response(Outcome(result="refused", words=words, status=status), CHROMIUM)
    told, _, body = data.partition(b"\r\n\r\n")
    assert json.loads(body)["words"] == words
    assert f"Content-Length: {len(body)}\r\n".encode() in told
    assert told.startswith(f"HTTP/1.1 {status} ".encode())
    assert b"Access-Control-Allow-Origin" not in response(Outcome(result="refused", status=status))
