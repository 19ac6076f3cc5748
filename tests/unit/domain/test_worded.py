"""Words that carry their template."""

import pickle

from clippings_app.domain.worded import Worded, said

GERMAN = {
    "more than {count} redirects": "mehr als {count} Weiterleitungen",
    "line {number}: {detail}": "Zeile {number}: {detail}",
    "it is empty": "es ist leer",
}


def german(template: str) -> str:
    return GERMAN.get(template, template)


def test_words_read_as_any_text_does() -> None:
    words = Worded("more than {count} redirects", count=5)
    assert words == "more than 5 redirects"
    assert words.upper() == "MORE THAN 5 REDIRECTS"
    assert f"{words}!" == "more than 5 redirects!"


def test_words_are_said_by_their_template_and_numbers_as_the_language_writes_them() -> None:
    words = Worded("more than {count} redirects", count=1200)
    assert said(words, german, lambda number: f"{number:,}".replace(",", ".")) == "mehr als 1.200 Weiterleitungen"


def test_words_within_words_are_said_too() -> None:
    words = Worded("line {number}: {detail}", number=3, detail=Worded("it is empty"))
    assert words == "line 3: it is empty"
    assert said(words, german) == "Zeile 3: es ist leer"


def test_plain_words_are_their_own_template() -> None:
    assert said("it is empty", german) == "es ist leer"
    assert said("a detail {that} nobody knows", german) == "a detail {that} nobody knows"


def test_braces_in_a_value_stay_as_they_are() -> None:
    words = Worded("line {number}: {detail}", number=1, detail="{count}")
    assert said(words, german) == "Zeile 1: {count}"


def test_words_cross_to_another_process_whole_whatever_their_values_were() -> None:
    words = pickle.loads(pickle.dumps(Worded("line {number}: {detail}", number=2, detail=ValueError("odd"))))
    assert said(words, german) == "Zeile 2: odd"
