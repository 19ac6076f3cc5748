import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.search.edits import within_one_edit

ALPHABET = "abc"


def edits(word: str) -> set[str]:
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    deleted = {left + right[1:] for left, right in cuts if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    replaced = {left + letter + right[1:] for left, right in cuts if right for letter in ALPHABET}
    inserted = {left + letter + right for left, right in cuts for letter in ALPHABET}
    return deleted | swapped | replaced | inserted | {word}


@given(st.text(ALPHABET, max_size=6), st.text(ALPHABET, max_size=6))
def test_it_is_one_edit_exactly_when_an_edit_makes_it(one: str, other: str) -> None:
    assert within_one_edit(one, other) == (other in edits(one))


@pytest.mark.parametrize(("one", "other"), [("wrod", "word"), ("soldier", "soldiers"), ("kim", "im"), ("é", "e")])
def test_typing_mistakes_are_forgiven(one: str, other: str) -> None:
    assert within_one_edit(one, other)
    assert within_one_edit(other, one)
