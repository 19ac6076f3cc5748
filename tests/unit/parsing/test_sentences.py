import pytest

from clippings_app.parsing.sentences import ends_sentence


@pytest.mark.parametrize(
    "text",
    [
        "The tide turned.",
        "“Who saw it?”",
        "(She had left by then.)",
        "Wer war das?«",
        "潮が引いた。」",
        "船は戻らなかった．",
        "وماذا بعد؟",
        "جوار بدل گیا۔",
        "ज्वार बदल गया।",
        "And then …",
        'He said "No."',
        "With an end of a line behind it.\n",
    ],
)
def test_sentences_of_every_script_end(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize(
    "text", ["", "Tide tables", "Among them:", "a half;", "The “Mira”", "He (the captain)", ". and so"]
)
def test_what_goes_on_or_is_no_sentence_does_not_end(text: str) -> None:
    assert not ends_sentence(text)
