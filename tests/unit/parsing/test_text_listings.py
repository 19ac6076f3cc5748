"""Lists that belong to the text of a copied page, and captions that are none."""

import pytest

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.facts import Facts, facts_of
from clippings_app.parsing.text.leads import captions_are_text
from clippings_app.parsing.text.lines import paragraphs, split_lines
from clippings_app.parsing.text.listings import (
    keep_announced_lists,
    keep_list_below_colon,
    keep_lists_going_on,
    keep_lists_within,
    keep_numbered_parts,
    keep_numbered_sentences,
    keep_rows_of_one_form,
)

B, C, N = LineLabel.BODY, LineLabel.CAPTION, LineLabel.BOILERPLATE
OPENING = "The harbour board told the council on Tuesday what it owes, and to whom, after the winter that broke it."
OWED = (
    "1. The board owes more than the whole town takes in a year, and it has owed it since the spring of last year.",
    "2. Four of the five cranes belong to a bank by now, which has not said what it wants to do with them.",
    "3. The ferries sail on borrowed oil, and the company that lends it wants its money back by the end of June.",
)
WALL = ("Content not available", "Change your settings", "Tarn Agency")


def facts(*lines: str) -> list[Facts]:
    return facts_of(paragraphs(split_lines("\n".join(lines))))


def counted(*lines: str, by_rules: LineLabel = B) -> list[int]:
    """The places of the lines below the first that are taken for text."""
    given = facts(*lines)
    labels = [B, *[N] * (len(given) - 1)]
    end = keep_numbered_sentences(given, labels, [by_rules] * len(given), 0, 0)
    taken = [i for i, label in enumerate(labels) if i and label is B]
    assert end == max([0, *taken])
    return taken


def test_sentences_numbered_one_by_one_are_text_whatever_stands_between_them() -> None:
    lines = [OPENING, *(line for owed in OWED for line in (owed, *WALL))]
    assert counted(*lines) == [1, 5, 9]
    assert counted(*lines, by_rules=C) == []


def test_numbered_titles_and_two_sentences_are_no_such_list() -> None:
    assert counted(OPENING, *(owed.rstrip(".") for owed in OWED)) == []
    assert counted(OPENING, *OWED[:2]) == []
    assert counted(OPENING, OWED[0], OWED[2], OWED[1]) == []


def test_numbered_sentences_far_below_or_among_the_comments_are_of_others() -> None:
    menu = [f"Harbour {letter}" for letter in "abcdefghijklmnopqr"]
    assert counted(OPENING, *menu, *OWED) == []
    assert counted(OPENING, OWED[0], OWED[1], *menu, OWED[2]) == []
    assert counted(OPENING, "Comments", *OWED) == []


QUAKE = ("＜震度4＞", "東県：北町、港町", "西県：浜村")


@pytest.mark.parametrize("told", ["各地の震度は次のとおり。", "被害は以下の通りです。", "피해 지역은 다음과 같다."])
def test_lines_of_one_make_below_a_sentence_that_announces_them_are_text(told: str) -> None:
    for labels in ([B, B, N, N, N, N], [B, N, N, N, N, N]):
        end = labels.count(B) - 1
        assert keep_announced_lists(facts(OPENING, told, *QUAKE, "ログインする"), labels, end) == 4
        assert labels == [B, B, B, B, B, N]


def test_lines_that_nothing_announces_are_left() -> None:
    labels = [B, B, N, N, N]
    assert keep_announced_lists(facts(OPENING, "港は閉鎖された。", *QUAKE), labels, 1) == 1
    assert labels == [B, B, N, N, N]


PORTS = ("Tarn", "Old Quay", "Lower Ferry", "Sound", "Gull Rock")
OF_A_PORT = "The quay was closed for a month, and the boats lay in the river until the ice had gone from the basin."


def in_parts(numbers: list[str], known: int, below: str = OF_A_PORT) -> list[int]:
    """The places of the lines that are text after the first, of which as many are text before as are known."""
    lines = [
        line for number, port in zip(numbers, PORTS, strict=True) for line in (f"{number}{port}", f"{below} {port}.")
    ]
    given = facts(OPENING, *lines, "More from the coast", f"{OF_A_PORT} More.")
    labels = [B, *[B] * (2 * known), *[N] * (len(given) - 1 - 2 * known)]
    by_rules = [B if fact.prose else N for fact in given]
    end = keep_numbered_parts(given, labels, by_rules, 0, 2 * known)
    taken = [i for i, label in enumerate(labels) if i and label is B]
    assert end == max([0, *taken])
    return taken


@pytest.mark.parametrize("form", ["{}. ", "{}) ", "{}.", "#{}: ", "{} – "])
def test_a_text_in_numbered_parts_is_text_up_to_the_last(form: str) -> None:
    up = [form.format(number) for number in range(1, 6)]
    assert in_parts(up, 2) == list(range(1, 11))
    assert in_parts(up[::-1], 2) == list(range(1, 11))


def test_parts_that_do_not_count_or_have_no_text_are_left() -> None:
    assert in_parts(["1. ", "5. ", "2. ", "4. ", "3. "], 2) == [1, 2, 3, 4]
    assert in_parts([f"{number}. " for number in range(1, 6)], 1) == [1, 2]
    assert in_parts([f"{number}. " for number in range(1, 6)], 2, "Boats") == [1, 2, 3, 4]


def test_lines_that_open_with_the_sign_of_a_line_of_the_text_are_text() -> None:
    given = facts(OPENING, "– the crane", "– the ferry", "– the tug", "• a menu", "Gull Rock")
    labels = [B, N, B, N, N, N]
    assert keep_lists_going_on(given, labels, 0, 2) == 3
    assert labels == [B, B, B, B, N, N]
    alone = [B, N, N, N, N, N]
    assert keep_lists_going_on(given, alone, 0, 0) == 0
    assert alone.count(B) == 1


def below_colon(*lines: str, end: int = 1, likely: float = 0.1) -> list[str]:
    given = facts(OPENING, *lines)
    labels = [B if i <= end else N for i in range(len(given))]
    last = keep_list_below_colon(given, labels, [likely] * len(given), end)
    assert last == max(i for i, label in enumerate(labels) if label is B)
    return [fact.text for fact, label in zip(given, labels, strict=True) if label is B][end + 1 :]


def test_a_text_that_ends_with_a_colon_goes_on() -> None:
    told = "The ferry calls again at these harbours:"
    assert below_colon(told, *PORTS, OF_A_PORT) == list(PORTS)
    assert below_colon(told, *PORTS[:3], "Comments", *PORTS[3:]) == list(PORTS[:3])
    hall = "June 10 -- Gull Credit Union Hall, Tarn, FL"
    assert below_colon(told, *PORTS[:2], hall, *PORTS[2:]) == [*PORTS[:2], hall, *PORTS[2:]]
    assert below_colon(told, *PORTS, hall) == [*PORTS, hall]
    assert below_colon(told, *PORTS, "Photo: June Hall/Gull Press") == list(PORTS)
    assert below_colon(told, *PORTS, likely=0.01) == []
    assert below_colon(told, *PORTS[:2]) == []
    assert below_colon(told.replace(":", "."), *PORTS) == []


def test_a_list_below_the_text_with_a_head_that_speaks_of_it_is_text() -> None:
    told = "What the harbour board has to pay after this winter:"
    assert below_colon(told, *PORTS, end=0) == [told, *PORTS]
    assert below_colon("What else you may want to read about the harbour board this winter:", *PORTS, end=0) == []


@pytest.mark.parametrize("title", [(), ("Sailings",)])
def test_rows_that_are_parted_alike_right_below_the_text_are_text(title: tuple[str, ...]) -> None:
    rows = [f"{day} March - The Gull - {port}" for day, port in enumerate(PORTS, 2)]
    for likely, count in ((0.2, 5), (0.05, 5), (0.2, 4)):
        given = facts(OPENING, *title, *rows[:count], "Share this")
        labels = [B, *[N] * (len(given) - 1)]
        end = keep_rows_of_one_form(given, labels, [likely] * len(given), 0)
        assert end == (len(given) - 2 if (likely, count) == (0.2, 5) else 0)
        assert labels.count(B) == end + 1


@pytest.mark.parametrize(
    "outlets", [("Tarn Courier",), ("The Tarn Times", "Marl Herald", "Gull Gazette", "The Sule Post")]
)
def test_rows_of_titles_with_their_outlets_are_no_text(outlets: tuple[str, ...]) -> None:
    rows = [f"{port} wants a mole - {outlets[i % len(outlets)]}" for i, port in enumerate(PORTS)]
    given = facts(OPENING, *rows)
    assert keep_rows_of_one_form(given, [B, *[N] * len(rows)], [0.5] * len(given), 0) == 0


def test_whom_to_ask_below_a_colon_is_no_list_of_the_text() -> None:
    asked = "Whom the harbour board has named to answer the press this winter:"
    assert below_colon(asked, *PORTS[:3], "Phone +44 20 5555 0101", end=0) == []
    assert below_colon(asked, *PORTS[:3], "press@harbour.example") == []


def test_lines_between_a_colon_and_where_the_text_goes_on_are_text() -> None:
    given = facts(OPENING, "These harbours are closed:", *PORTS[:3], OF_A_PORT, *PORTS[3:], f"{OF_A_PORT} So it is.")
    labels = [B, B, N, N, N, B, N, N, B]
    keep_lists_within(given, labels, 0, 8)
    assert labels == [B, B, B, B, B, B, N, N, B]


LEAD = f"{OPENING} The mayor called it the worst winter the town can remember."


def opened(*lines: tuple[str, LineLabel]) -> list[LineLabel]:
    given, labels = facts(*(line for line, _ in lines)), [label for _, label in lines]
    start = captions_are_text(given, labels, [B if fact.prose else N for fact in given], labels.index(B))
    assert start == min(i for i, label in enumerate(labels) if label is B)
    return labels


def test_captions_right_above_the_text_with_nothing_of_a_picture_are_its_first_paragraphs() -> None:
    text = (OPENING, B)
    assert opened(("Share", N), (LEAD, C), (f"{LEAD} So it goes.", C), text) == [N, B, B, B]
    assert opened(("Share", N), (f"{LEAD} Photo: Jane Roe/Tarn Agency", C), text) == [N, C, B]
    assert opened(("A crane", LineLabel.ALT), (LEAD, C), text) == [LineLabel.ALT, C, B]
    assert opened((OPENING, C), ("Jane Roe", LineLabel.CREDIT), text) == [C, LineLabel.CREDIT, B]


def test_what_answers_a_question_above_another_is_text_though_a_credit_stands_below() -> None:
    asked, again, credit = ("What is owed?", B), ("And to whom?", B), ("© Jane Roe", LineLabel.CREDIT)
    assert opened((OPENING, B), asked, (LEAD, C), credit, again) == [B, B, B, LineLabel.CREDIT, B]
    assert opened((OPENING, B), asked, (LEAD, C), credit, (OPENING, B)) == [B, B, C, LineLabel.CREDIT, B]
    assert opened((OPENING, B), (LEAD, C), credit, again) == [B, C, LineLabel.CREDIT, B]


def test_below_the_picture_of_the_headline_a_caption_without_a_credit_is_the_first_paragraph() -> None:
    head, alt = ("Storm closes harbour", LineLabel.HEADLINE), ("Storm closes harbour", LineLabel.ALT)
    assert opened(head, alt, (LEAD, C), (OPENING, B)) == [LineLabel.HEADLINE, LineLabel.ALT, B, B]


def test_what_is_too_long_for_a_caption_is_text_wherever_it_stands() -> None:
    long = " ".join([LEAD] * 3)
    assert opened((OPENING, B), (long, C), ("© Tarn", LineLabel.CREDIT)) == [B, B, LineLabel.CREDIT]
    assert opened((OPENING, B), (LEAD, C), ("© Tarn", LineLabel.CREDIT)) == [B, C, LineLabel.CREDIT]
