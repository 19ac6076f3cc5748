"""What reading pages of many more houses by eye showed: in the text, around it, and what it leads to."""

from collections import defaultdict

import lxml.html
import pytest
from timing import within

from clippings_app.domain.article import ParsedArticle, SourceKind
from clippings_app.parsing.html import read_html
from clippings_app.parsing.html.blocks import blocks_of
from clippings_app.parsing.html.body import repetitions
from clippings_app.parsing.html.links import posts_between
from clippings_app.parsing.html.margins import is_furniture
from clippings_app.parsing.html.picture_doubts import is_between_paragraphs
from clippings_app.parsing.html.tree import parse

ADDRESS = "https://www.courier.example/news/2024/ferry-dock"
HEADLINE = "Ferry dock at Marhaven stays shut"
TEXT = (
    "The ferry dock at Marhaven stays shut until the summer, because the divers found rust in eleven of its piles.",
    "Commuters from the island had hoped for the old timetable, which ended with the storm in the second week of March.",
    "“We will not let a single car onto it before the piles are new,” said Ida Brandvold, who looks after the harbour.",
    "The county will pay for a second bus in the mornings, and the school on the island begins twenty minutes later.",
)


def article_of(
    *between: str, head: str = "", above: str = "", behind: str = "", before: str = "", text: tuple[str, ...] = TEXT
) -> ParsedArticle:
    """The article of a page with something between its paragraphs, above or behind them, or before the headline."""
    parts = [f"<p>{one}</p>" + (between[number] if number < len(between) else "") for number, one in enumerate(text)]
    return read_html(
        f'<html><head><link rel="canonical" href="{ADDRESS}">{head}</head><body>{before}<main><article>'
        f'<h1>{HEADLINE}</h1>{above}<div class="article-body">{"".join(parts)}{behind}</div>'
        "</article></main></body></html>"
    ).article


def links_of(paragraph: str) -> list[tuple[str, str | None]]:
    found = article_of(f"<p>{paragraph}</p>").sources
    return [(one.name, one.url) for one in found if one.kind is SourceKind.LINK]


# -------------------------------------------------------------------------- sources


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("Ida Brandvold", "/ida-brandvold-a27299"),
        ("harbour office", "/harbour-office-a523.html"),
        ("Corte Suprema de Justicia", "/corte-suprema-justicia-a523"),
        ("Övre Älvsborg", "/places-of-the-coast/ovre-alvsborg/"),
        ("Ferry Lines", "/tag_company/ferry-lines_4108/"),
        ("the ferry owners of the north", "/tudo-sobre/ferry-owners-of-the-north/"),
    ],
)
def test_the_sites_page_on_what_a_link_names_is_no_source(words: str, path: str) -> None:
    assert links_of(f'The dock belongs to <a href="{path}">{words}</a>, which has owned it for sixty years now.') == []


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("stayed shut after the storm of last March", "/stayed-shut-after-the-storm-of-last-march"),
        ("Rust below", "/2023/rust-below"),
        ("the divers’ report", "/news/divers-find-rust-in-eleven-piles-8812"),
    ],
)
def test_an_article_of_the_site_is_a_source_though_its_address_has_its_words(words: str, path: str) -> None:
    paragraph = (
        f'The dock <a href="{path}">{words}</a> had been looked at by divers only a year before, the county said.'
    )
    assert links_of(paragraph) == [(words, f"https://www.courier.example{path}")]


def test_what_the_house_keeps_at_another_address_is_no_topic() -> None:
    address = "https://numbers.courier.example/polls/what-people-want/quarn-coast/"
    paragraph = f'In <a href="{address}">Quarn Coast</a> six of ten people would rather have a bridge, a poll found.'
    assert links_of(paragraph) == [("Quarn Coast", address)]


def test_a_post_is_named_after_who_posted_it_and_shortened_addresses_name_nothing() -> None:
    post = "https://twitter.com/idabrandvold/status/1238776545398923264?ref_src=twsrc"
    quote = (
        '<blockquote class="twitter-tweet"><p>The piles are worse than we thought, and two of them can be moved by hand. '
        '<a href="https://t.co/auq167NK">https://t.co/auq167NK</a> <a href="https://t.co/b7">pic.twitter.com/b7</a></p>'
        f'&mdash; Ida Brandvold (@idabrandvold) <a href="{post}">March 14, 2024</a></blockquote>'
    )
    found = article_of(quote).sources
    assert [(one.name, one.url) for one in found if one.kind is SourceKind.LINK] == [
        ("Ida Brandvold (@idabrandvold)", post)
    ]


def test_the_label_of_an_advertisement_in_the_text_is_no_disclosure() -> None:
    card = '<div class="card"><a href="https://shop.example/knees"><h3>Sponsored content</h3></a></div>'
    assert article_of(card).disclosures == ()
    assert article_of("<div>Sponsored</div>").disclosures == ()
    assert article_of(above="<p>Sponsored</p>").disclosures == ("Sponsored",)
    assert article_of(above="<p>Sponsored content</p>").disclosures == ("Sponsored content",)


def test_a_post_shown_between_paragraphs_is_a_source_though_its_signature_is_none() -> None:
    post = "https://twitter.com/idabrandvold/status/1238776545398923264"
    page = blocks_of(
        parse(
            "<p>The quay was closed on Friday morning.</p><blockquote>&mdash; Ida Brandvold (@idabrandvold) "
            f'<a href="{post}">March 14, 2024</a></blockquote><p>It will be opened again on Monday.</p>'
            f'<p>— <a href="https://twitter.com/idabrandvold">Ida Brandvold</a> (@idabrandvold) writes for us.</p>',
            name="x",
        )
    )
    paragraphs = [block for block in page if "quay" in block.text or "opened" in block.text]
    found = posts_between(page, paragraphs, "https://www.courier.example/a", reach=4)
    assert [(one.name, one.url, one.paragraph) for one in found] == [("Ida Brandvold (@idabrandvold)", post, 1)]


def test_links_below_the_word_sources_are_listed_though_they_are_no_list() -> None:
    below = (
        "<p>Sources:</p><p><a href='https://ledger.example/rust'>www.ledger.example</a></p>"
        "<p><a href='https://letters.example/piles'>Letters on Rust</a></p><p>Iron and salt.</p>"
    )
    found = article_of(below).sources
    assert [(one.name, one.url) for one in found if one.kind is SourceKind.LISTED] == [
        ("ledger.example", "https://ledger.example/rust"),
        ("Letters on Rust", "https://letters.example/piles"),
    ]


def test_a_link_in_several_pieces_has_the_words_of_all() -> None:
    study = "https://letters.example/articles/rust-2020"
    paragraph = (
        f'A <a href="{study}">study in </a><a href="{study}"><i>Letters on Rust</i></a> says how fast piles go, and '
        f'<a href="{study}">it</a> counts them too.'
    )
    assert links_of(paragraph) == [("study in Letters on Rust", study)]


@pytest.mark.parametrize(
    ("line", "name", "address"),
    [
        ("Quelle der Polizeimeldung: Kapo Marhaven", "Kapo Marhaven", None),
        ("Źródło Gazeta Portowa", "Gazeta Portowa", None),
        (
            "More information: I. Roe et al, On the rust of piles, <i>Letters on Rust</i> (2019). DOI: 10.1073/rust.1907",
            "I. Roe et al, On the rust of piles, Letters on Rust (2019)",
            "https://doi.org/10.1073/rust.1907",
        ),
    ],
)
def test_a_closing_line_with_an_unusual_label_lists_its_source(line: str, name: str, address: str | None) -> None:
    found = article_of(behind=f"<p>{line}</p>")
    assert [(one.name, one.url) for one in found.sources if one.kind is SourceKind.LISTED] == [(name, address)]
    assert found.body == TEXT


# ---------------------------------------------------------------------- among the text


@pytest.mark.parametrize(
    "line",
    [
        'Nota relacionada: <a href="/a">La dársena que nadie quiso</a>',
        'También: <a href="/a">(Los buzos y el óxido)</a>',
        '(También puede leer: <a href="/a">Los buzos hallaron óxido en once pilotes</a>)',
        '( <a href="/a">Reacción de los dueños del transbordador</a>)',
        '[Alle Entwicklungen am Anleger finden Sie <a href="/a">hier in unserem Newsblog</a>.]',
        '[The whole day on the water is in our <a href="/a">live blog</a>.]',
        'Para leer sobre otros hechos en el puerto, clic <a href="/a">AQUÍ</a>.',
        "Gallery: The harbours of the coast (Photo Services)",
        "<b>ZOBACZ WIDEO Nurkowie pod pomostem w porcie Marhaven</b>",
        "En vidéo, quatre ports à voir avant la fin de l’été",
        "A você que chegou até aqui, agradecemos muito; assine e apoie o jornal em nossa página de apoio.",
    ],
)
def test_what_leads_elsewhere_or_pleads_is_no_paragraph(line: str) -> None:
    assert article_of(f"<p>{line}</p>").body == TEXT


@pytest.mark.parametrize(
    "line",
    [
        '(The report of the divers is <a href="https://county.example/r">on the county’s pages</a> since Monday.)',
        "[The dock was built in 1961 by a firm from Quarn that no longer exists.]",
        "Gallery: so the islanders call the long corridor of the ferry, and it is where they wait in the rain.",
        "Nobody had come this far out before, the divers said, and signed the book of the lighthouse.",
    ],
)
def test_prose_that_only_looks_so_stays(line: str) -> None:
    assert len(article_of(f"<p>{line}</p>").body) == len(TEXT) + 1


def test_who_paid_for_a_project_is_a_disclosure_and_two_letters_in_a_word_are_no_machine() -> None:
    line = "This project was produced with support from the Coast Press Institute’s fund for local papers."
    spoken = "El coronel dijo que, al cierre de esta nota, con ayuda de cámaras se vigila el puerto hasta Caicedo."
    found = article_of(f"<p>{spoken}</p>", behind=f"<p>{line}</p>")
    assert found.disclosures == (line,)
    assert found.body == (TEXT[0], spoken, *TEXT[1:])


# ----------------------------------------------------------- above, below and beside it


def test_greetings_above_the_headline_are_not_the_text() -> None:
    hello = "Welcome to the pages of the Courier, which has told the coast what happens on it since the year 1911."
    assert article_of(before=f'<div class="hello"><p>{hello}</p></div>').body == TEXT


def test_a_rubric_in_the_same_heading_as_the_headline_is_no_paragraph() -> None:
    found = article_of(above=f"<h2><b>News | 03.05.2024 Harbours</b> {HEADLINE}</h2>")
    assert (found.headline, found.body) == (HEADLINE, TEXT)


def test_what_readers_answer_is_not_the_text() -> None:
    said = [
        "The piles were rotten when I worked there in the eighties, and everybody in the harbour office knew of it.",
        "Nobody knew, and the office had other people in it then, who did what they could with what money they had.",
        "My uncle took pictures of the piles each autumn, and they are in a box in the attic if somebody wants them.",
    ]
    answers = "".join(
        f'<li><h4>reader {number}</h4><div class="text"><p>{one}</p></div><a href="#">Reply</a></li>'
        for number, one in enumerate(said)
    )
    page = (
        f'<html><body><main><h1>{HEADLINE}</h1><div class="text">{"".join(f"<p>{one}</p>" for one in TEXT)}</div>'
        f"<ul>{answers}</ul></main></body></html>"
    )
    assert read_html(page).article.body == TEXT


def test_articles_with_headlines_of_their_own_behind_the_pages_are_not_its_text() -> None:
    others = "".join(
        f'<div><article class="entry"><h1>Other matter {number}</h1><div class="entry-text">'
        + "".join(f"<p>{one.replace('Marhaven', 'Quarn').replace('dock', f'mill {number}')}</p>" for one in TEXT)
        + "</div></article></div>"
        for number in range(2)
    )
    own = f'<div><article class="entry"><h1>{HEADLINE}</h1><div class="entry-text">{"".join(f"<p>{one}</p>" for one in TEXT)}</div></article></div>'
    page = f"<html><head><title>{HEADLINE}</title></head><body><section>{own}{others}</section></body></html>"
    assert read_html(page).article.body == TEXT


def test_who_the_author_is_below_the_text_is_not_the_text() -> None:
    told = "The author lives in Quarn and writes on harbours, ferries and the people who wait for them in the rain."
    assert article_of(behind=f"<h2>About the author</h2><p>{told}</p>").body == TEXT


def test_a_first_letter_set_large_belongs_to_its_word() -> None:
    first = f"<div><span>{TEXT[0][0]}</span><p>{TEXT[0][1:]}</p></div>"
    rest = "".join(f"<div><p>{one}</p></div>" for one in TEXT[1:])
    page = f'<html><body><main><h1>{HEADLINE}</h1><div class="article-body">{first}{rest}</div></main></body></html>'
    assert read_html(page).article.body == TEXT


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ('<p class="ortsmarke"><strong>Bad Quarn -</strong></p>', "Bad Quarn"),
        ('<p class="mark"><strong>MARHAVEN –</strong></p>', "MARHAVEN"),
    ],
)
def test_a_place_in_a_line_of_its_own_opens_the_first_paragraph(line: str, dateline: str) -> None:
    first = "Der Anleger bleibt bis zum Sommer gesperrt, weil die Taucher an elf Pfählen Rost gefunden haben."
    found = article_of(above=line, text=(first, *TEXT[1:]))
    assert found.dateline == dateline
    assert found.body[0].startswith(dateline)
    assert found.body[0].endswith(first)


@pytest.mark.parametrize(
    "line",
    [
        "Das Thema könnte dich auch interessieren:",
        "Das dürfte Sie auch interessieren",
        "You might also like",
        "Vorschau auf den nächsten Artikel",
        "Externer Inhalt",
        "Gallery: The ferry dock through sixty years and a storm (Harbour Photos)",
        "A você que chegou até aqui, agradecemos muito. Você pode apoiar o Correio do Cais de diversas formas.",
        "Contenido externo",
    ],
)
def test_what_stands_above_another_article_or_something_embedded_is_no_paragraph(line: str) -> None:
    assert article_of("", f"<h3>{line}</h3>").body == TEXT
    assert article_of("", f"<p><strong>{line}</strong></p>").body == TEXT


@pytest.mark.parametrize(
    "quote",
    [
        "<aside class='pullquote'>It stays shut until the summer, because the divers found rust in eleven of its piles.</aside>",
        "<blockquote><p>The dock at Marhaven stays shut until the summer, because the divers found rust.</p></blockquote>",
        "<p class='text--exergue'>« We will not let a single car onto it before the piles are new »</p>",
    ],
)
def test_a_quote_pulled_out_of_the_text_and_shortened_is_no_paragraph(quote: str) -> None:
    assert article_of("", quote).body == TEXT


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote><p>The divers were in the water for nine days, and nobody told the islanders at all.</p></blockquote>",
        "<blockquote><p>We will not let a single car onto it before the piles are really new.</p>"
        "<p>And the county will have to find the money for that by itself, as it did in the past.</p></blockquote>",
    ],
)
def test_a_quote_that_says_more_stays(quote: str) -> None:
    assert len(article_of("", quote).body) == len(TEXT) + quote.count("<p>")


# -------------------------------------------------------------- headline and standfirst


def test_the_heading_of_a_form_to_log_in_is_no_headline() -> None:
    form = '<form><h1>Log in</h1><input type="text"><input type="password"></form>'
    text = "".join(f"<p>{one}</p>" for one in TEXT)
    head = f'<title>{HEADLINE} – Courier</title><meta property="og:title" content="{HEADLINE}">'
    page = f"<html><head>{head}</head><body>{form}<main><div>{text}</div></main></body></html>"
    assert read_html(page).article.headline == HEADLINE


def test_a_first_paragraph_in_a_box_apart_that_is_the_description_is_the_standfirst() -> None:
    lead = "Divers found rust in the piles, and the islanders will take the bus until the county has bought new ones."
    head = f'<meta property="og:description" content="{lead[:80]}…">'
    assert article_of(head=head, above=f'<section class="top"><p>{lead}</p></section>').deck == lead
    same = article_of(head=f'<meta property="og:description" content="{TEXT[0]}">')
    assert (same.deck, same.body) == (None, TEXT)


def test_a_paragraph_that_opens_with_a_dateline_is_no_standfirst() -> None:
    first = "MARHAVEN, Quarn (CNS) -- The ferry dock stays shut until the summer, the county said in the morning."
    found = article_of(text=(f"<b>{first}</b>", *TEXT[1:]))
    assert (found.deck, found.dateline, found.body[0]) == (None, "MARHAVEN, Quarn (CNS)", first)


def test_a_line_above_a_label_for_credits_is_no_standfirst() -> None:
    line = "The ferry dock of Marhaven on the morning after the storm."
    label = '<div class="intro-credit"><strong>FOTO:</strong><p class="autor">Ida Brandvold</p></div>'
    found = article_of(above=f'<div class="intro"><p class="titulo">{line}</p></div>{label}')
    assert (found.deck, found.body) == (None, TEXT)


def test_a_standfirst_has_neither_who_wrote_nor_when() -> None:
    lead = "Divers found rust in the piles, and the islanders will take the bus until there are new ones."
    found = article_of(above=f'<h2 class="standfirst">Red. / 31.10.2023 {lead}</h2>')
    assert found.deck == lead


# ---------------------------------------------------------------------------- pictures

PICTURE = "https://media.courier.example/2024/dock-7731.jpg"


def photo_of(*between: str, head: str = "", above: str = "") -> tuple[str | None, str | None]:
    """Caption and printed credit of the one picture."""
    (photo,) = article_of(*between, head=head, above=above).photos
    return photo.caption, photo.credit.printed if photo.credit else None


def test_the_credit_in_an_alternative_text_makes_a_picture_in_the_text_one_of_the_article() -> None:
    picture = f'<div class="wide"><img src="{PICTURE}" alt="Divers at the dock. Photo: Ida Brandvold"></div>'
    assert photo_of("", picture) == (None, "Photo: Ida Brandvold")


def test_slides_of_a_gallery_in_a_list_are_pictures() -> None:
    slides = "".join(
        f'<li class="slide"><img src="{PICTURE.replace("7731", number)}" width="900" height="600">'
        f'<p class="caption">{told}</p><p class="photo-credit">Photo: Ida Brandvold / Courier</p></li>'
        for number, told in (("7731", "The dock on Monday."), ("8120", "Divers on Tuesday."))
    )
    found = article_of("", f'<div class="gallery"><ul>{slides}</ul></div>').photos
    assert [one.caption for one in found] == ["The dock on Monday.", "Divers on Tuesday."]


def test_a_picture_without_words_above_the_headline_in_the_articles_box_is_the_articles() -> None:
    page = lxml.html.fragment_fromstring(f'<article><div><img src="{PICTURE}"></div><h1>{HEADLINE}</h1></article>')
    image = next(page.iter("img"))
    above = {"before_title": 1.0, "near_title": 1.0, "article": 1.0, "levels": 1.0}
    assert is_between_paragraphs(defaultdict(float, above), image, 0.3)
    assert not is_between_paragraphs(defaultdict(float, above), image, 0.1)
    for more in ({"article": 0.0}, {"levels": 4.0}, {"link": 1.0}, {"small": 1.0}):
        assert not is_between_paragraphs(defaultdict(float, above | more), image, 0.3)


@pytest.mark.parametrize("caption", ["14.03.2024, 09:30", ".", "dock_7731-final.jpg"])
def test_a_day_a_point_or_the_name_of_a_file_is_no_caption(caption: str) -> None:
    assert photo_of(f'<figure><img src="{PICTURE}"><figcaption>{caption}</figcaption></figure>') == (None, None)


def test_the_name_of_the_file_before_a_caption_is_none_of_it() -> None:
    caption = "dock_7731-final.jpg The dock on Monday"
    assert photo_of(f'<figure><img src="{PICTURE}"><figcaption>{caption}</figcaption></figure>')[0] == (
        "The dock on Monday"
    )


def test_the_counter_of_a_gallery_is_neither_caption_nor_credit() -> None:
    counter = "<span>Foto</span> <span>1 de 3</span>"
    figure = f'<figure><img src="{PICTURE}"><figcaption>{counter}<p>The dock on Monday.</p></figcaption></figure>'
    assert photo_of(figure) == ("The dock on Monday.", None)


def test_a_word_for_pictures_in_a_box_of_its_own_is_none_of_the_caption() -> None:
    label = '<span class="icon">Foto</span>'
    figure = f'<figure><img src="{PICTURE}"><figcaption>{label}<p>The dock on Monday.</p></figcaption></figure>'
    assert photo_of(figure) == ("The dock on Monday.", None)


def test_departments_beside_a_picture_are_neither_caption_nor_credit() -> None:
    row = '<div class="caption"><a href="/coast">Coast</a> <a href="/island">Island</a></div>'
    head = f'<meta property="og:image" content="{PICTURE}">'
    assert photo_of(head=head, above=f'<figure><img src="{PICTURE}">{row}</figure>') == (None, None)


def test_sentences_and_a_name_that_are_all_called_credits_are_caption_and_credit() -> None:
    words = '<span class="credit">The dock on Monday morning.</span><span class="credit">Ida Brandvold / Courier</span>'
    assert photo_of(f'<figure><img src="{PICTURE}"><figcaption>{words}</figcaption></figure>') == (
        "The dock on Monday morning.",
        "Ida Brandvold / Courier",
    )


def test_the_stand_in_for_a_missing_picture_is_no_picture() -> None:
    missing = "https://media.courier.example/img/no-image-wide.png"
    (photo,) = article_of(f'<figure><img src="{missing}" data-original="{PICTURE}"></figure>').photos
    assert photo.url == PICTURE


# ------------------------------------------------------------------------ day, department, outlet


def test_a_days_digits_may_be_those_of_another_script() -> None:
    head = '<meta property="article:published_time" content="২০২৪-০৩-১৪T০৯:৩০:০০+০৬:০০">'
    assert article_of(head=head).published == "2024-03-14T09:30:00+06:00"


@pytest.mark.parametrize(
    ("declared", "printed", "published"),
    [
        ("2024-03-14 09:30:12", "14 March 2024, 11:30", "2024-03-14T11:30:12"),
        ("2024-03-14 09:30:12", "14 March 2024, 11:42", "2024-03-14T09:30:12"),
        ("2024-03-14T09:30:12+01:00", "14 March 2024, 11:30", "2024-03-14T09:30:12+01:00"),
    ],
)
def test_a_clock_without_a_zone_gives_way_to_the_hour_that_readers_are_told(
    declared: str, printed: str, published: str
) -> None:
    head = f'<meta property="article:published_time" content="{declared}">'
    assert article_of(head=head, above=f"<div><span>{printed}</span></div>").published == published


def test_the_last_change_is_told_by_the_same_clock_as_the_publication() -> None:
    names = ("article:published_time", "2024-03-14 09:30:12"), ("article:modified_time", "2024-03-14 10:02:40")
    head = "".join(f'<meta property="{name}" content="{time}">' for name, time in names)
    found = article_of(head=head, above="<div><span>14 March 2024, 11:30</span></div>")
    assert (found.published, found.modified) == ("2024-03-14T11:30:12", "2024-03-14T12:02:40")
    same = article_of(head=head.replace("10:02:40", "09:30:12"), above="<div><span>14 March 2024, 11:30</span></div>")
    assert same.modified is None


def test_a_change_that_never_comes_does_no_harm() -> None:
    names = ("article:published_time", "2024-03-14 09:30:12"), ("article:modified_time", "9999-12-31 23:30:40")
    head = "".join(f'<meta property="{name}" content="{time}">' for name, time in names)
    found = article_of(head=head, above="<div><span>14 March 2024, 11:30</span></div>")
    assert found.published == "2024-03-14T11:30:12"


def test_the_outlet_is_no_department() -> None:
    head = '<meta property="og:site_name" content="Marhaven Courier">'
    head += '<meta property="article:section" content="MarhavenCourier">'
    found = article_of(head=head)
    assert (found.publisher, found.section) == ("Marhaven Courier", None)


def test_a_department_is_spelt_as_the_way_to_the_article_spells_it() -> None:
    way = (
        '{"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": ['
        '{"@type": "ListItem", "position": 1, "name": "Inici"}, {"@type": "ListItem", "position": 2, "name": "Ràdio"}]}'
    )
    head = f'<meta property="article:section" content="radio"><script type="application/ld+json">{way}</script>'
    assert article_of(head=head).section == "Ràdio"


def test_a_department_is_spelt_as_the_menu_spells_it() -> None:
    menu = '<nav><a href="/sea-harbour">SEA & HARBOUR</a> <a href="/sea-harbour">Sea & Harbour ></a> <a href="/sea-harbour">Sea & Harbour</a></nav>'
    head = '<meta property="article:section" content="sea-harbour">'
    assert article_of(head=head, before=menu).section == "Sea & Harbour"


def test_a_chinese_title_names_the_outlet_behind_a_dash_without_spaces() -> None:
    text = "".join(f"<p>{'港口的码头要到夏天才会重新开放，因为潜水员在桩上发现了锈迹。' * 3}</p>" for _ in range(4))
    heading = "渡口何时重开？潜水员这样说！"
    page = (
        f'<html lang="zh"><head><title>{heading}-海港新闻</title></head><body><a href="http://www.haigang.example/">海港新闻</a>'
        f'<div class="title">{heading}</div><div class="text">{text}</div></body></html>'
    )
    found = read_html(page).article
    assert (found.headline, found.publisher) == (heading, "海港新闻")


def test_what_an_outlet_says_of_itself_gives_way_to_its_name_in_the_title() -> None:
    head = f'<title>{HEADLINE} | COURIER</title><meta property="og:title" content="{HEADLINE}">'
    slogan = "Erste der ganzen Küste, immer vorn"
    head += f'<meta property="og:site_name" content="{slogan}"><script type="application/ld+json">'
    head += f'{{"@context": "https://schema.org", "@type": "Organization", "name": "{slogan}"}}</script>'
    assert article_of(head=head).publisher == "COURIER"


# ------------------------------------------------------------- what only looks like these


def caption_of(words: str) -> tuple[str | None, str | None]:
    return photo_of(f'<figure><img src="{PICTURE}"><figcaption>{words}</figcaption></figure>')


def test_the_day_of_an_old_picture_is_its_caption() -> None:
    assert caption_of("12 August 1944") == ("12 August 1944", None)


def test_the_year_in_a_label_is_no_counter() -> None:
    assert caption_of("<span>Photo:</span> <span>1914</span> <span>The dock.</span>") == ("The dock.", "Photo: 1914")


def test_a_credit_of_several_links_stays() -> None:
    for links in ('<a href="/u">Ida Brandvold</a> <a href="/r">Reuters</a>', '<a href="/a">Xq</a> <a href="/b">Zt</a>'):
        assert caption_of(f'<p>The dock on Monday.</p><span class="credit">{links}</span>')[1] is not None


@pytest.mark.parametrize(
    "lead",
    [
        "The storm – 3 May 2024 – The worst day for the islanders in sixty years of the ferry, says the county.",
        "Chronik eines Sturms | 3. Mai 2024: Die Fähre sinkt, und die Insel ist ohne jede Verbindung zum Land.",
    ],
)
def test_a_standfirst_keeps_what_happened_before_the_day_it_tells(lead: str) -> None:
    assert article_of(above=f'<h2 class="standfirst">{lead}</h2>').deck == lead


def test_a_document_of_the_site_is_a_source_though_it_is_named_as_it_is_called() -> None:
    sentence = 'What the <a href="/files/annual-harbour-report.pdf">annual harbour report</a> says of the dock was known to all of them.'
    assert links_of(sentence) == [
        ("annual harbour report", "https://www.courier.example/files/annual-harbour-report.pdf")
    ]


def test_a_day_linked_within_a_sentence_is_the_links_name() -> None:
    post = "https://twitter.com/idabrandvold/status/1238776545398923264"
    sentence = f'She wrote on <a href="{post}">14 March 2024</a> that the dock is shut and that nobody is to be paid.'
    assert links_of(sentence) == [("14 March 2024", post)]


def test_answers_of_an_interview_are_no_answers_of_readers() -> None:
    said = "We shall see what the council says on the matter of the dock and of the bus, number {}, she said at length."
    told = "".join(f"<div><div><span>Antwort</span></div><p>{said.format(n)}</p></div>" for n in range(4))
    boxes = "<div><div><div><div>" + told + "</div></div></div></div>"
    assert len(article_of("", boxes).body) == len(TEXT) + 4


def test_what_follows_the_next_heading_is_no_longer_about_the_author() -> None:
    bio = "Ida Brandvold was born on the island and has written four books on what eats the piles of docks and bridges."
    verdict = "It is the best book on the rust of piles that anybody has written so far, and the cheapest of them all."
    boxes = f"<h2>About the author</h2><h3>Ida Brandvold</h3><p>{bio}</p><h2>The verdict</h2><p>{verdict}</p>"
    body = article_of("", "", "", boxes).body
    assert verdict in body
    assert bio not in body


@pytest.mark.parametrize(
    "form", ['<form method="post"><input type="password">{}</form>', '<div role="dialog">{}</div>']
)
def test_a_headline_stays_where_all_of_the_page_is_in_one_form_or_dialog(form: str) -> None:
    text = "".join(f"<p>{one}</p>" for one in TEXT * 3)
    page = form.format(f"<article><h1>{HEADLINE}</h1>{text}</article>")
    assert (
        read_html(f"<html><head><title>Courier</title></head><body>{page}</body></html>").article.headline == HEADLINE
    )


def test_a_first_paragraph_that_an_advert_parts_from_the_others_is_no_standfirst() -> None:
    rest = "".join(f"<p>{one}</p>" for one in TEXT[1:])
    text = f'<div class="row"><p>{TEXT[0]}</p></div><div class="ad"></div><div class="row">{rest}</div>'
    head = f'<meta name="description" content="{TEXT[0]}"><title>{HEADLINE}</title>'
    page = f"<html><head>{head}</head><body><article><h1>{HEADLINE}</h1>{text}</article></body></html>"
    found = read_html(page).article
    assert (found.deck, found.body) == (None, TEXT)


def test_a_paragraph_above_a_picture_in_one_box_is_no_caption() -> None:
    said = "The county will pay for a second ferry in the mornings, and the school on the island begins later."
    box = f'<div><p>{said}</p><img src="{PICTURE}" width="900" height="600"><p>Photo: Ida Brandvold</p></div>'
    found = article_of("", box)
    assert said in found.body
    assert [one.caption for one in found.photos] == [None]


def test_a_question_of_an_interview_may_be_asked_again() -> None:
    questions = (
        "Why is the dock shut?",
        "And then?",
        "Who mends the piles?",
        "And then?",
        "What of the bus?",
        "And then?",
    )
    answers = (*TEXT, "The council meets on Tuesday, and whoever has a boat may say there what he thinks of all that.")
    asked = "".join(f"<p><b>{q}</b></p><p>{a}</p>" for q, a in zip(questions, (*answers, TEXT[1][::-1]), strict=True))
    body = article_of(
        text=(), behind=asked + "<p><b>Where do you go now?</b></p><p>Home, for it has begun to rain.</p>"
    ).body
    assert body.count("And then?") == 3


@pytest.mark.parametrize(("mark", "kept"), [("Και μετά;", 3), ("And then;", 0)])
def test_a_semicolon_asks_in_greek_alone(mark: str, kept: int) -> None:
    others = [f"{word};" for word in ("Γιατί έκλεισε", "Ποιος επισκευάζει", "Τι γίνεται με το πλοίο")]
    asked = [text for other in others for text in (other, mark)]
    parts = zip(asked, (*TEXT, TEXT[0][::-1], TEXT[1][::-1]), strict=True)
    body = article_of(
        text=(), behind="".join(f"<p><b>{q}</b></p><p>{a}</p>" for q, a in parts) + "<p>So be it.</p>"
    ).body
    assert body.count(mark) == kept


CLAIM = "<div><p><b>{}:</b> The county sold the ferry dock to a brewer.</p><p><b>{}:</b> False. It was never for sale.</p></div>"


@pytest.mark.parametrize("labels", [("CLAIM", "RATING"), ("Behauptung", "Bewertung"), ("Lo que se dice", "Veredicto")])
def test_what_was_claimed_and_how_true_it_is_are_no_paragraphs_of_the_text(labels: tuple[str, str]) -> None:
    article = article_of(above=CLAIM.format(*labels))
    assert article.body == TEXT
    assert article.deck is not None
    assert article.deck.startswith(f"{labels[0]}: The county")
    assert article.deck.endswith("It was never for sale.")


def test_a_standfirst_that_is_printed_twice_is_read_once() -> None:
    lead = "Whoever takes the ferry to the island has to wait for the summer, and for the county's second bus."
    assert article_of(above=f'<div class="teaser-lead standfirst">{lead}</div>' * 2).deck == lead


def test_labels_within_the_text_are_no_standfirst() -> None:
    parts = [f"<p><b>Question:</b> {one}</p>" for one in TEXT]
    assert article_of(text=(), behind="".join(parts)).deck is None


def test_a_first_paragraph_that_goes_on_in_its_box_is_no_standfirst() -> None:
    said = "We shall see what the council says on the matter of the dock and of the bus, number {}, she said at length."
    told = "".join(f"<section><p>{said.format(number)}</p></section>" for number in range(6))
    article = article_of("", told)
    assert (article.deck, len(article.body)) == (None, len(TEXT) + 6)


@pytest.mark.parametrize("name", ["MEDIA KIT", "Editors Pick", "Editor’s Picks", "Top Stories", "Featured"])
def test_what_a_site_sorts_its_pages_by_is_no_department(name: str) -> None:
    assert article_of(head=f'<meta property="article:section" content="{name}">').section is None


def test_a_place_for_an_advert_is_no_dateline() -> None:
    assert article_of(above='<p class="ad-place">Harbourside –</p>').dateline is None


def test_a_whole_sentence_in_brackets_is_a_paragraph_though_it_links_out() -> None:
    linked = '<a href="https://office.example/2024/findings-of-the-dock">The office printed its findings on Monday</a>'
    block = next(one for one in blocks_of(lxml.html.fromstring(f"<body><p>({linked}.)</p></body>")))
    assert not is_furniture(block)
    block = next(one for one in blocks_of(lxml.html.fromstring(f"<body><p>({linked})</p></body>")))
    assert is_furniture(block)


def test_many_quotes_set_apart_are_compared_in_little_time() -> None:
    quotes = [" ".join(f"w{(n * 37 + word * 11) % 9973}" for word in range(59)) for n in range(230)]
    texts = [" ".join(f"w{(n * 41 + word * 13) % 9973}" for word in range(75)) for n in range(230)]
    told = "".join(f"<blockquote><p>{one}</p></blockquote>" for one in quotes) + "".join(
        f"<p>{one}</p>" for one in texts
    )
    blocks = blocks_of(lxml.html.fromstring(f"<body>{told}</body>"))
    with within(0.5):
        assert repetitions(blocks) == frozenset()


def test_who_wrote_above_the_text_is_no_credit_of_its_picture() -> None:
    picture = f'<img src="{PICTURE}" width="900" height="600">'
    assert [one.credit for one in article_of(above=f"{picture}<p>Von: ibr/dpa</p>").photos] == [None]


def test_an_authors_own_picture_beside_the_text_is_none_of_the_articles() -> None:
    own = f'<p><img src="{PICTURE}" alt="Ida Brandvold" width="900" height="600"></p>'
    head = '<meta name="author" content="Ida Brandvold">'
    assert article_of(own, head=head).photos == ()
    assert len(article_of(own, head=head.replace("Ida Brandvold", "Jonas Verhulst")).photos) == 1


@pytest.mark.parametrize(("words", "count"), [("By Ida Brandvold", 0), ("By the quay", 1), ("Ida Brandvold", 1)])
def test_an_authors_own_picture_may_have_her_byline_below_it(words: str, count: int) -> None:
    own = f'<figure><img src="{PICTURE}" width="900" height="600"><figcaption>{words}</figcaption></figure>'
    assert len(article_of(own, head='<meta name="author" content="Ida Brandvold">').photos) == count


def test_the_only_address_below_the_word_for_source_is_one() -> None:
    below = '<div><div>Quelle</div><div><a href="https://ledger.example/2024/dock">ledger.example</a></div></div>'
    found = [(one.name, one.url) for one in article_of(behind=below).sources if one.kind is SourceKind.LISTED]
    assert found == [("ledger.example", "https://ledger.example/2024/dock")]


def test_a_source_in_brackets_is_called_without_them() -> None:
    assert [one.name for one in article_of(behind="<p>Quelle: (Ledger)</p>").sources] == ["Ledger"]


def test_sponsored_by_without_a_name_is_no_disclosure() -> None:
    assert article_of(above="<div>sponsored by</div>").disclosures == ()
    assert article_of(above="<div>Sponsored by Brandvold Ferries</div>").disclosures == (
        "Sponsored by Brandvold Ferries",
    )


@pytest.mark.parametrize("credit", ["By: Jane Roe/AP", "Autor: Jane Roe / EFE", "Par : AFP"])
def test_by_in_a_pictures_own_credit_is_who_took_it(credit: str) -> None:
    figure = (
        f'<figure><img src="{PICTURE}" width="900" height="600">'
        f'<figcaption>The ferry waits at the dock. <span class="credit">{credit}</span></figcaption></figure>'
    )
    assert [one.credit and one.credit.printed for one in article_of(above=figure).photos] == [credit]


@pytest.mark.parametrize("line", ["12.05.2024", "12.50", "1.234.567", "dock.jpg", "Dr.Smith"])
def test_a_day_a_number_or_a_file_below_the_word_for_source_is_no_source(line: str) -> None:
    found = article_of(behind=f"<div>Quelle</div><div>{line}</div><p>{TEXT[1][::-1]}</p>").sources
    assert [one.name for one in found if one.kind is SourceKind.LISTED] == []


@pytest.mark.parametrize("name", ["lead-place", "head_location", "place"])
def test_a_place_in_the_head_of_an_article_is_its_dateline(name: str) -> None:
    assert article_of(above=f'<p class="{name}">Harbourside –</p>').dateline == "Harbourside"


@pytest.mark.parametrize("heading", ["Text", "Authors"])
def test_a_heading_of_the_text_is_no_label_of_its_author(heading: str) -> None:
    assert heading in article_of(text=(), above=f"<h2>{heading}</h2>" + "".join(f"<p>{one}</p>" for one in TEXT)).body
