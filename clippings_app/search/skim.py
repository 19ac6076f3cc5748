"""The best passage of a body, found without reading all of it as words.

A body is looked through as the bytes it is stored in, for the words of a query as they are mostly spelt: plain, in any
case, between characters that part words. That takes some microseconds. What it finds is only where to look: the marks
of a passage are made by the tokenizer, as everywhere. Where it finds nothing, or nothing that the tokenizer agrees
with, it says so, and the whole text has to be read: a word with accents, of a script without spaces or near another one
is found in no other way.
"""

import html
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from itertools import chain
from typing import NamedTuple

from clippings_app.domain.query import DEFAULT_FIELDS, Query
from clippings_app.search.highlight import Span, finder, joined, patterns_of
from clippings_app.search.patterns import Match, Pattern
from clippings_app.search.snippets import LEAD, LONGEST_WORD, PASSAGE, WORTH, WORTH_OF_OTHERS
from clippings_app.search.tokenizer import has_grams

_BETWEEN = b'","'
"""What parts two paragraphs: within one, quotes are escaped."""

_JOINS = bytes(char >= 0x80 or chr(char).isalnum() for char in range(256))
"""Whether a byte beside a word belongs to a word, as all that is not ASCII may."""

_GENERAL_PUNCTUATION = b"\xe2\x80"
_PARTED = rb"(?:[^a-z0-9\x80-\xff]|\xe2\x80.){1,4}"
"""What mostly stands between two words that follow each other."""

_PUNCTUATION = "“”–—…"
"""The most frequent characters beyond ASCII that part words and do nothing else."""

_MOST_FOR_REPEATED = 0.5
_HIT, _END_OF_HIT = "\0", "\1"
_MOST_SPELLINGS = 24
_PIECES_REMEMBERED = 1 << 15
_MOST_PLACES = 128
"""So many places of a word are compared, more than a passage has; long texts have good ones among the first."""


Spelling = bytes | re.Pattern[bytes]


@dataclass(frozen=True, slots=True)
class _Needle:
    """A word or phrase to look for.

    Attributes:
        spellings: In UTF-8, lower case where it is ASCII; of a phrase, whose words may be parted so or so, patterns.
        whole: Whether nothing may follow, as it may after a prefix.
    """

    spellings: tuple[Spelling, ...]
    whole: bool


class Spot(NamedTuple):
    """Where a passage can be made.

    Attributes:
        worth: How welcome it is: different words count much more than repeated ones.
        kinds: How many of the query's words are in it.
        texts: The texts of the field.
        at: Where in them the first of the words stands.
    """

    worth: float
    kinds: int
    texts: bytes
    at: int


class _Words(dict[str, tuple[Span, ...]]):
    """For what stands between two spaces the places to mark in it; whoever marks words alone needs no more around them.

    Args:
        find: Finds the places in any text.
        spellings: What is looked for.
    """

    def __init__(self, find: Callable[[str], list[Span]], spellings: Sequence[str]) -> None:
        super().__init__()
        self._find = find
        self._spellings = spellings

    def __missing__(self, piece: str) -> tuple[Span, ...]:
        lower = piece.lower()
        is_plain = lower.isascii() and "'" not in lower and "." not in lower[:-1]
        nothing = is_plain and not any(spelling in lower for spelling in self._spellings)
        if len(self) >= _PIECES_REMEMBERED:
            self.clear()
        self[piece] = () if nothing else tuple(self._find(piece))
        return self[piece]

    def spans(self, text: str) -> list[Span]:
        """The places in a text whose white space is single spaces."""
        out, start = [], 0
        for piece in text.split(" "):
            if found := self[piece]:
                out += [(start + first, start + end) for first, end in found]
            start += len(piece) + 1
        return out


class Skimmer:
    """Finds passages for one query.

    Attributes:
        kinds: How many words and phrases are looked for.
    """

    def __init__(self, patterns: Sequence[Pattern], needles: Sequence[_Needle]) -> None:
        self._needles = tuple(needles)
        self._careful: Callable[[str], list[Span]] = finder(tuple(patterns), short=True)
        spellings = [spelling for needle in needles for spelling in needle.spellings]
        words = [spelling.decode() for spelling in spellings if isinstance(spelling, bytes)]
        self._plain = [word.encode() for word in words] if len(words) == len(spellings) else []
        by_word = all(slot.match is not Match.FUZZY for pattern in patterns for slot in pattern.slots)
        self._words = _Words(self._careful, words) if by_word and len(words) == len(spellings) else None
        self.kinds = len(needles)

    def spot(self, texts: bytes, welcome: float = 1.0) -> Spot | None:
        """The best place in the texts of a field.

        Args:
            texts: A JSON list of texts as the library keeps it, without spaces between them, in UTF-8.
            welcome: How welcome a passage of this field is.
        """
        lower = texts.lower()
        if self.kinds == 1:
            at = _first(lower, self._needles[0])
            return Spot(welcome, 1, texts, at) if at >= 0 else None
        at, kinds, worth = self._best(lower)
        return Spot(worth * welcome, kinds, texts, at) if kinds else None

    def better(self, best: Spot | None, fields: Mapping[str, bytes]) -> Spot | None:
        """The best place in the body, or one in another field that is worth more."""
        for field, texts in fields.items():
            if self._plain and not any(map(texts.lower().__contains__, self._plain)):
                continue
            welcome = WORTH.get(field, WORTH_OF_OTHERS)
            if best is None or welcome * (self.kinds + _MOST_FOR_REPEATED) > best.worth:
                found = self.spot(texts, welcome)
                best = found if found and (best is None or found.worth > best.worth) else best
        return best

    def passage(self, spot: Spot) -> str | None:
        """The passage around a spot as HTML: hits in `<mark>`, all else escaped.

        Returns:
            None where it cannot be cut between words, or where the tokenizer finds nothing in it.
        """
        texts, hit = spot.texts, spot.at
        paragraph = start = max(2, texts.rfind(_BETWEEN, 0, hit) + len(_BETWEEN))
        if hit - paragraph > LEAD:
            start = texts.find(b" ", hit - LEAD, hit) + 1
        paragraph_end = texts.find(_BETWEEN, hit)
        end = paragraph_end = paragraph_end if paragraph_end >= 0 else len(texts) - 2
        enough = start + PASSAGE + LONGEST_WORD
        if end > enough:
            enough += 0 if texts[start:enough].isascii() else PASSAGE
            end = texts.rfind(b" ", hit, enough) if end > enough else end
        if not 0 < start < end:
            return None
        text = " ".join(_unescaped(texts[start:end]).split())
        rest = end < paragraph_end and not texts[end:paragraph_end].isspace()
        if len(text) > PASSAGE:
            cut = text.rfind(" ", PASSAGE - LONGEST_WORD, PASSAGE + 1)
            if cut < 0:
                return None
            text, rest = text[:cut], True
        spans = self._spans(text)
        if not spans or _HIT in text or _END_OF_HIT in text:
            return None
        before = "…" if start > paragraph and not texts[paragraph:start].isspace() else ""
        return before + _with_marks(text, spans) + ("…" if rest else "")

    def _spans(self, text: str) -> list[Span]:
        """What the tokenizer would mark; found without it where the text is as plain as what is looked for."""
        if self._words is None:
            return self._careful(text)
        plain = text if text.isascii() else reduce(_made_plain, _PUNCTUATION, text)
        if not plain.isascii() or "'" in plain or plain.count(".") != plain.count(". ") + plain.endswith("."):
            return self._words.spans(text)
        lower = f"[{plain.lower()}]".encode()
        spans = [(at - 1, _rest_of_word(lower, at) - 1) for needle in self._needles for at in _places(lower, needle)]
        return spans if len(self._needles) == 1 else joined(spans)

    def _best(self, lower: bytes) -> tuple[int, int, float]:
        """Where the passage with the most different words begins, how many these are, and what it is worth."""
        found = [[(at, number) for at in _places(lower, needle)] for number, needle in enumerate(self._needles)]
        hits = sorted(chain.from_iterable(found)) if sum(map(bool, found)) > 1 else next(filter(None, found), [])
        best_at, best_kinds, best_worth = -1, 0, 0.0
        for first, (at, _) in enumerate(hits):
            inside = []
            for place, number in hits[first:]:
                if place - at > PASSAGE - LEAD:
                    break
                inside.append(number)
            kinds = len(set(inside))
            worth = kinds + min(0.1 * len(inside), _MOST_FOR_REPEATED)
            if worth > best_worth:
                best_at, best_kinds, best_worth = at, kinds, worth
            if kinds == self.kinds:
                break
        return best_at, best_kinds, best_worth


def fuzzy_words(query: Query) -> list[str]:
    """The folded words that a query means with all that are near."""
    return [slot.text for pattern in patterns_of(query) for slot in pattern.slots if slot.match is Match.FUZZY]


@lru_cache(maxsize=16)
def skimmer(query: Query, near: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> Skimmer | None:
    """What finds passages for a query; None for one whose words have to be looked for with care.

    Args:
        query: What was asked.
        near: For each of its fuzzy words those of the library that are near.
    """
    patterns = patterns_of(query)
    needles = [_needle(pattern, dict(near)) for pattern in patterns]
    known = [needle for needle in needles if needle is not None]
    if not known or len(known) < len(needles):
        return None
    return Skimmer(patterns, known)


def _needle(pattern: Pattern, near: Mapping[str, Sequence[str]]) -> _Needle | None:
    """How the words of a pattern are mostly spelt in a body; None where that cannot be told."""
    slots = pattern.slots
    words = [slot.text for slot in slots]
    if len(pattern.runs) > 1 or pattern.fields != DEFAULT_FIELDS or any(map(has_grams, words)):
        return None
    whole = slots[-1].match is not Match.PREFIX
    if slots[0].match is Match.FUZZY:
        meant = near.get(words[0], ()) if len(slots) == 1 else ()
        spellings = tuple(spelling.encode() for word in meant for spelling in _spellings(word))
        return _Needle(spellings, whole) if 0 < len(spellings) <= _MOST_SPELLINGS else None
    if len(words) == 1:
        return _Needle(tuple(spelling.encode() for spelling in _spellings(words[0])), whole)
    spelt_words = map(_spellings, words)  # one of ASCII in a phrase with others is looked for in lower case alone
    phrases = (_PARTED.join(re.escape(word.encode()) for word in spelt) for spelt in zip(*spelt_words, strict=False))
    return _Needle(tuple(map(re.compile, phrases)), whole)


def _spellings(word: str) -> tuple[str, ...]:
    """A word in lower case; where that is more than ASCII, which `bytes.lower` leaves alone, in the other cases too."""
    return (word,) if word.isascii() else tuple(dict.fromkeys((word, word.capitalize(), word.upper())))


def _first(lower: bytes, needle: _Needle) -> int:
    """The first place of a needle; -1 for none."""
    return min((at for spelling in needle.spellings for at in _standing(lower, spelling, needle, 1)), default=-1)


def _places(lower: bytes, needle: _Needle) -> list[int]:
    """The places of a needle, those of one spelling after those of another; not more than are worth comparing."""
    if len(needle.spellings) == 1:
        return _standing(lower, needle.spellings[0], needle, _MOST_PLACES)
    return [at for spelling in needle.spellings for at in _standing(lower, spelling, needle, _MOST_PLACES)]


def _standing(lower: bytes, spelling: Spelling, needle: _Needle, most: int) -> list[int]:
    """Where a spelling stands between characters that part words; a body begins and ends with such."""
    out: list[int] = []
    at, end = _found(lower, spelling, 0)
    while at >= 0:
        parted = not _JOINS[lower[at - 1]] or lower[at - 3 : at - 1] == _GENERAL_PUNCTUATION
        if parted and (not needle.whole or not _JOINS[lower[end]] or lower[end : end + 2] == _GENERAL_PUNCTUATION):
            out.append(at)
            if len(out) == most:
                break
        at, end = _found(lower, spelling, at + 1)
    return out


def _found(lower: bytes, spelling: Spelling, start: int) -> Span:
    if isinstance(spelling, bytes):
        at = lower.find(spelling, start)
        return at, at + len(spelling)
    found = spelling.search(lower, start)
    return found.span() if found else (-1, -1)


def _rest_of_word(lower: bytes, at: int) -> int:
    """Where the word ends that begins there; a word of ASCII, as all that stands around it."""
    while _JOINS[lower[at]]:
        at += 1
    return at


def _made_plain(text: str, mark: str) -> str:
    return text.replace(mark, " ")


def _unescaped(piece: bytes) -> str:
    text = piece.decode("utf-8", "replace")
    return str(json.loads(f'"{text}"')) if "\\" in text else text


def _with_marks(text: str, spans: Sequence[Span]) -> str:
    out, at = [], 0
    for start, end in spans:
        out += [text[at:start], _HIT, text[start:end], _END_OF_HIT]
        at = end
    marked = "".join([*out, text[at:]])
    return html.escape(marked).replace(_HIT, "<mark>").replace(_END_OF_HIT, "</mark>")
