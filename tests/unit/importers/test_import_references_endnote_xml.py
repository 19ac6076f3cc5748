import pytest
from reference_files import article, detail, draft, headlines, read

from clippings_app.importers.arrival import Arrival


def styled(text: str) -> str:
    return f'<style face="normal" font="default" size="100%">{text}</style>'


RECORD = f"""<record><database name="My.enl" path="My.enl">My.enl</database><rec-number>1</rec-number>
<ref-type name="Newspaper Article">23</ref-type>
<contributors><authors><author>{styled("van der Berg, Ludwig")}</author><author>{styled("Customs Office,")}</author></authors></contributors>
<titles><title>{styled("Ferry strike ")}<style face="italic">ends</style></title><secondary-title>{styled("The Orrinport Courier")}</secondary-title></titles>
<section>{styled("Harbour")}</section>
<keywords><keyword>{styled("ferries")}</keyword><keyword>{styled("A/B")}</keyword></keywords>
<dates><year>{styled("2025")}</year><pub-dates><date>{styled("March 11")}</date></pub-dates></dates>
<abstract>{styled("Crews go&#xD;back.")}</abstract>
<notes>{styled("Ask the union.")}</notes><research-notes>{styled("Later.")}</research-notes>
<urls><pdf-urls><url>internal-pdf://1/a.pdf</url></pdf-urls><related-urls><url>{styled("https://courier.example/ferry?a=1&amp;b=2")}</url></related-urls></urls>
<access-date>{styled("12 March 2025")}</access-date><language>{styled("English")}</language></record>"""


def endnote(*records: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8" ?><xml><records>{"".join(records)}</records></xml>'


def bare(kind: str, number: str, inner: str) -> str:
    return f'<record><ref-type name="{kind}">{number}</ref-type><titles><title>T</title></titles>{inner}</record>'


def test_every_field_of_a_record_finds_its_place() -> None:
    found = draft(endnote(RECORD))
    told = found.article
    assert told.headline == "Ferry strike ends"
    assert told.byline == ("Ludwig van der Berg", "Customs Office")
    assert (told.publisher, told.published, told.language) == ("The Orrinport Courier", "2025-03-11", "en")
    assert (told.section, told.deck) == ("Harbour", "Crews go back.")
    assert told.url == "https://courier.example/ferry?a=1&b=2"
    assert found.added == "2025-03-12T00:00:00+00:00"
    assert found.topics == ("ferries", "A∕B")
    assert found.notes == ("Ask the union.", "Later.")


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "cp1252"])
def test_encodings_are_told(codec: str) -> None:
    text = endnote(RECORD.replace("Ludwig", "Jürgen")).replace("UTF-8", codec)
    assert article(text.encode(codec)).byline[0] == "Jürgen van der Berg"


def test_a_web_page_keeps_its_day_of_access_apart() -> None:
    inner = "<publisher>Meduza</publisher><dates><year>2024</year></dates><custom1>2024</custom1><custom2>August 20</custom2>"
    found = draft(endnote(bare("Web Page", "12", inner)))
    assert (found.added, found.article.published, found.article.publisher) == (
        "2024-08-20T00:00:00+00:00", "2024", "Meduza",
    )  # fmt: skip


def test_a_start_page_is_no_section_and_a_series_no_publisher() -> None:
    journal = article(
        endnote(
            bare("Journal Article", "17", "<section>12</section><periodical><full-title>J</full-title></periodical>")
        )
    )
    assert (journal.section, journal.publisher) == (None, "J")
    book = article(endnote(bare("Book", "6", "<publisher>House</publisher>")))
    assert book.publisher == "House"
    assert article(endnote(bare("", "6", "<publisher>House</publisher>"))).publisher == "House"


def test_a_broken_record_is_named_and_the_others_go_on() -> None:
    found = read(endnote(RECORD, "<record><titles>", RECORD, "<record/>", RECORD), "all.xml")
    assert [isinstance(each, Arrival) for each in found] == [True, False, True, False, True]
    assert "record 2" in detail(found[1])
    assert headlines(found)[-1] == "Ferry strike ends"


def test_control_characters_and_names_of_html_do_no_harm() -> None:
    assert (
        article(endnote(RECORD.replace("The Orrinport", "The&nbsp;\x0bOrrinport"))).publisher == "The Orrinport Courier"
    )
