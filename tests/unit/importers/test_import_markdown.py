import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import within

from clippings_app.domain.article import Origin
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.front_matter import split_front_matter
from clippings_app.importers.markdown import to_html
from clippings_app.importers.read import read_payload

NOTE = """---
title: "Talks: a \\"first\\" round"
author:
  - "[[Ann Lee]]"
  - Bo Ek
site_name: The Morning Sheet
published: 2024/08/20
created: 2024-08-21 07:00
source: https://sheet.example/talks?x=1
tags: [clippings, "Politics/Talks, old", '#peace']
language: en
description: >
  Two sides
  meet.
empty:
---

# Talks: a first round

Delegates of *both* sides met for the **first** time in three years,
[officials](https://gov.example/(a)) said on Monday.

![A table](https://sheet.example/t.jpg)

## What comes next

- The first round is to last until the end of the week, one of the officials of the host country added later.
- A second one may follow in [[Calendar|autumn]].
"""


def read(text: str, name: str = "note.md") -> Arrival:
    (found,) = read_payload(Payload(data=text.encode(), name=name))
    assert isinstance(found, Arrival), found
    return found


def test_front_matter_says_the_fields_and_tags_become_topics() -> None:
    arrival = read(NOTE)
    article = arrival.draft.article
    assert article.headline == 'Talks: a "first" round'
    assert article.byline == ("Ann Lee", "Bo Ek")
    assert article.publisher == "The Morning Sheet"
    assert article.published == "2024-08-20"
    assert article.url == "https://sheet.example/talks?x=1"
    assert article.deck == "Two sides meet."
    assert article.provenance["publisher"].origin is Origin.FILE
    assert arrival.draft.topics == ("clippings", "Politics/Talks, old", "peace")
    assert arrival.draft.added == "2024-08-21T07:00"
    assert arrival.original == NOTE.encode()
    assert arrival.original_type == "text/markdown"


def test_the_body_is_plain_paragraphs_with_links_as_sources() -> None:
    article = read(NOTE).draft.article
    text = "\n".join((article.deck or "", *article.body))
    assert "Delegates of both sides met for the first time in three years, officials said on Monday." in text
    assert "A second one may follow in autumn." in text
    assert "Talks: a first round" not in article.body
    assert ("officials", "https://gov.example/(a)") in [(source.name, source.url) for source in article.sources]
    assert [photo.alt for photo in article.photos] == ["A table"]


def test_a_note_without_front_matter_takes_its_first_heading() -> None:
    assert (
        read("# The headline\n\nSome *words* of a note that is long enough.").draft.article.headline == "The headline"
    )
    assert read("The headline\n====\n\nSome **words** of a note.").draft.article.headline == "The headline"


def test_a_day_of_saving_is_no_day_of_publication() -> None:
    arrival = read("---\ntitle: A\ncreated: 2024-08-21\n---\nSome words of a note that is long enough.\n")
    assert arrival.draft.article.published is None
    assert arrival.draft.added == "2024-08-21T00:00:00+00:00"
    assert read("---\ntitle: A\ncreated: 2024\n---\nSome words of a note.\n").draft.added is None


def test_a_date_in_words_is_read() -> None:
    assert read("---\ntitle: A\ndate: August 20, 2024\n---\nWords.\n").draft.article.published == "2024-08-20"


@pytest.mark.parametrize(
    ("matter", "values"),
    [
        ("a: b # comment", {"a": ["b"]}),
        ("a: 'it''s'", {"a": ["it's"]}),
        ("a: [x, y]", {"a": ["x", "y"]}),
        ("a: [[Note]]", {"a": ["[[Note]]"]}),
        ("a:\n- x\n-  y", {"a": ["x", "y"]}),
        ("a: |\n  one\n  two: three\nb: c", {"a": ["one two: three"], "b": ["c"]}),
        ("a: null\nb: ~", {"a": [], "b": []}),
        ("A Key: v", {"a key": ["v"]}),
        ("authors:\n  - name: Ann Lee\n    at: Sheet\n  - name: 'Bo Ek'", {"authors": ["Ann Lee", "Bo Ek"]}),
        ("author:\n  name: Ann Lee\n  email: a@sheet.example", {"author": ["Ann Lee"]}),
        ("tags: ferries, labour/strikes", {"tags": ["ferries", "labour/strikes"]}),
        ("tags: #ferries #labour", {"tags": ["#ferries", "#labour"]}),
        ('tags: "Talks, old"', {"tags": ["Talks, old"]}),
        ("title: Talks, old", {"title": ["Talks, old"]}),
        ("a: b\n\nc: d", {"a": ["b"], "c": ["d"]}),
        ("url: https://x.example/a#b", {"url": ["https://x.example/a#b"]}),
    ],
)
def test_front_matter_as_programs_write_it(matter: str, values: dict[str, list[str]]) -> None:
    assert split_front_matter(f"---\n{matter}\n---\nrest") == (values, "rest")


TOML = """+++
title = "Ferry strike ends" # at last
date = 2024-11-03T08:00:00+01:00
authors = ["Mira Dolan", "Jonas Felt"]
draft = false

[extra]
source = "https://tidewater.example/strike"
title = "another"

[taxonomies]
tags = ["ferries", "labour/strikes"]
+++

Crews on the North Sound ferries voted on Sunday to go back to work.
"""


def test_front_matter_in_toml_is_read_as_that_in_yaml() -> None:
    arrival = read(TOML)
    article = arrival.draft.article
    assert (article.headline, article.byline) == ("Ferry strike ends", ("Mira Dolan", "Jonas Felt"))
    assert article.published == "2024-11-03T08:00:00+01:00"
    assert article.url == "https://tidewater.example/strike"
    assert arrival.draft.topics == ("ferries", "labour/strikes")
    assert article.body == ("Crews on the North Sound ferries voted on Sunday to go back to work.",)


@pytest.mark.parametrize("text", ["+++\ntitle = \n+++\nWords.", "---\njust words\n- x\n---\nrest", "---\n\n---\nrest"])
def test_what_names_no_value_is_no_front_matter_and_stays_in_the_text(text: str) -> None:
    assert split_front_matter(text) == ({}, text)


@pytest.mark.parametrize("name", ["pasted text", "dropped text", "note.md", "note.txt"])
@pytest.mark.parametrize("before", ["", "\n\n", "\ufeff", " \r\n"])
def test_front_matter_is_told_whatever_the_text_is_called_and_with_blank_lines_before_it(
    name: str, before: str
) -> None:
    text = f"{before}---\r\ntitle: Ferry strike ends\r\nauthor: By Mira Dolan and Jonas Felt\r\n---\r\nCrews voted.\r\n"
    (found,) = read_payload(Payload(data=text.encode(), name=name, type="text/plain", charset="utf-8"))
    assert isinstance(found, Arrival)
    article = found.draft.article
    assert (article.headline, article.byline) == ("Ferry strike ends", ("Mira Dolan", "Jonas Felt"))
    assert article.body == ("Crews voted.",)


@pytest.mark.parametrize("author", ["Ann Lee", "[[Ann Lee]]", "Sheet Newsroom"])
def test_one_author_stays_as_written(author: str) -> None:
    article = read(f"---\ntitle: A\nauthor: {author}\n---\nWords of a note.\n").draft.article
    assert article.byline == (author.strip("[]"),)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("one\ntwo", "<p>one two</p>"),
        ("> quoted\n> words", "<p>quoted words</p>"),
        ("> [!note] called out", "<p>called out</p>"),
        ("## A ##\ntext", "<h2>A</h2>\n<p>text</p>"),
        ("Title\n---\ntext", "<h2>Title</h2>\n<p>text</p>"),
        ("a\n\n***\n\nb", "<p>a</p>\n<p>b</p>"),
        ("1. x\n2) y\n- [ ] z", "<p>x</p>\n<p>y</p>\n<p>z</p>"),
        ("```\ncode <x>\n```", "<p>code &lt;x&gt;</p>"),
        (
            "<https://x.example/?a=1&b=2>",
            '<p><a href="https://x.example/?a=1&amp;b=2">https://x.example/?a=1&amp;b=2</a></p>',
        ),
        ("a \\*b\\* `c` ==d== __e__ snake_case_name", "<p>a *b* c d e snake_case_name</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ('[x](a"b)', '<p><a href="a&quot;b">x</a></p>'),
        ('![a](b.png "t")', '<figure><img src="b.png" alt="a"></figure>'),
        ("see ![a](b.png)", '<p>see <img src="b.png" alt="a"></p>'),
    ],
)
def test_markdown_as_simple_html(markdown: str, html: str) -> None:
    assert to_html(markdown) == html


@settings(deadline=None)
@given(st.text(st.sampled_from("ab:- \n[]()!*_`#>|\"'\\~=<&\x00"), max_size=80))
def test_no_note_does_more_than_fail(text: str) -> None:
    for found in read_payload(Payload(data=f"---\na: b\n{text}\n---\n{text}".encode(), name="x.md")):
        assert isinstance(found, (Arrival, Failure))


def test_a_front_matter_of_spaces_is_read_in_no_time() -> None:
    spaces = " " * 60_000
    with within(1):
        split_front_matter(f"---\ntitle: Quay{spaces}closed\ntags: '#quay{spaces}pier\n---\nIt rains.\n")
        split_front_matter(f"---\ntitle: Quay\ntags: #quay{spaces}pier\n---\nIt rains.\n")
