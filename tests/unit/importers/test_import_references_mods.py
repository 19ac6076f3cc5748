from reference_files import article, detail, draft, headlines, read

from clippings_app.importers.arrival import Arrival

RECORD = """<mods>
  <titleInfo><nonSort>The</nonSort><title>ferry strike ends</title><subTitle>a night of talks</subTitle></titleInfo>
  <titleInfo type="abbreviated"><title>Strike</title></titleInfo>
  <typeOfResource>text</typeOfResource>
  <genre authority="marcgt">newspaper article</genre>
  <name type="personal"><namePart type="family">van der Berg</namePart><namePart type="given">Ludwig</namePart>
    <role><roleTerm type="code" authority="marcrelator">aut</roleTerm></role></name>
  <name type="corporate"><namePart>Ministry of Ports, Section 2</namePart></name>
  <name type="personal"><namePart>Varga, Lotte</namePart><role><roleTerm>photographer</roleTerm></role></name>
  <originInfo><dateIssued encoding="w3cdtf">2025-03-11</dateIssued><dateCaptured>2025-03-12</dateCaptured></originInfo>
  <relatedItem type="host"><titleInfo><title>The Orrinport Courier</title></titleInfo>
    <part><detail type="section"><title>Harbour</title></detail><date>2025</date></part></relatedItem>
  <language><languageTerm type="code" authority="iso639-2b">ger</languageTerm></language>
  <abstract>Crews go back.</abstract>
  <note>Ask the union.</note>
  <note type="statement of responsibility">by L. van der Berg</note>
  <subject><topic>ferries</topic><geographic>Orrinport</geographic></subject>
  <location><url dateLastAccessed="2025-03-13">https://courier.example/ferry</url></location>
</mods>"""


def mods(*records: str, prefix: str = "") -> str:
    space = f'xmlns{":" + prefix if prefix else ""}="http://www.loc.gov/mods/v3"'
    name = f"{prefix}:modsCollection" if prefix else "modsCollection"
    return f"<?xml version='1.0'?>\n<{name} {space}>\n{''.join(records)}\n</{name}>"


def test_every_field_of_a_record_finds_its_place() -> None:
    found = draft(mods(RECORD))
    told = found.article
    assert told.headline == "The ferry strike ends: a night of talks"
    assert told.byline == ("Ludwig van der Berg", "Ministry of Ports, Section 2")
    assert (told.publisher, told.published, told.language) == ("The Orrinport Courier", "2025-03-11", "de")
    assert (told.section, told.deck, told.url) == ("Harbour", "Crews go back.", "https://courier.example/ferry")
    assert found.added == "2025-03-13T00:00:00+00:00"
    assert found.topics == ("ferries", "Orrinport")
    assert found.notes == ("Ask the union.",)


def test_a_record_alone_and_one_with_prefixes_are_read() -> None:
    assert article(RECORD.replace("<mods>", '<mods xmlns="http://www.loc.gov/mods/v3">')) == article(mods(RECORD))
    prefixed = RECORD.replace("</", "</m:").replace("<", "<m:").replace("<m:/m:", "</m:")
    assert article(mods(prefixed, prefix="m")) == article(mods(RECORD))


def test_dates_keep_the_precision_they_have() -> None:
    def issued(inner: str) -> str | None:
        return article(
            mods(f"<mods><titleInfo><title>T</title></titleInfo><originInfo>{inner}</originInfo></mods>")
        ).published

    assert issued("<dateIssued>2025-03</dateIssued>") == "2025-03"
    assert issued('<dateIssued qualifier="approximate">2017</dateIssued>') == "2017~"
    assert issued('<dateIssued point="start">2019</dateIssued><dateIssued point="end">2021</dateIssued>') == "2019/2021"
    assert issued("<copyrightDate>c2010</copyrightDate>") == "2010"
    assert issued("<dateCaptured>2025-03-11</dateCaptured>") is None


def test_a_chapter_names_the_publisher_of_its_book() -> None:
    host = '<relatedItem type="host"><genre>book</genre><titleInfo><title>Book</title></titleInfo>{}</relatedItem>'
    inner = host.format("<originInfo><publisher>House</publisher></originInfo>")
    assert article(mods(f"<mods><titleInfo><title>T</title></titleInfo>{inner}</mods>")).publisher == "House"


def test_a_record_that_is_not_closed_costs_only_itself() -> None:
    found = read(mods(RECORD, RECORD.replace("</mods>", ""), RECORD), "all.xml")
    assert [isinstance(each, Arrival) for each in found] == [True, False, True]
    assert detail(found[1]).startswith("record 2 is not well-formed XML")
    assert headlines(found)[2] == "The ferry strike ends: a night of talks"


def test_a_collection_without_records_is_named() -> None:
    (found,) = read(mods())
    assert detail(found) == "there is no record in it"


def test_the_date_that_a_record_names_as_its_key_is_its_date() -> None:
    dates = "<dateCreated keyDate='yes'>1955-03-22</dateCreated><copyrightDate>2003</copyrightDate>"
    record = f"<mods><titleInfo><title>Pass</title></titleInfo><originInfo>{dates}</originInfo></mods>"
    assert article(mods(record)).published == "1955-03-22"
    assert article(mods(record.replace(" keyDate='yes'", ""))).published == "2003"
