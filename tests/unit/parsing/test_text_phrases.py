"""What the words of a line say it is."""

import numpy as np
import pytest

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.model import LABELS, line_model
from clippings_app.parsing.text.phrases import Phrases, phrases_of


def phrases(**weights: tuple[float, float]) -> Phrases:
    return Phrases(
        numbers={phrase.replace("_", " "): number for number, phrase in enumerate(weights)},
        weights=np.array(list(weights.values()), dtype=np.float32),
        offsets=np.zeros(2, dtype=np.float32),
        neutral=np.array([-0.2, -1.7], dtype=np.float32),
    )


def test_words_are_told_alone_in_a_row_and_at_the_ends() -> None:
    found = phrases_of("Read more: Pier")
    assert {"read", "more", ":", "pier", "read more", "more :", ": pier"} < set(found)
    assert {"^read", "^read more", "^read more :", "pier$", ": pier$", "more : pier$"} < set(found)


def test_numbers_are_told_by_their_length() -> None:
    assert phrases_of("Published 12.03.2024") == phrases_of("Published 30.11.1999")
    assert phrases_of("Published 2024") != phrases_of("Published 24")


@pytest.mark.parametrize("text", ["港の火事", "港の火事は夜に消えた"])
def test_scripts_without_spaces_are_told_letter_by_letter(text: str) -> None:
    assert {"港", "港 の", "^港"} < set(phrases_of(text))


def test_of_a_long_paragraph_its_ends_are_told() -> None:
    text = " ".join(["first", *(f"word{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(200)), "last"])
    found = set(phrases_of(text))
    assert {"^first", "first", "last", "last$"} < found
    assert "wordvd" not in found, "a word of the middle"
    assert len(found) < 150


def test_a_text_of_nothing_but_spaces_tells_only_that() -> None:
    assert phrases_of("  ") == ["#0"]


def test_chances_go_by_what_is_known() -> None:
    known = phrases(newsletter=(4.0, -4.0), harbour=(-4.0, 4.0))
    logs = known.logs(["Our newsletter", "The harbour", "Nothing of it"])
    assert np.exp(logs).sum(axis=1) == pytest.approx(1, abs=1e-3)
    assert logs[0, 0] > logs[0, 1]
    assert logs[1, 0] < logs[1, 1]
    assert logs[2, 0] == pytest.approx(logs[2, 1])


def test_what_is_all_but_impossible_is_told_no_further() -> None:
    assert phrases(newsletter=(99.0, -99.0)).logs(["Newsletter"]).tolist() == [[0.0, -9.0]]


def test_of_scripts_in_which_nothing_is_learnt_the_average_is_said() -> None:
    known = phrases(newsletter=(4.0, -4.0))
    logs = known.logs(["नाव बंदरगाह में है।", "Лодка в порту.", "Newsletter лодка", "港", "12.03.2024"])
    assert logs[0].tolist() == logs[1].tolist() == known.neutral.tolist()
    assert not any(np.array_equal(row, known.neutral) for row in logs[2:])


def test_of_no_line_nothing_is_said() -> None:
    assert phrases(newsletter=(1.0, 0.0)).logs([]).shape == (0, 2)


def test_what_is_stored_tells_promotion_from_sentences() -> None:
    told = line_model().phrases
    logs = told.logs(["Sign up to our newsletter", "The fire was put out at midnight, the harbour master said."])
    body = LABELS.index(LineLabel.BODY)
    assert logs[0].argmax() != body
    assert logs[1].argmax() == body
