"""Whole lines that a page says around its articles, and sentences of articles that only sound like them."""

import pytest

from clippings_app.parsing.text.furniture import Furniture, furniture_of


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Please keep comments relevant and civil. It may take an hour until they appear.", Furniture.COMMENTS),
        ("Leserkommentare geben nicht die Meinung der Redaktion wieder.", Furniture.COMMENTS),
        ("Reader comments are moderated between nine and five.", Furniture.COMMENTS),
        ("Votre avis nous intéresse !", Furniture.COMMENTS),
        ("Artikel teilen mit:", Furniture.OTHER),
        ("Compartir el artículo", Furniture.OTHER),
        ("Link copied to clipboard", Furniture.OTHER),
        ("הקישור הועתק", Furniture.OTHER),
        ("Hat Ihnen dieser Artikel gefallen? Dann werden Sie Mitglied unseres Vereins.", Furniture.OTHER),
        ("You have 3 articles left this month", None),
        ("You have reached your article limit", Furniture.OTHER),
        ("Get daily harbour news", Furniture.OTHER),
        ("Die Artikel-URL wurde in Ihrer Zwischenablage gespeichert.", Furniture.OTHER),
    ],
)
def test_a_line_around_an_article_is_told(line: str, kind: Furniture | None) -> None:
    assert furniture_of(line) is kind


@pytest.mark.parametrize(
    "line",
    [
        "Ihre Meinung ist eindeutig: Der Hafen muss bleiben.",
        "The links copied by the engineers led to the plans of the bridge.",
        "Get daily bread to the island, the mayor told the fishermen.",
        "Your opinion matters less than the tide, she said.",
        "You have full use of the quay, the port told the fishermen.",
        "Comments the minister made on Tuesday are disputed.",
        "Del sur llegaron dos barcos.",
    ],
)
def test_a_sentence_of_an_article_is_none(line: str) -> None:
    assert furniture_of(line) is None
