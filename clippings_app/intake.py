"""Brings what a person hands over into a library: read, compare, keep, add, one input after the other."""

import contextlib
import itertools
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256

from clippings_app.analysis.fingerprint import fingerprint
from clippings_app.analysis.urls import url_key
from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.changes import (
    AddClippings,
    Batch,
    Change,
    EditLearntLines,
    HeedRecord,
    Revert,
    TagClippings,
)
from clippings_app.domain.clipping import Draft, IncidentTag, Original
from clippings_app.domain.errors import ClippingsError, DiskFull, InvalidValue, LibraryError
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import RECORD_TYPE
from clippings_app.importers.leaving_out import leave_out as without_learnt
from clippings_app.library import Library

_BATCH_SECONDS = 0.15
"""A window that writes too waits no longer than about this for the database."""
_BATCH_SIZE = 200
_FEW = 4
"""From so many inputs on, processes of their own read them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """An input that is a clipping now."""

    name: str
    id: int
    headline: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """An input that was here already; `of` is the clipping that it is."""

    name: str
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """An input that is a clipping now, of a page that said something else when it came in as `of`."""

    name: str
    id: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far an import is: inputs seen so far, and the one at hand."""

    done: int
    failed: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeReport:
    """What became of each input.

    Attributes:
        imported: New clippings, in order.
        duplicates: Inputs that were not added again.
        completed: The clippings, each once, that got tags or notes which came with such an input or were asked for.
        versions: Those of the new clippings whose page was here already and says something else by now.
        failed: Inputs that could not be read; the others went on.
        inverse: Takes the whole import back; None when nothing was added.
        cancelled: Whether a person stopped it; what was added by then is whole.
        error: What ended it early, because the library itself failed; inputs after the last one named were not looked
            at. None when it came to its end.
        filed: Whether it was asked for out of the inbox.
    """

    imported: tuple[Imported, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    completed: tuple[int, ...] = ()
    versions: tuple[Version, ...] = ()
    failed: tuple[Failure, ...] = ()
    inverse: Revert | None = None
    cancelled: bool = False
    error: LibraryError | None = None
    filed: bool = False


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An arrival that is to be added: what it says, what becomes of that, and the learnt lines that were left out."""

    name: str
    says: Draft
    digest: str | None
    draft: Draft
    used: tuple[int, ...]


_Key = tuple[str, str]
Outcome = Arrival | Failure | Duplicate
Input = Payload | Outcome


@dataclass
class _Take:
    library: Library
    topics: tuple[str, ...]
    incidents: tuple[IncidentTag, ...]
    filed: bool
    topics_of: Callable[[str], tuple[str, ...]]
    waiting: list[_Waiting] = field(default_factory=list)
    waiting_keys: set[_Key] = field(default_factory=set)
    since: float = field(default_factory=time.monotonic)
    imported: list[Imported] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    completed: list[int] = field(default_factory=list)
    versions: list[Version] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    inverses: list[Revert] = field(default_factory=list)
    error: LibraryError | None = None
    learnt: tuple[LearntLine, ...] = ()
    new_at: int | None = None

    def arrive(self, arrival: Arrival) -> None:
        with self._failing(arrival.name):
            self._arrive(arrival)

    def here(self, known: Duplicate) -> None:
        """An input whose very bytes are here."""
        with self._failing(known.name):
            self.again(known, Draft(article=ParsedArticle()))

    @contextlib.contextmanager
    def _failing(self, name: str) -> Iterator[None]:
        try:
            yield
        except (DiskFull, InvalidValue) as error:
            self.failed.append(Failure(name=name, error=error))
        except LibraryError as error:
            self.flush()  # what was read before may still find its place
            self.failed.append(Failure(name=name, error=error))
            self.error = self.error or error

    def _arrive(self, arrival: Arrival) -> None:
        if self.learnt:
            arrival = without_learnt(arrival, self.learnt)
        digest = sha256(arrival.original).hexdigest() if arrival.original is not None else None
        keys = known_by(arrival.draft, digest)
        if not keys.isdisjoint(self.waiting_keys):
            self.flush()
            if self.error:
                raise self.error
        if not self.waiting:
            self.new_at = self.library.mark()
        known = self.library.duplicates(arrival.draft.article, sha256=digest, uid=arrival.draft.uid)
        if known:
            self.again(Duplicate(name=arrival.name, of=known[0]), self._new_to(known[0], arrival.draft, digest))
            return
        used = tuple(dict.fromkeys(line.id for line in arrival.learnt.values()))
        draft = self._tagged(arrival, kept(self.library, arrival))
        self.waiting.append(_Waiting(arrival.name, arrival.draft, digest, draft, used))
        self.waiting_keys |= keys
        if len(self.waiting) >= _BATCH_SIZE or time.monotonic() - self.since > _BATCH_SECONDS:
            self.flush()

    def _new_to(self, held: int, says: Draft, digest: str | None) -> Draft:
        """What an input that is here already may say besides: the tags and notes of a record that is new.

        A record whose very bytes are here has said so before, and a person may have taken it back since.
        """
        if digest is None or held == self.library.held_original(digest):
            return Draft(article=ParsedArticle())
        return says

    def again(self, known: Duplicate, says: Draft) -> None:
        """An input that is here already; its clipping gets what is asked for, and what the input says besides."""
        self.duplicates.append(known)
        asked = tuple(dict.fromkeys((*self.topics, *self.topics_of(known.name))))
        if not (asked or self.incidents or says.topics or says.incidents or says.notes):
            return
        (clipping,) = self.library.get((known.of,)) or (None,)
        if clipping is None:
            return
        ties = {tie.name for tie in clipping.incidents}
        heed = HeedRecord(
            id=known.of,
            topics=tuple(topic for topic in says.topics if topic not in clipping.topics),
            incidents=tuple(tie for tie in says.incidents if tie.name not in ties),
            notes=tuple(note for note in says.notes if note not in clipping.notes),
        )
        tags = TagClippings(
            ids=(known.of,),
            add_topics=tuple(topic for topic in asked if topic not in clipping.topics),
            add_incidents={tie.name: tie.role for tie in self.incidents if tie.name not in ties},
            keep_roles=True,
        )
        changes: list[Change] = [heed] if heed.topics or heed.incidents or heed.notes else []
        if tags.add_topics or tags.add_incidents:
            changes.append(tags)
        applied = self.library.apply(Batch(changes=tuple(changes))) if changes else None
        # What is spelled otherwise, or was taken off, is not known before.
        if applied and applied.inverse.steps:
            self.inverses.append(applied.inverse)
            self.completed.append(known.of)

    def _tagged(self, arrival: Arrival, draft: Draft) -> Draft:
        topics, incidents = self.library.names_now(draft.topics, draft.incidents)
        known = {tie.name for tie in incidents}
        return replace(
            draft,
            topics=tuple(dict.fromkeys((*topics, *self.topics, *self.topics_of(arrival.name)))),
            incidents=(*incidents, *(tie for tie in self.incidents if tie.name not in known)),
            filed=draft.filed or (self.filed and arrival.original is not None),
        )

    def flush(self) -> None:
        """Put in what waits; what cannot be put in fails by name."""
        waiting, self.waiting = self.waiting, []
        self.waiting_keys.clear()
        if waiting:
            self._add(waiting)
        self.since = time.monotonic()

    def _add(self, waiting: list[_Waiting]) -> None:
        """Add all at once; if a value does not fit, by halves, until only those are left out that it is in."""
        if self.error:
            self._fail(waiting, self.error)
            return
        try:
            drafts = tuple(each.draft for each in waiting)
            counts = tuple(
                EditLearntLines(ids=each.used, used=True, draft=number)
                for number, each in enumerate(waiting)
                if each.used
            )
            adding = AddClippings(drafts=drafts, new_at=self.new_at)
            applied = self.library.apply(Batch(changes=(adding, *counts)))
        except InvalidValue as error:
            if len(waiting) == 1:
                self._fail(waiting, error)
            else:
                half = len(waiting) // 2
                self._add(waiting[:half])
                self._add(waiting[half:])
        except DiskFull as error:
            self._fail(waiting, error)
        except LibraryError as error:
            self.error = error
            self._fail(waiting, error)
        else:
            self.inverses.append(applied.inverse)
            added = [each for at, each in enumerate(waiting) if at not in applied.held]
            for new, number in zip(added, applied.added, strict=True):
                article = new.draft.article
                self.imported.append(Imported(name=new.name, id=number, headline=article.headline))
                self.versions += [
                    Version(name=new.name, id=number, of=each)
                    for each in self.library.versions(article.url)
                    if each < number and article.body
                ][-1:]
            for at, held in applied.held.items():  # somebody else has put them in meanwhile
                with self._failing(waiting[at].name):
                    says = self._new_to(held, waiting[at].says, waiting[at].digest)
                    self.again(Duplicate(name=waiting[at].name, of=held), says)

    def _fail(self, waiting: list[_Waiting], error: ClippingsError) -> None:
        self.failed += [Failure(name=each.name, error=error) for each in waiting]

    def report(self, *, cancelled: bool) -> IntakeReport:
        steps = tuple(step for inverse in reversed(self.inverses) for step in inverse.steps)
        return IntakeReport(
            imported=tuple(self.imported),
            duplicates=tuple(self.duplicates),
            completed=tuple(dict.fromkeys(self.completed)),
            versions=tuple(self.versions),
            failed=tuple(self.failed),
            inverse=Revert(steps=steps) if self.inverses else None,
            cancelled=cancelled,
            error=self.error,
            filed=self.filed,
        )


def known_by(draft: Draft, digest: str | None) -> set[_Key]:
    """By what the library would know a clipping again ("bytes", "uid", "address", "words", each with its value).

    Two of one batch are told to be the same by it as well.
    """
    article = draft.article
    keys = {
        "bytes": digest or (draft.original.sha256 if draft.original else None),
        "uid": draft.uid,
        "address": url_key(article.url) if article.url else None,
        "words": fingerprint(article),
    }
    return {(kind, key) for kind, key in keys.items() if key is not None}


def kept(library: Library, arrival: Arrival, article: ParsedArticle | None = None) -> Draft:
    """The draft of an arrival once its bytes, and the pictures that its article shows, are among the originals.

    Args:
        library: Where to.
        arrival: What was read.
        article: The article as a person corrected it; None takes it as it was read.

    Raises:
        DiskFull: If there is no room.
        LibraryNotAccessible: If the originals cannot be written.
    """
    draft = arrival.draft if article is None else replace(arrival.draft, article=article)
    shown = {photo.sha256 for photo in draft.article.photos}
    for name, data in arrival.images.items():
        if name in shown:
            library.keep(data)
    if arrival.original is None:
        return draft
    digest = library.keep(arrival.original)
    return replace(draft, original=Original(sha256=digest, type=arrival.original_type, name=arrival.name or None))


def take_in(
    library: Library,
    payloads: Iterable[Input],
    *,
    topics: tuple[str, ...] = (),
    topics_of: Callable[[str], tuple[str, ...]] | None = None,
    incidents: tuple[IncidentTag, ...] = (),
    filed: bool = False,
    processes: int = 1,
    leave_out: Callable[[str], bool] | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> IntakeReport:
    """Import everything that can be; one bad input never stops the others, nor does one that finds no room on the disk.

    If the library itself fails, the import ends, and the report tells of what was added before and of the error. What
    is here already, byte for byte, is told without being read, so that an import that was stopped goes on quickly when
    it is asked for again.

    Args:
        library: Where to.
        payloads: What was handed over; what is read already, or known to be here, is taken as it is.
        topics: Paths that every clipping gets, those that are here already too.
        topics_of: Paths that a clipping gets by its name.
        incidents: Ties that every clipping gets, likewise.
        filed: Whether they stay out of the inbox.
        processes: In how many processes many inputs are read; whatever one does to its process, the others go on.
        leave_out: Whether a person does not want what has this name.
        progress: Told after every input.
        cancelled: Asked between inputs.
    """
    take = _Take(
        library=library, topics=topics, incidents=incidents, filed=filed, topics_of=topics_of or (lambda _: ())
    )
    try:
        take.learnt = tuple(library.learnt_lines())
    except LibraryError as error:
        take.error = error
        return take.report(cancelled=False)
    stop = _Stop(cancelled)
    done = 0
    with contextlib.closing(outcomes_of(library, payloads, processes, stop)) as arrivals:
        for arrival in arrivals:
            if stop():
                break
            match arrival:
                case _ if leave_out and leave_out(arrival.name):
                    pass
                case Failure():
                    take.failed.append(arrival)
                case Duplicate():
                    take.here(arrival)
                case Arrival():
                    take.arrive(arrival)
            done += 1
            if progress:
                progress(Progress(done=done, failed=len(take.failed), name=arrival.name))
            if take.error:
                return take.report(cancelled=False)
    take.flush()
    return take.report(cancelled=stop.asked)


@dataclass
class _Stop:
    """Whether a person has said that it is enough; once said, it stays."""

    cancelled: Callable[[], bool] | None
    asked: bool = False

    def __call__(self) -> bool:
        self.asked = self.asked or (self.cancelled is not None and self.cancelled())
        return self.asked


def _unknown(library: Library, payloads: Iterable[Input], stop: Callable[[], bool]) -> Iterator[Input]:
    """The inputs as they come, until it is enough; those that are a clipping's original already are not read again."""
    for payload in payloads:
        if stop():
            return
        of = _held(library, payload) if isinstance(payload, Payload) else None
        yield payload if of is None else Duplicate(name=payload.name, of=of)


def _held(library: Library, payload: Payload) -> int | None:
    if payload.type == RECORD_TYPE:  # it is nobody's original
        return None
    try:
        of = library.held_original(sha256(payload.data).hexdigest())
        if of is not None:
            library.keep(payload.data)  # bytes that were lost or damaged since are whole again
    except (LibraryError, DiskFull):
        return None  # the next question to the library tells
    return of


def outcomes_of(
    library: Library, payloads: Iterable[Input], processes: int, stop: Callable[[], bool]
) -> Generator[Outcome]:
    """What is in the inputs, in their order, until it is enough; what is here byte for byte is not read.

    A few are read right here: a process takes longer to start.

    Args:
        library: What is here.
        payloads: The inputs.
        processes: How many read.
        stop: Whether it is enough.
    """
    inputs = _unknown(library, payloads, stop)
    first: list[Input] = list(itertools.islice(inputs, _FEW)) if processes > 1 else []
    everything: Iterator[Input] = itertools.chain(first, inputs)
    if processes == 1 or len(first) < _FEW:
        for each in everything:
            yield from _opened(each)
        return
    from clippings_app.importers.pool import ReadingPool

    with ReadingPool(processes) as pool:
        outcomes: Iterator[Outcome] = pool.read(everything, stopped=stop)
        yield from outcomes


def _opened(item: Input) -> Iterable[Outcome]:
    if not isinstance(item, Payload):
        return (item,)
    from clippings_app.importers.patience import read_in_time

    return read_in_time(item)
