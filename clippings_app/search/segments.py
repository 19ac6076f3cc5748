"""One segment of the index as arrays.

Reads the two files of a segment that the engine needs, neither of which can hold code. A damaged file makes its reader
raise anything at all; whatever that is becomes `DamagedIndex` here, so that nobody above has to guess.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings_app.search.patterns import Match, Slot
from clippings_app.search.postings import WORDS_EXTENSION, key_word, open_postings
from clippings_app.search.schema import FACTS, FACTS_EXTENSION

DOCUMENT_BITS = 24
_NEAR_REMEMBERED = 16

_NONE = np.empty(0, np.int64)


class DamagedIndex(Exception):
    """The index cannot be read; it has to be made anew."""


class Keys(NamedTuple):
    """All keys of a field of ids with their documents.

    Attributes:
        keys: Sorted as text.
        starts: Where in `documents` each key's begin, and one more for the end.
        documents: One key's documents after the other's.
    """

    keys: list[str]
    starts: NDArray[np.int64]
    documents: NDArray[np.integer[Any]]


@contextmanager
def reading() -> Iterator[None]:
    """Turns whatever is raised on damaged files into `DamagedIndex`.

    Raises:
        DamagedIndex: For every exception but those that end the program.
    """
    try:
        yield
    except Exception as error:
        raise DamagedIndex(f"{type(error).__name__}: {error}") from error


class Segment:
    """One segment; nothing of it changes but which documents are deleted, and that is kept elsewhere.

    Attributes:
        name: Whoosh's name of it.
        size: Number of documents, deleted ones too.
        facts: Rows of `schema.FACTS`.
        postings: Its words and keys.
    """

    def __init__(self, folder: Path, name: str, size: int) -> None:
        self.name = name
        self.size = size
        with reading():
            self.facts = np.fromfile(folder / f"{name}{FACTS_EXTENSION}", FACTS)
            self.postings = open_postings(folder / f"{name}{WORDS_EXTENSION}")
            if len(self.facts) != size:
                raise ValueError(f"{size} documents but {len(self.facts)} rows")

    def ranges(self, slot: Slot, mask: int) -> list[tuple[int, int]]:
        """The words that a slot stands for in some fields, as ranges of word numbers."""
        if slot.match is Match.PREFIX:
            return [self.postings.beginning(slot.text)]
        if slot.match is Match.FUZZY:
            return [(at, at + 1) for at in self.near(slot.text, mask)]
        at = self.postings.find(slot.text)
        return [] if at is None else [(at, at + 1)]

    def near(self, word: str, mask: int) -> list[int]:
        """Numbers of the words at most one edit away that are in one of the fields; the latest are remembered."""
        if (word, mask) not in self._near:
            if len(self._near) >= _NEAR_REMEMBERED:
                self._near.clear()
            self._near[word, mask] = self.postings.near(word, mask)
        return self._near[word, mask]

    @cached_property
    def _near(self) -> dict[tuple[str, int], list[int]]:
        return {}

    def documents_with(self, field: str, key: int | str) -> NDArray[np.integer[Any]]:
        """The documents with a key in a field of ids."""
        at = self.postings.find(key_word(field, key))
        if at is None:
            return _NONE
        return self.postings.documents[int(self.postings.starts[at]) : int(self.postings.starts[at + 1])]

    def keys(self, field: str) -> Keys:
        """All keys of a field of ids; kept once read."""
        if field not in self._keys:
            self._keys[field] = Keys(*self.postings.keys(field))
        return self._keys[field]

    @cached_property
    def _keys(self) -> dict[str, Keys]:
        return {}


class Snapshot:
    """All segments at one moment, with document numbers that run through.

    Attributes:
        segments: Each with the number of its first document.
        size: Number of documents, deleted ones too.
        alive: Which are not deleted.
        facts: Rows of `schema.FACTS`.
        lengths: Of each its length, out of the facts.
        typical_length: Mean of the lengths of the living.
    """

    def __init__(self, segments: Sequence[Segment], deleted: Sequence[Iterable[int]]) -> None:
        sizes = [segment.size for segment in segments]
        firsts = [0, *np.cumsum(sizes).tolist()]
        self.segments = tuple(zip(segments, firsts, strict=False))
        self.size: int = firsts[-1]
        self.alive = np.ones(self.size, np.bool_)
        for first, gone in zip(firsts, deleted, strict=False):
            self.alive[[first + number for number in gone]] = False
        self.facts = np.concatenate([segment.facts for segment in segments]) if segments else np.empty(0, FACTS)
        self.lengths = np.ascontiguousarray(self.facts["length"])
        lengths = self.lengths[self.alive]
        self.typical_length = float(lengths.mean()) if len(lengths) else 1.0
        self.living = int(self.alive.sum())

    def let_go(self) -> None:
        """Give back the memory of what was read of the index; what is read again comes from the system."""
        for segment, _ in self.segments:
            segment.postings.let_go()

    def rarity(self, count: int) -> float:
        """How much a word tells that is in so many living documents (the weight of BM25)."""
        return math.log(1 + (self.living - count + 0.5) / (count + 0.5))
