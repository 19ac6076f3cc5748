"""Titles of other articles between the paragraphs of a copied page."""

import re
from collections import Counter
from collections.abc import Sequence

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.sentences import ends_sentence
from clippings_app.parsing.text.facts import Facts

_SHORTEST = 55
_LONGEST = 110
_UNSURE = 0.7
_BELOW = 5
_TAKEN_UP = 0.25
_TOLD = 0.5
_LEAST_LIST = 3
_LEAST_PARTS = 3
_NEXT_PART = 3
_QUOTES = "\"“„«'‘‚"
_STOP_WITHIN = re.compile(r"\w{3}[.!]\s")
_LETTERS = re.compile(r"[^\W\d_]{5,}")


def take_out_titles(facts: Sequence[Facts], labels: list[LineLabel], in_body: Sequence[float]) -> None:
    """Label a line that looks like a title as none of the text's, where the labeller is unsure and the text is silent.

    A sub-heading is shorter, and the paragraphs below it take up its words. Where several look so with
    one or two paragraphs between, the text is set in parts with long titles, as lists of books are.

    Args:
        facts: Of every paragraph, in order.
        labels: What they are taken for; changed in place.
        in_body: How likely each is part of the body.
    """
    body = [i for i, label in enumerate(labels) if label is LineLabel.BODY]
    words = {i: _long_words(facts[i].text) for i in body}
    count = Counter(word for said in words.values() for word in said)
    titles = [place for place, i in enumerate(body) if _is_title(facts[i])]
    parts = _of_parts(titles)
    for place in titles:
        i = body[place]
        is_inside = 0 < place < len(body) - 1 and place not in parts and not _in_list(facts, body, place)
        if in_body[i] >= _UNSURE or not words[i] or not is_inside:
            continue
        below = set().union(*(words[j] for j in body[place + 1 : place + 1 + _BELOW]))
        said = sum(count[word] > 1 for word in words[i])
        if len(words[i] & below) < _TAKEN_UP * len(words[i]) and said <= _TOLD * len(words[i]):
            labels[i] = LineLabel.BOILERPLATE


def _long_words(text: str) -> set[str]:
    return set(_LETTERS.findall(text.casefold()))


def _is_title(fact: Facts) -> bool:
    is_open = fact.text.lstrip(_QUOTES)[:1].isupper()
    is_other = (
        fact.prose or fact.captioned or fact.text.endswith((":", "：", ";", ",", ")")) or _STOP_WITHIN.search(fact.text)
    )
    return is_open and not is_other and not ends_sentence(fact.text) and _SHORTEST <= fact.weight <= _LONGEST


def _of_parts(titles: Sequence[int]) -> set[int]:
    """Of the places of titles in the text those in a row of three and more, with a paragraph or two between."""
    parts: set[int] = set()
    row: list[int] = []
    for place in titles:
        row = [*row[-_LEAST_PARTS:], place] if row and place - row[-1] <= _NEXT_PART else [place]
        if len(row) >= _LEAST_PARTS:
            parts.update(row[-_LEAST_PARTS:])
    return parts


def _in_list(facts: Sequence[Facts], body: Sequence[int], place: int) -> bool:
    """Whether three lines of the text and more stand in a row that are no sentences."""
    low = high = place
    while low > max(0, place - _LEAST_LIST) and not facts[body[low - 1]].prose:
        low -= 1
    while high + 1 < min(len(body), place + _LEAST_LIST) and not facts[body[high + 1]].prose:
        high += 1
    return high - low + 1 >= _LEAST_LIST
