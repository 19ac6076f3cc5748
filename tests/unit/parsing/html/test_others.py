"""Comments and other posts on an article's page."""

from page_texts import TEXT, told

from clippings_app.parsing.html import read_html
from clippings_app.parsing.html.blocks import blocks_of
from clippings_app.parsing.html.others import without_others
from clippings_app.parsing.html.tree import parse

SAID = (
    "I have walked over that bridge every day for twenty years, and I do not know why anybody would close it in March.",
    "The ferry was never late when my father worked on it, but then he did not have to wait for the new pontoon.",
)


def kept(page: str) -> list[str]:
    """The texts of all paragraphs of a page without those of others."""
    return [block.text for block in without_others([b for b in blocks_of(parse(page, name="p")) if b.tag == "p"])]


def test_comments_are_not_the_article() -> None:
    comments = "".join(f"<li class='comment' id='comment-{n}'><p>{text}</p></li>" for n, text in enumerate(SAID))
    assert kept(f"<article>{told(TEXT[:3])}</article><ol class='comment-list'>{comments}</ol>") == list(TEXT[:3])
    area = f"<div class='comments-area'>{comments}</div>"
    article = read_html(f"<h1>Bridge opens again</h1><article>{told(TEXT[:2])}</article>{area}").article
    assert not set(SAID) & set(article.body)


def test_where_a_page_is_nothing_but_comments_they_stay() -> None:
    assert kept(f"<ol class='comment-list'>{told(SAID)}</ol>") == list(SAID)


def test_posts_loaded_behind_the_pages_own_are_not_the_article() -> None:
    first, second = (f"<article class='post-{number} type-post'>{{}}</article>" for number in (1806, 8106))
    body = f"<body class='single postid-1806'>{first.format(told(TEXT[:3]) + second.format(told(SAID)))}</body>"
    assert kept(f"<html>{body}</html>") == list(TEXT[:3])


def test_entries_of_a_page_that_names_no_post_of_its_own_stay() -> None:
    entries = "".join(f"<article class='post-{n}'><p>{text}</p></article>" for n, text in enumerate(TEXT[:3]))
    assert kept(f"<html><body class='live'>{entries}</body></html>") == list(TEXT[:3])
