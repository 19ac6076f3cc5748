"""Writes a file whole or not at all."""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from clippings_app.domain.errors import DiskFull, NotWritable, TooLargeForDisk
from clippings_app.domain.system_words import system_words

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def is_full(error: OSError) -> bool:
    """Whether the system says that there is no room: disk, quota or largest file."""
    return error.errno in _FULL


def no_room(path: Path, error: OSError) -> DiskFull:
    """What to raise where there is no room for a file, or none for one so large."""
    return TooLargeForDisk(path) if error.errno == errno.EFBIG else DiskFull(path)


@contextlib.contextmanager
def output_failures(path: Path) -> Iterator[None]:
    """Turn what the system says of a place that a person asked for into errors he can act on.

    Args:
        path: What is written.

    Raises:
        NotWritable: If it cannot be.
        DiskFull: If there is no room.
    """
    try:
        yield
    except OSError as error:
        if is_full(error):
            raise no_room(path, error) from error
        raise NotWritable(path, system_words(error)) from error


def save(path: Path, data: bytes, *, private: bool = False) -> None:
    """Put bytes where a person asked for them; what stood there before goes only when the new file is complete.

    Args:
        path: Where. What a link leads to is replaced, and the link stays.
        data: The bytes.
        private: Whether nobody else may read them.

    Raises:
        NotWritable: If the place cannot be written.
        DiskFull: If there is no room.
    """
    with output_failures(path):
        if path.is_dir():
            raise NotWritable(path, "it is a folder")
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a pipe or a device
            return
        _replace(Path(os.path.realpath(path)), data, private=private)


def save_below(folder: Path, name: str, data: bytes) -> Path:
    """As `save`, for a name of several parts below a folder that is there; the folders between are made.

    Raises:
        NotWritable: If the place cannot be written.
        DiskFull: If there is no room.
    """
    path = folder.joinpath(*name.split("/"))
    with output_failures(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
    save(path, data)
    return path


def _replace(path: Path, data: bytes, *, private: bool) -> None:
    import tempfile  # those who only ask what a failure means need it not

    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if not private:  # as it is made, nobody else may
            temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
