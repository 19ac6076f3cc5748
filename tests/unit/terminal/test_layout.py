import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.terminal.layout import (
    cut,
    dedented,
    is_rtl,
    pad,
    paragraph,
    plain_snippet,
    printable,
    side_by_side,
    table,
    width,
    wrap,
)

WORDS = st.text(alphabet="ab é한本界שלומا.,() \u0301", max_size=80)


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("한국", 4), ("日本。", 6), ("e\u0301", 1), ("שלום", 4), ("a\u200bb", 2), ("", 0)],
)
def test_width_counts_columns_not_characters(text: str, columns: int) -> None:
    assert width(text) == columns


@given(WORDS, st.integers(2, 40))
def test_wrapped_lines_fit_and_lose_nothing_but_space(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(WORDS, st.integers(1, 40))
def test_cut_and_padded_text_has_the_width(text: str, columns: int) -> None:
    assert width(cut(text, columns)) <= columns
    assert width(pad(text, columns)) == columns


def test_cut_says_that_it_did() -> None:
    assert cut("harbour", 4) == "har…"
    assert cut("harbour", 7) == "harbour"


def test_closing_punctuation_does_not_begin_a_line() -> None:
    assert wrap("日本日本。", 8) == ["日本日", "本。"]


def test_korean_words_stay_whole_where_they_fit() -> None:
    assert wrap("불이 나 건물이 전소됐다", 10) == ["불이 나", "건물이", "전소됐다"]
    assert wrap("전소됐다", 4) == ["전소", "됐다"]


def test_a_direction_is_that_of_the_first_letter() -> None:
    assert is_rtl("12 שלום abc")
    assert not is_rtl("abc שלום")
    assert not is_rtl("12")


def test_right_to_left_text_stands_at_the_right_edge() -> None:
    padded = pad("שלום", 8)
    assert padded.startswith("    ")
    assert "שלום" in padded


def test_control_characters_never_reach_the_terminal() -> None:
    assert printable("a\x1b[31mb\r\nc\x00") == "a[31mb c"
    assert printable("a\u202egnp.exe\u202c \u2067שלום\u2069") == "agnp.exe \u2067שלום\u2069"


def test_a_table_gives_way_until_it_fits() -> None:
    lines = table(("id", "headline"), [("7", "word " * 30), ("12", "한국 신문")], 40, right=[0])
    assert all(width(line) <= 40 for line in lines)
    assert lines[0].split() == ["id", "headline"]
    assert lines[2].startswith(" 7  word word")
    assert lines[2].endswith("…")


def test_a_favoured_column_keeps_its_room() -> None:
    rows = [("publisher " * 5, "headline " * 5)]
    lines = table(("a", "b"), rows, 70, favour=1)
    assert "headline " * 4 in lines[2]
    assert width(lines[2]) <= 70
    assert all(width(line) <= 30 for line in table(("a", "b"), rows, 30, favour=1))


def test_two_blocks_stand_side_by_side() -> None:
    lines = side_by_side(["one", "two"], ["eins"], 21)
    assert lines == ["one       │  eins", "two       │"]


def test_an_indent_is_before_the_first_line_only() -> None:
    assert paragraph("one two three", 7, indent="- ") == ["- one", "  two", "  three"]


def test_a_snippet_becomes_plain_text() -> None:
    assert plain_snippet("a <mark>fire</mark> &lt;b&gt;") == "a «fire» <b>"


def test_an_indented_text_loses_its_indent() -> None:
    assert dedented("\n    a\n      b\n") == "a\n  b"
