"""Where the comments of readers begin on a copied page.

Below their head stand the comments one by one, each with a button to answer it or with who wrote it when: what is
repeated so is told by its form, however long the comments are beside the article.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.dates import find_date
from clippings_app.parsing.text.facts import Facts
from clippings_app.parsing.text.furniture import Furniture, answers_a_comment, heads_comments

_FEWEST = 3
_FARTHEST = 60
_NEAR = 4
_LONGEST_STAMP = 90
_LONGEST_HEAD = 220
_LEAST_ABOVE = 400
_LONGEST_NAME = 40
_HOUR = re.compile(r"\b\d{1,2}\s?[:.h]\s?\d{2}\b|\b\d{1,2}\s?(?:[ap]\.?m\b|uhr\b)", re.IGNORECASE)
_AGO = re.compile(
    r"(?:vor|hace|il\sy\sa|há|for|før|för)\s(?:\w+\s)?(?:\d+|ein\w*|un[ae]?|en|et)\s\w+(?:\ssiden|\ssedan)?|"
    r"(?:\d+|an?)\s?\w+\s(?:ago|her|geleden|fa|önce|temu|siden|sedan|sitten|назад|тому)|\d+\s?(?:日|時間|か月|ヶ月|年|分)前|\d+\s?(?:天|小时|小時|个月|個月|年|分钟)前|\d+\s?(?:일|시간|개월|년|분)\s?전",
    re.IGNORECASE,
)


def comments_head(facts: Sequence[Facts], labels: Sequence[LineLabel]) -> int | None:
    """The line that heads the comments below an article; None where there is none, or no row of comments below it.

    Args:
        facts: Of every paragraph, in order.
        labels: What they are taken for; the article's text, or the first paragraphs of it, stands above the comments.
    """
    heads = [i for i, fact in enumerate(facts) if _may_head(fact)]
    if not heads:
        return None
    signs = _signs(facts)
    above = 0
    read_to = 0
    for place, head in enumerate(heads):
        above += sum(facts[i].weight for i in range(read_to, head) if labels[i] is LineLabel.BODY)
        read_to = head
        following = heads[place + 1] if place + 1 < len(heads) else len(facts)
        if above >= _LEAST_ABOVE and (_opens_a_row(signs, head, following) or _opens_one(signs, head)):
            return head
    return None


def _may_head(fact: Facts) -> bool:
    is_line = not fact.prose and fact.weight <= _LONGEST_HEAD
    return fact.furniture is Furniture.COMMENTS or (is_line and heads_comments(fact.text))


def _opens_a_row(signs: Sequence[Sequence[int]], head: int, following: int) -> bool:
    """Whether comments of one kind follow each other below a head, the first two of them above the next head.

    A button that leads to the comments stands above the article too: there the next head stands above the first.
    """
    for lines in signs:
        first = bisect_right(lines, head)
        row = lines[first : first + _FEWEST]
        is_near = all(i - above <= _FARTHEST for above, i in zip([head, *row], row, strict=False))
        if len(row) == _FEWEST and is_near and row[0] < following:
            return True
    return False


def _opens_one(signs: Sequence[Sequence[int]], head: int) -> bool:
    """Whether right below a head stands who wrote when, and a button to answer not far below."""
    *buttons, stamps = signs
    return _has_within(stamps, head, _NEAR) and any(_has_within(lines, head, _FARTHEST) for lines in buttons)


def _has_within(lines: Sequence[int], head: int, reach: int) -> bool:
    """Whether one of some lines, in order, is not farther below another than `reach`."""
    first = bisect_right(lines, head)
    return first < len(lines) and lines[first] <= head + reach


def _signs(facts: Sequence[Facts]) -> list[list[int]]:
    """Lines that each comment has, by kind: buttons of the same words, and lines that tell who wrote when."""
    buttons: dict[str, list[int]] = defaultdict(list)
    stamps: list[int] = []
    for i, fact in enumerate(facts):
        if fact.prose or fact.weight > _LONGEST_STAMP:
            continue
        if answers_a_comment(fact.text):
            buttons[fact.text.casefold()].append(i)
        elif _is_stamp(fact, facts[i - 1] if i else None):
            stamps.append(i)
    return [*buttons.values(), stamps]


def _is_stamp(fact: Facts, above: Facts | None) -> bool:
    """Whether a line tells day and hour, or how long ago, with a name in it or above it."""
    if _AGO.fullmatch(fact.text):
        return above is not None and not above.prose and above.weight <= _LONGEST_NAME
    if not _HOUR.search(fact.text):
        return False
    date = find_date(fact.text)
    if date is None:
        return False
    named = date.start > 0 and any(map(str.isalpha, fact.text[: date.start]))
    return named or (above is not None and not above.prose and above.weight <= _LONGEST_NAME)
