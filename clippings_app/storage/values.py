"""Checks of values before they reach a table, and the days that dates mean."""

import datetime as dt
import json
import re
from collections.abc import Sequence

from clippings_app.domain.edtf import parse_edtf
from clippings_app.domain.errors import InvalidValue

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_HASH = re.compile(r"[0-9a-f]{64}")
_SHOWN = 80
OPENING = 280
"""Characters of a text that show how it begins."""

_ENOUGH = 90
_BETWEEN = b'","'
_FIRST_TEXT = re.compile(rb'(?:[^"\\]+|\\(?:u[0-9a-f]{4}|[^u]))*')
"""The first text of a list as `to_json` writes it, from behind its quote: a quote within a text is escaped."""


def to_json(value: object) -> str:
    """JSON as it stands in a column."""
    return _JSON.encode(value)


def texts_to_json(texts: Sequence[str]) -> str:
    """The same of a list of texts, in a fifth of the time: most of what is stored of an article is one."""
    import orjson  # not for those who only read

    try:
        return orjson.dumps(texts).decode()
    except orjson.JSONEncodeError:  # a half of a character
        return to_json(texts)


def opening(texts: bytes) -> str:
    """How a list of texts begins, without reading the whole list: the first, and behind a short one what follows.

    A first paragraph is often but a place, a name or a heading, which does not say what the article is about.

    Args:
        texts: JSON as `to_json` writes it, in UTF-8.
    """
    text, place = "", 2
    while len(text) < _ENOUGH and (found := _FIRST_TEXT.match(texts, place, place + 4 * OPENING)):
        part = found[0].decode("utf-8", "ignore")  # the last character may be cut short
        words = json.loads(f'"{part}"') if "\\" in part else part
        text = f"{text} {words}".lstrip()
        place = found.end() + len(_BETWEEN)
        if texts[found.end() : place] != _BETWEEN:
            break
    return text[:OPENING]


def checked_text(field: str, value: object) -> str | None:
    """Text that UTF-8 can hold, or None; blank text is None.

    Raises:
        InvalidValue: If it is neither.
    """
    if value is None:
        return None
    if not isinstance(value, str):
        raise InvalidValue(field, str(value)[:_SHOWN], "text")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise InvalidValue(field, ascii(value[:_SHOWN]), "text without halves of characters (surrogates)") from None
    return value if value.strip() else None


def required_text(field: str, value: object) -> str:
    """As `checked_text`, but there must be some.

    Raises:
        InvalidValue: If there is none.
    """
    text = checked_text(field, value)
    if text is None:
        raise InvalidValue(field, "", "some text")
    return text


def checked_texts(field: str, value: object) -> tuple[str, ...]:
    """Several texts, blank ones left out.

    Raises:
        InvalidValue: If it is not a list of texts.
    """
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise InvalidValue(field, str(value)[:_SHOWN], "a list of texts")
    texts = (checked_text(field, item) for item in value)
    return tuple(text for text in texts if text is not None)


def checked_hash(field: str, value: str | None) -> str | None:
    """A SHA-256 in lower-case hex, or None.

    Raises:
        InvalidValue: If it is neither.
    """
    if value is not None and not _HASH.fullmatch(value):
        raise InvalidValue(field, value[:_SHOWN], "64 lower-case hex digits")
    return value


def days_of(field: str, date: str | None) -> tuple[int | None, int | None]:
    """The first and last day that an EDTF date can mean, as `date.toordinal` numbers.

    Raises:
        InvalidValue: If it is not EDTF; names the field.
    """
    if date is None:
        return None, None
    try:
        read = parse_edtf(date)
    except InvalidValue as error:
        raise InvalidValue(field, date[:_SHOWN], error.expected) from None
    first = read.first_day.toordinal() if read.first_day else None
    last = read.last_day.toordinal() if read.last_day else None
    return first, last


def instant(field: str, text: str) -> tuple[str, int]:
    """An ISO 8601 instant as UTC, and its milliseconds since 1970; without a zone it is taken for UTC.

    Raises:
        InvalidValue: If it is none.
    """
    try:
        at = dt.datetime.fromisoformat(text)
    except ValueError:
        raise InvalidValue(field, text[:_SHOWN], "an instant such as 2024-08-20T09:30:00Z") from None
    at = at.replace(tzinfo=dt.UTC) if at.tzinfo is None else at.astimezone(dt.UTC)
    kept = text if text.endswith("Z") and "T" in text else written(at)
    return kept, (at - _EPOCH) // dt.timedelta(milliseconds=1)


def written(at: dt.datetime) -> str:
    """An instant as we write it: `2024-08-20T09:30:00Z`, with milliseconds where there are some."""
    utc = at.astimezone(dt.UTC).replace(tzinfo=None)
    return utc.isoformat(timespec="milliseconds" if utc.microsecond >= 1000 else "seconds") + "Z"


_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
