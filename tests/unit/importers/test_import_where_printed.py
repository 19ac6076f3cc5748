"""Edition, pages, volume and issue, as reference managers and databases of newspapers write them."""

import pytest
from reference_files import drafts

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival
from clippings_app.importers.programs.building import words
from clippings_app.importers.read import read_payload

RIS = """TY  - NEWS
TI  - Ferry line closes
T2  - The Quay Times
SE  - Metro
CY  - Halden
ET  - Late Edition
SP  - B1
EP  - B4
VL  - 112
IS  - 38412
ER  -
"""
BIBLATEX = r"""@article{ferry, title = {Ferry line closes}, journaltitle = {The Quay Times}, location = {Halden}, edition = {Late Edition},
  pages = {B1--B4}, volume = {112}, number = {38412}, date = {2005-03-03}}
"""
CSL = """[{"type": "article-newspaper", "title": "Ferry line closes", "container-title": "The Quay Times",
  "publisher-place": "Halden", "edition": "Late Edition", "page": "B1-B4", "volume": 112, "issue": "38412"}]"""
ZOTERO = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:vcard="http://nwalsh.com/rdf/vCard#"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">
 <bib:Article rdf:about="#item_1"><z:itemType>newspaperArticle</z:itemType><dc:title>Ferry line closes</dc:title>
  <dcterms:isPartOf><bib:Newspaper><dc:title>The Quay Times</dc:title><prism:volume>112</prism:volume>
   <prism:number>38412</prism:number></bib:Newspaper></dcterms:isPartOf>
  <dc:publisher><foaf:Organization><vcard:adr><vcard:Address><vcard:locality>Halden</vcard:locality></vcard:Address>
   </vcard:adr></foaf:Organization></dc:publisher><prism:edition>Late Edition</prism:edition><bib:pages>B1-B4</bib:pages></bib:Article></rdf:RDF>"""
MODS = """<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Ferry line closes</title></titleInfo>
 <relatedItem type="host"><titleInfo><title>The Quay Times</title></titleInfo>
  <originInfo><place><placeTerm type="code">no</placeTerm></place>
   <place><placeTerm type="text">Halden</placeTerm></place><edition>Late Edition</edition></originInfo>
  <part><detail type="volume"><number>112</number></detail><detail type="issue"><number>38412</number></detail>
   <extent unit="pages"><start>B1</start><end>B4</end></extent></part></relatedItem></mods>"""
ENDNOTE = """<xml><records><record><ref-type name="Newspaper Article">23</ref-type>
 <titles><title>Ferry line closes</title><secondary-title>The Quay Times</secondary-title></titles>
 <pages>B1-B4</pages><volume>112</volume><number>38412</number><edition>Late Edition</edition>
 <pub-location>Halden</pub-location></record></records></xml>"""
REFER = """%0 Newspaper Article
%T Ferry line closes
%J The Quay Times
%C Halden
%7 Late Edition
%P B1-B4
%V 112
%N 38412
"""


def where(article: ParsedArticle) -> tuple[str | None, ...]:
    return article.publisher_place, article.edition, article.pages, article.volume, article.issue


@pytest.mark.parametrize("text", [RIS, BIBLATEX, CSL, ZOTERO, MODS, ENDNOTE, REFER])
def test_records_of_other_programs_say_where_it_stood_in_print(text: str) -> None:
    (draft,) = drafts(text, "a")
    assert draft.article.publisher == "The Quay Times"
    assert where(draft.article) == ("Halden", "Late Edition", "B1–B4", "112", "38412")
    assert "edition" in draft.article.provenance


@pytest.mark.parametrize(
    ("said", "kept"),
    [("12--14", "12–14"), ("12-14", "12–14"), ("A1, A14", "A1, A14"), ("e12", "e12"), ("front-page", "front-page")],
)
def test_pages_are_kept_as_they_are_but_for_the_dash(said: str, kept: str) -> None:
    (draft,) = drafts(f"TY  - NEWS\nTI  - T\nSP  - {said}\nER  -\n", "a")
    assert draft.article.pages == kept


NEXIS_OLD = """
                               1 of 1 DOCUMENTS

                                 The Quay Times

                            March 3, 2005 Thursday
                              Late Edition - Final

SECTION: Section A; Column 1; Metropolitan Desk; Pg. 1

LENGTH: 90 words

HEADLINE: Ferry Line Closes

BODY:

   The last ferry across the sound tied up on Wednesday night, and will not sail again.

LOAD-DATE: March 3, 2005
"""
NEXIS_CORRECTED = NEXIS_OLD.replace("Late Edition - Final", "Correction Appended")
NEXIS_NEW = """Ferry line closes
The Quay Times (Hobart)
March 3, 2005 Thursday

Copyright 2005 The Quay Times Company All Rights Reserved

Section: METRO; Pg. B4
Length: 90 words
Edition: Scottish Edition

Body

The last ferry across the sound tied up on Wednesday night, and will not sail again.

Load-Date: March 3, 2005

End of Document
"""
_RULE = "_" * 60
PROQUEST = f"""{_RULE}

Document 1 of 1

Ferry line closes

Publication info: The Quay Times, Late Edition (East Coast) ; New York, N.Y. 03 Mar 2005: B.1.

Full text: The last ferry across the sound tied up on Wednesday night, and will not sail again.

Publication title: The Quay Times, Late Edition (East Coast); New York, N.Y.

Volume: 112

Issue: 38412

Publication date: Mar 3, 2005

{_RULE}

Contact ProQuest
"""
FACTIVA = """SE  Metro
HD  Ferry line closes
WC  90 words
PD  3 March 2005
SN  The Quay Times
ED  Late Edition
PG  B1
VOL  Volume 112; Issue 38412
LA  English
LP  The last ferry across the sound tied up on Wednesday night, and will not sail again.
AN  Document QUAYTM0020050303e133000a1
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (NEXIS_OLD, (None, "Late Edition - Final", "1", None, None)),
        (NEXIS_CORRECTED, (None, None, "1", None, None)),
        (NEXIS_NEW, ("Hobart", "Scottish Edition", "B4", None, None)),
        (PROQUEST, ("New York, N.Y.", "Late Edition (East Coast)", "B.1", "112", "38412")),
        (FACTIVA, (None, "Late Edition", "B1", "112", "38412")),
    ],
)
def test_databases_of_newspapers_say_where_it_stood_in_print(text: str, found: tuple[str | None, ...]) -> None:
    (arrival,) = read_payload(Payload(data=text.encode(), name="export.txt"))
    assert isinstance(arrival, Arrival)
    article = arrival.draft.article
    assert article.headline
    assert article.headline.casefold() == "ferry line closes"
    assert article.publisher == "The Quay Times"
    assert where(article) == found


def test_the_front_matter_of_a_note_says_it_too() -> None:
    note = "---\ntitle: Ferry line closes\nedition: Late Edition\npages: B1–B4\npublisher_place: Halden\nvolume: 112\nissue: 38412\n---\nText.\n"
    (arrival,) = read_payload(Payload(data=note.encode(), name="note.md"))
    assert isinstance(arrival, Arrival)
    assert where(arrival.draft.article) == ("Halden", "Late Edition", "B1–B4", "112", "38412")


def test_a_number_that_nobody_could_have_written_says_nothing() -> None:
    assert (words(12), words(2.5), words(10**5000), words(-(10**5000))) == ("12", "2.5", "", "")
