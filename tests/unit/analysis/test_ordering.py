"""Names are listed as a reader looks for them: numbers by their value, what is below a topic right after it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.analysis.ordering import in_numbers, listing_key, natural_key


def test_a_number_counts_by_its_value() -> None:
    names = ["Dossier 100", "Dossier 7", "Dossier", "23", "dossier 23", "7", "Élan", "Echo", "007 files", "7 files"]
    assert sorted(names, key=natural_key) == [
        "7", "007 files", "7 files", "23", "Dossier", "Dossier 7", "dossier 23", "Dossier 100", "Echo", "Élan",
    ]  # fmt: skip


def test_digits_of_all_scripts_are_alike() -> None:
    assert in_numbers("file ٢٣") == in_numbers("file 23")
    assert sorted(["ملف ١٠", "ملف ٩"], key=natural_key) == ["ملف ٩", "ملف ١٠"]


@given(st.integers(min_value=0, max_value=10**40), st.integers(min_value=0, max_value=10**40), st.sampled_from("a -."))
def test_two_numbers_in_the_same_words_stand_as_they_count(one: int, other: int, between: str) -> None:
    keys = [in_numbers(f"x{between}{number}{between}y") for number in (one, other)]
    assert (keys[0] < keys[1]) == (one < other)
    assert (keys[0] == keys[1]) == (one == other)


@pytest.mark.parametrize("letter", ["a", "ж", "א", "ㄱ"])
def test_numbers_come_before_letters(letter: str) -> None:
    assert in_numbers("x99999999999999999999") < in_numbers(f"x{letter}")


def test_what_is_below_a_topic_comes_right_after_it() -> None:
    paths = ["Sea 10", "Sea/Ports 2", "Sea 9/Ports", "Sea/Ports 10", "Sea", "Sea 9", "Sea (old)"]
    assert sorted(paths, key=listing_key(natural_key)) == [
        "Sea", "Sea/Ports 2", "Sea/Ports 10", "Sea (old)", "Sea 9", "Sea 9/Ports", "Sea 10",
    ]  # fmt: skip
