"""All that a snapshot holds of a word, in arrays that run through its segments.

A query is answered over them at once, however many segments there are. Those of the latest words are kept: a letter
more, another word beside them or another order asks for them again.
"""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, chain, pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings_app.search.patterns import Match, Slot
from clippings_app.search.postings import KEY_CODE, Postings
from clippings_app.search.proximity import POSITION_BITS, Places, united
from clippings_app.search.segments import DOCUMENT_BITS, Snapshot

DOCUMENT = (1 << DOCUMENT_BITS) - 1

_MOST_KEPT = 1 << 20
"""Postings, of twenty bytes or so each."""

_AT_ONCE = 1 << 17
"""Postings that are counted at once: a single letter stands for millions, and their sums are wanted, not they."""


_FEW_OF = 8
"""A word with so many times fewer postings than there are documents is one that few have."""


class _Part(NamedTuple):
    """The postings of one range of words of a segment, which lie one behind the other."""

    postings: Postings
    begin: int
    end: int
    first_place: int
    first_document: int

    def __len__(self) -> int:
        return self.end - self.begin

    def read(self, array: NDArray[np.integer[Any]]) -> NDArray[np.integer[Any]]:
        return array[self.begin : self.end]

    def documents(self) -> NDArray[np.int32]:
        return self.read(self.postings.documents).astype(np.int32) + np.int32(self.first_document)

    def pieces(self) -> "Iterator[_Part]":
        for begin in range(self.begin, self.end, _AT_ONCE):
            end = min(begin + _AT_ONCE, self.end)
            yield _Part(self.postings, begin, end, self.first_place, self.first_document)


class Held:
    """The postings of what a slot stands for.

    Attributes:
        count: Documents with any of the words, about: those with two of them count twice, deleted ones too.
        words: How many different words of a segment the slot stands for, at most.
    """

    def __init__(self, snapshot: Snapshot, slot: Slot, mask: int) -> None:
        self.count, self.words = 0, 0
        self._parts: list[_Part] = []
        for segment, first_document in snapshot.segments:
            held, ranges = segment.postings, segment.ranges(slot, mask)
            self.words = max(self.words, sum(last - first for first, last in ranges))
            for first, last in ranges:
                begin, end = int(held.starts[first]), int(held.starts[last])
                if begin < end:
                    self._parts.append(_Part(held, begin, end, int(held.place_starts[first]), first_document))
                    self.count += int(held.counts[first:last].sum())
        self._is_one_word = slot.match is Match.EXACT

    def __len__(self) -> int:
        return sum(map(len, self._parts))

    @cached_property
    def documents(self) -> NDArray[np.integer[Any]]:
        """For each posting its document, as the snapshot counts them; some stand there more than once."""
        return _joined([part.documents() for part in self._parts], np.int32)

    @cached_property
    def codes(self) -> NDArray[np.integer[Any]]:
        """For each posting the number of its field."""
        return _joined([part.read(part.postings.codes) for part in self._parts], np.uint8)

    @cached_property
    def frequencies(self) -> NDArray[np.integer[Any]]:
        """For each posting how often the word is there."""
        return _joined([part.read(part.postings.frequencies) for part in self._parts], np.uint8)

    def often(self, weights: NDArray[np.float32], size: int) -> NDArray[np.float64]:
        """How often any of the words is in each document.

        Args:
            weights: What one of them counts, by the number of its field.
            size: Number of documents.
        """
        if len(self) <= _AT_ONCE:
            return _sums(self.documents, weights[self.codes] * self.frequencies, size)
        sums = np.zeros(size)
        for piece in chain.from_iterable(part.pieces() for part in self._parts):
            counts = weights[piece.read(piece.postings.codes)] * piece.read(piece.postings.frequencies)
            sums += _sums(piece.documents(), counts, size)
        return sums

    def somewhere(self, often: NDArray[np.floating[Any]]) -> NDArray[np.integer[Any]]:
        """The documents, rising, in which any of the words is as `often` says that it is in each document.

        Of a word that few have, these are sorted in less time than all documents are gone through.
        """
        if len(self) * _FEW_OF >= len(often):
            return (often > 0).nonzero()[0]
        documents = np.sort(self.documents)
        is_first = np.ones(len(documents), np.bool_)
        np.not_equal(documents[1:], documents[:-1], out=is_first[1:])
        documents = documents[is_first]
        return documents[often[documents] > 0]

    @cached_property
    def _begins(self) -> NDArray[np.int64]:
        """Where in the places of its segment those of each posting begin."""
        often = self.frequencies.astype(np.int64)
        begins = np.cumsum(often) - often
        for part, start in zip(self._parts, self._starts, strict=False):
            begins[start : start + len(part)] += part.first_place - begins[start]
        return begins

    @cached_property
    def _starts(self) -> NDArray[np.int64]:
        """Where the postings of each part begin, and one more for the end."""
        return np.array([0, *accumulate(map(len, self._parts))])

    def within(self, mask: int, size: int) -> NDArray[np.bool_]:
        """The documents, of so many, with any of the words in any of some fields."""
        here = np.zeros(size, np.bool_)
        here[self.documents[_in_fields(self.codes, mask)]] = True
        return here

    def places(self, mask: int, wanted: NDArray[np.bool_]) -> Places:
        """Where the words stand in the wanted documents, as in `proximity`.

        The group of a place is the number of its field above `DOCUMENT_BITS`, its document below.
        """
        chosen = wanted[self.documents].nonzero()[0]
        codes = self.codes[chosen]
        inside = _in_fields(codes, mask)
        if not inside.all():
            chosen, codes = chosen[inside], codes[inside]
        if not len(chosen):
            return np.empty(0, np.int64)
        often = self.frequencies[chosen]
        before = np.zeros(len(often) + 1, np.int64)
        often.cumsum(out=before[1:])
        at = (self._begins[chosen] - before[:-1]).repeat(often)
        at += np.arange(len(at))
        cuts = before[chosen.searchsorted(self._starts)].tolist()
        parts = zip(self._parts, pairwise(cuts), strict=True)
        found = [part.postings.places[at[first:last]] for part, (first, last) in parts if first < last]
        groups = codes.astype(np.int64) << DOCUMENT_BITS | self.documents[chosen]
        places: Places = (groups << POSITION_BITS).repeat(often) | _joined(found, np.int64)
        if not self._is_one_word:
            return united([places, places[:0]])
        places.sort(kind="stable")
        return places


class Holdings:
    """What one snapshot holds of the latest slots."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._kept: OrderedDict[tuple[str, Match, int], Held] = OrderedDict()
        self._postings = 0

    def of(self, slot: Slot, mask: int) -> Held:
        """The postings of a slot; which fields are meant matters where it stands for words that are near."""
        key = (slot.text, slot.match, mask if slot.match is Match.FUZZY else 0)
        held = self._kept.pop(key, None)
        if held is None:
            held = Held(self._snapshot, slot, mask)
            self._postings += len(held)
        self._kept[key] = held
        while self._postings > _MOST_KEPT:
            _, gone = self._kept.popitem(last=False)
            self._postings -= len(gone)
        return held


def _joined(parts: Sequence[NDArray[np.integer[Any]]], kind: type[np.integer[Any]]) -> NDArray[np.integer[Any]]:
    """All parts as one array; of none an empty one of a kind."""
    if len(parts) == 1:
        return parts[0]
    return np.concatenate(parts) if parts else np.empty(0, kind)


def _sums(documents: NDArray[np.integer[Any]], counts: NDArray[np.float32], size: int) -> NDArray[np.float64]:
    """The counts of each document together."""
    return np.bincount(documents, counts, size).astype(np.float64, copy=False)


def _in_fields(codes: NDArray[np.integer[Any]], mask: int) -> NDArray[np.bool_]:
    inside: NDArray[np.bool_] = _fields_of(mask)[codes]
    return inside


@lru_cache(maxsize=64)
def _fields_of(mask: int) -> NDArray[np.bool_]:
    """For the number of each field whether it is one of some."""
    return np.array([mask >> code & 1 != 0 for code in range(KEY_CODE + 1)])
