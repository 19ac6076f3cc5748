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
from typing import NamedTuple

from clippings_app.domain.query import DEFAULT_FIELDS, Query
from clippings_app.search.highlight import Span, finder, joined, patterns_of
from clippings_app.search.patterns import Match, Pattern
from clippings_app.search.snippets import LEAD, LONGEST_WORD, PASSAGE, WORTH, WORTH_OF_OTHERS
from clippings_app.search.tokenizer import Token, has_grams, tokens

_BETWEEN = b'","'
"""What parts two paragraphs, unless its first quote is escaped: then a paragraph ends with a quote and a comma."""

_BACKSLASH = ord("\\")

_JOINS = bytes(char >= 0x80 or chr(char).isalnum() for char in range(256))
"""Whether a byte beside a word belongs to a word, as all that is not ASCII may."""

_GENERAL_PUNCTUATION = b"\xe2\x80"
_PARTED = rb"(?:[^a-z0-9\x80-\xff]|\xe2\x80.){1,4}"
"""What mostly stands between two words that follow each other."""

_ODD = re.compile(r"(?:['\u0080-\U0010ffff]|\.(?=[^ ]))[^ ]*")
"""What makes that only the tokenizer can tell which words are there, up to the next space; no word reaches beyond."""

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


class _Pieces(dict[str, tuple[Token, ...]]):
    """For what stands between two spaces its words; of those that have to be taken apart some come again and again."""

    def __missing__(self, piece: str) -> tuple[Token, ...]:
        if len(self) >= _PIECES_REMEMBERED:
            self.clear()
        self[piece] = tuple(tokens(piece))
        return self[piece]


_pieces = _Pieces()


class Skimmer:
    """Finds passages for one query.

    Attributes:
        kinds: How many words and phrases are looked for.
    """

    def __init__(self, patterns: Sequence[Pattern], needles: Sequence[_Needle]) -> None:
        self._careful: Callable[[str], list[Span]] = finder(tuple(patterns), short=True)
        spelt = [(each, needle.whole, at) for at, needle in enumerate(needles) for each in needle.spellings]
        self._words = [(word, whole, at) for word, whole, at in spelt if isinstance(word, bytes)]
        self._phrases = [(phrase, whole, at) for phrase, whole, at in spelt if not isinstance(phrase, bytes)]
        slots = {slot for pattern in patterns for slot in pattern.slots}
        self._by_word = not self._phrases and all(slot.match is not Match.FUZZY for slot in slots)
        self._exact = frozenset(slot.text for slot in slots if slot.match is Match.EXACT)
        self._beginnings = tuple(slot.text for slot in slots if slot.match is Match.PREFIX)
        self._plain = [(word.decode(), whole) for word, whole, _ in self._words if word.isascii()]
        self.kinds = len(needles)
        self._bits = self.kinds.bit_length()

    def spot(self, texts: bytes) -> Spot | None:
        """The best place in the texts of a field.

        Args:
            texts: A JSON list of texts as the library keeps it, without spaces between them, in UTF-8.
        """
        return self._spot(texts, texts.lower(), 1.0)

    def _spot(self, texts: bytes, lower: bytes, welcome: float) -> Spot | None:
        if self.kinds == 1:
            at = self._first(lower)
            return Spot(welcome, 1, texts, at) if at >= 0 else None
        at, kinds, worth = self._best(lower)
        return Spot(worth * welcome, kinds, texts, at) if kinds else None

    def better(self, best: Spot | None, fields: Mapping[str, bytes]) -> Spot | None:
        """The best place in the body, or one in another field that is worth more."""
        most = self.kinds + (_MOST_FOR_REPEATED if self.kinds > 1 else 0.0)
        together = b"".join(fields.values()).lower() if self.kinds > 1 else b""
        there = [word for word, _, _ in self._words if word in together]
        if not there and self.kinds > 1 and not self._phrases:
            return best
        for field, texts in fields.items():
            welcome = WORTH.get(field, WORTH_OF_OTHERS)
            if best is None or welcome * most > best.worth:
                lower = texts.lower()
                if self.kinds == 1 or self._phrases or any(map(lower.__contains__, there)):
                    found = self._spot(texts, lower, welcome)
                    best = found if found and (best is None or found.worth > best.worth) else best
        return best

    def passages(self, spots: Mapping[int, Spot | None]) -> dict[int, str | None]:
        """By clipping the passage around its spot as HTML: hits in `<mark>`, all else escaped.

        None stands for those that cannot be cut between words, or in which the tokenizer finds nothing.
        """
        made = {clipping: self._passage(spot) if spot else None for clipping, spot in spots.items()}
        shown = html.escape("\n".join(passage for passage in made.values() if passage is not None))
        lines = iter(shown.replace(_HIT, "<mark>").replace(_END_OF_HIT, "</mark>").split("\n"))
        return {clipping: None if passage is None else next(lines) for clipping, passage in made.items()}

    def _passage(self, spot: Spot) -> str | None:
        """The passage in one line, between signs of its own for marks."""
        texts, hit = spot.texts, spot.at
        paragraph = start = _paragraph_start(texts, hit)
        if hit - paragraph > LEAD:
            start = texts.find(b" ", hit - LEAD, hit) + 1
        end = paragraph_end = _paragraph_end(texts, hit)
        enough = start + PASSAGE + LONGEST_WORD
        if end > enough:
            enough += 0 if texts[start:enough].isascii() else PASSAGE
            end = texts.rfind(b" ", hit, enough) if end > enough else end
        if not 0 < start < end:
            return None
        text = _unescaped(texts[start:end])
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
        return f"{before}{_with_marks(text, spans)}{'…' if rest else ''}"

    def _spans(self, text: str) -> Sequence[Span]:
        """What the tokenizer would mark; found without it where the text is as plain as what is looked for."""
        if not self._by_word:
            return self._careful(text)
        plain = text if text.isascii() else reduce(_made_plain, _PUNCTUATION, text).replace("’", "'")
        lower = plain.lower()
        spans = self._in_plain(lower) if self._plain else []
        if not (plain.isascii() and self._is_all(lower, spans)):
            spans = self._with_odd_pieces(text, plain, spans)
        return joined(spans) if len(spans) > 1 else spans

    def _is_all(self, lower: str, spans: Sequence[Span]) -> bool:
        """Whether nothing is to be marked but what stands by itself; apostrophes and stops can be within words."""
        if "'" not in lower and lower.count(".") == lower.count(". ") + lower.endswith("."):
            return True
        tight = lower.replace("'", "").replace(".", "")
        if sum(tight.count(word) for word, _ in self._plain) != len(spans):
            return False
        for start, end in spans:
            piece = lower[lower.rfind(" ", 0, start) + 1 : end] + lower[end:].partition(" ")[0]
            if "'" in piece or "." in piece[:-1]:
                return False
        return True

    def _in_plain(self, lower: str) -> list[Span]:
        """The places of words in a text without anything odd, or in the pieces of one that are not odd."""
        spans = []
        fenced = f"[{lower}]"
        for word, whole in self._plain:
            at = fenced.find(word)
            while at >= 0:
                end = at + len(word)
                if not fenced[at - 1].isalnum() and not (whole and fenced[end].isalnum()):
                    while fenced[end].isalnum():
                        end += 1
                    spans.append((at - 1, end - 1))
                at = fenced.find(word, at + 1)
        return spans

    def _with_odd_pieces(self, text: str, plain: str, spans: list[Span]) -> list[Span]:
        """The places in the plain pieces of a text, and what the tokenizer would mark in the others."""
        exact, beginnings = self._exact, self._beginnings
        for found in _ODD.finditer(plain):
            end = found.end()
            start = plain.rfind(" ", 0, found.start()) + 1
            if spans:
                spans = [span for span in spans if not start <= span[0] < end]
            for token in _pieces[text[start:end]]:
                if token.text in exact or token.text.startswith(beginnings):
                    spans.append((start + token.start, start + token.end))
        return spans

    def _first(self, lower: bytes) -> int:
        """The first place of the only word or phrase; -1 for none."""
        if len(self._words) == 1:
            word, whole, _ = self._words[0]
            at = lower.find(word)
            while at >= 0 and not _stands_alone(lower, at, at + len(word), whole):
                at = lower.find(word, at + 1)
            return at
        return min(self._hits(lower), default=-1) >> self._bits

    def _hits(self, lower: bytes) -> list[int]:
        """The places of all words and phrases, each with the number of what stands there in its last bits."""
        hits: list[int] = []
        bits, find = self._bits, lower.find
        for word, whole, number in self._words:
            at, length, most = find(word), len(word), _MOST_PLACES
            while at >= 0 and most:
                if _stands_alone(lower, at, at + length, whole):
                    hits.append(at << bits | number)
                    most -= 1
                at = find(word, at + 1)
        for phrase, whole, number in self._phrases:
            hits += [at << bits | number for at in _standing(lower, phrase, whole)]
        return hits

    def _best(self, lower: bytes) -> tuple[int, int, float]:
        """Where the passage with the most different words begins, how many these are, and what it is worth."""
        hits = sorted(self._hits(lower))
        bits, count = self._bits, len(hits)
        if count < 2:
            return (hits[0] >> bits, 1, 1.1) if hits else (-1, 0, 0.0)
        mask = (1 << bits) - 1
        present = len({hit & mask for hit in hits})
        enough, reach = present + _MOST_FOR_REPEATED, (PASSAGE - LEAD + 1) << bits
        best_at, best_kinds, best_worth = -1, 0, 0.0
        for first, hit in enumerate(hits):
            beyond = hit - (hit & mask) + reach
            last = first + 1
            while last < count and hits[last] < beyond:
                last += 1
            kinds = 1 if present == 1 or last == first + 1 else len({each & mask for each in hits[first:last]})
            worth = kinds + min(0.1 * (last - first), _MOST_FOR_REPEATED)
            if worth > best_worth:
                best_at, best_kinds, best_worth = hit >> bits, kinds, worth
            if kinds == self.kinds or best_worth >= enough:
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


def _standing(lower: bytes, phrase: re.Pattern[bytes], whole: bool) -> list[int]:
    """Where a phrase stands between characters that part words; not more places than are worth comparing."""
    out: list[int] = []
    found = phrase.search(lower)
    while found and len(out) < _MOST_PLACES:
        if _stands_alone(lower, found.start(), found.end(), whole):
            out.append(found.start())
        found = phrase.search(lower, found.start() + 1)
    return out


def _stands_alone(lower: bytes, at: int, end: int, whole: bool) -> bool:
    """Whether characters that part words stand on both sides; a body begins and ends with such."""
    if _JOINS[lower[at - 1]] and lower[at - 3 : at - 1] != _GENERAL_PUNCTUATION:
        return False
    return not whole or not _JOINS[lower[end]] or lower[end : end + 2] == _GENERAL_PUNCTUATION


def _made_plain(text: str, mark: str) -> str:
    return text.replace(mark, " ")


def _paragraph_start(texts: bytes, hit: int) -> int:
    """Where the paragraph begins in which a hit stands."""
    at = texts.rfind(_BETWEEN, 0, hit)
    while at >= 0 and _is_escaped(texts, at):
        at = texts.rfind(_BETWEEN, 0, at + len(_BETWEEN) - 1)
    return at + len(_BETWEEN) if at >= 0 else 2


def _paragraph_end(texts: bytes, hit: int) -> int:
    """Where the paragraph ends in which a hit stands."""
    at = texts.find(_BETWEEN, hit)
    while at >= 0 and _is_escaped(texts, at):
        at = texts.find(_BETWEEN, at + 1)
    return at if at >= 0 else len(texts) - 2


def _is_escaped(texts: bytes, quote: int) -> bool:
    """Whether a quote stands in a text and does not end it: behind an odd number of backslashes."""
    start = quote
    while texts[start - 1] == _BACKSLASH:
        start -= 1
    return (quote - start) % 2 == 1


def _unescaped(piece: bytes) -> str:
    """A piece of a JSON text, white space made single spaces."""
    if b"\\" in piece:
        if piece.count(b"\\") != piece.count(b'\\"'):
            text = piece.decode("utf-8", "replace")
            return " ".join(str(json.loads(f'"{text}"')).split())
        piece = piece.replace(b"\\", b"")
    if piece.isascii() and b"  " not in piece:
        return piece.decode().strip(" ")
    return " ".join(piece.decode("utf-8", "replace").split())


def _with_marks(text: str, spans: Sequence[Span]) -> str:
    if len(spans) == 1:
        [(start, end)] = spans
        return f"{text[:start]}{_HIT}{text[start:end]}{_END_OF_HIT}{text[end:]}"
    out, at = [], 0
    for start, end in spans:
        out += [text[at:start], _HIT, text[start:end], _END_OF_HIT]
        at = end
    return "".join([*out, text[at:]])
