"""One folding of names, so that "Séoul " and "SEOUL" are the same topic everywhere."""

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_EMPTY = frozenset("\0ـ")
"""What says nothing: the end mark of C's strings, and the Arabic tatweel, which only stretches a word."""
_ACUTE = "\xb4"
"""Typed for an apostrophe; its compatibility form is a blank with an accent."""
_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "ħ": "h"})

_ALIKE = str.maketrans(
    {"ё": "е", "ѐ": "е", "ѝ": "и", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ہ": "ه", "ھ": "ه", "ک": "ك"}
    | dict.fromkeys("'\u2018\u2019\u02bb\u02bc`\u05f3\u05f4\"")
    | dict.fromkeys("-\u2010\u2012\u2013\u2014\u05be", " ")
)
"""Letters that a reader types one for the other, signs that he leaves out, and hyphens, as the search has it too."""


def fold_loosely(text: str) -> str:
    """A key under which spellings are equal that a reader may type one for the other, though they may be two names."""
    return _SPACES.sub(" ", fold(text.replace(_ACUTE, "'")).translate(_ALIKE)).strip()


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
