"""When and where a sentence says something happened."""

import pytest

from clippings_app.domain.edtf import is_edtf
from clippings_app.parsing.mentions import find_mentions

TUESDAY = "2025-03-11"


def told(text: str, language: str, published: str | None = TUESDAY) -> list[tuple[str | None, str | None]]:
    found = [(mention.date, mention.place) for mention in find_mentions([text], published=published, language=language)]
    assert all(date is None or is_edtf(date) for date, _ in found)
    return found


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("Three fires broke out between 3 and 5 June 2020.", "en", "2020-06-03/2020-06-05"),
        ("Three fires broke out on June 3–5, 2020.", "en", "2020-06-03/2020-06-05"),
        ("Vom 3. bis 5. Juni 2020 brannte das Moor.", "de", "2020-06-03/2020-06-05"),
        ("The mill burned down around 1950.", "en", "1950~"),
        ("Two men were arrested in the spring of 2021.", "en", "2021-21"),
        ("Im Herbst 2018 stürzte die Brücke ein und acht Menschen starben.", "de", "2018-23"),
        ("A tug sank in November.", "en", "2024-11"),
        ("A tug sank last week.", "en", "2025-03-03/2025-03-09"),
        ("A tug sank last month.", "en", "2025-02"),
        ("A tug sank three days ago.", "en", "2025-03-08"),
        ("Am Montagabend brannte eine Scheune.", "de", "2025-03-10"),
        ("In der Nacht zum Sonntag wurden zwei Männer verletzt.", "de", "2025-03-09"),
        ("Un homme a été tué dans la nuit de samedi à dimanche.", "fr", "2025-03-09"),
        ("A ferry sank on Sunday, the port said on Monday.", "en", "2025-03-09"),
        ("Soldiers captured the bridge on 4 May 2019, three years after the 2016 attack.", "en", "2019-05-04"),
        ("警方上週五逮捕兩名男子。", "zh", "2025-03-07"),
    ],
)  # fmt: skip
def test_the_date_of_an_event(text: str, language: str, date: str) -> None:
    assert [when for when, _ in told(text, language)] == [date]


def test_what_is_reckoned_from_an_unknown_day_stays_open() -> None:
    assert told("A tug sank on Tuesday.", "en", published=None) == [(None, None)]
    assert told("A tug sank in November.", "en", published=None) == [("XXXX-11", None)]


def test_the_dateline_is_no_date_or_place_of_the_event() -> None:
    assert told("LARNEL, March 11 (Reuters) - A tug sank off Dunmoor on Monday.", "en") == [("2025-03-10", "Dunmoor")]


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("A quake struck the island of Sarro.", "en", "Sarro"),
        ("Two died in an explosion at a mill in St. Orvan.", "en", "St. Orvan"),
        ("Ein Mann wurde in der Schweiz verhaftet.", "de", "Schweiz"),
        ("Ein Mann wurde in Flammen verletzt am 3. Mai.", "de", None),
        ("Tre operai sono morti in una fabbrica di Montelago.", "it", "Montelago"),
        ("Três pescadores morreram ao largo de Santa Luz.", "pt", "Santa Luz"),
        ("Karacaköy’de iki işçi öldü.", "tr", "Karacaköy"),
        ("שני פועלים נהרגו בגבעת אלון.", "he", "גבעת אלון"),
        ("警方昨日在海宁县逮捕两名男子。", "zh", "海宁县"),
        ("The plane crashed in NATO airspace on 4 May.", "en", None),
    ],
)
def test_the_place_of_an_event(text: str, language: str, place: str | None) -> None:
    assert [where for _, where in told(text, language)] == [place]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Thousands marched on Sunday to mark the tenth anniversary of the flood that killed 40.", "en"),
        ("Zum Jahrestag des Unglücks mit sieben Toten kamen am Sonntag Hunderte.", "de"),
        ("If a fire broke out in Larnel today, the doors would hold.", "en"),
        ("A drill on 3 May simulated an explosion that killed ten.", "en"),
        ("The attack on Norland was mentioned by all.", "en"),
        ("Der Kanzler verurteilte im September den Überfall.", "de"),
        ("The firm launched a laptop in Larnel in 2018.", "en"),
        ("Each showed in Larnel how the 2008 crash was explained.", "en"),
        ("Shares crashed on Monday after the report.", "en"),
        ("He stole the show in Larnel on Friday.", "en"),
        ("The photograph was shot in Larnel in 1950.", "en"),
        ("He was fired as coach in 2021.", "en"),
        ("Das Gesetz verletzt die Rechte aller, sagte sie am Montag.", "de"),
        ("Figures show that 112 ships burned worldwide last year.", "en"),
    ],
)
def test_what_did_not_happen_then_is_no_incident(text: str, language: str) -> None:
    assert told(text, language) == []


def test_a_sentence_longer_than_any_is_a_table() -> None:
    assert told("A tug sank in Larnel on Monday, " * 60, "en") == []
