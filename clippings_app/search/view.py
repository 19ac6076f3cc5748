"""The index at one moment: answers what is asked of it, whether its segments lie on the disk or in memory."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from clippings_app.domain.indexing import Found, Vocabulary
from clippings_app.domain.query import Query, Sort, TextField
from clippings_app.search.engine import Engine, Matches, Suggester
from clippings_app.search.highlight import patterns_of
from clippings_app.search.nearness import LOOKED_AT, Lift
from clippings_app.search.ordering import Ordering
from clippings_app.search.postings import CODES, field_mask
from clippings_app.search.segments import Snapshot

if TYPE_CHECKING:
    from clippings_app.domain.spread import Spread
    from clippings_app.search.facets import FacetTables


class View:
    """A snapshot with what is worked out of it, as far as it was asked for."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.engine = Engine(snapshot)
        self.suggester = Suggester(self.engine)
        self._ordering = Ordering(snapshot.facts)
        self._lift = Lift(snapshot, self.engine.holdings)

    @cached_property
    def facets(self) -> "FacetTables":
        """What is counted of each facet."""
        from clippings_app.search.facets import FacetTables

        return FacetTables(self.snapshot)

    def answer(
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
        """Answer a query.

        Args:
            query: What is asked.
            vocabulary: Topics and incidents by name.
            limit: Hits of the page.
            offset: Hits before it.
            sort: Their order.
            facets: Whether to count facets.
            all_ids: Whether to give the ids of all hits in order.
        """
        found, notes = self.engine.matches(query, vocabulary)
        upto = None if all_ids else offset + limit
        if sort is Sort.RELEVANCE and found.parts:
            ordered, relevance = self._by_relevance(query, found, upto)
        else:
            ordered = self._ordering.sorted_hits(found.mask.nonzero()[0], sort, upto)
            ranked = found.scores(ordered)
            relevance = np.zeros(len(ordered), np.float32) if ranked is None else ranked
        ids = self.snapshot.facts["id"]
        page = slice(offset, offset + limit)
        return Found(
            total=int(np.count_nonzero(found.mask)),
            hits=tuple(zip(ids[ordered[page]].tolist(), relevance[page].tolist(), strict=True)),
            ids=tuple(ids[ordered].tolist()) if all_ids else (),
            facets=self.facets.count(found.mask, vocabulary.topics_above()) if facets else {},
            notes=notes,
        )

    def _by_relevance(
        self, query: Query, found: Matches, upto: int | None
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """The hits in order, as many as are needed, and how relevant each is."""
        few = upto is not None and upto <= LOOKED_AT
        hits, relevance = (found.foremost(LOOKED_AT) if few else None) or found.ranked()
        lifted = self._lift.lift(query, hits, relevance)
        if lifted is not None and few:
            hits, relevance = hits[lifted], relevance[lifted]
        return self._ordering.by_relevance(hits, relevance, upto)

    def without(self, query: Query, clippings: Sequence[int]) -> list[int]:
        """Of clippings those that have none of a query's words in their bodies; none of a query without words."""
        patterns = patterns_of(query)
        if not patterns:
            return []
        ids = self.snapshot.facts["id"]
        left = (np.isin(ids, clippings) & self.snapshot.alive).nonzero()[0]
        for pattern in (pattern for pattern in patterns if TextField.BODY in pattern.fields):
            mask = field_mask(pattern.fields)
            for held in (self.engine.holdings.of(slot, mask) for slot in pattern.slots):
                left = left[~np.isin(left, held.documents[held.codes == CODES[TextField.BODY.value]])]
        spared: list[int] = ids[left].tolist()
        return spared

    def meant(self, query: Query, vocabulary: Vocabulary) -> str | None:
        """A query that finds something, where this one was spelt amiss."""
        from clippings_app.domain.query_language import format_query
        from clippings_app.search.suggestions import did_you_mean

        meant = did_you_mean(query, self.suggester.nearest, vocabulary)
        if meant is None or not self.engine.matches(meant, vocabulary)[0].mask.any():
            return None
        return format_query(meant)

    def spread(self, query: Query, vocabulary: Vocabulary, families: Mapping[int, Sequence[int]]) -> "Spread":
        """How all hits of a query spread over time; `families` gives the topic that each topic is counted for."""
        found, _ = self.engine.matches(query, vocabulary)
        return self.facets.spread(query, found.mask, families)
