import csv
import io
import json
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable

import pypandoc
import pytest

from clippings_app.domain import contract
from clippings_app.domain.bibliography import Bibliography, ExportOptions, GroupBy
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.errors import InvalidValue
from clippings_app.exporters.csv_table import COLUMNS, defused
from clippings_app.exporters.write import FORMATS, write
from clippings_app.exporters.written import Written

Make = Callable[..., Clipping]
Bind = Callable[..., Bibliography]
ALL = ExportOptions(notes=True, credits=True)


def text_of(written: Written) -> str:
    assert isinstance(written.text, str)
    return written.text


def ris(bibliography: Bibliography, options: ExportOptions = ALL) -> list[tuple[str, str]]:
    text = text_of(write(bibliography, "ris", options))
    lines = text.split("\r\n")
    assert all("\n" not in line and "\r" not in line for line in lines)
    assert all(line[2:6] == "  - " for line in lines if line)
    return [(line[:2], line[6:]) for line in lines if line]


def test_ris_has_a_tag_for_each_field(full: Clipping, bind: Bind) -> None:
    record = ris(bind([full]))
    assert record[0] == ("TY", "NEWS")
    assert record[-1] == ("ER", "")
    assert [value for tag, value in record if tag == "AU"] == ["van der Berg, Ludwig", "Kim, Hong-Ji", "Reuters,"]
    keywords = [value for tag, value in record if tag == "KW"]
    assert keywords == ["Korea, North", "Security/Defections", "Goseong crossing", "Han estuary swim"]
    told = dict(record)
    assert (told["TI"], told["T2"], told["SE"]) == (full.article.headline, "The Morning Sheet", "World")
    assert (told["PY"], told["DA"], told["Y2"]) == ("2024", "2024/08/20/", "2024/08/21/")
    assert told["AB"] == "A sergeant walked south."
    notes = [value for tag, value in record if tag == "N1"]
    assert notes[0] == "Incident: Goseong crossing (primary report, 2024-08-20, Goseong)"
    assert "Check the *time*. Second thought." in notes
    assert notes[-1] == "Photo: Photo: Kim Hong-Ji/Pool via AP"


def test_ris_leaves_notes_and_credits_out_unless_asked(full: Clipping, bind: Bind) -> None:
    notes = [value for tag, value in ris(bind([full]), ExportOptions()) if tag == "N1"]
    assert all(note.startswith("Incident:") for note in notes)
    assert any("Notes were not asked for" in loss for loss in write(bind([full]), "ris", ExportOptions()).losses)


def test_ris_tells_outlets_without_paper(make: Make, bind: Bind) -> None:
    record = dict(ris(bind([make("T", publisher="Der Spiegel", published="201X")])))
    assert (record["TY"], record["DA"], record.get("PY")) == ("MGZN", "///2010s", None)
    online = dict(ris(bind([make("T", publisher="reuters", published="2024-23?")])))
    assert (online["TY"], online["PB"], online["DA"]) == ("ELEC", "reuters", "2024///autumn")


def test_pandoc_reads_ris_and_csl_json_alike(full: Clipping, bind: Bind) -> None:
    bibliography = bind([full])
    for key, kind in (("ris", "ris"), ("csl-json", "csljson")):
        data = write(bibliography, key, ALL).data
        command = [pypandoc.get_pandoc_path(), f"--from={kind}", "--to=csljson"]
        (item,) = json.loads(subprocess.run(command, input=data, capture_output=True, check=True).stdout)
        assert item["type"] == "article-newspaper"
        assert item["title"].replace("‘", "“").startswith("Soldier crosses border: 50% of guards")
        assert item["URL"] == full.article.url
        assert item["issued"]["date-parts"][0][0] == 2024
        assert item["author"][1]["family"] == "Kim"


def test_csl_json_has_typed_fields(full: Clipping, bind: Bind) -> None:
    (item,) = json.loads(text_of(write(bind([full]), "csl-json", ALL)))
    assert item["author"] == [
        {"family": "Berg", "given": "Ludwig", "non-dropping-particle": "van der"},
        {"family": "Kim", "given": "Hong-Ji", "static-ordering": True},
        {"literal": "Reuters"},
    ]
    assert item["keyword"] == "Korea North, Security/Defections, Goseong crossing, Han estuary swim"
    assert item["accessed"] == {"date-parts": [[2024, 8, 21]]}
    assert item["section"] == "World"
    assert "denial" not in item["note"]
    assert "Han estuary swim (background, 2024-08-08)" in item["note"]
    assert item["annote"].endswith("=cmd")


def test_csl_json_leaves_out_what_is_not_known(make: Make, bind: Bind) -> None:
    (item,) = json.loads(text_of(write(bind([make(None)]), "csl-json", ExportOptions())))
    assert item == {"id": "clip1", "type": "article-newspaper", "title": "[untitled]"}


def test_csv_is_a_table_that_no_spreadsheet_executes(full: Clipping, make: Make, bind: Bind) -> None:
    evil = make('=HYPERLINK("http://x")', 8, publisher="@sum", section="- a\n+ b")
    text = text_of(write(bind([full, evil]), "csv", ALL))
    assert text.count("\r\n") == 3
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["photographers"] == "Kim Hong-Ji"
    assert rows[0]["agencies"] == "AP"
    assert rows[0]["roles"] == "primary; background"
    assert rows[0]["original_sha256"] == "ab" * 32 + "; " + "cd" * 32
    assert rows[1]["headline"] == '\'=HYPERLINK("http://x")'
    assert rows[1]["section"] == "'- a + b"
    assert defused("plain") == "plain"


RDF = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "z": "http://www.zotero.org/namespaces/export#",
    "bib": "http://purl.org/net/biblio#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
}


def test_zotero_rdf_carries_section_tags_notes_and_collections(full: Clipping, make: Make, bind: Bind) -> None:
    web = make("<Talks> & \x0b more", 8, {"topics": ("Security/Defections",)}, publisher="Reuters", published="2024-08")
    options = ExportOptions(group_by=GroupBy.TOPIC, notes=True, credits=True)
    data = write(bind([full, web, make("Bare", 9)], GroupBy.TOPIC), "zotero-rdf", options).data
    root = ElementTree.fromstring(data)
    item = root.find("bib:Article", RDF)
    assert item is not None
    assert item.findtext("z:itemType", None, RDF) == "newspaperArticle"
    assert item.findtext("dcterms:isPartOf/bib:Part/dc:title", None, RDF) == "World"
    newspaper = "dcterms:isPartOf/bib:Part/dcterms:isPartOf/bib:Newspaper/dc:title"
    assert item.findtext(newspaper, None, RDF) == "The Morning Sheet"
    assert [each.text for each in item.findall(".//foaf:surname", RDF)] == ["van der Berg", "Kim", "Reuters"]
    assert [each.text for each in item.findall(".//foaf:givenName", RDF)] == ["Ludwig", "Hong-Ji"]
    assert [each.text for each in item.findall("dc:subject", RDF)][:2] == ["Korea, North", "Security/Defections"]
    assert item.findtext("dc:identifier/dcterms:URI/rdf:value", None, RDF) == full.article.url
    assert (item.findtext("dc:date", None, RDF), item.findtext("z:language", None, RDF)) == (
        full.article.published,
        "en",
    )
    assert (item.findtext("dc:description", "", RDF)).startswith("Citation Key: berg2024soldier\nIncident: Goseong")
    notes = [each.findtext("rdf:value", "", RDF) for each in root.findall("bib:Memo", RDF)]
    assert notes[0] == "<p>Check the *time*.</p><p>Second thought.</p>"
    assert notes[-1] == "<p>Image credits</p><p>Photo: Kim Hong-Ji/Pool via AP</p>"
    page = root.find("bib:Document", RDF)
    assert page is not None
    assert page.findtext("dc:title", None, RDF) == "<Talks> & more"
    assert page.findtext("dcterms:isPartOf/z:Website/dc:title", None, RDF) == "Reuters"
    resource = f"{{{RDF['rdf']}}}resource"
    collections = {
        each.findtext("dc:title", "", RDF): [part.get(resource) for part in each.findall("dcterms:hasPart", RDF)]
        for each in root.findall("z:Collection", RDF)
    }
    defections = next(each for each in root.findall("z:Collection", RDF) if each[0].text == "Defections")
    about = defections.get(f"{{{RDF['rdf']}}}about")
    assert collections == {"Korea, North": ["#item_7"], "Security": [about], "Defections": ["#item_7", "#item_8"]}


@pytest.mark.parametrize("key", ["json", "jsonl"])
def test_own_json_is_lossless(key: str, full: Clipping, make: Make, bind: Bind) -> None:
    clippings = [full, make("Второй", 8, language="ru")]
    text = text_of(write(bind(clippings), key, ExportOptions()))
    items = json.loads(text) if key == "json" else [json.loads(line) for line in text.splitlines()]
    assert items == [contract.clipping_to_json(each) for each in clippings]
    drafts = [contract.draft_from_json(item) for item in items]
    assert [draft.article for draft in drafts] == [each.article for each in clippings]
    assert [draft.uid for draft in drafts] == [each.uid for each in clippings]


@pytest.mark.parametrize("key", sorted(FORMATS))
def test_every_format_writes_an_empty_and_a_bare_bibliography(key: str, make: Make, bind: Bind) -> None:
    assert write(bind([]), key, ALL).suffix == FORMATS[key].suffix
    bare = make("\x00 \n", 3)
    assert write(bind([bare]), key, ALL).data


def test_unknown_formats_and_styles_are_named(bind: Bind) -> None:
    with pytest.raises(InvalidValue) as caught:
        write(bind([]), "docbook", ExportOptions())
    assert (caught.value.field, caught.value.value) == ("format", "docbook")
    with pytest.raises(InvalidValue):
        write(bind([]), "html", ExportOptions(style="fancy"))


def test_a_clipping_is_one_line_for_whoever_reads_lines(make: Make, bind: Bind) -> None:
    odd = make("one\u2028two\u2029three\x85four\x0bfive", 8, {"notes": ("a\r\nb\x0cc",)})
    (line,) = text_of(write(bind([odd]), "jsonl", ExportOptions())).splitlines()
    assert json.loads(line)["headline"] == odd.article.headline
    assert tuple(json.loads(line)["notes"]) == odd.notes
