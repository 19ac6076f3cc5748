"""Lists that belong to the text of a copied page: numbered sentences, and lines that a sentence above announces."""

import re
from collections.abc import Iterator, Sequence

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.facts import Facts
from clippings_app.parsing.text.furniture import Furniture

_FARTHEST = 15
_FEWEST = 3
_NUMBERED = re.compile(r"(\d{1,2})[.)．]\s*\w")
# "As follows": what is behind it is part of what is said.
_ANNOUNCED = re.compile(
    r"(?:次|以下|下記|左記)の(?:とおり|通り)(?:だ|です|である)?[。：:]?$|"
    r"(?:다음과|아래와) 같다\.?$|如下(?:所示)?[。：:]?$"
)
_BULLET = re.compile(r"[•‣▪■□◆◇●○・►▶※*]\s*\w")
_BRACKETED = re.compile(r"[＜<【〈《［\[■◆●▼][^＞>】〉》］\]。]{1,30}[＞>】〉》］\]]?")
_NAMED = re.compile(r"[^：:。]{1,16}[：:][^：:。]+")


def keep_numbered_sentences(
    facts: Sequence[Facts], labels: list[LineLabel], by_rules: Sequence[LineLabel], start: int, end: int
) -> int:
    """Take sentences that are numbered one by one for the text, whatever a page sets between them.

    Titles are numbered too where a page lists what is read most: these end without a full stop.

    Args:
        facts: Of every paragraph, in order.
        labels: What they are taken for; changed in place.
        by_rules: What the rules would label them.
        start: Where the run of the body starts.
        end: Where it ends.

    Returns:
        Where the body ends now.
    """
    numbered = list(_numbered(facts, start))
    if len(numbered) < _FEWEST or numbered[0] > end + _FARTHEST:
        return end
    for i in numbered:
        if labels[i] is LineLabel.BOILERPLATE and by_rules[i] is LineLabel.BODY:
            labels[i] = LineLabel.BODY
            end = max(end, i)
    return end


def _numbered(facts: Sequence[Facts], start: int) -> Iterator[int]:
    """The sentences from a line on that count up from 1, none far from the one before."""
    number, last = 1, None
    for i in range(start, len(facts)):
        if facts[i].furniture is Furniture.COMMENTS or (last is not None and i - last > _FARTHEST):
            return
        found = _NUMBERED.match(facts[i].text)
        if found and int(found[1]) == number and facts[i].prose:
            yield i
            number, last = number + 1, i


def keep_announced_lists(facts: Sequence[Facts], labels: list[LineLabel], end: int) -> int:
    """Take lines of one make right below the text for a part of it, where its last sentence says that they follow.

    Arguments and result as of `keep_numbered_sentences`.
    """
    announcing = [i for i in (end, end + 1) if 0 <= i < len(facts) and _ANNOUNCED.search(facts[i].text)]
    if not announcing or labels[announcing[0]] not in (LineLabel.BODY, LineLabel.BOILERPLATE):
        return end
    labels[announcing[0]] = LineLabel.BODY
    below = announcing[0] + 1
    while below < len(facts) and labels[below] is LineLabel.BOILERPLATE and _is_of_a_list(facts[below]):
        labels[below] = LineLabel.BODY
        below += 1
    return below - 1


def _is_of_a_list(fact: Facts) -> bool:
    is_other = fact.furniture or fact.credit or fact.copies > 1
    return not is_other and any(each.match(fact.text) for each in (_BULLET, _BRACKETED, _NAMED))
