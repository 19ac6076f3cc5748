"""All words of a segment, in memory: for prefixes, near misses and completions."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.query import DEFAULT_FIELDS, TextField
from clippings_app.search.edits import within_one_edit

FIELD_BITS = {field: 1 << bit for bit, field in enumerate(TextField)}
_LAST_CHARACTER = "\U0010ffff"


def field_mask(fields: Iterable[TextField]) -> int:
    """The fields as bits."""
    return sum(FIELD_BITS[field] for field in fields)


class Lexicon:
    """The distinct words of a segment.

    Attributes:
        words: Sorted by code point.
        fields: For each the fields it is in, as bits of `FIELD_BITS`.
        counts: For each the number of documents, summed over the default fields, or over all others when in none of
            them.
    """

    def __init__(self, words: list[str], fields: NDArray[np.uint32], counts: NDArray[np.int64]) -> None:
        self.words = words
        self.fields = fields
        self.counts = counts

    @classmethod
    def of(cls, entries: Iterable[tuple[str, TextField, int]]) -> "Lexicon":
        """Gather words that come with a field and the number of documents there."""
        default = field_mask(DEFAULT_FIELDS)
        fields: dict[str, int] = {}
        counts: dict[str, int] = {}
        others: dict[str, int] = {}
        for word, field, count in entries:
            bit = FIELD_BITS[field]
            fields[word] = fields.get(word, 0) | bit
            into = counts if bit & default else others
            into[word] = into.get(word, 0) + count
        words = sorted(fields)
        return cls(
            words,
            np.array([fields[word] for word in words], np.uint32),
            np.array([counts.get(word) or others[word] for word in words], np.int64),
        )

    def beginning(self, prefix: str, mask: int) -> Sequence[int]:
        """Numbers of the words that begin so and are in one of the fields."""
        first = bisect_left(self.words, prefix)
        last = bisect_left(self.words, prefix + _LAST_CHARACTER, first)
        return (np.flatnonzero(self.fields[first:last] & mask) + first).tolist()

    def near(self, word: str, mask: int) -> Sequence[int]:
        """Numbers of the words at most one edit away that are in one of the fields."""
        out: list[int] = []
        for length in (len(word) - 1, len(word), len(word) + 1):
            if length in self._by_length:
                numbers, letters = self._by_length[length]
                out += numbers[_alike(letters, word)].tolist()
        return [at for at in out if self.fields[at] & mask and within_one_edit(word, self.words[at])]

    @cached_property
    def _by_length(self) -> dict[int, tuple[NDArray[np.int64], NDArray[np.uint32]]]:
        """Words of one length as rows of code points, with their numbers."""
        lengths = np.array([len(word) for word in self.words], np.int64)
        out = {}
        for length in np.unique(lengths).tolist():
            numbers = np.flatnonzero(lengths == length)
            rows = np.array([self.words[at] for at in numbers.tolist()], f"<U{length}")
            out[length] = (numbers, rows.view(np.uint32).reshape(len(numbers), length))
        return out


def _alike(letters: NDArray[np.uint32], word: str) -> NDArray[np.bool_]:
    """Rows that share so much with a word at both ends that one edit may lie between; some lie further."""
    wanted = np.array([word], f"<U{len(word)}").view(np.uint32)
    length = letters.shape[1]
    shared = min(length, len(word))
    at_front = np.logical_and.accumulate(letters[:, :shared] == wanted[:shared], axis=1).sum(axis=1)
    at_back = np.logical_and.accumulate(letters[:, ::-1][:, :shared] == wanted[::-1][:shared], axis=1).sum(axis=1)
    changed = 2 if length == len(word) else 0  # two letters that changed places
    alike: NDArray[np.bool_] = at_front + at_back >= shared - changed
    return alike
