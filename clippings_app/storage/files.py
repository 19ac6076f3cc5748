"""Writing files so that a crash leaves the old one or the new one, never half."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

CHUNK = 1 << 20
"""Bytes that are held at once of a file that may be large."""


def chunks(file: IO[bytes]) -> Iterator[bytes]:
    """The rest of a file, piece by piece."""
    return iter(lambda: file.read(CHUNK), b"")


def sync_folder(folder: Path) -> None:
    """Make names in a folder survive a power cut; where folders cannot be synced (Windows), the system sees to it."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def replacing(path: Path, part: Path) -> Iterator[IO[bytes]]:
    """A file to write to; when all went well it is synced and takes the place of `path`.

    Args:
        path: What it becomes.
        part: Its name until then, in the same folder; removed when something goes wrong.
    """
    try:
        with part.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
