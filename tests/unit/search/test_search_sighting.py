"""Where words stand in many texts at once."""

import json
import re

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.search.sighting import Page, first_place

PIECES = st.sampled_from(
    ["fog", "Fog", "FOGS", "unfog", "gate", "Gates", "é", "—", "”", "снег", "fog1", "1", "_", "'", ".", " ", "国", "\\"]
)
TEXTS = st.lists(st.lists(st.lists(PIECES, max_size=12).map("".join), min_size=1, max_size=3), max_size=5)


def stored(texts: list[str]) -> bytes:
    return json.dumps(texts, ensure_ascii=False, separators=(",", ":")).encode()


def told_apart(text: bytes, word: bytes, *, whole: bool) -> list[int]:
    """The same, looked for in the plainest way."""
    before = rb"(?:(?<![0-9A-Za-z\x80-\xff])|(?<=\xe2\x80.))"
    after = rb"(?:(?![0-9A-Za-z\x80-\xff])|(?=\xe2\x80))" if whole else b""
    found = re.finditer(b"(?s)" + before + b"(?=(" + re.escape(word) + b")" + after + b")", text.lower())
    return [each.start(1) for each in found]


@given(TEXTS, st.sampled_from(["fog", "gate", "снег", "g", "fo", "nothing"]), st.booleans())
def test_a_word_is_found_in_every_text_wherever_it_stands_between_what_parts_words(
    made: list[list[str]], word: str, whole: bool
) -> None:
    texts = [stored(each) for each in made]
    page = Page(texts)
    at, _ = page.standing([(word.encode(), whole)])
    numbers = page.texts_of(at)
    begins = np.array([page.begin(number) for number in numbers.tolist()], np.int64)
    expected = [
        (number, place) for number, text in enumerate(texts) for place in told_apart(text, word.encode(), whole=whole)
    ]
    assert list(zip(numbers.tolist(), (at - begins).tolist(), strict=True)) == expected
    for text in texts:
        assert first_place(text, word.encode(), whole=whole) == next(
            iter(told_apart(text, word.encode(), whole=whole)), -1
        )


def test_each_place_of_several_words_says_which_word_it_is() -> None:
    texts = [stored(["A gate in the fog."]), stored(["Fogs", "gates"])]
    at, numbers = Page(texts).standing([(b"fog", False), (b"gate", True)])
    page = Page(texts).data
    assert [(page[place : place + 4], number) for place, number in zip(at.tolist(), numbers.tolist(), strict=True)] == [
        (b"fog.", 0),
        (b"Fogs", 0),
        (b"gate", 1),
    ]


def test_a_phrase_does_not_run_from_one_text_into_the_next() -> None:
    phrase = re.compile(rb"fog(?:[^a-z0-9\x80-\xff]|\xe2\x80.){1,4}gate")
    apart, together = stored(["the fog"]), stored(["gate, fog gate, unfog gate, fog gates"])
    page = Page([apart, together])
    found = [page.data[place:][:8] for place in page.phrases(phrase, whole=True).tolist()]
    assert found == [b"fog gate"]
    assert len(page.phrases(phrase, whole=False)) == 2


def test_a_word_longer_than_all_texts_is_nowhere() -> None:
    long_word = b"kraftfahrzeughaftpflichtversicherungsgesellschaft"
    at, _ = Page([b"[]", stored(["Kraftfahrzeug"])]).standing([(long_word, True), (b"kraftfahrzeug", False)])
    assert len(at) == 1
    assert len(Page([]).standing([(long_word, True), (b"k", False)])[0]) == 0
