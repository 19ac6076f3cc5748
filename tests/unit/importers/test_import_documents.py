import subprocess

import pypandoc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clippings_app.domain.errors import DOCUMENTS, BrokenInput, NotText, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.importers import documents
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.read import read_payload
from clippings_app.wording import describe

SOURCE = """---
title: Talks begin
author: Ann Lee
date: 2024-08-20
---

Delegates of both sides met for the first time in three years on Monday, [officials](https://gov.example/a) said.

## What comes next

The first round is to last until the end of the week; a second one may follow in autumn, one of them added.
"""


def made(kind: str) -> bytes:
    command = [pypandoc.get_pandoc_path(), "--from=markdown", f"--to={kind}", "--standalone", "--output=-"]
    return subprocess.run(command, input=SOURCE.encode(), capture_output=True, check=True).stdout


@pytest.fixture(scope="module")
def docx() -> bytes:
    return made("docx")


@pytest.mark.parametrize("kind", [Kind.DOCX, Kind.ODT, Kind.RTF, Kind.EPUB])
def test_documents_are_read_with_what_they_say_of_themselves(kind: Kind) -> None:
    data = made(kind.name.lower())
    (found,) = read_payload(Payload(data=data, name="x.bin"))
    assert isinstance(found, Arrival), found
    article = found.draft.article
    assert article.headline == "Talks begin"
    assert article.body.count("What comes next") <= 1
    text = "\n".join((article.deck or "", *article.body))
    assert "Delegates of both sides met for the first time in three years on Monday, officials said." in text
    assert "The first round is to last until the end of the week" in text
    assert "Talks begin" not in article.body
    assert (found.original, found.original_type) == (data, kind.value)
    if kind in (Kind.DOCX, Kind.EPUB):
        assert article.byline == ("Ann Lee",)
    assert ("officials", "https://gov.example/a") in [(source.name, source.url) for source in article.sources]


def test_a_damaged_document_says_so(docx: bytes) -> None:
    at = docx.index(b"word/document.xml") + 60
    (found,) = read_payload(Payload(data=docx[:at] + b"\xff" * 40 + docx[at + 40 :], name="x.docx"))
    assert isinstance(found, Failure)
    assert isinstance(found.error, BrokenInput)
    assert found.error.kind == "Word document"
    assert found.error.detail


@pytest.mark.parametrize(
    ("name", "kind"), [("x.docx", "Word document"), ("X.ODT", "OpenDocument text"), ("a/x.epub", "EPUB book")]
)
def test_of_a_document_cut_short_it_is_said_that_it_is_damaged_and_not_what_it_is_packed_as(
    docx: bytes, name: str, kind: str
) -> None:
    (found,) = read_payload(Payload(data=docx[: len(docx) // 2], name=name))
    assert isinstance(found, Failure)
    assert isinstance(found.error, BrokenInput)
    assert found.error.kind == kind
    told = str(describe(found.error))
    assert told.startswith(f"{name} ({kind}) is damaged: part of it is missing. Open it in")
    assert "zip" not in told.casefold()


def test_of_a_workbook_cut_short_it_is_said_that_it_is_one() -> None:
    (found,) = read_payload(Payload(data=b"PK\x03\x04 and no more", name="figures.xlsx"))
    assert isinstance(found, Failure)
    assert isinstance(found.error, NotText)
    assert found.error.looks_like == "workbook of Excel"


def test_there_are_words_for_every_kind_of_document() -> None:
    assert set(documents._FORMATS.values()) == DOCUMENTS.keys()


def test_a_document_over_the_limit_is_not_opened(docx: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MAX_BYTES", 10)
    with pytest.raises(TooLarge) as caught:
        documents.to_html(Payload(data=docx, name="x.docx"), Kind.DOCX)
    assert (caught.value.what, caught.value.actual) == ("bytes", len(docx))


@settings(max_examples=12, deadline=None)
@given(st.binary(max_size=200))
def test_no_rich_text_does_more_than_fail(noise: bytes) -> None:
    for found in read_payload(Payload(data=b"{\\rtf1 " + noise, name="x.rtf")):
        assert isinstance(found, (Arrival, Failure))
