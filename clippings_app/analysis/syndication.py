"""How much of one text another repeats, as agencies' reports are repeated by those who print them.

Texts are compared by shingles, sequences of neighbouring words (Broder, 1997): their containment is near 1 where one
text is the other's, shortened or with a paragraph added, and near 0 where two reporters wrote of the same thing.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import islice

_PIECE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7ff]|\w+")
"""A word; of scripts that set none apart, a character."""

_LENGTH = 5
_FEWEST = 10
"""Texts with fewer shingles are too short to be told apart by them."""

SAME_TEXT = 0.5
"""From here on one text is taken from the other, or both from a third."""


def shingles(body: Sequence[str]) -> frozenset[int]:
    """Every sequence of five words of a text, hashed; comparable within one run of the program."""
    pieces = _PIECE.findall(unicodedata.normalize("NFKC", "\n".join(body)).casefold())
    return frozenset(map(hash, zip(*(islice(pieces, start, None) for start in range(_LENGTH)), strict=False)))


def repeated(left: frozenset[int], right: frozenset[int]) -> float:
    """The share of the shorter text that the longer one has too, 0 to 1; 0 where one is too short to tell."""
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter >= _FEWEST else 0.0
