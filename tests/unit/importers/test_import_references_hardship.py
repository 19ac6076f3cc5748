"""No file does more than fail, and none takes long."""

import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reference_files import read
from timing import within

from clippings_app.domain.errors import BrokenInput, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.read import read_payload
from clippings_app.importers.references import citation
from clippings_app.importers.references.readers import REFERENCES
from clippings_app.wording import describe

SPACES = 'xmlns:rdf="r" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="d" xmlns:bib="b"'
WORDS = {
    Kind.RIS: ["TY  - NEWS", "TI  - A", "ER  - ", "AU  - B, C, D, E", "PY  - 2024/1/", "DA  - x/y/z/1", "\n", "\r\n", "KW  - /", "N1  - <p>", "UR  - https://[", "SE  - "],
    Kind.BIBTEX: ["@article{", "@string{a = a # a}", "@comment{", "title = ", "{", "}", '"', "#", ",", "\\", "\\'", "\\v ", "author = { and , , }", "date={/}", "\n", "(", ")", "~", "month = 99", "keywords={;}"],
    Kind.CSL_JSON: ["[", "]", "{", "}", '"title"', ":", '"a"', ",", '"issued": {"date-parts": [[', "]]}", "2024", '"type": "webpage"', "null", '"author": [{"family": 1}]', "\\", '"'],
    Kind.ZOTERO_RDF: [f"<rdf:RDF {SPACES}>", "</rdf:RDF>", '<bib:Article rdf:about="#1">', "</bib:Article>", "<z:itemType>webpage</z:itemType>", "<dc:title>A</dc:title>", "<bib:Memo>", "<z:Collection>", "<!--", "-->", "<![CDATA[", "]]>", "&x;", "<", "<!DOCTYPE a [", "<bib:authors>"],
    Kind.MODS: ["<modsCollection>", "<mods>", "</mods>", "<titleInfo><title>A</title></titleInfo>", "<name><namePart>A, B</namePart></name>", "<originInfo><dateIssued point='start'>2</dateIssued></originInfo>", "&", "<note>", "<subject><topic>/</topic></subject>"],
    Kind.ENDNOTE_XML: ["<xml><records>", "<record>", "</record>", "<titles><title>A</title></titles>", "<dates><year>2024</year><pub-dates><date>Feb 31</date></pub-dates></dates>", "<ref-type name='Web Page'>12</ref-type>", "<custom1>9</custom1>", "\x0b", "</records></xml>"],
    Kind.REFER: ["%0 Book", "%A B, C, D", "%T A", "%D 20", "%8 /", "%8 May", "%K ;;", "\n", "\r\n", "\r", "\n\n", "% ", "%%", "%U https://[", "%Z <p>", "%[ 20241399"],
    Kind.MEDLINE: ["PMID- 1", "PMID-", "OWN - x", "TI  - A", "      goes on", "\n", "\r\n", "\n\n", "DP  - 2012 Jan-Feb", "DP  - 2012 Foo 99", "AU  - A B", "FAU - ,,", "AID - 10.1234/ [doi]", "LID - http", "-"],
}  # fmt: skip
HOSTILE = {
    Kind.RIS: ["TY  - NEWS\n", "TY  - NEWS\nTI  - A\n", "ER  - \n", "TY  - NEWS\nTI  - a\n" + " " * 1000, "TY  - NEWS\nUR  - https://a/\nN1  - <p", "\n", "KW  - ;;;;\n"],
    Kind.BIBTEX: ["@a{", "\n@a{b,", "@article{a, title={", "@comment{", "\n@comment{", "{", '"', "\\'{", "\\href{", "@article{a, title={A}, author={a and }}", "\n@a{b, title={$", "@string{a=a#a}", "x" * 50, "@article{a" + "b" * 50],
    Kind.CSL_JSON: ["[", "{", '[{"type":"webpage","title":"', '{"a":', '"', "\\", '[{"title":"x"},', '"\\"'],
    Kind.ZOTERO_RDF: ["<a>", '<a "', "<!--", "<![CDATA[", "<!DOCTYPE [", "</a>", "<a b='", "<bib:Memo>", "<z:Collection><dc:title>", "<", "<a" + " b='c'" * 20],
    Kind.MODS: ["<mods>", "<mods><a>", "</mods>", "<mods/>", "<mods><titleInfo><title>&a;</title></titleInfo>"],
    Kind.ENDNOTE_XML: ["<record>", "<record><a>", "</record>", "<record><titles><title>", "&#11;"],
    Kind.REFER: ["%0 Book\n", "%T A\n\n", "%T A\n", "\n", "\r", "\r\n", " ", "%0\n", "%K a;", "%", "%T\t\n \n"],
    Kind.MEDLINE: ["PMID- 1\n", "TI  - A\n", "TI  - A\n\n", "\n", "\r", "\r\n", "\n \n", "a\n", "\n\na\n", "AU  - A B", "      a\n", "DP  - 2012 "],
}  # fmt: skip
OPENINGS = {
    Kind.RIS: "TY  - NEWS\nTI  - A\n",
    Kind.BIBTEX: "@article{a, title = {A}}\n",
    Kind.CSL_JSON: '[{"type": "webpage", "title": "A"},',
    Kind.ZOTERO_RDF: f"<rdf:RDF {SPACES}>",
    Kind.MODS: "<modsCollection>",
    Kind.ENDNOTE_XML: "<xml><records>",
    Kind.REFER: "%0 Book\n%T A\n",
    Kind.MEDLINE: "PMID- 1\nTI  - A\n",
}


def said(found: list[Arrival | Failure]) -> None:
    for each in found:
        assert isinstance(each, Arrival | Failure)
        if isinstance(each, Failure):
            assert str(describe(each.error))


@settings(deadline=None)
@given(st.data(), st.sampled_from(sorted(REFERENCES, key=lambda kind: kind.value)))
def test_no_arrangement_of_its_words_does_more_than_fail(data: st.DataObject, kind: Kind) -> None:
    words = data.draw(st.lists(st.sampled_from(WORDS[kind]) | st.text(max_size=5), max_size=25))
    glue = data.draw(st.sampled_from(["", " ", "\n"]))
    text = (OPENINGS[kind] if data.draw(st.booleans()) else "") + glue.join(words)
    codec = data.draw(st.sampled_from(["utf-8", "utf-16", "utf-16-be"]))
    encoded = text.encode(codec, "surrogatepass")
    said(list(REFERENCES[kind](Payload(data=encoded, name="x"))))
    said(read(encoded))


@settings(deadline=None)
@given(st.binary(max_size=200), st.sampled_from(sorted(REFERENCES, key=lambda kind: kind.value)))
def test_no_bytes_do_more_than_fail(data: bytes, kind: Kind) -> None:
    said(list(REFERENCES[kind](Payload(data=data, name="x"))))
    said(list(REFERENCES[kind](Payload(data=OPENINGS[kind].encode() + data, name="x"))))


@pytest.mark.parametrize(("kind", "piece"), [(kind, piece) for kind, pieces in HOSTILE.items() for piece in pieces])
def test_no_repetition_takes_long(kind: Kind, piece: str) -> None:
    data = (OPENINGS[kind] + piece * (60_000 // len(piece))).encode()
    with within(4):
        for _ in REFERENCES[kind](Payload(data=data, name="x")):
            pass


@pytest.mark.parametrize("blank", [" ", "\n", "\t", " and ", ", ", "\\ ", "<p", "} ", "Photo: "])
def test_no_long_value_takes_long(blank: str) -> None:
    value = blank.replace("}", "{}") * (60_000 // len(blank))
    names = ("title", "author", "keywords", "note", "annotation", "date", "month", "year", "url", "groups", "langid")
    entry = "@article{k, " + "".join(f"{name} = {{x{value}x}},\n" for name in names) + "}"
    record = "TY  - NEWS\n" + "".join(
        f"{tag}  - x{value}x\n" for tag in ("TI", "AU", "T2", "DA", "KW", "N1", "UR", "LA")
    )
    with within(20):
        said(read(entry))
        said(read(record))


def test_no_number_of_fields_takes_long() -> None:
    with within(20):
        said(read("@article{k, title = {A}, " + "note = {},\n" * 50_000 + "}"))
        said(read("TY  - NEWS\nTI  - A\nKW  - a" + "\n" * 200_000 + "ER  - \n"))
    points = '<dcterms:isPartOf rdf:resource="#a"/>' * 20_000
    article = (
        f'<bib:Article rdf:about="#1"><z:itemType>webpage</z:itemType><dc:title>A</dc:title>{points}</bib:Article>'
    )
    site = f'<z:Website rdf:about="#a"><dc:title>{"x" * 60_000}</dc:title></z:Website>'
    with within(20):
        said(read(f'<rdf:RDF {SPACES} xmlns:dcterms="t">{article}{site}</rdf:RDF>'))


def test_a_record_over_the_limit_is_named_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(citation, "MAX_RECORD", 300)
    long = "TY  - NEWS\nTI  - " + "x" * 500 + "\nER  - \n"
    found = read("TY  - NEWS\nTI  - A\nER  - \n" + long + "TY  - NEWS\nTI  - B\nER  - \n", "a.ris")
    assert [isinstance(each, Arrival) for each in found] == [True, False, True]
    assert isinstance(found[1], Failure)
    assert isinstance(found[1].error, TooLarge)
    assert found[1].name == "a.ris#2"


def test_a_file_with_a_beginning_only_says_so() -> None:
    for kind, text in {Kind.ZOTERO_RDF: OPENINGS[Kind.ZOTERO_RDF], Kind.MODS: "<modsCollection/>"}.items():
        (found,) = REFERENCES[kind](Payload(data=text.encode(), name="x"))
        assert isinstance(found, Failure)
        assert isinstance(found.error, BrokenInput)


@pytest.mark.parametrize(
    ("record", "opening", "closing"),
    [
        ("TY  - NEWS\nAU  - Berg, Anna\nTI  - Title {}\nT2  - Sheet\nDA  - 2024/08/20/\nER  - \n\n", "", ""),
        ("@article{{k{},\n  author = {{Berg, Anna}},\n  title = {{T}},\n  date = {{2024-08-20}},\n}}\n", "", ""),
        ('{{"type": "webpage", "title": "Title {}", "issued": {{"raw": "2024"}}}},\n', "[", "{}]"),
        ("<record><titles><title>Title {}</title></titles></record>", "<xml><records>", "</records></xml>"),
        ("<mods><titleInfo><title>Title {}</title></titleInfo></mods>", "<modsCollection>", "</modsCollection>"),
    ],
)
def test_memory_stays_flat_over_many_records(record: str, opening: str, closing: str) -> None:
    data = (opening + "".join(record.format(number) for number in range(1500)) + closing).encode()
    next(read_payload(Payload(data=data, name="first")))  # tables and libraries are loaded
    tracemalloc.start()
    count = sum(isinstance(each, Arrival) for each in read_payload(Payload(data=data, name="many")))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 1500
    assert peak < 1_500_000
