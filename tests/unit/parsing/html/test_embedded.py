"""Pages that are shells: the article lies in them as data and is shown by a script only."""

import html
import json
from typing import Any

import pytest
from timing import within

from clippings_app.domain.article import ParsedArticle
from clippings_app.parsing.html import read_html

TEXT = (
    "The old swing bridge over the northern basin will open to walkers again on Friday, the port authority said.",
    "Engineers had closed it in March after a barge struck the second pier and bent two of the girders.",
    "“We have replaced every bolt on the eastern side,” said Mira Halloran, who led the work, on the last day.",
    "Cyclists will have to wait until summer, when the new ramp on the southern bank is to be finished.",
    "The ferry that has run in its place since spring will make its last journey on Thursday at noon.",
)
TITLE = "Swing bridge opens again"
TEASERS = [
    {"title": f"Ferry delayed {n}", "summary": "The ferry was late again on Monday, and nobody knew why it was."}
    for n in range(9)
]
MARKUP = "".join(f"<p>{text}</p>" for text in TEXT)


def shell(
    script: str, *, kind: str = "application/json", head: str = "", body: str = '<div id="app"></div>'
) -> ParsedArticle:
    return read_html(
        f'<html><head><title>{TITLE} | Basin Courier</title>{head}</head><body>{body}<script type="{kind}">{script}</script></body></html>'
    ).article


def story(**body: Any) -> dict[str, Any]:
    return {"headline": TITLE, "publishedAt": "2024-05-03T08:15:00Z", "authors": [{"name": "Jonas Verhulst"}], **body}


@pytest.mark.parametrize(
    "state",
    [
        {"props": {"article": story(body=MARKUP), "related": TEASERS}},
        {"props": {"article": story(content=[{"type": "p", "text": text} for text in TEXT]), "related": TEASERS}},
        {"byId": {"7": story(blocks=[{"kind": "paragraph", "model": {"text": text}} for text in TEXT])}},
        story(text="\n\n".join(TEXT), comments=[{"text": f"I never liked this bridge, and I said so {n} times."} for n in range(50)]),
        {"story": story(elements=[{"content": f"{text.replace('bridge', '<b>bridge</b>')}"} for text in TEXT])},
    ],
    ids=["markup", "paragraphs", "models", "one text", "emphasis"],
)  # fmt: skip
def test_the_article_is_found_in_the_state_of_the_script(state: dict[str, Any]) -> None:
    article = shell(json.dumps(state))
    assert article.body == TEXT
    assert article.headline == TITLE
    assert article.published == "2024-05-03T08:15:00Z"
    assert article.byline == ("Jonas Verhulst",)


@pytest.mark.parametrize(
    "script",
    [
        "window.__STATE__ = STATE;",
        "window.App=window.App||{};App.site='x';App.content=STATE;App.spa=false;",
        "(function(){ return STATE })()",
        "start(STATE, 'root')",
    ],
)
def test_the_state_may_be_a_part_of_a_script(script: str) -> None:
    state = json.dumps({"story": story(content=[{"text": text} for text in TEXT])})
    assert shell(script.replace("STATE", state), kind="").body == TEXT


def test_a_state_that_is_sent_in_pieces_is_put_together() -> None:
    rows = "2:" + json.dumps(
        ["$", "div", None, {"children": [["$", "p", str(n), {"children": text}] for n, text in enumerate(TEXT)]}]
    )
    half = len(rows) // 2
    script = "".join(
        f"self.next.push([1,{json.dumps(piece)}]);" for piece in ("1:null\n", rows[:half], rows[half:] + "\n")
    )
    assert shell(script, kind="").body == TEXT


def test_what_the_page_declares_as_its_text_comes_first() -> None:
    declared = {
        "@type": "NewsArticle",
        "headline": TITLE,
        "articleBody": "\n".join(TEXT),
        "datePublished": "2024-05-03",
    }
    article = shell(
        json.dumps({"other": story(body="".join(f"<p>{text} Or so.</p>" for text in TEXT))}),
        head=f'<script type="application/ld+json">{json.dumps(declared)}</script>',
    )
    assert article.body == TEXT
    assert article.published == "2024-05-03"


def test_a_page_that_shows_its_article_keeps_to_it() -> None:
    shown = "".join(f"<p>{text}</p>" for text in reversed(TEXT))
    article = shell(json.dumps(story(body=MARKUP * 4)), body=f"<article><h1>{TITLE}</h1>{shown}</article>")
    assert article.body == tuple(reversed(TEXT))


@pytest.mark.parametrize(
    "state",
    [
        {"related": TEASERS},
        {"comments": [{"text": text} for text in TEXT]},
        {"messages": {f"k{n}": text for n, text in enumerate(TEXT)}},
        {"story": {"code": "function(a){return a.b};" * 100}},
    ],
    ids=["teasers", "comments", "messages", "code"],
)
def test_what_else_lies_in_a_state_is_no_article(state: dict[str, Any]) -> None:
    assert shell(json.dumps(state), body="<p>Please turn on scripts.</p>").body in ((), ("Please turn on scripts.",))


@pytest.mark.parametrize(
    "script",
    ["[" * 300_000, '{"a":' * 100_000, "x = {" * 200_000, json.dumps(["word"] * 300_000), json.dumps([{"t": "A line. " * 9}] * 40_000)],
    ids=["lists", "objects", "beginnings", "strings", "texts"],
)  # fmt: skip
def test_hostile_states_end_soon(script: str) -> None:
    with within(5):
        shell(script, kind="", body="<p>Please turn on scripts.</p>")


LONG = [
    f"The old swing bridge over basin {number} will open to walkers again on Friday, said the port."
    for number in range(12)
]


def test_an_article_in_a_template_for_the_pages_own_script_is_read() -> None:
    text = "".join(f"<p>{one}</p>" for one in LONG)
    page = (
        f"<html><body><h1>Bridge opens again</h1><div><script type='text/template'>{text}</script></div></body></html>"
    )
    assert list(read_html(page).article.body) == LONG


def test_an_article_in_the_properties_of_a_component_is_read() -> None:
    state = html.escape(
        json.dumps({"story": {"title": "Bridge opens again", "text": "".join(f"<p>{one}</p>" for one in LONG)}})
    )
    page = f'<html><body><div data-page="{state}"></div></body></html>'
    article = read_html(page).article
    assert (article.headline, list(article.body)) == ("Bridge opens again", LONG)


def test_a_declared_text_of_which_nothing_is_shown_is_the_article_though_teasers_are_shown() -> None:
    declared = json.dumps({"@type": "NewsArticle", "headline": "Bridge opens again", "articleBody": "\n".join(LONG)})
    other = (
        "The county fair opened with a record number of goats, and the judges had never seen so many of them before."
    )
    teasers = "".join(f"<p>{other} {number}</p>" for number in range(8))
    page = f'<html><head><script type="application/ld+json">{declared}</script></head><body><h1>Bridge opens again</h1>{teasers}</body></html>'
    assert set(LONG) <= set(read_html(page).article.body)
