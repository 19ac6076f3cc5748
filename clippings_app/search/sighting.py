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

_COMPARED_EVERYWHERE = 3
"""Letters of a word that all bytes are compared with; what that leaves is looked at by itself."""

_AT_ONCE = 1 << 16
"""Bytes of one text that are looked through before more of it is: mostly the first place is not far."""

_FREQUENT_FIRST = b"etaoinsrhldcumfpgwybvkxjqz"
_MOST_ASCII = 0x7F

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
        order = _most_telling_first(word)
        last = len(self._bytes) - len(word) + 1
        if last <= 0:
            return _NOWHERE
        everywhere: NDArray[np.bool_] = self._like(word[order[0]])[order[0] : order[0] + last] == word[order[0]]
        for place in order[1:_COMPARED_EVERYWHERE]:
            everywhere &= self._like(word[place])[place : place + last] == word[place]
        at = everywhere.nonzero()[0]
        for place in order[_COMPARED_EVERYWHERE:]:
            at = at[self._like(word[place])[at + place] == word[place]]
        return at

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


@lru_cache(maxsize=256)
def _most_telling_first(word: bytes) -> tuple[int, ...]:
    """The places of the letters of a word, the rarest letters first; those of two bytes differ in the second."""

    def telling(place: int) -> int:
        letter = word[place]
        if letter > _MOST_ASCII:
            return len(_FREQUENT_FIRST) if letter < 0xC0 else -1
        return _FREQUENT_FIRST.find(letter) if letter in _FREQUENT_FIRST else len(_FREQUENT_FIRST)

    return tuple(sorted(range(len(word)), key=telling, reverse=True))
