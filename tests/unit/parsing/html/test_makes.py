"""Publisher, authors and dates of invented pages as widely used systems for publishing write them."""

import pytest

from clippings_app.parsing.html import read_html

BODY = (
    "<p>The old swing bridge over the northern basin will open to walkers again on Friday, the port authority said.</p>"
    "<p>Engineers had closed it in March after a barge struck the second pier and bent two of the girders of the span.</p>"
    "<p>Cyclists will have to wait until summer, when the new ramp on the southern bank is to be finished at last.</p>"
)

WORDPRESS = f"""<html><head><title>Bridge opens again - Basin Courier</title>
<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jonas Verhulst">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [
 {{"@type": "Article", "author": {{"name": "editor", "@id": "#p"}}, "headline": "Bridge opens again",
   "datePublished": "2024-05-03T08:15:00+00:00", "publisher": {{"@id": "#o"}}}},
 {{"@type": "WebSite", "name": "Basin Courier"}},
 {{"@type": "Organization", "@id": "#o", "name": "Basin Courier Media Ltd"}},
 {{"@type": "Person", "@id": "#p", "name": "editor"}}]}}</script></head>
<body><article><h1>Bridge opens again</h1><div class="entry-content">{BODY}</div></article></body></html>"""

DRUPAL = f"""<html><head><title>Brücke öffnet wieder | Küstenbote</title>
<link rel="shortlink" href="https://www.kuestenbote.example/node/12"></head>
<body><a href="/" title="Startseite" rel="home"><img src="/logo.png" alt="Startseite"></a><h1>Brücke öffnet wieder</h1>
<div class="submitted">Verfasst von <span class="username">Anna Blau</span> am Fr., 03.05.2024 - 08:15</div>
<div class="field-name-body">{BODY}</div></body></html>"""

TOWNNEWS = f"""<html><head><title>Bridge opens again | Local News | basincourier.example</title>
<link rel="canonical" href="https://www.basincourier.example/news/article_1.html"></head>
<body><article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Bridge opens again</h1>
<ul><li><span itemprop="author">By JONAS VERHULST jverhulst@basincourier.example</span></li>
<li><time datetime="2024-05-03T08:15:00-05:00" itemprop="datePublished">May 3, 2024</time></li></ul>
<div itemprop="articleBody">{BODY}</div></article><footer>© 2024 Basin Courier</footer></body></html>"""

BRIGHTSPOT = f"""<html><head><title>Bridge opens again</title><meta property="og:site_name" content="Basin Public Radio">
<script type="application/ld+json">{{"@type": "NewsArticle", "author": {{"@type": "Person", "name": "Jonas Verhulst"}},
"publisher": {{"@type": "Organization", "name": "BPR"}}, "datePublished": "2024-05-03T08:15:00Z",}}</script></head>
<body><h1>Bridge opens again</h1><div class="ArtP-byline">Basin Public Radio</div>{BODY}</body></html>"""

ESCENIC = f"""<html lang="no"><head><title>Broa åpner igjen - Havneavisen</title></head>
<body><header><a href="https://www.havneavisen.example/">Havneavisen</a></header><h1>Broa åpner igjen</h1>
<div class="byline">Tekst: Ola Nordmann og Kari Hansen</div><p>Publisert: 3. mai 2024 08:15</p>{BODY}</body></html>"""

CHINESE = f"""<html lang="zh"><head><title>大桥重新开放_社会新闻_海湾日报</title></head><body><h1>大桥重新开放</h1>
<div class="info">2024-05-03 08:15 来源：海湾日报 作者：张三</div>{BODY}</body></html>"""

COREMEDIA = f"""<html lang="de"><head><title>Brücke öffnet | kuestenfunk.de</title>
<meta name="author" content="kuestenfunk.de"><meta name="date" content="2024-05-03T08:15:00+0200">
<meta property="og:site_name" content="kuestenfunk.de">
<link rel="canonical" href="https://www.kuestenfunk.de/news/bruecke-100.html"></head>
<body><h1>Brücke öffnet</h1><div class="authorline">Von Anna Blau</div><p class="metatext">Stand: 03.05.2024 08:15 Uhr</p>
<article>{BODY}</article><footer>© Küstenfunk</footer></body></html>"""


@pytest.mark.parametrize(
    ("page", "publisher", "authors", "published"),
    [
        (WORDPRESS, "Basin Courier", ("Jonas Verhulst",), "2024-05-03T08:15:00+00:00"),
        (DRUPAL, "Küstenbote", ("Anna Blau",), "2024-05-03T08:15"),
        (TOWNNEWS, "Basin Courier", ("JONAS VERHULST",), "2024-05-03T08:15:00-05:00"),
        (BRIGHTSPOT, "Basin Public Radio", ("Jonas Verhulst",), "2024-05-03T08:15:00Z"),
        (ESCENIC, "Havneavisen", ("Ola Nordmann", "Kari Hansen"), "2024-05-03T08:15"),
        (CHINESE, "海湾日报", ("张三",), "2024-05-03T08:15"),
        (COREMEDIA, "Küstenfunk", ("Anna Blau",), "2024-05-03T08:15:00+02:00"),
    ],
    ids=["wordpress", "drupal", "townnews", "brightspot", "escenic", "chinese", "coremedia"],
)
def test_facts_are_read(page: str, publisher: str, authors: tuple[str, ...], published: str) -> None:
    article = read_html(page).article
    assert (article.publisher, article.byline, article.published) == (publisher, authors, published)
