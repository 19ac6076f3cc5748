"""Articles copied from mails and PDF files: broken lines, hyphens, heads and feet of pages, quotes."""

import quopri

import pytest

from clippings_app.domain.article import ParsedArticle
from clippings_app.parsing.text import read_text
from clippings_app.parsing.text.lines import paragraphs, split_lines
from clippings_app.parsing.text.wrapping import is_wrapped, joined, page_number


def read(text: str) -> ParsedArticle:
    return read_text(text).article


GERMAN_COLUMN = """NORDHAFENER BOTE                                    Mittwoch, 13. März 2024 | Nr. 62

Deichbau verzögert sich
um ein weiteres Jahr
Von Clara Weide
Norderhafen – Der Bau des neu-
en Deichs verzögert sich nach An-
gaben der Kreisverwaltung um ein
weiteres Jahr. Grund sind fehlende
Genehmigungen für den Sand- und
Kiesabbau. Die Kosten der Sand-
und Kiesgruben steigen damit.
Die Gemeinde hatte bereits im Herbst
vor Engpässen gewarnt. „Wir haben
früh darauf hingewiesen“, sagte Bür-
germeisterin Inga Holm.
Seite 5
NORDHAFENER BOTE
Im Kreistag soll das Thema am Don-
nerstag beraten werden. Mehrere Frak-
tionen fordern einen Untersuchungs-
ausschuss.
"""

ENGLISH_TWO_PAGES = """The Long Quay Courier
12 March 2024
Page 3 of 8

Council backs tidal plant despite protests

By Nora Finch

The town council voted on Monday to
back a tidal power plant at the mouth
of the river, after a debate that went
on until midnight. Opponents had gath-
ered more than four thousand signatures.
“It is the best chance we have had in a
generation,” said Tom Ashby, who leads

The Long Quay Courier
12 March 2024
Page 4 of 8

the planning committee. Fishing families
fear that the turbines will drive away
the herring on which they depend.
A decision by the ministry is expected
in the summer.
"""


def test_a_german_column_reads_as_paragraphs_without_the_page_around_it() -> None:
    article = read(GERMAN_COLUMN)
    assert article.headline == "Deichbau verzögert sich um ein weiteres Jahr"
    assert article.byline == ("Clara Weide",)
    assert article.published == "2024-03-13"
    assert article.body[0].startswith("Norderhafen – Der Bau des neuen Deichs verzögert sich nach Angaben der Kreis")
    assert "Die Kosten der Sand- und Kiesgruben steigen" in article.body[0]
    assert article.body[-1].endswith("Mehrere Fraktionen fordern einen Untersuchungsausschuss.")
    assert not any("BOTE" in paragraph for paragraph in article.body)
    assert {"Seite 5", "NORDHAFENER BOTE"} <= set(article.boilerplate)


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    article = read(ENGLISH_TWO_PAGES)
    assert article.headline == "Council backs tidal plant despite protests"
    assert (article.publisher, article.published) == ("The Long Quay Courier", "2024-03-12")
    assert any("said Tom Ashby, who leads the planning committee. Fishing" in paragraph for paragraph in article.body)
    assert {"Page 3 of 8", "Page 4 of 8", "The Long Quay Courier"} <= set(article.boilerplate)


def test_every_line_of_a_page_that_parts_a_sentence_keeps_its_place() -> None:
    reading = read_text(ENGLISH_TWO_PAGES)
    assert [ENGLISH_TWO_PAGES[line.start : line.end] for line in reading.lines] == [line.text for line in reading.lines]


@pytest.mark.parametrize(
    ("text", "headline", "byline", "publisher", "opening", "paragraphs"),
    [
        (
            "LE COURRIER DU QUAI — jeudi 14 mars 2024 — page 7\n\n"
            "La digue de Port-Vieux sera\nreconstruite avant l’hiver\n\nPar Élise Morin\n\n"
            "Le conseil départemental a voté mer-\ncredi un crédit de douze millions d’eu-\n"
            "ros pour reconstruire la digue de Port-\nVieux, emportée par la tempête de jan-\n"
            "vier. Les travaux commenceront en mai\net doivent durer six mois.\n\n"
            "Les pêcheurs réclament depuis long-\ntemps une aide. « Nous avons perdu\n"
            "trois mois de travail », explique Yann\nKerdal, patron d’un petit chalutier.\n\n7 / 24\n",
            "La digue de Port-Vieux sera reconstruite avant l’hiver",
            ("Élise Morin",),
            "LE COURRIER DU QUAI",
            "Le conseil départemental a voté mercredi un crédit de douze millions d’euros pour reconstruire la digue de "
            "Port-Vieux, emportée",
            2,
        ),
        (
            "Портовый вестник • 14 марта 2024 г. • стр. 2\n\nСуд отложил слушания\nпо делу о причале\n\nИрина Лесная\n\n"
            "Суд в среду отложил до апреля слуша-\nния по делу о строительстве нового при-\n"
            "чала. Адвокаты просили дополнитель-\nное время, чтобы изучить материалы.\n\n"
            "По словам представителя порта, ра-\nботы остановлены с января. Жители по-\n"
            "сёлка жалуются, что паром ходит толь-\nко раз в день.\n",
            "Суд отложил слушания по делу о причале",
            ("Ирина Лесная",),
            "Портовый вестник",
            "Суд в среду отложил до апреля слушания по делу",
            2,
        ),
        (
            "עיתון הנמל | 14 במרץ 2024 | עמוד 4\n\nהעירייה תשפץ את המזח הישן\n\nמאת נועה ברק\n\n"
            "העירייה אישרה ביום רביעי תקציב של\nשמונה מיליון שקלים לשיפוץ המזח הישן,\n"
            "שנפגע בסערה בחודש ינואר. העבודות\nיתחילו בחודש מאי ויימשכו חצי שנה.\n\n"
            "הדייגים אמרו כי הם מקווים שהעבודות\nיסתיימו לפני החורף, משום שאין להם מקום\nאחר לעגון בו.\n",
            "העירייה תשפץ את המזח הישן",
            ("נועה ברק",),
            "עיתון הנמל",
            "העירייה אישרה ביום רביעי תקציב של שמונה מיליון שקלים",
            2,
        ),
        (
            "港湾新聞　2024年3月14日（木）　4面\n\n老朽化した桟橋、年内に改修へ\n\n山田花子記者\n\n"
            "市は13日、老朽化が進む北桟橋の改修費\nとして8億円を補正予算案に盛り込むと発表し\n"
            "た。工事は5月に始まり、年内に完了する見\n通しだ。\n\n"
            "漁協の組合長は「船を着ける場所がほかに\nないので、冬までに終わらせてほしい」と話し\nた。\n",
            "老朽化した桟橋、年内に改修へ",
            ("山田花子",),
            "港湾新聞",
            "市は13日、老朽化が進む北桟橋の改修費として8億円を補正予算案に盛り込むと発表した。工事は",
            2,
        ),
        (
            "Harbour Gazette 14 March 2024 7\nStorm damages lighthouse road\nBy Peter Lowe\n"
            "The road to the old lighthouse was dam-\naged on Wednesday when waves broke\n"
            "over the sea wall. Engineers said it would\ntake at least three weeks to clear the stones.\n"
            "\x0cHarbour Gazette 14 March 2024 8\nResidents of the eleven houses beyond\n"
            "the bend are being supplied by boat. “It is\nlike the winters of my childhood,” said Olga\n"
            "Fenn, who is ninety-one.\n",
            "Storm damages lighthouse road",
            ("Peter Lowe",),
            "Harbour Gazette",
            "The road to the old lighthouse was damaged on Wednesday when waves broke over the sea wall.",
            2,
        ),
    ],
    ids=["fr", "ru", "he", "ja", "en, form feed"],
)
def test_columns_of_a_pdf_read_as_the_article_they_are(
    text: str, headline: str, byline: tuple[str, ...], publisher: str, opening: str, paragraphs: int
) -> None:
    article = read(text)
    assert (article.headline, article.byline, article.publisher) == (headline, byline, publisher)
    assert article.published == "2024-03-14"
    assert article.body[0].startswith(opening)
    assert len(article.body) == paragraphs


def test_lines_of_a_menu_are_not_joined() -> None:
    menu = [
        "Weather and tides",
        "Letters to the editor",
        "Births and marriages",
        "Houses and gardens",
        "Boats for sale",
    ]
    assert not is_wrapped(menu * 3)
    hebrew = ["מזג האוויר בנמל היום", "מכתבים אל המערכת שלנו", "לוח המודעות של השבוע", "שעות הפתיחה בחגים"]
    assert not is_wrapped(hebrew * 3)


def test_only_a_hyphen_at_a_break_within_a_word_goes() -> None:
    assert joined(["the harbour mas-", "ter said"]) == "the harbour master said"
    assert joined(["die Sand-", "und Kiesgruben"]) == "die Sand- und Kiesgruben"
    assert joined(["la digue de Port-", "Vieux"]) == "la digue de Port-Vieux"


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Seite 5", "Seite 5"),
        ("Page 3 of 8", "Page 3 of 8"),
        ("Le Courrier — page 7", "page 7"),
        ("стр. 2", "стр. 2"),
        ("עמוד 4", "עמוד 4"),
        ("4面", "4面"),
        ("The crew of 12 had 3 boats", None),
    ],
)
def test_a_line_names_its_page(line: str, number: str | None) -> None:
    found = page_number(line)
    assert (found[0] if found else None) == number


FERRY = """> From: Ada Quill <ada@example.org>
> Date: Tue, 12 Mar 2024 09:15:00 +0100
> To: desk@example.org
> Subject: Fwd: Ferry sinks off the northern quay
>
> Ferry sinks off the northern quay
>
> By Jonas Reed
>
> A passenger ferry with forty people on board sank on Monday evening
> near the northern quay, the harbour office said. All passengers were
> brought ashore by fishing boats.
>
> The captain told reporters that the hull had been repaired only last
> month. Investigators arrived on Tuesday and began to question the crew.
"""


def test_who_passed_an_article_on_is_not_its_author() -> None:
    article = read(FERRY)
    assert article.byline == ("Jonas Reed",)
    assert "> From: Ada Quill <ada@example.org>" in article.boilerplate


def test_a_sender_is_the_author_where_no_other_is_named() -> None:
    unsigned = FERRY.replace("> By Jonas Reed\n>\n", "")
    assert read(unsigned.replace("Fwd: ", "")).byline == ("Ada Quill",)
    assert read(unsigned).byline == ()  # who passed it on


def test_a_subject_that_is_said_again_above_the_text_is_no_deck() -> None:
    article = read(FERRY)
    assert (article.headline, article.deck) == ("Ferry sinks off the northern quay", None)
    assert len(article.body) == 2


def test_what_someone_wrote_below_a_quoted_article_is_not_of_it() -> None:
    article = read(FERRY + "Thanks, I shall read it on the boat tonight and then call you back.\n")
    assert article.body[-1].endswith("question the crew.")
    assert "Thanks, I shall read it on the boat tonight and then call you back." in article.boilerplate


def test_of_letters_quoted_in_letters_the_deepest_is_the_article() -> None:
    deeper = "\n".join(f">{line}" for line in FERRY.splitlines())
    article = read(deeper + "\n> Gracias, lo leo luego en el barco.\n")
    assert article.headline == "Ferry sinks off the northern quay"
    assert "> Gracias, lo leo luego en el barco." in article.boilerplate


SOURCE = (
    "Bürgermeisterin tritt zurück\r\n\r\nVon Clara Weide\r\n\r\n"
    "Norderhafen. Die Bürgermeisterin von Norderhafen hat am Mittwoch ihren =\r\n"
    "Rücktritt erklärt. Sie zog damit die Folgerung aus dem monatelangen Str=\r\n"
    "eit um den neuen Deich.\r\n\r\n"
    "Der Gemeinderat will am Freitag über die Nachfolge beraten, teilte eine =\r\n"
    "Sprecherin mit.\r\n"
)


def test_soft_breaks_of_a_letters_source_go() -> None:
    article = read(SOURCE)
    assert article.body == (
        "Norderhafen. Die Bürgermeisterin von Norderhafen hat am Mittwoch ihren Rücktritt erklärt. Sie zog damit die "
        "Folgerung aus dem monatelangen Streit um den neuen Deich.",
        "Der Gemeinderat will am Freitag über die Nachfolge beraten, teilte eine Sprecherin mit.",
    )


def test_encoded_letters_of_a_letters_source_are_read() -> None:
    whole = SOURCE.replace("=\r\n", "").replace("\r\n", "\n")
    article = read(quopri.encodestring(whole.encode()).decode())
    assert article.headline == "Bürgermeisterin tritt zurück"
    assert article.body[0].startswith(
        "Norderhafen. Die Bürgermeisterin von Norderhafen hat am Mittwoch ihren Rücktritt"
    )


def test_an_equals_sign_at_the_end_of_one_line_joins_nothing() -> None:
    lines = ["The sum of all that was landed in the harbour this week is written so: a + b =", "The rest was sold."]
    assert [part.text for part in paragraphs(split_lines("\n".join(lines)))] == lines


BESIDE_A_WIDE_HEAD = """Der letzte Köhler von Sandau
Willi Nitsch hält seit vierzig Jahren ein Handwerk am
Leben. Nun sucht er einen Nachfolger.

VON KLARA PECH

SANDAU. Morgens um vier legt Wil-
li Nitsch die Hand auf den Meiler
und weiß, wie es um ihn steht. Es
ist zu warm auf der Wetterseite,
murmelt er und schaufelt Erde.

Der Rauch brachte ihm Anzeigen
ein, aber auch Besuch aus Polen.
Im Herbst wird er siebzig.
"""


def test_a_title_right_above_broken_text_is_no_part_of_it() -> None:
    article = read(BESIDE_A_WIDE_HEAD)
    assert article.headline == "Der letzte Köhler von Sandau"
    assert article.deck == "Willi Nitsch hält seit vierzig Jahren ein Handwerk am Leben. Nun sucht er einen Nachfolger."


def test_a_column_narrower_than_its_head_is_measured_by_itself() -> None:
    assert read(BESIDE_A_WIDE_HEAD).body[-1] == (
        "Der Rauch brachte ihm Anzeigen ein, aber auch Besuch aus Polen. Im Herbst wird er siebzig."
    )


def test_a_full_line_above_a_capital_goes_on() -> None:
    text = BESIDE_A_WIDE_HEAD.replace("Der letzte Köhler von Sandau\n", "")
    text = text.replace(
        "Willi Nitsch hält seit vierzig Jahren ein Handwerk am\nLeben", "Willi Nitsch hält ein altes Handwerk am\nLeben"
    )
    opening = paragraphs(split_lines(text))[0]
    assert opening.text.startswith("Willi Nitsch hält ein altes Handwerk am Leben.")


def test_a_few_lines_are_put_together_where_hyphens_cut_their_words() -> None:
    text = """Sieltor bleibt geschlossen

Das Sieltor von Möwenhafen blieb am Freitag den dritten Tag ge-
schlossen, und die Schiffe warteten auf den Lotsen. Der Nord-
Ost-Wind hielt an.

Das Hafenamt teilte mit, eine Kette sei in der Nacht geris-
sen, und ein Taucher habe sie unter der Schwelle gefunden.
"""
    assert read(text).body == (
        "Das Sieltor von Möwenhafen blieb am Freitag den dritten Tag geschlossen, und die Schiffe warteten auf den"
        " Lotsen. Der Nord-Ost-Wind hielt an.",
        "Das Hafenamt teilte mit, eine Kette sei in der Nacht gerissen, und ein Taucher habe sie unter der Schwelle"
        " gefunden.",
    )
