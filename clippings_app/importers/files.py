"""Files and folders that a person names: each file an input, folders with all that is in them."""

import contextlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from clippings_app.domain.errors import EmptyFolder, NotText, TooLarge, Unreachable
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Failure
from clippings_app.importers.containers import Limits, is_junk, is_page_part, open_stream, printable, resource_folders
from clippings_app.importers.pictures import Pictures

_Place = tuple[int, int]


def open_paths(paths: Iterable[Path], *, limits: Limits | None = None) -> Iterator[Payload | Failure]:
    """Inputs of the files, one by one and in the order of their names; archives and our own JSON lines are opened.

    Hidden files, what operating systems leave behind, and the resource folder beside a saved page are passed over,
    unless a person names them. What cannot be read is a failure, and the others go on.

    Args:
        paths: Files and folders.
        limits: How much is taken from one file or archive.
    """
    for path in paths:
        is_empty = True
        for each in _open_path(path, limits or Limits(), frozenset(), is_named=True):
            is_empty = False
            yield each
        if is_empty and path.is_dir():
            name = printable(str(path))
            yield Failure(name=name, error=EmptyFolder(name))


def _open_path(path: Path, limits: Limits, above: frozenset[_Place], *, is_named: bool) -> Iterator[Payload | Failure]:
    name = printable(str(path))
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        yield _unreachable(name, error)
        return
    if stat.S_ISDIR(status.st_mode):
        place = (status.st_dev, status.st_ino)
        if place in above:
            yield Failure(name=name, error=Unreachable(name, "the folder contains itself through a symbolic link"))
        else:
            yield from _open_folder(path, limits, above | {place})
    elif not stat.S_ISREG(status.st_mode):
        yield Failure(name=name, error=NotText(name, "device or pipe, not a file"))
    elif is_named or not is_page_part(PurePosixPath(path.name)):
        yield from _open_file(path, name, limits)


def _open_folder(folder: Path, limits: Limits, above: frozenset[_Place]) -> Iterator[Payload | Failure]:
    try:
        children = sorted(folder.iterdir(), key=lambda child: os.fsencode(child.name))
    except OSError as error:
        yield _unreachable(printable(str(folder)), error)
        return
    beside = resource_folders(PurePosixPath(child.name) for child in children)
    for child in children:
        inside = PurePosixPath(child.name)
        if not is_junk(inside) and child.name.casefold() not in beside:
            yield from _open_path(child, limits, above, is_named=False)


def _open_file(path: Path, name: str, limits: Limits) -> Iterator[Payload | Failure]:
    try:
        with path.open("rb") as file:
            yield from open_stream(file, name, limits=limits, pictures=_pictures_beside(path))
    except OSError as error:
        yield _unreachable(name, error)
    except MemoryError:
        yield Failure(name=name, error=TooLarge(name, "bytes", limits.entry))


def _pictures_beside(page: Path) -> dict[str, bytes]:
    """The pictures in the folder that a browser put beside a page; those that cannot be read are left out."""
    folders = resource_folders([PurePosixPath(page.name)])
    gathered = Pictures()
    if not folders:
        return {}
    for folder in (each for each in page.parent.iterdir() if each.name.casefold() in folders and each.is_dir()):
        for file in sorted(folder.rglob("*")):
            with contextlib.suppress(OSError):
                if file.is_file():
                    with file.open("rb") as opened:
                        gathered.add(file.relative_to(page.parent).as_posix(), opened)
    return gathered.files


def _unreachable(name: str, error: Exception) -> Failure:
    detail = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Failure(name=name, error=Unreachable(name, detail))
