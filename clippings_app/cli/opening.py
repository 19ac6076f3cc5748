"""Opens the library that a command works on."""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager

from clippings_app.cli.arguments import library_folder
from clippings_app.library import Library


@contextmanager
def library_for_reading(arguments: argparse.Namespace) -> Iterator[Library]:
    """The library, read-only where its folder is."""
    folder = library_folder(arguments)
    read_only = os.path.isdir(folder) and not os.access(folder, os.W_OK)  # noqa: PTH112 - pathlib's raises without rights
    with Library.open(folder, read_only=read_only) as library:
        yield library


@contextmanager
def library_for_searching(arguments: argparse.Namespace) -> Iterator[Library]:
    """As `library_for_reading`, with its index brought up to what was changed since."""
    with library_for_reading(arguments) as library:
        library.catch_up()
        yield library


@contextmanager
def library_for_writing(arguments: argparse.Namespace) -> Iterator[Library]:
    """The library, to be changed."""
    with Library.open(library_folder(arguments)) as library:
        yield library
