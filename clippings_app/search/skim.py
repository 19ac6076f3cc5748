"""The best passage of each of a page of hits, found without reading all of their texts as words.

Texts are looked through as the bytes they are stored in, all together, for the words of a query as they are mostly
spelt: plain, in any case, between characters that part words. What that finds is only where to look: the marks of a
passage are those of the tokenizer, as everywhere. Where it finds nothing, or nothing that the tokenizer agrees with, it
says so, and the whole text has to be read: a word with accents, of a script without spaces or near another one is found
in no other way.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, repeat

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.query import DEFAULT_FIELDS, Query
from clippings_app.search.cutting import Spot, cut
from clippings_app.search.highlight import patterns_of
from clippings_app.search.marking import Marker
from clippings_app.search.patterns import Match, Pattern
from clippings_app.search.sighting import Numbers, Page, first_place
from clippings_app.search.snippets import LEAD, PASSAGE, WORTH, WORTH_OF_OTHERS
from clippings_app.search.tokenizer import has_grams

_PARTED = rb"(?:[^a-z0-9\x80-\xff]|\xe2\x80.){1,4}"
"""What mostly stands between two words that follow each other."""

_FOR_REPEATED, _MOST_FOR_REPEATED = 0.1, 0.5
_MOST_SPELLINGS = 24
_IN_A_PASSAGE = PASSAGE - LEAD + 1
"""How far from the beginning of the first word that of another one may be."""
_STRETCH, _AT_ONCE = 1 << 20, 4 << 20
"""Bytes of a text that are looked through before more of it is, and of all texts that are looked through together."""
_FEW = 512
"""Places, of which each is looked at in less time than finding out which are the best."""
_BEFORE = 8
"""Bytes before a stretch by which its first word is known to begin there."""

Asides = Callable[[Iterable[int]], Mapping[int, Mapping[str, bytes]]]
Spelling = bytes | re.Pattern[bytes]
_Place = tuple[int, int, float]
"""The number of a text, a place in it, and what a passage that begins there is worth."""


@dataclass(frozen=True, slots=True)
class _Needle:
    """A word or phrase to look for.

    Attributes:
        spellings: In UTF-8, lower case where it is ASCII; of a phrase, whose words may be parted so or so, patterns.
        whole: Whether nothing may follow, as it may after a prefix.
    """

    spellings: tuple[Spelling, ...]
    whole: bool


class Skimmer:
    """Finds passages for one query."""

    def __init__(self, patterns: Sequence[Pattern], needles: Sequence[_Needle]) -> None:
        self._needles = needles
        spelt = [(each, needle.whole, at) for at, needle in enumerate(needles) for each in needle.spellings]
        self._words = [(word, whole, at) for word, whole, at in spelt if isinstance(word, bytes)]
        self._phrases = [(phrase, whole, at) for phrase, whole, at in spelt if not isinstance(phrase, bytes)]
        self._marker = Marker(patterns)
        self._most = 1.0 if len(needles) == 1 else len(needles) + _MOST_FOR_REPEATED
        self._reach = _IN_A_PASSAGE + max(
            len(each if isinstance(each, bytes) else each.pattern) for each, _, _ in spelt
        )  # a pattern is no shorter than what it stands for

    def passages(self, bodies: Mapping[int, bytes], asides: Asides) -> dict[int, str]:
        """By clipping its best passage as HTML: hits in `<mark>`, all else escaped.

        Those are left out in which nothing is found, that cannot be cut between words, or in whose passage the
        tokenizer finds nothing.

        Args:
            bodies: By clipping the paragraphs as a JSON list without spaces between them, in UTF-8.
            asides: For clippings the other fields that are looked through, likewise.
        """
        spots = self._spots(bodies, asides)
        cuts = {clipping: piece for clipping, spot in spots.items() if (piece := cut(spot)) is not None}
        marked = zip(cuts, self._marker.marked(list(cuts.values())), strict=True)
        return {clipping: passage for clipping, passage in marked if passage is not None}

    def _spots(self, bodies: Mapping[int, bytes], asides: Asides) -> dict[int, Spot]:
        """Where the best passage of each is: in its body, unless that lacks a word and another field is worth more.

        Different words count much more than repeated ones. Of a single word any place in the body will do.
        """
        if len(self._needles) > 1:
            return self._best(bodies, asides(bodies))
        find = self._first if len(self._words) == 1 and not self._phrases else self._best
        spots = find(bodies, {})
        if len(spots) < len(bodies):
            spots |= find({}, asides([clipping for clipping in bodies if clipping not in spots]))
        return spots

    def _first(self, bodies: Mapping[int, bytes], asides: Mapping[int, Mapping[str, bytes]]) -> dict[int, Spot]:
        """The first place of the only word in each body, or in the most welcome of its other fields."""
        [(word, whole, _)] = self._words
        spots: dict[int, Spot] = {}
        for clipping, text in bodies.items():
            if (at := first_place(text, word, whole=whole)) >= 0:
                spots[clipping] = (text, at)
        for clipping, fields in asides.items():
            for field in sorted(fields, key=lambda field: -WORTH.get(field, WORTH_OF_OTHERS)):
                if (at := first_place(fields[field], word, whole=whole)) >= 0:
                    spots[clipping] = (fields[field], at)
                    break
        return spots

    def _best(self, bodies: Mapping[int, bytes], asides: Mapping[int, Mapping[str, bytes]]) -> dict[int, Spot]:
        """The first of the best places of each clipping that has any."""
        texts = [*bodies.values(), *chain.from_iterable(fields.values() for fields in asides.values())]
        if not texts:
            return {}
        owners = [*bodies, *chain.from_iterable(map(repeat, asides, map(len, asides.values())))]
        fields = [*chain.from_iterable(asides.values())]
        best: dict[int, tuple[float, int, int]] = {}
        for number, at, worth in self._places(texts):
            clipping = owners[number]
            if number >= len(bodies):
                worth *= WORTH.get(fields[number - len(bodies)], WORTH_OF_OTHERS)
            if clipping not in best or worth > best[clipping][0]:
                best[clipping] = (worth, number, at)
        return {clipping: (texts[number], at) for clipping, (_, number, at) in best.items()}

    def _places(self, texts: Sequence[bytes]) -> Iterable[_Place]:
        """Places of each text, in order, the best ones among them."""
        together = sum(map(len, texts))
        if together <= _STRETCH or (together <= _AT_ONCE and max(map(len, texts)) <= _STRETCH):
            return self._places_of(Page(texts))
        return chain.from_iterable(self._places_in_long(number, text) for number, text in enumerate(texts))

    def _places_in_long(self, number: int, text: bytes) -> Iterator[_Place]:
        """The same of one text, stretch by stretch: a whole book never is in memory twice."""
        for begin in range(0, len(text), _STRETCH):
            start = max(begin - _BEFORE, 0)
            page = Page([text[start : begin + _STRETCH + self._reach]])
            places = self._places_of(page, within=(begin - start, begin - start + _STRETCH))
            yield from ((number, start + at, worth) for _, at, worth in places)
            if any(worth >= self._most for _, _, worth in places):
                break  # nothing that comes later is better

    def _places_of(self, page: Page, *, within: tuple[int, int] | None = None) -> list[_Place]:
        """Those of the texts of a page; of a single text only those that begin within a part of it."""
        at, texts, worth = self._worths(page)
        if within is not None:
            first, last = (at - page.begin(0)).searchsorted(within)
            at, texts, worth = at[first:last], texts[first:last], worth[first:last]
        if len(at) > _FEW:
            best = _first_of_best(texts, worth)
            at, texts, worth = at[best], texts[best], worth[best]
        return list(zip(texts.tolist(), (at - page.begins_of(texts)).tolist(), worth.tolist(), strict=True))

    def _worths(self, page: Page) -> tuple[Numbers, Numbers, NDArray[np.float64]]:
        """The places of all words and phrases, the text of each, and what a passage that begins there is worth."""
        at, numbers = self._standing(page)
        count = len(self._needles)
        if count > 1 or len(self._words) != 1:
            order = at.argsort()
            at, numbers = at[order], numbers[order]
        texts = page.texts_of(at)
        if count == 1:
            return at, texts, np.ones(len(at))
        last = at.searchsorted(np.minimum(at + _IN_A_PASSAGE, page.ends_of(texts)))
        kinds = _different(numbers, last, count)
        worth = kinds + np.minimum(_FOR_REPEATED * (last - np.arange(len(at))), _MOST_FOR_REPEATED)
        worth[kinds == count] = self._most  # of those with all words the first one
        return at, texts, worth

    def _standing(self, page: Page) -> tuple[Numbers, Numbers]:
        """The places of all words and phrases, and for each the number of what stands there."""
        found = [page.standing([(word, whole) for word, whole, _ in self._words])] if self._words else []
        if self._phrases or len(self._words) > len(self._needles):
            found = [(at, np.array([number for _, _, number in self._words])[words]) for at, words in found]
        for phrase, whole, number in self._phrases:
            at = page.phrases(phrase, whole=whole)
            found.append((at, np.full(len(at), number)))
        if len(found) == 1:
            return found[0]
        return np.concatenate([at for at, _ in found]), np.concatenate([numbers for _, numbers in found])


def _first_of_best(texts: Numbers, worth: NDArray[np.float64]) -> Numbers:
    """The places, in order, at which the worth of each text is the highest for the first time."""
    firsts = np.concatenate(([0], (texts[1:] != texts[:-1]).nonzero()[0] + 1))
    most = np.maximum.reduceat(worth, firsts)
    best = (worth == most.repeat(np.diff(firsts, append=len(texts)))).nonzero()[0]
    firsts_of_best: Numbers = best[best.searchsorted(firsts)]
    return firsts_of_best


def _different(numbers: Numbers, last: Numbers, count: int) -> NDArray[np.int64]:
    """How many different ones of so many numbers there are from each place on to its last one, that one left out."""
    different = np.zeros(len(numbers), np.int64)
    before = np.zeros(len(numbers) + 1, np.int64)
    # One by one: all together would take room for a whole book once for each word asked for.
    for number in range(count):
        (numbers == number).cumsum(out=before[1:])
        different += before[last] != before[:-1]
    return different


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
