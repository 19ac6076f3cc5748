"""What a leaf of a query looks for, in tokens: shared by the index, the highlights and the snippets."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from clippings_app.domain.query import (
    DEFAULT_FIELDS,
    And,
    Cites,
    Fuzzy,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    TextField,
    Word,
)
from clippings_app.search.tokenizer import Kind, Token, tokens

Leaf = Word | Phrase | Prefix | Fuzzy | Cites


class Match(Enum):
    """How a token of the text must be like the one that is looked for."""

    EXACT = "exact"
    PREFIX = "prefix"
    FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True)
class Slot:
    """One token that is looked for.

    Attributes:
        text: Folded.
        match: How alike a token must be.
        offset: Its place after the first slot of its run, in positions.
    """

    text: str
    match: Match
    offset: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """Runs of tokens that are looked for in one and the same field.

    Attributes:
        runs: Each a sequence of slots at fixed offsets; one run is a word or a phrase.
        within: For several runs: how many positions the beginnings of the first and the last may lie apart.
        fields: Where to look; any one of them will do.
    """

    runs: tuple[tuple[Slot, ...], ...]
    within: int
    fields: tuple[TextField, ...]

    @property
    def slots(self) -> tuple[Slot, ...]:
        """All slots of all runs."""
        return tuple(slot for run in self.runs for slot in run)


@lru_cache(maxsize=256)
def pattern_of(leaf: Leaf) -> Pattern | None:
    """What a leaf looks for; None when it holds neither letter nor digit."""
    match leaf:
        case Cites(text=text):
            return _one_run(text, Match.EXACT, (TextField.SOURCE,))
        case Word(text=text, field=field):
            return _one_run(text, Match.EXACT, _fields(field))
        case Prefix(text=text, field=field):
            return _one_run(text, Match.PREFIX, _fields(field))
        case Fuzzy(text=text, field=field):
            return _one_run(text, Match.FUZZY, _fields(field))
        case Phrase(text=text, field=field, within=None):
            return _one_run(text, Match.EXACT, _fields(field))
        case Phrase(text=text, field=field, within=within):
            runs = tuple(run for word in text.split() if (run := _slots(list(tokens(word)), Match.EXACT)))
            widest = max(within or 0, sum(run[-1].offset + 1 for run in runs) - 1)
            return Pattern(runs, widest, _fields(field)) if runs else None


def leaves(query: Query) -> Iterator[Leaf]:
    """The leaves that look for words, in order; what stands under a NOT is left out."""
    match query:
        case And(parts=parts) | Or(parts=parts):
            for part in parts:
                yield from leaves(part)
        case Word() | Phrase() | Prefix() | Fuzzy() | Cites():
            yield query
        case _:
            return


def all_leaves(query: Query) -> Iterator[Query]:
    """Every leaf, also under a NOT."""
    match query:
        case And(parts=parts) | Or(parts=parts):
            for part in parts:
                yield from all_leaves(part)
        case Not(part=part):
            yield from all_leaves(part)
        case _:
            yield query


def _fields(field: TextField | None) -> tuple[TextField, ...]:
    return DEFAULT_FIELDS if field is None else (field,)


def _one_run(text: str, match: Match, fields: tuple[TextField, ...]) -> Pattern | None:
    run = _slots(list(tokens(text)), match)
    return Pattern((run,), 0, fields) if run else None


def _slots(made: list[Token], match: Match) -> tuple[Slot, ...]:
    """The tokens as slots.

    Joined forms are left to the documents, and the last character of a run without spaces too, unless it is the whole
    run and so the beginning of any token.
    """
    wanted: list[Token] = []
    for number, token in enumerate(made):
        after_gram = number > 0 and made[number - 1].kind is Kind.GRAM
        if token.kind is not Kind.JOINED and not (token.kind is Kind.TAIL and after_gram):
            wanted.append(token)
    if not wanted:
        return ()
    first, last = wanted[0].position, wanted[-1]
    return tuple(
        Slot(token.text, _how(token, match, is_last=token is last), token.position - first) for token in wanted
    )


def _how(token: Token, match: Match, *, is_last: bool) -> Match:
    """A prefix is of the last token only; fuzzy are words, not characters."""
    if token.kind is Kind.TAIL or (match is Match.PREFIX and is_last):
        return Match.PREFIX
    return Match.FUZZY if match is Match.FUZZY and token.kind is Kind.WORD else Match.EXACT
