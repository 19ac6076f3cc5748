"""Whatever a file is called, its content tells what wrote it; and what only looks like it stays what it is."""

import json

import pytest
from reference_files import drafts, headlines, read

from clippings_app.importers.kinds import Kind
from clippings_app.importers.preview import preview
from clippings_app.importers.recognition import kind_of

CSL = {"id": "a", "type": "article-newspaper", "title": "A"}
RDF = '<rdf:RDF xmlns:rdf="x" xmlns:z="http://www.zotero.org/namespaces/export#"></rdf:RDF>'


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("TY  - NEWS\nTI  - A\n", Kind.RIS),
        ("\ufeff\r\n\r\nTY  - JOUR\r\nT1  - A\r\n", Kind.RIS),
        ("Provider: x\nDatabase: y\nContent: text/plain\n\n\nTY  - JOUR\nT1  - A\n", Kind.RIS),
        ("TY - NEWS\nTI - A\n", Kind.RIS),
        ("TY  - NEWS is what a record begins with", Kind.TEXT),
        ("A report\n\nTY  - NEWS\nTI  - A\n", Kind.TEXT),
        ("@article{a, title = {A}}", Kind.BIBTEX),
        ("% a comment\n@string{a = {b}}\n", Kind.BIBTEX),
        ("This file was made with a program.\nEncoding: UTF8\n\n@Misc{a,\n author = x}", Kind.BIBTEX),
        ("@comment{x}\n@book(a, title = 1)", Kind.BIBTEX),
        ("@newspaper { title = \"A\" }", Kind.BIBTEX),
        ("@comment{x}\nWords", Kind.TEXT),
        ("@media (min-width: 1px) { a = b }", Kind.TEXT),
        ("@reporter: words of a post @other {smile}", Kind.TEXT),
        ("A long report. " * 60 + "\n@article{a, title = {A}}", Kind.TEXT),
        (json.dumps([CSL]), Kind.CSL_JSON),
        (json.dumps(CSL, indent=2), Kind.CSL_JSON),
        (json.dumps({"items": [CSL]}), Kind.CSL_JSON),
        (json.dumps([{"type": "book", "title": "A", "issued": {"raw": "2020"}}]), Kind.CSL_JSON),
        (json.dumps([{"note": "x" * 70_000} | CSL])[:65536], Kind.JSON),
        (json.dumps([{"type": "book", "title": "A"}]), Kind.JSON),
        (json.dumps([CSL | {"headline": "A"}]), Kind.JSON),
        (json.dumps({"headline": "A", "notes": [json.dumps(CSL)]}), Kind.JSON_LINES),
        (json.dumps([{"itemType": "webpage"} | CSL]), Kind.JSON),
        (RDF, Kind.ZOTERO_RDF),
        ("<?xml version='1.0'?>\n<!-- x -->\n" + RDF, Kind.ZOTERO_RDF),
        ('<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo/></mods>', Kind.MODS),
        ("<m:modsCollection xmlns:m='x'>", Kind.MODS),
        ("<?xml version='1.0'?><xml>\n<records><record>", Kind.ENDNOTE_XML),
        ("<records><record><ref-type name='x'>1</ref-type>", Kind.ENDNOTE_XML),
        ("<xml><p>x</p></xml>", Kind.TEXT),
        ("<records><record><name>x</name>", Kind.TEXT),
        ("<html><body>TY  - NEWS</body></html>", Kind.HTML),
        (" \ufeff\nTY  - NEWS\nTI  - A\n", Kind.RIS),
        ("%0 Book\n%T A\n", Kind.REFER),
        ("\ufeff%0 Newspaper Article\r\n%A Lund, Mira\r\n", Kind.REFER),
        ("%T A\n%A Lund, Mira\n%D 1891\n", Kind.REFER),
        ("%0 Book\nA century of piers", Kind.TEXT),
        ("%!PS-Adobe-3.0\n%%Title: a\n", Kind.TEXT),
        ("% a comment\n% another\n@string{a = {b}}\n", Kind.BIBTEX),
        ("%1 of people said so\n%2 did not\n", Kind.TEXT),
        ("\nPMID- 12\nOWN - NLM\n", Kind.MEDLINE),
        ("PMID - 12\nTI  - A\n", Kind.MEDLINE),
        ("OWN - ERIC\nTI  - A\n", Kind.MEDLINE),
        ("PMID- 12\nSO  without its mark\nTI  - A\n", Kind.MEDLINE),
        ("PMID- is what a record begins with", Kind.TEXT),
        ("TI  - A\nAU  - B\n", Kind.TEXT),
    ],
)  # fmt: skip
def test_content_tells_the_kind(text: str, kind: Kind) -> None:
    assert kind_of(text.encode()) is kind
    assert kind_of(text.encode(), name="page.html") is kind


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_wide_characters_hide_nothing(codec: str) -> None:
    for text, kind in (
        ("TY  - NEWS\nTI  - A\n", Kind.RIS),
        ("@article{a, title = {A}}", Kind.BIBTEX),
        (RDF, Kind.ZOTERO_RDF),
    ):
        assert kind_of(text.encode(codec)) is kind


def test_the_name_decides_where_content_leaves_it_open() -> None:
    assert kind_of(b"@misc{key}\n", name="a.bib") is Kind.BIBTEX
    assert kind_of(b"@misc{key}\n", name="a.txt") is Kind.TEXT
    assert kind_of(b"TY  - NEWS", name="a.ris") is Kind.RIS
    assert kind_of(b"JF  - A\nTI  - B\n", name="a.ris") is Kind.RIS
    assert kind_of(b"%A Lund, Mira", name="a.enw") is Kind.REFER
    assert kind_of(b"%A Lund, Mira", name="a.txt") is Kind.TEXT
    assert kind_of(b"TI  - A\nAU  - B\n", name="a.nbib") is Kind.MEDLINE


@pytest.mark.parametrize("blank", [" ", "\t", "\n", "\r", "{", "@a{", "<", "@a{ ", "%\n", "Provider:\n"])
def test_no_beginning_takes_long(blank: str) -> None:
    for before in ("", "@a{", "@article{a", "TY  - ", "<rdf:RDF ", "<?xml", '[{"type": "'):
        kind_of((before + blank * 65536)[:65536].encode())


def test_archives_may_hold_them(pack: object) -> None:
    assert callable(pack)
    found = read(
        pack({"a/refs.txt": b"TY  - NEWS\nTI  - One\nER  - \n", "b.bib": b"@misc{k, title = {Two}}"}), "all.zip"
    )
    assert headlines(found) == ["One", "Two"]
    assert [each.name for each in found] == ["all.zip/a/refs.txt#1", "all.zip/b.bib#1"]


def test_a_record_that_was_kept_is_shown_letter_by_letter() -> None:
    assert preview(b"TY  - NEWS\nTI  - A <b>\n", name="a") == "<pre>TY  - NEWS\nTI  - A &lt;b&gt;\n</pre>"


def test_a_record_that_was_kept_can_be_read_again() -> None:
    assert len(drafts("TY  - NEWS\nTI  - A\nER  - ")) == 1
