"""Words that label a credit and that sentences have as well: "source", "credit", "photo", "copyright"."""

import pytest

from clippings_app.parsing.credits import ends_in_sure_credit, looks_like_credit, read_credit, split_caption
from clippings_app.parsing.html.credit_doubts import is_no_credit

SENTENCES = [
    "The first aim was to start the pumps at all. There was a heap of source code, let alone drawings of the valves.",
    "I know that it is quite difficult to source dry oak for the keel.",
    "Das bestätigt eine Quelle aus der Hafenverwaltung gegenüber dem Kurier.",
    "Eine andere Quelle finanzierte Plakate für den Kandidaten des Nordufers.",
    "Sie zeigten Fotos von Opfern und Berichten von Fischern auf der Mole und ihren Familien.",
    "L’effet d’une nouvelle venant d’une source considérée comme fiable",
    "June 20 -- Coastal Credit Union Music Park at Alder Creek, Quarnby",
    "From the book “The Great Harbour” by Jane Roe. Copyright © 2019 by Jane Roe. Reprinted by permission of Quarn Books. All rights reserved.",
    "Neu im Hafenladen (gilt auch für das Brackwasser News © Feiertags-Angebot):",
    "Notices - Copyright - Guide",
    "She sent the photo via WhatsApp.",
    "Copyright Brackwater Media, 2020",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_word_within_a_sentence_labels_no_credit(text: str) -> None:
    assert not looks_like_credit(text)
    assert not ends_in_sure_credit(text)
    assert split_caption(text) == (text, None)


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("A ferry at her berth Credit Jane Roe", "A ferry at her berth", "Credit Jane Roe"),
        ("A ferry at her berth. Source NASA", "A ferry at her berth.", "Source NASA"),
        ("Eine Fähre am Kai. Quelle Hafenamt Nordmole", "Eine Fähre am Kai.", "Quelle Hafenamt Nordmole"),
        ("Abbildung 1: Profil der Mole, Quelle SLF Alder", "Abbildung 1: Profil der Mole", "Quelle SLF Alder"),
        ("A ferry at her berth, photographer Jane Roe", "A ferry at her berth", "photographer Jane Roe"),
        (
            "He won the cup in May. Photo via Alder Rowing Academy",
            "He won the cup in May.",
            "Photo via Alder Rowing Academy",
        ),
        (
            "A ferry at her berth. - Copyright Jane Roe/Copyright 2024 The AP. All rights reserved",
            "A ferry at her berth.",
            "Copyright Jane Roe/Copyright 2024 The AP. All rights reserved",
        ),
        (
            "The pilot comes aboard. Jane Roe/Copyright 2024 The AP. All rights reserved.",
            "The pilot comes aboard.",
            "Jane Roe/Copyright 2024 The AP. All rights reserved.",
        ),
        ("A ferry at her berth. Credit... Roe family photo", "A ferry at her berth.", "Credit... Roe family photo"),
    ],
)
def test_before_names_a_word_by_itself_labels_them(text: str, caption: str, credit: str) -> None:
    assert split_caption(text) == (caption, credit)


def test_that_all_rights_are_reserved_is_no_credit_by_itself() -> None:
    text = "The pilot comes aboard at noon. Alle Rechte vorbehalten."
    assert split_caption(text) == (text, None)


@pytest.mark.parametrize(
    "title",
    ["VIDEO: Voting on the Harbour’s Future", "VIDEO: Signs That Aren't Storms", "Video: Übungen zum Mitmachen"],
)
def test_the_title_of_a_film_is_no_credit(title: str) -> None:
    assert not looks_like_credit(title)


@pytest.mark.parametrize("credit", ["Video: Jane Roe", "Video: Jane Roe/AFP", "Video: Hafenpolizei"])
def test_who_made_a_film_is_its_credit(credit: str) -> None:
    assert looks_like_credit(credit)


@pytest.mark.parametrize(
    ("line", "photographer", "agency", "distributor"),
    [
        ("Jane Roe, CC BY-SA 4.0", "Jane Roe", None, None),
        ("| Jane Roe/Getty Images", "Jane Roe", "Getty Images", None),
        ("- © roe_harbour - stock.adobe.com", None, "roe_harbour", "stock.adobe.com"),
        ("Screenshot aus dem Hafenarchiv hafen.example", None, "Hafenarchiv hafen.example", None),
    ],
)
def test_a_line_is_a_credit_by_its_licence_its_dash_or_where_it_is_from(
    line: str, photographer: str | None, agency: str | None, distributor: str | None
) -> None:
    assert looks_like_credit(line)
    credit = read_credit(line)
    assert credit is not None
    assert (credit.photographer, credit.agency, credit.distributor) == (photographer, agency, distributor)


@pytest.mark.parametrize(
    ("line", "photographer", "agency", "distributor"),
    [
        ("Foto: Jane Roe Jr./STF", "Jane Roe Jr.", "STF", None),
        ("Symbolbild: Alex T./AdobeStock", "Alex T.", "AdobeStock", None),
        ("© Hafenmuseum / Heimatverein Nordmole e. V.", None, "Hafenmuseum", "Heimatverein Nordmole e. V."),
        ("© Museumsverein Nordmole 1990 e.V.", None, "Museumsverein Nordmole 1990 e.V.", None),
        ("picture alliance/dpa/K-D.Roeder", "K-D.Roeder", "dpa", "picture alliance"),
        ("picture-alliance/dpa/arkivi", None, "dpa", "picture-alliance"),
        ("crédito: Jane Roe/CB/D.A.Press", "Jane Roe", "CB", "D.A.Press"),
        ("Zeichnung: W. Roeder, Mein Hafen 13 (1926) S. 109–119", "W. Roeder", "Mein Hafen 13", None),
        ("(c) Jane Roe // Hafenbilder (c) Anna Meyer", "Jane Roe, Anna Meyer", "Hafenbilder", None),
        ("Screenshot,Strava", None, "Strava", None),
        ("Foto: Hersteller", None, None, None),
        ("Foto: cubic Alder via Unsplash (Unsplash License)", None, "cubic Alder", "Unsplash"),
    ],
)
def test_what_is_cut_short_keeps_its_stop_and_days_pages_and_licences_are_nobody(
    line: str, photographer: str | None, agency: str | None, distributor: str | None
) -> None:
    credit = read_credit(line)
    assert credit is not None
    assert (credit.photographer, credit.agency, credit.distributor) == (photographer, agency, distributor)


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("Anna Bergmoor (picture-alliance/dpa/L. Roeder)", "Anna Bergmoor", "picture-alliance/dpa/L. Roeder"),
        ("President of Alba, Jane Doe / AFP", "President of Alba, Jane Doe", "AFP"),
        ("岸壁のフェリー（2024年5月、水野遥撮影）", "岸壁のフェリー（2024年5月）", "水野遥撮影"),
        ("岸壁のフェリー（水野遥撮影）", "岸壁のフェリー", "水野遥撮影"),
        ("The plane was seized last year. Archivo.", "The plane was seized last year.", "Archivo."),
        ("Die elektronische Patientenakte (ePA)", "Die elektronische Patientenakte (ePA)", None),
        ("The new rules of the Alder Port (AP)", "The new rules of the Alder Port (AP)", None),
        ("Alder – Europas Werft", "Alder – Europas Werft", None),
        ("Kleid und Hut aus Leinen. Pumps: Alder Mode", "Kleid und Hut aus Leinen. Pumps: Alder Mode", None),
    ],
)
def test_who_is_shown_when_and_what_is_cut_short_stays_in_the_caption(
    text: str, caption: str, credit: str | None
) -> None:
    assert split_caption(text) == (caption, credit)


@pytest.mark.parametrize("line", ["Por Laura Roe / Javier Doe", "Besprochene Bücher / Literatur"])
def test_authors_and_headings_with_a_stroke_are_no_credit(line: str) -> None:
    assert not looks_like_credit(line)


@pytest.mark.parametrize(
    ("text", "flag"),
    [("FOTO ILUSTRATIVA", "illustration"), ("Imágenes capturadas de video", "video-frame"), ("File photo.", "file")],
)
def test_a_caption_that_says_only_what_kind_a_picture_is_is_its_credit(text: str, flag: str) -> None:
    assert split_caption(text) == (None, text)
    credit = read_credit(text)
    assert credit is not None
    assert (credit.photographer, credit.agency, credit.flags) == (None, None, {flag})


def test_one_word_may_be_what_a_picture_shows() -> None:
    assert split_caption("Collage") == ("Collage", None)


@pytest.mark.parametrize("heading", ["Fazit", "Conclusion:", "Conclusiones"])
def test_the_last_sub_heading_below_a_picture_is_no_credit(heading: str) -> None:
    assert is_no_credit(heading, "A ferry at her berth", "")
    assert not is_no_credit("Quarnhaus", "A ferry at her berth", "")


def test_the_mark_before_a_credit_that_stands_alone_is_not_of_it() -> None:
    assert split_caption("– Foto: Jane Roe") == (None, "Foto: Jane Roe")
