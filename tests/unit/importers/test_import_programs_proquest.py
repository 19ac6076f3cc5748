import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clippings_app.domain.errors import ClippingsError
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.read import read_payload
from clippings_app.importers.recognition import kind_of

RULE = "_" * 60
REPORT = f"""Report Information from ProQuest
20 August 2024 09:30
{RULE}

Table of contents

1. Dock workers walk out............ 1

{RULE}

Document 1 of 2

Dock workers walk out

Author: Lund, Mia; Brandt, Jo.

Publication info: The Harbour Ledger ; London (UK) [London (UK)]20 Aug 2024: 5.

ProQuest document link

Abstract: The union says the strike goes on.

Links: https://library.example/find

Full text: Dock workers walked out on Monday for the third time this year, their union said.

Title: that was the word on the banner at the gate, and
nobody knew whose idea it had been.

Section: none of the quay was open, the port authority said.

Illustration

Caption: Pickets at the east gate. Photograph: Jo Brandt/Reuters

Credit: By MIA LUND

Subject: Strikes; Ports

Location: Norway

Title: Dock workers walk out

Publication title: The Harbour Ledger; London (UK)

First page: 5

Publication year: 2024

Publication date: Aug 20, 2024

Section: National

Publisher: Harbour Newspapers Limited

Language of publication: English

Document type: News

ProQuest document ID: 3000000001

Copyright: Copyright Harbour Newspapers Limited Aug 20, 2024

{RULE}

Document 2 of 2

Ferry line closes

Full text: None available.

Abstract: The last ferry tied up on Wednesday night.

Publication title: The Quay Times, Late Edition (East Coast); New York, N.Y.

Publication date: Mar 3, 2005

{RULE}

Contact ProQuest
"""
GERMAN = f"""{RULE}

Titel: Hafenarbeiter legen die Arbeit nieder

Autor: Roth, Jana

Publikationstitel: Küstenblatt; Bremen

Publikationsdatum: 20. August 2024

Volltext: Die Hafenarbeiter haben am Montag zum dritten Mal in diesem Jahr die Arbeit niedergelegt.

Sprache der Publikation: Deutsch

{RULE}
"""
SPANISH = f"""{RULE}

Título: Los estibadores vuelven a la huelga

Título de publicación: La Gaceta; Vigo

Fecha de publicación: 20 de agosto de 2024

Texto completo: Los estibadores fueron el lunes a la huelga por tercera vez este año, según su sindicato.

Idioma de la publicación: Spanish

{RULE}
"""


def read(data: bytes | str) -> list[Arrival | Failure]:
    return list(read_payload(Payload(data=data.encode() if isinstance(data, str) else data, name="pq.txt")))


def arrivals(data: bytes | str) -> list[Arrival]:
    found = read(data)
    assert all(isinstance(each, Arrival) for each in found), found
    return [each for each in found if isinstance(each, Arrival)]


def test_every_article_of_a_report_is_a_clipping() -> None:
    strike, ferry = arrivals(REPORT)
    article = strike.draft.article
    assert article.headline == "Dock workers walk out"
    assert article.byline == ("Mia Lund", "Jo Brandt")
    assert article.publisher == "The Harbour Ledger"
    assert article.published == "2024-08-20"
    assert article.language == "en"
    assert article.body[0].startswith("Dock workers walked out on Monday")
    assert article.photos[0].credit is not None
    assert article.photos[0].credit.photographer == "Jo Brandt"
    assert "ProQuest document ID: 3000000001" in article.boilerplate
    assert strike.original is not None
    assert strike.original in REPORT.encode()
    assert (strike.name, strike.original_type) == ("pq.txt#1", "application/x-proquest")
    assert ferry.draft.article.headline == "Ferry line closes"


def test_words_with_a_colon_in_the_text_end_it_only_where_they_are_fields_below_it() -> None:
    article = arrivals(REPORT)[0].draft.article
    assert article.body[1].startswith("Title: that was the word on the banner")
    assert article.body[2].startswith("Section: none of the quay")
    assert len(article.body) == 3
    assert article.section == "National"


def test_without_full_text_the_abstract_is_what_there_is() -> None:
    article = arrivals(REPORT)[1].draft.article
    assert article.body == ("The last ferry tied up on Wednesday night.",)
    assert article.publisher == "The Quay Times"
    assert article.published == "2005-03-03"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_labels_follow_the_language_of_the_database(codec: str) -> None:
    assert kind_of(GERMAN.encode(codec)) is Kind.PROQUEST
    (arrival,) = arrivals(GERMAN.encode(codec))
    article = arrival.draft.article
    assert article.headline == "Hafenarbeiter legen die Arbeit nieder"
    assert (article.byline, article.publisher) == (("Jana Roth",), "Küstenblatt")
    assert (article.published, article.language) == ("2024-08-20", "de")
    (arrival,) = arrivals(SPANISH.encode(codec))
    article = arrival.draft.article
    assert (article.publisher, article.published, article.language) == ("La Gaceta", "2024-08-20", "es")
    assert len(article.body) == 1


def test_an_article_without_title_does_not_stop_the_others() -> None:
    found = read(f"{RULE}\n\nPublication title: The Quay Times\n\nFull text: Text.\n\n{REPORT}")
    assert [type(each) for each in found] == [Failure, Arrival, Arrival]


def test_line_ends_of_windows_change_nothing_report() -> None:
    windows = [each.draft.article for each in arrivals(REPORT.replace("\n", "\r\n").encode())]
    assert windows == [each.draft.article for each in arrivals(REPORT.encode())]


def test_what_was_kept_of_one_article_can_be_read_again() -> None:
    arrival = arrivals(REPORT)[0]
    assert arrival.original is not None
    (again,) = read_payload(Payload(data=arrival.original, name="kept", type=arrival.original_type))
    assert isinstance(again, Arrival)
    assert again.draft.article == arrival.draft.article


PIECES = st.sampled_from(
    [RULE, "Title: a", "Full text: b", "Publication date: 2024", "Subject: c", "", "text", "Caption: d", ":", "Author: ,;,"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_whatever_follows_only_known_errors_come_of_it(lines: list[str]) -> None:
    for each in read(f"{RULE}\nPublication title: x\n" + "\n".join(lines)):
        assert isinstance(each, Arrival) or isinstance(each.error, ClippingsError)
