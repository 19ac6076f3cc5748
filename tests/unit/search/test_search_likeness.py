"""More like this."""

import random
from pathlib import Path

import pytest
from search_samples import Names, clipping

from clippings_app.domain.indexing import IndexBatch
from clippings_app.domain.query import Word
from clippings_app.search.index import SearchIndex

TEXTS = {
    1: "The ferry ran aground on the northern mole; tugs freed the ferry before the tide turned.",
    2: "Tugs freed a ferry from the mole. The tide helped.",
    3: "The council discussed the price of bread on the market.",
    4: "Bread is dearer, said the council.",
    5: "The ferry was late.",
    6: "連絡船が防波堤で座礁した",
    7: "座礁した連絡船は防波堤から離れた",
}


def made(folder: Path, **flags: frozenset[int]) -> SearchIndex:
    index = SearchIndex(folder)
    index.reset()
    documents = tuple(
        clipping(number, text, **{name: number in chosen for name, chosen in flags.items()})
        for number, text in TEXTS.items()
    )
    index.update(IndexBatch(documents=documents, gone=(), upto=1))
    return index


def test_what_uses_the_same_rare_words_comes_first(tmp_path: Path) -> None:
    with made(tmp_path) as index:
        assert index.alike([("body", TEXTS[1])], 10)[:3] == [1, 2, 5]
        assert index.alike([("headline", "Bread and the council")], 10)[:2] in ([3, 4], [4, 3])
        assert set(index.alike([("body", TEXTS[6])], 2)) == {6, 7}
        assert index.alike([("body", TEXTS[1])], 1) == [1]


def test_the_trash_is_left_out(tmp_path: Path) -> None:
    with made(tmp_path, trashed=frozenset({2})) as index:
        assert index.alike([("body", TEXTS[1])], 10)[:2] == [1, 5]


def test_words_that_lead_nowhere_find_nothing(tmp_path: Path) -> None:
    with made(tmp_path) as index:
        assert index.alike([("body", "Zeppelin over Friedrichshafen")], 10) == []
        assert index.alike([("credit", TEXTS[1])], 10) == [], "credits tell nothing of what a text is about"
    with SearchIndex(tmp_path / "none") as index:
        assert index.alike([("body", TEXTS[1])], 10) == []


def test_several_segments_find_the_same_as_one(tmp_path: Path) -> None:
    """Of a long text most words are weighed by the largest segment alone; what is nearest is found all the same."""
    words = [f"w{number}" for number in range(400)]
    chance = random.Random(4)
    texts = {number: " ".join(chance.choices(words, range(400, 0, -1), k=150)) for number in range(1, 121)}
    texts |= {200 + nth: f"{texts[nth]} {texts[nth + 1]}" for nth in (5, 50, 100)}
    chunks = {"one": [list(texts)], "several": [list(texts)[:60], list(texts)[60:90], list(texts)[90:]]}
    found = {}
    for name, parts in chunks.items():
        with SearchIndex(tmp_path / name) as index:
            index.reset()
            for upto, part in enumerate(parts, 1):
                index.update(
                    IndexBatch(documents=tuple(clipping(each, texts[each]) for each in part), gone=(), upto=upto)
                )
            found[name] = [index.alike([("body", texts[nth])], 4) for nth in (205, 250, 300)]
    for nth, one, several in zip((205, 250, 300), found["one"], found["several"], strict=True):
        assert one[0] == several[0] == nth
        assert set(one[:3]) == set(several[:3]) == {nth, nth - 200, nth - 199}


def test_a_word_counts_in_all_fields_together_however_they_are_spread_over_segments(tmp_path: Path) -> None:
    """Of one word the order is that of a search for it, whose sums are made in another way."""
    words = ("ferry", "mole", "tide", "rain", "coast", "tug")
    fields = ("headline", "deck", "body", "caption", "byline", "section")
    chance = random.Random(8)
    documents = [
        clipping(number, **{field: " ".join(chance.choices(words, k=2)) for field in chosen})
        for number, chosen in ((number, chance.sample(fields, chance.randint(1, 5))) for number in range(1, 48))
    ]
    with SearchIndex(tmp_path / "index") as index:
        index.reset()
        for upto, part in enumerate((documents[:9], documents[9:30], documents[30:]), 1):
            index.update(IndexBatch(documents=tuple(part), gone=(), upto=upto))
        index.update(IndexBatch(documents=(), gone=(3, 20, 40), upto=4))
        found = index.search(Word(text="ferry"), Names({}, {}), limit=100)
        scores = dict(found.hits)
        alike = index.alike([("body", "ferry")], 100)
    assert set(alike) == set(scores)
    assert [scores[number] for number in alike] == pytest.approx(sorted(scores.values(), reverse=True))
