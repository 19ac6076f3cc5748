"""The copies that the line labeller is trained on: what is lent, what is left out, and which sites stay apart."""

import json
import random
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from test_short_texts import HELD_OUT
from train_line_labels import (
    ARTICLE,
    BY_HAND,
    GROUPS,
    INVENTED,
    TEXTS,
    WHOLE,
    WRITTEN,
    Page,
    brief,
    copied_lines,
    copies,
    copies_of,
    digest,
    folds,
    framed,
    line_weights,
    lines_by_site,
    numbers_of,
    page_by_hand,
    said_of_others,
    shortened,
    words_by_site,
    written_page,
)

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.facts import facts_of
from clippings_app.parsing.text.lines import paragraphs, split_lines
from clippings_app.parsing.text.model import LABELS as LABELLED

LABELS = [
    (LineLabel.BOILERPLATE, "Menu of {}"),
    (LineLabel.BOILERPLATE, "A ferry of {} was late again and nobody knows why"),
    (LineLabel.HEADLINE, "The pier of {} burns for a second night"),
    (LineLabel.BYLINE, "By Jane Roe of {}"),
    (LineLabel.BODY, "The fire began at the end of the pier of {}, the harbour master said on Tuesday."),
    (LineLabel.BODY, "Nobody was hurt in {}, and the ferries left from the northern quay, he said."),
    (LineLabel.BODY, "The council of {} will meet on Friday to speak of what the new pier may cost."),
    (LineLabel.BODY, "Until then the old quay of {} stays open, by day and by night, it said."),
    (LineLabel.BOILERPLATE, "Read also in {}"),
    *((LineLabel.BOILERPLATE, f"{word} of {{}}") for word in ("Weather", "Jobs", "Contact", "Terms", "Imprint")),
]


def page(site: str, kind: str = "fundus") -> Page:
    lines = [text.format(site) for _, text in LABELS]
    labels = [label for label, _ in LABELS]
    nothing = [False] * len(lines)
    return Page(site, kind, "en", facts_of(paragraphs(split_lines("\n".join(lines)))), labels, nothing, nothing)


def test_a_page_in_other_surroundings_keeps_its_article_and_lends_nothing_but_what_stands_around() -> None:
    own = {LineLabel.HEADLINE, LineLabel.BYLINE, LineLabel.BODY}
    others = set()
    for seed in range(20):
        copy = framed(page("Corvane"), page("Tarn"), page("Orrin"), 3, random.Random(seed))
        texts = [fact.text for fact in copy.facts]
        assert [text for text, label in zip(texts, copy.labels, strict=True) if label in own] == [
            text.format("Corvane") for label, text in LABELS if label in own
        ]
        assert copy.lent
        assert copy.group == 3
        lent = [label for text, label in zip(texts, copy.labels, strict=True) if "Tarn" in text or "Orrin" in text]
        assert set(lent) <= {LineLabel.BOILERPLATE}
        others |= {town for town in ("Tarn", "Orrin") for text in texts if town in text}
    assert others == {"Tarn", "Orrin"}


def test_a_shortened_copy_keeps_the_headline_and_where_the_text_begins() -> None:
    sizes = set()
    for seed in range(20):
        copy = shortened(page("Corvane"), 0, random.Random(seed))
        sizes.add(len(copy.facts))
        assert copy.labels.count(LineLabel.HEADLINE) == 1
        assert copy.labels.count(LineLabel.BODY) >= 3
        assert next(
            fact for fact, label in zip(copy.facts, copy.labels, strict=True) if label is LineLabel.BODY
        ).text == ("The fire began at the end of the pier of Corvane, the harbour master said on Tuesday.")
    assert len(sizes) > 1


def test_a_brief_copy_is_the_beginning_of_the_article_with_little_beside_it() -> None:
    texts = [text.format("Corvane") for _, text in LABELS]
    body = [text.format("Corvane") for label, text in LABELS if label is LineLabel.BODY]
    begun = set()
    for seed in range(30):
        copy = brief(page("Corvane"), 0, random.Random(seed))
        printed = [fact.text for fact in copy.facts]
        own = [fact.text for fact, label in zip(copy.facts, copy.labels, strict=True) if label is LineLabel.BODY]
        assert own == body[: len(own)]
        assert len(own) >= 2
        assert printed == [text for text in texts if text in printed], "in their order"
        assert len(printed) <= 8
        begun.add(copy.labels[0])
    assert begun == {LineLabel.HEADLINE, LineLabel.BODY}


def test_a_written_text_has_the_labels_it_was_written_with() -> None:
    lines = [
        ["boilerplate", "Weather"],
        ["headline", "The pier burns"],
        ["", ""],
        ["alt", "Smoke"],
        ["body", "It burnt."],
    ]
    made = written_page({"language": "en", "lines": lines}, "written 0", WRITTEN)
    assert [label.value for label in made.labels] == ["boilerplate", "headline", "alt", "body"]
    assert made.alternative == [False, False, True, False]
    assert [fact.gap_before for fact in made.facts] == [0, 0, 1, 0]
    assert made.set == WRITTEN


@pytest.mark.parametrize(
    ("file", "count_of_texts"),
    [
        (TEXTS[WRITTEN], 257),
        (TEXTS[WHOLE], 291),
        (HELD_OUT["short"], 101),
        (HELD_OUT["whole"], 24),
        (HELD_OUT["varied"], 37),
    ],
)
def test_each_written_text_has_a_text_and_one_headline_at_most(file: Path, count_of_texts: int) -> None:
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    assert len(rows) == count_of_texts
    for row in rows:
        count = Counter(label for label, _ in row["lines"])
        assert all(bool(label) == bool(text.strip()) for label, text in row["lines"]), row["kind"]
        assert count["body"] >= 2
        assert count["headline"] <= 1
        assert count.keys() <= {label.value for label in LABELLED} | {""}


def test_the_held_out_texts_are_none_of_those_learnt_from() -> None:
    learnt, held = (
        {
            text
            for file in files.values()
            for row in map(json.loads, file.read_text("utf-8").splitlines())
            for label, text in row["lines"]
            if label == "body"
        }
        for files in (TEXTS, HELD_OUT)
    )
    assert held
    assert not {text for text in held & learnt if len(text) > 30}


def test_no_line_of_a_site_that_is_held_out_is_among_those_to_train_on() -> None:
    pages = [page(f"Town{number}") for number in range(3 * GROUPS)] + [page("House", INVENTED)]
    given = copies_of(pages, 5)
    assert copies_of(pages, 5)[7].labels == given[7].labels
    for to_train, to_test in folds([copy.group for copy in given], 4):
        assert not set(to_train) & set(to_test)
        trained = {word.rstrip(",.") for i in to_train for fact in given[i].facts for word in fact.text.split()}
        assert not trained & {given[i].site for i in to_test}


def test_the_article_of_a_written_page_is_never_copied_alone() -> None:
    of_an_outlet, written = (list(copies(page("Corvane", kind), 0, random.Random(3))) for kind in ("fundus", WHOLE))
    assert any(copy.labels[0] is LineLabel.HEADLINE for copy in of_an_outlet)
    assert len(written) == len(of_an_outlet) - 1


SOURCE = b"""<html><body><nav>News Sport</nav><h1>The pier burns</h1><img alt="Smoke above the pier">
<p>Smoke above the pier on Tuesday.</p><p>The fire began at the end of the pier, the harbour master said.</p>
<blockquote>A guest: I saw the pier burn!</blockquote><p>Nobody was hurt, and the ferries left from the northern quay.</p>
<p>Subscribe to our newsletter</p></body></html>"""


def by_hand(**told: str) -> dict[str, Any]:
    lines = copied_lines(SOURCE, alternatives=True)
    row = {"page": "pier.html.gz", "site": "echo", "kind": ARTICLE, "lines": len(lines), "digest": digest(lines)}
    return row | {"headline": "1", "caption": "3", "body": "4,6"} | told


def test_a_page_labelled_by_hand_has_these_labels_and_its_alternative_texts() -> None:
    made = page_by_hand(SOURCE, by_hand(either="5"))
    assert made.labels == [
        LineLabel.BOILERPLATE,
        LineLabel.HEADLINE,
        LineLabel.ALT,
        LineLabel.CAPTION,
        LineLabel.BODY,
        LineLabel.BOILERPLATE,
        LineLabel.BODY,
        LineLabel.BOILERPLATE,
    ]
    assert [i for i, either in enumerate(made.either) if either] == [5]


def test_nothing_is_learnt_from_lines_that_may_be_either() -> None:
    whole = next(copies(page_by_hand(SOURCE, by_hand(either="5")), 0, random.Random(1)))
    assert [i for i, weight in enumerate(line_weights(whole)) if weight == 0] == [5]
    told = words_by_site([whole])
    assert not any("guest" in side for part in told for side in part["echo"])
    learnt = words_by_site([next(copies(page_by_hand(SOURCE, by_hand()), 0, random.Random(1)))])
    assert "guest" in learnt[1]["echo"][1]


def test_a_page_of_other_lines_than_those_labelled_is_refused() -> None:
    row = by_hand()
    with pytest.raises(ValueError, match=r"pier\.html\.gz .* label it again"):
        page_by_hand(SOURCE.replace(b"Sport", b"Sports"), row)


def test_by_hand_each_line_has_one_label_at_most() -> None:
    named = {label.value for label in LineLabel} | {"either"}
    rows = [json.loads(line) for line in BY_HAND.read_text("utf-8").splitlines()]
    assert len({(row["set"], row["page"]) for row in rows}) == len(rows) > 800
    for row in rows:
        given = Counter(number for name in named & row.keys() for number in numbers_of(row[name]))
        assert max(given.values(), default=1) == 1, row["page"]
        assert all(0 <= number < row["lines"] for number in given), row["page"]


def test_what_stands_between_paragraphs_and_how_it_opens_is_told_apart_from_the_rest_of_the_page() -> None:
    whole = next(copies(page_by_hand(SOURCE, by_hand()), 0, random.Random(1)))
    around, between, pictures, openings = words_by_site([whole])
    assert "newsletter" in between["echo"][1]
    assert "harbour" in between["echo"][0]
    assert "smoke" in pictures["echo"][1]
    assert {"^subscribe", "^subscribe to", "newsletter$"} <= openings["echo"][1]
    assert {"^the", "^nobody was", "quay$"} <= openings["echo"][0]
    assert "newsletter" not in around["echo"][0]


def test_what_lines_say_is_learnt_once_from_each_site_without_what_is_lent_invented_or_either_way() -> None:
    given = copies_of([page("Corvane"), page("Tarn"), page("Orrin", INVENTED)], 1)
    for copy in given:
        copy.either = [fact.text.startswith("Weather") for fact in copy.facts]
    said = lines_by_site(given)
    assert {line.site for line in said} == {"Corvane", "Tarn"}
    for site in ("Corvane", "Tarn"):
        own = [line.phrases for line in said if line.site == site]
        assert len({tuple(phrases) for phrases in own}) == len(own) == len(LABELS) - 1
        assert all(site.casefold() in phrases for phrases in own)
    assert not any("weather" in line.phrases for line in said)


def test_what_the_lines_of_a_group_say_is_told_by_others_alone() -> None:
    given = copies_of([page(f"Vale{letter}") for letter in "abcdefghijkl"], 1)
    lines = lines_by_site(given)
    own = given[0].group
    turned = [replace(line, label=7 - line.label) if line.group == own else line for line in lines]
    assert any(line.group == own for line in lines)
    told, anew = said_of_others(given, lines), said_of_others(given, turned)
    assert len(told) == len(given)
    for copy, before, after in zip(given, told, anew, strict=True):
        assert before.shape == (len(copy.facts), len(LABELLED))
        if copy.group == own:
            assert np.array_equal(before, after)
    assert any(not np.array_equal(before, after) for before, after in zip(told, anew, strict=True))
