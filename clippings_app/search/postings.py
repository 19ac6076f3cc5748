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
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, reduce
from itertools import chain, count, repeat
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.query import DEFAULT_FIELDS, TextField
from clippings_app.search.edits import within_one_edit

Integers = NDArray[np.integer[Any]]

CODES = {field.value: code for code, field in enumerate(TextField)}
"""The number of each field of words."""

KEY_CODE = 31
"""The number that all fields of ids share: their keys tell them apart."""

WORDS_EXTENSION = ".words"
_KEY_MARK = "\0"
_ALIGNMENT = 8
_HEADER = 1024
_LAST_ASCII = 127
_MOST_INT32 = 1 << 31
_STRIDE = 64
_IS_DEFAULT = np.isin(np.arange(KEY_CODE + 1), [CODES[field.value] for field in DEFAULT_FIELDS])


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


class Flat(NamedTuple):
    """Postings in any order: `words` names, then for each posting the number of its word and the rest."""

    words: Sequence[str]
    terms: Integers
    codes: Integers
    documents: Integers
    frequencies: Integers
    places: Integers


class PostingsBuilder:
    """Gathers what a new segment holds: documents that are added, then segments that are merged in."""

    def __init__(self) -> None:
        numbers: count[int] = count()
        self._vocabulary: defaultdict[str, int] = defaultdict(numbers.__next__)
        self._terms, self._documents, self._frequencies, self._places = array("I"), array("I"), array("I"), array("I")
        self._codes = array("B")
        self._merged: list[Flat] = []

    def add_words(self, document: int, field: TextField, where: Mapping[str, Sequence[int]]) -> None:
        """Add one field of a document: its words with their rising positions. Documents come in order."""
        self._add(document, CODES[field.value], where.keys(), list(map(len, where.values())))
        self._places.extend(chain.from_iterable(where.values()))

    def add_keys(self, document: int, field: str, keys: Iterable[int | str]) -> None:
        """Add the keys of a field of ids."""
        words = list(dict.fromkeys(key_word(field, key) for key in keys))
        self._add(document, KEY_CODE, words, [0] * len(words))

    def _add(self, document: int, code: int, words: Iterable[str], frequencies: Sequence[int]) -> None:
        self._terms.extend(map(self._vocabulary.__getitem__, words))
        self._frequencies.extend(frequencies)
        self._documents.extend(repeat(document, len(frequencies)))
        self._codes.extend(repeat(code, len(frequencies)))

    def add_segment(self, held: "Postings", numbers: Integers) -> None:
        """Add a segment; `numbers` gives each of its documents its new number, -1 to leave it out."""
        self._merged.append(held.flat(numbers))

    def write(self, out: BinaryIO, document_count: int) -> None:
        """Sort everything and write it."""
        own = Flat(
            list(self._vocabulary),
            *(
                np.frombuffer(each, each.typecode)
                for each in (self._terms, self._codes, self._documents, self._frequencies, self._places)
            ),
        )
        parts, self._merged = [own, *self._merged], []
        del own
        _write(out, _sorted_arrays(parts, document_count))


def _sorted_arrays(parts: list[Flat], document_count: int) -> dict[str, Integers]:
    """The arrays of a file; takes the parts out of their list, for a merge of large ones needs the room."""
    words = sorted(set().union(*(part.words for part in parts)))
    rank = {word: number for number, word in enumerate(words)}
    terms = np.concatenate([_renumbered(part, rank) for part in parts])
    codes, documents, frequencies, places = (
        np.concatenate([part[at] for part in parts], dtype=np.uint32, casting="unsafe")
        for at in range(2, len(Flat._fields))
    )
    parts.clear()
    order = np.argsort((terms << 8) | codes, kind="stable").astype(np.uint32)
    place_starts = (np.cumsum(frequencies, dtype=np.int64) - frequencies)[order]
    terms, codes, documents, frequencies = terms[order], codes[order], documents[order], frequencies[order]
    del order
    narrow_places = _narrow(places)[runs(place_starts, frequencies)]
    del places, place_starts
    used, starts = np.unique(terms, return_index=True)
    words = [words[number] for number in used.tolist()]
    text = b"".join(word.encode() + b"\n" for word in words)
    lengths = np.fromiter((len(word.encode()) + 1 for word in words), np.int64, len(words))
    ends = [*starts.tolist(), len(terms)]
    cumulated = np.concatenate([[0], np.cumsum(frequencies, dtype=np.int64)])
    in_default = np.concatenate([[0], np.cumsum(_IS_DEFAULT[codes])])
    per_word, anywhere = in_default[ends[1:]] - in_default[ends[:-1]], np.diff(ends)
    return {
        "text": np.frombuffer(text, np.uint8),
        "ends": np.cumsum(lengths) - 1,
        "starts": np.array(ends, np.int64),
        "place_starts": cumulated[ends],
        "masks": np.bitwise_or.reduceat(np.uint32(1) << codes, starts) if len(starts) else np.empty(0, np.uint32),
        "counts": np.where(per_word, per_word, anywhere),
        "documents": documents.astype(np.uint16 if document_count <= 1 << 16 else np.uint32),
        "codes": codes.astype(np.uint8),
        "frequencies": _narrow(frequencies),
        "places": narrow_places,
    }


def _renumbered(part: Flat, rank: Mapping[str, int]) -> NDArray[np.int64]:
    ranks = np.fromiter(map(rank.__getitem__, part.words), np.int64, len(part.words))
    return ranks[part.terms.astype(np.int64)]


def _narrow(values: NDArray[np.uint32]) -> Integers:
    return values.astype(np.min_scalar_type(int(values.max(initial=0))))


def _write(out: BinaryIO, arrays: Mapping[str, Integers]) -> None:
    layout: dict[str, tuple[str, int, int]] = {}
    at = _HEADER
    for name, values in arrays.items():
        layout[name] = (values.dtype.str, at, len(values))
        at += -(-values.nbytes // _ALIGNMENT) * _ALIGNMENT
    out.write(json.dumps(layout).encode().ljust(_HEADER - 1) + b"\n")
    for values in arrays.values():
        data = values.tobytes()
        out.write(data + b"\0" * (-len(data) % _ALIGNMENT))


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
        layout = json.loads(bytes(data[:_HEADER]))
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
        at = self._place(wanted)
        return at if at < len(self) and self._encoded(at) == wanted else None

    def beginning(self, prefix: str) -> tuple[int, int]:
        """The numbers of the words that begin so: the first, and one past the last."""
        wanted = prefix.encode()
        return self._place(wanted), self._place(wanted + b"\xff")

    def _place(self, wanted: bytes) -> int:
        """The number of the first word that is not before the wanted one."""
        start = max(0, bisect_left(self._milestones, wanted) - 1) * _STRIDE
        return bisect_left(range(len(self)), wanted, start, min(start + _STRIDE, len(self)), key=self._encoded)

    @cached_property
    def _milestones(self) -> list[bytes]:
        """Every so-manieth word, held in memory: most of the way to a word is found among them."""
        return [self._encoded(number) for number in range(0, len(self), _STRIDE)]

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

    def flat(self, numbers: Integers) -> Flat:
        """All postings of the documents that have a new number (-1: none)."""
        new = numbers[self.documents]
        kept = np.flatnonzero(new >= 0)
        frequencies = self.frequencies[kept]
        place_starts = (np.cumsum(self.frequencies, dtype=np.int64) - self.frequencies)[kept]
        terms = np.repeat(np.arange(len(self)), np.diff(self.starts))[kept]
        places = self.places[runs(place_starts, frequencies)]
        return Flat(self._words, terms, self.codes[kept], new[kept], frequencies, places)

    @property
    def _words(self) -> list[str]:
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
