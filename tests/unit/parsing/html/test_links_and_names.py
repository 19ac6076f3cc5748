"""Links of the body as sources, names of elements, keys of pictures."""

import pytest

from clippings_app.parsing.html.blocks import blocks_of
from clippings_app.parsing.html.links import absolute, body_links, path_of, site
from clippings_app.parsing.html.naming import named
from clippings_app.parsing.html.picture_addresses import url_keys
from clippings_app.parsing.html.tree import parse

HERE = "https://www.courier.example/news/bridge"


def links(html: str, base: str | None = HERE) -> list[tuple[str, str | None, int | None]]:
    return [(link.name, link.url, link.paragraph) for link in body_links(blocks_of(parse(html, name="x")), base)]


def test_links_to_others_are_sources_with_their_paragraph() -> None:
    html = '<p>No link.</p><p>As <a href="https://gazette.example/a">the Gazette</a> said <a href="https://gazette.example/a">twice</a>.</p>'
    assert links(html) == [("the Gazette", "https://gazette.example/a", 2)]


@pytest.mark.parametrize(
    "href",
    [
        "#top", "javascript:void(0)", "mailto:a@b.example", "/tag/bridges", "/sport", "https://www.amazon.de/dp/123?tag=x-21", "http://[broken",
        "https://twitter.com/intent/tweet?text=a", "https://www.courier.example/author/jonas-verhulst",
    ],
)  # fmt: skip
def test_navigation_shops_and_sharing_are_no_sources(href: str) -> None:
    assert links(f'<p>See <a href="{href}">this page</a>.</p>') == []


def test_parts_of_the_article_itself_are_no_sources() -> None:
    assert links(f'<p><a href="{HERE}#what-the-mayor-of-the-town-said">What she said</a></p>') == []


@pytest.mark.parametrize(
    ("text", "href"),
    [("Harbour Office", "/en/harbour-office/t-17289915"), ("Ana Maria Roe Solis", "/ana-maria-roe-solis-a523")],
)
def test_pages_of_a_topic_with_a_number_are_no_sources(text: str, href: str) -> None:
    assert links(f'<p>See <a href="{href}">{text}</a>.</p>') == []


def test_an_article_of_the_same_site_is_a_source() -> None:
    assert links('<p>See <a href="/2024/the-first-report-on-it">our report</a>.</p>') == [
        ("our report", "https://www.courier.example/2024/the-first-report-on-it", 1)
    ]
    assert links('<p>See <a href="/2024/report">ours</a>.</p>', None) == []


def test_addresses_are_taken_apart_safely() -> None:
    assert [site(a) for a in ("https://www.bbc.co.uk/x", "https://apnews.com", "http://[x", "https://localhost/")] == [
        "bbc",
        "apnews",
        "",
        "localhost",
    ]
    assert absolute("b", "https://a.example/c/") == "https://a.example/c/b"
    assert path_of("http://[x") == ""


def test_names_of_elements_tell_what_they_are() -> None:
    assert named("article__related-teaser").furniture
    assert named("entry-content").body
    assert named("wp-caption-text").caption
    assert named("Image_credit").credit
    assert not named("caption-and-credit").credit
    assert named("article-standfirst").deck
    assert not any(named("css-1x2y3z"))
    assert not any(named("related " * 500))


def test_sizes_of_one_picture_share_a_key() -> None:
    small, large = (
        "https://a.example/img/bridge-at-dusk-320x180.jpg",
        "https://a.example/img/bridge-at-dusk-1280x720.webp?x=1",
    )
    assert url_keys(small) & url_keys(large)
    assert url_keys("https://cdn.example/r?url=https%3A%2F%2Fa.example%2Fimg%2Fbridge-at-dusk.jpg") & url_keys(small)
    assert url_keys("http://[x") == set()
