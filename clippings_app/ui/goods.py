"""What a person hands over, in the process that reads it: inputs one by one, counted, and kept once they are read."""

import contextlib
import itertools
import pickle
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from clippings_app.domain.errors import ClippingsError
from clippings_app.domain.payload import Payload
from clippings_app.parcels import pack

if TYPE_CHECKING:
    from clippings_app.importers.arrival import Failure
    from clippings_app.intake import Outcome

_MOST_KEPT = 2 * 1024**3
"""Bytes of what a survey has read that are kept on the disk; what is more is read again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goods:
    """What is to be read.

    Attributes:
        payloads: Already in hand.
        paths: Files and folders.
        links: Addresses a person wants fetched.
        mend: Whether a text that went through a wrong encoding is to be read as it was written.
        again: The clipping that these are the bytes of, and that is to be reviewed once more; 0 for what is new.
    """

    payloads: tuple[Payload, ...] = ()
    paths: tuple[Path, ...] = ()
    links: tuple[str, ...] = ()
    mend: bool = False
    again: int = 0


class Counted:
    """The inputs of goods, files listed beforehand so that progress knows its end and a clipping its file.

    Args:
        goods: What was handed over.
        stopped: Asked while files are listed, which may take long.
        leave_out: Files that are not opened.

    Attributes:
        total: Inputs in all; archives count as one.
        done: Inputs opened so far.
    """

    def __init__(self, goods: Goods, stopped: Callable[[], bool], leave_out: frozenset[str] = frozenset()) -> None:
        self._goods = goods
        self._leave_out = leave_out
        self._files: frozenset[str] = frozenset()
        self.done = 0
        if goods.paths:
            from clippings_app.importers.containers import printable
            from clippings_app.importers.files import list_paths

            listed = itertools.takewhile(lambda _: not stopped(), list_paths(goods.paths))
            self._files = frozenset(printable(str(path)) for path in listed)
        self.total = len(goods.payloads) + len(goods.links) + len(self._files)

    def __iter__(self) -> "Iterator[Payload | Failure]":
        """Open one after the other."""
        last = ""
        for payload in inputs_of(self._goods):
            file = self.file_of(payload.name)
            self.done += file != last
            last = file
            if file not in self._leave_out:
                yield payload

    def file_of(self, name: str) -> str:
        """The file that a clipping's name begins with; the name itself for what is no file."""
        if name not in self._files:
            for at in range(len(name) - 1, 0, -1):
                if name[at] in "/#:" and name[:at] in self._files:
                    return name[:at]
        return name


class Spool:
    """What a survey has read, kept on the disk until an import takes it.

    Args:
        folder: Where there is room for it.

    Attributes:
        count: What was put in.
        is_whole: Whether all of it found room.
    """

    def __init__(self, folder: Path) -> None:
        self.count = 0
        self.is_whole = True
        self._file: IO[bytes] = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - it lives until an import

    def put(self, outcome: "Outcome") -> None:
        """Keep one more; without room for it, everything is let go."""
        if not self.is_whole:
            return
        try:
            self._file.write(pack(outcome))
        except OSError:  # no room: the import reads once more
            self.is_whole = False
        self.count += 1
        if not self.is_whole or self._file.tell() > _MOST_KEPT:
            self.is_whole = False
            self.close()

    def outcomes(self) -> "Iterator[Outcome]":
        """What was put in, in order."""
        self._file.seek(0)
        for _ in range(self.count):
            yield pickle.load(self._file)

    def close(self) -> None:
        """Free the disk."""
        with contextlib.suppress(OSError):
            self._file.close()


def inputs_of(goods: Goods) -> "Iterator[Payload | Failure]":
    """Everything of goods, files and addresses opened when it is their turn."""
    for each in _inputs_of(goods):
        yield replace(each, mend=True) if goods.mend and isinstance(each, Payload) else each


def _inputs_of(goods: Goods) -> "Iterator[Payload | Failure]":
    yield from goods.payloads
    if goods.paths:
        from clippings_app.importers.files import open_paths

        yield from open_paths(goods.paths)
    if goods.links:
        yield from _fetched(goods.links)


def _fetched(links: Iterable[str]) -> "Iterator[Payload | Failure]":
    from clippings_app.importers.arrival import Failure
    from clippings_app.importers.fetch import fetch

    for link in links:
        try:
            yield fetch(link)
        except ClippingsError as error:
            yield Failure(name=link, error=error)
