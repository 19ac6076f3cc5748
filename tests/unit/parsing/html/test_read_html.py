"""Whole pages, written for these tests, read to articles."""

import unicodedata

import pytest

from clippings_app.domain.article import LineLabel, Origin, Reading, SourceKind
from clippings_app.domain.contract import article_from_json, article_to_json
from clippings_app.domain.errors import EmptyInput
from clippings_app.parsing.html import read_html

PARAGRAPHS = (
    "HARBOUR TOWN — The old swing bridge over the northern basin will open to walkers again on Friday, the port authority said.",
    "Engineers had closed it in March after a barge struck the second pier and bent two of the girders that carry the deck.",
    "Repairs cost 3.4 million euros, according to the Harbour Gazette, about a third more than the council had set aside for them.",
    "“We have replaced every bolt on the eastern side,” said Mira Halloran, who led the work, on the day of the last inspection.",
    "Cyclists will have to wait until summer, when the new ramp on the southern bank is to be finished and lit.",
)

PAGE = f"""<!DOCTYPE html>
<html lang="en-GB">
<head>
  <title>Swing bridge opens again after repairs | Basin Courier</title>
  <link rel="canonical" href="https://www.basincourier.example/news/swing-bridge-opens-again">
  <meta property="og:site_name" content="Basin Courier">
  <meta property="og:title" content="Swing bridge opens again after repairs">
  <meta property="og:description" content="Walkers can cross the northern basin from Friday; cyclists must wait for the ramp.">
  <meta property="article:section" content="Local">
  <script type="application/ld+json">{{
    "@context": "https://schema.org", "@type": "NewsArticle",
    "headline": "Swing bridge opens again after repairs",
    "datePublished": "2024-05-03T08:15:00+02:00", "dateModified": "2024-05-03T11:00:00+02:00",
    "author": [{{"@type": "Person", "name": "Jonas Verhulst"}}, {{"@type": "Person", "name": "Amara Diallo"}}],
    "publisher": {{"@type": "Organization", "name": "Basin Courier"}}
  }}</script>
</head>
<body>
  <header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
  <main><article>
    <h1><span class="kicker">Traffic</span> Swing bridge opens again after repairs</h1>
    <p class="standfirst">Walkers can cross the northern basin from Friday; cyclists must wait for the ramp.</p>
    <p class="byline">By Jonas Verhulst and Amara Diallo</p>
    <figure>
      <picture><source srcset="/img/bridge-panorama-640.webp 640w"><img src="/img/bridge-panorama.jpg" alt="A bridge at dusk" width="1200" height="800"></picture>
      <figcaption>The bridge on Thursday evening. <span class="credit">Photo: Ilse Aalto/AP</span></figcaption>
    </figure>
    <div class="article-body">
      <p>{PARAGRAPHS[0]}</p>
      <p>{PARAGRAPHS[1]}</p>
      <p>Repairs cost <a href="https://www.harbourgazette.example/2024/bridge-costs-in-full">3.4 million euros</a>, according to the Harbour Gazette, about a third more than the council had set aside for them.</p>
      <div class="newsletter-signup"><p>Sign up for our daily newsletter and never miss a story.</p></div>
      <h2>What comes next</h2>
      <p>{PARAGRAPHS[3]}</p>
      <p>{PARAGRAPHS[4]}</p>
      <p>This article was written with the help of artificial intelligence and edited by our newsroom.</p>
    </div>
    <p>Sources: Harbour Gazette, Reuters and Port Weekly</p>
  </article></main>
  <aside class="related"><h3>More stories</h3><ul><li><a href="/news/a">Ferry delayed again by fog</a></li></ul></aside>
  <footer><p>© 2024 Basin Courier. All rights reserved.</p></footer>
</body></html>"""


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_html(PAGE)


def test_the_headline_stands_without_its_kicker(reading: Reading) -> None:
    assert reading.article.headline == "Swing bridge opens again after repairs"


def test_the_standfirst_is_the_deck_and_not_in_the_body(reading: Reading) -> None:
    assert reading.article.deck == "Walkers can cross the northern basin from Friday; cyclists must wait for the ramp."
    assert reading.article.deck not in reading.article.body


def test_the_body_is_the_articles_own_paragraphs(reading: Reading) -> None:
    assert [text for text in reading.article.body if text != "What comes next"] == list(PARAGRAPHS)
    assert "What comes next" in reading.article.body


def test_the_small_facts_are_read(reading: Reading) -> None:
    article = reading.article
    assert article.byline == ("Jonas Verhulst", "Amara Diallo")
    assert article.publisher == "Basin Courier"
    assert article.published == "2024-05-03T08:15:00+02:00"
    assert article.modified == "2024-05-03T11:00:00+02:00"
    assert article.section == "Local"
    assert article.url == "https://www.basincourier.example/news/swing-bridge-opens-again"
    assert article.language == "en"
    assert article.dateline == "HARBOUR TOWN"


def test_the_picture_has_caption_credit_and_place(reading: Reading) -> None:
    (photo,) = reading.article.photos
    assert photo.caption == "The bridge on Thursday evening."
    assert photo.credit is not None
    assert (photo.credit.printed, photo.credit.photographer, photo.credit.agency) == (
        "Photo: Ilse Aalto/AP",
        "Ilse Aalto",
        "AP",
    )
    assert photo.alt == "A bridge at dusk"
    assert photo.url == "https://www.basincourier.example/img/bridge-panorama.jpg"
    assert photo.after_paragraph == 0


def test_sources_are_links_attributions_and_the_closing_list(reading: Reading) -> None:
    sources = reading.article.sources
    links = [source for source in sources if source.kind is SourceKind.LINK]
    assert [(link.name, link.url, link.paragraph) for link in links] == [
        ("3.4 million euros", "https://www.harbourgazette.example/2024/bridge-costs-in-full", 3),
    ]
    assert "Harbour Gazette" in [source.name for source in sources if source.kind is SourceKind.ATTRIBUTED]
    assert [source.name for source in sources if source.kind is SourceKind.LISTED] == [
        "Harbour Gazette",
        "Reuters",
        "Port Weekly",
    ]


def test_a_disclosure_is_no_paragraph(reading: Reading) -> None:
    said = "This article was written with the help of artificial intelligence and edited by our newsroom."
    assert reading.article.disclosures == (said,)
    assert said not in reading.article.body


def test_what_was_taken_out_is_kept_as_boilerplate(reading: Reading) -> None:
    assert "Sign up for our daily newsletter and never miss a story." in reading.article.boilerplate


def test_every_line_lies_where_it_says(reading: Reading) -> None:
    joined = "\n".join(line.text for line in reading.lines)
    assert all(joined[line.start : line.end] == line.text for line in reading.lines)
    labels = {line.text: line.label for line in reading.lines}
    assert labels[PARAGRAPHS[0]] is LineLabel.BODY
    assert labels["Swing bridge opens again after repairs"] is LineLabel.HEADLINE
    assert labels["By Jonas Verhulst and Amara Diallo"] is LineLabel.BYLINE
    assert labels["Home"] is LineLabel.BOILERPLATE


def test_every_field_knows_where_it_was_read(reading: Reading) -> None:
    evidence = reading.article.provenance
    assert evidence["headline"].origin is Origin.HTML
    assert evidence["byline"].origin is Origin.JSON_LD
    assert evidence["url"].origin is Origin.META
    start, end = evidence["publisher"].start, evidence["publisher"].end
    assert PAGE[start:end] == "Basin Courier"


def test_letters_in_parts_are_kept_as_one() -> None:
    """Of a page that a Mac has written: "ö" as a letter and a mark (Unicode NFD)."""
    sentence = "Das Sieltor von Möwenhafen blieb für die Schiffe geschlossen, und der Lotse fuhr nicht hinaus."
    page = f"<html><body><article><h1>Möwenhafen schließt früh</h1><p>{sentence}</p><p>{sentence[8:]}</p></article>"
    article = read_html(unicodedata.normalize("NFD", page)).article
    assert article.headline == "Möwenhafen schließt früh"
    assert article.body[0] == sentence


def test_the_article_survives_the_contracts_json(reading: Reading) -> None:
    assert article_from_json(article_to_json(reading.article)) == reading.article


def test_a_selection_is_read_whole() -> None:
    fragment = f"<h1>Swing bridge opens</h1><p>{PARAGRAPHS[1]}</p><p>Short words.</p><p>{PARAGRAPHS[3]}</p>"
    article = read_html(fragment, url="https://basincourier.example/a", fragment=True).article
    assert article.headline == "Swing bridge opens"
    assert article.body == (PARAGRAPHS[1], "Short words.", PARAGRAPHS[3])
    assert article.url == "https://basincourier.example/a"


def test_of_a_selection_too_the_byline_below_the_standfirst_names_who_wrote_it() -> None:
    fragment = (
        f"<h1>Swing bridge opens</h1><p>It moves again.</p><p>By Ilse Aalto, 3 May 2024</p><p>{PARAGRAPHS[1]}</p>"
    )
    article = read_html(fragment, url=None, fragment=True).article
    assert article.byline == ("Ilse Aalto",)
    assert article.provenance["byline"].origin is Origin.HTML


def test_a_line_that_is_only_a_date_is_no_paragraph() -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    for printed in ("3 May 2024", "Friday, 3 May 2024"):
        reading = read_html(f"<article><h1>Bridge opens</h1><p>{printed}</p>{paragraphs}</article>")
        assert reading.article.body == PARAGRAPHS
        assert next(line.label for line in reading.lines if line.text == printed) is LineLabel.DATE
        assert reading.article.published == "2024-05-03"
    told = f"<article><h1>Bridge opens</h1><p>On 3 May 2024 the bridge opened.</p>{paragraphs}</article>"
    assert read_html(told).article.body[0] == "On 3 May 2024 the bridge opened."


def test_a_page_that_declares_nothing_is_still_read() -> None:
    bare = (
        "<html><body><div id=top>Basin Courier</div><h1>Bridge opens</h1>"
        + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
        + "</body></html>"
    )
    article = read_html(bare).article
    assert article.headline == "Bridge opens"
    assert article.body == PARAGRAPHS
    assert article.published is None
    assert article.url is None
    assert article.language == "en"


def test_broken_html_still_gives_its_words() -> None:
    broken = "<html><body><h1>Bridge opens<p>" + "<p><b>".join(PARAGRAPHS) + "<div><span"
    article = read_html(broken).article
    assert PARAGRAPHS[1] in article.body


@pytest.mark.parametrize(
    "page", ["", "   ", "<html><head><title>x</title></head><body><script>var a = 1</script></body></html>"]
)
def test_a_page_without_visible_text_is_empty(page: str) -> None:
    with pytest.raises(EmptyInput):
        read_html(page, url="https://a.example/")


def test_what_is_printed_twice_is_said_once() -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    pulled = "<blockquote><p>We have replaced every bolt on the eastern side</p></blockquote>"
    copied = f"<div>{' '.join(PARAGRAPHS)}</div>"
    page = (
        f"<html><body><article><h1>Swing bridge opens again</h1>{paragraphs}{pulled}"
        f"<p>{PARAGRAPHS[1]}</p>{copied}</article></body></html>"
    )
    assert read_html(page).article.body == PARAGRAPHS


def test_credits_and_labels_that_come_back_are_no_paragraphs() -> None:
    paragraphs = "".join(f"<p>Article content</p><p>{text}</p><p>Ilse Aalto/Getty Images</p>" for text in PARAGRAPHS)
    page = f"<html><body><article><h1>Swing bridge opens again</h1>{paragraphs}</article></body></html>"
    assert read_html(page).article.body == PARAGRAPHS
