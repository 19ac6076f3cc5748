"""Quotes taken from the text, films, polls and notes on the outlet in a copied article; titles of other articles."""

import pytest

from clippings_app.domain.article import LineLabel, ParsedArticle
from clippings_app.parsing.text import read_text
from clippings_app.parsing.text.facts import facts_of
from clippings_app.parsing.text.insets import take_out_insets
from clippings_app.parsing.text.leads import lead_half_taken_is_text, lead_is_no_deck
from clippings_app.parsing.text.lines import paragraphs, split_lines
from clippings_app.parsing.text.summaries import summary_lines
from clippings_app.parsing.text.teasers import take_out_titles

B, N = LineLabel.BODY, LineLabel.BOILERPLATE
HEAD = "Storm closes harbour"
QUOTE = "We have asked for a second breakwater for ten years, and nobody has listened to us"
BODY = (
    "The harbour of the town was closed on Tuesday after a storm had torn two boats from their moorings, officials said.",
    "Nobody was hurt, but the ferry to the island will not sail before Friday, the company said in the evening.",
    f"“{QUOTE},” said Jane Roe, who leads the pilots of the harbour.",
    "In 2019, a storm sank four boats at the same pier, and the town rebuilt it within a year of that winter.",
    "Repairs are to begin next week, and the pilots want the council to think of the boats of the island as well.",
)


def page(*lines: str) -> ParsedArticle:
    return read_text("\n".join(lines)).article


@pytest.mark.parametrize("speaker", ["Jane Roe, who leads the pilots", "Pilot Jane Roe"])
def test_a_quote_that_the_text_says_elsewhere_is_no_paragraph_nor_who_said_it(speaker: str) -> None:
    article = page(HEAD, *BODY[:4], f"“{QUOTE}.”", speaker, BODY[4])
    assert article.body == BODY
    assert speaker in article.boilerplate


def test_a_quote_in_fewer_words_than_the_text_has_is_told_by_who_said_it_below() -> None:
    shortened = "Ten years we have asked for a second breakwater, and nobody listened."
    said = (HEAD, *BODY[:4], shortened)
    assert page(*said, "Jane Roe, who leads the pilots", BODY[4]).body == BODY
    assert shortened in page(*said, "Work on the pier", BODY[4]).body


def test_a_sub_heading_below_such_a_quote_stays() -> None:
    article = page(HEAD, *BODY[:4], f"“{QUOTE}.”", "Work on the pier", BODY[4])
    assert article.body == (*BODY[:4], "Work on the pier", BODY[4])


def test_a_paragraph_printed_twice_is_one() -> None:
    assert page(HEAD, *BODY, BODY[1]).body == BODY


@pytest.mark.parametrize(
    ("said", "times"),
    [
        ("What do you remember of the night of the storm in the harbour of your town?", 2),
        ("The sea gives, and the sea takes, and the harbour keeps the count of it.", 3),
    ],
)
def test_what_is_asked_again_or_said_time_and_again_stays(said: str, times: int) -> None:
    told = (BODY[0], *(line for paragraph in BODY[1 : times + 1] for line in (said, paragraph)))
    assert page(HEAD, *told).body == told


def test_a_sentence_that_is_said_again_right_below_its_paragraph_stays() -> None:
    assert page(HEAD, *BODY[:3], f"“{QUOTE}.”", *BODY[3:]).body == (*BODY[:3], f"“{QUOTE}.”", *BODY[3:])


def test_a_text_that_stands_there_twice_is_no_row_of_quotes() -> None:
    again = tuple(f"{paragraph[:-1]}, as was said before." for paragraph in BODY[3:])
    assert page(HEAD, *BODY, *again).body == (*BODY, *again)


@pytest.mark.parametrize("runs", ["01:43 min", "Duration 1:30", "Dauer: 12:38"])
def test_how_long_a_film_runs_and_its_title_are_no_paragraphs(runs: str) -> None:
    article = page(HEAD, *BODY[:3], runs, "How the storm came into the harbour", *BODY[3:])
    assert article.body == BODY


def test_the_time_of_an_entry_leaves_its_title_in_the_text() -> None:
    article = page(HEAD, *BODY[:3], "14:40", "The ferry sails again at last", *BODY[3:])
    assert "The ferry sails again at last" in article.body


@pytest.mark.parametrize(
    "answers",
    [
        ["Yes, of course.No, it costs too much.I do not know."],
        ["Yes, of course.", "No, it costs too much.", "Only in the north.", "I do not know."],
    ],
)
def test_a_poll_is_no_part_of_the_text(answers: list[str]) -> None:
    question = "Would you pay for a second breakwater in the north of the harbour of your town?"
    assert page(HEAD, *BODY[:3], question, *answers, *BODY[3:]).body == BODY


def test_a_question_with_the_answers_of_the_text_stays() -> None:
    question = "Which of the boats of the harbour were sunk by the storm of that winter, and where?"
    answers = [
        "The Heron of the pilots.",
        "The Tern at the old quay.",
        "The Gull in the north.",
        "The Auk off the pier.",
    ]
    assert page(HEAD, *BODY[:3], question, *answers, *BODY[3:]).body == (*BODY[:3], question, *answers, *BODY[3:])


def test_a_last_paragraph_that_opens_with_the_name_above_it_tells_of_the_outlet() -> None:
    about = (
        "The Tarn Courier is the paper of the coast, and its readers have owned it since the year of the great flood."
    )
    article = page(HEAD, *BODY, "The Tarn Courier", about)
    assert article.body == BODY
    assert about in article.boilerplate


@pytest.mark.parametrize(
    "note",
    [
        "Gastbeiträge von anderen Autorinnen und Autoren müssen nicht der Meinung der Redaktion entsprechen.",
        "Enjoyed this story of the harbour? Support our prize-winning journalism by becoming a member.",
        "Haberler özetlenerek yayımlanır. Abonelik için lütfen bizimle iletişime geçiniz, teşekkür ederiz.",
        "Les textes publiés dans cette rubrique n'engagent que leurs auteurs, et non le journal du port.",
    ],
)
def test_what_the_outlet_says_of_itself_below_the_text_is_no_paragraph(note: str) -> None:
    assert page(HEAD, *BODY, note).body == BODY


def test_who_wrote_a_text_may_be_named_behind_a_word_or_two() -> None:
    about = (
        "The former pilot Jane Doe is the founder of the museum of lighthouses, and has written three books on them."
    )
    assert page(HEAD, "By Jane Doe", *BODY, about).body == BODY


def test_a_post_whose_signature_is_no_paragraph_is_none_either() -> None:
    post = "The pier is gone, and the boats with it. I have never seen such waves in forty years at sea."
    signed = "— Jane Roe of the pilots (@janeroe) March 3, 2024"
    given = facts_of(paragraphs(split_lines("\n".join([*BODY[:2], post, signed, *BODY[2:]]))))
    labels = [B, B, B, N, B, B, B]
    take_out_insets(given, labels)
    assert labels == [B, B, N, N, B, B, B]


def test_a_summary_with_a_note_above_its_title_and_a_short_last_line_is_found() -> None:
    lines = (
        "Sammendraget er laget av ChatGPT og godkjent av redaksjonen.",
        "Kort fortalt",
        "Stormen stengte havnen i byen i flere dager, og to båter slet seg.",
        "Ingen ble skadet, men fergen til øya seiler ikke før på fredag.",
        "Reparasjonene begynner i neste uke.",
        "Vis mer",
        *BODY,
    )
    assert summary_lines(facts_of(paragraphs(split_lines("\n".join(lines)))), 2) == [1, 2, 3, 4, 0]


@pytest.mark.parametrize(
    ("title", "chance", "is_kept"),
    [
        ("Council of the valley sells its last school to a company abroad", 0.5, False),
        ("Council of the valley sells its last school to a company abroad", 0.9, True),
        ("Repairs of boats begin again, and pilots want more of council", 0.5, True),
        ("The valley sells its school", 0.5, True),
        ("The council of the valley sells its last school to a company abroad.", 0.5, True),
    ],
)
def test_a_title_of_which_the_text_says_nothing_is_of_another_article(title: str, chance: float, is_kept: bool) -> None:
    given = facts_of(paragraphs(split_lines("\n".join([*BODY[:3], title, *BODY[3:]]))))
    labels = [B] * len(given)
    take_out_titles(given, labels, [0.9, 0.9, 0.9, chance, 0.9, 0.9])
    assert labels == [B, B, B, B if is_kept else N, B, B]


@pytest.mark.parametrize(
    ("chance", "between", "is_kept"), [(0.4, False, True), (0.2, False, False), (0.4, True, False)]
)
def test_what_is_half_taken_for_text_right_above_it_is_no_deck(chance: float, between: bool, is_kept: bool) -> None:
    lines = [HEAD, "There is news of the storm that closed the harbour of the town.", *BODY[:1]]
    lines[2:2] = ["By Jane Roe"] if between else []
    given = facts_of(paragraphs(split_lines("\n".join(lines))))
    labels = [LineLabel.HEADLINE, LineLabel.DECK, *([LineLabel.BYLINE] if between else []), B]
    start = lead_half_taken_is_text(given, labels, [0.0, chance, *[0.9] * (len(given) - 2)], len(given) - 1)
    assert (labels[1] is B) is is_kept
    assert start == (1 if is_kept else len(given) - 1)


def test_a_picture_may_stand_between_a_first_paragraph_without_capitals_and_the_second() -> None:
    lead = (
        "港の当局によると、火曜日に嵐が港を襲い、二隻の船が係留から外れて沖に流された。けが人はなかったが、島への定期船は金曜日まで欠航する。"
        * 2
    )
    given = facts_of(paragraphs(split_lines(f"{lead}\n嵐の後の港\n（港の会提供）\n町は来週から修理を始める。")))
    labels = [LineLabel.DECK, LineLabel.CAPTION, LineLabel.CREDIT, B]
    assert lead_is_no_deck(given, labels, [0.3, 0.0, 0.0, 0.9], 3) == 0
    assert labels[0] is B


def test_of_a_quote_and_the_paragraph_that_it_was_taken_from_the_one_without_a_speaker_below_stays() -> None:
    own = f"“{QUOTE}.”"
    said = (HEAD, *BODY[:2], f"{QUOTE}.", "Jane Roe, pilot", *BODY[3:], own)
    assert page(*said).body == (*BODY[:2], *BODY[3:], own)
    assert page(*said, "Reporter • John Doe").body == (*BODY[:2], *BODY[3:], own)


def test_a_first_paragraph_that_a_later_one_says_too_stays() -> None:
    lead = "There will be no second breakwater in this century, the council of the town has decided."
    told = (lead, *BODY[:2], f"{lead[:-1]}, and many of the pilots left the hall.", *BODY[3:])
    assert page(HEAD, "12 March 2024", *told).body == told


@pytest.mark.parametrize(
    "told",
    [
        (
            "Do you sleep well when the boats are out at sea at night?",
            "No.",
            "Do you swim?",
            "Yes.",
            "Why?",
            "To sleep.",
        ),
        (
            "The institute asked: Would you vote for a second breakwater if your taxes rose?",
            "Yes, said 40 in 100.",
            "No, said 30.",
            "Perhaps, said 21.",
            "The rest said nothing.",
        ),
        (
            "What do you do when the siren is heard in the town at night?",
            "Close the windows.",
            "Stay inside.",
            "Call nobody.",
            "Listen to the radio.",
        ),
    ],
)
def test_quick_questions_results_and_advice_are_no_poll(told: tuple[str, ...]) -> None:
    article = page(HEAD, "12 March 2024", *BODY[:2], *told, *BODY[3:])
    assert set(told) <= set(article.body)


@pytest.mark.parametrize(
    "told",
    [
        (BODY[0], "0:10 min", BODY[1], "0:20 min", *BODY[3:]),
        (BODY[0], "Women, single boats", "07:43 min", "Men, single boats", "06:58 min", *BODY[3:]),
    ],
)
def test_times_of_recipes_and_of_races_are_no_films(told: tuple[str, ...]) -> None:
    assert page(HEAD, "12 March 2024", *told).body == told


def test_a_last_sub_heading_is_no_name_of_an_outlet() -> None:
    bridge = ("The Old Bridge", "The Old Bridge will be kept for walkers, the council decided on Monday evening.")
    assert page("Bridge to open", "12 March 2024", *BODY, *bridge).body == (*BODY, *bridge)
    people = tuple(
        line
        for name in ("Jane Roe", "John Doe", "Anna Berg")
        for line in (name, f"{name} has led the pilots and wants a second breakwater built within two years from now.")
    )
    assert page(HEAD, "12 March 2024", BODY[0], *people).body == (BODY[0], *people)


def test_long_titles_of_parts_stay() -> None:
    titles = (
        "The Long Way to the Valley, a novel of three families in eight parts",
        "Winter Without Snow, letters that a reporter sent home every year",
        "Letters of an Engineer, found and edited by grandchildren abroad",
    )
    lines = [line for title, paragraph in zip(titles, BODY[1:], strict=False) for line in (title, paragraph)]
    given = facts_of(paragraphs(split_lines("\n".join([BODY[0], *lines, BODY[4]]))))
    labels = [B] * len(given)
    take_out_titles(given, labels, [0.5] * len(given))
    assert labels == [B] * len(given)


def test_two_who_speak_of_the_same_stay_both() -> None:
    said = (
        "“We need the breakwater now, because the winter storms grow stronger with every year that passes.”",
        "Jane Roe, pilot",
        "“The storms grow stronger with every year, and we need the breakwater before the winter passes for our boats.”",
        "John Doe, fisherman",
    )
    assert page(HEAD, "12 March 2024", BODY[0], *said, *BODY[3:]).body == (BODY[0], *said, *BODY[3:])
