"""How much of a long text is searched sentence by sentence."""

from collections.abc import Sequence

_LONGEST_SEARCHED = 150_000


def opening_of(body: Sequence[str]) -> list[str]:
    """The paragraphs that are searched for incidents and sources: those of an article, not of a book."""
    room = _LONGEST_SEARCHED
    found: list[str] = []
    for paragraph in body:
        if room <= 0:
            break
        found.append(paragraph[:room])
        room -= len(paragraph)
    return found
