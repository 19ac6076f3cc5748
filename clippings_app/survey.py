"""What an import would do, before it does it: which inputs are new, which are here already, which cannot be read."""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from hashlib import sha256

from clippings_app.analysis.publications import Publication, may_be_one, may_be_one_record
from clippings_app.domain.errors import ClippingsError
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import RECORD_TYPE
from clippings_app.intake import Duplicate, Input, Outcome, known_by, outcomes_of
from clippings_app.library import Library

_Seen = dict[tuple[str, str], list[Publication]]
"""What clippings are known by, of those seen before, and where each of them was printed."""


def _always(_one: Publication, _other: Publication) -> bool:
    return True


_MAY_BE_ONE: Mapping[str, Callable[[Publication, Publication], bool]] = {
    "bytes": _always, "uid": _always, "address": _always, "words": may_be_one,
}  # fmt: skip
"""Whether two clippings may be one that are known by the same, by the kind of it."""


class State(Enum):
    """What an import would make of a clipping."""

    NEW = auto()
    VERSION = auto()
    HERE = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """One clipping that was found in what a person chose.

    Attributes:
        name: As in an import's report.
        state: What would become of it.
        type: Media type of what it was read from; "" where that was not told or not looked at.
        headline: Its headline, where it was read and has one.
        published: Its date (EDTF), likewise.
        of: The clipping that it is, or is a version of; None where that one is in the same choice.
        error: Why it cannot be read.
    """

    name: str
    state: State
    type: str = ""
    headline: str | None = None
    published: str | None = None
    of: int | None = None
    error: ClippingsError | None = None


def survey(
    library: Library,
    payloads: Iterable[Payload | Failure],
    *,
    processes: int = 1,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[tuple[Find, Outcome]]:
    """Look at everything and change nothing.

    Args:
        library: To compare with; may be open for reading only.
        payloads: What was chosen.
        processes: In how many processes many inputs are read.
        cancelled: Asked all the while.

    Yields:
        What was found, with what `take_in` makes the same of without reading it again.
    """
    stop = cancelled or _never
    seen: _Seen = {}
    inputs: Iterable[Input] = payloads
    with contextlib.closing(outcomes_of(library, inputs, processes, stop)) as outcomes:
        for outcome in outcomes:
            if stop():
                return
            yield _find(library, outcome, seen), outcome


def _never() -> bool:
    return False


def _find(library: Library, outcome: Outcome, seen: _Seen) -> Find:
    match outcome:
        case Failure(name=name, error=error):
            return Find(name=name, state=State.FAILED, error=error)
        case Duplicate(name=name, of=of):
            return Find(name=name, state=State.HERE, of=of)
        case Arrival():
            return _compared(library, outcome, seen)


def _compared(library: Library, arrival: Arrival, seen: _Seen) -> Find:
    """An arrival beside the library, and beside what came before it in the same choice."""
    draft, article = arrival.draft, arrival.draft.article
    digest = sha256(arrival.original).hexdigest() if arrival.original is not None else None
    keys = known_by(draft, digest)
    printed = Publication.of(article)
    has_words = any(kind == "words" for kind, _ in keys)
    may_be_one_by = _MAY_BE_ONE if has_words else {**_MAY_BE_ONE, "address": may_be_one_record}
    same = {key[0] for key in keys if key in seen and any(may_be_one_by[key[0]](printed, other) for other in seen[key])}
    for key in keys:
        seen.setdefault(key, []).append(printed)
    here = library.duplicates(article, sha256=digest, uid=draft.uid)
    versions = library.versions(article.url)
    state, of = State.NEW, None
    if here:
        state, of = State.HERE, here[0]
    elif same - {"address"} or (same and not has_words):
        state = State.HERE
    elif versions and has_words:
        state, of = State.VERSION, versions[-1]
    elif same:
        state = State.VERSION
    return Find(
        name=arrival.name,
        state=state,
        type=arrival.original_type if arrival.original is not None else RECORD_TYPE,
        headline=article.headline,
        published=article.published,
        of=of,
    )
