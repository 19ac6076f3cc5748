"""Opens the library that a command works on."""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clippings_app.cli.arguments import library_folder
from clippings_app.domain.errors import DiskFull, LibraryNotAccessible
from clippings_app.library import Library


@contextmanager
def library_for_reading(arguments: argparse.Namespace) -> Iterator[Library]:
    """The library, read-only where its folder is."""
    folder = library_folder(arguments)
    read_only = os.path.isdir(folder) and not os.access(folder, os.W_OK)  # noqa: PTH112 - pathlib's raises without rights
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
def library_for_searching(arguments: argparse.Namespace) -> Iterator[Library]:
    """As `library_for_reading`, with its index brought up to what was changed since.

    No command waits until there is an idle moment for the index: what it took in is merged when the command is done.
    """
    with library_for_reading(arguments) as library:
        taken = library.catch_up()
        yield library
        if taken:
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
