"""Answers a query over a snapshot of the index with arrays as long as the number of documents.

Relevance is BM25F: occurrences are weighted by field and summed before they are damped, so that the fields count as one
text (Robertson, Zaragoza and Taylor, 2004). All words that a prefix or a near miss stands for count as one word.
"""

from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, reduce
from itertools import islice
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.indexing import Vocabulary
from clippings_app.domain.query import (
    DEFAULT_FIELDS,
    And,
    Cites,
    DateKind,
    DateRange,
    Fuzzy,
    Has,
    IncidentIs,
    Is,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    State,
    TextField,
    TopicIs,
    Trait,
    Word,
)
from clippings_app.domain.worded import Worded
from clippings_app.search.held import DOCUMENT, Holdings
from clippings_app.search.patterns import Leaf, Match, Pattern, Slot, all_leaves, pattern_of
from clippings_app.search.postings import field_mask
from clippings_app.search.proximity import POSITION_BITS, groups_within, shared
from clippings_app.search.schema import DISTANT_FUTURE, FLAGS, field_weights
from clippings_app.search.segments import DOCUMENT_BITS, Snapshot
from clippings_app.search.tokenizer import Kind, tokens

_K1 = 1.2
_B = 0.75
_LEAVES_KEPT = 12
_MOST_SUGGESTED = 50
_MOST_LOOKED_AT = 1 << 17
"""Postings that are gone through for the completions of a word with parts: somebody is typing."""
_BLOCK, _SAMPLED = 256, 32
"""Documents of a block, and one in so many of these is a sample."""
_MANY_OF = 32
"""From this part of all documents on, matches are many."""
_SURER = 2
"""So many times more of a sample than its share are reached, since by chance it may have none of the best."""
_MANY_KEYS = 50
"""From so many keys on, one walk over all of a field is less than looking each of them up."""
_STATE_FLAGS = {State.STARRED: "starred", State.INBOX: "inbox", State.TRASH: "trashed"}
_TRAIT_FLAGS = {trait: f"has_{trait.value}" for trait in Trait}

_KEYS_OF: Mapping[TextField, str] = {
    TextField.PUBLISHER: "publishers",
    TextField.PHOTOGRAPHER: "photographers",
    TextField.AGENCY: "agencies",
}
"""Fields of names in quotes, and the field of ids that tells who is called so: him alone they mean."""

Mask = NDArray[np.bool_]
Scores = NDArray[np.float32]
Floats = NDArray[np.floating[Any]]
_Value = TypeVar("_Value", bound=np.generic)


@dataclass(frozen=True, slots=True)
class Matches:
    """Which documents match, and how well.

    Attributes:
        mask: Which of all documents.
        parts: Scores of all documents; how well one matches is the sum of its scores. None of them where nothing is to
            be ranked.
    """

    mask: Mask
    parts: tuple[Scores, ...] = ()

    def scores(self, documents: NDArray[np.int64]) -> Scores | None:
        """How well some of the documents match; None where nothing is to be ranked."""
        if not self.parts:
            return None
        return reduce(np.add, (part[documents] for part in self.parts))

    def ranked(self) -> tuple[NDArray[np.int64], Scores]:
        """All documents that match, rising, and how well each does, where there is something to rank."""
        hits = self.mask.nonzero()[0]
        return hits, reduce(np.add, (part[hits] for part in self.parts))

    def foremost(self, count: int) -> tuple[NDArray[np.int64], Scores] | None:
        """Documents, rising, with the best `count` among them, and how well each matches.

        Some blocks of all documents tell about what the best of them reach. So of very many matches most are never
        picked out. None where picking out all of them takes no longer, nothing is to be ranked, or the sample told too
        much.
        """
        if not self.parts or np.count_nonzero(self.mask) * _MANY_OF < len(self.mask):
            return None
        scores = reduce(np.add, self.parts)
        sample = _sample(scores)[_sample(self.mask)]
        share = (count // _SAMPLED + 1) * _SURER
        if len(sample) <= share:
            return None
        reach = scores >= np.partition(sample, len(sample) - share)[len(sample) - share]
        reach &= self.mask
        hits = reach.nonzero()[0]
        return (hits, scores[hits]) if len(hits) >= count else None


@dataclass(slots=True)
class _Context:
    """What is gathered while one query is answered."""

    vocabulary: Vocabulary
    notes: list[str] = field(default_factory=list)


class Engine:
    """Answers queries over one snapshot; keeps the answers of recent leaves, since typing repeats them.

    Attributes:
        snapshot: What is asked.
        holdings: The postings of the latest words.
        commonness: In how many documents about some words are, as `likeness` has found.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.commonness: dict[str, float] = {}
        self.holdings = Holdings(snapshot)
        self._kept: OrderedDict[Leaf, tuple[Matches | None, tuple[str, ...]]] = OrderedDict()

    def matches(self, query: Query, vocabulary: Vocabulary) -> tuple[Matches, tuple[str, ...]]:
        """All living documents that match, without the trash unless the query names it, and what was not done."""
        context = _Context(vocabulary)
        found = self._evaluate(query, context)
        if found is None:
            found = Matches(np.zeros(self.snapshot.size, np.bool_))
        names_trash = any(isinstance(leaf, Is) and leaf.state is State.TRASH for leaf in all_leaves(query))
        mask = found.mask & (self.snapshot.alive if names_trash else self.visible())
        return Matches(mask, found.parts), tuple(dict.fromkeys(context.notes))

    def visible(self) -> Mask:
        """The living documents that are not in the trash."""
        return self._visible

    @cached_property
    def _visible(self) -> Mask:
        seen: Mask = self.snapshot.alive & ~self._flag("trashed")
        return seen

    def _evaluate(self, query: Query, context: _Context) -> Matches | None:
        """One node; None when it holds nothing that can be looked for."""
        match query:
            case And(parts=parts):
                return self._all_of(parts, context)
            case Or(parts=parts):
                return self._any_of(parts, context)
            case Not(part=part):
                inner = self._evaluate(part, context)
                return None if inner is None else Matches(~inner.mask)
            case Phrase() if (called := self.called(query, context.vocabulary)) is not None:
                return Matches(called)
            case Word() | Phrase() | Prefix() | Fuzzy() | Cites():
                return self._words(query, context)
            case _:
                return Matches(self._filter(query, context))

    def called(self, leaf: Phrase, vocabulary: Vocabulary) -> Mask | None:
        """The documents of the outlet or person whose whole name a phrase is; None where it is no such name.

        As with a topic none of them is a better match than another, and nobody has to look for the words of the name,
        of which some are in nearly every text.
        """
        field = leaf.field
        if field is None or field not in _KEYS_OF or leaf.within is not None:
            return None
        key = vocabulary.called(field, leaf.text)
        if key is None:
            return None
        living = self._tagged(_KEYS_OF[field], (key,)) & self.snapshot.alive
        return living if living.any() else None

    def _all_of(self, parts: Sequence[Query], context: _Context) -> Matches | None:
        found = [each for part in parts if (each := self._evaluate(part, context)) is not None]
        if not found:
            return None
        return Matches(reduce(np.logical_and, (each.mask for each in found)), _parts(found))

    def _any_of(self, parts: Sequence[Query], context: _Context) -> Matches | None:
        found = [each for part in parts if (each := self._evaluate(part, context)) is not None]
        if not found:
            return None
        return Matches(reduce(np.logical_or, (each.mask for each in found)), _parts(found))

    def _filter(self, query: Query, context: _Context) -> Mask:
        match query:
            case TopicIs(text=text):
                if not (ids := context.vocabulary.topic_ids(text)):
                    context.notes.append(Worded("There is no topic “{name}”.", name=text))
                return self._tagged("topics", ids)
            case IncidentIs(text=text):
                if not (ids := context.vocabulary.incident_ids(text)):
                    context.notes.append(Worded("There is no incident “{name}”.", name=text))
                return self._tagged("incidents", ids)
            case DateRange():
                return self._dated(query)
            case Is(state=state):
                return self._flag(_STATE_FLAGS[state])
            case Has(trait=trait):
                return self._flag(_TRAIT_FLAGS[trait])
            case _:
                return np.ones(self.snapshot.size, np.bool_)

    def _tagged(self, name: str, ids: Sequence[int]) -> Mask:
        mask = np.zeros(self.snapshot.size, np.bool_)
        for segment, first in self.snapshot.segments:
            if len(ids) > _MANY_KEYS:
                held = segment.keys(name)
                wanted = np.isin(np.asarray(held.keys).astype(np.int64), ids)
                mask[held.documents[np.repeat(wanted, np.diff(held.starts))].astype(np.int64) + first] = True
                continue
            for key in ids:
                mask[segment.documents_with(name, key).astype(np.int64) + first] = True
        return mask

    def _dated(self, query: DateRange) -> Mask:
        facts = self.snapshot.facts
        first_day = query.start.first_day if query.start else None
        last_day = query.end.last_day if query.end else None
        lowest = first_day.toordinal() if first_day else 0
        highest = last_day.toordinal() if last_day else DISTANT_FUTURE - 1
        if query.kind is DateKind.ADDED:
            added: Mask = (facts["added"] >= lowest) & (facts["added"] <= highest)
            return added
        overlapping: Mask = (facts["first"] <= highest) & (facts["last"] >= lowest)
        return overlapping

    def _flag(self, name: str) -> Mask:
        flagged: Mask = (self.snapshot.facts["flags"] & (1 << FLAGS.index(name))) != 0
        return flagged

    def _words(self, leaf: Leaf, context: _Context) -> Matches | None:
        if leaf not in self._kept:
            notes: list[str] = []
            self._kept[leaf] = (self._ranked(leaf, notes), tuple(notes))
            if len(self._kept) > _LEAVES_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(leaf)
        found, kept_notes = self._kept[leaf]
        context.notes += kept_notes
        return found

    def _ranked(self, leaf: Leaf, notes: list[str]) -> Matches | None:
        pattern = pattern_of(leaf)
        if pattern is None:
            notes.append(Worded("“{text}” holds no letter or digit and was not searched for.", text=leaf.text))
            return None
        where, often = self._occurrences(pattern)
        mask = np.zeros(self.snapshot.size, np.bool_)
        mask[where] = True
        scores = np.zeros(self.snapshot.size, np.float32)
        scores[where] = bm25(self.snapshot, where, often)
        return Matches(mask, (scores,))

    def _occurrences(self, pattern: Pattern) -> tuple[NDArray[np.integer[Any]], Scores]:
        """The documents that hold a pattern, rising, and how often each does, weighted by field."""
        weights = field_weights(pattern.fields)
        slots, mask = pattern.slots, field_mask(pattern.fields)
        if len(slots) > 1:
            together = self._sequences(pattern, mask, weights)
            holding = (together > 0).nonzero()[0]
            return holding, together[holding].astype(np.float32)
        held = self.holdings.of(slots[0], mask)
        often = held.often(weights, self.snapshot.size)
        where = held.somewhere(often)
        return where, often[where].astype(np.float32)

    def held(self, texts: Iterable[str], most: int) -> Iterator[str]:
        """Those words with parts that a living document holds, as far as that can be told soon.

        Args:
            texts: The words.
            most: So many postings may be gone through for all of them.
        """
        mask = field_mask(DEFAULT_FIELDS)
        for text in texts:
            pattern = pattern_of(Phrase(text=text))
            work = sum(len(self.holdings.of(slot, mask)) for slot in pattern.slots) if pattern else most
            if pattern is None or work >= most:
                continue
            most -= work
            if self.snapshot.alive[self._occurrences(pattern)[0]].any():
                yield text

    def _sequences(self, pattern: Pattern, mask: int, weights: NDArray[np.float32]) -> NDArray[np.float64]:
        """How often the runs of a pattern stand in one field of each document."""
        size = self.snapshot.size
        held = {slot: self.holdings.of(slot, mask) for slot in pattern.slots}
        wanted = reduce(np.logical_and, (each.within(mask, size) for each in held.values()))
        places = {slot: each.places(mask, wanted) - slot.offset for slot, each in held.items()}
        starts = [reduce(shared, (places[slot] for slot in run)) for run in pattern.runs]
        groups = starts[0] >> POSITION_BITS if len(starts) == 1 else groups_within(starts, pattern.within)
        return np.bincount(groups & DOCUMENT, weights[groups >> DOCUMENT_BITS], size).astype(np.float64, copy=False)


def bm25(snapshot: Snapshot, where: NDArray[np.integer[Any]], often: Floats) -> Floats:
    """How well each document that holds a word or phrase fits it.

    Args:
        snapshot: All documents.
        where: Those that hold it.
        often: How often, weighted by field.
    """
    return snapshot.rarity(int(snapshot.alive[where].sum())) * damped(snapshot, where, often)


def damped(snapshot: Snapshot, where: NDArray[np.integer[Any]], often: Floats) -> Floats:
    """The same but for how rare the word is: what a word is worth that is so often in documents of their lengths."""
    damping = _K1 * (1 - _B + _B * snapshot.lengths[where] / max(snapshot.typical_length, 1.0))
    worth: Floats = often * (_K1 + 1) / (often + damping)
    return worth


def _parts(found: Sequence[Matches]) -> tuple[Scores, ...]:
    return tuple(part for each in found for part in each.parts)


def _sample(values: NDArray[_Value]) -> NDArray[_Value]:
    """Blocks of some values, one behind the other."""
    whole = len(values) // (_BLOCK * _SAMPLED)
    blocks: NDArray[_Value] = values[: whole * _BLOCK * _SAMPLED].reshape(whole, _SAMPLED, _BLOCK)[:, 0]
    return blocks.ravel()


class Suggester:
    """Words of the index that a person may mean or be about to type."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def complete(self, prefix: str, limit: int) -> list[str]:
        """Words that begin like the last word of `prefix`, the most frequent first.

        Of a word with parts, such as Hong-Ji, or of a script without spaces, what is typed before its last part stays,
        and only what the library holds behind it is offered.
        """
        begun = prefix.split()[-1].rpartition(":")[2].lstrip('"(-') if prefix.split() else ""
        typed = [token for token in tokens(begun) if token.kind is not Kind.JOINED]
        if not typed:
            return []
        last = typed[-1]
        words = self._most_frequent(Slot(last.text, Match.PREFIX, 0))
        if len(typed) == 1:
            return words[:limit]
        whole = [f"{begun[: last.start]}{word}" for word in words]
        return list(islice(self._engine.held(whole, _MOST_LOOKED_AT), limit))

    def near(self, word: str) -> list[str]:
        """All words at most one edit away from a folded one that a query without a field would find."""
        mask = field_mask(DEFAULT_FIELDS)
        segments = (segment for segment, _ in self._engine.snapshot.segments)
        return sorted({segment.postings.word(at) for segment in segments for at in segment.near(word, mask)})

    def nearest(self, word: str) -> str | None:
        """The word itself when it is known, else the most frequent one an edit away."""
        if any(segment.postings.find(word) is not None for segment, _ in self._engine.snapshot.segments):
            return word
        return next(iter(self._most_frequent(Slot(word, Match.FUZZY, 0))), None)

    def _most_frequent(self, slot: Slot) -> list[str]:
        counts: Counter[str] = Counter()
        for segment, _ in self._engine.snapshot.segments:
            held = segment.postings
            for first, last in segment.ranges(slot, field_mask(TextField)):
                often = held.counts[first:last]
                best = np.argsort(-often, kind="stable")[:_MOST_SUGGESTED] + first
                for at in best.tolist():
                    counts[held.word(at)] += int(held.counts[at])
        return sorted(counts, key=lambda found: (-counts[found], found))
