"""What an outlet is called: witnesses of a page against each other and against its address."""

import pytest

from clippings_app.parsing.html.metadata import page_data
from clippings_app.parsing.html.outlet_names import abbreviates, host_of, key, kinship, parts_of, reader_name
from clippings_app.parsing.html.outlets import find_publisher
from clippings_app.parsing.html.tree import parse

HERE = "https://www.basin-courier.example/news/bridge-opens"


def publisher_of(head: str, address: str | None = HERE, body: str = "<p>x</p>") -> str | None:
    root = parse(f"<html><head>{head}</head><body>{body}</body></html>", name="page")
    return find_publisher(root, page_data(root), address)[0]


def json_ld(content: str) -> str:
    return f'<script type="application/ld+json">{content}</script>'


def article_of(publisher: str) -> str:
    return json_ld(f'{{"@type": "NewsArticle", "headline": "Bridge opens", "publisher": {publisher}}}')


def site_name(name: str) -> str:
    return f'<meta property="og:site_name" content="{name}">'


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Basin Courier GmbH & Co. KG", "Basin Courier"),
        ("Basin Courier gGmbH", "Basin Courier"),
        ("Basin Courier S.r.l.", "Basin Courier"),
        ("Basin Courier Sp. z o.o.", "Basin Courier"),
        ("Basin Courier, a.s.", "Basin Courier"),
        ("Basin Courier, Husum, Germany", "Basin Courier"),
        ("Basin Courier (www.basin-courier.example)", "Basin Courier"),
        ("Basin Courier – all the news of the northern basin", "Basin Courier"),
        ("News from all around | Basin Courier", "Basin Courier"),
        ("湾岸日報株式会社", "湾岸日報"),
        ("湾岸日報：湾岸ニュース", "湾岸日報"),
        ("株式会社湾岸日報", "湾岸日報"),
        ("ООО «Портовый вестник»", "Портовый вестник"),
        ("basincourier.com", "basincourier"),
        ("www.basincourier.co.uk", "basincourier"),
        ("24.hu", "24.hu"),
        ("basin-courier.museum", "basin-courier"),
        ("Basin-Courier.World", "Basin-Courier.World"),
        ("© Basin Courier 2024", "Basin Courier"),
        ("https://basincourier.com", None),
        ("desk@basincourier.com", None),
        ("WordPress", None),
        ("…", None),
        ("A" * 80, None),
    ],
)
def test_a_printed_name_is_read_as_one_would_say_it(printed: str, name: str | None) -> None:
    found = reader_name(printed, host_of(HERE))
    assert (found.text if found else None) == name


@pytest.mark.parametrize(
    ("short", "name", "is_one"),
    [
        ("bct", "Basin Courier Times", True),
        ("bctimes", "The Basin Courier Times", True),
        ("bacou", "Basin Courier", True),
        ("lgm", "La Gazette de la Mer", True),
        ("bx", "Basin Courier", False),
        ("b", "Basin Courier", False),
        ("basin", "Basin", False),
    ],
)
def test_abbreviations_are_made_of_the_beginnings_of_words(short: str, name: str, is_one: bool) -> None:
    assert abbreviates(short, name) is is_one


@pytest.mark.parametrize(
    ("name", "address", "fits"),
    [
        ("Basin Courier", "https://basincourier.example/", 1.0),
        ("The Basin Courier", "https://basincourier.example/", 1.0),
        ("Basin Courier", "https://thebasincourier.example/", 1.0),
        ("Küstenbote", "https://www.kuestenbote.example/", 1.0),
        ("Küstenbote", "https://www.kustenbote.example/", 1.0),
        ("Dredge & Harbour", "https://dredgeandharbour.example/", 1.0),
        ("Watt & Küste", "https://wattundkueste.example/", 1.0),
        ("Basin Courier Times", "https://bct.example/", 0.8),
        ("Basin Courier Online", "https://basincourier.example/", 0.7),
        ("Courier Weekend", "https://courierweekend.basin.example/", 0.6),
        ("Basin Courier", "https://basincourier.blogspot.com/", 1.0),
        ("Harbour Ledger", "https://basincourier.example/", 0.0),
        ("Basin Courier", "http://[broken", 0.0),
        ("Basin Courier", None, 0.0),
    ],
)
def test_a_name_fits_its_address(name: str, address: str | None, fits: float) -> None:
    assert kinship(name, host_of(address)) == pytest.approx(fits)


def test_spellings_of_one_name_share_a_key() -> None:
    assert key("The Basin Courier") == key("BASIN COURIER") == key("basincourier")
    assert key("Página 12") == key("PAGINA12")
    assert key("The") == "the"


def test_titles_are_parted_at_separators_in_all_scripts() -> None:
    assert parts_of("Bridge opens | News - Basin Courier") == ["Bridge opens", "News", "Basin Courier"]
    assert parts_of("大桥重新开放_社会-海湾日报") == ["大桥重新开放", "社会", "海湾日报"]
    assert parts_of("橋が再開：湾岸日報") == ["橋が再開", "湾岸日報"]
    assert parts_of("On-board well-being") == ["On-board well-being"]


@pytest.mark.parametrize(
    ("head", "address", "name"),
    [
        # The owner of the outlet, the agency that wrote the text, and the outlet itself.
        (article_of('"Harbour Media Holding AG"') + site_name("Basin Courier"), HERE, "Basin Courier"),
        (article_of('"Associated Press"') + site_name("Northern Ledger"), "https://nled.example/a", "Northern Ledger"),
        (article_of('"Associated Press"'), "https://apnews.example/a", "Associated Press"),
        (article_of('"Courier"') + site_name("Politics") + "<title>Bridge opens | Courier</title>", HERE, "Courier"),
        # One name in several spellings.
        (article_of('"kuestenbote.de"') + '<link rel="alternate" type="application/rss+xml" title="Küstenbote" href="/f">',
         "https://kuestenbote.example/a", "Küstenbote"),
        (article_of('"The Basin Courier"') + site_name("basincourier"), HERE, "The Basin Courier"),
        (article_of('"basin-courier.de"') + site_name("Basin Courier"), HERE, "Basin Courier"),
        (article_of('"El Puerto"') + site_name("ElPuerto.com"), "https://elpuerto.example/a", "El Puerto"),
        # The longer name, the shorter one of the address, the abbreviation shown.
        (article_of('"Courier Online"') + "<title>Bridge opens | Courier</title>", "https://courier.example/", "Courier"),
        (article_of('"Basin Courier Times"') + site_name("BCT.NET"), "https://bct.example/a", "BCT"),
        (
            article_of('"BCT"') + "<title>Bridge opens - Basin Courier Times</title>",
            "https://basincouriertimes.example/a",
            "Basin Courier Times",
        ),
        (article_of('"BCT"') + site_name("Basin Courier Times"), None, "Basin Courier Times"),
        # Other places where the publication is named.
        (
            json_ld(
                '{"@type": "NewsArticle", "headline": "B", "isPartOf": {"@type": "Newspaper", "name": "Basin Courier"}}'
            ),
            None,
            "Basin Courier",
        ),
        (
            json_ld(
                '[{"@type": "NewsArticle", "publisher": {"@id": "#o"}},'
                ' {"@id": "#o", "@type": "Organization", "name": "Basin Courier"}]'
            ),
            None,
            "Basin Courier",
        ),
        ('<meta name="DC.publisher" content="Basin Courier">', None, "Basin Courier"),
        ('<meta name="citation_journal_title" content="Basin Letters">', None, "Basin Letters"),
        (
            '<meta property="og:title" content="Bridge opens"><title>Bridge opens - Basin Courier</title>',
            HERE,
            "Basin Courier",
        ),
        (
            '<meta property="og:title" content="Bridge opens"><title>Bridge opens - Jonas Verhulst</title>',
            HERE,
            "basin-courier",
        ),
        # An account on a social network spells what the address cannot.
        ('<meta name="twitter:site" content="@Basin_Courier">', HERE, "Basin Courier"),
        ('<meta property="article:publisher" content="https://facebook.com/BasinCourier/">', HERE, "BasinCourier"),
        ('<link rel="alternate" type="application/rss+xml" title="Basin Courier » Feed" href="/f">', HERE, "Basin Courier"),
        # What has nothing to do with the address stands alone in a title or a feed: the address is the better name.
        ('<link rel="alternate" type="application/rss+xml" title="Our podcast" href="/f">', HERE, "basin-courier"),
        ('<meta property="og:title" content="Bridge opens"><title>Bridge opens - World</title>', HERE, "basin-courier"),
    ],
)  # fmt: skip
def test_witnesses_are_weighed_against_each_other(head: str, address: str | None, name: str | None) -> None:
    assert publisher_of(head, address) == name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ('<a href="/"><img src="/l.svg" alt="Basin Courier Logo"></a>', "Basin Courier"),
        ('<a href="/" title="Back to Basin Courier">x</a>', "Basin Courier"),
        ('<a href="https://www.basin-courier.example">Basin Courier</a>', "Basin Courier"),
        ("<footer>© 2024 Basin Courier. All rights reserved.</footer>", "Basin Courier"),
        ('<div itemprop="publisher" itemscope><meta itemprop="name" content="Basin Courier"></div>', "Basin Courier"),
        ("<p>Write to the Basin Courier. The Basin Courier is read daily.</p>", "Basin Courier"),
        ("<p>Read more on www.basin-courier.example or basin-courier.example</p>", "basin-courier"),
        ('<a href="/"><img src="/l.svg" alt="Logo"></a><p>© dpa</p>', "basin-courier"),
        ('<a href="http://[x">Basin</a>', "basin-courier"),
    ],
)
def test_the_page_itself_tells_what_its_head_does_not(body: str, name: str | None) -> None:
    assert publisher_of("", body=body) == name


def test_a_short_address_is_only_told_from_capitals() -> None:
    assert publisher_of("", "https://bct.example/a", "<p>The BCT said so, a bct did not.</p>") == "BCT"
    assert publisher_of("", "https://bct.example/a", "<p>a bct</p>") is None
    assert publisher_of("", "https://bc.example/a", "<p>The BC</p>") is None


def test_a_page_without_address_is_known_by_its_feed_or_its_links() -> None:
    title = "<title>Bridge opens — Basin Courier</title>"
    feed = '<link rel="alternate" type="application/rss+xml" href="https://basin-courier.example/feed">'
    links = "".join(f'<a href="https://www.basin-courier.example/{n}">x</a>' for n in range(6))
    others = '<a href="https://other.example/">x</a>'
    assert publisher_of(title + feed, None) == "Basin Courier"
    assert publisher_of(title, None, links + others) == "Basin Courier"
    assert publisher_of(title, None, others) is None
    logo = '<h1>Bridge opens</h1><a href="https://www.basin-courier.example/">Basin Courier</a>'
    assert publisher_of(title, None, logo) == "Basin Courier"


def test_an_outlet_that_nothing_names_goes_by_its_address() -> None:
    assert publisher_of("") == "basin-courier"
    assert publisher_of("", "https://basin-courier.wordpress.com/a") == "basin-courier"
    assert publisher_of("", "https://bct.example/a") is None
    assert publisher_of("", "https://12345.example/a") is None
    assert publisher_of("", "http://[broken") is None
    assert publisher_of("", None) is None


def test_absurd_names_cost_little() -> None:
    assert publisher_of(site_name("the " * 100_000), None) is None
    assert publisher_of("<title>" + "a | " * 50_000 + "Basin Courier</title>") == "Basin Courier"
    assert publisher_of("", body="<p>© dpa</p>" * 5_000) == "basin-courier"
    assert not abbreviates("bct", "b c t " * 1_000)


def test_the_bare_name_in_the_title_and_the_address_comes_before_a_longer_one() -> None:
    head = article_of('{"name": "Daily Courier"}') + "<title>Bridge opens - The Courier</title>"
    assert publisher_of(head, "https://www.courier.example/bridge") == "The Courier"
    other = head.replace("The Courier", "News")
    assert publisher_of(other, "https://www.courier.example/bridge") == "Daily Courier"


def test_the_name_behind_a_chinese_headline_is_found_where_the_first_heading_is_empty() -> None:
    body = "<h1></h1><h1>大桥重新开放</h1><p>x</p>"
    head = '<title>大桥重新开放--时政--港湾网</title><meta name="copyright" content="港湾网版权所有">'
    assert publisher_of(head, None, body) == "港湾网"


def test_what_an_outlet_says_of_itself_is_not_its_name_where_the_page_prints_that() -> None:
    head = (
        site_name("Expert how-to for Northern Rowers") + "<title>Four races - Expert how-to for Northern Rowers</title>"
    )
    body = "<p>Practical Rower's picks for May.</p><p>Practical Rower names the races of the month.</p>"
    assert publisher_of(head, "https://practicalrowermag.example/four-races", body) == "Practical Rower"


def test_the_service_of_a_machine_is_no_outlet() -> None:
    head = site_name("Hosted") + "<title>Bridge opens | Hosted</title>"
    assert publisher_of(head, "https://hosted.basin-courier.example/bridge") != "Hosted"


def test_capitals_in_the_notice_of_rights_spell_a_name_in_small_letters() -> None:
    assert (
        publisher_of(
            site_name("basinlive"), "https://www.basinlive.com/x", "<p>© 2024 BasinLive.com. All rights reserved.</p>"
        )
        == "BasinLive"
    )


def test_an_article_that_opens_a_sentence_is_no_part_of_the_name() -> None:
    body = "<p>The my6port white label solution includes a ferry.</p><p>my6port offers more.</p>"
    assert publisher_of(site_name("my6port"), "https://my6port.com/x", body) == "my6port"
