"""What is done to be quick must not change an answer."""

import re
import unicodedata

import numpy as np
import pytest
from conftest import MakeIndex
from hypothesis import given
from hypothesis import strategies as st
from search_samples import Names, clipping

from clippings_app.domain.indexing import IndexBatch
from clippings_app.domain.query import Sort
from clippings_app.domain.query_language import parse_query
from clippings_app.search.edits import within_one_edit
from clippings_app.search.index import SearchIndex
from clippings_app.search.marks import marks
from clippings_app.search.ordering import Ordering
from clippings_app.search.schema import FACTS
from clippings_app.search.tokenizer import fold

NAMES = Names({}, {})


def found(index: SearchIndex, query: str) -> list[int]:
    return sorted(number for number, _ in index.search(parse_query(query), NAMES, limit=1000).hits)


def test_every_word_is_found_among_many(holding: MakeIndex) -> None:
    words = sorted({f"w{number * 7919 % 5000:x}" for number in range(700)} | {"ärger", "слово", "zz"})
    index = holding([clipping(number, word) for number, word in enumerate(words, 1)])
    for number, word in enumerate(words, 1):
        assert found(index, word) == [number]
    for prefix in ("w", "w1", "w13", "zz", "zzz", "ä", "сло", "y"):
        begin = fold(prefix)
        meant = [number for number, word in enumerate(words, 1) if fold(word).startswith(begin)]
        assert found(index, f"{prefix}*") == meant
    assert found(index, "nowhere") == found(index, "a") == []


@given(
    st.lists(st.tuples(st.sampled_from([0.0, 0.5, 1.0, 1.5, 2.0]), st.integers(0, 3)), min_size=1, max_size=400),
    st.integers(1, 60),
)
def test_the_best_of_many_are_those_of_a_whole_sort(made: list[tuple[float, int]], upto: int) -> None:
    facts = np.zeros(len(made), FACTS)
    facts["id"] = np.arange(len(made))
    facts["first"] = facts["last"] = [day for _, day in made]
    scores = np.array([score for score, _ in made], np.float32)
    hits = np.arange(len(made))
    expected = sorted(range(len(made)), key=lambda at: (-made[at][0], -made[at][1], -at))
    fresh, used = Ordering(facts), Ordering(facts)
    newest = used.sorted_hits(hits, Sort.NEWEST, None).tolist()
    assert newest == sorted(range(len(made)), key=lambda at: (-made[at][1], -at))
    assert fresh.sorted_hits(hits, Sort.NEWEST, upto).tolist() == newest[:upto]
    for ordering, count in ((fresh, upto), (fresh, None), (used, upto), (used, None)):
        best, relevance = ordering.by_relevance(hits, scores, count)
        assert best.tolist() == expected[:count]
        assert relevance.tolist() == [made[at][0] for at in best]


@pytest.mark.parametrize("query", ["fog", "fog gate", "fog OR gate", "gat* fog"])
@pytest.mark.parametrize("sort", list(Sort))
def test_a_page_of_many_hits_is_a_piece_of_their_whole_order(holding: MakeIndex, query: str, sort: Sort) -> None:
    texts = (f"{'fog ' * (number % 7)} {'mist ' * (number % 5)} gate {'fog' * (number % 3)}" for number in range(400))
    dated = ((number, text, 700_000 + number % 90) for number, text in enumerate(texts, 1))
    index = holding([clipping(n, text, published_first=day, published_last=day) for n, text, day in dated])

    def page(limit: int, offset: int) -> list[tuple[int, float]]:
        return list(index.search(parse_query(query), NAMES, limit=limit, offset=offset, sort=sort).hits)

    whole = index.search(parse_query(query), NAMES, limit=400, sort=sort, all_ids=True)
    assert [number for number, _ in whole.hits] == list(whole.ids)
    for limit, offset in ((50, 0), (50, 50), (50, 60), (200, 0), (7, 99)):
        assert page(limit, offset) == list(whole.hits[offset : offset + limit])


def test_what_is_taken_in_at_once_is_found_at_once(index: SearchIndex) -> None:
    assert index.take_in(iter(())) == 0
    batches = [
        IndexBatch(upto=2, documents=(clipping(1, "fog"), clipping(2, "gate"))),
        IndexBatch(upto=3, documents=(clipping(3, "fog"),), gone=(9,)),
    ]
    assert index.take_in(batches) == 4
    assert index.applied == 3
    assert found(index, "fog") == [1, 3]
    index.update(IndexBatch(upto=5, documents=(clipping(1, "quay"),), gone=(3,)))
    assert (found(index, "fog"), found(index, "quay OR gate")) == ([], [1, 2])


@pytest.mark.parametrize("version", [unicodedata.unidata_version, "99.0.0"])
def test_no_mark_is_forgotten(version: str) -> None:
    meant = {char for char in map(chr, range(0x300, 0xE0100)) if unicodedata.category(char).startswith("M")}
    assert set(re.findall(f"[{marks(version)}]", "".join(map(chr, range(0xE0100))))) == meant


def test_the_marks_of_this_python_are_written_down() -> None:
    assert len(marks()) < len(marks("99.0.0"))


@pytest.mark.parametrize("word", ["fog", "fogs", "fgo", "og", "nebel", "туман", "тумна", "ab", "a"])
def test_near_words_are_those_one_edit_away(holding: MakeIndex, word: str) -> None:
    words = ["fog", "fig", "frog", "foggy", "gof", "nebel", "nebl", "туман", "туманы", "уман", "a", "b", "abc", "xyz"]
    index = holding([clipping(number, each) for number, each in enumerate(words, 1)])
    assert found(index, f"{word}~") == [number for number, each in enumerate(words, 1) if within_one_edit(word, each)]


def test_answers_stay_the_same_when_memory_is_given_back(holding: MakeIndex) -> None:
    index = holding([clipping(number, f"fog w{number}") for number in range(1, 40)])
    answers = {tuple(found(index, "fog w7*")) for _ in range(205)}
    assert answers == {(7,)}
    (segment, _), *_ = index._refreshed().snapshot.segments
    segment.postings.let_go()
    at = segment.postings.find("fog")
    assert at is not None
    assert segment.postings.word(at) == "fog"
