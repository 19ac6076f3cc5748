"""Who wrote a pasted page: what a line names, and which lines are bylines."""

import pytest

from clippings_app.domain.article import LineLabel, Reading
from clippings_app.parsing.text import read_text, relabel_lines
from clippings_app.parsing.text.bylines import byline_names, sign, signed
from clippings_app.parsing.text.facts import facts_of
from clippings_app.parsing.text.lines import paragraphs, split_lines

BODY, BYLINE, HEADLINE, REST = LineLabel.BODY, LineLabel.BYLINE, LineLabel.HEADLINE, LineLabel.BOILERPLATE
DATE, DECK = LineLabel.DATE, LineLabel.DECK
LEAD = "The night ferry lost its rudder off the Marl bank, and forty people waited until noon for the tug to arrive."
LATER = "The harbour office said on Tuesday that the vessel had been inspected in March and found to be sound."

LINES = [
    ("By Jane Doe", ("Jane Doe",)),
    ("Posted on 3 May 2024 by kiwi | Leave a comment", ("kiwi",)),
    ("Posted in Harbour by kiwi on May 3, 2024", ("kiwi",)),
    ("Veröffentlicht am 3. Mai 2024 von Jana Harms", ("Jana Harms",)),
    ("Posted on3. Mai 2024AuthorJana Harms4 Kommentare", ("Jana Harms",)),
    ("Datum: 3. Mai 2024Autor: Jana Harms 2 Kommentare", ("Jana Harms",)),
    ("Fr 03.05.24 | 14:07 Uhr | Von Jana Harms", ("Jana Harms",)),
    ("May 3, 2024 • words written by Jane Doe • Art by John Roe", ("Jane Doe",)),
    ("Jane Doe2 minutes ago", ("Jane Doe",)),
    ("Jane DoeNews Reporter", ("Jane Doe",)),
    ("Jane QuillamNews Reporter", ("Jane Quillam",)),
    ("Jane Quillam0,", ("Jane Quillam",)),
    ("Jane Quillam@JaneQuillam", ("Jane Quillam",)),
    ("Associated PressMay 3, 2024 GMT", ("Associated Press",)),
    ("May 3, 2024 byJane Quillam Post a Comment", ("Jane Quillam",)),
    ("Jane Doe, Martín Abad (special envoy)", ("Jane Doe", "Martín Abad")),
    ("Das Gespräch führte Jana Harms.", ("Jana Harms",)),
    ("3 May 2024 harbourcat", ("harbourcat",)),
    ("Headshot of Jane Doe", ()),
    ("jane doe.jpg", ()),
    ("Bild av Jana Harms", ()),
    ("By Kurt Vonnegut Harms", ("Kurt Vonnegut Harms",)),
    ("大渡 美咲の写真", ()),
    ("Published on 3 May 2024", ()),
    ("Filed under: Harbour, Ferries", ()),
    ("Kategorie: Hafen", ()),
    ("Übersetzung veröffentlicht am 3. Mai 2024", ()),
    ("Reported By: Jane Quillam | Edited By: Kavya Thool", ("Jane Quillam",)),
    ("May 3, 2024 · 5 min · 1043 words · Jane Quillam | Suggest Changes", ("Jane Quillam",)),
    ("ポスト", ()),
    ("Tim Redaksi", ()),
    ("Last updated: 3 May 2024 | Source: harbour.example", ()),
    ("3 May 2024 by Jana Categories: Harbour", ("Jana",)),
    ("All articles by Jane Doe", ("Jane Doe",)),
    ("Mehr von Jana Harms", ("Jana Harms",)),
    ("More from the harbour", ()),
    ("by Jane Doe Twitter account of Jane Doe", ("Jane Doe",)),
    ("By Saltmere Garden Letters", ("Saltmere Garden Letters",)),
    ("By the old harbour light", ()),
    ("Reuters 3 May 2024 Jane Doe", ("Jane Doe",)),
    ("By Jane Doe | Reuters", ("Jane Doe",)),
    ("Reuters 3 May 2024", ("Reuters",)),
    ("Pixabay", ()),
]


@pytest.mark.parametrize(("line", "names"), LINES)
def test_a_line_names_who_wrote(line: str, names: tuple[str, ...]) -> None:
    assert signed(line).names == names


@pytest.mark.parametrize("names", [("Jane Doe", "Jane Doerr"), ("Maria Anna Weber", "Maria Anna Schmidt")])
def test_of_two_names_that_begin_alike_both_are_kept(names: tuple[str, str]) -> None:
    assert signed("By " + " and ".join(names)).names == names


@pytest.mark.parametrize("line", ["Von links: Anna Weber, Karl Roth", "From left: Anna Weber and Karl Roth"])
def test_where_people_stand_in_a_picture_is_no_byline(line: str) -> None:
    assert signed(line).names == ()


@pytest.mark.parametrize(
    "line",
    [
        "Interview with Anna Schmidt",
        "Ein Gespräch mit Anna Weber",
        "Entrevista con Ana Morales",
        "Anna Weber (1930–2024)",
    ],
)
def test_whom_the_text_is_about_did_not_write_it(line: str) -> None:
    assert signed(line).names == ()
    assert signed("Interview: Anna Schmidt").names == ("Anna Schmidt",)
    assert signed("Interview with the mayor | By Jane Doe").names == ("Jane Doe",)


@pytest.mark.parametrize("line", ["Von Hamburg Nach Bremen", "More from Jane Doe"])
def test_a_way_is_no_desk_and_what_is_told_of_somebody_no_byline(line: str) -> None:
    assert signed(line).labelled == signed(line).pseudonym == ()


def test_a_name_goes_on_in_its_own_capitals() -> None:
    assert signed("By Jane McIvor").names == ("Jane McIvor",)
    assert signed("Jane DeWitt Harms 3 May 2024").names == ("Jane DeWitt Harms",)


def test_an_address_for_mail_is_no_name_on_a_network() -> None:
    assert byline_names("Jane Doe <jane@courier.example>") == ("Jane Doe",)


def labels_after(*lines: tuple[str, LineLabel]) -> list[LineLabel]:
    """The labels of lines once bylines have been told from them."""
    facts = facts_of(paragraphs(split_lines("\n\n".join(text for text, _ in lines))))
    assert len(facts) == len(lines)
    labels = [label for _, label in lines]
    body = [i for i, label in enumerate(labels) if label is BODY]
    sign(facts, labels, (body[0], body[-1]))
    return labels


def test_what_names_nobody_is_no_byline_beside_one_that_does() -> None:
    assert labels_after(
        ("Ferry loses its rudder", HEADLINE), ("Listen", BYLINE), ("By Jane Doe", BYLINE), ("Shown in picture", BYLINE),
        (LEAD, BODY), (LATER, BODY),
    ) == [HEADLINE, REST, BYLINE, REST, BODY, BODY]  # fmt: skip


def test_people_in_lines_side_by_side_all_wrote() -> None:
    assert labels_after(
        ("Ferry loses its rudder", HEADLINE), ("By", REST), ("Lucy QuillamNews Reporter", REST), ("Tim HarmsNews Reporter", REST),
        ("Joseph Tarn", BYLINE), (LEAD, BODY), (LATER, BODY),
    ) == [HEADLINE, REST, BYLINE, BYLINE, BYLINE, BODY, BODY]  # fmt: skip


def test_a_label_alone_names_who_stands_below_it() -> None:
    assert labels_after(
        ("Ferry loses its rudder", HEADLINE), ("Ein Kommentar von", REST), ("Jana Harms", REST), (LEAD, BODY), (LATER, BODY)
    ) == [HEADLINE, REST, BYLINE, BODY, BODY]  # fmt: skip


def test_a_line_taken_for_a_deck_that_says_when_and_by_whom_is_the_byline() -> None:
    assert labels_after(
        ("Ferry loses its rudder", HEADLINE), ("May 3, 2024 · by kiwi · in Harbour", DECK), (LEAD, BODY), (LATER, BODY)
    ) == [HEADLINE, BYLINE, BODY, BODY]  # fmt: skip


@pytest.mark.parametrize("line", ["Jane Doe", "Jane Doe, harbour editor", "Jana Harms, former editor"])
def test_whom_the_text_tells_of_below_the_headline_did_not_write_it(line: str) -> None:
    told = "Jane Doe has steered the ferry for thirty years and would not have missed a single one of them, she says."
    labels = labels_after(
        ("Ferry loses its rudder", HEADLINE), (line, LineLabel.CAPTION), (told, BODY), (LEAD, BODY), (LATER, BODY)
    )  # fmt: skip
    assert labels[1] is LineLabel.CAPTION


def test_a_name_below_the_headline_is_the_writers_where_only_the_end_of_the_text_tells_of_them() -> None:
    told = "Jane Doe has steered the ferry for thirty years and writes a column on it each week."
    lines = ((LEAD, BODY), (LATER, BODY), (told, BODY))
    assert labels_after(("Ferry loses its rudder", HEADLINE), ("Jane Doe", LineLabel.CAPTION), *lines)[1] is BYLINE


@pytest.mark.parametrize("head", [(), (("Comments", REST),)])
def test_who_wrote_a_comment_when_did_not_write_the_article(head: tuple[tuple[str, LineLabel], ...]) -> None:
    comments = [("By kiwi on 3 May 2024 at 10:12", REST), ("I saw it.", REST), ("By gull on 4 May 2024 at 9:30", REST)]
    comments = comments[:2] if head else comments
    lines = (("Ferry loses its rudder", HEADLINE), *[(LEAD, BODY), (LATER, BODY)] * 4, *head, *comments)
    assert BYLINE not in labels_after(*lines)


def test_a_sentence_below_the_headline_that_begins_with_a_day_does_not_date_the_text() -> None:
    told = "Monday, 6 May 2019 was the worst day that the crew can remember"
    labels = labels_after(("Ferry loses its rudder", HEADLINE), (told, DECK), (LEAD, BODY), (LATER, BODY))
    assert labels[1] is DECK


def test_who_wrote_may_stand_below_the_text() -> None:
    assert labels_after(
        ("Ferry loses its rudder", HEADLINE), (LEAD, BODY), (LATER, BODY), ("Share", REST), ("Autorin/Autor Jana Harms", REST)
    )[-1] is BYLINE  # fmt: skip


@pytest.mark.parametrize(
    ("line", "far"),
    [
        ("Text: Jana Harms", True),
        ("Alles von Jana Harms", True),
        ("3. Mai 2024 von kiwi", False),
        ("Posted by the cat", False),
    ],
)
@pytest.mark.parametrize("between", [1, 12])
def test_below_the_text_more_by_the_same_hand_names_it_and_near_it_a_dated_line(
    line: str, far: bool, between: int
) -> None:
    labels = labels_after(
        ("Ferry loses its rudder", HEADLINE), (LEAD, BODY), (LATER, BODY), *[("Share", REST)] * between, (line, REST)
    )  # fmt: skip
    assert (labels[-1] is BYLINE) is (far or between == 1)


def test_who_is_shown_above_the_byline_did_not_write() -> None:
    assert labels_after(
        ("Ferry loses its rudder", HEADLINE), ("Jane Doe", BYLINE), ("By John Roe", BYLINE), (LEAD, BODY), (LATER, BODY)
    ) == [HEADLINE, REST, BYLINE, BODY, BODY]  # fmt: skip


def test_a_joiner_in_a_line_of_its_own_parts_those_who_wrote() -> None:
    assert labels_after(
        ("Ferry loses its rudder", HEADLINE), ("By", REST), ("Jane Doe", REST), ("and", REST), ("John Roe", REST),
        ("Share", REST), (LEAD, BODY), (LATER, BODY),
    ) == [HEADLINE, REST, BYLINE, REST, BYLINE, REST, BODY, BODY]  # fmt: skip


@pytest.mark.parametrize(("below", "label"), [("Jana", BYLINE), ("About", REST)])
def test_a_given_name_below_a_label_is_who_wrote(below: str, label: LineLabel) -> None:
    assert labels_after(
        ("Ferry loses its rudder", HEADLINE), ("Von", REST), (below, REST), (LEAD, BODY), (LATER, BODY)
    )[2] is label  # fmt: skip


@pytest.mark.parametrize("taken_for", [REST, LineLabel.CREDIT])
def test_a_line_with_a_label_goes_before_one_that_only_looks_like_a_name(taken_for: LineLabel) -> None:
    assert labels_after(
        ("Ferry loses its rudder", HEADLINE), ("By Jane Doe / John Roe", taken_for), ("Marl Bank Mix", BYLINE),
        (LEAD, BODY), (LATER, BODY),
    ) == [HEADLINE, BYLINE, REST, BODY, BODY]  # fmt: skip


def test_a_name_with_its_role_in_the_next_line_is_one_name() -> None:
    copy = f"Ferry loses its rudder\n\nBy Jane Quillam\n\nBy Jane Quillam Marl Bank\n\n{LEAD}\n\n{LATER}"
    reading = read_text(copy)
    byline = [i for i, line in enumerate(reading.lines) if line.text.startswith("By ")]
    assert relabel_lines(reading, dict.fromkeys(byline, BYLINE)).article.byline == ("Jane Quillam",)


@pytest.mark.parametrize(
    "foot", ["Published: 3 May 2024", "Erscheinungsdatum: 03.05.2024", "Publicado el 3 de mayo de 2024, 12:35"]
)
@pytest.mark.parametrize("above", ["Updated: 5 May 2024", "Share"])
def test_the_day_of_publication_may_stand_below_the_text(foot: str, above: str) -> None:
    lines = [
        ("Ferry loses its rudder", HEADLINE), (above, DATE if "2024" in above else REST), (LEAD, BODY), (LATER, BODY),
        ("Print", REST), (foot, REST),
    ]  # fmt: skip
    assert labels_after(*lines)[-1] is DATE
    published = ("Ferry loses its rudder", HEADLINE), ("2 May 2024", DATE)
    assert labels_after(*published, *lines[2:])[-1] is REST


def test_a_day_among_the_lines_above_yields_to_one_right_below_the_headline() -> None:
    above = ("Film shown since: 12 March 2013", DATE)
    below = ("5 min. 3 May 2024 kiwi 1 comment", REST)
    labels = labels_after(above, ("Ferry loses its rudder", HEADLINE), below, (LEAD, BODY), (LATER, BODY))
    assert (labels[0], labels[2]) == (REST, DATE)
    changed = labels_after(
        above, ("Ferry loses its rudder", HEADLINE), ("Updated 3 May 2024", REST), (LEAD, BODY), (LATER, BODY)
    )
    assert changed[0] is DATE


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("Wednesday, 3 May 2024 21 General, Harbour, Ferries, Pilots, Weather, Letters", True),
        ("Posted on 3 May 2024 12:10 / changed on 4 May 2024 12:50", True),
        ("The ferry on 3 May 2024, seen from the pier", False),
    ],
)
def test_a_line_below_the_headline_that_begins_with_the_day_is_no_caption(line: str, dates: bool) -> None:
    labels = labels_after(("Ferry loses its rudder", HEADLINE), (line, LineLabel.CAPTION), (LEAD, BODY), (LATER, BODY))
    assert labels[1] is (DATE if dates else LineLabel.CAPTION)


def test_keywords_beside_the_day_are_nobody() -> None:
    copy = f"Ferry loses its rudder\n\n3 May 2024 General, Jane Doe, Harbour, Ferries, Pilots\n\n{LEAD}\n\n{LATER}"
    reading = read_text(copy)
    day = next(i for i, line in enumerate(reading.lines) if line.text.startswith("3 May"))
    assert relabel_lines(reading, {day: DATE}).article.byline == ()


def test_who_is_named_by_half_a_name_beside_the_day_wrote_a_text_copied_alone() -> None:
    article = read_text(f"Ferry loses its rudder\n\nby oz on May 3, 2024\n\n{LEAD}\n\n{LATER}").article
    assert (article.headline, article.byline, article.published) == ("Ferry loses its rudder", ("oz",), "2024-05-03")


def test_who_signs_far_below_the_text_yields_to_a_line_with_a_label_near_the_head() -> None:
    labels = labels_after(
        ("Ferry loses its rudder", HEADLINE), ("By Jane Doe", REST), (LEAD, BODY), (LATER, BODY), ("By John Roe", BYLINE)
    )  # fmt: skip
    assert labels == [HEADLINE, BYLINE, BODY, BODY, REST]


@pytest.mark.parametrize(
    ("line", "place", "signs"),
    [
        ("Jane Quillam Education editor", 2, True),
        ("Jane Quillam", 1, True),
        ("Jane Quillam, Martin Harms", 1, True),
        ("Jane Quillam", 2, False),
        ("Jane Quillam at the pier", 1, False),
        ("Jane-Tarn-Harbour-Quillam Marl-Bank", 1, False),
    ],
)
def test_a_name_right_below_the_headline_or_with_its_role_is_who_wrote(line: str, place: int, signs: bool) -> None:
    around = [("Listen", REST), ("Share", REST)]
    around.insert(place - 1, (line, REST))
    labels = labels_after(("Ferry loses its rudder", HEADLINE), *around, (LEAD, BODY), (LATER, BODY))
    assert (labels[place] is BYLINE) is signs


def test_whom_the_headline_tells_of_did_not_write_it() -> None:
    labels = labels_after(
        ("Jane Doe leaves the harbour office", HEADLINE), ("Jane Doe", REST), ("3 May 2024", DATE), (LEAD, BODY), (LATER, BODY)
    )  # fmt: skip
    assert BYLINE not in labels


def test_another_articles_byline_far_below_is_not_this_ones() -> None:
    labels = labels_after(
        ("Ferry loses its rudder", HEADLINE), ("By Jane Doe", BYLINE), (LEAD, BODY), (LATER, BODY),
        ("Read also", REST), ("Bridge closed", REST), ("By John Roe", BYLINE),
    )  # fmt: skip
    assert labels == [HEADLINE, BYLINE, BODY, BODY, REST, REST, REST]


def test_what_a_person_calls_a_byline_is_one() -> None:
    page = [*(f"Menu {word}" for word in ("News", "Sport", "Culture", "Money", "Travel")), "Ferry loses its rudder", "kiwi", LEAD,
            LATER, *[f"{LATER} {word}." for word in ("One", "Two", "Three", "Four")], *[f"More {n}" for n in range(9)]]  # fmt: skip
    reading: Reading = read_text("\n\n".join(page))
    line = next(i for i, one in enumerate(reading.lines) if one.text == "kiwi")
    assert relabel_lines(reading, {line: BYLINE}).article.byline == ("kiwi",)


def test_the_day_below_the_headline_goes_before_that_of_the_page() -> None:
    assert labels_after(
        ("Wednesday, 3 December 2025", DATE), ("Ferry loses its rudder", HEADLINE), ("by Jane Doe | 5 November 2024", BYLINE),
        (LEAD, BODY), (LATER, BODY),
    ) == [REST, HEADLINE, BYLINE, BODY, BODY]  # fmt: skip


def test_a_day_below_the_headline_that_was_missed_is_found() -> None:
    assert labels_after(
        ("Ferry loses its rudder", HEADLINE), ("By Jane Doe", BYLINE), ("First published on 06/01/2026 - 14:02 CET", REST),
        (LEAD, BODY), (LATER, BODY),
    ) == [HEADLINE, BYLINE, DATE, BODY, BODY]  # fmt: skip


@pytest.mark.parametrize(
    "line", ["12 March 20246 min readHarbour", "First told on 06/01/2026 - 14:02 CET", "3 May 2024"]
)
@pytest.mark.parametrize("taken_for", [REST, DECK])
def test_a_line_that_only_tells_the_day_is_no_deck_and_dates_the_text(line: str, taken_for: LineLabel) -> None:
    assert labels_after(
        ("Ferry loses its rudder", HEADLINE), ("By Jane Doe", BYLINE), (line, taken_for), (LEAD, BODY), (LATER, BODY)
    ) == [HEADLINE, BYLINE, DATE, BODY, BODY]  # fmt: skip


def test_a_deck_that_tells_of_a_day_stays_one() -> None:
    assert labels_after(
        ("Ferry loses its rudder", HEADLINE), ("By Jane Doe", BYLINE), ("What has been found since 3 May 2024 on the bank", DECK),
        (LEAD, BODY), (LATER, BODY),
    ) == [HEADLINE, BYLINE, DECK, BODY, BODY]  # fmt: skip


def test_an_outlet_below_the_byline_is_the_publisher() -> None:
    assert labels_after(
        ("Ferry loses its rudder", HEADLINE), ("By Jane Doe", BYLINE), ("The Norr Ledger", BYLINE), (LEAD, BODY), (LATER, BODY)
    ) == [HEADLINE, BYLINE, LineLabel.PUBLISHER, BODY, BODY]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "below", "byline"),
    [
        ("Forty people wait for the tug in the drifting ferry", "© Jane Doe", ()),
        (
            "Forty people wait for the tug while the night ferry drifts – all else can wait…",
            "3 May 2024 by harbourcat One comment",
            ("harbourcat",),
        ),
    ],
)
def test_the_first_line_of_a_text_copied_alone_is_its_headline_though_it_looks_like_a_caption_or_a_sentence(
    title: str, below: str, byline: tuple[str, ...]
) -> None:
    article = read_text("\n\n".join([title, below, LEAD, LATER])).article
    assert (article.headline, article.byline, article.body) == (title, byline, (LEAD, LATER))


def test_a_sentence_with_its_stop_above_a_credit_stays_a_caption() -> None:
    article = read_text("\n\n".join(["The night ferry drifts.", "© Jane Doe", LEAD, LATER])).article
    assert (article.headline, [photo.caption for photo in article.photos]) == (None, ["The night ferry drifts."])
