"""Whoosh's own searcher on our files: code that shares nothing with the engine has to find the same."""

import pickle
from pathlib import Path

import numpy as np
import pytest
from conftest import MakeIndex
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from search_samples import Names, clipping
from whoosh import query as wq
from whoosh.index import open_dir

from clippings_app.domain.query import DEFAULT_FIELDS
from clippings_app.domain.query_language import parse_query
from clippings_app.search import fields
from clippings_app.search.codec import Pool
from clippings_app.search.index import SearchIndex
from clippings_app.search.merging import FANOUT
from clippings_app.search.postings import runs

NOBODY = Names({}, {})
WORDS = ("north", "border", "bord", "order", "a", "b")

bodies = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
plainly = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def anywhere(make: type, *arguments: object) -> wq.Query:
    return wq.Or([make(field.value, *arguments) for field in DEFAULT_FIELDS])


@plainly
@given(st.lists(st.tuples(bodies, bodies), min_size=1, max_size=12), st.data())
def test_both_find_the_same(
    holding: MakeIndex, folder: Path, texts: list[tuple[str, str]], data: st.DataObject
) -> None:
    index = holding([])
    index.reset()
    half = len(texts) // 2
    made = [clipping(number, body, headline=headline) for number, (body, headline) in enumerate(texts, 1)]
    holding(made[:half])
    holding(made[half:])
    first, second = data.draw(st.sampled_from(WORDS)), data.draw(st.sampled_from(WORDS))
    asked = {
        first: anywhere(wq.Term, first),
        f"{first} {second}": wq.And([anywhere(wq.Term, first), anywhere(wq.Term, second)]),
        f"{first} OR {second}": wq.Or([anywhere(wq.Term, first), anywhere(wq.Term, second)]),
        f"{first} -{second}": wq.And([anywhere(wq.Term, first), wq.Not(anywhere(wq.Term, second))]),
        f'"{first} {second}"': anywhere(wq.Phrase, [first, second]),
        f"{first[:2]}*": anywhere(wq.Prefix, first[:2]),
        f"headline:{first}": wq.Term("headline", first),
    }
    with open_dir(str(folder)).searcher() as searcher:
        for text, query in asked.items():
            theirs = {hit["id"] for hit in searcher.search(query, limit=None, scored=False)}
            assert set(index.search(parse_query(text), NOBODY, all_ids=True).ids) == theirs, text


def test_whoosh_reads_words_keys_counts_and_places(holding: MakeIndex, folder: Path) -> None:
    holding([clipping(1, "b a b", note="a", topics=(4, 11)), clipping(2, "a", topics=(4,), lang="en")])
    with open_dir(str(folder)).reader() as reader:
        assert list(reader.lexicon("body")) == [b"a", b"b"]
        assert list(reader.lexicon("topics")) == [b"11", b"4"]
        assert list(reader.lexicon("languages")) == [b"en"]
        assert reader.doc_frequency("body", "a") == 2
        assert reader.frequency("body", "b") == 2
        assert ("note", "b") not in reader
        assert (reader.doc_frequency("note", "b"), reader.frequency("note", "b")) == (0, 0)
        assert ("topics", "4") in reader
        assert dict(reader.postings("body", "b").items_as("positions")) == {0: [0, 2]}
        assert list(reader.postings("topics", "4").all_ids()) == [0, 1]
        assert {name for name, _ in reader.all_terms()} == {"body", "note", "topics", "lang", "languages"}
        assert next(term for term, _ in reader.iter_from("body", "b")) == ("body", b"b")


def test_nothing_to_show_is_stored(holding: MakeIndex, folder: Path) -> None:
    holding([clipping(1, "Secret sentence", headline="Secret headline")])
    with open_dir(str(folder)).reader() as reader:
        assert list(reader.all_stored_fields()) == [{"id": 1}]
        assert [reader.column_reader("id")[0]] == [1]


def test_postings_come_through_the_writer_only() -> None:
    with pytest.raises(TypeError, match="writer"):
        Pool().add(("body", b"x", 0, 1.0, b""))


def test_runs_are_numbers_one_after_the_other() -> None:
    assert runs(np.array([5, 9, 0]), np.array([2, 1, 0])).tolist() == [5, 6, 9]
    assert runs(np.array([], np.int64), np.array([], np.int64)).tolist() == []


def test_merged_segments_hold_what_their_parts_held(index: SearchIndex, holding: MakeIndex, folder: Path) -> None:
    count = FANOUT + 6
    for number in range(1, count + 1):
        holding([clipping(number, f"shared own{number} shared", headline="shared", topics=(number % 3,))])
    with open_dir(str(folder)).reader() as reader:
        assert len(reader.leaf_readers()) <= FANOUT
        assert reader.doc_frequency("body", "shared") == count
        assert reader.frequency("body", "shared") == 2 * count
        assert [reader.doc_frequency("body", f"own{number}") for number in range(1, count + 1)] == [1] * count
    assert index.search(parse_query('"shared own7 shared" headline:shared'), NOBODY).total == 1
    assert index.search(parse_query("shared"), NOBODY, facets=True).facets["topic"] == dict.fromkeys(
        range(3), count // 3
    )


@pytest.mark.parametrize("name", ["Places", "Words", "Ids", "Facts"])
def test_the_table_of_contents_of_an_older_index_finds_its_fields_where_they_were(name: str) -> None:
    reference = f"cclippings_app.search.schema\n{name}\n.".encode()
    assert pickle.loads(reference) is getattr(fields, name)
