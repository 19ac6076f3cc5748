"""JSON-LD as systems write it: spread over blocks, of several articles, with names in every shape."""

import json
from typing import Any

import pytest
from page_texts import HEADLINE, TEXT, told

from clippings_app.domain.article import ParsedArticle
from clippings_app.parsing.html import read_html

ARTICLE = {"@type": "NewsArticle", "headline": HEADLINE, "datePublished": "2024-05-21"}
LENA = {"@type": "Person", "name": "Lena Abara"}
TOMAS = {"@type": "Person", "name": "Tomas Reyle"}
OWN = "https://herald.example/2024/station"


def read(*blocks: Any, head: str = "") -> ParsedArticle:
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in blocks)
    page = f"<html><head><title>{HEADLINE}</title>{head}{scripts}</head><body><article><h1>{HEADLINE}</h1>{told(TEXT)}"
    return read_html(page).article


@pytest.mark.parametrize(
    ("authors", "others"),
    [
        ([{"@id": "#a", "name": ""}, {"@id": "#b"}], ({"@id": "#a", "name": "Lena Abara"}, {"@id": "#b"} | TOMAS)),
        ([["Lena Abara"], [{"@type": "Person", "name": ["Tomas Reyle"]}]], ()),
        ({"0": LENA, "1": TOMAS}, ()),
        ([{"@type": "Person", "name": "", "alternateName": "Lena Abara"}, TOMAS], ()),
        ([{"@type": "Person", "name": {"@value": "Lena Abara", "@language": "en"}}, "Tomas Reyle"], ()),
    ],
    ids=["other blocks", "lists in lists", "numbered", "other name", "with language"],
)
def test_authors_are_read_in_whatever_shape(authors: object, others: tuple[object, ...]) -> None:
    assert read(ARTICLE | {"author": authors}, *others).byline == ("Lena Abara", "Tomas Reyle")


@pytest.mark.parametrize("opened", ['{"0":', "[", '{"name":', '{"url":'])
def test_what_is_nested_hundreds_deep_tells_nothing_and_does_no_harm(opened: str) -> None:
    nested = json.loads(f'{opened * 900}"Lena Abara"{("]" if opened == "[" else "}") * 900}')
    article = read(ARTICLE | {"author": nested, "image": nested, "url": nested})
    assert (article.headline, article.byline) == (HEADLINE, ())


def test_terms_with_the_name_of_their_vocabulary_are_those_terms() -> None:
    node = {
        "@type": "schema:NewsArticle",
        "schema:headline": HEADLINE,
        "https://schema.org/datePublished": "2024-05-21",
    }
    article = read(node | {"schema:author": {"@type": "schema:Person", "schema:name": "Lena Abara"}})
    assert (article.byline, article.published) == (("Lena Abara",), "2024-05-21")


def test_a_date_may_be_a_value_with_a_type() -> None:
    assert read(ARTICLE | {"datePublished": {"@type": "Date", "@value": "2024-05-20"}}).published == "2024-05-20"


def test_contributors_are_authors_where_the_system_declares_all_but_the_first_so() -> None:
    node = ARTICLE | {"author": LENA, "contributor": [TOMAS]}
    assert read(node, head='<meta name="generator" content="Ghost 5.82">').byline == ("Lena Abara", "Tomas Reyle")
    assert read(node).byline == ("Lena Abara",)  # else it may be whoever took the pictures


@pytest.mark.parametrize("said", ["url", "mainEntityOfPage", "@id"])
def test_of_several_articles_with_other_headlines_that_with_the_address_of_the_page_is_its_own(said: str) -> None:
    other = {"@type": "NewsArticle", "headline": "Goats win at the fair", "url": "https://herald.example/goats"}
    mine = {"@type": "NewsArticle", "headline": "No more trains", said: f"{OWN}?from=list#top", "author": LENA}
    article = read(
        other | {"author": TOMAS, "datePublished": "2024-05-01", "publisher": {"name": "The Herald"}},
        mine | {"datePublished": "2024-05-21"},
        head=f'<link rel="canonical" href="{OWN}/">',
    )
    assert (article.byline, article.published) == (("Lena Abara",), "2024-05-21")


def test_the_front_page_is_no_address_of_an_article() -> None:
    other = {"@type": "NewsArticle", "headline": "Goats win at the fair", "url": "https://herald.example/"}
    article = read(
        other | {"author": TOMAS},
        {"@type": "NewsArticle", "headline": "No more trains", "author": LENA, "datePublished": "2024-05-21"},
        head='<link rel="canonical" href="https://herald.example/">',
    )
    assert article.byline == ("Lena Abara",)


def test_a_page_that_declares_no_article_is_what_its_author_wrote() -> None:
    page = {"@type": "WebPage", "name": HEADLINE, "datePublished": "2024-05-21", "author": LENA}
    assert read(page).byline == ("Lena Abara",)
    assert read(page | {"author": TOMAS}, ARTICLE | {"author": LENA}).byline == ("Lena Abara",)
