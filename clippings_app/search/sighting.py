"""Where words stand in many texts at once.

The texts of a page of hits lie one behind the other in one array of bytes. Comparing all of it with one letter takes
some microseconds, so that a word is found in all of them in less time than asking each text takes.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Bytes = NDArray[np.uint8]
_NOWHERE = np.empty(0, np.int64)

_APART = b"\n" * 8
"""Between two texts: more than may stand between the words of a phrase, and no text has a line break in it."""

_LOWER = 0x20
"""The bit by which the letters of ASCII differ from their capitals; digits have it too."""

_AT_ONCE = 1 << 16
"""Bytes of one text that are looked through before more of it is: mostly the first place is not far."""

_FREQUENT_FIRST = b"etaoinsrhldcumfpgwybvkxjqz"
_MOST_ASCII = 0x7F
_FIRST_OF_SEVERAL = 0xC0
"""From here on a byte is the first of several."""

_JOINING = bytes(char > _MOST_ASCII or chr(char).isalnum() for char in range(256))
"""Whether a byte beside a word belongs to a word, as all that is not ASCII may."""

_JOINS = np.frombuffer(_JOINING, np.bool_)
_PUNCTUATION = b"\xe2\x80"
"""How most signs beyond ASCII begin that part words."""
_LENGTH_OF_SIGN = 3


class Page:
    """Texts that are looked through together.

    Attributes:
        data: All of them, with `_APART` between, before and behind.
    """

    def __init__(self, texts: Sequence[bytes]) -> None:
        self.data = _APART.join((b"", *texts, b""))
        lengths = np.fromiter(map(len, texts), np.int64, len(texts))
        self._ends: Numbers = (lengths + len(_APART)).cumsum()
        self._starts: Numbers = self._ends - lengths
        self._bytes: Bytes = np.frombuffer(self.data, np.uint8)
        self._lower: Bytes = self._bytes | np.uint8(_LOWER)
        self._in_pairs: dict[bool, tuple[NDArray[np.uint16], NDArray[np.uint16]]] = {}

    def standing(self, words: Sequence[tuple[bytes, bool]]) -> tuple[Numbers, Numbers]:
        """Where words stand between characters that part words, and for each place the number of its word.

        Args:
            words: Each in UTF-8, lower case where it is ASCII (letters of ASCII are found in any case), and whether
                nothing may follow, as it may after a beginning.
        """
        found = [self._spelt(word) for word, _ in words]
        numbers = np.arange(len(words)).repeat([len(each) for each in found])
        at = found[0] if len(found) == 1 else np.concatenate(found)
        ends = at + np.array([len(word) for word, _ in words])[numbers]
        before, behind = self._parted(at, ends)
        alone = before & (behind | np.array([not whole for _, whole in words])[numbers])
        return at[alone], numbers[alone]

    def phrases(self, phrase: re.Pattern[bytes], *, whole: bool) -> Numbers:
        """Where a phrase, in lower case, stands between characters that part words."""
        found = [each.span() for each in phrase.finditer(self.data.lower())]
        at, ends = np.array(found, np.int64).reshape(-1, 2).T
        before, behind = self._parted(at, ends)
        return at[before & behind] if whole else at[before]

    def begin(self, text: int) -> int:
        """Where a text begins, by its number."""
        return self._starts.item(text)

    def texts_of(self, at: Numbers) -> Numbers:
        """The number of the text that each place is in."""
        texts: Numbers = self._starts.searchsorted(at, "right") - 1
        return texts

    def begins_of(self, texts: Numbers) -> Numbers:
        """Where texts begin, by their numbers."""
        return self._starts[texts]

    def ends_of(self, texts: Numbers) -> Numbers:
        """Where texts end, by their numbers."""
        return self._ends[texts]

    def _spelt(self, word: bytes) -> Numbers:
        """Where the bytes of a word are, whatever is beside them."""
        last = len(self._bytes) - len(word)
        if last < 0:
            return _NOWHERE
        pair = _most_telling_pair(word)
        if pair is None:
            at = _true_places(self._like(word[0]) == word[0])
        else:
            both = int.from_bytes(word[pair : pair + 2], "little")
            even, odd = self._pairs(word[pair])
            at = _true_places((even == both) | (odd == both))
            at = (2 * at.repeat(2) - pair).reshape(-1, 2)
            at[:, 1] += 1
            at = at.reshape(-1)
        at = at[at <= last]  # one before the beginning is seen to be none by its letters: there all is apart
        if word.isascii():
            is_here: NDArray[np.bool_] = _stretches(self._lower, len(word))[at] == word
            return at[is_here]
        for place in _most_telling_first(word):
            at = at[self._like(word[place])[at + place] == word[place]]
        return at

    def _pairs(self, letter: int) -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
        """The bytes two by two, those that begin at an even place and those at an odd one, as `_like` has them."""
        is_lower = letter <= _MOST_ASCII
        if is_lower not in self._in_pairs:
            data = self._lower if is_lower else self._bytes
            size = len(data) // 2 * 2 - 2
            even, odd = data[:size], data[1 : size + 1].copy()
            self._in_pairs[is_lower] = even.view("<u2"), odd.view("<u2")
        return self._in_pairs[is_lower]

    def _like(self, letter: int) -> Bytes:
        return self._lower if letter <= _MOST_ASCII else self._bytes

    def _parted(self, at: Numbers, ends: Numbers) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Whether a character that parts words stands before each of some places, and behind each of their ends."""
        parted: NDArray[np.bool_] = ~_JOINS[self._bytes[np.concatenate((at - 1, ends))]]
        if not parted.all():
            signs = np.concatenate((at - _LENGTH_OF_SIGN, ends))
            parted |= (self._bytes[signs] == _PUNCTUATION[0]) & (self._bytes[signs + 1] == _PUNCTUATION[1])
        return parted[: len(at)], parted[len(at) :]


def first_place(text: bytes, word: bytes, *, whole: bool) -> int:
    """Where a word stands first in a text, as `Page.standing` finds it; -1 for nowhere."""
    for begin in range(0, len(text), _AT_ONCE):
        lower = text[begin : begin + _AT_ONCE + len(word) - 1].lower()
        at = lower.find(word)
        while at >= 0:
            if _stands_alone(text, begin + at, begin + at + len(word), whole=whole):
                return begin + at
            at = lower.find(word, at + 1)
    return -1


def _stands_alone(text: bytes, at: int, end: int, *, whole: bool) -> bool:
    """Whether characters that part words stand on both sides; a list of texts begins and ends with such."""
    if _JOINING[text[at - 1]] and not text.startswith(_PUNCTUATION, at - _LENGTH_OF_SIGN):
        return False
    return not whole or not _JOINING[text[end]] or text.startswith(_PUNCTUATION, end)


def _true_places(mask: NDArray[np.bool_]) -> Numbers:
    """`mask.nonzero()` in less time where few are true: most of it is gone through eight by eight."""
    whole = len(mask) // 8 * 8
    eights = (mask[:whole].view(np.uint64) != 0).nonzero()[0]
    found = mask[:whole].reshape(-1, 8)[eights].ravel().nonzero()[0]
    at: Numbers = eights[found >> 3] * 8 + (found & 7)
    rest = mask[whole:].nonzero()[0]
    return np.concatenate((at, rest + whole)) if len(rest) else at


def _stretches(data: Bytes, length: int) -> NDArray[np.bytes_]:
    """At each place the bytes from there on, so many."""
    return np.ndarray((len(data) - length + 1,), f"S{length}", data, strides=(1,))


@lru_cache(maxsize=256)
def _most_telling_pair(word: bytes) -> int | None:
    """Where the rarest two neighbours begin that are both of ASCII, or both not; None where there are none."""
    pairs = [at for at in range(len(word) - 1) if (word[at] <= _MOST_ASCII) == (word[at + 1] <= _MOST_ASCII)]
    return max(pairs, key=lambda at: (2 + _telling(word[at])) * (2 + _telling(word[at + 1])), default=None)


@lru_cache(maxsize=256)
def _most_telling_first(word: bytes) -> tuple[int, ...]:
    """The places of the letters of a word, the rarest letters first."""
    return tuple(sorted(range(len(word)), key=lambda place: _telling(word[place]), reverse=True))


def _telling(letter: int) -> int:
    """The more, the rarer a letter is; those of two bytes differ in the second."""
    if letter > _MOST_ASCII:
        return len(_FREQUENT_FIRST) if letter < _FIRST_OF_SEVERAL else -1
    return _FREQUENT_FIRST.find(letter) if letter in _FREQUENT_FIRST else len(_FREQUENT_FIRST)
