"""Rows of other articles' beginnings around the text of a copied page."""

import pytest

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.facts import facts_of
from clippings_app.parsing.text.lines import paragraphs, split_lines
from clippings_app.parsing.text.teasers import take_out_teaser_rows

B, N = LineLabel.BODY, LineLabel.BOILERPLATE
ARTICLE = (
    "The harbour of the town was closed on Tuesday after a storm had torn two boats from their moorings, officials said.",
    "Nobody was hurt, but the ferry to the island will not sail before Friday, the company said in the evening.",
    "In 2019, a storm sank four boats at the same pier, and the town rebuilt it within a year of that winter.",
    "Repairs are to begin next week, and the pilots have asked the council for a second breakwater in the north.",
)
TITLES = ("Bridge to reopen", "School has no heating", "Herring is back", "Mayor to resign", "Baths stay shut")
BEGUN = "The council has talked about it for half of the winter, and what it found"


def kept(*lines: str) -> list[str]:
    given = facts_of(paragraphs(split_lines("\n".join(lines))))
    labels = [B if fact.prose or fact.text.endswith(("...", "…")) else N for fact in given]
    take_out_teaser_rows(given, labels)
    return [fact.text for fact, label in zip(given, labels, strict=True) if label is B]


@pytest.mark.parametrize("end", ["...", "…", " […]"])
def test_beginnings_cut_short_with_a_title_above_each_are_no_text(end: str) -> None:
    row = [line for title in TITLES[:3] for line in (title, f"{BEGUN} of {title}{end}")]
    assert kept(*ARTICLE, *row) == kept(*row, *ARTICLE) == list(ARTICLE)


@pytest.mark.parametrize("button", ["Read More", "weiterlesen 5 Minuten", "Lire la suite", "Leer más", "続きを読む"])
def test_so_are_those_above_the_same_line_that_leads_on(button: str) -> None:
    row = [line for title in TITLES[:3] for line in (title, f"{BEGUN} of {title} was nothing at all.", button)]
    assert kept(*ARTICLE, *row) == list(ARTICLE)


def test_titles_may_be_glued_to_five_and_more() -> None:
    row = [f"{title} {BEGUN} was nothing ..." for title in TITLES]
    assert kept("More", *row, "Storm closes harbour", *ARTICLE) == list(ARTICLE)
    assert kept("More", *row[:4], "Storm closes harbour", *ARTICLE) == [*row[:4], *ARTICLE]


def test_paragraphs_of_the_text_that_trail_off_one_after_the_other_stay() -> None:
    trailing = [f"{BEGUN} of {title} I do not know…" for title in TITLES]
    assert kept(*ARTICLE, *ARTICLE, *trailing, "Share this") == [*ARTICLE, *ARTICLE, *trailing]


def test_what_stands_in_the_rhythm_of_the_row_belongs_to_it() -> None:
    ends = ["...", "...", ".", "...", "."]
    row = [line for title, end in zip(TITLES, ends, strict=True) for line in (title, title, f"{BEGUN} of {title}{end}")]
    assert kept(*ARTICLE, *row) == list(ARTICLE)


def test_a_text_that_trails_off_stays() -> None:
    trailing = [f"{line[:-1]} ..." for line in ARTICLE]
    assert kept(*trailing) == trailing
    apart = [line for one, title in zip(trailing, TITLES, strict=False) for line in (title, one, *ARTICLE[:2])]
    assert [line for line in kept(*apart) if line in trailing] == trailing
    linked = [*ARTICLE[:1], "Read more", *ARTICLE[1:], *ARTICLE]
    assert kept(*linked) == [line for line in linked if line != "Read more"]


def test_where_nothing_else_is_text_the_row_is_kept() -> None:
    row = [line for title in TITLES for line in (title, f"{BEGUN} of {title}...")]
    assert len(kept(*row)) == len(TITLES)
