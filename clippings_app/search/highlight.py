"""Where a text holds what a query looks for, in the text's own characters."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial

from clippings_app.domain.query import Query
from clippings_app.search.candidates import Places, candidates
from clippings_app.search.edits import within_one_edit
from clippings_app.search.patterns import Match, Pattern, Slot, leaves, pattern_of
from clippings_app.search.tokenizer import Kind, Sieve, Token, sifted

Span = tuple[int, int]
_SPACE = re.compile(r"\s")


def matcher(query: Query) -> Callable[[str], list[Span]]:
    """A function that gives the places of a text that a query means: rising, apart from one another.

    Words, prefixes and near misses are marked wherever they stand, a phrase or words near each other only together.
    What a NOT excludes is not marked. Fields play no part: a word looked for in the headline is marked in the body too.
    """
    return finder(patterns_of(query))


@lru_cache(maxsize=64)
def patterns_of(query: Query) -> tuple[Pattern, ...]:
    """What a query looks for, each once."""
    return tuple(dict.fromkeys(pattern for leaf in leaves(query) if (pattern := pattern_of(leaf)) is not None))


@lru_cache(maxsize=64)
def finder(patterns: tuple[Pattern, ...], *, short: bool = False) -> Callable[[str], list[Span]]:
    """A function that gives the places of a text that some patterns match; it remembers words between texts.

    Args:
        patterns: What is looked for.
        short: Whether the texts are so short that all their words can be looked at.
    """
    slots = {slot for pattern in patterns for slot in pattern.slots}
    exact = frozenset(slot.text for slot in slots if slot.match is Match.EXACT)
    alike = [slot for slot in slots if slot.match is not Match.EXACT]
    sieve = Sieve(lambda text: text in exact or any(_like(text, slot) for slot in alike))
    kept = partial(sifted, sieve=sieve) if short else _sifter(patterns, sieve)

    def spans(text: str) -> list[Span]:
        by_text: dict[str, list[Token]] = {}
        for token in kept(text):
            by_text.setdefault(token.text, []).append(token)
        return joined([span for pattern in patterns for span in _spans_of(pattern, by_text)]) if by_text else []

    return spans


def _sifter(patterns: Sequence[Pattern], sieve: Sieve) -> Callable[[str], Iterable[Token]]:
    """A function that gives the words of a text that matter, without a look at more of it than needs be."""
    places = candidates(slot for pattern in patterns for slot in pattern.slots)
    if places is None:
        return lambda text: sifted(text, sieve)
    if all(len(pattern.slots) == 1 for pattern in patterns):  # where no word's place among the others matters
        return lambda text: (
            token for start, end in _surroundings(text, places) for token in sifted(text, sieve, start, end)
        )
    needed = [[found for slot in pattern.slots if (found := candidates([slot]))] for pattern in patterns]

    def kept(text: str) -> Iterable[Token]:
        can_match = any(all(any(slot(text)) for slot in pattern) for pattern in needed)
        return sifted(text, sieve) if can_match else ()

    return kept


def _surroundings(text: str, places: Places) -> Iterator[Span]:
    """What stands between two spaces around each place."""
    last = (0, 0)
    for start, end in places(text):
        if last[0] <= start < last[1]:
            if end <= last[1]:
                continue
            start = last[1]  # a place may reach over a space; what follows that has not been looked at
        while start > 0 and not text[start - 1].isspace():
            start -= 1
        following = _SPACE.search(text, end)
        last = (start, following.start() if following else len(text))
        yield last


def joined(spans: Sequence[Span]) -> list[Span]:
    """Spans in order, those that touch or overlap made one."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _spans_of(pattern: Pattern, by_text: dict[str, list[Token]]) -> Iterator[Span]:
    found = [list(_runs(run, by_text)) for run in pattern.runs]
    if len(found) > 1:
        found = _near(found, pattern.within)
    for runs in found:
        for run in runs:
            yield min(token.start for token in run), max(token.end for token in run)


def _runs(run: Sequence[Slot], by_text: dict[str, list[Token]]) -> Iterator[tuple[Token, ...]]:
    """Every place where the slots of a run stand at their offsets."""
    choices = [_tokens_for(slot, by_text) for slot in run]
    following = [{token.position: token for token in tokens_} for tokens_ in choices[1:]]
    for first in choices[0]:
        rest = [places.get(first.position + slot.offset) for slot, places in zip(run[1:], following, strict=True)]
        if None not in rest:
            yield (first, *(token for token in rest if token is not None))


def _tokens_for(slot: Slot, by_text: dict[str, list[Token]]) -> list[Token]:
    if slot.match is Match.EXACT:
        return by_text.get(slot.text, [])
    return [_cut(token, slot) for text, tokens_ in by_text.items() if _like(text, slot) for token in tokens_]


def _like(text: str, slot: Slot) -> bool:
    if slot.match is Match.PREFIX:
        return text.startswith(slot.text)
    return within_one_edit(text, slot.text)


def _cut(token: Token, slot: Slot) -> Token:
    """A character of a script without spaces is marked alone, not with the one that follows it."""
    if token.kind is Kind.GRAM and slot.match is Match.PREFIX and len(token.text) > len(slot.text):
        return token._replace(end=min(token.end, token.start + len(slot.text)))
    return token


def _near(found: Sequence[Sequence[tuple[Token, ...]]], within: int) -> list[list[tuple[Token, ...]]]:
    """Of each kind the runs that have one of every other kind in reach."""
    return [
        [run for run in runs if all(_has_near(run, other, within) for other in found if other is not runs)]
        for runs in found
    ]


def _has_near(run: tuple[Token, ...], others: Sequence[tuple[Token, ...]], within: int) -> bool:
    here = run[0].position
    return any(0 < abs(other[0].position - here) <= within for other in others)
