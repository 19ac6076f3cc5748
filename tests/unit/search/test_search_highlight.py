from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.domain.query_language import parse_query
from clippings_app.search.highlight import joined, matcher


def marked(query: str, text: str) -> list[str]:
    return [text[start:end] for start, end in matcher(parse_query(query))(text)]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("cafe", "Le Café, le CAFE\u0301 et la cafétéria", ["Café", "CAFE\u0301"]),
        ("caf*", "Le Café et la cafétéria", ["Café", "cafétéria"]),
        ("wrod~", "the word, the words, a wrod", ["word", "wrod"]),
        ("hong-ji", "by Kim Hong-Ji, hong and ji", ["Hong-Ji"]),
        ('"he said"', "He said, and said he", ["He said"]),
        ('"he said"~2', "He never said; said he", ["He", "said", "said", "he"]),
        ('"a a"~1', "a b a a", ["a", "a"]),
        ("us", "U.S. envoys told us", ["U.S.", "us"]),
        ("u.s.", "U.S. envoys told us", ["U.S"]),
        ("obrien", "Conan O’Brien", ["O’Brien"]),
        ("朝鮮", "北朝鮮の兵士", ["朝鮮"]),
        ("鮮", "北朝鮮と鮮", ["鮮", "鮮"]),
        ("北朝鮮 兵士", "北朝鮮の兵士", ["北朝鮮", "兵士"]),
        ("국경", "병사가 국경을 넘었다", ["국경"]),
        ("พรมแดน", "ทหารข้ามพรมแดนเมื่อวานนี้", ["พรมแดน"]),
        ("נחצה", "הגבול נֶחְצָה", ["נֶחְצָה"]),
        ("صحفي", "كان صُحُفِيّ هناك", ["صُحُفِيّ"]),
        ("nana", "nanana nana, nana-na", ["nana", "nana"]),
        ("final", "the ﬁnal day", ["ﬁnal"]),
        ("strasse", "in der Straße", ["Straße"]),
        ("kind -word", "a kind word", ["kind"]),
        ("kind OR (word one)", "a kind word", ["kind", "word"]),
        ("headline:kind", "a kind word", ["kind"]),
        ('cites:"al arabiya"', "Al Arabiya reported", ["Al Arabiya"]),
        ("topic:kind is:starred", "a kind word", []),
        ("&", "a & b", []),
        ("", "a kind word", []),
        ("word", "", []),
    ],
)
def test_what_is_marked(query: str, text: str, expected: list[str]) -> None:
    assert marked(query, text) == expected


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6)).map(lambda pair: (pair[0], pair[0] + pair[1]))))
def test_joined_spans_cover_the_same_and_stand_apart(spans: list[tuple[int, int]]) -> None:
    made = joined(spans)
    assert {at for start, end in made for at in range(start, end)} == {
        at for start, end in spans for at in range(start, end)
    }
    assert all(before[1] < after[0] for before, after in pairwise(made))


@given(st.text(max_size=60), st.sampled_from(["a", "a*", "ab~", '"a b"', '"a b"~3', "朝", "a OR 0"]))
def test_spans_lie_in_the_text_in_order_and_apart(text: str, query: str) -> None:
    spans = matcher(parse_query(query))(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] < after[0] for before, after in pairwise(spans))
