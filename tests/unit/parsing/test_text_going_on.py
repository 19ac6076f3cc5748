"""Text of a copied page that stands apart from the rest of it, and alternative texts that look like paragraphs."""

import pytest

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.alternatives import alternatives_above_captions, alternatives_of_all
from clippings_app.parsing.text.facts import Facts, facts_of
from clippings_app.parsing.text.leads import headings_are_text, keep_text_below_openers, keep_text_far_below
from clippings_app.parsing.text.lines import paragraphs, split_lines

B, C, N, A = LineLabel.BODY, LineLabel.CAPTION, LineLabel.BOILERPLATE, LineLabel.ALT
BODY = (
    "The harbour of the town was closed on Tuesday after a storm had torn two boats from their moorings, officials said, "
    "and the pilots went home.",
    "Nobody was hurt, but the ferry to the island will not sail before Friday, the company said in the evening, "
    "since its only captain is at sea.",
    "In 2019, a storm sank four boats at the same pier, and the town rebuilt it within a year of that winter, "
    "with stones of the old lighthouse that nobody had wanted.",
    "Repairs are to begin next week, and the pilots have asked the council for a second breakwater in the north, "
    "which it has put off for years, and for the ferry as well.",
    "The council meets on Monday, and the mayor has let it be known that she will not be there to vote on either of "
    "the breakwaters herself.",
)
BOX = [f"Harbour title {letter}" for letter in "abcdefghijkl"]


def facts(*lines: str) -> list[Facts]:
    return facts_of(paragraphs(split_lines("\n".join(lines))))


@pytest.mark.parametrize(("likely", "kept"), [(0.7, [14, 16]), (0.5, [])])
def test_a_likely_paragraph_far_below_a_copied_article_is_text_with_those_between(
    likely: float, kept: list[int]
) -> None:
    given = facts(*BODY[:2], *BOX, BODY[2], "Of the day", BODY[3], BODY[4])
    labels = [B, B, *[N] * (len(given) - 2)]
    in_body = [0.9, 0.9, *[0.01] * 12, 0.07, 0.01, likely, 0.07]
    end = keep_text_far_below(given, labels, [B] * len(given), in_body, 1)
    assert [i for i, label in enumerate(labels) if label is B] == [0, 1, *kept]
    assert end == max([1, *kept])


def test_what_stands_below_the_head_of_the_comments_is_not_text_going_on() -> None:
    given = facts(*BODY[:2], "Comments", BODY[2])
    labels = [B, B, N, N]
    assert keep_text_far_below(given, labels, [B] * 4, [0.9] * 4, 1) == 1
    assert labels == [B, B, N, N]


def opened(*lines: str, body: tuple[str, ...], likely: float = 0.2) -> list[str]:
    """The lines that are taken for text besides those that were."""
    given = facts(*lines)
    labels = [B if fact.text in body else N for fact in given]
    run = (
        min(i for i, label in enumerate(labels) if label is B),
        max(i for i, label in enumerate(labels) if label is B),
    )
    start, end = keep_text_below_openers(given, labels, [B] * len(given), [likely] * len(given), run)
    taken = [i for i, label in enumerate(labels) if label is B]
    assert (start, end) == (taken[0], taken[-1])
    return [given[i].text for i in taken if given[i].text not in body]


def test_a_sentence_below_the_line_that_a_page_sets_above_its_paragraphs_is_text() -> None:
    opener = "Story text"
    parted = [line for paragraph in BODY[1:] for line in (opener, paragraph)]
    offer = "Subscribers read every story of the harbour, its ferries and its pilots, wherever they are."
    lines = ["Harbour closed", opener, BODY[0], offer, *BOX, *parted]
    assert opened(*lines, body=BODY[1:]) == [BODY[0]]
    assert opened(*lines, body=BODY[1:], likely=0.01) == []


def test_a_line_that_stands_above_other_things_as_often_opens_no_text() -> None:
    opener = "Story text"
    parted = [line for paragraph in BODY[1:4] for line in (opener, paragraph)]
    others = [line for title in BOX[:4] for line in (opener, title)]
    assert opened("Harbour closed", opener, BODY[0], *others, *parted, BODY[4], body=BODY[1:]) == []


SEEN = (
    "A ferry at her berth with two people on the deck.",
    "Zwei Männer stehen auf der Mole und halten ein Seil.",
    "Une femme regarde la mer depuis le pont.",
    "En kvinne på broen ser ut mot havet.",
)


def labelled(*lines: str, captions: tuple[str, ...]) -> list[LineLabel]:
    given = facts(*lines)
    labels = [C if fact.text in captions else B for fact in given]
    alternatives_above_captions(given, labels)
    return labels


@pytest.mark.parametrize("seen", SEEN)
def test_what_describes_a_picture_right_above_its_caption_is_its_alternative_text(seen: str) -> None:
    other = "An empty quay in the rain, with the lights of the town."
    captions = ("The ferry will not sail before Friday.", "The quay was closed.")
    lines = (BODY[0], seen, captions[0], BODY[1], other, captions[1], BODY[2])
    assert labelled(*lines, captions=captions) == [B, A, C, B, A, C, B]


def test_one_paragraph_that_opens_so_stays() -> None:
    told = "A man of the ferry company was arrested on Tuesday, the police said."
    lines = (BODY[0], told, "The quay was closed.", BODY[1], "The ferry.", BODY[2])
    assert labelled(*lines, captions=("The quay was closed.", "The ferry.")) == [B, B, C, B, C, B]


@pytest.mark.parametrize(
    "told",
    [
        ("A spokesman of the port said that the crew was safe.", "Two boats were found on the beach of the next town."),
        ("Ein Sprecher der Polizei sagte, alle seien an Bord.", "Zwei Boote wurden am Strand und am Kai gefunden."),
        (
            "Un porte-parole de la police a dit qu'il attend.",
            "Une enquête a été ouverte, selon le parquet de la ville.",
        ),
        ("Una portavoz de la policía dijo que espera.", "Dos barcos fueron encontrados en la playa de la ciudad."),
    ],
)
def test_two_paragraphs_that_tell_what_was_stay(told: tuple[str, str]) -> None:
    lines = (BODY[0], told[0], "The quay was closed.", BODY[1], told[1], "The ferry.", BODY[2])
    assert labelled(*lines, captions=("The quay was closed.", "The ferry.")) == [B, B, C, B, B, C, B]


def test_where_most_captions_have_paragraphs_above_two_that_open_so_stay() -> None:
    lines = [line for seen in (SEEN[0], BODY[0], SEEN[1], BODY[1], BODY[2]) for line in (seen, "The quay.", BODY[3])]
    assert labelled(*lines, captions=("The quay.",)).count(B) == 10


def test_a_line_without_a_stop_that_opens_as_the_caption_does_is_its_alternative_text() -> None:
    alternative, caption = (
        "Jane Roe and her brother on the quay",
        "Jane Roe and her brother saw the storm from the quay.",
    )
    assert labelled(BODY[0], alternative, caption, BODY[1], captions=(caption,)) == [B, A, C, B]
    assert labelled(BODY[0], "The storm that came by night", caption, BODY[1], captions=(caption,)) == [B, B, C, B]


@pytest.mark.parametrize(("above", "likely", "is_kept"), [(A, 0.3, False), (A, 0.1, True), (N, 0.3, True)])
def test_a_page_that_prints_alternative_texts_above_its_captions_does_so_with_all(
    above: LineLabel, likely: float, is_kept: bool
) -> None:
    given = facts(
        BODY[0], "Quay", "The quay.", BODY[1], "Ferry", "The ferry.", BODY[2], "Storm torn boats.", "The boats."
    )
    labels = [B, A, C, B, above, C, B, B, C]
    alternatives_of_all(given, labels, [likely] * len(given))
    assert (labels[7] is B) is is_kept


def heading(line: str, *, label: LineLabel = LineLabel.CAPTION, above: str = "", likely: float = 0.4) -> bool:
    """Whether a line between two paragraphs is text."""
    lines = [TOLD, *([above] if above else []), line, TOLD.replace("harbour", "town")]
    given = facts(*lines)
    labels = [LineLabel.BODY, *([LineLabel.BOILERPLATE] if above else []), label, LineLabel.BODY]
    headings_are_text(given, labels, [likely] * len(given))
    return labels[-2] is LineLabel.BODY


TOLD = "The harbour of the town was closed on Tuesday after a storm had torn two boats from their moorings."


def test_what_looks_like_a_caption_between_two_paragraphs_is_a_sub_heading() -> None:
    assert heading("What the pilots ask for")
    assert not heading("What the pilots ask for", likely=0.2)
    for shown in (
        "The pilots on the quay.",
        "Jane Roe (R)",
        "Jane Roe, John Doe, Jim Poe on the quay",
        "Jane Roe, left to right",
    ):
        assert not heading(shown)


def test_a_line_below_signs_that_part_the_text_is_a_sub_heading() -> None:
    for above in ("* * *", "___", "—–—"):
        assert heading("What the pilots ask for", label=LineLabel.BOILERPLATE, above=above)
    assert not heading("What the pilots ask for", label=LineLabel.BOILERPLATE, above="Share")
    assert not heading("What the pilots ask for", label=LineLabel.BOILERPLATE, above="* * *", likely=0.1)
