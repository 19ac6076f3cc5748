"""One folding of names, so that "Séoul " and "SEOUL" are the same topic everywhere."""

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_EMPTY = frozenset("\0ـ")
"""What says nothing: the end mark of C's strings, and the Arabic tatweel, which only stretches a word."""
_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "ħ": "h"})


def fold(text: str) -> str:
    """A key under which spellings that a reader takes for one name are equal.

    Case, width and runs of white space go; accents of Latin and Greek letters go, and Hebrew and Arabic vowel points.
    Marks that make another letter (й, が, Indic and Thai vowels) stay.
    """
    if text.isascii():
        return _SPACES.sub(" ", text.replace("\0", "")).strip().casefold()
    kept: list[str] = []
    base = ""
    for char in unicodedata.normalize("NFKD", text).casefold():
        if not unicodedata.combining(char):
            base = char
        elif _is_accent(char, base):
            continue
        if char not in _EMPTY:
            kept.append(char)
    folded = unicodedata.normalize("NFC", "".join(kept)).translate(_LETTERS)
    return _SPACES.sub(" ", folded).strip()


def _is_accent(mark: str, base: str) -> bool:
    if "\u0300" <= mark <= "\u036f":
        return base < "\u0400"
    return "\u0591" <= mark <= "\u05c7" or "\u064b" <= mark <= "\u065f" or mark == "\u0670"
