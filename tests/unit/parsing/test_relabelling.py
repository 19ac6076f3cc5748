"""Labels that a person gives the lines of a page: what nobody spoke of stays as it was read."""

from dataclasses import replace

import pytest

from clippings_app.domain.article import LineLabel, Reading
from clippings_app.parsing.html import read_html
from clippings_app.parsing.relabelling import as_filed, relabelled
from clippings_app.parsing.text import read_text, relabel_lines

PAGE = """<html lang=en><head><title>Ferry halted at Norr | The Norr Ledger</title>
<meta property="og:site_name" content="The Norr Ledger"><link rel=canonical href="https://ledger.example/ferry">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry halted at Norr",
"datePublished":"2024-05-06","author":{"name":"Mira Lund"},"publisher":{"name":"The Norr Ledger"}}</script></head>
<body><article><h1>Ferry halted at Norr</h1>
<p>The ferry between Norr and the island was halted on Monday after a crack was found in its hull, the port said.</p>
<p>Get the Ledger's morning letter with 12 stories a day</p>
<figure><img src="/a.jpg"><figcaption>The ferry at its berth. Photo: Ines Varga</figcaption></figure>
<p>A second ship will run from Tuesday, according to <a href="https://radio.example/ferry">Radio Norr</a>, and tickets
stay valid for a month after the repair.</p>
<p>In March 2019 a fire on the older ferry had closed the line for eleven weeks, and the owners paid for buses.</p>
</article></body></html>"""


@pytest.fixture(scope="module")
def page() -> Reading:
    return read_html(PAGE, url="https://ledger.example/ferry")


def line_of(reading: Reading, words: str) -> int:
    return next(number for number, line in enumerate(reading.lines) if words in line.text)


def test_a_line_of_a_page_that_is_left_out_takes_nothing_else_along(page: Reading) -> None:
    assert len(page.article.body) == 4
    made = relabelled(page, {line_of(page, "morning letter"): LineLabel.BOILERPLATE}).article
    assert made.boilerplate == ("Get the Ledger's morning letter with 12 stories a day",)
    assert made.body == (page.article.body[0], *page.article.body[2:])
    assert (made.publisher, made.published, made.byline) == ("The Norr Ledger", "2024-05-06", ("Mira Lund",))
    assert [(source.url, source.paragraph) for source in made.sources if source.url] == [
        ("https://radio.example/ferry", 2),
    ]
    assert [(mention.date, mention.paragraph) for mention in made.mentions] == [("2019-03", 3)]
    assert [(photo.url, photo.after_paragraph) for photo in made.photos] == [("https://ledger.example/a.jpg", 1)]


def test_a_line_that_is_brought_back_is_body_again(page: Reading) -> None:
    number = line_of(page, "morning letter")
    out = relabelled(page, {number: LineLabel.BOILERPLATE})
    back = relabelled(out, {number: LineLabel.BODY})
    assert back.article.body == page.article.body
    assert back.article.boilerplate == page.article.boilerplate
    assert back.article.sources == page.article.sources
    assert back.lines == page.lines


def test_a_paragraph_made_the_deck_leaves_the_body(page: Reading) -> None:
    number = line_of(page, "between Norr")
    made = relabelled(page, {number: LineLabel.DECK}).article
    assert made.deck == page.article.body[0]
    assert made.body == page.article.body[1:]
    assert made.headline == page.article.headline


def test_a_caption_left_out_leaves_the_picture(page: Reading) -> None:
    number = line_of(page, "at its berth")
    made = relabelled(page, {number: LineLabel.BOILERPLATE}).article
    assert [photo.url for photo in made.photos] == ["https://ledger.example/a.jpg"]
    assert made.body == page.article.body


def test_a_headline_that_is_none_is_no_headline(page: Reading) -> None:
    made = relabelled(page, {line_of(page, "Ferry halted"): LineLabel.BOILERPLATE}).article
    assert made.headline is None
    assert made.published == "2024-05-06"


def test_a_text_is_put_together_anew() -> None:
    reading = read_text(
        "Ferry halted\n\nThe ferry was halted on Monday, the port said.\n\nFollow us on every channel\n"
    )
    labels = {4: LineLabel.BOILERPLATE}
    assert relabelled(reading, labels) == relabel_lines(reading, labels)


def test_a_line_that_is_not_there_is_refused(page: Reading) -> None:
    with pytest.raises(IndexError):
        relabelled(page, {999: LineLabel.BODY})


def test_lines_are_labelled_as_what_became_of_them() -> None:
    text = "Quay wall gives way\n\nThe quay wall gave way on Monday night, the port said.\n\nNobody was hurt, said the police later.\n"
    reading = read_text(text)
    article = replace(
        reading.article,
        headline="The wall fell",
        body=("The quay wall gave way on Monday night, the port said.",),
        boilerplate=("Nobody was hurt, said the police later.",),
    )
    filed = as_filed(reading, article)
    labels = {line.text[:6]: line.label for line in filed.lines if line.text}
    assert filed.article == article
    assert labels == {"Quay w": LineLabel.HEADLINE, "The qu": LineLabel.BODY, "Nobody": LineLabel.BOILERPLATE}
    again = relabelled(filed, {})
    assert again.article.body == article.body
    assert as_filed(reading, reading.article).lines == reading.lines


def test_what_stands_below_read_more_is_no_source_of_a_pasted_text() -> None:
    lines = (
        "Cierra el puerto",
        "",
        "El puerto de Norr cerró el lunes por una grieta.",
        "",
        "Fuentes: EFE y AFP",
        "",
        "Seguir leyendo:",
        "",
        "Los buzos de Norr",
    )
    reading = read_text("\n".join(lines))
    forced = {
        number: LineLabel.SOURCES for number, line in enumerate(reading.lines) if line.text in lines[4:] and line.text
    }
    made = relabel_lines(reading, forced).article
    assert [source.name for source in made.sources] == ["EFE", "AFP"]
    assert "Los buzos de Norr" in made.boilerplate


def test_paragraphs_that_a_person_wrote_anew_or_took_out_stay_so_when_another_line_is_labelled(page: Reading) -> None:
    body = (page.article.body[0].replace("a crack", "two cracks"), *page.article.body[2:])
    filed = as_filed(page, replace(page.article, body=body))
    assert filed.lines[line_of(filed, "morning letter")].label is LineLabel.BOILERPLATE
    made = relabelled(filed, {line_of(filed, "In March 2019"): LineLabel.BOILERPLATE}).article
    assert made.body == body[:-1]
    back = relabelled(filed, {line_of(filed, "morning letter"): LineLabel.BODY}).article
    assert back.body == (body[0], page.article.body[1], *body[1:])


def test_paragraphs_that_a_person_added_stay_when_another_line_is_labelled(page: Reading) -> None:
    first, *rest = page.article.body
    body = ("It began at noon.", first, "A second crack was seen later.", "Divers came.", *rest, "More tomorrow.")
    filed = as_filed(page, replace(page.article, body=body))
    assert tuple(line.text for line in filed.lines if line.label is LineLabel.BODY) == body
    made = relabelled(filed, {line_of(filed, "Divers came"): LineLabel.BOILERPLATE}).article
    assert made.body == tuple(text for text in body if text != "Divers came.")
    assert relabelled(filed, {line_of(filed, "Ferry halted"): LineLabel.BOILERPLATE}).article.body == body


def test_a_paragraph_added_beside_one_written_anew_stays_too(page: Reading) -> None:
    first, *rest = page.article.body
    body = (first.replace("a crack", "two cracks"), "A diver told so.", *rest)
    filed = as_filed(page, replace(page.article, body=body))
    assert relabelled(filed, {line_of(filed, "Ferry halted"): LineLabel.BOILERPLATE}).article.body == body


WRAPPED = """Quay wall gives way

The quay wall gave way on Monday night, the port of Halden
said in the morning, after a crack had been seen in it by
two divers, who had been asked to look at it on Friday.

Nobody was hurt, said the police of Halden later, and all of
the boats that had lain there were brought to the other side
of the harbour, where there was room for them till autumn.
"""


def test_paragraphs_of_a_text_with_hard_breaks_are_their_lines_and_added_ones_stay() -> None:
    reading = read_text(WRAPPED)
    first, second = reading.article.body
    assert as_filed(reading, reading.article).lines == reading.lines
    body = (first, "It had been built in 1911.", second.replace("Nobody", "One man"))
    filed = as_filed(reading, replace(reading.article, body=body))
    made = relabelled(filed, {line_of(filed, "Quay wall"): LineLabel.DECK}).article
    assert made.body == body
    assert not [text for text in made.boilerplate if text]
