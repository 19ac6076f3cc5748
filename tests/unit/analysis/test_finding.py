"""Words looked for in a text, as a person types them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.analysis.finding import occurrences


def found(text: str, words: str) -> list[str]:
    return [text[start:end] for start, end in occurrences(text, words)]


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("The quay. Quayside, the QUAY!", "quay", ["quay", "Quay", "QUAY"]),
        ("Łódź and Lodz", "lodz", ["Łódź", "Lodz"]),
        ("It’s “sound”, he said", 'it\'s "sound"', ["It’s “sound”"]),
        ("from 2011–2014", "2011-2014", ["2011–2014"]),
        ("the \u00a0 north   quay", "the north quay", ["the \u00a0 north   quay"]),
        ("Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Maß, Straße", "s", ["ß", "S", "ß"]),
        ("Straße", "stras", ["Straß"]),
        ("ﬁrst ﬂood", "f", ["ﬁ", "ﬂ"]),
        ("the fer\u00adry left", "ferry", ["fer\u00adry"]),
        ("שָׁלוֹם", "שלום", ["שָׁלוֹם"]),
        ("부두에 배가", "부두", ["부두"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("nothing here", "quay", []),
        ("nothing here", "   ", []),
        ("", "quay", []),
        ("a (b) [c] .*", ".*", [".*"]),
    ],
)
def test_case_accents_and_printers_signs_do_not_count(text: str, words: str, places: list[str]) -> None:
    assert found(text, words) == places


@given(st.text(max_size=60), st.text(max_size=60), st.text(alphabet="abs é’ß", min_size=1, max_size=8))
def test_what_is_there_is_found_where_it_is(before: str, after: str, words: str) -> None:
    spans = occurrences(f"{before}\n{words}\n{after}", words)
    assert all(0 <= start < end <= len(before) + len(after) + len(words) + 2 for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    if words.strip():
        assert spans
