"""The index of a library: takes in changes, answers queries, and says when it has to be made anew.

It is derived from the library and may be thrown away at any time. `state.json` beside Whoosh's files names the
versions, the sequence number that is held for certain, and size and checksum of each file; it is written only after
Whoosh's commit has reached the disk. What cannot be trusted is never opened: files that are missing, damaged or of
another version. `needs_rebuild` says so, and `reset` moves them aside. Nor is a copy of an index, since some of
Whoosh's files are pickles and may come from anyone: `adopt` makes it one's own by the files that are none, and
read-only it is read by them.
"""

import contextlib
import errno
import os
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from clippings_app.domain.errors import ClippingsError
from clippings_app.domain.indexing import Found, IndexBatch, IndexProof, Vocabulary
from clippings_app.domain.query import Query, Sort
from clippings_app.search.files import (
    INDEX_NAME,
    STATE_FILE,
    FileState,
    IndexBusy,
    SegmentState,
    State,
    all_untouched,
    index_files,
    mapped_bytes,
    read_state,
    same_contents,
    same_sizes,
    write_state,
)
from clippings_app.search.schema import FACTS_EXTENSION
from clippings_app.search.segments import DamagedIndex, Segment, Snapshot
from clippings_app.search.view import View

if TYPE_CHECKING:
    from clippings_app.domain.spread import Spread
    from clippings_app.search.writing import SyncedStorage

_T = TypeVar("_T")
_TABLE = re.compile(rf"_{INDEX_NAME}_(\d+)\.toc")
_COMPARED_AT_ONCE = (".toc", FACTS_EXTENSION)
"""Files that are small, and that every answer hangs on; the others are compared in an idle moment."""
_OPENING_ATTEMPTS = 5
_LET_GO_AFTER = 32 << 20
"""Bytes of the index that questions may have brought into memory before they are given back."""
_LOOKED_AT_EVERY = 5
"""Questions between two looks at how much that is."""
_LET_GO_EVERY = 10
"""Looks, where the system does not tell how much that is."""

_PAUSE_SECONDS = 0.02
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM)
"""Why a file may not be written, which says nothing against those that are there."""

_NOT_READY = "The index is being made anew: nothing can be found until it is ready."


class BegunAnew(ClippingsError, ValueError):
    """The index has to be made anew, or another process has just done so or is at it: look again what it lacks."""


class SearchIndex:
    """One library's index. Belongs to one thread at a time; several processes may have it open, one of them writes.

    Args:
        folder: Where it lies; made by `reset` when it is missing.
        read_only: Whether nothing may be written.
    """

    def __init__(self, folder: Path, *, read_only: bool = False) -> None:
        self.folder = folder
        self.read_only = read_only
        self._state_file = str(folder / STATE_FILE)
        self._view: View | None = None
        self._state: State | None = None
        self._copied = False
        self._state_mark: tuple[int, int] | None = None
        self._view_mark: tuple[int, int] | None = None
        self._damaged = False
        self._checked: dict[str, FileState] = {}
        self._untouched: dict[str, FileState] = {}
        self._answered = 0
        self._asked_since = 0
        self._mapped_before = 0

    def __enter__(self) -> "SearchIndex":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of all files."""
        self._view = None

    @property
    def applied(self) -> int:
        """The sequence number that is held for certain; 0 when the index cannot be used."""
        state = self._trusted_state()
        return state.applied if state else 0

    @property
    def needs_rebuild(self) -> bool:
        """Whether there is no index here that can be trusted."""
        return self._trusted_state() is None

    @property
    def is_whole(self) -> bool:
        """Whether it can be used and is not just being made anew: it lacks at most what has changed lately."""
        state = self._trusted_state()
        return state is not None and state.is_whole

    def holds(self, upto: int) -> bool:
        """Whether it can be used, is whole, and has taken in all changes up to a number, and none beyond it."""
        state = self._trusted_state()
        return state is not None and state.is_whole and state.applied == upto

    @property
    def is_copy(self) -> bool:
        """Whether the index here was made in another folder, and may be fit to `adopt`."""
        if not self.needs_rebuild or self._damaged:
            return False
        state = read_state(self.folder, copied=True)
        return state is not None and state.folder != self.folder.stat().st_ino

    # ----------------------------------------------------------------- writing
    def adopt(self, proof: Callable[[int], IndexProof]) -> bool:
        """Take over an index that was copied here, if every file of it is whole and it is the one of this library.

        Nothing is opened that could hold code: Whoosh's table of contents is written anew. The rest of its own files
        that could, nobody reads.

        Args:
            proof: What the index must hold that has taken in all changes up to a number.

        Returns:
            Whether it can be used now.

        Raises:
            IndexBusy: If another process is writing.
        """
        from clippings_app.search.adopting import adopted

        with self._locked():
            return self.is_copy and adopted(self.folder, self._tables(), proof)

    def reset(self, whole_from: int = 0) -> None:
        """Begin anew with an empty index; a damaged one is kept beside it, under the name `….damaged`.

        Args:
            whole_from: The sequence number of the latest change: not before it holds that it is whole again.

        Raises:
            IndexBusy: If another process is writing.
        """
        with self._locked() as storage:
            self._begin(storage, whole_from)

    def renew(self, whole_from: int = 0) -> None:
        """Begin anew what cannot be trusted, as `reset` does, unless somebody has done so since it was looked at.

        Raises:
            IndexBusy: If another process is writing.
        """
        seen = self._state.begun if self._state else None
        with self._locked() as storage:
            state = self._trusted_state()
            if state is None or state.begun == seen:
                self._begin(storage, whole_from)

    @contextlib.contextmanager
    def _locked(self) -> Iterator["SyncedStorage"]:
        """The folder while nobody else writes in it.

        Raises:
            IndexBusy: If another process is writing.
        """
        from clippings_app.search.writing import SyncedStorage, locked

        self.folder.mkdir(parents=True, exist_ok=True)
        storage = SyncedStorage(self.folder)
        with locked(storage):
            yield storage

    def _begin(self, storage: "SyncedStorage", whole_from: int) -> None:
        from clippings_app.search.writing import make_empty

        aside = self.folder.with_name(f"{self.folder.name}.damaged") if self.needs_rebuild else None
        self.close()
        _clear(self.folder, aside)
        make_empty(storage)
        write_state(self.folder, 0, 0, whole_from=whole_from, begun=time.time_ns())
        self._damaged, self._checked, self._untouched = False, {}, {}
        self._state_mark = None

    def update(self, *batches: IndexBatch) -> None:
        """Take in changes; they are found, and on the disk, when this returns.

        Raises:
            BegunAnew: As `take_in` does.
            IndexBusy: If another process is writing.
        """
        self.take_in(batches)

    def take_in(self, batches: Iterable[IndexBatch]) -> int:
        """Take in changes batch by batch, and make all of them found at once; no clipping may be in two of them.

        Returns:
            How many clippings that were; for none nothing is written.

        Raises:
            BegunAnew: If it has to be made anew first, or another process has emptied it since the changes were looked
                for; nothing was taken in.
            DamagedIndex: If it turns out to be damaged; it has to be made anew.
            IndexBusy: If another process is writing.
        """
        if self.needs_rebuild:
            raise BegunAnew("the index has to be reset before it takes in changes")
        remaining = iter(batches)
        first = next(remaining, None)
        if first is None:
            return 0
        with self._noticing_damage():
            return self._written(first, remaining)

    def _written(self, first: IndexBatch, remaining: Iterable[IndexBatch]) -> int:
        from clippings_app.search.merging import MOST_IN_A_MERGE, SMALL, merge_policy
        from clippings_app.search.writing import writing

        taken, upto = 0, 0
        with writing(self.folder) as writer:
            state = self._trusted_state()
            if state is None or state.applied < first.after:
                raise BegunAnew
            for batch in chain((first,), remaining):
                documents = {each.id: each for each in batch.documents}
                outdated = set(batch.gone) | set(documents)
                for number in self._numbers(outdated):
                    writer.remove(number)
                for each in documents.values():
                    if each.id not in batch.gone:
                        writer.add_clipping(each)
                taken, upto = taken + len(outdated), batch.upto
            most = min(max(SMALL, taken * 10), MOST_IN_A_MERGE)
            writer.finish(merge_policy(most, refuse_unsound=self._refuse_unsound))
            self._commit_state(upto, writer.generation)
        return taken

    def tidy(self) -> bool:
        """Do one bounded piece of upkeep: check all checksums once, then merge some segments.

        Returns:
            Whether there is more to do.
        """
        if self.read_only or self.needs_rebuild:
            return False
        return self.verify() and self.merge_some()

    def merge_some(self) -> bool:
        """Merge some segments, if it is worth while; of checksums only theirs are compared.

        Returns:
            Whether there is more to do.
        """
        from clippings_app.search.merging import MOST_IN_A_MERGE, worth_merging

        if self.read_only or self.needs_rebuild:
            return False
        if not worth_merging(self._committed(), MOST_IN_A_MERGE, idle=True):
            return False
        try:
            with self._noticing_damage():
                self._merge()
        except (IndexBusy, DamagedIndex):
            return False
        return bool(worth_merging(self._committed(), MOST_IN_A_MERGE, idle=True))

    def _merge(self) -> None:
        from clippings_app.search.merging import MOST_IN_A_MERGE, merge_policy
        from clippings_app.search.writing import writing

        with writing(self.folder) as writer:
            writer.finish(merge_policy(MOST_IN_A_MERGE, refuse_unsound=self._refuse_unsound, idle=True))
            self._commit_state(self.applied, writer.generation)

    def verify(self) -> bool:
        """Compare every file that was not compared yet with its checksum; False asks for a rebuild."""
        state = self._trusted_state()
        if state is None:
            return False
        overtaken = max(self._tables(), default=-1) > state.generation
        if self._compared(state.files, overtaken=overtaken):
            self._checked = dict(state.files)
        else:
            self._damaged = read_state(self.folder) == state
        return not self._damaged

    def _refuse_unsound(self, segment: str) -> None:
        """A segment that is merged gets a new checksum, which would make damage in it pass for sound.

        Raises:
            DamagedIndex: If a file of it is not as it was written.
        """
        state = self._trusted_state()
        files = {name: held for name, held in state.files.items() if name.startswith(f"{segment}.")} if state else {}
        if not same_contents(self.folder, files):
            raise DamagedIndex(f"{segment} is not as it was written")

    @contextlib.contextmanager
    def _noticing_damage(self) -> Iterator[None]:
        """What fails on files that are not as they were written is their fault, and no bug: they are made anew.

        Raises:
            DamagedIndex: In place of whatever was raised on damaged files.
        """
        try:
            yield
        except (BegunAnew, DamagedIndex, IndexBusy) as error:
            self._note(error)
            raise
        except Exception as error:
            if _is_want_of_room(error) or self._is_sound():
                raise
            damage = DamagedIndex(f"{type(error).__name__}: {error}")
            self._note(damage)
            raise damage from error

    def _note(self, error: Exception) -> None:
        if isinstance(error, DamagedIndex):
            self._damaged = True
            self.close()

    def _is_sound(self) -> bool:
        self._checked = {}
        return self.verify()

    def _commit_state(self, applied: int, generation: int) -> None:
        from clippings_app.search.writing import segments_of

        was = self._state or State(applied=0, generation=0)
        self._state = write_state(
            self.folder, applied, generation, segments_of(self.folder), was.files, was.whole_from, was.begun
        )
        self._state_mark = self._mark()

    def _numbers(self, ids: set[int]) -> list[int]:
        """Document numbers of clippings, as Whoosh counts them now."""
        snapshot = self._refreshed().snapshot
        wanted = np.isin(snapshot.facts["id"], np.fromiter(ids, np.int64, len(ids))) & snapshot.alive
        numbers: list[int] = np.flatnonzero(wanted).tolist()
        return numbers

    # ----------------------------------------------------------------- asking
    def search(
        self,
        query: Query,
        vocabulary: Vocabulary,
        *,
        limit: int = 50,
        offset: int = 0,
        sort: Sort = Sort.RELEVANCE,
        facets: bool = False,
        all_ids: bool = False,
        meant: bool = True,
    ) -> Found:
        """Answer a query. An index that has to be made anew finds nothing and says so in the notes.

        Args:
            query: What is asked.
            vocabulary: Topics and incidents by name.
            limit: Hits of the page.
            offset: Hits before it.
            sort: Their order.
            facets: Whether to count facets.
            all_ids: Whether to give the ids of all hits in order.
            meant: Whether to look for what may have been meant when nothing is found.
        """

        def answer() -> Found:
            view = self._refreshed()
            found = view.answer(
                query, vocabulary, limit=limit, offset=offset, sort=sort, facets=facets, all_ids=all_ids
            )
            if meant and not found.total:
                found = replace(found, did_you_mean=view.meant(query, vocabulary))
            return found

        return self._asked(answer, Found(total=0, notes=(_NOT_READY,)))

    def _keep_small(self, view: View) -> None:
        """Now and then give back what earlier questions have read: else all of the index is in memory in the end."""
        self._asked_since += 1
        mapped = mapped_bytes()
        is_much = self._asked_since >= _LET_GO_EVERY if mapped is None else mapped - self._mapped_before > _LET_GO_AFTER
        if is_much:
            view.snapshot.let_go()
            self._asked_since, self._mapped_before = 0, mapped_bytes() or 0

    def spread(self, query: Query, vocabulary: Vocabulary, families: Mapping[int, Sequence[int]]) -> "Spread":
        """How all hits of a query spread over time.

        Args:
            query: What is asked.
            vocabulary: Topics and incidents by name.
            families: For ids of topics the topic that they are counted for, as the only one of a sequence.
        """
        from clippings_app.domain.spread import Spread

        return self._asked(lambda: self._refreshed().spread(query, vocabulary, families), Spread())

    def complete(self, prefix: str, limit: int = 12) -> list[str]:
        """Words of the index that begin like the last word of `prefix`, the most frequent first."""
        return self._asked(lambda: self._refreshed().suggester.complete(prefix, limit), [])

    def near(self, word: str) -> list[str]:
        """All words of the index at most one edit away from a folded one; none where it cannot be used."""
        return self._asked(lambda: self._refreshed().suggester.near(word), [])

    def without(self, query: Query, clippings: Sequence[int], upto: int) -> list[int]:
        """Of clippings those that are known to have none of a query's words in their bodies.

        Args:
            query: What was asked.
            clippings: Which.
            upto: The number of the latest change; what the index has not taken in, nobody knows.
        """
        if not self.holds(upto):
            return []
        return self._asked(lambda: self._refreshed().without(query, clippings), [])

    def alike(self, texts: Sequence[tuple[str, str]], limit: int) -> list[int]:
        """Clippings that use the words of some texts, best first; of a clipping's own texts it is among them itself."""
        from clippings_app.search.likeness import alike

        def answer() -> list[int]:
            view = self._refreshed()
            found = alike(view.engine, texts, limit, lambda: self._keep_small(view))
            numbers: list[int] = view.snapshot.facts["id"][found].tolist()
            return numbers

        return self._asked(answer, [])

    def _asked(self, answer: Callable[[], _T], otherwise: _T) -> _T:
        """An answer of the index; one that has to be made anew, or turns out to be damaged just now, has none."""
        if self.needs_rebuild:
            return otherwise
        try:
            with self._noticing_damage():
                answered = answer()
        except DamagedIndex:
            return otherwise
        self._answered += 1
        if self._view is not None and self._answered % _LOOKED_AT_EVERY == 0:
            self._keep_small(self._view)
        return answered

    # ------------------------------------------------------------------ files
    def _mark(self) -> tuple[int, int] | None:
        """What changes when the state file is written anew."""
        try:
            found = os.stat(self._state_file)  # noqa: PTH116 - asked several times for every answer
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns

    def _trusted_state(self) -> State | None:
        """The state as it is on the disk now, read again only when it changed; None when it cannot be trusted."""
        mark = self._mark()
        if self._damaged and not self._is_replaced(mark):
            return None
        if mark is None or mark != self._state_mark:
            self._state = self._read_state() if mark else None
            if mark and self._state is None:
                time.sleep(_PAUSE_SECONDS)  # a writer may have been between deleting old files and writing its state
                self._state = self._read_state()
            self._state_mark = mark
        return self._state

    def _is_replaced(self, mark: tuple[int, int] | None) -> bool:
        """Whether somebody has begun anew since this one was found to be damaged: then it is another, and whole."""
        if mark is None or mark == self._state_mark:
            return False
        now, was = read_state(self.folder), self._state
        self._damaged = now is None or (was is not None and now.begun == was.begun)
        return not self._damaged

    def _read_state(self) -> State | None:
        state = read_state(self.folder)
        self._copied = state is None and self.read_only
        if self._copied:
            state = read_state(self.folder, copied=True)
        return state if state and self._whole(state) else None

    def _tables(self) -> dict[int, Path]:
        """Whoosh's tables of contents by generation."""
        return {int(found[1]): path for path in self.folder.iterdir() if (found := _TABLE.fullmatch(path.name))}

    def _whole(self, state: State) -> bool:
        """Whether the files are those of the state, or of a later commit that had no time to write its state."""
        tables = self._tables()
        generation = max(tables, default=-1)
        if generation != state.generation:
            return generation > state.generation and not self._copied
        contents = tables[generation]
        if contents.name not in state.files or not same_sizes(self.folder, state.files):
            return False
        new = {name: held for name, held in state.files.items() if self._untouched.get(name) != held}
        if not all_untouched(self.folder, new, copied=self._copied):
            return False
        self._untouched = dict(state.files)
        small = {name: held for name, held in state.files.items() if name.endswith(_COMPARED_AT_ONCE)}
        return self._compared(small)

    def _compared(self, files: Mapping[str, FileState], *, overtaken: bool = False) -> bool:
        """Whether files hold what was written; those that were compared before are not read again."""
        unchecked = {name: held for name, held in files.items() if self._checked.get(name) != held}
        sound = same_contents(self.folder, unchecked, overtaken=overtaken)
        if sound:
            self._checked |= unchecked
        return sound

    def _committed(self) -> list[SegmentState]:
        """The segments of the latest commit: those that the state names, unless its writer had no time to write it.

        Of a copy only the state is asked, for Whoosh's table of contents is a pickle and may come from anyone.
        """
        state = self._trusted_state()
        if state and (self._copied or state.generation == max(self._tables(), default=-1)):
            return list(state.segments)
        if state is None:
            return []
        from clippings_app.search.writing import segments_of

        return segments_of(self.folder)

    def _refreshed(self) -> View:
        """The view of the commit that was looked at last; segments that are open already stay open."""
        if self._view is None or self._state_mark != self._view_mark:
            self._view, self._view_mark = View(self._snapshot()), self._state_mark
        return self._view

    def _snapshot(self) -> Snapshot:
        """Open what is new. A writer may delete files between their naming and their opening: then look again.

        Raises:
            DamagedIndex: If it cannot be read.
        """
        for _ in range(_OPENING_ATTEMPTS):
            try:
                return self._open_segments()
            except DamagedIndex as error:
                if not isinstance(error.__cause__, FileNotFoundError):
                    raise
                time.sleep(_PAUSE_SECONDS)
        return self._open_segments()

    def _open_segments(self) -> Snapshot:
        known = {segment.name: segment for segment, _ in self._view.snapshot.segments} if self._view else {}
        committed = self._committed()
        segments = [known.get(each.name) or Segment(self.folder, each.name, each.size) for each in committed]
        return Snapshot(segments, [each.deleted for each in committed])


def _is_want_of_room(error: Exception) -> bool:
    return isinstance(error, OSError) and error.errno in _NO_ROOM


def _clear(folder: Path, aside: Path | None) -> None:
    """Empty the folder but for the lock; with `aside`, its files go there in place of what was there before."""
    import shutil

    (folder / STATE_FILE).unlink(missing_ok=True)
    files = [folder / name for name in index_files(folder)]
    if aside is not None and files:
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir()
        for path in files:
            path.rename(aside / path.name)
    for path in files:
        path.unlink(missing_ok=True)
    for leftover in folder.iterdir():
        if leftover.is_dir():
            shutil.rmtree(leftover)
