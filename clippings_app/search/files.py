"""The index's files on disk: what is held for certain, written so that a crash or a power cut leaves one truth."""

import json
import mmap
import os
import re
import unicodedata
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from clippings_app.domain.errors import ClippingsError
from clippings_app.search.schema import SCHEMA_VERSION

INDEX_NAME = "MAIN"
STATE_FILE = "state.json"
_CHUNK = 1 << 20
_SEGMENT_NAME = re.compile(r"\w+")


class IndexBusy(ClippingsError):
    """Another process is writing the index; it will have the same changes."""


class FileState(NamedTuple):
    """A file as it was written.

    Attributes:
        size: In bytes.
        crc: CRC-32 of its contents.
        written: When, in nanoseconds as the file system has it; 0 where that was not noted.
    """

    size: int
    crc: int
    written: int = 0


@dataclass(frozen=True, slots=True)
class SegmentState:
    """A segment: its name, how many documents it has, and which of them are deleted."""

    name: str
    size: int
    deleted: tuple[int, ...] = ()

    def doc_count(self) -> int:
        """Documents that are not deleted."""
        return self.size - len(self.deleted)

    def doc_count_all(self) -> int:
        """Documents, deleted ones too."""
        return self.size

    def deleted_count(self) -> int:
        """Documents that are deleted."""
        return len(self.deleted)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What `state.json` says.

    Attributes:
        applied: Sequence number that the index holds for certain.
        generation: Whoosh's number of the commit it belongs to.
        files: Each file of that commit as it was written.
        segments: The segments of that commit in order, so that they can be read without Whoosh.
        folder: The folder's inode. A copied index has another: Whoosh's files are pickles and may come from anyone.
        version: Versions of what the words depend on.
        whole_from: Sequence number from which on it holds everything: it is being made anew until then.
        begun: Tells it from one that was begun before or after it in the same folder.
    """

    applied: int
    generation: int
    files: Mapping[str, FileState] = field(default_factory=dict)
    segments: tuple[SegmentState, ...] = ()
    folder: int = 0
    version: str = ""
    whole_from: int = 0
    begun: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether it has all that there was when it was begun."""
        return self.applied >= self.whole_from


def current_version() -> str:
    """Schema, tokenizer and the Unicode tables that it folds by."""
    return f"{SCHEMA_VERSION}/{unicodedata.unidata_version}"


def read_state(folder: Path, *, copied: bool = False) -> State | None:
    """The state of an index that this library made in this very folder; None when there is none to be trusted.

    Args:
        folder: Where it lies.
        copied: Whether one that was made elsewhere will do, for reading what cannot hold code.
    """
    try:
        raw = json.loads((folder / STATE_FILE).read_text("utf-8"))
        crc = raw.pop("crc", None)
        if crc is not None and crc != _crc_of(raw):  # older versions wrote none
            return None
        state = State(
            applied=int(raw["applied"]),
            generation=int(raw["generation"]),
            files={str(name): FileState(*map(int, held)) for name, held in raw["files"].items()},
            segments=tuple(
                SegmentState(str(name), int(size), tuple(map(int, deleted))) for name, size, deleted in raw["segments"]
            ),
            folder=int(raw["folder"]),
            version=str(raw["version"]),
            whole_from=int(raw.get("whole_from", 0)),  # older versions wrote neither
            begun=int(raw.get("begun", 0)),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    made_here = copied or state.folder == folder.stat().st_ino
    safe_names = all(_SEGMENT_NAME.fullmatch(segment.name) for segment in state.segments)
    return state if made_here and safe_names and state.version == current_version() else None


def write_state(
    folder: Path,
    applied: int,
    generation: int,
    segments: Sequence[SegmentState] = (),
    known: Mapping[str, FileState] = MappingProxyType({}),
    whole_from: int = 0,
    begun: int = 0,
) -> State:
    """Write the state of a commit that is on the disk; checksums are taken of files that are not known yet."""
    state = State(
        applied=applied,
        generation=generation,
        files={name: known.get(name) or file_state(folder / name) for name in index_files(folder)},
        segments=tuple(segments),
        folder=folder.stat().st_ino,
        version=current_version(),
        whole_from=whole_from,
        begun=begun,
    )
    raw = {
        "version": state.version,
        "folder": state.folder,
        "applied": applied,
        "generation": generation,
        "whole_from": whole_from,
        "begun": begun,
        "segments": [[each.name, each.size, list(each.deleted)] for each in state.segments],
        "files": {name: list(held) for name, held in state.files.items()},
    }
    temporary = folder / f"{STATE_FILE}.new"
    with temporary.open("w", encoding="utf-8") as out:
        out.write(json.dumps({"crc": _crc_of(raw), **raw}))
        out.flush()
        os.fsync(out.fileno())
    temporary.replace(folder / STATE_FILE)  # should a power cut take this back, the one before it holds too little
    return state


def _crc_of(raw: object) -> int:
    """Of what the state file says: a digit that changed there would make changes pass for taken in."""
    return zlib.crc32(json.dumps(raw).encode())


def index_files(folder: Path) -> list[str]:
    """Names of Whoosh's files that a reader needs: tables of contents and segments."""
    with os.scandir(folder) as found:
        return sorted(
            each.name
            for each in found
            if each.is_file() and not each.name.startswith(STATE_FILE) and not each.name.endswith("LOCK")
        )


def file_state(path: Path) -> FileState:
    """A file as it is now; reads all of it."""
    written = path.stat().st_mtime_ns
    crc = size = 0
    with path.open("rb") as data:
        while chunk := data.read(_CHUNK):
            crc = zlib.crc32(chunk, crc)
            size += len(chunk)
    return FileState(size, crc, written)


def is_untouched(path: Path, was: FileState, *, copied: bool = False) -> bool:
    """Whether nobody has written to a file since, or its contents are the same.

    Args:
        path: The file.
        was: What it was when it was written.
        copied: Whether it was copied from elsewhere, at another time: then its size has to do, since it may lie on
            something slow.

    Raises:
        OSError: If it is not there or cannot be read.
    """
    return copied or path.stat().st_mtime_ns == was.written or not was.written or has_contents(path, was)


def has_contents(path: Path, was: FileState) -> bool:
    """Whether a file holds what was written; reads all of it.

    Raises:
        OSError: If it is not there or cannot be read.
    """
    return file_state(path)[:2] == was[:2]


def same_sizes(folder: Path, files: Mapping[str, FileState]) -> bool:
    """Whether every file is there with its size."""
    try:
        return all((folder / name).stat().st_size == was.size for name, was in files.items())
    except OSError:
        return False


def all_untouched(folder: Path, files: Mapping[str, FileState], *, copied: bool = False) -> bool:
    """Whether nobody has written to files since, as `is_untouched` has it; quick enough for each opening."""
    try:
        return all(is_untouched(folder / name, was, copied=copied) for name, was in files.items())
    except OSError:
        return False


def same_contents(folder: Path, files: Mapping[str, FileState], *, overtaken: bool = False) -> bool:
    """Whether every file is as it was written; reads all of them.

    Args:
        folder: Where the index lies.
        files: What is known of them.
        overtaken: Whether a later commit had no time to write its state: then files of this one may be gone.
    """
    try:
        there = [name for name in files if not overtaken or (folder / name).exists()]
        return all(has_contents(folder / name, files[name]) for name in there)
    except OSError:
        return False


def mapped_bytes() -> int | None:
    """How much of mapped files this process has in memory, programs among them; None where the system does not tell."""
    try:
        descriptor = os.open("/proc/self/statm", os.O_RDONLY)
    except OSError:
        return None
    try:
        fields = os.read(descriptor, 100).split()
    finally:
        os.close(descriptor)
    return int(fields[2]) * mmap.PAGESIZE


def sync_folder(folder: Path) -> None:
    """Make renames and new names in a folder last; does nothing where folders cannot be opened (Windows)."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
