"""Articles as chats, press databases, text browsers, printouts and apps hand them on, in many languages."""

from pathlib import Path

import pytest

from clippings_app.domain.article import ParsedArticle
from clippings_app.parsing.text import read_text, relabel_lines

COPIES = Path(__file__).parent / "text_copies"
SHIP = "Ship blocks Saltmere harbour again"
ENGLISH = (
    "A cargo ship ran aground off the northern pier of Saltmere on Tuesday night, blocking the harbour for the second time this winter.",
    "Tugs worked until dawn to pull the vessel free, the harbour office said. Nobody was hurt, and no oil was lost.",
    "“We have asked for deeper dredging for six years,” said Martha Quill, who runs the pilots' station.",
)


def copied(name: str) -> ParsedArticle:
    return read_text((COPIES / f"{name}.txt").read_text("utf-8")).article


@pytest.mark.parametrize(
    ("name", "byline", "published"),
    [
        ("whatsapp", ("Owen Pike",), "2024-03-14"),
        ("whatsapp_android", (), None),
        ("telegram_forward", (), None),
        ("printed_chrome", ("Owen Pike",), None),  # the day above is the day of printing
        ("wayback_text", ("Owen Pike",), "2024-03-14"),
        ("nexis", ("Owen Pike",), "2024-03-14"),
        ("factiva", ("Owen Pike",), "2024-03-14"),
        ("lynx", ("Owen Pike",), "2024-03-14"),
        ("quoted_mail", ("Owen Pike",), None),
        ("pdf_two_credit", ("OWEN PIKE",), "2024-03-14"),
    ],
)
def test_an_article_reads_the_same_whatever_program_handed_it_on(
    name: str, byline: tuple[str, ...], published: str | None
) -> None:
    article = copied(name)
    assert article.headline == SHIP
    assert article.byline == byline
    assert article.published == published
    assert article.body == ENGLISH


@pytest.mark.parametrize(
    ("name", "headline", "byline", "published", "lines"),
    [
        ("whatsapp_he", "ספינה שוב חוסמת את נמל חוף המלח", ("עודד דג",), "2024-03-14", (4, 6, 10)),
        ("mobile_ar", "سفينة شحن تغلق مرفأ ميناء الملح مجدداً", (), "2024-03-14", (4, 6, 7)),
        (
            "telegram_ru",
            "Сухогруз снова перекрыл порт Солегорска",
            ("Олег Щукин",),
            "2024-03-14T10:15",
            (5, 7, 11),
        ),
        ("wechat_zh", "货轮再次堵塞盐港", ("李海",), "2024-03-14T10:15", (2, 4, 5)),
        ("news_ja", "貨物船がまた塩浜港をふさぐ", ("大野太郎",), "2024-03-14T10:15", (5, 7, 8)),
        ("line_ja", "貨物船がまた塩浜港をふさぐ", (), None, (3, 5, 7)),
        ("line_th", "เรือสินค้าเกยตื้นปิดท่าเกลืออีกครั้ง", ("สมชาย ปลาทู",), "2024-03-14T10:15", (4, 5, 7)),
        (
            "page_fr",
            "À Saint-Orens, le barrage de trop",
            ("Maëlle Quentin", "Yanis Boudreau"),
            "2023-08-02T07:00",
            (22, 23, 24, 26, 27, 28),
        ),
        ("passed_on_mail", "Ferry company fined after engine fire", ("Anders Bruhn",), "2024-03-04", (14, 16, 18, 20)),
        ("chat_es", "El puerto de Almadraba se queda sin hielo", ("Iván Zurita",), None, (5, 7, 9)),
        ("page_he", "אחרי עשרים שנה: הרכבת חוזרת לעמק הדס", ("נעמה שרביט",), "2024-02-12T09:35", (16, 17, 18, 19, 20)),
        (
            "page_it",
            "Acqua alta, il museo del vetro perde cento pezzi",
            ("Ottavia Brenna",),
            "2023-11-07T08:15",
            (19, 20, 21, 22, 23),
        ),
    ],
)
def test_an_article_in_other_languages_reads_whole(
    name: str, headline: str, byline: tuple[str, ...], published: str | None, lines: tuple[int, ...]
) -> None:
    article = copied(name)
    assert article.headline == headline
    assert article.byline == byline
    assert article.published == published
    printed = (COPIES / f"{name}.txt").read_text("utf-8").split("\n")
    assert article.body == tuple(printed[line] for line in lines)


@pytest.mark.parametrize(
    ("name", "deck"),
    [
        (
            "page_fr",
            "Les opposants dénoncent un projet inutile ; le département promet de l'eau pour tous. Récit d'un été sous tension.",
        ),
        ("passed_on_mail", "Inspectors had warned of leaking fuel lines twice"),
        ("page_he", "הקו החדש יחבר שבעה יישובים, אך שתי תחנות יישארו סגורות"),
        ("page_wire", "Crew taken off by helicopter; owner says the cargo had shifted"),
        ("page_it", "L'acqua è entrata di notte da una porta lasciata aperta"),
    ],
)
def test_the_deck_of_a_copied_page_is_kept_apart(name: str, deck: str) -> None:
    assert copied(name).deck == deck


def test_a_column_of_a_paper_reads_over_the_foot_of_its_page() -> None:
    article = copied("pdf_de")
    assert article.headline == "Frachter blockiert Hafen von Sandwyk"
    assert (article.byline, article.published) == (("Ole Pickert",), "2024-03-14")
    assert len(article.body) == 2
    assert "auf Grund gelaufen und hat" in article.body[0]
    assert article.body[1].endswith("sagte Lotsensprecherin Marthe Quill.")


@pytest.mark.parametrize(
    ("name", "caption", "credit"),
    [
        ("whatsapp_he", "הספינה בבוקר יום רביעי.", "צילום: עידה כהן, רויטרס"),
        ("mobile_ar", "صورة للسفينة صباح الأربعاء", "رويترز"),
        ("telegram_ru", None, "Фото: Ида Журавлёва / ТАСС"),
        ("news_ja", "座礁した貨物船＝13日午前7時、塩浜市", "鶴井田鶴撮影"),
        ("wechat_zh", "▲周三早晨的货轮。", "新华社记者 王鹤 摄"),
        ("line_th", None, "ภาพ: ไอดา นกกระเรียน/รอยเตอร์"),
        ("pdf_two_credit", "The northern pier on Wednesday morning.", "IDA CRANE / The Saltmere Courier"),
        ("page_fr", "Le chantier du barrage, le 28 juillet.", "Photo Odile Carrier/AFP"),
        ("page_he", "תחנת הרכבת הישנה בעמק הדס", "צילום: אורי בן־נחום"),
        (
            "page_wire",
            "The Stella Maris lists to port hours before she sank on Friday.",
            "Jane Roe/AFP via Getty Images",
        ),
        ("page_it", "Una sala del museo allagata lunedì mattina.", "ansa"),
    ],
)
def test_the_pictures_of_copies_keep_their_words_and_no_paragraph(name: str, caption: str | None, credit: str) -> None:
    (photo,) = copied(name).photos
    assert photo.credit
    assert (photo.caption, photo.credit.printed) == (caption, credit)


@pytest.mark.parametrize(
    ("name", "publisher"),
    [
        ("nexis", "Saltmere Courier"),
        ("factiva", "Saltmere Courier"),
        ("wayback_text", "Saltmere Courier"),
        ("pdf_de", "Sandwyker Bote"),
        ("wechat_zh", "盐港晚报"),
        ("line_ja", "塩浜新聞"),
    ],
)
def test_copies_tell_their_outlet(name: str, publisher: str) -> None:
    assert copied(name).publisher == publisher


def test_what_others_wrote_in_a_chat_is_kept_apart() -> None:
    article = copied("whatsapp")
    assert "[14/03/2024, 10:15:22] Nadia: have you seen this?" in article.boilerplate
    assert "[14/03/2024, 10:17:02] Sam: wow" in article.boilerplate


def test_an_article_that_quotes_a_chat_is_no_chat() -> None:
    said = "[14/03/2024, 10:15:22] Nadia: the pier is gone, and nobody told those who live behind it."
    article = read_text("\n".join([SHIP, *ENGLISH[:2], said, ENGLISH[2]])).article
    assert article.body == (*ENGLISH[:2], said, ENGLISH[2])


def test_two_capital_letters_at_the_start_of_lines_make_no_database() -> None:
    article = read_text("\n".join([SHIP, ENGLISH[0], "PD spokesman Lee said so.", *ENGLISH[1:]])).article
    assert "PD spokesman Lee said so." in article.body


def test_numbers_in_brackets_stay_where_no_list_of_links_follows() -> None:
    noted = "The pier was built in 1911 [3]and mended twice, according to the chronicle of the harbour office."
    assert noted in read_text("\n".join([SHIP, ENGLISH[0], noted, *ENGLISH[1:]])).article.body


def test_the_outlet_in_brackets_behind_a_headline_is_no_part_of_it() -> None:
    article = read_text("\n".join([f"{SHIP} (Saltmere Courier)", *ENGLISH])).article
    assert (article.headline, article.publisher) == (SHIP, "Saltmere Courier")
    assert read_text("\n".join([f"{SHIP} (updated)", *ENGLISH])).article.headline == f"{SHIP} (updated)"


@pytest.mark.parametrize("path", sorted(COPIES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_copy_put_together_anew_is_the_same(path: Path) -> None:
    reading = read_text(path.read_text("utf-8"))
    assert relabel_lines(reading, {}).article.body == reading.article.body


def test_footnotes_with_a_list_of_addresses_are_the_articles_own_sources() -> None:
    lines = (
        "Ship blocks Saltmere harbour again",
        "By Owen Pike",
        "A cargo ship ran aground off the northern pier of Saltmere on Tuesday[1], the harbour office said in the evening.",
        "Tugs worked until dawn to pull the vessel free[2], and nobody was hurt, the office said on Wednesday morning.",
        "The pilots have asked for deeper dredging for six years, and the council will talk about it again next week.",
        "Sources:",
        "1. https://saltmere.example/office/report-12",
        "2. https://pilots.example/log/march",
    )
    article = read_text("\n".join(lines)).article
    assert article.body[0] == lines[2]
    assert {source.url for source in article.sources} >= {
        "https://saltmere.example/office/report-12",
        "https://pilots.example/log/march",
    }


COPIED_TABLE = """HD
Grain ship leaves Saltmere after nine weeks

BY
Martha Lind in Saltmere

WC
412 words

PD
17 September 2023

SN
The Harbour Examiner

SC
HAREX

LA
English

LP
The first grain ship in nine weeks left Saltmere on Saturday, carrying barley bound for the south.

TD
"We have eaten every tin on board," her master told reporters on the quay.

AN
Document HAREX00020230917ej9h00012
"""


def test_fields_of_a_press_database_may_stand_above_what_they_say() -> None:
    article = read_text(COPIED_TABLE).article
    assert article.headline == "Grain ship leaves Saltmere after nine weeks"
    assert article.byline == ("Martha Lind",)
    assert article.published == "2023-09-17"
    assert article.publisher == "The Harbour Examiner"
    assert [text[:20] for text in article.body] == ["The first grain ship", '"We have eaten every']


def test_messages_copied_in_a_chats_window_tell_the_time_first() -> None:
    article = read_text(
        "[14:02, 21/11/2023] Rita Bastos: olha isto\n"
        "[14:03, 21/11/2023] Rita Bastos: Biblioteca volta à serra de Arouvela\n\n"
        "Por Duarte Seabra\n\n"
        "A biblioteca de Arouvela regressa à estrada em janeiro, anunciou esta terça-feira a vereadora da Cultura.\n\n"
        "O veículo vai parar em dezanove aldeias, duas vezes por mês, e leva três mil livros.\n"
        "[14:05, 21/11/2023] Tiago Melo: que bom!!\n"
    ).article
    assert article.headline == "Biblioteca volta à serra de Arouvela"
    assert article.byline == ("Duarte Seabra",)
    assert len(article.body) == 2
    assert [line for line in article.boilerplate if "que bom" in line]


HAVEN = (
    "周二凌晨发生火灾后，科尔万码头继续关闭，港务长说，工作人员仍在现场清理残骸。",
    "没有人受伤，渡轮从北码头出发，晚了一个小时，他晚上补充说，明天早上会恢复正常。",
    "第三批人员来自群岛，工作一直持续到第二天中午，她说，费用由市政府承担。",
)


@pytest.mark.parametrize(
    ("line", "publisher", "byline", "published"),
    [
        ("2024年5月4日 来源：海湾日报 作者：王小明", "海湾日报", ("王小明",), "2024-05-04"),
        ("2024-05-04 08:15 来源：海湾晚报", "海湾晚报", (), "2024-05-04T08:15"),
        ("来源：海湾日报 作者：王小明 责任编辑：李四", None, ("王小明",), None),
    ],
)
def test_day_source_and_author_stand_in_one_line_of_chinese_pages(
    line: str, publisher: str | None, byline: tuple[str, ...], published: str | None
) -> None:
    article = read_text("\n".join(["港口大火后码头关闭", line, *HAVEN])).article
    assert (article.headline, article.publisher, article.byline) == ("港口大火后码头关闭", publisher, byline)
    assert (article.published, article.body, article.photos) == (published, HAVEN, ())


@pytest.mark.parametrize(
    "line", ["责任编辑 李大力", "（责任编辑：李大力）", "责编：李大力 校对：王小明", "【责任编辑:李大力、王小明】"]
)
def test_who_edited_a_chinese_page_is_neither_its_author_nor_its_text(line: str) -> None:
    article = read_text("\n".join(["港口大火后码头关闭", line, *HAVEN, line])).article
    assert (article.byline, article.body) == ((), HAVEN)


@pytest.mark.parametrize("line", ["责任编辑 指出 问题 很多。", "编辑：部门没有回应记者的提问", "来源：新华社"])
def test_other_lines_with_these_words_stay_as_they_are(line: str) -> None:
    assert line not in read_text("\n".join(["港口大火后码头关闭", *HAVEN[:2], line, HAVEN[2]])).article.boilerplate


def test_who_wrote_the_other_articles_of_a_chinese_page_did_not_write_this_one() -> None:
    other = "2024年5月4日 来源：海湾日报 作者：王小明"
    own = "2024年5月3日 来源：海湾晚报 作者：李四"
    below = ["相关新闻", "渡轮恢复正常", other, "桥梁检查完毕", other.replace("4日", "2日")]
    article = read_text("\n".join(["港口大火后码头关闭", own, *HAVEN, *below])).article
    assert (article.publisher, article.byline, article.published) == ("海湾晚报", ("李四",), "2024-05-03")
    assert (article.body, article.photos, list(article.boilerplate)) == (HAVEN, (), below)
