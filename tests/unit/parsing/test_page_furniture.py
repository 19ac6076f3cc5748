"""Whole lines that a page says around its articles, and sentences of articles that only sound like them."""

import pytest

from clippings_app.parsing.text.furniture import furniture_of, is_beside


@pytest.mark.parametrize(
    "line",
    [
        "Please keep comments relevant and civil. It may take an hour until they appear.",
        "Leserkommentare geben nicht die Meinung der Redaktion wieder.",
        "Reader comments are moderated between nine and five.",
        "Votre avis nous intéresse !",
        "Artikel teilen mit:",
        "Compartir el artículo",
        "Link copied to clipboard",
        "הקישור הועתק",
        "Hat Ihnen dieser Artikel gefallen? Dann werden Sie Mitglied unseres Vereins.",
        "You have reached your article limit",
        "Get daily harbour news",
        "Die Artikel-URL wurde in Ihrer Zwischenablage gespeichert.",
    ],
)
def test_a_line_beside_an_article_is_told(line: str) -> None:
    assert is_beside(line)


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
        "Comments are closed to the public, the harbour master said on Tuesday.",
        "Reader comments may be removed from the file, the judge ruled, because they were libellous.",
        "Kommentare werden geprüft, sagte der Hafenmeister am Dienstag.",
        "Compartir noticias falsas es un delito.",
        "Partager surtout le pain, dit-il.",
        "Gönderilen mektuplarda hakaret olduğu limanda belirlendi.",
        "残り三人は会員登録をしていなかった。",
        "רוצים לקבל בחזרה את הרציף, אומרים הדייגים.",
    ],
)
def test_a_sentence_of_an_article_is_none(line: str) -> None:
    assert furniture_of(line) is None
    assert not is_beside(line)
