"""Answers queries without an index on disk: what the index would hold is made in memory from what the store says.

For a library whose index is missing, damaged, not to be trusted or being made anew. It is the search room's own engine
over the same words, so that what is found is what the index would find. Of a large library only those clippings are
read word by word in which a quick look found something like what is asked for; the others are known by their numbers.
Their lengths are not, so that the order by relevance may differ a little from that of the index.
"""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from clippings_app.domain.indexing import Found, IndexBatch, IndexDocument, Vocabulary
from clippings_app.domain.query import Cites, Fuzzy, Phrase, Prefix, Query, Sort, Word
from clippings_app.domain.spread import Spread
from clippings_app.domain.worded import Worded
from clippings_app.search.building import PostingsBuilder
from clippings_app.search.candidates import Places, candidates
from clippings_app.search.patterns import Match, Pattern, all_leaves, pattern_of
from clippings_app.search.postings import Postings
from clippings_app.search.schema import FACTS, pack_facts
from clippings_app.search.segments import Segment, Snapshot
from clippings_app.search.view import View
from clippings_app.storage.store import Store

_BATCH = 5000
_FEW = 5000
"""So many clippings are read whole within seconds: they are not looked through first."""


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

    def below(self, query: Query, vocabulary: Vocabulary, above: Mapping[int, Sequence[int]]) -> dict[int, int]:
        """How many hits each topic has in it or below it, as `SearchIndex.below` counts them."""
        return self._current().below(query, vocabulary, above)

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
        at_once: How many clippings are read word by word for one question, the newest first; None for all that may be
            needed, for whoever can wait. Asked again, it goes on with the others.
        few: A library of so many is read whole.
    """

    def __init__(self, store: Store, *, at_once: int | None = None, few: int = _FEW) -> None:
        self._store = store
        self._at_once = at_once
        self._few = few
        self._memory = MemoryIndex()
        self._looked_for: set[Pattern] = set()

    def search(self, query: Query, **page: Any) -> Found:  # noqa: ANN401 - as `MemoryIndex.search` has them
        """Answer a query as `SearchIndex.search` does, with all that has changed by now."""
        left = self._feed(query)
        found = self._memory.search(query, self._store, **page)
        if not left:
            return found
        note = Worded("{count} older clippings that may hold this have not been looked through yet.", count=left)
        return replace(found, notes=(*found.notes, note))

    def spread(self, query: Query, families: Mapping[int, Sequence[int]]) -> Spread:
        """How all hits spread over time, as `SearchIndex.spread` does it."""
        self._feed(query)
        return self._memory.spread(query, self._store, families)

    def below(self, query: Query, above: Mapping[int, Sequence[int]]) -> dict[int, int]:
        """How many hits each topic has in it or below it, as `SearchIndex.below` counts them."""
        self._feed(query)
        return self._memory.below(query, self._store, above)

    def _feed(self, query: Query) -> int:
        """Take in what has changed and what the query needs; returns how many clippings are left that it may need."""
        memory, is_new = self._memory, not self._memory.applied
        while batch := self._store.index_batch(memory.applied, _BATCH, wordless=is_new):
            memory.update(batch, wordless=is_new)
        patterns = list(_patterns(query))
        if not memory.wordless or all(map(self._is_looked_for, patterns)):
            return 0
        wanted = self._wanted(patterns)
        now = wanted[: self._at_once]
        for first in range(0, len(now), _BATCH):
            memory.give_words(self._store.index_documents(now[first : first + _BATCH]))
        if len(now) == len(wanted):
            self._looked_for.update(patterns)
        return len(wanted) - len(now)

    def _is_looked_for(self, pattern: Pattern) -> bool:
        """Whether all clippings have been read that may hold a pattern, or what is a part of one of its words."""
        words = [slot.text for slot in pattern.slots if slot.match is not Match.FUZZY]
        known = [each.slots[0].text for each in self._looked_for if len(each.slots) == 1]
        return pattern in self._looked_for or any(part in word for part in known for word in words)

    def _wanted(self, patterns: Sequence[Pattern]) -> list[int]:
        """Clippings without words that may hold one of some patterns, the newest first."""
        wordless = self._memory.wordless
        may_hold = _look(patterns) if len(wordless) > self._few else None
        return sorted(wordless if may_hold is None else wordless & self._store.ids_with(may_hold), reverse=True)


def _patterns(query: Query) -> Iterator[Pattern]:
    """What a query looks for in texts, also under a NOT."""
    for leaf in all_leaves(query):
        if isinstance(leaf, Word | Phrase | Prefix | Fuzzy | Cites) and (pattern := pattern_of(leaf)):
            yield pattern


def _look(patterns: Sequence[Pattern]) -> Callable[[str], bool] | None:
    """A function that tells whether a text may hold any of some patterns; None where that cannot be told so."""
    needed: list[list[Places]] = []
    for pattern in patterns:
        places = [candidates([slot]) for slot in pattern.slots]
        if any(each is None for each in places):
            return None
        needed.append([each for each in places if each is not None])
    return lambda text: any(all(any(places(text)) for places in each) for each in needed)
