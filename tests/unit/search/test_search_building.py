"""A segment's file holds what a plain count of the words of its clippings says, however they come into it."""

import io
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_samples import SEVERAL_VALUES, clipping

from clippings_app.domain.indexing import IndexDocument
from clippings_app.domain.query import TextField
from clippings_app.search import building, gathering
from clippings_app.search.building import PostingsBuilder
from clippings_app.search.postings import CODES, KEY_CODE, Postings, key_word
from clippings_app.search.schema import VALUE_GAP, WEIGHTS
from clippings_app.search.tokenizer import tokens

PIECES = st.sampled_from([
    "north", "North", "NORTH.", "border,", "“border”", "don’t", "O’Neill’s", "U.S.", "u.s.", "a/b", "–", "½", "Straße",
    "Київ", "за́мок", "צה״ל", "العَرَبِيَّة", "ทหารข้ามน้ำ", "北朝鮮の兵士", "병사가", "\n\n", "\n", "\u2028", "\x1c", "x" * 40,
])  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=12).map(" ".join)
CLIPPINGS = st.lists(
    st.builds(
        lambda body, byline, topics: clipping(1, body, byline=byline, topics=tuple(topics)),
        TEXTS,
        TEXTS,
        st.lists(st.integers(1, 4), max_size=3),
    ),
    max_size=8,
)
Held = dict[tuple[str, int], dict[int, list[int]]]


def counted(clippings: Sequence[IndexDocument]) -> Held:
    """By word and field for each document the places of the word, by the tokenizer alone."""
    held: Held = defaultdict(dict)
    for number, each in enumerate(clippings):
        for field, text in each.text.items():
            begin = 0
            for value in text.split("\n\n") if field in SEVERAL_VALUES else [text]:
                made = list(tokens(value))
                for token in made:
                    places = held[token.text, CODES[field.value]].setdefault(number, [])
                    if token.position + begin not in places:
                        places.append(token.position + begin)
                begin += VALUE_GAP + (made[-1].position + 1 if made else 0)
        for topic in each.topics:
            held[key_word("topics", topic), KEY_CODE][number] = []
    return dict(held)


def written(builder: PostingsBuilder, count: int) -> Postings:
    out = io.BytesIO()
    builder.write(out, count)
    return Postings(out.getvalue())


def read(held: Postings) -> Held:
    found: Held = defaultdict(dict)
    for number in range(len(held)):
        place = int(held.place_starts[number])
        for at in range(int(held.starts[number]), int(held.starts[number + 1])):
            often = int(held.frequencies[at])
            found[held.word(number), int(held.codes[at])][int(held.documents[at])] = held.places[
                place : place + often
            ].tolist()
            place += often
        assert place == int(held.place_starts[number + 1])
    return dict(found)


def built(clippings: Sequence[IndexDocument], settled: Sequence[int] = ()) -> tuple[Postings, list[float]]:
    builder, lengths, first = PostingsBuilder(), [], 0
    for number, each in enumerate(clippings, 1):
        builder.add(each)
        if number in settled or number == len(clippings):
            lengths += builder.settle(first)
            first = number
    return written(builder, len(clippings)), lengths


@given(CLIPPINGS, st.sets(st.integers(1, 8)))
def test_a_file_holds_the_words_of_its_clippings_where_they_stand(
    clippings: list[IndexDocument], settled: set[int]
) -> None:
    held, lengths = built(clippings, sorted(settled))
    assert read(held) == counted(clippings)
    assert [held.word(number) for number in range(len(held))] == sorted({word for word, _ in counted(clippings)})
    for each, length in zip(clippings, lengths, strict=True):
        words: Counter[TextField] = Counter()
        for field, text in each.text.items():
            for value in text.split("\n\n") if field in SEVERAL_VALUES else [text]:
                words[field] += max((token.position + 1 for token in tokens(value)), default=0)
        assert length == sum(WEIGHTS[field] * count for field, count in words.items())


@given(CLIPPINGS, st.data())
def test_merged_files_hold_what_their_clippings_hold_but_for_those_left_out(
    clippings: list[IndexDocument], data: st.DataObject
) -> None:
    half = len(clippings) // 2
    gone = data.draw(st.sets(st.integers(0, max(0, len(clippings) - 1))))
    kept = [number for number in range(len(clippings)) if number not in gone]
    renumbered = np.full(len(clippings), -1)
    renumbered[kept] = np.arange(len(kept))
    builder = PostingsBuilder()
    for first, part in ((0, clippings[:half]), (half, clippings[half:])):
        builder.add_segment(built(part)[0], renumbered[first : first + len(part)])
    merged = written(builder, len(kept))
    assert read(merged) == counted([clippings[number] for number in kept])
    whole = built([clippings[number] for number in kept])[0]
    for name in ("starts", "place_starts", "masks", "counts", "documents", "codes", "frequencies", "places"):
        assert np.array_equal(getattr(merged, name), getattr(whole, name)), name


def test_what_is_remembered_of_texts_may_be_forgotten_at_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [" ".join(f"o’word{number * each}’s plain{number}" for number in range(90)) for each in (1, 2)]
    clippings = [clipping(1, text) for text in words]
    monkeypatch.setattr(gathering, "_REMEMBERED", 7)
    monkeypatch.setattr(gathering, "_WORDS_OF_OTHERS", 5)
    assert read(built(clippings, (1,))[0]) == counted(clippings)


def test_a_builder_tells_when_it_holds_much() -> None:
    builder = PostingsBuilder()
    assert not builder.add(clipping(1, "few words"))
    assert builder.add(clipping(2, "w " * building._SETTLED_AT))
