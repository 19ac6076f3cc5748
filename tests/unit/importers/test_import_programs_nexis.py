import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clippings_app.domain.errors import ClippingsError
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.read import read_payload
from clippings_app.importers.recognition import kind_of
from clippings_app.pandoc import run_pandoc

OLD = """

                               1 of 2 DOCUMENTS


                            The Harbour Ledger (London)

                            August 20, 2024 Tuesday
                                 Final Edition

Dock workers walk out for the third time
this year

BYLINE: Mia Lund in Halden

SECTION: NATIONAL NEWS; Pg. 5

LENGTH: 432 words

HALDEN (Reuters) - Dock workers walked out on Monday for the third time this year, their union
said in a statement sent to the port.

UPDATE: the court is to sit on Friday.

The port authority called the strike unlawful and asked a court to end it before
the weekend.

LOAD-DATE: August 21, 2024

LANGUAGE: ENGLISH

GRAPHIC: Pickets stand at the east gate of the port on Monday. Photograph: Jo Brandt/Reuters

PUBLICATION-TYPE: Newspaper

                     Copyright 2024 Harbour Newspapers Limited
                              All Rights Reserved


                               2 of 2 DOCUMENTS

                     Copyright 2005 The Quay Times Company
                                 The Quay Times

                            March 3, 2005 Thursday
                              Late Edition - Final

SECTION: Section A; Column 1; Pg. 1

LENGTH: 90 words

HEADLINE: Ferry Line Closes
After Sixty Years

BYLINE:  By PER HOLM

DATELINE: MOSS, Norway, March 2

BODY:

   The last ferry across the sound tied up on Wednesday night, and will not sail again.

   The company said that the tunnel had taken its passengers.

URL: https://quay.example/ferry

LOAD-DATE: March 3, 2005
"""
GERMAN = """
                              Dokument 1 von 1


                              Küstenblatt (Bremen)

                          20. August 2024 Dienstag

Hafenarbeiter legen die Arbeit nieder

AUTOR: Von Jana Roth

RUBRIK: POLITIK; S. 4

LÄNGE: 210 Wörter

Die Hafenarbeiter haben am Montag zum dritten Mal in diesem Jahr die Arbeit niedergelegt, teilte die Gewerkschaft mit.

UPDATE: 21. August 2024

SPRACHE: GERMAN; DEUTSCH
"""
NEW = """User Name: = 123
Date and Time: Wednesday, 4 September 2024 10:00:00 AM CEST
Job Number: 1
Documents (2)
1. Dock workers walk out
2. Ferry line closes

Dock workers walk out
Harbour Ledger Online
August 20, 2024 Tuesday 9:15 AM GMT

Copyright 2024 Harbour Newspapers Limited All Rights Reserved

Section: NATIONAL; Version:2
Length: 432 words
Byline: Mia Lund; Jo Brandt
Highlight: The port authority calls the strike unlawful.

Body

Dock workers walked out on Monday for the third time this year, their union said.

Subject: that was the line above the letter that they sent.

The port authority asked a court to end the strike before the weekend.

Graphic

Pickets at the east gate of the port, Monday.

Classification

Language: ENGLISH
Publication-Type: Web Publication
Subject: LABOR UNIONS (90%); STRIKES (89%)
Load-Date: August 21, 2024

End of Document

Ferry line closes
The Quay Times
March 3, 2005 Thursday

Copyright 2005 The Quay Times Company
Length: 90 words

Body

The last ferry across the sound tied up on Wednesday night, and will not sail again.

Load-Date: March 3, 2005

End of Document
"""


def separated(text: str) -> str:
    return "\n\n".join(line for line in text.splitlines() if line)


def read(data: bytes | str, name: str = "nexis") -> list[Arrival | Failure]:
    return list(read_payload(Payload(data=data.encode() if isinstance(data, str) else data, name=name)))


def arrivals(data: bytes | str) -> list[Arrival]:
    found = read(data)
    assert all(isinstance(each, Arrival) for each in found), found
    return [each for each in found if isinstance(each, Arrival)]


def test_the_older_layout_is_many_articles() -> None:
    strike, ferry = arrivals(OLD)
    article = strike.draft.article
    assert article.headline == "Dock workers walk out for the third time this year"
    assert article.publisher == "The Harbour Ledger"
    assert article.published == "2024-08-20"
    assert article.byline == ("Mia Lund",)
    assert article.section == "NATIONAL NEWS"
    assert article.language == "en"
    assert article.dateline == "HALDEN (Reuters)"
    assert len(article.body) == 3
    assert article.body[0].endswith("their union said in a statement sent to the port.")
    assert article.body[1].startswith("UPDATE:")
    assert article.photos[0].caption == "Pickets stand at the east gate of the port on Monday."
    assert article.photos[0].credit is not None
    assert article.photos[0].credit.photographer == "Jo Brandt"
    assert any("All Rights Reserved" in line for line in article.boilerplate)
    assert strike.draft.added is None
    assert strike.name == "nexis#1"
    assert strike.original is not None
    assert strike.original in OLD.encode()
    assert strike.original_type == "application/x-nexis"
    assert ferry.draft.article.headline == "Ferry Line Closes After Sixty Years"


def test_the_oldest_layout_has_labels_for_everything() -> None:
    article = arrivals(OLD)[1].draft.article
    assert article.publisher == "The Quay Times"
    assert article.published == "2005-03-03"
    assert article.byline == ("PER HOLM",)
    assert article.dateline == "MOSS, Norway, March 2"
    assert article.url == "https://quay.example/ferry"
    assert len(article.body) == 2


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_labels_of_other_languages(codec: str) -> None:
    data = GERMAN.encode(codec)
    assert kind_of(data) is Kind.NEXIS
    (arrival,) = arrivals(data)
    article = arrival.draft.article
    assert article.headline == "Hafenarbeiter legen die Arbeit nieder"
    assert article.publisher == "Küstenblatt"
    assert article.published == "2024-08-20"
    assert article.byline == ("Jana Roth",)
    assert article.language == "de"
    assert article.section == "POLITIK"
    assert len(article.body) == 1


@pytest.mark.parametrize("text", [NEW, separated(NEW)])
def test_the_newer_layout_has_a_line_for_the_body(text: str) -> None:
    strike, ferry = arrivals(text)
    article = strike.draft.article
    assert article.headline == "Dock workers walk out"
    assert article.deck == "The port authority calls the strike unlawful."
    assert article.publisher == "Harbour Ledger Online"
    assert article.published is not None
    assert article.published.startswith("2024-08-20T09:15")
    assert article.byline == ("Mia Lund", "Jo Brandt")
    assert len(article.body) == 3
    assert article.photos[0].caption == "Pickets at the east gate of the port, Monday."
    assert ferry.draft.article.headline == "Ferry line closes"
    assert ferry.draft.article.body == (
        "The last ferry across the sound tied up on Wednesday night, and will not sail again.",
    )


def to_docx(text: str) -> bytes:
    markdown = separated(text).replace("\n\n1. Dock", "\n\n1\\. Dock").replace("\n\n2. Ferry", "\n\n2\\. Ferry")
    return run_pandoc(("--from=markdown", "--to=docx"), markdown.encode(), name="made", kind="text")


def test_word_documents_hold_many_articles_too() -> None:
    strike, ferry = arrivals(to_docx(NEW))
    assert strike.draft.article.headline == "Dock workers walk out"
    assert len(strike.draft.article.body) == 3
    assert strike.original_type == "application/x-nexis"
    assert strike.original != ferry.original
    assert (strike.name, ferry.name) == ("nexis#1", "nexis#2")


def test_a_word_document_of_one_article_is_its_own_original() -> None:
    data = to_docx("Ferry line" + NEW.rpartition("Ferry line")[2])
    (ferry,) = arrivals(data)
    assert ferry.draft.article.headline == "Ferry line closes"
    assert (ferry.original, ferry.original_type) == (data, Kind.DOCX.value)


def test_a_document_without_headline_does_not_stop_the_others() -> None:
    found = read("\n 1 of 3 DOCUMENTS\n\nLENGTH: 3 words\n\n" + OLD.replace(" of 2 ", " of 3 "))
    assert [type(each) for each in found] == [Failure, Arrival, Arrival]


def test_an_article_that_only_mentions_such_words_is_a_text() -> None:
    assert kind_of(b"The length: nobody knew it.\n\nBody\n\nmore text") is Kind.TEXT
    assert kind_of(b"Section: Travel\n\nThey had 3 of 20 documents with them.") is Kind.TEXT


def test_line_ends_of_windows_change_nothing_old() -> None:
    windows = [each.draft.article for each in arrivals(OLD.replace("\n", "\r\n").encode())]
    assert windows == [each.draft.article for each in arrivals(OLD.encode())]


def test_line_ends_of_windows_change_nothing_new() -> None:
    windows = [each.draft.article for each in arrivals(NEW.replace("\n", "\r\n").encode())]
    assert windows == [each.draft.article for each in arrivals(NEW.encode())]


def test_what_was_kept_of_one_article_can_be_read_again() -> None:
    arrival = arrivals(OLD)[0]
    assert arrival.original is not None
    (again,) = read_payload(Payload(data=arrival.original, name="kept", type=arrival.original_type))
    assert isinstance(again, Arrival)
    assert again.draft.article == arrival.draft.article


LINES = st.sampled_from(
    ["1 of 2 DOCUMENTS", "LENGTH: 3 words", "BODY:", "Body", "Graphic", "Classification", "End of Document", "LANGUAGE: ",
     "August 20, 2024", "Copyright 2024", "GRAPHIC:", "", "text", "HEADLINE:", "BYLINE: By", "\x0c", "Length:"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=30))
def test_whatever_follows_only_known_errors_come_of_it(lines: list[str]) -> None:
    for each in read("1 of 2 DOCUMENTS\n\nLENGTH: 3 words\n" + "\n".join(lines)):
        assert isinstance(each, Arrival) or isinstance(each.error, ClippingsError)
