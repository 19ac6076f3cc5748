"""Many words as one pattern."""

import re

import pytest

from clippings_app.parsing.alternation import any_of

WORDS = ("quay", "quayside", "qu", "tide", "tidal wave", "c++", "über", "港")


@pytest.mark.parametrize("word", WORDS)
def test_every_word_is_matched_whole(word: str) -> None:
    found = re.search(any_of(WORDS), f"the {word}!")
    assert found is not None
    assert found[0] == word


@pytest.mark.parametrize("other", ["q", "tid", "c+", "uber", ""])
def test_nothing_else_is_matched(other: str) -> None:
    assert re.fullmatch(any_of(WORDS), other) is None


def test_no_words_match_nothing() -> None:
    assert re.search(any_of(()), "anything") is None


def test_it_stands_in_a_larger_pattern_as_one_piece() -> None:
    assert re.fullmatch(rf"no {any_of(('tide', 'sea'))}s", "no tides")
    assert re.fullmatch(rf"no {any_of(('tide', 'tidy'))}", "no tidy")
