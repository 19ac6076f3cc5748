# mypy: allow-untyped-calls
"""The writing side of an index: all that needs Whoosh. Whoever only asks never imports it."""

import contextlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from whoosh.codec.whoosh3 import W3Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile
from whoosh.index import TOC, EmptyIndexError, FileIndex, LockError

from clippings_app.search.codec import ArrayCodec, ArrayWriter
from clippings_app.search.fields import make_schema
from clippings_app.search.files import INDEX_NAME, IndexBusy, SegmentState, sync_folder
from clippings_app.search.segments import reading


class SyncedStorage(FileStorage):
    """Whoosh's folder of files, which reach the disk before the table of contents that names them takes its place."""

    def __init__(self, folder: Path, *, readonly: bool = False) -> None:
        super().__init__(str(folder), readonly=readonly)
        self._written: set[str] = set()
        self._created: list[StructFile] = []
        self._temporary: list[SyncedStorage] = []

    def create_file(self, name: str, *args: object, **kwargs: object) -> StructFile:
        """Make a file and remember that it has to be synced."""
        self._written.add(name)
        created: StructFile = super().create_file(name, *args, **kwargs)
        self._created.append(created)
        return created

    def temp_storage(self, name: str | None = None) -> "SyncedStorage":
        """The folder in it for what is needed only while it is written."""
        storage = SyncedStorage(Path(self.folder) / (name or f"{INDEX_NAME}.tmp"))
        storage.create()
        self._temporary.append(storage)
        return storage

    def give_up(self) -> None:
        """Close what Whoosh has left open, as it does where there is no room, and remove what nothing names yet.

        Parts of segments would else take the room that whoever changes the library needs, until the next commit.
        """
        for file in self._created:
            with contextlib.suppress(Exception):  # of Whoosh's too: it was closed, or cannot be written to its end
                file.close()
        for name in self._written:
            with contextlib.suppress(OSError):
                (Path(self.folder) / name).unlink(missing_ok=True)
        for storage in self._temporary:
            storage.give_up()
            with contextlib.suppress(OSError):
                Path(storage.folder).rmdir()

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Whoosh's last step of a commit: everything written so far is synced before it, the folder after it."""
        folder = Path(self.folder)
        _sync([path for name in self._written if (path := folder / name).exists()])
        self._written.clear()
        super().rename_file(oldname, newname, safe=safe)
        sync_folder(folder)


def _sync(paths: Sequence[Path]) -> None:
    """Make files last. All are on their way before the first is waited for, so that the disk is waited for once."""
    with contextlib.ExitStack() as opened:
        descriptors = [opened.enter_context(path.open("rb+")).fileno() for path in paths]
        if hasattr(os, "posix_fadvise"):
            for descriptor in descriptors:
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        for descriptor in descriptors:
            os.fsync(descriptor)


@contextlib.contextmanager
def locked(storage: SyncedStorage) -> Iterator[None]:
    """Held while Whoosh writes and until the state is written too; Whoosh's own lock ends with its commit.

    Raises:
        IndexBusy: If another process holds it.
    """
    lock = storage.lock("UPDATE_LOCK")
    if not lock.acquire():
        raise IndexBusy
    try:
        yield
    finally:
        lock.release()


@contextlib.contextmanager
def writing(folder: Path) -> Iterator[ArrayWriter]:
    """A Whoosh writer that is cancelled when its block fails.

    Raises:
        DamagedIndex: If the index cannot be read.
        IndexBusy: If somebody else is writing.
    """
    storage = SyncedStorage(folder)
    with locked(storage):
        with reading():
            index = FileIndex(storage, indexname=INDEX_NAME)
        try:
            writer = ArrayWriter(index)
        except LockError:
            raise IndexBusy from None
        except BaseException:
            storage.give_up()
            raise
        try:
            yield writer
        except BaseException:
            try:
                if not writer.is_closed:
                    writer.cancel()
            finally:
                storage.give_up()
                if writer.writelock is not None:
                    with contextlib.suppress(Exception):  # it mostly has; Whoosh 2.7.4 keeps it where there is no room
                        writer.writelock.release()
            raise


def make_empty(storage: SyncedStorage) -> None:
    """Write the table of contents of an index that holds nothing."""
    FileIndex.create(storage, make_schema(), INDEX_NAME)


def write_contents(storage: SyncedStorage, segments: Sequence[SegmentState], generation: int) -> None:
    """Write a table of contents that names segments which are there already."""
    held = [
        W3Segment(ArrayCodec(), INDEX_NAME, each.size, each.name.removeprefix(f"{INDEX_NAME}_"), set(each.deleted))
        for each in segments
    ]
    TOC(make_schema(), held, generation).write(storage, INDEX_NAME)


def segments_of(folder: Path) -> list[SegmentState]:
    """The segments of the latest commit, as Whoosh's table of contents names them. It is a pickle: only of our own.

    Raises:
        DamagedIndex: If it cannot be read; caused by a `FileNotFoundError` if it has just been replaced.
    """
    with reading():
        try:
            contents = TOC.read(SyncedStorage(folder), INDEX_NAME)
        except EmptyIndexError as error:
            raise FileNotFoundError(str(error)) from error
    return [
        SegmentState(segment.segment_id(), segment.doc_count_all(), tuple(sorted(segment.deleted_docs())))
        for segment in contents.segments
    ]
