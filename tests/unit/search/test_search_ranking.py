"""Whether the clipping that is meant comes first."""

import datetime as dt

import numpy as np
import pytest
from conftest import MakeIndex
from known_items import ASKED, CLIPPINGS, documents
from search_samples import Names, clipping

from clippings_app.domain.indexing import IndexBatch
from clippings_app.domain.query import Sort
from clippings_app.domain.query_language import parse_query
from clippings_app.search import engine, held, ordering
from clippings_app.search.index import SearchIndex

NOBODY = Names({}, {})
REACHED = 0.965
"""Mean reciprocal rank of the known items; it may rise, not fall."""


def ranked(index: SearchIndex, query: str, **how: object) -> list[int]:
    return [hit for hit, _ in index.search(parse_query(query), NOBODY, **how).hits]  # type: ignore[arg-type]


def test_what_people_remember_of_a_clipping_finds_it(holding: MakeIndex) -> None:
    index = holding(documents())
    numbers = {each.name: number for number, each in enumerate(CLIPPINGS, 1)}
    places = {query: [*ranked(index, query), numbers[name]].index(numbers[name]) + 1 for query, name in ASKED}
    found = sum(1 / place for place in places.values()) / len(places)
    assert found >= REACHED, {query: place for query, place in places.items() if place > 1}


def test_every_known_item_is_found_at_all(holding: MakeIndex) -> None:
    index = holding(documents())
    numbers = {each.name: number for number, each in enumerate(CLIPPINGS, 1)}
    assert [query for query, name in ASKED if numbers[name] not in ranked(index, query)] == []


FILLER = "Of all that was said in the town hall that day little was kept. "


def test_words_that_stand_together_count_more_than_words_apart(holding: MakeIndex) -> None:
    index = holding(
        [
            clipping(1, f"The bridge was long. {FILLER} The toll was high."),
            clipping(2, f"The bridge toll was high. {FILLER} It was long."),
            clipping(3, f"The toll of the bridge was high. {FILLER} It was long."),
        ]
    )
    assert ranked(index, "bridge toll")[0] == 2
    assert ranked(index, "toll bridge")[0] == 2


def test_words_in_different_fields_do_not_stand_together(holding: MakeIndex) -> None:
    index = holding(
        [
            clipping(1, FILLER, caption="bridge toll"),
            clipping(2, FILLER, caption="bridge", credit="toll"),
            clipping(3, FILLER, caption="bridge", credit="toll"),
        ]
    )
    scores = dict(index.search(parse_query("bridge toll"), NOBODY).hits)
    assert scores[1] > scores[2]
    assert scores[2] == pytest.approx(scores[3])


def test_a_word_that_is_being_typed_stands_together_with_the_one_before(holding: MakeIndex) -> None:
    index = holding(
        [
            clipping(1, f"The bridge was long. {FILLER} The tollkeeper slept."),
            clipping(2, f"The bridge tollkeeper slept. {FILLER} It was long."),
        ]
    )
    assert ranked(index, "bridge toll*") == [2, 1]


def test_of_like_clippings_the_newer_comes_first_and_a_better_one_before_both(holding: MakeIndex) -> None:
    old, new = dt.date(1999, 5, 1).toordinal(), dt.date(2024, 5, 1).toordinal()
    index = holding(
        [
            clipping(1, "The ferry sails.", published_first=old, published_last=old),
            clipping(2, "The ferry sails.", published_first=new, published_last=new),
            clipping(3, "The ferry sails."),
            clipping(4, "The boat sails.", headline="The ferry", published_first=old, published_last=old),
        ]
    )
    assert ranked(index, "ferry") == [4, 2, 1, 3]


def test_pages_of_hits_neither_overlap_nor_leave_one_out(holding: MakeIndex) -> None:
    bodies = [f"bridge {'toll ' * (number % 3)}{FILLER * (number % 5)} toll" for number in range(260)]
    index = holding([clipping(number, body) for number, body in enumerate(bodies, 1)])
    pages = [hit for offset in range(0, 260, 20) for hit in ranked(index, "bridge toll", limit=20, offset=offset)]
    assert sorted(pages) == list(range(1, 261))


def test_other_orders_are_not_touched(holding: MakeIndex) -> None:
    index = holding([clipping(1, "bridge toll", added_at=1.0), clipping(2, f"bridge {FILLER} toll", added_at=2.0)])
    assert ranked(index, "bridge toll", sort=Sort.ADDED) == [2, 1]


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("query", ["b*", "t*", "the", "bridge OR t*", ""])
def test_very_many_hits_come_in_the_order_of_few(
    holding: MakeIndex, monkeypatch: pytest.MonkeyPatch, query: str, sort: Sort
) -> None:
    index = holding(documents())

    def answer() -> tuple[tuple[int, ...], list[tuple[int, float]]]:
        index.update(IndexBatch(upto=index.applied + 1, documents=(clipping(9_999, "Something else."),)))  # a new view
        found = index.search(parse_query(query), NOBODY, sort=sort, all_ids=True)
        return found.ids, [(number, round(score, 4)) for number, score in found.hits]

    few = answer()
    monkeypatch.setattr(held, "_AT_ONCE", 3)
    monkeypatch.setattr(ordering, "_FEW", 1)
    monkeypatch.setattr(ordering, "_MOST_OF", 1_000_000)
    many = answer()
    assert many == few
    monkeypatch.setattr(ordering, "_MOST_OF", 0)
    assert answer() == few
    assert few[0]


@pytest.mark.parametrize("query", ["bridge", "bridge OR toll OR p*", "bridge toll", "bridge -pier", "toll is:trash"])
def test_the_best_of_many_are_those_of_all(holding: MakeIndex, monkeypatch: pytest.MonkeyPatch, query: str) -> None:
    bodies = [
        f"bridge {'toll ' * (number % 7)}{'pier ' * (number % 3)}{FILLER * (number % 5)}" for number in range(400)
    ]
    index = holding([clipping(at, body, trashed=at % 4 == 0) for at, body in enumerate(bodies, 1)])
    monkeypatch.setattr(engine, "_MANY_OF", 0)
    all_of_them = index.search(parse_query(query), NOBODY, limit=60)
    monkeypatch.setattr(engine, "_MANY_OF", 1_000)
    monkeypatch.setattr(engine, "_BLOCK", 2)
    monkeypatch.setattr(engine, "_SAMPLED", 1)
    picked: list[int] = []
    foremost = engine.Matches.foremost

    def seen(found: engine.Matches, count: int) -> object:
        best = foremost(found, count)
        picked.append(-1 if best is None else len(best[0]))
        return best

    monkeypatch.setattr(engine.Matches, "foremost", seen)
    assert index.search(parse_query(query), NOBODY, limit=60) == all_of_them
    assert 100 <= picked[0] < all_of_them.total or all_of_them.total <= 100


def test_a_sample_that_tells_of_too_few_picks_nobody_out() -> None:
    everyone = np.ones(1 << 14, np.bool_)
    scores = np.random.default_rng(7).random(len(everyone)).astype(np.float32)
    best = engine.Matches(everyone, (scores,)).foremost(100)
    assert best is not None
    assert set(np.argsort(scores)[-100:].tolist()) <= set(best[0].tolist())
    assert len(best[0]) < 1_000
    scores[:20] = 2  # all of them stand where the sample is taken, and nobody else comes up to them
    assert engine.Matches(everyone, (scores,)).foremost(100) is None
