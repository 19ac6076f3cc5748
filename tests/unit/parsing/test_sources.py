"""Closing lists of sources, and names that sentences give as their source."""

import pytest

from clippings_app.domain.article import SourceKind
from clippings_app.parsing.sources import (
    is_source_label,
    listed_sources,
    same_outlet_key,
    split_names,
)

LISTS = [
    ("Sources: Bloomberg, The Japan News (Yomiuri Shimbun), The News & Observer, UPI.", ["Bloomberg", "The Japan News (Yomiuri Shimbun)", "The News & Observer", "UPI"]),
    ("(Quellen: dpa, Reuters und AFP)", ["dpa", "Reuters", "AFP"]),
    ("Fuentes: EFE, El Tiempo y Reuters.", ["EFE", "El Tiempo", "Reuters"]),
    ("Quelle: ntv.de, dpa/AFP", ["ntv.de", "dpa", "AFP"]),
    ("出典：共同通信、聯合ニュース", ["共同通信", "聯合ニュース"]),
    ("מקורות: רויטרס, הארץ", ["רויטרס", "הארץ"]),
    ("المصادر: رويترز، الجزيرة", ["رويترز", "الجزيرة"]),
    ("With reporting by Jane Doe and AP", ["Jane Doe", "AP"]),
    ("AP writers Jane Roe in Larn and John Doe in Quarn contributed to this report.", ["Jane Roe", "John Doe"]),
    ("Quelle: ntv.de, ino/dpa", ["ntv.de", "dpa"]),
    ("Con información de AFP", ["AFP"]),
    ("Source: Marks and Anchors", ["Marks and Anchors"]),
    ("Mit Informationen der KRD-Reporterinnen und -Reporter sowie der Nachrichtenagenturen AFP und dpa. Nicht alles ließ sich prüfen.", ["KRD", "AFP", "dpa"]),
    ("With material from Reuters and AFP. Not all of it could be checked.", ["Reuters", "AFP"]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "names"), LISTS)
def test_a_closing_list_gives_its_names(line: str, names: list[str]) -> None:
    found = listed_sources(line)
    assert [source.name for source in found] == names
    assert {source.kind for source in found} == {SourceKind.LISTED}


def test_an_address_in_a_list_is_kept() -> None:
    (source,) = listed_sources("Source: Reuters (https://example.org/a,b)")
    assert (source.name, source.url) == ("Reuters", "https://example.org/a,b")
    (bare,) = listed_sources("Sources: https://www.example.org/report")
    assert (bare.name, bare.url) == ("example.org", "https://www.example.org/report")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Sources close to the minister spoke",
        "With material from the quarry, they built the wall. Then they went home.",
        "Source: he said that we will go on and do what we must do tomorrow and the day after, come what may",
    ],
)
def test_a_sentence_is_no_list(line: str) -> None:
    assert listed_sources(line) == ()


def test_the_head_of_a_list_may_stand_alone() -> None:
    assert is_source_label("Sources:")
    assert is_source_label("Quellen")
    assert not is_source_label("Sources: dpa")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Source: Harbour Union, 2 May 2024, Basin", ["Harbour Union"]),
        ("Sources: Harbour Post, 2 May 2024; Harbour Times, 3 May 2024; Far Post", ["Harbour Post", "Harbour Times", "Far Post"]),
        ("Sources: Harbour Post, May 2024, Harbour Times, June 2024", ["Harbour Post", "Harbour Times"]),
        ("Sources: Harbour Post, 2 May 2024, AFP", ["Harbour Post", "AFP"]),
    ],
)  # fmt: skip
def test_days_between_sources_are_none_and_hide_none(line: str, names: list[str]) -> None:
    assert [source.name for source in listed_sources(line)] == names


def test_numbers_and_brackets_do_not_part_names() -> None:
    assert split_names("Ship of 1,000 Lamps; Port (North, South)") == ("Ship of 1,000 Lamps", "Port (North, South)")


def test_spellings_of_one_outlet_have_one_key() -> None:
    assert same_outlet_key("AP") == same_outlet_key("The Associated Press")
    assert same_outlet_key("Reuters news agency") == same_outlet_key("www.reuters.com")
    assert same_outlet_key("Der Spiegel") == same_outlet_key("Spiegel")
    assert same_outlet_key("The Japan News (Yomiuri Shimbun)") == same_outlet_key("Japan News")
    assert same_outlet_key("Harbour Post") != same_outlet_key("Harbour Times")
