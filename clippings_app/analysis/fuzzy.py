"""Finding a name from a few of its letters, as the go-to palettes of editors do it, in every script.

Each word that is typed has to be found: as a part of the name, best at the beginning of a word of it; or as letters in
their order that mostly begin words or follow each other ("nwf" for "North Wire Feed"). Letters strewn anywhere, which
every long name has, are no match.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from clippings_app.analysis.folding import fold

Span = tuple[int, int]

_PART, _AT_WORD, _AT_START, _WHOLE_WORD, _WHOLE = 60, 40, 25, 20, 60
_INITIALS = 75.0
"""Better than a part in the middle of a word, not as good as the beginning of one."""
_LETTER, _LETTER_AT_WORD, _LETTER_AFTER = 4, 14, 10
_FEWEST_GOOD = 0.7
"""So much of a word's letters must begin a word or follow the letter before."""
_LONG = 200
"""Letters of a name that are looked at."""


@dataclass(frozen=True, slots=True)
class Needle:
    """What was typed, ready to be looked for: its words, folded, and a quick test that most names fail."""

    words: tuple[str, ...]
    quick: tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """How well a name fits, more is better, and which of its characters were meant."""

    score: float
    spans: tuple[Span, ...] = ()


_Row = dict[int, tuple[float, int]]
"""For places in a name the score of the best way there, and the place before it on that way."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name folded letter by letter; `places` leads back to its own characters."""

    text: str
    places: tuple[int, ...]
    begins: frozenset[int]


def needle_of(typed: str) -> Needle:
    """What was typed, made ready once for many names."""
    words = tuple(fold(typed).split())
    return Needle(words, tuple(map(_quick, words)))


def _quick(word: str) -> re.Pattern[str]:
    """Finds names that can match: those with the word's letters in their order; a single letter has to begin a word."""
    if len(word) == 1 and word.isascii() and word.isalnum():
        return re.compile(rf"\b{word}")
    return re.compile(".*?".join(map(re.escape, word)), re.DOTALL)


def may_match(needle: Needle, name: str) -> bool:
    """Whether a name has the letters that were typed in their order; few that do not match have."""
    text = _folded(name).text
    return all(quick.search(text) for quick in needle.quick)


def narrows(needle: Needle, before: Needle) -> bool:
    """Whether only names that `may_match` what was typed before may match what is typed now, as more was typed."""
    begun = zip(before.words, needle.words, strict=False)
    return len(before.words) <= len(needle.words) and all(len(one) > 1 and more.startswith(one) for one, more in begun)


def match(needle: Needle, name: str) -> Match | None:
    """How well a name fits what was typed; None when it does not. Everything fits nothing."""
    if not needle.words:
        return Match(0)
    if not may_match(needle, name):
        return None
    held = _folded(name)
    score, letters = 0.0, set[int]()
    for word in needle.words:
        found = _part(word, held)
        if found is None or found[0] < _PART + _AT_WORD:  # it may be meant as initials
            found = max(
                (each for each in (found, _letters(word, held)) if each), key=lambda each: each[0], default=None
            )
        if found is None:
            return None
        score += found[0]
        letters.update(found[1])
    if " ".join(needle.words) == held.text:
        score += _WHOLE
    score /= len(needle.words)
    return Match(score - min(len(held.text), _LONG) / 20, _spans(sorted({held.places[at] for at in letters})))


@lru_cache(maxsize=20_000)
def _folded(name: str) -> _Name:
    letters: list[str] = []
    places: list[int] = []
    cut = name[:_LONG]
    if cut.isascii():
        text = cut.casefold()
        places = list(range(len(text)))
    else:
        for at, char in enumerate(cut):
            plain = " " if char.isspace() else fold(char)
            letters.append(plain)
            places += [at] * len(plain)
        text = "".join(letters)
    begins = frozenset(
        at
        for at, char in enumerate(text)
        if char.isalnum() and (at == 0 or not text[at - 1].isalnum() or _is_han(char))
    )
    return _Name(text, tuple(places), begins)


def _is_han(char: str) -> bool:
    """Whether it is of a script that writes no spaces between words, where every sign may begin one."""
    return "\u0e00" <= char <= "\u0eff" or "\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff"


def _part(word: str, name: _Name) -> tuple[float, Sequence[int]] | None:
    """The best place where the word stands as it is."""
    best: tuple[float, Sequence[int]] | None = None
    at = name.text.find(word)
    while at >= 0:
        end = at + len(word)
        score = float(_PART)
        if at in name.begins:
            score += _AT_WORD
            whole = end == len(name.text) or not name.text[end].isalnum()
            score += (_AT_START if at == 0 else 0) + (_WHOLE_WORD if whole else 0)
        if best is None or score > best[0]:
            best = (score, range(at, end))
        at = name.text.find(word, at + 1)
    return best


def _letters(word: str, name: _Name) -> tuple[float, Sequence[int]] | None:
    """The letters of a word in their order, as many as can be where words begin or right after each other."""
    if len(word) < 2:
        return None
    rows: list[_Row] = []
    for letter in word:
        row = _next_row(letter, name, rows[-1] if rows else None)
        if not row:
            return None
        rows.append(row)
    score, at = max((held[0], -place) for place, held in rows[-1].items())
    path = [-at]
    for row in reversed(rows):
        path.append(row[path[-1]][1])
    letters = path[-2::-1]
    begins = name.begins
    good = sum(place in begins or place - 1 in letters for place in letters)
    if good < _FEWEST_GOOD * len(word):
        return None
    if all(place in begins for place in letters):
        return _INITIALS, letters
    return min(score / len(word) * 4, _PART - 1.0), letters


def _next_row(letter: str, name: _Name, before: _Row | None) -> _Row:
    """For every place of a letter the best way there, given the ways to the places of the letter before it."""
    row: _Row = {}
    ways = sorted(before.items()) if before else []
    best, best_at, passed = -1.0, -1, 0
    for at in (place for place, char in enumerate(name.text) if char == letter):
        own = float(_LETTER_AT_WORD if at in name.begins else _LETTER)
        if before is None:
            row[at] = (own, -1)
            continue
        while passed < len(ways) and ways[passed][0] < at:
            place, (score, _) = ways[passed]
            if score > best:
                best, best_at = score, place
            passed += 1
        choices = [(best + own, best_at)] if best_at >= 0 else []
        if at - 1 in before:
            choices.append((before[at - 1][0] + max(own, _LETTER_AFTER), at - 1))
        if choices:
            row[at] = max(choices)
    return row


def _spans(letters: Sequence[int]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for at in letters:
        if spans and spans[-1][1] == at:
            spans[-1] = (spans[-1][0], at + 1)
        else:
            spans.append((at, at + 1))
    return tuple(spans)
