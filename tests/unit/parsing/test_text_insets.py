"""What is set into a copied article without being of it, and where its text begins."""

import pytest

from clippings_app.domain.article import LineLabel, ParsedArticle
from clippings_app.parsing.text import read_text
from clippings_app.parsing.text.facts import Facts, facts_of
from clippings_app.parsing.text.insets import take_out_house_notes, take_out_insets
from clippings_app.parsing.text.leads import (
    keep_parted_lead,
    keep_text_behind_a_link,
    keep_text_between_repeated_lines,
    keep_what_goes_on,
    lead_is_no_deck,
)
from clippings_app.parsing.text.lines import paragraphs, split_lines
from clippings_app.parsing.text.pictures import signed_by_name, without_unfolding
from clippings_app.parsing.text.publisher import find_publisher
from clippings_app.parsing.text.summaries import summary_lines

HEAD = "Storm closes harbour"
BODY = (
    "The harbour of the town was closed on Tuesday after a storm had torn two boats from their moorings, officials said.",
    "Nobody was hurt, but the ferry to the island will not sail before Friday, the company said in the evening.",
    "In 2019, a storm sank four boats at the same pier, and the town rebuilt it within a year of that winter.",
    "Repairs are to begin next week, and the pilots have asked the council for a second breakwater in the north.",
)


def page(*lines: str) -> ParsedArticle:
    return read_text("\n".join(lines)).article


def facts(*lines: str) -> list[Facts]:
    return facts_of(paragraphs(split_lines("\n".join(lines))))


@pytest.mark.parametrize(
    "appeal",
    [
        "Jane Roe writes about the harbour, the ferries and the weather of the coast. Follow Jane on Bluesky @roe.",
        "Sign up for the Harbour Weekly newsletter, and read every Friday what the coast talks about.",
        "Do you have a news tip? Write to our harbour desk, and we will call you back the same day.",
        "Unterstützen Sie unabhängigen Journalismus an der Küste mit einem Beitrag, den Sie selbst wählen.",
        "Abonnez-vous à notre lettre du vendredi pour suivre la vie de la côte, semaine après semaine.",
        "Suscríbete a nuestro boletín y recibe cada viernes las noticias del puerto en tu correo.",
        "Подпишитесь на нашу рассылку, чтобы каждую пятницу узнавать новости побережья первыми.",
        "הירשמו לעדכון השבועי שלנו וקבלו בכל יום שישי את החדשות של הנמל ישירות לתיבת הדואר שלכם.",
        "اشترك في نشرتنا الأسبوعية لتصلك أخبار الساحل كل يوم جمعة مباشرة إلى بريدك الإلكتروني.",
    ],
)
def test_what_an_outlet_asks_of_its_readers_below_the_text_is_no_paragraph(appeal: str) -> None:
    article = page(HEAD, "By Jane Roe", *BODY, appeal)
    assert article.body == BODY
    assert appeal in article.boilerplate


@pytest.mark.parametrize(
    "note",
    [
        "Harbour Times is not responsible for the opinions, statements or pictures of its contributors.",
        "These statements have not been evaluated by the board of health, and nobody should rely on them.",
        "This entry was posted in Coast and tagged harbour, storm on 12 March 2024 by Jane Roe.",
        "Erstellt am Dienstag, 12. März 2024 um 23:30 und abgelegt unter Küste, Hafen, Sturm. Pings sind erlaubt.",
        "Dieser Beitrag wurde am 12. März 2024 von Jane Roe unter Küste veröffentlicht.",
        "Veröffentlicht in Aktuelle Meldungen",
    ],
)
def test_what_stands_below_every_article_of_an_outlet_is_no_paragraph(note: str) -> None:
    given = facts(HEAD, "By Jane Roe", *BODY, BODY[0].replace("Tuesday", "Monday"), note, note.replace("12", "13"))
    labels = [LineLabel.HEADLINE, LineLabel.BYLINE, *[LineLabel.BODY] * 7]
    take_out_insets(given, labels)
    assert labels[-2:] == [LineLabel.BOILERPLATE] * 2
    assert labels.count(LineLabel.BODY) == 5


def test_three_notes_of_the_house_in_a_row_are_no_article() -> None:
    notes = (
        "The information provided on this website was written by the harbour office for those who sail.",
        "Results may vary with the wind, with the tide, and with the boat that you sail in.",
        "These statements have not been evaluated by the board of health, and nobody should rely on them.",
    )
    given = facts(*BODY, *notes, BODY[0], notes[0])
    labels = [LineLabel.BODY] * len(given)
    take_out_house_notes(given, labels)
    assert [i for i, label in enumerate(labels) if label is LineLabel.BOILERPLATE] == [4, 5, 6]


@pytest.mark.parametrize(
    "said",
    [
        "The company said that it is not responsible for the content which its users have posted since the storm.",
        "Lawmakers would consider supporting a second breakwater, the mayor said, if the harbour board paid half.",
        "Posted in Tarn since 2009, the officer has seen the harbour closed three times, and opened twice.",
        "The names Sule and Marl are trademarks of the ferry, and may be on no other boat of the coast from now on.",
        "The information is not a substitute for the forecast, the harbour office said, and nobody should rely on it.",
        "Jetzt brauchen wir Ihre Unterstützung beim Pumpen, sagte die Sprecherin am Montag vor der alten Halle.",
        "Author: I would have liked to write a longer book, but the time for it went over me like a tide.",
        "The crew of the ferry offered ihre Hilfe, and the drug is not intended to treat the wounds of gulls.",
    ],
)
def test_what_a_last_paragraph_tells_of_others_stays(said: str) -> None:
    assert page(HEAD, "By Jane Roe", *BODY, said).body == (*BODY, said)


@pytest.mark.parametrize(
    "link",
    [
        "[Related: Ferry sails again after the winter]",
        "(También puede leer: El puerto cierra otra vez)",
        "PREVIOUS Harbour board asks for another breakwater",
        "Mehr zum Sturm am Hafen:",
    ],
)
def test_links_in_brackets_or_behind_a_tag_are_no_paragraphs(link: str) -> None:
    given = facts(HEAD, *BODY[:2], link, *BODY[2:])
    labels = [LineLabel.HEADLINE, *[LineLabel.BODY] * 5]
    take_out_insets(given, labels)
    assert labels.count(LineLabel.BODY) == 4
    assert labels[3] is LineLabel.BOILERPLATE


def test_the_title_above_read_more_is_none_of_the_text() -> None:
    given = facts(HEAD, *BODY[:2], "Hours without a ferry. No wonder the islanders complain", "Read more", *BODY[2:])
    labels = [LineLabel.HEADLINE, *[LineLabel.BODY] * 3, LineLabel.BOILERPLATE, *[LineLabel.BODY] * 2]
    take_out_insets(given, labels)
    assert labels[3] is LineLabel.BOILERPLATE
    assert labels.count(LineLabel.BODY) == 4


@pytest.mark.parametrize(
    "above", ["About Jane Roe", "Über die Autorin", "Zur Person", "À propos de l'auteure", "Jane Roe"]
)
def test_the_last_paragraph_below_a_line_that_tells_of_the_author_is_none(above: str) -> None:
    told = "She has sailed the coast since she was nine, and writes on ferries, gulls and the people who feed both."
    given = facts(HEAD, "By Jane Roe", *BODY, above, told)
    labels = [LineLabel.HEADLINE, LineLabel.BYLINE, *[LineLabel.BODY] * 6]
    take_out_insets(given, labels)
    assert labels[-2:] == [LineLabel.BOILERPLATE] * 2


@pytest.mark.parametrize(
    "above", ["About the harbour", "Über den Hafen", "What comes next", "John Doe", "About Anna Weber"]
)
def test_the_last_paragraph_below_a_sub_heading_stays(above: str) -> None:
    told = "She has sailed the coast since she was nine, and writes on ferries, gulls and the people who feed both."
    given = facts(HEAD, "By Jane Roe", *BODY, above, told)
    labels = [LineLabel.HEADLINE, LineLabel.BYLINE, *[LineLabel.BODY] * 6]
    take_out_insets(given, labels)
    assert labels[-2:] == [LineLabel.BODY] * 2


def test_a_short_text_about_a_newsletter_stays_whole() -> None:
    told = "Readers can sign up for the alerts of the harbour office at the town hall, the mayor said on Tuesday."
    assert page(HEAD, *BODY[:2], told).body == (*BODY[:2], told)


def test_who_wrote_a_text_is_told_of_below_it_and_is_no_paragraph() -> None:
    about = (
        "Jane Roe covers the coast for Harbour Weekly and has written two books about lighthouses and their keepers."
    )
    article = page(HEAD, "By Jane Roe", *BODY, about)
    assert article.body == BODY
    assert about in article.boilerplate


def test_of_somebody_else_the_last_paragraph_may_tell() -> None:
    about = "John Doe covers the bill for the second breakwater, and the council thanked him for it on Wednesday."
    assert page(HEAD, "By Jane Roe", *BODY, about).body == (*BODY, about)


def test_a_post_with_its_signature_is_no_paragraph() -> None:
    post = "The pier is gone. I have never seen such waves in forty years at sea. pic.twitter.com/AbC123"
    article = page(HEAD, *BODY[:2], post, "— Jane Roe (@janeroe) March 3, 2024", *BODY[2:])
    assert article.body == BODY


def test_what_a_chart_shows_is_no_paragraph() -> None:
    chart = (
        "Bar chart showing the catch of each harbour in tonnes. Oban is first with 412, and Saltmere comes last with 9."
    )
    assert page(HEAD, *BODY[:2], chart, *BODY[2:]).body == BODY


def test_a_title_and_its_text_that_stand_together_twice_are_a_teaser() -> None:
    teaser = (
        "Ferry company wins a prize for its timetable",
        "The jury praised the printed edition and the drawing on its cover.",
    )
    lines = (HEAD, BODY[0], *teaser, BODY[1], *teaser, *BODY[2:])
    given = facts(*lines)
    labels = [LineLabel.HEADLINE, *[LineLabel.BODY] * (len(lines) - 1)]
    take_out_insets(given, labels)
    kept = [fact.text for fact, label in zip(given, labels, strict=True) if label is LineLabel.BODY]
    assert kept == list(BODY)


def test_a_long_first_paragraph_cut_off_by_a_box_is_kept() -> None:
    first = f"{BODY[0]} {BODY[1]}"
    given = facts(HEAD, first, "Subscribe now", "Unlimited reading", *BODY[1:])
    labels = [LineLabel.HEADLINE, *[LineLabel.BOILERPLATE] * 3, *[LineLabel.BODY] * 3]
    chances = [0.0, 0.95, 0.0, 0.0, 1.0, 1.0, 1.0]
    assert keep_parted_lead(given, labels, chances, 0, 4) == 1
    assert labels[1] is LineLabel.BODY
    assert keep_parted_lead(given, labels, chances, None, 4) == 4


@pytest.mark.parametrize(
    ("above", "text", "chance", "label"),
    [
        (LineLabel.DECK, f"{BODY[0]} {BODY[1]}", 0.3, LineLabel.BODY),
        (LineLabel.DECK, f"{BODY[0]} {BODY[1]}", 0.01, LineLabel.DECK),
        (LineLabel.BYLINE, f"{BODY[0]} {BODY[1]}", 0.3, LineLabel.DECK),
        (LineLabel.BYLINE, "港の町で火曜日、嵐のため二隻の船が流された。" * 4, 0.3, LineLabel.BODY),
    ],
)
def test_a_long_sentence_right_above_the_text_is_its_first_paragraph(
    above: LineLabel, text: str, chance: float, label: LineLabel
) -> None:
    given = facts(HEAD, "Ferries stay ashore", text, *BODY[2:])
    labels = [LineLabel.HEADLINE, above, LineLabel.DECK, LineLabel.BODY, LineLabel.BODY]
    assert lead_is_no_deck(given, labels, [0.0, 0.0, chance, 1.0, 1.0], 3) == (2 if label is LineLabel.BODY else 3)
    assert labels[2] is label


@pytest.mark.parametrize(
    ("box", "last", "chance", "is_kept"),
    [
        ("Ferry fares to rise again", BODY[2], 0.3, True),
        ("Ferry fares to rise again", "The first ferry sails on Friday.", 0.3, True),  # short, but a whole sentence
        ("أسعار السمك تنخفض", "وتبحر العبارة الأولى يوم الجمعة المقبل.", 0.3, True),  # no capitals tell it from a name
        ("Ferry fares to rise again", "The first ferry sails on Friday.", 0.1, False),
        ("Ferry fares to rise again", "Buy a ticket for the first ferry", 0.3, False),
        ("Jane Roe", BODY[2], 0.3, False),  # the box about the author
    ],
)
def test_a_text_goes_on_behind_a_box(box: str, last: str, chance: float, is_kept: bool) -> None:
    given = facts(*BODY[:2], box, last)
    labels = [LineLabel.BODY, LineLabel.BODY, LineLabel.BOILERPLATE, LineLabel.BOILERPLATE]
    by_rules = [LineLabel.BODY] * 4
    end = keep_what_goes_on(given, labels, by_rules, [1.0, 1.0, 0.0, chance], 1)
    assert (end, labels[3]) == ((3, LineLabel.BODY) if is_kept else (1, LineLabel.BOILERPLATE))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The ferry at her berth on Monday / Jane Roe", ("The ferry at her berth on Monday", "Jane Roe")),
        ("The ferry at her berth on Monday. Supplied", ("The ferry at her berth on Monday.", "Supplied")),
        ("The pier from the north. Harbour Rescue Society", ("The pier from the north.", "Harbour Rescue Society")),
        ("港に着いたフェリーと出迎えの人たち＝ＡＰ", ("港に着いたフェリーと出迎えの人たち", "ＡＰ")),
        ("The council spoke with Gov. Jane Roe", None),
        ("The council met in the U.S. Jane Roe", None),
        ("The ferry at her berth on Monday. Nobody was hurt.", None),
        ("The ferry sails on Monday. More information", None),
        ("The council meets on Monday. By Jane Roe", None),
        ("A ferry at her berth on Monday. Port Selwick", None),
        ("Ein Schiff legt am Montag ab. Bad Norden", None),
    ],
)
def test_a_name_behind_the_last_sentence_signs_a_caption(text: str, parts: tuple[str, str] | None) -> None:
    assert signed_by_name(text) == parts


def test_the_button_that_unfolds_a_caption_is_no_credit() -> None:
    assert without_unfolding("The pier. Foto: Jane Roe Vis mer") == "The pier. Foto: Jane Roe"
    assert without_unfolding("Show more") == "Show more"
    photo = page(HEAD, *BODY[:2], "The pier at dusk", "The pier at dusk. Foto: Jane Roe Vis mer", *BODY[2:]).photos[0]
    assert photo.credit
    assert photo.credit.printed == "Foto: Jane Roe"


def test_a_line_that_another_parts_by_a_colon_has_a_kicker() -> None:
    kicker, told = "Harbour in winter", "Ferries stay ashore for the third week"
    article = page(f"{kicker}: {told}", f"{kicker}{told}", *BODY)
    assert (article.headline, article.section) == (told, kicker)
    assert page(f"{kicker}: {told}", *BODY).headline == f"{kicker}: {told}"


def test_what_a_machine_summed_up_is_no_part_of_the_text() -> None:
    noted = "Diese Zusammenfassung wurde künstlich erzeugt und von der Redaktion geprüft."
    points = (
        "Ein Sturm hat in der Nacht zum Dienstag den Hafen der Stadt geschlossen.",
        "Die Fähre zur Insel fährt nach Angaben der Reederei nicht vor Freitag.",
    )
    long = tuple(f"{text} {text.lower()}" for text in BODY)
    assert summary_lines(facts(HEAD, noted, *points, *long), 1) == [1, 2, 3]
    assert summary_lines(facts(HEAD, *long), 1) == []
    told = "The summary of the report was sent to the council by the AI office on Monday."
    assert summary_lines(facts(HEAD, told, *points, *long), 1) == []


@pytest.mark.parametrize(
    "told",
    [
        "The pilots asked for a pier, and the council told them that there would be no more.",
        "The rest of this story is for the courts to tell, the mayor said, and the town will wait until the autumn.",
        "Der Hafen ist nur für Mitglieder geöffnet, und dieser Artikel der Satzung gilt seit dem Frühjahr 2019 unverändert.",
        "Two boats will follow the ferry on Friday, and the pilots will follow Jane Roe on the radio as they did before.",
        "The island still hopes to become a full member of the harbour union before the winter is over, officials said.",
        "The chart shows the harbour as it was before the storm, and the pilots still use it, the office said on Friday.",
        "Families can register for help at the town hall until Friday, and more than two hundred have done so by now.",
        "“Let us know when the bridge opens, and follow us on the radio,” said the mayor to the pilots on Tuesday night.",
        "Die Insel will noch in diesem Jahr Mitglied werden, sagte die Bürgermeisterin am Dienstag vor dem Gemeinderat.",
        "La norma se publicó el martes en el Boletín Oficial y entrará en vigor antes de que termine el invierno.",
        "חמישה חברי מועצה תמכו בהצעה, ושניים הצטרפו לקואליציה ביום שלישי בערב, כך נמסר מעיריית הנמל.",
        "اشترك في الهجوم على الميناء ثلاثة رجال كما قال المتحدث باسم البلدية يوم الثلاثاء في مؤتمر صحفي قصير.",
        "ผู้สมัครรับเลือกตั้งสามคนเดินทางไปที่ท่าเรือในวันอังคารเพื่อพบกับชาวประมงที่ได้รับผลกระทบจากพายุ",
    ],
)
def test_what_is_told_of_people_in_the_words_of_an_appeal_stays_a_paragraph(told: str) -> None:
    article = page(HEAD, "By Jane Roe", *BODY, told)
    assert article.body == (*BODY, told)


@pytest.mark.parametrize(
    "button",
    [
        "Read more: The pilots of the harbour of Corvane want another pier",
        "Afficher plus",
        "Zobrazit vše",
        "Ich folge",
        "Link wurde kopiert",
        "Ссылка скопирована",
        "Fehler gefunden?",
        "Il vous reste 42.5% de cet article à lire. La suite est réservée aux abonnés.",
        "This story is only available to our paying subscribers.",
        "有料会員になると記事の続きをお読みいただけます。",
        "Bitte markieren Sie die Stelle im Text und melden Sie uns den Fehler mit einem Klick.",
        "Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden.",
        "Deine Cookie-Einstellungen verhindern, dass die Karte gezeigt wird.",
        "The pilots of the harbour want another pier before the winter. more",
        "Der Hafen bleibt geschlossen, sagen die Lotsen. 3. Mai 2024 | 1:05 min",
        "New to Tarnly? It's an app to pay your ferry with. Put 10 crowns in and get one crown back today.",
    ],
)
def test_a_button_between_the_paragraphs_is_no_paragraph_and_no_deck(button: str) -> None:
    given = facts(HEAD, BODY[0], button, *BODY[1:])
    for taken_for in (LineLabel.BODY, LineLabel.DECK):
        labels = [LineLabel.HEADLINE, LineLabel.BODY, taken_for, *[LineLabel.BODY] * 3]
        take_out_insets(given, labels)
        assert labels[2] is LineLabel.BOILERPLATE
        assert labels.count(LineLabel.BODY) == len(BODY)


def test_an_offer_of_letters_above_the_text_is_no_paragraph() -> None:
    offer = "Sign up to the Harbour Letter — delivered directly to your inbox."
    told = "The council will let its readers know by newsletter when the ferry sails again, and that may take a month."
    for first, taken in ((offer, LineLabel.BOILERPLATE), (told, LineLabel.BODY)):
        given = facts(HEAD, first, *BODY, BODY[0].replace("harbour", "port"))
        labels = [LineLabel.HEADLINE, *[LineLabel.BODY] * (len(given) - 1)]
        take_out_insets(given, labels)
        assert labels[1] is taken
        assert labels[2] is LineLabel.BODY


LINKED = (
    "Pilots want a second breakwater in the northern bay",
    "Who pays for the boats that were lost on Tuesday night?",
)


def taken(*lines: str) -> list[bool]:
    """Whether each line is taken for a paragraph after all, where the labeller took all of them for paragraphs."""
    labels = [LineLabel.BODY] * len(lines)
    take_out_insets(facts(*lines), labels)
    return [label is LineLabel.BODY for label in labels]


def test_titles_one_below_the_other_between_paragraphs_are_links() -> None:
    assert taken(*BODY[:2], *LINKED, *BODY[2:]) == [True, True, False, False, True, True]


def test_a_sub_heading_a_question_and_a_list_stay_in_the_text() -> None:
    assert all(taken(*BODY[:2], LINKED[0], *BODY[2:]))
    assert all(taken(*BODY[:2], "What comes next?", "Work begins in May", *BODY[2:]))
    told = "The council named the three things that it wants to have done before the winter comes to the coast:"
    assert all(taken(*BODY[:2], told, *LINKED, *BODY[2:]))
    assert all(taken(*BODY[:2], *(f"{line};" for line in LINKED), *BODY[2:]))
    assert all(taken(*BODY, *LINKED))


def go_on(between: str, *below: str, chance: float = 0.2) -> int:
    """Where the text ends that goes on below a line, on a whole page."""
    given = facts(*BODY[:2], between, *below)
    labels = [LineLabel.BODY] * 2 + [LineLabel.BOILERPLATE] * (len(given) - 2)
    by_rules = [LineLabel.BODY] * len(given)
    end = keep_text_behind_a_link(given, labels, by_rules, [1.0, 1.0, *[chance] * (len(given) - 2)], 1)
    assert all(label is LineLabel.BODY for label in labels[3 : end + 1])
    return end


LONG = tuple(f"{text} So it was told to the council, which asked for it." for text in BODY)


def test_two_paragraphs_and_more_behind_a_link_are_the_text_going_on() -> None:
    assert go_on("Read here: pilots want a second pier", *LONG[:3], "Weather") == 5
    assert go_on("Read here: pilots want a second pier", LONG[0], "Weather", LONG[1]) == 1
    assert go_on("Read here: pilots want a second pier", *LONG[:3], chance=0.01) == 1
    assert go_on("Jane Roe", *LONG[:3]) == 1
    assert go_on("Comments", *LONG[:3]) == 1


def parted(*lines: str, body: int = 3) -> list[str]:
    """The lines below the first that become text, where the labeller saw the first `body` lines, less what parts them."""
    given = facts(*lines)
    labels = [LineLabel.BODY if i < body and fact.prose else LineLabel.BOILERPLATE for i, fact in enumerate(given)]
    before = list(labels)
    end = keep_text_between_repeated_lines(given, labels, [LineLabel.BODY] * len(given), 0, body - 1)
    taken = [i for i, label in enumerate(labels) if label is not before[i]]
    assert end == max([body - 1, *taken])
    return [given[i].text for i in taken]


def test_what_a_page_sets_between_paragraphs_time_and_again_parts_the_text_elsewhere_too() -> None:
    wall, form = "The story goes on below", ("Your address", "Send", "By sending it you take our terms")
    heading = "A second pier"
    lines = (LONG[0], wall, LONG[1], *form, wall, LONG[2], wall, heading, wall, LONG[3], wall, "More of the coast")
    assert parted(*lines) == [LONG[2], heading, LONG[3]]
    assert parted(*(line for line in lines if line != wall), body=2) == []
    twice = (LONG[0], wall, LONG[1], *form, wall, LONG[2], "More of the coast")
    assert parted(*twice) == []


def test_a_paragraph_beside_one_such_line_needs_text_on_its_other_side() -> None:
    wall = "Advertisement"
    above = (LONG[0], wall, LONG[1], "Your address", wall)
    assert parted(*above, LONG[2], LONG[3], wall, "More of the coast") == [LONG[2], LONG[3]]
    assert parted(*above, LONG[2], "Jane Roe", wall, "More of the coast") == []
    assert parted(*above, f"{LONG[2]} (Photo: Jane Roe)", wall, "More of the coast") == []


def test_far_below_the_text_such_a_line_parts_what_is_not_of_it() -> None:
    wall, menu = "Advertisement", tuple(f"Harbour {number}" for number in range(70))
    assert parted(LONG[0], wall, LONG[1], *menu, wall, LONG[2], wall, "Weather") == []


def test_whom_a_note_on_the_writer_bids_to_follow_is_no_outlet() -> None:
    assert find_publisher(["Steph Quill covers the coast. Follow Steph on Twitter."]) is None
    assert find_publisher(["Follow Jane on Twitter."]) is None
    found = find_publisher(["Follow Tarn Herald on Twitter."])
    assert found is not None
    assert found.name == "Tarn Herald"
