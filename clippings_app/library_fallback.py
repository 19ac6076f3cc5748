"""Answers queries without an index on disk: what the index would hold is made in memory from what the store says.

For a library whose index is missing, damaged or not to be trusted where none can be written. It is the search room's
own engine over the same words, so that an answer is the one that the index would give; only the first takes long.
"""

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from clippings_app.domain.indexing import Found, IndexBatch, IndexDocument, Vocabulary
from clippings_app.domain.query import Cites, Fuzzy, Phrase, Prefix, Query, Sort, TextField, Word
from clippings_app.domain.spread import Spread
from clippings_app.search.building import PostingsBuilder
from clippings_app.search.patterns import all_leaves
from clippings_app.search.postings import Postings
from clippings_app.search.schema import FACTS, pack_facts
from clippings_app.search.segments import Segment, Snapshot
from clippings_app.search.view import View

_BATCH = 5000
_OF_WORDS = (Word, Phrase, Prefix, Fuzzy, Cites)


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
    """

    def __init__(self) -> None:
        self.applied = 0
        self._segments: list[MemorySegment] = []
        self._deleted: list[set[int]] = []
        self._where: dict[int, tuple[int, int]] = {}
        self._view: View | None = None

    def update(self, batch: IndexBatch) -> None:
        """Take in changes."""
        documents = list({each.id: each for each in batch.documents}.values())
        for number in {*batch.gone, *(each.id for each in documents)} & self._where.keys():
            segment, row = self._where.pop(number)
            self._deleted[segment].add(row)
        if documents:
            self._where |= {each.id: (len(self._segments), row) for row, each in enumerate(documents)}
            self._segments.append(MemorySegment(documents))
            self._deleted.append(set())
        self.applied = batch.upto
        self._view = None

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
            self._view = View(Snapshot(self._segments, self._deleted))
        return self._view


class Fallback:
    """Stands in for the index of one library.

    What asks for no word (the whole list, a topic, a date) is answered without reading any text, and so at once.

    Args:
        vocabulary: Topics and incidents by name.
        changes: The next clippings that have changed after a number, at most so many: `Store.index_batch`.
    """

    def __init__(self, vocabulary: Vocabulary, changes: Callable[[int, int], IndexBatch | None]) -> None:
        self._vocabulary = vocabulary
        self._changes = changes
        self._whole, self._wordless = MemoryIndex(), MemoryIndex()

    def search(self, query: Query, **page: Any) -> Found:  # noqa: ANN401 - as `MemoryIndex.search` has them
        """Answer a query as `SearchIndex.search` does, with all that has changed by now."""
        return self._fed(query).search(query, self._vocabulary, **page)

    def spread(self, query: Query, families: Mapping[int, Sequence[int]]) -> Spread:
        """How all hits spread over time, as `SearchIndex.spread` does it."""
        return self._fed(query).spread(query, self._vocabulary, families)

    def below(self, query: Query, above: Mapping[int, Sequence[int]]) -> dict[int, int]:
        """How many hits each topic has in it or below it, as `SearchIndex.below` counts them."""
        return self._fed(query).below(query, self._vocabulary, above)

    def _fed(self, query: Query) -> MemoryIndex:
        """The memory that can answer a query, with all that has changed by now."""
        has_words = self._whole.applied > 0 or any(isinstance(leaf, _OF_WORDS) for leaf in all_leaves(query))
        index = self._whole if has_words else self._wordless
        while batch := self._changes(index.applied, _BATCH):
            index.update(batch if has_words else _without_words(batch))
        return index


def _without_words(batch: IndexBatch) -> IndexBatch:
    return replace(batch, documents=tuple(replace(each, text=_language_only(each)) for each in batch.documents))


def _language_only(document: IndexDocument) -> dict[TextField, str]:
    """The one field of words that facets count."""
    return {field: text for field, text in document.text.items() if field is TextField.LANG}
