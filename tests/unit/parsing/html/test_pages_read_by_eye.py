"""What reading pages of many more houses by eye showed: in the text, around it, and what it leads to."""

import pytest

from clippings_app.domain.article import ParsedArticle, SourceKind
from clippings_app.parsing.html import read_html

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
