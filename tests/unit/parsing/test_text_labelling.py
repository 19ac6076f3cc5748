"""How the lines of a copied page are labelled, given what the model says of them."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pytest

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text import read_text
from clippings_app.parsing.text.alone import label_alone
from clippings_app.parsing.text.context import body_run, context
from clippings_app.parsing.text.facts import Facts, facts_of
from clippings_app.parsing.text.features import Tellings, features, words_of
from clippings_app.parsing.text.furniture import Furniture, furniture_of
from clippings_app.parsing.text.headline import opens_the_copy
from clippings_app.parsing.text.labelling import label_by_model
from clippings_app.parsing.text.lines import paragraphs, split_lines
from clippings_app.parsing.text.model import LABELS, Choice, line_model
from clippings_app.parsing.text.pictures import LONGEST_CAPTION
from clippings_app.parsing.text.rules import label_by_rules

Matrix = npt.NDArray[np.float32]

PARAGRAPHS = [
    "The harbour of the town was closed on Tuesday after a storm had torn two boats from their moorings, officials said.",
    "Nobody was hurt, but the ferry to the island will not sail before Friday, the company said in the evening.",
    "In 2019, a storm sank four boats at the same pier, and the town rebuilt it within a year of that winter.",
]


@dataclass
class ToldModel:
    """A model that says of each line what it was told to say."""

    labels: list[LineLabel]
    headlines: dict[int, float] = field(default_factory=dict)
    likely: dict[int, dict[LineLabel, float]] = field(default_factory=dict)
    transitions: Matrix = field(default_factory=lambda: np.zeros((len(LABELS), len(LABELS)), dtype=np.float32))
    tellings: Tellings = field(default_factory=lambda: Tellings({}, {}, {}, {}))
    headline: Choice = field(default_factory=lambda: line_model().headline)

    def log_probabilities(self, facts: list[Facts], by_rules: list[LineLabel]) -> Matrix:  # noqa: ARG002
        chances = np.full((len(self.labels), len(LABELS)), 0.001, dtype=np.float32)
        for i, label in enumerate(self.labels):
            chances[i, LABELS.index(label)] = 0.99
        for i, chance in self.headlines.items():
            chances[i, LABELS.index(LineLabel.HEADLINE)] = chance
        for i, told in self.likely.items():
            for label, chance in told.items():
                chances[i, LABELS.index(label)] = chance
        return np.log(chances)


def facts_of_lines(*lines: str) -> list[Facts]:
    return facts_of(paragraphs(split_lines("\n".join(lines))))


def labelled(
    lines: list[tuple[str, LineLabel]],
    headlines: dict[int, float] | None = None,
    likely: dict[int, dict[LineLabel, float]] | None = None,
) -> list[LineLabel]:
    facts = facts_of_lines(*(text for text, _ in lines))
    assert len(facts) == len(lines)
    model = ToldModel([label for _, label in lines], headlines or {}, likely or {})
    return label_by_model(facts, label_by_rules(facts), model)  # type: ignore[arg-type]


BODY = [(text, LineLabel.BODY) for text in PARAGRAPHS]


def test_the_likeliest_of_several_headlines_is_the_headline() -> None:
    lines = [
        ("Ferry company hires new captain", LineLabel.HEADLINE),
        ("Storm closes harbour of the town", LineLabel.HEADLINE),
        *BODY,
        ("Old pier to be rebuilt next spring", LineLabel.HEADLINE),
    ]
    got = labelled(lines, {0: 0.2, 1: 0.9, 5: 0.95})
    assert [i for i, label in enumerate(got) if label is LineLabel.HEADLINE] == [1]


def test_the_path_to_a_page_is_not_its_headline() -> None:
    lines = [
        ("Home » Town » Storm closes harbour of the town", LineLabel.HEADLINE),
        ("Storm closes harbour of the town", LineLabel.BOILERPLATE),
        *BODY,
    ]
    got = labelled(lines)
    assert got[:2] == [LineLabel.BOILERPLATE, LineLabel.HEADLINE]


def test_what_another_line_says_before_a_colon_is_no_path() -> None:
    lines = [
        ("Harbour office: storm closes harbour of the town", LineLabel.HEADLINE),
        ("storm closes harbour of the town", LineLabel.BOILERPLATE),
        *BODY,
    ]
    assert labelled(lines)[0] is LineLabel.HEADLINE


def chosen_headline(*lines: str, likely: dict[int, float]) -> str:
    """Of lines above the same body, equally a headline each in the model's eyes unless told otherwise."""
    given = [(line, LineLabel.BOILERPLATE) for line in lines]
    got = labelled([*given, *BODY], likely)
    return lines[got.index(LineLabel.HEADLINE)]


def test_of_like_lines_the_one_that_the_text_below_speaks_of_is_the_headline() -> None:
    lines = ("Old cinema to be sold again at last", "Storm has harbour closed until Friday")
    assert chosen_headline(*lines, likely={0: 0.5, 1: 0.4}) == lines[1]


def test_a_line_that_the_titles_of_the_page_repeat_is_the_headline() -> None:
    title = "Ferry waits for calmer days"
    lines = (f"{title} | Coast Weekly", "Captains speak of a quiet month", title, f"{title} (gallery)")
    assert chosen_headline(*lines, likely={1: 0.5, 2: 0.4}) == title


def test_a_sentence_with_its_stop_yields_to_a_line_without() -> None:
    lines = ("Storm closes harbour of the town", "The storm closed the harbour of the town.")
    assert chosen_headline(*lines, likely={0: 0.5, 1: 0.6}) == lines[0]


def test_a_line_that_is_all_but_certain_is_not_weighed_against_others() -> None:
    lines = ("Old cinema to be sold again at last", "Storm has harbour closed until Friday")
    assert chosen_headline(*lines, likely={0: 0.97, 1: 0.05}) == lines[0]


def test_what_the_path_of_the_page_ends_in_is_the_headline_however_likely_a_teaser_above_is() -> None:
    title = "Captains speak of a quiet month"
    lines = ("Home", "Storm has harbour closed until Friday", f"NewsCoast{title}", title)
    assert chosen_headline(*lines, likely={1: 0.6, 3: 0.1}) == title
    assert chosen_headline(*lines[:2], "NewsCoast", title, likely={1: 0.6, 3: 0.1}) == lines[1]


def test_a_likelier_line_right_below_a_rubric_is_the_headline() -> None:
    rubric, title = "Storm on the coast", "Captains speak of a quiet month"
    lines = ("News", rubric, title, f"{rubric}: the week", f"{rubric} in pictures")
    assert chosen_headline(*lines, likely={1: 0.3, 2: 0.4}) == title
    assert chosen_headline(*lines, likely={1: 0.4, 2: 0.3}) == rubric


def test_an_alternative_text_whose_words_go_on_below_is_no_headline() -> None:
    shown = "The harbour in the storm of Friday"
    lines = ("Captains speak of a quiet month", shown, f"{shown} - All rights reserved Coast Weekly")
    assert chosen_headline(*lines, likely={0: 0.3, 1: 0.6}) == lines[0]
    assert chosen_headline(*lines[:2], likely={0: 0.3, 1: 0.6}) == shown
    assert chosen_headline(*lines[:2], f"{shown} | The Harbour Courier", likely={0: 0.3, 1: 0.6}) == shown


def test_a_caption_that_ends_in_the_credit_below_is_no_headline() -> None:
    title, credit = "Captains speak of a quiet month", "The harbour storm in pictures"
    lines = (title, "Print", "Mail", f"The harbour in the storm of Friday. - {credit}", credit)
    assert chosen_headline(*lines, likely={0: 0.3, 3: 0.6}) == title
    path = (title, "Print", "Mail", f"Harbour in the storm of Friday - {credit}", credit)
    assert chosen_headline(*path, likely={0: 0.3, 3: 0.6}) == credit


@pytest.mark.parametrize(
    ("above", "below", "decks"),
    [
        (("Elsewhere, the old cinema is to be sold again to the town.",), (), []),
        ((), ("By Jane Quillam", "Jane covers harbours and the sea for the weekly."), []),
        ((), ("TAGS: harbour, storm, ferry, pilots",), []),
        ((), ("The ferry stays where it is until the wind turns to the south.",), [1]),
        ((), ("By Jane Quillam", "Ferries stay where they are until the wind turns."), [2]),
    ],
)
def test_decks_stand_below_the_headline_and_tell_neither_of_the_author_nor_keywords(
    above: tuple[str, ...], below: tuple[str, ...], decks: list[int]
) -> None:
    def label(line: str) -> LineLabel:
        return LineLabel.BYLINE if line.startswith("By ") else LineLabel.DECK

    lines = [
        *((line, label(line)) for line in above), ("Storm closes harbour", LineLabel.HEADLINE),
        *((line, label(line)) for line in below), *BODY,
    ]  # fmt: skip
    assert [i for i, got in enumerate(labelled(lines)) if got is LineLabel.DECK] == decks


@pytest.mark.parametrize("likely", [{0: 0.3, 2: 0.1, 4: 0.6}, {0: 0.3, 2: 0.6, 4: 0.1}])
def test_words_that_stand_again_behind_the_button_that_enlarges_a_picture_are_no_headline(
    likely: dict[int, float],
) -> None:
    title, shown = "Captains speak of a quiet month", "The harbour in the storm of Friday"
    lines = (title, "12 March", shown, "Enlarge", shown)
    assert chosen_headline(*lines, likely=likely) == title
    # a headline is said again as well: far from the text, and with nothing likely above
    assert chosen_headline(*lines, "News", "Share", "Print", "Mail", likely=likely) == shown
    assert chosen_headline(*lines, likely=likely | {0: 0.004}) == shown


@pytest.mark.parametrize(
    "saying",
    [
        "The storm is here. The harbour of the town is shut. Read more",
        "The Coast News by The Harbour Courier",
        "You are here: NewsCoastHarbour",
        "Browse: Home » Storm on the coast",
        "NEWS > Coast > Storm of the week",
        "coast.example / News / Storm of the week",
        "« The storm of the week before",
        "The storm on the coast, day two →",
        "By Jane Dorringer published on 3 May 2024",
        "Text & photos: Jane Dorringer 0 337",
        "Posted on May 3, 2024",
        "3 May 2024 · by Jane Dorringer · in Harbour",
        "@jane_dorringer",
        "Harbour_storm_2024",
    ],
)
def test_what_says_itself_that_it_is_something_else_is_no_headline(saying: str) -> None:
    title = "Captains speak of a quiet month"
    assert chosen_headline("News", saying, title, likely={1: 0.6, 2: 0.05}) == title
    assert chosen_headline("News", saying, likely={0: 0.001, 1: 0.6}) == saying


def test_the_title_of_the_page_yields_to_the_headline_below_it() -> None:
    title = "Storm has harbour closed until Friday"
    for between in (" - ", " | ", " – ", "| "):
        assert chosen_headline(f"{title}{between}The Coast Courier", "News", title, likely={0: 0.9, 2: 0.3}) == title
    whole = f"{title} – ferries stay in port"
    assert chosen_headline(whole, "News", title, likely={0: 0.9, 2: 0.004}) == whole
    assert chosen_headline(title, "News", whole, likely={0: 0.9, 2: 0.3}) == title
    assert chosen_headline("Storm – ferries stay in port", "News", "Storm", likely={0: 0.9, 2: 0.3}) != "Storm"


@pytest.mark.parametrize(
    "quoted",
    [
        "« The storm » of the coast",
        "The pilots: « The storm is here »",
        "Home: the storm on the coast",
        "You are here: how maps found their way to the coast",
    ],
)
def test_quotation_marks_and_words_of_a_way_lead_to_no_other_article(quoted: str) -> None:
    assert chosen_headline("News", quoted, "Captains speak of a quiet month", likely={1: 0.6, 2: 0.05}) == quoted


def test_a_shorter_line_right_above_that_is_about_as_likely_has_the_longer_for_its_deck() -> None:
    title = "Captains speak of a quiet month"
    deck = "Storm keeps the harbour of the town and its ferry shut until Friday at least"
    assert chosen_headline("News", title, deck, likely={1: 0.5, 2: 0.6}) == title
    assert chosen_headline("News", title, deck, likely={1: 0.2, 2: 0.6}) == deck
    assert chosen_headline("News", title, "Read", "Print", deck, likely={1: 0.5, 4: 0.6}) == deck


def test_the_slogan_above_the_menu_is_no_headline() -> None:
    slogan, menu = "Everything worth a look on your coast", ["News", "Sports", "Weather", "Letters"]
    title = "A quiet month"
    assert chosen_headline("Home", slogan, *menu, title, likely={1: 0.7, 6: 0.4}) == title
    assert chosen_headline("Home", slogan, *menu, title, likely={1: 0.7, 6: 0.1}) == slogan
    assert chosen_headline("Home", slogan, title, likely={1: 0.7, 2: 0.36}) == slogan
    told = "Storm closes the harbour for the ferry"
    assert chosen_headline("Home", told, *menu, title, likely={1: 0.7, 6: 0.4}) == told


def test_right_below_a_likely_way_to_the_page_stands_the_headline() -> None:
    teaser, title = "Old cinema to be sold again at last", "Captains speak of a quiet month"
    lines = (teaser, "News", "Home", "You are here: NewsCoastHarbour", "Share", title)
    assert chosen_headline(*lines, likely={0: 0.2, 3: 0.6, 5: 0.01}) == title
    assert chosen_headline(*lines, likely={0: 0.6, 3: 0.2, 5: 0.01}) == teaser


def test_the_name_of_the_outlet_as_its_imprint_tells_it_is_no_headline() -> None:
    house, title = "Storm Watch of the Harbour", "A quiet month"
    lines = [
        (house, LineLabel.BOILERPLATE), ("News", LineLabel.BOILERPLATE), (title, LineLabel.BOILERPLATE), *BODY,
    ]  # fmt: skip
    imprint = (f"© 2024 {house}", LineLabel.BOILERPLATE)
    assert labelled([*lines, imprint], {0: 0.7, 2: 0.2})[2] is LineLabel.HEADLINE
    assert labelled([*lines, imprint], {0: 0.7, 2: 0.01})[0] is LineLabel.HEADLINE
    assert labelled(lines, {0: 0.7, 2: 0.2})[0] is LineLabel.HEADLINE


def test_a_title_to_which_a_link_leads_is_another_articles() -> None:
    other, title = "The storm of the week before", "Captains speak of a quiet month"
    assert chosen_headline("News", other, "Coast", f"« {other}", title, likely={1: 0.4, 4: 0.1}) == title
    assert chosen_headline("News", other, "Coast", title, likely={1: 0.4, 3: 0.1}) == other


def test_a_title_cut_short_yields_to_the_whole() -> None:
    title = "Letters: the storm | the ferry | old pier, and what it costs"
    assert chosen_headline("News", "Letters: the storm | the ferry…", "Coast", title, likely={1: 0.6, 3: 0.3}) == title
    assert chosen_headline("News", "So what did the storm bring…", "Coast", title, likely={1: 0.6, 3: 0.2}).endswith(
        "…"
    )


def test_two_sentences_may_be_a_headline() -> None:
    lines = ("News", "The storm is here. The harbour of the town is shut", "Captains speak of a quiet month")
    assert chosen_headline(*lines, likely={1: 0.6, 2: 0.05}) == lines[1]


def test_what_looks_like_a_second_deck_below_the_author_and_above_a_caption_is_an_alternative_text() -> None:
    lines = [
        ("Storm closes harbour of the town", LineLabel.HEADLINE),
        ("Ferries stay ashore and the captains wait for calmer days", LineLabel.DECK),
        ("By Jane Roe", LineLabel.BYLINE),
        ("A ferry lies at the quay on the second day of the storm.", LineLabel.DECK),
        ("A ferry lies at the quay of the town on Friday. Photo: John Smith", LineLabel.CAPTION),
        *BODY,
    ]
    assert [label for label in labelled(lines) if label is LineLabel.DECK] == [LineLabel.DECK]
    assert labelled([*lines[:4], *BODY]).count(LineLabel.DECK) == 2


def pictured(*lines: tuple[str, LineLabel]) -> list[LineLabel]:
    """What becomes of lines between the first and the second paragraph."""
    head = [("Storm closes harbour of the town", LineLabel.HEADLINE), BODY[0]]
    return labelled([*head, *lines, *BODY[1:]])[2 : 2 + len(lines)]


@pytest.mark.parametrize("label", [LineLabel.CAPTION, LineLabel.BOILERPLATE])
def test_an_agency_by_itself_below_a_line_in_the_text_is_the_credit_of_a_caption(label: LineLabel) -> None:
    got = pictured(("Two boats lie at the pier", label), ("REUTERS", LineLabel.BOILERPLATE))
    assert got == [LineLabel.CAPTION, LineLabel.CREDIT]


@pytest.mark.parametrize("house", ["The Harbour Courier", "HC"])
def test_an_outlets_name_or_initials_below_a_line_between_paragraphs_are_the_credit_of_a_caption(house: str) -> None:
    head, (first, second, *_) = [("Storm closes harbour of the town", LineLabel.HEADLINE)], BODY
    line = ("Two boats lie at the pier", LineLabel.BOILERPLATE)
    got = labelled([*head, first, line, (house, LineLabel.BOILERPLATE), *BODY[1:]])
    assert got[2:4] == [LineLabel.CAPTION, LineLabel.CREDIT]
    # above a heading of a part, in a list of links and as a heading they are none
    below_links = labelled([*head, first, line, line, (house, LineLabel.BOILERPLATE), *BODY[1:]])
    heading = labelled([*head, first, line, (house, LineLabel.BODY), second, *BODY[1:]])
    assert LineLabel.CREDIT not in (*below_links, *heading)


def test_an_agencys_caption_outside_the_text_may_tell_the_whole_event() -> None:
    said = " ".join(f"Pilots of pier {i} take part in a drill as the storm nears the harbour." for i in range(7))
    line = f"{said} Photo by JOHN SMITH /AFP via Getty Images"
    assert len(line) > LONGEST_CAPTION
    assert pictured((line, LineLabel.BOILERPLATE)) == [LineLabel.CAPTION]
    assert pictured((line, LineLabel.BODY)) == [LineLabel.BODY]


def test_an_agency_in_a_menu_is_no_credit() -> None:
    lines = [
        ("More on the topic", LineLabel.BOILERPLATE),
        ("REUTERS", LineLabel.BOILERPLATE),
        ("Storm closes harbour of the town", LineLabel.HEADLINE),
        *BODY,
    ]
    assert labelled(lines)[1] is not LineLabel.CREDIT


def test_a_source_right_below_a_caption_is_its_credit() -> None:
    assert pictured(("Two boats lie at the pier", LineLabel.CAPTION), ("Quelle: dpa", LineLabel.BOILERPLATE)) == [
        LineLabel.CAPTION,
        LineLabel.CREDIT,
    ]


def test_a_credit_above_the_likelier_caption_takes_it() -> None:
    lines = [
        ("Listen to this article in our app", LineLabel.BOILERPLATE),
        ("Photo: Jane Roe, Coast Weekly", LineLabel.CREDIT),
        ("Two boats lie at the pier", LineLabel.CAPTION),
    ]
    assert pictured(*lines) == [LineLabel.BOILERPLATE, LineLabel.CREDIT, LineLabel.CAPTION]


def test_a_name_below_the_label_of_a_credit_is_the_credit() -> None:
    lines = [
        ("Two boats lie at the pier", LineLabel.CAPTION),
        ("Photo:", LineLabel.CREDIT),
        ("Coast Weekly", LineLabel.BOILERPLATE),
    ]
    assert pictured(*lines)[1:] == [LineLabel.CREDIT, LineLabel.CREDIT]


def test_what_stands_right_above_a_credit_is_the_caption_though_it_repeats_the_alternative_text() -> None:
    lines = [
        ("Storm closes harbour of the town", LineLabel.HEADLINE),
        BODY[0],
        ("Two boats at the pier", LineLabel.ALT),
        ("Two boats at the pier", LineLabel.ALT),
        ("Photo: Jane Roe/AP", LineLabel.CREDIT),
        *BODY[1:],
    ]
    assert labelled(lines)[2:5] == [LineLabel.ALT, LineLabel.CAPTION, LineLabel.CREDIT]


def test_an_alternative_text_without_caption_and_credit_is_left_out() -> None:
    lines = [
        ("Storm closes harbour of the town", LineLabel.HEADLINE),
        BODY[0],
        ("A grey sea under a dark sky, with two boats near a wooden pier", LineLabel.ALT),
        *BODY[1:],
    ]
    assert labelled(lines)[2] is LineLabel.BOILERPLATE


def test_a_line_without_the_form_of_a_credit_is_none_beside_no_picture() -> None:
    lines = [
        ("Storm closes harbour of the town", LineLabel.HEADLINE),
        ("Town hall tower room", LineLabel.CREDIT),
        *BODY,
    ]
    assert labelled(lines)[1] is LineLabel.BOILERPLATE


def test_long_sentences_the_model_is_in_doubt_of_are_body() -> None:
    facts = facts_of_lines("Storm closes harbour of the town", *PARAGRAPHS)
    model = ToldModel([LineLabel.HEADLINE, LineLabel.BODY, LineLabel.BOILERPLATE, LineLabel.BODY])

    def doubtful(_: list[Facts], __: list[LineLabel]) -> Matrix:
        logs = ToldModel.log_probabilities(model, facts, [])
        logs[2] = np.log(np.full(len(LABELS), 0.01))
        logs[2, LABELS.index(LineLabel.BOILERPLATE)] = np.log(0.55)
        logs[2, LABELS.index(LineLabel.BODY)] = np.log(0.4)
        return logs

    model.log_probabilities = doubtful  # type: ignore[method-assign, assignment]
    assert label_by_model(facts, label_by_rules(facts), model)[2] is LineLabel.BODY  # type: ignore[arg-type]


def test_a_day_below_the_last_paragraph_counts_where_no_other_is_given() -> None:
    lines = [
        ("Storm closes harbour of the town", LineLabel.HEADLINE),
        *BODY,
        ("Share", LineLabel.BOILERPLATE),
        ("Published on 20 August 2024", LineLabel.BOILERPLATE),
    ]
    assert labelled(lines)[-1] is LineLabel.DATE
    dated = [lines[0], ("21 August 2024", LineLabel.DATE), *lines[1:]]
    assert labelled(dated)[-1] is LineLabel.BOILERPLATE


def test_a_sentence_below_author_and_day_opens_the_body_and_is_no_deck() -> None:
    head = [("Storm closes harbour of the town", LineLabel.HEADLINE), ("By Jane Doe", LineLabel.BYLINE)]
    first = (PARAGRAPHS[0], LineLabel.DECK)
    assert labelled([*head, ("21 August 2024", LineLabel.DATE), first, *BODY[1:]])[3] is LineLabel.BODY
    assert labelled([head[0], first, head[1], *BODY[1:]])[1] is LineLabel.DECK


# ------------------------------------------------------------------ broken lines


def joined(*lines: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(split_lines("\n".join(lines)))]


def test_a_credit_whose_bracket_was_broken_into_lines_stands_in_one() -> None:
    assert joined("Two boats at the pier (", "Image:", "Jane Roe/AP)", "The town") == [
        "Two boats at the pier (Image: Jane Roe/AP)",
        "The town",
    ]


def test_a_bracket_that_is_never_closed_joins_nothing() -> None:
    lines = ("Two boats at the pier (", "Image", "Jane Roe", "The town", "The harbour")
    assert joined(*lines) == list(lines)


def test_a_headline_broken_before_its_colon_stands_in_one_line() -> None:
    assert joined("Storm on the coast", ": Harbour stays closed", "By Jane Doe") == [
        "Storm on the coast: Harbour stays closed",
        "By Jane Doe",
    ]


def test_a_blank_line_ends_a_broken_line() -> None:
    assert len(joined("Storm on the coast", "", ": Harbour stays closed")) == 2


# ----------------------------------------------------------------- what is seen


def test_the_run_of_the_body_goes_over_a_picture_but_not_over_a_list_of_links() -> None:
    facts = facts_of_lines(*PARAGRAPHS[:2], "Two boats", *PARAGRAPHS[2:], *["More news"] * 12, PARAGRAPHS[0])
    chances = [0.9, 0.9, 0.1, 0.9, *[0.0] * 12, 0.6]
    assert body_run(chances, facts) == (0, 3)


def test_the_second_look_has_a_row_for_each_line_even_of_one() -> None:
    for lines in ((PARAGRAPHS[0],), ("Storm closes harbour", *PARAGRAPHS)):
        facts = facts_of_lines(*lines)
        words = [words_of(fact.text) for fact in facts]
        chances = np.full((len(facts), len(LABELS)), 1 / len(LABELS), dtype=np.float32)
        rows = context(facts, words, chances, LABELS)
        assert len(rows) == len(facts)
        assert np.isfinite(rows).all()


def test_words_of_pages_tell_a_line_from_one_of_the_article() -> None:
    facts = facts_of_lines("Subscribe to this newsletter", "The storm tore boats")
    words = [words_of(fact.text) for fact in facts]
    told = {"subscribe": 2.0, "newsletter": 3.0, "storm": -2.0}
    said = np.zeros((2, len(LABELS)), dtype=np.float32)
    weighed = features(facts, label_by_rules(facts), words, Tellings(told, {}, {}, {}), said)
    without = features(facts, label_by_rules(facts), words, Tellings({}, {}, {}, {}), said)
    assert weighed.shape == without.shape
    assert not np.array_equal(weighed[0], without[0])
    assert weighed[0].sum() - without[0].sum() > weighed[1].sum() - without[1].sum()


def test_the_stored_model_gives_each_line_a_chance_of_each_label() -> None:
    facts = facts_of_lines("Storm closes harbour", *PARAGRAPHS)
    chances = np.exp(line_model().log_probabilities(facts, label_by_rules(facts)))
    assert chances.shape == (4, len(LABELS))
    assert chances.sum(axis=1) == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Empfohlener redaktioneller Inhalt", Furniture.OTHER),
        ("Hier finden Sie externe Inhalte, die mit Ihrer Erlaubnis geladen werden.", Furniture.OTHER),
        ("Ich bin einverstanden, dass mir fremde Inhalte gezeigt werden.", Furniture.OTHER),
        ("To view this map, please accept our cookies.", Furniture.OTHER),
        ("Ce contenu est bloqué car vous avez refusé les cookies.", Furniture.OTHER),
        ("Bild vergrößern", Furniture.OTHER),
        ("Die Redaktion empfiehlt", Furniture.MORE),
        ("WATCH | Boats torn from the pier", Furniture.MORE),
        ("Watch the pier, the captain said.", None),
    ],
)
def test_consent_for_what_is_embedded_and_links_to_videos_are_furniture(line: str, kind: Furniture | None) -> None:
    assert furniture_of(line) is kind


def test_a_page_with_menus_gives_its_article() -> None:
    menu = ["Home", "Town", "Sport", "Weather", "Log in", "Newsletter", "Search", "Culture", "Opinion", "Video"]
    below = [
        "Share",
        "Read more",
        "Ferry company hires new captain",
        "Pool opens in May",
        "About us",
        "Contact",
        "Imprint",
    ]
    article = read_text(
        "\n".join([*menu, "Storm closes harbour of the town", "By Jane Doe", "20 August 2024", *PARAGRAPHS, *below])
    ).article
    assert article.headline == "Storm closes harbour of the town"
    assert article.byline == ("Jane Doe",)
    assert article.body == tuple(PARAGRAPHS)


def test_a_paragraph_is_no_headline_however_likely_the_model_finds_it() -> None:
    lead = "The harbour board met on Monday to speak about the storm, and it closed the quay for the rest of the month, it said."
    labels = labelled([("Weather", LineLabel.BOILERPLATE), (f"{lead} More.", LineLabel.HEADLINE), *BODY], {1: 0.9})
    assert LineLabel.HEADLINE not in labels


SEEN = ("A boat lies on her side at the northern quay.", LineLabel.BODY)


def test_a_sentence_said_twice_in_a_row_is_an_alternative_text_and_its_caption() -> None:
    labels = pictured(BODY[0], SEEN, SEEN, BODY[1], BODY[2])
    assert labels[1:3] == [LineLabel.ALT, LineLabel.CAPTION]


def test_a_sentence_said_again_with_a_name_behind_it_is_an_alternative_text_and_its_caption() -> None:
    named = (f"{SEEN[0]} (Jane Roe)", LineLabel.BODY)
    assert pictured(BODY[0], SEEN, named, BODY[1], BODY[2])[1:3] == [LineLabel.ALT, LineLabel.CAPTION]


def test_lines_that_end_in_the_same_words_behind_their_last_sentence_are_captions() -> None:
    captions = [
        ("The quay before the storm. Quayhouse", LineLabel.BODY),
        ("A boat is lifted out. Quayhouse", LineLabel.BODY),
    ]
    assert pictured(BODY[0], captions[0], BODY[1], captions[1], BODY[2])[1::2] == [LineLabel.CAPTION, LineLabel.CAPTION]


def test_one_line_with_words_behind_its_last_sentence_is_left_as_it_is() -> None:
    assert (
        pictured(BODY[0], ("The quay before the storm. Quayhouse", LineLabel.BODY), BODY[1], BODY[2])[1]
        is LineLabel.BODY
    )


def test_a_caption_above_one_with_a_credit_that_says_much_the_same_is_its_alternative_text() -> None:
    labels = pictured(
        BODY[0],
        ("The boat on the quay: rescuers lift her out.", LineLabel.CAPTION),
        ("The boat on the quay: rescuers lift her out at dawn. Photo: Jane Roe/AP", LineLabel.CAPTION),
        BODY[1],
        BODY[2],
    )
    assert labels[1:3] == [LineLabel.ALT, LineLabel.CAPTION]


def test_a_caption_stands_below_a_credit_that_has_a_button_above() -> None:
    shown = "The town lives in peace and some comfort. That is what the figures of the year say."
    labels = pictured(
        ("Storm closes the quay", LineLabel.HEADLINE),
        ("Share", LineLabel.BOILERPLATE),
        ("Photo: Jane Roe/AP", LineLabel.CREDIT),
        (shown, LineLabel.BOILERPLATE),
        ("11:00", LineLabel.BOILERPLATE),
        *BODY,
    )
    assert labels[3] is LineLabel.CAPTION


def test_words_in_brackets_behind_a_label_are_a_credit() -> None:
    facts = facts_of_lines(
        "(Bild: Bild erzeugt mit einem Bildgenerator durch die Hafenpost / abc)", "(Bild eines Boots am Kai)"
    )
    assert [fact.credit for fact in facts] == [True, False]


def test_below_the_head_of_the_comments_nothing_is_body() -> None:
    said = (
        "I was there on that evening, and the wind took the roof of our shed, and nobody came to help us.",
        LineLabel.BODY,
    )
    labels = labelled(
        [("Storm closes harbour", LineLabel.HEADLINE), *BODY, ("12 Comments", LineLabel.BOILERPLATE), said]
    )
    assert labels[-1] is LineLabel.BOILERPLATE
    assert labels.count(LineLabel.BODY) == len(BODY)


def test_a_count_of_comments_above_the_text_ends_nothing() -> None:
    labels = labelled([("Storm closes harbour", LineLabel.HEADLINE), ("12 Comments", LineLabel.BOILERPLATE), *BODY])
    assert labels.count(LineLabel.BODY) == len(BODY)


BOX = [
    ("The quay will stay closed until the end of the month, officials said.", LineLabel.BODY),
    ("Two boats were lost, and the ferry does not sail before Friday.", LineLabel.BODY),
    ("The town pays for the repair of the pier from its own purse.", LineLabel.BODY),
]
LONG = (" ".join(PARAGRAPHS[:2]), LineLabel.BODY)


@pytest.mark.parametrize(
    "title", ["Key points", "In Kürze:", "Kort fortalt", "L’essentiel", "Lo más importante", "תקציר"]
)
def test_a_box_that_sums_the_article_up_is_no_part_of_its_body(title: str) -> None:
    lines = [("Storm closes harbour", LineLabel.HEADLINE), (title, LineLabel.BODY), *BOX, LONG, *BODY]
    labels = labelled(lines)
    assert labels[1:5] == [LineLabel.BOILERPLATE] * 4
    assert labels[5:] == [LineLabel.BODY] * 4


def test_sentences_that_run_on_into_the_text_below_such_a_title_are_body() -> None:
    lines = [("Storm closes harbour", LineLabel.HEADLINE), ("Summary", LineLabel.BODY), LONG, *BODY]
    assert labelled(lines)[2:] == [LineLabel.BODY] * 4


def test_below_a_credit_under_the_authors_name_stands_its_caption_not_the_deck() -> None:
    labels = labelled(
        [
            ("Storm closes harbour of the town", LineLabel.HEADLINE),
            ("Jane Roe", LineLabel.BYLINE),
            ("Photo: Jane Roe/AP", LineLabel.CREDIT),
            ("Boats that the wind threw on the northern quay", LineLabel.DECK),
            ("5:00", LineLabel.BOILERPLATE),
            *BODY,
        ]
    )
    assert labels[2:4] == [LineLabel.CREDIT, LineLabel.CAPTION]


def test_a_copy_that_begins_with_a_likely_headline_begins_with_its_headline() -> None:
    first, teaser = "Storm closes the harbour, and the ferry stays", "Harbour storm: the ferry and the officials"
    lines = [
        (first, LineLabel.BOILERPLATE),
        ("Read also", LineLabel.BOILERPLATE),
        (teaser, LineLabel.BOILERPLATE),
        *BODY,
    ]
    labels = labelled(lines, {0: 0.3, 2: 0.7})
    assert labels[0] is LineLabel.HEADLINE
    assert labels.count(LineLabel.HEADLINE) == 1


def test_a_likely_first_line_of_which_the_text_does_not_speak_is_not_the_headline_for_that() -> None:
    lines = [
        ("Read more and print more, every morning", LineLabel.BOILERPLATE),
        ("Storm closes the harbour", LineLabel.HEADLINE),
        *BODY,
    ]
    assert labelled(lines, {0: 0.3, 1: 0.94})[1] is LineLabel.HEADLINE


@pytest.mark.parametrize(("foot", "opens"), [("The harbour storm of the town", False), ("Imprint", True)])
def test_a_first_line_that_stands_again_far_from_the_text_is_the_name_of_the_site(foot: str, opens: bool) -> None:
    menu = [f"Part {number} of the paper" for number in range(40)]
    facts = facts_of_lines("The harbour storm of the town", *menu, *PARAGRAPHS, foot)
    chances = np.full((len(facts), len(LABELS)), 0.01, dtype=np.float32)
    chances[0, LABELS.index(LineLabel.HEADLINE)] = 0.4
    chances[41:44, LABELS.index(LineLabel.BODY)] = 0.9
    assert opens_the_copy(facts, chances, (41, 43), LABELS) is opens


@pytest.mark.parametrize(("menu", "opens"), [(5, True), (30, False)])
def test_a_first_line_without_a_menu_below_may_be_less_likely(menu: int, opens: bool) -> None:
    between = [f"Part {number} of the paper" for number in range(menu)]
    facts = facts_of_lines("The harbour storm of the town", *between, *PARAGRAPHS)
    chances = np.full((len(facts), len(LABELS)), 0.01, dtype=np.float32)
    chances[0, LABELS.index(LineLabel.HEADLINE)] = 0.15
    chances[menu + 1 :, LABELS.index(LineLabel.BODY)] = 0.9
    assert opens_the_copy(facts, chances, (menu + 1, len(facts) - 1), LABELS) is opens


def test_captions_stand_below_their_credits_where_the_lines_below_are_the_likelier_ones() -> None:
    lines = [
        ("Storm closes harbour of the town", LineLabel.HEADLINE),
        ("By Jane Roe", LineLabel.BYLINE),
        ("Harbours Ferries Islands Storms Winter", LineLabel.CAPTION),
        ("Photo: Ida Crane/AP", LineLabel.CREDIT),
        ("Boats that the wind threw on the northern quay", LineLabel.CAPTION),
        *BODY,
    ]
    labels = labelled(lines)
    assert labels[2:5] == [LineLabel.BOILERPLATE, LineLabel.CREDIT, LineLabel.CAPTION]


@pytest.mark.parametrize(
    ("below", "labels"),
    [
        ("The gate has been shut since January.", [LineLabel.BOILERPLATE, LineLabel.CREDIT, LineLabel.CAPTION]),
        ("The harbour gate", [LineLabel.CAPTION, LineLabel.CREDIT, LineLabel.CAPTION]),
    ],
)
def test_of_two_captions_around_a_credit_the_whole_sentence_below_is_its_own(
    below: str, labels: list[LineLabel]
) -> None:
    lines = [
        ("Storm closes harbour of the town", LineLabel.HEADLINE),
        ("By Jane Roe", LineLabel.BYLINE),
        ("A woman in a red coat stands before a gate", LineLabel.CAPTION),
        ("Photo: Ida Crane/AP", LineLabel.CREDIT),
        (below, LineLabel.CAPTION),
        *BODY,
    ]
    assert labelled(lines)[2:5] == labels


def test_a_button_above_a_credit_is_no_caption() -> None:
    lines = [
        ("Storm closes harbour of the town", LineLabel.HEADLINE),
        ("Lyt til artiklen", LineLabel.CAPTION),
        ("Photo: Ida Crane/AP", LineLabel.CREDIT),
        ("Boats that the wind threw on the northern quay", LineLabel.BOILERPLATE),
        ("12:43", LineLabel.BOILERPLATE),
        *BODY,
    ]
    assert labelled(lines)[1:4] == [LineLabel.BOILERPLATE, LineLabel.CREDIT, LineLabel.CAPTION]


def test_what_looks_like_a_second_headline_above_the_author_is_the_deck() -> None:
    title, below = "Storm closes harbour of the town", "Officials had warned of the wind twice before Tuesday"
    lines = [(title, LineLabel.HEADLINE), (below, LineLabel.BOILERPLATE), ("By Jane Roe", LineLabel.BYLINE), *BODY]
    assert labelled(lines, likely={1: {LineLabel.HEADLINE: 0.6}})[:2] == [LineLabel.HEADLINE, LineLabel.DECK]
    assert labelled(lines, likely={1: {LineLabel.HEADLINE: 0.3}})[1] is LineLabel.BOILERPLATE


@pytest.mark.parametrize(
    ("last", "chance", "label"),
    [
        ("A decision is expected in June.", 0.1, LineLabel.BODY),
        ("A decision is expected in June.", 0.01, LineLabel.BOILERPLATE),
        ("What do you think of it?", 0.1, LineLabel.BOILERPLATE),
        ("A ferry for the islands", 0.1, LineLabel.BOILERPLATE),
    ],
)
def test_a_short_sentence_right_below_the_text_is_its_last_paragraph(
    last: str, chance: float, label: LineLabel
) -> None:
    lines = [("Storm closes harbour of the town", LineLabel.HEADLINE), *BODY, (last, LineLabel.BOILERPLATE)]
    assert labelled(lines, likely={len(lines) - 1: {LineLabel.BODY: chance}})[-1] is label


def test_a_run_that_opens_with_a_dateline_is_the_article_rather_than_longer_offers() -> None:
    offers = [
        (
            f"Sail to the islands {number} times and pay for one trip only, with a cabin that has a view of the sea.",
            LineLabel.BODY,
        )
        for number in range(4)
    ]
    menu = [(f"Part {number} of the paper", LineLabel.BOILERPLATE) for number in range(30)]
    text = [("LARNEL (AP) — " + PARAGRAPHS[0], LineLabel.BODY), (PARAGRAPHS[1], LineLabel.BODY)]
    labels = labelled([*offers, *menu, *text])
    assert LineLabel.BODY not in labels[:4]
    assert labels[-2:] == [LineLabel.BODY, LineLabel.BODY]


GOES_ON = "The ferry company learned of it from the paper, and nobody had asked its captains, their union said."


@pytest.mark.parametrize(("between", "found"), [("Storm in the north: what we know", True), ("Jane Roe", False)])
def test_the_text_of_a_short_copy_goes_on_behind_a_box(between: str, found: bool) -> None:
    """But not behind a name: what stands there tells of the author."""
    lines = [
        ("Storm closes harbour of the town", LineLabel.HEADLINE),
        *BODY,
        ("Read also", LineLabel.BOILERPLATE),
        (between, LineLabel.BOILERPLATE),
        (GOES_ON, LineLabel.BOILERPLATE),
        *[(f"Part {number} of the paper", LineLabel.BOILERPLATE) for number in range(12)],
    ]
    assert (labelled(lines, likely={6: {LineLabel.BODY: 0.2}})[6] is LineLabel.BODY) is found


def test_on_a_whole_page_what_stands_behind_a_box_is_of_another_article() -> None:
    menu = [(f"Part {number} of the paper", LineLabel.BOILERPLATE) for number in range(100)]
    lines = [*menu, ("Storm closes harbour of the town", LineLabel.HEADLINE), *BODY]
    lines += [("Read also", LineLabel.BOILERPLATE), (GOES_ON, LineLabel.BOILERPLATE)]
    assert labelled(lines, likely={len(lines) - 1: {LineLabel.BODY: 0.2}})[-1] is LineLabel.BOILERPLATE


def test_of_two_runs_the_one_that_is_surer_and_tells_of_its_headline_is_the_text() -> None:
    offers = [
        line
        for name in ("Art", "Travel", "Schools")
        for line in (
            name,
            f"{name} on the coast is what our readers' club offers you every week, and members pay half of it.",
        )
    ]
    report, body = PARAGRAPHS[:2], LineLabel.BODY
    lines = [
        ("Storm closes the harbour of the town", LineLabel.BOILERPLATE),
        *((line, body) for line in report),
        *((f"Link {number}", LineLabel.BOILERPLATE) for number in range(30)),
        *((line, body) for line in offers),
    ]
    doubted = {i: {body: 0.6} for i in range(len(lines) - len(offers), len(lines))}
    labels = labelled(lines, {0: 0.5}, doubted)
    assert labels[:3] == [LineLabel.HEADLINE, body, body]
    assert body not in labels[3:]
    longer = labelled([*lines, *((line, body) for line in offers * 2)], {0: 0.5}, {1: {body: 0.5}, 2: {body: 0.5}})
    assert body not in longer[:3]


def test_the_text_right_below_headline_and_day_is_of_the_body_though_the_model_sees_one_far_below_alone() -> None:
    head = [("Storm closes the harbour", LineLabel.HEADLINE), ("4 March 2025", LineLabel.DATE)]
    text = [(line, LineLabel.BOILERPLATE) for line in PARAGRAPHS]
    menu = [(f"Offer {number}", LineLabel.BOILERPLATE) for number in range(70)]
    foot = [
        ("The Courier is a newspaper of the coast and has been printed every day since the year 1901.", LineLabel.BODY),
        (
            "Its readers write letters, and its reporters answer them in a column of their own each week.",
            LineLabel.BODY,
        ),
    ]
    doubted = {i: {LineLabel.BODY: 0.3} for i in range(2, 5)}
    labels = labelled([*head, *text, *menu, *foot], likely=doubted)
    assert labels[2:5] == [LineLabel.BODY] * 3
    assert labels[-2:] == [LineLabel.BODY] * 2  # the text may go on there, behind a summary and a long box
    # Without author or day it may be the title of a page, and what the model has no doubt of is none of the text.
    assert LineLabel.BODY not in labelled([head[0], *text, *menu, *foot], likely=doubted)[:4]
    assert LineLabel.BODY not in labelled([*head, *text, *menu, *foot])[:5]


def test_a_paragraph_the_model_is_sure_of_is_text_though_long_boxes_stand_between() -> None:
    box = [(f"Offer {number}", LineLabel.BOILERPLATE) for number in range(40)]
    lines = [("Storm closes the harbour", LineLabel.HEADLINE), BODY[0], *box, *BODY * 3]
    assert labelled(lines)[1] is LineLabel.BODY
    assert labelled(lines, likely={1: {LineLabel.BODY: 0.4}})[1] is LineLabel.BOILERPLATE


def test_an_article_alone_keeps_nothing_that_the_model_surely_takes_for_an_advert() -> None:
    advert = "Book your berth in the new marina: fifty places, quiet nights, from twelve crowns a day."
    lines = ["Storm closes the harbour", "By Jane Roe", "4 March 2025", *PARAGRAPHS[:2], advert, *PARAGRAPHS[2:]]
    facts = facts_of_lines(*lines)
    told = [LineLabel.HEADLINE, LineLabel.BYLINE, LineLabel.DATE, *[LineLabel.BODY] * 2, LineLabel.BOILERPLATE]
    sure = ToldModel([*told, LineLabel.BODY])
    by_rules = label_by_rules(facts)
    assert by_rules[5] is LineLabel.BODY
    assert label_alone(facts, by_rules, sure)[5] is LineLabel.BOILERPLATE  # type: ignore[arg-type]
    in_doubt = ToldModel(sure.labels, likely={5: {LineLabel.BODY: 0.2}})
    assert label_alone(facts, by_rules, in_doubt)[5] is LineLabel.BODY  # type: ignore[arg-type]
    assert label_alone(facts, by_rules, None)[5] is LineLabel.BODY


@pytest.mark.parametrize(
    "last", ["Entry is free.", "The police ask all who saw the theft of the honey to come forward."]
)
def test_short_sentences_at_the_end_of_an_article_alone_are_left_to_it(last: str) -> None:
    facts = facts_of_lines("Storm closes the harbour", "By Jane Roe", "4 March 2025", *PARAGRAPHS, last)
    told = [LineLabel.HEADLINE, LineLabel.BYLINE, LineLabel.DATE, *[LineLabel.BODY] * 3, LineLabel.BOILERPLATE]
    labels = label_alone(facts, label_by_rules(facts), ToldModel(told))  # type: ignore[arg-type]
    assert labels[3:] == [LineLabel.BODY] * 4


def test_a_first_paragraph_below_author_and_day_with_buttons_below_it_is_no_deck() -> None:
    buttons = [("Share", LineLabel.BOILERPLATE), ("Subscribe to our newsletter", LineLabel.BOILERPLATE)]
    lines = [
        ("Storm closes the harbour", LineLabel.HEADLINE),
        ("By Jane Roe", LineLabel.BYLINE),
        ("4 March 2025", LineLabel.DATE),
        (PARAGRAPHS[0], LineLabel.DECK),
        *buttons,
        *BODY,
    ]
    assert labelled(lines)[3] is LineLabel.BODY


def test_in_an_article_alone_a_deck_has_author_or_day_below_it_but_where_the_model_has_no_doubt() -> None:
    lines = ["Storm closes the harbour", PARAGRAPHS[0], "By Jane Roe", *PARAGRAPHS[1:], PARAGRAPHS[0] + " So it was."]
    facts = facts_of_lines(*lines)
    deck = [LineLabel.HEADLINE, LineLabel.DECK, LineLabel.BYLINE, *[LineLabel.BODY] * 3]
    by_rules = [LineLabel.HEADLINE, LineLabel.BODY, LineLabel.BYLINE, *[LineLabel.BODY] * 3]
    assert label_alone(facts, by_rules, ToldModel(deck))[1] is LineLabel.DECK  # type: ignore[arg-type]
    below = facts_of_lines(lines[0], lines[2], lines[1], *lines[3:])
    deck[1:3], by_rules[1:3] = deck[2:0:-1], by_rules[2:0:-1]
    for chance, label in ((0.95, LineLabel.BODY), (0.98, LineLabel.DECK)):
        model = ToldModel(deck, likely={2: {LineLabel.DECK: chance}})
        assert label_alone(below, by_rules, model)[2] is label  # type: ignore[arg-type]


def test_of_a_caption_said_twice_the_first_is_the_alternative_text() -> None:
    labels = labelled(
        [
            ("Storm closes the harbour", LineLabel.HEADLINE),
            *BODY,
            ("Jane Roe", LineLabel.CAPTION),
            ("Jane Roe", LineLabel.CAPTION),
            ("Photo: Tom Hale/Reuters", LineLabel.CREDIT),
            *BODY,
        ]
    )
    assert labels[4:7] == [LineLabel.ALT, LineLabel.CAPTION, LineLabel.CREDIT]


def test_a_bare_name_between_a_pictures_credit_and_the_text_is_the_authors() -> None:
    picture = [("The pier after the storm", LineLabel.CAPTION), ("Photo: Jane Roe/AP", LineLabel.CREDIT)]
    head = [("Storm closes the harbour", LineLabel.HEADLINE), ("4 March 2025", LineLabel.DATE)]
    name, by_john = ("Anna Berg", LineLabel.CREDIT), ("By John Doe", LineLabel.BYLINE)
    assert labelled([*head, *picture, name, *BODY])[4] is LineLabel.BYLINE
    assert labelled([*head, by_john, *picture, name, *BODY])[5] is LineLabel.CREDIT
    assert labelled([*head, *picture, name, *BODY, by_john])[4] is LineLabel.CREDIT
    assert labelled([*head, picture[0], ("Photo: Reuters", LineLabel.CREDIT), name, *BODY])[4] is not LineLabel.BYLINE


def test_a_bare_name_below_a_credit_within_the_text_is_whose_picture_it_is() -> None:
    picture = [("The pier after the storm", LineLabel.CAPTION), ("Photo: Reuters", LineLabel.CREDIT)]
    head = [("Storm closes the harbour", LineLabel.HEADLINE), ("4 March 2025", LineLabel.DATE)]
    for label in (LineLabel.BYLINE, LineLabel.CREDIT):
        got = labelled([*head, BODY[0], *picture, ("Anna Berg", label), *BODY[1:]])
        assert got[2:] == [LineLabel.BODY, LineLabel.CAPTION, LineLabel.CREDIT, LineLabel.CREDIT, *[LineLabel.BODY] * 2]


def test_what_is_longer_than_any_deck_is_text() -> None:
    long = " ".join(PARAGRAPHS * 4)
    head = [("Storm closes the harbour", LineLabel.HEADLINE), ("By Jane Roe", LineLabel.BYLINE)]
    for taken_for in (LineLabel.DECK, LineLabel.CAPTION, LineLabel.ALT):
        assert labelled([*head, (long, taken_for), *BODY], likely={2: {LineLabel.BODY: 0.01}})[2] is LineLabel.BODY


def test_what_looks_like_a_second_deck_above_a_caption_is_text_where_it_may_be() -> None:
    head = [("Storm closes the harbour", LineLabel.HEADLINE), ("The ferry stays in port.", LineLabel.DECK)]
    head += [("By Jane Roe", LineLabel.BYLINE), (PARAGRAPHS[0], LineLabel.DECK)]
    picture = [("The pier after the storm", LineLabel.CAPTION), ("Photo: Jane Roe/AP", LineLabel.CREDIT)]
    lines = [*head, *picture, *BODY[1:]]
    assert labelled(lines)[3] is LineLabel.ALT
    assert labelled(lines, likely={3: {LineLabel.BODY: 0.3}})[3] is LineLabel.BODY
    below = [*head[:3], *BODY, ("More news", LineLabel.BOILERPLATE), head[3], *picture]
    assert labelled(below, likely={7: {LineLabel.BODY: 0.3}})[7] is not LineLabel.BODY


def test_of_an_article_alone_the_model_does_not_take_away_the_greater_part() -> None:
    lines = ["Storm closes the harbour", "By Jane Roe", "4 March 2025", "(AP)", "(dpa)", *PARAGRAPHS]
    facts = facts_of_lines(*lines)
    none = [LineLabel.HEADLINE, LineLabel.BYLINE, LineLabel.DATE, *[LineLabel.BOILERPLATE] * 2]
    for taken_for in (LineLabel.BOILERPLATE, LineLabel.ALT):
        model = ToldModel([*none, *[taken_for] * 3])
        assert label_alone(facts, label_by_rules(facts), model)[5:] == [LineLabel.BODY] * 3  # type: ignore[arg-type]


def test_figures_of_a_table_stay_in_an_article_alone() -> None:
    table = ["Women, single boats", "07:43 min", "Men, single boats", "06:58 min"]
    lines = ["Storm closes the harbour", "By Jane Roe", *PARAGRAPHS[:1], *table, *PARAGRAPHS[1:]]
    told = [LineLabel.HEADLINE, LineLabel.BYLINE, *[LineLabel.BODY] * 7]
    told[4] = told[6] = LineLabel.BOILERPLATE
    facts = facts_of_lines(*lines)
    labels = label_alone(facts, label_by_rules(facts), ToldModel(told))  # type: ignore[arg-type]
    assert labels[2:] == [LineLabel.BODY] * 7
    lines[6] = "Harbour news"
    facts = facts_of_lines(*lines)
    labels = label_alone(facts, label_by_rules(facts), ToldModel(told))  # type: ignore[arg-type]
    assert labels[4] is LineLabel.BOILERPLATE, "a figure by itself is a counter"


def test_a_first_sentence_that_the_model_may_take_for_text_is_no_deck_of_an_article_alone() -> None:
    lead = "Nobody sails today."
    facts = facts_of_lines("Storm closes the harbour", lead, "", *PARAGRAPHS, "The ferry rests.")
    told = [LineLabel.HEADLINE, LineLabel.DECK, *[LineLabel.BODY] * (len(facts) - 2)]
    by_rules = list(told)
    for chance, label in ((0.4, LineLabel.BODY), (0.1, LineLabel.DECK)):
        model = ToldModel(told, likely={1: {LineLabel.BODY: chance}})
        assert label_alone(facts, by_rules, model)[1] is label  # type: ignore[arg-type]


HARBOUR_NEWS = ("Harbour news", "Storm closes the harbour", "By Jane Roe", "4 March 2025", *PARAGRAPHS)


@pytest.mark.parametrize(("chance", "headline"), [(0.9, 1), (0.5, 0)])
def test_of_an_article_alone_the_headline_is_that_of_the_model_where_it_is_sure(chance: float, headline: int) -> None:
    facts = facts_of_lines(*HARBOUR_NEWS)
    body = [LineLabel.BODY] * 3
    by_rules = [LineLabel.HEADLINE, LineLabel.DECK, LineLabel.BYLINE, LineLabel.DATE, *body]
    told = [LineLabel.BOILERPLATE, LineLabel.HEADLINE, *by_rules[2:]]
    model = ToldModel(told, likely={1: {LineLabel.HEADLINE: chance}})
    assert label_alone(facts, by_rules, model).index(LineLabel.HEADLINE) == headline  # type: ignore[arg-type]


def test_of_an_article_alone_no_salutation_becomes_the_headline() -> None:
    facts = facts_of_lines("Dear editor", "The pier was closed on Tuesday.", *PARAGRAPHS)
    by_rules = [LineLabel.BOILERPLATE, LineLabel.HEADLINE, *[LineLabel.BODY] * 3]
    told = [LineLabel.HEADLINE, *[LineLabel.BODY] * 4]
    assert label_alone(facts, by_rules, ToldModel(told)) == by_rules  # type: ignore[arg-type]


@pytest.mark.parametrize(("chance", "label"), [(0.9, LineLabel.BYLINE), (0.5, LineLabel.BOILERPLATE)])
def test_of_an_article_alone_what_the_rules_cannot_place_is_what_the_model_says(
    chance: float, label: LineLabel
) -> None:
    facts = facts_of_lines("Storm closes the harbour", "Words and pictures: the harbour desk", *PARAGRAPHS)
    by_rules = [LineLabel.HEADLINE, LineLabel.BOILERPLATE, *[LineLabel.BODY] * 3]
    told = [LineLabel.HEADLINE, LineLabel.BYLINE, *[LineLabel.BODY] * 3]
    model = ToldModel(told, likely={1: {LineLabel.BYLINE: chance}})
    assert label_alone(facts, by_rules, model)[1] is label  # type: ignore[arg-type]


def test_what_opens_as_reports_do_is_no_alternative_text_of_the_picture_below() -> None:
    lead = "SEOUL (AP) — The harbour of the town was closed on Tuesday after a storm, officials said."
    picture = [("The pier after the storm", LineLabel.CAPTION), ("Photo: Jane Roe/AP", LineLabel.CREDIT)]
    lines = [("Storm closes the harbour", LineLabel.HEADLINE), (lead, LineLabel.ALT), *picture, *BODY]
    assert labelled(lines)[1] is LineLabel.BODY


def test_what_the_words_of_a_line_say_reaches_it_and_those_near_it() -> None:
    facts = facts_of_lines("Storm closes the harbour", *PARAGRAPHS, *PARAGRAPHS)
    words = [words_of(fact.text) for fact in facts]
    said = np.zeros((len(facts), len(LABELS)), dtype=np.float32)
    without = features(facts, label_by_rules(facts), words, Tellings({}, {}, {}, {}), said)
    said[3, 0] = -3.0
    told = features(facts, label_by_rules(facts), words, Tellings({}, {}, {}, {}), said)
    changed = [i for i in range(len(facts)) if not np.array_equal(told[i], without[i])]
    assert changed == [1, 2, 3, 4, 5]


def test_what_asks_for_consent_to_cookies_is_no_text_however_sure_the_model() -> None:
    asked = [
        ("We use technologies like cookies to remember what you have read on this page, says the box.", LineLabel.BODY),
        ("The technical storage or access is needed so that the page can be shown to you at all.", LineLabel.BODY),
    ]
    labels = labelled([("Storm closes the harbour", LineLabel.HEADLINE), *BODY, *asked])
    assert labels[-2:] == [LineLabel.BOILERPLATE] * 2
    assert labels[1 : len(BODY) + 1] == [LineLabel.BODY] * len(BODY)
