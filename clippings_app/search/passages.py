"""The passages of a page of hits: a quick look at every body, and a careful one at what that leaves open."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from clippings_app.domain.query import Query, TextField
from clippings_app.search.highlight import patterns_of
from clippings_app.search.skim import fuzzy_words, skimmer
from clippings_app.search.snippets import snippet

Texts = tuple[tuple[str, str], ...]

_LONG = 1 << 20
"""Bytes of a body that is so long that the index is asked first whether it is worth reading."""
_BESIDE = (
    TextField.HEADLINE, TextField.DECK, TextField.BYLINE, TextField.CAPTION, TextField.ALT, TextField.CREDIT,
    TextField.NOTE,
)  # fmt: skip
"""What is looked through beside the body, in the order of reading."""


def passages(
    bodies: Mapping[int, bytes],
    query: Query,
    *,
    asides: Callable[[Iterable[int]], Mapping[int, Mapping[str, bytes]]],
    texts: Callable[[Iterable[int]], Mapping[int, Texts]],
    near: Callable[[str], Sequence[str]],
    without: Callable[[Query, Sequence[int]], Collection[int]],
) -> dict[int, str]:
    """For each clipping its best passage as HTML, hits in `<mark>`.

    Args:
        bodies: By clipping the paragraphs as a JSON list in UTF-8, as the library keeps them.
        query: What was asked.
        asides: For clippings the other fields that are looked through, likewise.
        texts: For clippings all their texts with their fields.
        near: The words of the library that are at most one edit away from a folded word.
        without: Of clippings those that are known to have none of a query's words in their bodies.
    """
    long = [clipping for clipping, body in bodies.items() if len(body) > _LONG]
    spared = _beside(without(query, long), query, asides) if long else {}
    read = {clipping: body for clipping, body in bodies.items() if clipping not in spared}
    return spared | _read(read, query, asides, texts, near)


def _beside(
    clippings: Collection[int], query: Query, asides: Callable[[Iterable[int]], Mapping[int, Mapping[str, bytes]]]
) -> dict[int, str]:
    """The passages of clippings of whose bodies it is known that there is none in them, as far as one is elsewhere."""
    fields = {field for pattern in patterns_of(query) for field in pattern.fields}
    if not clippings or not fields <= {TextField.BODY, *_BESIDE}:
        return {}
    made = {}
    for clipping, held in asides(clippings).items():
        texts = [(field.value, text) for field in _BESIDE for text in json.loads(held.get(field.value, b"[]"))]
        if "<mark>" in (passage := snippet(texts, query)):
            made[clipping] = passage
    return made


def _read(
    bodies: Mapping[int, bytes],
    query: Query,
    asides: Callable[[Iterable[int]], Mapping[int, Mapping[str, bytes]]],
    texts: Callable[[Iterable[int]], Mapping[int, Texts]],
    near: Callable[[str], Sequence[str]],
) -> dict[int, str]:
    skim = skimmer(query, tuple((word, tuple(near(word))) for word in fuzzy_words(query)))
    if skim is None:
        return {clipping: snippet(found, query) for clipping, found in texts(bodies).items()}
    made = skim.passages(bodies, asides)
    if left := [clipping for clipping in bodies if clipping not in made]:
        careful = {clipping: snippet(all_texts, query) for clipping, all_texts in texts(left).items()}
        made |= dict.fromkeys(left, "") | careful
    return made
