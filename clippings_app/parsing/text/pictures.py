"""What must hold of the pictures of a copied page, whatever a model says of each line by itself."""

from collections.abc import Sequence

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.credits import is_credit_label
from clippings_app.parsing.names import is_known_outlet
from clippings_app.parsing.text.facts import Facts

PICTURE = (LineLabel.CAPTION, LineLabel.CREDIT, LineLabel.ALT)
_NOT_PICTURE = (LineLabel.BODY, LineLabel.BOILERPLATE)
_LONGEST_CAPTION = 420
_LONGEST_CREDIT = 80
_LEAST_CAPTION = 15
_ALT_REACH = 3


def label_pictures(
    facts: Sequence[Facts],
    labels: list[LineLabel],
    by_rules: Sequence[LineLabel],
    likely: Sequence[float],
    reach: tuple[int, int],
) -> None:
    """Make captions, credits and alternative texts hold together.

    Args:
        facts: Of every paragraph, in order.
        labels: What they are taken for; changed in place.
        by_rules: What the rules would label them.
        likely: How likely each is a caption or an alternative text.
        reach: First and last paragraph that may belong to the article.
    """
    _pictures_that_show(facts, labels, reach)
    _names_of_labels(facts, labels)
    _captions_of_credits(facts, labels, by_rules, likely, reach)
    _bare_agencies(facts, labels, reach)
    _credits_of_pictures(facts, labels)
    _alternatives(facts, labels)


def credits_called_sources(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Right below a caption, "Source: an agency" is the credit of the picture."""
    for i in range(1, len(labels)):
        called_so = labels[i] is LineLabel.SOURCES or (labels[i] is LineLabel.BOILERPLATE and facts[i].sources)
        if called_so and facts[i].credit and labels[i - 1] is LineLabel.CAPTION:
            labels[i] = LineLabel.CREDIT


def _pictures_that_show(facts: Sequence[Facts], labels: list[LineLabel], reach: tuple[int, int]) -> None:
    """Captions that end in a credit, and credits by label or form, are such."""
    for i in range(reach[0], reach[1] + 1):
        fact, label = facts[i], labels[i]
        if (
            fact.captioned
            and fact.weight <= _LONGEST_CAPTION
            and label in (*_NOT_PICTURE, LineLabel.ALT, LineLabel.DECK)
        ):
            labels[i] = LineLabel.CAPTION
        elif fact.credit and label in _NOT_PICTURE and not fact.sources and not fact.furniture:
            labels[i] = LineLabel.CREDIT


def _names_of_labels(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Below a credit's label that stands by itself ("Photo:") stands its name."""
    for i, label in enumerate(labels[:-1]):
        if (
            label is LineLabel.CREDIT
            and is_credit_label(facts[i].text)
            and labels[i + 1] in _NOT_PICTURE
            and not facts[i + 1].prose
            and facts[i + 1].weight <= _LONGEST_CREDIT
        ):
            labels[i + 1] = LineLabel.CREDIT


def _captions_of_credits(
    facts: Sequence[Facts],
    labels: list[LineLabel],
    by_rules: Sequence[LineLabel],
    likely: Sequence[float],
    reach: tuple[int, int],
) -> None:
    """A credit's caption stands above it, on some pages below: where the line below is the likelier one."""
    for i in range(reach[0] + 1, reach[1] + 1):
        if labels[i] is not LineLabel.CREDIT or labels[i - 1] in PICTURE:
            continue
        below = i + 1
        if (
            below < reach[1]
            and labels[below] in (LineLabel.BOILERPLATE, LineLabel.CAPTION)
            and labels[below + 1] is not LineLabel.CREDIT
            and not facts[below].furniture
            and likely[below] > likely[i - 1]
        ):
            labels[below] = LineLabel.CAPTION
        elif by_rules[i - 1] is LineLabel.CAPTION and labels[i - 1] in _NOT_PICTURE and not facts[i - 1].prose:
            labels[i - 1] = LineLabel.CAPTION


def _bare_agencies(facts: Sequence[Facts], labels: list[LineLabel], reach: tuple[int, int]) -> None:
    """An agency on a line of its own below a caption is the credit; so it is between a line and the text."""
    for i in range(reach[0] + 1, reach[1] + 1):
        if labels[i] is not LineLabel.BOILERPLATE or not is_known_outlet(facts[i].text):
            continue
        above, fact = labels[i - 1], facts[i - 1]
        if above in (LineLabel.CAPTION, LineLabel.ALT):
            labels[i] = LineLabel.CREDIT
        elif (
            above is LineLabel.BOILERPLATE
            and not fact.furniture
            and fact.copies == 1
            and _LEAST_CAPTION <= fact.weight <= _LONGEST_CAPTION
            and LineLabel.BODY in labels[:i]
            and i + 1 < len(labels)
            and labels[i + 1] is LineLabel.BODY
        ):
            labels[i - 1], labels[i] = LineLabel.CAPTION, LineLabel.CREDIT


def _credits_of_pictures(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """A line that has not the form of a credit is one only below a caption or an alternative text."""
    for i, label in enumerate(labels):
        if label is LineLabel.CREDIT and not facts[i].credit and not (i and labels[i - 1] in PICTURE):
            labels[i] = LineLabel.BOILERPLATE


def _alternatives(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Of one directly above a credit a reader sees the caption; one that has neither below tells nothing to keep."""
    for i in range(len(labels) - 1, -1, -1):
        if labels[i] is not LineLabel.ALT:
            continue
        below = labels[i + 1 : i + 1 + _ALT_REACH]
        if below and below[0] is LineLabel.CREDIT:
            labels[i] = LineLabel.CAPTION
        elif LineLabel.CAPTION not in below and LineLabel.CREDIT not in below and not _doubled(facts, i):
            labels[i] = LineLabel.BOILERPLATE


def _doubled(facts: Sequence[Facts], i: int) -> bool:
    return any(facts[j].text == facts[i].text for j in (i - 1, i + 1) if 0 <= j < len(facts))
