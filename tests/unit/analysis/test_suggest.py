import time

import pytest
from timing import within

from clippings_app.analysis.suggest import TopicNames, incident_of, propose_incident, suggest_incidents
from clippings_app.domain.article import IncidentMention, ParsedArticle
from clippings_app.domain.clipping import Incident, IncidentCount, Topic, TopicCount

ARTICLE = ParsedArticle(
    headline="Sergeant defects across the eastern border",
    body=("A sergeant walked through the minefield at Harrow Point on Tuesday.", "Markets did not react."),
    mentions=(IncidentMention(text="A sergeant walked …", date="2024-08-20", place="Harrow Point", paragraph=1),),
)


def topic(path: str, count: int = 1) -> TopicCount:
    return TopicCount(topic=Topic(path=path), count=count)


def incident(name: str, **more: str) -> IncidentCount:
    return IncidentCount(incident=Incident(name=name, **more), count=1)  # type: ignore[arg-type]


def test_topics_of_the_headline_come_before_those_of_the_body() -> None:
    topics = [topic("Economy/Markets"), topic("Security/Defections"), topic("Sport")]
    assert TopicNames(topics).suggest(ARTICLE) == ("Security/Defections", "Economy/Markets")


def test_the_more_used_topic_wins_a_tie() -> None:
    assert TopicNames([topic("A/Border", 1), topic("B/Border", 9)]).suggest(ARTICLE) == ("B/Border", "A/Border")


def test_a_topic_is_told_by_all_words_of_its_name() -> None:
    names = TopicNames([topic("Eastern border"), topic("Eastern markets hall"), topic("Border, western"), topic("–")])
    assert names.suggest(ARTICLE) == ("Eastern border",)


def test_thousands_of_topics_are_held_against_thousands_of_articles_at_once() -> None:
    began = time.process_time()
    names = TopicNames([topic(f"T{number % 50}/Place {number}") for number in range(5_000)] + [topic("Border")])
    assert [names.suggest(ARTICLE) for _ in range(2_000)] == [("Border",)] * 2_000
    assert time.process_time() - began < 5  # a minute where each name is looked at for each article


def test_an_incident_needs_more_than_one_common_word() -> None:
    incidents = [incident("Eastern storm"), incident("Harrow Point defection")]
    assert suggest_incidents(ARTICLE, incidents) == ("Harrow Point defection",)


def test_place_and_date_of_a_mention_rank_incidents() -> None:
    far = incident("Border sergeant 2017", date="2017")
    near = incident("Border sergeant 2024", date="2024-08", place="Harrow Point")
    assert suggest_incidents(ARTICLE, [far, near]) == ("Border sergeant 2024", "Border sergeant 2017")


def test_a_new_incident_takes_date_and_place_of_the_opening() -> None:
    proposed = propose_incident(ARTICLE)
    assert proposed is not None
    assert (proposed.name, proposed.date, proposed.place) == (ARTICLE.headline, "2024-08-20", "Harrow Point")


def test_background_further_down_gives_no_date() -> None:
    late = IncidentMention(text="In 2017 …", date="2017", paragraph=5)
    proposed = propose_incident(ParsedArticle(headline="A crossing", mentions=(late,)))
    assert proposed is not None
    assert proposed.date is None


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Port authority will inspect every warehouse on the old docks", "Port authority will inspect every warehouse on the old docks"),
        ("Port authority  to search forty halls: owners have until May to hand in their lists", "Port authority to search forty halls"),
        ("Port authority of the three islands will look into the halls that nobody has entered for years", "Port authority of the three islands will look"),
        ("Who saw the ship that cut the cables of all the three islands on Sunday night", "Who saw the ship that cut the cables"),
        ("철" * 120, "철" * 40),
    ],
)  # fmt: skip
def test_a_new_incident_is_called_by_the_headline_or_by_its_beginning(headline: str, name: str) -> None:
    proposed = propose_incident(ParsedArticle(headline=headline))
    assert proposed is not None
    assert proposed.name == name


def test_nothing_is_proposed_without_a_headline() -> None:
    assert propose_incident(ParsedArticle(body=("Words.",))) is None


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("On 3 March 2025 a fire in the laundry killed two inmates; nobody was charged.", "Fire in the laundry killed two inmates"),
        ("In 2019 she sank off Drevhaven.", "She sank off Drevhaven"),
        ("Le 3 mars 2025, un incendie a détruit la buanderie.", "Incendie a détruit la buanderie"),
        ("Am 12. Oktober 2026 schossen Soldaten auf drei Männer, die fliehen wollten.", "Am 12. Oktober 2026 schossen Soldaten auf drei Männer"),
        ("Late on Monday, the coastguard stopped a ship.", "Late on Monday, the coastguard stopped a ship"),
        ("Four people were killed when the pier that had been repaired for years broke in the swell.", "Four people were killed when the pier that"),
        ("She died on 5 May.", "She died on 5 May"),
        ("国境警備の軍曹がスキーで峠を越えた。", "国境警備の軍曹がスキーで峠を越えた"),
        ("მეხანძრეებმა მოლი ჩაკეტეს.", "მეხანძრეებმა მოლი ჩაკეტეს"),
        ("On 5 May.", "On 5 May"),
        (" ", "?"),
    ],
)  # fmt: skip
def test_an_incident_of_a_sentence_is_named_after_what_happened(sentence: str, name: str) -> None:
    assert incident_of(IncidentMention(text=sentence, date=None, place=None, paragraph=1)).name == name


@pytest.mark.parametrize("piece", ["、", "1,", "word, ", "Am 3. Mai 2019 ", "x", ","])
def test_a_sentence_of_a_hundred_thousand_letters_is_named_at_once(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    with within(1):  # generous: it takes some thousandths of a second
        assert len(incident_of(IncidentMention(text=text, date=None, place=None, paragraph=1)).name) <= 80
