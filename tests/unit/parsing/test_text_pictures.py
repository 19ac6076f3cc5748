"""The lines of pictures in a copied page: what a caption, a credit and an alternative text are, and what is none."""

import pytest

from clippings_app.domain.article import LineLabel, ParsedArticle
from clippings_app.parsing.text import read_text, relabel_lines
from clippings_app.parsing.text.facts import facts_of
from clippings_app.parsing.text.lines import paragraphs, split_lines
from clippings_app.parsing.text.pictures import before_alternative, beyond_alternative, label_pictures, signed_by_name

BODY, CAPTION, CREDIT, OTHER = LineLabel.BODY, LineLabel.CAPTION, LineLabel.CREDIT, LineLabel.BOILERPLATE
FIRST = "The harbour of the town was closed on Tuesday after a storm had torn two boats from their moorings, officials said."
SECOND = "Nobody was hurt, but the ferry to the island will not sail before Friday, the company said in the evening."
SHOWN = "Boats lie on the quay on the morning after the storm"


def labelled(*lines: tuple[LineLabel, str]) -> list[LineLabel]:
    facts = facts_of(paragraphs(split_lines("\n".join(text for _, text in lines))))
    labels = [label for label, _ in lines]
    label_pictures(facts, labels, list(labels), [0.5] * len(labels), (0, len(labels) - 1))
    return labels


def told(*lines: tuple[LineLabel, str]) -> ParsedArticle:
    reading = read_text("\n".join(text for _, text in lines))
    return relabel_lines(reading, {i: label for i, (label, _) in enumerate(lines)}).article


@pytest.mark.parametrize("line", ["Jane Roe", "Jane Roe, Harbour Pictures", "Getty", "Herald photo by Jane Roe"])
def test_a_name_below_a_caption_is_its_credit(line: str) -> None:
    assert labelled((BODY, FIRST), (CAPTION, SHOWN), (CREDIT, line), (BODY, SECOND))[2] is CREDIT


@pytest.mark.parametrize("heading", ["Aktuelle Lage", "Neues Leitmotto", "What comes next for the pier", "DNS"])
def test_a_line_that_names_nobody_below_a_caption_is_a_sub_heading_of_the_text(heading: str) -> None:
    below = f"{SECOND} It told of DNS." if heading == "DNS" else SECOND
    assert labelled((BODY, FIRST), (CAPTION, SHOWN), (CREDIT, heading), (BODY, below))[2] is BODY


def test_a_button_below_a_caption_above_the_text_is_no_credit() -> None:
    assert labelled((CAPTION, SHOWN), (CREDIT, "Enlace copiado"), (BODY, FIRST), (BODY, SECOND))[1] is OTHER


def test_a_byline_below_a_caption_is_no_credit() -> None:
    assert labelled((CAPTION, SHOWN), (CREDIT, "By JANE ROE and ANNA DOE"), (BODY, FIRST), (BODY, SECOND))[1] is OTHER


def test_whose_the_page_is_below_the_text_is_no_credit() -> None:
    lines = (
        (BODY, FIRST),
        (BODY, SECOND),
        (OTHER, "Terms of Service Privacy Notice"),
        (CREDIT, "© The Brackwater News, a Quarn Paper"),
    )
    assert labelled(*lines)[3] is OTHER
    assert labelled(*lines[:2], (CAPTION, SHOWN), (CREDIT, "© Jane Roe"))[3] is CREDIT


def test_the_source_of_a_quotation_is_no_credit() -> None:
    source = "Quelle: Drucksache 20/428 der Bürgerschaft"
    assert labelled((BODY, FIRST), (OTHER, source), (BODY, SECOND))[1] is OTHER


def test_what_announces_other_lines_is_no_caption() -> None:
    assert labelled((BODY, FIRST), (CAPTION, "This may interest you as well:"), (BODY, SECOND))[1] is OTHER


def test_a_button_below_a_credit_is_no_caption() -> None:
    labels = labelled((BODY, FIRST), (BODY, SECOND), (CREDIT, "Foto: Jane Roe"), (OTHER, "twittern"), (OTHER, "teilen"))
    assert labels[3:] == [OTHER, OTHER]


def test_a_name_before_the_words_of_the_alternative_text_is_the_credit() -> None:
    alternative = "a red hull beside a pier: Boats lie on the quay after the storm."
    caption = "© Jane Roe Boats lie on the quay after the storm."
    assert before_alternative(caption, [alternative]) == ("Boats lie on the quay after the storm.", "© Jane Roe")
    assert before_alternative("© Jane Roe Boats are gone.", [alternative]) is None
    assert labelled((BODY, FIRST), (BODY, alternative), (OTHER, caption), (BODY, SECOND))[1:3] == [
        LineLabel.ALT,
        CAPTION,
    ]
    article = told((BODY, FIRST), (LineLabel.ALT, alternative), (CAPTION, caption), (BODY, SECOND))
    assert [(photo.caption, photo.credit and photo.credit.photographer) for photo in article.photos] == [
        ("Boats lie on the quay after the storm.", "Jane Roe")
    ]


def test_a_credit_within_the_caption_is_told_rather_than_the_one_before_it() -> None:
    said = "Boats lie on the quay after the storm. (Photo by Jane Roe/Getty Images)"
    assert before_alternative(f"© Getty Images {said}", [said]) == (
        "Boats lie on the quay after the storm.",
        "Photo by Jane Roe/Getty Images",
    )


def test_stops_and_commas_of_caption_and_alternative_text_may_differ() -> None:
    caption = "The council meets on Monday, 5 May in the old customs house Jane Roe/Copyright 2025 Harbour Press"
    alternative = "The council meets on Monday, 5 May, in the old customs house."
    assert beyond_alternative(caption, [alternative]) == (
        "The council meets on Monday, 5 May in the old customs house",
        "Jane Roe/Copyright 2025 Harbour Press",
    )
    assert beyond_alternative("The council met on Monday Jane Roe", ["The council meets on Monday"]) is None


def test_a_number_behind_the_alternative_text_is_no_credit() -> None:
    assert beyond_alternative("The old pier at dusk [10]", ["The old pier at dusk"]) is None


def test_who_is_named_again_below_a_caption_makes_no_second_picture() -> None:
    caption = (CAPTION, f"{SHOWN}. (AP Photo/Jane Roe, File)")
    article = told((BODY, FIRST), caption, (CREDIT, "Jane Roe, Associated Press"), (BODY, SECOND))
    assert [photo.credit and photo.credit.printed for photo in article.photos] == ["AP Photo/Jane Roe, File"]
    article = told((BODY, FIRST), caption, (CREDIT, "Foto: Anna Doe"), (BODY, SECOND))
    assert len(article.photos) == 2


def test_a_label_without_a_name_is_no_credit() -> None:
    article = told((BODY, FIRST), (CAPTION, SHOWN), (CREDIT, "Bild:"), (BODY, SECOND))
    assert [(photo.caption, photo.credit) for photo in article.photos] == [(SHOWN, None)]


def test_a_credit_line_that_says_whom_it_shows_gives_the_caption() -> None:
    article = told((BODY, FIRST), (CREDIT, "President of Alba, Jane Doe / AFP"), (BODY, SECOND))
    assert [(photo.caption, photo.credit and photo.credit.printed) for photo in article.photos] == [
        ("President of Alba, Jane Doe", "AFP")
    ]


def test_a_label_in_what_ends_a_line_signs_no_caption() -> None:
    assert signed_by_name("Kleid und Hut aus Leinen der Küste. Pumps: Alder Mode Nord") is None


def test_words_behind_a_sentence_that_two_lines_share_are_a_credit_only_as_names() -> None:
    lines = (
        "Your contacts are read when you ask for it. We do not",
        "Your camera is used when you ask for it. We do not",
    )
    assert labelled((BODY, FIRST), *((OTHER, line) for line in lines), (BODY, SECOND))[1:3] == [OTHER, OTHER]


def test_what_opens_with_the_number_of_a_picture_is_its_caption() -> None:
    for number in ("Abb. 6:", "Fig. 2.", "Figure 12 –", "图3："):
        assert (
            labelled(
                (BODY, FIRST), (BODY, f"{number} The raft below the old bridge. (Harbour Museum)"), (BODY, SECOND)
            )[1]
            is CAPTION
        )
    assert (
        labelled((BODY, FIRST), (BODY, "Fig trees stand beside the bridge, and nobody picks them."), (BODY, SECOND))[1]
        is BODY
    )


GALLERY = (
    ("The old mill has been a house for guests since the spring.", "Jane Roe"),
    ("Beech and oak bring the quiet of the wood into the rooms.", "QUARNHOUSE"),
    ("The terrace looks on the lake and on the hills behind it.", "Anna Berger"),
    ("In the hall a stove warms those who come from the snow.", "Jonas Klein"),
)


def test_names_below_the_captions_of_a_gallery_are_credits() -> None:
    lines = [
        (BODY, FIRST),
        *((BODY, line) for pair in (*GALLERY, (GALLERY[1][0] + " Still.", "QUARNHOUSE")) for line in pair),
        (BODY, SECOND),
    ]
    labels = labelled(*lines)
    assert labels[1:-1] == [CAPTION, CREDIT] * 5


def test_speakers_and_sub_headings_with_names_are_no_credits() -> None:
    turns = ("Jane Roe", "Anna Berger") * 4
    asked = [
        (BODY, line)
        for i, name in enumerate(turns)
        for line in (f"We asked about the harbour for the time number {i}.", name)
    ]
    assert CREDIT not in labelled((BODY, FIRST), *asked, (BODY, SECOND))
    names = ("Jane Roe", "Anna Berger", "Jonas Klein", "Ida Crane", "Owen Pike")
    told_of = [
        (BODY, line) for name in names for line in (name, f"It is said of {name} that the house was not paid for.")
    ]
    assert CREDIT not in labelled((BODY, FIRST), *told_of, (BODY, SECOND))


@pytest.mark.parametrize(
    "said",
    [
        "“We lost the house in one night of storm.”",
        "I think that the council should pay for it.",
        "Unser Keller war voll.",
    ],
)
def test_what_readers_say_above_their_names_is_no_caption(said: str) -> None:
    lines = [(BODY, line) for pair in (*GALLERY, (f"{GALLERY[1][0]} Still.", "QUARNHOUSE")) for line in pair]
    assert CREDIT not in labelled((BODY, FIRST), *lines, (BODY, said), (BODY, "Ida Crane"), (BODY, SECOND))


def test_sentences_with_another_name_below_each_are_letters() -> None:
    signed = (
        *GALLERY[:1],
        *GALLERY[2:],
        ("The roof of the barn is new.", "Ida Crane"),
        ("The hall is old.", "Owen Pike"),
    )
    lines = [(BODY, line) for pair in signed for line in pair]
    assert CREDIT not in labelled((BODY, FIRST), *lines, (BODY, SECOND))


def test_who_is_quoted_with_their_house_below_is_no_photographer() -> None:
    lines = ((BODY, FIRST), (BODY, "“We lost the house in one night.”"), (OTHER, "Jane Roe, AP"), (BODY, SECOND))
    assert CREDIT not in labelled(*lines)


def test_a_name_with_its_agency_below_a_sentence_of_the_text_is_a_credit() -> None:
    lines = ((BODY, FIRST), (BODY, f"{SHOWN}."), (OTHER, "Jane Roe, AP"), (BODY, SECOND))
    assert labelled(*lines)[1:3] == [CAPTION, CREDIT]


def test_below_the_line_that_all_credits_have_above_them_stand_the_captions() -> None:
    same = "Tips for the island"
    lines = (
        (BODY, FIRST),
        (CAPTION, same),
        (CREDIT, "Jane Roe/Getty Images"),
        (OTHER, "The water of the brook is better boiled."),
        (BODY, SECOND),
        (CAPTION, same),
        (CREDIT, "Anna Berger/Getty Images"),
        (BODY, "The old town is worth a day of the journey."),
        (BODY, FIRST),
    )
    labels = labelled(*lines)
    assert [labels[i] for i in (1, 3, 5, 7)] == [OTHER, CAPTION, OTHER, CAPTION]


def test_a_name_with_its_agency_between_the_day_and_the_text_is_a_credit() -> None:
    head = ((LineLabel.HEADLINE, "Storm closes harbour"), (LineLabel.DATE, "Published Nov. 19, 2019"))
    lines = (
        *head,
        (OTHER, "The ferry at her berth on Tuesday"),
        (LineLabel.BYLINE, "Jane Roe, Associated Press"),
        (BODY, FIRST),
        (BODY, SECOND),
    )
    assert labelled(*lines)[2:4] == [CAPTION, CREDIT]
    lines = (
        head[0],
        (OTHER, "The ferry at her berth on Tuesday"),
        (LineLabel.BYLINE, "Jane Roe, Associated Press"),
        head[1],
        (BODY, FIRST),
    )
    assert labelled(*lines)[1:3] == [OTHER, LineLabel.BYLINE]


def test_what_the_alternative_text_says_whole_credit_and_caption_say_below_it() -> None:
    alternative = "The ferry is at her berth. - Quarn Bar & Kitchen"
    lines = (
        (BODY, FIRST),
        (OTHER, alternative),
        (OTHER, "Quarn Bar & Kitchen"),
        (BODY, "The ferry is at her berth."),
        (BODY, SECOND),
    )
    assert labelled(*lines)[1:4] == [LineLabel.ALT, CREDIT, CAPTION]


def test_the_headline_again_is_no_caption() -> None:
    head = "Storm closes harbour for days"
    lines = ((LineLabel.HEADLINE, head), (CAPTION, head), (CREDIT, "Foto: Jane Roe"), (BODY, FIRST), (BODY, SECOND))
    assert labelled(*lines)[1:3] == [OTHER, CREDIT]


def test_a_word_for_picture_by_itself_is_no_sub_heading_and_a_sentence_below_a_credit_is_its_caption() -> None:
    assert labelled((BODY, FIRST), (CAPTION, SHOWN), (CREDIT, "Image"), (BODY, SECOND))[2] is OTHER
    assert labelled(
        (BODY, FIRST), (CREDIT, "Getty Images"), (CREDIT, "The pier was built of oak in 1949"), (BODY, SECOND)
    )[1:3] in (
        [CREDIT, CAPTION],
        [OTHER, CAPTION],
    )


@pytest.mark.parametrize(("line", "taken_for"), [("© Jane Roe/AP", CREDIT), ("© Tarn Courier", OTHER)])
def test_below_the_text_a_person_with_a_house_is_a_pictures_credit(line: str, taken_for: LineLabel) -> None:
    assert labelled((BODY, FIRST), (BODY, SECOND), (CREDIT, line), (OTHER, "Most read"))[2] is taken_for


def test_a_picture_that_the_page_shows_again_without_its_credit_is_one() -> None:
    shown, again = ((CAPTION, SHOWN), (CREDIT, "Photo: Jane Roe/AP")), ((CAPTION, f"{SHOWN}."),)
    for above, below in ((shown, again), (again, shown)):
        photos = told((BODY, FIRST), *above, (BODY, SECOND), *below, (BODY, FIRST)).photos
        assert [(photo.credit and photo.credit.photographer, photo.after_paragraph) for photo in photos] == [
            ("Jane Roe", 1)
        ]


def test_pictures_of_the_same_with_a_credit_each_are_two() -> None:
    one, other = (
        ((CAPTION, SHOWN), (CREDIT, "Photo: Jane Roe/AP")),
        ((CAPTION, SHOWN), (CREDIT, "Photo: Anna Berg/dpa")),
    )
    photos = told((BODY, FIRST), *one, (BODY, SECOND), *other).photos
    assert [photo.credit and photo.credit.photographer for photo in photos] == ["Jane Roe", "Anna Berg"]


def test_pictures_without_captions_are_as_many_as_are_shown() -> None:
    photos = told((BODY, FIRST), (CREDIT, "Photo: Jane Roe/AP"), (BODY, SECOND), (CREDIT, "Photo: Jane Roe/AP")).photos
    assert len(photos) == 2


def test_what_a_program_was_told_to_make_the_picture_ends_a_caption() -> None:
    shown = "So quiet is it in the harbour of our grandparents alone – Midjourney (“harbour at dusk, oil painting”)"
    assert labelled((BODY, FIRST), (BODY, shown), (BODY, SECOND), (BODY, FIRST))[1] is CAPTION
    said = "So quiet is it in the harbour of our grandparents alone – Jane Roe (“harbour at dusk, oil painting”)"
    assert labelled((BODY, FIRST), (BODY, said), (BODY, SECOND), (BODY, FIRST))[1] is BODY


def test_the_sentence_above_a_credit_in_the_text_is_its_caption_where_the_others_stand_so() -> None:
    shown = "The harbour master, who took office in May, is glad that both boats were found the same night."
    lines = (SHOWN, "Foto: Jane Roe", FIRST, SECOND, shown, "Jane Roe/AP", "What comes next", FIRST)
    facts = facts_of(paragraphs(split_lines("\n".join(lines))))
    likely = [0.9, 0.0, 0.0, 0.0, 0.2, 0.0, 0.01, 0.0]
    for first, wanted in ((CAPTION, CAPTION), (BODY, BODY)):
        labels = [first, CREDIT, BODY, BODY, BODY, CREDIT, OTHER, BODY]
        given = [*labels]
        label_pictures(facts, labels, given, likely if first is CAPTION else [0.0] * 8, (0, 7))
        assert labels[4] is wanted


def test_right_below_the_last_line_stands_its_caption() -> None:
    facts = facts_of(paragraphs(split_lines("\n".join((FIRST, SECOND, SHOWN, f"{SHOWN} Screenshot from Harbour TV")))))
    labels = [BODY, BODY, BODY, OTHER]
    label_pictures(facts, labels, list(labels), [0.5] * 4, (0, 2))
    assert labels[2:] == [LineLabel.ALT, CAPTION]
