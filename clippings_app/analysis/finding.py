"""Where words stand in a text that a person looks through: as they are typed, whatever case, accents and quotes."""

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache

from clippings_app.analysis.folding import fold

_PRINTED = str.maketrans({"’": "'", "‘": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-"})
"""What is typed for what is printed."""
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]")


def occurrences(text: str, words: str) -> list[tuple[int, int]]:
    """Every place where words stand, as first character and one past the last; none overlaps another.

    Case, accents, typographic quotes and dashes do not count, nor does how wide a space is.
    """
    wanted = _folded(" ".join(words.split()))[0]
    if not wanted.strip():
        return []
    folded, starts = _folded(text)
    found, at = [], folded.find(wanted)
    while at >= 0:
        following = bisect_right(starts, starts[at + len(wanted) - 1])  # one letter may be folded to two: "ß"
        found.append((starts[at], starts[following]))
        at = folded.find(wanted, following)
    return found


def _folded(text: str) -> tuple[str, list[int]]:
    """A text folded letter by letter, and where in the text each letter of that begins; one more for the end."""
    if text.isascii() and not _is_spaced(text):
        return text.lower(), list(range(len(text) + 1))
    kept: list[str] = []
    starts: list[int] = []
    for start, end in _letters(text):
        folded = _folded_letter(text[start:end])
        if folded == " " and kept and kept[-1] == " ":
            continue
        kept.extend(folded)
        starts.extend([start] * len(folded))
    starts.append(len(text))
    return "".join(kept), starts


@lru_cache(maxsize=8192)
def _folded_letter(letter: str) -> str:
    return " " if letter.isspace() else fold(_UNSEEN.sub("", letter.translate(_PRINTED)))


def _is_spaced(text: str) -> bool:
    return "  " in text or "\n" in text or "\t" in text


def _letters(text: str) -> list[tuple[int, int]]:
    """Each letter with the marks on it."""
    bounds = [at for at, char in enumerate(text) if not at or not unicodedata.combining(char)]
    return list(zip(bounds, [*bounds[1:], len(text)], strict=True))
