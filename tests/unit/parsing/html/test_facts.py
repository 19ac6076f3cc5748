"""Dates, addresses, outlets and authors: what a page declares against what it shows."""

import pytest

from clippings_app.domain.article import Origin
from clippings_app.parsing.html import read_html
from clippings_app.parsing.html.facts import as_edtf, find_address, find_modified, find_print, find_section
from clippings_app.parsing.html.metadata import PageData, page_data
from clippings_app.parsing.html.outlets import find_publisher
from clippings_app.parsing.html.tree import parse

BODY = (
    "<p>The old swing bridge over the northern basin will open to walkers again on Friday, the port authority said.</p>"
    "<p>Engineers had closed it in March after a barge struck the second pier and bent two of the girders.</p>"
    "<p>Cyclists will have to wait until summer, when the new ramp on the southern bank is to be finished.</p>"
)


def data_of(head: str, body: str = "") -> PageData:
    return page_data(parse(f"<html><head>{head}</head><body>{body or '<p>x</p>'}</body></html>", name="page"))


def address_of(head: str, url: str | None = None, body: str = "") -> tuple[str | None, Origin | None]:
    root = parse(f"<html><head>{head}</head><body>{body or '<p>x</p>'}</body></html>", name="page")
    return find_address(root, page_data(root), url)


def publisher_of(head: str, address: str | None = None, body: str = "") -> str | None:
    root = parse(f"<html><head>{head}</head><body>{body or '<p>x</p>'}</body></html>", name="page")
    return find_publisher(root, page_data(root), address)[0]


def json_ld(content: str) -> str:
    return f'<script type="application/ld+json">{content}</script>'


@pytest.mark.parametrize(
    ("declared", "edtf"),
    [
        ("2024-05-03T08:15:00+02:00", "2024-05-03T08:15:00+02:00"),
        ("2024-05-03T08:15:00.123Z", "2024-05-03T08:15:00Z"),
        ("2024-05-03 08:15:00 +0200", "2024-05-03T08:15:00+02:00"),
        ("2024-05-03T08:15-5", "2024-05-03T08:15-05:00"),
        ("2024-05-03T00:00:00", "2024-05-03"),
        ("2024-5-3", "2024-05-03"),
        ("20240503", "2024-05-03"),
        ("3 May 2024", "2024-05-03"),
        ("1714716900", "2024-05-03T06:15:00Z"),
        (1714716900000, "2024-05-03T06:15:00Z"),
        ("2024-13-45", None),
        ("0001-01-01T00:00:00Z", None),
        ("tomorrow", None),
        (None, None),
        (-5, None),
    ],
)
def test_declared_dates_keep_their_precision_and_zone(declared: object, edtf: str | None) -> None:
    assert as_edtf(declared) == edtf


@pytest.mark.parametrize(
    ("page", "published", "origin"),
    [
        (
            '<meta property="article:published_time" content="2024-05-03T08:15:00Z">',
            "2024-05-03T08:15:00Z",
            Origin.META,
        ),
        ('<span itemprop="datePublished" content="2024-05-03">May</span>', "2024-05-03", Origin.META),
        ('<time datetime="2024-05-03T08:15">3 May</time>', "2024-05-03T08:15", Origin.HTML),
        ("<div class='published-date'>Published 3 May 2024</div>", "2024-05-03", Origin.HTML),
        ("<p>Published On May 3, 2024 01:52 PM</p>", "2024-05-03T13:52", Origin.HTML),
        ("<ul><li>Datum 03.05.2024</li></ul>", "2024-05-03", Origin.HTML),
        ("<p>Last change: 4 May 2024 - Published: 3 May 2024</p>", "2024-05-03", Origin.HTML),
        (
            "<ul class='comments'><li><time datetime='2024-06-01'>x</time></li></ul><p>Posted on 3 May 2024</p>",
            "2024-05-03",
            Origin.HTML,
        ),
        (json_ld('{"@type": "WebPage", "datePublished": "2024-05-03"}'), "2024-05-03", Origin.JSON_LD),
        (json_ld('{"@type": "Article", "dateModified": "2024-05-04"}'), "2024-05-04", Origin.JSON_LD),
        ('<link rel="canonical" href="https://a.example/2024/05/03/bridge">', "2024-05-03", Origin.META),
    ],
)
def test_the_date_of_publication_is_found_wherever_it_stands(page: str, published: str, origin: Origin) -> None:
    article = read_html(f"<html><body><h1>Bridge opens again</h1>{page}{BODY}</body></html>").article
    assert article.published == published
    assert article.provenance["published"].origin is origin


def test_an_updated_time_is_not_the_date_of_publication() -> None:
    page = f"<h1>Bridge opens</h1><time class='updated' datetime='2024-05-04'>x</time><time datetime='2024-05-03'>y</time>{BODY}"
    assert read_html(page).article.published == "2024-05-03"


def test_a_date_behind_the_body_needs_a_label_and_may_not_be_a_teasers() -> None:
    labelled = f"<h1>Bridge opens</h1><article>{BODY}<p>Veröffentlicht am 3. Mai 2024</p></article>"
    assert read_html(labelled).article.published == "2024-05-03"
    teaser = f"<h1>Bridge opens</h1><article>{BODY}</article><div class='related'><p>Posted 3 May 2024</p></div>"
    assert read_html(teaser).article.published is None


def test_day_and_month_are_told_by_the_declared_language() -> None:
    page = "<html lang='{}'><h1>Bridge opens</h1><p class='date'>Posted 03/05/2024</p>" + BODY
    assert read_html(page.format("en-GB")).article.published == "2024-05-03"
    assert read_html(page.format("en-US")).article.published == "2024-03-05"
    assert read_html(page.format("en")).article.published is None


def test_the_day_below_the_headline_goes_before_that_in_the_head_of_the_page() -> None:
    head, own = "<div>Wednesday, 03 December 2025</div>", "<p>by Ilse Aalto | 5 November 2024</p>"
    page = f"<html><body>{head}<article><h1>Swing bridge opens again</h1>{own}{BODY}</article></body></html>"
    assert read_html(page).article.published == "2024-11-05"
    alone = page.replace(own, "")
    assert read_html(alone).article.published == "2025-12-03"


@pytest.mark.parametrize(
    ("below", "published"),
    [
        ("<ul><li>28. 4. 2023, 18:41 Uhr</li></ul>", "2023-04-28T18:41"),
        ("<ul><li>28. 4. 2023, 18:41 Uhr</li></ul>" * 2, "2023-04-28T18:41"),
        ("<ul><li>28. 4. 2023, 18:41 Uhr</li><li>29. 4. 2023, 10:00 Uhr</li></ul>", None),
        ("<ul><li>28. 4. 2023</li></ul>", None),
        ("<p>Am 28. 4. 2023, 18:41 Uhr, fiel der Strom auf der ganzen Insel aus.</p>", None),
    ],
)
def test_the_only_line_of_a_page_that_is_a_day_and_a_time_is_when_it_was_published(
    below: str, published: str | None
) -> None:
    teasers = (
        "<ul>" + "".join(f"<li><a href='/{n}'>The ferry of the year, part {n}</a></li>" for n in range(9)) + "</ul>"
    )
    page = f"<html lang='de'><body><article><h1>Swing bridge opens</h1>{BODY}</article>{teasers}{below}</body></html>"
    assert read_html(page).article.published == published


def test_the_date_of_the_last_change_is_read_from_meta_tags_too() -> None:
    assert find_modified(data_of('<meta property="article:modified_time" content="2024-05-04">')) == (
        "2024-05-04",
        Origin.META,
    )
    assert find_modified(data_of("")) == (None, None)


def test_the_canonical_address_wins_and_is_made_absolute() -> None:
    head = '<link rel="canonical" href="/news/bridge"><meta property="og:url" content="https://a.example/x">'
    assert address_of(head, "https://www.a.example/news/bridge?utm=1")[0] == "https://www.a.example/news/bridge"


def test_a_relative_address_is_completed_by_another_of_the_page() -> None:
    head = '<link rel="canonical" href="/news/bridge"><link rel="shortlink" href="https://a.example/node/1">'
    assert address_of(head)[0] == "https://a.example/news/bridge"


def test_a_canonical_address_of_the_front_page_is_no_articles() -> None:
    home = '<link rel="canonical" href="https://a.example/">'
    assert address_of(home + '<meta property="og:url" content="https://a.example/x">')[0] == "https://a.example/x"
    assert address_of(home)[0] == "https://a.example/"


def test_an_address_that_is_none_is_passed_over() -> None:
    assert address_of('<link rel="canonical" href="http://[broken">') == (None, None)
    assert address_of("", "https://a.example/y") == ("https://a.example/y", Origin.FILE)


@pytest.mark.parametrize(
    ("head", "body", "address"),
    [
        ('<meta name="twitter:url" content="https://a.example/x">', "", "https://a.example/x"),
        ("", '<a href="https://www.facebook.com/sharer.php?u=https%3A%2F%2Fa.example%2Fx%3Futm%3D1">f</a>', "https://a.example/x"),
        ("", '<a href="https://twitter.com/intent/tweet?text=Bridge%20https%3A%2F%2Fa.example%2Fx">t</a>', "https://a.example/x"),
        ("", '<a href="https://www.facebook.com/sharer.php?u=https%3A%2F%2Fa.example">f</a>', None),
        ("", '<a href="https://www.facebook.com/sharer.php">f</a><a href="https://b.example/x">x</a>', None),
        ("", '<a href="https://[x/facebook.com/sharer?u=1">f</a>', None),
    ],
)  # fmt: skip
def test_buttons_for_sharing_tell_the_address_where_nothing_else_does(
    head: str, body: str, address: str | None
) -> None:
    assert address_of(head, None, body)[0] == address


def test_the_section_is_read() -> None:
    assert find_section(data_of(json_ld('{"@type": "NewsArticle", "articleSection": ["World", "Asia"]}')))[0] == "World"
    assert find_section(data_of('<meta name="section" content="World">')) == ("World", Origin.META)
    assert find_section(data_of("")) == (None, None)


@pytest.mark.parametrize(
    ("declared", "found"),
    [
        ('"printEdition": "Late Edition", "printSection": "A", "printPage": "1"', {"edition": "Late Edition", "pages": "A1"}),
        ('"printPage": "B4", "printSection": "B"', {"pages": "B4"}),
        ('"printSection": "Weekend", "printPage": "12"', {"pages": "12"}),
        ('"printSection": "Weekend"', {}),
    ],
)  # fmt: skip
def test_where_it_stood_in_print_is_read_where_the_page_declares_it(declared: str, found: dict[str, str]) -> None:
    assert find_print(data_of(json_ld(f'{{"@type": "NewsArticle", "headline": "Ferry closes", {declared}}}'))) == found


@pytest.mark.parametrize(
    ("head", "address", "name"),
    [
        ('<meta property="og:site_name" content="Basin Courier">', None, "Basin Courier"),
        (
            '<meta property="og:site_name" content="Basin-Courier">'
            + json_ld('{"@type": "Article", "publisher": {"@type": "Organization", "name": "Harbour Media AG"}}'),
            "https://www.basin-courier.example/a",
            "Basin-Courier",
        ),
        ('<meta property="og:site_name" content="basincourier.com">', "https://basincourier.com/a", "basincourier"),
        ("<title>Bridge opens | Basin Courier</title>", "https://www.basincourier.example/a", "Basin Courier"),
        ('<meta property="og:site_name" content="Blogger">', None, None),
        ('<meta property="og:site_name" content="https://a.example">', None, None),
        (json_ld('{"@type": "NewsMediaOrganization", "name": "Basin Courier"}'), None, "Basin Courier"),
        ("", "https://a.example/a", None),
    ],
)
def test_the_publisher_is_what_a_reader_would_call_it(head: str, address: str | None, name: str | None) -> None:
    assert publisher_of(head, address) == name


def test_a_logo_tells_the_publisher_where_nothing_else_does() -> None:
    logo = '<a href="/"><img alt="Basin Courier" src="/logo.svg"></a><p>x</p>'
    assert publisher_of("", "https://www.basincourier.example/a", logo) == "Basin Courier"
    assert publisher_of("", "https://basincourier.blogspot.com/a", logo) == "Basin Courier"


@pytest.mark.parametrize(
    ("head", "body", "names"),
    [
        (
            json_ld('{"@type": "Article", "author": {"@type": "Person", "name": "Jonas Verhulst"}}'),
            "",
            ("Jonas Verhulst",),
        ),
        (
            json_ld('{"@type": "Article", "author": "Jonas Verhulst and Amara Diallo"}'),
            "",
            ("Jonas Verhulst", "Amara Diallo"),
        ),
        ('<meta name="author" content="Jonas Verhulst">', "", ("Jonas Verhulst",)),
        ('<meta property="article:author" content="https://facebook.com/jonas">', "", ()),
        ("", '<p class="byline">By Jonas Verhulst</p>', ("Jonas Verhulst",)),
        ("", '<div><a rel="author" href="/jv">Jonas Verhulst</a></div>', ("Jonas Verhulst",)),
        (
            json_ld('{"@type": "Article", "author": {"@type": "Organization", "name": "Basin Courier"}}')
            + '<meta property="og:site_name" content="Basin Courier">',
            '<p class="byline">By Jonas Verhulst</p>',
            ("Jonas Verhulst",),
        ),
        (
            json_ld('{"@type": "Article", "author": {"@type": "Organization", "name": "Basin Courier"}}')
            + '<meta property="og:site_name" content="Basin Courier">',
            "",
            ("Basin Courier",),
        ),
        (
            json_ld('{"@type": "Article", "author": {"name": "Jonas Verhulst"}}'),
            '<a rel="author" href="/jv">Jonas Verhulst</a> <a rel="author" href="/ad">Amara Diallo</a>',
            ("Jonas Verhulst", "Amara Diallo"),
        ),
        (
            json_ld(
                '[{"@type": "Person", "@id": "#jv", "name": "Jonas Verhulst"}, {"@type": "Article", "author": {"@id": "#jv"}}]'
            ),
            "",
            ("Jonas Verhulst",),
        ),
    ],
)
def test_authors_are_persons_before_organisations(head: str, body: str, names: tuple[str, ...]) -> None:
    page = f"<html><head>{head}</head><body><h1>Bridge opens again</h1>{body}{BODY}</body></html>"
    assert read_html(page).article.byline == names


def test_the_entries_of_a_live_blog_are_not_the_article() -> None:
    blog = json_ld(
        '{"@type": "LiveBlogPosting", "datePublished": "2024-05-03T08:00:00Z", "liveBlogUpdate": ['
        '{"@type": "BlogPosting", "headline": "Bridge opens: live", "datePublished": "2024-05-04T21:00:00Z"}]}'
    )
    page = f"<html><head>{blog}<meta property='og:title' content='Bridge opens: live'></head><body>{BODY}</body></html>"
    assert read_html(page).article.published == "2024-05-03T08:00:00Z"


def test_a_date_written_in_one_word_with_its_label_is_read() -> None:
    page = f"<html><body><h1>Bridge opens</h1><div>Erstellt am03.05.2024</div>{BODY}</body></html>"
    assert read_html(page).article.published == "2024-05-03"


@pytest.mark.parametrize(
    "note",
    [
        "<!-- saved from url=(0041)https://courier.example/news/swing-bridge -->",
        "<!--\n Page saved with SingleFile \n url: https://courier.example/news/swing-bridge \n saved date: Fri May 03 2024 \n-->",
    ],
)
@pytest.mark.parametrize("place", ["<!DOCTYPE html>{}<html>", "<!DOCTYPE html><html>{}", "<html><head>{}</head>"])
def test_a_saved_page_tells_where_it_was_saved_from(note: str, place: str) -> None:
    page = place.format(note) + f"<body><h1>Bridge opens</h1>{BODY}</body></html>"
    article = read_html(page).article
    assert article.url == "https://courier.example/news/swing-bridge"
    assert article.provenance["url"].origin is Origin.FILE


def test_a_mirrored_page_tells_where_it_lay() -> None:
    note = "<!-- Mirrored from courier.example/news/bridge.html by HTTrack Website Copier/3.x -->"
    assert read_html(f"<html>{note}<body>{BODY}</body></html>").article.url == "http://courier.example/news/bridge.html"


def test_what_a_saved_page_declares_is_its_address_all_the_same() -> None:
    note = "<!-- saved from url=(0041)https://mirror.example/cache?id=7 -->"
    head = '<link rel="canonical" href="https://courier.example/news/swing-bridge">'
    assert read_html(f"{note}<html><head>{head}</head><body>{BODY}</body></html>").article.url == (
        "https://courier.example/news/swing-bridge"
    )


@pytest.mark.parametrize(
    ("line", "modified"),
    [
        ("Edited on 5 May 2024", "2024-05-05"),
        ("최종수정 2024.05.05", "2024-05-05"),
        ("Credit: Basin Courier, 5 May 2024", None),
        ("Weekend edition of 5 May 2024", None),
        ("이수정 기자 2024.05.05", None),
    ],
)
def test_a_word_that_only_holds_one_for_changing_dates_no_change(line: str, modified: str | None) -> None:
    head = f"<p class='date'>Published 3 May 2024</p><p class='line'>{line}</p>"
    page = f"<html><body><article><h1>Bridge opens to walkers</h1>{head}{BODY}</article></body></html>"
    assert read_html(page).article.modified == modified


@pytest.mark.parametrize(
    ("line", "modified"),
    [
        ("<!-- slot --><time datetime='2024-05-05'>5 May 2024</time>", None),
        ("Updated <!-- --><time datetime='2024-05-05'>5 May 2024</time>", "2024-05-05"),
        ("<b>Updated</b><!-- --><time datetime='2024-05-05'>5 May 2024</time>", "2024-05-05"),
    ],
)
def test_a_comment_before_a_date_is_nothing_said_of_it(line: str, modified: str | None) -> None:
    head = f"<p>Published <time datetime='2024-05-03'>3 May 2024</time></p><p class='date'>{line}</p>"
    page = f"<html><body><article><h1>Bridge opens to walkers</h1>{head}{BODY}</article></body></html>"
    article = read_html(page).article
    assert (article.published, article.modified) == ("2024-05-03", modified)


@pytest.mark.parametrize(
    ("page", "published"),
    [
        (json_ld('{"@type": "Article", "datePublished": "2024-03"}'), "2024-03"),
        (json_ld('{"@type": "Article", "datePublished": 2024}'), "2024"),
        (json_ld('{"@type": "Article", "datePublished": "2024-03-00"}'), "2024-03"),
        (
            json_ld('{"@type": "Article", "datePublished": "2024"}')
            + '<meta property="article:published_time" content="2024-03-08">',
            "2024-03-08",
        ),
        ("<p>March 2024</p>", "2024-03"),
        ("<div>Issue: März 2024</div>", None),
        ("<p>The gate was built in March 2024 and opened a year later.</p>", None),
    ],
)
def test_a_month_or_a_year_is_the_date_where_no_day_is_said(page: str, published: str | None) -> None:
    article = read_html(f"<html><body><h1>Bridge opens again</h1>{page}{BODY}</body></html>").article
    assert article.published == published
