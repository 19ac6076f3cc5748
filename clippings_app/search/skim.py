"""The best passage of a body, found without reading all of it as words.

A body is looked through as the bytes it is stored in, for the words of a query as they are mostly spelt: plain, in any
case, between characters that part words. That takes some microseconds. What it finds is only where to look: the marks
of a passage are made by the tokenizer, as everywhere. Where it finds nothing, or nothing that the tokenizer agrees
with, it says so, and the whole text has to be read: a word with accents, of a script without spaces or near another one
is found in no other way.
"""

import html
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from typing import NamedTuple

from clippings_app.domain.query import DEFAULT_FIELDS, Query
from clippings_app.search.highlight import Span, finder, joined, patterns_of
from clippings_app.search.patterns import Match, Pattern
from clippings_app.search.snippets import LEAD, LONGEST_WORD, PASSAGE, WORTH, WORTH_OF_OTHERS
from clippings_app.search.tokenizer import GRAM

_BETWEEN = b'","'
"""What parts two paragraphs: within one, quotes are escaped."""

_JOINS = bytes(char >= 0x80 or chr(char).isalnum() for char in range(256))
"""Whether a byte beside a word belongs to a word, as all that is not ASCII may."""

_GENERAL_PUNCTUATION = b"\xe2\x80"
_PUNCTUATION = "“”–—…"
"""The most frequent characters beyond ASCII that part words and do nothing else."""

_MOST_FOR_REPEATED = 0.5
_HIT, _END_OF_HIT = "\0", "\1"
_MOST_PLACES = 128
"""So many places of a word are compared, more than a passage has; long texts have good ones among the first."""


@dataclass(frozen=True, slots=True)
class _Needle:
    """A word or phrase to look for.

    Attributes:
        spellings: In UTF-8, lower case where it is ASCII.
        whole: Whether nothing may follow, as it may after a prefix.
    """

    spellings: tuple[bytes, ...]
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


class Skimmer:
    """Finds passages for one query.

    Attributes:
        kinds: How many words and phrases are looked for.
    """

    def __init__(self, patterns: Sequence[Pattern], needles: Sequence[_Needle]) -> None:
        self._needles = tuple(needles)
        self._careful: Callable[[str], list[Span]] = finder(tuple(patterns), short=True)
        self._has_phrases = any(len(needle.spellings) > 1 for needle in needles)
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
        if end - start > 2 * PASSAGE:
            end = texts.rfind(b" ", hit, start + 2 * PASSAGE)
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
        if self._has_phrases:
            return self._careful(text)
        plain = text if text.isascii() else reduce(_made_plain, _PUNCTUATION, text)
        if not plain.isascii() or "'" in plain or plain.count(".") != plain.count(". ") + plain.endswith("."):
            return self._careful(text)
        lower = f"[{plain.lower()}]".encode()
        spans = [
            (at - 1, at - 1 + len(needle.spellings[0]) if needle.whole else _rest_of_word(lower, at) - 1)
            for needle in self._needles
            for at in _places(lower, needle)
        ]
        return spans if len(self._needles) == 1 else joined(spans)

    def _best(self, lower: bytes) -> tuple[int, int, float]:
        """Where the passage with the most different words begins, how many these are, and what it is worth."""
        hits = sorted((at, number) for number, needle in enumerate(self._needles) for at in _places(lower, needle))
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


@lru_cache(maxsize=16)
def skimmer(query: Query) -> Skimmer | None:
    """What finds passages for a query; None for one whose words have to be looked for with care."""
    patterns = patterns_of(query)
    needles = [_needle(pattern) for pattern in patterns]
    known = [needle for needle in needles if needle is not None]
    if not known or len(known) < len(needles):
        return None
    return Skimmer(patterns, known)


def _needle(pattern: Pattern) -> _Needle | None:
    """How the words of a pattern are mostly spelt in a body; None where that cannot be told."""
    slots = pattern.slots
    is_plain = len(pattern.runs) == 1 and all(slot.match is not Match.FUZZY for slot in slots)
    words = [slot.text for slot in slots]
    if not is_plain or pattern.fields != DEFAULT_FIELDS or any(map(GRAM.search, words)):
        return None
    texts = {joint.join(spelt) for joint in " -" for spelt in _spellings(words)}
    return _Needle(tuple(sorted(text.encode() for text in texts)), slots[-1].match is Match.EXACT)


def _spellings(words: Sequence[str]) -> list[list[str]]:
    """Words in lower case; where that is more than ASCII, which `bytes.lower` leaves alone, in the other cases too."""
    if all(word.isascii() for word in words):
        return [list(words)]
    return [list(words), [word.capitalize() for word in words], [word.upper() for word in words]]


def _first(lower: bytes, needle: _Needle) -> int:
    """The first place of a needle; -1 for none."""
    found = [_next(lower, spelling, needle, 0) for spelling in needle.spellings]
    return min((at for at in found if at >= 0), default=-1)


def _places(lower: bytes, needle: _Needle) -> list[int]:
    out: list[int] = []
    for spelling in needle.spellings:
        at = _next(lower, spelling, needle, 0)
        while at >= 0 and len(out) < _MOST_PLACES:
            out.append(at)
            at = _next(lower, spelling, needle, at + len(spelling))
    return out


def _next(lower: bytes, spelling: bytes, needle: _Needle, start: int) -> int:
    """The next place where a spelling stands between characters that part words; a body begins and ends with such."""
    at = lower.find(spelling, start)
    while at >= 0:
        end = at + len(spelling)
        parted = not _JOINS[lower[at - 1]] or lower[at - 3 : at - 1] == _GENERAL_PUNCTUATION
        if parted and (not needle.whole or not _JOINS[lower[end]] or lower[end : end + 2] == _GENERAL_PUNCTUATION):
            return at
        at = lower.find(spelling, end)
    return -1


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
