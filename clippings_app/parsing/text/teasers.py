"""Titles of other articles between the paragraphs of a copied page, and rows of teasers above or below its text."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

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
_LEAST_BLURB = 60
_LEAST_ROW = 3
_LEAST_GLUED = 5
_LEAST_BEAT = 3
_LONGEST_LEADING = 40
_END = 24  # of a line: what cuts it short stands there
_NEXT_TEASER = 7
_LEAST_TEXT = 400
# Where a page cuts the beginning of another article short.
_CUT = re.compile(
    r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*(?:mehr|more|weiterlesen|plus|más)?[»›>→]?$|(?:\.\s|\.\.\.)mehr(?:\.\.\.|…)?$"
)
_LEADS_ON = re.compile(
    r"\W*(?:(?:read|learn|find\sout|show|see)\s(?:the\s)?(?:full\s)?(?:more|on|article|story|post)|(?:continue|keep)\sreading|more|full\sstory|weiter(?:lesen)?|mehr(?:\s(?:lesen|erfahren|dazu|infos?))?|(?:zum|ganzen|den)\s(?:artikel|beitrag)(?:\slesen)?|jetzt\slesen|"
    r"(?:lire\s(?:la\ssuite|plus|l['’]article)|en\s(?:lire|savoir)\splus)|(?:leer|ver|saber)\smás|seguir\sleyendo|(?:leia|ler|ver|saiba)\smais|(?:leggi|continua)(?:\s(?:tutto|di\spiù|a\sleggere))?|lees\s(?:meer|verder)|l[eäæ]s\smere?|czytaj\s(?:więcej|dalej)|(?:číst|celý)\s(?:více|dále|článek)|"
    r"devamını?\s?(?:oku)?|(?:читать|подробнее)(?:\s(?:далее|полностью))?|читати\sдалі|続きを読む|もっと見る|阅读全文|閱讀全文|더\s?보기|קרא\sעוד|اقرأ\sالمزيد|xem\sthêm|selengkapnya)\W*(?:\d+\s?min\w*\.?(?:\sread)?)?\W*",
    re.IGNORECASE,
)
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


def take_out_teaser_rows(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Label the beginnings of other articles as none of the text's: three and more in a row that are cut short.

    They end with an ellipsis, or above a line that leads on, each time the same ("Read more"), with a title between
    each two; five and more may stand without titles, which are glued to them. Where little else is text, these are
    it. `labels` is changed in place.
    """
    leading = Counter(_without_digits(fact.text) for fact in facts if _leads_on(fact))
    cut = [i for i in range(len(facts)) if facts[i].weight >= _LEAST_BLURB and _is_cut(facts, i, leading)]
    text = sum(facts[i].weight for i, label in enumerate(labels) if label is LineLabel.BODY)
    row: list[int] = []
    for i in [*cut, len(facts) + _NEXT_TEASER]:
        if row and (i >= len(facts) or not _is_next(facts, row[-1], i)):
            text -= _take_out_row(facts, labels, row, text)
            row = []
        row.append(i)


def _without_digits(text: str) -> str:
    return re.sub(r"[\W\d]+", " ", text.casefold()).strip()


def _is_cut(facts: Sequence[Facts], line: int, leading: Counter[str]) -> bool:
    if _CUT.search(facts[line].text[-_END:]):
        return True
    below = facts[line + 1] if line + 1 < len(facts) else None
    return below is not None and _leads_on(below) and leading[_without_digits(below.text)] >= _LEAST_ROW


def _leads_on(fact: Facts) -> bool:
    return fact.weight <= _LONGEST_LEADING and _LEADS_ON.fullmatch(fact.text) is not None


def _is_next(facts: Sequence[Facts], above: int, line: int) -> bool:
    """Whether a beginning that is cut short follows another, with no more than one other sentence between."""
    return line - above <= _NEXT_TEASER and sum(fact.prose for fact in facts[above + 1 : line]) <= 1


def _ends_of_rhythm(facts: Sequence[Facts], row: Sequence[int]) -> tuple[int, int]:
    """The first and last beginning of a row, with those that are not cut short but stand in the same rhythm.

    Where two lines and more stand between each two (a picture's alternative text, the title), as many stand between
    those above and below, too.
    """
    first, last = row[0], row[-1]
    beat = min(line - above for above, line in pairwise(row))
    if beat < _LEAST_BEAT:
        return first, last
    for step in (-beat, beat):
        at = first if step < 0 else last
        while 0 < at + step < len(facts) and _is_beat(facts, at + step, beat):
            at += step
        first, last = min(first, at), max(last, at)
    return first, last


def _is_beat(facts: Sequence[Facts], line: int, beat: int) -> bool:
    """Whether a sentence has nothing but titles above; the last paragraph of the text has another."""
    return facts[line].prose and not any(fact.prose for fact in facts[max(0, line - beat + 1) : line])


def _take_out_row(facts: Sequence[Facts], labels: list[LineLabel], row: Sequence[int], text: int) -> int:
    """Label a row, where `text` (in Latin letters) is how much is text on the page; gives how much of it was taken."""
    titled = sum(any(not fact.prose for fact in facts[above + 1 : line]) for above, line in pairwise(row))
    is_glued = len(row) >= _LEAST_GLUED and titled == 0
    if len(row) < _LEAST_ROW or not (is_glued or titled == len(row) - 1):
        return 0
    first, last = _ends_of_rhythm(facts, row)
    if is_glued and _goes_on(facts, first, last):
        return 0
    within = [i for i in range(max(0, first - 1), last + 1) if labels[i] is LineLabel.BODY]
    if text - sum(facts[i].weight for i in within) < _LEAST_TEXT:
        return 0
    taken = [i for i in within if i >= first or not facts[i].prose]
    for i in taken:
        labels[i] = LineLabel.BOILERPLATE
    return sum(facts[i].weight for i in taken)


def _goes_on(facts: Sequence[Facts], first: int, last: int) -> bool:
    """Whether sentences stand right above or below: so trails a text off, which has no titles between either."""
    return any(0 <= i < len(facts) and facts[i].prose for i in (first - 1, last + 1))


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
