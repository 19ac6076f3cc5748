"""The words of a segment with their places, as flat arrays in one file.

All words of all fields stand in one sorted list, and everything about them in that order: a word is found by
bisection, and all words that begin alike are one slice of every array. Keys of fields of ids stand in the same list,
marked so that they come before all words, and the keys of a field together.

A file is a line of JSON that names the arrays with type, place and length, then the arrays:

    text          the words in UTF-8, each ended by a line break
    ends          where the text of each word ends in it
    starts        where the postings of each word begin, and one more
    place_starts  likewise in `places`
    masks         for each word the fields it is in, as bits
    counts        for each word its documents in the default fields
    documents     for each posting its document, `codes` its field, `frequencies` how often the word is there
    places        positions, rising, for each posting as many as its frequency says

Postings of a word are sorted by field, then by document.
"""

import json
import mmap
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, reduce
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.query import TextField
from clippings_app.search.edits import within_one_edit

Integers = NDArray[np.integer[Any]]

CODES = {field.value: code for code, field in enumerate(TextField)}
"""The number of each field of words."""

KEY_CODE = 31
"""The number that all fields of ids share: their keys tell them apart."""

WORDS_EXTENSION = ".words"
_KEY_MARK = "\0"
HEADER = 1024
"""Bytes of the line of JSON."""

_LAST_ASCII = 127
_MOST_INT32 = 1 << 31
_STRIDE = 64
_WITHOUT_MILESTONES = 8
"""So many words are looked up among those on the disk: a process may have come for one answer only."""


def field_mask(fields: Iterable[TextField]) -> int:
    """Fields of words as bits."""
    return sum(1 << CODES[field.value] for field in fields)


def key_word(field: str, key: int | str) -> str:
    """How a key of a field of ids stands in the list of words."""
    return f"{_KEY_MARK}{field}{_KEY_MARK}{key}"


def runs(starts: Integers, lengths: Integers) -> Integers:
    """The numbers of each run, one run after the other: `runs([5, 9], [2, 1])` is `[5, 6, 9]`."""
    ends = np.cumsum(lengths, dtype=np.int64)
    total = int(ends[-1]) if len(ends) else 0
    furthest = max(int(starts.max(initial=0)), 0) + total
    kind = np.int32 if furthest < _MOST_INT32 else np.int64  # a merge has tens of millions of them
    numbers = np.repeat((starts.astype(np.int64) - ends + lengths).astype(kind), lengths)
    numbers += np.arange(total, dtype=kind)
    return numbers


_Table = dict[int, tuple[Integers, Integers]]
"""For each length of word the numbers of the words, and their letters: all first ones, all second ones and so on."""


def open_postings(path: Path) -> "Postings":
    """Map a file of postings into memory."""
    with path.open("rb") as file:
        return Postings(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


class Postings:
    """A file of postings, mapped into memory.

    Attributes:
        starts, place_starts, masks, counts, documents, codes, frequencies, places: The arrays.
    """

    def __init__(self, data: mmap.mmap | bytes) -> None:
        self._data = data
        self._looked_up = 0
        layout = json.loads(bytes(data[:HEADER]))
        arrays = {name: np.frombuffer(data, kind, size, at) for name, (kind, at, size) in layout.items()}
        self._text = memoryview(data)[layout["text"][1] : layout["text"][1] + layout["text"][2]]
        self._ends = arrays["ends"]
        self.starts = arrays["starts"]
        self.place_starts = arrays["place_starts"]
        self.masks = arrays["masks"]
        self.counts = arrays["counts"]
        self.documents = arrays["documents"]
        self.codes = arrays["codes"]
        self.frequencies = arrays["frequencies"]
        self.places = arrays["places"]

    def __len__(self) -> int:
        return len(self._ends)

    def let_go(self) -> None:
        """Give back the memory of what was read; the system has it still, and what is read again comes from there."""
        if isinstance(self._data, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
            self._data.madvise(mmap.MADV_DONTNEED)

    def word(self, number: int) -> str:
        """A word by its number."""
        return self._encoded(number).decode()

    def _encoded(self, number: int) -> bytes:
        start = int(self._ends[number - 1]) + 1 if number else 0
        return bytes(self._text[start : int(self._ends[number])])

    def find(self, word: str) -> int | None:
        """The number of a word; None when it is not here."""
        wanted = word.encode()
        stretch = self._at_milestone(bisect_right, wanted) - 1
        if stretch < 0:
            return None
        text = b"\n" + self._stretch(stretch)
        at = text.find(b"\n" + wanted + b"\n")
        return None if at < 0 else stretch * _STRIDE + text.count(b"\n", 0, at)

    def _stretch(self, number: int) -> bytes:
        """The words from one milestone up to the next, each with a line break behind it."""
        if self._looked_up > _WITHOUT_MILESTONES:
            return bytes(self._text[self._stretches[number] : self._stretches[number + 1]])
        first, last = number * _STRIDE, min((number + 1) * _STRIDE, len(self)) - 1
        begin = int(self._ends[first - 1]) + 1 if first else 0
        return bytes(self._text[begin : int(self._ends[last]) + 1])

    def beginning(self, prefix: str) -> tuple[int, int]:
        """The numbers of the words that begin so: the first, and one past the last."""
        wanted = prefix.encode()
        return self._place(wanted), self._place(wanted + b"\xff")

    def _place(self, wanted: bytes) -> int:
        """The number of the first word that is not before the wanted one."""
        start = max(0, self._at_milestone(bisect_left, wanted) - 1) * _STRIDE
        return bisect_left(range(len(self)), wanted, start, min(start + _STRIDE, len(self)), key=self._encoded)

    def _at_milestone(self, place: Callable[..., int], wanted: bytes) -> int:
        """Where among the milestones a word belongs; whoever asks only once or twice does not wait for all of them."""
        self._looked_up += 1
        if self._looked_up <= _WITHOUT_MILESTONES:
            return place(range(0, len(self), _STRIDE), wanted, key=self._encoded)
        return place(self._milestones, wanted)

    @cached_property
    def _milestones(self) -> list[bytes]:
        """Every so-manieth word, held in memory: most of the way to a word is found among them."""
        ends = self._ends[::_STRIDE].tolist()
        return [bytes(self._text[start:end]) for start, end in zip(self._stretches, ends, strict=False)]

    @cached_property
    def _stretches(self) -> list[int]:
        """Where in the text each of them begins, and the end of it, so that no other page has to be read for it."""
        return [0, *(self._ends[_STRIDE - 1 :: _STRIDE].astype(np.int64) + 1).tolist(), len(self._text)]

    def near(self, word: str, mask: int) -> list[int]:
        """Numbers of the words at most one edit away that are in one of the fields."""
        out: list[int] = []
        for table in self._tables:
            for length in (len(word) - 1, len(word), len(word) + 1):
                if length in table:
                    numbers, letters = table[length]
                    out += numbers[_alike(letters, word)].tolist()
        return sorted(at for at in out if int(self.masks[at]) & mask and within_one_edit(word, self.word(at)))

    def keys(self, field: str) -> tuple[list[str], NDArray[np.int64], Integers]:
        """The keys of a field of ids, where each one's documents begin (and one more), and these documents."""
        mark = key_word(field, "")
        first, last = self.beginning(mark)
        starts = self.starts[first : last + 1]
        documents = self.documents[int(starts[0]) : int(starts[-1])]
        begin = int(self._ends[first - 1]) + 1 if first else 0
        words = bytes(self._text[begin : int(self._ends[last - 1])]).decode().split("\n") if first < last else []
        return [word[len(mark) :] for word in words], starts - starts[0], documents

    @property
    def words(self) -> list[str]:
        """All words and keys, in order."""
        return bytes(self._text).decode().split("\n")[:-1]

    @cached_property
    def _tables(self) -> "tuple[_Table, _Table]":
        """Words by length as code points, those of ASCII and the others; keys are left out."""
        first = self.beginning(_KEY_MARK)[1]
        text = np.frombuffer(self._text, np.uint8)
        starts = np.concatenate([[0], self._ends[:-1] + 1]).astype(np.int64)
        lengths = self._ends - starts
        foreign = np.concatenate([[0], np.cumsum(text > _LAST_ASCII)])
        plain = foreign[self._ends] == foreign[starts]
        plain[:first] = False
        ascii_words: _Table = {}
        for length in np.unique(lengths[plain]).tolist():
            numbers = np.flatnonzero(plain & (lengths == length))
            ascii_words[length] = (numbers, text[starts[numbers] + np.arange(length)[:, None]])
        others: dict[int, list[int]] = {}
        for number in (np.flatnonzero(~plain[first:]) + first).tolist():
            others.setdefault(len(self.word(number)), []).append(number)
        return ascii_words, {length: (np.array(held), self._rows(held, length)) for length, held in others.items()}

    def _rows(self, numbers: Sequence[int], length: int) -> Integers:
        rows = np.array([self.word(number) for number in numbers], f"<U{length}")
        return np.ascontiguousarray(rows.view(np.uint32).reshape(len(numbers), length).T)


def _alike(letters: Integers, word: str) -> NDArray[np.int64]:
    """Words that share so much with a word at both ends that one edit may lie between; some lie further.

    Args:
        letters: The letters of words of one length: their first ones, their second ones and so on.
        word: What they should be like.
    """
    wanted = np.array([word], f"<U{len(word)}").view(np.uint32).astype(letters.dtype)
    length = len(letters)
    shared = min(length, len(word))
    least = shared - 2 if length == len(word) else shared  # two letters may have changed places
    half = max(0, (least + 1) // 2)  # what they share, they share half of at one of the ends
    everyone = np.ones(letters.shape[1], np.bool_)
    front = reduce(np.logical_and, map(np.equal, letters[:half], wanted[:half]), everyone)
    back = reduce(np.logical_and, map(np.equal, letters[length - half :], wanted[len(word) - half :]), everyone)
    rows = np.flatnonzero(front | back)
    some = letters[:, rows]
    at_front = np.logical_and.accumulate(some[:shared] == wanted[:shared, None], axis=0).sum(axis=0)
    at_back = np.logical_and.accumulate(some[::-1][:shared] == wanted[::-1][:shared, None], axis=0).sum(axis=0)
    near: NDArray[np.int64] = rows[at_front + at_back >= least]
    return near
