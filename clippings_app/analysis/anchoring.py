"""Finding a marked passage again in a body that may have been read anew or corrected since.

The order of attempts follows the W3C Web Annotation Data Model: the position, if the words stand there; else the words,
wherever they stand, the place chosen by what stands around them and by how far it lies from where they stood; else the
nearest words that are alike enough.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clippings_app.domain.highlight import BREAK, CONTEXT, Highlight

_ALIKE = 0.8
"""Share of the words in order that must be the same for a passage that was changed to be taken for the one marked."""
_LEAST_WORDS = 4
"""A shorter passage is looked for word for word only: two words that are alike stand everywhere."""
_MOST_TEXT = 200_000
_MOST_PLACES = 2_000
_WORD = re.compile(r"\w+")
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """A passage with its place in the body as it is now.

    Attributes:
        highlight: What was marked.
        start: First character in the joined paragraphs; None when it is not found: then it is an orphan.
        end: One past the last.
        exact: Whether the words are the very same.
    """

    highlight: Highlight
    start: int | None = None
    end: int | None = None
    exact: bool = False


def anchored(body: Sequence[str], highlights: Sequence[Highlight]) -> tuple[Anchored, ...]:
    """The places of passages, in the order of the highlights."""
    text = BREAK.join(body)
    return tuple(_anchor(text, highlight) for highlight in highlights)


def paragraph_at(body: Sequence[str], place: int) -> int:
    """The paragraph, counted from 1, in which a character of the joined paragraphs stands."""
    at = 0
    for number, paragraph in enumerate(body, 1):
        at += len(paragraph) + len(BREAK)
        if place < at:
            return number
    return max(1, len(body))


def parts(body: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """A stretch of the joined paragraphs by paragraph: its number from 1, first character and one past the last."""
    at = 0
    for number, paragraph in enumerate(body, 1):
        first, last = max(start, at), min(end, at + len(paragraph))
        if first < last:
            yield number, first - at, last - at
        at += len(paragraph) + len(BREAK)


def _anchor(text: str, highlight: Highlight) -> Anchored:
    quote, start, end = highlight.quote, highlight.start, highlight.end
    if text[start:end] == quote and _fits(text, start, end, highlight):
        return Anchored(highlight=highlight, start=start, end=end, exact=True)
    places = [(at, at + len(quote)) for at in _places(text, quote)]
    if places:
        first, last = _best(text, places, highlight)
        return Anchored(highlight=highlight, start=first, end=last, exact=True)
    loose = _loosely(text, quote)
    if loose:
        first, last = _best(text, loose, highlight)
        return Anchored(highlight=highlight, start=first, end=last)
    near = _nearest(text, highlight)
    return Anchored(highlight=highlight, start=near[0], end=near[1]) if near else Anchored(highlight=highlight)


def _fits(text: str, start: int, end: int, highlight: Highlight) -> bool:
    """Whether at least one side is as it was; the same short word may by chance stand at the old place."""
    if not highlight.prefix and not highlight.suffix:
        return True
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return before.endswith(highlight.prefix) or after.startswith(highlight.suffix)


def _places(text: str, quote: str) -> Iterator[int]:
    at = text.find(quote)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        yield at
        at = text.find(quote, at + 1)


def _best(text: str, places: Sequence[tuple[int, int]], highlight: Highlight) -> tuple[int, int]:
    """The place whose surroundings are most like those that were kept; of two alike, the nearer one."""

    def rank(place: tuple[int, int]) -> tuple[int, int]:
        start, end = place
        before = text[max(0, start - CONTEXT) : start]
        common = _common_end(before, highlight.prefix) + _common_start(text[end : end + CONTEXT], highlight.suffix)
        return -common, abs(start - highlight.start)

    return min(places, key=rank)


def _common_start(one: str, other: str) -> int:
    count = 0
    for ours, theirs in zip(one, other, strict=False):
        if ours != theirs:
            break
        count += 1
    return count


def _common_end(one: str, other: str) -> int:
    return _common_start(one[::-1], other[::-1])


def _loosely(text: str, quote: str) -> list[tuple[int, int]]:
    """Places with the same letters: white space, kinds of quotation marks and dashes, and case do not count."""
    words = [re.escape(part) for part in quote.translate(_QUOTES).split()]
    if not words:
        return []
    # The table maps one character to one, so that places in the plain text are places in the text.
    found = re.finditer(r"\s+".join(words), text.translate(_QUOTES), re.IGNORECASE)
    return [match.span() for match, _ in zip(found, range(_MOST_PLACES), strict=False)]


def _nearest(text: str, highlight: Highlight) -> tuple[int, int] | None:
    """The stretch of words most like the passage, where that is alike enough."""
    from difflib import SequenceMatcher  # not before a text has changed under a highlight

    wanted = [_folded(word) for word in _WORD.findall(highlight.quote)]
    if len(wanted) < _LEAST_WORDS or len(text) > _MOST_TEXT:
        return None
    spans = [match.span() for match in _WORD.finditer(text)]
    held = [_folded(text[first:last]) for first, last in spans]
    matcher = SequenceMatcher(None, held, wanted, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return None
    longest = max(blocks, key=lambda block: block.size)
    # Where the passage would begin if nothing were missing before its longest unchanged stretch.
    start = max(0, longest.a - longest.b)
    end = min(len(held), start + len(wanted) + longest.b + len(wanted) // 4 + 1)
    window = SequenceMatcher(None, held[start:end], wanted, autojunk=False)
    inside = [block for block in window.get_matching_blocks() if block.size]
    same = sum(block.size for block in inside)
    first, last = start + inside[0].a, start + inside[-1].a + inside[-1].size - 1
    if 2 * same / (last - first + 1 + len(wanted)) < _ALIKE:
        return None
    return spans[first][0], spans[last][1]


def _folded(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold()
