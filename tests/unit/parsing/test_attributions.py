"""Names that sentences give as their source."""

import pytest

from clippings_app.domain.article import SourceKind
from clippings_app.parsing.attributions import attributed_sources


def names(text: str, language: str) -> list[str]:
    return [source.name for source in attributed_sources([text], language)]


def test_each_name_counts_once_with_the_first_paragraph_that_has_it() -> None:
    found = attributed_sources(
        [
            "The minister left, according to The Harbour Post.",
            "Reuters reported on Tuesday that he had gone. The Harbour Post reported it too.",
        ],
        "en",
    )
    assert [(source.name, source.paragraph) for source in found] == [("The Harbour Post", 1), ("Reuters", 2)]
    assert {source.kind for source in found} == {SourceKind.ATTRIBUTED}


def test_the_outlet_of_the_article_is_no_source_of_its_own() -> None:
    text = "She told the Harbour Post that Reuters had called."
    assert attributed_sources([text], "en", publisher="The Harbour Post") == ()
    assert [source.name for source in attributed_sources([text], "en")] == ["Harbour Post"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She told KXYZ that Reuters had called.", {"publisher": "KXYZ Brackwater"}),
        ("She told Larn.ru that Reuters had called.", {"publisher": "Larn"}),
        ("She told the Harbour Post that Reuters had called.", {"address": "https://www.harbourpost.example/a"}),
    ],
)
def test_the_outlet_of_the_article_is_known_by_its_initials_its_host_and_its_address(
    text: str, told: dict[str, str]
) -> None:
    assert [source.name for source in attributed_sources([text], "en")] != []
    assert attributed_sources([text], "en", **told) == ()


def test_initials_of_another_outlet_are_not_the_articles_own() -> None:
    found = attributed_sources(["She told AFP that it was late."], "en", publisher="AFP Planner Harbour")
    assert [source.name for source in found] == ["AFP"]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Das Wasser steigt wieder. (Quelle: Hafenamt)", ["Hafenamt"]),
        ("The water rises again. (Source: Harbour Office, KRT)", ["Harbour Office", "KRT"]),
        ("水位が上がった（出典：港湾庁）", ["港湾庁"]),
        ("The water rises again (source: people close to the matter).", []),
        ("The water (source: Harbour Office) rises again.", []),
    ],
)
def test_a_source_in_brackets_ends_a_paragraph(paragraph: str, expected: list[str]) -> None:
    found = attributed_sources([paragraph], None)
    assert [(source.name, source.paragraph) for source in found] == [(name, 1) for name in expected]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("As The Belmora Ledger first reported, the dam had cracks.", "en", ["The Belmora Ledger"]),
        ("The toll was nine, the Karsh News Agency said.", "en", ["Karsh News Agency"]),
        ("He told the Norland newspaper Dagspegel that he was ill.", "en", ["Dagspegel"]),
        ("Sales fell, according to the Institute for Coastal Studies.", "en", ["Institute for Coastal Studies"]),
        ("It grew, according to the Centre for Harbour Safety and Control.", "en", ["Centre for Harbour Safety and Control"]),
        ("Reuters, AFP and the Harbour Post reported it.", "en", ["Reuters", "AFP", "Harbour Post"]),
        ("Laut dem Spiegel ist das so, nach Angaben der Polizei auch.", "de", ["Spiegel"]),
        ("„Es war laut“, sagte die Wirtin Lena Marsch der Süddeutschen Zeitung.", "de", ["Süddeutsche Zeitung"]),
        ("Die Polizei zeigte das Bild. Die Presse schrieb mit.", "de", []),
        ("„Es war laut“, sagte sie in den „Hafengesprächen“.", "de", []),
        ("« C’était fort », a déclaré à l’AFP la patronne.", "fr", ["AFP"]),
        ("По данным Интерфакса, он ушёл.", "ru", ["Интерфакс"]),
        ("Murieron cinco, según la agencia de noticias norlandesa Larn.", "es", ["Larn"]),
        ("Lo dijo en declaraciones a la emisora de radio pública norlandesa Larn Info.", "es", ["Larn Info"]),
        ("El puerto está cerrado, destacó AFP.", "es", ["AFP"]),
        ("Según la agencia tributaria Pedro Gómez debe pagar.", "es", []),
        ("Selon l’agence de presse norlandaise Larn, deux bateaux ont coulé.", "fr", ["Larn"]),
        ("Secondo l’agenzia di stampa norlandese Larn, due sono morti.", "it", ["Larn"]),
        ("Segundo a agência de notícias norlandesa Larn, dois morreram.", "pt", ["Larn"]),
        ("Wie die Nachrichtenagentur Reuters diesen Montag berichtete, war es laut.", "de", ["Reuters"]),
        ("Według danych Głównego Urzędu Portowego statków jest mniej.", "pl", ["Głównego Urzędu Portowego"]),
        ("Das sagte er im Interview des Nachrichtenportals „Larnblick“.", "de", ["Larnblick"]),
        ("Il New York Times scriveva in serata che il porto era chiuso.", "it", ["New York Times"]),
        ("Faltam barcos, informa a repórter Ana Roe, no jornal Voz de Larn.", "pt", ["Voz de Larn"]),
        ("共同通信によると、大臣は辞任した。", "ja", ["共同通信"]),
        ("北浜新聞は、大臣が辞任すると報じた。", "ja", ["北浜新聞"]),
        ("לפי המשטרה הוא נעצר.", "he", []),
    ],
)  # fmt: skip
def test_a_sentence_names_its_sources(text: str, language: str, expected: list[str]) -> None:
    assert names(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "According to Mr. Dahl, the money was his.",
        "According to Lena Marsh of the Harbour Institute, it was hers.",
        "According to police, it was found.",
        "The newspaper said it had seen the accounts.",
        "Home Harbour reported third-quarter earnings.",
        "The video was posted on Instagram, she told reporters.",
        "People said it was loud.",
        "The Ministry of Foreign Affairs said so.",
    ],
)
def test_persons_offices_and_platforms_are_no_sources(text: str) -> None:
    assert names(text, "en") == []


def test_a_language_without_words_of_its_own_is_read_like_english() -> None:
    assert names("He left, according to Reuters.", "eo") == ["Reuters"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("La porte ouvrira lundi, a rapporté Le Monde.", "fr", ["Le Monde"]),
        ("Le Monde a rapporté lundi que la porte ouvrirait.", "fr", ["Le Monde"]),
        ("La compuerta abrirá el lunes, según informó El País.", "es", ["El País"]),
        ("A porta abrirá na segunda, noticiou O Globo.", "pt", ["O Globo"]),
        ("De poort gaat maandag open, meldt De Telegraaf.", "nl", ["De Telegraaf"]),
        ("The gate will open on Monday, according to the Guardian.", "en", ["Guardian"]),
    ],
)
def test_an_outlet_keeps_the_article_that_is_a_part_of_its_name(text: str, language: str, expected: list[str]) -> None:
    assert names(text, language) == expected
