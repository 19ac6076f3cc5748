"""“More like this”: clippings that use the words that set one apart.

The words of a text are weighed by how often it uses them and how rare they are in the library; the best of them are
looked for as one query, whose every word counts by its weight (Salton and Buckley, 1988: tf·idf).
"""

import heapq
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial

import numpy as np

from clippings_app.domain.query import DEFAULT_FIELDS, TextField
from clippings_app.search.engine import Engine, Floats, Mask, damped
from clippings_app.search.held import DOCUMENT
from clippings_app.search.postings import CODES, Integers
from clippings_app.search.schema import WEIGHTS, field_weights
from clippings_app.search.segments import DOCUMENT_BITS, Segment, Snapshot
from clippings_app.search.tokenizer import counted

_MOST_WORDS = 24
_WEIGHED = 3 * _MOST_WORDS
"""So many are weighed by the whole index: those that tell most in its largest segment."""
_REMEMBERED = 1 << 14
"""Words whose number of documents is kept: most words of a text are those of every other text."""
_FEWEST = 2
"""A word of one clipping alone leads to no other."""

_MOST_SHARE = 0.2
"""Words in more than so much of a large library tell nothing apart."""

_SMALL_LIBRARY = 50
_READ_FIELDS = (TextField.HEADLINE, TextField.DECK, TextField.BODY)
_MOST_CHARACTERS = 40_000
_FIELD_WEIGHTS = field_weights(DEFAULT_FIELDS)
_BODY = CODES[TextField.BODY.value]

Find = Callable[[Segment, str], int | None]
"""The number of a word in a segment."""


def alike(engine: Engine, texts: Sequence[tuple[str, str]], limit: int, keep_small: Callable[[], None]) -> list[int]:
    """Documents that use the words of some texts, best first; the one that the texts are of is among them.

    Args:
        engine: Of the index.
        texts: Fields and texts of one clipping.
        limit: At most so many.
        keep_small: Called in between; gives back what was read of the index when it is much.

    Returns:
        Numbers of living documents outside of the trash.
    """
    snapshot = engine.snapshot
    find = cache(lambda segment, word: segment.postings.find(word))
    telling = _telling_words(engine, texts, find)
    keep_small()  # hundreds of words have been looked up all over the index
    scores = _scores(snapshot, telling, find)
    scores[~engine.visible()] = 0.0
    some = np.flatnonzero(scores > 0.0)
    if len(some) > limit > 0:
        least = np.partition(scores[some], -limit)[-limit]
        some = some[scores[some] >= least]
    best: list[int] = some[np.argsort(-scores[some], kind="stable")][:limit].tolist()
    return best


def _scores(snapshot: Snapshot, telling: Sequence[tuple[str, float]], find: Find) -> Floats:
    """How well each document fits some weighed words; they are gone through together, for each has few documents."""
    found: list[tuple[int, Integers, Integers, Integers]] = []
    for number, (word, _) in enumerate(telling):
        for segment, first in snapshot.segments:
            held, at = segment.postings, find(segment, word)
            if at is not None:
                its = slice(int(held.starts[at]), int(held.starts[at + 1]))
                found.append(
                    ((number << DOCUMENT_BITS) + first, held.documents[its], held.codes[its], held.frequencies[its])
                )
    if not found:
        return np.zeros(snapshot.size)
    begins, documents, codes, frequencies = zip(*found, strict=True)
    fields = np.concatenate(codes)
    keys = np.concatenate(documents) + np.repeat(begins, list(map(len, documents)))
    keys, often = _together(keys, _FIELD_WEIGHTS[fields] * np.concatenate(frequencies), fields == _BODY)
    words, where = keys >> DOCUMENT_BITS, keys & DOCUMENT
    living = np.bincount(words[snapshot.alive[where]], minlength=len(telling)).tolist()
    worth = [weight * snapshot.rarity(count) for (_, weight), count in zip(telling, living, strict=True)]
    fitting = np.array(worth)[words] * damped(snapshot, where, often)
    return np.bincount(where, fitting, snapshot.size).astype(np.float64, copy=False)


def _together(keys: Integers, counts: Floats, in_body: Mask) -> tuple[Integers, Floats]:
    """Each key once, with its counts in all fields together; keys whose counts are nothing are left out.

    Args:
        keys: Of words in documents, for each field one.
        counts: What the word counts in that field.
        in_body: Whether that is the body. These keys, by far the most, rise already: nobody has to sort them.
    """
    beside = (~in_body & (counts > 0.0)).nonzero()[0]  # fields that a query without one leaves out count nothing
    bodies, often = keys[in_body], counts[in_body]
    if not len(beside):
        return bodies, often
    beside = beside[np.argsort(keys[beside], kind="stable")]
    others, extra = keys[beside], counts[beside]
    firsts = np.flatnonzero(np.diff(others, prepend=-1))
    others, extra = others[firsts], np.add.reduceat(extra, firsts)
    at = np.searchsorted(bodies, others)
    is_there = at < len(bodies)
    is_there[is_there] = bodies[at[is_there]] == others[is_there]
    often[at[is_there]] += extra[is_there]
    return np.concatenate((bodies, others[~is_there])), np.concatenate((often, extra[~is_there]))


def _telling_words(engine: Engine, texts: Sequence[tuple[str, str]], find: Find) -> list[tuple[str, float]]:
    """The words that set some texts apart most, each with its weight.

    Where there are many, the largest segment says which may be among them: what is rare there is mostly rare in all.
    """
    snapshot = engine.snapshot
    segments = [segment for segment, _ in sorted(snapshot.segments, key=lambda each: -each[0].size)]
    often = _counted(texts)
    if len(often) > _WEIGHED and len(segments) > 1:
        likely = _weighed(often, snapshot.living, partial(_about, find, engine.commonness, segments))
        often = Counter({word: often[word] for word, _ in heapq.nlargest(_WEIGHED, likely, key=_worth)})
    return heapq.nlargest(_MOST_WORDS, _weighed(often, snapshot.living, partial(_held, find, segments)), key=_worth)


def _about(find: Find, known: dict[str, float], segments: Sequence[Segment], word: str) -> float:
    """How many documents have a word, judged by the first segment where it has it."""
    held = known.get(word)
    if held is None:
        if len(known) >= _REMEMBERED:
            known.clear()
        largest, *others = segments
        share = largest.size / sum(segment.size for segment in segments)
        held = known[word] = _held(find, [largest], word) / share or _held(find, others, word)
    return held


def _counted(texts: Sequence[tuple[str, str]]) -> Counter[str]:
    """How often each word is used, weighted by field."""
    often: Counter[str] = Counter()
    for field in _READ_FIELDS:
        text = "\n".join(text for name, text in texts if name == field.value)[:_MOST_CHARACTERS]
        weight = round(WEIGHTS.get(field, 1.0))
        often.update({word: times * weight for word, times in counted(text).items()})
    return often


def _weighed(often: Mapping[str, int], living: int, held: Callable[[str], float]) -> Iterator[tuple[str, float]]:
    """Each word that tells something, with its weight; `held` says how many documents of the index have it."""
    most = living * _MOST_SHARE if living > _SMALL_LIBRARY else living
    for word, count in often.items():
        if _FEWEST <= (documents := held(word)) <= most:
            yield word, (1 + math.log(count)) * math.log(1 + living / documents)


def _worth(weighed: tuple[str, float]) -> tuple[float, str]:
    word, weight = weighed
    return weight, word


def _held(find: Find, segments: Iterable[Segment], word: str) -> int:
    """How many documents have a word, about: deleted ones count until their segment is merged."""
    held = 0
    for segment in segments:
        at = find(segment, word)
        held += 0 if at is None else int(segment.postings.counts[at])
    return held
