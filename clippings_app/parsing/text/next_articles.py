"""Pages that go on with the next article below the first, as a select-all copies them."""

from collections.abc import Sequence

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.bylines import says_published
from clippings_app.parsing.text.facts import Facts

_HEAD = 20  # lines above the text
_HEAD_OF_NEXT = 16  # with its pictures and a summary
_LEAST = 5  # paragraphs of either: entries of a live report have fewer
_MOST_IN_HEAD = 2  # the next article's deck


def next_article_ends_the_body(facts: Sequence[Facts], labels: list[LineLabel], body: tuple[int, int]) -> int:
    """Where below the text a page has a second head like that above it, with its own day, nothing below is the text's.

    The day must be said to be that of publication in both heads, something that only pages have must stand between the
    text and the second, and text below it. `labels` are changed in place.

    Args:
        facts: Of each paragraph.
        labels: Of each.
        body: First and last paragraph of the body.

    Returns:
        The last paragraph of the body.
    """
    start, end = body
    if not any(_is_published(facts[i]) for i in range(max(0, start - _HEAD), start)):
        return end
    text = [i for i in range(start, end + 1) if labels[i] is LineLabel.BODY and facts[i].prose]
    stamp = next((i for i in range(start, end + 1) if _is_published(facts[i])), None)
    if stamp is None or sum(i > stamp for i in text) < _LEAST:
        return end
    parted = [
        i
        for i in range(max(start, stamp - _HEAD_OF_NEXT), stamp)
        if facts[i].furniture and sum(i < j < stamp for j in text) <= _MOST_IN_HEAD
    ]
    if not parted or sum(i < parted[0] for i in text) < _LEAST:
        return end
    for i in range(parted[0], end + 1):
        if labels[i] is LineLabel.BODY:
            labels[i] = LineLabel.BOILERPLATE
    return max(i for i in range(start, parted[0]) if labels[i] is LineLabel.BODY)


def _is_published(fact: Facts) -> bool:
    return fact.date is not None and not fact.prose and says_published(fact.text)
