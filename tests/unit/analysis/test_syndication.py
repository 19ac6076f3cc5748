import pytest

from clippings_app.analysis.syndication import SAME_TEXT, repeated, shingles

WIRE = (
    "The night ferry ran aground off the northern mole early on Tuesday, the coastguard said.",
    "All sixty people aboard were taken off by two tugs and a pilot boat before the tide turned.",
)
REWRITTEN = (
    "Sixty passengers had to leave a ferry on Tuesday after it struck ground near the harbour.",
    "According to the coastguard two tugs took everyone off while the water was still high enough.",
)


def test_a_text_that_was_shortened_or_lengthened_is_the_same_text() -> None:
    longer = ("From our own reporter.", *WIRE, "The owner did not answer questions about the pilot.")
    assert repeated(shingles(WIRE), shingles(longer)) > 0.9
    assert repeated(shingles(WIRE[:1]), shingles(longer)) == pytest.approx(1.0)


def test_two_reports_of_one_event_are_not() -> None:
    assert repeated(shingles(WIRE), shingles(REWRITTEN)) < SAME_TEXT / 2


def test_scripts_without_spaces_are_compared_by_character() -> None:
    one = ("夜の連絡船が火曜日の早朝に北の防波堤の沖で座礁したと沿岸警備隊が発表した。",)
    assert repeated(shingles(one), shingles((one[0] + "乗客は全員救助された。",))) > 0.9


def test_texts_too_short_to_tell_are_not_the_same() -> None:
    assert repeated(shingles(("No comment.",)), shingles(("No comment.",))) == 0.0
    assert repeated(shingles(()), shingles(WIRE)) == 0.0
