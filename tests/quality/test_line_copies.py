"""The copies that the line labeller is trained on: what is lent, what is left out, and which sites stay apart."""

import random

from train_line_labels import GROUPS, INVENTED, Page, copies_of, folds, framed, shortened

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.facts import facts_of
from clippings_app.parsing.text.lines import paragraphs, split_lines

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
    return Page(site, kind, "en", facts_of(paragraphs(split_lines("\n".join(lines)))), labels, [False] * len(lines))


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


def test_no_line_of_a_site_that_is_held_out_is_among_those_to_train_on() -> None:
    pages = [page(f"Town{number}") for number in range(3 * GROUPS)] + [page("House", INVENTED)]
    given = copies_of(pages, 5)
    assert copies_of(pages, 5)[7].labels == given[7].labels
    for to_train, to_test in folds([copy.group for copy in given], 4):
        assert not set(to_train) & set(to_test)
        trained = {word.rstrip(",.") for i in to_train for fact in given[i].facts for word in fact.text.split()}
        assert not trained & {given[i].site for i in to_test}
