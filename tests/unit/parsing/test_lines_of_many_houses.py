"""Invented lines as the press of many countries prints them, labelled by hand before anything read them.

`lines/*.tsv` has a line each: credits with photographer, agency, distributor and flags; lists of sources and sentences
with the names they give; disclosures (1) and sentences that only sound like one (0); openings with their dateline;
sentences with date of publication, date and place of what they report, or NONE for what is no incident; names (1) and
what only looks like one (0); credits of several pictures with how many there are, and photographer|agency of each.
"""

from pathlib import Path

import pytest

from clippings_app.parsing.attributions import attributed_sources
from clippings_app.parsing.credits import read_credit
from clippings_app.parsing.dateline import find_dateline
from clippings_app.parsing.disclosures import is_disclosure
from clippings_app.parsing.gallery_credits import shared_credits
from clippings_app.parsing.mentions import find_mentions
from clippings_app.parsing.names import is_person
from clippings_app.parsing.sources import listed_sources

FOLDER = Path(__file__).with_name("lines")


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (FOLDER / name).read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("line", "photographer", "agency", "distributor", "flags"), rows("credits.tsv"))
def test_a_credit_line_gives_its_roles(line: str, photographer: str, agency: str, distributor: str, flags: str) -> None:
    credit = read_credit(line)
    assert credit is not None
    read = (credit.photographer, credit.agency, credit.distributor, sorted(credit.flags))
    assert read == (photographer or None, agency or None, distributor or None, sorted(filter(None, flags.split(","))))


@pytest.mark.parametrize(("line", "names"), rows("listed.tsv"))
def test_a_closing_line_gives_the_sources_it_lists(line: str, names: str) -> None:
    assert [source.name for source in listed_sources(line)] == list(filter(None, names.split(";")))


@pytest.mark.parametrize(("language", "sentence", "names"), rows("attributed.tsv"))
def test_a_sentence_gives_the_outlet_it_has_its_news_from(language: str, sentence: str, names: str) -> None:
    assert [source.name for source in attributed_sources([sentence], language)] == list(filter(None, names.split(";")))


@pytest.mark.parametrize(("is_one", "sentence"), rows("disclosures.tsv"))
def test_a_disclosure_speaks_of_the_article_itself(is_one: str, sentence: str) -> None:
    assert is_disclosure(sentence) == (is_one == "1")


@pytest.mark.parametrize(("opening", "line"), rows("datelines.tsv"))
def test_a_report_opens_with_its_dateline(opening: str, line: str) -> None:
    read = find_dateline(opening)
    assert (read or "").strip("()[]【】（） .") == line.strip("()[]【】（） .")


@pytest.mark.parametrize(("language", "published", "sentence", "date", "place"), rows("mentions.tsv"))
def test_a_sentence_reports_an_incident_with_date_and_place(
    language: str, published: str, sentence: str, date: str, place: str
) -> None:
    mentions = find_mentions([sentence], published=published or None, language=language)
    if date == "NONE":
        assert mentions == ()
        return
    assert [mention.date for mention in mentions] == [date]
    assert place == "?" or mentions[0].place == place


@pytest.mark.parametrize(("is_one", "name"), rows("persons.tsv"))
def test_a_name_with_a_small_word_in_it_is_a_persons(is_one: str, name: str) -> None:
    assert is_person(name) == (is_one == "1")


@pytest.mark.parametrize(("line", "pictures", "wanted"), rows("galleries.tsv"))
def test_one_credit_of_several_pictures_goes_to_those_it_means(line: str, pictures: str, wanted: str) -> None:
    found = shared_credits(line, int(pictures))
    read = [f"{one.photographer or ''}|{one.agency or ''}" for number in sorted(found) if (one := found[number])]
    assert ";".join(read) == wanted
    assert {one.printed for one in found.values()} <= {line}
