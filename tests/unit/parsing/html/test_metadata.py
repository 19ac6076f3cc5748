"""JSON-LD, meta tags and microdata as sites really write them."""

import pytest

from clippings_app.parsing.html.metadata import PageData, addresses, page_data, plain, strings, wording
from clippings_app.parsing.html.tree import parse


def data_of(page: str) -> PageData:
    return page_data(parse(page, name="page"))


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "Bridge opens"}',
        '<!-- {"@type": "NewsArticle", "headline": "Bridge opens"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Bridge opens"}\n//]]>',
        '{"@type": "NewsArticle", "headline": "Bridge\n opens", };',
        '{"@graph": [{"@type": "WebSite"}, {"@type": ["Thing", "ReportageNewsArticle"], "headline": "Bridge opens"}]}',
        '[[{"@type": "BlogPosting", "headline": "Bridge opens"}]]',
    ],
)
def test_json_is_read_as_sites_write_it(script: str) -> None:
    data = data_of(f'<script type="application/ld+json">{script}</script><p>x</p>')
    assert strings(data.article["headline"]) == ["Bridge opens"]


@pytest.mark.parametrize("script", ["{broken", "", "null", "[" * 100_000])
def test_json_that_is_none_is_no_article(script: str) -> None:
    assert data_of(f'<script type="application/ld+json">{script}</script><p>x</p>').article == {}


def test_among_several_articles_the_pages_own_is_found_by_its_title() -> None:
    data = data_of(
        '<meta property="og:title" content="Bridge opens">'
        '<script type="application/ld+json">[{"@type": "Article", "headline": "Ferry late", "author": "A B"},'
        '{"@type": "Article", "headline": "Bridge opens"}]</script><p>x</p>'
    )
    assert data.article["headline"] == "Bridge opens"
    assert [node["headline"] for node in data.articles] == ["Bridge opens", "Ferry late"]


def test_values_are_as_a_reader_sees_them() -> None:
    assert plain("Caf&amp;eacute;  <b>open</b>") == "Café open"
    assert plain(None) == ""
    assert strings([{"name": "A"}, "B", {"@value": "C"}, 5]) == ["A", "B", "C"]
    assert addresses([{"url": "u"}, "v", {"contentUrl": "c", "@id": "c"}, None]) == ["u", "v", "c"]
    assert wording("Él — dijo: «No»") == "él dijo no"


def test_microdata_meta_and_links_are_collected() -> None:
    data = data_of(
        '<html lang="de-AT"><head><title>T</title><meta name="Author" content="A"><link rel="canonical" href=" /x "></head>'
        '<body><span itemprop="headline">H</span><time itemprop="datePublished" datetime="2024">x</time>'
        '<img itemprop="image" src="/i.jpg"><a itemprop="author" href="/a">Ann</a>'
        '<figure><span itemprop="author">Photographer</span></figure></body></html>'
    )
    assert data.first("author") == "A"
    assert data.links["canonical"] == ("/x",)
    assert data.items == {"headline": ("H",), "datePublished": ("2024",), "image": ("/i.jpg",), "author": ("Ann",)}
    assert (data.title, data.declared_language) == ("T", "de-AT")


def test_the_language_is_read_from_a_meta_tag_too() -> None:
    assert data_of('<meta http-equiv="content-language" content="fr"><p>x</p>').declared_language == "fr"
