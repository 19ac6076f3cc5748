"""Files and folders that a person names: each file an input, folders with all that is in them."""

import contextlib
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from clippings_app.domain.errors import EmptyFolder, NotText, TooLarge, Unreachable
from clippings_app.domain.payload import Payload
from clippings_app.domain.system_words import system_words
from clippings_app.domain.worded import Quoted
from clippings_app.importers.arrival import Failure
from clippings_app.importers.containers import (
    Limits,
    is_junk,
    is_page_part,
    is_resource_folder,
    open_stream,
    printable,
    resource_folders,
)
from clippings_app.importers.pictures import Pictures
from clippings_app.places import is_folder

_Place = tuple[int, int]
_REFERENCES = frozenset({".rdf", ".ris", ".bib", ".bibtex", ".mods", ".enw", ".nbib"})


@dataclass(frozen=True, slots=True)
class _Opening:
    limits: Limits
    indexes: dict[Path, Mapping[str, Sequence[Path]]] = field(default_factory=dict)

    def folders_in(self, parent: Path) -> Mapping[str, Sequence[Path]]:
        """Folders that may belong to pages, by their case folded names; looked up once for all pages beside them."""
        if parent not in self.indexes:
            self.indexes[parent] = _page_folders(parent)
        return self.indexes[parent]


def open_paths(paths: Iterable[Path], *, limits: Limits | None = None) -> Iterator[Payload | Failure]:
    """Inputs of the files, one by one and in the order of their names; archives and our own JSON lines are opened.

    Hidden files, what operating systems leave behind, and the resource folder beside a saved page are passed over,
    unless a person names them. What cannot be read is a failure, and the others go on.

    Args:
        paths: Files and folders.
        limits: How much is taken from one file or archive.
    """
    opening = _Opening(limits or Limits())
    for path in paths:
        is_empty = True
        for each in _open_path(path, opening, frozenset(), is_named=True):
            is_empty = False
            yield each
        if is_empty and is_folder(path):
            name = printable(str(path))
            yield Failure(name=name, error=EmptyFolder(name))


def folder_topics(roots: Iterable[Path]) -> Callable[[str], tuple[str, ...]]:
    """Tells of an input by its name the folders in which it lies below one of the roots, as the path of a topic.

    What lies in the root itself, and what did not come out of a folder, has none; a root's own name tells nothing.

    Args:
        roots: What a person named.
    """
    begun = {printable(str(root / "x"))[:-1]: root for root in roots if is_folder(root)}

    def topics_of(name: str) -> tuple[str, ...]:
        roots_of = (begins for begins in begun if name.startswith(begins) and (begins or not Path(name).is_absolute()))
        root = begun.get(max(roots_of, key=len, default="\0"))
        if root is None:
            return ()
        # The name goes on within archives and letters, whose folders are not asked for. Of a root whose name is no text
        # it is not the path itself.
        folders = (each for each in Path(name).parents if each.is_relative_to(root) and is_folder(each))
        folder = next(folders, root)
        parts = (" ".join(part.split()) for part in folder.relative_to(root).parts)
        path = "/".join(part for part in parts if part)
        return (path,) if path else ()

    return topics_of


def list_paths(paths: Iterable[Path]) -> Iterator[Path]:
    """What `open_paths` would open or name as a failure, without a look into it; archives count as one.

    Args:
        paths: Files and folders.
    """
    for path in paths:
        is_empty = True
        for each in _list_path(path, frozenset(), is_named=True):
            is_empty = False
            yield each
        if is_empty:
            yield path


def _list_path(path: Path, above: frozenset[_Place], *, is_named: bool) -> Iterator[Path]:
    try:
        status = path.stat()
        place = (status.st_dev, status.st_ino)
        children = _children(path) if stat.S_ISDIR(status.st_mode) and place not in above else None
    except (OSError, ValueError):
        yield path
        return
    if children is not None:
        for child in children:
            yield from _list_path(child, above | {place}, is_named=False)
    elif is_named or not stat.S_ISREG(status.st_mode) or not is_page_part(PurePosixPath(path.name)):
        yield path


def _open_path(
    path: Path, opening: _Opening, above: frozenset[_Place], *, is_named: bool
) -> Iterator[Payload | Failure]:
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
            yield from _open_folder(path, opening, above | {place})
    elif not stat.S_ISREG(status.st_mode):
        yield Failure(name=name, error=NotText(name, "device or pipe, not a file"))
    elif is_named or not is_page_part(PurePosixPath(path.name)):
        yield from _open_file(path, name, opening)


def _open_folder(folder: Path, opening: _Opening, above: frozenset[_Place]) -> Iterator[Payload | Failure]:
    try:
        children = _children(folder)
    except OSError as error:
        yield _unreachable(printable(str(folder)), error)
        return
    for child in children:
        yield from _open_path(child, opening, above, is_named=False)


def _children(folder: Path) -> list[Path]:
    """What is in a folder, by name, without junk and without the folders that belong to saved pages.

    Files of references come last: what they say of a page that lies there too is then added to it, while a page that
    came after its reference would be a second clipping.

    Raises:
        OSError: If the folder cannot be read.
    """
    children = sorted(folder.iterdir(), key=lambda child: (_is_reference(child), os.fsencode(child.name)))
    beside = resource_folders(PurePosixPath(child.name) for child in children)
    return [
        child for child in children if not is_junk(PurePosixPath(child.name)) and child.name.casefold() not in beside
    ]


def _is_reference(path: Path) -> bool:
    return path.suffix.lower() in _REFERENCES


def _open_file(path: Path, name: str, opening: _Opening) -> Iterator[Payload | Failure]:
    try:
        with path.open("rb") as file:
            yield from open_stream(file, name, limits=opening.limits, pictures=_pictures_beside(path, opening))
    except OSError as error:
        yield _unreachable(name, error)
    except MemoryError:
        yield Failure(name=name, error=TooLarge(name, "bytes", opening.limits.entry))


def _pictures_beside(page: Path, opening: _Opening) -> dict[str, bytes]:
    """The pictures in the folder that a browser put beside a page; those that cannot be read are left out."""
    names = resource_folders([PurePosixPath(page.name)])
    gathered = Pictures()
    if not names:
        return {}
    folders = opening.folders_in(page.parent)
    for folder in (each for name in sorted(names & folders.keys()) for each in folders[name]):
        for file in sorted(folder.rglob("*")):
            with contextlib.suppress(OSError):
                if file.is_file():
                    with file.open("rb") as opened:
                        gathered.add(file.relative_to(page.parent).as_posix(), opened)
    return gathered.files


def _page_folders(parent: Path) -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    with contextlib.suppress(OSError):  # who may open a page may not be allowed to see what lies beside it
        for child in parent.iterdir():
            if is_resource_folder(child.name) and child.is_dir():
                found.setdefault(child.name.casefold(), []).append(child)
    return found


def _unreachable(name: str, error: Exception) -> Failure:
    detail = system_words(error) if isinstance(error, OSError) else Quoted("no file can have such a name", error)
    return Failure(name=name, error=Unreachable(name, detail))
