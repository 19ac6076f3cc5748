"""Every field of a page knows its place in the source: the characters there say the value, in a place of its kind."""

import re

import pytest

from clippings_app.domain.article import Evidence, Origin, ParsedArticle
from clippings_app.parsing.html import read_html

FIRST = "GULLHAVEN – The tide <b>gate</b> was closed on Friday morning, the harbour&nbsp;office said in a notice to mariners."
SECOND = (
    "On 4 March 2024 a barge struck the <a href='https://ledger.example/barge'>northern pier &amp; its lamp</a>, and two"
    " dockers were hurt in Gullhaven."
)
THIRD = "Repairs will take until autumn, said Ilse Roe, who has kept the gate for eleven years and wants to go on."
PAGE = f"""<!doctype html><html lang="en-GB"><head>
<!-- Tide gate closed for repairs: by Mara Quist, Gullhaven Gazette, 2024-03-08 -->
<title>Tide gate closed for repairs | Gullhaven Gazette</title>
<style>.tide::after {{ content: "Tide gate closed for repairs" }}</style>
<script>var page = {{"headline": "Tide gate closed for repairs", "author": "Mara Quist", "day": "2024-03-08"}};</script>
<meta property="og:title" content="Tide gate closed for repairs">
<meta property="og:site_name" content="Gullhaven Gazette">
<meta property="article:section" content="Harbour">
<link rel="canonical" href="https://gazette.example/harbour/tide-gate?a=1&amp;b=2">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
 "headline": "Tide gate closed for repairs", "author": {{"@type": "Person", "name": "Mara Qu\\u0069st"}},
 "datePublished": "2024-03-08T09:30:00+01:00", "dateModified": "2024-03-09T10:00:00+01:00"}}</script>
</head><body><nav><a href="/">Home</a> <a href="/harbour">Harbour</a></nav>
<article><h1>Tide <em>gate</em> closed for repairs</h1>
<p class="standfirst">The lamp of the northern pier is dark, and ships wait in the roads until the morning.</p>
<p class="byline">By Mara Quist</p>
<figure><img src="/pictures/tide-gate.jpg" width="900" height="600"><figcaption>The gate on Friday. Photo: Jon
 Hale/Coast Press</figcaption></figure>
<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>
<p>Correction: An earlier version of this article gave the wrong day of the accident at the northern pier.</p>
</article><footer>© 2024 Gullhaven Gazette</footer></body></html>"""


@pytest.fixture(scope="module")
def article() -> ParsedArticle:
    return read_html(PAGE, url="https://gazette.example/harbour/tide-gate").article


def said(evidence: Evidence) -> str:
    return PAGE[evidence.start : evidence.end]


def plain(markup: str) -> str:
    return " ".join(re.sub(r"<[^<>]*>", "", markup).replace("&nbsp;", " ").replace("&amp;", "&").split())


@pytest.mark.parametrize(
    ("name", "origin", "words"),
    [
        ("headline", Origin.HTML, "Tide <em>gate</em> closed for repairs"),
        (
            "deck",
            Origin.HTML,
            "The lamp of the northern pier is dark, and ships wait in the roads until the morning",
        ),
        ("byline", Origin.JSON_LD, "Mara Qu\\u0069st"),
        ("dateline", Origin.HTML, "GULLHAVEN"),
        ("publisher", Origin.META, "Gullhaven Gazette"),
        ("published", Origin.JSON_LD, "2024-03-08T09:30:00+01:00"),
        ("modified", Origin.JSON_LD, "2024-03-09T10:00:00+01:00"),
        ("section", Origin.META, "Harbour"),
        ("url", Origin.META, "https://gazette.example/harbour/tide-gate?a=1&amp;b=2"),
        ("language", Origin.HTML, "en-GB"),
    ],
)
def test_the_source_says_at_its_place_what_a_field_says(
    article: ParsedArticle, name: str, origin: Origin, words: str
) -> None:
    evidence = article.provenance[name]
    assert evidence.origin is origin
    assert said(evidence) == words


def test_what_describes_a_page_is_not_taken_for_what_it_shows(article: ParsedArticle) -> None:
    assert (article.provenance["headline"].start or 0) > PAGE.index("<h1>")
    assert (article.provenance["publisher"].start or 0) > PAGE.index("og:site_name")


def test_the_body_goes_from_the_first_paragraph_to_the_last(article: ParsedArticle) -> None:
    words = plain(said(article.provenance["body"]))
    assert words.startswith("GULLHAVEN – The tide gate")
    assert words.endswith("wants to go on")
    assert all(paragraph.rstrip(".") in words for paragraph in article.body)


def test_lists_of_things_lie_within_their_place(article: ParsedArticle) -> None:
    for name, values in (
        ("sources", [source.name for source in article.sources]),
        ("incidents", [mention.text.rstrip(".") for mention in article.mentions]),
        ("disclosures", [text.rstrip(".") for text in article.disclosures]),
    ):
        assert values
        assert all(value in plain(said(article.provenance[name])) for value in values), name


def test_pictures_are_found_by_their_address(article: ParsedArticle) -> None:
    assert said(article.provenance["photos"]) == "/pictures/tide-gate.jpg"


def test_a_printed_date_is_found_in_its_words() -> None:
    page = f"<html><body><h1>Tide gate closed</h1><p>8. März 2024</p><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></body>"
    reading = read_html(page)
    evidence = reading.article.provenance["published"]
    assert reading.article.published == "2024-03-08"
    assert page[evidence.start : evidence.end] == "8. März 2024"


def test_what_is_printed_twice_is_found_where_the_text_stands() -> None:
    """A list of the most read names the article above itself."""
    page = (
        "<html><body><nav><ul><li><a href='/a'>Ferries are late</a></li><li><a href='/b'>Tide gate closed</a></li></ul>"
        f"</nav><main><p>Morning edition of the harbour</p><h1>Tide gate closed</h1><p>{FIRST}</p><p>{SECOND}</p>"
        f"<p>{THIRD}</p></main></body>"
    )
    evidence = read_html(page).article.provenance["headline"]
    assert (evidence.start or 0) > page.index("<h1>")


def test_an_agency_beside_the_author_is_not_sought_all_over_the_page() -> None:
    filler = "<p>The gate was built a hundred years ago, and it has been mended often since then.</p>" * 30
    page = (
        '<html><head><link rel="canonical" href="https://kna.example/gate"><meta name="author" content="Mara Quist, KNA">'
        f"</head><body><article><h1>Tide gate closed</h1><p>By Mara Quist, KNA</p><p>{FIRST}</p><p>{SECOND}</p>"
        f"<p>{THIRD}</p>{filler}</article><footer>KNA</footer></body></html>"
    )
    evidence = read_html(page).article.provenance["byline"]
    assert page[evidence.start : evidence.end] == "Mara Quist, KNA"


def test_a_place_ends_with_the_vowel_sign_of_its_last_letter() -> None:
    headline = "লার্ন বন্দরের সেতু বন্ধ থাকার ঘোষণা"
    text = "<p>লার্ন বন্দরের সেতু ঝড়ের পরে বন্ধ করা হয়েছে বলে জানিয়েছে পৌরসভা। মেরামত শরৎ পর্যন্ত চলবে।</p>" * 3
    page = f"<html><body><article><h1>{headline}</h1>{text}</article></body></html>"
    evidence = read_html(page).article.provenance["headline"]
    assert page[evidence.start : evidence.end] == headline


def test_letters_written_in_parts_are_those_written_in_one() -> None:
    decomposed = (
        "Die Mu\u0308hle in Gullhaven steht seit Freitag still, weil das Wehr gebrochen ist, sagt die Gemeinde."
    )
    page = f"<html><body><article><h1>Die Mühle steht</h1><p>{decomposed}</p><p>{decomposed[:40]} und mehr dazu.</p>"
    evidence = read_html(page).article.provenance["body"]
    assert page[evidence.start :].startswith("Die Mu\u0308hle")
