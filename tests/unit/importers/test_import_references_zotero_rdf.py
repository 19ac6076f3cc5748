import pytest
from reference_files import detail, draft, drafts, headlines, read

from clippings_app.domain.clipping import Draft
from clippings_app.importers.arrival import Arrival

SPACES = (
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#" '
    'xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:link="http://purl.org/rss/1.0/modules/link/" xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/"'
)
ITEM = """<bib:Article rdf:about="https://courier.example/ferry">
  <z:itemType>newspaperArticle</z:itemType>
  <dcterms:isPartOf rdf:resource="urn:issn:1234-5678"/>
  <bib:authors><rdf:Seq>
    <rdf:li><foaf:Person><foaf:surname>van der Berg</foaf:surname><foaf:givenName>Ludwig</foaf:givenName></foaf:Person></rdf:li>
    <rdf:li><foaf:Person><foaf:surname>Davis</foaf:surname><foaf:givenName>Sammy, Jr.</foaf:givenName></foaf:Person></rdf:li>
    <rdf:li><foaf:Person><foaf:surname>North Wire Agency</foaf:surname></foaf:Person></rdf:li>
  </rdf:Seq></bib:authors>
  <bib:editors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Nobody</foaf:surname></foaf:Person></rdf:li></rdf:Seq></bib:editors>
  <dcterms:isReferencedBy rdf:resource="#item_12"/>
  <link:link rdf:resource="#item_13"/>
  <dc:subject>A/B</dc:subject>
  <dc:subject><z:AutomaticTag><rdf:value>ferries</rdf:value></z:AutomaticTag></dc:subject>
  <dc:title>Ferry strike ends &amp; more</dc:title>
  <dcterms:abstract>Crews go back.</dcterms:abstract>
  <dc:date>March 11, 2025</dc:date>
  <z:language>en-GB</z:language>
  <dc:identifier><dcterms:URI><rdf:value>https://courier.example/ferry</rdf:value></dcterms:URI></dc:identifier>
  <dcterms:dateSubmitted>2025-03-12 07:30:05</dcterms:dateSubmitted>
  <dc:description>Citation Key: berg2025
Seen on the front page</dc:description>
</bib:Article>"""
REST = """
<bib:Newspaper rdf:about="urn:issn:1234-5678"><dc:title>The Orrinport Courier</dc:title><dc:identifier>ISSN 1234-5678</dc:identifier></bib:Newspaper>
<bib:Memo rdf:about="#item_12"><rdf:value>&lt;p&gt;Ask the &lt;em&gt;union&lt;/em&gt;&lt;/p&gt;&lt;ul&gt;&lt;li&gt;one&lt;/li&gt;&lt;li&gt;two&lt;/li&gt;&lt;/ul&gt;</rdf:value></bib:Memo>
<z:Attachment rdf:about="#item_13"><z:itemType>attachment</z:itemType><dc:title>Snapshot</dc:title>
  <dc:identifier><dcterms:URI><rdf:value>https://copy.example/1</rdf:value></dcterms:URI></dc:identifier></z:Attachment>
<z:Collection rdf:about="#collection_1"><dc:title>Press 24/25</dc:title><dcterms:hasPart rdf:resource="#collection_2"/></z:Collection>
<z:Collection rdf:about="#collection_2"><dc:title>Ferries</dc:title><dcterms:hasPart rdf:resource="https://courier.example/ferry"/></z:Collection>
"""


def rdf(*elements: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF {SPACES}>\n{"".join(elements)}</rdf:RDF>\n'


def item(kind: str, *properties: str, element: str = "bib:Document", about: str = "#item_1") -> str:
    inner = "".join(properties)
    return f'<{element} rdf:about="{about}"><z:itemType>{kind}</z:itemType><dc:title>T</dc:title>{inner}</{element}>'


def whole() -> Draft:
    return draft(rdf(ITEM, REST))


def test_every_field_of_an_item_finds_its_place() -> None:
    found = whole()
    told = found.article
    assert told.headline == "Ferry strike ends & more"
    assert told.byline == ("Ludwig van der Berg", "Sammy Davis Jr.", "North Wire Agency")
    assert (told.publisher, told.published, told.language) == ("The Orrinport Courier", "2025-03-11", "en-gb")
    assert (told.deck, told.url) == ("Crews go back.", "https://courier.example/ferry")
    assert found.added == "2025-03-12T07:30:05+00:00"
    assert found.notes == ("Seen on the front page", "Ask the *union*\n\n- one\n- two")


def test_collections_make_paths_and_slashes_in_names_do_not() -> None:
    assert whole().topics == ("Press 24∕25/Ferries", "A∕B", "ferries")


def test_the_bytes_of_each_item_are_kept_as_they_stood() -> None:
    (found,) = read(rdf(ITEM, REST), "all.rdf")
    assert isinstance(found, Arrival)
    assert found.original == ITEM.encode()
    assert (found.name, found.original_type) == ("all.rdf#1", "application/x-zotero-rdf+xml")


def test_a_section_stands_between_item_and_newspaper() -> None:
    part = (
        "<dcterms:isPartOf><bib:Part><dc:title>World</dc:title><dcterms:isPartOf><bib:Newspaper>"
        "<dc:title>Sheet</dc:title></bib:Newspaper></dcterms:isPartOf></bib:Part></dcterms:isPartOf>"
    )
    told = draft(rdf(item("newspaperArticle", part))).article
    assert (told.section, told.publisher) == ("World", "Sheet")


@pytest.mark.parametrize(
    ("kind", "container", "publisher"),
    [
        ("webpage", "z:Website", "Outlet"),
        ("blogPost", "z:Blog", "Outlet"),
        ("magazineArticle", "bib:Periodical", "Outlet"),
        ("newspaperArticle", "bib:Newspaper", "Outlet"),
        ("tvBroadcast", "z:Program", "House"),
        ("podcast", "bib:Series", "House"),
        ("report", "bib:Series", "House"),
        ("bookSection", "bib:Book", "House"),
        ("document", "bib:Series", "House"),
    ],
)
def test_what_publishes_depends_on_the_kind(kind: str, container: str, publisher: str) -> None:
    text = rdf(
        item(
            kind,
            f"<dcterms:isPartOf><{container}><dc:title>Outlet</dc:title></{container}></dcterms:isPartOf>",
            "<dc:publisher><foaf:Organization><foaf:name>House</foaf:name></foaf:Organization></dc:publisher>",
        )
    )
    assert draft(text).article.publisher == publisher


def test_who_speaks_in_a_podcast_is_its_author() -> None:
    people = "<z:podcasters><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Oye</foaf:surname><foaf:givenname>Maris</foaf:givenname></foaf:Person></rdf:li></rdf:Seq></z:podcasters>"
    assert draft(rdf(item("podcast", people))).article.byline == ("Maris Oye",)


def test_plain_names_of_other_programs_are_read() -> None:
    names = "<dcterms:creator>Maris Oye</dcterms:creator><prism:publicationName>Sheet</prism:publicationName>"
    told = draft(rdf(item("newspaperArticle", names))).article
    assert (told.byline, told.publisher) == (("Maris Oye",), "Sheet")


def test_an_attachment_lends_its_address_and_is_no_clipping() -> None:
    links = '<link:link rdf:resource="#item_13"/><dcterms:isReferencedBy rdf:resource="#item_12"/>'
    text = rdf(item("document", links), REST)
    assert draft(text).article.url == "https://copy.example/1"


def test_a_note_alone_is_named() -> None:
    found = read(rdf('<bib:Memo rdf:about="#n"><rdf:value>&lt;p&gt;Think&lt;/p&gt;</rdf:value></bib:Memo>', ITEM))
    assert detail(found[0]) == "record 1 (“Think”) is a note that belongs to no item"
    assert headlines(found)[1] == "Ferry strike ends & more"


def test_a_note_belongs_to_one_item_however_many_point_to_it() -> None:
    links = '<dcterms:isReferencedBy rdf:resource="#item_12"/>' * 3
    first, second = drafts(rdf(item("webpage", links), item("webpage", links, about="#item_2"), REST))
    assert (len(first.notes), second.notes) == (1, ())
    inside = "<dcterms:isReferencedBy><bib:Memo><rdf:value>Think</rdf:value></bib:Memo></dcterms:isReferencedBy>"
    assert draft(rdf(item("webpage", inside))).notes == ("Think",)


def test_a_broken_item_is_named_and_the_others_go_on() -> None:
    bad = '<bib:Document rdf:about="#x"><z:itemType>webpage</z:itemType><dc:title>Bad</dc:tite></bib:Document>'
    unknown = item("webpage", "<dc:date>&nbsp;&unknown;</dc:date>")
    found = read(rdf(item("webpage"), bad, item("webpage"), unknown, ITEM))
    assert [isinstance(each, Arrival) for each in found] == [True, False, True, False, True]
    assert "record 2 is not well-formed XML" in detail(found[1])


def test_no_file_and_no_entity_is_ever_opened() -> None:
    text = rdf(item("webpage", "<dc:date>&secret;</dc:date>"), ITEM)
    entities = '<!DOCTYPE rdf:RDF [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY a "bbbb"><!ENTITY c "&a;&a;">]>'
    found = read(text.replace("<rdf:RDF", entities + "<rdf:RDF", 1))
    assert "root:" not in str(found)
    assert isinstance(found[-1], Arrival)


def test_collections_that_hold_each_other_end_somewhere() -> None:
    circle = "".join(
        f'<z:Collection rdf:about="#c{one}"><dc:title>C{one}</dc:title><dcterms:hasPart rdf:resource="#c{two}"/>'
        f'<dcterms:hasPart rdf:resource="#item_1"/></z:Collection>'
        for one, two in ((1, 2), (2, 1))
    )
    assert len(drafts(rdf(item("webpage"), circle))) == 1
