"""What is marked at once in all passages of a page is what is marked in each of them by itself."""

import html

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clippings_app.domain.query_language import parse_query
from clippings_app.search.highlight import matcher, patterns_of
from clippings_app.search.marking import Marker

QUERIES = [
    "fog", "fo*", "gate fog", "fog OR снег OR gate", "don't", "1.5", "us", "ofog", "nana", "fog~", "gate~ fog", "снег~",
    "f~", "fo*  us~", "obrien~", "5~", '"fog gate"', '"fog fog"', '"fog gate" us', 'us OR "gate fog" OR fog~',
    '"don\'t fog"', '"o fog"', '"the us"', '"1 5"', '"fog gate fog"', '"nana nana"', '"fog снег"', '"fog-gate" fo*',
    '"gate fóg"', '"us" "fog us"', "国", "国 OR 国会",
]  # fmt: skip
PIECES = st.sampled_from(
    ["fog", "Fog", "FOGS", "gate", "Gate", "gates", "f\u00f3g", "o\u2019fog", "o'fog", "f.o.g.", "U.S.", "us", "don't",
     "fog-gate", "\u201cgate\u201d", "gate\u2014fog", "снег", "снегfog", "国", "国会", "国fog", "a\u0301", "x_fog", "½", "·", "&",
     "<b>", "\\", '"', "\u00ad", "fo\u00adg", "ﬁ", "1.5", "1", "5", ".", ",", "…", "—", "nana", "nanana", "na'na", "the",
     "of", "fg", "foog", "gate.Fog", "obrian", "O'Brian", "\x02"],
)  # fmt: skip
TEXTS = st.lists(
    st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", ", "])), max_size=25), min_size=1, max_size=4
)


def marked_alone(text: str, query: str) -> str | None:
    spans, out, at = matcher(parse_query(query))(text), "", 0
    for start, end in spans:
        out += f"{html.escape(text[at:start])}<mark>{html.escape(text[start:end])}</mark>"
        at = end
    return out + html.escape(text[at:]) if spans else None


@given(TEXTS, st.sampled_from(QUERIES))
@example([[("fog", " "), ("снег", " "), ("gate", "")], [("fog", ""), ("…", ""), ("Gate", "")]], '"fog gate"')
@example([[("fog", " "), ("fog", " "), ("fog", "")], [("fog", " "), ("o'fog", " "), ("fog", "")]], '"fog fog"')
@example([[("the", " "), ("U.S.", " "), ("fog", "")]], '"the us"')
@example([[("снегfog", " "), ("o'brian", "")]], "obrien~ OR снег~")
@example([[("国会", " ")]], "国")
def test_words_phrases_and_near_words_are_marked_as_in_each_passage_alone(
    made: list[list[tuple[str, str]]], query: str
) -> None:
    texts = [" ".join("".join(piece + space for piece, space in pieces).split()) for pieces in made]
    marker = Marker(patterns_of(parse_query(query)))
    expected = [marked_alone(text, query) for text in texts]
    assert marker.marked([("", text, "") for text in texts]) == expected
    assert marker.marked([("…", text, "…") for text in texts[:1]]) == [expected[0] and f"…{expected[0]}…"]


@pytest.mark.parametrize("query", ['"north gate"', "gste~", 'fog "north gate"'])
def test_a_plain_page_is_not_read_word_by_word(query: str, monkeypatch: pytest.MonkeyPatch) -> None:
    marker = Marker(patterns_of(parse_query(query)))

    def refused(text: str) -> list[tuple[int, int]]:
        raise AssertionError(text)

    monkeypatch.setattr(marker, "_careful", refused)
    made = marker.marked([("", f"Fog at the North Gate, “said” he {number}.", "") for number in range(5)])
    assert all(each and "Gate</mark>, “said” he" in each for each in made)
