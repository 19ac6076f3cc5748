"""Plain text read from start to end: whole samples in many languages, short pastes, and what holds of any text."""

import gc
import re
import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clippings_app.domain.article import LineLabel, Origin, ParsedArticle, Reading
from clippings_app.domain.contract import article_to_json
from clippings_app.domain.errors import EmptyInput, TooLarge
from clippings_app.parsing.text import read_text, relabel_lines
from clippings_app.parsing.text.furniture import is_row_of_names
from clippings_app.parsing.text.pictures import signed_at_length

SAMPLES = Path(__file__).parent / "text_samples"


def sample(name: str) -> ParsedArticle:
    return read_text((SAMPLES / f"{name}.txt").read_text("utf-8")).article


def everything_in(article: ParsedArticle) -> str:
    return re.sub(r"\W+", "", repr(article_to_json(article)).casefold())


def test_a_german_article_with_all_its_parts() -> None:
    article = sample("de")
    assert article.headline == "Grenzsoldat flieht über die Elbe"
    assert article.deck is not None
    assert article.deck.startswith("Der Mann meldete sich")
    assert article.byline == ("Anna Berger", "Jonas Klein")
    assert article.section == "Politik"
    assert (article.published, article.modified) == (None, "2024-03-14T09:15")
    assert article.dateline == "Hamburg (dpa)"
    assert article.publisher == "Nordpost"
    assert len(article.body) == 5
    assert article.body[2] == "Viele Fragen offen"
    (photo,) = article.photos
    assert (photo.caption, photo.after_paragraph) == ("Ein Boot der Wasserschutzpolizei liegt am Ufer.", 1)
    assert photo.credit is not None
    assert (photo.credit.photographer, photo.credit.agency) == ("Peter Wolf", "dpa")
    assert [source.name for source in article.sources] == ["dpa", "Reuters", "Der Spiegel"]
    assert article.disclosures == ("Dieser Artikel wurde mit Unterstützung künstlicher Intelligenz übersetzt.",)
    assert "Kommentare (12)" in article.boilerplate
    assert any(line.startswith("Das finde ich schlimm") for line in article.boilerplate)
    assert ("2019", "Lauenburg") in [(mention.date, mention.place) for mention in article.mentions]


HEADS = [
    ("ar", "جندي يعبر الحدود ويسلم نفسه للسلطات", ("أحمد علي",), "2024-08-20", 3),
    ("es", "Un soldado cruza la frontera y pide asilo", ("María López",), "2024-08-20", 3),
    ("fr", "Un soldat franchit la frontière à pied", ("Jean Dupont", "Marie Martin", "AFP"), "2024-08-20T09:30", 3),
    ("he", "חייל חצה את הגבול ונעצר בידי כוחות הביטחון", ("דנה לוי",), "2024-05-12T08:30", 3),
    ("ja", "北部国境で兵士が越境、当局が身柄を確保", (), "2024-08-20T09:30", 3),
    ("ko", "북한 병사, 고성 지역으로 귀순", ("홍길동",), "2024-08-20T09:30", 3),
    ("mail", "Soldier walks across border and asks for asylum", ("Jane Doe", "John Roe", "Reuters"), "2024-08-20", 3),
    ("ru", "Солдат пересёк границу и сдался патрулю", ("Иван Петров",), "2024-08-20T09:30", 3),
    ("th", "ทหารข้ามพรมแดนมอบตัวกับเจ้าหน้าที่", (), "2024-08-20", 2),
    ("zh", "一名士兵越过边境投奔韩国", ("王小明",), "2024-08-20T09:30", 3),
    ("broadcaster", "Three hurt as ferry hits pier in storm", ("Jane Doe",), "2024-03-14", 4),
    ("explainer", "Why ferries hit piers: five things to know", ("Jane Doe", "John Roe"), "2024-03-14T10:15Z", 5),
    ("da", "Færge ramte mole i storm", ("Peter Jensen",), "2024-03-14T10:15", 2),
    ("pt", "Balsa bate em cais durante tempestade e fere três pessoas", ("Maria Silva",), "2024-03-14T10:15", 3),
    ("pl", "Prom uderzył w nabrzeże podczas sztormu", ("Jan Kowalski",), "2024-03-14T10:15", 3),
    ("tr", "Feribot fırtınada iskeleye çarptı: 3 yaralı", (), "2024-03-14", 3),
]


@pytest.mark.parametrize(("name", "headline", "byline", "published", "paragraphs"), HEADS)
def test_the_head_and_length_of_articles(
    name: str, headline: str, byline: tuple[str, ...], published: str, paragraphs: int
) -> None:
    article = sample(name)
    assert article.headline == headline
    assert article.byline == byline
    assert article.published == published
    assert len(article.body) == paragraphs


PHOTOS = [
    ("ar", "جنود في دورية قرب الحدود", "محمد حسن", "رويترز"),
    ("es", "Un puesto de control en Cúcuta.", "Juan Pérez", "EFE"),
    ("fr", "Une patrouille près de Menton, le 20 août.", "Luc Bernard", "AFP"),
    ("he", 'כוחות צה"ל באזור הגבול', "אבי כהן", None),
    ("ja", "軍事境界線近くを警備する兵士＝8月、高城郡", None, "共同通信"),
    ("ko", "▲ 고성군 해안 초소", None, "연합뉴스"),
    ("ru", "Патруль на границе", "Сергей Иванов", "ТАСС"),
    ("th", None, "สมชาย ใจดี", "AFP"),
    ("zh", "边境附近的哨所", "李强", "新华社"),
    ("da", "Færgen blev hårdt beskadiget.", "Lars Olsen", "Ritzau Scanpix"),
    ("pt", "Balsa ficou danificada", "João Costa", "Lusa"),
    ("pl", "Prom po wypadku", "Adam Nowak", "PAP"),
    ("tr", "Feribot ağır hasar gördü", "Ahmet Yılmaz", "AA"),
]


@pytest.mark.parametrize(("name", "caption", "photographer", "agency"), PHOTOS)
def test_the_picture_of_articles(name: str, caption: str | None, photographer: str | None, agency: str | None) -> None:
    (photo,) = sample(name).photos
    assert photo.credit is not None
    assert (photo.caption, photo.credit.photographer, photo.credit.agency) == (caption, photographer, agency)


LISTED = [
    ("ar", ["رويترز", "الجزيرة", "وكالة الأناضول"], "أخبار الشمال"),
    ("es", ["EFE", "El Tiempo", "Reuters", "AFP"], "Diario del Norte"),
    ("he", ["רויטרס", "הארץ", "AP"], "חדשות הצפון"),
    ("ja", ["共同通信", "聯合ニュース"], None),
    ("ru", ["РИА Новости", "Интерфакс"], "Северный вестник"),
    ("th", ["รอยเตอร์", "บางกอกโพสต์"], None),
    ("zh", ["新华社", "路透社"], None),
]


@pytest.mark.parametrize(("name", "sources", "publisher"), LISTED)
def test_sources_and_publisher_of_articles(name: str, sources: list[str], publisher: str | None) -> None:
    article = sample(name)
    assert [source.name for source in article.sources if source.kind == "listed"] == sources
    assert article.publisher == publisher


def test_hard_wrapped_lines_become_paragraphs_and_hyphens_go() -> None:
    article = sample("mail")
    assert "in the second such crossing" in article.body[0]
    assert "for a medical check." in article.body[0]
    assert article.boilerplate == ("Page 1 of 2",)
    assert article.dateline == "WASHINGTON (Reuters)"


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_no_line_is_lost(path: Path) -> None:
    text = path.read_text("utf-8")
    reading = read_text(text)
    held = everything_in(reading.article)
    for line in reading.lines:
        assert (line.label is LineLabel.BLANK) == (not line.text.strip())
        if line.label in (
            LineLabel.BODY,
            LineLabel.HEADLINE,
            LineLabel.CAPTION,
            LineLabel.BOILERPLATE,
        ) and path.stem not in ("mail", "fr"):
            assert re.sub(r"\W+", "", line.text.casefold())[:20] in held
        assert text[line.start : line.end] == line.text


# ------------------------------------------------------------------ short pastes


def test_a_single_sentence_is_body() -> None:
    article = read_text("A soldier crossed the border on August 8 and was arrested near Goseong.").article
    assert (article.headline, len(article.body)) == (None, 1)
    assert [(mention.date, mention.place) for mention in article.mentions] == [("XXXX-08-08", "Goseong")]


def test_a_headline_alone() -> None:
    article = read_text("Soldier walks across border and asks for asylum").article
    assert (article.headline, article.body) == ("Soldier walks across border and asks for asylum", ())


def test_a_headline_and_one_paragraph_with_windows_line_ends() -> None:
    text = "Soldier walks across border\r\n\r\nA soldier walked across the border on Tuesday and asked for asylum.\r\n"
    reading = read_text(text)
    assert reading.article.headline == "Soldier walks across border"
    assert reading.article.body == ("A soldier walked across the border on Tuesday and asked for asylum.",)
    place = reading.article.provenance["headline"]
    assert text[place.start : place.end] == "Soldier walks across border"


def test_a_question_may_be_a_headline() -> None:
    article = read_text(
        "Is the border still safe?\nA soldier walked across it on Tuesday and asked for asylum, they said.\n"
    ).article
    assert article.headline == "Is the border still safe?"


def test_a_headline_and_a_deck_without_a_body() -> None:
    article = read_text(
        "Soldier walks across border\n\nThe man was unarmed and in uniform when a patrol found him on the shore"
    ).article
    assert article.deck == "The man was unarmed and in uniform when a patrol found him on the shore"


def test_a_headline_in_spite_of_its_full_stop() -> None:
    article = read_text(
        "The border is open again.\n\nA soldier walked across it on Tuesday and asked for asylum, the officials said in the evening.\n"
    ).article
    assert article.headline == "The border is open again."


def test_invisible_characters_and_odd_spaces_do_not_show() -> None:
    article = read_text(
        "\ufeffSoldier\u00a0walks\u200b across\tborder\n\nIt happened on the river on Tuesday night, the officials said."
    ).article
    assert article.headline == "Soldier walks across border"


def test_nothing_but_space_is_an_error() -> None:
    with pytest.raises(EmptyInput):
        read_text(" \n\t\u200b\n")


# --------------------------------------------------------------- shapes of pages

BODY = [
    "The harbour of the town was closed on Tuesday after a storm had torn two boats from their moorings, officials said.",
    "Nobody was hurt, but the ferry to the island will not sail before Friday, the company said in the evening.",
    "In 2019, a storm sank four boats at the same pier.",
]


def page(*lines: str) -> Reading:
    return read_text("\n".join(lines))


def test_a_gallery_counter_and_doubled_alternative_text_belong_to_the_picture() -> None:
    article = page(
        "Storm closes harbour",
        *BODY[:1],
        "2 View gallery",
        "גשר בנמל",
        "גשר בנמל",
        "The old bridge",
        "(Photo: Jane Roe)",
        *BODY[1:],
    ).article
    (photo,) = article.photos
    assert (photo.alt, photo.caption, photo.after_paragraph) == ("גשר בנמל", "The old bridge", 1)
    assert article.body == tuple(BODY)
    assert article.boilerplate == ("2 View gallery",)


def test_two_pictures_in_a_row_stay_two() -> None:
    article = page(
        "Storm closes harbour",
        BODY[0],
        "The pier",
        "Photo: Jane Roe/AP",
        "The ferry",
        "Photo: John Doe/AP",
        BODY[1],
        BODY[2],
    ).article
    assert [photo.caption for photo in article.photos] == ["The pier", "The ferry"]


def test_a_caption_with_its_credit_in_one_line() -> None:
    article = page("Storm closes harbour", BODY[0], "Boats at the pier. (AP Photo/Jane Roe)", BODY[1], BODY[2]).article
    assert article.photos[0].caption == "Boats at the pier."
    assert len(article.body) == 3


def test_a_caption_under_a_counter_without_a_credit() -> None:
    article = page("Storm closes harbour", BODY[0], "1/3", "The pier after the storm", BODY[1], BODY[2]).article
    assert article.photos[0].caption == "The pier after the storm"


def test_sources_in_lines_below_their_head() -> None:
    article = page(
        "Storm closes harbour",
        *BODY,
        "",
        "Sources:",
        "- Reuters",
        "- Harbour Post (https://example.org/a)",
        "",
        "Share",
    ).article
    assert [(source.name, source.url) for source in article.sources if source.kind == "listed"] == [
        ("Reuters", None),
        ("Harbour Post", "https://example.org/a"),
    ]
    assert "Sources:" in article.boilerplate


def test_links_to_more_are_left_out_with_the_titles_below_them() -> None:
    article = page("Storm closes harbour", BODY[0], "Read also", "Old pier to be rebuilt", BODY[1], BODY[2]).article
    assert article.body == tuple(BODY)
    assert article.boilerplate == ("Read also", "Old pier to be rebuilt")


def test_list_items_and_sub_headings_are_body() -> None:
    article = page("Storm closes harbour", BODY[0], "What is closed", "- the ferry", "- the pier", BODY[1]).article
    assert article.body == (BODY[0], "What is closed", "- the ferry", "- the pier", BODY[1])


def test_an_agency_that_signs_the_text_is_no_picture() -> None:
    article = page("Sturm schließt Hafen", *BODY, "(dpa)").article
    assert article.photos == ()
    assert article.boilerplate == ("(dpa)",)


def test_a_masthead_and_the_outlet_behind_the_headline_name_the_publisher() -> None:
    assert page("The Guardian", "Storm closes harbour", *BODY).article.publisher == "The Guardian"
    article = page("Storm closes harbour | The Guardian", *BODY).article
    assert (article.headline, article.publisher) == ("Storm closes harbour", "The Guardian")


def test_a_deck_set_off_by_blank_lines_though_it_ends_in_a_full_stop() -> None:
    article = page(
        "Storm closes harbour",
        "",
        "Two boats lost and the ferry stays in port until the end of the week.",
        "",
        *BODY,
        BODY[0] + " Again.",
    ).article
    assert article.deck == "Two boats lost and the ferry stays in port until the end of the week."


def test_a_deck_above_the_byline() -> None:
    article = page(
        "Storm closes harbour",
        "Two boats lost and the ferry stays in port until the end of the week.",
        "By Jane Doe",
        "20 August 2024",
        *BODY,
    ).article
    assert article.deck is not None
    assert (article.byline, article.published) == (("Jane Doe",), "2024-08-20")
    assert ("2024-08-20", None) in [(mention.date, mention.place) for mention in article.mentions] or article.mentions


def test_a_date_line_that_no_field_needs_is_kept() -> None:
    article = page("Storm closes harbour", "20 August 2024", "Published 21 August 2024", *BODY).article
    assert article.published == "2024-08-20"
    assert "Published 21 August 2024" in article.boilerplate


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Veröffentlicht17. Dezember 2024, 12:17", "2024-12-17T12:17"),
        ("Jane Roe17.12.2024, 12:17 Uhr", "2024-12-17T12:17"),
        ("Lisboa-17/12/2024 12:17", "2024-12-17T12:17"),
        ("Harbour PressDecember 17, 2024 GMT", "2024-12-17"),
        ("17.12.2024 12:17 Aktualisiert am 18.12.2024 13:20", "2024-12-17T12:17"),
    ],
)
def test_a_date_that_a_copy_glued_to_the_words_before_it_is_read(line: str, day: str) -> None:
    article = page("Storm closes harbour", line, *BODY).article
    assert article.published == day


def test_a_line_of_two_days_is_no_line_of_a_date_for_it() -> None:
    article = page("Storm closes harbour", "Open 3 May 2024 until 9 May 2024 at the town pier", *BODY).article
    assert article.published is None


MENU = [
    "Home",
    "News",
    "Sport",
    "Weather",
    "Shop",
    "Log in",
    "Newsletter",
    "Our team",
    "Harbour tours",
    "Events",
    "Archive",
] * 3
TEASERS = [
    "Old lighthouse gets new paint",
    "Market moves to the square",
    "Choir sings in the open air",
    "School wins a prize",
] * 4


def test_a_whole_page_is_cut_down_to_its_article() -> None:
    article = page(
        *MENU,
        "Storm closes harbour for three days",
        "By Jane Doe",
        "20 August 2024",
        *BODY,
        *(text + " So it was said." for text in BODY),
        *TEASERS,
    ).article
    assert article.headline == "Storm closes harbour for three days"
    assert article.body[0] == BODY[0]
    assert len(article.body) == 6
    assert "Harbour tours" in article.boilerplate


def test_a_menu_alone_ends_in_an_article_without_body() -> None:
    article = page(*MENU).article
    assert article.body == ()


# -------------------------------------------------------------------- relabelling


def test_forced_labels_put_the_article_together_anew() -> None:
    reading = page("Storm closes harbour", "Ferry stays in port", *BODY)
    changed = relabel_lines(reading, {1: LineLabel.BOILERPLATE, 4: LineLabel.DISCLOSURE})
    assert changed.article.boilerplate == ("Ferry stays in port",)
    assert changed.article.disclosures == (BODY[2],)
    assert changed.lines[1].label is LineLabel.BOILERPLATE
    assert relabel_lines(changed, {1: LineLabel.DECK, 4: LineLabel.BODY}).article.body == tuple(BODY)


def test_a_line_of_a_wrapped_paragraph_can_be_taken_out() -> None:
    reading = read_text((SAMPLES / "mail.txt").read_text("utf-8"))
    first = next(i for i, line in enumerate(reading.lines) if line.label is LineLabel.BODY)
    changed = relabel_lines(reading, {first: LineLabel.BLANK})
    assert changed.article.boilerplate[0].startswith("WASHINGTON")
    assert changed.article.body[0].startswith("border on Tuesday")


def test_a_line_that_is_not_there_cannot_be_labelled() -> None:
    with pytest.raises(IndexError):
        relabel_lines(page(*BODY), {9: LineLabel.BODY})


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *BODY,
                "",
                "Photo: Jane Roe/AP",
                "By Jane Doe",
                "Sources: AP, AFP",
                "1/2",
                "Read also",
                "Comments",
                "Short line",
                "- item",
                "גשר",
                "20 August 2024",
            ]
        ),
        max_size=25,
    )
)
def test_any_order_of_lines_is_read_and_relabelled_to_the_same(lines: list[str]) -> None:
    text = "\n".join(lines)
    if not text.strip():
        return
    reading = read_text(text)
    assert [line.text for line in reading.lines] == text.split("\n")
    for evidence in reading.article.provenance.values():
        assert evidence.start is not None
        assert evidence.end is not None
        assert 0 <= evidence.start <= evidence.end <= len(text)
    again = relabel_lines(reading, {})
    assert again.article == reading.article
    assert sum(line.label is LineLabel.HEADLINE for line in reading.lines) <= 1


def test_language_and_sources_know_where_they_were_read() -> None:
    sentences = (
        "The tide gate of Gullhaven was closed on Friday, according to the Basin Courier, which saw the notice.",
        "Ships wait in the roads until the morning, and the lamp of the northern pier is dark.",
        "Repairs will take until autumn, said Ilse Roe, who has kept the gate for eleven years.",
    )
    text = "\n\n".join(("Tide gate closed for repairs", *sentences, "Sources: Harbour Gazette, Coast Radio"))
    article = read_text(text, url="https://gazette.example/tide").article
    assert {source.name for source in article.sources} == {"Basin Courier", "Harbour Gazette", "Coast Radio"}
    sources, language = article.provenance["sources"], article.provenance["language"]
    assert text[sources.start : sources.end].startswith("Basin Courier")
    assert text[sources.start : sources.end].endswith("Coast Radio")
    assert text[language.start : language.end].startswith("Tide gate closed")
    assert text[language.start : language.end].endswith(sentences[-1])
    assert article.provenance["url"].origin is Origin.FILE


def test_a_paste_of_nothing_but_line_breaks_is_refused() -> None:
    with pytest.raises(TooLarge) as error:
        read_text("a\n" * 400_001)
    assert error.value.what == "lines"


def test_a_book_is_read_without_looking_at_each_line() -> None:
    reading = read_text("\n".join(["Storm closes harbour", *BODY * 1100, "short"]))
    assert len(reading.lines) == 3302
    assert reading.lines[3200].label is LineLabel.BODY
    assert reading.lines[3301].label is LineLabel.BOILERPLATE


FIRE = "A blaze gutted the old mill at Sablecliff on Monday night, and the road beside it was shut for hours."
LATER = "Nobody was hurt, the brigade said, though an inquiry into the wiring was opened the morning after that."
HEADLINE = "Blaze guts old mill on the cliff"


def pasted(*lines: str) -> ParsedArticle:
    return read_text("\n\n".join(lines)).article


MASTHEADS = [
    (("The Sandmere Courier", HEADLINE, "12 March 2024"), "The Sandmere Courier", "2024-03-12", ()),
    (("Sandmere Lantern", HEADLINE, "12 March 2024"), "Sandmere Lantern", "2024-03-12", ()),
    ((HEADLINE, "The Sandmere Lantern\n12 March 2024"), "The Sandmere Lantern", "2024-03-12", ()),
    ((HEADLINE, "Lanternview\n12 March 2024"), "Lanternview", "2024-03-12", ()),
    ((HEADLINE, "Sandmere Courier"), "Sandmere Courier", None, ()),
    ((HEADLINE, "Wilma Tarn\nSandmere Courier\n12 March 2024"), "Sandmere Courier", "2024-03-12", ("Wilma Tarn",)),
    ((HEADLINE, "Wilma Tarn\nHarbour correspondent\n12 March 2024"), None, "2024-03-12", ("Wilma Tarn",)),
    ((HEADLINE, "Wilma Tarn | Sandmere Courier | 12 March 2024"), "Sandmere Courier", "2024-03-12", ("Wilma Tarn",)),
    ((HEADLINE, "12 March 2024 • Wilma Tarn • 3 min read"), None, "2024-03-12", ("Wilma Tarn",)),
    ((HEADLINE, "By Wilma Tarn published 12 March 2024"), None, "2024-03-12", ("Wilma Tarn",)),
    (("sandmere.example", HEADLINE, "12 March 2024"), "sandmere.example", "2024-03-12", ()),
    (("Exclusive", HEADLINE, "12 March 2024"), None, "2024-03-12", ()),
    (("World News", HEADLINE, "12 March 2024"), None, "2024-03-12", ()),
    ((HEADLINE, "Sablecliff\n12 March 2024"), None, "2024-03-12", ()),
]


@pytest.mark.parametrize(("head", "publisher", "published", "byline"), MASTHEADS)
def test_a_line_with_the_outlet_is_no_paragraph(
    head: tuple[str, ...], publisher: str | None, published: str | None, byline: tuple[str, ...]
) -> None:
    article = pasted(*head, FIRE, LATER)
    assert (article.headline, article.deck, article.body) == (HEADLINE, None, (FIRE, LATER))
    assert (article.publisher, article.published, article.byline) == (publisher, published, byline)


def test_a_text_signed_below_has_author_outlet_and_day() -> None:
    article = pasted(HEADLINE, FIRE, LATER, "Wilma Tarn\nSandmere Courier\n12 March 2024")
    assert article.body == (FIRE, LATER)
    assert (article.byline, article.publisher) == (("Wilma Tarn",), "Sandmere Courier")
    assert article.published == "2024-03-12"


RUSSIAN = (
    "Пожар уничтожил старую мельницу у реки в ночь на понедельник, дорогу рядом перекрыли на несколько часов.",
    "Никто не пострадал, сообщили в пожарной службе, причину возгорания выясняют следователи.",
)
ARABIC = (
    "التهم حريق المطحنة القديمة عند النهر ليلة الاثنين وأغلقت الطريق المجاورة عدة ساعات بحسب السلطات المحلية.",
    "ولم يصب أحد بأذى، وقالت فرقة الإطفاء إن سبب الحريق لم يعرف بعد وإن تحقيقا قد فتح.",
)
ELSEWHERE = [
    (("Южный причал", "Огонь уничтожил мельницу у реки"), RUSSIAN, "Южный причал"),
    (("Огонь уничтожил мельницу у реки", "Речной вестник\n12 марта 2024"), RUSSIAN, "Речной вестник"),
    (("Вестник причала", "Огонь уничтожил мельницу у реки"), RUSSIAN, "Вестник причала"),
    (("صحيفة الساحل", "حريق يلتهم المطحنة القديمة عند النهر"), ARABIC, "صحيفة الساحل"),
    (("حريق يلتهم المطحنة القديمة عند النهر", "الساحل اليوم\n12 مارس 2024"), ARABIC, "الساحل اليوم"),
]


@pytest.mark.parametrize(("head", "body", "publisher"), ELSEWHERE)
def test_mastheads_of_other_scripts(head: tuple[str, ...], body: tuple[str, ...], publisher: str) -> None:
    article = pasted(*head, *body)
    assert article.headline == max("\n".join(head).split("\n"), key=len)
    assert (article.publisher, article.byline, article.body) == (publisher, (), body)


def test_a_korean_reporter_is_a_byline_whatever_the_surname() -> None:
    article = pasted(
        "부두 창고 화재로 연락선 하루 중단",
        "달가람봄 기자\n2024.03.12 08:20",
        "11일 새벽 부두의 창고에서 불이 나 건물이 모두 탔다. 소방당국에 따르면 5명이 연기를 마셔 치료를 받았다.",
    )
    assert article.byline == ("달가람봄",)
    assert len(article.body) == 1


LETTERS = [
    ("From: Tidemark Lines press office <press@tidemark.example>\nTo: desk@courier.example\nDate: Tue, 12 Mar 2024 08:12:00 +0100\nSubject: Fwd: Tidemark Lines on the blaze",
     "Tidemark Lines on the blaze", ("Tidemark Lines press office",), "2024-03-12T08:12:00+01:00"),
    ("Von: Wilma Tarn <tarn@kurier.example>\nGesendet: Dienstag, 12. März 2024 08:12\nAn: desk@kurier.example\nBetreff: WG: Feuer in der Mühle",
     "Feuer in der Mühle", ("Wilma Tarn",), "2024-03-12T08:12"),
    ("Objet : Incendie au moulin\nDe : Paul Verdier\nDate : 12 mars 2024", "Incendie au moulin", ("Paul Verdier",), "2024-03-12"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "headline", "byline", "published"), LETTERS)
def test_the_head_of_a_letter_is_headline_byline_and_date(
    head: str, headline: str, byline: tuple[str, ...], published: str
) -> None:
    article = pasted(head, FIRE, LATER)
    assert (article.headline, article.byline, article.published) == (headline, byline, published)
    assert article.body == (FIRE, LATER)


def test_a_letter_broken_at_a_fixed_width_keeps_its_head_apart() -> None:
    head = "From: Wilma Tarn of the Sandmere desk <tarn@sandmere.example>\nDate: 12 March 2024\nSubject: Blaze guts the old mill on the cliff at Sandmere"
    wrapped = "\n".join(textwrap.wrap(f"{FIRE} {LATER} {FIRE.replace('Monday', 'Friday')} {LATER}", 64))
    article = pasted(head, wrapped)
    assert article.headline == "Blaze guts the old mill on the cliff at Sandmere"
    assert len(article.body) == 1


def test_the_head_of_a_long_letter_holds_too() -> None:
    menu = [f"Item {number}" for number in range(60)]
    article = pasted("From: Wilma Tarn\nSubject: Blaze guts mill", HEADLINE, FIRE, LATER, *menu)
    assert (article.headline, article.byline) == ("Blaze guts mill", ("Wilma Tarn",))


def test_one_line_with_a_colon_is_no_letter() -> None:
    article = pasted("From: a reader", HEADLINE, FIRE, LATER)
    assert article.headline == HEADLINE


@pytest.mark.parametrize("caption", ["The mill on the morning after.", "The mill, seen from the cliff road on Tuesday"])
def test_a_caption_below_its_credit_is_a_caption(caption: str) -> None:
    article = pasted(HEADLINE, FIRE, f"Photo: Wilma Tarn/AP\n{caption}", LATER)
    assert article.body == (FIRE, LATER)
    (photo,) = article.photos
    assert photo.caption == caption
    assert photo.credit is not None
    assert photo.credit.photographer == "Wilma Tarn"


def test_a_caption_below_its_credit_in_a_text_without_blank_lines() -> None:
    caption = "The mill, seen from the cliff road on Tuesday"
    first = FIRE + " " + LATER + " " + LATER
    article = read_text(
        "\n".join([HEADLINE, "By Wilma Tarn", first, "Photo: Wilma Tarn/AP", caption, LATER, LATER + " So far."])
    ).article
    (photo,) = article.photos
    assert photo.caption == caption
    assert caption not in article.body


ALTERNATIVE = "The mill seen from the cliff road"


@pytest.mark.parametrize(
    ("tail", "credit"),
    [
        (" / Wilma Tarn", "Wilma Tarn"),
        (". (Wilma Tarn)", "Wilma Tarn"),
        (".Handed out by the fire brigade of Sandmere", "Handed out by the fire brigade of Sandmere"),
        (" - Copyright Tarn Pictures (AP)", "Copyright Tarn Pictures (AP)"),
        # all rights reserved is no sentence; a copy may glue the credit to the last word
        (". Wilma Tarn/Copyright 2026 The Tarn. All rights reserved.", "Wilma Tarn/Copyright 2026 The Tarn."),
        ("Tarn Fire Brigade/AP", "Tarn Fire Brigade/AP"),
    ],
)
def test_what_a_caption_says_beyond_the_alternative_text_is_its_credit(tail: str, credit: str) -> None:
    article = pasted(HEADLINE, FIRE, f"{ALTERNATIVE}\n{ALTERNATIVE}\n{ALTERNATIVE}{tail}", LATER, LATER + " So far.")
    (photo,) = article.photos
    assert photo.credit is not None
    assert photo.credit.printed == credit
    assert photo.caption is not None
    assert photo.caption.rstrip(".") == ALTERNATIVE


def test_a_caption_that_goes_on_where_the_alternative_text_ends_has_no_credit() -> None:
    caption = f"{ALTERNATIVE}. The roof has fallen in."
    article = pasted(HEADLINE, FIRE, f"{ALTERNATIVE}\n{ALTERNATIVE}\n{caption}", LATER, LATER + " So far.")
    assert [(photo.caption, photo.credit) for photo in article.photos] == [(caption, None)]


def test_a_short_title_said_again_with_where_it_was_seen_is_a_caption_and_its_credit() -> None:
    article = pasted(HEADLINE, FIRE, "„Mill it“\n„Mill it“ Screenshot von Reddit", LATER, LATER + " So far.")
    assert [(p.caption, p.credit and p.credit.printed) for p in article.photos] == [
        ("„Mill it“", "Screenshot von Reddit")
    ]
    other = pasted(HEADLINE, FIRE, "„Mill it“\n„Mill it“ Wilma Tarn", LATER, LATER + " So far.")
    assert other.photos == ()


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        (f"{ALTERNATIVE} before the fire.", "Mill House: Wilma Tarn, wilma@tarn.example"),
        (ALTERNATIVE, "Midjourney („mill at night, postcard 1950“)"),
    ],
)
def test_a_caption_may_end_in_a_name_with_its_address_or_in_the_words_that_made_the_picture(
    caption: str, credit: str
) -> None:
    stroke = "" if caption.endswith(".") else " –"
    line = f"{caption}{stroke} {credit}"
    reading = read_text("\n\n".join((HEADLINE, FIRE, line, LATER)))
    at = next(i for i, read in enumerate(reading.lines) if read.text == line)
    (photo,) = relabel_lines(reading, {at: LineLabel.CAPTION}).article.photos
    assert (photo.caption, photo.credit and photo.credit.printed) == (caption, credit)
    assert signed_at_length(f"{caption} Write to us at news@tarn.example") is None


def test_the_label_of_a_credit_and_the_name_below_it_are_one_credit() -> None:
    article = pasted(HEADLINE, FIRE, f"{ALTERNATIVE}\nPhoto:\nWilma Tarn / AP", LATER, LATER + " So far.")
    (photo,) = article.photos
    assert photo.credit is not None
    assert (photo.credit.printed, photo.credit.photographer, photo.credit.agency) == (
        "Photo: Wilma Tarn / AP",
        "Wilma Tarn",
        "AP",
    )


@pytest.mark.parametrize(
    ("printed", "headline"),
    [
        ("Fire on the coastMill burns down at Sandmere", "Mill burns down at Sandmere"),
        ('"Nothing is left of it"Mill burns down at Sandmere', "Mill burns down at Sandmere"),
        ('Mill owner: "Nothing is left of it" after fire', 'Mill owner: "Nothing is left of it" after fire'),
        ("How MacTarn sold the mill at Sandmere", "How MacTarn sold the mill at Sandmere"),
    ],
)
def test_a_kicker_glued_to_the_headline_is_parted_from_it(printed: str, headline: str) -> None:
    article = pasted(printed, FIRE + " The Mill was insured by MacTarn.", LATER)
    assert article.headline == headline


def test_the_publisher_is_no_photographer() -> None:
    article = pasted(
        "Sandmere Lantern", HEADLINE, "12 March 2024", FIRE, "The mill.\nPhoto: Wilma Tarn/Sandmere Lantern", LATER
    )
    (photo,) = article.photos
    assert photo.credit is not None
    assert (photo.credit.photographer, photo.credit.agency) == ("Wilma Tarn", "Sandmere Lantern")


def test_a_line_that_the_imprint_names_again_is_the_publisher() -> None:
    article = pasted(HEADLINE, "Old mill\n12 March 2024", FIRE, LATER, "© 2024 Old mill")
    assert article.publisher == "Old mill"
    assert article.boilerplate == ("© 2024 Old mill",)


@pytest.mark.parametrize("line", ["Subscribe to our newsletter", "Sign up for the free newsletter", "Get the app"])
def test_a_call_that_names_nobody_names_no_publisher(line: str) -> None:
    assert pasted(HEADLINE, "12 March 2024", FIRE, LATER, line).publisher is None


def test_words_that_several_captions_end_in_are_their_credit() -> None:
    article = read_text(
        "\n".join(
            [
                "Quay reopens after the storm",
                FIRE,
                "The quay before the storm. Quayhouse",
                LATER,
                "A boat is lifted out of the harbour. Quayhouse",
                FIRE.replace("Monday", "Friday"),
            ]
        )
    ).article
    assert [(photo.caption, photo.credit and photo.credit.printed) for photo in article.photos] == [
        ("The quay before the storm.", "Quayhouse"),
        ("A boat is lifted out of the harbour.", "Quayhouse"),
    ]


@pytest.mark.parametrize(
    ("line", "headline", "section"),
    [
        ("Kultur : Was das Land am Deich jetzt liest", "Was das Land am Deich jetzt liest", "Kultur"),
        ("Streit am Deich : Der Kreis zahlt weniger", "Der Kreis zahlt weniger", "Streit am Deich"),
        ("Streit am Deich: Der Kreis zahlt weniger", "Streit am Deich: Der Kreis zahlt weniger", None),
    ],
)
def test_a_kicker_before_a_colon_that_stands_apart_is_no_part_of_the_headline(
    line: str, headline: str, section: str | None
) -> None:
    body = (
        "Der Kreis hat am Mittwoch beschlossen, dass der neue Deich im kommenden Jahr gebaut wird, teilte er mit.\n"
        "Die Gemeinden an der Küste hatten lange darauf gewartet und im Herbst vor neuen Schäden gewarnt.\n"
    )
    article = read_text(f"{line}\nVon Clara Weide\n{body}").article
    assert (article.headline, article.section) == (headline, section)


def test_in_french_a_space_stands_before_every_colon() -> None:
    body = (
        "Le conseil a voté mercredi un crédit de douze millions d’euros pour reconstruire la digue, a-t-il annoncé.\n"
        * 2
    )
    article = read_text(f"Tempête : la digue sera reconstruite\nPar Élise Morin\n{body}").article
    assert article.headline == "Tempête : la digue sera reconstruite"


def test_of_very_many_lines_the_imprint_at_the_foot_still_names_the_publisher() -> None:
    rows = [f"Berth {i}" for i in range(8_000)]
    rows[4_000] = "© 2021 The Far Shore"
    article = read_text("\n".join([*rows, "© 2024 The Long Quay. All rights reserved."])).article
    assert article.publisher == "The Long Quay"


def test_a_reading_leaves_the_collecting_of_garbage_as_it_was() -> None:
    gc.enable()
    read_text("The pier was closed on Tuesday.")
    with pytest.raises(EmptyInput):
        read_text(" \n ")
    assert gc.isenabled()
    gc.disable()
    read_text("The pier was closed on Tuesday.")
    assert not gc.isenabled()


@pytest.mark.parametrize(
    "rest", ["The bridge over the Loh opened again on Friday.", "The bridge is open. It was shut in May."]
)
def test_a_short_first_line_with_a_blank_one_below_is_the_headline(rest: str) -> None:
    article = read_text(f"Bridge reopens\n\n{rest}").article
    assert article.headline == "Bridge reopens"
    assert article.body == (rest,)


def test_a_headline_of_six_words_in_a_script_without_capitals_is_no_name() -> None:
    article = read_text(
        "המזח הישן בעין ברק נסגר לקהל\n\nבודקים מצאו חלודה בקורות, והדייגים נאלצים לחכות\n\nמאת אורית שחם\n\n"
        "המזח הישן בעין ברק נסגר ביום ראשון לקהל, לאחר שבודקים מצאו חלודה בקורות שלו."
    ).article
    assert article.headline == "המזח הישן בעין ברק נסגר לקהל"
    assert article.deck == "בודקים מצאו חלודה בקורות, והדייגים נאלצים לחכות"


def test_a_first_sentence_is_no_headline_for_standing_alone() -> None:
    article = read_text(
        "The bridge is open.\n\nIt was shut in May, and nobody had said for how long it would be."
    ).article
    assert "It was shut in May, and nobody had said for how long it would be." in article.body


@pytest.mark.parametrize("first", ["Jane Doe", "Dear editor", "On Tuesday the council said:"])
def test_a_name_a_salutation_or_what_leads_on_is_no_headline_for_standing_first(first: str) -> None:
    article = read_text(f"{first}\n\nThe pier was closed on Tuesday.\n\nIt will stay closed for a year.").article
    assert article.headline != first


def test_who_passed_an_article_on_is_not_its_author() -> None:
    head = "From: Wilma Tarn <tarn@courier.example>\nDate: Tue, 12 Mar 2024 08:12:00 +0100\nSubject: Fwd: Blaze guts old mill"
    article = pasted(head, "Blaze guts old mill above the harbour", FIRE, LATER)
    assert article.headline == "Blaze guts old mill above the harbour"
    assert article.byline == ()
    assert article.body == (FIRE, LATER)


def test_a_last_line_that_goes_on_small_belongs_to_the_text() -> None:
    last = "but nobody has said who will pay for the roof"
    assert pasted("Blaze guts old mill", FIRE, LATER, last).body == (FIRE, LATER, last)
    for other in ("Most read", "iPhone users read this in our app"):
        assert pasted("Blaze guts old mill", FIRE, LATER, other).body == (FIRE, LATER)


def test_the_day_of_a_letter_is_not_that_of_the_article_in_it() -> None:
    head = "From: Wilma Tarn <tarn@courier.example>\nDate: Tue, 12 Mar 2024 08:12:00 +0100\nSubject: Fwd: Blaze guts old mill"
    article = pasted(head, "Blaze guts old mill", "Owen Pike\n9 March 2024", FIRE, LATER)
    assert (article.byline, article.published) == (("Owen Pike",), "2024-03-09")


def test_the_head_of_a_printed_page_gives_day_and_paper() -> None:
    article = pasted("Thursday, 9 November 2023      THE KESTREL GAZETTE      5", "Blaze guts old mill", FIRE, LATER)
    assert (article.headline, article.published) == ("Blaze guts old mill", "2023-11-09")
    assert article.publisher == "THE KESTREL GAZETTE"


@pytest.mark.parametrize("name", ["Radio Tarn 1", "Tarn News 24"])
def test_a_broadcaster_beside_the_day_is_never_named_without_its_number(name: str) -> None:
    assert pasted("Blaze guts old mill", f"{name} | 3 May 2024", FIRE, LATER).publisher is None
    assert pasted("Blaze guts old mill", "Tarn Courier 24 | 3 May 2024", FIRE, LATER).publisher == "Tarn Courier"


@pytest.mark.parametrize("name", ["Diario AS", "News Corp"])
def test_what_remains_of_a_name_without_its_company_names_somebody(name: str) -> None:
    assert pasted("Blaze guts old mill", FIRE, LATER, f"© 2024 {name}").publisher == name


def test_a_title_that_only_begins_with_the_subject_of_a_letter_stays() -> None:
    head = "From: Wilma Tarn <tarn@courier.example>\nDate: Tue, 12 Mar 2024 08:12:00 +0100\nSubject: "
    title = "Blaze guts old mill above the harbour"
    for subject in ("Blaze", "Re: ..."):
        article = pasted(head + subject, title, FIRE, LATER)
        assert title in (article.headline, article.deck)


def test_a_letter_is_passed_on_in_swedish_too() -> None:
    head = "Från: Wilma Tarn\nDatum: 12 mars 2024 08:12\nÄmne: VB: Blaze guts old mill"
    article = pasted(head, "Blaze guts old mill", FIRE, LATER)
    assert (article.headline, article.deck, article.byline) == ("Blaze guts old mill", None, ())


def test_a_paper_is_called_by_its_title_not_by_its_company() -> None:
    foot = "© 2024 Tarn Herald Media Ltd"
    assert pasted("Blaze guts old mill", FIRE, LATER, foot).publisher == "Tarn Herald"
    for name, title in (("Gazzetta di Tarn SpA", "Gazzetta di Tarn"), ("Tarn Day Spa", "Tarn Day Spa")):
        assert pasted("Blaze guts old mill", FIRE, LATER, f"© 2024 {name}").publisher == title
    parts = ("News", "Sport", "Weather", "Jobs", "Letters", "Obituaries", "Boats", "Gardens", "Films", "Music")
    menu = "\n".join(["The Tarn Herald", *parts])
    assert pasted(menu, "Blaze guts old mill", FIRE, LATER, foot).publisher == "The Tarn Herald"


def test_captions_below_their_credits_keep_them_in_a_row_of_pictures() -> None:
    lines = ["Photo: Jane Roe/AP", "Boats on the quay", "Photo: Ida Crane/AFP", "The mill at dawn"]
    reading = read_text("\n".join([FIRE, *lines, LATER]))
    labels = [LineLabel.CREDIT, LineLabel.CAPTION, LineLabel.CREDIT, LineLabel.CAPTION]
    photos = relabel_lines(reading, dict(enumerate(labels, 1))).article.photos
    assert [(photo.caption, photo.credit and photo.credit.photographer) for photo in photos] == [
        ("Boats on the quay", "Jane Roe"),
        ("The mill at dawn", "Ida Crane"),
    ]


def test_who_signed_a_short_report_took_no_picture_of_it() -> None:
    reports = (
        "Die alte Mühle über dem Hafen bleibt nach dem Brand gesperrt, das teilte die Gemeinde am Montag mit. (Anna Berger)",
        "Unbekannte haben in der Nacht zum Dienstag am Hafen ein Boot gestohlen. Die Polizei sucht Zeugen. (Jonas Klein)",
        "Der Gemeinderat hat am Mittwoch beschlossen, die Schule am Nordufer zu sanieren. Im Herbst geht es los. (Anna Berger)",
        "Am Donnerstag bleibt das Hallenbad wegen eines Schadens geschlossen. Das gab der Betreiber bekannt. (Jonas Klein)",
    )
    article = pasted("Kurz gemeldet aus der Region", *reports)
    assert article.body == reports
    assert article.photos == ()


@pytest.mark.parametrize("menu", ["社会　経済　政治　国際　文化　スポーツ", "首页  新闻  财经  体育  科技  TV  娱乐"])
def test_a_menu_in_one_row_is_neither_headline_nor_publisher(menu: str) -> None:
    text = f"""{menu}

港の倉庫で火災、けが人なし　原因を調査

写真・図版　焼け落ちた倉庫（青木遥撮影）

11日午前2時40分ごろ、港の倉庫から火が出ていると近くの住民から通報があった。消防によると、倉庫1棟が全焼し、けが人はいなかった。

港の管理組合によると、倉庫には電池を積んだ荷物が保管されていたという。警察と消防が原因を調べている。
"""
    article = read_text(text).article
    assert article.headline == "港の倉庫で火災、けが人なし 原因を調査"
    assert article.publisher is None
    assert [photo.caption for photo in article.photos] == ["焼け落ちた倉庫"]


@pytest.mark.parametrize("headline", ["大雨　土砂災害に警戒　港では高波", "북쪽 항구 창고 불 두 시간 만에 진화"])
def test_a_headline_in_pieces_is_no_menu(headline: str) -> None:
    assert not is_row_of_names(headline)
