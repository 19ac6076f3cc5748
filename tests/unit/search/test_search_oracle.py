"""The engine against a plain judge that reads every document, on random clippings and queries."""

import datetime as dt
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from search_samples import Names, judge

from clippings_app.domain.edtf import parse_edtf
from clippings_app.domain.indexing import IndexBatch, IndexDocument
from clippings_app.domain.query import (
    And,
    Cites,
    DateKind,
    DateRange,
    Everything,
    Fuzzy,
    Has,
    IncidentIs,
    Is,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Sort,
    State,
    TextField,
    TopicIs,
    Trait,
    Word,
)
from clippings_app.search.index import SearchIndex

WORDS = [
    "border", "boarder", "order", "bord", "north", "Hong-Ji", "O'Brien", "obrien", "U.S.", "us", "don't", "né", "ne",
    "北朝鮮", "朝鮮", "鮮", "국경", "ทหาร", "משרד", "צה\"ל", "عربية", "हिन्दी", "10:30", "a", "b", "c", "ab",
]  # fmt: skip
NAMES = Names(topics={"one": [1], "two": [1, 2]}, incidents={"raid": [3], "talks": [3, 4]})
DAY = dt.date(2017, 1, 1).toordinal()

text = (
    st.lists(st.sampled_from([*WORDS, "\n\n"]), max_size=9)
    .map(" ".join)
    .map(lambda made: made.replace(" \n\n ", "\n\n"))
)
fields = st.dictionaries(
    st.sampled_from([TextField.HEADLINE, TextField.BODY, TextField.CREDIT, TextField.SOURCE, TextField.NOTE]),
    text,
    max_size=3,
)
days = st.one_of(
    st.just((None, None)),
    st.tuples(st.integers(DAY, DAY + 900), st.integers(0, 400)).map(lambda pair: (pair[0], pair[0] + pair[1])),
    st.integers(DAY, DAY + 900).map(lambda day: (None, day)),
    st.integers(DAY, DAY + 900).map(lambda day: (day, None)),
)


@st.composite
def documents(draw: st.DrawFn, number: int) -> IndexDocument:
    first, last = draw(days)
    yes = st.booleans()
    language = draw(st.sampled_from([None, "en", "de"]))
    return IndexDocument(
        id=number,
        text=draw(fields) | ({TextField.LANG: language} if language else {}),
        publisher=draw(st.sampled_from([None, 1, 2])),
        photographers=tuple(draw(st.sets(st.integers(1, 3), max_size=2))),
        agencies=tuple(draw(st.sets(st.integers(1, 3), max_size=2))),
        topics=tuple(draw(st.sets(st.integers(1, 3), max_size=2))),
        incidents=tuple(draw(st.sets(st.integers(3, 5), max_size=2))),
        published_first=first,
        published_last=last,
        added=draw(st.integers(DAY, DAY + 900)),
        added_at=draw(st.integers(0, 5)),
        starred=draw(yes),
        inbox=draw(yes),
        trashed=draw(st.sampled_from([False, False, False, True])),
        has_photo=draw(yes),
        has_note=draw(yes),
    )


corpora = st.integers(0, 9).flatmap(lambda size: st.tuples(*(documents(number + 1) for number in range(size))))
fielded = st.sampled_from([None, None, None, TextField.BODY, TextField.HEADLINE, TextField.CREDIT])
words = st.sampled_from([*WORDS, "bordr", "nroth", "bo", "o", "-", "朝", "hong ji"])
phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
dates = st.sampled_from(["2017", "2018-03", "2017-05-05", "2018?", "201X", "2017/2018"]).map(parse_edtf)
leaves: st.SearchStrategy[Query] = st.one_of(
    st.builds(Word, text=words, field=fielded),
    st.builds(Prefix, text=words, field=fielded),
    st.builds(Fuzzy, text=words, field=fielded),
    st.builds(Phrase, text=phrases, field=fielded, within=st.sampled_from([None, None, 1, 2, 3, 5])),
    st.builds(Cites, text=phrases),
    st.builds(TopicIs, text=st.sampled_from(["one", "two", "none"])),
    st.builds(IncidentIs, text=st.sampled_from(["raid", "talks", "none"])),
    st.builds(
        DateRange, kind=st.sampled_from(DateKind), start=st.one_of(st.none(), dates), end=st.one_of(st.none(), dates)
    ),
    st.builds(Is, state=st.sampled_from(State)),
    st.builds(Has, trait=st.sampled_from(Trait)),
    st.just(Everything()),
)
queries = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: And(parts=tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Or(parts=tuple(parts))),
        st.builds(Not, part=inner),
    ),
    max_leaves=5,
)
FACETS: dict[str, Callable[[IndexDocument], Iterable[int | str]]] = {
    "topic": lambda each: each.topics,
    "incident": lambda each: each.incidents,
    "publisher": lambda each: () if each.publisher is None else (each.publisher,),
    "photographer": lambda each: each.photographers,
    "agency": lambda each: each.agencies,
    "language": lambda each: (each.text[TextField.LANG],) if TextField.LANG in each.text else (),
}
slowly = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def ids(index: SearchIndex, query: Query) -> set[int]:
    found = index.search(query, NAMES, limit=3, all_ids=True)
    assert found.total == len(found.ids)
    assert tuple(each for each, _ in found.hits) == found.ids[:3]
    return set(found.ids)


@slowly
@given(corpora, st.lists(queries, min_size=5, max_size=25))
def test_every_query_finds_what_the_judge_finds(corpus: tuple[IndexDocument, ...], asked: list[Query]) -> None:
    with tempfile.TemporaryDirectory() as folder, SearchIndex(Path(folder) / "index") as index:
        index.reset()
        index.update(IndexBatch(upto=1, documents=corpus[::2]))
        index.update(IndexBatch(upto=2, documents=corpus[1::2]))
        for query in asked:
            assert ids(index, query) == judge(query, corpus, NAMES), query


@settings(slowly, max_examples=12)
@given(
    st.lists(st.tuples(st.integers(1, 6).flatmap(documents), st.booleans()), min_size=1, max_size=15),
    st.lists(queries, min_size=3, max_size=6),
)
def test_it_stays_true_through_changes_and_merges(
    changes: list[tuple[IndexDocument, bool]], asked: list[Query]
) -> None:
    now: dict[int, IndexDocument] = {}
    with tempfile.TemporaryDirectory() as folder, SearchIndex(Path(folder) / "index") as index:
        index.reset()
        for number, (document, gone) in enumerate(changes, 1):
            if gone:
                now.pop(document.id, None)
                index.update(IndexBatch(upto=number, gone=(document.id,)))
            else:
                now[document.id] = document
                index.update(IndexBatch(upto=number, documents=(document,)))
            query = asked[number % len(asked)]
            assert ids(index, query) == judge(query, list(now.values()), NAMES), query
        while index.tidy():
            pass
        for query in asked:
            assert ids(index, query) == judge(query, list(now.values()), NAMES), query


@slowly
@given(corpora, queries)
def test_every_order_and_every_page_hold_the_same_hits(corpus: tuple[IndexDocument, ...], query: Query) -> None:
    with tempfile.TemporaryDirectory() as folder, SearchIndex(Path(folder) / "index") as index:
        index.reset()
        index.update(IndexBatch(upto=1, documents=corpus))
        for sort in Sort:
            whole = index.search(query, NAMES, sort=sort, all_ids=True).ids
            assert set(whole) == judge(query, corpus, NAMES)
            pages = [index.search(query, NAMES, sort=sort, limit=2, offset=at).hits for at in range(0, len(whole), 2)]
            assert tuple(each for page in pages for each, _ in page) == whole


@slowly
@given(corpora, queries)
def test_facets_count_what_a_narrower_query_finds(corpus: tuple[IndexDocument, ...], query: Query) -> None:
    with tempfile.TemporaryDirectory() as folder, SearchIndex(Path(folder) / "index") as index:
        index.reset()
        index.update(IndexBatch(upto=1, documents=corpus))
        facets = index.search(query, NAMES, facets=True).facets
        hits = judge(query, corpus, NAMES)
        for name, keys_of in FACETS.items():
            counted = Counter(key for each in corpus if each.id in hits for key in keys_of(each))
            assert dict(facets[name]) == counted, name
            assert list(facets[name].values()) == sorted(counted.values(), reverse=True)
        for year, count in facets["year"].items():
            date = parse_edtf(str(year))
            within = And(parts=(query, DateRange(kind=DateKind.PUBLISHED, start=date, end=date)))
            assert count == len(judge(within, corpus, NAMES))


@slowly
@given(corpora, queries, st.data())
def test_a_topic_counts_the_hits_below_it_once(
    corpus: tuple[IndexDocument, ...], query: Query, data: st.DataObject
) -> None:
    parents = {number: data.draw(st.sampled_from(range(number))) for number in range(1, 4)}  # 0 is above all
    above = {number: lineage(number, parents) for number in parents}
    with tempfile.TemporaryDirectory() as folder, SearchIndex(Path(folder) / "index") as index:
        index.reset()
        index.update(IndexBatch(upto=1, documents=corpus))
        hits = judge(query, corpus, NAMES)
        met = [{over for topic in each.topics for over in above[topic]} for each in corpus if each.id in hits]
        for names in (Names({}, {}, above), Names({}, {}, dict(above)), NAMES, Names({}, {}, above)):
            counted = index.search(query, Names(NAMES.topics, NAMES.incidents, names.above), facets=True).facets[
                "topic"
            ]
            flat = [each.topics for each in corpus if each.id in hits]
            assert dict(counted) == Counter(topic for topics in (met if names.above else flat) for topic in topics)
            assert list(counted.values()) == sorted(counted.values(), reverse=True)


def lineage(topic: int, parents: Mapping[int, int]) -> tuple[int, ...]:
    return (topic, *lineage(parents[topic], parents)) if topic else ()


@slowly
@given(corpora, queries)
def test_a_spread_counts_in_every_bin_what_its_date_would_find(corpus: tuple[IndexDocument, ...], query: Query) -> None:
    with tempfile.TemporaryDirectory() as folder, SearchIndex(Path(folder) / "index") as index:
        index.reset()
        index.update(IndexBatch(upto=1, documents=corpus))
        spread = index.spread(query, NAMES, {})
        hits = judge(query, corpus, NAMES)
        assert sum(spread.certain) + spread.vague + spread.undated == len(hits)
        for at in {0, 1, len(spread.certain) // 2, len(spread.certain) - 1} & set(range(len(spread.certain))):
            date = parse_edtf(spread.edtf(at))
            within = And(parts=(query, DateRange(kind=DateKind.PUBLISHED, start=date, end=date)))
            assert spread.certain[at] + spread.possible[at] == len(judge(within, corpus, NAMES)), (spread, at)
