"""Words of a text, the same way for documents, queries, snippets and highlights.

A word is a run of letters and digits with the marks that belong to them. It is folded: compatibility forms (NFKC),
case, and for Latin, Greek, Hebrew and Arabic the marks (accents, points); Cyrillic keeps й and ї but not stress and ё,
Indic scripts keep all their signs. Digits of every script become 0-9.

Han, Kana, Hangul, Thai, Lao, Khmer and Burmese do not set words apart, so a run of them gives one token for each of its
characters (with its marks): the character with the one that follows, and the last one alone. Any stretch of such a run
is then a phrase, and one character is the beginning of a token.

Apostrophes, hyphens and points separate, as in SQLite's unicode61, so that "Hong-Ji" is two words side by side. Where a
reader may leave them out, the joined word is there too, at the place of the first and of the last part: "O'Brien" is
also "obrien", "U.S." also "us". There is no list of words to leave out.
"""

import re
import sys
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from enum import IntEnum
from functools import cache, lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from clippings_app.search.marks import marks


class Kind(IntEnum):
    """What a token stands for."""

    WORD = 0
    GRAM = 1
    """A character and the next, of a script without spaces."""
    TAIL = 2
    """The last character of a run of such a script."""
    JOINED = 3
    """The parts of an abbreviation or a name with apostrophe, as one; a document has it, a query does not need it."""


class Token(NamedTuple):
    """A folded word with its place in the text.

    Attributes:
        text: Folded.
        start: Its first character in the text as it was given.
        end: One past its last.
        position: Its number among the words, from 0; neighbours differ by 1.
        kind: What it stands for.
    """

    text: str
    start: int
    end: int
    position: int = 0
    kind: Kind = Kind.WORD


class _Cluster(NamedTuple):
    """A character with its marks, folded; `gram` tells that its script sets no spaces."""

    text: str
    start: int
    end: int
    gram: bool


def character_ranges(characters: Iterator[str]) -> str:
    """The inside of a character class that holds the characters, which come in order."""
    spans: list[list[int]] = []
    for code in map(ord, characters):
        if spans and spans[-1][1] == code - 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in spans)


_MARKS = marks()
_INVISIBLE = "\u00ad\u200c\u200d\u2060\ufeff"
_VARIATIONS = "\U000e0100-\U000e01ef"
_JOINS_BEFORE = "\u0e33\u0eb3\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f"
"""Thai and Lao am, medial and final Jamo, half-width sound marks: they form one character with what stands before."""

_TATWEEL = "\u0640"
_APOSTROPHES = "'\xb4\u2018\u2019\u02bb\u02bc\uff07"
_HEBREW_SIGNS = "\"'\u05f3\u05f4\u2018\u2019\u201c\u201d"
_HEBREW_SIGN = rf"(?<=[\u05d0-\u05ea])[{_HEBREW_SIGNS}](?=[\u05d0-\u05ea])"
"""Geresh and gershayim, as printed or as typed: they mark an abbreviation and belong to the word."""

_LETTER = r"[^\W\d_\u02bb\u02bc]"
_BASE = r"[^\W_\u02bb\u02bc]"
_SIGN = rf"[{_MARKS}{_INVISIBLE}{_VARIATIONS}]"
_PART = rf"{_BASE}++(?:(?:{_SIGN}|{_HEBREW_SIGN}){_BASE}*+)*+"
_ABBREVIATION = rf"(?<![\w.]){_LETTER}\.(?:{_LETTER}\.)+(?:{_LETTER}(?!\w))?"
_PLAIN = r"[A-Za-z0-9]++(?=[\s,;:!?()/])"
"""Nearly every word of English, told without looking for all that may follow a letter elsewhere."""

_RUN = re.compile(rf"{_PLAIN}|{_ABBREVIATION}|{_PART}(?:[{_APOSTROPHES}]{_PART})*")
_SEPARATOR = re.compile(rf"(?<![\u05d0-\u05ea])[{_APOSTROPHES}]|[{_APOSTROPHES}](?![\u05d0-\u05ea])|\.")
_AFTER_BASE = rf"[{_MARKS}{_INVISIBLE}{_VARIATIONS}{_JOINS_BEFORE}{_HEBREW_SIGNS}]"
_CLUSTER = rf"(?s).{_AFTER_BASE}*"
_FOLDED_WORD = rf"(?:{_BASE}|[{_MARKS}])+"
_STRAY_SIGNS = rf"\A[{_MARKS}]+"
_GRAM = (
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035"
    "\u3038-\u303c\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uaa60-\uaa7f\uac00-\ud7ff"
    "\uf900-\ufaff\uff66-\uffdc\U0001b000-\U0001b16f\U00020000-\U0003ffff]"
)
"""A character of a script that does not set words apart."""

_WITHOUT_MARKS = re.compile(
    "[\u0000-\u03ff\u0590-\u06ff\u0750-\u077f\u0870-\u08ff\u1e00-\u1fff\u2c60-\u2c7f\ua720-\ua7ff\uab30-\uab6f]",
)
_DROPPED = dict.fromkeys(map(ord, _INVISIBLE + _TATWEEL + _HEBREW_SIGNS))
NO_LETTERS = rf"\W{_TATWEEL}\u02bb\u02bc"
"""The inside of a class of all that can stand between two letters that are neighbours once they are folded."""

_LIKE = str.maketrans(
    {
        "ø": "o", "đ": "d", "ħ": "h", "ł": "l", "ŧ": "t", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ĸ": "k",
        "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ہ": "ه", "ھ": "ه", "ک": "ك",
        "ё": "е", "ѐ": "е", "ѝ": "и",
    },
)  # fmt: skip
"""Letters that no decomposition takes apart and that a reader types without their stroke, or as their likes."""

_REMEMBERED = 1 << 16
"""So many runs and tokens of them are remembered, of two hundred bytes or so each, then all are forgotten."""
_LONGEST_REMEMBERED = 64
"""Longer runs, such as a sentence of Chinese, hardly come again and are many tokens each."""
_STRESS = str.maketrans(dict.fromkeys("\u0300\u0301"))
_CONTRACTIONS = frozenset({"s", "t", "d", "m", "ll", "re", "ve", "em", "n"})


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern that most texts do without: all marks in it make it slow to compile."""
    return re.compile(pattern)


def has_grams(text: str) -> bool:
    """Whether there is a character in it of a script that does not set words apart."""
    return not text.isascii() and _compiled(_GRAM).search(text) is not None


def _is_gram(char: str) -> bool:
    """The same of one character, for nearly every text that has some letters beyond ASCII, before a pattern is ready.

    A range of the pattern is its first character, a hyphen and its last one.
    """
    at = bisect_right(_GRAM[1:-1:3], char)
    return at > 0 and char <= _GRAM[3:-1:3][at - 1]


def tokens(text: str) -> Iterator[Token]:
    """The words of a text, in order; a joined form follows the parts that it joins."""
    position = 0
    for found in _RUN.finditer(text):
        run, start = found[0], found.start()
        if run.isascii() and run.isalnum():
            yield Token(run.lower(), start, found.end(), position)
            position += 1
            continue
        pieces, advance = _pieces[run]
        for piece in pieces:
            yield Token(piece.text, start + piece.start, start + piece.end, position + piece.position, piece.kind)
        position += advance


_Pieces = tuple[tuple[Token, ...], int]
"""Tokens of a run of letters, with places counted from its beginning, and how many positions it takes up."""


class _Remembered(dict[str, _Pieces]):
    """What was made of the runs that were met last, within a bounded size.

    Args:
        make: What to make of a run.
    """

    def __init__(self, make: Callable[[str], _Pieces]) -> None:
        super().__init__()
        self._make = make
        self._held = 0

    def __missing__(self, run: str) -> _Pieces:
        """Look at a run that was not met before; what was met before is forgotten when it becomes too much."""
        made = self._make(run)
        if len(run) <= _LONGEST_REMEMBERED:
            size = 1 + len(made[0])
            if self._held + size > _REMEMBERED:
                self.clear()
                self._held = 0
            self._held += size
            self[run] = made
        return made


class Sieve(_Remembered):
    """For each run of letters the tokens of it that matter, with places from its beginning, and its positions.

    Args:
        matters: Whether a folded word is looked for.
    """

    def __init__(self, matters: Callable[[str], bool]) -> None:
        def make(run: str) -> _Pieces:
            pieces, advance = _pieces[run]
            return tuple(piece for piece in pieces if matters(piece.text)), advance

        super().__init__(make)


def sifted(text: str, sieve: Sieve, start: int = 0, end: int = sys.maxsize) -> Iterator[Token]:
    """Of the words that `tokens` gives those that matter; much faster where few do.

    Args:
        text: The text.
        sieve: Tells which.
        start: Where to begin: at a word.
        end: Where to end: behind one. Positions are counted from the beginning.
    """
    position = 0
    for found in _RUN.finditer(text, start, end):
        kept, advance = sieve[found[0]]
        if kept:
            at = found.start()
            for piece in kept:
                yield Token(piece.text, at + piece.start, at + piece.end, position + piece.position, piece.kind)
        position += advance


def counted(text: str) -> Counter[str]:
    """How often each word that `tokens` gives is in a text; neither tails nor joined forms."""
    often: Counter[str] = Counter()
    for run, times in Counter(_RUN.findall(text)).items():
        if run.isascii() and run.isalnum():
            often[run.lower()] += times
            continue
        for piece in _pieces[run][0]:
            if piece.kind in (Kind.WORD, Kind.GRAM):
                often[piece.text] += times
    return often


def words_of(piece: str) -> tuple[list[tuple[str, int]], int]:
    """What an index needs of a piece of text: its folded words with their positions, and how many positions it has.

    A text may be taken apart at its blanks first: no word reaches beyond one.
    """
    words: list[tuple[str, int]] = []
    position = 0
    for run in _RUN.findall(piece):
        if run.isascii() and run.isalnum():
            words.append((run.lower(), position))
            position += 1
            continue
        pieces, advance = _pieces[run]
        words += ((made.text, position + made.position) for made in pieces)
        position += advance
    return words, position


def fold(text: str) -> str:
    """A text as its tokens compare it, words set apart by one space; scripts without spaces stay whole."""
    words: list[str] = []
    last: Token | None = None
    for token in tokens(text):
        if token.kind is Kind.JOINED:
            continue
        piece = token.text
        if token.kind is Kind.GRAM:
            piece = _compiled(_CLUSTER).match(token.text)[0]  # type: ignore[index]
        if last is not None and last.kind is Kind.GRAM:
            words[-1] += piece
        else:
            words.append(piece)
        last = token
    return " ".join(words)


def _taken_apart(run: str) -> _Pieces:
    out: list[Token] = []
    parts: list[str] = []
    start = position = 0
    for end, following in [*((found.start(), found.end()) for found in _SEPARATOR.finditer(run)), (len(run), len(run))]:
        if end > start:
            parts.append(run[start:end])
            made, advance = _split(run[start:end], start, position)
            out += made
            position += advance
        start = following
    if len(parts) > 1 and len(out) == len(parts) and (joined := _joined(parts, out, len(run))):
        out += joined
        out.sort(key=lambda token: (token.position, token.kind))
    return tuple(out), position


_pieces = _Remembered(_taken_apart)


def _joined(parts: list[str], made: list[Token], run_end: int) -> list[Token]:
    """The joined form of an abbreviation or of a name with an apostrophe, at the first and at the last of its parts."""
    last = len(parts)
    if all(len(part) == 1 and part.isupper() for part in parts):
        end = run_end
    else:
        while last > 1 and made[last - 1].text in _CONTRACTIONS:
            last -= 1
        if last < 2 or (len(parts[0]) == 1 and parts[0].islower()):
            return []
        end = made[last - 1].end
    text = "".join(token.text for token in made[:last])
    return [Token(text, made[0].start, end, made[at].position, Kind.JOINED) for at in (0, last - 1)]


def _split(part: str, start: int, position: int) -> tuple[list[Token], int]:
    """Tokens of a part without separators: words, and the characters of scripts without spaces."""
    letters = [*map(_plain_letter, part)]
    if all(letters):
        return [Token("".join(letters), start, start + len(part), position)], 1
    out: list[Token] = []
    first = position
    for gram, group in groupby(_clusters(part, start), key=lambda cluster: cluster.gram):
        clusters = list(group)
        if gram:
            for here, following in pairwise(clusters):
                out.append(Token(here.text + following.text, here.start, following.end, position, Kind.GRAM))
                position += 1
            end = clusters[-1]
            out.append(Token(end.text, end.start, end.end, position, Kind.TAIL))
            position += 1
            continue
        for word in _words(clusters):
            out.append(word._replace(position=position))
            position += 1
    return out, position - first


def _words(clusters: list[_Cluster]) -> Iterator[Token]:
    """Words of clusters side by side; a character that stands for several words, such as ½, parts them."""
    text, start, end = "", clusters[0].start, clusters[0].start
    for cluster in clusters:
        words = _compiled(_FOLDED_WORD).findall(cluster.text)
        for number, word in enumerate(words):
            if number and text:
                yield Token(text, start, end)
                text = ""
            if not text:
                start = cluster.start
            text, end = text + word, cluster.end
        if not words:
            end = cluster.end if text else end
    if text:
        yield Token(text, start, end)


def _clusters(part: str, start: int) -> Iterator[_Cluster]:
    for found in _compiled(_CLUSTER).finditer(part):
        text = folded(found[0])
        gram = has_grams(text)
        if gram:
            text = "".join(_compiled(_FOLDED_WORD).findall(text))  # ㈠ is a character in brackets
        if text:
            yield _Cluster(text, start + found.start(), start + found.end(), gram)


@lru_cache(maxsize=1 << 13)
def _plain_letter(char: str) -> str:
    """A letter or digit, folded, that is nothing but a part of a word; "" for all that has to be looked at closer."""
    text = folded(char) if char.isalnum() and not _is_gram(char) else ""
    is_plain = text.isalnum() and not any(map(_is_gram, text)) and text[0] not in _APOSTROPHES
    return text if is_plain else ""


@lru_cache(maxsize=1 << 13)
def folded(cluster: str) -> str:
    """One character with its marks, as it is compared; empty for what only decorates, such as tatweel."""
    text = unicodedata.normalize("NFKC", cluster.translate(_DROPPED)).translate(_DROPPED).casefold()
    if not text.isascii():
        text = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)
        if _WITHOUT_MARKS.match(text):
            bare = unicodedata.normalize("NFD", text)
            text = "".join(char for char in bare if not unicodedata.category(char).startswith("M"))
        else:
            text = unicodedata.normalize("NFC", text).translate(_STRESS)
    text = text.translate(_LIKE)
    return text if text[:1].isalnum() or text.isascii() else _compiled(_STRAY_SIGNS).sub("", text)
