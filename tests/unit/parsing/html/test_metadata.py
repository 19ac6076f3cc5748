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
        '/*<![CDATA[*/ {"@type": "NewsArticle", "headline": "Bridge opens"} /*]]>*/',
        '{"@type": "NewsArticle",\n // the title\n "headline": "Bridge opens"}',
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;Bridge opens&quot;}",
        '{"@type": "WebSite"}\n{"@type": "NewsArticle", "headline": "Bridge opens"}',
        r'{"@type": "NewsArticle", "headline": "Bridge\' opens"}'.replace("'", ""),
        '{"@graph": [{"@type": "WebSite"}, {"@type": ["Thing", "ReportageNewsArticle"], "headline": "Bridge opens"}]}',
        '[[{"@type": "BlogPosting", "headline": "Bridge opens"}]]',
    ],
)
def test_json_is_read_as_sites_write_it(script: str) -> None:
    data = data_of(f'<script type="application/ld+json">{script}</script><p>x</p>')
    assert strings(data.article["headline"]) == ["Bridge opens"]


def test_names_and_dates_are_saved_from_json_that_is_broken() -> None:
    script = (
        '{"@type": "NewsArticle", "headline": "The "old" bridge", "datePublished": "2024-05-03T08:15:00Z",'
        ' "author": {"@type": "Person", "name": "Jonas Verhulst"}, "publisher": {"name": "Basin Courier"}}'
    )
    article = data_of(f'<script type="application/ld+json">{script}</script><p>x</p>').article
    assert article["datePublished"] == "2024-05-03T08:15:00Z"
    assert strings(article["author"]) == ["Jonas Verhulst"]
    assert strings(article["publisher"]) == ["Basin Courier"]


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
    assert [node["headline"] for node in data.own_articles] == ["Bridge opens"]


def test_values_are_as_a_reader_sees_them() -> None:
    assert plain("Caf&amp;eacute;  <b>open</b>") == "Café open"
    assert plain(None) == ""
    assert strings([{"name": "A"}, "B", {"@value": "C"}, 5]) == ["A", "B", "C"]
    assert strings({"givenName": "Jonas", "familyName": "Verhulst"}) == ["Jonas Verhulst"]
    assert strings({"givenName": 5}) == []
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


def test_described_authors_are_their_names_and_not_those_of_comments() -> None:
    data = data_of(
        '<div itemprop="author" itemscope><b itemprop="name">Ann Lee</b> likes boats</div>'
        '<div itemprop="comment" itemscope><a itemprop="author">Bert</a></div>'
        '<div itemscope itemtype="http://schema.org/Comment"><a itemprop="author">Carl</a></div>'
    )
    assert data.items["author"] == ("Ann Lee",)


def test_rdfa_says_the_same_as_microdata() -> None:
    data = page_data(
        parse(
            '<html><body vocab="https://schema.org/" typeof="NewsArticle"><h1 property="headline">Bridge opens</h1>'
            '<div property="author" typeof="Person"><b property="name">Ann Lee</b> likes boats</div>'
            '<div property="schema:publisher" typeof="Organization"><meta property="name" content="Basin Courier"></div>'
            '<time property="datePublished" datetime="2024-05-03">Friday</time><p property="og:title">x</p></body></html>',
            name="page",
        )
    )
    assert data.items["headline"] == ("Bridge opens",)
    assert data.items["author"] == ("Ann Lee",)
    assert data.items["publisher"] == ("Basin Courier",)
    assert data.items["datePublished"] == ("2024-05-03",)
    assert "og:title" not in data.items


def test_several_reviews_are_by_buyers_and_one_is_the_article() -> None:
    review = '<div itemprop="review" itemscope><b itemprop="author">{}</b></div>'
    answer = '<div itemprop="suggestedAnswer" itemscope><b itemprop="author">Carl</b></div>'
    one = parse(f"<body>{review.format('Ann Lee')}{answer}</body>", name="page")
    several = parse(f"<body>{review.format('Ann Lee')}{review.format('Bert')}</body>", name="page")
    assert page_data(one).items["author"] == ("Ann Lee",)
    assert "author" not in page_data(several).items
