"""Marked passages are found again in a text that was read anew."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from clippings_app.analysis.anchoring import anchored, paragraph_at, parts
from clippings_app.domain.highlight import BREAK, Highlight, HighlightColour, highlight_of

BODY = (
    "The harbour wall failed on Sunday. The port called it weak.",
    "A tug captain saw cracks in April. The port said nothing.",
    "הקיר התמוטט ביום ראשון בבוקר.",
)


def mark(body: tuple[str, ...], words: str, *, nth: int = 0) -> Highlight:
    text, at = BREAK.join(body), -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    made = highlight_of(body, at, at + len(words), uid="u", colour=HighlightColour.YELLOW)
    assert made is not None
    return made


def found(body: tuple[str, ...], highlight: Highlight) -> str | None:
    (place,) = anchored(body, (highlight,))
    return None if place.start is None else BREAK.join(body)[place.start : place.end]


@given(st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=5).map(tuple), st.data())
def test_in_an_unchanged_text_every_passage_is_where_it_was(body: tuple[str, ...], data: st.DataObject) -> None:
    text = BREAK.join(body)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    made = highlight_of(body, start, end, uid="u", colour=HighlightColour.BLUE)
    if made is None:
        assert not text[start:end].strip()
    else:
        (place,) = anchored(body, (made,))
        assert (place.start, place.end, place.exact) == (made.start, made.end, True)


def test_paragraphs_before_it_move_it_along() -> None:
    made = mark(BODY, "A tug captain saw cracks")
    assert found(("A new opening.", *BODY), made) == "A tug captain saw cracks"
    assert found(BODY[1:], made) == "A tug captain saw cracks"


def test_of_several_the_one_with_the_same_neighbours_is_taken() -> None:
    second = mark(BODY, "The port", nth=1)
    body = ("The port is old. The port is closed.", *BODY)
    (place,) = anchored(body, (second,))
    assert place.start is not None
    assert BREAK.join(body)[place.start :].startswith("The port said nothing")


def test_without_neighbours_the_nearest_is_taken() -> None:
    made = replace(mark(BODY, "The port", nth=1), prefix="", suffix="", start=80, end=88)
    (place,) = anchored(BODY, (made,))
    assert place.start == BREAK.join(BODY).index("The port", 60)


def test_other_quotation_marks_and_spaces_do_not_lose_it() -> None:
    made = mark(("He called it “weak – very  weak” on Sunday.",), "“weak – very  weak”")
    body = ('He called it "weak - very weak" on Sunday.',)
    assert found(body, made) == '"weak - very weak"'
    assert not anchored(body, (made,))[0].exact


def test_a_passage_with_a_corrected_word_is_found_and_said_not_to_be_the_same() -> None:
    made = mark(BODY, "A tug captain saw cracks in April.")
    body = (BODY[0], "On Friday a tug captain saw deep cracks in April. The port said nothing.")
    (place,) = anchored(body, (made,))
    assert place.start is not None
    assert BREAK.join(body)[place.start : place.end] == "a tug captain saw deep cracks in April"
    assert not place.exact


def test_what_is_gone_is_an_orphan_and_stays_as_it_was() -> None:
    made = mark(BODY, "A tug captain saw cracks in April.")
    for body in ((BODY[0],), (), ("Something else altogether stands here now, about bread and its price.",)):
        (place,) = anchored(body, (made,))
        assert place.start is None
        assert place.highlight == made


def test_a_short_word_is_not_guessed_at() -> None:
    assert found(("The quay failed.",), mark(("The wall failed.",), "wall")) is None


def test_a_passage_across_paragraphs_is_told_by_paragraph() -> None:
    made = mark(BODY, "weak.\nA tug")
    (place,) = anchored(BODY, (made,))
    assert place.start is not None
    assert place.end is not None
    pieces = list(parts(BODY, place.start, place.end))
    assert [(number, BODY[number - 1][first:last]) for number, first, last in pieces] == [(1, "weak."), (2, "A tug")]
    assert paragraph_at(BODY, place.start) == 1
    assert paragraph_at(BODY, place.end) == 2


def test_white_space_at_the_ends_is_not_marked() -> None:
    made = highlight_of(("  a b  ",), 0, 7, uid="u", colour=HighlightColour.PINK)
    assert made is not None
    assert (made.quote, made.start, made.end, made.prefix, made.suffix) == ("a b", 2, 5, "  ", "  ")
    assert highlight_of(("   ",), 0, 3, uid="u", colour=HighlightColour.PINK) is None
