"""New clippings on their way into a segment: their texts become numbers, many texts at once.

What stands between two blanks is looked up in a table that says which words it holds; only what was not met before is
taken apart by the tokenizer, which never looks beyond a blank. All else (places, how often, in which order) is
arithmetic on arrays as long as the words of some hundred clippings.
"""

from array import array
from collections import defaultdict
from itertools import count
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.indexing import IndexDocument
from clippings_app.domain.query import DEFAULT_FIELDS
from clippings_app.search.postings import CODES, KEY_CODE, key_word, runs
from clippings_app.search.schema import RUNNING_TEXT, VALUE_GAP, field_weights, id_keys
from clippings_app.search.tokenizer import words_of

Integers = NDArray[np.integer[Any]]

_REMEMBERED = 1 << 17
"""So many pieces of text are remembered with their words, then all are forgotten."""
_LONGEST_REMEMBERED = 32
"""Longer pieces, such as a sentence of Chinese, hardly come again."""
_WORDS_OF_OTHERS = 1 << 16
CODE_BITS = 5
"""Bits of a field's number."""
_LENGTH_WEIGHTS = field_weights(DEFAULT_FIELDS)


class Groups(NamedTuple):
    """Postings in order of word, field and document, without the words themselves.

    Attributes:
        terms: For each word in a field the word's number.
        codes: The field's number.
        starts: Where its postings begin, and one more for the end.
        documents: For each posting its document.
        frequencies: How often the word is there.
        places: Where, rising, for each posting as many as its frequency says.
    """

    terms: Integers
    codes: Integers
    starts: Integers
    documents: Integers
    frequencies: Integers
    places: Integers


class Vocabulary(defaultdict[str, int]):
    """Words numbered as they come."""

    def __init__(self) -> None:
        numbers: count[int] = count()
        super().__init__(numbers.__next__)


class _Pieces(dict[str, int]):
    """For each piece of text the number of its only word, or below zero where in the table of the others it is.

    Attributes:
        words, offsets: Of the others their words, and the places of these after the first place.
        starts: Where each one's words begin, and one more for the end.
        advances: How many places each takes up.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self.words, self.offsets, self.starts, self.advances = array("i"), array("i"), array("i", [0]), array("i")

    def __missing__(self, piece: str) -> int:
        found, advance = words_of(piece)
        if advance == 1 and len(found) == 1:
            number = self._vocabulary[found[0][0]]
        else:
            self.advances.append(advance)
            number = -len(self.advances)
            for word, offset in found:
                self.words.append(self._vocabulary[word])
                self.offsets.append(offset)
            self.starts.append(len(self.words))
        if len(piece) <= _LONGEST_REMEMBERED:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[piece] = number
        return number

    def forget_several(self) -> None:
        """Empty the table of the others when it has become long; what has one word only is still known."""
        if len(self.words) < _WORDS_OF_OTHERS:
            return
        for piece in [piece for piece, number in self.items() if number < 0]:
            del self[piece]
        self.words, self.offsets, self.starts, self.advances = array("i"), array("i"), array("i", [0]), array("i")


class Gathering:
    """Clippings that are being taken in; not more than some hundred at once.

    Args:
        vocabulary: Gets their words and keys.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._pieces = _Pieces(vocabulary)
        self._keys: dict[tuple[str, int | str], int] = {}
        self._begin()

    def _begin(self) -> None:
        self._numbers = array("i")
        self._sizes, self._rows, self._codes, self._nth = array("i"), array("i"), array("B"), array("i")
        self._key_terms, self._key_rows = array("i"), array("i")
        self._count = 0

    @property
    def words(self) -> int:
        """About how many words have been gathered."""
        return len(self._numbers)

    def add(self, source: IndexDocument) -> None:
        """Take in a clipping."""
        number_of = self._pieces.__getitem__
        row = self._count
        for field, text in source.text.items():
            values = (text,) if field in RUNNING_TEXT or "\n\n" not in text else text.split("\n\n")
            code = CODES[field.value]
            for nth, value in enumerate(values):
                pieces = value.split()
                self._numbers.fromlist(list(map(number_of, pieces)))  # sooner than one by one
                self._sizes.append(len(pieces))
                self._rows.append(row)
                self._codes.append(code)
                self._nth.append(nth)
        for name, keys in id_keys(source).items():
            numbers = [self._number_of_key(name, key) for key in dict.fromkeys(keys)]
            self._key_terms.extend(numbers)
            self._key_rows.extend([row] * len(numbers))
        self._count += 1

    def _number_of_key(self, name: str, key: int | str) -> int:
        known = self._keys.get((name, key))
        if known is None:
            known = self._keys[name, key] = self._vocabulary[key_word(name, key)]
        return known

    def settle(self, first: int) -> tuple[list[Groups], list[float]]:
        """What was gathered, in order; then nothing is.

        Args:
            first: The number that the first of these clippings has in its segment.

        Returns:
            The postings of words and of keys, and of each clipping its length in weighted words.
        """
        sizes, rows, codes = (np.frombuffer(each, each.typecode) for each in (self._sizes, self._rows, self._codes))
        nth, numbers = np.frombuffer(self._nth, np.int32), np.frombuffer(self._numbers, np.int32)
        several = _Several(self._pieces, numbers)
        advances = several.advances()
        ends = np.cumsum(sizes, dtype=np.int64)
        before = np.concatenate([[0], np.cumsum(advances, dtype=np.int64)])
        field_begins = before[(ends - sizes)[np.arange(len(sizes)) - nth]] - nth.astype(np.int64) * VALUE_GAP
        values = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
        terms, places, texts = several.spread_out(before[:-1] - field_begins[values], values)
        lengths = np.bincount(rows, _LENGTH_WEIGHTS[codes] * (before[ends] - before[ends - sizes]), self._count)
        groups = [
            _grouped(terms, codes[texts], rows[texts] + first, places),
            _keyed(np.frombuffer(self._key_terms, np.int32), np.frombuffer(self._key_rows, np.int32) + first),
        ]
        self._begin()
        self._pieces.forget_several()
        return groups, lengths.tolist()


class _Several:
    """What `_Pieces` knows of pieces with several words or none.

    Args:
        pieces: The table.
        numbers: What it said of each piece of the texts.
    """

    def __init__(self, pieces: _Pieces, numbers: NDArray[np.int32]) -> None:
        self._numbers = numbers
        self._at = np.flatnonzero(numbers < 0)
        self._which = -1 - numbers[self._at]
        self._advances, self._words, self._offsets, self._starts = (
            np.frombuffer(each, np.int32) for each in (pieces.advances, pieces.words, pieces.offsets, pieces.starts)
        )

    def advances(self) -> NDArray[np.int32]:
        """How many places each piece takes up."""
        advances = np.ones(len(self._numbers), np.int32)
        advances[self._at] = self._advances[self._which]
        return advances

    def spread_out(self, places: Integers, values: Integers) -> tuple[Integers, Integers, Integers]:
        """The number, the place and the text of every word, in order.

        Args:
            places: The first place of each piece.
            values: The text that each piece is in.
        """
        if not len(self._at):
            return self._numbers, places, values
        often = np.ones(len(self._numbers), np.int32)
        often[self._at] = self._starts[self._which + 1] - self._starts[self._which]
        pieces = np.repeat(np.arange(len(self._numbers), dtype=np.int32), often)
        terms, places = self._numbers[pieces], places[pieces]
        inside = runs(self._starts[self._which], often[self._at])
        theirs = np.flatnonzero(terms < 0)
        terms[theirs] = self._words[inside]
        places[theirs] += self._offsets[inside]
        return terms, places, values[pieces]


def _grouped(terms: Integers, codes: Integers, documents: Integers, places: Integers) -> Groups:
    """Postings of words that come in the order of the texts; a word that is twice at one place counts once."""
    order = _order(terms.astype(np.int64) << CODE_BITS | codes)
    terms, codes, documents, places = terms[order], codes[order], documents[order], places[order]
    new_group = _changes(terms) | _changes(codes)
    new_posting = new_group | _changes(documents)
    once = new_posting | _changes(places)
    if not once.all():
        new_group, new_posting = new_group[once], new_posting[once]
        terms, codes, documents, places = terms[once], codes[once], documents[once], places[once]
    groups, postings = np.flatnonzero(new_group), np.flatnonzero(new_posting)
    return Groups(
        terms=terms[groups],
        codes=codes[groups],
        starts=np.append(np.searchsorted(postings, groups), len(postings)),
        documents=documents[postings],
        frequencies=narrow(np.diff(postings, append=len(terms))),
        places=narrow(places),
    )


def _keyed(terms: Integers, documents: Integers) -> Groups:
    """Postings of keys, which have no places."""
    order = _order(terms.astype(np.int64))
    terms, documents = terms[order], documents[order]
    groups = np.flatnonzero(_changes(terms))
    return Groups(
        terms=terms[groups],
        codes=np.full(len(groups), KEY_CODE, np.uint8),
        starts=np.append(groups, len(terms)),
        documents=documents,
        frequencies=np.zeros(len(terms), np.uint8),
        places=np.empty(0, np.uint8),
    )


def _order(keys: NDArray[np.int64]) -> NDArray[np.int64]:
    """The order that sorts numbers and leaves equal ones as they were; quicker than a stable `argsort`."""
    bits = len(keys).bit_length()
    numbered = keys << bits | np.arange(len(keys))
    numbered.sort()
    return numbered & ((1 << bits) - 1)


def _changes(values: Integers) -> NDArray[np.bool_]:
    """Which differ from the one before; the first does."""
    changed = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=changed[1:])
    return changed


def narrow(values: Integers) -> Integers:
    """Numbers from 0 on in as few bytes as will do."""
    return values.astype(np.min_scalar_type(int(values.max(initial=0))))
