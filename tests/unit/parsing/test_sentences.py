import pytest

from clippings_app.parsing.sentences import ends_sentence, sentences


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


def test_sentences_end_where_they_end() -> None:
    assert sentences("Mr. Roe left at 8 p.m. sharp. He came back. “Why?” She asked. Am 8. August kam er.") == (
        "Mr. Roe left at 8 p.m. sharp.",
        "He came back.",
        "“Why?”",
        "She asked.",
        "Am 8. August kam er.",
    )
    assert sentences("軍が発表した。兵士は「行く」と言った。") == ("軍が発表した。", "兵士は「行く」と言った。")
