"""Where a command reads and writes: JSON and text out in UTF-8 whatever the locale, words for people on the side."""

import io
import json
import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO

from clippings_app.domain.errors import ClippingsError, NotWritable, QuerySyntaxError
from clippings_app.terminal.layout import printable, unsteering, width

_STEERING_IN_JSON = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What JSON may hold as it is and a terminal obeys; control characters below these JSON escapes by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Console:
    """The streams of one run.

    Attributes:
        stdin: What is piped in.
        stdout: What programs read.
        stderr: What people read.
        columns: Width of the terminal.
    """

    stdin: BinaryIO
    stdout: BinaryIO
    stderr: TextIO
    columns: int = 80

    def json(self, value: object, *, compact: bool = False) -> None:
        """Write one JSON document, in one line when compact.

        File names may hold bytes that are no characters (PEP 383); those become JSON's own escapes, and so does what
        could steer a terminal, except in lines for a program that asks again and again.
        """
        data = _in_one_line(value) if compact and not self.stdout.isatty() else None
        if data is None:
            text = json.dumps(value, ensure_ascii=False, indent=None if compact else 2)
            safe = _STEERING_IN_JSON.sub(lambda character: f"\\u{ord(character[0]):04x}", text)
            data = safe.encode("utf-8", "backslashreplace")
        self.write(data + b"\n")

    def lines(self, lines: Iterable[str]) -> None:
        """Write lines of text; what could steer a terminal is left out."""
        for line in lines:
            self.write(unsteering(line).encode("utf-8", "backslashreplace") + b"\n")

    def write(self, data: bytes) -> None:
        """Write bytes.

        Raises:
            NotWritable: If standard output leads to where there is no room, for one.
            BrokenPipeError: If nobody reads any more.
        """
        with self._worded():
            self.stdout.write(data)

    def flush(self) -> None:
        """Hand on what was written; raises as `write` does, here and not at the interpreter's end."""
        with self._worded():
            self.stdout.flush()

    @contextmanager
    def _worded(self) -> Iterator[None]:
        try:
            yield
        except BrokenPipeError:
            raise
        except OSError as error:
            self.forget_output()
            raise NotWritable(Path("standard output"), error.strerror or str(error)) from error

    def forget_output(self) -> None:
        """Drop what nobody reads any more, so that the interpreter does not complain of it at its end."""
        try:
            number = self.stdout.fileno()
        except io.UnsupportedOperation:
            return
        os.dup2(os.open(os.devnull, os.O_WRONLY), number)

    def say(self, line: str) -> None:
        """Tell the person something, in one line."""
        self.stderr.write(printable(line) + "\n")
        self.stderr.flush()

    def complain(self, error: ClippingsError, *, name: str | None = None) -> None:
        """Say what went wrong and what to do, and show a query with a mark under the place."""
        self.say(f"clippings: {worded(error, name)}")
        if isinstance(error, QuerySyntaxError):
            self.stderr.write(f"  {printable(error.query)}\n  {' ' * width(error.query[: error.position])}^\n")

    @property
    def shows_progress(self) -> bool:
        """Whether a person watches standard error."""
        return self.stderr.isatty()

    def progress(self, line: str) -> None:
        """Write over the line of progress; "" takes it away. Does nothing where no person watches."""
        if self.shows_progress:
            self.stderr.write(f"\r\x1b[K{printable(line)}")
            self.stderr.flush()


def standard_console() -> Console:
    """The process's own streams; a program without a console (Windows' GUI start) reads and writes nothing."""
    return Console(
        stdin=sys.stdin.buffer if sys.stdin else io.BytesIO(),
        stdout=sys.stdout.buffer if sys.stdout else io.BytesIO(),
        stderr=sys.stderr or io.StringIO(),
        columns=min(shutil.get_terminal_size((100, 24)).columns, 160),
    )


def worded(error: ClippingsError, name: str | None = None) -> str:
    """An error in words that name the input it is about."""
    from clippings_app.wording import describe

    words = str(describe(error))
    return words if name is None or name in words else f"{name}: {words}"


def _in_one_line(value: object) -> bytes | None:
    """JSON for programs that ask again and again; None where there are halves of characters in it."""
    import orjson  # not for commands that answer once

    try:
        return orjson.dumps(value)
    except orjson.JSONEncodeError:
        return None
