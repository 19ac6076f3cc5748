"""Keeps the index of a library at what the store holds, whoever else works on either."""

from __future__ import annotations  # what a question of the store alone need not know of is imported where it is used

import contextlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from clippings_app.domain.errors import ClippingsError, DiskFull, LibraryBusy, LibraryNotAccessible
from clippings_app.domain.system_words import system_words
from clippings_app.domain.worded import Worded
from clippings_app.saving import is_full, no_room

if TYPE_CHECKING:
    from clippings_app.domain.indexing import IndexBatch
    from clippings_app.search.index import SearchIndex
    from clippings_app.storage.store import Store

SETTLING_SECONDS = 0.5

_MOVED = Worded("the library was moved or removed while it was open")
_AT_ONCE = 500
_BULK, _COMMIT = 5_000, 25_000
"""With more than so many changes waiting, so many are made found at once."""
_ATTEMPTS = 3
"""An index that turns out to be damaged, or is begun anew by another process, while it takes in changes is looked at
anew, but not again and again."""
_WAITING_SECONDS, _PAUSE_SECONDS = 10.0, 0.05
"""How long whoever wants a whole index waits for another process that writes it and comes no further."""


class IndexKeeper:
    """The index of one library, opened when it is first wanted. Belongs to the thread of its library.

    Args:
        store: The library's truth.
        folder: Where the index lies, or will lie.
        read_only: Never write.
    """

    def __init__(self, store: Store, folder: Path, *, read_only: bool) -> None:
        self.folder = folder
        self.read_only = read_only
        self.trouble: str | None = None
        self._has_no_room = False
        self.at_once = _AT_ONCE  # fewer where somebody waits for the library meanwhile
        self._store = store
        self._index: SearchIndex | None = None

    def close(self) -> None:
        """Let go of its files."""
        if self._index is not None:
            self._index.close()

    def index(self) -> SearchIndex:
        """The index, open; one that came with a copied library is kept, if it is that of this library."""
        if self._index is None:
            from clippings_app.search.index import SearchIndex

            self._index = SearchIndex(self.folder, read_only=self.read_only)
            if not self.read_only and self._index.is_copy:
                self._adopt(self._index)
        return self._index

    def _adopt(self, index: SearchIndex) -> None:
        from clippings_app.search.files import IndexBusy

        with contextlib.suppress(IndexBusy, OSError):  # then it is made anew
            index.adopt(self._store.index_proof)

    @property
    def is_long_coming(self) -> bool:
        """Whether it is missing or being made anew, and so large that nobody should wait for it."""
        if self.read_only or self.index().is_whole:
            return False
        return self._store.index_documents_count() > _BULK

    @property
    def waits(self) -> bool:
        """Whether another `catch_up` would bring it further: it was stopped, or another process was writing."""
        if self.read_only or self.trouble:
            return False
        return self.index().applied < self._store.queue_head()

    def catch_up(
        self, *, cancelled: Callable[[], bool] | None = None, progress: Callable[[int], None] | None = None
    ) -> int:
        """Bring the index up to the store, as `Library.catch_up` says."""
        index, taken = self.index(), 0
        self.trouble, self._has_no_room = None if self._store.is_in_place() else _MOVED, False
        if self.read_only or self.trouble or self._holds_all(index):
            return 0
        from clippings_app.search.files import IndexBusy
        from clippings_app.search.index import BegunAnew
        from clippings_app.search.segments import DamagedIndex

        for _ in range(_ATTEMPTS):
            try:
                head = self._store.queue_head()
                if index.holds(head):
                    return taken
                if index.needs_rebuild or index.applied > head or (index.applied == head and not index.is_whole):
                    index.renew(whole_from=head)
                while now := index.take_in(self._changes_since(index.applied, cancelled, progress, taken)):
                    taken += now
                    if cancelled and cancelled():
                        break
            except (DamagedIndex, BegunAnew):
                continue  # whoever made it anew may have stopped before its end
            except IndexBusy:
                pass  # the other process has the same changes
            except OSError as error:
                self.trouble, self._has_no_room = self._said(error), is_full(error)
            return taken
        return taken

    def _holds_all(self, index: SearchIndex) -> bool:
        """Whether nothing is to be done; where that cannot be told, whoever tries to do it meets what hinders him."""
        try:
            return index.holds(self._store.queue_head())
        except OSError:
            return False

    def _changes_since(
        self, applied: int, cancelled: Callable[[], bool] | None, progress: Callable[[int], None] | None, before: int
    ) -> Iterator[IndexBatch]:
        """What the index takes in at once: much where much is waiting, since everything written is merged later."""
        is_bulk = self._store.queue_head() - applied > _BULK
        taken: set[int] = set()
        while batch := self._store.index_batch(applied, self.at_once):
            clippings = {*batch.gone, *(each.id for each in batch.documents)}
            if not taken.isdisjoint(clippings):
                return  # changed again while it was taken in: that comes next
            yield batch
            taken |= clippings
            applied = batch.upto
            if progress:
                progress(before + len(taken))
            if not is_bulk or len(taken) >= _COMMIT or (cancelled and cancelled()):
                return

    def reindex(self, progress: Callable[[int], None] | None = None) -> int:
        """Throw the index away and make it anew, as `Library.reindex` says."""
        from clippings_app.search.files import IndexBusy

        if self.read_only:
            raise LibraryNotAccessible(folder=self.folder.parent, detail="it is open for reading only")
        self._store.refuse_moved()
        index = self.index()
        try:
            index.reset(whole_from=self._store.queue_head())
        except IndexBusy:
            raise LibraryBusy(folder=self.folder.parent) from None
        except OSError as error:
            raise self._unwritable(error) from error
        self._complete(progress)
        return self._store.index_documents_count()

    def _complete(self, progress: Callable[[int], None] | None) -> None:
        """Catch up until nothing is missing, together with any other process that does the same.

        Raises:
            DiskFull: If there is no room for it.
            LibraryNotAccessible: If it cannot be written.
            LibraryBusy: If another process writes it and comes no further.
        """
        until, reached = time.monotonic() + _WAITING_SECONDS, -1
        while self.catch_up(progress=progress) or self.waits:
            if (applied := self.index().applied) > reached:
                until, reached = time.monotonic() + _WAITING_SECONDS, applied
            elif time.monotonic() > until:
                raise LibraryBusy(folder=self.folder.parent)
            if self.waits:
                time.sleep(_PAUSE_SECONDS)
        if self.trouble and self._has_no_room:
            raise DiskFull(path=self.folder)
        if self.trouble:
            raise LibraryNotAccessible(folder=self.folder, detail=self.trouble)

    def _unwritable(self, error: OSError) -> ClippingsError:
        if is_full(error):
            return no_room(self.folder, error)
        return LibraryNotAccessible(folder=self.folder, detail=self._said(error))

    def _said(self, error: OSError) -> str:
        """Why it could not be written."""
        if isinstance(error, FileExistsError | NotADirectoryError) and self.folder.is_file():
            return Worded("a file lies where its folder belongs; move it away")
        return system_words(error)

    def tidy(self) -> bool:
        """Do one bounded piece of upkeep, in an idle moment; whether there is more to do."""
        return self._store.is_in_place() and self.index().tidy()

    def settle(self, seconds: float) -> None:
        """Merge what was taken in, step by bounded step, until so many seconds are over."""
        until = time.monotonic() + seconds
        with contextlib.suppress(OSError):  # for want of room: it stays as it is
            while self.index().merge_some() and time.monotonic() < until:
                pass
