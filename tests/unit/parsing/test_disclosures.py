"""Sentences that tell of the article itself."""

import pytest

from clippings_app.parsing.disclosures import is_disclosure


@pytest.mark.parametrize(
    "text",
    [
        "This article was written in collaboration with Generative AI news company Alchemiq",
        "Correction: the boat was built in 1911.",
        "Editor's note: names were changed.",
        "An earlier version of this story gave the wrong year.",
        "Dieser Artikel wurde mit Unterstützung künstlicher Intelligenz übersetzt.",
        "Este artículo fue traducido con ayuda de inteligencia artificial.",
        "This story was first published in the Harbour Post.",
        "The article was amended on Tuesday to correct a date.",
        "Sponsored content",
        "We may earn a commission if you buy through our links.",
        "What you buy through us may earn us a small commission.",
        "Die Links mit einem Stern sind Affiliate-Links.",
        "Les liens de cette page sont affiliés.",
        "La página tiene enlaces de afiliados.",
        "הכתבה נכתבה בשיתוף בינה מלאכותית",
        "この記事はAIで生成されました",
        "Fe de errores: el año era otro.",
    ],
)
def test_a_disclosure(text: str) -> None:
    assert is_disclosure(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The firm uses AI to write stories.",
        "The article was shared widely.",
        "A broker may earn a commission on every ship that is sold in the port.",
        "She said the report was written using public data.",
        "The company said in a statement that this report was false.",
        "This article was " + "very long " * 80,
    ],
)
def test_no_disclosure(text: str) -> None:
    assert not is_disclosure(text)
