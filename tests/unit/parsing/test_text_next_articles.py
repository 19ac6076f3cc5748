"""Copied pages that go on with the next article below the first."""

import pytest

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.facts import facts_of
from clippings_app.parsing.text.lines import paragraphs, split_lines
from clippings_app.parsing.text.next_articles import next_article_ends_the_body

BODY, OTHER = LineLabel.BODY, LineLabel.BOILERPLATE
FIRST = [
    f"The harbour was closed on the {day} day after a storm had torn boats from it, officials said." for day in "abcdef"
]
NEXT = [
    f"The old cinema will open again in the {month} month, and its owner has asked for films, he said."
    for month in "uvwxyz"
]
FOOT = ["Share this article", "storm harbour"]


def body_of(*parts: list[str]) -> list[str]:
    lines = [line for part in parts for line in part]
    facts = facts_of(paragraphs(split_lines("\n".join(lines))))
    labels = [BODY if line in FIRST or line in NEXT else OTHER for line in lines]
    start, last = labels.index(BODY), max(i for i, label in enumerate(labels) if label is BODY)
    end = next_article_ends_the_body(facts, labels, (start, last))
    assert end == max(i for i, label in enumerate(labels) if label is BODY)
    return [line for line, label in zip(lines, labels, strict=True) if label is BODY]


def head(title: str, *stamp: str) -> list[str]:
    return [title, "Jane Roe", *stamp]


DAYS = "Published 4 March 2025", "Published 3 March 2025"


def test_below_a_second_head_with_its_own_day_stands_the_next_article() -> None:
    pages = (head("Storm closes harbour", DAYS[0]), FIRST, FOOT, head("Cinema to open", DAYS[1]), NEXT)
    assert body_of(*pages) == FIRST
    with_deck = (*pages[:3], ["Cinema to open", NEXT[0]], pages[3][1:], NEXT[1:])
    assert body_of(*with_deck) == FIRST


@pytest.mark.parametrize(
    ("above", "foot", "below", "following"),
    [
        (DAYS[0], FOOT, "4 March 2025", NEXT),  # no day of publication
        ("4 March 2025", FOOT, DAYS[1], NEXT),  # as little above
        (DAYS[0], [], DAYS[1], NEXT),  # nothing that only pages have between
        (DAYS[0], FOOT, DAYS[1], NEXT[:3]),  # as short as an entry of a live report
    ],
)
def test_what_is_no_second_head_ends_nothing(above: str, foot: list[str], below: str, following: list[str]) -> None:
    pages = (head("Storm closes harbour", above), FIRST, foot, head("Cinema to open", below), following)
    assert body_of(*pages) == [*FIRST, *following]


def test_entries_of_a_live_report_stay() -> None:
    entries = [line for i in range(6) for line in (f"{DAYS[0]}, 1{i}:00", FIRST[i], NEXT[i], *FOOT)]
    assert len(body_of(head("Storm closes harbour", DAYS[0]), entries)) == 12
