"""What can go wrong through no fault of the program.

The classes carry data; `clippings_app.wording` turns them into a sentence that says what happened and what to do.
Anything that is not a `ClippingsError` is a bug and is never caught as if it were a bad input.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class ClippingsError(Exception):
    """Something a person can act on: bad input, a missing right, a full disk."""

    def __reduce__(self) -> tuple[Callable[..., "ClippingsError"], tuple[Any, ...]]:
        """Cross to another process whole; an exception's own way loses arguments that were given by name."""
        return _remake, (type(self), dict(vars(self)))


def _remake(kind: type[ClippingsError], fields: dict[str, Any]) -> ClippingsError:
    error = kind.__new__(kind)
    vars(error).update(fields)
    return error


@dataclass(eq=False)
class InputError(ClippingsError):
    """One input cannot be taken; others may go on.

    Attributes:
        name: What the person knows it by: a path, a URL, "pasted text".
    """

    name: str


@dataclass(eq=False)
class EmptyInput(InputError):
    """There is nothing in it but white space."""


@dataclass(eq=False)
class EmptyFolder(InputError):
    """It is a folder without any file that could be read."""


@dataclass(eq=False)
class NotText(InputError):
    """It is of a kind we cannot read.

    Attributes:
        looks_like: What its first bytes say it is ("ZIP archive"), or None.
    """

    looks_like: str | None = None


@dataclass(eq=False)
class TooLarge(InputError):
    """It is over a limit that keeps the program answering.

    Attributes:
        what: The thing counted: "bytes", "entries", "nested elements", "seconds".
        limit: The most that is taken.
        actual: What it has, or None where counting stopped.
    """

    what: str
    limit: int
    actual: int | None = None


@dataclass(eq=False)
class UnknownEncoding(InputError):
    """Its characters cannot be told for certain.

    Attributes:
        declared: The encoding that it names itself, or None.
    """

    declared: str | None = None


DOCUMENTS = {"docx": "Word document", "odt": "OpenDocument text", "epub": "EPUB book", "rtf": "RTF document"}
"""What a person calls each format of a program for writing or reading, by the ending of its files."""


LOCKED = "it is locked with a password"
"""Why a file that is otherwise whole cannot be read; other advice belongs to it."""


@dataclass(eq=False)
class BrokenInput(InputError):
    """It says what it is, but does not hold to it.

    Attributes:
        kind: The format expected, such as "JSON".
        detail: Where and what, in our own words; a `Quoted` keeps what the format's reader said.
    """

    kind: str
    detail: str


@dataclass(eq=False)
class UnusableStyle(InputError):
    """It cannot be used as a citation style.

    Attributes:
        detail: Why not, as the rest of a sentence.
    """

    detail: str


@dataclass(eq=False)
class ReadingFailed(InputError):
    """Reading it made the process that read it fail; whatever it was, it is a fault of ours as well.

    Attributes:
        detail: How the process ended, or the last line of the traceback.
        traceback: Where the bug is, for a report; "" when there is none to be had.
    """

    detail: str
    traceback: str = ""


@dataclass(eq=False)
class Unreachable(InputError):
    """It could not be opened or fetched.

    Attributes:
        detail: What the system or the server answered.
    """

    detail: str


@dataclass(eq=False)
class MissingProgram(ClippingsError):
    """A program or system package that is needed is not installed.

    Attributes:
        program: Its name.
        purpose: What it is needed for.
        packages: Debian packages that bring it.
    """

    program: str
    purpose: str
    packages: tuple[str, ...] = ()


@dataclass(eq=False)
class LibraryError(ClippingsError):
    """The library as a whole cannot be used.

    Attributes:
        folder: The library folder.
    """

    folder: Path


@dataclass(eq=False)
class LibraryTooNew(LibraryError):
    """It was written by a newer version of the program."""

    found: int
    known: int


@dataclass(eq=False)
class LibraryNotAccessible(LibraryError):
    """The folder cannot be read or written."""

    detail: str


@dataclass(eq=False)
class LibraryMoved(LibraryError):
    """The folder was moved or removed while it was open; nothing is written until it is back."""


@dataclass(eq=False)
class LibraryDamaged(LibraryError):
    """The database is not one of ours or is damaged."""

    detail: str


@dataclass(eq=False)
class LibraryBusy(LibraryError):
    """Another program has held the library for longer than we wait."""


@dataclass(eq=False)
class DiskFull(ClippingsError):
    """There was no room to write; nothing was written.

    Attributes:
        path: Where it should have gone.
    """

    path: Path


@dataclass(eq=False)
class TooLargeForDisk(DiskFull):
    """There is room, but no file so large may be on that disk, or of that person."""


@dataclass(eq=False)
class NotWritable(ClippingsError):
    """A file or folder chosen for output cannot be written.

    Attributes:
        path: Where it should have gone.
        detail: What the system said.
    """

    path: Path
    detail: str


@dataclass(eq=False)
class NotFound(ClippingsError):
    """There is no such clipping, topic, incident or saved search.

    Attributes:
        kind: "clipping", "topic", "incident", "original", "saved search".
        key: What was asked for.
    """

    kind: str
    key: str


@dataclass(eq=False)
class InvalidValue(ClippingsError):
    """A value does not fit its field.

    Attributes:
        field: The field's name.
        value: What was given.
        expected: What would fit, in a few words.
    """

    field: str
    value: str
    expected: str


@dataclass(eq=False)
class QuerySyntaxError(ClippingsError):
    """A query cannot be read.

    Attributes:
        query: The whole query.
        position: Where it stops making sense, counted in characters from 0.
        problem: What is wrong there, in a few English words.
    """

    query: str
    position: int
    problem: str


@dataclass(eq=False)
class Conflict(ClippingsError):
    """What should be undone has been changed by someone else since.

    Attributes:
        what: The thing that changed.
    """

    what: str


@dataclass(eq=False)
class Cancelled(ClippingsError):
    """The person stopped it."""
