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
from functools import lru_cache

from clippings_app.domain.query import DEFAULT_FIELDS, Query
from clippings_app.search.highlight import Span, finder, patterns_of
from clippings_app.search.patterns import Match, Pattern
from clippings_app.search.snippets import LEAD, LONGEST_WORD, PASSAGE, WORTH, WORTH_OF_OTHERS
from clippings_app.search.tokenizer import GRAM

_BETWEEN = b'","'
"""What parts two paragraphs: within one, quotes are escaped."""

_JOINS = bytes(char >= 0x80 or chr(char).isalnum() for char in range(256))
"""Whether a byte beside a word belongs to a word, as all that is not ASCII may."""

_GENERAL_PUNCTUATION = b"\xe2\x80"
_MOST_PLACES = 64
"""So many places of a word are compared; longer texts have good passages among their first."""


@dataclass(frozen=True, slots=True)
class _Needle:
    """A word or phrase to look for.

    Attributes:
        spellings: In UTF-8, lower case where it is ASCII.
        whole: Whether nothing may follow, as it may after a prefix.
    """

    spellings: tuple[bytes, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class Skimmed:
    """A passage.

    Attributes:
        html: Hits in `<mark>`, all else escaped.
        kinds: How many of the query's words are in it.
        worth: How welcome it is.
    """

    html: str
    kinds: int
    worth: float


class Skimmer:
    """Finds passages for one query.

    Attributes:
        kinds: How many words and phrases are looked for.
    """

    def __init__(self, patterns: Sequence[Pattern], needles: Sequence[_Needle]) -> None:
        self._needles = tuple(needles)
        self._find: Callable[[str], list[Span]] = finder(tuple(patterns))
        self.kinds = len(needles)

    def passage(self, texts: bytes, worth: float = 1.0) -> Skimmed | None:
        """The best passage of the texts of a field.

        Args:
            texts: A JSON list of texts as the library keeps it, without spaces between them, in UTF-8.
            worth: How welcome a passage of this field is.

        Returns:
            None where only a careful reader can tell.
        """
        lower = texts.lower()
        if self.kinds == 1:
            at, kinds = _first(lower, self._needles[0]), 1
        else:
            at, kinds = self._best(lower)
        made = self._marked(texts, at) if at >= 0 else None
        return Skimmed(made, kinds, kinds * worth) if made else None

    def better(self, best: Skimmed | None, fields: Mapping[str, bytes]) -> Skimmed | None:
        """The passage of the body, or one of the other fields that is worth more."""
        for field, texts in fields.items():
            worth = WORTH.get(field, WORTH_OF_OTHERS)
            if best is None or best.worth < worth * self.kinds:
                found = self.passage(texts, worth)
                best = found if found and (best is None or found.worth > best.worth) else best
        return best

    def _best(self, lower: bytes) -> tuple[int, int]:
        """Where the passage with the most different words begins, and how many; (-1, 0) for nowhere."""
        hits = sorted((at, number) for number, needle in enumerate(self._needles) for at in _places(lower, needle))
        best_at, best_kinds, best_worth = -1, 0, 0.0
        for first, (at, _) in enumerate(hits):
            inside = []
            for place, number in hits[first:]:
                if place - at > PASSAGE - LEAD:
                    break
                inside.append(number)
            kinds = len(set(inside))
            worth = kinds + 0.1 * min(len(inside), 5)
            if worth > best_worth:
                best_at, best_kinds, best_worth = at, kinds, worth
            if kinds == self.kinds:
                break
        return best_at, best_kinds

    def _marked(self, body: bytes, hit: int) -> str | None:
        """The passage around a hit; None where it cannot be cut between words or the tokenizer finds nothing in it."""
        paragraph = max(2, body.rfind(_BETWEEN, 0, hit) + len(_BETWEEN))
        start = paragraph
        if hit - paragraph > LEAD:
            start = body.find(b" ", hit - LEAD, hit) + 1
        paragraph_end = body.find(_BETWEEN, hit)
        end = paragraph_end = paragraph_end if paragraph_end >= 0 else len(body) - 2
        if end - start > 2 * PASSAGE:
            end = body.rfind(b" ", hit, start + 2 * PASSAGE)
        if not 0 < start < end:
            return None
        text = " ".join(_unescaped(body[start:end]).split())
        rest = body[end:paragraph_end].strip() != b""
        if len(text) > PASSAGE:
            cut = text.rfind(" ", PASSAGE - LONGEST_WORD, PASSAGE + 1)
            if cut < 0:
                return None
            text, rest = text[:cut], True
        spans = self._find(text)
        if not spans:
            return None
        before = "…" if body[paragraph:start].strip() else ""
        return before + _with_marks(text, spans) + ("…" if rest else "")


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


def _unescaped(piece: bytes) -> str:
    text = piece.decode("utf-8", "replace")
    return str(json.loads(f'"{text}"')) if "\\" in text else text


def _with_marks(text: str, spans: Sequence[Span]) -> str:
    out, at = [], 0
    for start, end in spans:
        out += [html.escape(text[at:start]), "<mark>", html.escape(text[start:end]), "</mark>"]
        at = end
    out.append(html.escape(text[at:]))
    return "".join(out)
