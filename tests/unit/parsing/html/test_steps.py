"""Which department the way to a page names."""

import json

import pytest

from clippings_app.domain.article import Origin
from clippings_app.parsing.html import read_html
from tests.unit.parsing.html.test_houses import WORDS

BODY = "".join(f"<p>{text}</p>" for text in WORDS["en"])
TITLE = "Breakwater shut after cracks found"


def section_of(way: str, head: str = "") -> str | None:
    page = f"<html><head><title>{TITLE}</title>{head}</head><body>{way}<article><h1>{TITLE}</h1>{BODY}</article></body></html>"
    return read_html(page, url="https://www.basincourier.example/a/breakwater").article.section


@pytest.mark.parametrize(
    "way",
    [
        f"<nav aria-label='Breadcrumb'><ol><li><a href='/'>Home</a></li><li><a href='/h'>Harbour</a></li><li>{TITLE}</li></ol></nav>",
        f"<div class='breadcrumbs'><a href='/'>Basin Courier</a> &gt; <a href='/n'>News</a> &gt; <a href='/h'>Harbour</a> &gt; {TITLE}</div>",
        "<p id='breadcrumb'><a href='/'>Startseite</a> / <a href='/h'>Harbour</a></p>",
        "<ul class='breadcrumb'><li><a href='/h'>Harbour</a></li><li><a href='/a'>Breakwater shut after…</a></li></ul>",
        "<ol itemscope itemtype='https://schema.org/BreadcrumbList'><li><a href='/'>Accueil</a></li><li><a href='/h'>Harbour</a></li></ol>",
        "<div class='breadcrumb'><a href='/h'>Harbour</a> » <a href='/n'>News</a></div>",
    ],
    ids=["aria", "marks", "slash", "cut", "microdata", "all-news"],
)
def test_the_last_step_before_the_article_is_its_section(way: str) -> None:
    assert section_of(way) == "Harbour"


@pytest.mark.parametrize(
    "way",
    [
        "<nav class='menu'><a href='/h'>Harbour</a><a href='/s'>Sport</a></nav>",
        f"<div class='breadcrumb'><a href='/'>Home</a> › {TITLE}</div>",
        "<div class='breadcrumb'><a href='/'>Home</a></div>",
        "<div class='breadcrumb'><a href='/'>Home</a> › <a href='/i'>Issue: 43</a></div>",
        "<div class='breadcrumb'><a href='/'>Home</a> › <a href='/i'>Shut after cracks found</a></div>",
        "<div class='breadcrumb'><a href='/'>Home</a> › <a href='/i'>Read this now!</a></div>",
        "<div class='breadcrumb'><a href='/'>Home</a> › <a href='/s'>Search results</a></div>",
        "<div class='breadcrumb'><a href='/'>Home</a> › <a href='/s'>Zurück zur Übersicht</a></div>",
        "<div class='breadcrumb'><a href='/'>Home</a> › <a href='/s'>Erweiterte Suche</a></div>",
        "<div class='breadcrumb'><a href='/'>Home</a> › <a href='/m'>Main Navigation</a></div>",
        "<div class='breadcrumb'><a href='/'>Home</a> › <a href='/m'>Mapa de Sitio</a></div>",
        "<div class='breadcrumb'><a href='/'>Home</a> › <a href='/i'>Issue 4</a></div>",
        "<div class='breadcrumb'><a href='/'>Home</a> › <a href='/u'>Authors</a> › <a href='/u/1'>Maud Ellery</a></div>",
    ],
)
def test_a_menu_or_a_way_with_only_a_home_names_none(way: str) -> None:
    assert section_of(way) is None


def test_a_declared_way_goes_by_its_positions() -> None:
    items = [
        {"@type": "ListItem", "position": 3, "name": TITLE},
        {"@type": "ListItem", "position": 1, "item": {"@id": "https://www.basincourier.example/", "name": "Home"}},
        {"@type": "ListItem", "position": 2, "item": {"@id": "https://www.basincourier.example/h", "name": "Harbour"}},
    ]
    head = f"<script type='application/ld+json'>{json.dumps({'@type': 'BreadcrumbList', 'itemListElement': items})}</script>"
    assert section_of("", head) == "Harbour"
    page = f"<html><head>{head}</head><body><h1>{TITLE}</h1>{BODY}</body></html>"
    assert read_html(page).article.provenance["section"].origin is Origin.JSON_LD


def test_what_the_article_declares_goes_before_the_way_to_it() -> None:
    way = "<div class='breadcrumb'><a href='/'>Home</a> › <a href='/h'>Harbour</a></div>"
    assert section_of(way, "<meta property='article:section' content='Inquiries'>") == "Inquiries"


def test_a_department_of_two_words_is_not_taken_for_an_author() -> None:
    way = "<div class='breadcrumb'><a href='/'>Home</a> › <a href='/h'>Harbour</a> › <a href='/p'>{}</a></div>"
    assert section_of(way.format("Internationale Politik")) == "Internationale Politik"
    assert section_of(way.format("Maud Ellery")) == "Harbour"
