"""A bibliography from the library to the disk: gather, write, save whole or not at all, and what goes beside it."""

import contextlib
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from clippings_app.analysis.file_names import file_name, original_suffix
from clippings_app.domain.bibliography import Bibliography, ExportOptions, Thumbnail
from clippings_app.domain.errors import ClippingsError, LibraryDamaged, NotWritable
from clippings_app.domain.system_words import system_words
from clippings_app.domain.watch import NOBODY, Stage, Watch
from clippings_app.exporters.beside import EVIDENCE, LOSSES, ORIGINALS, evidence_files, files_beside, name_beside
from clippings_app.exporters.common import each_once
from clippings_app.exporters.written import Beside, Written
from clippings_app.library import Library
from clippings_app.saving import output_failures, save, save_below

Shrink = Callable[[bytes], Thumbnail | None]
MOST_THUMBNAILS = 2_000
"""Pictures shown in one document: more would make it too large to be opened with ease."""
Write = Callable[[Bibliography, ExportOptions, Watch], Written]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A bibliography that is written.

    Attributes:
        bibliography: What was written.
        written: What became of it.
        beside: The files that went beside it, the verifier's folder by its manifest.
        lacking: Hashes of originals that were asked for and are not there, or not as they were: they do not lie beside
            it, and its manifest says so.
    """

    bibliography: Bibliography
    written: Written
    beside: tuple[Path, ...] = ()
    lacking: tuple[str, ...] = ()


def gather(library: Library, ids: Sequence[int], options: ExportOptions, *, query: str, watch: Watch) -> Bibliography:
    """The clippings as a bibliography.

    Raises:
        Cancelled: If it was to stop.
    """
    watch.tell(Stage.GATHERING)
    return library.bibliography(ids, group_by=options.group_by, order=options.order, query=query)


def send_out(
    library: Library,
    ids: Sequence[int],
    options: ExportOptions,
    write: Write,
    *,
    to: Path | None,
    query: str = "",
    shrink: Shrink | None = None,
    watch: Watch = NOBODY,
) -> Gone:
    """Write a bibliography, and save it unless it is only to be looked at.

    Args:
        library: Where the clippings are.
        ids: Which, in order.
        options: How.
        write: The format.
        to: The file; None saves nothing.
        query: What was asked, for the file's head.
        shrink: Makes pictures small for a format that shows them; None shows none.
        watch: Who waits.

    Raises:
        Cancelled: If it was to stop; what stood in the file's place is still there.
        ClippingsError: If it cannot be written or saved.
    """
    bibliography = gather(library, ids, options, query=query, watch=watch)
    if shrink and options.shows_thumbnails:
        thumbnails = _thumbnails(bibliography, partial(_whole, library), shrink, watch)
        bibliography = replace(bibliography, thumbnails=thumbnails)
    written = write(bibliography, options, watch)
    watch.tell(Stage.SETTING)
    if to is None:
        return Gone(bibliography=bibliography, written=written)
    if _is_no_file(to):
        save(to, written.data)  # a pipe or a device has nothing beside it
        return Gone(bibliography=bibliography, written=written)
    if not to.parent.is_dir():
        raise NotWritable(to, "its folder is not there")
    before = _old_evidence(to)
    lacking: dict[str, None] = {}

    def original(sha256: str) -> bytes | None:
        data = _whole(library, sha256)
        if data is None:
            lacking[sha256] = None
        return data

    files = files_beside(to.name, bibliography, written, options, original, watch)
    with _laid_beside(to, files) as beside:
        watch.tell(Stage.SETTING)
        save(to, written.data)
    _drop_old_note(to, beside)
    _drop_old_evidence({path: digest for path, digest in before.items() if path not in beside})
    return Gone(bibliography=bibliography, written=written, beside=tuple(beside), lacking=tuple(lacking))


def _whole(library: Library, sha256: str) -> bytes | None:
    """An original or a picture; None where it is gone or damaged, which costs it alone and not the bibliography."""
    try:
        return library.image(sha256)
    except LibraryDamaged:
        return None


def _is_no_file(to: Path) -> bool:
    """Whether something stands there that is no file.

    Raises:
        NotWritable: If the system does not let us look, because the name is too long for one.
    """
    try:
        return to.exists() and not to.is_file()
    except OSError as error:
        raise NotWritable(to, system_words(error)) from error


def _thumbnails(
    bibliography: Bibliography, image: Callable[[str], bytes | None], shrink: Shrink, watch: Watch
) -> dict[str, Thumbnail]:
    """The first pictures that are held, small, each once."""
    held = (photo.sha256 for each in each_once(bibliography) for photo in each.article.photos if photo.sha256)
    names = list(dict.fromkeys(held))[:MOST_THUMBNAILS]
    thumbnails: dict[str, Thumbnail] = {}
    for done, name in enumerate(names):
        watch.tell(Stage.GATHERING, done, len(names))
        data = image(name)
        small = shrink(data) if data else None
        if small:
            thumbnails[name] = small
    return thumbnails


@contextlib.contextmanager
def _laid_beside(to: Path, files: Iterable[Beside]) -> Iterator[list[Path]]:
    """The files beside an export; when it comes to nothing after all, what stood there before stands there again."""
    laid: list[Path] = []
    new: list[Path] = []
    before: dict[Path, bytes] = {}
    try:
        for each in files:
            path = to.parent.joinpath(*each.name.split("/"))
            if not path.exists():
                new.append(path)
            elif path.parent.name != ORIGINALS:  # those are named by their hashes: what is new is what was there
                with output_failures(path):
                    before[path] = path.read_bytes()
            laid.append(save_below(to.parent, each.name, each.data))
        yield laid
    except BaseException:
        with contextlib.suppress(ClippingsError, OSError):
            for path in new:
                path.unlink(missing_ok=True)
            for path, data in before.items():
                save(path, data)
            _drop_empty(folder for path in new for folder in path.parents if to.parent in folder.parents)
        raise


def _drop_empty(folders: Iterable[Path]) -> None:
    """Take away the folders of an export's evidence, unless something is left in them; those within others first."""
    for folder in sorted(set(folders), reverse=True):
        if folder.is_dir():
            folder.rmdir()


def _drop_old_note(to: Path, beside: Sequence[Path]) -> None:
    """The note of an export that stood here before says nothing of this one; a file of somebody else's stays."""
    note = to.with_name(name_beside(to.name, LOSSES))
    if note in beside:
        return
    try:
        is_ours = note.is_file() and note.read_text(encoding="utf-8").startswith(f"What {to.name} leaves out")
    except (OSError, UnicodeDecodeError):
        return
    if is_ours:
        note.unlink(missing_ok=True)


def _old_evidence(to: Path) -> dict[Path, str]:
    """The files with their SHA-256 that an export which stood here before put beside it as evidence."""
    try:
        manifest = to.with_name(name_beside(to.name, EVIDENCE)).joinpath("manifest.json").read_bytes()
    except OSError:
        return {}
    return {to.parent / name: digest for name, digest in evidence_files(to.name, manifest).items()}


def _drop_old_evidence(files: Mapping[Path, str]) -> None:
    """Take away what is evidence of an export that is gone; what was changed since is somebody else's, and stays."""
    with contextlib.suppress(OSError):
        for path, digest in files.items():
            if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == digest:
                path.unlink()
        _drop_empty({path.parent for path in files})


def hand_out(library: Library, ids: Sequence[int], folder: Path) -> list[Path]:
    """Write clippings as files for other programs, under names that say what they are.

    A clipping is handed out as it came in, byte for byte; one that came without a file, or whose file is lost or
    damaged, as its text.

    Args:
        library: What they are in.
        ids: Which; those that are gone are left out.
        folder: An empty folder.

    Returns:
        The files, in the order asked.

    Raises:
        NotWritable: If the folder cannot be written to.
        DiskFull: If there is no room.
    """
    files: list[Path] = []
    for clipping in library.get(ids):
        original = clipping.original
        data = _whole(library, original.sha256) if original is not None else None
        suffix = original_suffix(clipping)
        if data is None:
            article = clipping.article
            data, suffix = "\n\n".join((article.headline or "", *article.body)).encode(), ".txt"
        path = _free(folder / file_name(clipping, suffix))
        save(path, data)
        files.append(path)
    return files


def _free(path: Path) -> Path:
    """The path, with a number where there is such a file already."""
    number, free = 2, path
    while free.exists():
        number, free = number + 1, path.with_stem(f"{path.stem} ({number})")
    return free
