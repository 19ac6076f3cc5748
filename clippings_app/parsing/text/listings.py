"""Lists that belong to the text of a copied page: what is numbered, and lines that a sentence above announces."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.names import is_known_outlet
from clippings_app.parsing.text.facts import Facts
from clippings_app.parsing.text.furniture import Furniture
from clippings_app.parsing.text.publisher import outlet_line

_FARTHEST = 15
_FEWEST = 3
_NUMBERED = re.compile(r"(\d{1,2})[.)．]\s*\w")
_NUMBER = re.compile(r"(?:\W|nr\.?\s|no\.?\s|#)?(\d{1,2})(?:[.)．:]\s*|\s[–—-]\s)\w", re.IGNORECASE)
# "As follows": what is behind it is part of what is said.
_ANNOUNCED = re.compile(
    r"(?:次|以下|下記|左記)の(?:とおり|通り)(?:だ|です|である)?[。：:]?$|"
    r"(?:다음과|아래와) 같다\.?$|如下(?:所示)?[。：:]?$"
)
_BULLET = re.compile(r"[•‣▪■□◆◇●○・►▶※*]\s*\w")
_BRACKETED = re.compile(r"[＜<【〈《［\[■◆●▼][^＞>】〉》］\]。]{1,30}[＞>】〉》］\]]?")
_NAMED = re.compile(r"[^：:。]{1,16}[：:][^：:。]+")
_MARK = re.compile(r"([-–—•‣▪■□◆●○・▶※*✓✔])\s*\w")
_UNTOLD = (LineLabel.BOILERPLATE, LineLabel.ALT, LineLabel.CAPTION)
# What announces other articles, not a list of the text's own.
_ELSEWHERE = re.compile(
    r"\b(?:read|more|also|related|stories|articles?|news|links?|blog|lesen|lest|mehr|auch|artikel|beiträge|thema|themen|nachrichten|interessier\w+|teilen|lire|aussi|articles?|conseill\w+|leer|lea|también|noticias|temas|notas|leia|também|notícias|leggi|anche|notizie|lees|ook|artikelen|läs|les|også|również|czytaj|lue|aiheesta|читайте|также|новости)\b",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\S\s(?:-|–|--|—)\s\S")
_REACHED = re.compile(r"\S@\w|(?:\+|\b0)\d[\d\s()/.-]{6,}\d")
_SIGN = re.compile(r"\s(?:-|–|--|—)\s")
_TITLE_AND_OUTLET = 2  # parts
_FEWEST_ROWS = 5
_LIKELY_ROWS = 0.1  # on average
_LONGEST_HEADING = 120
_LONGEST_ITEM = 160
_LEAST_PARAGRAPH = 140
_LEAST_ANNOUNCING = 40
_MAYBE = 0.02  # of the first items
_KNOWN = 0.3  # of the numbers are taken for text already, or have text below
_MOST_PARAGRAPHS = 4  # below each number
_HEADED = 0.7  # of the numbers have a paragraph below
_TOLD = 2  # long words of a line that announces a list, said in the text above
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")


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


def keep_numbered_parts(
    facts: Sequence[Facts], labels: list[LineLabel], by_rules: Sequence[LineLabel], start: int, end: int
) -> int:
    """Take short lines that count up, or down, above paragraphs for the sub-headings of a text set in numbered parts.

    With the paragraphs right below them. Titles are numbered too where a page lists what is read most: these have no
    paragraphs. Arguments and result as of `keep_numbered_sentences`.
    """
    for numbers in (_numbered_lines(facts, start, end, 1), _numbered_lines(facts, start, end, -1)):
        parts = [(i, _paragraphs_below(facts, by_rules, i)) for i in numbers]
        known = sum(
            labels[i] is LineLabel.BODY or any(labels[j] is LineLabel.BODY for j in below) for i, below in parts
        )
        headed = sum(bool(below) for _, below in parts)
        if len(parts) < _FEWEST or known < max(2, _KNOWN * len(parts)) or headed < _HEADED * len(parts):
            continue
        for i in (each for number, below in parts for each in (number, *below)):
            if labels[i] is LineLabel.BOILERPLATE:
                labels[i] = LineLabel.BODY
                end = max(end, i)
    return end


def _numbered_lines(facts: Sequence[Facts], start: int, end: int, step: int) -> list[int]:
    """Short lines of the text and right below it that count by steps; up from 1, or down to 1."""
    found: list[int] = []
    number = 0
    for i in range(max(0, start - _FARTHEST), len(facts)):
        if facts[i].furniture is Furniture.COMMENTS or i > max(end, found[-1] if found else 0) + _FARTHEST:
            break
        match = _NUMBER.match(facts[i].text)
        if match is None or facts[i].prose or facts[i].weight > _LONGEST_HEADING:
            continue
        if found and int(match[1]) == number + step:
            found.append(i)
            number += step
        elif len(found) < _FEWEST and (int(match[1]) == 1 if step > 0 else int(match[1]) >= _FEWEST):
            found, number = [i], int(match[1])
    return found if step > 0 or number == 1 else []


def _paragraphs_below(facts: Sequence[Facts], by_rules: Sequence[LineLabel], line: int) -> list[int]:
    below: list[int] = []
    for i in range(line + 1, min(len(facts), line + 1 + _MOST_PARAGRAPHS)):
        is_paragraph = facts[i].prose or facts[i].weight >= _LEAST_PARAGRAPH
        if not is_paragraph or by_rules[i] is not LineLabel.BODY or facts[i].copies > 1 or facts[i].furniture:
            break
        below.append(i)
    return below


def keep_lists_going_on(facts: Sequence[Facts], labels: list[LineLabel], start: int, end: int) -> int:
    """Take lines for the text that open with the same sign as a line of the text right above or below: "– a boat".

    Arguments and result as of `keep_numbered_sentences`.
    """
    for step, lines in ((1, range(start + 1, len(facts))), (-1, range(end - 1, start - 1, -1))):
        for i in lines:
            if i > end + 1:
                break
            mark, beside = _MARK.match(facts[i].text), i - step
            other = _MARK.match(facts[beside].text) if labels[beside] is LineLabel.BODY else None
            if mark and other and mark[1] == other[1] and labels[i] is LineLabel.BOILERPLATE and _is_plain(facts[i]):
                labels[i] = LineLabel.BODY
                end = max(end, i)
    return end


def keep_list_below_colon(facts: Sequence[Facts], labels: list[LineLabel], in_body: Sequence[float], end: int) -> int:
    """Take the lines below for the text, where it ends with a colon: no text does.

    So too where the next line ends so, and speaks of what the text speaks of: "Dates of the tour to the harbours:".
    Not where the labeller sees next to nothing of the body in the first of them: `in_body` is how likely each is part
    of it.
    The other arguments and the result as of `keep_numbered_sentences`.
    """
    head = end
    if not 0 <= end < len(facts) - 1:
        return end
    if not facts[end].text.endswith((":", "：")):
        head = end + 1
        announces = facts[head].text.endswith((":", "：")) and facts[head].weight >= _LEAST_ANNOUNCING
        announces = announces and _ELSEWHERE.search(facts[head].text) is None
        if not announces or labels[head] is not LineLabel.BOILERPLATE or not _is_plain(facts[head]):
            return end
        told = {word for i in range(end + 1) if labels[i] is LineLabel.BODY for word in _long_words(facts[i].text)}
        if len(told & _long_words(facts[head].text)) < _TOLD:
            return end
    below = head + 1
    are_sentences = facts[below].prose if below < len(facts) else False
    while below < len(facts) and labels[below] in _UNTOLD and _is_item_within(facts, below, head + 1):
        if facts[below].prose and not are_sentences:
            break
        below += 1
    items = range(head + 1, below)
    if any(_REACHED.search(facts[i].text) for i in items):
        return end  # whom to ask, below a press release
    if len(items) < _FEWEST or max(in_body[i] for i in items[:_FEWEST]) < _MAYBE:
        return end
    labels[head:below] = [LineLabel.BODY] * (below - head)
    return below - 1


def keep_rows_of_one_form(facts: Sequence[Facts], labels: list[LineLabel], in_body: Sequence[float], end: int) -> int:
    """Take rows right below the text for a part of it that are parted alike ("2 March - The Gulls - Old Quay").

    Where there are five and more, which the labeller takes a little for text, under a title or none. What all have
    behind the last sign is no outlet's name, nor the same in most: so are other articles listed. Arguments and result
    as of `keep_list_below_colon`.
    """
    for first in (end + 1, end + 2):
        last = first
        while (
            last < len(facts) and labels[last] in _UNTOLD and _is_item(facts[last]) and _PARTED.search(facts[last].text)
        ):
            last += 1
        rows = range(first, last)
        title_may_be = first == end + 1 or (
            first <= len(facts) and _is_item(facts[end + 1]) and not facts[end + 1].prose
        )
        if _list_articles(facts[i].text for i in rows):
            continue
        if len(rows) >= _FEWEST_ROWS and title_may_be and sum(in_body[i] for i in rows) >= _LIKELY_ROWS * len(rows):
            labels[end + 1 : last] = [LineLabel.BODY] * (last - end - 1)
            return last - 1
    return end


def _list_articles(rows: Iterable[str]) -> bool:
    """Whether rows are titles with their outlet behind a sign: "Ferry aground - Tarn Courier"."""
    parted = [_SIGN.split(row) for row in rows]
    ends = Counter(parts[-1] for parts in parted if len(parts) == _TITLE_AND_OUTLET)
    outlets = sum(count for end, count in ends.items() if count > 1 or is_known_outlet(end) or outlet_line(end))
    return outlets * 2 > len(parted)


def keep_lists_within(facts: Sequence[Facts], labels: list[LineLabel], start: int, end: int) -> None:
    """Take three lines and more for the text that stand between a line that ends with a colon and where it goes on.

    Arguments as of `keep_numbered_sentences`.
    """
    for head in range(start, end):
        if labels[head] is not LineLabel.BODY or not facts[head].text.endswith((":", "：")):
            continue
        below = head + 1
        while below < end and labels[below] is LineLabel.BOILERPLATE and _is_item(facts[below]):
            if facts[below].prose:
                break
            below += 1
        if below - head > _FEWEST and labels[below] is LineLabel.BODY:
            labels[head + 1 : below] = [LineLabel.BODY] * (below - head - 1)


def _long_words(text: str) -> set[str]:
    return set(_LONG_WORD.findall(text.casefold()))


def _is_plain(fact: Facts) -> bool:
    is_other = fact.furniture or fact.credit or fact.captioned or fact.disclosure or fact.byline
    return not is_other and fact.copies == 1


def _is_item(fact: Facts) -> bool:
    return _is_plain(fact) and fact.weight <= _LONGEST_ITEM


def _is_item_within(facts: Sequence[Facts], line: int, first: int) -> bool:
    """Whether a line is of a list; what looks like a caption is, between two that are ("Credit Union Hall, Tarn")."""
    beside = (line - 1, line + 1)
    is_between = line > first and line + 1 < len(facts) and all(_is_item(facts[i]) for i in beside)
    return _is_item(facts[line]) or (facts[line].captioned and is_between)


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
