"""Says in a sentence what went wrong and in another what to do about it.

Errors carry data; here they get their words. Every sentence is a template with named fields, so that a window can
hand in its own translation of the template before the fields are filled in.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from types import MappingProxyType

from clippings_app.domain.errors import (
    DOCUMENTS,
    LOCKED,
    BrokenInput,
    ClippingsError,
    MissingProgram,
    NotText,
    QuerySyntaxError,
    TooLarge,
    UnknownEncoding,
)
from clippings_app.domain.worded import Worded, said, sources

_ENDS_OF_LINES = re.compile(r"\s")
Translate = Callable[[str], str]
Number = Callable[[float, int], str]

WORDED_FIELDS = frozenset({"problem", "purpose", "kind", "what", "expected", "detail", "looks_like", "field"})
"""Fields that are English words themselves, as far as they do not come from the system."""

_NOT_BY_HAND = frozenset(
    {
        "PDF",
        "scanned PDF",
        "picture",
        "ZIP archive",
        "gzip archive",
        "tar archive",
        "MHTML",
        "letter",
        "WARC",
        "web archive",
        "web archive (WACZ)",
    }
)
"""Kinds of files that no person writes or mends by hand."""

LONGEST_FIELD = 240
"""Characters of a field that are shown; longer ones lose their middle."""

TEMPLATES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "ClippingsError": (
            "It could not be done.",
            "Try again; if it happens again, report it with what you did.",
        ),
        "InputError": (
            "{name} cannot be taken in.",
            "The others are not affected. Check it in another program and try again.",
        ),
        "EmptyInput": (
            "{name} is empty.",
            "There is nothing to read in it; copy or save the article again.",
        ),
        "EmptyFolder": (
            "No files that can be read in {name}.",
            "Choose the folder that the articles are in, or the files themselves.",
        ),
        "NotText": (
            "{name} is not a kind of file that can be read.",
            "Save the article as HTML, PDF or plain text and import that.",
        ),
        "NotText.known": (
            "{name} cannot be read as an article: it looks like a {looks_like}.",
            "Save the article as HTML, PDF or plain text and import that.",
        ),
        "TooLarge": (
            "{name} is too large: it has more than {limit} {what}.",
            "Split it, or save only the article.",
        ),
        "TooLarge.counted": (
            "{name} is too large: it has {actual} {what}, at most {limit} are taken.",
            "Split it, or save only the article.",
        ),
        "TooLarge.bytes": (
            "{name} is too large: it has more than {limit}.",
            "Split it, or save only the article.",
        ),
        "TooLarge.bytes.counted": (
            "{name} is too large: it has {actual}, at most {limit} are taken.",
            "Split it, or save only the article.",
        ),
        "TooLarge.seconds": (
            "{name} took longer than {limit} seconds to read and was given up.",
            "Split it, or save only the article.",
        ),
        "TooLarge.letters within letters": (
            "{name} lies below more than {limit} letters, one within the other, and was not opened.",
            "Save it out of these letters, and take it in by itself.",
        ),
        "UnknownEncoding": (
            "The characters of {name} cannot be told for certain.",
            "Save it as UTF-8 and try again.",
        ),
        "UnknownEncoding.declared": (
            "{name} says that its encoding is “{declared}”, but it cannot be read so.",
            "Save it as UTF-8 and try again.",
        ),
        "BrokenInput": (
            "{name} is not valid {kind}: {detail}.",
            "Save or download it again; if you made it by hand, mend the place named.",
        ),
        "BrokenInput.document": (
            "{name} ({kind}) is damaged: {detail}.",
            "Open it in the program that it was written with and save it again, or get another copy of it.",
        ),
        "BrokenInput.file": (
            "{name} ({kind}) cannot be read: {detail}.",
            "Download or copy it again; if another program opens it, save it anew from there.",
        ),
        "BrokenInput.locked": (
            "{name} is locked with a password.",
            "Open it with the password in another program, save it without one, and import that.",
        ),
        "BrokenInput.backup": (
            "{name} is not a whole backup: {detail}.",
            "Copy it again from where it was kept, or restore an earlier one. Originals in it that are whole can be "
            "taken out with any program that opens ZIP files, and imported.",
        ),
        "ReadingFailed": (
            "Reading {name} failed: {detail}.",
            "The others are not affected. Save the article as plain text and import that, and report what happened.",
        ),
        "UnusableStyle": (
            "{name} cannot be used as a citation style: {detail}.",
            "Choose another style; zotero.org/styles has very many to download.",
        ),
        "Unreachable": (
            "{name} could not be opened: {detail}.",
            "Check that it exists, that it is spelled so, and that you may read it.",
        ),
        "MissingProgram": (
            "{program} is missing; it is needed {purpose}.",
            "Install it and try again.",
        ),
        "MissingProgram.packages": (
            "{program} is missing; it is needed {purpose}.",
            "On Debian and Ubuntu: sudo apt-get install {packages}",
        ),
        "LibraryError": (
            "The library in {folder} cannot be used.",
            "Name another folder with --library, or bring back a backup.",
        ),
        "LibraryTooNew": (
            "The library in {folder} was written by a newer Clippings (format {found}, this one knows {known}).",
            "Install the newer version; nothing was changed.",
        ),
        "LibraryNotAccessible": (
            "The library folder {folder} cannot be read or written: {detail}.",
            "Check the rights of the folder, or name another one with --library.",
        ),
        "LibraryMoved": (
            "The library folder {folder} was moved or removed while it was open.",
            "Nothing is written to it now. Put it back, or close the program and open the folder where it is.",
        ),
        "LibraryDamaged": (
            "The library in {folder} is damaged or is not one: {detail}.",
            "Bring back a backup from its folder “backups”, or with the command “restore”; nothing was changed.",
        ),
        "LibraryBusy": (
            "Another program is writing to the library in {folder}.",
            "Wait until it is done, or close it, and try again.",
        ),
        "DiskFull": (
            "There is no room left to write {path}; nothing was written.",
            "Make room on the disk and try again.",
        ),
        "TooLargeForDisk": (
            "{path} cannot be written: the file would be larger than its disk allows; nothing was written.",
            "Choose a place on another disk, or allow larger files there, and try again.",
        ),
        "NotWritable": (
            "{path} cannot be written: {detail}.",
            "Choose another place, or change the rights of this one.",
        ),
        "NotFound": (
            "There is no {kind} “{key}”.",
            "Check how it is spelled; it may have been renamed or deleted.",
        ),
        "InvalidValue": (
            "“{value}” does not fit the field {field}.",
            "Expected is {expected}.",
        ),
        "QuerySyntaxError": (
            "The query “{query}” cannot be read at character {position}: {problem}.",
            "Mend it there, or put words with special characters in quotation marks.",
        ),
        "Conflict": (
            "{what} has been changed since, so that this step cannot be taken back.",
            "Look at it as it is now and change it by hand.",
        ),
        "Cancelled": (
            "Stopped.",
            "What was done before that is kept.",
        ),
    },
)
"""What happened and what to do, by the error's class name and its variant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """An error in words; `str()` of it is one line.

    Attributes:
        text: What happened, one sentence.
        advice: What to do about it.
        details: What a library or the system said of it in words of its own; "" for nothing.
    """

    text: str
    advice: str
    details: str = ""

    def __str__(self) -> str:
        """All of it in a line."""
        return " ".join(part for part in (self.text, self.advice, f"({self.details})" if self.details else "") if part)


def _english_number(value: float, digits: int) -> str:
    return f"{value:,.{digits}f}"


def describe(error: ClippingsError, translate: Translate | None = None, number: Number = _english_number) -> Message:
    """Word an error.

    Args:
        error: What went wrong.
        translate: Gives the template of the person's language for an English one (with the same named fields); it is
            also asked for the few fields that are English words themselves.
        number: Writes a number with so many digits after the point.
    """
    translate = translate or str
    text, advice = TEMPLATES[_key(error)]
    values = {name: _field(error, name, translate, number) for name in _fields(error)}
    said_of_it = dict.fromkeys(each for name in _fields(error) for each in sources(getattr(error, name)))
    return Message(
        text=_ended_once(translate(text).format_map(values)),
        advice=translate(advice).format_map(values),
        details=_one_line("; ".join(said_of_it)),
    )


def _plain_number(value: float, digits: int) -> str:
    return f"{value:.{digits}f}"


def human_size(count: int, number: Number = _plain_number) -> str:
    """A number of bytes for people, in steps of 1000: "310 B", "4.2 kB", "50 MB"."""
    size, unit = float(count), "B"
    for unit in ("B", "kB", "MB", "GB", "TB"):
        if size < 999.5 or unit == "TB":
            break
        size /= 1000
    return f"{number(size, 1 if unit != 'B' and size < 9.95 else 0)} {unit}"


def _key(error: ClippingsError) -> str:
    name = next(cls.__name__ for cls in type(error).__mro__ if cls.__name__ in TEMPLATES)
    match error:
        case BrokenInput() if error.detail == LOCKED:
            return f"{name}.locked"
        case BrokenInput() if error.kind == "backup":
            return f"{name}.backup"
        case BrokenInput() if error.kind in DOCUMENTS.values():
            return f"{name}.document"
        case BrokenInput() if error.kind in _NOT_BY_HAND:
            return f"{name}.file"
        case NotText() if error.looks_like:
            return f"{name}.known"
        case TooLarge():
            unit = f".{error.what}" if f"{name}.{error.what}" in TEMPLATES else ""
            counted = ".counted" if error.actual is not None else ""
            return f"{name}{unit}{counted}" if f"{name}{unit}{counted}" in TEMPLATES else f"{name}{unit}"
        case UnknownEncoding() if error.declared:
            return f"{name}.declared"
        case MissingProgram() if error.packages:
            return f"{name}.packages"
    return name


def _fields(error: ClippingsError) -> tuple[str, ...]:
    return tuple(field.name for field in fields(error)) if is_dataclass(error) else ()


def _field(error: ClippingsError, name: str, translate: Translate, number: Number) -> str:
    value = getattr(error, name)
    match error, name:
        case TooLarge(), "limit" | "actual":
            if error.what == "bytes" and value is not None:
                return human_size(value, number)
            return number(value or 0, 0)
        case QuerySyntaxError(), "position":
            return str(value + 1)
        case QuerySyntaxError(), "query":
            return _around(value, error.position)
    if isinstance(value, Worded) or (name in WORDED_FIELDS and isinstance(value, str)):
        return _one_line(said(value, translate, lambda whole: number(whole, 0)))
    if isinstance(value, tuple):
        return " ".join(value)
    return _one_line(str(value))


def _around(query: str, position: int) -> str:
    """A query in a line, every character where it is counted; of a long one the stretch that a place is in."""
    line = _ENDS_OF_LINES.sub(" ", query)
    if len(line) <= LONGEST_FIELD:
        return line
    start = max(min(position - LONGEST_FIELD // 2, len(line) - LONGEST_FIELD), 0)
    end = start + LONGEST_FIELD
    return f"{'… ' if start else ''}{line[start:end]}{' …' if end < len(line) else ''}"


def _ended_once(sentence: str) -> str:
    """A sentence whose last field ends it with a question."""
    return sentence[:-1] if sentence.endswith("?.") else sentence


def _one_line(value: str) -> str:
    line = " ".join(value.split()).rstrip(".")
    if len(line) <= LONGEST_FIELD:
        return line
    half = LONGEST_FIELD // 2
    return f"{line[:half]} … {line[-half:]}"
