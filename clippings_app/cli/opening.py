"""Opens the library that a command works on."""

import argparse
import contextlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from clippings_app.cli.arguments import library_folder
from clippings_app.cli.console import Console
from clippings_app.domain.errors import ClippingsError, DiskFull, LibraryNotAccessible
from clippings_app.library import Library
from clippings_app.parcels import python_running
from clippings_app.places import is_folder


@contextmanager
def library_for_reading(arguments: argparse.Namespace) -> Iterator[Library]:
    """The library, read-only where its folder is."""
    folder = library_folder(arguments)
    read_only = is_folder(folder) and not os.access(folder, os.W_OK)
    with _opened(folder, read_only=read_only) as library:
        yield library


def _opened(folder: Path, *, read_only: bool) -> Library:
    """The library; for reading only where a full disk allows no more.

    Raises:
        LibraryError: If it cannot be opened.
    """
    try:
        return Library.open(folder, read_only=read_only)
    except DiskFull as error:
        try:
            return Library.open(folder, read_only=True)
        except LibraryNotAccessible:
            raise _no_room(folder) from error


def _no_room(folder: Path) -> LibraryNotAccessible:
    return LibraryNotAccessible(folder=folder, detail="there is no room left on its disk")


@contextmanager
def library_for_searching(
    arguments: argparse.Namespace, console: Console | None = None, *, answer_first: bool = False
) -> Iterator[Library]:
    """As `library_for_reading`, with its index brought up to what was changed since.

    No command waits until there is an idle moment for the index: what it took in is merged when the command is done.

    Args:
        arguments: Of the command.
        console: Where it is told how far an index is that takes long.
        answer_first: Whether such an index is made only when the command is done, which is answered without it.
    """
    with library_for_reading(arguments) as library:
        is_long_coming = answer_first and library.index_is_long_coming
        taken = 0 if is_long_coming else library.catch_up()
        yield library
        if is_long_coming:
            taken = _made_anew(library, console)
        if taken:
            library.settle()


def _made_anew(library: Library, console: Console | None) -> int:
    def progress(count: int) -> None:
        if console is not None:
            console.progress(f"Making the index anew for the next search: {count} clippings (Ctrl+C: later)")

    try:
        return library.catch_up(progress=progress)
    except KeyboardInterrupt:  # the answer is out, and the next search goes on with it
        return 0
    finally:
        if console is not None:
            console.progress("")


@contextmanager
def kept_up(library: Library) -> Iterator[Callable[[], object]]:
    """A function to call before each of many questions, which brings the index up to what was changed since.

    An index that takes long is made meanwhile, and as far as there is time; questions are answered without it.
    """
    making: list[subprocess.Popen[bytes]] = []

    def keep_up() -> None:
        if not making and library.index_is_long_coming:
            making.append(begin_to_make_index(library.folder))
        if all(process.poll() is not None for process in making):
            library.catch_up()

    try:
        yield keep_up
    finally:
        for process in making:
            process.terminate()  # what is on the disk by then is gone on with next time
            process.wait()


def begin_to_make_index(folder: Path) -> "subprocess.Popen[bytes]":
    """Begin to make the index in a process of its own: nobody who asks meanwhile waits for it.

    It has nothing of the pipes that questions and answers go through: whoever reads answers to their end would wait
    for its end too, should this process be killed. What it fails at, this process fails at once more, and says so.
    """
    command = python_running("clippings_app.cli.opening", str(folder))
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main() -> None:
    """The entry of the process that makes an index; its argument is the library's folder."""
    with contextlib.suppress(ClippingsError, KeyboardInterrupt), Library.open(Path(sys.argv[1])) as library:
        library.catch_up()
        library.settle()


@contextmanager
def library_for_writing(arguments: argparse.Namespace) -> Iterator[Library]:
    """The library, to be changed."""
    folder = library_folder(arguments)
    try:
        library = Library.open(folder)
    except DiskFull as error:
        raise _no_room(folder) from error
    with library:
        yield library
