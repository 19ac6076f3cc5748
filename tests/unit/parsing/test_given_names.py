"""What speaks for a person's name and what against: given names, and words that head sections or label boxes."""

import pytest
from timing import within

from clippings_app.parsing.given_names import has_given_name, is_given_name, is_heading, is_no_name, is_surely_name
from clippings_app.parsing.names import is_person

# None of these stands in the pages the lists were tried on.
HEADINGS = [
    "Latest Updates",
    "Sponsored Feature",
    "Weekend Essentials",
    "Harbour Economics",
    "Coastal Publishing",
    "Neueste Meldungen",
    "Politische Analyse",
    "Historischer Hafenmarkt",
    "Landesbistum Alba",
    "Kommunale Wasserwirtschaft",
    "Quai des Actualités",
    "Dernières Nouvelles",
    "Noticias Destacadas",
    "Gobernanza y Participación",
    "Últimas Notícias",
    "Rassegna Notizie",
    "Laatste Berichten",
    "Aktualności Portowe",
    "Senaste Nytt",
    "Siste Nyheter",
    "Günün Manşetleri Gündem",
    "Последние Новости",
    "Главная Тема",
    "Τελευταία Νέα",
    "חדשות השבוע",
    "أخبار محلية",
    "GRANARY SA",
    "Selwick Shipping AG",
    "FR IT EN",
]
# Families are called as ordinary things are; who has a given name before it is somebody all the same.
PEOPLE = [
    "Grace Page",
    "Anna Markt",
    "Jonas Winter",
    "April Sommer",
    "Dr. Ines Wasser",
    "J. P. Power",
    "K.-D. Hafen",
    "Soeren Hafen",
    "Sören Hafen",
    "Jean-Luc Marchés",
    "Eun-Ji Park",
    "Szabó Zsófia",
    "María Mercado",
    "Paweł Historyk",
    "Ольга Мир",
    "Вера Лескова",
    "חיים לוי",
    "דנה חיים",
    "ليلى عالم",
    "Olusola Akinrimade",
    "Hrafnkell Brimsson",
]


@pytest.mark.parametrize("name", HEADINGS)
def test_the_heading_of_a_section_or_a_house_is_nobodys_name(name: str) -> None:
    assert not is_person(name)
    assert not is_surely_name(name)


@pytest.mark.parametrize("name", PEOPLE)
def test_who_is_called_like_a_thing_stays_a_person(name: str) -> None:
    assert not is_heading(name)
    assert is_person(name)


def test_a_given_name_is_known_without_its_accents_and_as_part_of_a_double_one() -> None:
    assert all(
        map(is_given_name, ["Zoë", "ZOE", "Łukasz", "Jürgen", "Juergen", "Anne-Sophie", "Grzegorz", "Νίκος", "Ольга"])
    )
    assert not any(map(is_given_name, ["Press", "Paris", "Harbour", "An", "Meldung", ""]))


def test_initials_stand_for_a_given_name_and_capitals_do_not() -> None:
    assert has_given_name("J. Quill")
    assert has_given_name("J.J. Quill")
    assert has_given_name("Prof. Dr. P Quill")
    assert not has_given_name("BBK Quill")
    assert not has_given_name("Dr.")
    assert not has_given_name("")


@pytest.mark.parametrize(
    "name", ["Xu Fenglai", "Zhai Xinglu", "Jeon Heon-mo", "Lei Feng", "Friday Okafor", "Anak Agung Gde", "Mahesh Kumar"]
)
def test_names_of_the_east_and_of_africa_are_known_in_latin_letters(name: str) -> None:
    assert has_given_name(name)
    assert is_person(name)


@pytest.mark.parametrize("name", ["Sun Harbours", "Long Quays", "Jeon Harbour", "Gift Ideas", "Lei Orgânica"])
def test_a_word_that_is_a_family_in_the_east_proves_nobody_alone(name: str) -> None:
    assert not is_surely_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "Zubqat McCorrin",
        "Vrelo Tavčarović",
        "Zubqat Yıldızoğlu",
        "Orvo Sandbergsson",
        "Zubqat al-Qarwan",
        "Zubqat Abu Qarwan",
        "Zubqat Brimovich",
    ],
)
def test_some_names_of_families_prove_a_person_alone(name: str) -> None:
    assert not has_given_name(name)
    assert is_surely_name(name)


@pytest.mark.parametrize(
    "name", ["Zubqat Lanterns", "K Pop", "X Factor", "Rynek Polski", "Bilder von der Messe", "Новости Городов", ""]
)
def test_capitals_prove_nobody(name: str) -> None:
    assert not is_surely_name(name)


@pytest.mark.parametrize("word", ["a" * 100_000, "tion" * 25_000, "-" * 100_000, "ische" * 20_000])
def test_an_endless_word_costs_no_time(word: str) -> None:
    with within(1):
        assert not is_no_name(word)
        assert not is_surely_name(f"Zubqat {word}")
