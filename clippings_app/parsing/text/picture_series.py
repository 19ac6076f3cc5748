"""Captions and credits of a copied page that show by what its other pictures have: numbers, the same line, a name."""

import re
from collections import Counter
from collections.abc import Sequence

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.credit_parts import is_person_for_sure
from clippings_app.parsing.names import has_byline_label, is_known_outlet, is_person
from clippings_app.parsing.sentences import ends_sentence
from clippings_app.parsing.text.facts import Facts

_LONGEST_NUMBERED = 700
_LONGEST_SHOWN = 300
_LEAST_SHOWN = 15
_FEWEST = 2
_FEWEST_NAMES = 4
_FEWEST_MAKERS = 3
_MOST_WORDS = 6
_OF_TEXT = (LineLabel.BODY, LineLabel.BOILERPLATE)
_MAY_BE_PICTURE = (*_OF_TEXT, LineLabel.CAPTION, LineLabel.CREDIT, LineLabel.ALT)
_LONGEST_BETWEEN = 3
# What somebody says, above the name: no caption speaks of whom it is by.
_QUOTATION = re.compile(r"[\"“”„«»‘「]")
_SPEAKS = re.compile(
    r"\b(?:I(?!\s?[IVX.])|[Ww]e|[Mm]y|[Oo]ur|me|[Ii]ch|[Ww]ir|[Mm]ein\w*|[Uu]ns|[Uu]nser\w*|[Mm]ich|[Mm]ir|[Jj]e|[Jj]['’]\w+|[Nn]ous|[Nn]otre|[Mm]on|[Yy]o|[Nn]osotr[oa]s|[Nn]uestr\w*|[Mm]i|[Ii]o|[Nn]oi|[Nn]ostr\w|[Ee]u|[Nn]ós|[Nn]oss[oa]s?|[Ii]k|[Ww]ij|[Jj]ag|[Vv]i|[Jj]eg)\b"
)
_NUMBERED = re.compile(
    r"(?:abb(?:ildung)?|fig(?:ure|ura|uur)?|foto|photo|bild|grafik|graphique|gráfico|рис(?:унок)?|obr(?:ázek)?|rys(?:unek)?|图|圖|図)"
    r"\.?\s?\d{1,2}[a-z]?\s?[.:：|–—-]\s?(?=\S)",
    re.IGNORECASE,
)


def numbered_captions(facts: Sequence[Facts], labels: list[LineLabel], reach: tuple[int, int]) -> None:
    """What opens with the number of a picture ("Fig. 3: …") is its caption; `labels` is changed in place."""
    for i in range(reach[0], reach[1] + 1):
        open_to = labels[i] in (*_OF_TEXT, LineLabel.ALT, LineLabel.DECK)
        if (
            open_to
            and facts[i].weight <= _LONGEST_NUMBERED
            and not facts[i].furniture
            and _NUMBERED.match(facts[i].text)
        ):
            labels[i] = LineLabel.CAPTION


def captions_below_repeated_lines(facts: Sequence[Facts], labels: list[LineLabel], reach: tuple[int, int]) -> None:
    """Where the same line stands above several credits, it is an alternative text, and the captions stand below them.

    A page without alternative texts of its own gives all pictures its headline. `labels` is changed in place.
    """
    heads = {facts[i].text for i, label in enumerate(labels) if label is LineLabel.HEADLINE}
    places = [
        i
        for i in range(reach[0] + 1, min(reach[1], len(labels) - 1))
        if labels[i] is LineLabel.CREDIT
        and facts[i].credit
        and not facts[i - 1].captioned
        and _may_be_caption(facts[i + 1], labels[i + 1])
        and labels[i + 2 : i + 3] != [LineLabel.CREDIT]
    ]
    above = Counter(facts[i - 1].text for i in places)
    places = [i for i in places if above[facts[i - 1].text] >= _FEWEST]
    of_text = sum(labels[i + 1] is LineLabel.BODY and facts[i - 1].text not in heads for i in places)
    if len({facts[i + 1].text for i in places}) < _FEWEST or 2 * of_text > len(places):
        return
    for i in places:
        labels[i + 1] = LineLabel.CAPTION
        if labels[i - 1] is not LineLabel.HEADLINE:
            labels[i - 1] = LineLabel.BOILERPLATE


def names_below_captions(facts: Sequence[Facts], labels: list[LineLabel], reach: tuple[int, int]) -> None:
    """Names on lines of their own below sentences of the text are credits, the sentences captions.

    A name with its agency is one by itself ("Jane Roe, AP"); bare names are where four and more stand so, of three
    people and more, one of whom made two: in an interview the same two take turns, below a sub-heading it is told of
    whom it names, and letters of readers have each another name below. Nor are they where one of the sentences is what
    somebody says.
    `labels` is changed in place.
    """
    inner = range(max(1, reach[0]), min(reach[1], len(labels) - 1) + 1)
    body = [i for i in inner if labels[i] is LineLabel.BODY] or [0]
    named = [i for i in inner if body[0] < i < body[-1] and _stands_below_caption(facts, labels, i)]
    made_for = [i for i in named if _is_made_for(facts[i].text) and not _QUOTATION.match(facts[i - 1].text)]
    made_for += [i for i in inner if _stands_below_head(facts, labels, i)]
    bare = [i for i in named if is_person_for_sure(facts[i].text) or facts[i].copies > 1]
    persons = {facts[i].text for i in bare if is_person_for_sure(facts[i].text)}
    makers = {facts[i].text for i in bare}
    is_series = len(persons) >= _FEWEST_MAKERS and len(makers) < len(bare) <= 2 * len(makers)
    is_series = is_series and len(bare) >= _FEWEST_NAMES
    is_series = is_series and not any(_is_speech(facts[i - 1].text) for i in bare)
    for i in {*made_for, *(bare if is_series else ())}:
        labels[i - 1], labels[i] = LineLabel.CAPTION, LineLabel.CREDIT


def said_in_parts(facts: Sequence[Facts], labels: list[LineLabel], reach: tuple[int, int]) -> None:
    """Where a line says what the two below it do, the first is the credit, the second the caption.

    "A ferry at her berth. - Jane Roe", and below it "Jane Roe", then "A ferry at her berth."; `labels` is changed in
    place.
    """
    for i in range(reach[0], min(reach[1], len(labels) - 2)):
        text, credit, caption = (fact.text for fact in facts[i : i + 3])
        between = text[len(caption) : len(text) - len(credit)]
        is_said = text.startswith(caption) and text.endswith(credit) and 0 < len(between) <= _LONGEST_BETWEEN
        is_open = all(label in _MAY_BE_PICTURE for label in labels[i : i + 3])
        if is_said and is_open and not re.search(r"\w", between) and facts[i + 2].weight >= _LEAST_SHOWN:
            labels[i : i + 3] = LineLabel.ALT, LineLabel.CREDIT, LineLabel.CAPTION


def _is_speech(text: str) -> bool:
    """Whether a sentence is what somebody says, as the readers whom a paper asks: quoted, or of the speaker's own."""
    return _QUOTATION.match(text) is not None or _SPEAKS.search(text) is not None


def _may_be_caption(fact: Facts, label: LineLabel) -> bool:
    is_open = label in (*_OF_TEXT, LineLabel.CAPTION, LineLabel.DECK)
    is_short = _LEAST_SHOWN <= fact.weight <= _LONGEST_SHOWN
    return is_open and is_short and not fact.captioned and not fact.furniture and not fact.credit and fact.date is None


def _stands_below_caption(facts: Sequence[Facts], labels: Sequence[LineLabel], line: int) -> bool:
    """Whether a short line of the text, with a capital and no stop, stands below a sentence, not for what follows."""
    fact, above = facts[line], facts[line - 1]
    if labels[line] not in _OF_TEXT or fact.furniture or fact.prose or has_byline_label(fact.text):
        return False
    words = fact.text.split()
    is_name = 0 < len(words) <= _MOST_WORDS and words[0][:1].isupper() and not ends_sentence(fact.text)
    is_said = labels[line - 1] in (*_OF_TEXT, LineLabel.CAPTION) and not above.furniture and above.date is None
    is_short = _LEAST_SHOWN <= above.weight <= _LONGEST_SHOWN and ends_sentence(above.text)
    is_told_of = line + 1 < len(facts) and words[-1] in facts[line + 1].text
    return is_name and is_said and is_short and not is_told_of


def _stands_below_head(facts: Sequence[Facts], labels: Sequence[LineLabel], line: int) -> bool:
    """Whether a name with its agency stands below a line that itself stands below the day of the article."""
    above = facts[line - 1]
    is_apart = labels[line] is LineLabel.BYLINE and LineLabel.DATE in labels[: line - 1] and facts[line].date is None
    is_open = labels[line - 1] in (LineLabel.BOILERPLATE, LineLabel.CAPTION, LineLabel.ALT) and not above.furniture
    return is_apart and is_open and above.weight >= _LEAST_SHOWN and _is_made_for(facts[line].text)


def _is_made_for(text: str) -> bool:
    name, comma, house = text.partition(", ")
    return bool(comma) and is_known_outlet(house) and is_person(name)
