import re

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

CODED = """<div class="article enArticle"><p><table>
<tr><td><b>SE</b></td><td>National</td></tr>
<tr><td><b>HD</b></td><td><span class='enHeadline'>Dock workers walk out</span></td></tr>
<tr><td><b>BY</b></td><td>By Mia Lund and Jo Brandt</td></tr>
<tr><td><b>WC</b></td><td>432 words</td></tr>
<tr><td><b>PD</b></td><td>20 August 2024</td></tr>
<tr><td><b>ET</b></td><td>09:15</td></tr>
<tr><td><b>SN</b></td><td>The Harbour Ledger (London)</td></tr>
<tr><td><b>SC</b></td><td>HARLED</td></tr>
<tr><td><b>LA</b></td><td>English</td></tr>
<tr><td><b>CY</b></td><td>&copy; 2024 Harbour Newspapers Limited</td></tr>
<tr><td><b>LP</b></td><td><p class="articleParagraph enarticleParagraph">Dock workers walked out on
 Monday for the third time this year, their union said.</p></td></tr>
<tr><td><b>TD</b></td><td><p class="articleParagraph enarticleParagraph">The port authority called the strike unlawful.</p>
<p class="articleParagraph enarticleParagraph">A court is to sit on Friday.</p></td></tr>
<tr><td><b>ART</b></td><td>Pickets at the east gate. Photograph: Jo Brandt/Reuters</td></tr>
<tr><td><b>NS</b></td><td>gstrk : Strikes</td></tr>
<tr><td><b>AN</b></td><td>Document HARLED0020240820ek8k0001x</td></tr>
</table></p></div>"""
PLAIN = """<div id="article-QUAYTM0020050303e133000a1"><div class="article enArticle">
<div>Metro</div>
<div id="hd"><span class="enHeadline">Ferry line closes</span></div>
<div class="author">By Per Holm</div>
<div>1,090 words</div><div>3 March 2005</div><div>06:30 GMT</div><div>The Quay Times</div><div>QUAYTM</div>
<div>B4</div><div>English</div><div>Copyright 2005 The Quay Times Company</div>
<p class="articleParagraph enarticleParagraph">The last ferry across the sound tied up on Wednesday night.</p>
<p class="articleParagraph enarticleParagraph">The company said that the tunnel had taken its passengers.</p>
<p>&nbsp;</p><p class="articleParagraph enarticleParagraph">Document QUAYTM0020050303e133000a1</p>
</div></div>"""
GERMAN = """<div class="article deArticle"><div id="hd"><span class="deHeadline">Hafenarbeiter legen die Arbeit nieder</span></div>
<div>Von Jana Roth</div><div>210 Wörter</div><div>20. August 2024</div><div>Küstenblatt</div><div>KUEBLA</div><div>Deutsch</div>
<p class="articleParagraph dearticleParagraph">Die Hafenarbeiter haben am Montag zum dritten Mal in diesem Jahr die Arbeit niedergelegt.</p></div>"""


def page(*articles: str) -> bytes:
    head = "<html><head><title>Factiva</title><meta charset='utf-8'></head><body><div class='carryOverOpen'>"
    return (head + "<hr>".join(articles) + "<div>Search Summary</div></body></html>").encode()


def read(data: bytes) -> list[Arrival | Failure]:
    return list(read_payload(Payload(data=data, name="Factiva.html")))


def arrivals(data: bytes) -> list[Arrival]:
    found = read(data)
    assert all(isinstance(each, Arrival) for each in found), found
    return [each for each in found if isinstance(each, Arrival)]


def test_codes_name_the_fields() -> None:
    data = page(CODED, PLAIN)
    assert kind_of(data) is Kind.FACTIVA
    strike, ferry = arrivals(data)
    article = strike.draft.article
    assert article.headline == "Dock workers walk out"
    assert article.byline == ("Mia Lund", "Jo Brandt")
    assert article.publisher == "The Harbour Ledger"
    assert article.published == "2024-08-20"
    assert article.section == "National"
    assert article.language == "en"
    assert article.body[0] == "Dock workers walked out on Monday for the third time this year, their union said."
    assert len(article.body) == 3
    assert article.photos[0].credit is not None
    assert article.photos[0].credit.photographer == "Jo Brandt"
    assert article.boilerplate[0] == "© 2024 Harbour Newspapers Limited"
    assert strike.original is not None
    assert strike.original.startswith(b'<div class="article enArticle"><p><table>')
    assert strike.original in data
    assert (strike.name, strike.original_type) == ("Factiva.html#1", "application/x-factiva+html")
    assert ferry.draft.article.headline == "Ferry line closes"


def test_without_codes_form_and_order_tell() -> None:
    article = arrivals(page(PLAIN))[0].draft.article
    assert article.headline == "Ferry line closes"
    assert article.section == "Metro"
    assert article.byline == ("Per Holm",)
    assert article.publisher == "The Quay Times"
    assert article.published == "2005-03-03"
    assert article.language == "en"
    assert len(article.body) == 2
    assert "Document QUAYTM0020050303e133000a1" in article.boilerplate


def test_articles_of_other_languages() -> None:
    article = arrivals(page(GERMAN))[0].draft.article
    assert article.headline == "Hafenarbeiter legen die Arbeit nieder"
    assert (article.byline, article.publisher) == (("Jana Roth",), "Küstenblatt")
    assert (article.published, article.language) == ("2024-08-20", "de")
    assert article.section is None


TEXT = """Factiva

SE
National
HD
Dock workers walk out
BY
By Mia Lund
WC
432 words
PD
20 August 2024
SN
The Harbour Ledger
LA
English
CY
© 2024 Harbour Newspapers Limited
LP
Dock workers walked out on Monday for the third
time this year, their union said.

TD
The port authority called the strike unlawful.

A court is to sit on Friday. IN the end, nobody came.
AN
Document HARLED0020240820ek8k0001x

HD\tFerry line closes
WC\t90 words
PD\t3 March 2005
SN\tThe Quay Times
LP\tThe last ferry across the sound tied up on Wednesday night.
"""


def test_codes_name_the_fields_of_a_text_too() -> None:
    assert kind_of(TEXT.encode()) is Kind.FACTIVA
    strike, ferry = arrivals(TEXT.encode())
    article = strike.draft.article
    assert (article.headline, article.section, article.publisher) == (
        "Dock workers walk out",
        "National",
        "The Harbour Ledger",
    )
    assert (article.byline, article.published, article.language) == (("Mia Lund",), "2024-08-20", "en")
    assert len(article.body) == 3
    assert article.body[2].endswith("IN the end, nobody came.")
    assert strike.original is not None
    assert strike.original.startswith(b"SE\nNational")
    assert ferry.draft.article.headline == "Ferry line closes"
    assert len(ferry.draft.article.body) == 1


@pytest.mark.parametrize("form", ["docx", "rtf"])
def test_word_documents_hold_tables_of_codes(form: str) -> None:
    tables = re.sub(r'<div class="article[^>]*>', "<div>", CODED + CODED.replace("Dock workers", "Ferry workers"))
    whole = run_pandoc(("--from=html", f"--to={form}", "--standalone"), tables.encode(), name="made", kind="page")
    strike, ferry = arrivals(whole)
    article = strike.draft.article
    assert article.headline == "Dock workers walk out"
    assert (article.publisher, article.published, article.section) == ("The Harbour Ledger", "2024-08-20", "National")
    assert len(article.body) == 3
    assert strike.original_type == "application/x-factiva+html"
    assert ferry.draft.article.headline == "Ferry workers walk out"


def test_an_article_without_headline_does_not_stop_the_others() -> None:
    found = read(page('<div class="article enArticle"><p class="articleParagraph">x</p></div>', CODED))
    assert [type(each) for each in found] == [Failure, Arrival]


def test_line_ends_of_windows_change_nothing_text() -> None:
    windows = [each.draft.article for each in arrivals(TEXT.replace("\n", "\r\n").encode())]
    assert windows == [each.draft.article for each in arrivals(TEXT.encode())]


def test_what_was_kept_of_one_article_can_be_read_again() -> None:
    arrival = arrivals(page(CODED, PLAIN))[1]
    assert arrival.original is not None
    (again,) = read_payload(Payload(data=arrival.original, name="kept", type=arrival.original_type))
    assert isinstance(again, Arrival)
    assert again.draft.article == arrival.draft.article


PIECES = st.sampled_from(
    ['<div class="article enArticle">', "<tr><td><b>HD</b></td><td>", "</td></tr>", "<table>", "</div>", "<div>", "text",
     '<p class="articleParagraph">', "20 August 2024", "<pre>", '<span class="enHeadline">', "\x00"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_whatever_follows_only_known_errors_come_of_it(parts: list[str]) -> None:
    for each in read(page('<div class="article enArticle"><span class="enHeadline">A</span>' + "".join(parts))):
        assert isinstance(each, Arrival) or isinstance(each.error, ClippingsError)
