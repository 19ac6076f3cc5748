"""“More like this”: clippings that use the words that set one apart.

The words of a text are weighed by how often it uses them and how rare they are in the library; the best of them are
looked for as one query, whose every word counts by its weight (Salton and Buckley, 1988: tf·idf).
"""

import heapq
import math
from collections import Counter
from collections.abc import Sequence

import numpy as np

from clippings_app.domain.query import TextField, Word
from clippings_app.search.engine import Engine
from clippings_app.search.schema import WEIGHTS
from clippings_app.search.tokenizer import Kind, tokens

_MOST_WORDS = 24
_FEWEST = 2
"""A word of one clipping alone leads to no other."""

_MOST_SHARE = 0.2
"""Words in more than so much of a large library tell nothing apart."""

_SMALL_LIBRARY = 50
_READ_FIELDS = (TextField.HEADLINE, TextField.DECK, TextField.BODY)
_MOST_CHARACTERS = 40_000


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
    for word, weight in _telling_words(engine, texts):
        found = engine.ranked(Word(text=word))
        if found is not None:
            scores += weight * found
    scores[~engine.visible()] = 0.0
    best = np.argsort(-scores, kind="stable")[:limit]
    return [number for number in best.tolist() if scores[number] > 0.0]


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
