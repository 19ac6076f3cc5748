"""“More like this”: clippings that use the words that set one apart.

The words of a text are weighed by how often it uses them and how rare they are in the library; the best of them are
looked for as one query, whose every word counts by its weight (Salton and Buckley, 1988: tf·idf).
"""

import heapq
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

import numpy as np

from clippings_app.domain.query import DEFAULT_FIELDS, TextField
from clippings_app.search.engine import Engine, Floats, damped
from clippings_app.search.held import DOCUMENT
from clippings_app.search.postings import Integers
from clippings_app.search.schema import WEIGHTS, field_weights
from clippings_app.search.segments import DOCUMENT_BITS, Segment, Snapshot
from clippings_app.search.tokenizer import Kind, tokens

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
    telling = _telling_words(engine, texts)
    keep_small()  # hundreds of words have been looked up all over the index
    scores = _scores(snapshot, telling)
    scores[~engine.visible()] = 0.0
    some = np.flatnonzero(scores > 0.0)
    if len(some) > limit > 0:
        least = np.partition(scores[some], -limit)[-limit]
        some = some[scores[some] >= least]
    best: list[int] = some[np.argsort(-scores[some], kind="stable")][:limit].tolist()
    return best


def _scores(snapshot: Snapshot, telling: Sequence[tuple[str, float]]) -> Floats:
    """How well each document fits some weighed words; they are gone through together, for each has few documents."""
    found: list[tuple[int, Integers, Integers, Integers]] = []
    for number, (word, _) in enumerate(telling):
        for segment, first in snapshot.segments:
            held = segment.postings
            at = held.find(word)
            if at is not None:
                its = slice(int(held.starts[at]), int(held.starts[at + 1]))
                found.append(
                    ((number << DOCUMENT_BITS) + first, held.documents[its], held.codes[its], held.frequencies[its])
                )
    if not found:
        return np.zeros(snapshot.size)
    begins, documents, codes, frequencies = zip(*found, strict=True)
    keys = np.concatenate(documents) + np.repeat(begins, list(map(len, documents)))
    order = np.argsort(keys, kind="stable")  # merges what rises already
    keys = keys[order]
    counts = (_FIELD_WEIGHTS[np.concatenate(codes)] * np.concatenate(frequencies))[order]
    is_first = np.ones(len(keys), np.bool_)
    np.not_equal(keys[1:], keys[:-1], out=is_first[1:])
    firsts = is_first.nonzero()[0]
    often, keys = np.add.reduceat(counts, firsts), keys[firsts]
    often, keys = often[often > 0.0], keys[often > 0.0]  # fields that a query without one leaves out count nothing
    words, where = keys >> DOCUMENT_BITS, keys & DOCUMENT
    living = np.bincount(words[snapshot.alive[where]], minlength=len(telling)).tolist()
    worth = [weight * snapshot.rarity(count) for (_, weight), count in zip(telling, living, strict=True)]
    fitting = np.array(worth)[words] * damped(snapshot, where, often)
    return np.bincount(where, fitting, snapshot.size).astype(np.float64, copy=False)


def _telling_words(engine: Engine, texts: Sequence[tuple[str, str]]) -> list[tuple[str, float]]:
    """The words that set some texts apart most, each with its weight.

    Where there are many, the largest segment says which may be among them: what is rare there is mostly rare in all.
    """
    snapshot = engine.snapshot
    segments = [segment for segment, _ in sorted(snapshot.segments, key=lambda each: -each[0].size)]
    often = _counted(texts)
    if len(often) > _WEIGHED and len(segments) > 1:
        likely = _weighed(often, snapshot.living, partial(_about, engine.commonness, segments))
        often = Counter({word: often[word] for word, _ in heapq.nlargest(_WEIGHED, likely, key=_worth)})
    return heapq.nlargest(_MOST_WORDS, _weighed(often, snapshot.living, partial(_held, segments)), key=_worth)


def _about(known: dict[str, float], segments: Sequence[Segment], word: str) -> float:
    """How many documents have a word, judged by the first segment where it has it."""
    held = known.get(word)
    if held is None:
        if len(known) >= _REMEMBERED:
            known.clear()
        largest, *others = segments
        share = largest.size / sum(segment.size for segment in segments)
        held = known[word] = _held([largest], word) / share or _held(others, word)
    return held


def _counted(texts: Sequence[tuple[str, str]]) -> Counter[str]:
    """How often each word is used, weighted by field."""
    often: Counter[str] = Counter()
    for field in _READ_FIELDS:
        text = "\n".join(text for name, text in texts if name == field.value)[:_MOST_CHARACTERS]
        for token in tokens(text):
            if token.kind in (Kind.WORD, Kind.GRAM):
                often[token.text] += round(WEIGHTS.get(field, 1.0))
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


def _held(segments: Iterable[Segment], word: str) -> int:
    """How many documents have a word, about: deleted ones count until their segment is merged."""
    held = 0
    for segment in segments:
        at = segment.postings.find(word)
        held += 0 if at is None else int(segment.postings.counts[at])
    return held
