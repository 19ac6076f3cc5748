"""Hostile pages end in a named error, soon and without recursion."""

import pytest
from timing import grows_evenly, within

from clippings_app.domain.errors import BrokenInput, ClippingsError, TooLarge
from clippings_app.parsing.html import read_html
from clippings_app.parsing.html.headlines import without_site
from clippings_app.parsing.html.tree import MAX_CHARACTERS, depth, parse

WORDS = "<p>" + "Some honest words of an article that goes on for a while, and then ends. " * 3 + "</p>"


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """What is loaded for the first page is not what is timed."""
    assert read_html(WORDS * 5 + "<p>On 4 March 2024 a barge struck the quay, and two were hurt.</p>").article.body


@pytest.mark.parametrize(
    ("page", "what"),
    [
        ("<div>" * 1_000_000 + WORDS, "elements"),
        ("<div>" * 5_000 + WORDS, "nested elements"),
        ("<p " + " ".join(f"a{n}=1" for n in range(1_000_000)) + ">x</p>", "attributes"),
        ("<p " + " ".join(f"a{n}='>'" for n in range(200_000)) + ">x</p>", "attributes"),
        ("<p " + " ".join(f"a{n}='<'" for n in range(150_000)) + ">x</p>", "attributes"),
        ("<p " + " ".join(f"a{n}" for n in range(1_000_000)) + ">x</p>", "attributes"),
        (("<p " + " ".join(f"a{n}=1" for n in range(4_900)) + ">x</p>") * 100, "attributes"),
        ("<p>" + "word " * 1_000_000, "characters of text"),
        ("a" * (MAX_CHARACTERS + 1), "characters"),
        ("<p>a</p>" * 60_000, "elements"),
        ("<p>words</p>" * 20_000, "paragraphs"),
    ],
    ids=[
        "tags",
        "nesting",
        "attributes of one",
        "with ends",
        "with beginnings",
        "bare",
        "attributes of many",
        "one text",
        "size",
        "flat",
        "paragraphs",
    ],
)
def test_a_hostile_page_is_too_large(page: str, what: str) -> None:
    with within(5), pytest.raises(TooLarge) as caught:
        read_html(page, url="https://a.example/page")
    assert caught.value.what == what
    assert caught.value.name == "https://a.example/page"


def test_nesting_below_the_limit_is_read() -> None:
    article = read_html("<div>" * 900 + WORDS + "</div>" * 900).article
    assert "Some honest words" in " ".join(article.body)


def test_json_nested_without_end_does_no_harm() -> None:
    page = '<script type="application/ld+json">' + "[" * 200_000 + "</script>" + WORDS * 3
    assert read_html(page).article.body


def test_a_long_script_is_no_long_tag() -> None:
    script = "<script>" + "for (i = 0; i<n; i++) { s = '<a b=c>' + \"'\" }\n" * 5_000 + "</script>"
    comment = "<!-- <p " + "a=b " * 10_000 + "-->"
    assert read_html(script + comment + WORDS * 3).article.body


def test_one_endless_paragraph_ends_soon() -> None:
    def read(count: int) -> None:
        assert read_html("<p>" + "a. " * count + "</p>" + WORDS * 3).article.body

    grows_evenly(read, 600_000, seconds=5)


def test_zeros_and_control_characters_do_no_harm() -> None:
    assert read_html("\0" * 1000 + WORDS * 3 + "\x01\ud800").article.body


def test_what_is_no_html_at_all_ends_in_a_named_error() -> None:
    for page in ("<!-- only a comment -->", "<?xml version='1.0'?>"):
        with pytest.raises(ClippingsError):
            read_html(page)


def test_depth_is_counted_without_recursion() -> None:
    assert depth(parse("<html><body><p><b>x</b></p></body></html>", name="x")) == 4
    with pytest.raises(BrokenInput):
        parse("<!-- nothing -->", name="x")


@pytest.mark.parametrize(
    ("before", "each", "behind", "many"),
    [
        ("", "<h1>Headline number {n} of many</h1>", "", 6_000),
        ("", '<div role="img" style="background-image:url(/i/quay-{n}-large.jpg)"></div>', "", 20_000),
        ("", '<meta name="author" content="Jane Doe {n}">', "", 20_000),
        ("", '<p class="c{n}">The ferry left pier {n} at noon and came back with the tide.</p>', "", 6_000),
        ("", "<p>On 4 March 2024 barge {n} struck the quay of Gullhaven, and two were hurt.</p>", "", 4_500),
        ("", '<a href="/x">y</a>', "", 40_000),
        ("<div>", "A line of words here.<br><br>", "</div>", 6_000),
        ("<p>", '<a href="/{n}">Pier {n}</a> and ', "</p>", 20_000),
        ("<p>", "The <b>ferry</b> left. ", "</p>", 20_000),
        ("", "<table><tr><td>x", "", 240),
        ("<p>港\n\u3000門", " ", "港</p>", 100_000),
    ],
    ids=[
        "headings",
        "painted boxes",
        "authors",
        "paragraphs of their own class",
        "dated sentences",
        "links",
        "lines of one box",
        "links of one paragraph",
        "marks of one paragraph",
        "tables in tables",
        "spaces in a Japanese line",
    ],
)
def test_many_of_a_kind_are_read_in_time(before: str, each: str, behind: str, many: int) -> None:
    def read(count: int) -> None:
        page = before + "".join(each.format(n=n) for n in range(count)) + behind
        assert read_html(page + WORDS * 5).article.body

    grows_evenly(read, many, seconds=5)


def test_links_to_many_sites_deep_in_a_copy_are_read_in_time() -> None:
    def read(count: int) -> None:
        links = "".join(f"<a href='https://h{n}.example/'>Harbour {n}</a> and words<br>" for n in range(count))
        page = "<div class=a>" * 180 + links + "</div>" * 180 + WORDS * 5
        assert read_html(page, fragment=True).article.body

    grows_evenly(read, 9_000, seconds=3)


def test_a_word_without_end_above_the_headline_is_read_in_time() -> None:
    def read(count: int) -> None:
        assert read_html(f"<p>{'устаревш' * count}</p><h1>Ferry dock stays shut</h1>{WORDS * 5}").article.body

    grows_evenly(read, 60_000, seconds=3)


_RUNS = ("a", "a ", "- ", "| ", "(", "a-", ": ", "\u00a0", "» ", "港", "!", "[", "Ab ", "a / ")


@pytest.mark.parametrize("run", _RUNS)
@pytest.mark.parametrize("where", ["title", "shared", "declared", "shown"])
def test_a_title_without_end_is_read_in_time(run: str, where: str) -> None:
    endless = run * (100_000 // len(run)) + "."
    name = '<meta property="og:site_name" content="Courier">'
    heads = {
        "title": f"<title>{endless} – Courier</title>",
        "shared": f'<meta property="og:title" content="{endless}">',
        "declared": f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{endless}"}}</script>',
        "shown": "<title>The ferry dock stays shut – Courier</title>",
    }
    heading = f"<h1>{endless}</h1>" if where == "shown" else ""
    with within(3):
        assert read_html(f"<head>{name}{heads[where]}</head><body>{heading}{WORDS * 5}</body>").article.body


@pytest.mark.parametrize("run", [" ", "\u00a0", "-", " -", "- ", "|", "| ", ":", "(", "!", "a", "A ", "» ", "港"])
def test_the_name_of_the_site_is_sought_in_any_title_in_time(run: str) -> None:
    title = run * (100_000 // len(run))
    with within(1):
        assert len(without_site(title + "x", "Courier")) <= 100_001


@pytest.mark.parametrize("script", ["{0}<!--", "-->{0}x", "{0}x", '{{"@type": "NewsArticle", "author": {0}[', "{1}x"])
def test_a_script_of_spaces_is_read_in_time(script: str) -> None:
    page = f'<script type="application/ld+json">{script.format(" " * 100_000, chr(10) * 100_000)}</script>' + WORDS * 3
    with within(2):
        assert read_html(page).article.body
