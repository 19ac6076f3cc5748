"""Which language a text is in: by script, by words, and by what the page says."""

import pytest

from clippings_app.parsing.language import detect_language, primary_subtag

ENGLISH = (
    "The council voted on Monday to reopen the bridge, "
    "which had been closed since the flood damaged two of its pillars in spring."
)
GERMAN = (
    "Der Stadtrat beschloss am Montag, "
    "die Brücke wieder zu öffnen, die seit dem Hochwasser im Frühjahr gesperrt gewesen war."
)
DANISH = (
    "Byrådet besluttede mandag at genåbne broen, "
    "som har været lukket, siden oversvømmelsen i foråret ødelagde to af dens piller."
)


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (GERMAN, "de"), (DANISH, "da")])
def test_a_paragraph_is_enough(text: str, language: str) -> None:
    assert detect_language(text, None) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("大統領は首都に到着した", "ja"),
        ("总统抵达首都并会见总理", "zh"),
        ("대통령은 수도에 도착했다", "ko"),
        ("ראש הממשלה הגיע לבירה", "he"),
        ("Ο πρωθυπουργός έφτασε", "el"),
        ("นายกรัฐมนตรีเดินทางถึง", "th"),
    ],
)
def test_a_script_of_one_language_tells_even_a_short_text(text: str, language: str) -> None:
    assert detect_language(text, None) == language


def test_a_short_text_stays_open() -> None:
    assert detect_language("Bridge reopens", None) is None


def test_a_short_text_has_the_language_the_page_declares() -> None:
    assert detect_language("Bridge reopens", "en-GB") == "en"


def test_the_words_win_over_a_wrong_declaration() -> None:
    assert detect_language(GERMAN * 3, "en") == "de"


def test_among_languages_that_look_alike_the_declaration_wins() -> None:
    assert detect_language(DANISH, "nb-NO") == "no"


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("de-AT", "de"),
        ("EN", "en"),
        ("iw", "he"),
        ("pt_BR", "pt"),
        (" fr ", "fr"),
        ("", None),
        (None, None),
        ("x", None),
        ("english", None),
    ],
)
def test_the_first_subtag_is_the_language(tag: str | None, language: str | None) -> None:
    assert primary_subtag(tag) == language
