"""The passages of a page of hits: a quick look at every body, and a careful one at what that leaves open."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from clippings_app.domain.query import Query
from clippings_app.search.skim import fuzzy_words, skimmer
from clippings_app.search.snippets import snippet

Texts = tuple[tuple[str, str], ...]


def passages(
    bodies: Mapping[int, bytes],
    query: Query,
    *,
    asides: Callable[[Iterable[int]], Mapping[int, Mapping[str, bytes]]],
    texts: Callable[[Iterable[int]], Mapping[int, Texts]],
    near: Callable[[str], Sequence[str]],
) -> dict[int, str]:
    """For each clipping its best passage as HTML, hits in `<mark>`.

    Args:
        bodies: By clipping the paragraphs as a JSON list in UTF-8, as the library keeps them.
        query: What was asked.
        asides: For clippings the other fields that are looked through, likewise.
        texts: For clippings all their texts with their fields.
        near: The words of the library that are at most one edit away from a folded word.
    """
    skim = skimmer(query, tuple((word, tuple(near(word))) for word in fuzzy_words(query)))
    if skim is None:
        return {clipping: snippet(found, query) for clipping, found in texts(bodies).items()}
    made = skim.passages(bodies, asides)
    left = [clipping for clipping, passage in made.items() if passage is None]
    careful = {clipping: snippet(all_texts, query) for clipping, all_texts in texts(left).items()} if left else {}
    return {clipping: passage or careful.get(clipping, "") for clipping, passage in made.items()}
