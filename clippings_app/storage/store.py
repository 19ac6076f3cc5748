"""The store: all that is kept of a library, behind one class. Changes go in as values, values come out."""

from __future__ import annotations  # most of the values it hands on need not be known to ask a question

import contextlib
import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from clippings_app.analysis.ordering import NameKey, listing_key, natural_key
from clippings_app.domain.watch import NOBODY, Watch
from clippings_app.storage import counting, documents, finding, reading, vocabulary
from clippings_app.storage.database import Database, data_version
from clippings_app.storage.known_names import KnownNames
from clippings_app.storage.migrate import known_migrations, migrate
from clippings_app.storage.originals import OriginalStore
from clippings_app.storage.reading import CreditRow, Listed
from clippings_app.storage.shown import ShownClippings

if TYPE_CHECKING:
    from clippings_app.domain.answers import InCommon
    from clippings_app.domain.arrangement import Arrangement
    from clippings_app.domain.article import IncidentMention, ParsedArticle
    from clippings_app.domain.boilerplate import LearntLine
    from clippings_app.domain.changes import Applied, Change
    from clippings_app.domain.clipping import (
        Clipping,
        ClippingRow,
        HeldSource,
        Incident,
        IncidentCount,
        IncidentTag,
        LibraryCounts,
        Role,
        SavedSearch,
        TopicCount,
    )
    from clippings_app.domain.indexing import IndexBatch, IndexDocument, IndexProof
    from clippings_app.storage.arranging import Arranging
    from clippings_app.storage.check import CheckReport

__all__ = ["CreditRow", "Listed", "Store"]


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _random_uid() -> str:
    import uuid

    return str(uuid.uuid4())


class Store:
    """A library folder's database and originals, open.

    One connection: use it from one thread at a time. Other stores, here or in other processes, may read and write the
    same folder meanwhile; a writer waits for another for some seconds.

    Args:
        folder: The library folder; made when it is missing.
        read_only: Never write. Works on a medium that cannot be written.
        now: The time.
        new_uid: A UUID for a new clipping.
        name_key: What names are compared by where they are listed.

    Attributes:
        folder: The library folder.
        originals: What came in, byte for byte.

    Raises:
        LibraryNotAccessible: If folder or file cannot be read, or not written.
        LibraryDamaged: If the database is not one of ours, or is damaged.
        LibraryTooNew: If a newer program wrote it.
        LibraryBusy: If somebody else holds it for longer than we wait.
        DiskFull: If there is no room.
    """

    def __init__(
        self,
        folder: Path,
        *,
        read_only: bool = False,
        now: Callable[[], dt.datetime] = _utc_now,
        new_uid: Callable[[], str] = _random_uid,
        name_key: NameKey = natural_key,
    ) -> None:
        self.folder = folder
        self.originals = OriginalStore(folder)
        self._now = now
        self._new_uid = new_uid
        self._known = KnownNames(listing_key(name_key))
        self._shown = ShownClippings(self._known)
        self._arranging: Arranging | None = None
        self._may_change = False
        self._database = Database(folder, read_only=read_only)
        try:
            migrate(self._database, known_migrations(), now)
        except BaseException:
            self._database.close()
            raise

    def close(self) -> None:
        """Let go of the files."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    # ------------------------------------------------------------------ changes
    def apply(self, change: Change, watch: Watch = NOBODY) -> Applied:
        """Do one change in one transaction; when this returns it is on the disk.

        Returns:
            What changed, with the change that takes it back.

        Raises:
            NotFound: If something it names is not there.
            InvalidValue: If a value does not fit its field.
            Conflict: If what is to be taken back has been changed since.
            LibraryBusy: If somebody else writes for longer than we wait.
            DiskFull: If there is no room.
            Cancelled: If it was to stop. Whatever is raised, nothing has been written.
        """
        from clippings_app.storage.adding import Surroundings
        from clippings_app.storage.changing import apply_change, start

        if not self._may_change and not self._database.read_only:
            start(self._database)
            self._may_change = True
        around = Surroundings(now=self._now, new_uid=self._new_uid)
        return apply_change(self._database, change, around, self.originals.has, watch)

    def keep(self, data: bytes) -> str:
        """Keep bytes as they came, before a change names them; they are on the disk when this returns.

        Returns:
            Their SHA-256 in hex.

        Raises:
            LibraryMoved: If the library is no longer where it was opened.
            LibraryNotAccessible: If it cannot be written.
            DiskFull: If there is no room; nothing is left behind.
        """
        self._database.refuse_moved()
        return self.originals.put(data)

    def is_in_place(self) -> bool:
        """Whether the library still lies where it was opened."""
        return self._database.is_in_place()

    def refuse_moved(self) -> None:
        """Let nothing be written beside a library that does not.

        Raises:
            LibraryMoved: If it has been moved or removed.
        """
        self._database.refuse_moved()

    # ------------------------------------------------------------------ clippings
    def get(self, ids: Iterable[int]) -> list[Clipping]:
        """Clippings whole, in the order asked; ids that are gone are left out."""
        with self._database.reading() as connection:
            return reading.load_clippings(connection, tuple(ids), self._known.name_key)

    def mentions(self, ids: Iterable[int]) -> dict[int, tuple[IncidentMention, ...]]:
        """The events that articles report, by clipping; those that report none are left out."""
        with self._database.reading() as connection:
            return reading.load_mentions(connection, ids)

    def rows(self, ids: Iterable[int]) -> list[ClippingRow]:
        """What a list shows of clippings, in the order asked; ids that are gone are left out."""
        with self._database.reading() as connection:
            return [each.row for each in self._shown.listed(connection, tuple(ids))]

    def arranged(self, ids: Iterable[int], by: Arrangement) -> list[int]:
        """Ids in the order of a column."""
        from clippings_app.storage.arranging import Arranging

        self._arranging = self._arranging or Arranging(self._known)
        with self._database.reading() as connection:
            return self._arranging.arranged(connection, ids, by)

    def all_tagged(self, ids: Sequence[int], topic: str) -> bool:
        """Whether clippings have, all of them that are there, the topic of this very path; false of none."""
        from clippings_app.storage.topics import all_tied

        with self._database.reading() as connection:
            return all_tied(connection, ids, topic)

    def in_common(self, ids: Sequence[int], watch: Watch = NOBODY) -> InCommon:
        """What clippings have in common; ids that are gone are left out."""
        from clippings_app.storage.in_common import in_common

        with self._database.reading() as connection:
            return in_common(connection, ids, self._known, watch)

    @contextlib.contextmanager
    def viewing(self) -> Iterator[None]:
        """One view of the library for all that is read inside, whoever writes meanwhile."""
        with self._database.reading():
            yield

    def listed(self, ids: Iterable[int]) -> list[Listed]:
        """The same, each with its body as it is stored, for a look at it that has to be quick."""
        with self._database.reading() as connection:
            return self._shown.listed(connection, tuple(ids))

    def asides(self, ids: Iterable[int]) -> dict[int, Mapping[str, bytes]]:
        """By field what a word without a field is looked for in, beside the body, each as a JSON list of texts."""
        with self._database.reading() as connection:
            return self._shown.asides(connection, ids)

    def texts(self, ids: Iterable[int]) -> dict[int, tuple[tuple[str, str], ...]]:
        """All that can be found in clippings, as (field, text) in the order of reading."""
        with self._database.reading() as connection:
            return documents.load_texts(connection, tuple(ids))

    def photo_credits(self, ids: Iterable[int]) -> list[CreditRow]:
        """The credits of the photos of clippings, in the order asked."""
        with self._database.reading() as connection:
            return reading.load_credits(connection, tuple(ids))

    def held_sources(self, clipping: int) -> tuple[HeldSource, ...]:
        """The linked sources of a clipping, each with the held clippings it may be, best first."""
        return self.held_sources_of((clipping,))[clipping]

    def held_sources_of(self, ids: Iterable[int]) -> dict[int, tuple[HeldSource, ...]]:
        """The same of many clippings at once, which takes far less time; nothing for ids that are gone."""
        from clippings_app.storage import sources

        with self._database.reading() as connection:
            return sources.held_sources(connection, ids)

    def all_ids(self, *, trashed: bool | None = False, newest_first: bool = True) -> list[int]:
        """All clippings by date of publication, undated last.

        Args:
            trashed: Those in the trash, those not, or with None both.
            newest_first: Whether the newest come first.
        """
        with self._database.reading() as connection:
            return finding.all_ids(connection, trashed=trashed, newest_first=newest_first)

    def find_uid(self, uid: str) -> int | None:
        """The clipping with this UUID, in the trash or not."""
        with self._database.reading() as connection:
            return finding.find_uid(connection, uid)

    def find_versions(self, url: str | None) -> list[int]:
        """Clippings of one page, the first that was added first."""
        with self._database.reading() as connection:
            return finding.find_versions(connection, url)

    def find_duplicates(
        self,
        article: ParsedArticle,
        *,
        sha256: str | None = None,
        uid: str | None = None,
    ) -> list[int]:
        """Clippings that are the same thing, surest first: the same UUID, bytes, address, words.

        Args:
            article: What was read.
            sha256: The bytes it was read from.
            uid: Its UUID, if it comes from a library. Only by this a clipping in the trash is found.
        """
        with self._database.reading() as connection:
            return finding.find_duplicates(connection, article, sha256=sha256, uid=uid)

    def duplicate_groups(self) -> list[list[int]]:
        """Clippings, not in the trash, that are each other's duplicates, in groups; the newest group first."""
        with self._database.reading() as connection:
            return finding.duplicate_groups(connection)

    def find_original(self, sha256: str) -> int | None:
        """The first clipping, not in the trash, that was read from these bytes."""
        with self._database.reading() as connection:
            return finding.find_original(connection, sha256)

    # ------------------------------------------------------------------ tags and counts
    def topics(self) -> list[TopicCount]:
        """The topic tree, parents before children, with distinct clippings in and below each."""
        with self._database.reading() as connection:
            return counting.topic_counts(connection, self._known.name_key)

    def incidents(self) -> list[IncidentCount]:
        """Incidents, newest date first, undated last."""
        with self._database.reading() as connection:
            return counting.incident_counts(connection, self._known.name_key)

    def names_now(
        self, topics: Sequence[str], incidents: Sequence[IncidentTag]
    ) -> tuple[tuple[str, ...], tuple[IncidentTag, ...]]:
        """Topics and incidents that a record means, as they are called now.

        Raises:
            InvalidValue: If one is none.
        """
        from clippings_app.storage.former_names import tags_now  # only an import asks

        with self._database.reading() as connection:
            return tags_now(connection, topics, incidents)

    def incident(self, name: str) -> Incident:
        """An incident by its name.

        Raises:
            NotFound: If there is none.
        """
        from clippings_app.storage import incidents

        with self._database.reading() as connection:
            number = incidents.find_incident(connection, name)
            return incidents.load_incidents(connection, (number,))[number]

    def incident_clippings(self, name: str) -> list[tuple[int, Role]]:
        """The clippings of an incident with their role, by id, without those in the trash.

        Raises:
            NotFound: If there is no such incident.
        """
        from clippings_app.storage import incidents

        with self._database.reading() as connection:
            return incidents.incident_roles(connection, incidents.find_incident(connection, name), trashed=False)

    def saved_searches(self) -> list[SavedSearch]:
        """Kept queries, by name."""
        from clippings_app.storage import searches

        with self._database.reading() as connection:
            return searches.saved_searches(connection, self._known.name_key)

    def learnt_lines(self) -> list[LearntLine]:
        """Lines that are left out because a person left them out before, by outlet."""
        from clippings_app.storage import learnt

        with self._database.reading() as connection:
            return learnt.learnt_lines(connection)

    def counts(self) -> LibraryCounts:
        """What the sidebar's first block shows."""
        with self._database.reading() as connection:
            return counting.library_counts(connection)

    # ------------------------------------------------------------------ for the index
    def topic_ids(self, text: str) -> tuple[int, ...]:
        """Topics that a path, or the end of one, means, with all below them."""
        with self._database.reading() as connection:
            return vocabulary.topic_ids(connection, text, self._known)

    def incident_ids(self, text: str) -> tuple[int, ...]:
        """Incidents whose folded name has all words of the text."""
        with self._database.reading() as connection:
            return vocabulary.incident_ids(connection, text, self._known)

    def called(self, field: str, name: str) -> int | None:
        """The publisher, photographer or agency that is called so, however it is spelt."""
        with self._database.reading() as connection:
            return vocabulary.called(connection, field, name)

    def topics_above(self) -> Mapping[int, tuple[int, ...]]:
        """For the id of each topic itself and all those above it."""
        with self._database.looking() as connection:
            return self._known.topics_above(connection)

    def names_beginning(self, field: str, text: str, limit: int) -> list[str]:
        """Names in use that begin so; see `vocabulary.names_beginning`."""
        with self._database.reading() as connection:
            return vocabulary.names_beginning(connection, field, text, limit, self._known)

    def names(self, kind: str, ids: Iterable[int]) -> dict[int, str]:
        """Names of topics (paths), incidents, publishers, outlets or people by id; ids that are gone are left out."""
        with self._database.reading() as connection:
            held = self._known.by_id(connection, kind)
            return {number: held[number] for number in ids if number in held}

    def all_names(self, kind: str) -> Mapping[Any, str]:
        """All names of a kind by id, as `names` tells them; not to be kept, since it is only as new as the question."""
        with self._database.looking() as connection:
            return self._known.by_id(connection, kind)

    def queue_head(self) -> int:
        """The number of the latest change that matters to the index; it only grows."""
        with self._database.looking() as connection:
            return documents.queue_head(connection)

    def index_batch(self, after: int, limit: int, *, wordless: bool = False) -> IndexBatch | None:
        """The next clippings that have changed after a number, as they are now; None when there are none.

        Args:
            after: The number.
            limit: At most so many.
            wordless: Whether of their texts the language will do, which takes a tenth of the time.
        """
        with self._database.reading() as connection:
            return documents.index_batch(connection, after, limit, wordless=wordless)

    def index_documents(self, ids: Iterable[int]) -> list[IndexDocument]:
        """What the index would be told of clippings; ids that are gone are left out."""
        with self._database.reading() as connection:
            return documents.load_documents(connection, tuple(ids))

    def ids_with(self, holds: Callable[[str], bool], *, from_id: int = 0) -> set[int]:
        """The clippings from a number on whose texts, one after the other as they are stored, hold something."""
        with self._database.reading() as connection:
            return documents.ids_with(connection, holds, from_id)

    def index_proof(self, upto: int) -> IndexProof:
        """What an index must hold that has taken in all changes up to a number."""
        with self._database.reading() as connection:
            return documents.index_proof(connection, upto)

    def index_documents_count(self) -> int:
        """How many clippings an index that is up to date holds."""
        with self._database.reading() as connection:
            return finding.count_clippings(connection)

    # ------------------------------------------------------------------ upkeep
    def data_version(self) -> int:
        """A number that differs from before when another connection has written meanwhile."""
        with self._database.reading() as connection:
            return data_version(connection)

    def backup(self, to: Path, watch: Watch = NOBODY) -> tuple[str, ...]:
        """Write the library as one file; others may go on writing meanwhile.

        Returns:
            The hashes of originals that have changed on disk (they are in it as they are) or cannot be read.

        Raises:
            NotWritable: If the file cannot be written there.
            DiskFull: If there is no room; what was there before stays.
            Cancelled: If it was to stop; what was there before stays.
        """
        from clippings_app.storage.backup import write_backup

        return write_backup(self._database, self.originals, to, watch)

    def check(self, *, repair: bool = False) -> CheckReport:
        """Look for damage; with `repair` mend what can be mended without losing anything."""
        from clippings_app.storage import check

        return check.check_library(self._database, self.originals, repair=repair, now=self._now)

    def stats(self) -> dict[str, object]:
        """Counts, sizes in bytes and versions."""
        with self._database.reading() as connection:
            rows = counting.library_stats(connection)
            head = documents.queue_head(connection)
        files = [self.originals.path(sha256).stat().st_size for sha256 in self.originals]
        return rows | {
            "queue_head": head,
            "database_bytes": self._database.size(),
            "original_files": len(files),
            "original_bytes": sum(files),
        }
