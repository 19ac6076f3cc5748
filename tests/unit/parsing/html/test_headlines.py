"""Headlines as printed, without the name of the site and without kickers."""

import pytest

from clippings_app.parsing.html import read_html
from clippings_app.parsing.html.body import likeness
from clippings_app.parsing.html.headlines import without_site

TEXT = (
    "<p>The old swing bridge over the northern basin will open to walkers again on Friday, the port authority said.</p>"
    "<p>Engineers had closed it in March after a barge struck the second pier and bent two of the girders.</p>"
    "<p>Cyclists will have to wait until summer, when the new ramp on the southern bank is to be finished.</p>"
)


def headline(head: str, heading: str) -> str | None:
    return read_html(f"<html><head>{head}</head><body>{heading}{TEXT}</body></html>").article.headline


@pytest.mark.parametrize(
    ("head", "heading", "said"),
    [
        ("<title>Swing bridge opens | Courier</title>", "<h1>Swing bridge opens</h1>", "Swing bridge opens"),
        ("", "<h1>Swing bridge opens</h1>", "Swing bridge opens"),
        ("", "<h1>Courier</h1><h1>Swing bridge opens again</h1>", "Swing bridge opens again"),
        (
            "<title>Swing bridge opens | Courier</title><meta property='og:site_name' content='Courier'>",
            "",
            "Swing bridge opens",
        ),
        (
            "<meta property='og:title' content='Swing bridge opens'>",
            "<h1>Traffic: Swing bridge opens</h1>",
            "Swing bridge opens",
        ),
        (
            "<meta property='og:title' content='Port: Bridge is open'><meta name='twitter:title' content='Port: Bridge is open'>",
            "<h1>Bridge is open</h1>",
            "Bridge is open",
        ),
        (
            '<script type=\'application/ld+json\'>{"@type":"Article","headline":"Port: Bridge is open"}</script>'
            "<meta property='og:title' content='Port: Bridge is open'>",
            "<h1>Bridge is open</h1>",
            "Port: Bridge is open",
        ),
        (
            "<title>Swing bridge opens again</title>",
            "<h1>Courier</h1><h2>Swing bridge opens again</h2>",
            "Swing bridge opens again",
        ),
        ("", "", None),
    ],
)
def test_the_headline_is_what_the_page_prints(head: str, heading: str, said: str | None) -> None:
    assert headline(head, heading) == said


@pytest.mark.parametrize(
    ("title", "publisher", "bare"),
    [
        ("Bridge opens | News | Courier", "Courier", "Bridge opens | News"),
        ("Bridge opens - The Basin Courier", "Basin Courier", "Bridge opens"),
        ("Bridge opens - at last", "Basin Courier", "Bridge opens - at last"),
        ("Bridge opens | Courier", None, "Bridge opens | Courier"),
    ],
)
def test_only_the_name_of_the_site_is_cut_off(title: str, publisher: str | None, bare: str) -> None:
    assert without_site(title, publisher) == bare


def test_likeness_is_one_for_the_same_words_in_any_script() -> None:
    assert likeness("Bridge: opens!", "bridge opens") == 1.0
    assert likeness("大統領は首都に到着した", "大統領は首都に到着した。") == 1.0
    assert likeness("Bridge", "Ferry") == 0.0
    assert likeness("", "") == 0.0


def test_a_short_line_that_the_page_calls_its_standfirst_is_one_in_any_language() -> None:
    page = (
        "<html lang=ko><body><article><h1>부두 창고에 큰불이 나다</h1><h2 class=subtitle>다섯 명이 다치다</h2>"
        + "".join(
            f"<p>{number}번째 문단입니다. 소방대가 밤새 불을 껐다고 항만청이 밝혔다. 피해는 조사 중이다.</p>"
            for number in range(5)
        )
        + "</article></body></html>"
    )
    article = read_html(page).article
    assert article.deck == "다섯 명이 다치다"
    assert "다섯 명이 다치다" not in article.body
