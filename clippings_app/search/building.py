"""Makes the file of postings of a new segment, of clippings and of segments that are merged.

What comes in is sorted already, some hundred clippings or a whole segment at a time: for each word in a field its
postings lie side by side. So only these groups are put in order, and their postings are copied group by group.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.indexing import IndexDocument
from clippings_app.domain.query import DEFAULT_FIELDS
from clippings_app.search.gathering import CODE_BITS, Gathering, Groups, Vocabulary
from clippings_app.search.postings import CODES, HEADER, KEY_CODE, Postings, runs

Integers = NDArray[np.integer[Any]]

_SETTLED_AT = 1 << 18
"""So many words are gathered before they are sorted: what is gathered takes more room than what is sorted."""
_BLOCK = 1 << 20
"""So many values are put in order at once."""
_ALIGNMENT = 8
_LINE_BREAK = ord("\n")
_NONE = Groups(*(np.empty(0, np.uint8),) * 2, np.zeros(1, np.int64), *(np.empty(0, np.uint8),) * 3)
_IS_DEFAULT = np.isin(np.arange(KEY_CODE + 1), [CODES[field.value] for field in DEFAULT_FIELDS])


class PostingsBuilder:
    """Gathers what a new segment holds: clippings that are added, then segments that are merged in."""

    def __init__(self) -> None:
        self._vocabulary = Vocabulary()
        self._gathering = Gathering(self._vocabulary)
        self._own: list[Groups] = [_NONE]
        self._merged: list[tuple[Sequence[str], Groups]] = []

    def add(self, source: IndexDocument) -> bool:
        """Take in a clipping, as the next one; tells whether there is much to `settle`."""
        self._gathering.add(source)
        return self._gathering.words >= _SETTLED_AT

    def settle(self, first: int) -> list[float]:
        """Sort the clippings that were added since the last time.

        Args:
            first: The number that the first of them has in the segment.

        Returns:
            Of each its length in weighted words.
        """
        groups, lengths = self._gathering.settle(first)
        self._own += groups
        return lengths

    def add_segment(self, held: Postings, numbers: Integers) -> None:
        """Add a segment; `numbers` gives each of its documents its new number, -1 to leave it out."""
        self._merged.append((held.words, _groups_of(held, numbers)))

    def write(self, out: BinaryIO, document_count: int) -> None:
        """Put everything in order and write it; then it is gone."""
        words = sorted(set(self._vocabulary).union(*(words for words, _ in self._merged)))
        rank = {word: number for number, word in enumerate(words)}
        own = _ranks(self._vocabulary, rank)
        parts = [_renumbered(groups, own) for groups in self._own]
        parts += [_renumbered(groups, _ranks(theirs, rank)) for theirs, groups in self._merged]
        self._own, self._merged = [_NONE], []
        _write(out, _arrays(words, parts, document_count))


def _ranks(words: Collection[str], rank: Mapping[str, int]) -> NDArray[np.int32]:
    return np.fromiter(map(rank.__getitem__, words), np.int32, len(words))


def _renumbered(groups: Groups, ranks: NDArray[np.int32]) -> Groups:
    return groups._replace(terms=ranks[groups.terms])


def _groups_of(held: Postings, numbers: Integers) -> Groups:
    """The groups of a segment with the documents that have a new number."""
    new = numbers[held.documents]
    begins = np.zeros(len(new), np.bool_)
    begins[held.starts[:-1]] = True
    begins[1:] |= held.codes[1:] != held.codes[:-1]
    starts = np.append(np.flatnonzero(begins), len(new))
    terms = (np.searchsorted(held.starts, starts[:-1], "right") - 1).astype(np.int32)
    codes = held.codes[starts[:-1]]
    kept = new >= 0
    if kept.all():
        return Groups(terms, codes, starts, new, held.frequencies, held.places)
    starts = np.concatenate([[0], np.cumsum(kept)])[starts]
    filled = np.flatnonzero(np.diff(starts))
    places = held.places[np.repeat(kept, held.frequencies)]
    starts = np.append(starts[filled], starts[-1])
    return Groups(terms[filled], codes[filled], starts, new[kept], held.frequencies[kept], places)


class _Array(NamedTuple):
    """An array of the file: its name, type and length, and its values block by block, made while they are written."""

    name: str
    kind: np.dtype[Any]
    size: int
    blocks: Iterable[Integers]


def _whole(name: str, values: Integers) -> _Array:
    return _Array(name, values.dtype, len(values), (values,))


def _arrays(words: Sequence[str], parts: Sequence[Groups], document_count: int) -> Iterator[_Array]:
    """The arrays of a file.

    Args:
        words: All words in order, some of which may be in no group.
        parts: Groups whose terms are numbers of these words; documents rise from each part to the next.
        document_count: How many documents there are.
    """
    terms, codes = (np.concatenate([part[at] for part in parts]) for at in range(2))
    sizes = np.concatenate([np.diff(part.starts).astype(np.int32) for part in parts])
    often = np.concatenate([_places_of_groups(part) for part in parts])
    order = np.argsort(terms.astype(np.int64) << CODE_BITS | codes, kind="stable")
    postings, places = (_Stretches(_begins(each)[order], each[order]) for each in (sizes, often))
    terms, codes = terms[order], codes[order]
    del order, sizes, often
    firsts = np.flatnonzero(np.diff(terms, prepend=-1))
    text = np.frombuffer(b"".join(words[at].encode() + b"\n" for at in terms[firsts].tolist()), np.uint8)
    starts = postings.ends_before(firsts)
    per_word = _of_words(np.add, np.where(_IS_DEFAULT[codes], postings.sizes, 0).astype(np.int64), firsts)
    yield _whole("text", text)
    yield _whole("ends", np.flatnonzero(text == _LINE_BREAK))
    yield _whole("starts", starts)
    yield _whole("place_starts", places.ends_before(firsts))
    yield _whole("masks", _of_words(np.bitwise_or, np.uint32(1) << codes.astype(np.uint32), firsts))
    yield _whole("counts", np.where(per_word, per_word, np.diff(starts)))
    numbers = np.dtype(np.uint16 if document_count <= 1 << 16 else np.uint32)
    yield _Array("documents", numbers, postings.size, postings.of([part.documents for part in parts]))
    yield _whole("codes", np.repeat(codes, postings.sizes))
    frequencies = [part.frequencies for part in parts]
    yield _Array("frequencies", _kind(frequencies), postings.size, postings.of(frequencies))
    held = [part.places for part in parts]
    yield _Array("places", _kind(held), places.size, places.of(held))


class _Stretches:
    """Stretches of some arrays side by side, in the order in which they are written.

    Attributes:
        sizes: How long each is.
        size: How long all of them are.
    """

    def __init__(self, starts: NDArray[np.int64], sizes: NDArray[np.int32]) -> None:
        self._starts, self.sizes = starts, sizes
        self._ends = np.cumsum(sizes, dtype=np.int64)
        self.size = int(self._ends[-1]) if len(sizes) else 0

    def ends_before(self, firsts: NDArray[np.int64]) -> NDArray[np.int64]:
        """Where these stretches begin when all are written, and one more for the end."""
        return np.append((self._ends - self.sizes)[firsts], self.size)

    def of(self, parts: Sequence[Integers]) -> Iterator[Integers]:
        """The values of the stretches, block by block: the numbers of all of them at once would take much room."""
        values = np.concatenate(parts)
        cuts = np.searchsorted(self._ends, range(_BLOCK, self.size, _BLOCK)).tolist()
        for first, last in pairwise([0, *cuts, len(self.sizes)]):
            yield values[runs(self._starts[first:last], self.sizes[first:last])]


def _places_of_groups(part: Groups) -> NDArray[np.int32]:
    """How many places the postings of each group have."""
    ends = np.concatenate([[0], np.cumsum(part.frequencies, dtype=np.int64)])
    return np.diff(ends[part.starts]).astype(np.int32)


def _begins(sizes: Integers) -> NDArray[np.int64]:
    """Where each of some stretches side by side begins."""
    return np.cumsum(sizes, dtype=np.int64) - sizes


def _of_words(how: np.ufunc, values: Integers, firsts: Integers) -> Integers:
    """The values of the groups of each word, made one; `firsts` says with which group a word begins."""
    made: Integers = how.reduceat(values, firsts) if len(firsts) else values[:0]
    return made


def _kind(parts: Sequence[Integers]) -> np.dtype[Any]:
    """The smallest type for all values."""
    return np.min_scalar_type(max(int(part.max(initial=0)) for part in parts))


def _write(out: BinaryIO, arrays: Iterable[_Array]) -> None:
    """Write arrays, and before them where each of them lies: their sizes are known before their values."""
    at, written, layout = HEADER, list(arrays), {}
    for name, kind, size, _ in written:
        layout[name] = (kind.str, at, size)
        at += -(-size * kind.itemsize // _ALIGNMENT) * _ALIGNMENT
    out.write(json.dumps(layout).encode().ljust(HEADER - 1) + b"\n")
    for _, kind, size, blocks in written:
        for values in blocks:
            out.write(np.ascontiguousarray(values, kind).data)
        out.write(b"\0" * (-size * kind.itemsize % _ALIGNMENT))
