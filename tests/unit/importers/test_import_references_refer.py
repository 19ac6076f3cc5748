"""refer and BibIX: what EndNote calls its import format, with `.enw` behind the name."""

import pytest
from reference_files import article, detail, draft, drafts, headlines, read

from clippings_app.importers.arrival import Arrival

NEWSPAPER = """%0 Newspaper Article
%A Varga, Lotte
%A van der Berg, Ludwig
%A North Wire Agency,
%D 2025
%T Ferry strike ends after night of talks
%B The Orrinport Courier
%C Orrinport
%8 March 11
%& Harbour
%! Ferry strike ends
%G English
%K ferries
strikes
North/South link
%X Crews go back to work on Friday.

The owner has not spoken.
%Z Ask the union.

Then the owner.
%< Seen on microfilm.
%U https://courier.example/ferry?a=1&b=2
%[ 2025/03/12
"""


def test_every_field_of_a_newspaper_article_finds_its_place() -> None:
    found = draft(NEWSPAPER)
    told = found.article
    assert told.headline == "Ferry strike ends after night of talks"
    assert told.byline == ("Lotte Varga", "Ludwig van der Berg", "North Wire Agency")
    assert (told.publisher, told.section, told.language) == ("The Orrinport Courier", "Harbour", "en")
    assert told.published == "2025-03-11"
    assert told.deck == "Crews go back to work on Friday. The owner has not spoken."
    assert told.url == "https://courier.example/ferry?a=1&b=2"
    assert found.topics == ("ferries", "strikes", "North∕South link")
    assert found.notes == ("Ask the union.\n\nThen the owner.", "Seen on microfilm.")
    assert found.added == "2025-03-12T00:00:00+00:00"


def test_each_record_begins_with_its_type_and_keeps_its_bytes() -> None:
    data = (NEWSPAPER + "\n\n").replace("\n", "\r\n").encode() * 2
    first, second = read(b"\xef\xbb\xbf" + data, "all.enw")
    assert isinstance(first, Arrival)
    assert isinstance(second, Arrival)
    assert first.name == "all.enw#1"
    assert first.original == second.original == NEWSPAPER.strip().replace("\n", "\r\n").encode()
    assert first.original_type == "application/x-endnote-refer"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_records_without_a_type_are_parted_by_blank_lines(ending: str) -> None:
    text = "%T Kelp\n%A Orde, W. H.\n%I Orrin Press\n%D 1891\n%K Kelp -- Yields\n%K Kelp -- Prices\n\n\n%T Moss\n%D May 1892\n"
    kelp, moss = drafts(text.replace("\n", ending))
    assert (kelp.article.headline, kelp.article.byline, kelp.article.published) == ("Kelp", ("W. H. Orde",), "1891")
    assert kelp.topics == ("Kelp -- Yields", "Kelp -- Prices")
    assert (moss.article.headline, moss.article.published) == ("Moss", "1892-05")


def test_a_record_with_several_types_is_one() -> None:
    found = draft("%0 Serial\n%0 Audio\n%I Studio Tern\n%D 2021\n%T Voices of the quay\n")
    assert (found.article.headline, found.article.publisher) == ("Voices of the quay", "Studio Tern")


def test_a_type_in_the_middle_of_a_record_begins_none() -> None:
    found = draft("%A Lund, Mira\n%D 2024\n%T The pier\n%J Tidal Review\n%0 Journal Article\n%R 10.1234/pier.5\n")
    assert (found.article.headline, found.article.publisher) == ("The pier", "Tidal Review")
    assert found.article.url == "https://doi.org/10.1234/pier.5"


def test_keywords_under_one_tag_are_parted_by_semicolons_or_lines() -> None:
    assert draft("%0 Book\n%T A\n%K piers; storms\n").topics == ("piers", "storms")
    assert draft("%0 Book\n%T A\n%K piers\n\n storms, gales\n").topics == ("piers", "storms, gales")


def test_of_several_languages_none_is_chosen() -> None:
    assert article("%0 Book\n%T A\n%G Dansk\n").language == "da"
    assert article("%0 Book\n%T A\n%G Dansk\n%G Norsk\n").language is None


def test_what_stands_under_o_is_a_note_unless_it_is_another_name_of_the_journal() -> None:
    assert draft("%0 Report\n%T A\n%O Second printing\n").notes == ("Second printing",)
    assert draft("%0 Journal Article\n%T A\n%J B\n%O B Rev\n").notes == ()


def test_a_page_number_is_no_section() -> None:
    assert article("%0 Newspaper Article\n%T A\n%& 14\n").section is None


def test_a_record_without_title_and_address_is_named_and_the_others_go_on() -> None:
    found = read("%0 Book\n%A Lund, Mira\n\n%0 Book\n%T Piers\n", "a.enw")
    assert headlines(found) == [None, "Piers"]
    assert detail(found[0]) == "record 1 has neither a title nor an address"
