"""Mailboxes: many letters in one file, as Thunderbird, Apple Mail, mutt and Google Takeout write them (RFC 4155).

Each letter begins with a line of its own, "From ", who sent it and when, behind a blank line. The file may be larger
than memory; it is cut into its letters, each of which keeps its bytes, that line included.
"""

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from clippings_app.domain.errors import BrokenInput, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Failure
from clippings_app.importers.kinds import Kind

_LONGEST_LINE = 64 * 1024
_MAX_LETTER = 256 * 1024**2
_START = re.compile(rb"From [^\r\n]{0,300}\d:\d\d[^\r\n]{0,40}\d{4}[ \t]*\r?$|From - \S[^\r\n]{0,80}\r?$")
_HEADER = re.compile(rb"[!-9;-~]+:|>From ")


def starts_letter(text: str) -> bool:
    """Whether a text begins with the line that stands before each letter of a mailbox."""
    return _START.match(text[:500].partition("\n")[0].encode("latin-1", "replace")) is not None


def letters_of(file: BinaryIO, name: str, *, limit: int = _MAX_LETTER) -> Iterator[Payload | Failure]:
    """Every letter of a mailbox as an input of its own, named "file#3"; memory holds one letter.

    Args:
        file: Read from where it stands.
        name: What the person knows the file by.
        limit: Bytes of the largest letter that is taken.
    """
    number = 0
    letter = _Letter(limit)
    for line, begins in _lines(file):
        if begins and letter.size:
            number += 1
            yield letter.taken(f"{name}#{number}")
            letter = _Letter(limit)
        letter.add(line)
    if letter.size:
        yield letter.taken(f"{name}#{number + 1}")
    else:
        yield Failure(name=name, error=BrokenInput(name, "letter", "it has no part with text"))


class _Letter:
    """A letter that is being read, in one piece: as many lines of two characters it would be twenty times as large."""

    def __init__(self, limit: int) -> None:
        self.size = 0
        self._limit = limit
        self._held = io.BytesIO()

    def add(self, line: bytes) -> None:
        """One more line; of a letter that is too large nothing is held."""
        self.size += len(line)
        if self.size <= self._limit:
            self._held.write(line)
        else:
            self._held.close()

    def taken(self, name: str) -> Payload | Failure:
        """The letter, or that it is too large."""
        if self.size > self._limit:
            return Failure(name=name, error=TooLarge(name, "bytes", self._limit))
        return Payload(data=self._held.getvalue(), name=name, type=Kind.MBOX.value)


def _lines(file: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """Lines, longer ones in pieces, each with whether a letter begins there."""
    is_line = is_after_blank = True
    line = file.readline(_LONGEST_LINE)
    while line:
        following = file.readline(_LONGEST_LINE)
        is_start = is_line and is_after_blank and _START.match(line.rstrip(b"\n")) is not None
        # Words of a letter may look like the line before one, but no header follows them.
        yield line, is_start and _HEADER.match(following) is not None
        is_after_blank = is_line and not line.strip()
        is_line = line.endswith(b"\n")
        line = following
