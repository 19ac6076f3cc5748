"""Writes a file whole or not at all."""

import errno
import os
import tempfile
from pathlib import Path

from clippings_app.domain.errors import DiskFull, NotWritable


def save(path: Path, data: bytes) -> None:
    """Put bytes where a person asked for them; what stood there before goes only when the new file is complete.

    Raises:
        NotWritable: If the place cannot be written.
        DiskFull: If there is no room.
    """
    try:
        if path.is_dir():
            raise NotWritable(path, "it is a folder")
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a pipe or a device
            return
        _replace(path, data)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(path) from error
        raise NotWritable(path, error.strerror or str(error)) from error


def save_below(folder: Path, name: str, data: bytes) -> Path:
    """As `save`, for a name of several parts below a folder that is there; the folders between are made.

    Raises:
        NotWritable: If the place cannot be written.
        DiskFull: If there is no room.
    """
    path = folder.joinpath(*name.split("/"))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(path) from error
        raise NotWritable(path.parent, error.strerror or str(error)) from error
    save(path, data)
    return path


def _replace(path: Path, data: bytes) -> None:
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
