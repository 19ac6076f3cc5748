import io
import json
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.contract import clipping_to_json
from clippings_app.domain.errors import BrokenInput, ClippingsError, NotText, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.importers import records
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.containers import open_stream
from clippings_app.importers.read import read_payload
from clippings_app.wording import describe


def read(data: bytes, name: str = "a.jsonl") -> list[Arrival | Failure]:
    return list(read_payload(Payload(data=data, name=name)))


def headlines(found: list[Arrival | Failure]) -> list[str | None]:
    return [each.draft.article.headline if isinstance(each, Arrival) else None for each in found]


def error_of(found: Arrival | Failure) -> ClippingsError:
    assert isinstance(found, Failure)
    return found.error


def test_each_line_is_a_clipping_and_nothing_is_parsed_again() -> None:
    lines = [
        {"headline": "One", "topics": ["A/B"], "body": ["<b>kept</b>"]},
        {"headline": "Two", "added": "2024-08-21T07:00:00Z"},
    ]
    found = read("\n\n".join(json.dumps(line) for line in lines).encode())
    assert headlines(found) == ["One", "Two"]
    first = found[0]
    assert isinstance(first, Arrival)
    assert (first.name, first.reading, first.original, first.original_type) == (
        "a.jsonl:1",
        None,
        None,
        "application/json",
    )
    assert first.draft.topics == ("A/B",)
    assert first.draft.article.body == ("<b>kept</b>",)
    assert found[1].name == "a.jsonl:3"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"headline": "bro', "Unterminated"),
        (b"[1, 2]", "not an object"),
        (b'{"body": []}', "a headline, an address or a text"),
        (b'{"headline": 5}', "headline"),
        (b'{"headline": "\xff"}', "not UTF-8"),
        (b'{"headline": "x", "published": "yesterday"}', "EDTF"),
        (b'{"headline": "x", "added": "yesterday"}', "added"),
        (b'{"headline": "x", "provenance": {"headline": 5}}', "expected an object"),
        (b'{"headline": "x", "original": "abc"}', "original"),
        (b'{"headline": "x", "sources": [{"name": "a", "paragraph": 1e400}]}', "paragraph"),
        (b'{"headline": "x", "n": ' + b"9" * 5000 + b"}", "digits"),
        (b"[" * 100_000, "nested too deeply"),
        (b"something else", "Expecting"),
    ],
)
def test_a_broken_line_names_itself_and_the_others_go_on(line: bytes, said: str) -> None:
    good = b'{"headline": "Good"}'
    found = read(good + b"\n" + line + b"\n" + good)
    assert headlines(found) == ["Good", None, "Good"]
    error = error_of(found[1])
    assert isinstance(error, BrokenInput)
    assert error.name == "a.jsonl:2"
    assert error.detail.startswith("line 2: ")
    assert said in f"{error.detail} {describe(error).details}"


def test_evidence_in_evidence_is_read_or_refused_however_deep() -> None:
    for depth in (500, *range(880, 1000, 3), 5000):
        nested = b'{"from": "user", "machine": ' * depth + b"{}" + b"}" * depth
        (found,) = read(b'{"headline": "x", "provenance": {"a": ' + nested + b"}}")
        assert isinstance(found, Arrival) or "nested too deeply" in str(vars(found.error)["detail"])
        assert isinstance(found, Arrival) or depth > 500


def test_a_line_over_the_limit_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "MAX_RECORD", 100)
    long = json.dumps({"headline": "x" * 500}).encode()
    found = read(b'{"headline": "A"}\n' + long + b'\n{"headline": "B"}\n' + long)
    assert headlines(found) == ["A", None, "B", None]
    assert isinstance(error_of(found[1]), TooLarge)
    assert found[2].name == "a.jsonl:3"


def test_a_document_is_a_list_a_clipping_or_an_object_with_a_list() -> None:
    items = [{"headline": "One"}, {"headline": "Two é"}]
    for document in (items, {"made": 1, "clippings": items}):
        for indent in (None, 2):
            found = read(json.dumps(document, indent=indent, ensure_ascii=False).encode(), "a.json")
            assert headlines(found) == ["One", "Two é"]
            assert found[1].name == "a.json#2"
    assert headlines(read(json.dumps(items[0], indent=2).encode())) == ["One"]
    assert read(b"[]") == []
    assert headlines(read(b"\xef\xbb\xbf[ " + json.dumps(items[0]).encode() + b" ] \n")) == ["One"]


@pytest.mark.parametrize(
    ("data", "good", "said"),
    [
        (b'[{"headline": "A"}, {"headline": ]', 1, "record 2"),
        (b'[{"headline": "A"} {"headline": "B"}]', 1, "comma"),
        (b'[{"headline": "A"}, 5, {"headline": "B"}]', 2, "record 2: not an object"),
        (b'[{"headline": "A"}', 1, "end of the list"),
        (b'[{"headline": "A"}] more', 1, "follows the end"),
        (b'[{"headline": "\xff"}]', 0, "not UTF-8"),
        (b'[{"headline": ' + b"[" * 200_000, 0, "nested too deeply"),
        (b'[{"headline": ' + b"9" * 5000 + b"}]", 0, "digits"),
        (b'{"headline": "A",\n "a": 1}\n{"headline": "B",\n"b": 1}', 0, "follows the end"),
    ],
)
def test_a_broken_document_gives_what_is_whole(data: bytes, good: int, said: str) -> None:
    found = read(data, "a.json")
    arrivals = [each for each in found if isinstance(each, Arrival)]
    (failure,) = (each for each in found if isinstance(each, Failure))
    assert len(arrivals) == good
    assert isinstance(failure.error, BrokenInput)
    assert said in f"{failure.error.detail} {describe(failure.error).details}"


def test_a_record_longer_than_a_read_is_put_together() -> None:
    items = [{"headline": str(number), "body": ["x" * 700_000]} for number in range(3)]
    assert headlines(read(json.dumps(items).encode())) == ["0", "1", "2"]


def test_half_characters_are_replaced() -> None:
    (found,) = read(b'{"headline": "a \\ud83d b \\ud83d\\ude00"}')
    assert headlines([found]) == ["a \ufffd b \U0001f600"]
    (found,) = read(b'{"headline": "a \xed\xa0\xbd b \xed\x95\x9c"}\n')  # no escape, but what stands for one
    assert headlines([found]) == ["a \ufffd b \ud55c"]


class Lines(io.RawIOBase):
    """A hundred thousand lines that are made while they are read."""

    def __init__(self, count: int) -> None:
        self._chunks = self._made(count)
        self._start = b""
        self._rest = b""

    def _made(self, count: int) -> Iterator[bytes]:
        for number in range(count):
            yield json.dumps({"headline": f"Clipping {number}", "body": ["word " * 50]}).encode() + b"\n"

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        assert (offset, whence) == (0, 0)
        self._rest = self._start + self._rest
        self._start = b""
        return 0

    def readinto(self, buffer: Any) -> int:
        while len(self._rest) < len(buffer):
            piece = next(self._chunks, b"")
            if not piece:
                break
            self._rest += piece
        size = min(len(buffer), len(self._rest))
        buffer[:size] = self._rest[:size]
        if len(self._start) < 200_000:
            self._start += self._rest[:size]
        self._rest = self._rest[size:]
        return size


def test_memory_stays_flat_over_many_lines() -> None:
    tracemalloc.start()
    count = sum(
        isinstance(each, Payload) for each in open_stream(io.BufferedReader(Lines(30_000), 65536), "many.jsonl")
    )
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 30_000
    assert peak < 4_000_000


texts = st.text(min_size=1, max_size=20).filter(lambda text: text.strip())


@settings(deadline=None)
@given(st.lists(texts, min_size=1, max_size=5), st.sampled_from(["json", "jsonl"]))
def test_what_is_exported_comes_back_the_same(words: list[str], suffix: str) -> None:
    clippings = tuple(
        Clipping(
            id=number,
            uid=f"u{number}",
            article=ParsedArticle(headline=word, body=(word,)),
            notes=(word,),
            added="2024-08-21",
        )
        for number, word in enumerate(words, start=1)
    )
    lines = [json.dumps(clipping_to_json(each), ensure_ascii=False) for each in clippings]
    data = "\n".join(lines) if suffix == "jsonl" else "[" + ",".join(lines) + "]"
    found = read(data.encode(), f"x.{suffix}")
    drafts = [each.draft for each in found if isinstance(each, Arrival)]
    assert [draft.article for draft in drafts] == [each.article for each in clippings]
    assert [draft.notes for draft in drafts] == [each.notes for each in clippings]
    assert [draft.uid for draft in drafts] == [each.uid for each in clippings]


INNER = ["name", "text", "kind", "from", "machine", "date", "flags", "credit", "sha256", "paragraph"]
KEYS = [
    "headline", "byline", "photos", "sources", "incidents", "mentions", "provenance", "original", "topics", "notes",
    "added", "uid", "published", "starred", "body",
]  # fmt: skip
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(INNER), inner, max_size=3),
    max_leaves=8,
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), json_values, max_size=6))
def test_no_record_does_more_than_fail(data: dict[str, Any]) -> None:
    for found in read(json.dumps({"headline": "x"} | data).encode()):
        assert isinstance(found, (Arrival, Failure))


def test_a_link_with_its_day_is_a_clipping() -> None:
    linked = b'[{"url": "https://quay.example/a", "published": "2024-01-02", "topics": ["Ports"]}, {"url": "https://b.example"}]'
    first, second = (each for each in read(linked) if isinstance(each, Arrival))
    assert (first.draft.article.headline, first.draft.article.published) == ("https://quay.example/a", "2024-01-02")
    assert first.draft.topics == ("Ports",)
    assert second.draft.article.headline == "https://b.example"


@pytest.mark.parametrize("foreign", [b'{"url": "https://a.example", "score": 3}', b'{"url": "lib/x", "language": "c"}'])
def test_an_address_among_what_no_clipping_has_is_another_programs(foreign: bytes) -> None:
    (found,) = read(b"[" + foreign + b"]")
    assert isinstance(found, Failure)
    assert isinstance(found.error, NotText)


def test_a_clipping_without_a_headline_comes_back_without_one() -> None:
    (found,) = read(b'{"headline": null, "body": ["It burned."], "url": "https://quay.example/a", "uid": "u-1"}')
    assert isinstance(found, Arrival)
    assert (found.draft.article.headline, found.draft.article.body) == (None, ("It burned.",))
