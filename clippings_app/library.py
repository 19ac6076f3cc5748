"""The library as one thing: the store that is the truth, the index that finds, and the questions asked of both.

Nobody above this module sees storage or search. A `Library` belongs to one thread at a time.
"""

from __future__ import annotations  # what most questions need not know of is imported where it is used

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from clippings_app.analysis.ordering import NameKey, natural_key
from clippings_app.domain.answers import Answer, Hit, IncidentOverview, InCommon, Related, Suggestions
from clippings_app.domain.bibliography import EntryOrder, GroupBy
from clippings_app.domain.errors import LibraryDamaged, NotFound
from clippings_app.domain.query import (
    NAMED_FIELDS,
    IncidentIs,
    Phrase,
    Query,
    Sort,
    State,
    TextField,
    TopicIs,
    Trait,
)
from clippings_app.domain.query_language import format_query, parse_query, unquoted
from clippings_app.domain.system_words import system_words
from clippings_app.domain.watch import NOBODY, Watch
from clippings_app.domain.worded import Worded
from clippings_app.library_index import SETTLING_SECONDS, IndexKeeper
from clippings_app.storage.store import Store

if TYPE_CHECKING:
    from clippings_app.domain.arrangement import Arrangement
    from clippings_app.domain.article import ParsedArticle
    from clippings_app.domain.bibliography import Bibliography
    from clippings_app.domain.boilerplate import LearntLine
    from clippings_app.domain.changes import Applied, Change
    from clippings_app.domain.clipping import (
        Clipping,
        ClippingRow,
        Draft,
        HeldSource,
        IncidentCount,
        IncidentTag,
        LibraryCounts,
        SavedSearch,
        TopicCount,
    )
    from clippings_app.domain.indexing import Found
    from clippings_app.domain.spread import Spread
    from clippings_app.library_fallback import Fallback
    from clippings_app.search.index import SearchIndex
    from clippings_app.storage.check import CheckReport
    from clippings_app.storage.store import CreditRow, Listed

__all__ = ["Answer", "Hit", "IncidentOverview", "Library", "Related", "Suggestions"]

Spans = Callable[[str], list[tuple[int, int]]]

_FACET_NAMES = {
    "topic": "topic",
    "incident": "incident",
    "publisher": "publisher",
    "photographer": "person",
    "agency": "outlet",
}
_CANDIDATES = 40
"""So many clippings that use the same words are compared word for word."""
_MOST_CREDITED = 24
"""Names in the credits of one clipping that are looked for in others."""
_ASKED: Mapping[str, Sequence[str]] = {
    "is": [state.value for state in State],
    "has": [trait.value for trait in Trait],
    **dict.fromkeys(("published", "before", "after", "added", TextField.LANG), ()),
}
"""What is to be said behind fields that no words of the text stand behind."""
_OFFERED = ("topic", "incident", "publisher", "photographer")
"""Fields of which a name is offered for a word without a field."""


class Library:
    """One library folder, open.

    Args:
        folder: Where it is; made when it does not exist.
        read_only: Never write, not even the index.
        name_key: What names are compared by where they are listed; by default as `analysis.ordering` does.

    Raises:
        LibraryError: If it cannot be opened; the subclass says why.
    """

    def __init__(self, folder: Path, *, read_only: bool = False, name_key: NameKey = natural_key) -> None:
        self.folder = folder
        self.read_only = read_only
        self._store = Store(folder, read_only=read_only, name_key=name_key)
        self._keeper = IndexKeeper(self._store, folder / "index", read_only=read_only)
        self._fallback: Fallback | None = None
        self.looked_through_at_once: int | None = None  # clippings a question; all, but where somebody waits
        self.others_index = False  # while it is open for reading only: whether the index is behind for a moment only

    @classmethod
    def open(cls, folder: Path, *, read_only: bool = False, name_key: NameKey = natural_key) -> Self:
        """Open a library, or make it."""
        return cls(folder, read_only=read_only, name_key=name_key)

    def close(self) -> None:
        """Let go of its files."""
        self._keeper.close()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    # ------------------------------------------------------------------ changes
    def apply(self, change: Change, watch: Watch = NOBODY) -> Applied:
        """Do one change in one transaction; stopped, it has changed nothing.

        Returns:
            What changed, with the change that takes it back.
        """
        return self._store.apply(change, watch)

    def add(self, drafts: Iterable[Draft]) -> Applied:
        """Put new clippings in."""
        from clippings_app.domain.changes import AddClippings

        return self.apply(AddClippings(drafts=tuple(drafts)))

    def mark(self) -> int:
        """What is another number as soon as somebody else has changed the library, here or in another process."""
        return self._store.data_version()

    def keep(self, data: bytes) -> str:
        """Keep bytes as they came; returns their SHA-256. On disk and synced when this returns."""
        return self._store.keep(data)

    # ------------------------------------------------------------------ reading
    def get(self, ids: Iterable[int]) -> list[Clipping]:
        """Clippings whole, in the order asked; ids that are gone are left out."""
        return self._store.get(tuple(ids))

    def one(self, clipping: int) -> Clipping:
        """One clipping whole.

        Raises:
            NotFound: If there is no such clipping.
        """
        found = self.get((clipping,))
        if not found:
            raise NotFound(kind="clipping", key=str(clipping))
        return found[0]

    def rows(self, ids: Iterable[int]) -> list[ClippingRow]:
        """As much of clippings as the list shows."""
        return self._store.rows(tuple(ids))

    def incident_names(self) -> tuple[str, ...]:
        """The names of all incidents as names are listed; `incidents` gives the incidents, newest first."""
        return tuple(self._store.all_names("incident").values())

    def in_common(self, ids: Sequence[int], watch: Watch = NOBODY) -> InCommon:
        """What clippings have in common: their tags, counted, and the fields in which all say the same."""
        return self._store.in_common(ids, watch)

    def all_tagged(self, ids: Sequence[int], topic: str) -> bool:
        """Whether clippings have, all of them that are there, this very topic; false of none."""
        return self._store.all_tagged(ids, topic)

    def arranged(self, ids: Iterable[int], by: Arrangement) -> list[int]:
        """Ids in the order of a column of the list."""
        return self._store.arranged(ids, by)

    def original(self, clipping: int, sha256: str | None = None) -> bytes:
        """The bytes a clipping was read from; with their SHA-256, others that it keeps.

        Raises:
            NotFound: If there is no such clipping, or it came without a file, or does not keep those.
        """
        kept = self.one(clipping)
        held = [each.sha256 for each in ((kept.original,) if sha256 is None else kept.originals) if each is not None]
        wanted = next((each for each in held if sha256 in (None, each)), None)
        if wanted is None or not self._store.originals.has(wanted):
            raise NotFound(kind="original", key=str(clipping))
        return self._store.originals.get(wanted)

    def image(self, sha256: str) -> bytes | None:
        """The bytes of a picture that came along, or None."""
        return self._store.originals.get(sha256) if self._store.originals.has(sha256) else None

    def topics(self) -> list[TopicCount]:
        """The topic tree, parents before children."""
        return self._store.topics()

    def incidents(self) -> list[IncidentCount]:
        """Incidents, newest first."""
        return self._store.incidents()

    def saved_searches(self) -> list[SavedSearch]:
        """Kept queries by name."""
        return self._store.saved_searches()

    def learnt_lines(self) -> list[LearntLine]:
        """Lines that are left out because a person left them out before, by outlet."""
        return self._store.learnt_lines()

    def counts(self) -> LibraryCounts:
        """What the sidebar shows."""
        return self._store.counts()

    def sources(self, clipping: int) -> tuple[HeldSource, ...]:
        """The linked sources of a clipping, each with the held clippings it may be.

        Raises:
            NotFound: If there is no such clipping.
        """
        held = self._store.held_sources(clipping)
        if not held:
            self.one(clipping)
        return held

    def credits(self, ids: Iterable[int]) -> list[CreditRow]:
        """The photo credits of clippings."""
        return self._store.photo_credits(tuple(ids))

    def incident_overview(self, name: str) -> IncidentOverview:
        """All that is known of an incident.

        Raises:
            NotFound: If there is no such incident.
        """
        incident = self._store.incident(name)
        ties = self._store.incident_clippings(incident.name)
        roles = dict(ties)
        rows = sorted(self.rows(roles), key=lambda row: (row.published is None, row.published or "", row.id))
        return IncidentOverview(
            incident=incident,
            clippings=tuple((row, roles[row.id]) for row in rows),
            chronology=self._chronology(rows),
            cited=self._cited(rows),
        )

    def _chronology(self, rows: Sequence[ClippingRow]) -> tuple[tuple[str | None, int, str], ...]:
        entries: list[tuple[str | None, int, str]] = [(row.published, row.id, row.headline) for row in rows]
        mentions = self._store.mentions(row.id for row in rows)
        for row in rows:
            entries += [(mention.date, row.id, mention.text) for mention in mentions.get(row.id, ())]
        return tuple(sorted(entries, key=lambda entry: (entry[0] is None or entry[0].startswith("X"), entry[0] or "")))

    def _cited(self, rows: Sequence[ClippingRow]) -> tuple[HeldSource, ...]:
        from clippings_app.analysis.outlets import same_outlets

        sources = self._store.held_sources_of(row.id for row in rows)
        cited = [source for row in rows for source in sources[row.id]]
        groups = same_outlets([source.source.name for source in cited])
        return tuple(next((cited[at] for at in group if cited[at].held), cited[group[0]]) for group in groups)

    def suggestions(self, article: ParsedArticle, *, sha256: str | None = None) -> Suggestions:
        """What an article that is not filed yet could be tagged with, and whether it is here already."""
        (tags,) = self.suggested_tags([article])
        duplicates = self.duplicates(article, sha256=sha256)
        return replace(tags, duplicates=duplicates, versions=() if duplicates else self.versions(article.url))

    def suggested_tags(self, articles: Iterable[ParsedArticle]) -> list[Suggestions]:
        """What each of many articles could be tagged with; for duplicates nobody looks."""
        from clippings_app.analysis.roles import role_in
        from clippings_app.analysis.suggest import TopicNames, propose_incident, suggest_incidents

        topic_names, known_incidents = TopicNames(self.topics()), self.incidents()
        suggested = []
        for article in articles:
            incidents = suggest_incidents(article, known_incidents)
            new_incident = None if incidents else propose_incident(article)
            topics = topic_names.suggest(article)
            role = role_in(article, next((one for one in known_incidents if one.incident.name in incidents[:1]), None))
            suggested.append(Suggestions(topics=topics, incidents=incidents, new_incident=new_incident, role=role))
        return suggested

    def duplicates(
        self, article: ParsedArticle, *, sha256: str | None = None, uid: str | None = None
    ) -> tuple[int, ...]:
        """Ids of clippings with the same bytes or words; for an article without words, with the same address."""
        return tuple(self._store.find_duplicates(article, sha256=sha256, uid=uid))

    def names_now(
        self, topics: Sequence[str], incidents: Sequence[IncidentTag]
    ) -> tuple[tuple[str, ...], tuple[IncidentTag, ...]]:
        """Topics and incidents that a record means, as they are called now.

        Raises:
            InvalidValue: If one is none.
        """
        return self._store.names_now(topics, incidents)

    def duplicate_groups(self) -> list[list[int]]:
        """Ids of clippings, not in the trash, that are the same publication, in groups; the newest group first."""
        return self._store.duplicate_groups()

    def held_original(self, sha256: str) -> int | None:
        """The id of the first clipping, not in the trash, that was read from these bytes."""
        return self._store.find_original(sha256)

    def versions(self, url: str | None) -> tuple[int, ...]:
        """Ids of all clippings of one page, in the order in which they came; none for an article without address."""
        return tuple(self._store.find_versions(url))

    # ------------------------------------------------------------------ search
    def find(
        self,
        asked: str | Query,
        *,
        limit: int = 50,
        offset: int = 0,
        sort: Sort = Sort.RELEVANCE,
        facets: bool = False,
        all_ids: bool = False,
        meant: bool = True,
    ) -> Answer:
        """Search.

        Args:
            asked: The query, as typed or as a tree.
            limit: Rows of the page.
            offset: Rows before it.
            sort: Their order.
            facets: Whether to count facets: for each name the hits that narrowing the search by it leaves.
            all_ids: Whether to give the ids of all hits in order.
            meant: Whether to look for what may have been meant when nothing is found.

        Raises:
            QuerySyntaxError: If the query cannot be read; says where.
        """
        began = time.perf_counter()
        query = _query(asked)
        page = {"limit": limit, "offset": offset, "sort": sort, "facets": facets, "all_ids": all_ids}
        with self._store.viewing():
            found, notes = self._found(query, meant=meant, **page)
            scores = dict(found.hits)
            listed = self._store.listed(scores)
            snippets = self._snippets(listed, query)
            hits = tuple([Hit(row, scores[row.id], snippets.get(row.id, "")) for row, _ in listed])
        return Answer(
            query=query,
            total=found.total,
            took_ms=(time.perf_counter() - began) * 1000,
            hits=hits,
            ids=found.ids,
            facets=self._named_facets(found.facets),
            did_you_mean=found.did_you_mean,
            notes=found.notes + notes,
        )

    def _found(self, query: Query, *, meant: bool, **page: Any) -> tuple[Found, tuple[str, ...]]:  # noqa: ANN401 - as `find` has them
        """What the index answers; where it cannot be used, what the store itself gives, with a note that says so."""
        index = self._keeper.index()
        if not self._has_nothing(index):
            found = index.search(query, self._store, meant=meant, **page)
            if index.is_whole:  # it may have been found damaged just now
                self._fallback = None
                return found, self._behind(index)
        notes = (self._without_index(),) if self._store.queue_head() else ()  # a new library has nothing to miss
        return self._standing_in().search(query, **page), notes

    def _has_nothing(self, index: SearchIndex) -> bool:
        """Whether the index cannot be used, is being made anew, or is empty and cannot be filled.

        Then the store itself is asked.
        """
        if not index.is_whole:
            return True
        cannot_be_filled = self.read_only or self._keeper.trouble is not None
        return cannot_be_filled and not index.applied and self._store.queue_head() > 0

    def _standing_in(self) -> Fallback:
        if self._fallback is None:
            from clippings_app.library_fallback import Fallback

            self._fallback = Fallback(self._store, at_once=self.looked_through_at_once)
        return self._fallback

    def spread(self, asked: str | Query, topics: Sequence[TopicCount] | None = None) -> Spread:
        """How all hits of a search spread over time, with the coloured topics that stand out among them.

        A search for one topic has its colour throughout; otherwise the topics at the top of the tree are told apart.

        Args:
            asked: The query, as typed or as a tree.
            topics: The topic tree, where it is at hand; reading a large one takes longer than counting.

        Raises:
            QuerySyntaxError: If the query cannot be read; says where.
        """
        from clippings_app.analysis.families import families_of

        query = _query(asked)
        families, named = families_of(self.topics() if topics is None else topics, query, self._store.topic_ids)
        index = self._keeper.index()
        if not self._has_nothing(index):
            spread = index.spread(query, self._store, families)
        if self._has_nothing(index):  # it may have been found damaged just now
            spread = self._standing_in().spread(query, families)
        shares = (replace(share, path=named[share.topic][0], colour=named[share.topic][1]) for share in spread.shares)
        return replace(spread, shares=tuple(shares))

    def _without_index(self) -> str:
        if self.read_only and not self.others_index and self._keeper.index().needs_rebuild:
            return Worded(
                "The library is open for reading only and has no index: this was looked up in the clippings themselves."
            )
        if self._keeper.trouble:
            return Worded(
                "The index cannot be written ({trouble}): this was looked up in the clippings themselves.",
                trouble=self._keeper.trouble,
            )
        return Worded("The index is being rebuilt: this was looked up in the clippings themselves.")

    def snippets(self, ids: Sequence[int], asked: str | Query) -> dict[int, str]:
        """For each clipping the best passage as HTML, hits in `<mark>`."""
        query = _query(asked)
        return self._snippets(self._store.listed(ids), query)

    def _snippets(self, listed: Sequence[Listed], query: Query) -> dict[int, str]:
        from clippings_app.search.passages import passages

        bodies = {row.id: body for row, body in listed}
        index, store = self._keeper.index(), self._store

        def without(query: Query, clippings: Sequence[int]) -> list[int]:
            return index.without(query, clippings, store.queue_head())

        return passages(bodies, query, asides=store.asides, texts=store.texts, near=index.near, without=without)

    def highlighter(self, asked: str | Query) -> Spans:
        """A function that gives the places of a text that a query means."""
        from clippings_app.search.highlight import matcher

        return matcher(_query(asked))

    def complete(self, prefix: str, limit: int = 12) -> list[str]:
        """What a word that is being typed may become.

        Words of the index that begin so, the most frequent first; after them names of topics, incidents, publishers and
        photographers as queries, such as `topic:Security/Defections`. After the name of one of these fields only such,
        after `is:` and `has:` what these can ask, and nothing after a field of dates or languages.

        Args:
            prefix: What was typed since the last space; with a field and a quote, since the field.
            limit: At most so many.
        """
        field, _, text = prefix.lstrip("(-").partition(":")
        if field in NAMED_FIELDS:
            return [
                _named(field, name)
                for name in self._store.names_beginning(field, unquoted(text.removeprefix('"')), limit)
            ]
        if field in _ASKED:
            return [each for each in _ASKED[field] if each.startswith(text.casefold())][:limit]
        words = self._keeper.index().complete(prefix, limit)
        if not field or text or '"' in prefix:
            return words
        names = [_named(kind, name) for kind in _OFFERED for name in self._store.names_beginning(kind, field, 1)]
        return [*words[: limit - len(names)], *names]

    def related(self, clipping: int, limit: int = 12) -> Related:
        """Clippings that print the text of one, and those that are about the same things.

        Raises:
            NotFound: If there is no such clipping.
        """
        from clippings_app.analysis.syndication import SAME_TEXT, repeated, shingles

        shown = self.one(clipping)
        article = shown.article
        texts = self._store.texts((clipping,)).get(clipping, ())
        found = self._keeper.index().alike(texts, _CANDIDATES)
        own = {clipping, *self.versions(article.url)}
        others = {each.id: each.article.body for each in self.get(number for number in found if number not in own)}
        pieces = shingles(article.body)
        shares = {number: repeated(pieces, shingles(body)) for number, body in others.items()}
        rows = {row.id: row for row in self.rows(others)}
        same = sorted((number for number in rows if shares[number] >= SAME_TEXT), key=lambda each: -shares[each])
        return Related(
            same_text=tuple((rows[number], shares[number]) for number in same),
            alike=tuple(row for number, row in rows.items() if number not in same)[:limit],
            credits=self._credited_elsewhere(shown),
        )

    def _credited_elsewhere(self, clipping: Clipping) -> dict[tuple[str, str], int]:
        """In how many other clippings a photo is by who is named in the credits of one."""
        credits = [photo.credit for photo in clipping.article.photos if photo.credit]
        named = [
            name
            for each in credits
            for name in (("photographer", each.photographer), ("agency", each.agency), ("agency", each.distributor))
        ]
        own = 0 if clipping.trashed else 1
        found = {
            (field, name): self.find(_named(field, name), limit=0, meant=False).total - own
            for field, name in list(dict.fromkeys(named))[:_MOST_CREDITED]
            if name
        }
        return {key: max(count, 0) for key, count in found.items()}

    @property
    def index_is_long_coming(self) -> bool:
        """Whether the index is missing or being made anew, and so large that nobody should wait for it."""
        return self._keeper.is_long_coming

    def catch_up(
        self, *, cancelled: Callable[[], bool] | None = None, progress: Callable[[int], None] | None = None
    ) -> int:
        """Bring the index up to the store; does nothing when read-only or while another process does it.

        Where it cannot be written, for want of room or rights, nothing is lost: `index_trouble` and every answer tell,
        and the next time may go better.

        Returns:
            The number of clippings the index took in.
        """
        return self._keeper.catch_up(cancelled=cancelled, progress=progress)

    @property
    def index_trouble(self) -> str | None:
        """Why the index could not be written when it was last tried, as the system says it."""
        return self._keeper.trouble

    @property
    def index_at_once(self) -> int:
        """How many clippings the index takes in at once: fewer where somebody waits for the library meanwhile."""
        return self._keeper.at_once

    @index_at_once.setter
    def index_at_once(self, clippings: int) -> None:
        self._keeper.at_once = clippings

    @property
    def index_waits(self) -> bool:
        """Whether another `catch_up` would bring the index further: it was stopped, or another process was writing."""
        return self._keeper.waits

    def reindex(self, progress: Callable[[int], None] | None = None) -> int:
        """Throw the index away and make it anew; returns the number of clippings in it.

        Raises:
            LibraryNotAccessible: If the library is open for reading only, or the index cannot be written.
            DiskFull: If there is no room.
            LibraryBusy: If another process is writing the index.
        """
        return self._keeper.reindex(progress)

    def tidy(self) -> bool:
        """Do one bounded piece of the index's upkeep, in an idle moment; whether there is more to do."""
        return self._keeper.tidy()

    def settle(self, seconds: float = SETTLING_SECONDS) -> None:
        """Merge what the index has taken in, step by bounded step: for a process that will have no idle moment.

        Args:
            seconds: When they are over, no further step is begun.
        """
        self._keeper.settle(seconds)

    def _behind(self, index: SearchIndex) -> tuple[str, ...]:
        if index.applied >= self._store.queue_head():
            return ()
        if self.read_only and not self.others_index:
            return (
                Worded(
                    "The index is older than the library, which is open for reading only: some clippings are not found."
                ),
            )
        if self._keeper.trouble:
            return (
                Worded(
                    "The index cannot be written ({trouble}): the newest clippings are not found.",
                    trouble=self._keeper.trouble,
                ),
            )
        return (Worded("The index is catching up: some clippings are not found yet."),)

    def _named_facets(self, facets: Mapping[str, Mapping[int | str, int]]) -> dict[str, dict[str, int]]:
        named = {}
        for facet, counts in facets.items():
            kind = _FACET_NAMES.get(facet)
            names: Mapping[int | str, str] = self._store.all_names(kind) if kind else {}
            if facet == "topic":  # a topic and all that is below it often have as many: they stand as in the tree
                places = {key: place for place, key in enumerate(names)}
                counts = dict(sorted(counts.items(), key=lambda held: (-held[1], places.get(held[0], len(places)))))
            try:  # every key has a name, unless somebody has just taken it away
                named[facet] = dict(zip(map(names.__getitem__, counts), counts.values(), strict=True))
            except KeyError:
                named[facet] = {names.get(key) or str(key): count for key, count in counts.items()}
        return named

    # ------------------------------------------------------------------ export
    def bibliography(
        self,
        ids: Sequence[int],
        *,
        group_by: GroupBy = GroupBy.NONE,
        order: EntryOrder = EntryOrder.NEWEST,
        query: str = "",
    ) -> Bibliography:
        """Clippings as a bibliography, in groups, with a citation key each and their sources."""
        import datetime as dt

        from clippings_app.analysis.citation_keys import citation_keys
        from clippings_app.analysis.grouping import group
        from clippings_app.domain.bibliography import Bibliography

        clippings = tuple(self.get(ids))
        incidents = {each.incident.name: each.incident for each in self.incidents()}
        return Bibliography(
            clippings=clippings,
            groups=group(clippings, group_by, incidents, order),
            keys=citation_keys(clippings),
            sources=self._store.held_sources_of(clipping.id for clipping in clippings),
            query=query,
            made_at=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        )

    # ------------------------------------------------------------------ upkeep
    def backup(self, to: Path, watch: Watch = NOBODY) -> tuple[str, ...]:
        """Write the library as one file; gives the hashes of originals that are damaged, in the library as in it."""
        return self._store.backup(to, watch)

    def check(self, *, repair: bool = False) -> CheckReport:
        """Look for damage in database, originals and index; with `repair` mend what can be mended without loss.

        An index that is missing, behind or another library's is no damage: it is mended when something is looked for.
        """
        from clippings_app.library_check import check_index

        report = self._store.check(repair=repair)
        try:
            problem, notice = check_index(self._store, self.folder / "index", adopt=self._keeper.index)
        except LibraryDamaged:
            return report  # of the database the report tells already, and the index can be compared with nothing
        except OSError as error:
            problem, notice = f"The index cannot be read: {system_words(error)}.", ""
        if repair and (problem or notice):
            self.reindex()
            said = problem or notice
            return replace(report, repaired=(*report.repaired, f"{said} It is made anew."))
        return replace(
            report,
            problems=(*report.problems, f"{problem} Reindex, or check with repair, makes it anew.")
            if problem
            else report.problems,
            notices=(*report.notices, notice) if notice else report.notices,
        )

    def stats(self) -> dict[str, object]:
        """Counts, sizes and versions."""
        index = self._keeper.index()
        return self._store.stats() | {
            "index": {"applied": index.applied, "behind": self._store.queue_head() - index.applied},
        }


def _query(asked: str | Query) -> Query:
    """A query as it was typed, or as it is."""
    return parse_query(asked) if isinstance(asked, str) else asked


def _named(field: str, name: str) -> str:
    """The query for a name in a field, as a person would type it."""
    match field:
        case "topic":
            return format_query(TopicIs(text=name))
        case "incident":
            return format_query(IncidentIs(text=name))
        case _:
            return format_query(Phrase(text=name, field=TextField(field)))
