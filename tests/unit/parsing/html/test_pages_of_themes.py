"""What pages on the templates of many content systems and themes showed, each in invented words."""

import pytest

from clippings_app.domain.article import ParsedArticle
from clippings_app.parsing.html import read_html

HEADLINE = "Ferry dock at Marhaven stays shut"
TEXT = (
    "The ferry dock at Marhaven stays shut until the summer, because the divers found rust in eleven of its piles.",
    "Commuters from the island had hoped for the old timetable, which ended with the storm in the second week of March.",
    "“We will not let a single car onto it before the piles are new,” said Ida Brandvold, who looks after the harbour.",
    "The county will pay for a second bus in the mornings, and the school on the island begins twenty minutes later.",
)
KOREAN = (
    "해안읍 의회는 월요일 기둥 열한 개에서 녹이 발견된 여객선 부두를 여름까지 닫기로 했다.",
    "섬 주민들은 삼월 둘째 주 폭풍으로 끊긴 예전 시간표가 돌아오기를 바라고 있었다.",
    "군은 아침마다 버스를 한 대 더 보내고 섬의 학교는 이십 분 늦게 시작하기로 했다.",
    "부두를 맡은 관리소장은 기둥을 모두 바꾸기 전에는 차를 한 대도 들이지 않겠다고 말했다.",
)
JAPANESE = (
    "海浜町議会は月曜日、杭十一本にさびが見つかった渡船場を夏まで閉鎖することを決めた。",
    "島の住民は、三月の嵐で途絶えた元の時刻表に戻ることを期待していた。",
    "県は朝のバスを一便増やし、島の学校は始業を二十分遅らせるという。",
    "港の責任者は、杭をすべて取り換えるまで車は一台も通さないと話している。",
)


def told(paragraphs: tuple[str, ...]) -> str:
    return "".join(f"<p>{text}</p>" for text in paragraphs)


def page(head: str, body: str) -> ParsedArticle:
    return read_html(f"<html><head>{head}</head><body>{body}</body></html>").article


def article_of(
    *, above: str = "", between: str = "", behind: str = "", text: tuple[str, ...] = TEXT, language: str = "en"
) -> ParsedArticle:
    return read_html(
        f'<html lang="{language}"><head><title>{HEADLINE}</title></head><body><main><article><h1>{HEADLINE}</h1>{above}'
        f'<div class="article-body">{told(text[:2])}{between}{told(text[2:])}{behind}</div></article></main></body></html>'
    ).article


# ---------------------------------------------------------------------------- dates


def test_the_day_in_a_part_named_for_it_dates_the_article_and_not_todays_in_the_head_of_the_page() -> None:
    article = page(
        f"<title>{HEADLINE}</title>",
        "<div><p>Friday, 27 November 2026</p></div><ul><li><a href='/'>Home</a></li></ul>"
        f'<div class="head"><span class="itemDateCreated">Tuesday, 12 March 2024</span><h2>{HEADLINE}</h2></div>'
        f"<div class='itemText'>{told(TEXT)}</div>",
    )
    assert article.published == "2024-03-12"


def test_a_part_named_for_the_last_change_dates_nothing() -> None:
    article = page(
        f"<title>{HEADLINE}</title>",
        f'<h1>{HEADLINE}</h1><div class="head"><span class="dateModified">Updated 14 March 2024</span>'
        f'<span class="dateCreated">12 March 2024</span></div>{told(TEXT)}',
    )
    assert article.published == "2024-03-12"


def test_the_language_of_the_page_tells_day_from_month_in_a_time_without_its_attribute() -> None:
    article = article_of(above="<ul><li><time>12/03/2024</time></li></ul>", language="he-IL")
    assert article.published == "2024-03-12"
    assert article_of(above="<ul><li><time>12/03/2024</time></li></ul>", language="en-US").published == "2024-12-03"


def test_of_the_lines_above_the_headline_the_nearest_dates_the_article() -> None:
    article = page(
        f"<title>{HEADLINE}</title>",
        "<div>Friday, 27 November 2026</div><ul><li><a href='/'>Home</a></li></ul><div>Tuesday, 12 March 2024</div>"
        f"<h2>{HEADLINE}</h2>{told(TEXT)}",
    )
    assert article.published == "2024-03-12"


def test_the_day_named_near_the_headline_goes_before_todays_named_in_the_head_of_the_page() -> None:
    article = page(
        f"<title>{HEADLINE}</title>",
        '<div class="topdate">Friday, 27 November 2026</div><ul><li><a href="/">Home</a></li></ul>'
        f'<h1>{HEADLINE}</h1><div class="newsdate">Tuesday, 12 March 2024</div>{told(TEXT)}',
    )
    assert article.published == "2024-03-12"


# ---------------------------------------------------------------------------- who wrote


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("מאת: עמית ורדינון", ("עמית ורדינון",)),
        ("מאת: דנה לוי ויעל כהן", ("דנה לוי", "יעל כהן")),
        ("توسط بهرنگ تاجیک‌پور", ("بهرنگ تاجیک‌پور",)),
    ],
)
def test_names_keep_their_first_letters_and_joints(line: str, names: tuple[str, ...]) -> None:
    assert article_of(above=f'<div class="byline">{line}</div>').byline == names


def test_who_signs_a_japanese_report_in_its_last_brackets_wrote_it() -> None:
    signed = (*JAPANESE[:3], f"{JAPANESE[3]}（戸ヶ里真帆）")
    assert article_of(text=signed, language="ja").byline == ("戸ヶ里真帆",)


@pytest.mark.parametrize(
    "note",
    ["共同", "敬称略", "随時掲載", "地方取材班", "社会部", "終わり", "肩書当時", "元首相", "一部抜粋", "高校三年生"],
)
def test_notes_and_agencies_in_the_last_brackets_are_nobody(note: str) -> None:
    assert article_of(text=(*JAPANESE[:3], f"{JAPANESE[3]}（{note}）"), language="ja").byline == ()


def test_who_went_over_it_beside_who_reported_did_not_write_it() -> None:
    line = "<div class='author'><span>Reported By: Ida Brandvold</span> | <span>Edited By: Jon Weir</span></div>"
    assert article_of(above=line).byline == ("Ida Brandvold",)


def test_the_turkish_news_desk_is_nobody() -> None:
    assert article_of(above='<div class="author"><div class="name">Haber Merkezi</div></div>').byline == ()


def test_a_numbered_account_of_a_system_is_nobody() -> None:
    article = page('<meta name="DC.creator" content="redattore2">', f"<h1>{HEADLINE}</h1>{told(TEXT)}")
    assert article.byline == ()


# ---------------------------------------------------------------------------- text


def test_a_korean_report_keeps_the_paragraph_that_opens_with_its_reporter() -> None:
    opened = (f"[해안신문 류다온 기자] {KOREAN[0]}", *KOREAN[1:])
    assert article_of(text=opened, language="ko").body == opened


def test_place_and_agency_in_a_line_of_their_own_open_the_first_paragraph() -> None:
    article = article_of(text=("Marhaven (kna)", *TEXT))
    assert article.body == (f"Marhaven (kna) {TEXT[0]}", *TEXT[1:])
    assert article.dateline == "Marhaven"


def test_what_stands_in_the_card_of_another_article_is_not_the_text() -> None:
    card = (
        '<div class="inset" type="related"><a href="/other"><img src="/other.jpg"></a><a href="/other">Night market comes'
        " back to the quay</a><p>More than a hundred stalls had been set up before dawn for the first time in years.</p></div>"
    )
    assert article_of(between=card).body == TEXT


def test_a_paragraph_beside_its_own_picture_that_opens_larger_stays() -> None:
    box = (
        '<div><a href="/large/dock.jpg"><img src="/small/dock.jpg"></a><a href="/large/dock.jpg">Open the picture of it'
        " here</a><p>More than a hundred stalls had been set up before dawn for the first time in years.</p></div>"
    )
    assert len(article_of(between=box).body) == len(TEXT) + 1


@pytest.mark.parametrize(
    "line",
    [
        "この記事は会員限定です。新規登録で月10本まで無料で読めます。",
        "The Keel is a reader-supported publication. To receive new posts, consider becoming a paid subscriber.",
        "Уважаемый посетитель, Вы зашли на сайт как незарегистрированный пользователь.",
        "राज्य की ताजा खबरों के लिए जुड़े रहें नदी समाचार के साथ।",
        "Simak berita pilihan kami langsung di ponselmu.",
    ],
)
def test_what_a_system_asks_of_every_reader_is_not_the_text(line: str) -> None:
    assert article_of(between=f"<p>{line}</p>").body == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "Leave a Reply",
        "Deja un comentario",
        "Hinterlasse einen Kommentar",
        "コメントを残す",
        "اترك تعليقاً",
        "Posted by Bram Kestle at April 11, 2005 06:12 PM | TrackBack",
    ],
)
def test_behind_the_form_for_comments_or_who_posted_it_nothing_is_the_text(line: str) -> None:
    said = "<p>Shame on the lot of them, I have moored my boat there for thirty years and saw nobody.</p>"
    assert article_of(behind=f"<p>{line}</p>{said}").body == TEXT


def test_an_invitation_to_comment_among_the_paragraphs_ends_nothing() -> None:
    assert TEXT[3] in article_of(text=(TEXT[0], TEXT[1], "Leave a reply", TEXT[2], TEXT[3])).body


def test_lines_of_one_element_that_begin_with_a_wide_space_are_paragraphs() -> None:
    lines = "\n".join(f"\u3000{text}" for text in JAPANESE)
    article = page(f"<title>{HEADLINE}</title>", f"<article><h1>{HEADLINE}</h1><div><p>{lines}</p></div></article>")
    assert article.body == JAPANESE


def test_the_only_box_of_the_text_is_no_card_though_it_leads_to_another_article() -> None:
    card = '<a href="/x"><img src="/x.jpg"></a><a href="/x">The ferry to Quarn sails again in autumn</a>'
    text = f"<p>{' '.join(TEXT[:3])}</p>"
    article = page(
        f"<title>{HEADLINE}</title>", f"<article><h1>{HEADLINE}</h1><div class='text'>{text}{card}</div></article>"
    )
    assert article.body == (" ".join(TEXT[:3]),)


@pytest.mark.parametrize(
    "line",
    ["Penulis: Sekar Maharani<br>Editor: Hendra Luwung", "Citește și: <a href='/x'>Târgul de primăvară se mută</a>"],
)
def test_who_went_over_it_and_what_to_read_too_are_not_the_text(line: str) -> None:
    assert article_of(behind=f"<p>{line}</p>").body == TEXT


def test_a_low_heading_is_the_headline_though_a_picture_says_it_too() -> None:
    top = "<h1><a href='https://quarn.example/'>Quarn Courier</a></h1><h2>Ferries, docks and piers of the coast</h2>"
    text = f"<img src='/dock.jpg' alt='{HEADLINE}'><h3>{HEADLINE}</h3>{told(TEXT)}"
    article = read_html(
        f"<html><head><title>{HEADLINE}</title></head><body><div>{top}</div><div>{text}</div></body></html>",
        url="https://quarn.example/docks",
    ).article
    assert article.headline == HEADLINE


# ---------------------------------------------------------------------------- pictures


def test_the_pictures_of_a_list_behind_the_words_of_a_gallery_are_the_articles() -> None:
    slides = "".join(
        f'<li class="bild"><div>{n} / 3</div><img src="/dock-{n}.jpg" alt=""><div class="bildtext">The dock on day {n}.'
        f" <small>Foto: Jobst Harms</small></div></li>"
        for n in (1, 2, 3)
    )
    text = f"<p>{TEXT[0]}</p><p>{TEXT[1]}</p>"
    article = page(
        f"<title>{HEADLINE}</title>", f"<main><article><h1>{HEADLINE}</h1>{text}<ol>{slides}</ol></article></main>"
    )
    assert [photo.caption for photo in article.photos] == [f"The dock on day {n}." for n in (1, 2, 3)]
    assert article.body == TEXT[:2]


def test_a_credit_in_brackets_goes_on_to_the_bracket_that_closes_it() -> None:
    figure = (
        '<div class="media-item"><img src="/dock.jpg"><div class="media-item__fig-caption">'
        '<span class="media-item__caption">The dock on Tuesday.</span><span class="media-item__credit">(Gwen Lisle</span>'
        '<span class="media-item__separator"> / </span><span>Quarn Courier)</span></div></div>'
    )
    (photo,) = article_of(between=figure).photos
    assert photo.caption == "The dock on Tuesday."
    assert photo.credit is not None
    assert photo.credit.printed == "Gwen Lisle / Quarn Courier"


@pytest.mark.parametrize("control", ["Lihat Foto", "写真を拡大する", "사진 크게보기", "Увеличить фото"])
def test_what_opens_a_picture_larger_is_none_of_its_caption(control: str) -> None:
    figure = (
        f'<figure><img src="/dock.jpg"><a href="#">{control}</a><figcaption>The dock on Tuesday.</figcaption></figure>'
    )
    (photo,) = article_of(between=figure).photos
    assert photo.caption == "The dock on Tuesday."


def test_a_picture_in_the_named_text_that_only_opens_larger_is_the_articles() -> None:
    linked = '<div style="text-align:center"><a href="/large/dock.jpg"><img src="/small/dock.jpg"></a></div>'
    photos = page(
        f"<title>{HEADLINE}</title>",
        f'<h1>{HEADLINE}</h1><div class="post-body">{linked}{"<br><br>".join(TEXT)}</div>',
    ).photos
    assert [photo.url for photo in photos] == ["/small/dock.jpg"]


def test_a_large_picture_that_opens_the_named_text_is_the_articles_whatever_the_page_is_filed_under() -> None:
    pictured = '<p><span itemscope><img src="/dock.jpg" width="1200" height="900"></span></p>'
    article = read_html(
        f'<html><head><title>{HEADLINE}</title></head><body class="page category-town"><article class="entry"><header>'
        f'<h1>{HEADLINE}</h1></header><div class="entry-content">{pictured}{told(TEXT)}</div></article></body></html>'
    ).article
    assert [photo.url for photo in article.photos] == ["/dock.jpg"]


# ---------------------------------------------------------------------------- kept and printed pages


def test_in_an_archive_a_heading_that_leads_home_is_the_sites_name_too() -> None:
    kept = "/web/20050412083000/http://www.skerrybeat.example"
    article = page(
        f"<title>Skerry Beat: {HEADLINE}</title>",
        '<div id="wm-ipp-print">The Wayback Machine - https://web.archive.example'
        f'{kept}/archives/000214.html</div><div id="banner"><h1><a href="{kept}/">Skerry Beat</a></h1></div>'
        f"<h2>April 11, 2005</h2><h3>{HEADLINE}</h3>{told(TEXT)}",
    )
    assert (article.headline, article.body) == (HEADLINE, TEXT)
    assert article.url == "http://www.skerrybeat.example/archives/000214.html"
    assert article.publisher == "Skerry Beat"


def test_the_address_in_the_head_of_a_cached_page_is_its_own() -> None:
    article = page(
        f"<title>{HEADLINE}</title>",
        "<div id='xx__google-cache-hdr'>This is a cache of <a href='#'>http://www.skerrybeat.example/story/441</a>. It is a"
        f" snapshot.</div><h1>{HEADLINE}</h1>{told(TEXT)}",
    )
    assert article.url == "http://www.skerrybeat.example/story/441"


def test_a_page_for_printing_tells_the_address_of_the_article() -> None:
    article = page(
        f"<title>{HEADLINE}</title>",
        f"<h1>{HEADLINE}</h1>{told(TEXT)}<div><strong>Source URL:</strong>"
        ' <a href="http://www.mariscope.example/node/2291">http://www.mariscope.example/node/2291</a></div>',
    )
    assert article.url == "http://www.mariscope.example/node/2291"


def test_where_the_title_says_no_more_than_the_logo_the_headline_is_the_largest_line_above_the_text() -> None:
    text = (f"{TEXT[0]} {TEXT[1]}", f"{TEXT[2]} {TEXT[3]}")
    article = page(
        "<title>Valley Examiner - Printer-friendly version</title>",
        '<table><tr><td><img src="/logo.gif" alt="Valley Examiner"></td></tr><tr><td><font size="1">Published Saturday, April'
        f' 12, 2003</font><br><br><font size="5"><b>{HEADLINE}</b></font><br><br>{told(text)}</td></tr></table>',
    )
    assert (article.headline, article.published, article.body) == (HEADLINE, "2003-04-12", text)
