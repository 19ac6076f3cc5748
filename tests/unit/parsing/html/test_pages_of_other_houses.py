"""What pages of houses that nobody had seen taught: each rule on a page in words of our own."""

import json

import pytest
from page_texts import DECK, GERMAN, HEADLINE, TEXT, told

from clippings_app.domain.article import LineLabel, ParsedArticle
from clippings_app.parsing.credits import looks_like_credit, split_caption
from clippings_app.parsing.dateline import find_dateline
from clippings_app.parsing.disclosures import is_disclosure
from clippings_app.parsing.event_places import event_place
from clippings_app.parsing.gallery_credits import shared_credits
from clippings_app.parsing.html import read_html
from clippings_app.parsing.html.blocks import blocks_of
from clippings_app.parsing.html.bylines import says_who_wrote
from clippings_app.parsing.html.links import absolute
from clippings_app.parsing.html.tree import parse
from clippings_app.parsing.language import detect_language
from clippings_app.parsing.names import split_byline
from clippings_app.parsing.sources import listed_sources


def article(body: str, head: str = "", *, title: str = HEADLINE) -> ParsedArticle:
    """What is read of a page with this head and body."""
    return read_html(f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>").article


def ld(**fields: object) -> str:
    """JSON-LD of an article."""
    said = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": HEADLINE} | fields
    return f'<script type="application/ld+json">{json.dumps(said)}</script>'


PAGE = f"<article><h1>{HEADLINE}</h1>{{}}<div class='entry-content'>{told(TEXT)}</div></article>"


# ------------------------------------------------------------------ who wrote it


def test_a_line_in_the_text_is_believed_before_the_account_that_typed_it_in() -> None:
    body = f"<article><h1>{HEADLINE}</h1>{told(TEXT[:1])}<p>By Lena Abara</p>{told(TEXT[1:])}</article>"
    found = article(body, '<meta name="author" content="Piet Oudeland">')
    assert found.byline == ("Lena Abara",)
    assert "By Lena Abara" not in found.body


def test_a_portion_of_the_site_beside_the_date_is_no_author() -> None:
    line = "<div class='meta'><span>2024-05-21</span> <a href='/category/harbour-affairs/'>Harbour Affairs</a></div>"
    assert article(PAGE.format(line)).byline == ()


def test_who_posted_what_is_quoted_did_not_write_the_article() -> None:
    quoted = "<blockquote><p>Taps are brown…</p><p>Posted by Dorothea Finch on Monday, May 6, 2024</p></blockquote>"
    body = f"<article><h1>{HEADLINE}</h1>{told(TEXT[:1])}{quoted}{told(TEXT[1:])}</article>"
    assert article(body).byline == ()


def test_the_author_of_a_teaser_did_not_write_the_article() -> None:
    teaser = (
        "<div><h3><a href='/x'>Ferry runs aground</a></h3><p>A short trip.</p>"
        "<p>By <a rel='author' href='/authors/oudeland'>Piet Oudeland</a> May 22, 2024</p></div>"
    )
    own = "<p class='byline'>By <a rel='author' href='/authors/abara'>Lena Abara</a></p>"
    body = f"<div>{PAGE.format(own)}<div>{teaser}</div></div>"
    assert article(body, ld(author={"@type": "Person", "name": "Lena Abara"})).byline == ("Lena Abara",)


def test_whoever_posted_an_entry_is_named_on_its_card_below_whatever_the_name() -> None:
    card = (
        "<div class='post-footer'><span class='post-author vcard'>Posted by <span class='fn'>kiwi</span></span>"
        " at 9:11 PM</div>"
    )
    assert article(f"<div><h3>{HEADLINE}</h3>{told(TEXT)}{card}</div>").byline == ("kiwi",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("von Lena Abara Symbolbild agentur", ("Lena Abara",)),
        ("Blog-Beitrag von Lena Abara", ("Lena Abara",)),
        ("Staff and news service reports", ()),
    ],
)
def test_what_is_beside_a_name_in_its_line_is_no_part_of_it(line: str, names: tuple[str, ...]) -> None:
    assert split_byline(line) == names


def test_nobody_and_an_app_are_no_authors() -> None:
    head = '<meta name="author" content="anónimo"><meta name="smartbanner:author" content="Carrow Apps GmbH">'
    assert article(PAGE.format(""), head).byline == ()


def test_minutes_to_a_place_are_no_reading_time_beside_a_name() -> None:
    (way,) = blocks_of(parse("<p>Crag Hall<br>3 minutes from the station</p>", name="p"))
    (line,) = blocks_of(parse("<p>Lena Abara<br>3 May 2024<br>3 min</p>", name="p"))
    assert not says_who_wrote(way)
    assert says_who_wrote(line)


# ------------------------------------------------------------------ when


def test_a_date_of_another_article_below_is_not_the_articles() -> None:
    other = "<article><a href='/x'><h3>Ferry</h3><time datetime='2024-06-01T19:32:07+02:00'>19:32</time></a></article>"
    printed = "<div class='article-date'>21.5.2024</div>"
    assert article(f"<main>{PAGE.format(printed)}</main>{other}").published == "2024-05-21"


def test_a_readers_comment_does_not_date_the_article() -> None:
    comment = "<div class='comment_default'><p>kiwi <time datetime='2024-11-05T14:25:40+00:00'>5.11.</time></p></div>"
    printed = "<div class='date'><date>19.11.2012</date></div>"
    body = f"<div>{printed}<h1>{HEADLINE}</h1>{told(TEXT)}</div>{comment}"
    assert article(body).published == "2012-11-19"


def test_a_declared_date_that_may_be_two_days_gives_way_to_the_printed_one() -> None:
    body = f"<div><h1>{HEADLINE}</h1>{told(GERMAN)}</div><p>Erstellt am: 01.11.2023</p>"
    assert article(body, '<meta name="date" content="11/01/2023 12:43:42">').published == "2023-11-01"


def test_a_change_before_the_publication_is_none_and_a_later_one_elsewhere_counts() -> None:
    published = "2024-05-21T07:00:00+00:00"
    early = ld(datePublished=published, dateModified="2024-05-20T16:00:00+00:00")
    assert article(PAGE.format(""), early).modified is None
    same = ld(datePublished=published, dateModified=published)
    later = '<meta property="article:modified_time" content="2024-05-21T09:05:00+00:00">'
    assert article(PAGE.format(""), same + later).modified == "2024-05-21T09:05:00+00:00"


# ------------------------------------------------------------------ headline, standfirst, department


def test_a_heading_that_leads_home_is_the_sites_name() -> None:
    name = "Carrow the Pump – Webcomic"
    body = f"<h1><a href='/' rel='home'>{name}</a></h1><h1>Small valves</h1>{told(TEXT)}"
    head = '<meta property="og:site_name" content="Carrow the Pump">'
    assert article(body, head, title=f"Small valves | {name}").headline == "Small valves"


def test_a_title_without_the_name_behind_its_bar_has_no_bar() -> None:
    assert article(told(TEXT), title="About Lena Abara |").headline == "About Lena Abara"


def test_what_the_site_says_of_itself_far_above_is_no_standfirst() -> None:
    slogan = "<div><p>New ideas for valleys, open data and what else we found</p></div>"
    menu = "".join(f"<p>{word}</p>" for word in ("Menu", "Imprint", "Licence", "Home", "News"))
    head = '<meta name="description" content="New ideas for valleys, open data and what else we found">'
    found = article(f"{slogan}{menu}<h2>{HEADLINE}</h2><div>{told(TEXT)}</div>", head)
    assert found.deck is None
    assert found.headline == HEADLINE


def test_the_only_sentence_in_the_header_of_the_headline_is_its_standfirst() -> None:
    body = f"<article><header><h1>{HEADLINE}</h1><p>{DECK}</p></header><div>{told(TEXT)}</div></article>"
    assert article(body).deck == DECK


def test_a_line_to_another_article_is_no_part_of_the_standfirst() -> None:
    summary = f"<div class='summary'><p>{DECK}</p><p>MIRA: <a href='/x'>Ferry runs aground</a></p></div>"
    deck = article(PAGE.format(summary), f'<meta name="description" content="{DECK}">').deck
    assert deck == DECK


def test_a_paragraph_that_the_standfirst_repeats_stays_in_the_text() -> None:
    found = article(PAGE.format(f"<h2 class='subheadline'>{TEXT[1]}</h2>"))
    assert found.deck == TEXT[1]
    assert found.body == TEXT


@pytest.mark.parametrize(
    ("declared", "section"),
    [("Harbour,News,Valley", "Harbour"), ("Arts, Culture", "Arts, Culture"), ("Uncategorized", None)],
)
def test_a_list_of_departments_is_its_first(declared: str, section: str | None) -> None:
    assert article(PAGE.format(""), ld(articleSection=declared)).section == section


# ------------------------------------------------------------------ the text


def test_articles_loaded_below_the_pages_own_are_not_its_text() -> None:
    others = "".join(
        f"<article><header><h2>Ferry {n} runs aground at Quarn Bay</h2></header>"
        f"<p class='authors'>von Piet Oudeland</p>{told(GERMAN)}</article>"
        for n in range(2)
    )
    own = f"<article><header><h2>{HEADLINE}</h2></header><p class='authors'>By Lena Abara</p>{told(TEXT)}</article>"
    assert article(f"<div>{own}{others}</div>").body == TEXT


def test_the_hidden_text_is_read_where_the_page_declares_it_and_shows_an_offer() -> None:
    offer = "".join(
        f"<div class='offer'><p>{n}9.00 a year for new readers, cancel at any time, all articles in full</p></div>"
        for n in range(4)
    )
    body = f"<main><h1>{HEADLINE}</h1>{offer}<div style='display:none'>{told(TEXT)}</div></main>"
    assert article(body, ld(articleBody="\n".join(TEXT))).body == TEXT


def test_headings_and_paragraphs_in_boxes_of_their_own_belong_together() -> None:
    boxes = "".join(
        f"<div class='module'><div class='heading'><hr><h2>Part {n} of the valves</h2></div>"
        f"<div class='copy'>{told([text])}</div></div>"
        for n, text in enumerate(TEXT)
    )
    body = article(f"<article><h1>{HEADLINE}</h1><div>{boxes}</div></article>").body
    assert "Part 2 of the valves" in body
    assert "Part 5 of the valves" in body


def test_a_bold_line_whose_words_the_text_has_too_is_a_sub_heading() -> None:
    line = "Nobody looked at the valves for months"
    last = f"“{line},” said Dorothea Finch at the end of a long meeting on the future of the pumping station."
    body = f"{told(TEXT[:3])}<p><strong>{line}</strong></p>{told([*TEXT[3:], last])}"
    assert line in article(f"<article><h1>{HEADLINE}</h1><div class='entry-content'>{body}</div></article>").body


def test_whom_the_press_may_ask_and_what_follows_is_not_the_text() -> None:
    contact = "<p>Media contact: Lena Abara, Carrow Water Board, phone 0700 123456, press@carrow.example</p>"
    assert article(f"<article><h1>{HEADLINE}</h1>{told(TEXT)}{contact}</article>").body == TEXT


def test_a_line_that_only_leads_to_links_is_not_the_text() -> None:
    links = "<ul><li><a href='/a'>Ferry runs aground</a></li><li><a href='/b'>Budget passes</a></li></ul>"
    body = f"<article><h1>{HEADLINE}</h1><div class='entry-content'>{told(TEXT)}<p>Further reading:</p>{links}</div>"
    assert article(body).body == TEXT


@pytest.mark.parametrize(
    "text",
    [
        "Update May 3rd, 8:05AM ET: Added what the board said.",
        "Article mis à jour le 7 janvier 2020.",
        "Die mit Sternchen gekennzeichneten Links sind sogenannte »Affiliate-Links«.",
    ],
)
def test_a_note_on_a_change_or_on_paid_links_is_a_disclosure(text: str) -> None:
    assert is_disclosure(text)
    assert not is_disclosure("The board will update its plan on May 3: residents asked for it.")


@pytest.mark.parametrize(
    ("paragraph", "line"),
    [
        ("Carrow, 22. November 2022 - Der Energieversorger hat untersuchen lassen.", "Carrow, 22. November 2022"),
        ("Carrow, le 22 novembre 2022 – La direction annonce un plan.", "Carrow, le 22 novembre 2022"),
        ("Carrow, 22 de noviembre de 2022.- El consejo aprobó el plan.", "Carrow, 22 de noviembre de 2022."),
    ],
)
def test_a_place_with_the_whole_date_opens_a_report(paragraph: str, line: str) -> None:
    found = find_dateline(paragraph)
    assert found is not None
    assert found.rstrip(".") == line.rstrip(".")


def test_a_state_of_mind_is_no_place() -> None:
    said = "In Sorge um ihre Arbeit demonstrierten am Montag fünfhundert Menschen in Mühlbrück vor dem Werkstor."
    assert event_place(said, "de") == "Mühlbrück"


# ------------------------------------------------------------------ sources


def test_the_day_and_place_behind_a_source_are_none() -> None:
    assert [one.name for one in listed_sources("Quelle: Talverband Carrow, 02. Februar 2022, Carrow")] == [
        "Talverband Carrow"
    ]


def test_the_number_of_an_issue_is_a_part_of_its_name() -> None:
    assert [one.name for one in listed_sources("Quelle: Der Heimwerker 12 / 2013")] == ["Der Heimwerker 12 / 2013"]


# ------------------------------------------------------------------ pictures


def test_pictures_that_wait_under_one_picture_are_told_apart() -> None:
    figures = [
        f'<figure><img src="/img/fallback.gif" data-src="/img/2024/valve-{name}.jpg" alt="{name}">'
        f"<figcaption>{name.title()} valve at Millbrook. Photo: Tomas Reyle</figcaption></figure>"
        for name in ("first", "second")
    ]
    body = f"<article><h1>{HEADLINE}</h1>{told(TEXT[:2])}{figures[0]}{told(TEXT[2:4])}{figures[1]}{told(TEXT[4:])}</article>"
    photos = article(body, '<link rel="canonical" href="https://carrow.example/a">').photos
    assert [photo.url for photo in photos] == [
        f"https://carrow.example/img/2024/valve-{name}.jpg" for name in ("first", "second")
    ]


def test_a_byline_in_one_box_with_a_picture_is_not_its_credit() -> None:
    box = (
        '<div class="header-features"><figure><img src="https://carrow.example/valve.jpg" alt="A valve">'
        "<figcaption>A cracked valve at the Millbrook station. (Tomas Reyle/Carrow Post)</figcaption></figure>"
        '<div class="meta"><div class="byline">By <a class="author-name" href="/author/abara">Lena Abara</a>'
        " | abara@carrow.example</div><div>PUBLISHED: May 21, 2024 at 4:56 p.m.</div></div></div>"
    )
    (photo,) = article(f"<article><h1>{HEADLINE}</h1>{box}<div>{told(TEXT)}</div></article>").photos
    assert photo.caption == "A cracked valve at the Millbrook station."
    assert photo.credit is not None
    assert (photo.credit.photographer, photo.credit.agency) == ("Tomas Reyle", "Carrow Post")


def test_the_line_with_author_and_day_below_a_picture_is_not_its_credit() -> None:
    below = (
        '<div class="fig"><img src="https://carrow.example/valve.jpg" width="800"><div class="figcaption">A valve</div></div>'
        '<span class="-meta">Home | By <span class="vcard author">Lena Abara</span> | 21 May 2024</span>'
    )
    found = article(f"<article>{below}<h1>{HEADLINE}</h1><div>{told(TEXT)}</div></article>")
    assert all(photo.credit is None for photo in found.photos)


def test_an_alternative_text_that_json_ld_calls_a_caption_is_none() -> None:
    url = "https://carrow.example/valve-large.jpg"
    head = ld(image={"@type": "ImageObject", "url": url, "caption": "A man beside a valve"})
    body = (
        f'<article><h1>{HEADLINE}</h1><img src="{url}" width="1200" alt="A man beside a valve"><div>{told(TEXT)}</div>'
    )
    assert [photo.caption for photo in article(body, head).photos] in ([None], [])


@pytest.mark.parametrize(
    ("printed", "caption", "credit"),
    [
        (
            "Das sind die schönsten Fotos von der Versteigerung",
            "Das sind die schönsten Fotos von der Versteigerung",
            None,
        ),
        ("Finkes Copyright an dem Buchtitel", "Finkes Copyright an dem Buchtitel", None),
        ("Das Pumpwerk. Foto von Tomas Reyle", "Das Pumpwerk.", "Foto von Tomas Reyle"),
    ],
)
def test_words_for_pictures_and_rights_in_a_sentence_label_nothing(
    printed: str, caption: str, credit: str | None
) -> None:
    assert split_caption(printed) == (caption, credit)


def test_one_person_for_picture_and_styling_is_a_credit() -> None:
    assert looks_like_credit("Foto und Styling: Tomas Reyle")


def test_the_name_of_a_file_behind_a_caption_is_none_of_it() -> None:
    caption = (
        "<figcaption>The old pump | Photo: Tomas Reyle/Carrow Post"
        "<span>2024/05/pump_reyle_20240521-scaled.jpeg</span></figcaption>"
    )
    figure = f'<figure><img src="https://carrow.example/pump.jpg" width="900">{caption}</figure>'
    (photo,) = article(f"<article><h1>{HEADLINE}</h1>{figure}<div>{told(TEXT)}</div></article>").photos
    assert photo.caption == "The old pump"


def test_a_line_for_all_pictures_may_stand_between_dashes() -> None:
    found = shared_credits("– alle Bilder von Tomas Reyle –", 2)
    assert [credit.photographer for credit in found.values()] == ["Tomas Reyle", "Tomas Reyle"]


def test_a_part_of_the_site_that_holds_the_text_is_no_furniture_for_its_pictures() -> None:
    figure = (
        '<figure><img src="https://carrow.example/uploads/valve-1200.jpg" width="1200" height="800" alt="A valve">'
        "<figcaption>One of the cracked valves at Millbrook.</figcaption></figure>"
    )
    inner = f"<div>{told(TEXT[:2])}{figure}{told(TEXT[2:])}</div>"
    body = f"<div class='layout with-related-content'><h1>{HEADLINE}</h1>{inner}</div>"
    assert [photo.caption for photo in article(body).photos] == ["One of the cracked valves at Millbrook."]


def test_labels_of_lines_stay_true_where_a_byline_stands_in_the_text() -> None:
    page = f"<html><body><article><h1>{HEADLINE}</h1>{told(TEXT[:1])}<p>By Lena Abara</p>{told(TEXT[1:])}</article></body></html>"
    labels = {line.text: line.label for line in read_html(page).lines}
    assert labels["By Lena Abara"] is LineLabel.BYLINE


# ------------------------------------------------------------------ addresses, language, standfirsts apart


def test_addresses_count_from_the_base_of_the_page() -> None:
    linked = "<p>The council published <a href='reports/water-quality-2024.html'>the whole report</a> in May 2024.</p>"
    picture = "<figure><img src='pictures/taps.jpg' width='800' height='500'><figcaption>Taps.</figcaption></figure>"
    head = "<base href='https://carrow.example/news/'>"
    found = article(f"<article><h1>{HEADLINE}</h1>{picture}{told(TEXT[:2])}{linked}{told(TEXT[2:])}</article>", head)
    assert "https://carrow.example/news/reports/water-quality-2024.html" in {one.url for one in found.sources}
    assert [one.url for one in found.photos] == ["https://carrow.example/news/pictures/taps.jpg"]


def test_words_in_place_of_a_host_are_no_address() -> None:
    assert absolute("http://the whole report/2024-05-21", None) is None
    assert absolute("http://carrow.example/2024 05 21", None) == "http://carrow.example/2024 05 21"


def test_a_course_in_another_script_is_in_the_language_that_explains_it() -> None:
    words = "The word りんご means apple, and みずがちゃいろです means that the water is brown. "
    told_in = "We learn how to say that the tap is open and that the council will repair the pipes before summer. "
    assert detect_language((words + told_in) * 4, "en") == "en"
    assert detect_language("水道の水が茶色くなったので、市は住民に謝罪した。" * 8, "en") == "ja"


def test_a_first_paragraph_that_describes_the_page_and_stands_apart_is_the_standfirst() -> None:
    described = f'<meta name="description" content="{DECK}">'
    slanted = f"<article><h1>{HEADLINE}</h1><p><em>{DECK}</em></p>{told(TEXT)}</article>"
    plain = f"<article><h1>{HEADLINE}</h1><p>{DECK}</p>{told(TEXT)}</article>"
    assert article(slanted, described).deck == DECK
    assert article(plain, described + ld(articleBody=" ".join(TEXT))).deck == DECK
    assert article(plain, described + ld(articleBody=" ".join([DECK, *TEXT]))).deck is None


def test_what_a_box_behind_the_text_says_of_the_author_is_not_the_text() -> None:
    presented = (
        "In her years as a reporter Lena Abara wrote about harbours and pipes. She began at a weekly in Carrow in 2011, "
        "and has lived in the valley since then with two cats and a boat."
    )
    box = f"<h4><a rel='author' href='/authors/abara'>Lena Abara</a></h4><p>{presented}</p>"
    found = article(f"<div class='entry-content'><h1>{HEADLINE}</h1>{told(TEXT)}{box}</div>")
    assert presented not in found.body
    assert TEXT[-1] in found.body


def test_a_printed_time_that_is_declared_as_the_changes_dates_nothing() -> None:
    head = (
        '<meta property="article:published_time" content="Tue., 21.05.2024 - 14:45">'
        '<meta property="article:modified_time" content="Wed., 22.05.2024 - 14:30">'
    )
    line = "<div class='date'>Wednesday, 22.05.2024 - 14:30</div>"
    assert article(PAGE.format(line), head).published == "2024-05-21T14:45"


def test_a_picture_of_the_design_keeps_the_place_of_the_real_one() -> None:
    image = (
        "<figure><img src='https://carrow.example/wp-content/themes/quay/16by9.png' width='630' height='353'"
        " data-src='https://carrow.example/wp-content/uploads/brown-taps.jpg'><figcaption>Brown taps.</figcaption></figure>"
    )
    (photo,) = article(PAGE.format(image)).photos
    assert photo.url == "https://carrow.example/wp-content/uploads/brown-taps.jpg"


def test_departments_above_a_picture_are_not_its_credit() -> None:
    links = "<div><a href='/reviews/albums/'>Album/Single Reviews</a> <a href='/reviews/'>Reviews</a></div>"
    image = (
        "<div class='thumb'><img src='https://carrow.example/uploads/brown-taps.jpg' width='768' height='435'></div>"
    )
    assert not any(photo.credit for photo in article(PAGE.format(links + image)).photos)


def test_a_picture_below_an_empty_link_is_a_teasers() -> None:
    teaser = (
        "<div class='image'><a href='/news/ferry-runs-aground'></a>"
        "<img src='https://carrow.example/uploads/ferry-aground.jpg' width='768' height='435'></div>"
    )
    assert article(f"<article><h1>{HEADLINE}</h1>{told(TEXT[:3])}{teaser}{told(TEXT[3:])}</article>").photos == ()


def test_of_spellings_printed_as_often_the_one_with_a_capital_names_the_outlet() -> None:
    lines = "<p>Recipes of carrowkitchen are free.</p><p>Carrowkitchen began in a shed.</p>"
    page = f"<html><head><title>{HEADLINE}</title></head><body>{PAGE.format('')}{lines}</body></html>"
    assert read_html(page, url="https://carrowkitchen.example/taps").article.publisher == "Carrowkitchen"
