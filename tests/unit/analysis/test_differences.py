from hypothesis import given
from hypothesis import strategies as st

from clippings_app.analysis.differences import differences, matching_sentences

FIRST = ("The ferry sank at noon. Nobody was hurt.", "The owner said nothing.")
SECOND = ("The ferry sank at noon. Two people were hurt.", "“The owner said nothing.”")


def told(body: tuple[str, ...], places: object) -> list[str]:
    assert isinstance(places, dict)
    return [body[number - 1][start:end] for number, spans in places.items() for start, end in spans]


def test_what_only_one_text_says_is_told_by_sentence() -> None:
    found = differences(FIRST, SECOND)
    assert told(FIRST, found.only_left) == ["Nobody was hurt."]
    assert told(SECOND, found.only_right) == ["Two people were hurt."]
    assert told(FIRST, found.both_left) == ["The ferry sank at noon.", "The owner said nothing."]
    assert (found.shared, found.left, found.right) == (2, 3, 3)
    assert found.is_one_text


def test_two_reports_that_share_one_quotation_are_no_versions_of_each_other() -> None:
    other = ("Divers searched the harbour. A crane was sent for. It rained.", "Nobody was hurt.", "The inquiry begins.")
    found = differences(FIRST, other)
    assert not found.is_one_text
    assert told(other, found.both_right) == ["Nobody was hurt."]


def test_a_sentence_said_twice_is_shared_as_often_as_both_say_it() -> None:
    twice = ("It rained. It rained.",)
    found = differences(twice, ("It rained.",))
    assert found.shared == 1
    assert told(twice, found.only_left) == ["It rained."]


def test_empty_texts_differ_in_nothing_and_are_no_versions() -> None:
    found = differences((), ())
    assert (found.shared, found.only_left, found.only_right) == (0, {}, {})
    assert not found.is_one_text


BODIES = st.lists(st.text(st.sampled_from("ab .?!\n日。“”"), max_size=20), max_size=4)


@given(BODIES, BODIES)
def test_every_sentence_is_on_one_side_of_the_line(left: list[str], right: list[str]) -> None:
    found, back = differences(left, right), differences(right, left)
    assert (found.only_left, found.only_right) == (back.only_right, back.only_left)
    count = sum(len(spans) for places in (found.only_left, found.both_left) for spans in places.values())
    assert count == found.left
    assert sum(map(len, found.both_left.values())) == sum(map(len, found.both_right.values())) == found.shared


def test_sentences_that_say_the_same_are_matched_wherever_they_stand() -> None:
    left = ("The wall failed on Sunday. Nobody was hurt.", "A tug captain saw cracks in April.")
    right = ("In April a tug captain saw cracks.", "Prices rose. Nobody was hurt!")
    assert matching_sentences(left, right) == (((1, 27), (2, 13)), ((2, 0), (1, 0)))


def test_each_sentence_has_at_most_one_match() -> None:
    assert matching_sentences(("It fell. It fell.",), ("It fell.",)) == (((1, 0), (1, 0)),)
    assert matching_sentences((), ("It fell.",)) == ()


def test_short_sentences_match_in_the_same_words_only() -> None:
    assert matching_sentences(("He said no.",), ("She said no.",)) == ()


def test_scripts_without_spaces_are_matched_too() -> None:
    left, right = ("渡轮因船体裂缝于周一早上停航港务局说。",), ("港务局说渡轮因船体裂缝于周一停航。",)
    assert matching_sentences(left, right) == (((1, 0), (1, 0)),)
