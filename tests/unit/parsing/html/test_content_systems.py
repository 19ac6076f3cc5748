"""Whole invented pages as the content systems of the world make them, against what a person reads."""

# ruff: noqa: C408

import json
from typing import Any

import pytest
from page_texts import DECK, GERMAN, HEADLINE, TEXT, told

from clippings_app.domain.payload import Payload
from clippings_app.parsing.article import read_article

ARTICLE_STATE = {
    "props": {
        "pageProps": {
            "article": {
                "id": "a1",
                "title": HEADLINE,
                "subTitle": DECK,
                "publishedAt": "2024-05-21T19:04:11Z",
                "authors": [{"name": "Lena Abara"}],
                "body": [{"type": "paragraph", "text": text} for text in TEXT],
                "mainImage": {
                    "url": "https://img.valleyherald.example/2024/valve-room-main.jpg",
                    "caption": "The valve room at Millbrook.",
                    "credit": "Tomas Reyle",
                },
            },
            "related": [
                {
                    "title": "Fair opens",
                    "summary": "A record number of goats came to the fair this year, and the judges had never seen so many of them in one ring.",
                }
            ],
        }
    }
}

WP_BLOCK_PAGE = f"""<!DOCTYPE html><html lang="en-US"><head><title>{HEADLINE} – Carrow Valley Post</title>\
<meta name="generator" content="WordPress 6.5">
<link rel="canonical" href="https://carrowvalleypost.example/2024/05/21/millbrook-station-to-close/"></head>
<body class="post-template-default single single-post wp-embed-responsive">
<div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group">\
<p class="wp-block-site-title"><a href="https://carrowvalleypost.example" rel="home">Carrow Valley Post</a>\
</p>
<nav class="wp-block-navigation"><ul><li><a href="/about">About</a></li><li><a href="/events">Events</a>\
</li></ul></nav></div></header>
<main class="wp-block-group" id="wp--skip-link--target"><div class="wp-block-group has-global-padding">
<figure class="wp-block-post-featured-image">\
<img src="https://carrowvalleypost.example/wp-content/uploads/2024/05/station-1536x1024.jpg" alt="" width="1200" height="800">\
</figure>
<h1 class="wp-block-post-title">{HEADLINE}</h1>
<div class="wp-block-template-part"><div class="wp-block-group"><div class="wp-block-post-date">\
<time datetime="2024-05-21T19:04:11-05:00"><a href="#">May 21, 2024</a></time></div>\
<p class="has-contrast-2-color">—</p><p>by</p><div class="wp-block-post-author-name"><a href="/author/lena">\
Lena Abara</a></div><p>in</p><div class="taxonomy-category wp-block-post-terms">\
<a href="/category/water" rel="tag">Water</a></div></div></div></div>
<div class="entry-content wp-block-post-content is-layout-constrained">{told(TEXT[:2])}
<figure class="wp-block-image size-large">\
<img src="https://carrowvalleypost.example/wp-content/uploads/2024/05/valve-1024x683.jpg" alt="A rusty valve">\
<figcaption class="wp-element-caption">One of the cracked intake valves at Millbrook. Photo by Tomas Reyle\
</figcaption></figure>
{told(TEXT[2:])}<hr class="wp-block-separator"><p>Like what you read? <a href="/donate">Support the Post</a> \
with a monthly gift.</p></div>
<div class="wp-block-group"><nav aria-label="Posts">\
<div class="post-navigation-link-previous wp-block-post-navigation-link"><a href="/x">School budget passes \
by a narrow margin</a></div></nav></div>
<div class="wp-block-comments"><h2 class="wp-block-comments-title">2 responses to “{HEADLINE}”</h2>\
<ol class="wp-block-comment-template"><li><div class="wp-block-comment-author-name">Pat Olsen</div>\
<div class="wp-block-comment-date"><time datetime="2024-05-22T07:00:00-05:00">May 22, 2024</time></div>\
<div class="wp-block-comment-content"><p>About time, I have been carrying bottled water up the stairs since \
Easter and nobody at the board cared.</p></div></li></ol></div></main>
<footer class="wp-block-template-part"><p>Designed with WordPress</p></footer></div></body></html>"""

GHOST_PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>{HEADLINE}</title><meta name="generator" content="Ghost 5.82">\
<meta property="og:site_name" content="Brown Tap"><meta property="og:type" content="article">\
<meta property="og:title" content="{HEADLINE}"><meta name="twitter:label1" content="Written by">\
<meta name="twitter:data1" content="Lena Abara">\
<meta property="article:published_time" content="2024-05-21T23:04:11.000Z"></head>
<body class="post-template"><div class="gh-site"><header class="gh-head"><a class="gh-head-logo" href="/">\
Brown Tap</a><nav><ul class="nav"><li><a href="/">Home</a></li></ul></nav><a href="#/portal/signup">\
Subscribe</a></header>
<main class="gh-main"><article class="gh-article post"><header class="gh-article-header gh-canvas">\
<a class="gh-article-tag" href="/tag/water/">Water</a><h1 class="gh-article-title">{HEADLINE}</h1>\
<p class="gh-article-excerpt">{DECK}</p>
<div class="gh-article-meta"><h4 class="gh-author-name"><a href="/author/lena/">Lena Abara</a></h4>\
<div class="byline-meta-content"><time datetime="2024-05-21">21 May 2024</time><span> — 4 min read</span>\
</div></div>
<figure class="gh-article-image">\
<img srcset="/content/images/size/w300/2024/05/valve-room.jpg 300w, /content/images/size/w2000/2024/05/valve-room.jpg 2000w" src="/content/images/size/w2000/2024/05/valve-room.jpg" alt="{HEADLINE}">\
<figcaption>The valve room. Photo by <a href="https://unsplash.example/@t">Tomas Reyle</a> / \
<a href="https://unsplash.example">Unsplash</a></figcaption></figure></header>
<section class="gh-content gh-canvas">{told(TEXT[:3])}<div class="kg-card kg-signup-card"><h2>Brown Tap weekly\
</h2><p>Sign up for one letter a week about the water you drink.</p></div>\
<div class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://other.example">\
<div class="kg-bookmark-content"><div class="kg-bookmark-title">How valves are made</div>\
<div class="kg-bookmark-description">A long look into a foundry that casts them.</div></div></a></div>\
{told(TEXT[3:])}</section></article>
<section class="gh-subscribe"><h3>Sign up for more like this.</h3><form>\
<input placeholder="jamie@example.com"></form></section>
<aside class="gh-readmore"><article class="gh-card post"><a href="/2/"><h3 class="gh-card-title">Fair opens \
with a record number of goats</h3></a></article></aside></main></div></body></html>"""

BLOGGER_PAGE = f"""<html dir='ltr' xmlns='http://www.w3.org/1999/xhtml'><head><meta content='blogger' name='generator'/><title>\
Notes from the Valley: {HEADLINE}</title>\
<link href='http://valleynotes.blogspot.example/2011/05/millbrook.html' rel='canonical'/></head>
<body class='loading'><div class='navbar section' id='navbar'></div><div class='header-inner'>\
<div class='titlewrapper'><h1 class='title'><a href='/'>Notes from the Valley</a></h1></div></div>
<div class='main section' id='main'><div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'>\
<div class='date-outer'><h2 class='date-header'><span>Tuesday, May 21, 2011</span></h2>\
<div class='date-posts'><div class='post-outer'><div class='post hentry'><a name='123'></a>\
<h3 class='post-title entry-title'>{HEADLINE}</h3><div class='post-header'></div>
<div class='post-body entry-content'>\
<table align="center" cellpadding="0" cellspacing="0" class="tr-caption-container"><tbody><tr><td>\
<a href="http://1.bp.example/-aB/valveroom/s1600/valve-room-1.jpg">\
<img border="0" height="266" src="http://1.bp.example/-aB/valveroom/s400/valve-room-1.jpg" width="400"/></a>\
</td></tr><tr><td class="tr-caption">The valve room (photo: Tomas Reyle)</td></tr></tbody></table>
{"<br/><br/>".join(TEXT)}<div style='clear: both;'></div></div>
<div class='post-footer'><div class='post-footer-line'><span class='post-author vcard'>Posted by \
<span class='fn'>Lena Abara</span></span> <span class='post-timestamp'>at <a href='#'>\
<abbr class='published' title='2011-05-21T19:04:00-05:00'>7:04 PM</abbr></a></span></div><div>Labels: \
<a href='/l' rel='tag'>water</a></div></div></div>
<div class='comments' id='comments'><h4>1 comment:</h4><dl><dt class='comment-author'>Pat Olsen said...</dt>\
<dd class='comment-body'><p>About time, I have been carrying bottled water up the stairs since Easter and \
nobody cared.</p></dd></dl></div></div></div></div></div><div id='blog-pager'><a href='/'>Newer Post</a>\
</div></div></div>
<div class='sidebar section'><div class='widget BlogArchive'><h2>Blog Archive</h2><ul><li>2011 (12)</li>\
</ul></div></div></body></html>"""

JOOMLA_PAGE = f"""<!DOCTYPE html><html lang="en-gb"><head>\
<meta name="generator" content="Joomla! - Open Source Content Management">\
<meta name="author" content="Super User"><title>{HEADLINE} - Valley Herald</title></head>\
<body class="site com_content view-article">
<header class="header"><div class="navbar-brand"><a class="brand-logo" href="/">Valley Herald</a></div>\
</header><div class="container-component"><main>\
<div class="com-content-article item-page" itemscope itemtype="https://schema.org/Article">\
<meta itemprop="inLanguage" content="en-GB"><div class="page-header"><h1 itemprop="headline">{HEADLINE}</h1></div>
<dl class="article-info text-muted"><dt class="article-info-term">Details</dt>\
<dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">Written by: \
<span itemprop="name">Lena Abara</span></dd><dd class="category-name">Category: <a href="/news">News</a>\
</dd><dd class="published"><time datetime="2024-05-21T19:04:11+00:00" itemprop="datePublished">Published: \
21 May 2024</time></dd><dd class="hits">Hits: 1243</dd></dl>
<figure class="left item-image">\
<img src="/images/2024/valve-room-intro.jpg#joomlaImage://local" alt="Valve" itemprop="thumbnailUrl">\
<figcaption class="caption">The valve room at Millbrook. Foto: Tomas Reyle</figcaption></figure>
<div itemprop="articleBody" class="com-content-article__body">{told(TEXT)}</div><nav class="pagenavigation">\
<a class="previous" href="/p">Previous article: Fair opens</a></nav></div></main></div></body></html>"""

TYPO3_PAGE = f"""<html lang="de"><head><title>Talbote: Pumpwerk in Mühlbrück wird stillgelegt</title>\
<meta name="generator" content="TYPO3 CMS"></head><body><main><div class="news news-single">\
<div class="article" itemscope="itemscope" itemtype="http://schema.org/Article"><div class="header">\
<h1 itemprop="headline">Pumpwerk in Mühlbrück wird stillgelegt</h1></div><div class="footer"><p>\
<span class="news-list-date"><time itemprop="datePublished" datetime="2024-05-21">21.05.2024</time></span> \
<span class="news-list-author">Von Lena Abara</span></p></div>\
<div class="teaser-text" itemprop="description"><p>Monatelang kam braunes Wasser aus den Hähnen, bevor \
jemand die Ventile prüfte.</p></div><div class="news-img-wrap"><div class="outer">\
<div class="mediaelement mediaelement-image"><a href="/fileadmin/ventil.jpg" title="Ventilraum">\
<img src="/fileadmin/_processed_/c/f/csm_ventil_raum_a1b2c3.jpg" alt="" width="700" height="400"></a></div>\
<p class="news-img-caption">Im Ventilraum des Pumpwerks. Foto: Tomas Reyle</p></div></div>\
<div class="news-text-wrap" itemprop="articleBody">{told(GERMAN)}</div><div class="news-backlink-wrap">\
<a href="/news">Zurück</a></div></div></div></main></body></html>"""

NEXTDATA_PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>{HEADLINE} | Valley Herald</title>\
<meta property="og:site_name" content="Valley Herald"></head><body><div id="__next"></div>\
<script id="__NEXT_DATA__" type="application/json">{json.dumps(ARTICLE_STATE)}</script></body></html>"""

WIRE_LOCAL_PAGE = (
    """<html><head><title>%HEADLINE% | WKVX</title><script type="application/ld+json">{"@type": "NewsArticle", \
"headline": "%HEADLINE%", "datePublished": "2024-05-21T19:04:11-05:00", "author": {"@type": "Organization", \
"name": "WKVX"}, "publisher": {"@type": "Organization", "name": "WKVX"}}</script></head><body><article><h1>\
%HEADLINE%</h1><div class="article-authors">by: Lena Abara, Allied Wire</div><div>Posted: \
<time datetime="2024-05-21T19:04:11-05:00">May 21, 2024 / 07:04 PM CDT</time></div>\
<figure class="article-featured-media">\
<img src="https://www.wkvx.example/wp-content/uploads/sites/9/2024/05/AW24142-valve.jpg?w=900"><figcaption>\
One of the cracked intake valves at Millbrook, Carrow County, Monday, May 20, 2024. (AW Photo/Tomas Reyle)\
</figcaption></figure><div class="article-content"><p>CARROW (AW) — %FIRST%</p>%REST%<p><em>Copyright 2024 \
Allied Wire. All rights reserved. This material may not be published, broadcast, rewritten, or \
redistributed.</em></p></div></article></body></html>""".replace("%FIRST%", TEXT[0])
    .replace("%REST%", told(TEXT[1:]))
    .replace("%HEADLINE%", HEADLINE)
)

GALLERY_PAGE = (
    """<html><head><title>In pictures: the last day of Millbrook | Valley Review</title></head><body><article><h1>\
In pictures: the last day of Millbrook</h1><p>%FIRST%</p><div class="gallery"><div class="swiper-wrapper">\
<div class="swiper-slide">\
<img data-src="https://img.valley.example/g/last-day-0001.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">\
<div class="slide-text"><span class="counter">1 / 4</span><p class="slide-caption">A worker closes the \
sluice for the last time.</p><p class="slide-credit">Tomas Reyle/Valley Review</p></div></div>\
<div class="swiper-slide">\
<img data-src="https://img.valley.example/g/last-day-0002.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">\
<div class="slide-text"><span class="counter">2 / 4</span><p class="slide-caption">Residents watch from the \
bridge at noon.</p><p class="slide-credit">Tomas Reyle/Valley Review</p></div></div>\
<div class="swiper-slide">\
<img data-src="https://img.valley.example/g/last-day-0003.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">\
<div class="slide-text"><span class="counter">3 / 4</span><p class="slide-caption">The empty control room \
at dusk.</p><p class="slide-credit">Tomas Reyle/Valley Review</p></div></div><div class="swiper-slide">\
<img data-src="https://img.valley.example/g/last-day-0004.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">\
<div class="slide-text"><span class="counter">4 / 4</span><p class="slide-caption">Water from Carrow \
arrives by truck.</p><p class="slide-credit">Tomas Reyle/Valley Review</p></div></div></div></div></article>\
</body></html>""".replace("%FIRST%", TEXT[0])
    .replace("%REST%", told(TEXT[1:]))
    .replace("%HEADLINE%", HEADLINE)
)

LAZY_NOSCRIPT_PAGE = f"""<html><head><title>{HEADLINE} | Valley Review</title>\
<meta property="og:image" content="https://img.vr.example/t_l/valve-room-main.jpg"></head><body>\
<article class="css-1a2b3c"><h1 class="css-9z8y7x">{HEADLINE}</h1><p class="css-5t6u7v">{DECK}</p>\
<div class="css-byl1ne"><span>By</span><span>Lena Abara</span><span>and</span><span>Jon Weir</span></div>\
<div class="css-d4t3">May 21, 2024</div><div class="css-f1g"><div class="css-p1c"><noscript>\
<img src="https://img.vr.example/t_l/valve-room-main.jpg" alt="valve"></noscript>\
<img data-srcset="https://img.vr.example/t_m/valve-room-main.jpg 600w, https://img.vr.example/t_l/valve-room-main.jpg 1200w" src="data:image/svg+xml;base64,PHN2Zy8+" alt="valve" loading="lazy">\
</div><div class="css-c4p"><span class="css-aa">The valve room at Millbrook.</span><span class="css-bb">\
Tomas Reyle for Valley Review</span></div></div>{"".join(f'<p class="css-para">{x}</p>' for x in TEXT)}\
</article></body></html>"""


@pytest.mark.parametrize(
    ("page", "fields"),
    [
        pytest.param(
            WP_BLOCK_PAGE,
            dict(
                headline=HEADLINE,
                deck=None,
                publisher="Carrow Valley Post",
                byline=("Lena Abara",),
                published="2024-05-21T19:04:11-05:00",
                photos=[(None, None), ("One of the cracked intake valves at Millbrook.", "Photo by Tomas Reyle")],
            ),
            id="wordpress block theme",
        ),
        pytest.param(
            GHOST_PAGE,
            dict(
                headline=HEADLINE,
                deck=DECK,
                publisher="Brown Tap",
                byline=("Lena Abara",),
                published="2024-05-21T23:04:11Z",
                body=TEXT,
                photos=[("The valve room.", "Photo by Tomas Reyle / Unsplash")],
            ),
            id="ghost",
        ),
        pytest.param(
            BLOGGER_PAGE,
            dict(
                headline=HEADLINE,
                deck=None,
                publisher="Notes from the Valley",
                byline=("Lena Abara",),
                published="2011-05-21",
                body=TEXT,
                photos=[("The valve room", "photo: Tomas Reyle")],
            ),
            id="blogger",
        ),
        pytest.param(
            JOOMLA_PAGE,
            dict(
                headline=HEADLINE,
                deck=None,
                publisher="Valley Herald",
                byline=("Lena Abara",),
                published="2024-05-21T19:04:11+00:00",
                body=TEXT,
                photos=[("The valve room at Millbrook.", "Foto: Tomas Reyle")],
            ),
            id="joomla",
        ),
        pytest.param(
            TYPO3_PAGE,
            dict(
                headline="Pumpwerk in Mühlbrück wird stillgelegt",
                deck="Monatelang kam braunes Wasser aus den Hähnen, bevor jemand die Ventile prüfte.",
                publisher="Talbote",
                byline=("Lena Abara",),
                published="2024-05-21",
                body=GERMAN,
                photos=[("Im Ventilraum des Pumpwerks.", "Foto: Tomas Reyle")],
            ),
            id="typo3",
        ),
        pytest.param(
            NEXTDATA_PAGE,
            dict(
                headline=HEADLINE,
                deck=DECK,
                publisher="Valley Herald",
                byline=("Lena Abara",),
                published="2024-05-21T19:04:11Z",
                body=TEXT,
                photos=[("The valve room at Millbrook.", "Tomas Reyle")],
            ),
            id="state of a script only",
        ),
        pytest.param(
            WIRE_LOCAL_PAGE,
            dict(
                headline=HEADLINE,
                deck=None,
                publisher="WKVX",
                byline=("Lena Abara", "Allied Wire"),
                published="2024-05-21T19:04:11-05:00",
                photos=[
                    (
                        "One of the cracked intake valves at Millbrook, Carrow County, Monday, May 20, 2024.",
                        "AW Photo/Tomas Reyle",
                    )
                ],
            ),
            id="wire copy on a local site",
        ),
        pytest.param(
            GALLERY_PAGE,
            dict(
                headline="In pictures: the last day of Millbrook",
                deck=None,
                byline=(),
                photos=[
                    ("A worker closes the sluice for the last time.", "Tomas Reyle/Valley Review"),
                    ("Residents watch from the bridge at noon.", "Tomas Reyle/Valley Review"),
                    ("The empty control room at dusk.", "Tomas Reyle/Valley Review"),
                    ("Water from Carrow arrives by truck.", "Tomas Reyle/Valley Review"),
                ],
            ),
            id="gallery of slides",
        ),
        pytest.param(
            LAZY_NOSCRIPT_PAGE,
            dict(
                headline=HEADLINE,
                deck=DECK,
                publisher="Valley Review",
                byline=("Lena Abara", "Jon Weir"),
                published="2024-05-21",
                body=TEXT,
                photos=[("The valve room at Millbrook.", "Tomas Reyle for Valley Review")],
            ),
            id="names made by a build tool",
        ),
    ],
)
def test_every_field_is_what_a_person_reads(page: str | bytes, fields: dict[str, Any]) -> None:
    data = page if isinstance(page, bytes) else page.encode()
    article = read_article(Payload(data=data, name="page.html"), as_="html").article
    photos = [(photo.caption, photo.credit.printed if photo.credit else None) for photo in article.photos]
    assert {name: photos if name == "photos" else getattr(article, name) for name in fields} == fields
