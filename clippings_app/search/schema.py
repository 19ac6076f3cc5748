"""What the index holds of a clipping: words with their places, ids to filter by, and one row of numbers.

Nothing that is shown is in it. Topics, incidents, publishers and people are ids, so that renaming one touches no
document.
"""

import struct
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.indexing import IndexDocument
from clippings_app.domain.query import TextField
from clippings_app.search.postings import CODES, KEY_CODE

SCHEMA_VERSION = 3
"""Raised with every change to the schema, the tokenizer or the formats: an index of another version is made anew."""

VALUE_GAP = 1000
"""Positions between two values of a field with several, so that no phrase runs from one into the next."""

RUNNING_TEXT = frozenset({TextField.HEADLINE, TextField.DECK, TextField.BODY, TextField.NOTE, TextField.LANG})
"""Fields whose blank lines part paragraphs, not values."""

ID_FIELDS = ("topics", "incidents", "publishers", "photographers", "agencies", "languages")

WEIGHTS: dict[TextField, float] = {
    TextField.HEADLINE: 5.0,
    TextField.DECK: 3.0,
    TextField.BODY: 1.0,
    TextField.CAPTION: 1.5,
    TextField.CREDIT: 1.5,
    TextField.BYLINE: 2.0,
    TextField.NOTE: 1.5,
    TextField.ALT: 1.0,
}
"""How much one occurrence in a field counts; 1 where nothing is said."""


def field_weights(fields: Iterable[TextField]) -> NDArray[np.float32]:
    """For the number of every field how much an occurrence in it counts; 0 for those that are not meant."""
    weights = np.zeros(KEY_CODE + 1, np.float32)
    for field in fields:
        weights[CODES[field.value]] = WEIGHTS.get(field, 1.0)
    return weights


FACTS = np.dtype(
    [
        ("id", "<i8"),
        ("added_at", "<f8"),
        ("first", "<i4"),
        ("last", "<i4"),
        ("added", "<i4"),
        ("flags", "<u4"),
        ("length", "<f4"),
    ],
)
"""The numbers of a clipping: day numbers as in `IndexDocument`, flags by bit, and its length in weighted words."""

FLAGS = (
    "starred", "inbox", "trashed", "has_photo", "has_credit", "has_note", "has_ai", "has_date", "has_topic",
    "has_incident", "has_highlight",
)  # fmt: skip
"""By bit. A new one at the end is no new version: in an index made before, none of its clippings has it."""
FACTS_EXTENSION = ".facts.col"
"""Whoosh's name for the file of that column: one row after the other, nothing else."""

_FACTS_ROW = struct.Struct("<qdiiiIf")
DISTANT_PAST = -1
DISTANT_FUTURE = 1 << 30
"""Day numbers for the open ends of dates. An unknown date begins in the distant future and ends in the past."""


def pack_facts(source: IndexDocument, length: float) -> bytes:
    """The row of numbers, given the length in weighted words."""
    first, last = date_bounds(source)
    return _FACTS_ROW.pack(source.id, source.added_at, first, last, source.added, flags(source), length)


def language_key(source: IndexDocument) -> str:
    """The language as a facet names it; empty when it is not known."""
    return source.text.get(TextField.LANG, "").strip().lower()


def id_keys(source: IndexDocument) -> dict[str, Sequence[int | str]]:
    """The keys of each of `ID_FIELDS`."""
    language = language_key(source)
    return {
        "topics": source.topics,
        "incidents": source.incidents,
        "publishers": () if source.publisher is None else (source.publisher,),
        "photographers": source.photographers,
        "agencies": source.agencies,
        "languages": (language,) if language else (),
    }


def date_bounds(source: IndexDocument) -> tuple[int, int]:
    """The days between which a clipping's date lies, with numbers for open ends."""
    if source.published_first is None and source.published_last is None:
        return DISTANT_FUTURE, DISTANT_PAST
    first = DISTANT_PAST if source.published_first is None else source.published_first
    last = DISTANT_FUTURE if source.published_last is None else source.published_last
    return first, last


def flags(source: IndexDocument) -> int:
    """The flags of a clipping, by the place of their names in `FLAGS`."""
    set_ones = {
        "has_date": source.published_first is not None or source.published_last is not None,
        "has_topic": bool(source.topics),
        "has_incident": bool(source.incidents),
    }
    return sum(
        1 << bit for bit, name in enumerate(FLAGS) if (set_ones[name] if name in set_ones else getattr(source, name))
    )
