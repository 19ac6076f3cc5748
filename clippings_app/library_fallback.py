"""Answers queries without an index on disk: what the index would hold is made in memory from what the store says.

For a library whose index is missing, damaged, not to be trusted or being made anew. It is the search room's own engine
over the same words, so that what is found is what the index would find. Of a large library only those clippings are
read word by word in which a quick look found something like what is asked for; the others are known by their numbers.
How long these are and what else they hold is not, so that the order by relevance may differ a little from that of the
index.
"""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from clippings_app.domain.indexing import Found, IndexBatch, IndexDocument, Vocabulary
from clippings_app.domain.query import And, Cites, Everything, Fuzzy, Not, Or, Phrase, Prefix, Query, Sort, Word
from clippings_app.domain.spread import Spread
from clippings_app.domain.worded import Worded
from clippings_app.search.building import PostingsBuilder
from clippings_app.search.candidates import may_hold
from clippings_app.search.patterns import Match, Pattern, all_leaves, pattern_of
from clippings_app.search.postings import Postings
from clippings_app.search.schema import FACTS, pack_facts
from clippings_app.search.segments import Segment, Snapshot
from clippings_app.search.view import View
from clippings_app.storage.store import Store

_BATCH = 5000
_OF_WORDS = (Word, Phrase, Prefix, Fuzzy, Cites)
_FEW = 5000
"""So many clippings are read whole within seconds: they are not looked through first."""
_MOST_BLIND = 10_000
"""So many are read word by word for one question with a word and all that are near it, which no quick look can tell:
even for whoever can wait, who would wait for minutes and hold all words of the library in memory.
"""
_LOOKS = 5
"""Where somebody waits, for each clipping that may be read word by word so many are looked through for it."""


class MemorySegment(Segment):
    """Some clippings as a segment of the index that lies on no disk."""

    def __init__(self, documents: Iterable[IndexDocument]) -> None:
        self.name = ""
        builder, held = PostingsBuilder(), list(documents)
        for document in held:
            builder.add(document)
        rows = [pack_facts(document, length) for document, length in zip(held, builder.settle(0), strict=True)]
        written = io.BytesIO()
        builder.write(written, len(rows))
        self.size = len(rows)
        self.facts = np.frombuffer(b"".join(rows), FACTS)
        self.postings = Postings(written.getvalue())


class MemoryIndex:
    """An index in memory that is fed and asked like the one on disk.

    Attributes:
        applied: The sequence number of the last change it took in.
        wordless: The clippings of which it knows no words.
    """

    def __init__(self) -> None:
        self.applied = 0
        self.wordless: set[int] = set()
        self._segments: list[MemorySegment] = []
        self._deleted: list[set[int]] = []
        self._where: dict[int, tuple[int, int]] = {}
        self._view: View | None = None

    def update(self, batch: IndexBatch, *, wordless: bool = False) -> None:
        """Take in changes; of clippings that are wordless nothing but their numbers is known."""
        documents = list({each.id: each for each in batch.documents}.values())
        self._forget({*batch.gone, *(each.id for each in documents)})
        self._hold(documents)
        if wordless:
            self.wordless |= {each.id for each in documents}
        self.applied = batch.upto

    def give_words(self, documents: Sequence[IndexDocument]) -> None:
        """Take in the words of clippings that it knows."""
        self._forget({each.id for each in documents})
        self._hold(documents)

    def _forget(self, ids: set[int]) -> None:
        for number in ids & self._where.keys():
            segment, row = self._where.pop(number)
            self._deleted[segment].add(row)
        self.wordless -= ids
        self._view = None

    def _hold(self, documents: Sequence[IndexDocument]) -> None:
        if documents:
            self._where |= {each.id: (len(self._segments), row) for row, each in enumerate(documents)}
            self._segments.append(MemorySegment(documents))
            self._deleted.append(set())

    def search(
        self,
        query: Query,
        vocabulary: Vocabulary,
        *,
        limit: int = 50,
        offset: int = 0,
        sort: Sort = Sort.RELEVANCE,
        facets: bool = False,
        all_ids: bool = False,
    ) -> Found:
        """Answer a query as `SearchIndex.search` does."""
        view = self._current()
        found = view.answer(query, vocabulary, limit=limit, offset=offset, sort=sort, facets=facets, all_ids=all_ids)
        return found if found.total else replace(found, did_you_mean=view.meant(query, vocabulary))

    def spread(self, query: Query, vocabulary: Vocabulary, families: Mapping[int, Sequence[int]]) -> Spread:
        """How all hits spread over time, as `SearchIndex.spread` does it."""
        return self._current().spread(query, vocabulary, families)

    def is_name(self, phrase: Phrase, vocabulary: Vocabulary) -> bool:
        """Whether a phrase is the whole name of an outlet or person of some clipping."""
        return self._current().engine.called(phrase, vocabulary) is not None

    def _current(self) -> View:
        if self._view is None:
            snapshot = Snapshot(self._segments, self._deleted)
            if self.wordless:
                known = snapshot.alive & ~np.isin(snapshot.facts["id"], list(self.wordless))
                snapshot.typical_length = float(snapshot.lengths[known].mean()) if known.any() else 1.0
            self._view = View(snapshot)
        return self._view


class Fallback:
    """Stands in for the index of one library.

    What asks for no word (the whole list, a topic, a date) is answered without reading any text.

    Args:
        store: The library's truth.
        at_once: How many clippings are read word by word for one question, the newest first, and a few times as many
            looked through for them; None for all that may be needed, for whoever can wait.
        few: A library of so many is read whole.
        blind: So many are read for a question that no quick look can narrow, by whoever can wait.
    """

    def __init__(self, store: Store, *, at_once: int | None = None, few: int = _FEW, blind: int = _MOST_BLIND) -> None:
        self._store = store
        self._at_once = at_once
        self._few = few
        self._blind = blind
        self._memory = MemoryIndex()
        self._answered: set[Query] = set()
        self._left: dict[Query, int] = {}

    def search(self, query: Query, **page: Any) -> Found:  # noqa: ANN401 - as `MemoryIndex.search` has them
        """Answer a query as `SearchIndex.search` does, with all that has changed by now."""
        left = self._feed(query)
        found = self._memory.search(query, self._store, **page)
        if not left:
            return found
        note = Worded("Older clippings that may hold this have not been looked through yet: {count}.", count=left)
        return replace(found, notes=(*found.notes, note))

    def spread(self, query: Query, families: Mapping[int, Sequence[int]]) -> Spread:
        """How all hits spread over time, as `SearchIndex.spread` does it."""
        self._feed(query)
        return self._memory.spread(query, self._store, families)

    def _feed(self, query: Query) -> int:
        """Take in what has changed and what the query needs; returns how many clippings are left that it may need."""
        memory, is_new = self._memory, not self._memory.applied
        while batch := self._store.index_batch(memory.applied, _BATCH, wordless=is_new):
            memory.update(batch, wordless=is_new)
        query = self._without_names(query)
        if not memory.wordless or self._is_answered(query):
            return 0
        if query in self._left:  # its facets are to be those of its hits
            return self._left[query]
        wanted, left = self._wanted(query)
        now = wanted[: self._most(query)]
        left += len(wanted) - len(now)
        for first in range(0, len(now), _BATCH):
            memory.give_words(self._store.index_documents(now[first : first + _BATCH]))
        if left:
            self._left[query] = left
        else:
            self._answered.add(query)
        return left

    def _without_names(self, query: Query) -> Query:
        """What is left of a query to be looked for in words: who is called so is known by number, however spelt."""
        match query:
            case And(parts=parts):
                return And(parts=tuple(map(self._without_names, parts)))
            case Or(parts=parts):
                return Or(parts=tuple(map(self._without_names, parts)))
            case Not(part=part):
                return Not(part=self._without_names(part))
            case Phrase() if self._memory.is_name(query, self._store):
                return Everything()
        return query

    def _most(self, query: Query) -> int | None:
        """How many clippings are read word by word for one question; None for all."""
        is_blind = any(slot.match is Match.FUZZY for pattern in _patterns(query) for slot in pattern.slots)
        return self._blind if is_blind and self._at_once is None else self._at_once

    def _is_answered(self, query: Query) -> bool:
        """Whether all clippings have been read on whose words the answer hangs."""
        if next(_patterns(query), None) is None:
            return True
        match query:
            case And(parts=parts):
                words = (part for part in parts if isinstance(part, _OF_WORDS) and pattern_of(part))
                return query in self._answered or any(map(self._is_answered, words))
            case Or(parts=parts):
                return query in self._answered or all(map(self._is_answered, parts))
            case Not(part=part):
                return self._is_answered(part)
        if query in self._answered:
            return True
        known = [word for word in map(_single_word, self._answered) if word]
        asked = [slot.text for slot in next(_patterns(query)).slots if slot.match is not Match.FUZZY]
        return any(part in word for part in known for word in asked)

    def _wanted(self, query: Query) -> tuple[list[int], int]:
        """Clippings without words on whose words the answer hangs, the newest first; how many were not looked at."""
        wordless = sorted(self._memory.wordless, reverse=True)
        if len(wordless) <= self._few:
            return wordless, 0
        seen = wordless if self._at_once is None else wordless[: self._at_once * _LOOKS]
        may_matter = self._store.ids_with(_matters(query), from_id=seen[-1])
        return [number for number in seen if number in may_matter], len(wordless) - len(seen)


def _patterns(query: Query) -> Iterator[Pattern]:
    """What a query looks for in texts, also under a NOT."""
    for leaf in all_leaves(query):
        if isinstance(leaf, _OF_WORDS) and (pattern := pattern_of(leaf)):
            yield pattern


def _single_word(query: Query) -> str:
    """The one word that a query is, folded; "" for any other."""
    if not isinstance(query, Word | Prefix):
        return ""
    pattern = pattern_of(query)
    return pattern.slots[0].text if pattern and len(pattern.slots) == 1 else ""


Look = Callable[[str], bool]


def _matters(query: Query) -> Look:
    """Whether what a clipping's texts say may make a difference to an answer; without them it holds no word at all."""
    match query:
        case And(parts=parts):
            possible, differing = [*map(_may_match, parts)], [*map(_matters, parts)]
            return lambda text: all(look(text) for look in possible) and any(look(text) for look in differing)
        case Or(parts=parts):
            differing = [*map(_matters, parts)]
            return lambda text: any(look(text) for look in differing)
        case Not(part=part):
            return _matters(part)
    return _may_match(query) if next(_patterns(query), None) else lambda _text: False


def _may_match(query: Query) -> Look:
    """Whether a clipping with some texts may be among what a query finds, as far as a quick look tells."""
    match query:
        case And(parts=parts):
            looks = [*map(_may_match, parts)]
            return lambda text: all(look(text) for look in looks)
        case Or(parts=parts):
            looks = [*map(_may_match, parts)]
            return lambda text: any(look(text) for look in looks)
        case Word() | Phrase() | Prefix() | Fuzzy() | Cites() if pattern := pattern_of(query):
            looks = [look for slot in pattern.slots if (look := may_hold(slot))]  # of others nothing can be told
            return lambda text: all(look(text) for look in looks)
    return lambda _text: True
