"""Our own JSON: one document, or one clipping a line, read piece by piece so that memory stays flat."""

import datetime as dt
import io
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from clippings_app.domain.clipping import Draft
from clippings_app.domain.contract import KEYS, draft_from_json
from clippings_app.domain.errors import BrokenInput, InvalidValue, NotText, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.domain.worded import Quoted, Worded, as_worded
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.data_files import JSON
from clippings_app.importers.kinds import RECORD_TYPE, Kind

MAX_RECORD = 32 * 1024 * 1024
"""Bytes of one clipping."""
_CHUNK = 256 * 1024
_FORMAT = "Clippings JSON"
_SURROGATES = (re.compile(rb"\\u[dD][89a-fA-F]"), re.compile(rb"\xed[\xa0-\xbf]"))
"""Halves of characters in JSON: escaped, and in what `surrogatepass` takes for UTF-8."""
_OWN = frozenset({"headline", "deck", "byline", "body", "photos", "uid"})
"""Keys of which a clipping has at least one, but for a mere link; what has none was written by another program."""
_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_BLANK = re.compile(r"\s*")


def lines_of(file: BinaryIO, name: str) -> Iterator[Payload | Failure]:
    """Every line of a file of JSON lines as an input of its own, named "file:17"; blank lines are skipped."""
    number = 0
    while line := file.readline(MAX_RECORD + 1):
        number += 1
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if len(line) > MAX_RECORD:
            _skip_line(file, line)
            error = TooLarge(f"{name}:{number}", "bytes", MAX_RECORD)
            yield Failure(name=error.name, error=error)
        elif line.strip():
            yield Payload(data=line.rstrip(b"\r\n"), name=f"{name}:{number}", type=RECORD_TYPE)


def _skip_line(file: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = file.readline(_CHUNK)


def document_of(file: BinaryIO, name: str) -> Iterator[Payload | Failure]:
    """Every clipping of one JSON document as an input of its own, named "file#3".

    The document is a list of clippings, one clipping, or an object that holds such a list under `clippings`.
    """
    text = io.TextIOWrapper(file, encoding="utf-8-sig")
    number = 0
    try:
        for number, item in enumerate(_items(text), start=1):
            yield Payload(data=item.encode("utf-8", "surrogatepass"), name=f"{name}#{number}", type=RECORD_TYPE)
    except UnicodeDecodeError as error:
        yield _failure(name, Quoted("record {value} is not UTF-8", error.reason, value=number + 1))
    except json.JSONDecodeError as error:
        yield _failure(name, _unreadable(number + 1, error.msg))
    except RecursionError:
        yield _failure(name, Worded("record {value} is nested too deeply", value=number + 1))
    except ValueError as error:
        yield _failure(name, Quoted("record {value} cannot be read", error, value=number + 1))
    finally:
        text.detach()


def _unreadable(number: int, why: str) -> Worded:
    """Why a document breaks off: by our own count of its records, or by what the library says of one."""
    if isinstance(why, Worded):
        return Worded("record {value} cannot be read, nor what follows it: {why}", value=number, why=why)
    return Quoted("record {value} cannot be read, nor what follows it", why, value=number)


def _failure(name: str, detail: str) -> Failure:
    return Failure(name=name, error=BrokenInput(name, _FORMAT, detail))


class _Buffer:
    """Text read so far and not used yet."""

    def __init__(self, file: io.TextIOWrapper) -> None:
        self._file = file
        self._next = _CHUNK
        self.text = ""
        self.at = 0

    def more(self) -> bool:
        """Read on, twice as much each time, so that a long record is not tried again and again."""
        chunk = self._file.read(self._next)
        self.text = self.text[self.at :] + chunk
        self.at = 0
        self._next *= 2
        return bool(chunk)

    def skip_blank(self) -> str:
        """The next character that is not blank, or "" at the end."""
        while True:
            found = _BLANK.match(self.text, self.at)
            self.at = found.end() if found else self.at
            if self.at < len(self.text) or not self.more():
                return self.text[self.at : self.at + 1]

    def value(self) -> str:
        """The JSON value that begins here, as text."""
        decoder = json.JSONDecoder()
        while True:
            try:
                _, end = decoder.raw_decode(self.text, self.at)
            except json.JSONDecodeError:
                if len(self.text) - self.at > MAX_RECORD or not self.more():
                    raise
                continue
            if end == len(self.text) and self.more():
                continue
            piece = self.text[self.at : end]
            self.at = end
            self._next = _CHUNK
            return piece


def _items(file: io.TextIOWrapper) -> Iterator[str]:
    buffer = _Buffer(file)
    if buffer.skip_blank() != "[":
        yield from _single(buffer)
        return
    buffer.at += 1
    while buffer.skip_blank() not in ("]", ""):
        yield buffer.value()
        sign = buffer.skip_blank()
        if sign == ",":
            buffer.at += 1
        elif sign != "]":
            raise json.JSONDecodeError(Worded("a comma or the end of the list is missing"), buffer.text, buffer.at)
    if buffer.skip_blank() != "]":
        raise json.JSONDecodeError(Worded("the end of the list is missing"), buffer.text, buffer.at)
    buffer.at += 1
    _expect_end(buffer)


def _single(buffer: _Buffer) -> Iterator[str]:
    piece = buffer.value()
    whole = json.loads(piece)
    _expect_end(buffer)
    if isinstance(whole, dict) and "headline" not in whole and isinstance(whole.get("clippings"), list):
        yield from (json.dumps(item) for item in whole["clippings"])
    else:
        yield piece


def _expect_end(buffer: _Buffer) -> None:
    if buffer.skip_blank():
        raise json.JSONDecodeError(Worded("something follows the end"), buffer.text, buffer.at)


def read_record(payload: Payload) -> Arrival:
    """One clipping of our own JSON; nothing is parsed again.

    Raises:
        BrokenInput: If it is not JSON or not a clipping.
    """
    draft = _draft(payload)
    return Arrival(name=payload.name, draft=draft, original_type=Kind.JSON.value)


def _draft(payload: Payload) -> Draft:
    try:
        text = payload.data.decode("utf-8-sig", "surrogatepass")
        data = json.loads(text)
        if any(each.search(payload.data) for each in _SURROGATES):
            data = _without_lone_surrogates(data)
    except UnicodeDecodeError as error:
        raise BrokenInput(payload.name, _FORMAT, _located(payload, Quoted("not UTF-8", error.reason))) from error
    except json.JSONDecodeError as error:
        detail: Worded = Quoted("what stands at character {value} is no JSON", error.msg, value=error.pos + 1)
        raise BrokenInput(payload.name, _FORMAT, _located(payload, detail)) from error
    except RecursionError as error:
        raise BrokenInput(payload.name, _FORMAT, _located(payload, Worded("nested too deeply"))) from error
    except ValueError as error:
        raise BrokenInput(payload.name, _FORMAT, _located(payload, Quoted("it cannot be read", error))) from error
    if not isinstance(data, dict):
        raise BrokenInput(payload.name, _FORMAT, _located(payload, Worded("not an object with a headline")))
    if not _OWN.intersection(data) and not _is_link(data):
        raise NotText(payload.name, JSON)
    try:
        draft = draft_from_json(data)
        _check_added(draft)
    except InvalidValue as error:
        detail = Worded(
            "{field} is “{value}”, expected {expected}",
            field=as_worded(error.field),
            value=error.value,
            expected=as_worded(error.expected),
        )
        raise BrokenInput(payload.name, _FORMAT, _located(payload, detail)) from error
    except RecursionError as error:
        # Evidence holds the evidence that it replaced, as deep as the record pleases.
        raise BrokenInput(payload.name, _FORMAT, _located(payload, Worded("nested too deeply"))) from error
    return draft


def _is_link(data: dict[str, Any]) -> bool:
    """Whether it is a link with what a clipping may have besides, and nothing that another program would say."""
    url = data.get("url")
    return isinstance(url, str) and _WEB.match(url) is not None and data.keys() <= KEYS


def _located(payload: Payload, detail: str) -> str:
    where = re.search(r"(?:(:)|#)(\d+)$", payload.name) if payload.type == RECORD_TYPE else None
    if where is None:
        return detail
    if where[1]:
        return Worded("line {number}: {detail}", number=where[2], detail=detail)
    return Worded("record {number}: {detail}", number=where[2], detail=detail)


def _check_added(draft: Draft) -> None:
    if draft.added is None:
        return
    try:
        dt.datetime.fromisoformat(draft.added)
    except ValueError:
        raise InvalidValue("added", draft.added[:80], "a time such as 2024-08-20T09:30:00+00:00") from None


def _without_lone_surrogates(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    text = json.dumps(value, ensure_ascii=False)
    return json.loads(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))
