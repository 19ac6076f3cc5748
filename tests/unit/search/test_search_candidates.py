"""The quick look never misses what the slow one finds."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.domain.query_language import parse_query
from clippings_app.search.candidates import candidates, may_hold
from clippings_app.search.highlight import _spans_of, joined, matcher, patterns_of
from clippings_app.search.patterns import Match, Slot
from clippings_app.search.tokenizer import Kind, Token, folded, has_grams, tokens


def every_word(text: str, query: str) -> list[tuple[int, int]]:
    """The places of a query found by taking all words of a text."""
    by_text: dict[str, list[Token]] = {}
    for token in tokens(text):
        by_text.setdefault(token.text, []).append(token)
    return joined([span for pattern in patterns_of(parse_query(query)) for span in _spans_of(pattern, by_text)])


def test_no_character_of_unicode_is_missed() -> None:
    """Every character that can be part of a word, where it is compared as another one, alone and between letters."""
    missed = []
    for code in range(0x80, sys.maxunicode + 1):
        char = chr(code)
        if not char.isalnum() or has_grams(char) or folded(char) == char:
            continue
        for text in (char, f"a{char}b"):
            words = [token.text for token in tokens(text) if token.kind is Kind.WORD and not has_grams(token.text)]
            for word in words:
                places = candidates([Slot(word, Match.EXACT, 0)])
                holds = may_hold(Slot(word, Match.EXACT, 0))
                if places is None or holds is None or not any(places(text)) or not holds(text):
                    missed.append((hex(code), word))
    assert not missed


def test_no_character_of_a_script_without_spaces_is_missed() -> None:
    """Composed and taken apart, where it is compared as another one or made of several."""
    missed = set()
    some_syllables = range(0xAC00, 0xD7A4, 97)  # which are all made by one rule
    for char in map(chr, (*range(0x80, 0xAC00), *some_syllables, *range(0xD7A4, 0x32000))):
        apart = unicodedata.normalize("NFD", char)
        if (apart != char or folded(char) != char) and has_grams(folded(char)):
            words = {token.text for text in (char, apart) for token in tokens(text)}
            looks = [may_hold(Slot(word, Match.EXACT, 0)) for word in words]
            missed |= {char for text in (char, apart) if not all(holds and holds(text) for holds in looks)}
    assert not missed


LETTERS = st.sampled_from("aAbeéèßsſﬁf.’'\u0301\u00adoøıIİiæ1٢２ŉ½ᵃёей\u0306κΚςσאבְּ״عـى𝐚")
TEXTS = st.text(st.one_of(LETTERS, st.sampled_from(" \u00a0\n,—-日本กำ")), max_size=40)
WORDS = st.text(st.sampled_from("abesfioø1éßейκσאבعى"), min_size=1, max_size=4)


@given(TEXTS, st.lists(WORDS, min_size=1, max_size=3), st.sampled_from(["{}", "{}*", '"{}"', "{}~"]))
def test_words_are_found_where_the_slow_way_finds_them(text: str, words: list[str], shape: str) -> None:
    query = shape.format(" ".join(words)) if shape == '"{}"' else " ".join(shape.format(word) for word in words)
    assert matcher(parse_query(query))(text) == every_word(text, query)


@given(TEXTS, WORDS, st.sampled_from(["{}", "{}*"]))
def test_no_text_is_passed_over_that_holds_a_word(text: str, word: str, shape: str) -> None:
    query = shape.format(word)
    looks = [may_hold(slot) for pattern in patterns_of(parse_query(query)) for slot in pattern.slots]
    if every_word(text, query):
        assert all(holds is not None and holds(text) for holds in looks)


def test_odd_characters_count_only_for_the_words_they_can_be_part_of() -> None:
    holds = may_hold(Slot("strasse", Match.EXACT, 0))
    assert holds is not None
    assert holds("Die Straße")
    assert not holds("½ 𝐦 ㎏ ﬁ")
    assert holds("① 𝐬")


@pytest.mark.parametrize("word", ["日本", "กำ", "서울"])
def test_scripts_without_spaces_are_left_to_the_slow_way(word: str) -> None:
    assert candidates([Slot(word, Match.EXACT, 0)]) is None


GRAM_TEXTS = st.text(st.sampled_from("日本国が か\u3099ｶﾞ서울서 กำ\u0e33豈aé½"), max_size=20)


@given(
    GRAM_TEXTS, st.text(st.sampled_from("日本国がガ서울กำ豈"), min_size=1, max_size=4), st.sampled_from(["{}", "{}*"])
)
def test_no_text_without_spaces_is_passed_over_that_holds_a_word(text: str, word: str, shape: str) -> None:
    query = shape.format(word)
    looks = [may_hold(slot) for pattern in patterns_of(parse_query(query)) for slot in pattern.slots]
    if every_word(text, query):
        assert all(holds is not None and holds(text) for holds in looks)


def test_a_text_without_a_letter_of_a_word_is_passed_over() -> None:
    holds = may_hold(Slot("国境", Match.PREFIX, 0))
    assert holds is not None
    assert holds("境は国の")
    assert not any(map(holds, ("国の", "the border", "état")))
