"""Which lines are known as boilerplate of an outlet, and which are never left out."""

import pytest

from clippings_app.analysis.boilerplate import is_short, learn, line_key, recognise, works
from clippings_app.domain.article import Line, LineLabel, ParsedArticle, Reading
from clippings_app.domain.boilerplate import LearntLine

AT = "2026-03-04T05:06:07Z"
LEDGER = ParsedArticle(headline="Ferry halted", publisher="The Norr Ledger", url="https://www.ledger.example/ferry")
PROSE = "The ferry between Norr and the island was halted on Monday after a crack was found in its hull."


def reading(*lines: tuple[str, LineLabel], article: ParsedArticle = LEDGER) -> Reading:
    made, at = [], 0
    for text, label in lines:
        made.append(Line(text=text, label=label, start=at, end=at + len(text)))
        at += len(text) + 1
    return Reading(article=article, lines=tuple(made))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Read 12 comments", "read 1,204  comments"),
        ("SHARE THIS STORY", "Share this story »"),
        ("12 שיתופים", "3 שיתופים"),
        ("Ｆｏｌｌｏｗ us", "Follow us"),
        ("이 기사를 3명이 공유했습니다", "이 기사를 27명이 공유했습니다"),
    ],
)
def test_a_line_is_the_same_whatever_its_case_spaces_ends_and_numbers(one: str, other: str) -> None:
    assert line_key(one) == line_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("12", "13"), ("Follow us", "Follow them"), ("—", "…"), ("2024-05-06", "2024-05-07"), ("Photo 1 of 3", "Photo")],
)
def test_other_lines_stay_others_and_bare_numbers_are_not_alike(one: str, other: str) -> None:
    assert line_key(one) != line_key(other)


def test_a_line_is_learnt_once_for_the_site_and_the_publisher() -> None:
    (line,) = learn(["Get our letter", " get our LETTER ", "", "  "], LEDGER, AT)
    assert (line.text, line.site, line.publisher, line.outlet) == (
        "get our LETTER", "ledger.example", "the norr ledger", "The Norr Ledger",
    )  # fmt: skip
    assert learn(["Get our letter"], ParsedArticle(headline="x"), AT) == ()


def test_a_known_line_is_recognised_by_site_or_by_publisher() -> None:
    learnt = learn(["Get our letter with 12 stories"], LEDGER, AT)
    page = (("Get our letter with 9 stories", LineLabel.BODY), (PROSE, LineLabel.BODY))
    for article in (
        ParsedArticle(url="https://ledger.example/other"),
        ParsedArticle(publisher="THE NORR LEDGER"),
    ):
        assert list(recognise(reading(*page, article=article), learnt).lines) == [0]
    for article in (ParsedArticle(), ParsedArticle(publisher="Radio Norr", url="https://radio.example/x")):
        assert recognise(reading(*page, article=article), learnt).lines == {}


def test_a_headline_is_never_left_out_and_what_is_left_out_already_is_not_counted() -> None:
    learnt = learn(["Ferry halted"], LEDGER, AT)
    lines = (("Ferry halted", LineLabel.HEADLINE), ("Ferry halted", LineLabel.BOILERPLATE), (PROSE, LineLabel.BODY))
    assert recognise(reading(*lines), learnt).lines == {}


def test_a_line_that_is_off_is_not_left_out() -> None:
    off = LearntLine(text="Get our letter", site="ledger.example", active=False)
    assert recognise(reading(("Get our letter", LineLabel.BODY), (PROSE, LineLabel.BODY)), [off]).lines == {}


def test_a_long_line_marked_once_by_mistake_is_not_left_out_until_it_is_marked_in_a_second_article() -> None:
    long = PROSE + " A second ship will run from Tuesday, and tickets stay valid for a month after the repair."
    once = LearntLine(text=long, site="ledger.example")
    lines = reading((long, LineLabel.BODY), (PROSE * 3, LineLabel.BODY))
    assert recognise(lines, [once]).lines == {}
    for trusted in (
        LearntLine(text=long, site="ledger.example", marked=2),
        LearntLine(text=long, site="ledger.example", trusted=True),
    ):
        assert list(recognise(lines, [trusted]).lines) == [0]


def test_length_is_told_in_scripts_without_spaces_too() -> None:
    assert is_short("关注我们的每日通讯")
    assert not is_short(
        "周一早上渡轮因船体裂缝停航港务局在声明中表示第二艘船将从周二开始运营船票在维修后一个月内仍然有效乘客可以退票"
        * 2
    )
    assert works(LearntLine(text="Follow us", site="x.example"))


def test_nothing_is_left_out_when_that_would_be_most_of_the_article() -> None:
    learnt = learn(["Follow us on every channel there is"], LEDGER, AT)
    known = recognise(
        reading(("Follow us on every channel there is", LineLabel.BODY), ("It sank.", LineLabel.BODY)), learnt
    )
    assert known.held_back
    outside = reading(("Follow us on every channel there is", LineLabel.CAPTION), ("It sank.", LineLabel.BODY))
    assert not recognise(outside, learnt).held_back
