"""A quick look at whether, and where, a text can hold what a query looks for, before its words are taken one by one.

A regular expression finds every place where a folded word can stand, and some where it does not; whoever asks looks at
the words around those places alone. It must never miss a place: what it cannot promise that for it refuses.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from clippings_app.search.patterns import Match, Slot
from clippings_app.search.tokenizer import NO_LETTERS, character_ranges, folded, has_grams

Places = Callable[[str], Iterator[tuple[int, int]]]
"""Gives places of a text, as (start, end); whoever asks whether there is any takes the first."""

_LETTERS = (
    range(0x80, 0x2000), range(0x2C00, 0x2E00), range(0xA640, 0xAC00), range(0xFB1D, 0xFE00), range(0xFE70, 0xFF00),
)  # fmt: skip
"""Where letters lie that are compared as another one, so that they can stand for it in a pattern."""

_DECORATED = (
    range(0x2070, 0x2190), range(0x2460, 0x2800), range(0x3200, 0x3400), range(0xFB00, 0xFB1D), range(0xFF00, 0x10000),
)  # fmt: skip
"""Letters in brackets, raised, wide: so rare that a text with one is looked at around it, whatever is meant.

So is every character beyond the basic plane. A test goes through all of Unicode for characters that lie in neither.
"""
_BEYOND = "\U00010000-\U0010ffff"


def candidates(slots: Iterable[Slot]) -> Places | None:
    """A function that gives all places where one of some slots can stand; None where that cannot be told so.

    Fuzzy slots, and scripts that set no spaces between words, are such.
    """
    words = {slot.text: slot for slot in slots}
    if any(map(_is_refused, words.values())):
        return None
    patterns = [*(re.compile(_word(text)) for text in sorted(words)), _odd_ones()]
    return lambda text: (found.span() for pattern in patterns for found in pattern.finditer(text))


def may_hold(slot: Slot) -> Callable[[str], bool] | None:
    """A function that tells whether a slot can stand anywhere in a text; None where that cannot be told so.

    Odd characters count only where what they are compared as has a letter of the slot, or none at all.
    """
    if slot.match is Match.FUZZY:
        return None
    if has_grams(slot.text):
        return _holding_letters(slot.text)
    word, odd, letters = re.compile(_word(slot.text)), _odd_ones(), frozenset(slot.text)

    def holds(text: str) -> bool:
        if word.search(text):
            return True
        return not text.isascii() and any(_matters(char, letters) for char in set(odd.findall(text)))

    return holds


_WITHOUT_SPACES = re.compile("[\u0e00-\u1fff\u2e80-\U0010ffff]")
"""Where all scripts lie that set no spaces between words, and others: what is in none of it need not be taken apart."""


def _holding_letters(word: str) -> Callable[[str], bool]:
    """Whether a text has all letters of a word somewhere: of scripts without spaces each text has few of the many."""
    letters = {letter: frozenset(unicodedata.normalize("NFD", letter)) for letter in word}

    def holds(text: str) -> bool:
        missing = [pieces for letter, pieces in letters.items() if letter not in text]
        if not missing or not _WITHOUT_SPACES.search(text):
            return not missing
        there = frozenset().union(*map(_pieces, set(text)))
        return all(pieces <= there for pieces in missing)

    return holds


@lru_cache(maxsize=1 << 15)
def _pieces(char: str) -> frozenset[str]:
    """What a character is put together of, as it stands and as it is compared: marks may stand apart from letters."""
    return frozenset(unicodedata.normalize("NFKD", char) + unicodedata.normalize("NFD", folded(char)))


def _is_refused(slot: Slot) -> bool:
    return slot.match is Match.FUZZY or has_grams(slot.text)


@lru_cache(maxsize=4096)
def _matters(char: str, letters: frozenset[str]) -> bool:
    compared = {each for each in folded(char) if each.isalnum()}
    return char.isalnum() and (not compared or not letters.isdisjoint(compared))


def _word(text: str) -> str:
    letters = [_letter(char) for char in text if not unicodedata.category(char).startswith("M")]
    return f"[{NO_LETTERS}]*".join(letters)


def _letter(char: str) -> str:
    """A class of all characters that are compared as this one, alone or with the marks that follow them."""
    if char.isdecimal():
        return r"\d"
    alike, base = _alike(), unicodedata.normalize("NFD", char)[0]
    return "[" + "".join(map(re.escape, sorted({char, base, *alike.get(char, ""), *alike.get(base, "")}))) + "]"


@lru_cache(maxsize=1)
def _alike() -> dict[str, str]:
    """For a folded character the others that it stands for."""
    found = {char.lower(): char for char in map(chr, range(ord("A"), ord("Z") + 1))}
    for char, text in _folding(_LETTERS):
        if len(text) == 1 and text != char:
            found[text] = found.get(text, "") + char
    return found


@lru_cache(maxsize=1)
def _odd_ones() -> re.Pattern[str]:
    """Characters that are compared as none, as several or as a digit that they are not, and the decorated ones."""
    several = [char for char, text in _folding(_LETTERS) if len(text) != 1 or not (text.isalpha() or char.isdecimal())]
    decorated = [char for char, text in _folding(_DECORATED) if text != char]
    return re.compile(f"[{character_ranges(iter(sorted(several + decorated)))}{_BEYOND}]")


def _folding(blocks: Iterable[range]) -> Iterator[tuple[str, str]]:
    """Characters that can be part of a word, with what they are compared as."""
    for code in (code for block in blocks for code in block):
        char = chr(code)
        if char.isalnum():
            yield char, folded(char)
