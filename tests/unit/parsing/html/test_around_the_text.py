"""What stands around an article's text, and is not of it: counted captions, notices to old browsers, lines that lead on."""

from clippings_app.domain.article import ParsedArticle
from clippings_app.parsing.html import read_html

FIRST = "The old swing bridge over the northern basin will open to walkers again on Friday, the port authority said."
BODY = (
    f"<p>{FIRST}</p>"
    "<p>Engineers had closed it in March after a barge struck the second pier and bent two of the girders.</p>"
    "<p>Cyclists will have to wait until summer, when the new ramp on the southern bank is to be finished.</p>"
)
TITLE = "<h1>Swing bridge opens to walkers again</h1>"


def article_of(content: str, language: str = "en") -> ParsedArticle:
    page = (
        f"<html lang={language}><head><title>Swing bridge opens to walkers again</title></head><body>{content}</body>"
    )
    return read_html(page, url=None).article


def test_the_counted_captions_of_a_gallery_are_no_paragraphs() -> None:
    told = (
        "The bridge was built in a time when the basin was full of ships, and it has been painted nine times since then, "
        "which its keeper knows by heart. The barges wait below it for the tide to turn, as they have done for a century."
    )
    slides = "".join(f'<div class="caption__small">{at}/3 {word}. {told}</div>' for at, word in enumerate("ABC", 1))
    body = article_of(f"<article>{TITLE}{slides}{BODY}</article>").body
    assert body[0] == FIRST
    assert not any(told in paragraph for paragraph in body)


def test_what_a_site_says_to_old_browsers_is_no_paragraph_however_long() -> None:
    notice = (
        "We are glad that you came to see our pages. Sadly you use an outdated browser that does not know what we build "
        "with. So that you see all of our pages as we mean them, we ask you to use another of the browsers below, each "
        "of which you may have for nothing, and which you can set up within a few minutes, even without much practice."
    )
    body = article_of(f"<div><p>{notice}</p></div><div>{TITLE}{BODY}</div>").body
    assert body[0] == FIRST
    below = article_of(f"<div>{TITLE}{BODY}<p>{notice}</p></div>").body  # where it may be what the article is about
    assert below[0] == FIRST


def test_a_line_with_name_address_and_day_is_a_byline() -> None:
    line = "<p>Jane Doe jdoe.desk@courier.example | Friday 3 May 2024</p>"
    article = article_of(f"<article>{TITLE}{line}{BODY}</article>")
    assert article.byline == ("Jane Doe",)
    assert article.published == "2024-05-03"
    assert article.body[0] == FIRST


def test_a_label_behind_a_day_and_a_dash_names_who_wrote() -> None:
    line = "<div class=timedata>03.05.2024 <span>-&nbsp;Redaktion: Johanna Weber (Sprecherin des Hafens)</span></div>"
    article = article_of(f"<div>{line}{TITLE}{BODY}</div>", "de")
    assert article.byline == ("Johanna Weber",)
    assert article.published == "2024-05-03"


def test_a_linked_line_that_says_see_also_is_no_paragraph() -> None:
    line = (
        '<p>VEA TAMBIÉN: <a href="https://courier.example/9">Los ciclistas esperan hasta el verano en el puerto</a></p>'
    )
    assert not any("VEA" in text for text in article_of(f"<article>{TITLE}{BODY}{line}{BODY}</article>", "es").body)


def test_a_list_of_what_is_new_above_and_below_the_article_is_no_paragraph() -> None:
    teasers = [
        "Harbour master retires QUAY: The harbour master of Basin Quay will leave his post in June after nineteen years, "
        "and the council has begun to look for somebody who knows the tides as well as he does, its speaker said. More",
        "Ferry sails again ALBA: The night ferry to Alba sails again from the first of June, four years after a fire in "
        "its engine room, and its owners say that two thirds of the cabins of the first week have been sold. More",
    ]
    teasers = [f"{text} ({day} May)" for day in range(1, 4) for text in teasers]
    items = "<ul>" + "".join(f"<li>{one}</li>" for one in teasers) + "</ul>"
    article = article_of(f"<div class=latest>{items}</div><div>{TITLE}{BODY}</div><div class=latest>{items}</div>")
    assert article.body[0] == FIRST
    assert not set(teasers) & set(article.body)


def test_boxes_of_comments_are_known_by_their_names_in_other_languages() -> None:
    said = (
        "Hier zeigt sich wieder einmal, dass es nicht um große Taten geht, sondern um große Worte, und dass am Ende keiner "
        "gefragt wird, der jeden Tag über diese Brücke geht. Ich finde, das muss einmal gesagt werden, und nicht nur von mir."
    )
    box = "".join(
        f"<div class=kommentar-item><div class=kommentar-text><p>{one}</p></div></div>" for one in (said, said[5:])
    )
    article = article_of(f"<div>{TITLE}{BODY}<div class=kommentare>{box}</div></div>", "de")
    assert said not in article.body
    own = article_of(f"<div class=kommentar>{TITLE}{BODY}</div>", "de")  # an opinion piece
    assert own.body[0] == FIRST


def test_a_credit_below_the_text_is_the_pictures_where_all_of_the_page_stands_in_a_box_of_the_site() -> None:
    picture = '<img src="https://courier.example/img/swing-bridge-at-dusk.jpg" width=900 height=600>'
    line = "<p>Titelbild: Johanna Weber / Hafenbild</p>"
    page = f"<div class=related-wrap><article>{TITLE}<figure>{picture}</figure>{BODY}{line}</article></div>"
    photos = article_of(page, "de").photos
    assert [photo.credit and photo.credit.printed for photo in photos] == ["Titelbild: Johanna Weber / Hafenbild"]


def test_a_script_that_a_page_shows_by_mistake_is_no_paragraph() -> None:
    script = (
        "(function() { document.addEventListener('DOMContentLoaded', function() { var metadata = JSON.parse('x, the old one "
        "of the two bridges'); if (metadata) { window.show(metadata, 'and all that stands below it on this page'); } }); })();"
    )
    body = article_of(f"<article>{TITLE}{BODY}<p>{script}</p>{BODY.replace('old', 'very old')}</article>").body
    assert script not in body
    shown = article_of(
        f"<article>{TITLE}{BODY}<p><code>{script}</code></p>{BODY.replace('old', 'very old')}</article>"
    ).body
    assert script in shown  # of a text on scripts


def test_the_word_on_a_button_in_a_list_of_the_site_is_no_standfirst() -> None:
    words = ("teilen", "tweeten", "mailen")
    items = "".join(f'<li class="intro--socialSharingItem"><a href="#{word}">{word}</a></li>' for word in words)
    line = '<p class="paragraph paragraph__caption">01. November 2024 | Naturschutz, Hafen</p>'
    share = f'<ul class="intro--socialSharingList">{items}</ul>'
    head = f'<div class="m-intro"><div class="g-container"><div>{TITLE}{line}</div>{share}</div></div>'
    article = article_of(f"{head}<div class=content><div class=rte>{BODY}</div></div>", "de")
    assert article.deck is None
