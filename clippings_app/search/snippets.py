"""The passage of a clipping that shows best why it was found."""

import html
import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache

from clippings_app.domain.query import Query, TextField
from clippings_app.search.highlight import Span, finder, patterns_of

PASSAGE = 200
"""Characters of a passage, about."""

LEAD = 60
"""Characters before the first hit, about."""

WORTH = {
    TextField.BODY.value: 1.0, TextField.DECK.value: 1.0, TextField.CAPTION.value: 0.8, TextField.NOTE.value: 0.9,
    TextField.ALT.value: 0.6, TextField.HEADLINE.value: 0.5,
}  # fmt: skip
"""How welcome a passage of a field is: the headline is on the row already."""

WORTH_OF_OTHERS = 0.4
_SPACE = re.compile(r"\s+")
_JOINER = "\u200d"
LONGEST_WORD = 40


def snippet(texts: Sequence[tuple[str, str]], query: Query) -> str:
    """The best passage as HTML: hits in `<mark>`, all else escaped.

    Args:
        texts: Field and text of one clipping, in reading order.
        query: What was asked.

    Returns:
        The passage with the most different hits, a body's before a headline's; the opening when nothing is marked.
    """
    finders = _finders(query)
    best: tuple[float, str, list[Span], int] | None = None
    for field, text in texts:
        if field not in finders or not (spans := finders[field](text)):
            continue
        start, worth = _best_window(text, spans)
        worth *= WORTH.get(field, WORTH_OF_OTHERS)
        if best is None or worth > best[0]:
            best = (worth, text, spans, start)
    if best is None:
        return _opening(texts)
    _, text, spans, start = best
    return _passage(text, spans, start)


@lru_cache(maxsize=16)
def _finders(query: Query) -> dict[str, Callable[[str], list[Span]]]:
    """By field, what finds a query's words in it. A language is left out: its code tells a reader nothing."""
    patterns = patterns_of(query)
    fields = {field for pattern in patterns for field in pattern.fields} - {TextField.LANG}
    return {field.value: finder(tuple(pattern for pattern in patterns if field in pattern.fields)) for field in fields}


def _best_window(text: str, spans: Sequence[Span]) -> tuple[int, float]:
    """The hit with which the best passage begins, and its worth: different words count much more than repeated ones."""
    folded = [text[start:end].casefold() for start, end in spans]
    best_start, best_worth = spans[0][0], 0.0
    last = 0
    for first, (start, _) in enumerate(spans):
        last = max(last, first)
        while last + 1 < len(spans) and spans[last + 1][1] - start <= PASSAGE - LEAD:
            last += 1
        inside = folded[first : last + 1]
        worth = len(set(inside)) + 0.1 * min(len(inside), 5)
        if worth > best_worth:
            best_start, best_worth = start, worth
    return best_start, best_worth


def _passage(text: str, spans: Sequence[Span], hit: int) -> str:
    """The passage around a hit, marked."""
    holding = next(end for start, end in spans if start <= hit < end)
    start = _begin(text, hit)
    end = _end(text, min(holding, start + 2 * PASSAGE), start + PASSAGE)
    out = ["…" if text[:start].strip() else ""]
    at = start
    for span_start, span_end in spans:
        if start <= span_start < end:
            out += [_plain(text[at:span_start]), "<mark>", _plain(text[span_start : min(span_end, end)]), "</mark>"]
            at = min(span_end, end)
    out += [_plain(text[at:end]).rstrip(), "…" if text[end:].strip() else ""]
    return "".join(out)


def _opening(texts: Sequence[tuple[str, str]]) -> str:
    """How the body begins, or else the first text there is."""
    held = dict(reversed([(field, text) for field, text in texts if text.strip()]))
    text = held.get(TextField.BODY.value) or held.get(TextField.DECK.value) or next(reversed(held.values()), "")
    end = _end(text, 0, PASSAGE)
    return _plain(text[:end]).strip() + ("…" if text[end:].strip() else "")


def _begin(text: str, hit: int) -> int:
    """Where a passage begins: after a space, or where there is none before a character with its marks."""
    earliest = max(0, hit - LEAD)
    if earliest == 0:
        return 0
    if space := _SPACE.search(text, earliest, hit):
        return space.end()
    while earliest < hit and _continues(text, earliest):
        earliest += 1
    return earliest


def _end(text: str, least: int, wanted: int) -> int:
    """Where a passage ends: before a space, or where there is none after a character with its marks."""
    if wanted >= len(text):
        return len(text)
    wanted = max(least, wanted)
    if wanted > least and not text[wanted].isspace():
        spaces = list(_SPACE.finditer(text, max(least, wanted - LONGEST_WORD), wanted))
        if spaces:
            return spaces[-1].start()
    while wanted < len(text) and _continues(text, wanted):
        wanted += 1
    return wanted


def _continues(text: str, at: int) -> bool:
    """Whether a character belongs to the one before it: a mark, a joiner, or what a joiner joins."""
    return unicodedata.category(text[at]).startswith("M") or text[at] == _JOINER or text[at - 1] == _JOINER


def _plain(text: str) -> str:
    """Text as HTML, every run of white space one space."""
    return html.escape(_SPACE.sub(" ", text))
