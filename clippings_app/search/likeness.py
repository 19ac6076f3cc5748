"""“More like this”: clippings that use the words that set one apart.

The words of a text are weighed by how often it uses them and how rare they are in the library; the best of them are
looked for as one query, whose every word counts by its weight (Salton and Buckley, 1988: tf·idf).
"""

import heapq
import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.query import DEFAULT_FIELDS, TextField
from clippings_app.search.engine import Engine, Floats, bm25
from clippings_app.search.held import Held
from clippings_app.search.patterns import Match, Slot
from clippings_app.search.postings import field_mask
from clippings_app.search.schema import WEIGHTS, field_weights
from clippings_app.search.segments import Snapshot
from clippings_app.search.tokenizer import Kind, tokens

_MOST_WORDS = 24
_WORDS_AT_ONCE = 2
"""So many are read before their places in the index are given back."""
_FEWEST = 2
"""A word of one clipping alone leads to no other."""

_MOST_SHARE = 0.2
"""Words in more than so much of a large library tell nothing apart."""

_SMALL_LIBRARY = 50
_READ_FIELDS = (TextField.HEADLINE, TextField.DECK, TextField.BODY)
_MOST_CHARACTERS = 40_000
_FIELD_WEIGHTS = field_weights(DEFAULT_FIELDS)


def alike(engine: Engine, texts: Sequence[tuple[str, str]], limit: int) -> list[int]:
    """Documents that use the words of some texts, best first; the one that the texts are of is among them.

    Args:
        engine: Of the index.
        texts: Fields and texts of one clipping.
        limit: At most so many.

    Returns:
        Numbers of living documents outside of the trash.
    """
    snapshot = engine.snapshot
    scores = np.zeros(snapshot.size, np.float64)
    telling = _telling_words(engine, texts)
    snapshot.let_go()  # hundreds of words have been looked up all over the index, and hardly any is asked for again
    for number, (word, weight) in enumerate(telling, 1):
        where, fitting = _fitting(snapshot, word)
        scores[where] += weight * fitting
        if number % _WORDS_AT_ONCE == 0:
            snapshot.let_go()
    scores[~engine.visible()] = 0.0
    some = np.flatnonzero(scores > 0.0)
    if len(some) > limit > 0:
        least = np.partition(scores[some], -limit)[-limit]
        some = some[scores[some] >= least]
    best: list[int] = some[np.argsort(-scores[some], kind="stable")][:limit].tolist()
    return best


def _fitting(snapshot: Snapshot, word: str) -> tuple[NDArray[np.int64], Floats]:
    """The documents with a word, and how well each fits it; not kept, for these words are asked for only once."""
    held = Held(snapshot, Slot(word, Match.EXACT, 0), field_mask(DEFAULT_FIELDS))
    often = held.often(_FIELD_WEIGHTS, snapshot.size)
    where = np.flatnonzero(often)
    return where, bm25(snapshot, where, often[where])


def _telling_words(engine: Engine, texts: Sequence[tuple[str, str]]) -> list[tuple[str, float]]:
    often: Counter[str] = Counter()
    for field in _READ_FIELDS:
        text = "\n".join(text for name, text in texts if name == field.value)[:_MOST_CHARACTERS]
        for token in tokens(text):
            if token.kind in (Kind.WORD, Kind.GRAM):
                often[token.text] += round(WEIGHTS.get(field, 1.0))
    living = engine.snapshot.living
    most = living * _MOST_SHARE if living > _SMALL_LIBRARY else living
    weighed = {
        word: (1 + math.log(count)) * math.log(1 + living / held)
        for word, count in often.items()
        if _FEWEST <= (held := _held(engine, word)) <= most
    }
    return heapq.nlargest(_MOST_WORDS, weighed.items(), key=lambda item: (item[1], item[0]))


def _held(engine: Engine, word: str) -> int:
    """How many documents have a word, about: deleted ones count until their segment is merged."""
    held = 0
    for segment, _ in engine.snapshot.segments:
        at = segment.postings.find(word)
        held += 0 if at is None else int(segment.postings.counts[at])
    return held
