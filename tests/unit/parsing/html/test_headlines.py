"""Headlines as printed, without the name of the site and without kickers."""

import pytest

from clippings_app.domain.article import Origin
from clippings_app.parsing.html import read_html
from clippings_app.parsing.html.blocks import blocks_of
from clippings_app.parsing.html.body import likeness
from clippings_app.parsing.html.headlines import Found, find_deck, without_site
from clippings_app.parsing.html.metadata import page_data
from clippings_app.parsing.html.tree import parse

TEXT = (
    "<p>The old swing bridge over the northern basin will open to walkers again on Friday, the port authority said.</p>"
    "<p>Engineers had closed it in March after a barge struck the second pier and bent two of the girders.</p>"
    "<p>Cyclists will have to wait until summer, when the new ramp on the southern bank is to be finished.</p>"
)


def headline(head: str, heading: str) -> str | None:
    return read_html(f"<html><head>{head}</head><body>{heading}{TEXT}</body></html>").article.headline


@pytest.mark.parametrize(
    ("head", "heading", "said"),
    [
        ("<title>Swing bridge opens | Courier</title>", "<h1>Swing bridge opens</h1>", "Swing bridge opens"),
        ("", "<h1>Swing bridge opens</h1>", "Swing bridge opens"),
        ("", "<h1>Courier</h1><h1>Swing bridge opens again</h1>", "Swing bridge opens again"),
        (
            "<title>Swing bridge opens | Courier</title><meta property='og:site_name' content='Courier'>",
            "",
            "Swing bridge opens",
        ),
        (
            "<meta property='og:title' content='Swing bridge opens'>",
            "<h1>Traffic: Swing bridge opens</h1>",
            "Swing bridge opens",
        ),
        (
            "<meta property='og:title' content='Port: Bridge is open'><meta name='twitter:title' content='Port: Bridge is open'>",
            "<h1>Bridge is open</h1>",
            "Bridge is open",
        ),
        (
            '<script type=\'application/ld+json\'>{"@type":"Article","headline":"Port: Bridge is open"}</script>'
            "<meta property='og:title' content='Port: Bridge is open'>",
            "<h1>Bridge is open</h1>",
            "Port: Bridge is open",
        ),
        (
            "<title>Swing bridge opens again</title>",
            "<h1>Courier</h1><h2>Swing bridge opens again</h2>",
            "Swing bridge opens again",
        ),
        (
            "<meta property='og:title' content='Swing bridge opens again'><title>News - Courier</title>",
            "<h1>News</h1><h1>Swing bridge opens again</h1>",
            "Swing bridge opens again",
        ),
        (
            "<meta property='og:title' content='Port: Bridge is open'><title>Port: Bridge is open</title>",
            "<h1>Bridge is open</h1>",
            "Bridge is open",
        ),
        (
            '<script type=\'application/ld+json\'>{"@type":"Article","headline":"Bridge is open again"}</script>'
            "<meta property='og:title' content='Port: Bridge is open again'>",
            "<h1>Port: Bridge is open again</h1>",
            "Port: Bridge is open again",
        ),
        (
            "<meta property='og:title' content='Swing bridge opens again'>",
            "<h1>Swing bridge opens again<br>Walkers are glad</h1>",
            "Swing bridge opens again",
        ),
        (
            "<meta property='og:title' content='What the port offers its guests'>",
            "<h1>The swing bridge in words and pictures</h1>",
            "The swing bridge in words and pictures",
        ),
        (
            "<meta property='og:site_name' content='Basin Courier'><title>Basin Courier | Swing bridge opens</title>",
            "<h1>Basin Courier</h1>",
            "Swing bridge opens",
        ),
        ("", "", None),
        (
            "<meta property='og:title' content='Port law: A little way on'>",
            "<h1><span class='kicker'>Port law: </span>A little way on</h1>",
            "Port law: A little way on",
        ),
        (
            "<meta property='og:title' content='Port law: A little way on'>",
            "<h1><span class='kicker'>Port law</span> A little way on</h1>",
            "A little way on",
        ),
    ],
)
def test_the_headline_is_what_the_page_prints(head: str, heading: str, said: str | None) -> None:
    assert headline(head, heading) == said


@pytest.mark.parametrize(
    ("title", "publisher", "bare"),
    [
        ("Bridge opens | News | Courier", "Courier", "Bridge opens | News"),
        ("Bridge opens - The Basin Courier", "Basin Courier", "Bridge opens"),
        ("Bridge opens - at last", "Basin Courier", "Bridge opens - at last"),
        ("Bridge opens | Courier", None, "Bridge opens | Courier"),
        ("Basin Courier - Bridge opens", "Basin Courier", "Bridge opens"),
        ("BASIN COURIER|Bridge opens", "Basin Courier", "Bridge opens"),
        ("Basin Courier: Bridge opens", "The Basin Courier", "Basin Courier: Bridge opens"),
        ("Basin: Bridge opens", "Harbour Post", "Basin: Bridge opens"),
        ("!!: how a band returned", None, "!!: how a band returned"),
    ],
)
def test_only_the_name_of_the_site_is_cut_off(title: str, publisher: str | None, bare: str) -> None:
    assert without_site(title, publisher) == bare


def test_likeness_is_one_for_the_same_words_in_any_script() -> None:
    assert likeness("Bridge: opens!", "bridge opens") == 1.0
    assert likeness("大統領は首都に到着した", "大統領は首都に到着した。") == 1.0
    assert likeness("Bridge", "Ferry") == 0.0
    assert likeness("", "") == 0.0


def test_a_short_line_that_the_page_calls_its_standfirst_is_one_in_any_language() -> None:
    page = (
        "<html lang=ko><body><article><h1>부두 창고에 큰불이 나다</h1><h2 class=subtitle>다섯 명이 다치다</h2>"
        + "".join(
            f"<p>{number}번째 문단입니다. 소방대가 밤새 불을 껐다고 항만청이 밝혔다. 피해는 조사 중이다.</p>"
            for number in range(5)
        )
        + "</article></body></html>"
    )
    article = read_html(page).article
    assert article.deck == "다섯 명이 다치다"
    assert "다섯 명이 다치다" not in article.body


def test_a_lead_in_below_the_headline_is_the_deck() -> None:
    page = (
        f"<header><h1>Bridge opens again</h1><h2 class='Theme-Leadin'>A bridge and eight villages</h2></header>{TEXT}"
    )
    assert read_html(page).article.deck == "A bridge and eight villages"


def deck(between: str, text: str = TEXT, head: str = "") -> str | None:
    page = f"<html><head>{head}</head><body><main><h1>Swing bridge opens again</h1>{between}{text}</main></body></html>"
    return read_html(page).article.deck


def test_a_sentence_set_as_the_heading_below_the_headline_is_the_standfirst() -> None:
    said = "Walkers may cross the northern basin from Friday, while cyclists have to wait until the summer"
    assert deck(f"<h2>{said}</h2>") == said


def test_the_first_paragraph_is_no_standfirst_when_it_is_set_like_the_others() -> None:
    first = (
        "The old swing bridge over the northern basin will open to walkers again on Friday, the port authority said."
    )
    head = f"<meta name='description' content='{first}'><meta property='og:description' content='{first}'>"
    assert deck("", head=head) is None


def test_a_standfirst_in_points_is_all_of_them() -> None:
    points = [
        "Walkers may cross the northern basin from Friday, the port authority said this morning.",
        "Cyclists have to wait until the summer.",
        "The second pier is as new.",
    ]
    listed = "<ul class=article-summary>" + "".join(f"<li>{point}</li>" for point in points) + "</ul>"
    assert deck(listed, head=f"<meta name='description' content='{points[0]}'>") == " ".join(points)


def test_a_short_first_paragraph_that_alone_is_bold_is_the_standfirst() -> None:
    said = "After a long spring of repairs the port has a way across the northern basin again."
    text = (
        TEXT
        + "<p>The harbour master asks walkers to keep to the left, since the right rail is still being painted.</p>"
    )
    assert deck(f"<p><b>{said}</b></p>", text) == said
    assert deck(f"<p><b>{said}</b></p>", text.replace("<p>", "<p><b>").replace("</p>", "</b></p>")) is None


WAY = (
    '<nav class="breadcrumb"><a href="/">Home</a><h1>{0}</h1></nav>',
    '<ol><li><a href="/">Home</a></li><li><a href="/port">Port</a></li><li><h1>{0}</h1></li></ol>',
    '<div><a href="/">Home</a><a href="/port">Port</a><h1>{0}</h1></div>',
)
SEO = "Swing bridge northern basin: when it opens again"


@pytest.mark.parametrize("way", WAY)
def test_a_heading_at_the_end_of_the_way_to_the_page_is_not_the_headline_printed_below(way: str) -> None:
    head = (
        f'<script type=\'application/ld+json\'>{{"@type":"Article","headline":"{SEO}"}}</script>'
        "<meta property='og:title' content='Walkers get their bridge back'>"
    )
    printed = "<h2><span data-qa='kicker'>Port</span> Walkers get their bridge back</h2>"
    assert headline(head, way.format(SEO) + printed) == "Walkers get their bridge back"
    joined = "<h2><span>New port</span> – <span>Walkers get their bridge back</span></h2>"
    assert headline(head, way.format(SEO) + joined) == "Walkers get their bridge back"
    assert headline(head, way.format(SEO) + "<h2>What else happened</h2>") == SEO


def test_a_heading_marked_as_the_headline_is_the_one_printed() -> None:
    printed = "<h2 itemprop='headline'>Walkers get their bridge back</h2>"
    assert headline(f"<title>{SEO}</title>", WAY[0].format(SEO) + printed) == "Walkers get their bridge back"


def test_a_standfirst_longer_than_all_below_it_is_the_text() -> None:
    long = " ".join(f"The port authority spent {number} weeks on the old swing bridge." for number in range(2, 6))
    page = f"""<html><body><article><h1>Bridge opens again</h1><p class="standfirst">{long}</p>
    <p>The bridge opens on Friday, the authority said.</p></article></body></html>"""
    article = read_html(page).article
    assert article.deck is None
    assert article.body[0] == long


def test_a_sentence_alone_above_the_byline_is_the_standfirst() -> None:
    text = "".join(
        f"<p>The old swing bridge opened {year} times for walkers, said the port.</p>" for year in range(4, 9)
    )
    page = f"<html><body><h1>Bridge opens again</h1><p>Walkers had waited since March for this.</p><p>By Mira Halloran</p>{text}</body></html>"
    assert read_html(page).article.deck == "Walkers had waited since March for this."
    two = page.replace("<p>By", "<p>Cyclists have to wait until the summer.</p><p>Nobody knows why.</p><p>By")
    assert read_html(two).article.deck is None


def test_a_line_called_standfirst_below_the_byline_is_one() -> None:
    byline = "<p>News</p><p>By Jonas Verhulst, 3 May 2024</p>"
    page = f"<h1>Bridge opens again</h1>{byline}<p class='strapline'>A long wait with a short end</p>"
    assert read_html(f"<article>{page}{TEXT}</article>").article.deck == "A long wait with a short end"


def test_a_sentence_between_a_picture_and_its_credit_is_no_standfirst() -> None:
    told = "<p>Walkers on the northern bank waited for an hour until the barriers were lifted.</p>"
    credit, picture = "<p>Image: Ilse Aalto/Reuters</p>", "<img src='/img/walkers-wait.jpg' width='900'>"
    title, byline = "<h1>Bridge opens again</h1>", "<p>By Jonas Verhulst, 3 May 2024</p>"
    below_picture = f"<article>{title}{picture}{told}{credit}{byline}{TEXT}</article>"
    assert read_html(below_picture).article.deck is None
    subtitle = told.replace("<p>", "<h2>").replace("</p>", "</h2>")
    above_picture = f"<article>{title}{subtitle}{picture}{credit}{byline}{TEXT}</article>"
    assert (read_html(above_picture).article.deck or "").startswith("Walkers on the northern bank")


def test_the_caption_of_the_first_picture_is_not_joined_to_the_standfirst() -> None:
    deck = "<h2 class='subtitle'>Walkers may cross from Friday, cyclists will have to wait until the summer.</h2>"
    figure = "<figure><img src='/img/walkers-wait.jpg'><figcaption>Walkers may cross from Friday, said the port authority.</figcaption></figure>"
    article = read_html(f"<article><h1>Bridge opens again</h1>{deck}{figure}{TEXT}</article>").article
    assert article.deck == "Walkers may cross from Friday, cyclists will have to wait until the summer."


TOLD = (
    "The ferry will not sail before the piles are new, the county said on Monday after the divers had come back.",
    "Commuters from the island had hoped for the old timetable, which ended with the storm in the middle of March.",
    "The county pays for a second bus in the mornings, and the school on the island begins twenty minutes later.",
    "A barge with the new piles is to arrive in the first week of June, and the work takes about fourteen days.",
)


@pytest.mark.parametrize(
    "above",
    [
        # Its words are the page's description; nothing names its box, and nothing below says who wrote.
        "<div><p>{}</p></div><ul><li>Share this</li></ul>",
        # Between the headline and a label that the name follows in a line of its own.
        "<p>{}</p><div>Author of the article:</div><div>Ilse Aalto</div><div>Published 3 May 2024</div>",
    ],
)
def test_a_line_below_the_headline_on_a_page_without_names_is_the_standfirst(above: str) -> None:
    deck = "Divers find holes in eleven piles, and commuters wait until summer"
    described = deck if "Share" in above else "The dock of the ferry is shut, the county said."
    text = "".join(f"<p>{one}</p>" for one in TOLD)
    found = read_html(
        f"<html><head><title>Ferry dock stays shut</title><meta name=description content='{described}'></head>"
        f"<body><div><h1>Ferry dock stays shut</h1>{above.format(deck)}<div>{text}</div></div></body></html>"
    ).article
    assert found.deck == deck


LEAD = "Whoever walks to the basin has to wait for summer, and for the second ramp."
FIRST, SECOND = (
    "Engineers had closed it in March after a barge struck the pier.",
    "Cyclists will have to wait until summer.",
)


@pytest.mark.parametrize(
    ("above", "below", "deck"),
    [
        (f"<div>{LEAD}</div>", "", LEAD),
        (f"<h2>Port: The old swing bridge opens again on Friday</h2><div>{LEAD}</div>", "", LEAD),
        (f'<div><a href="/a">Ports</a> <a href="/b">Bridges and ferries</a></div><div>{LEAD}</div>', "", LEAD),
        ('<div><a href="/a">Ports</a> <a href="/b">Bridges and ferries</a></div>', "", ""),
        ("", f"<ul><li>{LEAD}</li></ul>", ""),
        ("<div>Amara Quill, national harbour writer</div>", "", ""),
        ("<div>Amara Quill and Eva Ruiz, Associated Press</div>", "", ""),
        ("<div>by the works office of the port / 3 May 2024</div>", "", ""),
        (
            "<div>Amara Quill walked over it first, on her way to work in the shipyard</div>",
            "",
            "Amara Quill walked over it first, on her way to work in the shipyard",
        ),
    ],
)
def test_what_weights_take_for_a_standfirst_may_be_none(above: str, below: str, deck: str) -> None:
    title = "The old swing bridge opens again"
    text = f"<p>{FIRST * 3}</p><p>{FIRST[::-1] * 3}</p>{below}<p>{SECOND}</p><p>{SECOND[::-1]}</p>"
    root = parse(
        f"<html><body><b>Courier</b><article><h1>{title}</h1>{above}{text}</article></body></html>", name="page"
    )
    blocks = blocks_of(root)
    found = Found(title, Origin.HTML, next(block for block in blocks if block.tag == "h1"))
    body = [block for block in blocks if block.tag == "p"]
    weights = [0.0 if block.tag in ("h1", "p") or block.text == "Courier" else 0.9 for block in blocks]
    assert " ".join(one.text for one in find_deck(page_data(root), blocks, found, weights, body)) == deck


POINTED = "Rust in eleven piles, a second bus and no date: what the people of the basin have to know"
UNNAMED = """<html><body><div class="css-01"><h1 class="css-02">The old swing bridge opens again</h1>{}
<figure class="css-03"><img src="/a.jpg" width="900"></figure><div class="css-04">{}</div></div></body></html>"""


def test_a_standfirst_is_known_where_no_box_has_a_name_and_nothing_is_declared() -> None:
    more = TEXT.replace("The old", "Its old").replace("Engineers", "Divers").replace("Cyclists", "Walkers")
    text = (TEXT + more).replace("<p>", '<p class="css-07">')
    lead = f'<div class="css-06"><div><p class="css-05">{POINTED}.</p></div></div>'
    assert read_html(UNNAMED.format(lead, text)).article.deck == f"{POINTED}."
    assert read_html(UNNAMED.format("", text)).article.deck is None


def test_a_standfirst_in_the_header_may_do_without_a_stop() -> None:
    text = TEXT + TEXT.replace("The old", "Its old").replace("Engineers", "Divers").replace("Cyclists", "Walkers")
    page = "<main><article><header><h1>The old swing bridge opens</h1><p>{}</p></header><div>{}</div></article></main>"
    assert read_html(page.format(POINTED, text)).article.deck == POINTED


@pytest.mark.parametrize(
    ("heading", "headline"),
    [
        ("<span>Möwenhafen</span><span>Sieltor bleibt geschlossen</span>", "Sieltor bleibt geschlossen"),
        ("<span>Mc</span><span>Allister leaves the harbour office</span>", "McAllister leaves the harbour office"),
        ("<span>Harbour</span> <span>Gate stays shut today</span>", "Harbour Gate stays shut today"),
    ],
)
def test_a_line_that_only_a_style_sheet_sets_above_the_headline_is_no_part_of_it(heading: str, headline: str) -> None:
    body = "<p>The tide gate stayed shut for a third day on Friday, and ships waited in the roads for the pilot.</p>"
    page = f"<html><body><article><h1>{heading}</h1>{body}{body.replace('third', 'fourth')}</article></body></html>"
    assert read_html(page).article.headline == headline
