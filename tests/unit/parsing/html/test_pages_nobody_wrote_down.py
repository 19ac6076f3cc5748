"""What careful reading of pages from many houses showed: fields that looked right by one witness and were not."""

import pytest

from clippings_app.domain.article import ParsedArticle, SourceKind
from clippings_app.parsing.html import read_html

TEXT = (
    "The old swing bridge over the northern basin will open to walkers again on Friday, the port authority said.",
    "Engineers had closed it in March after a barge struck the second pier and bent two of the girders.",
    "“We have replaced every bolt on the eastern side,” said Mira Halloran, who led the work, on the last day.",
    "Cyclists will have to wait until summer, when the new ramp on the southern bank is to be finished.",
)


def article_of(
    *between: str, head: str = "", above: str = "", behind: str = "", text: tuple[str, ...] = TEXT
) -> ParsedArticle:
    """The article of a page with something between its paragraphs."""
    parts = [f"<p>{one}</p>" + (between[number] if number < len(between) else "") for number, one in enumerate(text)]
    return read_html(
        f'<html><head><link rel="canonical" href="https://courier.example/news/bridge">{head}</head><body><main><article>'
        f'<h1>Swing bridge opens again</h1>{above}<div class="article-body">{"".join(parts)}{behind}</div>'
        "</article></main></body></html>"
    ).article


def json_ld(**values: str) -> str:
    pairs = ", ".join(f'"{name}": "{value}"' for name, value in values.items())
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Swing bridge opens again", {pairs}}}</script>'


# ---------------------------------------------------------------------------- dates


@pytest.mark.parametrize(
    "modified",
    [
        "2024-05-03T08:14:59+02:00",  # before the publication, by the second that saving took
        "2024-05-03T06:15:00Z",  # the same instant in another zone
    ],
)
def test_what_is_no_later_than_the_publication_is_no_change(modified: str) -> None:
    head = json_ld(datePublished="2024-05-03T08:15:00+02:00", dateModified=modified)
    assert article_of(head=head).modified is None


def test_a_later_change_counts_though_another_place_repeats_the_publication() -> None:
    published = "2024-05-03T08:15:00+02:00"
    meta = '<meta property="article:modified_time" content="2024-05-03T11:40:00+02:00">'
    found = article_of(head=json_ld(datePublished=published, dateModified=published) + meta)
    assert (found.published, found.modified) == (published, "2024-05-03T11:40:00+02:00")


def test_a_day_gets_the_time_that_another_place_has_for_it() -> None:
    meta = '<meta property="article:published_time" content="2024-05-03T08:15:00+02:00">'
    assert article_of(head=json_ld(datePublished="2024-05-03") + meta).published == "2024-05-03T08:15:00+02:00"


def test_a_time_of_another_day_leaves_the_declared_day_alone() -> None:
    meta = '<meta property="article:published_time" content="2024-05-04T08:15:00+02:00">'
    assert article_of(head=json_ld(datePublished="2024-05-03") + meta).published == "2024-05-03"


def test_the_day_that_readers_are_told_counts_before_a_clock_without_a_zone() -> None:
    head = json_ld(datePublished="2024-05-04T02:15:00")
    assert article_of(head=head, above="<p>Published May 3, 2024 at 9:15 pm</p>").published == "2024-05-03T21:15"


def test_a_declared_time_with_the_zone_of_its_readers_counts_before_the_printed_day() -> None:
    above = "<p>Published May 3, 2024 at 9:15 pm</p>"
    head = json_ld(datePublished="2024-05-04T02:15:00+01:00")
    assert article_of(head=head, above=above).published == "2024-05-04T02:15:00+01:00"
    in_utc = json_ld(datePublished="2024-05-04T02:15:00Z")  # is a machine's
    assert article_of(head=in_utc, above=above).published == "2024-05-03T21:15-05:00"


# ------------------------------------------------------------------------- sections


@pytest.mark.parametrize("no_section", ["post", "Front Page", "articles", "courier.example.com", "Uncategorized"])
def test_kinds_of_pages_front_pages_and_addresses_are_no_sections(no_section: str) -> None:
    assert article_of(head=json_ld(articleSection=no_section)).section is None


def test_of_a_row_of_keys_the_one_that_is_declared_elsewhere_is_the_section() -> None:
    head = json_ld(articleSection="game,harbour") + '<meta property="article:section" content="harbour">'
    assert article_of(head=head).section == "harbour"


def test_a_section_behind_one_that_is_none_is_read() -> None:
    head = json_ld(articleSection="post") + '<meta property="article:section" content="Harbour">'
    assert article_of(head=head).section == "Harbour"


@pytest.mark.parametrize(
    ("declared", "section"),
    [("harbour,ships,slider", "harbour"), ("News - News", "News"), ("Food, Drink & Travel", "Food, Drink & Travel")],
)
def test_of_a_row_of_keys_the_first_is_the_section(declared: str, section: str) -> None:
    assert article_of(head=json_ld(articleSection=declared)).section == section


# -------------------------------------------------------------------------- bylines


def test_a_label_is_no_part_of_a_desk() -> None:
    assert article_of(head='<meta name="author" content="By HARBOUR HERALD STAFF">').byline == ("HARBOUR HERALD STAFF",)


def test_what_is_set_far_off_the_page_signs_nothing() -> None:
    spam = '<div style="position:absolute; top:0; left:-9999px;"><a href="https://spam.example">Download Fine Themes</a></div>'
    assert article_of(behind=spam).byline == ()


def test_the_way_to_a_page_is_no_byline() -> None:
    way = (
        '<div class="author-line"><p><a href="/">Home</a> &gt; <a href="/food">Food</a> &gt; '
        '<a href="/food/meal-plans">Meal Plans</a></p></div>'
    )
    assert article_of(above=way).byline == ()


def test_a_line_that_only_repeats_the_declared_byline_is_no_paragraph() -> None:
    found = article_of(head='<meta name="author" content="Staff Reports">', text=("Staff Reports", *TEXT))
    assert found.body == TEXT


@pytest.mark.parametrize(
    "line", ["이해솔 칼럼니스트 haesol@courier.example", "칼럼니스트 이해솔 haesol@courier.example"]
)
def test_a_columnist_who_signs_below_wrote_it(line: str) -> None:
    text = ("북항의 낡은 다리가 금요일에 다시 열린다고 항만 당국이 밝혔다. 기술자들은 석 달 동안 다리를 고쳤다.",)
    more = ("자전거를 타는 사람들은 남쪽 둑의 새 길이 완성되는 여름까지 기다려야 한다고 시는 설명했다.",) * 1
    last = ("공사를 이끈 담당자는 동쪽의 나사를 모두 바꾸었다고 마지막 날에 말했다.",)
    assert article_of(text=(*text, *more, *last, line)).byline == ("이해솔",)


# ----------------------------------------------------------------------------- decks


@pytest.mark.parametrize(
    "line",
    [
        "Published Tue, Nov 19, 2024 7:05 AM EST Updated Tue, Nov 19, 2024 7:16 AM EST",
        "Standings of the rowing league after all thirty-six races of this year:",
        "This post has been compensated by Quarn Bay Water, Inc. and its advertiser. All opinions are mine alone.",
    ],
)
def test_dates_heads_of_lists_and_notes_on_payment_are_no_decks(line: str) -> None:
    assert article_of(above=f'<h2 class="standfirst">{line}</h2>').deck is None


def test_a_box_named_after_a_summary_that_holds_the_text_makes_no_deck_of_the_first_paragraph() -> None:
    parts = "".join(f"<p>{one}</p>" for one in TEXT)
    page = (
        f'<html><head><meta name="description" content="{TEXT[0]}"></head><body><article><h1>Swing bridge opens again</h1>'
        f'<div class="field-type-text-with-summary">{parts}</div></article></body></html>'
    )
    found = read_html(page).article
    assert (found.deck, found.body) == (None, TEXT)


# ------------------------------------------------------------------------------ body


def test_a_card_that_shows_over_a_name_is_no_part_of_the_sentence() -> None:
    card = (
        '<span class="rollover-people-block"><img src="/p/1.jpg" alt=""><a href="/people/1">Mira Rose Halloran</a>'
        '<a href="/a/1">Halloran doubles down on bolts</a><a href="/a/2">Port drops fees</a></span>'
    )
    text = (
        f'Engineer <a href="/people/1">Mira Halloran</a>{card} led the work on the bridge for eleven months, she said.',
        *TEXT,
    )
    found = article_of(text=text)
    assert found.body[0] == "Engineer Mira Halloran led the work on the bridge for eleven months, she said."
    assert all("Port drops fees" not in source.name for source in found.sources)


def test_a_glossary_note_without_picture_or_links_stays_in_the_sentence() -> None:
    note = '<span class="tooltip-text">the girders that carry the deck</span>'
    text = (f"The stringers, {note}, were bent when the barge struck the pier in the night of the storm.", *TEXT)
    assert article_of(text=text).body[0].startswith("The stringers, the girders that carry the deck, were bent")


def test_a_row_of_links_to_other_articles_is_no_paragraph() -> None:
    row = (
        '<p><a href="/a/1">Port furious at ferry operator for delays</a> [<b>INSIGHT</b>]| <a href="/a/2">Basin races: crews '
        "make final decision on course</a> [<b>VIDEO</b>]</p>"
    )
    found = article_of("", row)
    assert found.body == TEXT
    assert not [source for source in found.sources if source.kind is SourceKind.LINK]


@pytest.mark.parametrize(
    "line",
    [
        'Also on courier.example <a href="/a/1">Councillors threatened as the port purges its board</a>',
        'Also: <a href="/a/1">See our coverage of the spring sales at Quarn Bay</a>',
        "Like this story? Share it with a friend!",
        "Follow Coast Wire's full coverage of the port at https://wire.example/port",
    ],
)
def test_what_leads_on_or_asks_to_pass_on_is_no_paragraph(line: str) -> None:
    assert article_of("", f"<p>{line}</p>").body == TEXT


def test_a_line_that_says_from_whose_archive_a_picture_is_is_no_paragraph() -> None:
    text = ("Старый мост через северную гавань снова откроют для пешеходов в пятницу, сообщили в порту.",)
    more = ("Инженеры закрыли его в марте, когда баржа ударила во вторую опору и погнула две балки моста.",)
    last = ("Велосипедистам придётся подождать до лета, когда на южном берегу достроят новый съезд к воде.",)
    found = article_of("", "<p>личный архив Анны Роу</p>", text=(*text, *more, *last))
    assert found.body == (*text, *more, *last)


def test_also_before_a_sentence_is_prose() -> None:
    line = "Also on Friday, the ferry to Quarn Bay will run every hour until the last walker has crossed the basin."
    assert article_of("", f"<p>{line}</p>").body == (*TEXT[:2], line, *TEXT[2:])


def test_a_korean_notice_of_rights_ends_the_text() -> None:
    notice = "<p>저작권자 ⓒ '항구전문' 항구일보(www.courier.example), 무단전재 및 재배포금지</p>"
    assert article_of(behind=notice).body == TEXT


# --------------------------------------------------------------------------- sources


def test_who_contributed_is_listed_without_the_house() -> None:
    found = article_of(behind="<p>Coast Wire writers Jane Roe and Uwe Stark contributed to this report.</p>")
    listed = [source.name for source in found.sources if source.kind is SourceKind.LISTED]
    assert (listed, found.body) == (["Jane Roe", "Uwe Stark"], TEXT)


# ----------------------------------------------------------------------- disclosures


@pytest.mark.parametrize(
    "line",
    [
        "Originally published on Harbour Science.",
        "Opinions expressed by Courier Contributors are their own.",
        "If you buy something through this post, Courier may get a share of the sale.",
        "FTC: We use income earning auto affiliate links. More.",
        "Correction, Nov. 15, 2024: This article originally named the wrong yard.",
    ],
)
def test_notes_on_how_the_article_came_about_are_disclosures(line: str) -> None:
    assert line in article_of(behind=f"<p>{line}</p>").disclosures


@pytest.mark.parametrize("line", ["Disclaimer", "Disclosure"])
def test_the_heading_of_a_part_of_the_site_discloses_nothing(line: str) -> None:
    assert article_of(behind=f'<p><a href="/rules">{line}</a></p>').disclosures == ()


@pytest.mark.parametrize(
    "line",
    [
        "If you buy a house on the quay, the agent may get a fee of three percent from both sides, the port said.",
        "“I was compensated by the port for the lost boat,” said Mira Halloran, who had moored below the second pier.",
    ],
)
def test_sentences_about_trade_are_no_disclosures(line: str) -> None:
    assert article_of("", f"<p>{line}</p>").disclosures == ()


def test_a_note_on_commissions_above_the_headline_is_a_disclosure() -> None:
    note = "Harbour Science is supported by its readers. When you purchase through links on our site, we may earn a commission."
    page = (
        f"<html><body><aside>{note}</aside><main><article><h1>Swing bridge opens again</h1>"
        + "".join(f"<p>{one}</p>" for one in TEXT)
        + "</article></main></body></html>"
    )
    assert read_html(page).article.disclosures == (note,)
