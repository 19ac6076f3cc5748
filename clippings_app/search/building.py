"""Makes the file of postings of a new segment, of clippings and of segments that are merged.

What comes in is sorted already, some hundred clippings or a whole segment at a time: for each word in a field its
postings lie side by side. So only these groups are put in order, and their postings are copied group by group.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.indexing import IndexDocument
from clippings_app.domain.query import DEFAULT_FIELDS
from clippings_app.search.gathering import Gathering, Groups, Vocabulary, narrow
from clippings_app.search.postings import CODES, HEADER, KEY_CODE, Postings, runs

Integers = NDArray[np.integer[Any]]

_SETTLED_AT = 1 << 18
"""So many words are gathered before they are sorted: what is gathered takes more room than what is sorted."""
_CODE_BITS = 5
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
        _write(out, _sorted_arrays(words, parts, document_count))


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
    terms = np.searchsorted(held.starts, starts[:-1], "right") - 1
    codes = held.codes[starts[:-1]]
    kept = new >= 0
    if kept.all():
        return Groups(terms, codes, starts, new, held.frequencies, held.places)
    starts = np.concatenate([[0], np.cumsum(kept)])[starts]
    filled = np.flatnonzero(np.diff(starts))
    places = held.places[np.repeat(kept, held.frequencies)]
    starts = np.append(starts[filled], starts[-1])
    return Groups(terms[filled], codes[filled], starts, new[kept], held.frequencies[kept], places)


def _sorted_arrays(words: Sequence[str], parts: list[Groups], document_count: int) -> dict[str, Integers]:
    """The arrays of a file; takes the parts out of their list, for many clippings need the room.

    Args:
        words: All words in order, some of which may be in no group.
        parts: Groups whose terms are numbers of these words; documents rise from each part to the next.
        document_count: How many documents there are.
    """
    terms, codes = (np.concatenate([part[at] for part in parts]) for at in range(2))
    sizes = np.concatenate([np.diff(part.starts) for part in parts])
    often = np.concatenate([_places_of_groups(part) for part in parts])
    documents, frequencies, places = (
        np.concatenate([part[at] for part in parts]) for at in range(3, len(Groups._fields))
    )
    parts.clear()
    order = np.argsort(terms.astype(np.int64) << _CODE_BITS | codes, kind="stable")
    postings, where = _begins(sizes)[order], _begins(often)[order]
    terms, codes, sizes, often = terms[order], codes[order], sizes[order], often[order]
    firsts = np.flatnonzero(np.diff(terms, prepend=-1))
    starts, place_starts = (
        np.append(_begins(sizes)[firsts], sizes.sum()),
        np.append(_begins(often)[firsts], often.sum()),
    )
    text = b"".join(words[number].encode() + b"\n" for number in terms[firsts].tolist())
    per_word, anywhere = _of_words(np.add, np.where(_IS_DEFAULT[codes], sizes, 0), firsts), np.diff(starts)
    arrays: dict[str, Integers] = {
        "text": np.frombuffer(text, np.uint8),
        "ends": np.flatnonzero(np.frombuffer(text, np.uint8) == _LINE_BREAK),
        "starts": starts,
        "place_starts": place_starts,
        "masks": _of_words(np.bitwise_or, np.uint32(1) << codes.astype(np.uint32), firsts),
        "counts": np.where(per_word, per_word, anywhere),
    }
    numbers = runs(postings, sizes)
    arrays["documents"] = documents[numbers].astype(np.uint16 if document_count <= 1 << 16 else np.uint32)
    arrays["codes"] = np.repeat(codes, sizes)
    arrays["frequencies"] = narrow(frequencies)[numbers]
    del numbers, documents, frequencies
    arrays["places"] = narrow(places)[runs(where, often)]
    return arrays


def _places_of_groups(part: Groups) -> NDArray[np.int64]:
    """How many places the postings of each group have."""
    return np.diff(np.concatenate([[0], np.cumsum(part.frequencies, dtype=np.int64)])[part.starts])


def _begins(sizes: Integers) -> NDArray[np.int64]:
    """Where each of some stretches side by side begins."""
    return np.cumsum(sizes, dtype=np.int64) - sizes


def _of_words(how: np.ufunc, values: Integers, firsts: Integers) -> Integers:
    """The values of the groups of each word, made one; `firsts` says with which group a word begins."""
    made: Integers = how.reduceat(values, firsts) if len(firsts) else values[:0]
    return made


def _write(out: BinaryIO, arrays: Mapping[str, Integers]) -> None:
    layout: dict[str, tuple[str, int, int]] = {}
    at = HEADER
    for name, values in arrays.items():
        layout[name] = (values.dtype.str, at, len(values))
        at += -(-values.nbytes // _ALIGNMENT) * _ALIGNMENT
    out.write(json.dumps(layout).encode().ljust(HEADER - 1) + b"\n")
    for values in arrays.values():
        out.write(np.ascontiguousarray(values).data)
        out.write(b"\0" * (-values.nbytes % _ALIGNMENT))
